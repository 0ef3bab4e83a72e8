"""Strokes that narrow along their way: arms, legs, straps and tails of cloth."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite

Point = tuple[float, float]


def limb(
    sprite: Sprite,
    track: Sequence[Point],
    widths: Sequence[float],
    colour: Rgb,
    *,
    below: Rgb | None = None,
    gloss: float = 0.0,
    puff: float = 0.7,
) -> None:
    """Add a limb along ``track`` of two to four points; ``widths`` are full widths at these points."""
    path, wide = _rounded(track, widths)
    steps = np.gradient(path, axis=0)
    normals = np.stack([-steps[:, 1], steps[:, 0]], 1)
    normals /= np.maximum(np.hypot(normals[:, 0], normals[:, 1]), 1e-6)[:, None]
    half = wide[:, None] / 2
    left, right = path + normals * half, path - normals * half
    cap = [_cap(path[-1], steps[-1], wide[-1] / 2)]
    outline = [*map(tuple, left), *cap[0], *map(tuple, right[::-1])]
    sprite.part(
        [(float(x), float(y)) for x, y in outline],
        colour,
        below=below,
        sharp=True,
        gloss=gloss,
        puff=puff,
        rim=0.3,
    )


def _rounded(track: Sequence[Point], widths: Sequence[float]) -> tuple[np.ndarray, np.ndarray]:
    """Return a smooth path through the points with its widths: a parabola through each bend."""
    at = np.linspace(0, 1, len(track))
    fine = np.linspace(0, 1, 13)
    points = np.asarray(track, np.float64)
    if len(track) == 3:
        middle = 2 * points[1] - (points[0] + points[2]) / 2
        bend = 0.55
        control = points[1] + (middle - points[1]) * bend
        t = fine[:, None]
        path = (1 - t) ** 2 * points[0] + 2 * t * (1 - t) * control + t**2 * points[2]
    else:
        path = np.stack([np.interp(fine, at, points[:, k]) for k in range(2)], 1)
    return path, np.interp(fine, at, np.asarray(widths, np.float64))


def _cap(end: np.ndarray, along: np.ndarray, radius: float) -> list[Point]:
    turn = math.atan2(along[1], along[0])
    angles = [turn + math.pi / 2 - math.pi * k / 6 for k in range(1, 6)]
    return [(float(end[0]) + radius * math.cos(a), float(end[1]) + radius * math.sin(a)) for a in angles]
