"""Flat faces gathered into one layer: walls, furniture, roofs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import cv2
import numpy as np

from lumigate.draft.picture.colour import vector
from lumigate.draft.picture.layers import Life
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, polygon_mask
from lumigate.draft.picture.stage import Stage

Box = tuple[int, int, int, int]


class Facets:
    """Gathers polygons, later ones over earlier ones, and lays them as one cut-out."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._faces: list[tuple[Rgb, Plane, Rgb | None, float]] = []

    def fill(
        self, tone: Rgb, points: Iterable[tuple[float, float]] | Plane, *, below: Rgb | None = None,
        share: float = 1.0,
    ) -> None:  # fmt: skip
        """Fill a polygon of pixel points; ``below`` is its colour at the lower end, ``share`` its opacity
        over the faces before it."""
        outline = points if isinstance(points, np.ndarray) else np.array(list(points), np.float32)
        self._faces.append((tone, as_plane(outline), below, share))

    def line(self, tone: Rgb, points: Iterable[tuple[float, float]], thickness: float) -> None:
        """Fill a line of pixel points as polygons, ``thickness`` in pixels."""
        knots = np.array(list(points), np.float32)
        for a, b in pairwise(knots):
            along = (b - a) / max(float(np.hypot(*(b - a))), 1e-3)
            across = np.array([-along[1], along[0]], np.float32) * np.float32(thickness / 2)
            self.fill(tone, np.stack([a - across, b - across, b + across, a + across]))

    def painted(self) -> tuple[Plane, Plane, Box] | None:
        """Return colour, cover and box (left, top, right, bottom) in pixels; None where nothing shows."""
        box = self._bounds()
        if box is None:
            return None
        left, top, right, bottom = box
        colour: Plane = np.zeros((bottom - top, right - left, 3), np.float32)
        cover: Plane = np.zeros((bottom - top, right - left), np.float32)
        for tone, outline, below, share in self._faces:
            _fill(colour, cover, tone, as_plane(outline - np.array([left, top], np.float32)), below, share)
        return colour, cover, box

    def lay(self, name: str, *, depth: float, life: Life = "still", reach: float | None = None) -> None:
        """Lay what was filled; nothing where nothing was."""
        done = self.painted()
        if done is not None:
            colour, cover, (left, top, _, _) = done
            self._stage.canvas.lay(name, colour, cover, depth=depth, life=life, reach=reach, at=(left, top))

    def _bounds(self) -> Box | None:
        if not self._faces:
            return None
        low = np.min([outline.min(0) for _, outline, _, _ in self._faces], 0)
        high = np.max([outline.max(0) for _, outline, _, _ in self._faces], 0)
        left, top = max(int(np.floor(low[0])) - 1, 0), max(int(np.floor(low[1])) - 1, 0)
        right = min(int(np.ceil(high[0])) + 2, self._stage.width)
        bottom = min(int(np.ceil(high[1])) + 2, self._stage.height)
        return (left, top, right, bottom) if right > left and bottom > top else None


def _fill(colour: Plane, cover: Plane, tone: Rgb, outline: Plane, below: Rgb | None, opacity: float) -> None:
    left, top = (max(int(v) - 1, 0) for v in np.floor(outline.min(0)))
    right = min(int(np.ceil(outline[:, 0].max())) + 2, cover.shape[1])
    bottom = min(int(np.ceil(outline[:, 1].max())) + 2, cover.shape[0])
    if right <= left or bottom <= top:
        return
    box = (slice(top, bottom), slice(left, right))
    mask = polygon_mask(bottom - top, right - left, [as_plane(outline - np.array([left, top], np.float32))])
    share = mask
    if not bool(cover[box].all()):
        share = np.where(cover[box] > 0, mask, as_plane(mask > 0))
    if opacity < 1:
        share = as_plane(share * np.float32(opacity))
    paint: Plane = np.full((bottom - top, right - left, 3), tone, np.float32)
    if below is not None:
        fall = np.linspace(0, 1, bottom - top, dtype=np.float32)[:, None, None]
        paint += (vector(below) - vector(tone)) * fall
    colour[box] = cv2.blendLinear(np.ascontiguousarray(colour[box]), paint, 1 - share, share)
    cover[box] = np.maximum(cover[box], mask * np.float32(opacity))
