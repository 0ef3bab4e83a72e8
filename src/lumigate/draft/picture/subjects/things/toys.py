"""Toys, gifts and symbols."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.solids import block, rect

_DARK, _STEEL, _GOLD, _WHITE, _WOOD = (
    rgb("#25282e"),
    rgb("#c3cad3"),
    rgb("#e0ac3c"),
    rgb("#fbf8f2"),
    rgb("#9a6a3c"),
)


def _teddy(sprite: Sprite, wanted: Rgb | None) -> None:
    fur = wanted or rgb("#b5803f")
    pale = mixed(fur, _WHITE, 0.55)
    sprite.shadow(0.42, 0.97, 0.36, 0.04)
    for side in (-1, 1):
        sprite.oval(0.42 + side * 0.2, 0.1, 0.1, 0.1, fur, fur=0.6)
        sprite.oval(0.42 + side * 0.2, 0.11, 0.055, 0.055, pale, fur=0.4)
        sprite.part(
            [
                (0.42 + side * 0.14, 0.48),
                (0.42 + side * 0.36, 0.54),
                (0.42 + side * 0.38, 0.7),
                (0.42 + side * 0.28, 0.74),
                (0.42 + side * 0.16, 0.62),
            ],
            fur,
            fur=0.6,
        )
    sprite.oval(0.42, 0.66, 0.25, 0.25, fur, fur=0.6)
    sprite.oval(0.42, 0.69, 0.16, 0.17, pale, fur=0.4)
    for side in (-1, 1):
        sprite.oval(0.42 + side * 0.23, 0.87, 0.14, 0.11, fur, fur=0.6)
        sprite.oval(0.42 + side * 0.24, 0.88, 0.075, 0.065, pale, fur=0.3)
    sprite.oval(0.42, 0.25, 0.25, 0.22, fur, fur=0.6)
    sprite.oval(0.42, 0.32, 0.115, 0.09, pale, fur=0.4)
    for side in (-1, 1):
        sprite.oval(0.42 + side * 0.1, 0.22, 0.026, 0.028, _DARK, gloss=0.9)
    sprite.oval(0.42, 0.285, 0.036, 0.025, _DARK, gloss=0.8)
    sprite.part([(0.42, 0.47), (0.28, 0.42), (0.28, 0.53)], rgb("#d8433a"), puff=0.6)
    sprite.part([(0.42, 0.47), (0.56, 0.42), (0.56, 0.53)], rgb("#d8433a"), puff=0.6)


def _gift(sprite: Sprite, wanted: Rgb | None) -> None:
    paper = wanted or rgb(("#d8433a", "#3f7fc4", "#4f9a6a", "#b06ac0")[sprite.streams.pick("paper", 4)])
    ribbon = rgb("#f4d774") if wanted is None or wanted[0] > 0.5 else rgb("#e0453c")
    sprite.shadow(0.45, 0.97, 0.44, 0.04)
    rect(sprite, (0.08, 0.42, 0.82, 0.97), paper, below=scaled(paper, 0.75), puff=0.15)
    block(sprite, (0.04, 0.32, 0.86, 0.46), scaled(paper, 1.06), depth=0.08)
    rect(sprite, (0.38, 0.3, 0.52, 0.97), ribbon, puff=0.4)
    for side in (-1, 1):
        sprite.part(
            [
                (0.45, 0.26),
                (0.45 + side * 0.1, 0.08),
                (0.45 + side * 0.28, 0.04),
                (0.45 + side * 0.3, 0.18),
                (0.45 + side * 0.14, 0.26),
            ],
            ribbon,
            below=scaled(ribbon, 0.8),
            puff=0.5,
        )
    sprite.oval(0.45, 0.24, 0.06, 0.055, scaled(ribbon, 0.9))


def _ball(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant or "beach"
    tone = wanted or rgb(
        {"basket": "#d9742e", "tennis": "#c9dc3a", "soccer": "#f6f4ee", "beach": "#e0453c"}.get(
            kind, "#e0453c"
        )
    )
    sprite.shadow(0.5, 0.96, 0.4, 0.05)
    sprite.oval(
        0.5,
        0.5,
        0.46,
        0.46,
        tone,
        below=scaled(tone, 0.8),
        puff=0.9,
        gloss=0.5,
        fur=0.3 if kind == "tennis" else 0.0,
    )
    if kind == "soccer":
        for k in range(6):
            turn = k * 2 * math.pi / 5 - math.pi / 2
            x, y = (0.5, 0.5) if k == 5 else (0.5 + 0.34 * math.cos(turn), 0.5 + 0.34 * math.sin(turn))
            size = 0.13 if k == 5 else 0.1
            sprite.part(
                [
                    (x + size * math.cos(turn + j * 1.2566), y + size * math.sin(turn + j * 1.2566))
                    for j in range(5)
                ],
                _DARK,
                sharp=True,
                flat=0.4,
                rim=0,
            )
            if k < 5:
                sprite.line(
                    [
                        (0.5 + 0.13 * math.cos(turn), 0.5 + 0.13 * math.sin(turn)),
                        (0.5 + 0.26 * math.cos(turn), 0.5 + 0.26 * math.sin(turn)),
                    ],
                    _DARK,
                    0.012,
                )
    elif kind == "basket":
        ink = rgb("#3a1d10")
        sprite.line([(0.05, 0.5), (0.95, 0.5)], ink, 0.018)
        sprite.line([(0.5, 0.05), (0.5, 0.95)], ink, 0.018)
        sprite.line([(0.18, 0.18), (0.34, 0.5), (0.18, 0.82)], ink, 0.018)
        sprite.line([(0.82, 0.18), (0.66, 0.5), (0.82, 0.82)], ink, 0.018)
    elif kind == "tennis":
        sprite.line([(0.16, 0.2), (0.42, 0.4), (0.44, 0.72), (0.3, 0.9)], _WHITE, 0.028)
        sprite.line([(0.62, 0.08), (0.6, 0.36), (0.94, 0.5)], _WHITE, 0.028)
    else:
        for i, code in enumerate(("#f6f4ee", "#f2c23e", "#f6f4ee", "#3f7fc4")):
            a, b = 0.7 + i * 1.26, 1.33 + i * 1.26
            edge = [
                (0.5 + 0.455 * math.cos(a + (b - a) * k / 6), 0.5 + 0.455 * math.sin(a + (b - a) * k / 6))
                for k in range(7)
            ]
            sprite.part([(0.5, 0.42), *edge], rgb(code), sharp=True, flat=0.3, rim=0)


def _rubber_duck(sprite: Sprite, wanted: Rgb | None) -> None:
    yellow = wanted or rgb("#f6cf2c")
    sprite.shadow(0.5, 0.95, 0.44, 0.05)
    sprite.part(
        [
            (0.06, 0.56),
            (0.2, 0.62),
            (0.42, 0.52),
            (0.7, 0.52),
            (0.92, 0.66),
            (0.86, 0.88),
            (0.6, 0.96),
            (0.3, 0.94),
            (0.1, 0.82),
        ],
        yellow,
        below=scaled(yellow, 0.85),
        puff=0.8,
        gloss=0.6,
    )
    sprite.part([(0.3, 0.66), (0.56, 0.64), (0.62, 0.78), (0.44, 0.84)], scaled(yellow, 0.92), puff=0.6)
    sprite.oval(0.62, 0.3, 0.26, 0.26, yellow, puff=0.9, gloss=0.6)
    sprite.part([(0.82, 0.28), (1.0, 0.3), (0.98, 0.38), (0.82, 0.42)], rgb("#e8742a"), puff=0.6, gloss=0.5)
    sprite.oval(0.7, 0.22, 0.036, 0.042, _DARK, gloss=0.9)


def _heart(sprite: Sprite, wanted: Rgb | None) -> None:
    tone = wanted or rgb("#e0303f")
    sprite.part(
        [
            (0.5, 0.24),
            (0.62, 0.1),
            (0.8, 0.07),
            (0.95, 0.2),
            (0.96, 0.42),
            (0.8, 0.66),
            (0.5, 0.96),
            (0.2, 0.66),
            (0.04, 0.42),
            (0.05, 0.2),
            (0.2, 0.07),
            (0.38, 0.1),
        ],
        tone,
        below=scaled(tone, 0.8),
        puff=0.7,
        gloss=0.8,
    )


def _star(sprite: Sprite, wanted: Rgb | None) -> None:
    tone = wanted or rgb("#f6c83a")
    sprite.glow(0.5, 0.52, 0.42, tone, alpha=0.3)
    points = [
        (
            0.5 + (0.46 if k % 2 == 0 else 0.2) * math.sin(k * math.pi / 5),
            0.53 - (0.46 if k % 2 == 0 else 0.2) * math.cos(k * math.pi / 5),
        )
        for k in range(10)
    ]
    sprite.part(points, tone, below=scaled(tone, 0.85), sharp=True, puff=0.5, gloss=0.5)


def _bell(sprite: Sprite, wanted: Rgb | None) -> None:
    brass = wanted or _GOLD
    sprite.oval(0.42, 0.9, 0.075, 0.075, scaled(brass, 0.6), gloss=0.7)
    ring = [(0.42 + 0.06 * math.cos(k * 0.5236), 0.08 + 0.06 * math.sin(k * 0.5236)) for k in range(13)]
    sprite.line(ring, scaled(brass, 0.8), 0.035)
    sprite.part(
        [
            (0.32, 0.14),
            (0.52, 0.14),
            (0.62, 0.32),
            (0.66, 0.62),
            (0.8, 0.82),
            (0.78, 0.88),
            (0.06, 0.88),
            (0.04, 0.82),
            (0.18, 0.62),
            (0.22, 0.32),
        ],
        brass,
        below=scaled(brass, 0.75),
        gloss=0.9,
        puff=0.7,
    )
    sprite.line([(0.12, 0.78), (0.72, 0.78)], scaled(brass, 0.7), 0.02)


def _crystal_ball(sprite: Sprite, wanted: Rgb | None) -> None:
    mist = wanted or rgb("#8a6ad8")
    sprite.shadow(0.45, 0.98, 0.34, 0.03)
    sprite.part(
        [(0.16, 0.82), (0.74, 0.82), (0.82, 0.97), (0.08, 0.97)], _GOLD, below=scaled(_GOLD, 0.6), gloss=0.7
    )
    sprite.glow(0.45, 0.45, 0.42, mist, alpha=0.5)
    sprite.oval(
        0.45,
        0.45,
        0.4,
        0.4,
        mixed(mist, rgb("#20204a"), 0.3),
        below=mixed(mist, _WHITE, 0.4),
        puff=0.9,
        gloss=0.9,
    )
    sprite.line(
        [(0.24, 0.56), (0.4, 0.44), (0.52, 0.54), (0.68, 0.4)], mixed(mist, _WHITE, 0.7), 0.05, alpha=0.6
    )
    if sprite.variant == "snow":
        sprite.oval(0.45, 0.68, 0.32, 0.13, _WHITE)
        sprite.part([(0.45, 0.26), (0.58, 0.62), (0.32, 0.62)], rgb("#3f8a4a"), below=rgb("#2a5f34"))
        for x, y in ((0.24, 0.4), (0.32, 0.24), (0.6, 0.28), (0.68, 0.46), (0.54, 0.16), (0.2, 0.54)):
            sprite.oval(x, y, 0.016, 0.016, _WHITE, flat=1, rim=0)


def _toy_balloon(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb(("#dc3d45", "#3f8fd4", "#f2c23e", "#58b86a")[sprite.streams.pick("skin", 4)])
    sprite.line([(0.34, 0.62), (0.31, 0.74), (0.37, 0.86), (0.34, 0.98)], rgb("#5a5550"), 0.01)
    outline = [
        (0.34, 0.02),
        (0.54, 0.08),
        (0.64, 0.26),
        (0.58, 0.44),
        (0.42, 0.58),
        (0.34, 0.61),
        (0.26, 0.58),
        (0.1, 0.44),
    ]
    sprite.part([*outline, (0.04, 0.26), (0.14, 0.08)], skin, below=scaled(skin, 0.82), gloss=0.8, puff=0.9)
    sprite.part([(0.34, 0.59), (0.38, 0.645), (0.3, 0.645)], scaled(skin, 0.85), sharp=True)
    sprite.oval(0.2, 0.2, 0.04, 0.07, (1.25, 1.25, 1.25), turn=0.4, flat=1, rim=0)


SUBJECTS = (
    Subject(name="toy_balloon", model=_toy_balloon, height=0.5, metres=0.6, aspect=0.68, shadow=False),
    Subject(name="teddy_bear", model=_teddy, height=0.48, metres=0.4, aspect=0.84),
    Subject(name="gift", model=_gift, height=0.42, metres=0.3, aspect=0.9, top=0.28),
    Subject(name="ball", model=_ball, height=0.34, metres=0.24, aspect=1.0),
    Subject(name="rubber_duck", model=_rubber_duck, height=0.38, metres=0.1, aspect=1.04),
    Subject(name="heart", model=_heart, height=0.46, metres=0.3, aspect=1.0, shadow=False),
    Subject(name="star", model=_star, height=0.44, metres=0.3, aspect=1.0, shadow=False),
    Subject(name="bell", model=_bell, height=0.44, metres=0.3, aspect=0.84, shadow=False),
    Subject(name="crystal_ball", model=_crystal_ball, height=0.44, metres=0.25, aspect=0.9),
)
