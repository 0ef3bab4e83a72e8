"""What the grammar reads in a prompt."""

from __future__ import annotations

import pytest

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.picture.cast import CAST
from lumigate.draft.picture.grammar import understand
from lumigate.draft.picture.registry import SCENES
from lumigate.draft.picture.words.habitats import HABITAT
from lumigate.draft.picture.words.looks import COLOURS, PALETTES, STYLES
from lumigate.draft.picture.words.scenes import PLACES, RANK
from lumigate.draft.picture.words.subjects import SPOT, SUBJECTS


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("a sunset over Istanbul", "city"),
        ("a fox in an autumn forest", "forest"),
        ("a cat in space", "space"),
        ("boutique hotel lobby", "interior"),
        ("snowy mountain lake at dawn", "mountain"),
        ("rolling hills", "landscape"),
        ("tropical beach", "coast"),
        ("dunes of the Sahara", "desert"),
        ("a bottle of wine", "still_life"),
        ("abstract gradient", "abstract"),
        ("a sailboat", "coast"),
        ("a horse", "landscape"),
    ],
)
def test_a_prompt_names_its_kind_of_scene(prompt: str, kind: str) -> None:
    assert understand(prompt).kind == kind


def test_hour_season_weather_and_style_are_read() -> None:
    scene = understand("watercolor of a foggy autumn forest at night, pastel")
    assert (scene.hour, scene.season, scene.weather) == ("night", "autumn", "fog")
    assert (scene.style, scene.palette) == ("watercolor", "pastel")


def test_counts_and_colours_belong_to_their_subject() -> None:
    scene = understand("two white cats and a red boat on a blue lake")
    wishes = {one.name: (one.count, one.colour) for one in scene.subjects}
    assert wishes == {"cat": (2, "white"), "sailboat": (1, "red")}
    assert scene.colours == ("blue",)


def test_a_plural_without_a_number_is_several() -> None:
    assert understand("hot air balloons over hills").subjects[0].count == 3
    assert understand("foxes in the woods").subjects[0].count == 3
    assert understand("wolves in the snow").subjects[0].count == 3
    assert understand("people on a beach").subjects[0].count == 3
    assert understand("a couple on a beach").subjects[0].count == 2
    assert understand("a hot air balloon").subjects[0].count == 1


def test_quoted_words_are_lettered_and_not_read() -> None:
    scene = understand('poster "Fox & Moon" with a beach')
    assert scene.lettering == "Fox & Moon"
    assert scene.subjects == ()


@pytest.mark.parametrize(
    "prompt",
    [
        "a beach “HELLO”", "a beach «HELLO»", "a beach „HELLO“", "a beach 'HELLO'", "a beach 「HELLO」",
            "a beach 『HELLO』",
        'a beach with the text "HELLO"', "a beach saying HELLO", "a beach that says HELLO",
    ],
)  # fmt: skip
def test_quotes_of_any_kind_are_lettered(prompt: str) -> None:
    scene = understand(prompt)
    assert scene.lettering == "HELLO"
    assert scene.kind == "coast"
    assert scene.not_drawn == ()


@pytest.mark.parametrize(
    ("words", "colour"),
    [("dark green", "dark green"), ("navy", "navy"), ("light blue", "light blue"), ("golden", "gold"),
        ("turquoise", "teal"),
     ("wooden", "wooden"), ("off-white", "ivory")],
)  # fmt: skip
def test_colours_and_materials_of_a_thing(words: str, colour: str) -> None:
    assert understand(f"a {words} car").subjects[0].colour == colour
    assert understand(f"the car is {words}").subjects[0].colour == colour


def test_one_and_the_other_are_two() -> None:
    wishes = understand("three cars: one red, two blue").subjects
    assert [(one.name, one.count, one.colour) for one in wishes] == [("car", 1, "red"), ("car", 2, "blue")]
    assert len(understand("a red car and a blue car").subjects) == 2
    assert len(understand("a cat on a sofa. The cat is black").subjects) == 2


def test_clothes_take_the_colour_and_other_garments_are_told() -> None:
    scene = understand("a girl in a yellow raincoat")
    assert (scene.subjects[0].colour, scene.not_drawn) == ("yellow", ())
    assert understand("a cat in a red sweater").not_drawn == ("red sweater",)


def test_pictographs_count_as_words() -> None:
    scene = understand("🦊🌅")
    assert scene.shows("fox")
    assert scene.hour == "dawn"


def test_small_things_on_a_table_are_a_still_life() -> None:
    assert understand("a cup and a candle on a table").kind == "still_life"
    assert understand("a cat on a table").kind == "interior"
    assert understand("a vase with roses").subjects[0].variant == "rose"


def test_an_apostrophe_is_no_quote() -> None:
    scene = understand("a fox's tail and a dog's nose")
    assert scene.lettering == ""
    assert {one.name for one in scene.subjects} <= {"fox", "dog"}


def test_words_that_cannot_be_drawn_are_told() -> None:
    scene = understand("a beautiful theorem juggling axioms on a beach, highly detailed, 4k")
    assert set(scene.not_drawn) >= {"theorem", "juggling", "axioms"}
    assert not {"beautiful", "a", "on", "detailed", "4k", "beach"} & set(scene.not_drawn)


