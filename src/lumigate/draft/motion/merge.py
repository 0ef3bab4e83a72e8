"""Fewer layers: neighbours that move nearly alike become one, until drawing them all is cheap enough."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from lumigate.draft.motion.habits import Habit, habit_of
from lumigate.draft.picture.layers import Layer
from lumigate.draft.picture.raster import Bytes, as_plane

_MOST_AREA = 3.0
_MOST_LAYERS = 18
_CELL = 32
_FAINT = 2
_CROWD = 26
_ROOTED: tuple[Habit, ...] = ("still", "sway")
_CALM: tuple[Habit, ...] = (*_ROOTED, "drift", "fixed")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """A layer with its habit, cut down to where it covers anything.

    Its corner and sides are even, as the sides of the canvas are; ``area`` is the share of the canvas in which it has
    something to draw.
    """

    layer: Layer
    habit: Habit
    area: float

    def may_join(self, above: Part, *, crowded: bool) -> bool:
        """Whether both can move as one; in a crowd those that live alike can, at other times only the calm."""
        if self.layer.reach is not None or above.layer.reach is not None:
            return False
        if self.habit == above.habit:
            return self.habit in _CALM or (crowded and self.habit != "ripple")
        return self.habit in _ROOTED and above.habit in _ROOTED


def parts_of(layers: tuple[Layer, ...], height: int, width: int, *, is_still: bool) -> list[Part]:
    """Return the layers of a canvas of this size, far ones first, as few parts.

    With ``is_still`` the camera stands, and everything that does not live on its own can become one.
    """
    parts = [one for layer in layers if (one := _part(layer, habit_of(layer), height, width)) is not None]
    parts = _joined(parts, 9.0 if is_still else 0.012, height, width)
    while len(parts) > 1 and (sum(one.area for one in parts) > _MOST_AREA or len(parts) > _MOST_LAYERS):
        best = _best_pair(parts)
        if best is None:
            break
        parts[best : best + 2] = [_over(parts[best], parts[best + 1], height, width)]
    return parts


def _joined(parts: list[Part], gap: float, height: int, width: int) -> list[Part]:
    out: list[Part] = []
    for part in parts:
        joins = out and out[-1].habit == part.habit and out[-1].may_join(part, crowded=False)
        if joins and _gap(out[-1], part) <= gap:
            out[-1] = _over(out[-1], part, height, width)
        else:
            out.append(part)
    return out


def _gap(below: Part, above: Part) -> float:
    return abs(below.layer.depth - above.layer.depth)


def _best_pair(parts: list[Part]) -> int | None:
    """Return the first of the two neighbours that lose least in depth for the work they save."""
    best: tuple[float, int] | None = None
    for i, (below, above) in enumerate(pairwise(parts)):
        if not below.may_join(above, crowded=len(parts) > _CROWD):
            continue
        saved = min(below.area, above.area)
        loss = (_gap(below, above) + (0.05 if below.habit != above.habit else 0.0) + 0.01) / (saved + 0.02)
        if best is None or loss < best[0]:
            best = (loss, i)
    return None if best is None else best[1]


def _part(layer: Layer, habit: Habit, height: int, width: int) -> Part | None:
    """Cut a layer down to what is not empty, with even sides; None for an empty one."""
    cover = np.where(layer.pixels[..., 3] > _FAINT, layer.pixels[..., 3], 0).astype(np.uint8)
    rows, columns = np.flatnonzero(cover.max(1)), np.flatnonzero(cover.max(0))
    if not len(rows):
        return None
    at_edge = columns[0] + layer.left <= 0 or columns[-1] + layer.left >= width - 1
    keeps_width = habit == "ripple" or layer.reach is not None or (habit == "drift" and at_edge)
    left, right = (
        (-layer.left, width - layer.left) if keeps_width else (int(columns[0]) - 1, int(columns[-1]) + 2)
    )
    top, bottom = (0, cover.shape[0]) if layer.reach is not None else (int(rows[0]) - 1, int(rows[-1]) + 2)
    left, top = max(0, left + layer.left) // 2 * 2, max(0, top + layer.top) // 2 * 2
    right, bottom = min(width, right + layer.left + 1), min(height, bottom + layer.top + 1)
    right, bottom = min(width, right + right % 2), min(height, bottom + bottom % 2)
    pixels = np.zeros((bottom - top, right - left, 4), np.uint8)
    _fill(pixels, layer, cover, left, top)
    cut = Layer(
        name=layer.name,
        pixels=pixels,
        left=left,
        top=top,
        depth=layer.depth,
        reach=layer.reach,
        life=layer.life,
    )
    return Part(layer=cut, habit=habit, area=_area(pixels[..., 3], height, width))


def _fill(pixels: Bytes, layer: Layer, cover: Bytes, left: int, top: int) -> None:
    """Put a layer's colours and cover into a box that may begin before it."""
    y, x = max(0, top - layer.top), max(0, left - layer.left)
    row, column = max(0, layer.top - top), max(0, layer.left - left)
    rows = min(pixels.shape[0] - row, cover.shape[0] - y)
    columns = min(pixels.shape[1] - column, cover.shape[1] - x)
    place = (slice(row, row + rows), slice(column, column + columns))
    pixels[place][..., :3] = layer.pixels[y : y + rows, x : x + columns, :3]
    pixels[place][..., 3] = cover[y : y + rows, x : x + columns]


