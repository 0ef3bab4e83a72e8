"""The same is read in every language."""

from __future__ import annotations

import pytest

from lumigate.draft.picture.grammar import Scene, understand

from .prompts_abroad import PROMPTS

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
