"""The isometric board: a drawing surface with three axes, and solids with three shaded faces."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np

from lumigate.draft.picture.colour import mixed, scaled
from lumigate.draft.picture.pad import Pad
from lumigate.draft.picture.raster import Plane, Rgb, as_plane
from lumigate.draft.picture.stage import Stage

ACROSS, DOWN = math.cos(math.pi / 6), 0.5
SIZE = 0.25
"""Half a side of the tile, in units of the picture."""
MIDDLE = 0.60
"""Row of the middle of the tile as a share of the picture's height."""

Spot = tuple[float, float]
Point = tuple[float, float, float]

_LEFT, _RIGHT = 0.84, 0.62
_TINTS = {
    "day": (1.12, 1.12, 1.12),
    "dawn": (1.15, 1.08, 1.07),
    "sunset": (1.16, 1.0, 0.92),
    "night": (0.5, 0.57, 0.84),
}


class Board:
    """A surface of the whole picture on which solids are drawn back to front.

    The tile reaches from -1 to 1 along ``u``, which runs to the lower right, and ``v``, which runs to the lower left;
    ``z`` runs up from the ground, in the same measure. All edges along u and v are at 30 degrees.
    """

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.pad = Pad(stage.width / stage.unit, stage.height / stage.unit, stage.unit, (0.5, 0.5, 0.5))
        self._middle = (stage.width / stage.unit / 2, MIDDLE * stage.height / stage.unit)
        self.is_dark = stage.light.hour in ("night", "sunset") or stage.scene.palette in ("neon", "dark")
        self._tint = _TINTS[stage.light.hour]

    def at(self, u: float, v: float, z: float = 0.0) -> tuple[float, float]:
        """Return where a point is seen, in units of the picture."""
        x, y = self._middle
        return x + (u - v) * ACROSS * SIZE, y + ((u + v) * DOWN - z) * SIZE

    def pixels(self, points: Sequence[Point]) -> Plane:
        """Return where points are seen, in pixels."""
        return as_plane([self.at(*one) for one in points]) * np.float32(self.stage.unit)

    def lit(self, colour: Rgb, share: float = 1.0) -> Rgb:
        """Return a colour in the light of the hour; ``share`` below 1 is a face turned away."""
        red, green, blue = (one * tint * share for one, tint in zip(colour, self._tint, strict=True))
        return mixed((red, green, blue), self.stage.light.shade, 0.34 * (1 - share))

    def face(
        self, points: Sequence[Point], colour: Rgb, share: float = 1.0, *, below: Rgb | None = None
    ) -> None:
        """Draw a flat face; ``below`` is its colour at its lower end."""
        deep = None if below is None else self.lit(below, share)
        seen = as_plane([self.at(*one) for one in points])
        self.pad.poly(self.lit(colour, share), seen, below=deep)
        if self.pad.shines:
            self._hide(seen)

    def _hide(self, seen: Plane) -> None:
        """Put out the lights behind a face."""
        fixed = np.round(seen * np.float32(self.pad.scale * 16)).astype(np.int32)
        cv2.fillPoly(self.pad.lights, [fixed], (0, 0, 0), cv2.LINE_AA, 4)

    def plate(
        self, u: float, v: float, du: float, dv: float, z: float, colour: Rgb, share: float = 1.0
    ) -> None:
        """Draw a level rectangle from (u, v) on."""
        self.face([(u, v, z), (u + du, v, z), (u + du, v + dv, z), (u, v + dv, z)], colour, share)

    def box(
        self, u: float, v: float, du: float, dv: float, height: float, colour: Rgb, *, z: float = 0.0,
        top: Rgb | None = None,
    ) -> None:  # fmt: skip
        """Draw a block that stands with its far corner at (u, v)."""
        roof = z + height
        self.face(
            [(u, v + dv, roof), (u + du, v + dv, roof), (u + du, v + dv, z), (u, v + dv, z)], colour, _LEFT,
            below=scaled(colour, 0.92),
        )  # fmt: skip
        self.face(
            [(u + du, v, roof), (u + du, v + dv, roof), (u + du, v + dv, z), (u + du, v, z)], colour, _RIGHT,
            below=scaled(colour, 0.9),
        )  # fmt: skip
        self.plate(u, v, du, dv, roof, top or colour, 1.06)

    def pyramid(self, u: float, v: float, half: float, z: float, height: float, colour: Rgb) -> None:
        """Draw a four-sided pyramid around (u, v)."""
        tip = (u, v, z + height)
        self.face([(u - half, v + half, z), (u + half, v + half, z), tip], colour, _LEFT + 0.08)
        self.face([(u + half, v - half, z), (u + half, v + half, z), tip], colour, _RIGHT)

    def cone(self, u: float, v: float, radius: float, z: float, height: float, colour: Rgb) -> None:
        """Draw a round cone around (u, v), lit from the left."""
        x, y = self.at(u, v, z)
        _, tip = self.at(u, v, z + height)
        rx, ry = radius * ACROSS * SIZE * 1.22, radius * SIZE * 0.7
        for low, high, share in ((-1.0, -0.25, 1.08), (-0.25, 0.35, 0.9), (0.35, 1.0, 0.68)):
            turns = np.linspace(math.acos(max(min(-low, 1), -1)), math.acos(max(min(-high, 1), -1)), 8)
            rim = [(x - math.cos(t) * rx, y + math.sin(t) * ry) for t in turns]
            self.pad.poly(self.lit(colour, share), [*rim, (x, tip)])

    def cylinder(
        self,
        u: float,
        v: float,
        radius: float,
        z: float,
        height: float,
        colour: Rgb,
        *,
        top: Rgb | None = None,
    ) -> None:
        """Draw an upright cylinder around (u, v)."""
        x, low = self.at(u, v, z)
        _, high = self.at(u, v, z + height)
        rx, ry = radius * SIZE * 1.22, radius * SIZE * 0.7
        for first, last, share in ((-1.0, -0.2, 1.0), (-0.2, 0.4, 0.84), (0.4, 1.0, 0.62)):
            turns = np.linspace(math.acos(max(min(-first, 1), -1)), math.acos(max(min(-last, 1), -1)), 8)
            rim = [(x - math.cos(t) * rx, low + math.sin(t) * ry) for t in turns]
            upper = [(a, b - low + high) for a, b in reversed(rim)]
            self.pad.poly(self.lit(colour, share), [*rim, *upper])
        self.pad.oval(self.lit(top or colour, 1.1), x, high, rx, ry)

    def ball(self, u: float, v: float, radius: float, z: float, colour: Rgb) -> None:
        """Draw a ball whose middle is ``z`` above (u, v): shade, body and light."""
        x, y = self.at(u, v, z)
        r = radius * SIZE * 1.1
        self.pad.oval(self.lit(colour, 0.66), x, y, r, r)
        self.pad.oval(self.lit(colour, 0.86), x - 0.1 * r, y - 0.09 * r, 0.88 * r, 0.88 * r)
        self.pad.oval(self.lit(colour, 1.02), x - 0.2 * r, y - 0.2 * r, 0.68 * r, 0.68 * r)
        self.pad.oval(self.lit(colour, 1.16), x - 0.3 * r, y - 0.32 * r, 0.38 * r, 0.36 * r)

    def lights(self, points: Sequence[Point], colour: Rgb) -> None:
        """Draw a window or lamp that shines where it is dark."""
        if not self.is_dark:
            self.face(points, (0.50, 0.68, 0.80), 0.9, below=(0.74, 0.86, 0.90))
            return
        seen = [self.at(*one) for one in points]
        self.pad.poly(colour, seen)
        self.pad.shine(colour, seen)
