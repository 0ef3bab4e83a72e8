"""The same is read in every language."""

from __future__ import annotations

import pytest

from lumigate.draft.picture.grammar import Scene, understand

PROMPTS: dict[str, tuple[tuple[str, str], ...]] = {
    "es": (
        ("un barco rojo en el mar al atardecer", "coast sunset ship/red"),
        ("bosque nevado en invierno, acuarela", "forest winter watercolor"),
        ("una ciudad moderna de noche bajo la lluvia", "city night rain"),
        ("un hombre y una mujer en la playa", "coast man woman"),
        ("montañas con niebla al amanecer", "mountain fog dawn"),
        ("desierto sin nubes al mediodía", "desert day"),
        ("un pueblo tranquilo en otoño", "village autumn"),
        ("tres coches azules en la calle", "street car/blue*3"),
        ("el espacio con estrellas y un cohete", "space rocket"),
        ("un globo aerostático sobre las colinas", "landscape balloon"),
        ("dormitorio acogedor, colores cálidos", "interior warm"),
        ("arrecife de coral bajo el mar", "underwater"),
        ("un campo de lavanda en verano, óleo", "landscape summer oil"),
    ),
    "de": (
        ("ein rotes Auto auf der Straße im Regen", "street rain car/red"),
        ("verschneiter Wald bei Nacht", "forest winter night"),
        ("ein Mann und eine Frau am Strand bei Sonnenuntergang", "coast sunset man woman"),
        ("Berge im Nebel am frühen Morgen", "mountain fog dawn"),
        ("ein kleines Dorf im Herbst, Aquarell", "village autumn watercolor"),
        ("zwei Segelboote auf dem See", "coast sailboat*2"),
        ("eine Stadt bei Nacht, schwarzweiß", "city night mono"),
        ("Wüste ohne Wolken", "desert"),
        ("ein König vor einem Schloss", "landscape king"),
        ("gemütliches Wohnzimmer mit warmen Farben", "interior warm"),
        ("ein Heißluftballon über den Wolken", "sky balloon"),
        ("Korallenriff unter Wasser", "underwater"),
        ("eine Rakete im Weltraum", "space rocket"),
    ),
    "fr": (
        ("une voiture rouge dans la rue sous la pluie", "street rain car/red"),
        ("une forêt enneigée la nuit", "forest winter night"),
        ("un homme et une femme sur la plage au coucher du soleil", "coast sunset man woman"),
        ("des montagnes dans la brume à l'aube", "mountain fog dawn"),
        ("un petit village en automne, aquarelle", "village autumn watercolor"),
        ("deux voiliers sur le lac", "coast sailboat*2"),
        ("la ville moderne en noir et blanc", "city mono"),
        ("le désert sans nuages", "desert"),
        ("un roi et une reine dans un champ de tournesols", "landscape king queen"),
        ("un salon chaleureux", "interior warm"),
        ("une montgolfière au-dessus des nuages", "sky balloon"),
        ("récif de corail sous l'eau", "underwater"),
        ("une fusée dans l'espace", "space rocket"),
    ),
    "it": (
        ("una macchina rossa sulla strada sotto la pioggia", "street rain car/red"),
        ("un bosco innevato di notte", "forest winter night"),
        ("un uomo e una donna sulla spiaggia al tramonto", "coast sunset man woman"),
        ("montagne nella nebbia all'alba", "mountain fog dawn"),
        ("un piccolo villaggio in autunno, acquerello", "village autumn watercolor"),
        ("due barche a vela sul lago", "coast sailboat*2"),
        ("la città moderna in bianco e nero", "city mono"),
        ("il deserto senza nuvole", "desert"),
        ("un re nella foresta", "forest king"),
        ("soggiorno accogliente", "interior warm"),
        ("una mongolfiera sopra le nuvole", "sky balloon"),
        ("barriera corallina sott'acqua", "underwater"),
        ("un razzo nello spazio", "space rocket"),
    ),
    "pt": (
        ("um carro vermelho na rua com chuva", "street rain car/red"),
        ("uma floresta no inverno à noite", "forest winter night"),
        ("um homem e uma mulher na praia ao pôr do sol", "coast sunset man woman"),
        ("montanhas com neblina ao amanhecer", "mountain fog dawn"),
        ("uma pequena aldeia no outono, aquarela", "village autumn watercolor"),
        ("dois veleiros no lago", "coast sailboat*2"),
        ("a cidade em preto e branco", "city mono"),
        ("o deserto sem nuvens", "desert"),
        ("um rei na floresta", "forest king"),
        ("sala de estar aconchegante", "interior warm"),
        ("um balão sobre o campo", "landscape balloon"),
        ("recife de coral debaixo d'água", "underwater"),
        ("um foguete no espaço", "space rocket"),
    ),
    "tr": (
        ("yağmurlu sokakta kırmızı bir araba", "street rain car/red"),
        ("karlı ormanda gece", "forest snow night"),
        ("gün batımında plajda bir adam ve bir kadın", "coast sunset man woman"),
        ("sisli dağlar, şafak vakti", "mountain fog dawn"),
        ("sonbaharda küçük bir köy, suluboya", "village autumn watercolor"),
        ("gölde iki yelkenli", "coast sailboat*2"),
        ("siyah beyaz şehir manzarası", "city mono"),
        ("bulutsuz çöl", "desert clear"),
        ("İstanbul'da gün batımı", "city sunset"),
        ("sıcak bir oturma odası", "interior warm"),
        ("bulutların üstünde bir balon", "sky balloon"),
        ("denizin altında mercan resifi", "underwater"),
        ("uzayda bir roket", "space rocket"),
    ),
    "ru": (
        ("красная машина на улице под дождём", "street rain car/red"),
        ("зимний лес ночью", "forest winter night"),
        ("мужчина и женщина на пляже на закате", "coast sunset man woman"),
        ("горы в тумане на рассвете", "mountain fog dawn"),
        ("маленькая деревня осенью, акварель", "village autumn watercolor"),
        ("две яхты на озере", "coast *2"),
        ("чёрно-белый город", "city mono"),
        ("пустыня без облаков", "desert"),
        ("король в лесу", "forest king"),
        ("уютная гостиная", "interior warm"),
        ("воздушный шар над облаками", "sky balloon"),
        ("коралловый риф под водой", "underwater"),
        ("ракета в космосе", "space rocket"),
    ),
    "ja": (
        ("雨の通りに赤い車", "street rain car/red"),
        ("雪の森の夜", "forest snow night"),
        ("夕焼けの海辺の男性と女性", "coast sunset man woman"),
        ("夜明けの霧の山", "mountain fog dawn"),
        ("秋の村、水彩画", "village autumn watercolor"),
        ("湖に浮かぶヨット", "coast sailboat"),
        ("白黒の都市", "city mono"),
        ("雲のない砂漠", "desert"),
        ("森の中の王様", "forest king"),
        ("暖かいリビング", "interior warm"),
        ("雲の上の気球", "sky balloon"),
        ("水中の珊瑚礁", "underwater"),
        ("宇宙のロケット", "space rocket"),
    ),
    "zh": (
        ("下雨的街道上有一辆红色的汽车", "street rain car/red"),
        ("夜晚的雪中森林", "forest snow night"),
        ("日落时海滩上的男人和女人", "coast sunset man woman"),
        ("黎明时分雾中的山脉", "mountain fog dawn"),
        ("秋天的小村庄,水彩画", "village autumn watercolor"),
        ("湖上有两艘帆船", "coast sailboat*2"),
        ("黑白的城市", "city mono"),
        ("没有云的沙漠", "desert"),
        ("森林里的国王", "forest king"),
        ("温暖的客厅", "interior warm"),
        ("云海之上的热气球", "sky balloon"),
        ("水下的珊瑚礁", "underwater"),
        ("太空中的火箭", "space rocket"),
    ),
    "ar": (
        ("سيارة حمراء في الشارع تحت المطر", "street rain car/red"),
        ("غابة ثلجية في الليل", "forest snow night"),
        ("رجل وامرأة على الشاطئ عند غروب الشمس", "coast sunset man woman"),
        ("جبال في الضباب عند الفجر", "mountain fog dawn"),
        ("قرية صغيرة في الخريف، ألوان مائية", "village autumn watercolor"),
        ("مدينة حديثة في الليل", "city night"),
        ("الصحراء بدون غيوم", "desert"),
        ("ملك في الغابة", "forest king"),
        ("غرفة معيشة دافئة", "interior warm"),
        ("شعاب مرجانية تحت الماء", "underwater"),
        ("صاروخ في الفضاء", "space rocket"),
        ("بحيرة هادئة في الصباح", "coast dawn"),
    ),
}
"""Language -> prompts, each with what is read in it: kind of scene first, a subject as name/colour*count."""

