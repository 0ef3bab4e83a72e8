"""What a style wants to know of the layers while they are laid: their edges, shadows, depths, and the subjects."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

import cv2
import numpy as np

from lumigate.draft.picture.grammar import Style
from lumigate.draft.picture.raster import Bytes, Plane, as_plane, blur

Trace = Literal["edges", "shade", "depth", "figure"]

_WANTED: Mapping[Style, frozenset[Trace]] = MappingProxyType(
    {
        "photo": frozenset({"depth", "figure"}),
        "oil": frozenset({"figure"}),
        "poster": frozenset({"figure"}),
        "pixel": frozenset({"figure"}),
        "papercut": frozenset({"shade", "figure"}),
        "line": frozenset({"edges", "figure"}),
        "comic": frozenset({"edges", "figure"}),
        "blueprint": frozenset({"edges"}),
        "neonsign": frozenset({"edges"}),
        "stainedglass": frozenset({"edges", "figure"}),
        "lowpoly": frozenset({"figure"}),
    }
)

_SHADOW = 0.6
_CRISP = 0.35
"""Share of its soft pixels above which a layer is light or haze, which casts no shadow."""

_DUST = ("snow", "rain", "falling", "star", "spark", "petal", "dust")
"""Names of layers of specks, which get no outlines."""


def stroke(height: int, width: int) -> float:
    """Return the width of a drawn line in pixels."""
    return max(1.0, min(height, width) * 0.0032)


class Traces:
    """Planes of the size of the picture, kept up to date as layers cover each other.

    ``edges`` 0..255 are the outlines of layers, ``shade`` 0..1 is the light that the shadows of layers leave,
    ``depth`` 0..255 is near to far, ``figure`` 0..255 covers subjects and lettering; None is not wanted.
    ``letters`` are the place and the cover of lettering, for styles that do not outline it.
    """

    def __init__(self, height: int, width: int, wanted: frozenset[Trace]) -> None:
        self._size = (height, width)
        self.edges: Bytes | None = np.zeros((height, width), np.uint8) if "edges" in wanted else None
        self.shade: Plane | None = np.ones((height, width), np.float32) if "shade" in wanted else None
        self.depth: Bytes | None = np.full((height, width), 255, np.uint8) if "depth" in wanted else None
        self.figure: Bytes | None = np.zeros((height, width), np.uint8) if "figure" in wanted else None

        self.letters: tuple[tuple[slice, slice], Bytes] | None = None

    def at(self, height: int, width: int) -> Traces:
        """Return the traces of the picture at another size."""
        other = Traces(height, width, frozenset())
        size, method = (width, height), cv2.INTER_AREA
        if self.edges is not None:
            other.edges = np.asarray(cv2.resize(self.edges, size, interpolation=method), np.uint8)
        if self.shade is not None:
            other.shade = as_plane(cv2.resize(self.shade, size, interpolation=method))
        if self.depth is not None:
            other.depth = np.asarray(cv2.resize(self.depth, size, interpolation=method), np.uint8)
        if self.figure is not None:
            other.figure = np.asarray(cv2.resize(self.figure, size, interpolation=method), np.uint8)
        if self.letters is not None:
            other.letters = self._letters_at(*self.letters, height, width)
        return other

    def _letters_at(
        self, place: tuple[slice, slice], cover: Bytes, height: int, width: int
    ) -> tuple[tuple[slice, slice], Bytes]:
        whole = np.zeros(self._size, np.uint8)
        whole[place] = cover
        everywhere = slice(0, height), slice(0, width)
        return everywhere, np.asarray(
            cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA), np.uint8
        )

    def laid(self, name: str, place: tuple[slice, slice], cover: Plane | None, depth: float) -> None:
        """Take note of a layer with this cover, 0..1, at these rows and columns; None covers all."""
        is_figure = name.startswith(("subject/", "lettering"))
        is_shade = name == "lettering shade"
        if cover is None:
            self._reset(place, depth, is_figure=is_figure)
            return
        bytes_ = np.asarray(np.clip(cover * 255 + 0.5, 0, 255), np.uint8)
        if self.edges is not None and not is_shade and not any(one in name for one in _DUST):
            self._outline(self.edges, place, bytes_)
        if self.edges is not None and name == "lettering":
            self.letters = (place, bytes_)
        if self.shade is not None and not is_shade:
            self._cast(self.shade, place, cover, is_figure=is_figure)
        if self.depth is not None:
            near = 0 if is_figure and name.startswith("lettering") else round(depth * 255)
            _mixed(self.depth, place, bytes_, near)
        if self.figure is not None and not is_shade:
            _mixed(self.figure, place, bytes_, 255 if is_figure else 0)

    def _reset(self, place: tuple[slice, slice], depth: float, *, is_figure: bool) -> None:
        if self.edges is not None:
            self.edges[place] = 0
        if self.shade is not None:
            self.shade[place] = 1
        if self.depth is not None:
            self.depth[place] = round(depth * 255)
        if self.figure is not None:
            self.figure[place] = 255 if is_figure else 0

    def _outline(self, edges: Bytes, place: tuple[slice, slice], cover: Bytes) -> None:
        thick = stroke(*self._size)
        soft = np.asarray(cv2.GaussianBlur(cover, (0, 0), max(0.6, thick * 0.5)), np.uint8)
        side = 2 * max(1, math.ceil(thick / 2)) + 1
        kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
        rim = np.asarray(cv2.morphologyEx(soft, cv2.MORPH_GRADIENT, kernel), np.uint8)
        below = np.asarray(cv2.multiply(edges[place], 255 - cover, scale=1 / 255), np.uint8)
        edges[place] = np.maximum(below, rim)

    def _cast(self, shade: Plane, place: tuple[slice, slice], cover: Plane, *, is_figure: bool) -> None:
        filled = float((cover > 0.04).sum())
        soft = float(((cover > 0.1) & (cover < 0.9)).sum()) / max(filled, 1.0)
        if soft < _CRISP:
            unit = min(self._size)
            reach = unit * (0.010 if is_figure else 0.013)
            room = round(reach * 4) + 1
            rows, columns = place
            top, left = max(rows.start - room, 0), max(columns.start - room, 0)
            bottom = min(rows.stop + room, self._size[0])
            right = min(columns.stop + room, self._size[1])
            wide = np.zeros((bottom - top, right - left), np.float32)
            down, across = round(reach * 0.9), round(reach * 0.6)
            wide[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left] = cover
            moved = np.zeros_like(wide)
            moved[down:, across:] = wide[: wide.shape[0] - down or None, : wide.shape[1] - across or None]
            shadow = blur(as_plane(moved), reach * 0.8)
            shade[top:bottom, left:right] *= 1 - np.float32(_SHADOW) * shadow
        shade[place] += (1 - shade[place]) * cover


def _mixed(plane: Bytes, place: tuple[slice, slice], cover: Bytes, value: int) -> None:
    below = np.asarray(cv2.multiply(plane[place], 255 - cover, scale=1 / 255), np.uint8)
    plane[place] = cv2.addWeighted(below, 1.0, cover, value / 255, 0)


def traces_for(style: Style, height: int, width: int) -> Traces | None:
    """Return what a style traces, or None where it looks at the finished picture only."""
    wanted = _WANTED.get(style)
    return Traces(height, width, wanted) if wanted else None
