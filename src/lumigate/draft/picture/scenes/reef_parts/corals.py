"""Corals, anemones, sponges and rocks of a reef."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.flora import Grove
from lumigate.draft.picture.pad import Pad
from lumigate.draft.picture.raster import Plane, Rgb, as_plane
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.vegetation import lay_grove

_TONES = ("#ff7a5c", "#f2a63c", "#e0609a", "#9a6ad8", "#f2d25c", "#4fb8b0", "#ff9a86", "#c83c5c")

Draw = Callable[[Pad, np.random.Generator, Rgb], None]


def _branching(pad: Pad, stream: np.random.Generator, tone: Rgb) -> None:
    def grow(x: float, y: float, angle: float, length: float, thick: float, left: int) -> None:
        end = (x + math.sin(angle) * length, y - math.cos(angle) * length)
        pad.line(scaled(tone, 0.62), [(x, y), end], thick)
        pad.line(tone, [(x - thick * 0.12, y), (end[0] - thick * 0.12, end[1])], thick * 0.6)
        if left == 0:
            pad.oval(mixed(tone, (1.0, 1.0, 1.0), 0.5), end[0], end[1], thick * 0.55, thick * 0.55)
            return
        for swing in (-0.5, 0.08, 0.55) if left == 3 else (-0.42, 0.42):
            grow(
                *end,
                angle + swing * float(stream.uniform(0.6, 1.2)),
                length * float(stream.uniform(0.66, 0.86)),
                thick * 0.78,
                left - 1,
            )

    for lean in (-0.45, 0.0, 0.45):
        grow(0.6, 1.0, lean, 0.3, 0.085, 3)


def _fan(pad: Pad, stream: np.random.Generator, tone: Rgb) -> None:
    outline = [(0.6, 1.0)]
    for k in range(19):
        t = -1.35 + 2.7 * k / 18
        r = 0.86 * float(stream.uniform(0.86, 1.06)) * (1 - 0.12 * abs(t))
        outline.append((0.6 + math.sin(t) * r * 0.66, 0.98 - math.cos(t) * r))
    pad.poly(scaled(tone, 0.85), outline, below=scaled(tone, 0.5))
    for k in range(11):
        t = -1.2 + 2.4 * k / 10
        bend = t * 0.8
        pad.line(
            scaled(tone, 1.25),
            [
                (0.6, 0.98),
                (0.6 + math.sin(bend) * 0.3, 0.98 - math.cos(bend) * 0.45),
                (0.6 + math.sin(t) * 0.55, 0.98 - math.cos(t) * 0.8),
            ],
            0.022,
        )
    for r in (0.36, 0.54, 0.7):
        arc = [
            (0.6 + math.sin(-1.2 + 0.2 * k) * r * 0.66, 0.98 - math.cos(-1.2 + 0.2 * k) * r)
            for k in range(13)
        ]
        pad.line(scaled(tone, 1.1), arc, 0.012)


def _brain(pad: Pad, stream: np.random.Generator, tone: Rgb) -> None:
    pad.oval(scaled(tone, 0.5), 0.6, 0.84, 0.56, 0.4)
    pad.oval(scaled(tone, 0.8), 0.58, 0.8, 0.5, 0.34)
    for k in range(9):
        y = 0.52 + 0.07 * k
        half = 0.48 * math.sqrt(max(0.02, 1 - ((y - 0.82) / 0.36) ** 2))
        wave = [(0.58 - half + 2 * half * i / 16, y + 0.022 * math.sin(i * 1.9 + k * 2.1)) for i in range(17)]
        pad.line(scaled(tone, 1.2 if k < 4 else 1.0), wave, 0.026)
    del stream


def _tubes(pad: Pad, stream: np.random.Generator, tone: Rgb) -> None:
    for k in range(7):
        x, tall = 0.2 + 0.13 * k, float(stream.uniform(0.4, 0.92))
        lean = (k - 3) * 0.03
        w = 0.075
        top = (x + lean, 1 - tall)
        pad.poly(
            tone,
            [(x - w * 0.7, 1.0), (top[0] - w, top[1]), (top[0] + w, top[1]), (x + w * 0.7, 1.0)],
            below=scaled(tone, 0.5),
        )
        pad.poly(
            scaled(tone, 0.65),
            [(x + w * 0.2, 1.0), (top[0] + w * 0.35, top[1]), (top[0] + w, top[1]), (x + w * 0.7, 1.0)],
        )
        pad.oval(mixed(tone, (1.0, 1.0, 1.0), 0.35), *top, w, w * 0.5)
        pad.oval(scaled(tone, 0.3), *top, w * 0.66, w * 0.3)


def _anemone(pad: Pad, stream: np.random.Generator, tone: Rgb) -> None:
    pad.poly(scaled(tone, 0.6), [(0.36, 1.0), (0.3, 0.72), (0.9, 0.72), (0.84, 1.0)])
    for k in range(30):
        t = -1.5 + 3.0 * (k * 0.618 % 1.0)
        reach = float(stream.uniform(0.42, 0.62))
        tip = (0.6 + math.sin(t) * reach, 0.72 - math.cos(t) * reach * 0.9)
        mid = (0.6 + math.sin(t) * reach * 0.5, 0.72 - math.cos(t) * reach * 0.62)
        paint = (scaled(tone, 0.75), tone, mixed(tone, (1.0, 1.0, 1.0), 0.25))[k % 3]
        pad.line(paint, [(0.6 + math.sin(t) * 0.22, 0.74), mid, tip], 0.05)
        pad.oval(mixed(paint, (1.0, 0.95, 0.9), 0.5), *tip, 0.036, 0.036)


def _table(pad: Pad, stream: np.random.Generator, tone: Rgb) -> None:
    pad.poly(scaled(tone, 0.45), [(0.5, 1.0), (0.44, 0.6), (0.76, 0.6), (0.7, 1.0)])
    for k in range(3):
        y, half = 0.66 - 0.17 * k, 0.56 - 0.08 * k
        x = 0.6 + float(stream.uniform(-0.06, 0.06))
        pad.oval(scaled(tone, 0.5), x, y + 0.05, half, 0.09)
        pad.oval(scaled(tone, 0.95), x, y, half, 0.075)
        pad.oval(mixed(tone, (1.0, 1.0, 1.0), 0.3), x - 0.05, y - 0.012, half * 0.72, 0.035)


def _boulder(pad: Pad, stream: np.random.Generator, tone: Rgb) -> None:
    stone = mixed(rgb("#6f7a7c"), tone, 0.12)
    angles = np.linspace(np.pi, 2 * np.pi, 9)
    radii = stream.uniform(0.8, 1.05, 9)
    outline = [
        (0.6 + 0.58 * float(np.cos(a) * r), 1.0 + 0.72 * float(np.sin(a) * r))
        for a, r in zip(angles, radii, strict=True)
    ]
    pad.poly(stone, outline, below=scaled(stone, 0.4))
    pad.poly(
        scaled(stone, 1.25),
        [(0.6 + (x - 0.6) * 0.7 - 0.08, 0.62 + (y - 0.62) * 0.5 - 0.06) for x, y in outline],
        below=stone,
    )
    for _ in range(7):
        pad.oval(
            mixed(tone, stone, 0.3),
            float(stream.uniform(0.2, 1.0)),
            float(stream.uniform(0.55, 0.95)),
            0.045,
            0.03,
        )


_KINDS: tuple[Draw, ...] = (_branching, _fan, _brain, _tubes, _anemone, _table, _boulder)


def lay_reef(stage: Stage, *, rich: bool, deep: bool) -> None:
    """Lay corals along the floor, more and larger where ``rich``; the middle of the front stays free."""
    scene, unit = stage.scene, stage.unit
    rows = ((0.16, 0.1, 0.66), (0.4, 0.17, 0.42), (0.82, 0.3, 0.14))
    for r, (far, size, depth) in enumerate(rows):
        stream = stage.streams.stream(f"reef {r}")
        foot = stage.horizon + far * (stage.height - stage.horizon)
        dense = (9.0, 6.0, 4.2)[r] if rich else (4.5, 3.0, 2.4)[r]
        count = max(3, round(dense * stage.width / unit))
        tall = size * min(unit, 0.9 * stage.height) * 1.35
        grove = Grove(
            max(0, int(foot - tall * 1.3)), min(stage.height, int(foot + 0.16 * unit) + 2), stage.width
        )
        for k in range(count):
            jitter, luck, rise, hue = (float(one) for one in stream.random(4))
            x = (k + 0.1 + 0.8 * jitter) / count
            if r == 2 and 0.24 < x < 0.76:
                if scene.subjects or not rich:
                    continue
                rise *= 0.5
            kind = int(luck * len(_KINDS)) if rich or luck > 0.55 else 6
            tone = rgb(_TONES[int(hue * len(_TONES))])
            if deep:
                tone = mixed(tone, rgb("#3f5fd0"), 0.55)
            cut = _coral(stage, f"reef {r} {k}", kind, tall * (0.62 + 0.5 * rise), tone)
            grove.set(cut, x * stage.width, foot + rise * 0.1 * unit * (0.4 + far))
        lay_grove(stage, f"reef {r}", grove, depth=depth, haze=(0.56, 0.26, 0.05)[r], life="still")


def _coral(stage: Stage, name: str, kind: int, size: float, tone: Rgb) -> Plane:
    pad = Pad(1.2, 1.0, max(size, 8.0), scaled(tone, 0.5))
    _KINDS[kind](pad, stage.streams.stream(name), mixed(tone, stage.light.sky[1], 0.08))
    colour, cover = pad.painted()
    return as_plane(np.concatenate([colour * cover[..., None], cover[..., None]], 2))
