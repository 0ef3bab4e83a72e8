"""Small shelters: log cabin, treehouse, tent, igloo, tipi, yurt, circus tent."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.buildings.masonry import (
    OAK,
    door,
    flag,
    framed_window,
    lit,
    smoke,
    star,
)
from lumigate.draft.picture.subjects.forms import arc, between, box, natural, ring, shining, trace, tube

_CREAM = rgb("#f3ead6")


def _log_cabin(sprite: Sprite, wanted: Rgb | None) -> None:
    log = natural(sprite, wanted, "#a06a3c", "#8f5d38", "#b07a48")
    snow = rgb("#f4f7fa")
    roof = rgb("#5a4336")
    sprite.shadow(0.62, 0.985, 0.62, 0.04)
    sprite.part(box(0.9, 0.06, 1.03, 0.4), rgb("#8a8580"), below=rgb("#6a6661"), sharp=True)
    smoke(sprite, 0.97, 0.02, 0.045, count=3)
    for i in range(7):
        y = 0.46 + 0.075 * i
        sprite.part(box(0.08, y, 1.16, y + 0.075), log, below=scaled(log, 0.7), sharp=True, puff=1.0)
        for x in (0.06, 1.18):
            sprite.oval(x, y + 0.0375, 0.04, 0.038, scaled(log, 1.12))
            sprite.oval(x, y + 0.0375, 0.022, 0.02, scaled(log, 0.8), rim=0)
    white = sprite.variant == "snowy"
    sprite.part(
        trace("0.0 0.5, 0.24 0.14, 1.0 0.14, 1.24 0.5"),
        snow if white else roof,
        below=scaled(snow if white else roof, 0.8),
        sharp=True,
        puff=0.2,
    )
    if not white:
        for k in range(4):
            y = 0.22 + 0.075 * k
            sprite.line([(0.2 - 0.05 * k, y), (1.04 + 0.05 * k, y)], scaled(roof, 0.7), 0.008)
    sprite.part(trace("0.36 0.48, 0.62 0.12, 0.88 0.48"), log, sharp=True, puff=0.15)
    for k in range(4):
        y = 0.25 + 0.06 * k
        sprite.line([(0.62 - (y - 0.12) * 0.7, y), (0.62 + (y - 0.12) * 0.7, y)], scaled(log, 0.65), 0.008)
    sprite.line(trace("0.31 0.54, 0.62 0.1, 0.93 0.54"), snow if white else scaled(roof, 0.8), 0.05)
    framed_window(sprite, 0.62, 0.37, 0.06, 0.07)
    for x in (0.27, 0.98):
        framed_window(sprite, x, 0.7, 0.085, 0.085)
    door(sprite, 0.62, 0.985, 0.09, 0.34, colour=scaled(OAK, 0.9), frame=scaled(log, 0.7))
    sprite.oval(0.675, 0.83, 0.012, 0.012, rgb("#e3c25a"), gloss=0.5)


def _treehouse(sprite: Sprite, wanted: Rgb | None) -> None:
    leaf = rgb("#4f8a38")
    wood = wanted or rgb("#b07a48")
    bark = rgb("#5d4330")
    sprite.shadow(0.5, 0.985, 0.36, 0.035)
    stream = sprite.streams.stream("leaves")
    for _ in range(12):
        a, r = float(stream.uniform(0, 6.28)), float(stream.uniform(0.3, 1.0))
        sprite.oval(
            0.5 + math.cos(a) * 0.34 * r,
            0.24 + math.sin(a) * 0.16 * r,
            0.14,
            0.11,
            scaled(leaf, 0.7),
            fur=1.0,
            rim=0.2,
        )
    sprite.part(
        trace("0.42 0.3, 0.43 0.8, 0.34 0.985, 0.66 0.985, 0.57 0.8, 0.58 0.3"),
        bark,
        below=scaled(bark, 0.7),
        puff=0.6,
    )
    tube(sprite, [(0.5, 0.72), (0.22, 0.56)], bark, 0.05)
    tube(sprite, [(0.5, 0.72), (0.8, 0.56)], bark, 0.05)
    sprite.part(box(0.12, 0.54, 0.9, 0.585), scaled(wood, 0.8), sharp=True, puff=0.3)
    sprite.part(box(0.26, 0.3, 0.74, 0.545), wood, below=scaled(wood, 0.8), sharp=True, puff=0.06)
    for i in range(1, 8):
        sprite.line([(0.26 + 0.06 * i, 0.3), (0.26 + 0.06 * i, 0.54)], scaled(wood, 0.7), 0.006)
    roof = rgb("#8f4a36")
    sprite.part(
        trace("0.2 0.33, 0.5 0.13, 0.8 0.33, 0.77 0.36, 0.23 0.36"),
        roof,
        below=scaled(roof, 0.75),
        sharp=True,
        puff=0.2,
    )
    framed_window(sprite, 0.38, 0.43, 0.05, 0.055)
    door(sprite, 0.6, 0.545, 0.05, 0.17)
    for x in (0.14, 0.2, 0.8, 0.88):
        tube(sprite, [(x, 0.54), (x, 0.45)], wood, 0.016)
    tube(sprite, [(0.12, 0.455), (0.26, 0.455)], wood, 0.016)
    tube(sprite, [(0.74, 0.455), (0.9, 0.455)], wood, 0.016)
    for x in (0.68, 0.8):
        tube(sprite, [(x, 0.57), (x + 0.02, 0.97)], scaled(wood, 1.1), 0.018)
    for i in range(7):
        tube(sprite, [(0.685, 0.62 + 0.052 * i), (0.815, 0.62 + 0.052 * i)], scaled(wood, 1.1), 0.014)
    for x, y in ((0.16, 0.3), (0.86, 0.3), (0.34, 0.12), (0.66, 0.1), (0.88, 0.2), (0.12, 0.2)):
        sprite.oval(x, y, 0.12, 0.095, scaled(leaf, float(stream.uniform(0.9, 1.15))), fur=1.0, rim=0.2)


def _tent(sprite: Sprite, wanted: Rgb | None) -> None:
    cloth = natural(sprite, wanted, "#e0862f", "#3f8a6a", "#2f7fa8", "#c8533a")
    sprite.shadow(0.8, 0.985, 0.78, 0.045)
    sprite.part(
        trace("0.52 0.1, 1.16 0.2, 1.58 0.94, 0.94 0.985"),
        scaled(cloth, 0.72),
        below=scaled(cloth, 0.55),
        sharp=True,
        puff=0.15,
    )
    sprite.part(
        trace("0.52 0.08, 0.94 0.985, 0.06 0.985"), cloth, below=scaled(cloth, 0.85), sharp=True, puff=0.12
    )
    inside = shining(sprite, rgb("#ffd98a")) if lit(sprite) else rgb("#3a3430")
    sprite.part(
        trace("0.52 0.3, 0.7 0.985, 0.34 0.985"),
        inside,
        below=shining(sprite, rgb("#e89a4a")) if lit(sprite) else rgb("#241f1c"),
        sharp=True,
        rim=0,
        flat=0.5,
    )
    if lit(sprite):
        sprite.glow(0.52, 0.75, 0.2, rgb("#ffc56a"), alpha=0.6)
    sprite.part(
        trace("0.52 0.3, 0.34 0.985, 0.26 0.985, 0.36 0.66, 0.44 0.44"), mixed(cloth, _CREAM, 0.5), sharp=True
    )
    sprite.part(
        trace("0.52 0.3, 0.7 0.985, 0.8 0.985, 0.7 0.66, 0.6 0.44"), mixed(cloth, _CREAM, 0.35), sharp=True
    )
    sprite.line(trace("0.06 0.985, 0.52 0.08, 0.94 0.985"), scaled(cloth, 1.2), 0.014)
    for a, b in (((0.52, 0.09), (0.0, 0.99)), ((1.16, 0.2), (1.6, 0.97)), ((0.52, 0.09), (0.52, 0.02))):
        sprite.line([a, b], rgb("#5a4a3a"), 0.008)
    sprite.line([(0.52, 0.09), (1.16, 0.2)], scaled(cloth, 1.2), 0.016)
    for x in (0.02, 1.58):
        tube(sprite, [(x, 0.99), (x + (0.03 if x < 1 else -0.03), 0.93)], OAK, 0.018)


def _igloo(sprite: Sprite, wanted: Rgb | None) -> None:
    ice = wanted or rgb("#e4f0f6")
    line = scaled(mixed(ice, rgb("#6f9fc0"), 0.4), 0.9)
    sprite.shadow(0.66, 0.97, 0.66, 0.05)
    sprite.part(
        [*arc(0.62, 0.95, 0.58, 0.86, 180, 360, 31)],
        ice,
        below=scaled(ice, 0.82),
        sharp=True,
        puff=0.9,
        gloss=0.2,
    )
    for k in range(1, 6):
        y = 0.95 - 0.15 * k
        reach = 0.58 * math.sqrt(max(0.0, 1 - ((0.95 - y) / 0.86) ** 2))
        sprite.line([(0.62 - reach, y), (0.62, y + 0.035), (0.62 + reach, y)], line, 0.012)
        for i in range(7):
            s = -0.86 + 0.286 * i + (0.14 if k % 2 else 0)
            x = 0.62 + reach * s * 1.02
            sprite.line([(x, y + 0.02), (x + reach * 0.04 * s, y + 0.165)], line, 0.01, alpha=0.8)
    sprite.part(
        [*arc(0.9, 0.985, 0.29, 0.46, 180, 360, 19)], ice, below=scaled(ice, 0.8), sharp=True, puff=0.5
    )
    for angle in (215, 250, 290, 325):
        a, b = (
            arc(0.9, 0.985, 0.19, 0.33, angle, angle, 2)[0],
            arc(0.9, 0.985, 0.28, 0.45, angle, angle, 2)[0],
        )
        sprite.line([a, b], line, 0.012)
    inside = shining(sprite, rgb("#ffcf7d")) if lit(sprite) else rgb("#2f4a62")
    sprite.part(
        [*arc(0.92, 0.985, 0.19, 0.33, 180, 360, 19)],
        inside,
        below=scaled(inside, 0.6),
        sharp=True,
        rim=0,
        flat=0.5,
    )


def _tipi(sprite: Sprite, wanted: Rgb | None) -> None:
    hide = natural(sprite, wanted, "#e8d6b0", "#dcc49a", "#efe4cc")
    red, blue = rgb("#b5442f"), rgb("#2f6f8a")
    sprite.shadow(0.4, 0.985, 0.4, 0.035)
    for a, b in (
        ((0.3, 0.04), (0.44, 0.22)),
        ((0.36, 0.0), (0.42, 0.22)),
        ((0.46, 0.0), (0.38, 0.22)),
        ((0.52, 0.05), (0.36, 0.22)),
        ((0.41, 0.02), (0.4, 0.22)),
    ):
        tube(sprite, [a, b], OAK, 0.016)
    sprite.part(
        trace("0.37 0.16, 0.43 0.16, 0.78 0.985, 0.4 1.0, 0.02 0.985"),
        hide,
        below=scaled(hide, 0.82),
        sharp=True,
        puff=0.8,
    )

    def band(top: float, bottom: float, tone: Rgb) -> None:
        left0, right0 = (
            between((0.37, 0.16), (0.02, 0.985), top)[0],
            between((0.43, 0.16), (0.78, 0.985), top)[0],
        )
        left1, right1 = (
            between((0.37, 0.16), (0.02, 0.985), bottom)[0],
            between((0.43, 0.16), (0.78, 0.985), bottom)[0],
        )
        y0, y1 = 0.16 + 0.825 * top, 0.16 + 0.825 * bottom
        sprite.part(
            [(left0, y0), (0.4, y0 + 0.012), (right0, y0), (right1, y1), (0.4, y1 + 0.015), (left1, y1)],
            tone,
            sharp=True,
            flat=0.3,
            rim=0,
        )

    band(0.26, 0.32, red)
    band(0.84, 0.88, blue)
    band(0.9, 0.93, red)
    for i in range(6):
        x = 0.12 + 0.11 * i
        sprite.part(
            [(x, 0.84), (x + 0.05, 0.76), (x + 0.1, 0.84)],
            blue if i % 2 else red,
            sharp=True,
            flat=0.3,
            rim=0,
        )
    inside = shining(sprite, rgb("#ffc56a")) if lit(sprite) else rgb("#3a2a1e")
    sprite.part(trace("0.4 0.48, 0.5 0.995, 0.3 0.995"), inside, sharp=True, flat=0.5, rim=0)
    sprite.part(trace("0.4 0.48, 0.5 0.995, 0.56 0.99, 0.46 0.64"), scaled(hide, 1.08), sharp=True)


def _yurt(sprite: Sprite, wanted: Rgb | None) -> None:
    felt = wanted or rgb("#efe8da")
    trim = rgb(("#b5442f", "#2f5f9a", "#c98a2f")[sprite.streams.pick("trim", 3)])
    sprite.shadow(0.75, 0.975, 0.74, 0.045)
    sprite.part(
        trace("0.08 0.46, 1.42 0.46, 1.44 0.92, 1.2 0.97, 0.75 0.985, 0.3 0.97, 0.06 0.92"),
        felt,
        below=scaled(felt, 0.8),
        sharp=True,
        puff=0.7,
    )
    for y in (0.6, 0.78):
        sprite.line([(0.07, y), (0.75, y + 0.05), (1.43, y)], scaled(felt, 0.7), 0.014)
    for i in range(13):
        x = 0.1 + 0.1083 * i
        y = 0.5 + 0.05 * (1 - ((x - 0.75) / 0.68) ** 2)
        sprite.part(
            [(x, y - 0.03), (x + 0.045, y + 0.01), (x, y + 0.05), (x - 0.045, y + 0.01)],
            trim,
            sharp=True,
            flat=0.3,
            rim=0,
        )
    sprite.part(
        trace("0.02 0.48, 0.62 0.14, 0.88 0.14, 1.48 0.48, 1.2 0.52, 0.75 0.54, 0.3 0.52"),
        scaled(felt, 1.02),
        below=scaled(felt, 0.86),
        sharp=True,
        puff=0.5,
    )
    for x in (0.25, 0.5, 1.0, 1.25):
        sprite.line([(0.75 + (x - 0.75) * 0.25, 0.15), (x, 0.5)], trim, 0.012)
    sprite.part(trace("0.62 0.15, 0.68 0.08, 0.82 0.08, 0.88 0.15"), trim, gloss=0.2)
    sprite.part(box(0.6, 0.56, 0.9, 0.985), trim, below=scaled(trim, 0.8), sharp=True, puff=0.1)
    sprite.part(box(0.64, 0.6, 0.86, 0.985), OAK, sharp=True, puff=0.1)
    sprite.line([(0.75, 0.6), (0.75, 0.985)], scaled(OAK, 0.5), 0.012)
    for x in (0.7, 0.8):
        sprite.part(
            [(x, 0.7), (x + 0.03, 0.76), (x, 0.82), (x - 0.03, 0.76)], rgb("#d9a441"), sharp=True, flat=0.3
        )


def _circus_tent(sprite: Sprite, wanted: Rgb | None) -> None:
    red = natural(sprite, wanted, "#c8302a", "#2f6fb0", "#7a4fa0")
    sprite.shadow(0.65, 0.985, 0.64, 0.04)
    flag(sprite, 0.65, 0.1, 0.07, rgb("#e8c23a"))
    for i in range(10):
        a, b = 0.12 + 0.106 * i, 0.12 + 0.106 * (i + 1)
        tone = red if i % 2 == 0 else _CREAM
        sprite.part(
            [(a, 0.52), (b, 0.52), (b + (b - 0.65) * 0.05, 0.985), (a + (a - 0.65) * 0.05, 0.985)],
            tone,
            below=scaled(tone, 0.8),
            sharp=True,
            puff=0.3,
        )
    sprite.part(
        trace("0.65 0.5, 0.8 0.985, 0.5 0.985"),
        shining(sprite, rgb("#ffd98a")) if lit(sprite) else rgb("#3a2030"),
        sharp=True,
        rim=0,
        flat=0.5,
    )
    for a, b in ((0.5, 0.58), (0.8, 0.72)):
        sprite.part(
            [(0.65, 0.5), (a, 0.985), (a + (b - a) * 0.6, 0.985), (b, 0.7)], scaled(red, 0.85), sharp=True
        )
    for i in range(10):
        a, b = 0.06 + 0.118 * i, 0.06 + 0.118 * (i + 1)
        tone = red if i % 2 == 0 else _CREAM
        sprite.part(
            [
                (0.65 + (a - 0.65) * 0.04, 0.08),
                (0.65 + (b - 0.65) * 0.04, 0.08),
                (0.65 + (b - 0.65) * 0.5, 0.34),
                (b, 0.52),
                (a, 0.52),
                (0.65 + (a - 0.65) * 0.5, 0.34),
            ],
            tone,
            below=scaled(tone, 0.85),
            sharp=True,
            puff=0.2,
        )
        sprite.part(
            [*arc((a + b) / 2, 0.515, (b - a) / 2, 0.055, 0, 180, 9)],
            _CREAM if i % 2 == 0 else red,
            sharp=True,
        )
    sprite.part(star(0.65, 0.42, 0.06), rgb("#e8c23a"), sharp=True, flat=0.3)


def _birdhouse(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = natural(sprite, wanted, "#5f9fb0", "#c98a52", "#c8635a", "#7fa85a")
    roof = rgb("#7a4a36")
    sprite.shadow(0.3, 0.985, 0.14, 0.02)
    tube(sprite, [(0.3, 0.5), (0.3, 0.985)], OAK, 0.05)
    sprite.part(
        trace("0.1 0.28, 0.3 0.1, 0.5 0.28, 0.5 0.6, 0.1 0.6"),
        wood,
        below=scaled(wood, 0.78),
        sharp=True,
        puff=0.12,
    )
    sprite.part(box(0.06, 0.59, 0.54, 0.63), scaled(wood, 0.7), sharp=True)
    sprite.line(trace("0.03 0.34, 0.3 0.08, 0.57 0.34"), roof, 0.055)
    sprite.part(ring(0.3, 0.36, 0.085, 0.02), scaled(wood, 1.2), sharp=True)
    sprite.oval(0.3, 0.36, 0.068, 0.068, rgb("#2a1e18"), rim=0)
    tube(sprite, [(0.3, 0.49), (0.36, 0.51)], OAK, 0.022)


SUBJECTS = (
    Subject(name="log_cabin", model=_log_cabin, height=0.46, metres=6, aspect=1.24),
    Subject(name="treehouse", model=_treehouse, height=0.66, metres=8, aspect=1.0),
    Subject(name="tent", model=_tent, height=0.4, metres=1.8, aspect=1.6),
    Subject(name="igloo", model=_igloo, height=0.38, metres=2.2, aspect=1.24, top=0.1),
    Subject(name="tipi", model=_tipi, height=0.56, metres=5, aspect=0.8),
    Subject(name="yurt", model=_yurt, height=0.38, metres=3.5, aspect=1.5),
    Subject(name="circus_tent", model=_circus_tent, height=0.54, metres=15, aspect=1.3),
    Subject(name="birdhouse", model=_birdhouse, height=0.46, metres=1.8, aspect=0.6, top=0.09),
)
