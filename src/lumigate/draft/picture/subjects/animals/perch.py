"""What birds and climbers sit on: branches and trunks that stand on the ground."""

from __future__ import annotations

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subjects.animals.anatomy import merged, tube

_BARK = "#5f452e"
_LYING = 0.8


def branch(sprite: Sprite, row: float, left: float, right: float) -> None:
    """Draw a branch at ``row`` from ``left`` to ``right``.

    It grows on a bough that rises from the ground at its right end, or lies on the ground where ``row`` is low.
    """
    bark = rgb(_BARK)
    middle = (left + right) / 2
    if row > _LYING:
        lower = row + 0.03
        log = merged(tube([(left, lower + 0.01, 0.03), (middle - 0.1, lower, 0.042),
            (middle + 0.2, lower + 0.008, 0.044), (right, lower, 0.038)]),
            tube([(right - 0.2, lower, 0.03), (right - 0.12, lower - 0.07, 0.018),
            (right - 0.1, lower - 0.11, 0.012)]), soft=0.008,)  # fmt: skip
        sprite.shadow(middle, lower + 0.05, (right - left) * 0.5, 0.03, alpha=0.4)
        sprite.part(log, bark, below=scaled(bark, 0.7), fur=0.3, puff=0.7, sharp=True)
        sprite.oval(right, lower, 0.018, 0.036, rgb("#b08a5c"), rim=0.1)
        sprite.oval(right, lower, 0.009, 0.018, rgb("#8a653f"), rim=0)
        _leaf(sprite, right - 0.1, lower - 0.1, 0.07)
        _leaf(sprite, left + 0.1, lower - 0.03, -0.07)
        return
    limb = tube([(left, row + 0.012, 0.018), (middle - 0.1, row, 0.026),
        (middle + 0.2, row + 0.012, 0.03), (right - 0.04, row - 0.012, 0.032)])  # fmt: skip
    bough = tube([(right + 0.02, row - 0.16, 0.014), (right - 0.03, row - 0.02, 0.036),
        (right - 0.06, row + 0.08, 0.042), (right - 0.05, 0.97, 0.055)])  # fmt: skip
    for part in (bough, limb):
        sprite.part(part, bark, below=scaled(bark, 0.75), fur=0.3, puff=0.7, sharp=True)
    for x, y, dx in (
        (right, row - 0.13, -0.1),
        (left + 0.12, row - 0.005, -0.08),
        (right + 0.01, row - 0.1, 0.07),
    ):
        _leaf(sprite, x, y, dx)


def _leaf(sprite: Sprite, x: float, y: float, dx: float) -> None:
    leaf = [(x, y), (x + dx * 0.4, y - 0.085), (x + dx * 1.3, y - 0.11), (x + dx, y - 0.02)]
    sprite.part(leaf, rgb("#6f9a48"), below=rgb("#4f7a36"), puff=0.4)


def trunk(sprite: Sprite, x: float, wide: float, colour: str) -> None:
    """Draw an upright trunk around ``x``, ``wide`` at its half, from above the box down to the ground."""
    bark = rgb(colour)
    outline = merged(
        tube([(x - 0.01, -0.12, wide * 0.8), (x + 0.015, 0.4, wide), (x - 0.01, 0.97, wide * 1.1)]),
        tube([(x, 0.8, wide), (x - wide * 1.5, 0.985, wide * 0.3)]),
        tube([(x, 0.8, wide), (x + wide * 1.5, 0.985, wide * 0.3)]),
        soft=0.014,
    )
    sprite.part(outline, bark, fur=0.4, sharp=True, puff=0.6)
    for dx, y0, y1 in (
        (-0.35, 0.0, 0.16),
        (0.25, 0.12, 0.3),
        (-0.2, 0.84, 0.95),
        (0.4, 0.7, 0.86),
        (-0.45, 0.35, 0.55),
    ):
        sprite.line([(x + dx * wide, y0), (x + dx * wide + 0.008, y1)], scaled(bark, 0.65), 0.008, alpha=0.7)
