"""Every subject is drawn, stays in its box, and has an outline of its own."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from lumigate.draft.picture.cast import CAST
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.sprite import Lamp, Sprite
from lumigate.draft.picture.words.subjects import ANIMALS

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


def seen(name: str, side: int = 64) -> tuple[np.ndarray, np.ndarray]:
    """The outline and the colours of a subject, cut to what is drawn and scaled to fit a square."""
    sprite = drawn(name, 72.0)
    solid = sprite.alpha > 0.6
    rows, columns = np.nonzero(solid.any(1))[0], np.nonzero(solid.any(0))[0]
    box = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    height, width = solid[box].shape
    size = max(1, round(width * side / max(height, width))), max(1, round(height * side / max(height, width)))
    mask = np.zeros((side, side), bool)
    colour = np.zeros((side, side, 3), np.float32)
    at = (
        slice((side - size[1]) // 2, (side - size[1]) // 2 + size[1]),
        slice((side - size[0]) // 2, (side - size[0]) // 2 + size[0]),
    )
    mask[at] = cv2.resize(solid[box].astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.5
    colour[at] = np.clip(cv2.resize(sprite.colour[box], size, interpolation=cv2.INTER_AREA), 0, 1)
    return mask, colour


def test_no_two_subjects_share_an_outline() -> None:
    """Only what is plainly round or square in the world may, and then it differs inside; no animal does."""
    names = sorted(CAST)
    pictures = {name: seen(name) for name in names}
    areas = np.array([pictures[name][0].sum() for name in names], np.float32)
    flat = np.stack([pictures[name][0].ravel() for name in names]).astype(np.float32)
    turned = np.stack([pictures[name][0][:, ::-1].ravel() for name in names]).astype(np.float32)
    alike: list[str] = []
    for other in (flat, turned):
        common = flat @ other.T
        shared = common / (areas[:, None] + areas[None] - common)
        for i, j in np.argwhere(np.triu(shared, 1) >= 0.9):
            first, second = names[i], names[j]
            inside = pictures[first][0] & pictures[second][0]
            apart = np.abs(pictures[first][1] - pictures[second][1])[inside].mean()
            if apart < 0.08 or first in ANIMALS or second in ANIMALS:
                alike.append(
                    f"{first} and {second}: {shared[i, j]:.3f} of their outlines, {apart:.3f} inside"
                )
    assert not alike, alike


def test_a_colour_overrides_the_natural_one() -> None:
    green = drawn("horse", colour=(0.1, 0.8, 0.2))
    inside = green.alpha > 0.9
    mean = green.colour[inside].mean(0)
    assert mean[1] > mean[0]
    assert mean[1] > mean[2]
