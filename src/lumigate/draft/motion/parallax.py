"""One frame from slices: each moved as a whole by its nearness, so nothing bends and nothing tears."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np

from lumigate.draft.motion.camera import View
from lumigate.draft.motion.geometry import Field, Matrix, Place, looking, rows_of
from lumigate.draft.motion.moment import Moment
from lumigate.draft.motion.slices import Slice
from lumigate.draft.motion.tiles import Planner, Shot, Tile
from lumigate.draft.motion.waves import Ripple
from lumigate.draft.picture.raster import Bytes, Plane
from lumigate.media.yuv import halve_chroma, new_buffer, planes_of

_LINEAR = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP


class Compositor:
    """Builds frames of one size from the same slices.

    Frames are built at full chroma and only reduced to 4:2:0 at the end; the sheets are kept between frames.
    """

    def __init__(self, slices: Sequence[Slice], field: Field) -> None:
        self._slices = slices
        self._field = field
        self._planner = Planner(field, slices)
        self._tiles: list[tuple[Tile, ...]] = []
        self._sheets: tuple[Bytes, Bytes, Bytes] = (
            np.full((field.height, field.width), 16, np.uint8),
            np.full((field.height, field.width), 128, np.uint8),
            np.full((field.height, field.width), 128, np.uint8),
        )
        self._x: Plane = np.empty((field.height, field.width), np.float32)
        self._y: Plane = np.empty((field.height, field.width), np.float32)
        self._columns = np.arange(field.width, dtype=np.float32) + np.float32(0.5)
        self._ripples = {
            id(one): Ripple(one.place.height, one.place.width, field.unit, wind=one.place.habit == "sway")
            for one in slices
            if one.place.bends and one.place.habit in ("ripple", "sway")
        }

    def expect(self, shots: Sequence[Shot]) -> None:
        """Prepare for frames between the first and the last of these views; from one to the next little moves."""
        self._tiles = self._planner.tiles(shots)

    def frame(self, view: View, moment: Moment) -> Bytes:
        """Return one frame as a YUV 4:2:0 buffer."""
        for one, tiles in zip(self._slices, self._tiles, strict=True):
            if not tiles:
                continue
            if one.place.bends:
                self._bend(one, tiles, view, moment)
            else:
                self._move(one, tiles, view, moment)
        buffer = new_buffer(self._field.width, self._field.height)
        target = planes_of(buffer)
        luma, u, v = self._sheets
        target.y[...] = luma
        halve_chroma(u, target.u)
        halve_chroma(v, target.v)
        return buffer

    def _move(self, one: Slice, tiles: tuple[Tile, ...], view: View, moment: Moment) -> None:
        place, fine = one.place, one.fine
        matrix = looking(self._field, place, view, moment) * fine
        matrix[:, 2] -= (place.left * fine, place.top * fine)
        endless = place.habit == "drift" and place.spans(self._field)
        border = cv2.BORDER_REFLECT_101 if endless else cv2.BORDER_REPLICATE
        box = self._box(place, matrix / fine)
        for whole in tiles:
            tile = _cut(whole, box)
            if tile is None:
                continue
            local = matrix.copy()
            local[:, 2] += matrix[:, :2] @ (tile.left + 0.5, tile.top + 0.5) - 0.5
            size = (tile.right - tile.left, tile.bottom - tile.top)
            seen = cv2.warpAffine(one.pixels, local, size, flags=_LINEAR, borderMode=border)
            self._lay(np.asarray(seen, np.uint8), tile)

    def _box(self, place: Place, matrix: Matrix) -> tuple[int, int, int, int]:
        """Return the part of the frame in which a layer can be, given where points of the frame look into it.

        On the sides on which it reaches the edge of the scene it goes on.
        """
        field, (width, height) = self._field, (place.width, place.height)
        corners = np.array([[0, width, 0, width], [0, 0, height, height]]) - matrix[:, 2:]
        x, y = np.linalg.solve(matrix[:, :2], corners)
        left, right = (0, field.width) if place.spans(field) else (math.floor(min(x)), math.ceil(max(x)))
        return (
            0 if place.left <= 0 else left,
            0 if place.top <= 0 else math.floor(min(y)),
            field.width if place.left + place.width >= field.scene_width else right,
            field.height if place.top + place.height >= field.scene_height else math.ceil(max(y)),
        )

    def _bend(self, one: Slice, tiles: tuple[Tile, ...], view: View, moment: Moment) -> None:
        """Move a plane that comes towards the viewer, row by row, or one that ripples."""
        fine, rows = one.fine, rows_of(self._field, one.place, view, moment)
        left, right = min(tile.left for tile in tiles), max(tile.right for tile in tiles)
        top = max(rows.top, min(tile.top for tile in tiles))
        bottom = min(rows.bottom, max(tile.bottom for tile in tiles))
        if bottom - top < 4:
            return
        x, y = self._x[: bottom - top, : right - left], self._y[: bottom - top, : right - left]
        scale = np.float32(fine)
        np.multiply(rows.step[top:bottom, None] * scale, self._columns[None, left:right], out=x)
        x += rows.left[top:bottom, None] * scale
        np.copyto(y, rows.source[top:bottom, None] * scale)
        ripple = self._ripples.get(id(one))
        if ripple is not None:
            ripple.add(x, y, moment, fine)
        x -= np.float32(0.5)
        y -= np.float32(0.5)
        border = cv2.BORDER_REFLECT_101 if one.place.habit == "drift" else cv2.BORDER_REPLICATE
        seen = cv2.remap(one.pixels, x, y, cv2.INTER_LINEAR, borderMode=border)
        solid = all(tile.solid for tile in tiles)
        self._lay(np.asarray(seen, np.uint8), Tile(left, top, right, bottom, solid))

    def _lay(self, seen: Bytes, tile: Tile) -> None:
        """Lay what is seen of a slice over a part of the sheets."""
        box = (slice(tile.top, tile.bottom), slice(tile.left, tile.right))
        *planes, alpha = cv2.split(seen)
        kept = None if tile.solid else cv2.bitwise_not(alpha)
        for sheet, plane in zip(self._sheets, planes, strict=True):
            below = sheet[box]
            if kept is None:
                below[...] = plane
            else:
                cv2.multiply(below, kept, dst=below, scale=1 / 255)
                cv2.add(below, plane, dst=below)


def _cut(tile: Tile, box: tuple[int, int, int, int]) -> Tile | None:
    """Return what of a tile lies within a box, None for nothing."""
    left, top = max(tile.left, box[0]), max(tile.top, box[1])
    right, bottom = min(tile.right, box[2]), min(tile.bottom, box[3])
    return Tile(left, top, right, bottom, tile.solid) if right > left and bottom > top else None
