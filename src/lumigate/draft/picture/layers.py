"""A picture as a stack of RGBA layers, each at its depth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np

from lumigate.draft.picture.raster import Bytes, Plane, Rgb, as_plane, blend, resize
from lumigate.draft.picture.styles.traces import Traces

_BAND = 1 << 21
"""Pixels that are laid at once: a large picture needs no large copies of itself."""

Life = Literal["still", "drift", "ripple", "sway", "fixed"]
"""How a layer lives when time passes: clouds drift, water ripples, leaves sway; a fixed one stays on the screen."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layer:
    """One cut-out of the picture.

    ``pixels`` is straight RGBA, lying with its corner at (``left``, ``top``). ``depth`` runs from 0 (near)
    to 1 (far). A plane that comes towards the viewer, such as water, has ``depth`` at its upper edge and
    ``reach`` at the lower edge of the picture.
    """

    name: str
    pixels: Bytes
    left: int
    top: int
    depth: float
    reach: float | None = None
    life: Life = "still"


class Canvas:
    """Lays layers from far to near and keeps the flat picture up to date.

    ``keep`` also keeps the layers themselves, at 8 bits; the flat picture stays float and may exceed 1
    where something shines. ``traces`` take note of what a style wants to know of the layers.
    """

    def __init__(self, height: int, width: int, *, keep: bool, traces: Traces | None = None) -> None:
        self.height = height
        self.width = width
        self.picture: Plane = np.zeros((height, width, 3), np.float32)
        self.keep = keep
        self.traces = traces
        self._layers: list[Layer] = []

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers kept so far, far ones first."""
        return tuple(self._layers)

    def lay(
        self,
        name: str,
        colour: Plane | Rgb,
        alpha: Plane | None = None,
        *,
        depth: float,
        reach: float | None = None,
        life: Life = "still",
        at: tuple[int, int] = (0, 0),
        size: tuple[int, int] | None = None,
    ) -> None:
        """Put a layer on top of the others.

        ``colour`` is (h, w, 3) or one colour, ``alpha`` (h, w), both with the corner at pixel ``at`` = (x, y);
        what sticks out of the canvas is cut off. No ``alpha`` means opaque. ``size`` = (rows, columns) in pixels
        scales colour and alpha up to it, each from its own resolution; without it they are as large as ``alpha``,
        or as the canvas.
        """
        rows, columns = size or (alpha.shape if alpha is not None else (self.height, self.width))
        left, top = max(at[0], 0), max(at[1], 0)
        right, bottom = min(at[0] + columns, self.width), min(at[1] + rows, self.height)
        if right <= left or bottom <= top:
            return
        pixels = np.empty((bottom - top, right - left, 4), np.uint8) if self.keep else None
        step = max(64, _BAND // (right - left))
        for start in range(top, bottom, step):
            end = min(start + step, bottom)
            cut = (start - at[1], end - at[1], left - at[0], right - at[0])
            paint: Plane
            if isinstance(colour, tuple):
                paint = np.full((end - start, right - left, 3), colour, np.float32)
            else:
                paint = _piece(colour, (rows, columns), cut)
            place = (slice(start, end), slice(left, right))
            cover = None if alpha is None else _piece(alpha, (rows, columns), cut)
            self.picture[place] = paint if cover is None else blend(self.picture[place], paint, cover)
            if pixels is not None:
                band = pixels[start - top : end - top]
                band[..., :3] = np.clip(paint * 255 + 0.5, 0, 255)
                band[..., 3] = 255 if cover is None else np.clip(cover * 255 + 0.5, 0, 255)
        if self.traces is not None:
            whole = (top - at[1], bottom - at[1], left - at[0], right - at[0])
            cover = None if alpha is None else _piece(alpha, (rows, columns), whole)
            self.traces.laid(name, (slice(top, bottom), slice(left, right)), cover, depth)
        if pixels is not None:
            self._layers.append(
                Layer(name=name, pixels=pixels, left=left, top=top, depth=depth, reach=reach, life=life)
            )


def _piece(plane: Plane, size: tuple[int, int], cut: tuple[int, int, int, int]) -> Plane:
    """Return the rows and columns ``cut`` of a plane scaled to ``size``, scaling no more than these."""
    first, last, left, right = cut
    if plane.shape[:2] == size:
        return plane[first:last, left:right]
    if (last - first, right - left) == size:
        return resize(plane, *size)
    down, across = plane.shape[0] / size[0], plane.shape[1] / size[1]
    move = np.array(
        [[across, 0, (left + 0.5) * across - 0.5], [0, down, (first + 0.5) * down - 0.5]], np.float32
    )
    return as_plane(
        cv2.warpAffine(
            plane, move, (right - left, last - first), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
    )  # fmt: skip
