"""A small 8-bit drawing surface for what is flat or repeated: facades, trees, signs."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np
from numpy.typing import NDArray

from lumigate.draft.picture.raster import Bytes, Plane, Rgb, as_plane

_SHIFT = 4


class Pad:
    """Draws shapes over one another, ``scale`` pixels to a unit, the origin in the upper left corner.

    ``ground`` is the colour under everything; it shows only in the half covered pixels of outer edges.
    """

    def __init__(self, wide: float, tall: float, scale: float, ground: Rgb) -> None:
        self.scale = scale
        self.wide = wide
        self.tall = tall
        rows, columns = max(2, round(tall * scale)), max(2, round(wide * scale))
        self.colour: Bytes = np.empty((rows, columns, 3), np.uint8)
        self.colour[:] = _bytes(ground)
        self.cover: Bytes = np.zeros((rows, columns), np.uint8)
        self.lights: Bytes = np.zeros((rows, columns, 3), np.uint8)
        self.shines = False

    def poly(
        self, colour: Rgb, points: Iterable[tuple[float, float]] | Plane, *, below: Rgb | None = None
    ) -> None:
        """Fill a polygon; ``below`` is its colour at its lower end."""
        fixed = self._fixed(points)
        if below is None:
            cv2.fillPoly(self.colour, [fixed], _bytes(colour), cv2.LINE_AA, _SHIFT)
        else:
            self._fall(fixed, colour, below)
        cv2.fillPoly(self.cover, [fixed], (255,), cv2.LINE_AA, _SHIFT)

    def rect(
        self, colour: Rgb, x0: float, y0: float, x1: float, y1: float, *, below: Rgb | None = None
    ) -> None:
        """Fill an upright rectangle."""
        self.poly(colour, [(x0, y0), (x1, y0), (x1, y1), (x0, y1)], below=below)

    def oval(self, colour: Rgb, x: float, y: float, rx: float, ry: float, *, turn: float = 0.0) -> None:
        """Fill an ellipse; ``turn`` in radians."""
        t = np.linspace(0, 2 * np.pi, 8 if rx * self.scale < 2 else 28, endpoint=False)
        along, across = rx * np.cos(t), ry * np.sin(t)
        self.poly(
            colour,
            as_plane(
                np.stack(
                    [
                        x + along * np.cos(turn) - across * np.sin(turn),
                        y + along * np.sin(turn) + across * np.cos(turn),
                    ],
                    1,
                )
            ),
        )

    def line(self, colour: Rgb, points: Iterable[tuple[float, float]] | Plane, thickness: float) -> None:
        """Draw an open line, ``thickness`` in units."""
        fixed = self._fixed(points)
        wide = max(1, round(thickness * self.scale))
        cv2.polylines(self.colour, [fixed], False, _bytes(colour), wide, cv2.LINE_AA, _SHIFT)
        cv2.polylines(self.cover, [fixed], False, (255,), wide, cv2.LINE_AA, _SHIFT)

    def shine(self, colour: Rgb, points: Iterable[tuple[float, float]] | Plane) -> None:
        """Let a polygon give light of its own."""
        self.shines = True
        cv2.fillPoly(self.lights, [self._fixed(points)], _bytes(colour), cv2.LINE_AA, _SHIFT)

    def painted(self) -> tuple[Plane, Plane]:
        """Return the colours and the cover as planes."""
        return as_plane(self.colour) / np.float32(255), as_plane(self.cover) / np.float32(255)

    def _fall(self, fixed: NDArray[np.int32], colour: Rgb, below: Rgb) -> None:
        rows, columns = self.cover.shape
        left, top = np.clip(fixed.min(0) // 16, 0, (columns - 1, rows - 1))
        right, bottom = np.clip(fixed.max(0) // 16 + 2, 1, (columns, rows))
        if right <= left or bottom <= top:
            return
        mask = np.zeros((bottom - top, right - left), np.uint8)
        corner = np.array([left * 16, top * 16], np.int32)
        cv2.fillPoly(mask, [fixed - corner], (255,), cv2.LINE_AA, _SHIFT)
        share = np.linspace(0, 1, bottom - top, dtype=np.float32)[:, None, None]
        first, last = np.array(_bytes(colour), np.float32), np.array(_bytes(below), np.float32)
        box = (slice(top, bottom), slice(left, right))
        cover = as_plane(mask)[..., None] / np.float32(255)
        known = as_plane(self.colour[box])
        self.colour[box] = np.round(known + (first + (last - first) * share - known) * cover).astype(np.uint8)

    def _fixed(self, points: Iterable[tuple[float, float]] | Plane) -> NDArray[np.int32]:
        known = points if isinstance(points, np.ndarray) else np.array(list(points), np.float32)
        return np.round(known * np.float32(self.scale * 16)).astype(np.int32)


def _bytes(colour: Rgb) -> tuple[int, int, int]:
    red, green, blue = (min(255, max(0, round(one * 255))) for one in colour)
    return red, green, blue
