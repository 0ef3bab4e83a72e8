"""Churches, mosques, temples and shrines."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.buildings.masonry import (
    GOLD,
    OAK,
    SLATE,
    STONE,
    TILE,
    arched,
    column,
    cone,
    courses,
    cross,
    dome,
    door,
    gable,
    opening,
    pediment,
    steps,
    wall,
)
from lumigate.draft.picture.subjects.forms import box, natural, trace, tube


def _church(sprite: Sprite, wanted: Rgb | None) -> None:
    face = natural(sprite, wanted, "#f1ece0", "#e2cfae", "#d8d2c6")
    roof = (SLATE, TILE, rgb("#5d4a40"))[sprite.streams.pick("roof", 3)]
    sprite.shadow(0.6, 0.985, 0.56, 0.04)
    sprite.part(trace("0.34 0.6, 0.46 0.42, 1.04 0.42, 1.14 0.6"), roof, below=scaled(roof, 0.75), sharp=True)
    wall(sprite, 0.38, 0.6, 1.1, 0.985, face)
    for x in (0.58, 0.76, 0.94):
        opening(sprite, x, 0.86, 0.042, 0.19, pointed=0.7)
    wall(sprite, 0.12, 0.3, 0.4, 0.985, scaled(face, 1.03), puff=0.15)
    sprite.part(box(0.09, 0.3, 0.43, 0.33), scaled(face, 0.85), sharp=True)
    sprite.part(
        trace("0.26 0.04, 0.34 0.24, 0.44 0.31, 0.08 0.31, 0.18 0.24"),
        roof,
        below=scaled(roof, 0.75),
        sharp=True,
        puff=0.6,
    )
    cross(sprite, 0.26, 0.06, 0.1)
    opening(sprite, 0.26, 0.5, 0.05, 0.14)
    sprite.oval(0.26, 0.6, 0.045, 0.045, scaled(face, 0.75))
    sprite.oval(0.26, 0.6, 0.035, 0.035, rgb("#48627a"), flat=0.6)
    door(sprite, 0.26, 0.988, 0.07, 0.23, frame=scaled(face, 0.78), pointed=0.5)
    courses(sprite, 0.14, 0.36, 0.38, 0.7, face, count=8)
    courses(sprite, 0.44, 0.64, 1.06, 0.96, face, count=12)


def _cathedral(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = natural(sprite, wanted, "#cbbfa6", "#b8b4aa", "#d6c9b4")
    roof = rgb("#5d6a74")
    sprite.shadow(0.4, 0.985, 0.42, 0.035)
    gable(sprite, 0.24, 0.56, 0.44, 0.24, roof, over=0.0)
    wall(sprite, 0.24, 0.42, 0.56, 0.985, scaled(stone, 0.95))
    for x in (0.14, 0.66):
        sprite.part(
            [(x, 0.0), (x + 0.1, 0.26), (x - 0.1, 0.26)], roof, below=scaled(roof, 0.8), sharp=True, puff=0.9
        )
        wall(sprite, x - 0.115, 0.26, x + 0.115, 0.985, stone, puff=0.12)
        for dx in (-0.1, 0.1):
            sprite.part(
                [(x + dx, 0.17), (x + dx + 0.022, 0.27), (x + dx - 0.022, 0.27)],
                scaled(stone, 1.05),
                sharp=True,
                puff=0.8,
            )
            sprite.part(
                box(x + dx - 0.018, 0.27, x + dx + 0.018, 0.985), scaled(stone, 0.88), sharp=True, puff=0.8
            )
        for dx in (-0.035, 0.035):
            opening(sprite, x + dx, 0.44, 0.022, 0.15, pointed=1.0)
            opening(sprite, x + dx, 0.66, 0.02, 0.11, pointed=1.0)
        sprite.part(arched(x, 0.985, 0.068, 0.22, pointed=1.0), scaled(stone, 0.8), sharp=True)
        door(sprite, x, 0.985, 0.045, 0.17, pointed=1.0)
    for y in (0.46, 0.7):
        sprite.part(box(0.03, y, 0.77, y + 0.018), scaled(stone, 1.08), sharp=True)
    sprite.oval(0.4, 0.58, 0.095, 0.095, scaled(stone, 0.75))
    sprite.oval(0.4, 0.58, 0.078, 0.078, rgb("#3f5f94"), flat=0.5)
    for i in range(8):
        a = math.pi * i / 4
        u, v = math.cos(a), math.sin(a)
        sprite.oval(
            0.4 + u * 0.05, 0.58 + v * 0.05, 0.018, 0.018, rgb(("#d8553f", "#e8c04a")[i % 2]), flat=0.7, rim=0
        )
        sprite.line([(0.4, 0.58), (0.4 + u * 0.08, 0.58 + v * 0.08)], scaled(stone, 0.9), 0.008)
    sprite.oval(0.4, 0.58, 0.02, 0.02, scaled(stone, 0.95))
    sprite.part(arched(0.4, 0.985, 0.105, 0.28, pointed=1.0), scaled(stone, 0.78), sharp=True)
    door(sprite, 0.4, 0.985, 0.072, 0.21, pointed=1.0)
    cross(sprite, 0.4, 0.26, 0.07)


def _mosque(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or rgb("#e4ddd0")
    lead = rgb(("#6f8594", "#4f8f8a", "#7a8a99")[sprite.streams.pick("roof", 3)])
    sprite.shadow(0.7, 0.985, 0.66, 0.035)
    for x in (0.06, 1.34, 0.27, 1.13):
        far = 0.0 if x in (0.06, 1.34) else 0.08
        tone = scaled(stone, 1.0 if far == 0 else 0.88)
        cone(sprite, x, 0.17 + far, 0.03, 0.17, lead)
        wall(sprite, x - 0.024, 0.17 + far, x + 0.024, 0.985, tone, puff=1.0)
        for y in (0.32, 0.5):
            sprite.part(
                trace(
                    f"{x - 0.042} {y + far}, {x + 0.042} {y + far}, "
                    f"{x + 0.026} {y + far + 0.04}, {x - 0.026} {y + far + 0.04}"
                ),
                scaled(tone, 0.92),
                sharp=True,
            )
    dome(sprite, 0.7, 0.48, 0.26, 0.25, lead)
    wall(sprite, 0.46, 0.47, 0.94, 0.56, stone, puff=0.4)
    for i in range(7):
        opening(sprite, 0.5 + 0.0667 * i, 0.54, 0.016, 0.05)
    for x in (0.36, 1.04):
        dome(sprite, x, 0.63, 0.12, 0.11, lead)
    wall(sprite, 0.3, 0.55, 1.1, 0.7, scaled(stone, 0.97))
    dome(sprite, 0.7, 0.69, 0.17, 0.12, lead, tip=0.0)
    wall(sprite, 0.16, 0.68, 1.24, 0.985, stone)
    for x in (0.24, 0.36, 0.48, 0.92, 1.04, 1.16):
        dome(sprite, x, 0.69, 0.055, 0.05, lead, tip=0.0)
        opening(sprite, x, 0.93, 0.035, 0.15)
    sprite.part(box(0.56, 0.64, 0.84, 0.985), scaled(stone, 1.04), sharp=True, puff=0.1)
    door(sprite, 0.7, 0.988, 0.07, 0.24, frame=rgb("#3f7f8f"), pointed=0.8)
    sprite.part(box(0.14, 0.675, 1.26, 0.69), scaled(stone, 0.85), sharp=True)


def _pagoda(sprite: Sprite, wanted: Rgb | None) -> None:
    timber = wanted or rgb("#b5392c")
    roof = rgb(("#3f5a5c", "#4a4f58", "#3f6a55")[sprite.streams.pick("roof", 3)])
    cream = rgb("#efe3c8")
    sprite.shadow(0.4, 0.985, 0.4, 0.035)
    steps(sprite, 0.18, 0.62, 0.93, 0.99, STONE, 2)
    tube(sprite, [(0.4, 0.14), (0.4, 0.0)], GOLD, 0.016)
    for y in (0.03, 0.06, 0.09):
        sprite.oval(0.4, y, 0.022, 0.008, GOLD)
    for i in range(5):
        k = 4 - i
        base = 0.94 - 0.165 * k
        half, eave = 0.2 - 0.028 * k, 0.37 - 0.045 * k
        top = base - 0.1
        wall(sprite, 0.4 - half, top, 0.4 + half, base, cream)
        for share in (-0.95, -0.45, 0.45, 0.95):
            sprite.part(
                box(0.4 + half * share - 0.01, top, 0.4 + half * share + 0.01, base),
                timber,
                sharp=True,
                puff=0.8,
            )
        sprite.part(box(0.4 - half * 1.08, base - 0.024, 0.4 + half * 1.08, base - 0.004), timber, sharp=True)
        opening(sprite, 0.4, base - 0.02, half * 0.24, 0.065)
        ridge = half * 0.72
        left = [
            (0.4 - ridge, top - 0.07),
            (0.4 - eave * 0.72, top - 0.02),
            (0.4 - eave, top - 0.035),
            (0.4 - eave * 0.94, top + 0.01),
            (0.4 - half, top + 0.028),
        ]
        sprite.part(
            [*left, *((0.8 - x, y) for x, y in reversed(left))],
            roof,
            below=scaled(roof, 0.65),
            sharp=True,
            puff=0.3,
        )
        sprite.line(
            [
                (0.4 - eave * 0.95, top - 0.012),
                (0.4 - half, top + 0.012),
                (0.4 + half, top + 0.012),
                (0.4 + eave * 0.95, top - 0.012),
            ],
            GOLD,
            0.008,
        )


def _torii(sprite: Sprite, wanted: Rgb | None) -> None:
    red = wanted or rgb("#cf3f2a")
    sprite.shadow(0.6, 0.985, 0.5, 0.03)
    for x, lean in ((0.26, -0.03), (0.94, 0.03)):
        sprite.part(
            [
                (x - 0.042 - lean * 0.4, 0.16),
                (x + 0.042 - lean * 0.4, 0.16),
                (x + 0.05 + lean, 0.95),
                (x - 0.05 + lean, 0.95),
            ],
            red,
            below=scaled(red, 0.75),
            sharp=True,
            puff=1.0,
        )
        sprite.part(box(x - 0.075 + lean, 0.92, x + 0.075 + lean, 0.985), rgb("#2c2a2e"), sharp=True)
    sprite.part(box(0.12, 0.34, 1.08, 0.42), red, below=scaled(red, 0.75), sharp=True, puff=0.4)
    sprite.part(box(0.55, 0.17, 0.65, 0.35), scaled(red, 0.9), sharp=True)
    sprite.part(box(0.565, 0.2, 0.635, 0.32), GOLD, sharp=True, flat=0.4)
    sprite.part(
        trace("0.02 0.1, 0.3 0.14, 0.9 0.14, 1.18 0.1, 1.15 0.2, 0.9 0.215, 0.3 0.215, 0.05 0.2"),
        red,
        below=scaled(red, 0.75),
        puff=0.4,
        sharp=True,
    )
    sprite.part(
        trace("0.0 0.02, 0.3 0.08, 0.9 0.08, 1.2 0.02, 1.18 0.11, 0.9 0.155, 0.3 0.155, 0.02 0.11"),
        rgb("#2c2a2e"),
        puff=0.4,
        sharp=True,
    )
    tube(sprite, trace("0.3 0.4, 0.45 0.47, 0.6 0.44, 0.75 0.47, 0.9 0.4"), rgb("#e0cfa0"), 0.022)
    for x in (0.45, 0.6, 0.75):
        sprite.part(
            [(x, 0.46), (x + 0.02, 0.49), (x, 0.51), (x + 0.02, 0.55), (x - 0.025, 0.53), (x - 0.01, 0.5)],
            rgb("#f6f2e6"),
            sharp=True,
        )


def _greek_temple(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = natural(sprite, wanted, "#e8dcc0", "#ece6d8", "#dccaa4")
    sprite.shadow(0.8, 0.985, 0.8, 0.035)
    wall(sprite, 0.24, 0.36, 1.36, 0.9, scaled(stone, 0.62))
    sprite.part(box(0.72, 0.5, 0.88, 0.9), rgb("#3a332c"), sharp=True, rim=0)
    for i in range(8):
        column(sprite, 0.19 + 0.1743 * i, 0.38, 0.885, 0.042, stone)
    sprite.part(box(0.1, 0.29, 1.5, 0.385), stone, below=scaled(stone, 0.85), sharp=True, puff=0.2)
    for i in range(14):
        x = 0.15 + 0.1 * i
        sprite.part(box(x - 0.02, 0.3, x + 0.02, 0.345), scaled(stone, 0.78), sharp=True, rim=0)
    pediment(sprite, 0.06, 1.54, 0.295, 0.06, stone)
    sprite.part(box(0.05, 0.285, 1.55, 0.31), scaled(stone, 1.06), sharp=True)
    steps(sprite, 0.08, 1.52, 0.88, 0.99, stone, 3)


def _shikhara(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = natural(sprite, wanted, "#c49a6a", "#b8a890", "#cda88a")
    sprite.shadow(0.6, 0.985, 0.6, 0.035)
    for x, top, half in ((0.3, 0.3, 0.13), (0.9, 0.3, 0.13), (0.6, 0.06, 0.17)):
        tall = 0.72 - top
        left = [
            (x, top - 0.02),
            (x - half * 0.3, top + tall * 0.08),
            (x - half * 0.62, top + tall * 0.3),
            (x - half * 0.9, top + tall * 0.65),
            (x - half, top + tall),
        ]
        sprite.part(
            [*left, *((2 * x - u, v) for u, v in reversed(left[1:]))],
            stone,
            below=scaled(stone, 0.75),
            puff=0.8,
            sharp=True,
        )
        for k in range(1, 7):
            y = top + tall * k / 7
            reach = half * (0.36 + 0.64 * (k / 7) ** 0.7)
            sprite.line([(x - reach, y), (x, y + 0.014), (x + reach, y)], scaled(stone, 0.62), 0.01)
        for dx in (-0.4, 0.4):
            sprite.line(
                [(x + half * dx * 0.4, top + tall * 0.12), (x + half * dx, top + tall)],
                scaled(stone, 0.72),
                0.01,
            )
        sprite.oval(x, top, half * 0.3, half * 0.16, scaled(stone, 1.08))
        tube(sprite, [(x, top - half * 0.1), (x, top - half * 0.5)], GOLD, 0.014)
    wall(sprite, 0.12, 0.7, 1.08, 0.9, scaled(stone, 0.95))
    for x in (0.22, 0.34, 0.86, 0.98):
        column(sprite, x, 0.72, 0.9, 0.02, scaled(stone, 1.08))
    wall(sprite, 0.44, 0.66, 0.76, 0.9, scaled(stone, 1.05))
    door(sprite, 0.6, 0.9, 0.06, 0.18, colour=rgb("#3a2a20"), frame=scaled(stone, 0.75), pointed=0.6)
    steps(sprite, 0.1, 1.1, 0.89, 0.99, stone, 3)


def _onion_church(sprite: Sprite, wanted: Rgb | None) -> None:
    brick = wanted or rgb("#b5543f")
    white = rgb("#efe9dc")
    sprite.shadow(0.5, 0.985, 0.5, 0.035)
    for x, top, half, first, onion in (
        (0.2, 0.5, 0.07, "#3f8a6a", 1.0), (0.84, 0.48, 0.07, "#3f6fb0", 1.0), (0.34, 0.36, 0.08, "#d8b03f", 1.0),
        (0.68, 0.34, 0.08, "#3f8a4f", 1.0), (0.51, 0.28, 0.07, "#d9a441", 0.9),
    ):  # fmt: skip
        paint = rgb(first)
        wall(
            sprite,
            x - half * 0.8,
            top,
            x + half * 0.8,
            0.9,
            scaled(brick, 0.92 if top > 0.4 else 1.0),
            puff=1.0,
        )
        sprite.part(
            box(x - half * 0.86, top + 0.02, x + half * 0.86, top + 0.045), white, sharp=True, puff=1.0
        )
        opening(sprite, x, top + 0.16, half * 0.26, 0.09)
        if half == 0.07 and top < 0.3:
            cone(sprite, x, top + 0.02, half * 1.1, 0.2, mixed(brick, white, 0.15))
            dome(sprite, x, top - 0.15, 0.034, 0.07, paint, onion=onion, tip=0.8)
            continue
        dome(sprite, x, top, half, half * 2.3, paint, onion=onion)
        for share in (-0.5, 0.0, 0.5):
            sprite.line(
                [
                    (x + half * share * 1.3, top - half * 0.35),
                    (x + half * share * 1.0, top - half * 1.0),
                    (x + half * 0.1, top - half * 1.9),
                ],
                mixed(paint, white, 0.65),
                0.012,
                alpha=0.9,
            )
    wall(sprite, 0.08, 0.72, 0.94, 0.985, brick)
    sprite.part(box(0.06, 0.7, 0.96, 0.73), white, sharp=True)
    for x in (0.18, 0.33, 0.69, 0.84):
        sprite.part(arched(x, 0.95, 0.05, 0.18), white, sharp=True)
        opening(sprite, x, 0.945, 0.036, 0.15)
    door(sprite, 0.51, 0.988, 0.06, 0.2, colour=OAK, frame=white)


SUBJECTS = (
    Subject(name="church", model=_church, height=0.58, metres=22, aspect=1.2),
    Subject(name="cathedral", model=_cathedral, height=0.7, metres=70, aspect=0.8),
    Subject(name="mosque", model=_mosque, height=0.56, metres=45, aspect=1.4),
    Subject(name="pagoda", model=_pagoda, height=0.68, metres=35, aspect=0.8),
    Subject(name="torii", model=_torii, height=0.5, metres=6, aspect=1.2, top=0.08),
    Subject(name="greek_temple", model=_greek_temple, height=0.44, metres=18, aspect=1.6),
    Subject(name="hindu_temple", model=_shikhara, height=0.56, metres=40, aspect=1.2),
    Subject(name="onion_church", model=_onion_church, height=0.64, metres=50, aspect=1.02),
)
