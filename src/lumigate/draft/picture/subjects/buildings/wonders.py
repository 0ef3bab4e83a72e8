"""Sights of the world: towers, monuments, arches."""

from __future__ import annotations

import itertools
import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.buildings.masonry import (
    GOLD,
    arched,
    clock,
    cone,
    dome,
    lit,
    opening,
    wall,
)
from lumigate.draft.picture.subjects.forms import arc, between, box, mirrored, shining, trace, tube


def _eiffel_tower(sprite: Sprite, wanted: Rgb | None) -> None:
    iron = wanted or rgb("#8a6f55")
    dark = scaled(iron, 0.55)
    sprite.shadow(0.28, 0.985, 0.28, 0.025)
    if lit(sprite):
        sprite.glow(0.28, 0.55, 0.22, rgb("#ffc25a"), alpha=0.3)
        iron = mixed(iron, rgb("#ffce7a"), 0.55)
    left = trace("0.268 0.07, 0.262 0.2, 0.25 0.34, 0.232 0.46, 0.205 0.58, 0.165 0.7, 0.1 0.84, 0.0 0.985")
    arch = arc(0.28, 0.93, 0.135, 0.14, 180, 270, 9)
    outline = mirrored([(0.13, 0.985), *arch[:-1]], 0.28)
    sprite.part(
        [*left, *outline, *((0.56 - x, y) for x, y in reversed(left))],
        iron,
        below=scaled(iron, 0.8),
        sharp=True,
        puff=0.5,
    )
    rows = [*left[1:]]
    for (x0, y0), (x1, y1) in itertools.pairwise(rows):
        for k in range(2):
            a, b = between((x0, y0), (x1, y1), k / 2), between((x0, y0), (x1, y1), (k + 1) / 2)
            if y0 < 0.7:
                sprite.line([a, (0.56 - b[0], b[1])], dark, 0.006)
                sprite.line([b, (0.56 - a[0], a[1])], dark, 0.006)
                sprite.line([b, (0.56 - b[0], b[1])], dark, 0.004)
            else:
                for flip in (False, True):
                    wide = 0.1 + 0.03 * (a[1] - 0.7) / 0.28
                    p, q = (a[0] + wide, a[1]), (b[0] + wide, b[1])
                    pairs = ((a, q), (p, b))
                    for u, v in pairs:
                        if flip:
                            sprite.line([(0.56 - u[0], u[1]), (0.56 - v[0], v[1])], dark, 0.006)
                        else:
                            sprite.line([u, v], dark, 0.006)
    tube(sprite, arc(0.28, 0.93, 0.142, 0.147, 180, 360), scaled(iron, 0.9), 0.018)
    for y, half, tall in ((0.74, 0.165, 0.03), (0.53, 0.088, 0.024), (0.1, 0.026, 0.016)):
        sprite.part(box(0.28 - half, y, 0.28 + half, y + tall), scaled(iron, 1.08), sharp=True, puff=0.3)
        sprite.line([(0.28 - half, y + tall), (0.28 + half, y + tall)], dark, 0.006)
    sprite.part(trace("0.262 0.1, 0.27 0.07, 0.29 0.07, 0.298 0.1"), iron, sharp=True)
    tube(sprite, [(0.28, 0.07), (0.28, 0.0)], iron, 0.01)
    for x in (0.03, 0.45):
        sprite.part(box(x - 0.03, 0.955, x + 0.11, 0.99), rgb("#b9b0a0"), sharp=True)


