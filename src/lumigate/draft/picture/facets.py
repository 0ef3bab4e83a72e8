"""Flat faces gathered into one layer: walls, furniture, roofs."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from lumigate.draft.picture.colour import vector
from lumigate.draft.picture.layers import Life
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, polygon_mask
from lumigate.draft.picture.stage import Stage


class Facets:
    """Fills polygons, later ones over earlier ones, and lays them as one cut-out."""

    def __init__(self, stage: Stage, rows: int | None = None) -> None:
        self._stage = stage
        self.rows = stage.height if rows is None else rows
        self.colour: Plane = np.zeros((self.rows, stage.width, 3), np.float32)
        self.cover: Plane = np.zeros((self.rows, stage.width), np.float32)
        self._box = [stage.width, self.rows, 0, 0]

    def fill(self, tone: Rgb, points: Iterable[tuple[float, float]], *, below: Rgb | None = None) -> None:
        """Fill a polygon of pixel points; ``below`` is its colour at the lower end."""
        outline = np.array(list(points), np.float32)
        left, top = (max(int(v) - 1, 0) for v in np.floor(outline.min(0)))
        right = min(int(np.ceil(outline[:, 0].max())) + 2, self.cover.shape[1])
        bottom = min(int(np.ceil(outline[:, 1].max())) + 2, self.rows)
        if right <= left or bottom <= top:
            return
        box = (slice(top, bottom), slice(left, right))
        mask = polygon_mask(
            bottom - top, right - left, [as_plane(outline - np.array([left, top], np.float32))]
        )
        share = np.where(self.cover[box] > 0, mask, 1.0 * (mask > 0)).astype(np.float32)[..., None]
        paint: Plane = vector(tone)
        if below is not None:
            fall = np.linspace(0, 1, bottom - top, dtype=np.float32)[:, None, None]
            paint = as_plane(paint + (vector(below) - paint) * fall)
        self.colour[box] += (paint - self.colour[box]) * share
        self.cover[box] = np.maximum(self.cover[box], mask)
        known = self._box
        self._box = [min(known[0], left), min(known[1], top), max(known[2], right), max(known[3], bottom)]

    def lay(self, name: str, *, depth: float, life: Life = "still") -> None:
        """Lay what was filled; nothing where nothing was."""
        left, top, right, bottom = self._box
        if right <= left or bottom <= top:
            return
        box = (slice(top, bottom), slice(left, right))
        self._stage.canvas.lay(
            name, self.colour[box], self.cover[box], depth=depth, life=life, at=(left, top)
        )
