"""Monuments and old stones: pyramids, sphinx, arch, standing stones, great statues."""

from __future__ import annotations

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.buildings.masonry import (
    GOLD,
    arched,
    column,
    courses,
    wall,
)
from lumigate.draft.picture.subjects.forms import arc, between, box, natural, trace, tube


def _statue_of_liberty(sprite: Sprite, wanted: Rgb | None) -> None:
    copper = wanted or rgb("#7fb5a0")
    fold = scaled(copper, 0.72)
    stone = rgb("#c4b08c")
    sprite.shadow(0.27, 0.985, 0.24, 0.025)
    sprite.part(trace("0.06 0.94, 0.48 0.94, 0.52 0.985, 0.02 0.985"), scaled(stone, 0.9), sharp=True)
    sprite.part(
        trace("0.14 0.66, 0.4 0.66, 0.44 0.94, 0.1 0.94"),
        stone,
        below=scaled(stone, 0.8),
        sharp=True,
        puff=0.2,
    )
    sprite.part(box(0.12, 0.64, 0.42, 0.675), scaled(stone, 1.06), sharp=True)
    for x in (0.2, 0.27, 0.34):
        column(sprite, x, 0.72, 0.86, 0.016, scaled(stone, 1.08))
    sprite.part(
        trace("0.19 0.66, 0.185 0.48, 0.2 0.34, 0.24 0.26, 0.31 0.26, 0.345 0.34, 0.355 0.48, 0.36 0.66"),
        copper,
        below=scaled(copper, 0.75),
        puff=0.7,
    )
    for text in (
        "0.24 0.3, 0.22 0.46, 0.215 0.64",
        "0.28 0.32, 0.27 0.48, 0.26 0.65",
        "0.31 0.32, 0.32 0.5, 0.31 0.65",
        "0.2 0.4, 0.28 0.5, 0.34 0.64",
    ):
        sprite.line(trace(text), fold, 0.01, alpha=0.8)
    tube(sprite, trace("0.325 0.31, 0.365 0.22, 0.37 0.12"), copper, 0.042)
    sprite.part(trace("0.34 0.12, 0.4 0.12, 0.385 0.08, 0.355 0.08"), GOLD, sharp=True)
    sprite.glow(0.37, 0.045, 0.05, rgb("#ffd25a"), alpha=0.7)
    sprite.part(
        trace("0.37 0.0, 0.395 0.04, 0.39 0.075, 0.35 0.075, 0.345 0.045"),
        GOLD,
        below=rgb("#e8862a"),
        gloss=0.5,
    )
    sprite.part(trace("0.2 0.36, 0.16 0.38, 0.15 0.47, 0.2 0.48, 0.23 0.42"), copper)
    sprite.part(trace("0.15 0.38, 0.21 0.4, 0.19 0.5, 0.13 0.48"), scaled(copper, 1.08), sharp=True)
    sprite.part(trace("0.255 0.28, 0.26 0.24, 0.295 0.24, 0.3 0.28"), copper)
    sprite.oval(0.277, 0.205, 0.038, 0.05, copper)
    for angle in range(200, 350, 24):
        (x0, y0), (x1, y1) = (
            arc(0.277, 0.185, 0.03, 0.03, angle, angle, 2)[0],
            arc(0.277, 0.185, 0.09, 0.09, angle, angle, 2)[0],
        )
        tube(sprite, [(x0, y0), (x1, y1)], copper, 0.012)
    sprite.part(arc(0.277, 0.19, 0.046, 0.035, 170, 370), scaled(copper, 0.9), sharp=True)
    for x in (0.264, 0.29):
        sprite.oval(x, 0.207, 0.005, 0.006, scaled(copper, 0.45), rim=0)


