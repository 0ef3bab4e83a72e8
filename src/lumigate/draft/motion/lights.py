"""Lights that live: stars and windows that twinkle, flames that flicker."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from lumigate.draft.motion.moment import Moment
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Bytes, Plane, as_plane, blur

_MOST_SPOTS = 420
_MOST_GLOWS = 4
_STANDS_OUT = 26
_KEPT_DARK = 100.0


class Twinkle:
    """Small bright spots of planes that grow dimmer and brighter, each in its own time.

    ``pixels`` has luma as its first channel, ``unit`` is the shorter side of the frame in its pixels. Luma is changed
    in place; nothing is at the very beginning.
    """

    def __init__(self, pixels: Bytes, unit: float, streams: Streams) -> None:
        self._luma = pixels.reshape(-1, pixels.shape[2])[:, 0]
        luma = np.ascontiguousarray(pixels[..., 0])
        side = max(3, round(unit * 0.013)) | 1
        ground = cv2.morphologyEx(luma, cv2.MORPH_OPEN, np.ones((side, side), np.uint8))
        above = np.asarray(cv2.subtract(luma, ground), np.uint8)
        mask = ((above > _STANDS_OUT) & (pixels[..., 3] > 250)).astype(np.uint8)
        count, labels, facts, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
        areas = facts[:, cv2.CC_STAT_AREA]
        fit = np.flatnonzero((areas >= 2) & (areas <= side * side * 0.8))
        fit = fit[fit > 0]
        stream = streams.stream("twinkle")
        chosen = fit[stream.permutation(len(fit))[: min(_MOST_SPOTS, math.ceil(len(fit) * 0.6))]]
        number = np.full(count, -1, np.int32)
        number[chosen] = np.arange(len(chosen))
        around = np.asarray(
            cv2.dilate(
                (number[np.asarray(labels, np.int32)] + 1).astype(np.uint16), np.ones((3, 3), np.uint8)
            ),
            np.uint16,
        )
        self._at = np.flatnonzero((around > 0) & (above > 2))
        self._spot = around.reshape(-1)[self._at].astype(np.int64) - 1
        self._full = self._luma[self._at].astype(np.float32)
        self._above = above.reshape(-1)[self._at].astype(np.float32)
        self._hertz = 0.25 + 0.8 * stream.random(len(chosen))
        self._start = 2 * math.pi * stream.random(len(chosen))

    def __len__(self) -> int:
        return len(self._hertz)

    def light(self, moment: Moment) -> None:
        """Set the spots to how bright they are now."""
        if not len(self._at):
            return
        phase = np.array([moment.phase(hertz) for hertz in self._hertz])
        less = 0.34 * (np.sin(phase + self._start) - np.sin(self._start))
        share = as_plane(np.clip(less, -0.25, 0.6))[self._spot]
        self._luma[self._at] = np.clip(self._full - self._above * share + 0.5, 0, 255).astype(np.uint8)


@dataclass(frozen=True, slots=True)
class Flame:
    """A warm bright place of a picture: its middle and how far its glow reaches, in pixels."""

    x: float
    y: float
    reach: float


class Flicker:
    """The glow of flames, never quite steady; as :class:`Twinkle` otherwise.

    ``corner`` is where the planes begin in the picture of the flames, ``fine`` how many of their pixels are one of its.
    """

    def __init__(self, pixels: Bytes, flames: Sequence[Flame], corner: tuple[int, int], fine: int) -> None:
        self._glows: list[_Glow] = []
        for flame in flames:
            at = (round((flame.x - corner[0]) * fine), round((flame.y - corner[1]) * fine))
            reach = round(flame.reach * fine)
            rows = slice(max(0, at[1] - reach), max(0, min(pixels.shape[0], at[1] + reach)))
            columns = slice(max(0, at[0] - reach), max(0, min(pixels.shape[1], at[0] + reach)))
            if rows.stop - rows.start > 1 and columns.stop - columns.start > 1:
                self._glows.append(_Glow(pixels, at, reach, rows, columns))

    def __len__(self) -> int:
        return len(self._glows)

    def light(self, moment: Moment) -> None:
        """Set the glows to how bright they are now."""
        level = 0.34 * (
            moment.swing(1.3, 0.0) + 0.6 * moment.swing(3.1, math.pi) + 0.4 * moment.swing(5.3, 0.0)
        )
        for glow in self._glows:
            glow.light(level)


class _Glow:
    def __init__(self, pixels: Bytes, at: tuple[int, int], reach: int, rows: slice, columns: slice) -> None:
        self._luma = pixels[rows, columns, 0]
        self._full = np.ascontiguousarray(self._luma)
        down = (np.arange(rows.start, rows.stop) - at[1])[:, None] / reach
        across = (np.arange(columns.start, columns.stop) - at[0])[None, :] / reach
        near = as_plane(np.exp(-4.0 * (down * down + across * across)))
        near *= np.clip((1 - np.hypot(down, across)) * 4, 0, 1)
        cover = pixels[rows, columns, 3] / np.float32(255)
        shine = near * (
            np.float32(0.3) * np.maximum(self._full.astype(np.float32) - 16 * cover, 0) + 9 * cover
        )
        self._shine: Bytes = shine.astype(np.uint8)

    def light(self, level: float) -> None:
        self._luma[...] = cv2.addWeighted(self._full, 1.0, self._shine, level, 0)


def flames_of(picture: Bytes) -> tuple[Flame, ...]:
    """Return the places of an RGB picture that look like flames: bright, warm and small."""
    unit = float(min(picture.shape[:2]))
    shrink = max(1.0, unit / 270)
    size = (max(2, round(picture.shape[1] / shrink)), max(2, round(picture.shape[0] / shrink)))
    small = as_plane(cv2.resize(picture, size, interpolation=cv2.INTER_AREA))
    red, blue = small[..., 0], small[..., 2]
    warm: Plane = as_plane(np.clip((red - 150) / 60, 0, 1) * np.clip((red - blue - 60) / 60, 0, 1))
    around = blur(as_plane(small.mean(2)), 12)
    warm *= np.clip((red - around - 40) / 50, 0, 1)
    mask = (warm > 0.3).astype(np.uint8)
    count, _, facts, middles = cv2.connectedComponentsWithStats(mask, connectivity=8)
    found: list[tuple[float, Flame]] = []
    for i in range(1, count):
        area = float(facts[i, cv2.CC_STAT_AREA])
        if not 4 <= area <= 0.03 * 270 * 270:
            continue
        reach = min(0.4 * unit, 4 * math.sqrt(area) * shrink + 0.12 * unit)
        x, y = float(middles[i, 0]), float(middles[i, 1])
        found.append((area, Flame((x + 0.5) * shrink, (y + 0.5) * shrink, reach)))
    found.sort(key=lambda one: -one[0])
    return tuple(flame for _, flame in found[:_MOST_GLOWS])


def is_dark(luma: NDArray[np.uint8]) -> bool:
    """Tell whether a picture is dark enough for its small bright spots to be lights."""
    return float(luma.mean()) < _KEPT_DARK
