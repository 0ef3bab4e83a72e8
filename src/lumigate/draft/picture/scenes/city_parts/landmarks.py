"""Outlines of famous towers that stand out of a skyline."""

from __future__ import annotations

import math
from types import MappingProxyType

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.pad import Pad
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.scenes.props.setting import lay_pad
from lumigate.draft.picture.stage import Stage

_WARM: Rgb = (1.0, 0.78, 0.42)

_TALL = MappingProxyType(
    {
        "city:paris": 0.66,
        "city:newyork": 0.66,
        "city:london": 0.5,
        "city:tokyo": 0.62,
        "city:dubai": 0.78,
        "city:shanghai": 0.64,
    }
)
"""Height of the landmark of a city, in units."""


def has_landmark(stage: Stage) -> bool:
    """Tell whether the prompt names a city whose landmark is known here."""
    return any(stage.scene.at(one) for one in _TALL)


def lay_landmark(stage: Stage, foot: float) -> None:
    """Lay the tower of the city that the prompt names, if it is one of those known here."""
    city = next((one for one in _TALL if stage.scene.at(one)), None)
    if city is None:
        return
    tall = _TALL[city] * min(stage.unit, 1.1 * stage.horizon)
    x = stage.streams.number("landmark", 0.3, 0.44) * stage.width
    if stage.sun[0] < 0.5 * stage.width:
        x = stage.width - x
    tone = scaled(mixed(stage.light.shade, rgb("#6f737c"), 0.5), 1.15)
    pad = Pad(1.0, 2.4, max(tall / 2.4, 8), tone)
    lit = stage.light.hour in ("night", "sunset")
    match city:
        case "city:paris":
            _lattice(pad, rgb("#7a6248"), lit=lit)
        case "city:tokyo":
            _lattice(pad, rgb("#d8502f"), lit=lit)
        case "city:newyork":
            _deco(pad, rgb("#a89a88"), lit=lit)
        case "city:london":
            _clock(pad, rgb("#b59a68"), lit=lit)
        case "city:dubai":
            _needle(pad, rgb("#9fb4c4"), lit=lit)
        case _:
            _pearls(pad, rgb("#8f8fa8"), lit=lit)
    lay_pad(stage, "landmark", pad, x=x, foot=foot, depth=0.6, haze=0.14, glow=0.9 if lit else 0.0)


def _lattice(pad: Pad, tone: Rgb, *, lit: bool) -> None:
    def half(y: float) -> float:
        return 0.025 + 0.44 * max(0.0, (y - 0.14) / 2.26) ** 2.1

    for side in (-1, 1):
        points = [(0.5 + side * half(y), y) for y in np.linspace(0.14, 2.4, 24)]
        inner = [(0.5 + side * half(y) * 0.55, y) for y in np.linspace(2.4, 0.5, 20)]
        pad.poly(tone if side < 0 else scaled(tone, 0.78), [*points, *inner])
        if lit:
            pad.shine(_WARM, [*points, *inner])
    for k in range(13):
        y0, y1 = 0.34 + 0.11 * k, 0.34 + 0.11 * (k + 1)
        if 1.62 < y1 < 1.72:
            continue
        a, b = half(y0) * 0.9, half(y1) * 0.9
        for one in ([(0.5 - a, y0), (0.5 + b, y1)], [(0.5 + a, y0), (0.5 - b, y1)]):
            pad.line(scaled(tone, 0.85), one, 0.016)
    for y, extra in ((1.72, 0.04), (1.12, 0.035), (0.32, 0.03)):
        w = half(y) + extra
        pad.rect(tone, 0.5 - w, y - 0.035, 0.5 + w, y + 0.035)
    arc = [(0.5 + 0.29 * math.cos(t), 2.4 - 0.5 * math.sin(t)) for t in np.linspace(0, math.pi, 17)]
    pad.line(tone, arc, 0.035)
    pad.rect(tone, 0.49, 0.0, 0.51, 0.2)


def _stories(pad: Pad, x0: float, x1: float, y0: float, y1: float, *, lit: bool, tone: Rgb) -> None:
    columns = max(2, round((x1 - x0) / 0.045))
    rows = max(2, round((y1 - y0) / 0.06))
    for i in range(columns):
        for j in range(rows):
            x, y = x0 + (i + 0.5) / columns * (x1 - x0), y0 + (j + 0.5) / rows * (y1 - y0)
            on = lit and (i * 7 + j * 13 + i * j) % 5 < 3
            pane = [
                (x - 0.011, y - 0.018),
                (x + 0.011, y - 0.018),
                (x + 0.011, y + 0.018),
                (x - 0.011, y + 0.018),
            ]
            pad.poly(_WARM if on else scaled(tone, 0.6), pane)
            if on:
                pad.shine(_WARM, pane)


