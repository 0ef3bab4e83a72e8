"""Fairground and square: Ferris wheel, carousel, roller coaster, fountain, statue."""

from __future__ import annotations

import itertools
import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb, spline
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.buildings.masonry import GOLD, MARBLE, STONE, flag, lit, steps
from lumigate.draft.picture.subjects.forms import arc, box, natural, ring, rounded, shining, trace, tube

_CREAM = rgb("#f3ead6")
_GAY = ("#d8392e", "#e8a52c", "#3f9c6b", "#2f7fb8", "#7a4fa8", "#e8709a")


def _ferris_wheel(sprite: Sprite, wanted: Rgb | None) -> None:
    steel = wanted or rgb("#dfe4ea")
    x, y, r = 0.46, 0.44, 0.38
    sprite.shadow(0.46, 0.985, 0.36, 0.03)
    turn = sprite.streams.number("turn", 0, 30)
    for angle in range(0, 180, 15):
        a = math.radians(angle + turn)
        u, v = math.cos(a) * r, math.sin(a) * r
        sprite.line([(x - u, y - v), (x + u, y + v)], steel, 0.006, alpha=0.9)
    for foot in (0.2, 0.72):
        tube(sprite, [(x, y), (foot, 0.97)], scaled(steel, 0.8), 0.03)
    tube(sprite, [(0.28, 0.8), (0.64, 0.8)], scaled(steel, 0.8), 0.02)
    sprite.part(ring(x, y, r + 0.012, 0.024), steel, sharp=True, puff=0.6)
    sprite.part(ring(x, y, r * 0.76, 0.014), steel, sharp=True, puff=0.6)
    for i in range(12):
        a = math.radians(30 * i + turn)
        u, v = x + math.cos(a) * r, y + math.sin(a) * r
        tone = rgb(_GAY[i % 6])
        tube(sprite, [(u, v), (u, v + 0.03)], steel, 0.01)
        sprite.part(
            rounded(u - 0.034, v + 0.02, u + 0.034, v + 0.085, 0.016),
            tone,
            below=scaled(tone, 0.7),
            sharp=True,
            gloss=0.3,
        )
        sprite.part(
            box(u - 0.024, v + 0.034, u + 0.024, v + 0.056),
            shining(sprite, rgb("#ffe2a6")) if lit(sprite) else rgb("#31465a"),
            sharp=True,
            flat=0.6,
            rim=0,
        )
        if lit(sprite):
            sprite.glow(u, v, 0.03, rgb("#ffe2a6"), alpha=0.7)
    sprite.oval(x, y, 0.05, 0.05, GOLD, gloss=0.4)
    sprite.part(box(0.14, 0.95, 0.78, 0.985), rgb("#8a6a5a"), sharp=True, puff=0.2)


def _pony(sprite: Sprite, x: float, y: float, size: float, coat: Rgb, saddle: Rgb) -> None:
    for dx, lean in ((-0.34, -0.1), (-0.22, 0.06), (0.22, -0.06), (0.34, 0.1)):
        tube(
            sprite,
            [(x + dx * size, y + size * 0.1), (x + (dx + lean) * size, y + size * 0.55)],
            scaled(coat, 0.85),
            size * 0.12,
        )
    sprite.oval(x, y, size * 0.5, size * 0.22, coat)
    sprite.part(
        [
            (x + size * 0.3, y + size * 0.05),
            (x + size * 0.5, y - size * 0.5),
            (x + size * 0.66, y - size * 0.52),
            (x + size * 0.9, y - size * 0.3),
            (x + size * 0.84, y - size * 0.2),
            (x + size * 0.64, y - size * 0.24),
            (x + size * 0.5, y + size * 0.12),
        ],
        coat,
    )
    sprite.part(
        [
            (x + size * 0.3, y - size * 0.1),
            (x + size * 0.42, y - size * 0.46),
            (x + size * 0.56, y - size * 0.56),
            (x + size * 0.5, y - size * 0.2),
        ],
        saddle,
    )
    sprite.part(
        [
            (x - size * 0.5, y - size * 0.06),
            (x - size * 0.72, y + size * 0.2),
            (x - size * 0.62, y + size * 0.34),
            (x - size * 0.44, y + size * 0.04),
        ],
        saddle,
    )
    sprite.oval(x, y - size * 0.14, size * 0.24, size * 0.14, saddle)