def _area(cover: Bytes, height: int, width: int) -> float:
    """Return the share of the canvas in which something has to be drawn."""
    rows, columns = -(-cover.shape[0] // _CELL), -(-cover.shape[1] // _CELL)
    framed = np.zeros((rows * _CELL, columns * _CELL), np.uint8)
    framed[: cover.shape[0], : cover.shape[1]] = cover
    busy = framed.reshape(rows, _CELL, columns, _CELL).max((1, 3)) > 0
    return float(busy.sum()) * _CELL * _CELL / (height * width)


def _over(below: Part, above: Part, height: int, width: int) -> Part:
    """Lay one part over another on one sheet."""
    a, b = below.layer, above.layer
    left, top = min(a.left, b.left), min(a.top, b.top)
    right = max(a.left + a.pixels.shape[1], b.left + b.pixels.shape[1])
    bottom = max(a.top + a.pixels.shape[0], b.top + b.pixels.shape[0])
    sheet = np.zeros((bottom - top, right - left, 4), np.uint8)
    _box(sheet, a, left, top)[...] = a.pixels
    place = _box(sheet, b, left, top)
    upper, lower = as_plane(b.pixels[..., 3:]) / np.float32(255), as_plane(place[..., 3:]) / np.float32(255)
    total = upper + lower * (1 - upper)
    mixed = b.pixels[..., :3] * upper + place[..., :3] * (lower * (1 - upper))
    colour = np.where(total > 0, mixed / np.maximum(total, np.float32(1e-4)), b.pixels[..., :3])
    place[..., :3] = np.clip(colour + 0.5, 0, 255)
    place[..., 3:] = total * 255 + 0.5
    larger, smaller = (below, above) if below.area >= above.area else (above, below)
    weight = larger.area / max(larger.area + smaller.area, 1e-6)
    depth = larger.layer.depth * weight + smaller.layer.depth * (1 - weight)
    layer = Layer(
        name=larger.layer.name, pixels=sheet, left=left, top=top, depth=depth, life=larger.layer.life
    )
    habit: Habit = below.habit if below.habit == above.habit else "sway"
    return Part(layer=layer, habit=habit, area=_area(sheet[..., 3], height, width))


def _box(sheet: Bytes, layer: Layer, left: int, top: int) -> Bytes:
    rows, columns = layer.pixels.shape[:2]
    return sheet[layer.top - top : layer.top - top + rows, layer.left - left : layer.left - left + columns]
