"""Farm, works and supply: barn, greenhouse, factory, power plant, wind turbine, water tower."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.buildings.masonry import (
    IRON,
    courses,
    framed_window,
    glass,
    lit,
    smoke,
    wall,
)
from lumigate.draft.picture.subjects.forms import arc, box, natural, trace, tube

_WHITE = rgb("#f1ece0")


def _barn(sprite: Sprite, wanted: Rgb | None) -> None:
    red = wanted or rgb("#a8352a")
    roof = rgb("#5d6066")
    silo = rgb("#b9bec4")
    sprite.shadow(0.66, 0.985, 0.64, 0.04)
    sprite.part(box(1.02, 0.22, 1.28, 0.98), silo, below=scaled(silo, 0.75), sharp=True, puff=1.0)
    for y in (0.36, 0.5, 0.64, 0.78):
        sprite.line([(1.02, y), (1.28, y)], scaled(silo, 0.72), 0.01)
    sprite.part(arc(1.15, 0.23, 0.13, 0.14, 180, 360), scaled(roof, 1.2), sharp=True, puff=0.9, gloss=0.3)
    face = trace("0.06 0.985, 0.06 0.5, 0.16 0.3, 0.49 0.14, 0.82 0.3, 0.92 0.5, 0.92 0.985")
    sprite.part(face, red, below=scaled(red, 0.75), sharp=True, puff=0.06)
    for i in range(1, 12):
        x = 0.06 + 0.0717 * i
        sprite.line([(x, 0.5), (x, 0.98)], scaled(red, 0.72), 0.005, alpha=0.7)
    sprite.line(trace("0.0 0.54, 0.12 0.29, 0.49 0.1"), roof, 0.06)
    sprite.line(trace("0.98 0.54, 0.86 0.29, 0.49 0.1"), roof, 0.06)
    for a, b in ((0.07, 0.57), (0.91, 0.57)):
        sprite.line([(a, b - 0.05), (a, 0.985)], _WHITE, 0.022)
    sprite.part(box(0.4, 0.26, 0.58, 0.44), rgb("#3a241c"), sharp=True, rim=0)
    sprite.part(trace("0.41 0.44, 0.45 0.37, 0.53 0.36, 0.57 0.44"), rgb("#d9b04a"), fur=1.0)
    for a, b in (
        ((0.4, 0.26), (0.58, 0.26)),
        ((0.4, 0.44), (0.58, 0.44)),
        ((0.4, 0.26), (0.4, 0.44)),
        ((0.58, 0.26), (0.58, 0.44)),
    ):
        sprite.line([a, b], _WHITE, 0.018)
    for left in (0.27, 0.49):
        right = left + 0.22
        sprite.part(box(left, 0.6, right, 0.985), scaled(red, 0.85), sharp=True, rim=0)
        for a, b in (
            ((left, 0.6), (right, 0.6)),
            ((left, 0.975), (right, 0.975)),
            ((left + 0.008, 0.6), (left + 0.008, 0.985)),
            ((right - 0.008, 0.6), (right - 0.008, 0.985)),
            ((left, 0.6), (right, 0.98)),
            ((right, 0.6), (left, 0.98)),
        ):
            sprite.line([a, b], _WHITE, 0.018)


def _greenhouse(sprite: Sprite, wanted: Rgb | None) -> None:
    frame = wanted or rgb("#eef2ee")
    pane = rgb("#bfe0d8") if not lit(sprite) else rgb("#ffe6b0")
    sprite.shadow(0.75, 0.985, 0.74, 0.035)
    sprite.part(
        trace("0.04 0.46, 0.24 0.14, 1.26 0.14, 1.46 0.46"),
        pane,
        below=scaled(pane, 0.85),
        sharp=True,
        puff=0.05,
        gloss=0.4,
    )
    sprite.part(
        box(0.06, 0.46, 1.44, 0.985), scaled(pane, 0.86), below=scaled(pane, 0.7), sharp=True, puff=0.05
    )
    stream = sprite.streams.stream("plants")
    for i in range(13):
        x = 0.14 + 0.1 * i
        top = float(stream.uniform(0.55, 0.74))
        tone = mixed(rgb("#4f8a38"), pane, 0.22)
        sprite.oval(
            x,
            (top + 0.9) / 2,
            0.06,
            (0.9 - top) / 2 + 0.03,
            scaled(tone, float(stream.uniform(0.75, 1.15))),
            fur=1.0,
            rim=0,
        )
        if i % 3 == 0:
            sprite.oval(x, top + 0.05, 0.03, 0.03, mixed(rgb("#d8533a"), pane, 0.2), rim=0)
    sprite.part(box(0.04, 0.87, 1.46, 0.985), rgb("#a5654a"), below=rgb("#7a4736"), sharp=True, puff=0.1)
    for i in range(8):
        s = i / 7
        tube(sprite, [(0.06 + 1.38 * s, 0.46), (0.06 + 1.38 * s, 0.87)], frame, 0.018)
        tube(sprite, [(0.04 + 1.42 * s, 0.46), (0.24 + 1.02 * s, 0.14)], frame, 0.018)
    for a, b in (
        ((0.04, 0.46), (1.46, 0.46)),
        ((0.24, 0.14), (1.26, 0.14)),
        ((0.06, 0.66), (1.44, 0.66)),
        ((0.14, 0.3), (1.36, 0.3)),
    ):
        tube(sprite, [a, b], frame, 0.02)
    for x in (0.66, 0.85):
        tube(sprite, [(x, 0.5), (x, 0.985)], frame, 0.026)
    tube(sprite, [(0.66, 0.51), (0.85, 0.51)], frame, 0.026)


def _factory(sprite: Sprite, wanted: Rgb | None) -> None:
    brick = natural(sprite, wanted, "#a5583f", "#8d6a58", "#9a9088")
    sprite.shadow(0.75, 0.985, 0.75, 0.04)
    for x, top in ((0.94, 0.14), (1.14, 0.06), (1.34, 0.18)):
        smoke(sprite, x, top - 0.02, 0.06, tone="#c9c5c4")
        sprite.part(
            [(x - 0.04, top), (x + 0.04, top), (x + 0.06, 0.7), (x - 0.06, 0.7)],
            scaled(brick, 0.9),
            below=scaled(brick, 0.65),
            sharp=True,
            puff=1.0,
        )
        for y in (0.02, 0.1):
            sprite.part(box(x - 0.045, top + y, x + 0.045, top + y + 0.03), _WHITE, sharp=True, puff=1.0)
    for i in range(3):
        x = 0.05 + 0.27 * i
        sprite.part([(x, 0.56), (x, 0.36), (x + 0.27, 0.56)], scaled(brick, 0.75), sharp=True)
        sprite.part(
            [(x + 0.015, 0.55), (x + 0.015, 0.42), (x + 0.1, 0.49), (x + 0.1, 0.55)],
            glass(sprite),
            sharp=True,
            flat=0.6,
            rim=0,
        )
    wall(sprite, 0.05, 0.55, 0.88, 0.985, brick, puff=0.05)
    wall(sprite, 0.86, 0.64, 1.45, 0.985, scaled(brick, 0.9), puff=0.05)
    courses(sprite, 0.08, 0.58, 1.4, 0.96, brick, count=26)
    for i in range(4):
        framed_window(sprite, 0.14 + 0.14 * i, 0.68, 0.05, 0.06)
    for i in range(3):
        framed_window(sprite, 0.98 + 0.17 * i, 0.76, 0.055, 0.06)
    sprite.part(box(0.28, 0.8, 0.56, 0.985), rgb("#5d6670"), below=rgb("#454c55"), sharp=True)
    for y in (0.84, 0.88, 0.92):
        sprite.line([(0.28, y), (0.56, y)], rgb("#39404a"), 0.008)


def _power_plant(sprite: Sprite, wanted: Rgb | None) -> None:
    concrete = wanted or rgb("#c9c6bf")
    sprite.shadow(0.85, 0.985, 0.85, 0.04)
    for x, size in ((1.12, 0.82), (0.48, 1.0)):
        top, half = 0.985 - 0.78 * size, 0.4 * size
        smoke(sprite, x, top - 0.01, 0.1 * size, count=3, tone="#f0f0ee")
        left = [
            (x - half * 0.6, top),
            (x - half * 0.52, top + 0.2 * size),
            (x - half * 0.62, top + 0.42 * size),
            (x - half, 0.985),
        ]
        sprite.part(
            [*left, *((2 * x - u, v) for u, v in reversed(left))],
            concrete,
            below=scaled(concrete, 0.72),
            sharp=True,
            puff=1.0,
        )
        sprite.oval(x, top, half * 0.6, 0.03 * size, scaled(concrete, 0.5))
        for k in (0.25, 0.3):
            reach = half * 0.53
            sprite.line(
                [(x - reach, top + k * size), (x, top + (k + 0.02) * size), (x + reach, top + k * size)],
                rgb("#c8533f"),
                0.014,
                alpha=0.8,
            )
    wall(sprite, 1.3, 0.7, 1.68, 0.985, rgb("#8f9aa5"))
    for i in range(4):
        framed_window(sprite, 1.36 + 0.085 * i, 0.8, 0.03, 0.04)
    tube(sprite, [(1.62, 0.7), (1.62, 0.3)], scaled(concrete, 0.9), 0.05)
    for y in (0.34, 0.44):
        sprite.line([(1.6, y), (1.645, y)], rgb("#c8533f"), 0.024)


def _wind_turbine(sprite: Sprite, wanted: Rgb | None) -> None:
    white = wanted or rgb("#f0f2f3")
    sprite.shadow(0.36, 0.985, 0.12, 0.018)
    sprite.part(
        trace("0.35 0.36, 0.372 0.36, 0.385 0.985, 0.335 0.985"),
        white,
        below=scaled(white, 0.8),
        sharp=True,
        puff=1.0,
    )
    sprite.part(
        trace("0.33 0.325, 0.42 0.33, 0.43 0.37, 0.33 0.375"), scaled(white, 0.92), sharp=True, puff=0.8
    )
    turn = sprite.streams.number("blades", 0.0, 2.0)
    for i in range(3):
        a = turn + i * 2 * math.pi / 3
        ux, uy, vx, vy = math.cos(a), math.sin(a), -math.sin(a), math.cos(a)
        blade = [
            (0.0, 0.012),
            (0.06, 0.028),
            (0.16, 0.02),
            (0.34, 0.002),
            (0.34, -0.003),
            (0.05, -0.008),
            (0.0, -0.012),
        ]
        sprite.part(
            [(0.355 + ux * r + vx * t, 0.35 + uy * r + vy * t) for r, t in blade], white, sharp=True, puff=0.6
        )
    sprite.oval(0.355, 0.35, 0.026, 0.026, white, gloss=0.4)


def _water_tower(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#9aa8ad", "#b0705a", "#7fa0a8")
    sprite.shadow(0.35, 0.985, 0.3, 0.03)
    for a, b in (
        ((0.2, 0.46), (0.1, 0.985)),
        ((0.5, 0.46), (0.6, 0.985)),
        ((0.3, 0.48), (0.27, 0.985)),
        ((0.4, 0.48), (0.43, 0.985)),
    ):
        tube(sprite, [a, b], scaled(paint, 0.7), 0.024)
    for y, half in ((0.64, 0.19), (0.8, 0.22)):
        tube(sprite, [(0.35 - half, y), (0.35 + half, y)], scaled(paint, 0.7), 0.014)
    for a, b in (
        ((0.18, 0.64), (0.55, 0.8)),
        ((0.52, 0.64), (0.15, 0.8)),
        ((0.2, 0.48), (0.52, 0.64)),
        ((0.5, 0.48), (0.18, 0.64)),
    ):
        sprite.line([a, b], scaled(paint, 0.6), 0.008)
    tube(sprite, [(0.35, 0.5), (0.35, 0.985)], scaled(paint, 0.85), 0.03)
    sprite.part(
        [*arc(0.35, 0.42, 0.3, 0.12, 0, 180, 13), (0.05, 0.18), (0.65, 0.18)],
        paint,
        below=scaled(paint, 0.7),
        sharp=True,
        puff=0.9,
        gloss=0.3,
    )
    sprite.part(trace("0.35 0.0, 0.68 0.19, 0.35 0.22, 0.02 0.19"), scaled(paint, 0.8), sharp=True, puff=0.6)
    sprite.oval(0.35, 0.02, 0.025, 0.02, IRON)
    for y in (0.27, 0.36):
        sprite.line([(0.05, y), (0.35, y + 0.03), (0.65, y)], scaled(paint, 0.75), 0.01)
    tube(sprite, [(0.03, 0.44), (0.35, 0.47), (0.67, 0.44)], IRON, 0.014)


SUBJECTS = (
    Subject(name="barn", model=_barn, height=0.52, metres=10, aspect=1.34),
    Subject(name="greenhouse", model=_greenhouse, height=0.4, metres=4, aspect=1.5),
    Subject(name="factory", model=_factory, height=0.52, metres=25, aspect=1.5),
    Subject(name="power_plant", model=_power_plant, height=0.5, metres=120, aspect=1.7),
    Subject(name="wind_turbine", model=_wind_turbine, height=0.7, metres=120, aspect=0.72, flips=False),
    Subject(name="water_tower", model=_water_tower, height=0.6, metres=30, aspect=0.7),
)
