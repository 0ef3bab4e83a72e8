"""What floats through a clip: snow, rain, leaves, petals, dust."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import cv2
import numpy as np

from lumigate.draft.motion.parallax import Moment
from lumigate.draft.picture.grammar import Scene
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Bytes
from lumigate.media.yuv import Planes, color_of

Kind = Literal["snow", "rain", "leaves", "petals", "dust"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Swarm:
    """How a kind falls; speeds in heights of the picture per second, sizes in units (shorter sides)."""

    count: int
    size: tuple[float, float]
    fall: float
    wind: float
    sway: float
    alpha: tuple[int, int]
    colour: tuple[int, int, int]
    soft: float = 0.0


_SWARMS: Mapping[Kind, _Swarm] = MappingProxyType(
    {
        "snow": _Swarm(
            count=230,
            size=(0.0012, 0.0052),
            fall=0.12,
            wind=0.02,
            sway=0.018,
            alpha=(130, 230),
            colour=(246, 248, 252),
            soft=0.0011,
        ),
        "rain": _Swarm(
            count=190,
            size=(0.02, 0.06),
            fall=1.5,
            wind=-0.25,
            sway=0.0,
            alpha=(50, 110),
            colour=(214, 224, 236),
        ),
        "leaves": _Swarm(
            count=34,
            size=(0.003, 0.01),
            fall=0.1,
            wind=0.05,
            sway=0.03,
            alpha=(170, 235),
            colour=(214, 122, 38),
        ),
        "petals": _Swarm(
            count=34,
            size=(0.0025, 0.0075),
            fall=0.07,
            wind=0.05,
            sway=0.03,
            alpha=(150, 220),
            colour=(246, 196, 212),
        ),
        "dust": _Swarm(
            count=60,
            size=(0.0008, 0.0026),
            fall=-0.014,
            wind=0.014,
            sway=0.012,
            alpha=(30, 130),
            colour=(255, 240, 206),
            soft=0.0009,
        ),
    }
)


def kind_for(scene: Scene, *, own: bool) -> Kind | None:
    """Return what floats through a scene, None for nothing; into a foreign still only what the prompt asks for."""
    if scene.weather in ("snow", "rain"):
        return scene.weather
    if not own or scene.kind in ("abstract", "space", "still_life"):
        return None
    if scene.kind in ("forest", "landscape") and scene.season in ("autumn", "spring"):
        return "leaves" if scene.season == "autumn" else "petals"
    if scene.kind in ("forest", "interior", "desert") or scene.hour == "sunset":
        return "dust"
    return None


class Particles:
    """A swarm of one kind, the same for the same seed."""

    def __init__(self, kind: Kind, streams: Streams, width: int, height: int) -> None:
        self._kind: Kind = kind
        self._swarm = _SWARMS[kind]
        self._width = width
        self._height = height
        self._unit = float(min(width, height))
        count = round(self._swarm.count * min(4.0, width * height / self._unit**2))
        self._grains = streams.stream(f"particles/{kind}").random((count, 5))
        self._y, self._u, self._v = color_of(*self._swarm.colour)

    def lay(self, target: Planes, moment: Moment) -> None:
        """Draw the swarm over a frame."""
        mask: Bytes = np.zeros((self._height, self._width), np.uint8)
        for x, y, far, phase, tone in self._grains.tolist():
            self._draw(mask, x, y, far, phase, tone, moment)
        if self._swarm.soft:
            mask = np.asarray(
                cv2.GaussianBlur(mask, (0, 0), max(0.6, self._swarm.soft * self._unit)), np.uint8
            )
        half = np.asarray(
            cv2.resize(mask, (self._width // 2, self._height // 2), interpolation=cv2.INTER_AREA), np.uint8
        )
        _tint(target.y, mask, self._y)
        _tint(target.u, half, self._u)
        _tint(target.v, half, self._v)

    def _draw(
        self, mask: Bytes, x: float, y: float, near: float, phase: float, tone: float, moment: Moment
    ) -> None:
        swarm = self._swarm
        speed = 0.4 + 0.9 * near
        down = _travelled(swarm.fall * speed, moment)
        along = _travelled(swarm.wind * speed, moment)
        sway = swarm.sway * math.sin(moment.phase(0.2 + 0.2 * tone) + phase * 2 * math.pi)
        px = ((x + along + sway) % 1.06 - 0.03) * self._width
        py = ((y + down) % 1.06 - 0.03) * self._height
        low, high = swarm.size
        size = (low + (high - low) * near**2) * self._unit
        bright = int(swarm.alpha[0] + (swarm.alpha[1] - swarm.alpha[0]) * near)
        at = (round(px * 16), round(py * 16))
        match self._kind:
            case "rain":
                end = (round((px + size * swarm.wind / swarm.fall) * 16), round((py + size) * 16))
                cv2.line(mask, at, end, (bright,), 1, cv2.LINE_AA, 4)
            case "leaves" | "petals":
                flat = 0.35 + 0.3 * math.sin(moment.phase(0.5 + 0.3 * tone) + phase * 6)
                turn = math.degrees(moment.phase(0.15 + 0.2 * tone) + phase * 6) % 360
                axes = (max(8, round(size * 16)), max(6, round(size * 16 * abs(flat))))
                cv2.ellipse(mask, at, axes, turn, 0, 360, (bright,), -1, cv2.LINE_AA, 4)
            case "snow":
                cv2.circle(mask, at, max(8, round(size * 16)), (bright,), -1, cv2.LINE_AA, 4)
            case "dust":
                shine = 0.6 + 0.4 * math.sin(moment.phase(0.3) + phase * 9)
                cv2.circle(mask, at, max(8, round(size * 16)), (int(bright * shine),), -1, cv2.LINE_AA, 4)


def _travelled(speed: float, moment: Moment) -> float:
    """Return the way gone, in turns of 1.06; in a loop a whole number of them."""
    if not moment.loop:
        return speed * moment.seconds
    turns = round(speed * moment.duration / 1.06) or (1 if speed > 0.01 else 0)
    return turns * 1.06 * moment.turn / (2 * math.pi)


def _tint(plane: Bytes, mask: Bytes, value: int) -> None:
    kept = cv2.multiply(plane, cv2.bitwise_not(mask), scale=1 / 255)
    plane[...] = cv2.add(kept, np.asarray(cv2.multiply(mask, np.full_like(mask, value), scale=1 / 255)))
