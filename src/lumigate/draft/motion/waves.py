"""Ripples on water and wind in grass: a still pattern of angles, turned by time without computing sines anew."""

from __future__ import annotations

import math

import cv2
import numpy as np

from lumigate.draft.motion.moment import Moment
from lumigate.draft.picture.raster import Plane, as_plane

_COARSE = 2


class Ripple:
    """How far each place of a plane is displaced; sizes in scene pixels, ``unit`` the measure of them.

    ``wind`` for what grows on the plane and bends to the side, else it is water.
    """

    def __init__(self, height: int, width: int, unit: float, *, wind: bool = False) -> None:
        rows, columns = max(2, height // _COARSE), max(2, width // _COARSE)
        y = (np.arange(rows, dtype=np.float32)[:, None] + np.float32(0.5)) / np.float32(rows)
        x = (np.arange(columns, dtype=np.float32)[None, :] + np.float32(0.5)) * np.float32(
            width / columns / unit
        )
        if wind:
            angle = as_plane(7 * x + 5 * y + 1.3 * np.sin(x * 5 + 9 * y))
            size = as_plane((0.0006 + 0.0024 * y) * unit * np.ones_like(angle))
        else:
            crests = np.log(y + 0.05) * min(64.0, 0.03 * height)
            angle = as_plane(crests + 1.9 * np.sin(x * 11 + 5 * y) + 1.1 * np.sin(x * 29))
            size = as_plane((0.0005 + 0.005 * y) * unit * np.ones_like(angle))
        self._hertz, self._across, self._down = (0.3, 1.0, 0.15) if wind else (0.45, 0.5, 1.0)
        self._sine, self._cosine = as_plane(np.sin(angle) * size), as_plane(np.cos(angle) * size)
        self._height, self._width = height, width
        self._now: Plane = np.zeros_like(angle)

    def add(self, x: Plane, y: Plane, moment: Moment, fine: int) -> None:
        """Displace maps of places, in pixels of a plane ``fine`` times as large; nothing at the very beginning."""
        turn = moment.phase(self._hertz)
        cv2.addWeighted(self._sine, math.cos(turn) - 1, self._cosine, math.sin(turn), 0, dst=self._now)
        rows, columns = self._now.shape
        to_x, to_y = columns / (self._width * fine), rows / (self._height * fine)
        size = (max(1, x.shape[1] // 4), max(1, x.shape[0] // 2))
        coarse_x = cv2.resize(x, size, interpolation=cv2.INTER_LINEAR) * np.float32(to_x) - np.float32(0.5)
        coarse_y = cv2.resize(y, size, interpolation=cv2.INTER_LINEAR) * np.float32(to_y) - np.float32(0.5)
        there = cv2.remap(self._now, coarse_x, coarse_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        here = cv2.resize(there, (x.shape[1], x.shape[0]), interpolation=cv2.INTER_LINEAR)
        cv2.scaleAdd(here, self._down * fine, y, dst=y)
        cv2.scaleAdd(here, self._across * fine, x, dst=x)