def _deco(pad: Pad, tone: Rgb, *, lit: bool) -> None:
    for half, top in ((0.36, 1.5), (0.27, 0.86), (0.19, 0.62), (0.12, 0.44)):
        pad.rect(tone, 0.5 - half, top, 0.5 + half, 2.4, below=scaled(tone, 0.8))
        pad.rect(scaled(tone, 0.78), 0.5 + half * 0.3, top, 0.5 + half, 2.4)
        _stories(
            pad, 0.5 - half * 0.9, 0.5 + half * 0.9, top + 0.05, min(2.4, top + 0.66), lit=lit, tone=tone
        )
    pad.poly(scaled(tone, 1.1), [(0.42, 0.46), (0.46, 0.3), (0.54, 0.3), (0.58, 0.46)])
    pad.poly(scaled(tone, 0.9), [(0.48, 0.32), (0.5, 0.0), (0.52, 0.32)])
    if lit:
        pad.shine(_WARM, [(0.42, 0.44), (0.46, 0.3), (0.54, 0.3), (0.58, 0.44)])


def _clock(pad: Pad, tone: Rgb, *, lit: bool) -> None:
    pad.rect(tone, 0.36, 0.7, 0.64, 2.4, below=scaled(tone, 0.8))
    for k in range(4):
        pad.rect(scaled(tone, 0.72), 0.39 + 0.064 * k, 1.12, 0.42 + 0.064 * k, 2.36)
    pad.rect(scaled(tone, 1.08), 0.33, 0.62, 0.67, 1.06, below=scaled(tone, 0.9))
    pad.poly(rgb("#4f5f5c"), [(0.33, 0.62), (0.4, 0.4), (0.6, 0.4), (0.67, 0.62)])
    pad.rect(tone, 0.41, 0.3, 0.59, 0.42)
    pad.poly(rgb("#4f5f5c"), [(0.39, 0.32), (0.5, 0.02), (0.61, 0.32)])
    pad.oval((1.0, 0.96, 0.84), 0.5, 0.84, 0.135, 0.135)
    pad.line((0.15, 0.13, 0.12), [(0.5, 0.75), (0.5, 0.84), (0.57, 0.87)], 0.018)
    if lit:
        pad.shine(
            (1.0, 0.92, 0.7),
            [(0.5 + 0.13 * math.cos(t), 0.84 + 0.13 * math.sin(t)) for t in np.linspace(0, 6.2, 20)],
        )


def _needle(pad: Pad, tone: Rgb, *, lit: bool) -> None:
    for k, (half, top) in enumerate(
        ((0.3, 1.75), (0.25, 1.35), (0.2, 1.0), (0.15, 0.7), (0.1, 0.45), (0.055, 0.24))
    ):
        shift = (-1) ** k * half * 0.16
        pad.poly(
            tone,
            [
                (0.5 - half + shift, 2.4),
                (0.5 - half * 0.9 + shift, top),
                (0.5 + half * 0.9 + shift, top),
                (0.5 + half + shift, 2.4),
            ],
        )
        pad.poly(
            scaled(tone, 0.75),
            [
                (0.5 + half * 0.2 + shift, 2.4),
                (0.5 + half * 0.2 + shift, top),
                (0.5 + half * 0.9 + shift, top),
                (0.5 + half + shift, 2.4),
            ],
        )
        _stories(
            pad,
            0.5 - half * 0.85 + shift,
            0.5 + half * 0.85 + shift,
            top + 0.03,
            top + 0.36,
            lit=lit,
            tone=tone,
        )
    pad.poly(scaled(tone, 1.1), [(0.485, 0.26), (0.5, 0.0), (0.515, 0.26)])


def _pearls(pad: Pad, tone: Rgb, *, lit: bool) -> None:
    pink = rgb("#c85f8f")
    for x in (0.42, 0.5, 0.58):
        pad.rect(tone, x - 0.02, 0.7, x + 0.02, 2.2)
    pad.poly(tone, [(0.2, 2.4), (0.44, 1.9), (0.56, 1.9), (0.8, 2.4), (0.72, 2.4), (0.5, 1.98), (0.28, 2.4)])
    for y, r in ((1.85, 0.19), (0.86, 0.15), (0.52, 0.06)):
        pad.oval(scaled(pink, 0.7), 0.5, y, r, r)
        pad.oval(pink, 0.48, y - 0.02, r * 0.8, r * 0.8)
        if lit:
            pad.shine(
                mixed(pink, (1.0, 0.7, 0.9), 0.4),
                [(0.5 + r * math.cos(t), y + r * math.sin(t)) for t in np.linspace(0, 6.2, 20)],
            )
    pad.poly(tone, [(0.48, 0.5), (0.5, 0.0), (0.52, 0.5)])
