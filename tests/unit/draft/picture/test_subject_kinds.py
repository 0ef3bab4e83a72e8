"""Kinds of vehicles, buildings and plants: each looks like what it is called, in day and night."""

from __future__ import annotations

import numpy as np
import pytest

from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.roster import CAST
from lumigate.draft.picture.sprite import Lamp, Sprite
from lumigate.draft.picture.subjects import forms
from lumigate.draft.picture.words.subjects import buildings, plants, vehicles

GROUPS = (vehicles, buildings, plants)
KINDS = sorted(key for group in GROUPS for key in group.WORDS if ":" in key)
WITH_LIGHTS = (
    "car",
    "bus",
    "truck",
    "train",
    "castle",
    "church",
    "skyscraper",
    "shop",
    "tent",
    "street_lamp",
)


def drawn(
    key: str, *, power: float = 1.0, seed: int = 1, colour: tuple[float, float, float] | None = None
) -> Sprite:
    name, _, variant = key.partition(":")
    subject = CAST[name]
    lamp = Lamp(side=0.5, sun=(1.0, 0.95, 0.9), shade=(0.2, 0.2, 0.3), power=power)
    sprite = Sprite(size=96.0, aspect=subject.aspect, lamp=lamp, streams=Streams(seed, name), variant=variant)
    subject.model(sprite, colour)
    return sprite


@pytest.mark.parametrize("key", KINDS)
def test_a_kind_does_not_look_like_the_plain_subject(key: str) -> None:
    shares: list[float] = []
    for seed in range(1, 7):
        kind, plain = drawn(key, seed=seed), drawn(key.partition(":")[0], seed=seed)
        shown = np.maximum(kind.alpha, plain.alpha) > 0.5
        difference = np.abs(kind.colour * kind.alpha[..., None] - plain.colour * plain.alpha[..., None]).max(
            -1
        )
        shares.append(float((difference[shown] > 0.08).mean()))
        if shares[-1] > 0.01:
            break
    assert max(shares) > 0.01


@pytest.mark.parametrize("key", KINDS)
def test_a_kind_stays_in_its_sprite(key: str) -> None:
    alpha = drawn(key).alpha
    assert max(alpha[0].max(), alpha[-1].max(), alpha[:, 0].max(), alpha[:, -1].max()) < 0.5


@pytest.mark.parametrize("name", WITH_LIGHTS)
def test_windows_and_lamps_are_lit_in_the_dark(name: str) -> None:
    dark = drawn(name, power=0.45)
    solid = dark.alpha > 0.9
    warm = (dark.colour[..., 0] > 0.75) & (dark.colour[..., 0] - dark.colour[..., 2] > 0.15) & solid
    assert warm.sum() > 5


def test_natural_colours_vary_by_seed() -> None:
    tones = {tuple(drawn("car", seed=seed).colour[78, 160].round(1).tolist()) for seed in range(8)}
    assert len(tones) > 2


def test_what_can_be_sat_on_is_inside_its_box() -> None:
    for group in GROUPS:
        for key in group.WORDS:
            top = CAST[key.partition(":")[0]].top
            assert top is None or 0.0 <= top < 1.0, key


def test_a_written_outline_is_read_as_points() -> None:
    assert forms.trace("0 .5, 1.25 -0.5") == [(0.0, 0.5), (1.25, -0.5)]
    with pytest.raises(ValueError, match="unpack"):
        forms.trace("0 .5 2")


def test_a_mirrored_outline_is_even_on_both_sides() -> None:
    points = forms.mirrored([(0.5, 0.0), (0.1, 1.0)], 0.5)
    assert points == [(0.5, 0.0), (0.1, 1.0), (0.9, 1.0), (0.5, 0.0)]


def test_a_line_is_as_dark_as_the_night_around_it() -> None:
    tones: list[float] = []
    for power in (1.0, 0.4):
        lamp = Lamp(side=0.5, sun=(1.0, 1.0, 1.0), shade=(0.2, 0.2, 0.3), power=power)
        sprite = Sprite(size=64.0, aspect=1.0, lamp=lamp, streams=Streams(1, "line"))
        sprite.line([(0.1, 0.5), (0.9, 0.5)], (0.9, 0.9, 0.9), 0.1)
        tones.append(float(sprite.colour[sprite.alpha > 0.9].mean()))
    assert tones[1] < 0.8 * tones[0]
