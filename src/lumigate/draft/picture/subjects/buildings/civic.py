"""Public buildings: school, hospital, capitol, stadium."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.buildings.masonry import (
    BRICK,
    GOLD,
    MARBLE,
    arched,
    clock,
    column,
    courses,
    dome,
    door,
    flag,
    framed_window,
    gable,
    glass,
    lit,
    pediment,
    steps,
    wall,
)
from lumigate.draft.picture.subjects.forms import box, natural, rounded, shining, trace, tube

_CREAM = rgb("#f3ead6")


def _school(sprite: Sprite, wanted: Rgb | None) -> None:
    brick = wanted or BRICK
    sprite.shadow(0.95, 0.985, 0.95, 0.035)
    sprite.part(trace("0.06 0.42, 0.14 0.32, 1.76 0.32, 1.84 0.42"), rgb("#5d6670"), sharp=True)
    wall(sprite, 0.1, 0.42, 1.8, 0.985, brick)
    courses(sprite, 0.14, 0.45, 1.76, 0.95, brick, count=24)
    wall(sprite, 0.7, 0.3, 1.2, 0.985, scaled(brick, 1.08))
    gable(sprite, 0.7, 1.2, 0.31, 0.14, rgb("#5d6670"))
    wall(sprite, 0.87, 0.06, 1.03, 0.22, _CREAM)
    sprite.part(arched(0.95, 0.2, 0.045, 0.11), rgb("#3a3f48"), sharp=True, rim=0)
    sprite.part(trace("0.93 0.19, 0.935 0.14, 0.95 0.12, 0.965 0.14, 0.97 0.19"), GOLD, gloss=0.5)
    sprite.part([(0.83, 0.07), (0.95, -0.02), (1.07, 0.07)], rgb("#5d6670"), sharp=True)
    clock(sprite, 0.95, 0.42, 0.075)
    for x in (0.2, 0.36, 0.52, 1.38, 1.54, 1.7):
        for y in (0.54, 0.77):
            framed_window(sprite, x, y, 0.055, 0.075)
    for x in (0.79, 1.11):
        framed_window(sprite, x, 0.66, 0.045, 0.08)
    sprite.part(box(0.82, 0.72, 1.08, 0.76), MARBLE, sharp=True)
    for x in (0.9, 1.0):
        sprite.part(box(x - 0.045, 0.76, x + 0.045, 0.985), rgb("#6b4a30"), sharp=True, puff=0.2)
        sprite.part(box(x - 0.028, 0.79, x + 0.028, 0.86), glass(sprite), sharp=True, flat=0.8, rim=0)
    flag(sprite, 1.42, 0.33, 0.09, rgb("#c8362c"))


def _hospital(sprite: Sprite, wanted: Rgb | None) -> None:
    face = wanted or rgb("#eef0ef")
    red = rgb("#cc2b22")
    sprite.shadow(0.75, 0.985, 0.75, 0.035)
    for left, right, top in ((0.04, 0.5, 0.42), (1.0, 1.46, 0.42)):
        wall(sprite, left, top, right, 0.985, scaled(face, 0.93), puff=0.06)
        for row in range(3):
            for i in range(3):
                framed_window(sprite, left + 0.085 + 0.145 * i, top + 0.11 + 0.17 * row, 0.045, 0.05)
    wall(sprite, 0.46, 0.16, 1.04, 0.985, face, puff=0.06)
    sprite.part(box(0.43, 0.14, 1.07, 0.18), rgb("#5f9fb0"), sharp=True)
    sprite.part(box(0.72, 0.22, 0.78, 0.4), red, sharp=True, flat=0.3)
    sprite.part(box(0.66, 0.28, 0.84, 0.34), red, sharp=True, flat=0.3, rim=0)
    for y in (0.5, 0.64):
        for x in (0.55, 0.685, 0.815, 0.95):
            framed_window(sprite, x, y, 0.045, 0.045)
    sprite.part(box(0.5, 0.73, 1.0, 0.775), red, sharp=True)
    sprite.part(
        box(0.58, 0.78, 0.92, 0.985), glass(sprite), below=scaled(glass(sprite), 1.3), sharp=True, flat=0.6
    )
    for x in (0.58, 0.75, 0.92):
        tube(sprite, [(x, 0.775), (x, 0.985)], rgb("#c9ced6"), 0.014)
    sprite.part(box(0.62, 0.09, 0.88, 0.14), scaled(face, 0.8), sharp=True)


def _capitol(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = natural(sprite, wanted, "#ece8de", "#e4dcc8")
    sprite.shadow(1.0, 0.985, 1.0, 0.035)
    dome(sprite, 1.0, 0.32, 0.2, 0.22, scaled(stone, 0.96), tip=0.3)
    wall(sprite, 0.8, 0.3, 1.2, 0.44, scaled(stone, 0.7))
    for i in range(8):
        column(sprite, 0.815 + 0.053 * i, 0.31, 0.43, 0.014, stone)
    for left, right in ((0.06, 0.66), (1.34, 1.94)):
        wall(sprite, left, 0.5, right, 0.94, stone)
        sprite.part(box(left - 0.03, 0.48, right + 0.03, 0.515), scaled(stone, 0.85), sharp=True)
        for i in range(4):
            framed_window(sprite, left + 0.09 + 0.14 * i, 0.62, 0.035, 0.055)
            framed_window(sprite, left + 0.09 + 0.14 * i, 0.81, 0.035, 0.07)
    wall(sprite, 0.6, 0.46, 1.4, 0.94, scaled(stone, 0.66))
    door(sprite, 1.0, 0.94, 0.06, 0.24)
    for i in range(6):
        column(sprite, 0.65 + 0.14 * i, 0.56, 0.93, 0.032, stone)
    sprite.part(box(0.57, 0.5, 1.43, 0.57), stone, below=scaled(stone, 0.88), sharp=True)
    pediment(sprite, 0.55, 1.45, 0.51, 0.34, stone)
    steps(sprite, 0.56, 1.44, 0.925, 0.99, stone, 4)
    flag(sprite, 1.0, 0.05, 0.06, rgb("#c8362c"))


def _stadium(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = natural(sprite, wanted, "#d8dde2", "#c8ccd2", "#e2d6c8")
    sprite.shadow(1.1, 0.96, 1.1, 0.07)
    for i in range(9):
        x = 0.14 + 0.24 * i
        tube(sprite, [(x, 0.5), (1.1 + (x - 1.1) * 0.9, 0.9)], scaled(shell, 0.8), 0.03)
    sprite.part(
        trace(
            "0.06 0.52, 0.3 0.68, 1.1 0.74, 1.9 0.68, 2.14 0.52, 2.0 0.88, 1.7 0.95, "
            "1.1 0.985, 0.5 0.95, 0.2 0.88"
        ),
        shell,
        below=scaled(shell, 0.7),
        puff=0.4,
    )
    for i in range(19):
        x = 0.2 + 0.1 * i
        sprite.part(
            box(
                x,
                0.79 + 0.06 * (1 - ((x - 1.1) / 1.1) ** 2),
                x + 0.06,
                0.87 + 0.07 * (1 - ((x - 1.1) / 1.1) ** 2),
            ),
            glass(sprite),
            sharp=True,
            flat=0.7,
            rim=0,
        )
    sprite.oval(1.1, 0.5, 1.08, 0.26, scaled(shell, 1.04), puff=0.1)
    sprite.oval(1.1, 0.5, 0.86, 0.19, rgb("#5a6f8c"), below=rgb("#3f5270"))
    stream = sprite.streams.stream("crowd")
    for _ in range(46):
        a, r = float(stream.uniform(0, 6.283)), float(stream.uniform(0.72, 0.95))
        sprite.oval(
            1.1 + math.cos(a) * 0.84 * r,
            0.5 + math.sin(a) * 0.185 * r,
            0.012,
            0.01,
            rgb(("#d8533a", "#e8c23a", "#f1efe9")[int(stream.integers(0, 3))]),
            flat=0.8,
            rim=0,
        )
    sprite.oval(1.1, 0.53, 0.52, 0.105, rgb("#5aa04a"), below=rgb("#3f8a3f"))
    sprite.line([(1.1, 0.43), (1.1, 0.63)], rgb("#eaf2e0"), 0.008)
    sprite.oval(1.1, 0.53, 0.09, 0.03, rgb("#58a048"), rim=0)
    for x in (0.16, 0.62, 1.58, 2.04):
        tube(sprite, [(x, 0.4), (x, 0.1)], rgb("#8d929a"), 0.022)
        sprite.part(
            rounded(x - 0.09, 0.04, x + 0.09, 0.13, 0.02),
            shining(sprite, rgb("#fff6d8")) if lit(sprite) else rgb("#d8dde2"),
            sharp=True,
            gloss=0.4,
        )
        if lit(sprite):
            sprite.glow(x, 0.09, 0.12, rgb("#fff0c0"), alpha=0.7)


SUBJECTS = (
    Subject(name="school", model=_school, height=0.44, metres=11, aspect=1.9),
    Subject(name="hospital", model=_hospital, height=0.48, metres=18, aspect=1.5),
    Subject(name="capitol", model=_capitol, height=0.48, metres=45, aspect=2.0),
    Subject(name="stadium", model=_stadium, height=0.4, metres=45, aspect=2.2),
)