def test_a_negative_prompt_takes_things_out() -> None:
    scene = understand("a cat and a dog in a snowy forest", "dog, snow, birds")
    assert [one.name for one in scene.subjects] == ["cat"]
    assert scene.weather is None
    assert not scene.allows("birds")


def test_without_in_the_prompt_takes_things_out() -> None:
    scene = understand("a beach without birds and no clouds")
    assert {"birds", "clouds"} <= scene.without
    assert scene.weather is None


def test_several_languages_name_the_same_things() -> None:
    for prompt in ("ormanda bir tilki", "ein Fuchs im Wald", "un zorro en el bosque", "лиса в лес"):
        scene = understand(prompt)
        assert scene.kind == "forest", prompt
        assert [one.name for one in scene.subjects] == ["fox"], prompt


def test_a_style_that_does_not_exist_is_refused_with_the_choice() -> None:
    with pytest.raises(InvalidRequest, match=r"cubism-2000.*illustration"):
        understand("a cat", "", "cubism-2000")


def test_an_astronaut_animal_wears_a_helmet_instead_of_bringing_an_astronaut() -> None:
    scene = understand("an astronaut cat")
    assert [one.name for one in scene.subjects] == ["cat"]
    assert scene.suited
    assert scene.kind == "space"


def test_every_subject_word_has_a_drawing_or_is_in_the_sky() -> None:
    names = {name.partition(":")[0] for name in SUBJECTS}
    assert names - {"sun", "moon"} == set(CAST)
    assert set(SPOT) <= names


def test_every_place_leads_to_a_scene() -> None:
    kinds = {place.partition(":")[0] for place in PLACES}
    assert kinds == set(SCENES) == set(RANK)


def test_no_word_means_two_things_within_one_table() -> None:
    for table in (PLACES, SUBJECTS, STYLES, PALETTES, {name: words for name, (_, words) in COLOURS.items()}):
        words = [word for group in table.values() for word in group]
        assert len(words) == len(set(words)), sorted(word for word in words if words.count(word) > 1)


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a camel", "desert"),
        ("a lion and its cub", "landscape:savanna"),
        ("two penguins at sunset", "coast:arctic"),
        ("a chef", "interior:kitchen"),
        ("a red car", "landscape:road"),
        ("an airplane", "sky"),
    ],
)
def test_a_subject_without_a_place_is_at_home(prompt: str, place: str) -> None:
    assert understand(prompt).places == (place,)


def test_what_the_prompt_says_of_the_place_comes_first() -> None:
    assert understand("a camel on a beach").kind == "coast"
    assert understand("a king in front of a castle").kind == "landscape"
    assert understand("a chef in the rain").kind != "interior"
    assert understand("a lion", "savanna").places == ()


def test_every_home_is_a_place_and_belongs_to_a_subject() -> None:
    assert set(HABITAT) <= set(CAST)
    assert set(HABITAT.values()) <= set(PLACES)


def test_what_flies_without_being_drawn_lifts_nobody_else() -> None:
    scene = understand("a woman in a mask with orange sparks flying")
    assert [(one.name, one.flying) for one in scene.subjects if one.name == "woman"] == [("woman", "")]
    assert "flying" in scene.not_drawn


@pytest.mark.parametrize(
    ("prompt", "colour"),
    [
        ("a green apple", "green"),
        ("green apples", "green"),
        ("a grey squirrel", "grey"),
        ("a red apple", None),
    ],
)
def test_a_colour_that_the_drawing_does_not_have_by_itself_is_told_to_it(
    prompt: str, colour: str | None
) -> None:
    assert [one.colour for one in understand(prompt).subjects] == [colour]


@pytest.mark.parametrize("prompt", ["a dog and 0 cats", "zero cats beside a dog", "0 Katzen und ein Hund"])
def test_none_of_a_thing_is_not_three_of_it(prompt: str) -> None:
    scene = understand(prompt)
    assert ([one.name for one in scene.subjects], scene.not_drawn) == (["dog"], ())


def test_zero_belongs_to_the_thing_beside_it() -> None:
    scene = understand("a zero gravity astronaut")
    assert ([one.name for one in scene.subjects], scene.not_drawn) == (["astronaut"], ("gravity",))


@pytest.mark.parametrize(
    ("prompt", "seen"),
    [
        ("a blue fox and a red fox", [("fox", "blue", 1), ("fox", None, 1)]),
        ("a black cat and a white cat on a sofa", [("cat", None, 1), ("cat", "white", 1), ("sofa", None, 1)]),
        ("two red apples and three green apples", [("apple", None, 2), ("apple", "green", 3)]),
        ("a big dog and a small dog", [("dog", None, 1), ("dog", None, 1)]),
        ("a red fox sits in the snow and the fox looks up", [("fox", None, 1)]),
        ("a small dog and a small dog", [("dog", None, 1)]),
    ],
)
def test_two_of_a_kind_that_are_described_otherwise_are_two(
    prompt: str, seen: list[tuple[str, str | None, int]]
) -> None:
    assert [(one.name, one.colour, one.count) for one in understand(prompt).subjects] == seen
