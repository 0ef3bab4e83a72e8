"""Which part of the frame each slice has to be drawn in, worked out for a stretch of frames at once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from lumigate.draft.motion.camera import View
from lumigate.draft.motion.geometry import Field, Place, looking, rows_of
from lumigate.draft.motion.moment import Moment
from lumigate.draft.motion.slices import Slice
from lumigate.draft.picture.raster import Bytes

_CELL = 16
_BANDS = 9
_GAP = 5
_MARGIN = 1
_FULL = 254
_LEAST_SOLID = 12

Shot = tuple[View, Moment]


@dataclass(frozen=True, slots=True)
class Tile:
    """A part of the frame, corners in pixels; ``solid`` where the slice covers all of it."""

    left: int
    top: int
    right: int
    bottom: int
    solid: bool


class Planner:
    """Knows coarsely what the slices cover, and says for any stretch of frames where each can be seen."""

    def __init__(self, field: Field, slices: Sequence[Slice]) -> None:
        self._field = field
        # Cells grow with the frame, as what moves between two shots does.
        self._cell = max(_CELL, min(field.width, field.height) // 45)
        self._rows, self._columns = math.ceil(field.height / self._cell), math.ceil(field.width / self._cell)
        self._maps = [
            _Map(field, one, self._cell, max(2, round(self._cell * field.density))) for one in slices
        ]

    def tiles(self, shots: Sequence[Shot]) -> list[tuple[Tile, ...]]:
        """Return the tiles of each slice for frames between the first and the last of these shots.

        From one shot to the next nothing may move by more than a 90th of the frame.
        """
        shape = (self._rows, self._columns)
        seen = [np.zeros(shape, bool) for _ in self._maps]
        solid = [np.ones(shape, bool) for _ in self._maps]
        for view, moment in shots:
            hidden = np.zeros(shape, bool)
            for i in range(len(self._maps) - 1, -1, -1):
                most, least = self._maps[i].look(self._field, view, moment, shape)
                seen[i] |= (most > 0) & ~hidden
                full = least >= _FULL
                solid[i] &= full
                hidden |= full
        return [tuple(self._tiles(a, b)) for a, b in zip(seen, solid, strict=True)]

    def _tiles(self, seen: NDArray[np.bool_], solid: NDArray[np.bool_]) -> list[Tile]:
        out: list[Tile] = []
        per_band = math.ceil(self._rows / _BANDS)
        for first in range(0, self._rows, per_band):
            last = min(self._rows, first + per_band)
            needed = np.flatnonzero(seen[first:last].any(0))
            if not len(needed):
                continue
            full = np.asarray((solid[first:last] | ~seen[first:last]).all(0), np.bool_)
            for left, right in _stretches(needed):
                for start, end, is_solid in _by_cover(full[left:right]):
                    out.append(self._tile(left + start, first, left + end, last, is_solid))
        return _stacked(out)

    def _tile(self, left: int, top: int, right: int, bottom: int, solid: bool) -> Tile:
        return Tile(
            left * self._cell,
            top * self._cell,
            min(right * self._cell, self._field.width),
            min(bottom * self._cell, self._field.height),
            solid,
        )


class _Map:
    """The largest and the smallest cover around each cell of a slice."""

    def __init__(self, field: Field, one: Slice, cell: int, step: int) -> None:
        self._place: Place = one.place
        self._cell, self._step = cell, step
        rows, columns = math.ceil(one.cover.shape[0] / step), math.ceil(one.cover.shape[1] / step)
        framed = np.zeros((rows * step, columns * step), np.uint8)
        framed[: one.cover.shape[0], : one.cover.shape[1]] = one.cover
        most = framed.reshape(rows, step, columns, step).max((1, 3))
        framed = np.pad(
            one.cover,
            ((0, rows * step - one.cover.shape[0]), (0, columns * step - one.cover.shape[1])),
            mode="edge",
        )
        least = framed.reshape(rows, step, columns, step).min((1, 3))
        kernel = np.ones((2 * _MARGIN + 1, 2 * _MARGIN + 1), np.uint8)
        # Beyond the scene's own edges the border goes on, everywhere else there is nothing.
        self._most = np.asarray(cv2.dilate(np.pad(most, _MARGIN), kernel), np.uint8)
        around = np.pad(least, _MARGIN, mode="edge")
        place = one.place
        around[:_MARGIN] *= place.top <= 0
        around[:, :_MARGIN] *= place.left <= 0
        around[-_MARGIN:] *= place.top + place.height >= field.scene_height
        around[:, -_MARGIN:] *= place.left + place.width >= field.scene_width
        self._least = np.asarray(cv2.erode(around, kernel, borderType=cv2.BORDER_REPLICATE), np.uint8)

    def look(self, field: Field, view: View, moment: Moment, shape: tuple[int, int]) -> tuple[Bytes, Bytes]:
        """Return the most and the least that the slice covers in each cell of the frame."""
        x = (np.arange(shape[1]) + 0.5) * self._cell
        y = (np.arange(shape[0]) + 0.5) * self._cell
        place = self._place
        visible = np.ones((shape[0], 1), bool)
        if place.bends:
            rows = rows_of(field, place, view, moment)
            at = np.minimum(y.astype(np.int64), field.height - 1)
            column = rows.left[at][:, None] + rows.step[at][:, None] * x[None, :]
            row = np.broadcast_to(rows.source[at][:, None], shape)
            visible = ((at >= rows.top - self._cell) & (at <= rows.bottom + self._cell))[:, None]
        else:
            m = looking(field, place, view, moment)
            column = m[0, 0] * x[None, :] + m[0, 1] * y[:, None] + m[0, 2] - place.left
            row = m[1, 0] * x[None, :] + m[1, 1] * y[:, None] + m[1, 2] - place.top
        r = np.floor(row / self._step).astype(np.int64) + _MARGIN
        c = np.floor(column / self._step).astype(np.int64) + _MARGIN
        rows_there, columns_there = self._most.shape
        if place.habit == "drift" and place.spans(field) and not place.bends:
            c = np.abs(c)
            c = np.where(c >= columns_there, 2 * columns_there - 2 - c, c)
        else:
            c = _held(c, place.left <= 0, place.left + place.width >= field.scene_width, columns_there)
            r = _held(r, place.top <= 0, place.top + place.height >= field.scene_height, rows_there)
        inside = visible & (r >= 0) & (r < rows_there) & (c >= 0) & (c < columns_there)
        r, c = np.clip(r, 0, rows_there - 1), np.clip(c, 0, columns_there - 1)
        most, least = np.where(inside, self._most[r, c], 0), np.where(inside, self._least[r, c], 0)
        if place.habit == "drift" and not place.bends:
            least = np.zeros_like(least)
        return most.astype(np.uint8), least.astype(np.uint8)


def _held(index: NDArray[np.int64], low: bool, high: bool, count: int) -> NDArray[np.int64]:
    """Keep an index within the grid on the sides on which the layer goes on beyond the scene."""
    if low:
        index = np.maximum(index, 0)
    if high:
        index = np.minimum(index, count - 1)
    return index


def _stretches(columns: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Return the stretches of neighbouring columns, bridging small gaps."""
    out: list[tuple[int, int]] = []
    for column in columns.tolist():
        if out and column - out[-1][1] <= _GAP:
            out[-1] = (out[-1][0], column + 1)
        else:
            out.append((column, column + 1))
    return out


def _by_cover(full: NDArray[np.bool_]) -> list[tuple[int, int, bool]]:
    """Split a stretch where it turns from solid to not, unless the solid part is short."""
    out: list[tuple[int, int, bool]] = []
    start = 0
    for i in range(1, len(full) + 1):
        if i < len(full) and full[i] == full[start]:
            continue
        solid = bool(full[start]) and (i - start >= _LEAST_SOLID or i - start == len(full))
        if out and out[-1][2] == solid:
            out[-1] = (out[-1][0], i, solid)
        else:
            out.append((start, i, solid))
        start = i
    return out


def _stacked(tiles: list[Tile]) -> list[Tile]:
    out: list[Tile] = []
    for tile in tiles:
        for i, above in enumerate(out):
            same = (above.left, above.right, above.solid) == (tile.left, tile.right, tile.solid)
            if same and above.bottom == tile.top:
                out[i] = Tile(above.left, above.top, above.right, tile.bottom, above.solid)
                break
        else:
            out.append(tile)
    return out
