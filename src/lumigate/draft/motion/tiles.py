"""Where in the frame a slice can be seen at all, worked out once for a whole clip."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from lumigate.draft.motion.camera import REACH, nearness
from lumigate.draft.picture.raster import Bytes, Plane

_CELL = 16
_COLUMNS, _ROWS = 8, 8
_SHIFT_X, _SHIFT_Y = 0.98 * REACH, 0.66 * REACH
"""How far the camera moves the nearest things at most, as shares of the width and of the height."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A part of the frame, corners in even pixels; ``solid`` where the slice always covers all of it."""

    left: int
    top: int
    right: int
    bottom: int
    solid: bool


def tiles_of(alpha: Plane, hidden: Plane, depth: float, *, wide: bool) -> tuple[Tile, ...]:
    """Return the tiles in which a slice has to be drawn.

    ``alpha`` is its cover over the whole frame at rest and ``hidden`` what nearer slices cover,
    both 0..1. With
    ``wide`` it may also wander along x.
    """
    height, width = alpha.shape
    rows, columns = math.ceil(height / _CELL), math.ceil(width / _CELL)
    near = nearness(depth)
    own = _margin(near, width, height, columns if wide else 0)
    most = _spread(_coarse(alpha, rows, columns, top=True), own)
    least = 255 - _spread(255 - _coarse(alpha, rows, columns, top=False), own)
    covered = 255 - _spread(255 - _coarse(hidden, rows, columns, top=False), _margin(1.0, width, height, 0))
    seen = (most > 0) & (covered < 253)
    found: list[Tile] = []
    for r in range(_ROWS):
        top, bottom = _edge(r, _ROWS, height), _edge(r + 1, _ROWS, height)
        band = slice(top // _CELL, max(top // _CELL + 1, math.ceil(bottom / _CELL)))
        found += _runs(seen[band], least[band], width, top, bottom)
    return tuple(_stacked(found))


def _runs(seen: np.ndarray, least: Bytes, width: int, top: int, bottom: int) -> list[Tile]:
    runs: list[Tile] = []
    for c in range(_COLUMNS):
        left, right = _edge(c, _COLUMNS, width), _edge(c + 1, _COLUMNS, width)
        part = slice(left // _CELL, max(left // _CELL + 1, math.ceil(right / _CELL)))
        if right <= left or bottom <= top or not seen[:, part].any():
            continue
        solid = bool((least[:, part] >= 254).all())
        if runs and runs[-1].right == left and runs[-1].solid == solid:
            runs[-1] = Tile(runs[-1].left, top, right, bottom, solid)
        else:
            runs.append(Tile(left, top, right, bottom, solid))
    return runs


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


def _edge(index: int, count: int, length: int) -> int:
    return length if index == count else length * index // count // _CELL * _CELL


def _coarse(plane: Plane, rows: int, columns: int, *, top: bool) -> Bytes:
    """Return the largest (or smallest) value of each cell, as bytes."""
    framed = np.pad(
        plane, ((0, rows * _CELL - plane.shape[0]), (0, columns * _CELL - plane.shape[1])), mode="edge"
    )
    cells = framed.reshape(rows, _CELL, columns, _CELL)
    value = cells.max((1, 3)) if top else cells.min((1, 3))
    return (np.ceil(value * 255) if top else np.floor(value * 255)).astype(np.uint8)


def _margin(near: float, width: int, height: int, extra: int) -> tuple[int, int]:
    return math.ceil(near * _SHIFT_X * width / _CELL) + 1 + extra, math.ceil(
        near * _SHIFT_Y * height / _CELL
    ) + 1


def _spread(cells: Bytes, margin: tuple[int, int]) -> Bytes:
    kernel = np.ones((2 * margin[1] + 1, 2 * margin[0] + 1), np.uint8)
    return np.asarray(cv2.dilate(cells, kernel, borderType=cv2.BORDER_REPLICATE), np.uint8)