def _pyramid(sprite: Sprite, wanted: Rgb | None) -> None:
    sand = natural(sprite, wanted, "#dcb878", "#d3ae74", "#e0c08a")
    sprite.shadow(0.95, 0.98, 0.9, 0.04)
    if sprite.variant == "maya":
        stone = wanted or rgb("#b3a686")
        for i in range(8):
            y, half = 0.28 + 0.0875 * i, 0.3 + 0.078 * i
            sprite.part(
                [
                    (0.95 - half + 0.03, y),
                    (0.95 + half - 0.03, y),
                    (0.95 + half, y + 0.09),
                    (0.95 - half, y + 0.09),
                ],
                scaled(stone, 1.0 - 0.02 * i),
                below=scaled(stone, 0.72),
                sharp=True,
                puff=0.15,
            )
            courses(sprite, 0.95 - half + 0.05, y + 0.01, 0.95 + half - 0.05, y + 0.085, stone, count=7)
        wall(sprite, 0.75, 0.1, 1.15, 0.29, stone)
        sprite.part(trace("0.72 0.12, 0.76 0.04, 1.14 0.04, 1.18 0.12"), scaled(stone, 0.9), sharp=True)
        for x in (0.85, 0.95, 1.05):
            sprite.part(box(x - 0.028, 0.17, x + 0.028, 0.29), rgb("#3a3026"), sharp=True, rim=0)
        sprite.part(
            trace("0.84 0.28, 1.06 0.28, 1.12 0.985, 0.78 0.985"),
            scaled(stone, 1.1),
            below=stone,
            sharp=True,
            puff=0.1,
        )
        for i in range(18):
            y = 0.31 + 0.038 * i
            sprite.line([(0.84 - 0.055 * i / 17, y), (1.06 + 0.055 * i / 17, y)], scaled(stone, 0.68), 0.008)
        return
    for apex, left, right, corner, top, base, tone in (
        (1.62, 1.3, 1.9, 1.74, 0.5, 0.93, 0.82),
        (0.32, 0.02, 0.66, 0.44, 0.44, 0.93, 0.88),
        (0.94, 0.24, 1.62, 1.18, 0.04, 0.985, 1.0),
    ):
        colour = scaled(sand, tone)
        sprite.part(
            [(apex, top), (corner, base), (left, base - 0.02)],
            colour,
            below=scaled(colour, 0.9),
            sharp=True,
            puff=0.02,
            rim=0,
        )
        sprite.part(
            [(apex, top), (right, base - 0.03), (corner, base)],
            scaled(colour, 0.66),
            below=scaled(colour, 0.58),
            sharp=True,
            puff=0.02,
            rim=0,
        )
        for k in range(1, 12):
            s = k / 12
            a, b, c = (
                between((apex, top), (left, base - 0.02), s),
                between((apex, top), (corner, base), s),
                between((apex, top), (right, base - 0.03), s),
            )
            sprite.line([a, b], scaled(colour, 0.8), 0.006, alpha=0.7)
            sprite.line([b, c], scaled(colour, 0.5), 0.006, alpha=0.6)
    courses(sprite, 0.5, 0.6, 1.1, 0.95, sand, count=18)


def _sphinx(sprite: Sprite, wanted: Rgb | None) -> None:
    sand = wanted or rgb("#d3ae74")
    dark = scaled(sand, 0.68)
    sprite.shadow(0.85, 0.975, 0.85, 0.05)
    sprite.part(
        trace("0.04 0.9, 0.04 0.7, 0.16 0.54, 0.4 0.46, 0.9 0.5, 1.16 0.56, 1.2 0.95, 0.06 0.95"),
        sand,
        below=dark,
        puff=0.4,
    )
    sprite.part(
        trace("0.1 0.94, 0.12 0.72, 0.28 0.62, 0.46 0.72, 0.5 0.86, 0.66 0.88, 0.68 0.95"),
        scaled(sand, 1.05),
        below=dark,
        puff=0.5,
    )
    sprite.part(
        trace("0.94 0.94, 0.94 0.6, 1.08 0.52, 1.24 0.6, 1.28 0.84, 1.66 0.84, 1.7 0.9, 1.68 0.97, 1.0 0.97"),
        sand,
        below=dark,
        puff=0.4,
    )
    for x in (1.58, 1.63):
        sprite.line([(x, 0.88), (x + 0.01, 0.96)], dark, 0.01)
    sprite.part(
        trace(
            "0.96 0.16, 1.08 0.05, 1.22 0.04, 1.33 0.12, 1.4 0.36, 1.42 0.58, 1.28 0.62, "
            "1.02 0.62, 0.9 0.58, 0.92 0.36"
        ),
        scaled(sand, 0.94),
        below=dark,
        puff=0.4,
    )
    for y in (0.24, 0.32, 0.4, 0.48, 0.55):
        sprite.line([(0.94 - (y - 0.24) * 0.06, y + 0.02), (1.04, y)], dark, 0.012)
        sprite.line([(1.28, y), (1.36 + (y - 0.24) * 0.12, y + 0.02)], dark, 0.012)
    sprite.part(
        trace("1.06 0.2, 1.1 0.12, 1.22 0.12, 1.29 0.2, 1.29 0.36, 1.22 0.46, 1.12 0.46, 1.06 0.36"),
        scaled(sand, 1.08),
        puff=0.7,
    )
    for x in (1.12, 1.23):
        sprite.oval(x, 0.25, 0.026, 0.013, scaled(sand, 0.45), rim=0)
        sprite.line([(x - 0.03, 0.22), (x + 0.03, 0.215)], dark, 0.012)
    sprite.line(trace("1.18 0.26, 1.195 0.33, 1.165 0.335"), dark, 0.012)
    sprite.line([(1.13, 0.395), (1.22, 0.39)], dark, 0.014)
    sprite.line([(0.1, 0.6), (0.04, 0.78)], dark, 0.014)


