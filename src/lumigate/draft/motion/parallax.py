"""One frame from slices: each moved as a whole by its nearness, so nothing bends and nothing tears."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from lumigate.draft.motion.camera import View, nearness
from lumigate.draft.motion.slices import Slice
from lumigate.draft.motion.tiles import Tile
from lumigate.draft.picture.raster import Bytes, Plane, as_plane
from lumigate.media.yuv import Planes, new_buffer, planes_of

GROUND_FALL = 1.3
"""How depth falls along a ground plane; the law by which subjects are set on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point in time of the clip.

    ``seconds`` from its beginning, ``turn`` 0..2 pi over the whole clip,
    ``duration`` in seconds; ``loop`` keeps all
    life periodic in the clip.
    """

    seconds: float
    turn: float
    duration: float
    loop: bool

    def phase(self, hertz: float) -> float:
        """Return the angle of something that swings so often; in a loop, a whole number of times."""
        if self.loop:
            return self.turn * max(1, round(self.duration * hertz))
        return 2 * math.pi * hertz * self.seconds


class Compositor:
    """Builds frames of one size from the same slices; keeps what does not change between frames."""

    def __init__(self, slices: list[Slice], width: int, height: int) -> None:
        self._slices = slices
        self._width = width
        self._height = height
        self._unit = float(min(width, height))
        self._waves = {id(one): _wave(one, self._unit) for one in slices if one.life in ("ripple", "sway")}

    def frame(self, view: View, moment: Moment) -> Bytes:
        """Return one frame as a YUV 4:2:0 buffer."""
        buffer = new_buffer(self._width, self._height)
        target = planes_of(buffer)
        target.y[...], target.u[...], target.v[...] = 16, 128, 128
        for one in self._slices:
            if one.reach is not None or one.life in ("ripple", "sway"):
                self._bend(one, view, moment, target)
            else:
                self._move(one, view, moment, target)
        return buffer

    def _move(self, one: Slice, view: View, moment: Moment, target: Planes) -> None:
        near = 0.0 if one.life == "fixed" else nearness(one.depth)
        scale = 1 + (view.zoom - 1) * near
        dx, dy = view.x * near * self._width, view.y * near * self._width
        dx += self._drift(one, moment)
        placed = _Placed(one, scale, self._width / 2, self._height / 2, dx, dy)
        for tile in one.tiles:
            placed.draw(tile, target)

    def _drift(self, one: Slice, moment: Moment) -> float:
        if one.life != "drift":
            return 0.0
        if moment.loop:
            return 0.012 * self._unit * math.sin(moment.turn)
        return 0.005 * self._unit * moment.seconds

    def _bend(self, one: Slice, view: View, moment: Moment, target: Planes) -> None:
        """Move a plane that comes towards the viewer, row by row, or one that ripples or sways."""
        source_y, scale, shift = self._rows(one, view)
        top, bottom = self._row_span(one, source_y)
        if bottom - top < 2:
            return
        cx = self._width / 2
        x = np.arange(self._width, dtype=np.float32) + np.float32(0.5 - cx)
        rows = slice(top, bottom)
        map_x = cv2.multiply(
            np.repeat(x[None, :], bottom - top, 0),
            np.repeat(as_plane(1 / scale[rows])[:, None], self._width, 1),
        )
        map_x = as_plane(map_x) + as_plane(cx - one.left - shift[rows] / scale[rows])[:, None]
        map_y = np.repeat(as_plane(source_y[rows])[:, None], self._width, 1)
        wave = self._waves.get(id(one))
        if wave is not None:
            wave.add(map_x, map_y, moment)
        fine = one.fine
        luma_x, luma_y = (
            map_x * np.float32(fine) - np.float32(0.5),
            map_y * np.float32(fine) - np.float32(0.5),
        )
        half_x = np.ascontiguousarray(map_x[::2, ::2]) * np.float32(0.5) - np.float32(0.5)
        half_y = (map_y[::2, ::2] + map_y[1::2, ::2]) * np.float32(0.25) - np.float32(0.5)
        border = cv2.BORDER_REPLICATE if one.alpha is None else cv2.BORDER_CONSTANT
        if one.alpha is not None and one.width >= self._width:
            border = cv2.BORDER_REPLICATE

        def look(plane: Bytes, at_x: Plane, at_y: Plane) -> Bytes:
            return np.asarray(cv2.remap(plane, at_x, at_y, cv2.INTER_LINEAR, borderMode=border), np.uint8)

        box = (rows, slice(0, self._width))
        small = (slice(top // 2, bottom // 2), slice(0, self._width // 2))
        over = None if one.alpha is None else look(one.alpha, luma_x, luma_y)
        over_half = None if one.alpha_half is None else look(one.alpha_half, half_x, half_y)
        _lay(target.y, box, look(one.luma, luma_x, luma_y), over)
        _lay(target.u, small, look(one.u, half_x, half_y), over_half)
        _lay(target.v, small, look(one.v, half_x, half_y), over_half)

    def _rows(self, one: Slice, view: View) -> tuple[Plane, Plane, Plane]:
        """Return for each row of the frame: the row of the slice seen there, its scale, its shift along x."""
        rows = np.arange(-2, one.height + 3, dtype=np.float64) + 0.5
        share = np.clip(rows / max(self._height - one.top, 1), 0, 1)
        far, close = one.depth, one.depth if one.reach is None else one.reach
        depth = close + (far - close) * (1 - share) ** GROUND_FALL
        near = 0.14 + 0.86 * (1 - np.clip(depth, 0, 1))
        scale = 1 + (view.zoom - 1) * near
        cy = self._height / 2
        seen_at = cy + (rows + one.top - cy) * scale + view.y * near * self._width
        wanted = np.arange(self._height, dtype=np.float64) + 0.5
        before = np.where(wanted < seen_at[0], seen_at[0] - wanted, 0)
        after = np.where(wanted > seen_at[-1], wanted - seen_at[-1], 0)
        source = np.interp(wanted, seen_at, rows) - before + after
        return (
            as_plane(source),
            as_plane(np.interp(wanted, seen_at, scale)),
            as_plane(np.interp(wanted, seen_at, view.x * near * self._width)),
        )

    def _row_span(self, one: Slice, source_y: Plane) -> tuple[int, int]:
        inside = np.flatnonzero((source_y > -2) & (source_y < one.height + 2))
        if len(inside) == 0:
            return 0, 0
        bottom = int(inside[-1]) + 1
        if one.top + one.height >= self._height:
            bottom = self._height
        return int(inside[0]) // 2 * 2, min(self._height, bottom + bottom % 2)


class _Placed:
    """A slice as it lies in one frame: scaled about the middle and shifted."""

    def __init__(self, one: Slice, scale: float, cx: float, cy: float, dx: float, dy: float) -> None:
        self._one = one
        self._scale = scale
        self._origin = (cx - one.left - (cx + dx) / scale, cy - one.top - (cy + dy) / scale)
        if one.alpha is None:
            self._border = cv2.BORDER_REPLICATE
        else:
            self._border = cv2.BORDER_REFLECT_101 if one.life == "drift" else cv2.BORDER_CONSTANT

    def draw(self, tile: Tile, target: Planes) -> None:
        """Draw one tile of it over the frame."""
        one, scale = self._one, self._scale
        x, y = (tile.left + 0.5) / scale + self._origin[0], (tile.top + 0.5) / scale + self._origin[1]
        low = (tile.top + 1.0) / scale + self._origin[1]
        fine = one.fine
        luma = np.array([[fine / scale, 0, fine * x - 0.5], [0, fine / scale, fine * y - 0.5]], np.float64)
        chroma = np.array([[1 / scale, 0, x / 2 - 0.5], [0, 1 / scale, low / 2 - 0.5]], np.float64)
        size = (tile.right - tile.left, tile.bottom - tile.top)
        half = (size[0] // 2, size[1] // 2)
        box = (slice(tile.top, tile.bottom), slice(tile.left, tile.right))
        small = (slice(tile.top // 2, tile.bottom // 2), slice(tile.left // 2, tile.right // 2))
        over = None if one.alpha is None or tile.solid else self._warp(one.alpha, luma, size)
        over_half = None if one.alpha_half is None or tile.solid else self._warp(one.alpha_half, chroma, half)
        _lay(target.y, box, self._warp(one.luma, luma, size), over)
        _lay(target.u, small, self._warp(one.u, chroma, half), over_half)
        _lay(target.v, small, self._warp(one.v, chroma, half), over_half)

    def _warp(self, plane: Bytes, matrix: NDArray[np.float64], size: tuple[int, int]) -> Bytes:
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        return np.asarray(cv2.warpAffine(plane, matrix, size, flags=flags, borderMode=self._border), np.uint8)


class _Wave:
    """A swing of the surface: a still pattern of angles, turned by time without computing sines anew."""

    def __init__(self, angle: Plane, size: Plane, hertz: float, across: float, down: float) -> None:
        self._sine = as_plane(np.sin(angle) * size)
        self._cosine = as_plane(np.cos(angle) * size)
        self._hertz = hertz
        self._across = across
        self._down = down

    def add(self, map_x: Plane, map_y: Plane, moment: Moment) -> None:
        """Displace the maps by the swing at this moment; nothing at the very beginning."""
        turn = moment.phase(self._hertz)
        swing = cv2.addWeighted(self._sine, math.cos(turn) - 1, self._cosine, math.sin(turn), 0)
        here = as_plane(
            cv2.remap(swing, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
            if swing.shape != map_x.shape
            else swing
        )
        if self._down:
            map_y += here * np.float32(self._down)
        if self._across:
            map_x += here * np.float32(self._across)


def _wave(one: Slice, unit: float) -> _Wave:
    y = (np.arange(one.height, dtype=np.float32) + 0.5)[:, None]
    x = (np.arange(one.width, dtype=np.float32) + 0.5)[None, :]
    if one.life == "ripple":
        share = y / one.height
        angle = (
            20 * np.log(share + 0.04) * 3.2
            + 1.9 * np.sin(x / unit * 11 + 5 * share)
            + 1.1 * np.sin(x / unit * 29)
        )
        return _Wave(as_plane(angle), as_plane((0.0007 + 0.0052 * share) * unit + 0 * x), 0.45, 0.5, 1.0)
    angle = x / unit * 4 + 1.5 * np.sin(y / unit * 7)
    return _Wave(as_plane(angle), as_plane(0.0035 * unit * np.ones_like(angle)), 0.22, 1.0, 0.5)


def _lay(target: Bytes, box: tuple[slice, slice], colour: Bytes, alpha: Bytes | None) -> None:
    if alpha is None:
        target[box] = colour
        return
    below = np.ascontiguousarray(target[box])
    kept = cv2.multiply(below, cv2.bitwise_not(alpha), scale=1 / 255)
    target[box] = cv2.add(kept, colour)
