"""The course of each camera move over a clip, and how much more than the frame it needs to see."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lumigate.draft.motion.camera import Move, View

_ROOM: Mapping[Move, tuple[float, float]] = MappingProxyType(
    {
        "dolly_left": (1.19, 1.0),
        "dolly_right": (1.19, 1.0),
        "pan_left": (1.28, 1.0),
        "pan_right": (1.28, 1.0),
        "tilt_up": (1.0, 1.24),
        "tilt_down": (1.0, 1.24),
        "orbit": (1.12, 1.04),
        "handheld": (1.05, 1.05),
    }
)

_OPPOSITE: Mapping[Move, Move] = MappingProxyType(
    {
        "dolly_left": "dolly_right",
        "dolly_right": "dolly_left",
        "pan_left": "pan_right",
        "pan_right": "pan_left",
        "tilt_up": "tilt_down",
        "tilt_down": "tilt_up",
    }
)

_PIVOT = 0.6
_SWAYS = ((0.23, 0.0, 0.55), (0.41, 2.1, 0.3), (0.83, 4.4, 0.15))
"""Hertz, phase and share of the slow waves that make up a hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A move over a clip of ``duration`` seconds.

    ``anchored`` begins at rest, so that the first frame is the still itself; as there is nothing beyond the edges of
    a still, pulling back from it first has to come closer. A course that is not anchored needs a scene larger than
    the frame by :meth:`room`.
    """

    move: Move
    duration: float
    loop: bool = False
    anchored: bool = False

    def room(self) -> tuple[float, float]:
        """Return how much wider and higher than the frame the scene has to be, at least 1."""
        return (1.0, 1.0) if self.anchored else _ROOM.get(self.move, (1.0, 1.0))

    def at(self, progress: float) -> View:
        """Return the view at ``progress`` 0..1 of the clip. A looping view at 1 is the view at 0."""
        rise = 0.5 - 0.5 * math.cos(2 * math.pi * progress) if self.loop else _eased(progress)
        swing = math.sin(2 * math.pi * progress) if self.loop else 2 * rise - 1
        if self.anchored:
            return self._from_rest(progress, rise)
        return self._free(progress, rise, swing)

    def arriving(self, progress: float) -> View:
        """Return the view of an anchored course that ends at rest instead of beginning there."""
        move = _OPPOSITE.get(self.move, self.move)
        back = Course(move=move, duration=self.duration, anchored=True, loop=self.loop)
        return back.at(1 - progress)

    def _free(self, progress: float, rise: float, swing: float) -> View:
        far = self._reach()
        match self.move:
            case "static":
                return View()
            case "push":
                return _closer(rise * far)
            case "pull":
                return _closer((1 - rise) * far)
            case "dolly":
                return View(dolly=0.2 * rise * far, y=-0.03 * rise * far)
            case "dolly_left" | "dolly_right":
                side = 1.0 if self.move == "dolly_left" else -1.0
                return View(x=0.082 * side * swing * far)
            case "pan_left" | "pan_right":
                side = 1.0 if self.move == "pan_left" else -1.0
                return View(x=0.01 * side * swing * far, pan_x=0.108 * side * swing * far)
            case "tilt_up" | "tilt_down":
                side = 1.0 if self.move == "tilt_up" else -1.0
                return View(y=0.008 * side * swing * far, pan_y=0.092 * side * swing * far)
            case "orbit":
                nearer = 0.05 * math.sin(math.pi * progress) ** 2
                return View(
                    dolly=nearer, x=0.105 * swing * far, pan_x=-0.105 * _PIVOT * swing * far, y=0.1 * nearer
                )
            case "handheld":
                across, down = self._hand(progress, 0.0), self._hand(progress, 1.7)
                return View(
                    dolly=0.03 * rise,
                    x=0.008 * down,
                    pan_x=0.011 * across,
                    y=0.006 * across,
                    pan_y=0.012 * down,
                )

    def _from_rest(self, progress: float, rise: float) -> View:
        match self.move:
            case "static":
                breaths = max(1, round(self.duration / 6))
                breath = 0.5 - 0.5 * math.cos(2 * math.pi * breaths * progress)
                return View(lens=1 + 0.006 * breath, dolly=0.008 * breath)
            case "push":
                return View(lens=1 + 0.08 * rise, dolly=0.06 * rise)
            case "pull":
                closer = rise if self.loop else _bump(progress, 0.25)
                return View(lens=1 + 0.08 * closer, dolly=0.06 * closer)
            case "dolly":
                return View(lens=1 + 0.03 * rise, dolly=0.09 * rise)
            case "dolly_left" | "dolly_right":
                side = 1.0 if self.move == "dolly_left" else -1.0
                return View(lens=1 + 0.09 * rise, x=0.025 * side * rise, pan_x=0.014 * side * rise)
            case "pan_left" | "pan_right":
                side = 1.0 if self.move == "pan_left" else -1.0
                return View(lens=1 + 0.11 * rise, x=0.008 * side * rise, pan_x=0.041 * side * rise)
            case "tilt_up" | "tilt_down":
                side = 1.0 if self.move == "tilt_up" else -1.0
                return View(lens=1 + 0.11 * rise, y=0.008 * side * rise, pan_y=0.041 * side * rise)
            case "orbit":
                grown = rise if self.loop else _eased(min(1.0, progress * 2.5))
                turn = math.sin(2 * math.pi * progress) * grown
                return View(lens=1 + 0.08 * grown, x=0.027 * turn, pan_x=0.008 * turn)
            case "handheld":
                grown = rise if self.loop else _eased(min(1.0, progress * 4))
                across, down = self._hand(progress, 0.0) * grown, self._hand(progress, 1.7) * grown
                return View(
                    lens=1 + 0.035 * grown,
                    x=0.004 * down,
                    pan_x=0.009 * across,
                    y=0.004 * across,
                    pan_y=0.009 * down,
                )

    def _hand(self, progress: float, start: float) -> float:
        """Return the sway of a hand along one axis, within -1 and 1."""
        sway = 0.0
        for hertz, phase, share in _SWAYS:
            turns = hertz * self.duration
            angle = 2 * math.pi * progress * (max(1, round(turns)) if self.loop else turns)
            sway += share * math.sin(angle + phase + start * (1 + hertz))
        return sway

    def _reach(self) -> float:
        """Return how far the camera goes: less in a short clip, so that it never hurries."""
        return min(1.0, max(0.45, math.sqrt(self.duration / 5)))


def _closer(share: float) -> View:
    """Return a view from nearer by, a little lower, so that the feet of what stands there stay in the frame."""
    return View(lens=1 + 0.06 * share, dolly=0.12 * share, y=-0.02 * share, pan_y=-0.018 * share)


def _eased(progress: float) -> float:
    """Return the way gone: gently off and gently in, yet never at a stand."""
    return 0.4 * progress + 0.6 * progress * progress * (3 - 2 * progress)


def _bump(progress: float, top: float) -> float:
    """Rise from 0 to 1 at ``top`` and fall to 0 at 1, without corners."""
    t = progress / top if progress < top else (1 - progress) / (1 - top)
    return t * t * (3 - 2 * t)
