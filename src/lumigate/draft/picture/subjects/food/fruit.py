"""Fruit."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.solids import bowl

_LEAF, _DEEP_LEAF, _STALK = rgb("#5f9c3c"), rgb("#3d6f2a"), rgb("#5a3d22")


def _leaf(sprite: Sprite, x: float, y: float, size: float, *, side: int = 1) -> None:
    sprite.part(
        [(x, y), (x + side * size * 0.4, y - size * 0.4), (x + side * size, y - size * 0.45),
         (x + side * size * 0.7, y), (x + side * size * 0.3, y + size * 0.12)],
        _LEAF, below=_DEEP_LEAF, puff=0.7,
    )  # fmt: skip


def _apple(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#cc2f2b")
    sprite.shadow(0.5, 0.96, 0.48, 0.06, alpha=0.6)
    sprite.part(
        [(0.5, 0.2), (0.62, 0.14), (0.8, 0.17), (0.93, 0.34), (0.95, 0.58), (0.85, 0.82), (0.66, 0.97),
         (0.5, 0.94), (0.34, 0.97),
         (0.15, 0.82), (0.05, 0.58), (0.07, 0.34), (0.2, 0.17), (0.38, 0.14)],
        skin, below=mixed(skin, rgb("#e9b23a"), 0.35), puff=0.9, gloss=0.7, rim=0.4,
    )  # fmt: skip
    sprite.oval(0.5, 0.22, 0.11, 0.035, scaled(skin, 0.45), rim=0)
    sprite.line([(0.5, 0.23), (0.51, 0.12), (0.56, 0.01)], _STALK, 0.04)
    _leaf(sprite, 0.55, 0.12, 0.28)


def _orange(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#ee8f26")
    sprite.shadow(0.5, 0.96, 0.48, 0.06, alpha=0.6)
    sprite.oval(0.5, 0.54, 0.44, 0.43, skin, below=scaled(skin, 0.82), puff=0.9, gloss=0.4, fur=0.15)
    sprite.oval(0.5, 0.15, 0.04, 0.022, rgb("#5d7a2c"))
    stream = sprite.streams.stream("pores")
    for _ in range(26):
        turn, far = float(stream.uniform(0, 6.28)), float(stream.uniform(0, 0.36))
        sprite.oval(
            0.5 + far * math.cos(turn),
            0.54 + far * math.sin(turn),
            0.009,
            0.009,
            scaled(skin, 0.8),
            rim=0,
            flat=0.6,
        )
    _leaf(sprite, 0.52, 0.15, 0.24, side=-1)
    _leaf(sprite, 0.5, 0.15, 0.26)


def _banana(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#f4cf3a")
    sprite.shadow(0.66, 0.95, 0.55, 0.06, alpha=0.6)
    for i, lift in enumerate((0.0, 0.12)):
        tone = scaled(skin, 0.84 if i == 0 else 1.0)
        sprite.part(
            [(0.16, 0.12 + lift * 0.4), (0.26, 0.1 + lift * 0.4), (0.34, 0.36 + lift), (0.6, 0.58 + lift),
             (0.95, 0.6 + lift * 0.8), (1.18, 0.46 + lift * 0.7),
             (1.24, 0.5 + lift * 0.7), (1.12, 0.76 + lift * 0.6), (0.8, 0.9 + lift * 0.35),
             (0.45, 0.84 + lift * 0.4), (0.22, 0.58 + lift * 0.7), (0.13, 0.3 + lift * 0.5)],
            tone, below=scaled(tone, 0.8), puff=0.7, gloss=0.2,
        )  # fmt: skip
        sprite.line(
            [(0.24, 0.35 + lift * 0.8), (0.5, 0.7 + lift * 0.6), (1.05, 0.68 + lift * 0.6)],
            scaled(skin, 0.78),
            0.014,
            alpha=0.7,
        )
        sprite.oval(1.215, 0.49 + lift * 0.7, 0.025, 0.03, rgb("#5a4320"), turn=0.5)
    sprite.part([(0.12, 0.02), (0.24, 0.0), (0.27, 0.14), (0.15, 0.16)], rgb("#8a7a2c"), puff=0.6)


def _strawberry(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#d92c37")
    sprite.shadow(0.44, 0.97, 0.32, 0.05, alpha=0.55)
    sprite.part(
        [(0.44, 0.2), (0.64, 0.17), (0.82, 0.3), (0.8, 0.52), (0.66, 0.78), (0.5, 0.96), (0.38, 0.96),
         (0.22, 0.78), (0.08, 0.52), (0.06, 0.3), (0.24, 0.17)],
        skin, below=scaled(skin, 0.75), puff=0.8, gloss=0.6,
    )  # fmt: skip
    for row in range(6):
        for column in range(5):
            x, y = 0.2 + column * 0.12 + (row % 2) * 0.06, 0.36 + row * 0.1
            if abs(x - 0.44) < 0.34 - max(0.0, y - 0.45) * 0.62:
                sprite.oval(x, y, 0.014, 0.021, rgb("#f4d774"), rim=0, flat=0.3)
    for i in range(6):
        turn = -math.pi / 2 + (i - 2.5) * 0.62
        sprite.part(
            [(0.44, 0.2), (0.44 + 0.2 * math.sin(turn + 1.8), 0.2 - 0.1 * math.cos(turn + 1.8)),
             (0.44 + 0.36 * math.sin(turn + 1.57), 0.23 - 0.2 * math.cos(turn + 1.57))],
            _LEAF, below=_DEEP_LEAF, puff=0.6,
        )  # fmt: skip
    sprite.line([(0.44, 0.2), (0.46, 0.1), (0.5, 0.02)], _DEEP_LEAF, 0.035)


def _grapes(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb(("#6d3b8a", "#8fae3c")[sprite.streams.pick("sort", 2)])
    sprite.shadow(0.44, 0.97, 0.25, 0.04, alpha=0.5)
    sprite.line([(0.46, 0.24), (0.45, 0.1), (0.52, 0.01)], _STALK, 0.035)
    _leaf(sprite, 0.48, 0.16, 0.36)
    for row, count in enumerate((4, 5, 4, 3, 2, 1)):
        for i in range(count):
            x = 0.44 + (i - (count - 1) / 2) * 0.155
            sprite.oval(
                x,
                0.27 + row * 0.125,
                0.096,
                0.096,
                scaled(skin, 0.86 + 0.05 * ((i + row) % 3)),
                puff=0.9,
                gloss=0.7,
            )


def _watermelon(sprite: Sprite, wanted: Rgb | None) -> None:
    flesh = wanted or rgb("#e23f4d")
    sprite.shadow(0.75, 0.96, 0.62, 0.05, alpha=0.55)
    for wide, tone in ((0.72, rgb("#2f7a3c")), (0.655, rgb("#dff0c0")), (0.615, flesh)):
        arc = [
            (0.75 + wide * math.cos(math.pi * k / 14), 0.2 + wide * 1.04 * math.sin(math.pi * k / 14))
            for k in range(15)
        ]
        sprite.part(arc, tone, below=scaled(tone, 0.85), sharp=True, puff=0.3, rim=0.2)
    for row, y in enumerate((0.3, 0.42, 0.54, 0.66)):
        for i in range(5 - row):
            x = 0.75 + (i - (4 - row) / 2) * 0.2
            sprite.part(
                [(x, y - 0.035), (x + 0.018, y + 0.01), (x, y + 0.025), (x - 0.018, y + 0.01)],
                rgb("#2a1a16"),
                gloss=0.5,
            )


def _lemon(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#f2d23a")
    sprite.shadow(0.62, 0.95, 0.5, 0.06, alpha=0.55)
    sprite.part(
        [(0.06, 0.52), (0.14, 0.44), (0.3, 0.22), (0.62, 0.12), (0.94, 0.22), (1.1, 0.42), (1.2, 0.48),
         (1.2, 0.56), (1.1, 0.64), (0.94, 0.86), (0.62, 0.95), (0.3, 0.86),
         (0.14, 0.62)],
        skin, below=scaled(skin, 0.82), puff=0.8, gloss=0.5,
    )  # fmt: skip
    sprite.oval(0.08, 0.52, 0.035, 0.04, rgb("#8a8a2c"))
    _leaf(sprite, 0.1, 0.44, 0.3)


def _cherries(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#b81f33")
    sprite.shadow(0.5, 0.97, 0.42, 0.05, alpha=0.55)
    for x, y in ((0.28, 0.74), (0.72, 0.78)):
        sprite.line([(x, y - 0.16), (x + (0.5 - x) * 0.3, 0.36), (0.54, 0.06)], rgb("#6b8a34"), 0.025)
        sprite.oval(x, y, 0.21, 0.2, skin, below=scaled(skin, 0.7), puff=0.9, gloss=0.9)
        sprite.oval(x, y - 0.17, 0.05, 0.02, scaled(skin, 0.5), rim=0)
    _leaf(sprite, 0.54, 0.1, 0.36)


def _pear(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#b7c23c")
    sprite.shadow(0.36, 0.97, 0.34, 0.05, alpha=0.6)
    sprite.part(
        [(0.36, 0.12), (0.46, 0.16), (0.5, 0.32), (0.56, 0.46), (0.68, 0.62), (0.68, 0.82), (0.54, 0.96),
         (0.36, 0.98), (0.18, 0.96), (0.04, 0.82), (0.04, 0.62), (0.16, 0.46),
         (0.22, 0.32), (0.26, 0.16)],
        skin, below=mixed(skin, rgb("#d99a3a"), 0.5), puff=0.8, gloss=0.5,
    )  # fmt: skip
    sprite.line([(0.36, 0.14), (0.37, 0.06), (0.41, 0.0)], _STALK, 0.03)
    _leaf(sprite, 0.38, 0.08, 0.24)


def _pineapple(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#d9a233")
    sprite.shadow(0.32, 0.98, 0.26, 0.035, alpha=0.6)
    for i, lean in enumerate((-0.24, 0.24, -0.16, 0.16, -0.08, 0.08, 0.0)):
        tall = 0.0 + abs(lean) * 0.7
        sprite.part([(0.32 + lean * 0.3 - 0.04, 0.4), (0.32 + lean * 0.8, 0.2 + tall * 0.4),
                (0.32 + lean, 0.02 + tall), (0.32 + lean * 0.7 + 0.04, 0.24), (0.32 + lean * 0.3 + 0.04, 0.4)],
                    scaled(_LEAF, 0.75 + 0.06 * i), below=_DEEP_LEAF)  # fmt: skip
    sprite.part(
        [
            (0.32, 0.36),
            (0.5, 0.42),
            (0.58, 0.64),
            (0.52, 0.9),
            (0.32, 0.98),
            (0.12, 0.9),
            (0.06, 0.64),
            (0.14, 0.42),
        ],
        skin,
        below=scaled(skin, 0.7),
        puff=0.8,
    )
    for row in range(8):
        for column in range(6):
            x, y = 0.12 + column * 0.085 + (row % 2) * 0.042, 0.44 + row * 0.066
            if ((x - 0.32) / 0.23) ** 2 + ((y - 0.67) / 0.28) ** 2 < 1:
                sprite.oval(x, y, 0.036, 0.03, mixed(skin, rgb("#8a5a1c"), 0.25), gloss=0.3)
                sprite.oval(x, y, 0.01, 0.01, rgb("#6b4416"), rim=0)


def _peach(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#f0a268")
    sprite.shadow(0.5, 0.96, 0.44, 0.06, alpha=0.6)
    sprite.part([(0.5, 0.16), (0.72, 0.18), (0.94, 0.4), (0.92, 0.7), (0.72, 0.92), (0.5, 0.99), (0.28, 0.92),
            (0.08, 0.7), (0.06, 0.4), (0.28, 0.18)],
                skin, below=mixed(skin, rgb("#d8504a"), 0.5), puff=0.9, fur=0.2)  # fmt: skip
    sprite.line([(0.5, 0.17), (0.58, 0.5), (0.52, 0.96)], mixed(skin, rgb("#b8403a"), 0.6), 0.02, alpha=0.6)
    _leaf(sprite, 0.5, 0.16, 0.34)
    _leaf(sprite, 0.5, 0.16, 0.26, side=-1)


def _avocado(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#3f5a2c")
    sprite.shadow(0.4, 0.97, 0.34, 0.045, alpha=0.6)
    shape = [
        (0.4, 0.04),
        (0.52, 0.12),
        (0.6, 0.32),
        (0.74, 0.54),
        (0.74, 0.78),
        (0.58, 0.95),
        (0.4, 0.98),
        (0.22, 0.95),
        (0.06, 0.78),
        (0.06, 0.54),
        (0.2, 0.32),
        (0.28, 0.12),
    ]
    for share, tone in ((1.0, skin), (0.88, rgb("#9fbf4a")), (0.74, rgb("#e9eaa0"))):
        sprite.part(
            [(0.4 + (x - 0.4) * share, 0.54 + (y - 0.54) * share) for x, y in shape], tone, puff=0.3, rim=0.2
        )
    sprite.oval(0.4, 0.68, 0.17, 0.17, rgb("#8a5a34"), puff=0.9, gloss=0.6)


def _coconut(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = wanted or rgb("#6b4a2f")
    sprite.shadow(0.55, 0.96, 0.5, 0.06, alpha=0.6)
    sprite.oval(0.5, 0.52, 0.44, 0.44, shell, below=scaled(shell, 0.7), fur=0.8, puff=0.8)
    sprite.oval(0.72, 0.62, 0.32, 0.3, scaled(shell, 0.8), fur=0.5)
    sprite.oval(0.73, 0.61, 0.28, 0.26, rgb("#f6f2e8"), puff=0.2)
    sprite.oval(0.74, 0.61, 0.21, 0.19, rgb("#d9dde0"), puff=0.4, rim=0)


def _fruit_bowl(sprite: Sprite, wanted: Rgb | None) -> None:
    china = wanted or rgb("#5f86a8")
    sprite.shadow(0.75, 0.96, 0.52, 0.06, alpha=0.6)
    fruit = (
        (0.42, 0.4, 0.19, "#cc2f2b"),
        (1.08, 0.4, 0.19, "#ee8f26"),
        (0.74, 0.34, 0.2, "#b7c23c"),
        (0.58, 0.5, 0.17, "#ee8f26"),
        (0.93, 0.51, 0.18, "#cc2f2b"),
    )
    for x, y, r, code in fruit:
        sprite.oval(x, y, r, r * 0.97, rgb(code), below=scaled(rgb(code), 0.8), puff=0.9, gloss=0.6)
        sprite.line([(x, y - r * 0.9), (x + 0.02, y - r * 1.25)], _STALK, 0.018)
    sprite.part(
        [(1.0, 0.3), (1.2, 0.12), (1.36, 0.2), (1.4, 0.42), (1.3, 0.36), (1.16, 0.34)],
        rgb("#f4cf3a"),
        puff=0.7,
    )
    for i in range(6):
        sprite.oval(0.24 + 0.07 * (i % 3), 0.46 + 0.07 * (i // 3), 0.05, 0.05, rgb("#6d3b8a"), gloss=0.7)
    bowl(sprite, 0.75, 0.56, 0.66, 0.4, china, fill=scaled(china, 0.6))
    for x, y, r, code in fruit[3:]:
        sprite.part(
            [
                (x - r, y + 0.02),
                (x - r * 0.7, y - r * 0.7),
                (x, y - r),
                (x + r * 0.7, y - r * 0.7),
                (x + r, y + 0.02),
                (x, y + 0.12),
            ],
            rgb(code),
            puff=0.8,
            gloss=0.6,
        )


SUBJECTS = (
    Subject(name="apple", model=_apple, height=0.34, metres=0.08, aspect=1.0),
    Subject(name="orange_fruit", model=_orange, height=0.32, metres=0.08, aspect=1.0),
    Subject(name="banana", model=_banana, height=0.3, metres=0.09, aspect=1.32),
    Subject(name="strawberry", model=_strawberry, height=0.38, metres=0.04, aspect=0.88),
    Subject(name="grapes", model=_grapes, height=0.42, metres=0.16, aspect=0.9),
    Subject(name="watermelon", model=_watermelon, height=0.36, metres=0.2, aspect=1.5),
    Subject(name="lemon", model=_lemon, height=0.28, metres=0.06, aspect=1.26),
    Subject(name="cherries", model=_cherries, height=0.38, metres=0.06, aspect=1.0),
    Subject(name="pear", model=_pear, height=0.4, metres=0.11, aspect=0.72),
    Subject(name="pineapple", model=_pineapple, height=0.52, metres=0.3, aspect=0.64),
    Subject(name="peach", model=_peach, height=0.34, metres=0.08, aspect=1.0),
    Subject(name="avocado", model=_avocado, height=0.4, metres=0.12, aspect=0.8),
    Subject(name="coconut", model=_coconut, height=0.36, metres=0.14, aspect=1.08),
    Subject(name="fruit_bowl", model=_fruit_bowl, height=0.44, metres=0.25, aspect=1.5),
)
