"""Colours: hex notation, ramps and small mixing helpers. Values are display RGB, 0..1."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence

import numpy as np

from lumigate.draft.picture.raster import Plane, Rgb, as_plane


def rgb(code: str) -> Rgb:
    """Return the colour written as ``#rrggbb``."""
    return int(code[1:3], 16) / 255, int(code[3:5], 16) / 255, int(code[5:7], 16) / 255


def mixed(first: Rgb, second: Rgb, share: float) -> Rgb:
    """Mix two colours; ``share`` is the part of ``second``."""
    a, b, c = (x + (y - x) * share for x, y in zip(first, second, strict=True))
    return a, b, c


def scaled(colour: Rgb, factor: float) -> Rgb:
    """Make a colour lighter or darker by a factor."""
    return colour[0] * factor, colour[1] * factor, colour[2] * factor


def turned(colour: Rgb, *, hue: float = 0.0, saturation: float = 1.0, value: float = 1.0) -> Rgb:
    """Shift hue (turns) and scale saturation and value."""
    h, s, v = colorsys.rgb_to_hsv(*(min(1.0, max(0.0, x)) for x in colour))
    return colorsys.hsv_to_rgb((h + hue) % 1.0, min(1.0, s * saturation), min(1.0, v * value))


def vector(colour: Rgb) -> Plane:
    """Return the colour as an array of three."""
    return np.array(colour, np.float32)


def ramp(stops: Sequence[Rgb], position: Plane) -> Plane:
    """Colour a plane of positions 0..1 by evenly spaced stops; returns one more axis of 3."""
    at = np.linspace(0, 1, len(stops))
    fine = np.linspace(0, 1, 1024)
    table = np.stack([np.interp(fine, at, [stop[k] for stop in stops]) for k in range(3)], 1)
    return as_plane(table)[np.clip(position * 1023, 0, 1023).astype(np.int32)]
