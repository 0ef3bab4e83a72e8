"""Float planes and the few OpenCV operations on them, with types.

A plane is a float32 array, (height, width) or (height, width, 3), nominally 0..1, RGB order.
"""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Rgb = tuple[float, float, float]


def as_plane(array: object) -> Plane:
    """Return the array as float32, without a copy where it is already."""
    return np.asarray(array, np.float32)


def smooth(low: float, high: float, x: Plane) -> Plane:
    """Rise from 0 at ``low`` to 1 at ``high`` without corners; falls where ``low > high``."""
    t = np.clip((x - low) / (high - low), 0, 1).astype(np.float32)
    return as_plane(t * t * (3 - 2 * t))


def lerp(first: Plane, second: Plane, share: Plane | float) -> Plane:
    """Mix two planes; ``share`` is the part of ``second``, broadcast as numpy does."""
    return as_plane(first + (second - first) * share)


def blend(below: Plane, above: Plane, alpha: Plane) -> Plane:
    """Mix two RGB planes of one size by a two-dimensional ``alpha``, the fast way."""
    cover = np.ascontiguousarray(alpha, np.float32)
    return as_plane(
        cv2.blendLinear(
            np.ascontiguousarray(below, np.float32),
            np.ascontiguousarray(above, np.float32),
            as_plane(1 - cover),
            cover,
        )
    )


def blur(plane: Plane, sigma: float) -> Plane:
    """Gaussian blur, ``sigma`` in pixels; wide ones are computed at a lower resolution."""
    if sigma < 0.3:
        return plane
    height, width = plane.shape[:2]
    shrink = 1
    while sigma / shrink > 6 and min(height, width) // (shrink * 2) >= 8:
        shrink *= 2
    if shrink == 1:
        return as_plane(cv2.GaussianBlur(plane, (0, 0), sigma))
    small = resize(plane, height // shrink, width // shrink)
    return resize(as_plane(cv2.GaussianBlur(small, (0, 0), sigma / shrink)), height, width)


def resize(plane: Plane, height: int, width: int, *, sharp: bool = False) -> Plane:
    """Scale to ``height`` x ``width`` pixels; ``sharp`` uses Lanczos when enlarging."""
    if plane.shape[:2] == (height, width):
        return plane
    larger = height > plane.shape[0] or width > plane.shape[1]
    method = (cv2.INTER_LANCZOS4 if sharp else cv2.INTER_LINEAR) if larger else cv2.INTER_AREA
    return as_plane(cv2.resize(plane, (max(1, width), max(1, height)), interpolation=method))


def sample(plane: Plane, x: Plane, y: Plane) -> Plane:
    """Look ``plane`` up at fractional pixel positions; outside it is mirrored."""
    return as_plane(
        cv2.remap(plane, as_plane(x), as_plane(y), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
    )


def slope(plane: Plane) -> tuple[Plane, Plane]:
    """Return the smoothed derivative along x and along y, per pixel."""
    return (
        as_plane(cv2.Sobel(plane, cv2.CV_32F, 1, 0, ksize=3)) / np.float32(8),
        as_plane(cv2.Sobel(plane, cv2.CV_32F, 0, 1, ksize=3)) / np.float32(8),
    )


def polygon_mask(height: int, width: int, polygons: Iterable[Plane]) -> Plane:
    """Return the anti-aliased cover, 0..1, of the union of polygons given as (n, 2) pixel points."""
    mask = np.zeros((height, width), np.uint8)
    for points in polygons:
        cv2.fillPoly(mask, [np.round(points * 16).astype(np.int32)], (255,), cv2.LINE_AA, 4)
    return as_plane(mask) / np.float32(255)


def line_mask(height: int, width: int, lines: Iterable[tuple[Plane, float]]) -> Plane:
    """Return the cover of open lines given as ((n, 2) pixel points, thickness in pixels)."""
    mask = np.zeros((height, width), np.uint8)
    for points, thickness in lines:
        cv2.polylines(
            mask,
            [np.round(points * 16).astype(np.int32)],
            False,
            (int(255 * min(1.0, max(thickness, 0.25))),),
            max(1, round(thickness)),
            cv2.LINE_AA,
            4,
        )
    return as_plane(mask) / np.float32(255)


def spline(points: Iterable[tuple[float, float]] | Plane, *, closed: bool = True, steps: int = 12) -> Plane:
    """Return a smooth line through the points (Catmull-Rom) as an (n, 2) array."""
    knots = np.asarray(list(points), np.float32)
    count = len(knots)
    t = np.linspace(0, 1, steps, endpoint=False, dtype=np.float32)[:, None]
    pieces: list[Plane] = []
    for i in range(count if closed else count - 1):
        if closed:
            a, b, c, d = (knots[(i + k) % count] for k in (-1, 0, 1, 2))
        else:
            a, b, c, d = knots[max(i - 1, 0)], knots[i], knots[i + 1], knots[min(i + 2, count - 1)]
        pieces.append(
            as_plane(
                0.5
                * (
                    2 * b
                    + (c - a) * t
                    + (2 * a - 5 * b + 4 * c - d) * t * t
                    + (3 * b - a - 3 * c + d) * t * t * t
                )
            )
        )
    if not closed:
        pieces.append(knots[-1:])
    return np.concatenate(pieces)


def ellipse(
    x: float, y: float, radius_x: float, radius_y: float, *, turn: float = 0.0, steps: int = 40
) -> Plane:
    """Return an ellipse as an (n, 2) polygon; ``turn`` in radians."""
    t = np.linspace(0, 2 * np.pi, steps, endpoint=False)
    along, across = radius_x * np.cos(t), radius_y * np.sin(t)
    return as_plane(
        np.stack(
            [
                x + along * np.cos(turn) - across * np.sin(turn),
                y + along * np.sin(turn) + across * np.cos(turn),
            ],
            1,
        )
    )
