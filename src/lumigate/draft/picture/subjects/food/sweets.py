"""Cakes, ices and other sweet things."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.solids import cylinder, plate

_CREAM, _CHOCOLATE, _SPONGE, _CHERRY = rgb("#fbf3e4"), rgb("#5a3220"), rgb("#e6b36a"), rgb("#c8263a")
_SPRINKLES = ("#e0453c", "#f2c23e", "#4aa3d9", "#58b86a", "#b06ac0", "#fbf8f2")


def _drips(sprite: Sprite, x: float, y: float, radius: float, tone: Rgb, *, count: int = 9) -> None:
    low = [
        (x + radius * (1 - 2 * i / (2 * count)), y + (0.13 if i % 2 else 0.03)) for i in range(2 * count + 1)
    ]
    sprite.part([(x - radius, y - 0.02), (x + radius, y - 0.02), *low], tone, puff=0.5, gloss=0.4)


def _cake(sprite: Sprite, wanted: Rgb | None) -> None:
    icing = wanted or rgb(("#f3a9c0", "#fbf3e4", "#8fcfd9")[sprite.streams.pick("icing", 3)])
    plate(sprite, 0.62, 0.9, 0.6, rgb("#e9ecef"))
    cylinder(sprite, 0.62, 0.62, 0.92, 0.48, mixed(icing, _CREAM, 0.5), tilt=0.17, lid=icing)
    _drips(sprite, 0.62, 0.64, 0.48, icing)
    cylinder(sprite, 0.62, 0.36, 0.62, 0.31, mixed(icing, _CREAM, 0.4), tilt=0.17, lid=icing)
    _drips(
        sprite, 0.62, 0.38, 0.31, _CHOCOLATE if sprite.variant == "chocolate" else scaled(icing, 0.9), count=6
    )
    stream = sprite.streams.stream("sprinkles")
    for _ in range(36):
        x, y = float(stream.uniform(0.16, 1.08)), float(stream.uniform(0.72, 0.92))
        sprite.oval(x, y - 0.05, 0.014, 0.01, rgb(_SPRINKLES[int(stream.integers(6))]), rim=0)
    if sprite.variant == "wedding":
        sprite.oval(0.62, 0.3, 0.09, 0.07, rgb("#f3c7d2"), puff=0.7)
        return
    for i, x in enumerate((0.44, 0.56, 0.68, 0.8)):
        sprite.line([(x, 0.36), (x, 0.17)], rgb(_SPRINKLES[i]), 0.03)
        sprite.glow(x, 0.11, 0.06, rgb("#ffd27a"), alpha=0.6)
        sprite.part(
            [(x, 0.04), (x + 0.026, 0.12), (x, 0.17), (x - 0.026, 0.12)], rgb("#ffb83a"), flat=0.7, rim=0
        )


def _cake_slice(sprite: Sprite, wanted: Rgb | None) -> None:
    icing = wanted or rgb("#f3a9c0")
    plate(sprite, 0.75, 0.86, 0.7, rgb("#e9ecef"))
    sprite.part([(0.2, 0.46), (1.06, 0.22), (1.3, 0.42)], icing, sharp=True, puff=0.3, gloss=0.3)
    for i in range(5):
        a, b = i / 5, (i + 1) / 5
        tone = _SPONGE if i % 2 == 0 else _CREAM
        sprite.part(
            [(0.2, 0.46 + 0.42 * a), (1.3, 0.42 + 0.38 * a), (1.3, 0.42 + 0.38 * b), (0.2, 0.46 + 0.42 * b)],
            tone,
            sharp=True,
            fur=0.3,
            puff=0.2,
            rim=0,
        )
    sprite.oval(0.88, 0.28, 0.11, 0.09, _CREAM, puff=0.8)
    sprite.oval(0.88, 0.18, 0.075, 0.075, _CHERRY, gloss=0.9)
    sprite.line([(0.88, 0.12), (0.93, 0.03)], rgb("#4f7a34"), 0.014)


def _cupcake(sprite: Sprite, wanted: Rgb | None) -> None:
    cream = wanted or rgb(("#f3a9c0", "#a9d8c0", "#f6e3b0", "#c7a9e0")[sprite.streams.pick("cream", 4)])
    sprite.shadow(0.45, 0.97, 0.32, 0.04, alpha=0.6)
    case = rgb("#d9d2e6")
    sprite.part(
        [(0.1, 0.58), (0.8, 0.58), (0.7, 0.97), (0.2, 0.97)],
        case,
        below=scaled(case, 0.75),
        sharp=True,
        puff=0.5,
    )
    for i in range(8):
        sprite.line([(0.13 + 0.09 * i, 0.6), (0.22 + 0.066 * i, 0.96)], scaled(case, 0.7), 0.012, alpha=0.8)
    for y, wide in ((0.56, 0.42), (0.42, 0.34), (0.29, 0.25), (0.18, 0.15)):
        sprite.oval(0.45, y, wide, 0.115, cream, below=scaled(cream, 0.85), turn=-0.08, puff=0.8, gloss=0.3)
    stream = sprite.streams.stream("sprinkles")
    for _ in range(18):
        x, y = float(stream.uniform(0.15, 0.75)), float(stream.uniform(0.24, 0.58))
        if abs(x - 0.45) < 0.1 + (y - 0.2) * 0.7:
            sprite.oval(
                x,
                y,
                0.02,
                0.01,
                rgb(_SPRINKLES[int(stream.integers(6))]),
                turn=float(stream.uniform(0, 3)),
                rim=0,
            )
    sprite.oval(0.45, 0.09, 0.075, 0.07, _CHERRY, gloss=0.9)


def _donut(sprite: Sprite, wanted: Rgb | None) -> None:
    icing = wanted or rgb(("#ef8fb0", "#6b3a22", "#8fcfd9")[sprite.streams.pick("icing", 3)])
    sprite.shadow(0.62, 0.92, 0.56, 0.07, alpha=0.6)
    sprite.oval(0.62, 0.54, 0.57, 0.4, rgb("#d9a052"), below=rgb("#b5762f"), puff=0.7)
    wave = [
        (
            0.62 + (0.53 + 0.03 * math.cos(7 * k * 0.2618)) * math.cos(k * 0.2618),
            0.49 + (0.35 + 0.025 * math.cos(7 * k * 0.2618)) * math.sin(k * 0.2618),
        )
        for k in range(24)
    ]
    sprite.part(wave, icing, puff=0.5, gloss=0.6)
    sprite.oval(0.62, 0.49, 0.2, 0.115, scaled(icing, 0.6), puff=0.3, rim=0)
    sprite.oval(0.62, 0.505, 0.17, 0.088, rgb("#8a5a28"), puff=0.3, rim=0)
    stream = sprite.streams.stream("sprinkles")
    for i in range(30):
        turn, far = i * 2.4, float(stream.uniform(0.5, 0.92))
        sprite.oval(
            0.62 + 0.5 * far * math.cos(turn),
            0.47 + 0.32 * far * math.sin(turn),
            0.026,
            0.011,
            rgb(_SPRINKLES[i % 6]),
            turn=float(stream.uniform(0, 3)),
            rim=0,
        )


def _cookie(sprite: Sprite, wanted: Rgb | None) -> None:
    dough = wanted or rgb("#cf9a55")
    sprite.shadow(0.55, 0.92, 0.48, 0.08, alpha=0.6)
    sprite.oval(0.55, 0.52, 0.48, 0.42, dough, below=scaled(dough, 0.75), fur=0.4, puff=0.4)
    for x, y, r in (
        (0.36, 0.38, 0.06),
        (0.6, 0.3, 0.05),
        (0.76, 0.46, 0.062),
        (0.5, 0.54, 0.055),
        (0.32, 0.62, 0.05),
        (0.66, 0.7, 0.06),
        (0.84, 0.62, 0.04),
        (0.46, 0.78, 0.045),
    ):
        sprite.oval(x, y, r, r * 0.85, _CHOCOLATE, gloss=0.5)


def _ice_cream(sprite: Sprite, wanted: Rgb | None) -> None:
    first = wanted or rgb("#f3a9c0")
    cone = rgb("#d99a4a")
    sprite.part(
        [(0.14, 0.46), (0.58, 0.46), (0.4, 0.95), (0.36, 0.98), (0.32, 0.95)],
        cone,
        below=scaled(cone, 0.75),
        sharp=True,
        puff=0.7,
    )
    for i in range(5):
        sprite.line(
            [(0.16 + 0.1 * i, 0.46), (0.38 + 0.02 * i - 0.02, 0.9)], scaled(cone, 0.65), 0.009, alpha=0.7
        )
        sprite.line(
            [(0.56 - 0.1 * i, 0.46), (0.34 - 0.02 * i + 0.02, 0.9)], scaled(cone, 0.65), 0.009, alpha=0.7
        )
    for x, y, tone in ((0.22, 0.36, first), (0.5, 0.36, rgb("#6b4028")), (0.36, 0.2, rgb("#fbeec4"))):
        sprite.oval(x, y, 0.175, 0.16, tone, below=scaled(tone, 0.82), fur=0.25, puff=0.8)
    sprite.part(
        [(0.1, 0.42), (0.62, 0.42), (0.58, 0.5), (0.48, 0.46), (0.4, 0.53), (0.28, 0.46), (0.18, 0.51)],
        first,
        puff=0.6,
    )
    sprite.oval(0.38, 0.055, 0.06, 0.058, _CHERRY, gloss=0.9)


def _popsicle(sprite: Sprite, wanted: Rgb | None) -> None:
    ice = wanted or rgb(("#e8503f", "#f2933c", "#6ab8d9")[sprite.streams.pick("ice", 3)])
    sprite.part(
        [(0.22, 0.66), (0.3, 0.66), (0.3, 0.96), (0.26, 0.98), (0.22, 0.96)], rgb("#d9b98a"), puff=0.7
    )
    sprite.part(
        [(0.08, 0.2), (0.14, 0.06), (0.26, 0.02), (0.38, 0.06), (0.44, 0.2), (0.44, 0.7), (0.08, 0.7)],
        ice,
        below=mixed(ice, rgb("#f6d75a"), 0.5),
        puff=0.6,
        gloss=0.6,
    )
    for x in (0.19, 0.33):
        sprite.line([(x, 0.16), (x, 0.6)], scaled(ice, 0.75), 0.03, alpha=0.6)


def _chocolate(sprite: Sprite, wanted: Rgb | None) -> None:
    bar = wanted or _CHOCOLATE
    sprite.shadow(0.42, 0.97, 0.36, 0.035, alpha=0.5)
    for row in range(4):
        for column in range(3):
            x, y = 0.1 + 0.215 * column, 0.05 + 0.15 * row
            sprite.part(
                [(x, y), (x + 0.2, y), (x + 0.2, y + 0.14), (x, y + 0.14)],
                bar,
                below=scaled(bar, 0.8),
                sharp=True,
                puff=0.5,
                gloss=0.4,
            )
    sprite.part(
        [(0.06, 0.52), (0.2, 0.56), (0.36, 0.5), (0.54, 0.56), (0.78, 0.5), (0.78, 0.97), (0.06, 0.97)],
        rgb("#c8323a"),
        below=rgb("#8f2028"),
        sharp=True,
        puff=0.3,
    )
    sprite.part(
        [(0.18, 0.68), (0.66, 0.68), (0.66, 0.84), (0.18, 0.84)], rgb("#f4d774"), sharp=True, puff=0.3
    )


def _lollipop(sprite: Sprite, wanted: Rgb | None) -> None:
    sweet = wanted or rgb("#e85a8a")
    sprite.line([(0.36, 0.6), (0.36, 0.97)], rgb("#f6f3ec"), 0.035)
    sprite.oval(0.36, 0.34, 0.31, 0.31, sweet, puff=0.5, gloss=0.7)
    spiral = [
        (0.36 + 0.011 * k * math.cos(k * 0.42), 0.34 + 0.011 * k * math.sin(k * 0.42)) for k in range(26)
    ]
    sprite.line(spiral, rgb("#fbf3f0"), 0.04)


def _candy(sprite: Sprite, wanted: Rgb | None) -> None:
    sweet = wanted or rgb("#e0453c")
    for side in (-1, 1):
        sprite.part([(0.7 + side * 0.26, 0.5), (0.7 + side * 0.62, 0.2), (0.7 + side * 0.54, 0.42),
                (0.7 + side * 0.66, 0.5), (0.7 + side * 0.54, 0.58), (0.7 + side * 0.62, 0.8)],
                    mixed(sweet, (1.0, 1.0, 1.0), 0.4), sharp=True, puff=0.5)  # fmt: skip
    sprite.oval(0.7, 0.5, 0.33, 0.3, sweet, gloss=0.8, puff=0.8)
    for lean in (-0.16, 0.0, 0.16):
        sprite.line(
            [(0.7 + lean - 0.05, 0.25), (0.7 + lean + 0.06, 0.5), (0.7 + lean - 0.05, 0.75)],
            (1.0, 1.0, 1.0),
            0.04,
            alpha=0.8,
        )


def _pancakes(sprite: Sprite, wanted: Rgb | None) -> None:
    batter = wanted or rgb("#d9a052")
    plate(sprite, 0.75, 0.86, 0.72, rgb("#e9ecef"))
    for i in range(5):
        y = 0.82 - 0.085 * i
        cylinder(
            sprite,
            0.75 + 0.015 * ((i * 7) % 3 - 1),
            y - 0.06,
            y + 0.03,
            0.46,
            rgb("#e9c07a"),
            tilt=0.24,
            lid=batter,
        )
    sprite.part(
        [
            (0.5, 0.4),
            (0.72, 0.36),
            (1.0, 0.42),
            (1.08, 0.56),
            (0.98, 0.7),
            (0.92, 0.56),
            (0.78, 0.54),
            (0.62, 0.66),
            (0.56, 0.54),
            (0.44, 0.5),
        ],
        rgb("#a85a1c"),
        gloss=0.9,
        puff=0.6,
    )
    sprite.part(
        [(0.66, 0.33), (0.8, 0.29), (0.9, 0.34), (0.9, 0.42), (0.76, 0.46), (0.66, 0.41)],
        rgb("#f8e27a"),
        sharp=True,
        gloss=0.4,
    )


def _waffle(sprite: Sprite, wanted: Rgb | None) -> None:
    batter = wanted or rgb("#d9a052")
    sprite.shadow(0.6, 0.92, 0.52, 0.08, alpha=0.6)
    sprite.part(
        [
            (0.14, 0.2),
            (0.6, 0.1),
            (1.06, 0.2),
            (1.12, 0.6),
            (1.0, 0.88),
            (0.6, 0.94),
            (0.2, 0.88),
            (0.08, 0.6),
        ],
        batter,
        below=scaled(batter, 0.8),
        puff=0.3,
    )
    for row in range(5):
        for column in range(6):
            x, y = 0.2 + 0.16 * column, 0.26 + 0.14 * row
            if abs(x - 0.6) < 0.44:
                sprite.part(
                    [
                        (x - 0.055, y - 0.045),
                        (x + 0.055, y - 0.045),
                        (x + 0.055, y + 0.045),
                        (x - 0.055, y + 0.045),
                    ],
                    scaled(batter, 0.72),
                    sharp=True,
                    puff=0.3,
                    rim=0,
                )
    sprite.part([(0.44, 0.4), (0.6, 0.3), (0.78, 0.42), (0.74, 0.6), (0.5, 0.58)], _CREAM, fur=0.2, puff=0.8)
    sprite.oval(0.62, 0.34, 0.07, 0.07, rgb("#d92c37"), gloss=0.7)


def _pie(sprite: Sprite, wanted: Rgb | None) -> None:
    crust = wanted or rgb("#cf8f45")
    sprite.shadow(0.8, 0.92, 0.7, 0.08, alpha=0.6)
    sprite.part(
        [(0.08, 0.5), (1.52, 0.5), (1.32, 0.88), (0.28, 0.88)],
        rgb("#b9bec6"),
        below=rgb("#7f858e"),
        sharp=True,
        puff=0.5,
        gloss=0.5,
    )
    sprite.oval(0.8, 0.48, 0.75, 0.28, crust, puff=0.3, fur=0.2)
    sprite.oval(0.8, 0.47, 0.6, 0.21, rgb("#a82c3a"), puff=0.2, gloss=0.5, rim=0)
    for k in (-0.4, -0.2, 0.0, 0.2, 0.4):
        half = 0.21 * math.sqrt(max(0.0, 1 - (k / 0.6) ** 2))
        sprite.line([(0.8 + k, 0.47 - half), (0.8 + k, 0.47 + half)], scaled(crust, 1.1), 0.05)
    for k in (-0.12, 0.0, 0.12):
        half = 0.6 * math.sqrt(max(0.0, 1 - (k / 0.21) ** 2))
        sprite.line([(0.8 - half, 0.47 + k), (0.8 + half, 0.47 + k)], scaled(crust, 1.1), 0.04)


SUBJECTS = (
    Subject(name="cake", model=_cake, height=0.5, metres=0.25, aspect=1.24),
    Subject(name="cake_slice", model=_cake_slice, height=0.42, metres=0.12, aspect=1.5),
    Subject(name="cupcake", model=_cupcake, height=0.42, metres=0.1, aspect=0.9),
    Subject(name="donut", model=_donut, height=0.36, metres=0.07, aspect=1.24),
    Subject(name="cookie", model=_cookie, height=0.34, metres=0.05, aspect=1.1),
    Subject(name="ice_cream", model=_ice_cream, height=0.54, metres=0.2, aspect=0.72),
    Subject(name="popsicle", model=_popsicle, height=0.5, metres=0.16, aspect=0.52),
    Subject(name="chocolate", model=_chocolate, height=0.44, metres=0.16, aspect=0.84),
    Subject(name="lollipop", model=_lollipop, height=0.46, metres=0.16, aspect=0.72),
    Subject(name="candy", model=_candy, height=0.26, metres=0.03, aspect=1.4),
    Subject(name="pancakes", model=_pancakes, height=0.42, metres=0.12, aspect=1.5),
    Subject(name="waffle", model=_waffle, height=0.38, metres=0.06, aspect=1.2),
    Subject(name="pie", model=_pie, height=0.36, metres=0.08, aspect=1.6),
)
