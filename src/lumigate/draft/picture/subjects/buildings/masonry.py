"""What buildings are made of: windows, roofs, domes, battlements, columns, flags."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subjects.forms import Outline, arc, box, shining, tube

STONE = rgb("#b9b0a0")
BRICK = rgb("#a5533c")
SLATE = rgb("#4a5568")
TILE = rgb("#a44a32")
OAK = rgb("#6b4a30")
GOLD = rgb("#d9a441")
MARBLE = rgb("#eee9df")
IRON = rgb("#33363c")


def lit(sprite: Sprite) -> bool:
    """Tell whether there is light behind the windows."""
    return sprite.lamp.power < 0.95


def glass(sprite: Sprite) -> Rgb:
    """Return the colour of a window pane."""
    return shining(sprite, rgb("#ffcf7d")) if lit(sprite) else rgb("#48627a")


def framed_window(sprite: Sprite, x: float, y: float, wide: float, tall: float) -> None:
    """Add a window with a white frame and a cross around its middle (x, y); half ``wide``, half ``tall``."""
    if lit(sprite):
        sprite.glow(x, y, max(wide, tall) * 0.9, rgb("#ffc56a"), alpha=0.35)
    frame = rgb("#f1ebde")
    sprite.part(box(x - wide, y - tall, x + wide, y + tall), frame, sharp=True, flat=0.5, rim=0)
    a, b = wide * 0.8, tall * 0.84
    sprite.part(box(x - a, y - b, x + a, y + b), glass(sprite), sharp=True, flat=0.95, rim=0)
    sprite.line([(x, y - b), (x, y + b)], frame, 0.008)
    sprite.line([(x - a, y), (x + a, y)], frame, 0.008)


def arched(x: float, base: float, half: float, tall: float, *, pointed: float = 0.0) -> Outline:
    """Return a round-headed opening standing on ``base``; ``pointed`` 0..1 makes it gothic."""
    spring = base - tall + half * (1 + pointed * 0.6)
    head = arc(x, spring, half, half, 180, 360, 11)
    if pointed:
        head = [(u, v - pointed * half * 0.6 * (1 - abs(u - x) / half)) for u, v in head]
    return [(x - half, base), *head, (x + half, base)]


def opening(sprite: Sprite, x: float, base: float, half: float, tall: float, *, pointed: float = 0.0) -> None:
    """Add a window without a frame."""
    colour = glass(sprite)
    sprite.part(
        arched(x, base, half, tall, pointed=pointed), colour if lit(sprite) else scaled(colour, 0.7),
        sharp=True, flat=0.9 if lit(sprite) else 0.5, rim=0,
    )  # fmt: skip


def door(
    sprite: Sprite, x: float, base: float, half: float, tall: float, *, colour: Rgb = OAK, pointed: float = 0.0,
    frame: Rgb | None = None,
) -> None:  # fmt: skip
    """Add a round-headed door with planks."""
    if frame is not None:
        sprite.part(
            arched(x, base, half * 1.3, tall + half * 0.35, pointed=pointed), frame, sharp=True, flat=0.3
        )
    sprite.part(
        arched(x, base, half, tall, pointed=pointed), colour, below=scaled(colour, 0.7), sharp=True, puff=0.2
    )
    for share in (-0.33, 0.33):
        sprite.line(
            [(x + half * share, base - tall * 0.8), (x + half * share, base)], scaled(colour, 0.6), 0.006
        )


def wall(
    sprite: Sprite, left: float, top: float, right: float, bottom: float, colour: Rgb, *, puff: float = 0.1
) -> None:
    """Add a plain upright wall; ``puff`` 1 makes it a round tower."""
    sprite.part(box(left, top, right, bottom), colour, below=scaled(colour, 0.78), sharp=True, puff=puff)


def courses(
    sprite: Sprite,
    left: float,
    top: float,
    right: float,
    bottom: float,
    colour: Rgb,
    count: int = 16,
    size: float = 0.05,
) -> None:
    """Scatter the marks of bricks or stones over a wall."""
    stream = sprite.streams.stream(f"courses/{left:.2f}/{top:.2f}")
    rows = max(1, round((bottom - top) / (size * 0.55)))
    for _ in range(count):
        y = top + (bottom - top) * (int(stream.integers(0, rows)) + 0.5) / rows
        x = float(stream.uniform(left + size * 0.6, max(right - size * 0.6, left + size * 0.7)))
        tone = scaled(colour, float(stream.uniform(0.68, 0.86)))
        sprite.line([(x - size * 0.4, y), (x + size * 0.4, y)], tone, size * 0.36, alpha=0.6)


def battlements(sprite: Sprite, left: float, right: float, y: float, size: float, colour: Rgb) -> None:
    """Add a row of merlons that stands on ``y``."""
    count = max(2, round((right - left) / (size * 2) + 0.5))
    step = (right - left - size) / (count - 1)
    for i in range(count):
        x = left + step * i
        sprite.part(box(x, y - size, x + size, y + size * 0.3), colour, sharp=True, puff=0.3)


def cone(sprite: Sprite, x: float, base: float, half: float, tall: float, colour: Rgb) -> None:
    """Add a pointed round roof."""
    outline = [
        (x, base - tall),
        (x + half * 0.5, base - tall * 0.46),
        (x + half, base),
        (x, base + half * 0.16),
        (x - half, base),
        (x - half * 0.5, base - tall * 0.46),
    ]
    sprite.part(outline, colour, below=scaled(colour, 0.7), sharp=True, puff=1.0, rim=0.6)


def gable(
    sprite: Sprite, left: float, right: float, base: float, peak: float, colour: Rgb, *, over: float = 0.04
) -> None:
    """Add a triangular roof front with eaves."""
    middle = (left + right) / 2
    sprite.part(
        [(left - over, base), (middle, peak), (right + over, base)],
        colour,
        below=scaled(colour, 0.75),
        sharp=True,
        puff=0.2,
    )


def dome(
    sprite: Sprite,
    x: float,
    base: float,
    half: float,
    tall: float,
    colour: Rgb,
    *,
    onion: float = 0.0,
    tip: float = 0.3,
) -> None:
    """Add a dome; ``onion`` 0..1 swells and points it, ``tip`` is the finial as a share of its height."""
    if tip:
        tube(sprite, [(x, base - tall * 0.92), (x, base - tall * (1 + tip))], GOLD, max(half * 0.09, 0.008))
        sprite.oval(x, base - tall * (1 + tip * 0.35), half * 0.1, half * 0.1, GOLD, gloss=0.4)
    if onion:
        swell = half * (1 + 0.22 * onion)
        left = [
            (x, base - tall),
            (x - half * 0.16, base - tall * 0.84),
            (x - half * 0.62, base - tall * 0.64),
            (x - swell, base - tall * 0.34),
            (x - half * 0.96, base - tall * 0.1),
            (x - half * 0.7, base),
        ]
        outline = [*left, *((2 * x - u, v) for u, v in reversed(left[1:]))]
        sprite.part(outline, colour, below=scaled(colour, 0.75), puff=1.0, gloss=0.35)
        return
    sprite.part(
        [*arc(x, base, half, tall, 180, 360, 25)],
        colour,
        below=scaled(colour, 0.75),
        sharp=True,
        puff=1.0,
        gloss=0.3,
    )


def column(sprite: Sprite, x: float, top: float, base: float, half: float, colour: Rgb) -> None:
    """Add a column with capital and foot."""
    sprite.part(
        [(x - half * 0.84, top), (x + half * 0.84, top), (x + half, base), (x - half, base)], colour,
        below=scaled(colour, 0.85), sharp=True, puff=1.0, rim=0.3,
    )  # fmt: skip
    for y in (top, base - half * 0.7):
        sprite.part(box(x - half * 1.25, y, x + half * 1.25, y + half * 0.7), colour, sharp=True)


def steps(
    sprite: Sprite, left: float, right: float, top: float, bottom: float, colour: Rgb, count: int = 3
) -> None:
    """Add stairs that widen downwards."""
    rise = (bottom - top) / count
    for i in range(count):
        y = top + rise * i
        sprite.part(
            box(left - rise * i, y, right + rise * i, y + rise * 1.02),
            scaled(colour, 1 - 0.07 * i),
            sharp=True,
            puff=0.2,
        )


def flag(sprite: Sprite, x: float, y: float, size: float, colour: Rgb) -> None:
    """Add a pole from ``y`` upwards with a pennant."""
    tube(sprite, [(x, y), (x, y - size * 1.6)], IRON, max(size * 0.1, 0.006))
    top = y - size * 1.55
    sprite.part(
        [
            (x, top),
            (x + size * 0.45, top + size * 0.06),
            (x + size, top + size * 0.28),
            (x + size * 0.5, top + size * 0.38),
            (x, top + size * 0.56),
        ],
        colour,
        sharp=True,
        puff=0.3,
    )


def cross(sprite: Sprite, x: float, base: float, tall: float, colour: Rgb = GOLD) -> None:
    """Add a cross on a roof."""
    tube(sprite, [(x, base), (x, base - tall)], colour, tall * 0.16)
    tube(
        sprite,
        [(x - tall * 0.3, base - tall * 0.66), (x + tall * 0.3, base - tall * 0.66)],
        colour,
        tall * 0.16,
    )


def clock(sprite: Sprite, x: float, y: float, radius: float) -> None:
    """Add a clock face."""
    sprite.oval(x, y, radius, radius, GOLD)
    sprite.oval(x, y, radius * 0.84, radius * 0.84, rgb("#f8f2e0"), flat=0.6, rim=0)
    for degrees in range(0, 360, 30):
        u, v = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        sprite.line(
            [(x + u * radius * 0.66, y + v * radius * 0.66), (x + u * radius * 0.78, y + v * radius * 0.78)],
            IRON,
            radius * 0.08,
        )
    sprite.line([(x, y), (x - radius * 0.34, y - radius * 0.3)], IRON, radius * 0.13)
    sprite.line([(x, y), (x + radius * 0.1, y - radius * 0.64)], IRON, radius * 0.1)


def pale(colour: Rgb, share: float = 0.5) -> Rgb:
    """Mix a colour with white stone."""
    return mixed(colour, MARBLE, share)


def pediment(sprite: Sprite, left: float, right: float, base: float, peak: float, colour: Rgb) -> None:
    """Add a classical gable with a recessed field."""
    middle = (left + right) / 2
    sprite.part([(left, base), (middle, peak), (right, base)], colour, sharp=True, puff=0.15)
    inset = (right - left) * 0.12
    sprite.part(
        [(left + inset, base - 0.015), (middle, peak + (base - peak) * 0.3), (right - inset, base - 0.015)],
        scaled(colour, 0.78), sharp=True, rim=0, flat=0.4,
    )  # fmt: skip


def smoke(sprite: Sprite, x: float, y: float, size: float, *, count: int = 4, tone: str = "#dedad8") -> None:
    """Add smoke that drifts to the right."""
    for i in range(count):
        sprite.glow(
            x + size * 0.6 * i, y - size * 0.7 * i, size * (0.6 + 0.22 * i), rgb(tone), alpha=0.6 - 0.1 * i
        )


def star(x: float, y: float, radius: float) -> Outline:
    """Return a star with five points."""
    points: Outline = []
    for i in range(10):
        a = math.radians(-90 + 36 * i)
        r = radius if i % 2 == 0 else radius * 0.42
        points.append((x + math.cos(a) * r, y + math.sin(a) * r))
    return points
