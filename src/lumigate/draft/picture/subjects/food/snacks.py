"""Food for the hand: burgers, pizza, sandwiches, fries."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject

_CHINA, _CRUST, _LETTUCE, _CHEESE = rgb("#f2efe8"), rgb("#cf8f45"), rgb("#6fae3e"), rgb("#f4c53c")
_MEAT, _TOMATO = rgb("#7a4228"), rgb("#d8412f")


def _burger(sprite: Sprite, wanted: Rgb | None) -> None:
    bun = wanted or rgb("#d9963f")
    sprite.shadow(0.6, 0.95, 0.56, 0.06, alpha=0.6)
    sprite.part(
        [(0.12, 0.76), (1.08, 0.76), (1.06, 0.92), (0.95, 0.96), (0.25, 0.96), (0.14, 0.92)],
        bun,
        below=scaled(bun, 0.8),
        puff=0.7,
    )
    sprite.part(
        [(0.08, 0.66), (1.12, 0.66), (1.14, 0.78), (0.06, 0.78)],
        _MEAT,
        below=scaled(_MEAT, 0.7),
        fur=0.5,
        puff=0.7,
    )
    sprite.part(
        [
            (0.06, 0.62),
            (1.14, 0.62),
            (0.98, 0.7),
            (0.86, 0.66),
            (0.7, 0.76),
            (0.56, 0.67),
            (0.36, 0.74),
            (0.22, 0.66),
        ],
        _CHEESE,
        sharp=True,
        puff=0.3,
    )
    for x in (0.3, 0.62, 0.92):
        sprite.oval(x, 0.6, 0.2, 0.05, _TOMATO, gloss=0.4)
    wave = [(0.04 + 0.07 * i, 0.55 + (0.045 if i % 2 else -0.01)) for i in range(17)]
    sprite.part([*wave, (1.1, 0.48), (0.1, 0.48)], _LETTUCE, below=scaled(_LETTUCE, 0.8), puff=0.4)
    sprite.part(
        [
            (0.08, 0.5),
            (0.12, 0.3),
            (0.32, 0.12),
            (0.6, 0.07),
            (0.88, 0.12),
            (1.08, 0.3),
            (1.12, 0.5),
            (0.6, 0.54),
        ],
        bun,
        below=scaled(bun, 0.85),
        puff=0.8,
        gloss=0.4,
    )
    stream = sprite.streams.stream("sesame")
    for _ in range(22):
        x, y = float(stream.uniform(0.25, 0.95)), float(stream.uniform(0.12, 0.34))
        if ((x - 0.6) / 0.42) ** 2 + ((y - 0.4) / 0.3) ** 2 < 1:
            sprite.oval(x, y, 0.018, 0.011, rgb("#fbf0d2"), turn=float(stream.uniform(-1, 1)), rim=0.2)


def _pizza(sprite: Sprite, wanted: Rgb | None) -> None:
    sauce = wanted or rgb("#d9702e")
    sprite.shadow(0.95, 0.66, 0.95, 0.28, alpha=0.5)
    sprite.oval(0.95, 0.53, 0.93, 0.44, scaled(_CRUST, 0.75), puff=0.3)
    sprite.oval(0.95, 0.5, 0.93, 0.44, _CRUST, fur=0.2, puff=0.25)
    sprite.oval(0.95, 0.49, 0.79, 0.355, sauce, puff=0.15, rim=0)
    sprite.oval(0.95, 0.48, 0.76, 0.335, rgb("#f3cf6a"), fur=0.9, puff=0.15, rim=0)
    stream = sprite.streams.stream("topping")
    for i in range(11):
        turn, far = i * 2.4, 0.16 + 0.58 * math.sqrt((i + 0.5) / 11)
        x, y = 0.95 + 0.88 * far * math.cos(turn), 0.48 + 0.4 * far * math.sin(turn)
        sprite.oval(x, y, 0.095, 0.046, rgb("#b8352a"), below=rgb("#8f2620"), gloss=0.4)
    for _ in range(9):
        turn, far = float(stream.uniform(0, 6.28)), float(stream.uniform(0.1, 0.66))
        x, y = 0.95 + far * math.cos(turn), 0.48 + 0.45 * far * math.sin(turn)
        sprite.part([(x - 0.06, y), (x, y - 0.025), (x + 0.06, y), (x, y + 0.02)], rgb("#4f8f36"), puff=0.6)
    for turn in (0.3, 1.35, 2.4):
        dx, dy = 0.9 * math.cos(turn), 0.42 * math.sin(turn)
        sprite.line([(0.95 - dx, 0.49 - dy), (0.95 + dx, 0.49 + dy)], scaled(sauce, 0.6), 0.01, alpha=0.6)


def _pizza_slice(sprite: Sprite, wanted: Rgb | None) -> None:
    cheese = wanted or rgb("#f3c95a")
    sprite.part(
        [(0.06, 0.2), (0.4, 0.1), (0.74, 0.2), (0.72, 0.3), (0.4, 0.22), (0.08, 0.3)],
        _CRUST,
        below=scaled(_CRUST, 0.8),
        puff=0.8,
    )
    sprite.part(
        [
            (0.1, 0.27),
            (0.4, 0.2),
            (0.7, 0.27),
            (0.58, 0.6),
            (0.56, 0.7),
            (0.52, 0.68),
            (0.42, 0.97),
            (0.3, 0.66),
            (0.26, 0.74),
            (0.22, 0.6),
        ],
        cheese,
        below=scaled(cheese, 0.88),
        puff=0.3,
    )
    for x, y, r in ((0.3, 0.36, 0.085), (0.54, 0.39, 0.08), (0.4, 0.58, 0.08)):
        sprite.oval(x, y, r, r * 0.9, rgb("#b8352a"), below=rgb("#8f2620"), gloss=0.4)
    for x, y in ((0.42, 0.3), (0.3, 0.5), (0.52, 0.52)):
        sprite.oval(x, y, 0.035, 0.018, rgb("#4f8f36"), turn=0.6)


def _hot_dog(sprite: Sprite, wanted: Rgb | None) -> None:
    bun = wanted or rgb("#d9a052")
    sprite.shadow(0.95, 0.9, 0.85, 0.1, alpha=0.6)
    sprite.part(
        [(0.1, 0.4), (0.3, 0.2), (1.6, 0.2), (1.8, 0.4), (1.7, 0.6), (0.2, 0.6)], scaled(bun, 0.85), puff=0.7
    )
    sprite.part(
        [(0.02, 0.5), (0.1, 0.36), (1.8, 0.36), (1.88, 0.5), (1.8, 0.66), (0.1, 0.66)],
        rgb("#b5482a"),
        below=rgb("#8a3018"),
        puff=0.9,
        gloss=0.7,
    )
    sprite.part(
        [
            (0.1, 0.6),
            (0.3, 0.53),
            (1.6, 0.53),
            (1.8, 0.6),
            (1.72, 0.84),
            (1.5, 0.94),
            (0.4, 0.94),
            (0.18, 0.84),
        ],
        bun,
        below=scaled(bun, 0.8),
        puff=0.7,
    )
    sprite.line(
        [(0.16 + 0.11 * i, 0.42 + (0.07 if i % 2 else -0.02)) for i in range(16)], rgb("#f2c830"), 0.045
    )


def _sandwich(sprite: Sprite, wanted: Rgb | None) -> None:
    bread = wanted or rgb("#e0b674")
    sprite.shadow(0.65, 0.95, 0.62, 0.06, alpha=0.6)
    for y, tone, wave in (
        (0.84, bread, 0.0),
        (0.73, _MEAT, 0.02),
        (0.66, _CHEESE, 0.02),
        (0.58, _TOMATO, 0.0),
        (0.52, _LETTUCE, 0.035),
    ):
        line = [(0.06 + 0.1 * i, y + (wave if i % 2 else -wave)) for i in range(13)]
        sprite.part(
            [*line, (1.27, y + 0.1), (0.05, y + 0.1)], tone, below=scaled(tone, 0.85), sharp=True, puff=0.4
        )
    sprite.part(
        [(0.05, 0.52), (0.1, 0.34), (0.5, 0.24), (1.2, 0.36), (1.26, 0.52)], scaled(bread, 0.9), puff=0.5
    )
    sprite.part(
        [(0.05, 0.4), (1.26, 0.4), (1.26, 0.52), (0.05, 0.52)], bread, below=scaled(bread, 0.85), puff=0.5
    )
    sprite.line([(0.64, 0.36), (0.66, 0.02)], rgb("#c9a878"), 0.018)
    sprite.oval(0.66, 0.08, 0.055, 0.045, rgb("#6b8a34"), gloss=0.6)


def _taco(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = wanted or rgb("#e6b04a")
    sprite.shadow(0.75, 0.95, 0.6, 0.06, alpha=0.6)
    sprite.part(
        [(0.12, 0.9), (0.1, 0.6), (0.4, 0.2), (0.8, 0.1), (1.2, 0.22), (1.44, 0.6), (1.4, 0.86)],
        scaled(shell, 0.75),
        puff=0.4,
    )
    for i in range(9):
        x, y = 0.24 + 0.13 * i, 0.42 - 0.2 * math.sin(math.pi * (i + 0.5) / 9)
        sprite.oval(x, y, 0.1, 0.085, (_LETTUCE, _TOMATO, _MEAT, _CHEESE)[i % 4], fur=0.5, puff=0.7)
    sprite.part(
        [
            (0.06, 0.94),
            (0.08, 0.7),
            (0.3, 0.4),
            (0.72, 0.26),
            (1.16, 0.4),
            (1.36, 0.7),
            (1.38, 0.94),
            (0.72, 0.97),
        ],
        shell,
        below=scaled(shell, 0.88),
        fur=0.1,
        puff=0.4,
    )
    for x, y in ((0.4, 0.6), (0.7, 0.45), (1.0, 0.62), (0.6, 0.78), (1.15, 0.8), (0.28, 0.82)):
        sprite.oval(x, y, 0.035, 0.028, scaled(shell, 0.8), rim=0)


def _fries(sprite: Sprite, wanted: Rgb | None) -> None:
    carton = wanted or rgb("#d8342c")
    sprite.shadow(0.42, 0.97, 0.34, 0.04, alpha=0.6)
    for i in range(13):
        x, lean = 0.14 + 0.047 * i, (i - 6) * 0.012
        high = 0.06 + 0.07 * ((i * 5) % 4) / 3 + 0.02 * abs(i - 6) / 2
        sprite.part(
            [(x, 0.6), (x + lean, high), (x + lean + 0.05, high - 0.01), (x + 0.05, 0.6)],
            scaled(rgb("#f2c34a"), 0.88 + 0.05 * (i % 4)),
            sharp=True,
            puff=0.6,
        )
    sprite.part(
        [(0.06, 0.46), (0.24, 0.56), (0.42, 0.58), (0.6, 0.56), (0.78, 0.46), (0.68, 0.97), (0.16, 0.97)],
        carton,
        below=scaled(carton, 0.8),
        sharp=True,
        puff=0.4,
    )
    sprite.part([(0.3, 0.68), (0.54, 0.68), (0.52, 0.86), (0.32, 0.86)], rgb("#f4c53c"), puff=0.5)


def _popcorn(sprite: Sprite, wanted: Rgb | None) -> None:
    stripe = wanted or rgb("#d8342c")
    sprite.shadow(0.42, 0.97, 0.32, 0.04, alpha=0.6)
    stream = sprite.streams.stream("corn")
    for i in range(30):
        x, y = (
            0.42 + 0.36 * math.cos(i * 2.4) * math.sqrt(i / 30),
            0.26 + 0.17 * math.sin(i * 2.4) * math.sqrt(i / 30),
        )
        sprite.oval(
            x,
            y,
            float(stream.uniform(0.06, 0.085)),
            0.06,
            scaled(rgb("#fbf0cf"), float(stream.uniform(0.9, 1.05))),
            fur=0.6,
            puff=0.8,
        )
    for i in range(6):
        left, right = 0.08 + 0.113 * i, 0.08 + 0.113 * (i + 1)
        a, b = 0.16 + 0.087 * i, 0.16 + 0.087 * (i + 1)
        sprite.part(
            [(left, 0.4), (right, 0.4), (b, 0.97), (a, 0.97)],
            stripe if i % 2 == 0 else rgb("#fbf8f2"),
            sharp=True,
            flat=0.5,
            rim=0,
        )


def _kebab(sprite: Sprite, wanted: Rgb | None) -> None:
    meat = wanted or rgb("#9a5230")
    sprite.line([(0.04, 0.9), (1.3, 0.1)], rgb("#b9bec6"), 0.025)
    for i in range(7):
        x, y = 0.22 + 0.15 * i, 0.79 - 0.095 * i
        tone = (meat, _TOMATO, meat, rgb("#4f8f3a"), meat, rgb("#e9b42c"), meat)[i]
        sprite.oval(
            x, y, 0.105, 0.1, tone, below=scaled(tone, 0.75), fur=0.3 if tone == meat else 0.0, gloss=0.4
        )


def _cheese(sprite: Sprite, wanted: Rgb | None) -> None:
    paste = wanted or _CHEESE
    sprite.shadow(0.75, 0.95, 0.66, 0.06, alpha=0.6)
    sprite.part([(0.06, 0.48), (1.16, 0.14), (1.42, 0.36)], scaled(paste, 1.12), sharp=True, puff=0.2)
    sprite.part(
        [(0.06, 0.48), (1.42, 0.36), (1.42, 0.8), (0.06, 0.95)],
        paste,
        below=scaled(paste, 0.82),
        sharp=True,
        puff=0.3,
    )
    for x, y, r in (
        (0.32, 0.68, 0.085),
        (0.66, 0.56, 0.06),
        (0.8, 0.76, 0.1),
        (1.14, 0.56, 0.085),
        (1.24, 0.74, 0.05),
        (0.52, 0.82, 0.05),
    ):
        sprite.oval(x, y, r, r * 0.95, scaled(paste, 0.7), puff=0.5, rim=0)


def _bread(sprite: Sprite, wanted: Rgb | None) -> None:
    crust = wanted or rgb("#b9772f")
    sprite.shadow(0.85, 0.94, 0.78, 0.06, alpha=0.6)
    sprite.part(
        [
            (0.06, 0.84),
            (0.08, 0.5),
            (0.3, 0.26),
            (0.8, 0.18),
            (1.36, 0.26),
            (1.6, 0.5),
            (1.64, 0.84),
            (1.4, 0.94),
            (0.3, 0.94),
        ],
        crust,
        below=scaled(crust, 0.8),
        puff=0.7,
        fur=0.2,
    )
    for x in (0.4, 0.72, 1.04, 1.36):
        sprite.part(
            [(x - 0.11, 0.58), (x, 0.3), (x + 0.09, 0.28), (x + 0.0, 0.58)],
            rgb("#ecc98a"),
            fur=0.3,
            puff=0.4,
            rim=0,
        )


def _croissant(sprite: Sprite, wanted: Rgb | None) -> None:
    crust = wanted or rgb("#c98438")
    sprite.shadow(0.8, 0.92, 0.66, 0.06, alpha=0.6)
    for x, y, rx, ry, turn in ((0.14, 0.74, 0.12, 0.09, 0.7), (1.46, 0.74, 0.12, 0.09, -0.7),
            (0.32, 0.58, 0.19, 0.16, 0.8), (1.28, 0.58, 0.19, 0.16, -0.8), (0.54, 0.46, 0.21, 0.24, 0.5),
                               (1.06, 0.46, 0.21, 0.24, -0.5), (0.8, 0.42, 0.22, 0.28, 0.0)):  # fmt: skip
        sprite.oval(x, y, rx, ry, crust, below=scaled(crust, 0.72), turn=turn, puff=0.8, gloss=0.35)


def _egg(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = wanted or rgb("#ecd3b4")
    sprite.shadow(0.38, 0.97, 0.34, 0.05, alpha=0.6)
    sprite.part(
        [
            (0.38, 0.04),
            (0.56, 0.14),
            (0.7, 0.42),
            (0.72, 0.68),
            (0.58, 0.92),
            (0.38, 0.98),
            (0.18, 0.92),
            (0.04, 0.68),
            (0.06, 0.42),
            (0.2, 0.14),
        ],
        shell,
        below=scaled(shell, 0.82),
        puff=0.9,
        gloss=0.3,
    )


SUBJECTS = (
    Subject(name="burger", model=_burger, height=0.44, metres=0.1, aspect=1.2),
    Subject(name="pizza", model=_pizza, height=0.4, metres=0.12, aspect=1.9),
    Subject(name="pizza_slice", model=_pizza_slice, height=0.48, metres=0.2, aspect=0.8),
    Subject(name="hot_dog", model=_hot_dog, height=0.26, metres=0.07, aspect=1.9),
    Subject(name="sandwich", model=_sandwich, height=0.4, metres=0.1, aspect=1.3),
    Subject(name="taco", model=_taco, height=0.38, metres=0.1, aspect=1.5),
    Subject(name="fries", model=_fries, height=0.46, metres=0.16, aspect=0.84),
    Subject(name="popcorn", model=_popcorn, height=0.48, metres=0.22, aspect=0.84),
    Subject(name="kebab", model=_kebab, height=0.36, metres=0.12, aspect=1.34),
    Subject(name="cheese", model=_cheese, height=0.34, metres=0.1, aspect=1.5),
    Subject(name="bread", model=_bread, height=0.34, metres=0.12, aspect=1.7),
    Subject(name="croissant", model=_croissant, height=0.32, metres=0.08, aspect=1.6),
    Subject(name="egg", model=_egg, height=0.3, metres=0.06, aspect=0.76),
)
