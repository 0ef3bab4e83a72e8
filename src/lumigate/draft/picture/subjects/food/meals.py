"""Meals on plates and in bowls."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.solids import bowl, plate, rect

_CHINA, _CRUST, _LETTUCE, _CHEESE = rgb("#f2efe8"), rgb("#cf8f45"), rgb("#6fae3e"), rgb("#f4c53c")
_MEAT, _TOMATO = rgb("#7a4228"), rgb("#d8412f")


def _steam(sprite: Sprite, x: float, top: float) -> None:
    for dx, lean in ((-0.18, 0.04), (0.0, -0.04), (0.18, 0.04)):
        sprite.line(
            [
                (x + dx, top),
                (x + dx + lean, top - 0.09),
                (x + dx - lean, top - 0.18),
                (x + dx + lean, top - 0.26),
            ],
            (1.0, 1.0, 1.0),
            0.022,
            alpha=0.28,
        )


def _sushi(sprite: Sprite, wanted: Rgb | None) -> None:
    fish = wanted or rgb("#f08a5c")
    rect(sprite, (0.05, 0.8, 1.75, 0.9), rgb("#8a5a34"), below=rgb("#6b4426"))
    for x in (0.2, 1.5):
        rect(sprite, (x, 0.9, x + 0.12, 0.98), rgb("#6b4426"))
    rice = rgb("#f6f3ec")
    for x in (0.38, 0.92):
        sprite.part(
            [
                (x - 0.23, 0.6),
                (x + 0.23, 0.6),
                (x + 0.25, 0.78),
                (x + 0.18, 0.83),
                (x - 0.18, 0.83),
                (x - 0.25, 0.78),
            ],
            rice,
            fur=0.5,
            puff=0.7,
        )
        sprite.part(
            [
                (x - 0.28, 0.56),
                (x - 0.18, 0.44),
                (x + 0.18, 0.42),
                (x + 0.29, 0.54),
                (x + 0.27, 0.68),
                (x, 0.61),
                (x - 0.26, 0.68),
            ],
            fish,
            below=scaled(fish, 0.85),
            puff=0.7,
            gloss=0.5,
        )
        for dx in (-0.14, -0.02, 0.1):
            sprite.line(
                [(x + dx - 0.04, 0.62), (x + dx + 0.05, 0.46)],
                mixed(fish, (1.0, 1.0, 1.0), 0.6),
                0.014,
                alpha=0.8,
            )
    for x, y in ((1.42, 0.62),):
        rect(sprite, (x - 0.2, y - 0.04, x + 0.2, y + 0.19), rgb("#1f2a24"), gloss=0.4, puff=0.8)
        sprite.oval(x, y - 0.04, 0.2, 0.085, rgb("#1f2a24"))
        sprite.oval(x, y - 0.045, 0.175, 0.068, rice, fur=0.4)
        sprite.oval(x, y - 0.05, 0.075, 0.032, fish)
        sprite.oval(x + 0.06, y - 0.045, 0.03, 0.018, _LETTUCE)


def _ramen(sprite: Sprite, wanted: Rgb | None) -> None:
    china = wanted or rgb("#b5342c")
    broth = rgb("#d9913c")
    sprite.shadow(0.72, 0.96, 0.5, 0.06, alpha=0.6)
    bowl(sprite, 0.72, 0.46, 0.66, 0.5, china, fill=broth)
    for i in range(13):
        x = 0.3 + 0.068 * i
        sprite.line(
            [(x - 0.06, 0.44 + 0.03 * math.sin(i)), (x, 0.49 + 0.02 * math.cos(i * 1.7)), (x + 0.07, 0.44)],
            rgb("#f3d98c"),
            0.018,
        )
    for x, y in ((0.42, 0.42), (0.98, 0.43)):
        sprite.oval(x, y, 0.125, 0.065, rgb("#fbf8f0"), gloss=0.4)
        sprite.oval(x, y, 0.065, 0.035, rgb("#f2a52c"), gloss=0.6)
    sprite.part(
        [(0.58, 0.43), (0.66, 0.26), (0.9, 0.26), (0.88, 0.43)], rgb("#20302a"), sharp=True, gloss=0.3
    )
    sprite.oval(0.72, 0.48, 0.13, 0.042, rgb("#c98a6a"), below=rgb("#9a5a40"))
    for i in range(7):
        sprite.oval(0.54 + 0.06 * i, 0.52 + 0.012 * (i % 2), 0.02, 0.012, _LETTUCE, rim=0.2)
    for dy in (0.0, 0.06):
        sprite.line([(0.86 - dy, 0.4), (1.42, 0.02 + dy * 1.5)], rgb("#5a3422"), 0.022)
    sprite.line([(0.1, 0.66), (0.22, 0.72), (0.34, 0.66), (0.46, 0.72), (0.58, 0.66), (0.7, 0.72), (0.82, 0.66),
            (0.94, 0.72), (1.06, 0.66), (1.18, 0.72), (1.32, 0.66)],
                mixed(china, (1.0, 1.0, 1.0), 0.75), 0.016)  # fmt: skip
    _steam(sprite, 0.55, 0.26)


def _soup(sprite: Sprite, wanted: Rgb | None) -> None:
    soup = wanted or rgb("#d9702e")
    plate(sprite, 0.75, 0.86, 0.72, _CHINA)
    bowl(sprite, 0.75, 0.46, 0.56, 0.42, _CHINA, fill=soup)
    sprite.line([(0.5, 0.46), (0.7, 0.44), (0.86, 0.475), (1.0, 0.45)], rgb("#fbf3e0"), 0.022)
    for x, y in ((0.62, 0.42), (0.9, 0.42), (0.75, 0.49)):
        sprite.part([(x - 0.05, y), (x, y - 0.02), (x + 0.05, y), (x, y + 0.018)], _LETTUCE)
    sprite.line([(1.05, 0.45), (1.4, 0.12)], rgb("#b9bec6"), 0.028)
    _steam(sprite, 0.7, 0.3)


def _salad(sprite: Sprite, wanted: Rgb | None) -> None:
    china = wanted or rgb("#e9e4d8")
    sprite.shadow(0.75, 0.96, 0.5, 0.06, alpha=0.6)
    stream = sprite.streams.stream("leaves")
    for i in range(24):
        x, y = (
            0.75 + 0.52 * math.cos(i * 2.4) * math.sqrt(i / 24),
            0.42 + 0.2 * math.sin(i * 2.4) * math.sqrt(i / 24),
        )
        size = float(stream.uniform(0.12, 0.19))
        tone = scaled(_LETTUCE, float(stream.uniform(0.7, 1.2)))
        sprite.part(
            [
                (x - size, y),
                (x - size * 0.4, y - size * 0.7),
                (x + size * 0.3, y - size * 0.6),
                (x + size, y - size * 0.1),
                (x + size * 0.2, y + size * 0.5),
            ],
            tone,
            fur=0.5,
            puff=0.6,
        )
    for x, y, tone in (
        (0.4, 0.4, _TOMATO),
        (0.82, 0.28, _TOMATO),
        (1.08, 0.42, _TOMATO),
        (0.62, 0.24, rgb("#f4f0d8")),
        (0.95, 0.36, rgb("#3a2a3f")),
        (0.56, 0.42, rgb("#3a2a3f")),
    ):
        sprite.oval(x, y, 0.085, 0.07, tone, gloss=0.6)
    bowl_front = [
        (0.1, 0.5),
        (0.75, 0.58),
        (1.4, 0.5),
        (1.28, 0.76),
        (1.02, 0.95),
        (0.48, 0.95),
        (0.22, 0.76),
    ]
    sprite.part(bowl_front, china, below=scaled(china, 0.75), gloss=0.4, puff=0.8)


def _pasta(sprite: Sprite, wanted: Rgb | None) -> None:
    noodle = wanted or rgb("#f0cf74")
    plate(sprite, 0.85, 0.74, 0.82, _CHINA)
    stream = sprite.streams.stream("noodles")
    sprite.oval(0.85, 0.6, 0.5, 0.24, scaled(noodle, 0.85), puff=0.8)
    for _ in range(34):
        turn, far = float(stream.uniform(0, 6.28)), float(stream.uniform(0.1, 0.46))
        x, y = 0.85 + far * math.cos(turn), 0.56 + 0.42 * far * math.sin(turn)
        sprite.line(
            [(x - 0.13, y + 0.03), (x, y - 0.05), (x + 0.12, y + 0.04)],
            scaled(noodle, float(stream.uniform(0.85, 1.1))),
            0.022,
        )
    sprite.part(
        [
            (0.52, 0.46),
            (0.66, 0.34),
            (0.86, 0.3),
            (1.08, 0.36),
            (1.18, 0.48),
            (1.0, 0.56),
            (0.84, 0.52),
            (0.66, 0.56),
        ],
        rgb("#c23a22"),
        fur=0.4,
        puff=0.7,
        gloss=0.4,
    )
    for x, y in ((0.7, 0.38), (0.92, 0.34), (1.02, 0.44)):
        sprite.oval(x, y, 0.075, 0.066, _MEAT, fur=0.5, gloss=0.3)
    sprite.part([(0.8, 0.34), (0.84, 0.2), (0.98, 0.18), (0.95, 0.32)], rgb("#3f8a3a"), puff=0.7)
    sprite.part([(0.82, 0.34), (0.72, 0.22), (0.62, 0.24), (0.7, 0.34)], rgb("#4f9a42"), puff=0.7)


def _steak(sprite: Sprite, wanted: Rgb | None) -> None:
    meat = wanted or rgb("#8a4a30")
    plate(sprite, 0.85, 0.68, 0.82, _CHINA)
    sprite.part(
        [
            (0.26, 0.6),
            (0.36, 0.44),
            (0.64, 0.38),
            (0.96, 0.4),
            (1.1, 0.54),
            (0.98, 0.7),
            (0.66, 0.76),
            (0.38, 0.74),
        ],
        meat,
        below=scaled(meat, 0.7),
        puff=0.6,
        gloss=0.4,
    )
    for i in range(5):
        sprite.line([(0.4 + 0.13 * i, 0.7), (0.52 + 0.12 * i, 0.43)], scaled(meat, 0.45), 0.022)
    for x, y in ((1.2, 0.55), (1.3, 0.62), (1.22, 0.68)):
        sprite.oval(x, y, 0.09, 0.055, rgb("#e6c15c"), gloss=0.3)
    for x, y in ((1.08, 0.42), (1.18, 0.45), (1.02, 0.36)):
        sprite.oval(x, y, 0.075, 0.06, rgb("#4f8f3a"), fur=0.9)


def _fried_egg(sprite: Sprite, wanted: Rgb | None) -> None:
    plate(sprite, 0.8, 0.66, 0.78, wanted or rgb("#5f86a8"))
    sprite.part(
        [
            (0.3, 0.6),
            (0.42, 0.5),
            (0.6, 0.53),
            (0.82, 0.46),
            (1.08, 0.52),
            (1.3, 0.6),
            (1.22, 0.72),
            (1.0, 0.72),
            (0.84, 0.79),
            (0.62, 0.73),
            (0.4, 0.75),
        ],
        rgb("#fdfbf4"),
        puff=0.3,
        gloss=0.3,
    )
    sprite.oval(0.8, 0.59, 0.2, 0.105, rgb("#f4a824"), puff=0.9, gloss=0.9)


def _sausages(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#a84a2c")
    plate(sprite, 0.85, 0.7, 0.82, _CHINA)
    for i, y in enumerate((0.54, 0.63, 0.72)):
        x = 0.4 + 0.06 * i
        sprite.part(
            [
                (x, y),
                (x + 0.1, y - 0.06),
                (x + 0.72, y - 0.08),
                (x + 0.82, y - 0.02),
                (x + 0.72, y + 0.05),
                (x + 0.1, y + 0.06),
            ],
            skin,
            below=scaled(skin, 0.7),
            gloss=0.6,
            puff=0.9,
        )


def _dumplings(sprite: Sprite, wanted: Rgb | None) -> None:
    dough = wanted or rgb("#f2e6cc")
    wood = rgb("#c99a5c")
    sprite.shadow(0.85, 0.95, 0.78, 0.05, alpha=0.6)
    rect(sprite, (0.08, 0.6, 1.62, 0.92), wood, below=scaled(wood, 0.75))
    sprite.oval(0.85, 0.6, 0.78, 0.17, scaled(wood, 0.8), puff=0.2)
    for x, y in ((0.42, 0.52), (0.85, 0.46), (1.28, 0.52), (0.62, 0.6), (1.08, 0.6)):
        sprite.part(
            [
                (x - 0.2, y + 0.06),
                (x - 0.14, y - 0.08),
                (x, y - 0.15),
                (x + 0.14, y - 0.08),
                (x + 0.2, y + 0.06),
                (x, y + 0.12),
            ],
            dough,
            below=scaled(dough, 0.82),
            puff=0.8,
        )
        for dx in (-0.09, -0.03, 0.03, 0.09):
            sprite.line([(x, y - 0.14), (x + dx, y - 0.04)], scaled(dough, 0.75), 0.01)
    for y in (0.72, 0.82):
        sprite.line([(0.09, y), (1.61, y)], scaled(wood, 0.6), 0.016)
    _steam(sprite, 0.85, 0.26)


def _roast(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#b9692c")
    plate(sprite, 0.85, 0.8, 0.82, _CHINA)
    for i in range(8):
        sprite.oval(0.3 + 0.16 * i, 0.78, 0.11, 0.06, _LETTUCE, fur=0.7)
    for side in (-1, 1):
        sprite.part(
            [
                (0.85 + side * 0.3, 0.6),
                (0.85 + side * 0.52, 0.4),
                (0.85 + side * 0.66, 0.36),
                (0.85 + side * 0.6, 0.5),
                (0.85 + side * 0.42, 0.72),
            ],
            skin,
            below=scaled(skin, 0.75),
            puff=0.8,
            gloss=0.5,
        )
        sprite.line([(0.85 + side * 0.62, 0.4), (0.85 + side * 0.76, 0.28)], rgb("#f2e8d2"), 0.05)
    sprite.part(
        [
            (0.42, 0.62),
            (0.5, 0.36),
            (0.72, 0.22),
            (0.98, 0.22),
            (1.2, 0.36),
            (1.28, 0.62),
            (1.14, 0.78),
            (0.56, 0.78),
        ],
        skin,
        below=scaled(skin, 0.75),
        puff=0.8,
        gloss=0.6,
    )
    sprite.line([(0.85, 0.26), (0.87, 0.5), (0.85, 0.74)], scaled(skin, 0.7), 0.014, alpha=0.7)


SUBJECTS = (
    Subject(name="sushi", model=_sushi, height=0.36, metres=0.09, aspect=1.8),
    Subject(name="ramen", model=_ramen, height=0.44, metres=0.14, aspect=1.46),
    Subject(name="soup", model=_soup, height=0.42, metres=0.12, aspect=1.5),
    Subject(name="salad", model=_salad, height=0.42, metres=0.14, aspect=1.5),
    Subject(name="pasta", model=_pasta, height=0.42, metres=0.12, aspect=1.7),
    Subject(name="steak", model=_steak, height=0.4, metres=0.1, aspect=1.7),
    Subject(name="fried_egg", model=_fried_egg, height=0.4, metres=0.09, aspect=1.6),
    Subject(name="sausages", model=_sausages, height=0.38, metres=0.08, aspect=1.7),
    Subject(name="dumplings", model=_dumplings, height=0.4, metres=0.12, aspect=1.7),
    Subject(name="roast", model=_roast, height=0.42, metres=0.2, aspect=1.7),
)
