"""Every subject is drawn, stays in its box, and has an outline of its own."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from lumigate.draft.picture.cast import CAST
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.sprite import Lamp, Sprite

LAMP = Lamp(side=0.5, sun=(1.0, 0.95, 0.9), shade=(0.2, 0.2, 0.3), power=1.0)


def drawn(name: str, size: float = 96.0, colour: tuple[float, float, float] | None = None) -> Sprite:
    subject = CAST[name]
    sprite = Sprite(size=size, aspect=subject.aspect, lamp=LAMP, streams=Streams(1, name))
    subject.model(sprite, colour)
    return sprite


@pytest.mark.parametrize("name", sorted(CAST))
def test_a_subject_fills_its_box_and_not_its_margin(name: str) -> None:
    sprite = drawn(name)
    assert 0.005 < (sprite.alpha > 0.6).mean() < 0.9
    assert np.isfinite(sprite.colour).all()
    rim = np.concatenate([sprite.alpha[0], sprite.alpha[:, 0], sprite.alpha[:, -1]])
    assert rim.max() < 0.5, "cut off at the edge of its sprite"


def test_sitting_animals_do_not_share_one_outline() -> None:
    names = ("fox", "cat", "dog", "wolf", "bear", "panda", "rabbit", "lion", "tiger", "owl", "penguin")
    masks = {}
    for name in names:
        mask = (drawn(name).alpha > 0.6).astype(np.uint8)
        masks[name] = cv2.resize(mask, (64, 64), interpolation=cv2.INTER_AREA)[:36]
    for i, first in enumerate(names):
        for second in names[i + 1 :]:
            same = (masks[first] & masks[second]).sum() / max((masks[first] | masks[second]).sum(), 1)
            assert same < 0.97, f"{first} and {second}"


def test_a_colour_overrides_the_natural_one() -> None:
    green = drawn("horse", colour=(0.1, 0.8, 0.2))
    inside = green.alpha > 0.9
    mean = green.colour[inside].mean(0)
    assert mean[1] > mean[0]
    assert mean[1] > mean[2]
