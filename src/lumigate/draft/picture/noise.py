"""Fractal value noise whose shape does not depend on the resolution."""

from __future__ import annotations

import math

import cv2
import numpy as np

from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Plane, as_plane

_PIXELS_PER_CELL = 5.0


def fractal(
    streams: Streams,
    name: str,
    height: int,
    width: int,
    cells: float,
    *,
    octaves: int = 5,
    gain: float = 0.5,
    stretch: float = 1.0,
    ridged: bool = False,
) -> Plane:
    """Return noise of ``height`` x ``width``, about 0..1 with mean near 0.5.

    ``cells`` counts features along the shorter side; ``stretch`` multiplies them along x. Each octave is
    evaluated at the lowest resolution that carries it. Octaves finer than the pixels are left out and
    count as their mean, so a smaller picture is the larger one seen from farther away.
    """
    sizes = _pyramid(height, width)
    level = _level_for(sizes, cells * max(stretch, 1.0))
    out = np.zeros(sizes[level], np.float32)
    strength, total = 1.0, 0.0
    for octave in range(octaves):
        wanted = _level_for(sizes, cells * max(stretch, 1.0))
        while level > wanted:
            level -= 1
            out = as_plane(cv2.pyrUp(out, dstsize=(sizes[level][1], sizes[level][0])))
        pixels = min(sizes[level]) / cells
        if pixels / max(stretch, 1.0) < 1.6:
            out += np.float32(0.5 * strength)
        else:
            layer = _lattice(streams, f"{name}/{octave}", sizes[level], cells, stretch)
            out += np.float32(strength) * (1 - np.abs(2 * layer - 1) if ridged else layer)
        total += strength
        strength *= gain
        cells *= 2.03
    while level > 0:
        level -= 1
        out = as_plane(cv2.pyrUp(out, dstsize=(sizes[level][1], sizes[level][0])))
    return as_plane(out / total)


def profile(
    streams: Streams, name: str, width: int, unit: float, cells: float, *, octaves: int = 5, gain: float = 0.5
) -> Plane:
    """Return one-dimensional noise, 0..1, for ``width`` pixels; ``cells`` features per ``unit`` pixels."""
    out = np.zeros(width, np.float32)
    strength, total = 1.0, 0.0
    for octave in range(octaves):
        x = (np.arange(width) + 0.5) / unit * cells
        grid = streams.stream(f"{name}/{octave}").random(math.ceil(width / unit * cells) + 3)
        index = x.astype(np.int32)
        t = x - index
        t = t * t * (3 - 2 * t)
        out += as_plane(strength * (grid[index] * (1 - t) + grid[index + 1] * t))
        total += strength
        strength *= gain
        cells *= 2.1
    return as_plane(out / total)


def spread(plane: Plane) -> Plane:
    """Stretch to the full range 0..1."""
    low, high = float(plane.min()), float(plane.max())
    return as_plane((plane - low) / max(high - low, 1e-6))


def _pyramid(height: int, width: int) -> list[tuple[int, int]]:
    sizes = [(height, width)]
    while min(sizes[-1]) >= 32 and len(sizes) < 8:
        sizes.append(((sizes[-1][0] + 1) // 2, (sizes[-1][1] + 1) // 2))
    return sizes


def _level_for(sizes: list[tuple[int, int]], cells: float) -> int:
    level = 0
    while level + 1 < len(sizes) and min(sizes[level + 1]) >= cells * _PIXELS_PER_CELL:
        level += 1
    return level


def _lattice(streams: Streams, name: str, size: tuple[int, int], cells: float, stretch: float) -> Plane:
    height, width = size
    pixel_y = min(size) / cells
    pixel_x = pixel_y / stretch
    rows, columns = math.ceil(height / pixel_y) + 3, math.ceil(width / pixel_x) + 3
    stream = streams.stream(name)
    offset_y, offset_x = stream.random(2)
    grid = stream.random((rows, columns), dtype=np.float32)
    whole = as_plane(
        cv2.resize(grid, (round(columns * pixel_x), round(rows * pixel_y)), interpolation=cv2.INTER_CUBIC)
    )
    top, left = int((0.5 + offset_y) * pixel_y), int((0.5 + offset_x) * pixel_x)
    return whole[top : top + height, left : left + width]
