"""Simple bodies from which made things are put together: boxes, cylinders, bowls, plates."""

from __future__ import annotations

from lumigate.draft.picture.colour import scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite


def rect(
    sprite: Sprite,
    box: tuple[float, float, float, float],
    colour: Rgb,
    *,
    below: Rgb | None = None,
    gloss: float = 0.0,
    puff: float = 0.4,
    flat: float = 0.0,
    rim: float = 0.3,
) -> None:
    """Add an upright rectangle: left, top, right, bottom."""
    left, top, right, bottom = box
    sprite.part(
        [(left, top), (right, top), (right, bottom), (left, bottom)],
        colour, below=below, gloss=gloss, puff=puff, sharp=True, flat=flat, rim=rim,
    )  # fmt: skip


def block(
    sprite: Sprite,
    box: tuple[float, float, float, float],
    colour: Rgb,
    *,
    depth: float = 0.1,
    gloss: float = 0.0,
) -> None:
    """Add a box seen a little from above: its front, and its lid ``depth`` high that narrows to the back."""
    left, top, right, _ = box
    inset = depth * 0.6
    sprite.part(
        [(left + inset, top - depth), (right - inset, top - depth), (right, top), (left, top)],
        scaled(colour, 1.12), sharp=True, puff=0.3, rim=0.2,
    )  # fmt: skip
    rect(sprite, box, colour, below=scaled(colour, 0.72), gloss=gloss, puff=0.3)


def cylinder(
    sprite: Sprite,
    x: float,
    top: float,
    bottom: float,
    radius: float,
    colour: Rgb,
    *,
    foot: float | None = None,
    tilt: float = 0.2,
    gloss: float = 0.3,
    lid: Rgb | None = None,
) -> None:
    """Add an upright cylinder or cone seen a little from above.

    ``foot`` is the radius below, ``lid`` the colour of its top.
    """
    low = radius if foot is None else foot
    arc = [(0.0, 0.0), (0.35, 0.72), (0.7, 0.95), (1.0, 1.0)]
    right = [
        (x + low * (1 - a * 0.02) * (1 if i == 0 else (1 - a)), bottom - low * tilt * (1 - b))
        for i, (a, b) in enumerate(arc)
    ]
    left = [(2 * x - px, py) for px, py in reversed(right)]
    outline = [(x - radius, top), (x + radius, top), *right, *left]
    sprite.part(outline, colour, below=scaled(colour, 0.75), gloss=gloss, puff=0.9, sharp=True)
    sprite.oval(x, top, radius, radius * tilt, lid or scaled(colour, 1.1), puff=0.2, rim=0.2)


def bowl(
    sprite: Sprite, x: float, rim: float, radius: float, depth: float, colour: Rgb, *, fill: Rgb | None = None
) -> None:
    """Add a bowl: its rim at row ``rim``, ``depth`` high; ``fill`` is the colour of what is in it."""
    sprite.part(
        [(x - radius, rim), (x - radius * 0.9, rim + depth * 0.5), (x - radius * 0.55, rim + depth * 0.92),
         (x - radius * 0.35, rim + depth),
         (x + radius * 0.35, rim + depth), (x + radius * 0.55, rim + depth * 0.92),
         (x + radius * 0.9, rim + depth * 0.5), (x + radius, rim)],
        colour, below=scaled(colour, 0.72), gloss=0.4, puff=0.8, sharp=True,
    )  # fmt: skip
    sprite.oval(x, rim, radius, radius * 0.2, scaled(colour, 1.05), puff=0.2)
    sprite.oval(
        x, rim + radius * 0.012, radius * 0.9, radius * 0.165, fill or scaled(colour, 0.75), puff=0.3, rim=0
    )


def plate(sprite: Sprite, x: float, y: float, radius: float, colour: Rgb) -> None:
    """Add a plate that lies on a table, with its shadow."""
    sprite.shadow(x, y + radius * 0.12, radius * 1.02, radius * 0.16, alpha=0.6)
    sprite.oval(x, y + radius * 0.035, radius, radius * 0.24, scaled(colour, 0.8), puff=0.3, rim=0.2)
    sprite.oval(x, y, radius, radius * 0.23, colour, puff=0.25, gloss=0.3)
    sprite.oval(x, y + radius * 0.01, radius * 0.7, radius * 0.145, scaled(colour, 0.93), puff=0.2, rim=0)