def _big_ben(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or rgb("#c9a86a")
    roof = rgb("#4d5a5c")
    sprite.shadow(0.16, 0.985, 0.18, 0.022)
    tube(sprite, [(0.16, 0.06), (0.16, 0.0)], GOLD, 0.01)
    sprite.part(trace("0.16 0.03, 0.19 0.12, 0.2 0.15, 0.12 0.15, 0.13 0.12"), roof, sharp=True, puff=0.8)
    sprite.part(box(0.115, 0.145, 0.205, 0.185), GOLD, sharp=True)
    for x in (0.13, 0.16, 0.19):
        opening(sprite, x, 0.182, 0.009, 0.03)
    sprite.part(
        trace("0.115 0.18, 0.205 0.18, 0.255 0.26, 0.065 0.26"),
        roof,
        below=scaled(roof, 0.75),
        sharp=True,
        puff=0.5,
    )
    for x in (0.055, 0.265):
        cone(sprite, x, 0.27, 0.014, 0.07, stone)
    wall(sprite, 0.05, 0.255, 0.27, 0.43, scaled(stone, 1.05), puff=0.2)
    clock(sprite, 0.16, 0.345, 0.078)
    sprite.part(box(0.045, 0.425, 0.275, 0.445), scaled(stone, 0.8), sharp=True)
    wall(sprite, 0.065, 0.44, 0.255, 0.985, stone, puff=0.2)
    for x in (0.075, 0.128, 0.182, 0.235):
        sprite.part(box(x, 0.445, x + 0.014, 0.985), scaled(stone, 1.08), sharp=True, puff=0.8)
    for y in (0.56, 0.7, 0.84):
        sprite.part(box(0.06, y, 0.26, y + 0.012), scaled(stone, 0.82), sharp=True)
        for x in (0.108, 0.16, 0.212):
            opening(sprite, x, y - 0.015, 0.012, 0.075, pointed=1.0)
    for x in (0.108, 0.16, 0.212):
        opening(sprite, x, 0.95, 0.012, 0.08, pointed=1.0)


def _taj_mahal(sprite: Sprite, wanted: Rgb | None) -> None:
    marble = wanted or rgb("#f2ece2")
    shade = scaled(marble, 0.84)
    sprite.shadow(0.75, 0.985, 0.74, 0.03)
    for x in (0.08, 1.42):
        dome(sprite, x, 0.29, 0.03, 0.05, marble, tip=0.5)
        wall(sprite, x - 0.03, 0.29, x + 0.03, 0.9, marble, puff=1.0)
        for y in (0.3, 0.48, 0.68):
            sprite.part(box(x - 0.045, y, x + 0.045, y + 0.018), shade, sharp=True)
    for x in (0.5, 1.0):
        dome(sprite, x, 0.46, 0.075, 0.13, marble, onion=0.5)
        wall(sprite, x - 0.07, 0.45, x + 0.07, 0.52, shade, puff=0.8)
    wall(sprite, 0.58, 0.4, 0.92, 0.5, shade, puff=0.8)
    dome(sprite, 0.75, 0.42, 0.185, 0.34, marble, onion=0.8, tip=0.22)
    wall(sprite, 0.3, 0.52, 1.2, 0.9, marble)
    for x in (0.3, 1.2, 0.56, 0.94):
        tube(sprite, [(x, 0.9), (x, 0.47)], shade, 0.018)
    for x in (0.43, 1.07):
        for base in (0.7, 0.88):
            sprite.part(arched(x, base, 0.06, 0.14, pointed=0.7), shade, sharp=True)
            opening(sprite, x, base, 0.036, 0.1, pointed=0.7)
    sprite.part(box(0.58, 0.475, 0.92, 0.9), scaled(marble, 1.02), sharp=True, puff=0.08)
    sprite.part(arched(0.75, 0.9, 0.125, 0.36, pointed=0.8), shade, sharp=True)
    sprite.part(arched(0.75, 0.9, 0.09, 0.27, pointed=0.8), scaled(marble, 0.6), sharp=True)
    opening(sprite, 0.75, 0.9, 0.045, 0.15, pointed=0.7)
    sprite.part(box(0.0, 0.895, 1.5, 0.985), scaled(marble, 0.95), below=shade, sharp=True, puff=0.1)
    for i in range(14):
        x = 0.07 + 0.105 * i
        sprite.part(arched(x, 0.98, 0.03, 0.06, pointed=0.5), scaled(marble, 0.78), sharp=True, rim=0)


def _colosseum(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or rgb("#d2b284")
    dark = rgb("#5a4630") if not lit(sprite) else rgb("#c98a3a")
    sprite.shadow(0.95, 0.975, 0.95, 0.05)
    sprite.part(
        [*arc(0.95, 0.4, 0.82, 0.12, 180, 360, 21), (1.77, 0.5), (0.13, 0.5)],
        scaled(stone, 0.62),
        sharp=True,
        puff=0.2,
    )
    whole = [
        (0.04, 0.2),
        *arc(0.95, 0.2, 0.91, 0.09, 180, 235, 6)[1:],
        (0.56, 0.1),
        (0.9, 0.12),
        (1.02, 0.22),
        (1.2, 0.24),
        (1.25, 0.31),
        (1.86, 0.33),
        (1.82, 0.92),
    ]
    sprite.part(
        [*whole, *arc(0.95, 0.9, 0.87, 0.085, 0, 180, 17), (0.08, 0.9)],
        stone,
        below=scaled(stone, 0.8),
        sharp=True,
        puff=0.35,
    )
    for level, (y, first, last) in enumerate(((0.3, 0, 8), (0.5, 0, 15), (0.7, 0, 15), (0.9, 0, 15))):
        for i in range(first, last):
            s = (i + 0.5) / 15
            x = 0.95 - 0.84 * math.cos(s * math.pi)
            half = 0.044 * (0.35 + 0.65 * math.sin(s * math.pi))
            drop = 0.075 * math.sin(s * math.pi)
            if level == 0:
                sprite.part(
                    box(x - half * 0.6, y - 0.08 + drop - 0.04, x + half * 0.6, y + drop - 0.04),
                    dark,
                    sharp=True,
                    rim=0,
                    flat=0.6,
                )
            else:
                sprite.part(arched(x, y + drop - 0.02, half, 0.14), dark, sharp=True, rim=0, flat=0.6)
    for y in (0.34, 0.53, 0.73):
        right = 1.0 if y < 0.5 else 1.84
        points = [p for p in arc(0.95, y, 0.89, 0.085, 180, 0, 17) if p[0] < right]
        sprite.line(points, scaled(stone, 1.15), 0.016)


def _leaning_tower(sprite: Sprite, wanted: Rgb | None) -> None:
    marble = wanted or rgb("#eee6d6")
    shade = scaled(marble, 0.6)
    sprite.shadow(0.2, 0.985, 0.22, 0.025)

    def lean(x: float, y: float) -> tuple[float, float]:
        return x + (0.98 - y) * 0.11, y

    def slab(top: float, bottom: float, half: float, tone: Rgb) -> None:
        sprite.part(
            [
                lean(0.2 - half, top),
                lean(0.2 + half, top),
                lean(0.2 + half, bottom),
                lean(0.2 - half, bottom),
            ],
            tone,
            sharp=True,
            puff=1.0,
        )

    slab(0.03, 0.12, 0.09, marble)
    for i in range(8):
        top, half = 0.12 + 0.1065 * i, 0.135
        slab(top, top + 0.1065, half * 0.86, scaled(marble, 0.72))
        for k in range(7):
            share = -0.9 + 0.3 * k
            x = 0.2 + half * share * (1.0 - 0.06 * abs(share))
            sprite.line([lean(x, top + 0.03), lean(x, top + 0.1)], marble, 0.018 * (1 - 0.5 * abs(share)))
        slab(top, top + 0.024, half, scaled(marble, 1.03))
        for k in range(6):
            share = -0.75 + 0.3 * k
            x, y = lean(0.2 + half * share, top + 0.034)
            sprite.oval(x, y, 0.011, 0.012, shade, rim=0)
    for x in (0.15, 0.2, 0.25):
        u, v = lean(x, 0.11)
        opening(sprite, u, v, 0.012, 0.055)
    slab(0.02, 0.04, 0.1, scaled(marble, 1.03))


def _opera_house(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = wanted or rgb("#f4efe4")
    base = rgb("#b08a6c")
    sprite.shadow(1.0, 0.98, 1.0, 0.04)
    for x, size, tone in (
        (0.38, 0.5, 0.86),
        (0.78, 0.72, 0.92),
        (1.2, 0.86, 1.0),
        (1.56, 0.56, 0.96),
        (1.8, 0.34, 0.92),
    ):
        colour = scaled(shell, tone)
        foot = 0.84
        peak = (x + size * 0.3, foot - size * 0.86)
        outline = [
            (x - size * 0.42, foot),
            (x - size * 0.3, foot - size * 0.36),
            (x - size * 0.04, foot - size * 0.66),
            peak,
            (x + size * 0.2, foot - size * 0.5),
            (x + size * 0.16, foot),
        ]
        sprite.part([(x + size * 0.08, foot), peak, (x + size * 0.25, foot - size * 0.4), (x + size * 0.2, foot)],
                    shining(sprite, rgb("#ffcf7d")) if lit(sprite) else rgb("#6b7f8c"),
                    sharp=True, flat=0.4)  # fmt: skip
        sprite.part(outline, colour, below=scaled(colour, 0.78), puff=0.6, gloss=0.3, sharp=True)
        for k in (0.25, 0.5, 0.75):
            sprite.line(
                [
                    between((x - size * 0.42, foot), (x + size * 0.16, foot), k),
                    between((x - size * 0.04, foot - size * 0.66), peak, k),
                    peak,
                ],
                scaled(colour, 0.82),
                0.006,
                alpha=0.6,
            )
    sprite.part(trace("0.06 0.82, 1.96 0.82, 2.0 0.9, 0.02 0.9"), scaled(base, 1.1), sharp=True)
    sprite.part(box(0.0, 0.89, 2.02, 0.985), base, below=scaled(base, 0.7), sharp=True, puff=0.1)
    for i in range(24):
        sprite.line([(0.06 + 0.083 * i, 0.9), (0.06 + 0.083 * i, 0.94)], rgb("#5a4436"), 0.012)


def _pylon_tower(sprite: Sprite, wanted: Rgb | None) -> None:
    shaft = wanted or rgb("#d8d8d6")
    sprite.shadow(0.16, 0.985, 0.16, 0.02)
    tube(sprite, [(0.16, 0.16), (0.16, 0.0)], rgb("#d8463a"), 0.014)
    sprite.part(trace("0.14 0.14, 0.18 0.14, 0.19 0.3, 0.13 0.3"), shaft, sharp=True, puff=0.9)
    sprite.part(
        trace("0.145 0.28, 0.175 0.28, 0.2 0.9, 0.24 0.985, 0.08 0.985, 0.12 0.9"),
        shaft,
        below=scaled(shaft, 0.75),
        sharp=True,
        puff=0.9,
    )
    sprite.part(trace("0.03 0.3, 0.29 0.3, 0.22 0.4, 0.1 0.4"), scaled(shaft, 0.8), sharp=True, puff=0.8)
    sprite.oval(0.16, 0.3, 0.14, 0.045, rgb("#4f6f8a") if not lit(sprite) else rgb("#ffcf7d"), gloss=0.5)
    sprite.part(arc(0.16, 0.29, 0.12, 0.06, 180, 360), shaft, sharp=True, gloss=0.4, puff=0.8)
    for y in (0.2, 0.24):
        sprite.part(box(0.12, y, 0.2, y + 0.014), rgb("#d8463a"), sharp=True)
    sprite.oval(0.16, 0.5, 0.045, 0.022, scaled(shaft, 0.8))
    if lit(sprite):
        sprite.glow(0.16, 0.01, 0.04, rgb("#ff6a4a"), alpha=0.8)


SUBJECTS = (
    Subject(name="eiffel_tower", model=_eiffel_tower, height=0.74, metres=330, aspect=0.56, flips=False),
    Subject(name="big_ben", model=_big_ben, height=0.7, metres=96, aspect=0.32, flips=False),
    Subject(name="taj_mahal", model=_taj_mahal, height=0.52, metres=73, aspect=1.5),
    Subject(name="colosseum", model=_colosseum, height=0.42, metres=48, aspect=1.9, flips=False),
    Subject(name="leaning_tower", model=_leaning_tower, height=0.66, metres=57, aspect=0.45, flips=False),
    Subject(name="opera_house", model=_opera_house, height=0.42, metres=65, aspect=2.02),
    Subject(name="tv_tower", model=_pylon_tower, height=0.74, metres=300, aspect=0.32),
)