def _triumphal_arch(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or rgb("#dccfb2")
    sprite.shadow(0.52, 0.985, 0.52, 0.035)
    hole = arched(0.52, 0.985, 0.15, 0.62)
    sprite.part(
        [(0.06, 0.985), (0.06, 0.22), (0.98, 0.22), (0.98, 0.985), *reversed(hole)],
        stone,
        below=scaled(stone, 0.82),
        sharp=True,
        puff=0.12,
    )
    inner = [(0.37, 0.985), *arched(0.52, 0.985, 0.15, 0.62)[1:7], (0.52, 0.42), (0.43, 0.52), (0.43, 0.985)]
    sprite.part(inner, scaled(stone, 0.6), sharp=True, puff=0.1, rim=0)
    for y, h, over in ((0.2, 0.05, 0.05), (0.04, 0.04, 0.03)):
        sprite.part(box(0.06 - over, y, 0.98 + over, y + h), scaled(stone, 1.05), sharp=True, puff=0.3)
    wall(sprite, 0.06, 0.07, 0.98, 0.21, stone)
    for i in range(9):
        sprite.oval(0.12 + 0.1 * i, 0.14, 0.028, 0.028, scaled(stone, 0.8))
    for x in (0.09, 0.7):
        sprite.part(box(x + 0.02, 0.36, x + 0.22, 0.5), scaled(stone, 0.82), sharp=True)
        sprite.part(
            [(x + 0.03, 0.86), (x + 0.05, 0.68), (x + 0.1, 0.58), (x + 0.15, 0.64), (x + 0.21, 0.86)],
            scaled(stone, 0.86),
            fur=0.3,
        )
        sprite.oval(x + 0.11, 0.6, 0.028, 0.034, scaled(stone, 0.9))
        sprite.part(box(x - 0.02, 0.88, x + 0.26, 0.985), scaled(stone, 1.02), sharp=True)
    sprite.part(box(0.06, 0.51, 0.37, 0.535), scaled(stone, 1.05), sharp=True)
    sprite.part(box(0.67, 0.51, 0.98, 0.535), scaled(stone, 1.05), sharp=True)
    tube(sprite, arc(0.52, 0.515, 0.165, 0.165, 180, 360), scaled(stone, 0.9), 0.03)


def _stonehenge(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or rgb("#9a9a94")
    sprite.shadow(0.95, 0.97, 0.9, 0.06)
    for x, top, tone in ((0.36, 0.42, 0.72), (0.62, 0.42, 0.72), (1.3, 0.42, 0.72), (1.56, 0.42, 0.72)):
        sprite.part(
            [(x - 0.07, top), (x + 0.06, top), (x + 0.08, 0.88), (x - 0.08, 0.88)],
            scaled(stone, tone),
            fur=0.2,
            sharp=True,
        )
    for x in (0.49, 1.43):
        sprite.part(
            [(x - 0.24, 0.34), (x + 0.22, 0.33), (x + 0.24, 0.44), (x - 0.22, 0.45)],
            scaled(stone, 0.78),
            fur=0.2,
            sharp=True,
        )
    for x, top, wide in (
        (0.14, 0.34, 0.1),
        (0.74, 0.12, 0.11),
        (1.12, 0.12, 0.11),
        (1.74, 0.4, 0.1),
        (0.44, 0.6, 0.09),
        (1.46, 0.62, 0.09),
    ):
        sprite.part(
            [
                (x - wide * 0.8, top + 0.03),
                (x - wide * 0.2, top),
                (x + wide * 0.8, top + 0.02),
                (x + wide, 0.95),
                (x + wide * 0.4, 0.98),
                (x - wide, 0.96),
            ],
            stone,
            below=scaled(stone, 0.66),
            fur=0.25,
            puff=0.5,
        )
        courses(sprite, x - wide, top + 0.1, x + wide, 0.9, stone, count=5)
    sprite.part(
        trace("0.56 0.02, 1.28 0.0, 1.32 0.13, 1.26 0.16, 0.6 0.17, 0.54 0.12"),
        scaled(stone, 1.05),
        below=scaled(stone, 0.7),
        fur=0.25,
    )
    for x, y in ((0.3, 0.96), (0.98, 0.975), (1.6, 0.965)):
        sprite.oval(x, y, 0.14, 0.02, rgb("#6f8a4a"), fur=1.0, rim=0)


def _moai(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or rgb("#84827a")
    dark = scaled(stone, 0.45)
    sprite.shadow(0.32, 0.985, 0.3, 0.035)
    sprite.part(
        trace("0.06 0.985, 0.08 0.76, 0.18 0.68, 0.46 0.68, 0.56 0.76, 0.58 0.985"),
        scaled(stone, 0.88),
        below=scaled(stone, 0.6),
        fur=0.3,
    )
    sprite.part(trace("0.16 0.04, 0.3 0.0, 0.46 0.04, 0.5 0.2, 0.5 0.5, 0.46 0.72, 0.38 0.8, 0.24 0.8, "
                      "0.16 0.72, 0.13 0.5, 0.13 0.2"), stone,
                below=scaled(stone, 0.75), fur=0.3, puff=0.6)  # fmt: skip
    for x in (0.1, 0.53):
        sprite.part(
            [(x - 0.03, 0.26), (x + 0.03, 0.24), (x + 0.035, 0.56), (x - 0.02, 0.56)],
            scaled(stone, 0.85),
            fur=0.2,
        )
    sprite.part(
        trace("0.15 0.22, 0.32 0.2, 0.49 0.22, 0.48 0.3, 0.36 0.28, 0.27 0.28, 0.16 0.3"),
        scaled(stone, 0.9),
        puff=0.5,
    )
    for x in (0.22, 0.42):
        sprite.oval(x, 0.32, 0.05, 0.032, dark, rim=0)
    sprite.part(
        trace("0.28 0.24, 0.36 0.24, 0.38 0.44, 0.4 0.54, 0.24 0.54, 0.26 0.44"),
        scaled(stone, 1.08),
        below=scaled(stone, 0.85),
        puff=0.8,
    )
    for x in (0.285, 0.355):
        sprite.oval(x, 0.535, 0.02, 0.012, dark, rim=0)
    sprite.part(
        trace("0.22 0.61, 0.32 0.595, 0.42 0.61, 0.41 0.66, 0.32 0.67, 0.23 0.66"), scaled(stone, 1.02)
    )
    sprite.line([(0.235, 0.633), (0.405, 0.633)], dark, 0.012)


def _christ_statue(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or rgb("#dfe0da")
    fold = scaled(stone, 0.72)
    sprite.shadow(0.42, 0.985, 0.3, 0.025)
    sprite.part(
        trace("0.18 0.985, 0.24 0.86, 0.34 0.83, 0.52 0.83, 0.62 0.87, 0.68 0.985"),
        rgb("#6f7a5a"),
        below=rgb("#4f5a42"),
        fur=0.6,
    )
    sprite.part(box(0.34, 0.72, 0.5, 0.87), rgb("#8f8a80"), sharp=True, puff=0.3)
    sprite.part(trace("0.0 0.22, 0.06 0.2, 0.4 0.17, 0.44 0.17, 0.78 0.2, 0.84 0.22, 0.8 0.25, "
                      "0.72 0.34, 0.54 0.28, 0.3 0.28, 0.12 0.34, 0.04 0.25"),
                stone, below=scaled(stone, 0.8), sharp=True, puff=0.5)  # fmt: skip
    sprite.part(
        trace("0.35 0.17, 0.49 0.17, 0.52 0.34, 0.52 0.72, 0.32 0.72, 0.32 0.34"),
        stone,
        below=scaled(stone, 0.82),
        puff=0.6,
    )
    for text in (
        "0.38 0.24, 0.37 0.46, 0.38 0.7",
        "0.42 0.3, 0.43 0.5, 0.42 0.71",
        "0.46 0.24, 0.47 0.46, 0.46 0.7",
    ):
        sprite.line(trace(text), fold, 0.01, alpha=0.8)
    sprite.oval(0.42, 0.09, 0.05, 0.065, scaled(stone, 0.88))
    sprite.oval(0.42, 0.1, 0.035, 0.052, stone)
    sprite.part(trace("0.39 0.12, 0.45 0.12, 0.42 0.18"), scaled(stone, 0.8))


SUBJECTS = (
    Subject(
        name="statue_of_liberty", model=_statue_of_liberty, height=0.7, metres=93, aspect=0.54, flips=False
    ),
    Subject(name="pyramid", model=_pyramid, height=0.46, metres=140, aspect=1.92),
    Subject(name="sphinx", model=_sphinx, height=0.44, metres=20, aspect=1.74),
    Subject(name="triumphal_arch", model=_triumphal_arch, height=0.54, metres=50, aspect=1.04, top=0.05),
    Subject(name="stonehenge", model=_stonehenge, height=0.42, metres=7, aspect=1.9, top=0.02),
    Subject(name="moai", model=_moai, height=0.56, metres=5, aspect=0.64, top=0.02),
    Subject(name="christ_statue", model=_christ_statue, height=0.6, metres=38, aspect=0.84, flips=False),
)
