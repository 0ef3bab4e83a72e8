"""Kinds, breeds and poses of animals look like what their words say."""

from __future__ import annotations

import numpy as np
import pytest

from lumigate.draft.picture.cast import CAST
from lumigate.draft.picture.grammar import understand
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.sprite import Lamp, Sprite
from lumigate.draft.picture.subjects.animals import SUBJECTS
from lumigate.draft.picture.subjects.animals.anatomy import merged, mirrored, tube
from lumigate.draft.picture.subjects.animals.sitting import lay_helmet
from lumigate.draft.picture.words.subjects.animals import SPOTS, WORDS

LAMP = Lamp(side=0.5, sun=(1.0, 0.95, 0.9), shade=(0.2, 0.2, 0.3), power=1.0)
VARIANTS = sorted(name for name in WORDS if ":" in name)


def drawn(
    name: str, variant: str = "", *, seed: int = 1, colour: tuple[float, float, float] | None = None
) -> Sprite:
    sprite = Sprite(
        size=72, aspect=CAST[name].aspect, lamp=LAMP, streams=Streams(seed, name), variant=variant
    )
    CAST[name].model(sprite, colour)
    return sprite


def differ(first: Sprite, second: Sprite) -> float:
    cover = np.abs(first.alpha - second.alpha)
    colour = np.abs(first.colour * first.alpha[..., None] - second.colour * second.alpha[..., None]).mean(2)
    return float((cover + colour).sum() / max((first.alpha > 0.5).sum(), 1))


@pytest.mark.parametrize("name", VARIANTS)
def test_a_kind_differs_from_its_subject_at_some_seed_and_stays_in_its_sprite(name: str) -> None:
    subject, _, variant = name.partition(":")
    sprite = drawn(subject, variant)
    assert max(differ(sprite, drawn(subject, seed=seed)) for seed in (1, 2)) > 0.01
    rim = np.concatenate([sprite.alpha[0], sprite.alpha[:, 0], sprite.alpha[:, -1]])
    assert rim.max() < 0.5, "cut off at the edge of its sprite"


@pytest.mark.parametrize("name", sorted(one.name for one in SUBJECTS))
def test_the_same_seed_draws_the_same_animal(name: str) -> None:
    assert np.array_equal(drawn(name).colour, drawn(name).colour)


@pytest.mark.parametrize(
    ("prompt", "name", "variant"),
    [
        ("a golden retriever", "dog", "golden"),
        ("a black cat", "cat", "dark"),
        ("a sleeping cat", "cat", "sleeping"),
        ("a howling wolf", "wolf", "howling"),
        ("a galloping horse", "horse", "running"),
        ("a unicorn", "horse", "unicorn"),
        ("a killer whale", "orca", ""),
        ("a sea lion", "seal", ""),
        ("a tree frog", "frog", "tree"),
        ("a peacock butterfly", "butterfly", "peacock"),
        ("a red panda", "raccoon", "red_panda"),
        ("a polar bear", "bear", "polar"),
        ("a guinea pig", "mouse", "guinea"),
        ("ein Eichhörnchen", "squirrel", ""),
        ("una mariposa", "butterfly", ""),
        ("bir kelebek", "butterfly", ""),
        ("слон", "elephant", ""),
        ("un dauphin", "dolphin", ""),
        ("一只熊猫", "panda", ""),
    ],
)
def test_a_phrase_names_its_animal(prompt: str, name: str, variant: str) -> None:
    assert [(one.name, one.variant) for one in understand(prompt).subjects] == [(name, variant)]


def test_a_flock_is_birds_and_one_is_a_bird() -> None:
    assert [one.name for one in understand("birds over the sea").subjects] == ["birds"]
    assert next(one.name for one in understand("a bird on a fence").subjects) == "songbird"


def test_the_colour_asked_for_is_the_coats() -> None:
    for name in ("dog", "fish", "butterfly", "parrot", "dragon", "cow"):
        red, blue = drawn(name, colour=(0.9, 0.1, 0.1)), drawn(name, colour=(0.1, 0.1, 0.9))
        inside = red.alpha > 0.9
        assert red.colour[inside].mean(0)[0] > blue.colour[inside].mean(0)[0] + 0.1, name


def test_a_helmet_goes_where_the_head_is() -> None:
    for pose in ("", "running", "sleeping"):
        bare, suited = drawn("dog", pose), drawn("dog", pose)
        lay_helmet(suited)
        assert differ(bare, suited) > 0.01


def test_swimmers_swim_and_flyers_fly() -> None:
    assert SPOTS["fish"] == SPOTS["whale"] == "under"
    assert SPOTS["eagle"] == SPOTS["butterfly"] == "sky"
    assert set(SPOTS) <= {name.partition(":")[0] for name in WORDS}


def test_a_limb_is_as_thick_as_its_knots_say() -> None:
    limb = tube([(0.0, 0.0, 0.1), (1.0, 0.0, 0.1)])
    assert np.allclose([limb[:, 1].min(), limb[:, 1].max()], [-0.1, 0.1], atol=0.005)
    assert np.allclose([limb[:, 0].min(), limb[:, 0].max()], [-0.1, 1.1], atol=0.01)


def test_joined_outlines_reach_as_far_as_their_parts() -> None:
    first = tube([(0.0, 0.5, 0.1), (0.6, 0.5, 0.1)])
    whole = merged(first, mirrored(first, 0.55))
    assert np.allclose([whole[:, 0].min(), whole[:, 0].max()], [-0.1, 1.2], atol=0.02)