CASES = [(code, prompt, asked) for code, rows in PROMPTS.items() for prompt, asked in rows]


def read(scene: Scene) -> set[str]:
    found = {scene.kind, scene.hour, scene.season, scene.weather, scene.style, scene.palette}
    for one in scene.subjects:
        found.add(one.name)
        found.add(f"{one.name}/{one.colour}")
        found.add(f"{one.name}*{one.count}")
        found.add(f"*{one.count}")
        found.add(f"{one.name}/{one.colour}*{one.count}")
    return {one for one in found if one}


@pytest.mark.parametrize(("code", "prompt", "asked"), CASES)
def test_a_prompt_is_read_in_its_language(code: str, prompt: str, asked: str) -> None:
    scene = understand(prompt)
    assert set(asked.split()) <= read(scene), (code, read(scene), scene.not_drawn)
    assert scene.kind == asked.split()[0]


@pytest.mark.parametrize(
    ("prompt", "kept", "excluded"),
    [
        ("una calle sin coches", "street", "car"),
        ("eine Straße ohne Autos", "street", "car"),
        ("une rue sans voitures", "street", "car"),
        ("una spiaggia senza barche", "coast", "sailboat"),
        ("uma praia sem carros", "coast", "car"),
        ("пляж без машин", "coast", "car"),
        ("海滩,没有汽车", "coast", "car"),
        ("شاطئ بدون سيارات", "coast", "car"),
        ("a street with no cars", "street", "car"),
    ],
)
def test_what_is_not_wanted_is_neither_drawn_nor_told(prompt: str, kept: str, excluded: str) -> None:
    scene = understand(prompt)
    assert scene.kind == kept
    assert not scene.shows(excluded)
    assert not scene.allows(excluded)
    assert scene.not_drawn == ()


@pytest.mark.parametrize(
    ("prompt", "unknown"),
    [
        ("ein Fahrrad und ein Quastenflosser", "Quastenflosser"),
        ("un bosque con un Ornitóptero", "Ornitóptero"),
        ("лес и криптоконфликт", "криптоконфликт"),
        ("森のプロトコル", "プロトコル"),
    ],
)
def test_a_word_that_no_language_knows_is_told_as_written(prompt: str, unknown: str) -> None:
    assert unknown in understand(prompt).not_drawn


def test_words_that_mean_something_else_in_english_follow_the_language_of_the_text() -> None:
    assert understand("um barco no mar").kind == "coast"
    assert understand("um barco no mar").subjects != ()
    assert understand("no boat on the sea").subjects == ()
    assert understand("a cat at the lake").not_drawn == ()