def _carousel(sprite: Sprite, wanted: Rgb | None) -> None:
    red = natural(sprite, wanted, "#c8392f", "#2f7fa8", "#a84f88")
    sprite.shadow(0.6, 0.985, 0.58, 0.04)
    flag(sprite, 0.6, 0.08, 0.06, red)
    sprite.part(box(0.46, 0.34, 0.74, 0.86), mixed(_CREAM, red, 0.25), sharp=True, puff=1.0)
    for x in (0.5, 0.6, 0.7):
        sprite.part(rounded(x - 0.035, 0.44, x + 0.035, 0.7, 0.03), rgb("#8fc0d0"), sharp=True, gloss=0.5)
    for x, y, tone in ((0.24, 0.66, "#e8d8c0"), (0.56, 0.7, "#f4f0ea"), (0.86, 0.65, "#c9a07a")):
        tube(sprite, [(x, 0.34), (x, 0.86)], GOLD, 0.016)
        _pony(sprite, x, y, 0.16, rgb(tone), rgb(_GAY[int(x * 10) % 6]))
    sprite.part(
        trace("0.04 0.86, 1.16 0.86, 1.12 0.985, 0.08 0.985"),
        red,
        below=scaled(red, 0.7),
        sharp=True,
        puff=0.3,
    )
    sprite.line([(0.05, 0.9), (1.15, 0.9)], GOLD, 0.018)
    for i in range(10):
        a, b = 0.06 + 0.108 * i, 0.06 + 0.108 * (i + 1)
        tone = red if i % 2 == 0 else _CREAM
        sprite.part([(0.6, 0.07), (b, 0.3), (a, 0.3)], tone, below=scaled(tone, 0.85), sharp=True, puff=0.1)
    for i in range(12):
        a = 0.04 + 0.0933 * i
        sprite.part(arc(a + 0.0467, 0.34, 0.048, 0.05, 0, 180, 9), _CREAM if i % 2 == 0 else red, sharp=True)
    sprite.part(box(0.03, 0.285, 1.17, 0.35), GOLD, below=scaled(GOLD, 0.75), sharp=True, puff=0.3)
    for i in range(11):
        x = 0.09 + 0.102 * i
        sprite.oval(x, 0.318, 0.018, 0.018, rgb("#fff3c9"), flat=0.8)
        if lit(sprite):
            sprite.glow(x, 0.318, 0.04, rgb("#ffe2a6"), alpha=0.7)


def _roller_coaster(sprite: Sprite, wanted: Rgb | None) -> None:
    rail = natural(sprite, wanted, "#d8392e", "#2f7fb8", "#e8862a")
    frame = rgb("#c9c2b4")
    sprite.shadow(1.0, 0.985, 1.0, 0.035)
    track = [
        (0.02, 0.84),
        (0.18, 0.6),
        (0.36, 0.22),
        (0.5, 0.1),
        (0.64, 0.2),
        (0.8, 0.58),
        (0.98, 0.82),
        (1.16, 0.84),
    ]
    tail = [(1.16, 0.84), (1.5, 0.86), (1.66, 0.6), (1.78, 0.4), (1.9, 0.42), (1.98, 0.56)]
    smooth_track = [(float(px), float(py)) for px, py in spline(track, closed=False, steps=6)]
    smooth_tail = [(float(px), float(py)) for px, py in spline(tail, closed=False, steps=6)]
    for points in (smooth_track[::3], smooth_tail[6::3]):
        for u, v in points:
            sprite.line([(u, v), (u, 0.97)], frame, 0.012)
        for (u0, v0), (u1, v1) in itertools.pairwise(points):
            y = max(v0, v1)
            while y < 0.9:
                sprite.line([(u0, y), (u1, y + 0.1)], frame, 0.007)
                sprite.line([(u1, y), (u0, y + 0.1)], frame, 0.007)
                y += 0.14
    tube(sprite, arc(1.26, 0.56, 0.24, 0.28, 95, 445, 24), scaled(rail, 0.9), 0.03)
    sprite.part(ring(1.26, 0.56, 0.262, 0.012, squash=0.86), frame, sharp=True)
    tube(sprite, smooth_track, rail, 0.034)
    tube(sprite, smooth_tail, rail, 0.034)
    for i in range(3):
        u, v = 0.68 + 0.042 * i * 1.3, 0.25 + 0.12 * i
        tone = rgb(_GAY[(i + 1) % 6])
        sprite.part(
            [(u - 0.01, v - 0.05), (u + 0.06, v + 0.06), (u + 0.1, v + 0.02), (u + 0.05, v - 0.085)],
            tone,
            sharp=True,
            gloss=0.4,
        )
        sprite.oval(u + 0.06, v - 0.045, 0.022, 0.024, rgb("#e0b08c"))
    sprite.part(box(0.0, 0.955, 2.0, 0.985), scaled(frame, 0.7), sharp=True)


