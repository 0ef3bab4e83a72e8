"""Words by which a prompt asks for a change of a picture that is there."""

from __future__ import annotations

ADJUSTMENTS: dict[str, str] = {
    "bright": (
        "brighter, lighter, brighten, lighten, brighten up, more light, much brighter, heller, "
        "aufhellen, plus clair, plus claire, plus lumineux, plus lumineuse, más claro, más clara, más "
        "brillante, più chiaro, più chiara, più luminoso, mais claro, mais clara, mais brilhante, "
        "daha parlak, daha aydınlık, ярче, светлее, 更亮, 亮一点, もっと明るく, 明るく, أكثر سطوعا, أفتح"
    ),
    "dark": (
        "darker, darken, much darker, dunkler, abdunkeln, plus sombre, más oscuro, más oscura, più "
        "scuro, più scura, mais escuro, mais escura, daha karanlık, daha koyu, темнее, 更暗, 暗一点, "
        "もっと暗く, 暗く, أغمق"
    ),
    "contrast": (
        "more contrast, higher contrast, high contrast, increase contrast, increase the contrast, add "
        "contrast, contrasty, mehr kontrast, kontrastreicher, plus de contraste, plus contrasté, más "
        "contraste, più contrasto, mais contraste, daha kontrastlı, контрастнее, больше контраста, "
        "更高对比度, コントラストを上げて, تباين أكثر"
    ),
    "soft": (
        "less contrast, lower contrast, softer, weicher, weniger kontrast, moins de contraste, menos "
        "contraste, meno contrasto, daha yumuşak, мягче, меньше контраста, 柔和一点, もっと柔らかく"
    ),
    "warm": (
        "warmer, warm up, warm it up, wärmer, plus chaud, plus chaude, más cálido, más cálida, più "
        "caldo, più calda, mais quente, daha sıcak, теплее, 更暖, もっと暖かく, أكثر دفئا"
    ),
    "cool": (
        "cooler, colder, cool down, cool it down, bluer, kühler, kälter, plus froid, plus froide, más "
        "frío, más fría, più freddo, più fredda, mais frio, daha soğuk, холоднее, 更冷, もっと冷たく, أبرد"
    ),
    "vivid": (
        "more vivid, more vibrant, more colorful, more colourful, more saturated, more saturation, "
        "more color, more colour, increase saturation, saturate, farbenfroher, bunter, kräftiger, "
        "plus vif, plus coloré, más vivo, más colorido, más saturado, più vivace, più colorato, mais "
        "vivo, mais colorido, daha canlı, daha renkli, насыщеннее, красочнее, 更鲜艳, もっと鮮やかに"
    ),
    "muted": (
        "less saturated, desaturated, desaturate, muted, faded, less colorful, less colourful, less "
        "vivid, washed out, entsättigt, blasser, désaturé, moins saturé, menos saturado, desaturado, "
        "meno saturo, desaturato, daha soluk, бледнее, 降低饱和度, 彩度を下げて"
    ),
    "sharp": (
        "sharper, sharpen, crisper, more detail, schärfer, plus net, plus nette, más nítido, más "
        "nítida, più nitido, mais nítido, daha keskin, резче, 更清晰, もっとシャープに"
    ),
    "blurred": (
        "blurry, blurred, blur it, blur, unscharf, verschwommen, flou, borroso, sfocato, desfocado, "
        "bulanık, размытый, 模糊, ぼかして"
    ),
}
"""Changes of the whole picture, beside the palettes of the grammar."""

CHANGE = (
    "make, turn, paint, recolor, recolour, change, color, colour, dye, tint, convert, transform, "
    "render, redo, mach, mache, färbe, färb, male, ändere, verwandle, rends, change, colorie, peins, "
    "transforme, haz, cambia, pinta, colorea, convierte, rendi, fai, colora, dipingi, trasforma, "
    "faça, mude, pinte, transforme, deixe, сделай, покрась, измени, преврати, перекрась, 把, 将, اجعل, "
    "غير, لون, حول"
)
"""Verbs before what is to be changed."""

CHANGE_AFTER = (
    "yap, boya, çevir, dönüştür, değiştir, にして, に変えて, にしてください, 变成, 改成, 变为, 染成"
)
"""Verbs after it."""

ADD = (
    "add, insert, put, place, include, draw, füge, setze, stelle, ajoute, ajoutez, mets, añade, "
    "agrega, pon, aggiungi, metti, adicione, acrescente, coloque, добавь, поставь, помести, 添加, 加上, "
    "增加, أضف, ضع"
)

ADD_AFTER = "ekle, koy, hinzu, を追加して, を加えて, 追加して"

REMOVE = (
    "remove, delete, erase, take away, take out, get rid of, cut out, entferne, lösche, enlève, "
    "supprime, efface, quita, elimina, borra, rimuovi, togli, cancella, remova, retire, apague, "
    "убери, удали, сотри, 去掉, 删除, 移除, أزل, احذف"
)

REMOVE_AFTER = "kaldır, sil, çıkar, を消して, を削除して, 消して, 削除して"

DEFINITE = (
    "the, this, that, these, those, my, our, your, his, her, its, their, der, die, das, den, dem, "
    "mein, meine, le, la, les, mon, ma, el, los, las, mi, il, lo, gli"
)
"""Words before a thing that say that it is there already."""

GREENERY = frozenset(
    {"tree", "trees", "pine", "palm", "bush", "grass", "lawn", "plant", "hedge", "leaf", "leaves", "foliage", "bonsai",
     "willow", "fern"}
)  # fmt: skip
"""Names of what is found by its green."""
