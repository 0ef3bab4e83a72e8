"""Trees, bushes and crops as small cut-outs, to be set many times into a scene."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.pad import Pad
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, resize, sample

Species = Literal[
    "round",
    "pine",
    "poplar",
    "cypress",
    "birch",
    "bare",
    "palm",
    "acacia",
    "willow",
    "bush",
    "bamboo",
    "sunflower",
    "vine",
    "wheat",
    "lavender",
    "tulip",
    "reed",
    "cactus",
]

_BARK = rgb("#5b4636")
_LARGEST = 640


@dataclass(frozen=True, slots=True)
class _Brush:
    """What a plant is drawn with: dark, middle and light tone, and the side of the light, -1 or 1."""

    pad: Pad
    stream: np.random.Generator
    dark: Rgb
    middle: Rgb
    light: Rgb
    side: float

    def clumps(
        self, spots: list[tuple[float, float, float]], *, squash: float = 0.82, fine: float = 1.0
    ) -> None:
        """Draw leafy clumps (x, y, radius) in three tones, each smaller and nearer to the light."""
        for tone, size, move in (
            (self.dark, 1.0, 0.0),
            (self.middle, 0.8, 0.22),
            (self.light, 0.42 * fine, 0.46),
        ):
            for x, y, r in spots:
                self.pad.oval(tone, x + self.side * r * move * 0.8, y - r * move, r * size, r * size * squash)


def plant(species: Species, streams: Streams, name: str, size: float, colour: Rgb, side: float) -> Plane:
    """Return a plant as (rows, columns, 4), its colours multiplied by its cover; ``size`` rows for its height.

    Its shape depends on ``streams`` and ``name`` only. ``side`` is where the light comes from.
    """
    wide, draw = _PLANTS[species]
    rows = min(max(size, 8.0), _LARGEST)
    scale = max(rows, 40.0)
    pad = Pad(wide, 1.0, scale, scaled(colour, 0.5))
    brush = _Brush(
        pad,
        streams.stream(name),
        scaled(mixed(colour, rgb("#1d3350"), 0.28), 0.5),
        scaled(colour, 0.82),
        mixed(scaled(colour, 1.22), (1.0, 0.95, 0.7), 0.16),
        1.0 if side >= 0 else -1.0,
    )
    draw(brush)
    tint, cover = pad.painted()
    cut = as_plane(np.concatenate([tint * cover[..., None], cover[..., None]], 2))
    if species in _LEAFY and rows > 44:
        cut = _ruffled(cut, streams, name)
    return resize(cut, max(2, round(rows)), max(2, round(rows * wide)))


def _ruffled(cut: Plane, streams: Streams, name: str) -> Plane:
    rows, columns = cut.shape[:2]
    first = fractal(streams, f"{name}/ruffle", rows, columns, 17, octaves=3, gain=0.7)
    second = fractal(streams, f"{name}/ruffle 2", rows, columns, 17, octaves=3, gain=0.7)
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    throw = np.float32(0.075 * rows) * np.clip((0.95 - y / rows) * 6, 0, 1)
    return sample(cut, as_plane(x + (first - 0.5) * throw), as_plane(y + (second - 0.5) * throw))


def _round(b: _Brush) -> None:
    b.pad.poly(_BARK, [(0.43, 1.0), (0.46, 0.5), (0.53, 0.5), (0.56, 1.0)], below=scaled(_BARK, 0.7))
    b.pad.line(_BARK, [(0.5, 0.66), (0.36, 0.48)], 0.03)
    b.pad.line(_BARK, [(0.5, 0.62), (0.64, 0.45)], 0.03)
    spots: list[tuple[float, float, float]] = []
    for k in range(15):
        angle, reach = k * 2.4 + float(b.stream.uniform(0, 0.6)), math.sqrt((k + 0.5) / 15)
        r = float(b.stream.uniform(0.12, 0.18))
        spots.append((0.5 + math.cos(angle) * reach * 0.32, 0.4 + math.sin(angle) * reach * 0.27, r))
    b.clumps(sorted(spots, key=lambda one: -one[1]))


def _bush(b: _Brush) -> None:
    spots = [
        (
            0.26 + 0.88 * (k + 0.5) / 9 + float(b.stream.uniform(-0.04, 0.04)),
            0.74 - 0.36 * math.sin(math.pi * (k + 0.5) / 9) * float(b.stream.uniform(0.5, 1.1)),
            float(b.stream.uniform(0.18, 0.25)),
        )
        for k in range(9)
    ]
    b.pad.oval(b.dark, 0.7, 0.86, 0.56, 0.13)
    b.clumps(spots)


def _pine(b: _Brush) -> None:
    b.pad.rect(scaled(_BARK, 0.8), 0.235, 0.8, 0.285, 1.0)
    tiers = 8
    for k in range(tiers, 0, -1):
        y = 0.02 + 0.9 * k / tiers
        half = (0.035 + 0.205 * k / tiers) * float(b.stream.uniform(0.86, 1.1))
        upper = y - 0.2 - 0.02 * k
        droop = 0.03
        for tone, cut in ((b.dark, 1.0), (b.middle, 0.62), (b.light, 0.24)):
            left = half if b.side < 0 else half * (2 * cut - 1)
            right = half if b.side > 0 else half * (2 * cut - 1)
            b.pad.poly(
                tone,
                [
                    (0.26, max(upper, 0.0)),
                    (0.26 + right, y),
                    (0.26 + right * 0.55, y - droop),
                    (0.26, y - droop * 0.3),
                    (0.26 - left * 0.55, y - droop),
                    (0.26 - left, y),
                ],
            )


def _poplar(b: _Brush, half: float = 0.1) -> None:
    b.pad.rect(_BARK, 0.19, 0.8, 0.23, 1.0)
    spots = [
        (
            0.21
            + float(b.stream.uniform(-0.35, 0.35)) * half * 1.5 * math.sin(math.pi * (0.1 + 0.85 * k / 13)),
            0.09 + 0.76 * k / 13,
            half * (0.42 + 0.75 * math.sin(math.pi * (0.12 + 0.8 * k / 13))),
        )
        for k in range(14)
    ]
    b.clumps(spots[::-1], squash=1.15)


def _cypress(b: _Brush) -> None:
    b.pad.rect(_BARK, 0.12, 0.9, 0.16, 1.0)
    for tone, half, move in ((b.dark, 0.1, 0.0), (b.middle, 0.066, 0.022), (b.light, 0.022, 0.05)):
        x = 0.14 + b.side * move
        b.pad.poly(
            tone,
            [
                (0.14, 0.0),
                (x + half * 0.6, 0.22),
                (x + half, 0.6),
                (x + half * 0.8, 0.9),
                (x, 0.96),
                (x - half * 0.8, 0.9),
                (x - half, 0.6),
                (x - half * 0.6, 0.22),
            ],
        )


def _birch(b: _Brush) -> None:
    trunk = rgb("#e8e4dc")
    b.pad.poly(trunk, [(0.31, 1.0), (0.325, 0.1), (0.345, 0.1), (0.365, 1.0)], below=rgb("#cfc9bf"))
    for _ in range(9):
        y, dx = float(b.stream.uniform(0.3, 0.95)), float(b.stream.uniform(-0.02, 0.01))
        b.pad.line(rgb("#45403c"), [(0.335 + dx, y), (0.352 + dx, y)], 0.012)
    spots = [
        (
            0.33 + float(b.stream.uniform(-1, 1)) * 0.2 * math.sin(math.pi * (0.15 + 0.8 * k / 15)),
            0.1 + 0.56 * k / 15,
            float(b.stream.uniform(0.06, 0.1)),
        )
        for k in range(16)
    ]
    b.clumps(spots, squash=1.1)


def _bare(b: _Brush) -> None:
    tone = mixed(_BARK, b.dark, 0.3)

    def grow(x: float, y: float, angle: float, length: float, thick: float, left: int) -> None:
        end = (x + math.sin(angle) * length, y - math.cos(angle) * length)
        b.pad.line(tone, [(x, y), end], thick)
        if left == 0:
            return
        for swing in (-0.45, 0.4) if left < 4 else (-0.4, 0.05, 0.42):
            bend = swing * float(b.stream.uniform(0.6, 1.25))
            grow(*end, angle + bend, length * float(b.stream.uniform(0.62, 0.82)), thick * 0.62, left - 1)

    grow(0.5, 1.0, 0.0, 0.27, 0.055, 5)


def _palm(b: _Brush) -> None:
    lean = float(b.stream.uniform(-0.14, 0.14))
    trunk = [(0.5 - lean, 1.0), (0.5 - lean * 0.7, 0.7), (0.5, 0.3)]
    b.pad.line(rgb("#7d5f42"), trunk, 0.045)
    b.pad.line(rgb("#a07d57"), [(x + 0.01 * b.side, y) for x, y in trunk], 0.018)
    for k in range(15):
        angle = -1.9 + 3.8 * ((k * 4) % 15) / 14 + float(b.stream.uniform(-0.1, 0.1))
        reach = float(b.stream.uniform(0.4, 0.48))
        tone = (b.dark, b.middle, b.light)[k % 3]
        steps = [(t / 5, t) for t in range(6)]
        spine = [
            (
                0.5 + math.sin(angle) * reach * t,
                0.3 - math.cos(angle) * reach * 0.62 * t + (0.1 + 0.2 * abs(math.sin(angle))) * t * t,
            )
            for t, _ in steps
        ]
        half = [0.012, 0.034, 0.04, 0.034, 0.022, 0.0]
        upper = [(x, y - h * 0.7) for (x, y), h in zip(spine, half, strict=True)]
        lower = [(x, y + h) for (x, y), h in zip(spine, half, strict=True)][::-1]
        b.pad.poly(tone, [*upper, *lower])
    for dx in (-0.03, 0.02):
        b.pad.oval(rgb("#6b4a2c"), 0.5 + dx, 0.34, 0.025, 0.028)


def _acacia(b: _Brush) -> None:
    for lean in (-0.22, 0.02, 0.24):
        b.pad.line(_BARK, [(0.8, 1.0), (0.8 + lean * 0.3, 0.66), (0.8 + lean * 1.6, 0.34)], 0.035)
    spots = [
        (
            0.14 + 1.32 * (k + 0.5) / 12,
            0.3 - 0.1 * math.sin(math.pi * (k + 0.5) / 12) + float(b.stream.uniform(-0.02, 0.03)),
            float(b.stream.uniform(0.1, 0.15)),
        )
        for k in range(12)
    ]
    b.clumps(spots, squash=0.55)


def _willow(b: _Brush) -> None:
    b.pad.poly(_BARK, [(0.5, 1.0), (0.54, 0.4), (0.62, 0.4), (0.68, 1.0)])
    for k in range(46):
        x = 0.08 + 1.0 * (k * 0.618 % 1.0)
        top = 0.36 - 0.3 * math.sin(math.pi * (x - 0.04) / 1.08)
        end = top + float(b.stream.uniform(0.3, 0.55))
        tone = (b.dark, b.middle, b.light, b.middle)[k % 4]
        b.pad.poly(
            tone, [(x - 0.04, top), (x + 0.04, top), (x + 0.02, min(end, 0.93)), (x - 0.012, min(end, 0.95))]
        )
    b.clumps([(0.2 + 0.76 * k / 7, 0.3 - 0.2 * math.sin(math.pi * k / 7), 0.12) for k in range(8)])


def _bamboo(b: _Brush) -> None:
    for k in range(3):
        x = 0.14 + 0.09 * k + float(b.stream.uniform(-0.03, 0.03))
        b.pad.line(b.middle, [(x, 1.0), (x + 0.01, 0.02)], 0.022)
        b.pad.line(b.light, [(x + 0.005 * b.side, 1.0), (x + 0.01 + 0.005 * b.side, 0.02)], 0.008)
        for j in range(9):
            b.pad.line(b.dark, [(x - 0.012, 0.06 + 0.1 * j), (x + 0.02, 0.06 + 0.1 * j)], 0.006)
        for _ in range(8):
            y, way = float(b.stream.uniform(0.02, 0.6)), float(b.stream.choice((-1.0, 1.0)))
            b.pad.poly(
                b.light,
                [
                    (x, y),
                    (x + way * 0.06, y + 0.005),
                    (x + way * 0.13, y + 0.05),
                    (x + way * 0.05, y + 0.025),
                ],
            )


def _sunflower(b: _Brush) -> None:
    b.pad.line(rgb("#5c8a35"), [(0.3, 1.0), (0.3, 0.3)], 0.035)
    for way, y in ((-1, 0.68), (1, 0.6), (-1, 0.86), (1, 0.8)):
        b.pad.poly(
            rgb("#4c7f32"),
            [
                (0.3, y),
                (0.3 + way * 0.12, y - 0.09),
                (0.3 + way * 0.26, y - 0.02),
                (0.3 + way * 0.12, y + 0.05),
            ],
        )
    for ring, tone in ((0.235, rgb("#e09a1c")), (0.2, rgb("#f8c62c"))):
        for k in range(15):
            t = k / 15 * 2 * math.pi + ring * 9
            x, y = math.cos(t), math.sin(t)
            b.pad.poly(
                tone,
                [
                    (0.3 + x * 0.09 - y * 0.035, 0.26 + y * 0.09 + x * 0.035),
                    (0.3 + x * ring, 0.26 + y * ring),
                    (0.3 + x * 0.09 + y * 0.035, 0.26 + y * 0.09 - x * 0.035),
                ],
            )
    b.pad.oval(rgb("#4a2c16"), 0.3, 0.26, 0.11, 0.11)
    b.pad.oval(rgb("#6b4322"), 0.3 + 0.02 * b.side, 0.245, 0.07, 0.07)


def _vine(b: _Brush) -> None:
    b.pad.rect(rgb("#6b5540"), 0.68, 0.3, 0.72, 1.0)
    spots = [
        (
            0.1 + 1.2 * (k + 0.5) / 11,
            0.42 + float(b.stream.uniform(-0.1, 0.14)),
            float(b.stream.uniform(0.15, 0.21)),
        )
        for k in range(11)
    ]
    b.clumps(spots)
    for x, y, _ in spots[::3]:
        b.pad.oval(rgb("#5b2f63"), x, y + 0.16, 0.035, 0.06)


def _wheat(b: _Brush) -> None:
    for k in range(13):
        x, lean = 0.08 + 0.64 * k / 12, float(b.stream.uniform(-0.1, 0.14))
        top = float(b.stream.uniform(0.08, 0.26))
        tone = (b.dark, b.middle, b.light)[k * 2 % 3]
        b.pad.line(tone, [(x, 1.0), (x + lean * 0.4, 0.5), (x + lean, top + 0.14)], 0.016)
        b.pad.oval(mixed(tone, b.light, 0.5), x + lean * 1.05, top + 0.07, 0.028, 0.1, turn=lean)


def _lavender(b: _Brush) -> None:
    for k in range(17):
        spread = (k - 8) / 8
        tip = (0.5 + spread * 0.42, 0.3 + 0.2 * spread**2 + float(b.stream.uniform(-0.12, 0.06)))
        b.pad.line(rgb("#5f7f4a"), [(0.5 + spread * 0.16, 1.0), tip], 0.02)
        tone = (b.dark, b.middle, b.light)[k * 2 % 3]
        b.pad.oval(tone, tip[0], tip[1], 0.04, 0.16, turn=spread * 0.5)


def _tulip(b: _Brush) -> None:
    for x, y in ((0.2, 0.3), (0.42, 0.2), (0.6, 0.34)):
        b.pad.line(rgb("#5c9440"), [(x, 1.0), (x, y)], 0.03)
        b.pad.poly(rgb("#4f8a3a"), [(x, 1.0), (x - 0.1, 0.55), (x - 0.02, 0.8)])
        b.pad.poly(
            b.middle,
            [
                (x - 0.085, y - 0.12),
                (x - 0.03, y - 0.06),
                (x, y - 0.16),
                (x + 0.03, y - 0.06),
                (x + 0.085, y - 0.12),
                (x + 0.08, y + 0.06),
                (x, y + 0.12),
                (x - 0.08, y + 0.06),
            ],
        )
        b.pad.oval(b.light, x + 0.025 * b.side, y + 0.0, 0.03, 0.07)


def _reed(b: _Brush) -> None:
    for k in range(11):
        x, lean = 0.1 + 0.5 * k / 10, float(b.stream.uniform(-0.12, 0.12))
        top = float(b.stream.uniform(0.0, 0.4))
        tone = (b.dark, b.middle, b.light)[k % 3]
        b.pad.poly(
            tone,
            [
                (x - 0.014, 1.0),
                (x + lean * 0.5 - 0.008, 0.5),
                (x + lean, top),
                (x + lean * 0.5 + 0.012, 0.5),
                (x + 0.016, 1.0),
            ],
        )
        if k % 3 == 0:
            b.pad.oval(rgb("#6b452a"), x + lean, top + 0.08, 0.02, 0.075)


def _cactus(b: _Brush) -> None:
    tone = rgb("#5f8a54")
    for x, y0, y1, wide in ((0.3, 1.0, 0.06, 0.13), (0.1, 0.62, 0.3, 0.085), (0.5, 0.54, 0.2, 0.085)):
        b.pad.line(scaled(tone, 0.6), [(x, y0), (x, y1)], wide)
        b.pad.oval(scaled(tone, 0.6), x, y1, wide / 2, wide / 2)
        b.pad.line(tone, [(x + 0.02 * b.side, y0), (x + 0.02 * b.side, y1)], wide * 0.6)
        b.pad.line(scaled(tone, 1.3), [(x + 0.035 * b.side, y0), (x + 0.035 * b.side, y1)], wide * 0.16)
    b.pad.line(scaled(tone, 0.7), [(0.1, 0.62), (0.3, 0.66)], 0.08)
    b.pad.line(scaled(tone, 0.7), [(0.3, 0.58), (0.5, 0.54)], 0.08)


_PLANTS: dict[Species, tuple[float, Callable[[_Brush], None]]] = {
    "round": (1.0, _round),
    "pine": (0.52, _pine),
    "poplar": (0.42, _poplar),
    "cypress": (0.28, _cypress),
    "birch": (0.66, _birch),
    "bare": (1.0, _bare),
    "palm": (1.0, _palm),
    "acacia": (1.6, _acacia),
    "willow": (1.16, _willow),
    "bush": (1.4, _bush),
    "bamboo": (0.46, _bamboo),
    "sunflower": (0.6, _sunflower),
    "vine": (1.4, _vine),
    "wheat": (0.8, _wheat),
    "lavender": (1.0, _lavender),
    "tulip": (0.8, _tulip),
    "reed": (0.7, _reed),
    "cactus": (0.6, _cactus),
}

_LEAFY: frozenset[Species] = frozenset(
    {"round", "bush", "poplar", "birch", "willow", "vine", "cypress", "acacia"}
)


class Grove:
    """One layer of many plants: rows ``top`` to ``bottom`` of a picture ``width`` wide."""

    def __init__(self, top: int, bottom: int, width: int) -> None:
        self.top = top
        self.field: Plane = np.zeros((max(bottom - top, 1), width, 4), np.float32)

    def set(self, cut: Plane, x: float, foot: float, *, tall: float | None = None) -> None:
        """Set a plant over the others: its middle at column ``x``, its foot at row ``foot``, ``tall`` pixels high."""
        if tall is not None and abs(tall - cut.shape[0]) > 0.5:
            share = tall / cut.shape[0]
            cut = resize(cut, max(1, round(tall)), max(1, round(cut.shape[1] * share)))
        rows, columns = cut.shape[:2]
        left, top = round(x - columns / 2), round(foot - rows) - self.top
        a, b = max(left, 0), min(left + columns, self.field.shape[1])
        c, d = max(top, 0), min(top + rows, self.field.shape[0])
        if a >= b or c >= d:
            return
        piece = cut[c - top : d - top, a - left : b - left]
        place = self.field[c:d, a:b]
        place *= 1 - piece[..., 3:]
        place += piece

    def planes(self) -> tuple[Plane, Plane]:
        """Return straight colours and the cover."""
        cover = np.ascontiguousarray(self.field[..., 3])
        share = np.maximum(cover, np.float32(1 / 512))
        return as_plane(self.field[..., :3] / cv2.merge([share, share, share])), cover