def _fountain(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or STONE
    water = rgb("#9fd4ea")
    sprite.shadow(0.65, 0.97, 0.64, 0.05)
    for reach, tall in ((0.34, 0.5), (0.22, 0.56)):
        for side in (-1, 1):
            points = [
                (0.65 + side * reach * s, 0.3 - tall * (s * 1.1 - s * s * 2.2) * 0.45)
                for s in [i / 8 for i in range(9)]
            ]
            sprite.line(points, water, 0.016, alpha=0.7)
    sprite.part(trace("0.65 0.0, 0.68 0.1, 0.67 0.3, 0.63 0.3, 0.62 0.1"), rgb("#d8f0fa"), flat=0.6, rim=0)
    sprite.part(
        trace("0.61 0.3, 0.69 0.3, 0.71 0.6, 0.74 0.84, 0.56 0.84, 0.59 0.6"),
        stone,
        below=scaled(stone, 0.75),
        puff=0.8,
    )
    sprite.part(
        [*arc(0.65, 0.3, 0.2, 0.08, 0, 180, 13)], stone, below=scaled(stone, 0.7), sharp=True, puff=0.6
    )
    sprite.oval(0.65, 0.3, 0.2, 0.03, water)
    sprite.part(
        [*arc(0.65, 0.56, 0.34, 0.12, 0, 180, 15)], stone, below=scaled(stone, 0.7), sharp=True, puff=0.6
    )
    sprite.oval(0.65, 0.56, 0.34, 0.045, scaled(water, 0.92))
    for i in range(9):
        x = 0.35 + 0.075 * i
        sprite.line([(x, 0.58), (x + (x - 0.65) * 0.12, 0.84)], rgb("#cfeaf6"), 0.014, alpha=0.65)
    for i in range(5):
        x = 0.5 + 0.075 * i
        sprite.line([(x, 0.32), (x + (x - 0.65) * 0.2, 0.55)], rgb("#cfeaf6"), 0.012, alpha=0.65)
    sprite.oval(0.65, 0.84, 0.6, 0.07, scaled(stone, 1.1))
    sprite.oval(0.65, 0.84, 0.54, 0.055, water, below=rgb("#5fa8c8"))
    sprite.part(
        [
            *arc(0.65, 0.84, 0.62, 0.075, 180, 0, 21),
            (1.25, 0.95),
            *arc(0.65, 0.92, 0.6, 0.065, 0, 180, 15),
            (0.05, 0.95),
        ],
        stone,
        below=scaled(stone, 0.7),
        sharp=True,
        puff=0.3,
    )
    for i in range(7):
        x = 0.14 + 0.17 * i
        sprite.line([(x, 0.9), (x, 0.96)], scaled(stone, 0.65), 0.01)


def _statue(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = natural(sprite, wanted, "#d8d4c8", "#8a9a84", "#b89060")
    fold = scaled(stone, 0.68)
    sprite.shadow(0.3, 0.985, 0.26, 0.03)
    steps(sprite, 0.08, 0.52, 0.92, 0.99, MARBLE if wanted is None else scaled(stone, 0.9), 2)
    sprite.part(
        box(0.12, 0.68, 0.48, 0.93), scaled(MARBLE, 0.92), below=scaled(MARBLE, 0.75), sharp=True, puff=0.12
    )
    sprite.part(box(0.09, 0.65, 0.51, 0.69), MARBLE, sharp=True)
    sprite.part(box(0.2, 0.75, 0.4, 0.83), GOLD, sharp=True, flat=0.3)
    for dx in (-0.045, 0.04):
        sprite.part(
            [
                (0.3 + dx - 0.03, 0.4),
                (0.3 + dx + 0.03, 0.4),
                (0.3 + dx + 0.022, 0.62),
                (0.3 + dx + 0.055, 0.65),
                (0.3 + dx - 0.03, 0.65),
            ],
            scaled(stone, 0.92),
            puff=0.6,
        )
    sprite.part(
        trace("0.2 0.22, 0.3 0.19, 0.4 0.22, 0.4 0.34, 0.39 0.48, 0.3 0.5, 0.21 0.48, 0.2 0.34"),
        stone,
        below=scaled(stone, 0.78),
        puff=0.6,
    )
    sprite.part(
        trace("0.19 0.24, 0.24 0.24, 0.22 0.44, 0.16 0.6, 0.1 0.58, 0.16 0.4"), scaled(stone, 0.86), puff=0.6
    )
    tube(sprite, trace("0.38 0.24, 0.46 0.18, 0.5 0.07"), stone, 0.055)
    tube(sprite, trace("0.22 0.26, 0.16 0.36, 0.22 0.42"), stone, 0.05)
    sprite.part(rounded(0.46, 0.01, 0.56, 0.06, 0.01), scaled(stone, 1.1), sharp=True)
    sprite.line(trace("0.3 0.26, 0.31 0.36, 0.28 0.48"), fold, 0.01)
    sprite.line(trace("0.25 0.36, 0.33 0.4, 0.39 0.38"), fold, 0.01)
    sprite.oval(0.3, 0.12, 0.056, 0.068, stone)
    sprite.part(arc(0.3, 0.1, 0.062, 0.06, 165, 375), scaled(stone, 0.85), sharp=True, fur=0.2)
    for x in (0.285, 0.325):
        sprite.oval(x, 0.12, 0.008, 0.007, fold, rim=0)


SUBJECTS = (
    Subject(name="ferris_wheel", model=_ferris_wheel, height=0.68, metres=60, aspect=0.92),
    Subject(name="carousel", model=_carousel, height=0.52, metres=8, aspect=1.2),
    Subject(name="roller_coaster", model=_roller_coaster, height=0.46, metres=35, aspect=2.0),
    Subject(name="fountain", model=_fountain, height=0.5, metres=4, aspect=1.3),
    Subject(name="statue", model=_statue, height=0.6, metres=5, aspect=0.6),
)
