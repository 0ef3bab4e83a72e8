"""What floats through a clip: snow, rain, leaves, sparks, bubbles, each at its own distance from the camera."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from lumigate.draft.motion.camera import View
from lumigate.draft.motion.moment import Moment
from lumigate.draft.motion.swarms import SWARMS, Kind, Swarm
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Bytes
from lumigate.media.yuv import Planes, color_of

_LAP = 1.06
_SUBPIXEL_BITS = 4
_SUBPIXELS = 1 << _SUBPIXEL_BITS


@dataclass(frozen=True, slots=True)
class Hearth:
    """Where something rises: a place in the frame at rest, as shares of its sides, and its nearness."""

    x: float
    y: float
    near: float

    def seen(self, view: View) -> tuple[float, float]:
        """Return where a view shows it."""
        scale, (dx, dy) = view.scale(self.near), view.shift(self.near)
        return (self.x - 0.5) * scale + 0.5 + dx, (self.y - 0.5) * scale + 0.5 + dy


class Particles:
    """A swarm of one kind, the same for the same seed; steam always, and sparks with a ``hearth``, rise from there."""

    def __init__(
        self,
        kind: Kind,
        streams: Streams,
        width: int,
        height: int,
        *,
        hearth: Hearth | None = None,
    ) -> None:
        self._swarm: Swarm = SWARMS[kind]
        self._width, self._height = width, height
        self._unit = float(min(width, height))
        is_source = kind == "steam" or (kind == "sparks" and hearth is not None)
        self._hearth = (hearth or Hearth(0.5, 0.66, 0.5)) if is_source else None
        spread = 1.0 if is_source else min(4.0, width * height / self._unit**2)
        count = round(self._swarm.count * spread)
        self._grains = streams.stream(f"particles/{kind}").random((count, 5))
        self._y, self._u, self._v = color_of(*self._swarm.colour)
        # Soft things are drawn small and enlarged: nobody sees the difference.
        self._shrink = 4 if self._swarm.shape == "puff" else 1
        self._mask: Bytes = np.zeros((-(-height // self._shrink), -(-width // self._shrink)), np.uint8)

    def lay(self, target: Planes, view: View, moment: Moment, presence: float = 1.0) -> None:
        """Draw the swarm over a frame; ``presence`` 0..1 is how much of it there is yet."""
        if presence <= 0:
            return
        mask = self._mask
        mask[...] = 0
        for x, y, near, phase, tone in self._grains.tolist():
            self._draw(mask, x, y, near, phase, tone, view, moment)
        if self._swarm.soft:
            sigma = max(0.6, self._swarm.soft * self._unit / self._shrink)
            mask = np.asarray(cv2.GaussianBlur(mask, (0, 0), sigma), np.uint8)
        if self._shrink > 1:
            mask = np.asarray(
                cv2.resize(mask, (self._width, self._height), interpolation=cv2.INTER_LINEAR), np.uint8
            )
        if presence < 1:
            mask = np.asarray(cv2.convertScaleAbs(mask, alpha=presence), np.uint8)
        half = np.asarray(
            cv2.resize(mask, (self._width // 2, self._height // 2), interpolation=cv2.INTER_AREA), np.uint8
        )
        _tint(target.y, mask, self._y)
        _tint(target.u, half, self._u)
        _tint(target.v, half, self._v)

    def _draw(
        self,
        mask: Bytes,
        x: float,
        y: float,
        near: float,
        phase: float,
        tone: float,
        view: View,
        moment: Moment,
    ) -> None:
        swarm = self._swarm
        speed = 0.4 + 0.9 * near
        sway = swarm.sway * math.sin(moment.phase(0.2 + 0.2 * tone) + phase * 2 * math.pi)
        if self._hearth is not None:
            px, py, strength, grown = self._risen(self._hearth.seen(view), (x, y), near, sway, moment)
        else:
            scale, (dx, dy) = view.scale(near), view.shift(near)
            px = x + moment.travelled(swarm.wind * speed, _LAP) + sway
            py = y + moment.travelled(swarm.fall * speed, _LAP)
            px = (((px - 0.5) * scale + 0.5 + dx) % _LAP - 0.03) * self._width
            py = ((py - 0.5) * scale + 0.5 + dy) % _LAP - 0.03
            strength, grown = _within(py, swarm.band), 1.0
            py *= self._height
        low, high = swarm.size
        size = (low + (high - low) * near**2) * grown * self._unit / self._shrink
        if swarm.pulse:
            strength *= 0.55 + 0.45 * math.sin(
                moment.phase(swarm.pulse * (0.6 + 0.8 * tone)) + phase * 2 * math.pi
            )
        bright = int((swarm.alpha[0] + (swarm.alpha[1] - swarm.alpha[0]) * near) * strength)
        if bright <= 0:
            return
        px, py = px / self._shrink, py / self._shrink
        at = (round(px * _SUBPIXELS), round(py * _SUBPIXELS))
        radius = max(8, round(size * _SUBPIXELS))
        match swarm.shape:
            case "streak":
                end = (px + size * swarm.wind / swarm.fall, py + size)
                to = (round(end[0] * _SUBPIXELS), round(end[1] * _SUBPIXELS))
                thick = max(1, round(self._unit / 900))
                cv2.line(mask, at, to, (bright,), thick, cv2.LINE_AA, _SUBPIXEL_BITS)
            case "flake":
                flat = 0.35 + 0.3 * math.sin(moment.phase(0.5 + 0.3 * tone) + phase * 6)
                turn = math.degrees(moment.phase(0.15 + 0.2 * tone) + phase * 6) % 360
                axes = (radius, max(6, round(radius * abs(flat))))
                cv2.ellipse(mask, at, axes, turn, 0, 360, (bright,), -1, cv2.LINE_AA, _SUBPIXEL_BITS)
            case "ring":
                thick = max(1, round(size * 0.16))
                cv2.circle(mask, at, radius, (bright // 4,), -1, cv2.LINE_AA, _SUBPIXEL_BITS)
                cv2.circle(mask, at, radius, (bright,), thick, cv2.LINE_AA, _SUBPIXEL_BITS)
                glint = (at[0] - radius // 3, at[1] - radius // 3)
                cv2.circle(
                    mask,
                    glint,
                    max(6, radius // 5),
                    (min(255, bright + 60),),
                    -1,
                    cv2.LINE_AA,
                    _SUBPIXEL_BITS,
                )
            case "puff":
                grown = np.zeros_like(mask)
                cv2.circle(grown, at, radius, (bright,), -1, cv2.LINE_AA, _SUBPIXEL_BITS)
                cv2.add(mask, grown, dst=mask)
            case "dot":
                cv2.circle(mask, at, radius, (bright,), -1, cv2.LINE_AA, _SUBPIXEL_BITS)

    def _risen(
        self, spot: tuple[float, float], at: tuple[float, float], near: float, sway: float, moment: Moment
    ) -> tuple[float, float, float, float]:
        """Return place, strength and growth of something that rises from one spot and spreads."""
        way = abs(self._swarm.fall) * (2.0 + near)
        risen = (at[1] + moment.travelled(way, 1.0)) % 1.0
        height = 0.42 if self._swarm.shape == "puff" else 0.6
        across = (at[0] - 0.5) * (0.03 + 0.1 * risen) * self._unit / self._width + sway * (0.2 + risen)
        px = (spot[0] + across) * self._width
        py = (spot[1] - height * risen) * self._height
        growth = 0.45 + 1.3 * risen if self._swarm.shape == "puff" else 1.0
        return px, py, min(1.0, risen * 6) * (1 - risen), growth


def _within(row: float, band: tuple[float, float]) -> float:
    """Return 1 within the band, less near its ends and 0 outside; a band that is the whole picture has no ends."""
    if band == (0.0, 1.0):
        return 1.0
    top, bottom = band
    return max(0.0, min(1.0, (row - top) * 8, (bottom - row) * 8))


def _tint(plane: Bytes, mask: Bytes, value: int) -> None:
    kept = cv2.multiply(plane, cv2.bitwise_not(mask), scale=1 / 255)
    cv2.add(kept, cv2.multiply(mask, np.full_like(mask, value), scale=1 / 255), dst=plane)
