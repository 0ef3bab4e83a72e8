from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumigate.draft.acoustics.lexicon import folded
from lumigate.draft.sound.effects import EFFECTS
from lumigate.draft.sound.manner import PLAIN, Manner
from lumigate.draft.sound.vocabulary import vocabulary
from lumigate.draft.sound.words import read_scene


def test_every_sound_has_words_and_every_word_a_sound():
    assert set(vocabulary().sounds) == set(EFFECTS)
    assert set(vocabulary().materials) <= set(EFFECTS)
    assert {name: read_scene(name).names for name in EFFECTS} == {name: (name,) for name in EFFECTS}


def test_no_word_means_two_things():
    means: dict[str, set[str]] = {}
    tables = vocabulary()
    for table in (tables.sounds, tables.manners, tables.between):
        for name, words in table.items():
            for word in words:
                means.setdefault(folded(word), set()).add(name)
    assert {word: names for word, names in means.items() if len(names) > 1} == {}


@pytest.mark.parametrize(
    ("prompt", "names"),
    [
        ("lluvia y truenos", ("rain", "thunder")),
        ("Wind und Wellen am Meer", ("wind", "waves")),
        ("un chien aboie, puis une porte", ("dog", "door")),
        ("pioggia e vento", ("rain", "wind")),
        ("gaivotas e ondas", ("seagulls", "waves")),
        ("yağmur ve kuş sesleri", ("rain", "birds")),
        ("ГРОМ и дождь", ("thunder", "rain")),
        ("雨と雷", ("rain", "thunder")),
        ("雷和雨", ("thunder", "rain")),
        ("صوت مطر", ("rain",)),
        ("ŞIRIL ŞIRIL DERE", ("stream",)),
    ],
)
def test_other_languages_name_the_same_sounds(prompt, names):
    assert read_scene(prompt).names == names


@pytest.mark.parametrize(
    ("prompt", "names"),
    [
        ("rain without thunder", ("rain",)),
        ("rain, no thunder", ("rain",)),
        ("no loud dogs, rain", ("rain",)),
        ("rain without any thunder and wind", ("rain",)),
        ("no wind but rain", ("rain",)),
        ("fire without crackling then rain", ("fire", "rain")),
        ("Regen ohne Donner", ("rain",)),
        ("kein Wind, Regen", ("rain",)),
        ("pluie sans tonnerre", ("rain",)),
        ("lluvia sin truenos", ("rain",)),
        ("pioggia senza tuoni", ("rain",)),
        ("chuva sem trovão", ("rain",)),
        ("chuva no mar", ("rain", "waves")),
        ("gök gürültüsü olmadan yağmur", ("rain",)),
        ("дождь без грома", ("rain",)),
        ("雷なし雨", ("rain",)),
        ("没有雷的雨", ("rain",)),
        ("no rain", ()),
    ],
)
def test_what_is_not_wanted_is_neither_heard_nor_told(prompt, names):
    scene = read_scene(prompt)
    assert (scene.names, scene.unknown) == (names, ())


def test_phrases_win_over_their_words():
    assert read_scene("car horn, then a car passing by").names == ("car horn", "car passing")
    assert read_scene("church bells").names == ("church bells",)
    assert read_scene("drum roll with a cymbal").names == ("drum roll", "crash cymbal")


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("distant thunder and rain", {"thunder": Manner(distance="far", loudness=-7.0), "rain": PLAIN}),
        (
            "rain with thunder in the distance",
            {"rain": PLAIN, "thunder": Manner(distance="far", loudness=-7.0)},
        ),
        ("lluvia fuerte y viento", {"rain": Manner(weight=1.0), "wind": PLAIN}),
        ("fast footsteps on gravel", {"footsteps": Manner(pace=1.6, material="gravel")}),
        ("a slow, soft heartbeat", {"heartbeat": Manner(pace=0.62, loudness=-6.0)}),
        ("knocking on a metal door with echo", {"knock": PLAIN, "door": Manner(material="metal", echo=True)}),
        ("большая собака", {"dog": Manner(weight=1.0)}),
    ],
)
def test_adjectives_belong_to_the_sound_beside_them(prompt, expected):
    (step,) = read_scene(prompt).steps
    assert {part.name: part.manner for part in step} == expected


def test_then_makes_steps():
    scene = read_scene("a dog and a cat, then glass breaking -> silence followed by an explosion")
    assert [[part.name for part in step] for step in scene.steps] == [
        ["dog", "cat"],
        ["glass break"],
        ["room tone"],
        ["explosion"],
    ]


def test_what_is_not_heard_is_named():
    assert read_scene("rain on a tin roof while a trombone plays").unknown == ("trombone", "plays")
    assert read_scene("a metal cat on snow").unknown == ("metal", "snow")
    assert read_scene("whale song 鯨").unknown == ("whale", "song", "鯨")
    assert read_scene("").names == ()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_read(prompt):
    scene = read_scene(prompt)
    assert set(scene.names) <= set(EFFECTS)
    assert all(word.strip() for word in scene.unknown)
