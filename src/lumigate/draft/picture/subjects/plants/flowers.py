"""Single flowers on their stems."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import arc, natural, trace
from lumigate.draft.picture.subjects.plants.foliage import GREEN, blade, leaf, petals, ring_of, rosette, stem

_GOLD = rgb("#e8b52c")
_LIGHT = rgb("#fff6ea")


def _rose(sprite: Sprite, wanted: Rgb | None) -> None:
    codes = ("#c3203a",) if sprite.variant == "red" else ("#c3203a", "#c3203a", "#e87a9c", "#f0d27a")
    red = natural(sprite, wanted, *codes)
    sprite.shadow(0.3, 0.985, 0.12, 0.016)
    stem(sprite, trace("0.3 0.36, 0.31 0.66, 0.28 0.985"))
    for x, y, side in ((0.31, 0.52, 1), (0.3, 0.72, -1), (0.305, 0.62, 1)):
        sprite.part([(x, y - 0.012), (x + side * 0.025, y - 0.004), (x, y + 0.012)], GREEN, sharp=True)
    for x, y, a, n in (
        (0.3, 0.66, 205, 0.22),
        (0.3, 0.66, 160, 0.15),
        (0.3, 0.8, -25, 0.22),
        (0.3, 0.8, 15, 0.15),
    ):
        leaf(sprite, x, y, a, n, n * 0.32)
    for a in (25, 70, 110, 155):
        sprite.part(blade(0.3, 0.33, a, 0.12, 0.028), scaled(GREEN, 0.9), puff=0.5)
    dark = scaled(red, 0.68)
    for side in (-1, 1):
        sprite.part([(0.3 + side * u, v) for u, v in trace("0.0 0.36, 0.12 0.35, 0.21 0.27, 0.235 0.16, "
                                                           "0.2 0.12, 0.13 0.17, 0.05 0.24")],
                    scaled(red, 0.86), below=dark, puff=0.5, rim=0.5)  # fmt: skip
    sprite.part(
        trace(
            "0.14 0.16, 0.16 0.07, 0.23 0.02, 0.32 0.005, 0.4 0.04, 0.45 0.1, 0.46 0.18, "
            "0.42 0.28, 0.3 0.33, 0.18 0.28"
        ),
        red,
        below=dark,
        puff=0.6,
    )
    sprite.part(
        trace(
            "0.15 0.15, 0.24 0.19, 0.34 0.18, 0.45 0.11, 0.46 0.22, 0.4 0.33, 0.3 0.37, 0.2 0.33, 0.145 0.24"
        ),
        scaled(red, 1.06),
        below=dark,
        puff=0.5,
        rim=0.6,
    )
    sprite.part(
        trace("0.22 0.2, 0.32 0.23, 0.43 0.17, 0.42 0.29, 0.34 0.36, 0.26 0.35, 0.21 0.28"),
        scaled(red, 0.94),
        below=dark,
        puff=0.5,
        rim=0.5,
    )
    for text in (
        "0.2 0.13, 0.24 0.07, 0.33 0.05, 0.4 0.1, 0.37 0.14, 0.3 0.15",
        "0.25 0.12, 0.28 0.085, 0.34 0.09, 0.35 0.12, 0.31 0.13",
    ):
        sprite.line(trace(text), scaled(red, 0.5), 0.014)


def _tulip(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#d8352f", "#e8a02c", "#d86a9c", "#8a4fa0", "#f0c83a")
    sprite.shadow(0.28, 0.985, 0.14, 0.018)
    stem(sprite, trace("0.28 0.34, 0.285 0.66, 0.27 0.985"), 0.026)
    sprite.part(
        trace("0.27 0.98, 0.18 0.8, 0.06 0.52, 0.03 0.4, 0.16 0.56, 0.26 0.8"),
        GREEN,
        below=scaled(GREEN, 0.75),
        puff=0.5,
    )
    sprite.part(
        trace("0.28 0.98, 0.36 0.8, 0.48 0.58, 0.54 0.5, 0.47 0.72, 0.36 0.9"),
        scaled(GREEN, 1.1),
        below=scaled(GREEN, 0.75),
        puff=0.5,
    )
    for side in (-1, 1):
        sprite.part([(0.28 + side * u, v) for u, v in trace("0.02 0.36, 0.11 0.32, 0.15 0.2, 0.13 0.08, "
                                                            "0.11 0.0, 0.05 0.1, 0.0 0.2")],
                    scaled(paint, 0.82), below=scaled(paint, 0.62), puff=0.5)  # fmt: skip
    sprite.part(
        trace("0.28 0.02, 0.34 0.1, 0.37 0.2, 0.36 0.3, 0.28 0.365, 0.2 0.3, 0.19 0.2, 0.22 0.1"),
        paint,
        below=scaled(paint, 0.72),
        puff=0.7,
        gloss=0.15,
    )
    sprite.line(trace("0.28 0.06, 0.285 0.2, 0.28 0.33"), mixed(paint, _LIGHT, 0.35), 0.008, alpha=0.7)


def _sunflower(sprite: Sprite, wanted: Rgb | None) -> None:
    gold = natural(sprite, wanted, "#f0b82a", "#f2c233", "#e8a52a")
    brown = rgb("#4a2c18")
    sprite.shadow(0.3, 0.985, 0.14, 0.018)
    stem(sprite, trace("0.3 0.3, 0.32 0.66, 0.3 0.985"), 0.036)
    leaf(sprite, 0.315, 0.72, 205, 0.3, 0.09)
    leaf(sprite, 0.315, 0.66, -28, 0.28, 0.085, scaled(GREEN, 1.1))
    leaf(sprite, 0.31, 0.86, -12, 0.2, 0.06)
    petals(sprite, 0.3, 0.26, 17, 0.27, 0.042, scaled(gold, 0.82), turn=10)
    petals(sprite, 0.3, 0.26, 17, 0.245, 0.04, gold, turn=0, inner=scaled(gold, 0.72))
    sprite.oval(0.3, 0.26, 0.125, 0.125, brown, below=scaled(brown, 0.7), puff=0.8)
    for i in range(70):
        a, r = i * 2.39996, 0.117 * math.sqrt(i / 70)
        sprite.oval(
            0.3 + math.cos(a) * r,
            0.26 + math.sin(a) * r,
            0.0075,
            0.0075,
            rgb("#c98a2c") if r > 0.07 else rgb("#7a5428"),
            flat=0.5,
            rim=0,
        )


def _daisy(sprite: Sprite, wanted: Rgb | None) -> None:
    white = wanted or rgb("#f8f6f0")
    sprite.shadow(0.4, 0.985, 0.22, 0.022)
    for x, y, r, lean in ((0.2, 0.44, 0.13, -0.1), (0.62, 0.5, 0.12, 0.12), (0.42, 0.24, 0.19, 0.0)):
        stem(sprite, [(x, y), (0.4 + lean * 0.6, (y + 0.985) / 2), (0.4 + lean * 0.2, 0.985)], 0.018)
        petals(sprite, x, y, 14, r, r * 0.17, scaled(white, 0.92), turn=8, squash=0.9)
        petals(sprite, x, y, 14, r * 0.94, r * 0.16, white, turn=20, squash=0.9)
        sprite.oval(x, y, r * 0.34, r * 0.31, _GOLD, below=scaled(_GOLD, 0.7), fur=0.3)
    for a, n in ((200, 0.24), (335, 0.26), (220, 0.18), (312, 0.2)):
        leaf(sprite, 0.4, 0.95, a, n, n * 0.2)


def _flower(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#e8709c", "#7a5fc0", "#e8862f", "#4f8fd0", "#d8453f", "#f0c83a")
    heart = _GOLD if sum(abs(a - b) for a, b in zip(paint, _GOLD, strict=True)) > 0.4 else rgb("#8a4a24")
    sprite.shadow(0.32, 0.985, 0.14, 0.018)
    stem(sprite, trace("0.32 0.3, 0.34 0.62, 0.3 0.985"), 0.026)
    leaf(sprite, 0.33, 0.74, 210, 0.26, 0.07)
    leaf(sprite, 0.325, 0.82, -30, 0.27, 0.07, scaled(GREEN, 1.1))
    petals(sprite, 0.32, 0.27, 6, 0.26, 0.11, scaled(paint, 0.8), turn=30)
    petals(sprite, 0.32, 0.27, 6, 0.25, 0.105, paint, turn=0, inner=mixed(paint, _LIGHT, 0.5))
    sprite.oval(0.32, 0.27, 0.075, 0.075, heart, below=scaled(heart, 0.72), fur=0.35)


def _poppy(sprite: Sprite, wanted: Rgb | None) -> None:
    red = wanted or rgb("#d8301f")
    sprite.shadow(0.34, 0.985, 0.16, 0.018)
    stem(sprite, trace("0.4 0.3, 0.38 0.66, 0.34 0.985"), 0.016)
    stem(sprite, trace("0.12 0.42, 0.2 0.66, 0.32 0.985"), 0.014)
    stem(sprite, trace("0.62 0.54, 0.6 0.46, 0.54 0.5, 0.46 0.76, 0.36 0.985"), 0.013)
    sprite.oval(0.625, 0.57, 0.036, 0.055, scaled(GREEN, 0.9), fur=0.4)
    for x, y, r in ((0.12, 0.38, 0.12), (0.4, 0.22, 0.2)):
        dark = scaled(red, 0.72)
        for side in (-1, 1):
            sprite.part(
                [
                    (x + side * u * r, y + v * r)
                    for u, v in trace("0 0.5, 0.7 0.5, 1.1 0.1, 1.1 -0.5, 0.8 -0.9, 0.3 -0.6")
                ],
                scaled(red, 0.88),
                below=dark,
                puff=0.4,
            )
        sprite.part(
            [
                (x + u * r, y + v * r)
                for u, v in trace("-0.7 -0.3, -0.6 -0.9, 0 -1.05, 0.6 -0.9, 0.7 -0.3, 0.2 0.2, -0.2 0.2")
            ],
            red,
            below=dark,
            puff=0.4,
        )
        sprite.part(
            [
                (x + u * r, y + v * r)
                for u, v in trace("-0.9 0, -0.5 -0.1, 0 0.05, 0.5 -0.1, 0.9 0, 0.7 0.7, 0 0.95, -0.7 0.7")
            ],
            scaled(red, 1.08),
            below=dark,
            puff=0.4,
            rim=0.6,
        )
        sprite.oval(x, y - r * 0.08, r * 0.26, r * 0.18, rgb("#221a22"), fur=0.6)
        sprite.oval(x, y - r * 0.1, r * 0.11, r * 0.09, rgb("#8fa060"))
    for a, n in ((205, 0.22), (330, 0.22), (225, 0.16), (310, 0.16)):
        leaf(sprite, 0.34, 0.94, a, n, n * 0.18)


def _lavender(sprite: Sprite, wanted: Rgb | None) -> None:
    violet = natural(sprite, wanted, "#7a62b8", "#8a6cc4", "#6f5aa8")
    sprite.shadow(0.35, 0.985, 0.18, 0.02)
    stream = sprite.streams.stream("sprigs")
    for i in range(9):
        s = i / 8 - 0.5
        top, x = 0.04 + abs(s) * 0.28 + float(stream.uniform(0, 0.06)), 0.35 + s * 0.58
        foot = 0.35 + s * 0.12
        stem(
            sprite,
            [(foot, 0.97), ((x + foot) / 2 - s * 0.03, (top + 1.0) / 2), (x, top + 0.1)],
            0.011,
            rgb("#6f9460"),
        )
        for k in range(8):
            y = top + 0.036 * k
            u = x - s * 0.06 * k / 8
            r = 0.014 + 0.013 * min(k, 3) / 3
            tone = scaled(violet, float(stream.uniform(0.8, 1.25)))
            sprite.oval(u - r * 0.7, y, r, r * 1.1, tone, rim=0.4)
            sprite.oval(u + r * 0.7, y + 0.01, r, r * 1.1, scaled(tone, 0.9), rim=0.4)
    for a in (200, 225, 250, 290, 315, 340):
        sprite.part(blade(0.35, 0.96, a, 0.26, 0.016), rgb("#7f9c78"), below=rgb("#4f6f4a"), puff=0.5)


def _orchid(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#c86aa8", "#f1e6f0", "#9a5fc0", "#e8c0d8")
    clay = rgb("#e8e2d8")
    sprite.shadow(0.35, 0.985, 0.2, 0.025)
    stem(sprite, trace("0.32 0.76, 0.3 0.5, 0.36 0.24, 0.5 0.1, 0.64 0.1"), 0.016, rgb("#6f8a4a"))
    for a, n in ((200, 0.3), (340, 0.3), (225, 0.22), (318, 0.22)):
        leaf(sprite, 0.34, 0.79, a, n, n * 0.26, scaled(GREEN, 0.9))
    sprite.part(
        trace("0.2 0.76, 0.5 0.76, 0.46 0.985, 0.24 0.985"),
        clay,
        below=scaled(clay, 0.7),
        sharp=True,
        puff=0.9,
        gloss=0.3,
    )
    for x, y, r in ((0.31, 0.46, 0.1), (0.36, 0.28, 0.115), (0.5, 0.16, 0.11), (0.63, 0.16, 0.075)):
        for a in (270, 35, 145):
            sprite.part(blade(x, y, a, r * 1.05, r * 0.36), scaled(paint, 0.86), puff=0.5)
        for a in (352, 188):
            sprite.part(blade(x, y, a, r * 1.15, r * 0.62, tip=0.65), paint, puff=0.5, rim=0.5)
        sprite.part(
            [
                (x, y - r * 0.1),
                (x + r * 0.3, y + r * 0.2),
                (x + r * 0.12, y + r * 0.55),
                (x - r * 0.12, y + r * 0.55),
                (x - r * 0.3, y + r * 0.2),
            ],
            scaled(mixed(paint, rgb("#a0206a"), 0.6), 0.9),
        )
        sprite.oval(x, y + r * 0.02, r * 0.14, r * 0.12, _GOLD, gloss=0.4)


def _lotus(sprite: Sprite, wanted: Rgb | None) -> None:
    pink = natural(sprite, wanted, "#f0a8c4", "#f6f0f2", "#e88ab0")
    pad = rgb("#4a8a52")
    sprite.shadow(0.75, 0.9, 0.74, 0.06, alpha=0.4)
    for x, y, rx, ry, tone in (
        (0.26, 0.84, 0.25, 0.08, 0.85),
        (1.24, 0.83, 0.25, 0.085, 0.9),
        (0.75, 0.88, 0.44, 0.1, 1.0),
    ):
        sprite.part(
            [*arc(x, y, rx, ry, 290, 610, 30), (x, y)],
            scaled(pad, tone),
            below=scaled(pad, tone * 0.75),
            sharp=True,
            puff=0.15,
            rim=0.4,
        )
        for a in range(310, 600, 36):
            u, v = arc(x, y, rx * 0.85, ry * 0.85, a, a, 2)[0]
            sprite.line([(x, y), (u, v)], scaled(pad, tone * 1.2), 0.006, alpha=0.7)
    deep = mixed(pink, rgb("#c8407f"), 0.35)
    for angles, n, half, tone in (
        ((-20, 200, -42, 222), 0.46, 0.1, 0.9),
        ((-62, 242, -90), 0.62, 0.115, 0.86),
        ((-35, 215), 0.44, 0.1, 1.0),
        ((-58, 238), 0.5, 0.11, 1.0),
        ((-78, 258), 0.5, 0.11, 1.05),
    ):
        for a in angles:
            sprite.part(
                blade(0.75, 0.82, a, n, half, tip=0.55),
                scaled(mixed(pink, deep, 0.25), tone),
                below=_LIGHT if a < -30 else pink,
                puff=0.5,
                rim=0.4,
            )
    for a in (-90, -60, -120):
        sprite.part(
            blade(0.75, 0.84, a, 0.36, 0.115, tip=0.5), scaled(pink, 1.08), below=_LIGHT, puff=0.5, rim=0.4
        )
    sprite.oval(0.75, 0.8, 0.06, 0.03, _GOLD, fur=0.5)


def _dandelion(sprite: Sprite, wanted: Rgb | None) -> None:
    fluff = wanted or rgb("#f4f4f0")
    sprite.shadow(0.34, 0.985, 0.16, 0.018)
    stem(sprite, trace("0.3 0.27, 0.33 0.6, 0.3 0.985"), 0.02, rgb("#8aa860"))
    for a in (195, 215, 325, 345):
        leaf(sprite, 0.3, 0.96, a, 0.26, 0.035)
    sprite.glow(0.3, 0.26, 0.15, fluff, alpha=0.35)
    for i in range(64):
        a, r = i * 2.39996, 0.235 * math.sqrt((i + 1) / 64)
        x, y = 0.3 + math.cos(a) * r, 0.26 + math.sin(a) * r
        if i > 30:
            sprite.line([(0.3, 0.26), (x, y)], scaled(fluff, 0.85), 0.003, alpha=0.5)
        sprite.oval(x, y, 0.03, 0.027, scaled(fluff, 0.9 + 0.1 * (i % 2)), fur=1.0, rim=0, flat=0.5)
    sprite.oval(0.3, 0.26, 0.028, 0.028, rgb("#8a7a54"))
    for x, y in ((0.58, 0.16), (0.64, 0.3), (0.54, 0.06)):
        sprite.line([(x, y), (x - 0.03, y + 0.05)], scaled(fluff, 0.8), 0.005)
        sprite.oval(x, y, 0.03, 0.024, fluff, fur=1.0, rim=0, flat=0.6)


def _lily(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#f6f2ea", "#f0b8c8", "#f0a040")
    sprite.shadow(0.35, 0.985, 0.14, 0.018)
    stem(sprite, trace("0.36 0.36, 0.36 0.66, 0.34 0.985"), 0.024)
    for x, y, a, n in (
        (0.355, 0.6, 215, 0.22),
        (0.355, 0.66, -35, 0.24),
        (0.35, 0.78, 200, 0.24),
        (0.35, 0.84, -20, 0.22),
    ):
        leaf(sprite, x, y, a, n, n * 0.17)
    shade = scaled(mixed(paint, rgb("#9cb878"), 0.2), 0.9)
    for a, n, half in ((248, 0.3, 0.07), (292, 0.3, 0.07), (270, 0.31, 0.075)):
        sprite.part(blade(0.36, 0.33, a, n, half, tip=0.6), scaled(paint, 0.9), below=shade, puff=0.5)
    for a, n in ((200, 0.33), (340, 0.33), (150, 0.26), (30, 0.26)):
        sprite.part(blade(0.36, 0.31, a, n, 0.068, tip=0.55), paint, below=shade, puff=0.5, rim=0.5)
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        for k in (0.3, 0.42, 0.54):
            sprite.oval(0.36 + c * n * k, 0.31 + s * n * k, 0.007, 0.007, rgb("#a8503a"), rim=0, flat=0.6)
    for a in (235, 258, 282, 305):
        u, v = 0.36 + math.cos(math.radians(a)) * 0.17, 0.31 + math.sin(math.radians(a)) * 0.17
        sprite.line([(0.36, 0.31), (u, v)], rgb("#b8c878"), 0.009)
        sprite.oval(u, v, 0.02, 0.01, rgb("#a8502a"))


def _peony(sprite: Sprite, wanted: Rgb | None) -> None:
    pink = natural(sprite, wanted, "#e88aae", "#c83a5c", "#f0d8dc", "#8fa8d8")
    sprite.shadow(0.35, 0.985, 0.16, 0.02)
    stem(sprite, trace("0.35 0.4, 0.36 0.7, 0.34 0.985"), 0.026)
    for x, y, a, n in ((0.355, 0.64, 205, 0.3), (0.355, 0.7, -25, 0.3), (0.35, 0.82, 190, 0.2)):
        leaf(sprite, x, y, a, n, n * 0.26)
    for i, (radius, count) in enumerate(((0.3, 9), (0.25, 8), (0.19, 7), (0.13, 6), (0.07, 4))):
        petals(
            sprite,
            0.35,
            0.3 - 0.01 * i,
            count,
            radius,
            radius * 0.5,
            scaled(pink, 0.76 + 0.1 * i),
            turn=i * 27,
            tip=0.72,
            squash=0.9,
        )


def _hibiscus(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#d84a5c", "#f0b8c8", "#f0f0e8", "#e8862f")
    sprite.shadow(0.4, 0.985, 0.22, 0.022)
    stem(sprite, trace("0.38 0.4, 0.4 0.7, 0.38 0.985"), 0.024)
    leaf(sprite, 0.39, 0.72, 205, 0.32, 0.1)
    leaf(sprite, 0.39, 0.66, -24, 0.32, 0.1, scaled(GREEN, 1.1))
    petals(sprite, 0.4, 0.3, 5, 0.31, 0.16, paint, turn=-90, tip=0.62, inner=scaled(paint, 0.6))
    sprite.oval(0.4, 0.3, 0.07, 0.07, scaled(paint, 0.45), rim=0)
    stem(sprite, trace("0.4 0.3, 0.5 0.2, 0.62 0.1"), 0.022, _GOLD)
    for x, y in ((0.56, 0.12), (0.61, 0.15), (0.63, 0.09), (0.58, 0.17), (0.66, 0.12)):
        sprite.oval(x, y, 0.017, 0.017, rgb("#f6d860"), gloss=0.4)


def _succulent(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#7fae8a", "#8ab89a", "#a8b878")
    clay = rgb(("#d8d4cc", "#b8653f", "#7a8a9a")[sprite.streams.pick("pot", 3)])
    sprite.shadow(0.5, 0.98, 0.36, 0.035)
    sprite.part(
        trace("0.18 0.56, 0.82 0.56, 0.74 0.985, 0.26 0.985"),
        clay,
        below=scaled(clay, 0.7),
        sharp=True,
        puff=0.9,
        gloss=0.2,
    )
    sprite.oval(0.5, 0.56, 0.32, 0.05, rgb("#4a382a"))
    rosette(sprite, 0.5, 0.42, 0.44, green, layers=5, count=9, squash=0.72)
    for x, y in ring_of(0.5, 0.42, 0.4, 0.28, 9):
        sprite.oval(x, y, 0.016, 0.014, rgb("#d86a7a"), rim=0)


SUBJECTS = (
    Subject(name="rose", model=_rose, height=0.6, metres=0.6, aspect=0.62),
    Subject(name="tulip", model=_tulip, height=0.56, metres=0.45, aspect=0.56),
    Subject(name="sunflower", model=_sunflower, height=0.66, metres=1.6, aspect=0.62),
    Subject(name="daisy", model=_daisy, height=0.5, metres=0.3, aspect=0.8),
    Subject(name="flower", model=_flower, height=0.54, metres=0.5, aspect=0.62),
    Subject(name="poppy", model=_poppy, height=0.52, metres=0.5, aspect=0.68),
    Subject(name="lavender", model=_lavender, height=0.54, metres=0.6, aspect=0.7),
    Subject(name="orchid", model=_orchid, height=0.56, metres=0.6, aspect=0.74),
    Subject(name="lotus", model=_lotus, height=0.36, metres=0.4, aspect=1.5, top=0.86, shadow=False),
    Subject(name="dandelion", model=_dandelion, height=0.52, metres=0.3, aspect=0.68),
    Subject(name="lily", model=_lily, height=0.58, metres=0.9, aspect=0.72),
    Subject(name="peony", model=_peony, height=0.54, metres=0.6, aspect=0.7),
    Subject(name="hibiscus", model=_hibiscus, height=0.52, metres=0.6, aspect=0.8),
    Subject(name="succulent", model=_succulent, height=0.36, metres=0.15, aspect=1.0),
)
