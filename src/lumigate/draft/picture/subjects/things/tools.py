"""Tools, paper and containers."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.people.limbs import limb
from lumigate.draft.picture.subjects.solids import block, rect

_DARK, _STEEL, _GOLD, _WHITE, _WOOD = (
    rgb("#25282e"),
    rgb("#c3cad3"),
    rgb("#e0ac3c"),
    rgb("#fbf8f2"),
    rgb("#9a6a3c"),
)


def _book_open(sprite: Sprite, wanted: Rgb | None) -> None:
    cover = wanted or rgb("#8c2f39")
    sprite.shadow(0.85, 0.95, 0.8, 0.06)
    sprite.part(
        [(0.02, 0.3), (0.85, 0.44), (1.68, 0.3), (1.68, 0.88), (0.85, 0.98), (0.02, 0.88)],
        cover,
        sharp=True,
        puff=0.2,
    )
    for side in (-1, 1):
        page = [
            (0.85, 0.4),
            (0.85 + side * 0.4, 0.2),
            (0.85 + side * 0.78, 0.26),
            (0.85 + side * 0.78, 0.82),
            (0.85 + side * 0.4, 0.78),
            (0.85, 0.94),
        ]
        sprite.part(page, rgb("#fbf5e6"), below=rgb("#e6dcc4"), puff=0.3, sharp=True)
        for row in range(6):
            y = 0.36 + 0.075 * row
            sprite.line(
                [(0.85 + side * 0.1, y + 0.06), (0.85 + side * 0.4, y - 0.03), (0.85 + side * 0.7, y)],
                rgb("#9a9286"),
                0.012,
            )


def _envelope(sprite: Sprite, wanted: Rgb | None) -> None:
    paper = wanted or rgb("#f2e8d2")
    rect(sprite, (0.04, 0.12, 1.36, 0.92), paper, below=scaled(paper, 0.9), puff=0.1)
    sprite.part([(0.04, 0.12), (1.36, 0.12), (0.7, 0.6)], scaled(paper, 0.92), sharp=True, puff=0.15)
    for x in (0.04, 1.36):
        sprite.line([(x, 0.92), (0.7 + (x - 0.7) * 0.22, 0.5)], scaled(paper, 0.75), 0.012)
    sprite.oval(0.7, 0.54, 0.1, 0.1, rgb("#b8232f"), gloss=0.6)
    sprite.part(
        [(0.7, 0.59), (0.65, 0.53), (0.675, 0.5), (0.7, 0.525), (0.725, 0.5), (0.75, 0.53)],
        rgb("#7d141d"),
        puff=0.4,
    )


def _key(sprite: Sprite, wanted: Rgb | None) -> None:
    metal = wanted or _GOLD
    ring = [(0.24 + 0.15 * math.cos(k * 0.5236), 0.24 + 0.15 * math.sin(k * 0.5236)) for k in range(13)]
    sprite.line(ring, metal, 0.085)
    limb(sprite, ((0.34, 0.34), (0.88, 0.88)), (0.085, 0.075), metal, gloss=0.8)
    for at in (0.66, 0.8):
        limb(sprite, ((at, at), (at + 0.12, at - 0.12)), (0.07, 0.065), scaled(metal, 0.92), gloss=0.7)


def _pencil(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or rgb("#f2b82c")
    limb(sprite, ((0.9, 0.1), (0.26, 0.74)), (0.15, 0.15), paint, gloss=0.5)
    sprite.part([(0.18, 0.7), (0.3, 0.82), (0.08, 0.93)], rgb("#f0d2a2"), sharp=True, puff=0.5)
    sprite.part([(0.12, 0.84), (0.17, 0.89), (0.065, 0.945)], _DARK, sharp=True)
    sprite.part([(0.78, 0.11), (0.89, 0.22), (0.93, 0.18), (0.82, 0.07)], _STEEL, sharp=True, gloss=0.6)
    sprite.oval(0.9, 0.1, 0.085, 0.085, rgb("#e88a9a"))


def _scissors(sprite: Sprite, wanted: Rgb | None) -> None:
    grip = wanted or rgb("#d8433a")
    for side in (-1, 1):
        sprite.part(
            [
                (0.4 - side * 0.03, 0.58),
                (0.4 + side * 0.06, 0.56),
                (0.4 + side * 0.24, 0.03),
                (0.4 + side * 0.16, 0.1),
            ],
            scaled(_STEEL, 1.0 if side > 0 else 0.85),
            sharp=True,
            gloss=0.7,
        )
        ring = [
            (0.4 - side * 0.19 + 0.12 * math.cos(k * 0.5236), 0.8 + 0.15 * math.sin(k * 0.5236))
            for k in range(13)
        ]
        sprite.line([(0.4, 0.55), (0.4 - side * 0.12, 0.68)], grip, 0.07)
        sprite.line(ring, grip, 0.065)
    sprite.oval(0.4, 0.56, 0.03, 0.03, _DARK, gloss=0.6)


def _hammer(sprite: Sprite, wanted: Rgb | None) -> None:
    limb(sprite, ((0.3, 0.96), (0.56, 0.2)), (0.1, 0.075), wanted or _WOOD)
    sprite.part(
        [
            (0.26, 0.08),
            (0.36, 0.04),
            (0.72, 0.14),
            (0.8, 0.26),
            (0.88, 0.4),
            (0.74, 0.34),
            (0.62, 0.28),
            (0.3, 0.2),
            (0.22, 0.26),
            (0.14, 0.2),
            (0.18, 0.06),
        ],
        rgb("#6b727c"),
        gloss=0.6,
        puff=0.5,
    )


def _barrel(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = wanted or rgb("#9a6432")
    sprite.shadow(0.4, 0.97, 0.36, 0.04)
    sprite.part(
        [
            (0.14, 0.08),
            (0.66, 0.08),
            (0.75, 0.34),
            (0.77, 0.52),
            (0.75, 0.72),
            (0.66, 0.96),
            (0.14, 0.96),
            (0.05, 0.72),
            (0.03, 0.52),
            (0.05, 0.34),
        ],
        wood,
        below=scaled(wood, 0.75),
        puff=0.8,
    )
    for k in (-0.24, -0.12, 0.0, 0.12, 0.24):
        sprite.line([(0.4 + k, 0.1), (0.4 + k * 1.4, 0.52), (0.4 + k, 0.95)], scaled(wood, 0.6), 0.01)
    for y, half in ((0.2, 0.32), (0.4, 0.365), (0.66, 0.365), (0.85, 0.32)):
        sprite.line([(0.4 - half, y), (0.4, y + 0.025), (0.4 + half, y)], rgb("#5a5f68"), 0.04)
    sprite.oval(0.4, 0.085, 0.26, 0.05, scaled(wood, 0.8))


def _crate(sprite: Sprite, wanted: Rgb | None) -> None:
    card = wanted or rgb("#c99a62")
    sprite.shadow(0.5, 0.97, 0.48, 0.05)
    if sprite.variant == "cardboard":
        block(sprite, (0.06, 0.3, 0.94, 0.96), card, depth=0.18)
        rect(sprite, (0.44, 0.3, 0.56, 0.52), mixed(card, _WHITE, 0.4))
        return
    rect(sprite, (0.06, 0.06, 0.94, 0.96), scaled(card, 0.7), puff=0.1)
    for y in (0.1, 0.38, 0.66):
        rect(sprite, (0.08, y, 0.92, y + 0.25), card, below=scaled(card, 0.85), puff=0.2)
    sprite.line([(0.14, 0.88), (0.86, 0.14)], scaled(card, 0.85), 0.1)
    for x in (0.05, 0.83):
        rect(sprite, (x, 0.05, x + 0.12, 0.97), scaled(card, 0.9), puff=0.4)
    for x in (0.11, 0.89):
        for y in (0.14, 0.5, 0.88):
            sprite.oval(x, y, 0.014, 0.014, _DARK, rim=0)


def _basket(sprite: Sprite, wanted: Rgb | None) -> None:
    straw = wanted or rgb("#c99a52")
    sprite.shadow(0.6, 0.97, 0.46, 0.04)
    handle = [
        (0.6 + 0.42 * math.cos(math.pi * (1 + k / 10)), 0.46 + 0.4 * math.sin(math.pi * (1 + k / 10)))
        for k in range(11)
    ]
    sprite.line(handle, scaled(straw, 0.8), 0.05)
    sprite.part(
        [(0.08, 0.44), (1.12, 0.44), (1.0, 0.97), (0.2, 0.97)], scaled(straw, 0.75), sharp=True, puff=0.6
    )
    for row in range(6):
        for k in range(9):
            half = 0.5 - 0.016 * row
            x = 0.6 + (k - 4 + 0.5 * (row % 2)) * half / 4.6
            sprite.oval(x, 0.52 + 0.078 * row, 0.058, 0.036, straw, puff=0.8)
    sprite.line([(0.08, 0.45), (1.12, 0.45)], straw, 0.07)


def _easel(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = wanted or _WOOD
    sprite.shadow(0.4, 0.98, 0.36, 0.03)
    for a, b in (((0.4, 0.02), (0.08, 0.97)), ((0.4, 0.02), (0.72, 0.97)), ((0.4, 0.02), (0.42, 0.9))):
        sprite.line([a, b], wood, 0.035)
    rect(sprite, (0.06, 0.68, 0.74, 0.72), wood)
    rect(sprite, (0.1, 0.14, 0.7, 0.68), _WHITE, puff=0.1)
    rect(sprite, (0.13, 0.17, 0.67, 0.42), rgb("#7fb8dc"), flat=0.6, rim=0)
    rect(sprite, (0.13, 0.42, 0.67, 0.65), rgb("#6fa84f"), flat=0.6, rim=0)
    sprite.oval(0.55, 0.25, 0.05, 0.05, rgb("#f6d24a"), flat=0.6, rim=0)
    sprite.part([(0.13, 0.46), (0.28, 0.3), (0.42, 0.46)], rgb("#5f6f8f"), sharp=True, flat=0.5, rim=0)


def _frying_pan(sprite: Sprite, wanted: Rgb | None) -> None:
    iron = wanted or rgb("#33373e")
    sprite.shadow(0.66, 0.9, 0.56, 0.09)
    limb(sprite, ((1.1, 0.6), (1.86, 0.42)), (0.12, 0.1), rgb("#6b3f24"))
    sprite.oval(0.64, 0.64, 0.6, 0.3, scaled(iron, 0.7), puff=0.4)
    sprite.oval(0.64, 0.58, 0.6, 0.28, iron, puff=0.2, gloss=0.6)
    sprite.oval(0.64, 0.59, 0.51, 0.225, scaled(iron, 0.7), puff=0.3, rim=0)
    sprite.part(
        [(0.4, 0.56), (0.5, 0.48), (0.7, 0.46), (0.88, 0.54), (0.84, 0.68), (0.62, 0.72), (0.44, 0.68)],
        _WHITE,
        puff=0.3,
    )
    sprite.oval(0.64, 0.58, 0.1, 0.065, rgb("#f4a824"), gloss=0.9, puff=0.9)


def _knife(sprite: Sprite, wanted: Rgb | None) -> None:
    sprite.part(
        [(0.1, 0.04), (0.26, 0.2), (0.3, 0.62), (0.14, 0.62)], _STEEL, below=scaled(_STEEL, 0.85), gloss=0.8
    )
    limb(sprite, ((0.21, 0.62), (0.22, 0.93)), (0.11, 0.13), wanted or rgb("#4a3222"))
    for y in (0.7, 0.8, 0.89):
        sprite.oval(0.215, y, 0.014, 0.014, _STEEL, gloss=0.6)


def _lipstick(sprite: Sprite, wanted: Rgb | None) -> None:
    tone = wanted or rgb("#c8263f")
    sprite.shadow(0.22, 0.975, 0.2, 0.03)
    sprite.part(
        [(0.13, 0.4), (0.13, 0.12), (0.24, 0.03), (0.31, 0.1), (0.31, 0.4)],
        tone,
        below=scaled(tone, 0.85),
        sharp=True,
        gloss=0.7,
        puff=0.8,
    )
    rect(sprite, (0.1, 0.38, 0.34, 0.56), _GOLD, gloss=0.9, puff=0.9)
    rect(sprite, (0.06, 0.55, 0.38, 0.97), _DARK, gloss=0.7, puff=0.9)


def _newspaper(sprite: Sprite, wanted: Rgb | None) -> None:
    paper = wanted or rgb("#ece7da")
    rect(sprite, (0.08, 0.08, 0.84, 0.96), scaled(paper, 0.85), puff=0.1)
    rect(sprite, (0.04, 0.04, 0.8, 0.92), paper, puff=0.1)
    rect(sprite, (0.1, 0.09, 0.74, 0.19), rgb("#3a3a3e"), flat=0.6, rim=0)
    rect(sprite, (0.1, 0.26, 0.42, 0.52), rgb("#9aa2a8"), flat=0.6, rim=0)
    for x0, rows, y0 in ((0.46, 7, 0.28), (0.1, 7, 0.58), (0.46, 7, 0.58)):
        for row in range(rows):
            sprite.line(
                [(x0, y0 + 0.042 * row), (x0 + (0.28 if row % 4 != 3 else 0.16), y0 + 0.042 * row)],
                rgb("#8a877e"),
                0.012,
            )


SUBJECTS = (
    Subject(name="open_book", model=_book_open, height=0.34, metres=0.2, aspect=1.7),
    Subject(name="envelope", model=_envelope, height=0.36, metres=0.12, aspect=1.4, shadow=False),
    Subject(name="key", model=_key, height=0.4, metres=0.07, aspect=1.0, shadow=False),
    Subject(name="pencil", model=_pencil, height=0.42, metres=0.15, aspect=1.0, shadow=False),
    Subject(name="scissors", model=_scissors, height=0.48, metres=0.18, aspect=0.8, shadow=False),
    Subject(name="hammer", model=_hammer, height=0.46, metres=0.3, aspect=0.94, shadow=False),
    Subject(name="barrel", model=_barrel, height=0.46, metres=0.9, aspect=0.8, top=0.08),
    Subject(name="crate", model=_crate, height=0.42, metres=0.6, aspect=1.0, top=0.08),
    Subject(name="basket", model=_basket, height=0.42, metres=0.4, aspect=1.2),
    Subject(name="easel", model=_easel, height=0.58, metres=1.6, aspect=0.8),
    Subject(name="frying_pan", model=_frying_pan, height=0.3, metres=0.08, aspect=1.94),
    Subject(name="knife", model=_knife, height=0.44, metres=0.3, aspect=0.42, shadow=False),
    Subject(name="lipstick", model=_lipstick, height=0.42, metres=0.08, aspect=0.44),
    Subject(name="newspaper", model=_newspaper, height=0.46, metres=0.5, aspect=0.88, shadow=False),
)
