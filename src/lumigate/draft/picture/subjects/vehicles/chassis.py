"""What vehicles are made of: wheels, windows, lamps, rotors, wakes."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Points, Sprite
from lumigate.draft.picture.subjects.forms import box, is_dim, ring, rounded, shining

TYRE = rgb("#1d1d20")
CHROME = rgb("#cfd3d8")
STEEL = rgb("#8b929b")
DARK = rgb("#2a2c31")
WOOD = rgb("#8a5a34")


def wheel(sprite: Sprite, x: float, y: float, radius: float, hub: Rgb = CHROME) -> None:
    """Add a solid wheel with a tyre and a cap."""
    sprite.oval(x, y, radius, radius, TYRE, rim=0.3)
    sprite.oval(x, y, radius * 0.6, radius * 0.6, hub, gloss=0.4)
    sprite.oval(x, y, radius * 0.24, radius * 0.24, scaled(hub, 0.5))


def wire_wheel(
    sprite: Sprite, x: float, y: float, radius: float, width: float, *, spokes: int = 14,
    tyre: Rgb = TYRE, metal: Rgb = CHROME, thick: float = 0.006,
) -> None:  # fmt: skip
    """Add a wheel that can be seen through."""
    reach = radius - width * 0.6
    for i in range(spokes // 2):
        a = math.pi * 2 * i / spokes + 0.1
        u, v = math.cos(a) * reach, math.sin(a) * reach
        sprite.line([(x - u, y - v), (x + u, y + v)], metal, thick, alpha=0.85)
    sprite.part(ring(x, y, radius, width), tyre, sharp=True, puff=0.6, rim=0.4)
    sprite.part(ring(x, y, radius - width, width * 0.4), metal, sharp=True, rim=0.3)
    sprite.oval(x, y, radius * 0.1, radius * 0.1, metal, gloss=0.4)


def glass_colour(sprite: Sprite) -> Rgb:
    """Return the colour of a window: lit from within in the dark."""
    return shining(sprite, rgb("#ffd58c")) if is_dim(sprite) else rgb("#31465a")


def pane(sprite: Sprite, points: Points) -> None:
    """Add a window."""
    lit = is_dim(sprite)
    sprite.part(
        points,
        glass_colour(sprite),
        below=shining(sprite, rgb("#f2b964")) if lit else rgb("#68869b"),
        sharp=True,
        gloss=0.35,
        rim=0.1,
        flat=0.75 if lit else 0.25,
    )


def panes(
    sprite: Sprite, left: float, top: float, right: float, bottom: float, count: int, *, gap: float = 0.2
) -> None:
    """Add a row of windows; ``gap`` is the share of the row between them."""
    step = (right - left) / count
    for i in range(count):
        x = left + step * (i + gap / 2)
        width = step * (1 - gap)
        pane(sprite, rounded(x, top, x + width, bottom, min(width, bottom - top) * 0.16))


def head_lamp(sprite: Sprite, x: float, y: float, radius: float) -> None:
    """Add a lamp that shines forward."""
    sprite.oval(x, y, radius, radius * 1.1, rgb("#fff3c9"), gloss=0.5, flat=0.5)
    if is_dim(sprite):
        sprite.glow(x + radius, y, radius * 3, rgb("#ffeeb4"), alpha=0.8)


def tail_lamp(sprite: Sprite, x: float, y: float, wide: float, tall: float) -> None:
    """Add a red lamp."""
    sprite.part(
        rounded(x, y, x + wide, y + tall, min(wide, tall) * 0.4), rgb("#c22a20"), sharp=True, gloss=0.5
    )


def band(sprite: Sprite, left: float, top: float, right: float, bottom: float, colour: Rgb) -> None:
    """Add a painted stripe."""
    sprite.part(box(left, top, right, bottom), colour, sharp=True, flat=0.5, rim=0)


def body(sprite: Sprite, points: Points, colour: Rgb, *, puff: float = 0.35, sharp: bool = True) -> None:
    """Add a lacquered body."""
    sprite.part(points, colour, below=scaled(colour, 0.66), sharp=sharp, puff=puff, gloss=0.35)


def wake(sprite: Sprite, left: float, right: float, y: float) -> None:
    """Add the dark of a hull in the water."""
    sprite.shadow((left + right) / 2, y, (right - left) * 0.55, 0.035, alpha=0.45)


def puffs(sprite: Sprite, x: float, y: float, size: float, *, count: int = 4, drift: float = -1.0) -> None:
    """Add smoke that rises and drifts."""
    for i in range(count):
        sprite.glow(
            x + drift * size * 0.9 * i, y - size * 0.35 * i, size * (0.7 + 0.25 * i), rgb("#e4e2e0"),
            alpha=0.75 - 0.12 * i,
        )  # fmt: skip
