"""Outlines and small parts that many subjects share. Places are in heights of the subject."""

from __future__ import annotations

import math
from collections.abc import Iterable

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Points, Sprite

Outline = list[tuple[float, float]]


def trace(text: str) -> Outline:
    """Return the points written as ``x y, x y, ...``."""
    pairs = (pair.split() for pair in text.split(","))
    return [(float(x), float(y)) for x, y in pairs]


def box(left: float, top: float, right: float, bottom: float) -> Outline:
    """Return an upright rectangle; draw it sharp."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def rounded(left: float, top: float, right: float, bottom: float, radius: float) -> Outline:
    """Return an upright rectangle with round corners; draw it sharp."""
    corners = (
        (right - radius, top + radius, -90),
        (right - radius, bottom - radius, 0),
        (left + radius, bottom - radius, 90),
        (left + radius, top + radius, 180),
    )
    return [point for x, y, start in corners for point in arc(x, y, radius, radius, start, start + 90, 5)]


def arc(x: float, y: float, rx: float, ry: float, start: float, stop: float, steps: int = 14) -> Outline:
    """Return points on an ellipse from ``start`` to ``stop`` degrees; 0 is right, 90 is down."""
    turns = (math.radians(start + (stop - start) * i / (steps - 1)) for i in range(steps))
    return [(x + rx * math.cos(a), y + ry * math.sin(a)) for a in turns]


def ring(x: float, y: float, radius: float, width: float, *, squash: float = 1.0) -> Outline:
    """Return a closed band around (x, y) that can be seen through; draw it sharp."""
    inner = radius - width
    return [
        *arc(x, y, radius * squash, radius, 0, 360, 48),
        *arc(x, y, inner * squash, inner, 360, 0, 48),
    ]


def mirrored(points: Iterable[tuple[float, float]], centre: float) -> Outline:
    """Return the outline whose left half is given, from top to bottom or the other way round."""
    half = list(points)
    return [*half, *((2 * centre - x, y) for x, y in reversed(half))]


def moved(points: Points, right: float = 0.0, down: float = 0.0, *, scale: float = 1.0) -> Outline:
    """Return the points scaled about (0, 0) and then shifted."""
    return [(x * scale + right, y * scale + down) for x, y in points]


def spun(points: Points, degrees: float, x: float, y: float) -> Outline:
    """Return the points turned clockwise about (x, y)."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return [(x + (u - x) * c - (v - y) * s, y + (u - x) * s + (v - y) * c) for u, v in points]


def between(start: tuple[float, float], stop: tuple[float, float], share: float) -> tuple[float, float]:
    """Return the point at ``share`` 0..1 of the way."""
    return start[0] + (stop[0] - start[0]) * share, start[1] + (stop[1] - start[1]) * share


def natural(sprite: Sprite, wanted: Rgb | None, *codes: str) -> Rgb:
    """Return the colour asked for, or one of the natural ones by the seed."""
    return wanted or rgb(codes[sprite.streams.pick("paint", len(codes))])


def tube(sprite: Sprite, points: Points, colour: Rgb, width: float) -> None:
    """Add a round bar along a line."""
    sprite.line(points, scaled(colour, 0.55), width)
    sprite.line(moved(points, 0, -width * 0.12), colour, width * 0.66)
    sprite.line(moved(points, 0, -width * 0.22), mixed(colour, (1.0, 1.0, 1.0), 0.4), width * 0.22, alpha=0.8)


def shining(sprite: Sprite, colour: Rgb) -> Rgb:
    """Return the colour to paint a light with, so that the dark around does not dim it."""
    return scaled(colour, 1 / (0.45 + 0.55 * sprite.lamp.power))


def is_dim(sprite: Sprite) -> bool:
    """Tell whether lamps and windows are lit."""
    return sprite.lamp.power < 0.75
