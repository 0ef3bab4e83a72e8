"""Ripples on water: a still pattern of angles, turned by time without computing sines anew."""

from __future__ import annotations

import math

import cv2
import numpy as np

from lumigate.draft.motion.moment import Moment
from lumigate.draft.picture.raster import Plane, as_plane

_HERTZ = 0.45
_ACROSS = 0.5
_COARSE = 2


class Ripple:
    """How far each place of a water plane is displaced; sizes in scene pixels, ``unit`` the measure of them."""

    def __init__(self, height: int, width: int, unit: float) -> None:
        rows, columns = max(2, height // _COARSE), max(2, width // _COARSE)
        y = (np.arange(rows, dtype=np.float32)[:, None] + np.float32(0.5)) / np.float32(rows)
        x = (np.arange(columns, dtype=np.float32)[None, :] + np.float32(0.5)) * np.float32(
            width / columns / unit
        )
        crests = np.log(y + 0.05) * min(64.0, 0.03 * height)
        angle = as_plane(crests + 1.9 * np.sin(x * 11 + 5 * y) + 1.1 * np.sin(x * 29))
        size = as_plane((0.0005 + 0.005 * y) * unit * np.ones_like(angle))
        self._sine, self._cosine = as_plane(np.sin(angle) * size), as_plane(np.cos(angle) * size)
        self._height, self._width = height, width
        self._now: Plane = np.zeros_like(angle)

    def add(self, x: Plane, y: Plane, moment: Moment, fine: int) -> None:
        """Displace maps of places, in pixels of a plane ``fine`` times as large; nothing at the very beginning."""
        turn = moment.phase(_HERTZ)
        cv2.addWeighted(self._sine, math.cos(turn) - 1, self._cosine, math.sin(turn), 0, dst=self._now)
        rows, columns = self._now.shape
        to_x, to_y = columns / (self._width * fine), rows / (self._height * fine)
        size = (max(1, x.shape[1] // 4), max(1, x.shape[0] // 2))
        coarse_x = cv2.resize(x, size, interpolation=cv2.INTER_LINEAR) * np.float32(to_x) - np.float32(0.5)
        coarse_y = cv2.resize(y, size, interpolation=cv2.INTER_LINEAR) * np.float32(to_y) - np.float32(0.5)
        there = cv2.remap(self._now, coarse_x, coarse_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        here = cv2.resize(there, (x.shape[1], x.shape[0]), interpolation=cv2.INTER_LINEAR)
        cv2.scaleAdd(here, float(fine), y, dst=y)
        cv2.scaleAdd(here, _ACROSS * fine, x, dst=x)
