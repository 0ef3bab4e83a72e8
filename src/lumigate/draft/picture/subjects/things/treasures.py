"""Treasures, arms and things of tales."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.people.limbs import limb
from lumigate.draft.picture.subjects.solids import block, cylinder, rect

_DARK, _STEEL, _GOLD, _WHITE, _WOOD = (
    rgb("#25282e"),
    rgb("#c3cad3"),
    rgb("#e0ac3c"),
    rgb("#fbf8f2"),
    rgb("#9a6a3c"),
)


def _trophy(sprite: Sprite, wanted: Rgb | None) -> None:
    gold = wanted or _GOLD
    sprite.shadow(0.42, 0.98, 0.28, 0.03)
    for side in (-1, 1):
        sprite.line(
            [
                (0.42 + side * 0.24, 0.14),
                (0.42 + side * 0.4, 0.16),
                (0.42 + side * 0.36, 0.36),
                (0.42 + side * 0.18, 0.46),
            ],
            scaled(gold, 0.85),
            0.045,
        )
    sprite.part(
        [
            (0.16, 0.06),
            (0.68, 0.06),
            (0.66, 0.3),
            (0.56, 0.5),
            (0.46, 0.58),
            (0.38, 0.58),
            (0.28, 0.5),
            (0.18, 0.3),
        ],
        gold,
        below=scaled(gold, 0.75),
        gloss=0.9,
        puff=0.8,
    )
    sprite.oval(0.42, 0.07, 0.26, 0.045, scaled(gold, 0.7))
    rect(sprite, (0.39, 0.56, 0.45, 0.74), gold, gloss=0.7, puff=0.8)
    cylinder(sprite, 0.42, 0.75, 0.8, 0.14, gold, tilt=0.2)
    block(sprite, (0.22, 0.83, 0.62, 0.97), rgb("#4a3222"), depth=0.04)
    rect(sprite, (0.32, 0.87, 0.52, 0.93), gold)
    sprite.part(
        [
            (0.42, 0.17),
            (0.455, 0.25),
            (0.54, 0.255),
            (0.475, 0.31),
            (0.5, 0.395),
            (0.42, 0.345),
            (0.34, 0.395),
            (0.365, 0.31),
            (0.3, 0.255),
            (0.385, 0.25),
        ],
        scaled(gold, 1.35),
        sharp=True,
        flat=0.5,
    )


def _chest(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = wanted or rgb("#8a5a30")
    sprite.shadow(0.65, 0.97, 0.6, 0.05)
    sprite.part(
        [(0.1, 0.36), (0.14, 0.14), (0.34, 0.03), (0.96, 0.03), (1.16, 0.14), (1.2, 0.36)],
        scaled(wood, 0.7),
        puff=0.3,
    )
    sprite.glow(0.65, 0.42, 0.5, rgb("#ffd86a"), alpha=0.5)
    stream = sprite.streams.stream("gold")
    for i in range(34):
        x = 0.65 + 0.46 * math.sin(i * 2.4) * math.sqrt((i + 1) / 34)
        y = 0.46 - 0.13 * (1 - abs(x - 0.65) / 0.5) * float(stream.uniform(0.3, 1.0))
        sprite.oval(x, y, 0.062, 0.036, _GOLD, gloss=0.9)
    for x, y, code in ((0.38, 0.38, "#c8263a"), (0.86, 0.35, "#3f9c5a"), (0.62, 0.31, "#4aa3e0")):
        sprite.oval(x, y, 0.05, 0.045, rgb(code), gloss=0.95)
    rect(sprite, (0.06, 0.46, 1.24, 0.95), wood, below=scaled(wood, 0.7), puff=0.15)
    for y in (0.62, 0.79):
        sprite.line([(0.07, y), (1.23, y)], scaled(wood, 0.55), 0.012)
    for x in (0.06, 1.14):
        rect(sprite, (x, 0.45, x + 0.1, 0.96), _GOLD, gloss=0.6)
    rect(sprite, (0.06, 0.45, 1.24, 0.53), scaled(_GOLD, 0.92), gloss=0.6)
    rect(sprite, (0.58, 0.48, 0.72, 0.68), _GOLD, gloss=0.8)
    sprite.oval(0.65, 0.57, 0.022, 0.022, _DARK, rim=0)


def _sword(sprite: Sprite, wanted: Rgb | None) -> None:
    sprite.part(
        [(0.16, 0.68), (0.2, 0.12), (0.24, 0.03), (0.28, 0.12), (0.32, 0.68)],
        _STEEL,
        sharp=True,
        gloss=0.9,
        puff=0.6,
    )
    sprite.line([(0.24, 0.14), (0.24, 0.66)], scaled(_STEEL, 0.72), 0.014)
    sprite.part(
        [(0.04, 0.66), (0.1, 0.7), (0.38, 0.7), (0.44, 0.66), (0.42, 0.75), (0.06, 0.75)],
        wanted or _GOLD,
        gloss=0.8,
    )
    limb(sprite, ((0.24, 0.74), (0.24, 0.91)), (0.06, 0.055), rgb("#6b2f2c"))
    sprite.oval(0.24, 0.945, 0.04, 0.04, wanted or _GOLD, gloss=0.8)


def _shield(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or rgb("#2f5fa8")
    outline = [
        (0.42, 0.03),
        (0.62, 0.09),
        (0.8, 0.1),
        (0.79, 0.46),
        (0.68, 0.76),
        (0.42, 0.98),
        (0.16, 0.76),
        (0.05, 0.46),
        (0.04, 0.1),
        (0.22, 0.09),
    ]
    sprite.part(outline, _STEEL, gloss=0.7, puff=0.3)
    sprite.part(
        [(0.42 + (x - 0.42) * 0.86, 0.48 + (y - 0.48) * 0.87) for x, y in outline],
        paint,
        below=scaled(paint, 0.8),
        gloss=0.4,
        puff=0.5,
    )
    rect(sprite, (0.37, 0.12, 0.47, 0.84), _GOLD, puff=0.3)
    rect(sprite, (0.11, 0.34, 0.73, 0.44), _GOLD, puff=0.3)


def _hourglass(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = wanted or _WOOD
    glass, sand = rgb("#dcebf0"), rgb("#e6c07a")
    sprite.shadow(0.3, 0.98, 0.26, 0.03)
    for x in (0.09, 0.51):
        rect(sprite, (x - 0.02, 0.1, x + 0.02, 0.9), scaled(wood, 0.85), puff=0.9)
    sprite.part(
        [
            (0.13, 0.1),
            (0.47, 0.1),
            (0.46, 0.3),
            (0.33, 0.5),
            (0.46, 0.7),
            (0.47, 0.9),
            (0.13, 0.9),
            (0.14, 0.7),
            (0.27, 0.5),
            (0.14, 0.3),
        ],
        glass,
        gloss=0.8,
        puff=0.8,
    )
    sprite.part([(0.17, 0.26), (0.43, 0.26), (0.31, 0.48), (0.29, 0.48)], sand, puff=0.5)
    sprite.part([(0.15, 0.88), (0.2, 0.78), (0.3, 0.7), (0.4, 0.78), (0.45, 0.88)], sand, puff=0.5)
    sprite.line([(0.3, 0.48), (0.3, 0.72)], sand, 0.012)
    for y in (0.03, 0.89):
        rect(sprite, (0.03, y, 0.57, y + 0.075), wood, gloss=0.3, puff=0.7)


def _compass(sprite: Sprite, wanted: Rgb | None) -> None:
    brass = wanted or _GOLD
    sprite.shadow(0.5, 0.97, 0.4, 0.04)
    sprite.oval(0.5, 0.05, 0.06, 0.045, scaled(brass, 0.85), gloss=0.7)
    sprite.oval(0.5, 0.53, 0.44, 0.44, brass, gloss=0.8, puff=0.4)
    sprite.oval(0.5, 0.53, 0.35, 0.35, rgb("#f6edd2"), puff=0.1, rim=0)
    for k in range(16):
        turn = k * math.pi / 8
        near = 0.28 if k % 4 == 0 else 0.31
        sprite.line(
            [
                (0.5 + near * math.sin(turn), 0.53 - near * math.cos(turn)),
                (0.5 + 0.335 * math.sin(turn), 0.53 - 0.335 * math.cos(turn)),
            ],
            rgb("#6b4a24"),
            0.016,
        )
    sprite.part([(0.68, 0.29), (0.54, 0.57), (0.46, 0.49)], rgb("#d8332c"), sharp=True, gloss=0.4)
    sprite.part([(0.32, 0.77), (0.54, 0.57), (0.46, 0.49)], rgb("#3a4a66"), sharp=True, gloss=0.4)
    sprite.oval(0.5, 0.53, 0.03, 0.03, brass, gloss=0.8)


def _coins(sprite: Sprite, wanted: Rgb | None) -> None:
    gold = wanted or _GOLD
    sprite.shadow(0.7, 0.96, 0.6, 0.05)
    for x, count in ((0.3, 6), (0.74, 9), (1.14, 4)):
        for i in range(count):
            cylinder(
                sprite,
                x + 0.012 * ((i * 5) % 3 - 1),
                0.86 - 0.082 * i,
                0.94 - 0.082 * i,
                0.19,
                gold,
                tilt=0.26,
                gloss=0.8,
            )
    sprite.oval(0.74, 0.2, 0.09, 0.02, scaled(gold, 0.75), rim=0)


def _skull(sprite: Sprite, wanted: Rgb | None) -> None:
    bone = wanted or rgb("#efe6d0")
    sprite.part(
        [
            (0.42, 0.03),
            (0.66, 0.1),
            (0.8, 0.3),
            (0.78, 0.54),
            (0.66, 0.68),
            (0.64, 0.86),
            (0.56, 0.95),
            (0.28, 0.95),
            (0.2, 0.86),
            (0.18, 0.68),
            (0.06, 0.54),
            (0.04, 0.3),
            (0.18, 0.1),
        ],
        bone,
        below=scaled(bone, 0.8),
        puff=0.7,
    )
    for side in (-1, 1):
        sprite.oval(0.42 + side * 0.17, 0.46, 0.12, 0.125, rgb("#1d1a1c"), flat=0.6, rim=0)
    sprite.part([(0.42, 0.56), (0.48, 0.7), (0.42, 0.67), (0.36, 0.7)], rgb("#1d1a1c"), flat=0.6, rim=0)
    for x in (0.3, 0.38, 0.46, 0.54):
        sprite.line([(x, 0.78), (x, 0.93)], rgb("#3a3230"), 0.018)


def _potion(sprite: Sprite, wanted: Rgb | None) -> None:
    brew = wanted or rgb(("#8a4ad0", "#4fc46a", "#e0509a")[sprite.streams.pick("brew", 3)])
    sprite.shadow(0.4, 0.97, 0.32, 0.04)
    sprite.glow(0.4, 0.66, 0.4, brew, alpha=0.4)
    glass = rgb("#d9e8ee")
    sprite.part(
        [
            (0.31, 0.12),
            (0.49, 0.12),
            (0.49, 0.36),
            (0.66, 0.52),
            (0.74, 0.74),
            (0.64, 0.94),
            (0.4, 0.98),
            (0.16, 0.94),
            (0.06, 0.74),
            (0.14, 0.52),
            (0.31, 0.36),
        ],
        glass,
        gloss=0.8,
        puff=0.7,
    )
    sprite.part(
        [(0.16, 0.56), (0.64, 0.56), (0.7, 0.74), (0.61, 0.91), (0.4, 0.945), (0.19, 0.91), (0.1, 0.74)],
        brew,
        below=scaled(brew, 0.65),
        gloss=0.7,
        puff=0.8,
    )
    for x, y, r in ((0.3, 0.66, 0.035), (0.48, 0.74, 0.045), (0.36, 0.84, 0.028), (0.56, 0.63, 0.024)):
        sprite.oval(x, y, r, r, mixed(brew, _WHITE, 0.5), gloss=0.8)
    rect(sprite, (0.3, 0.02, 0.5, 0.13), rgb("#a8773f"), puff=0.6)


def _anchor(sprite: Sprite, wanted: Rgb | None) -> None:
    iron = wanted or rgb("#4a5a70")
    ring = [(0.42 + 0.085 * math.cos(k * 0.5236), 0.12 + 0.085 * math.sin(k * 0.5236)) for k in range(13)]
    sprite.line(ring, iron, 0.045)
    sprite.line([(0.42, 0.2), (0.42, 0.92)], iron, 0.075)
    sprite.line([(0.22, 0.3), (0.62, 0.3)], iron, 0.06)
    sprite.line([(0.07, 0.62), (0.14, 0.84), (0.42, 0.94), (0.7, 0.84), (0.77, 0.62)], iron, 0.075)
    for x, lean in ((0.07, 1), (0.77, -1)):
        sprite.part(
            [(x - 0.05, 0.68), (x, 0.52), (x + 0.06, 0.66), (x + lean * 0.07, 0.74)],
            iron,
            sharp=True,
            puff=0.4,
        )


SUBJECTS = (
    Subject(name="trophy", model=_trophy, height=0.5, metres=0.35, aspect=0.84),
    Subject(name="treasure_chest", model=_chest, height=0.42, metres=0.6, aspect=1.3),
    Subject(name="sword", model=_sword, height=0.58, metres=1.0, aspect=0.48, shadow=False),
    Subject(name="shield", model=_shield, height=0.5, metres=0.8, aspect=0.84, shadow=False),
    Subject(name="hourglass", model=_hourglass, height=0.48, metres=0.25, aspect=0.6),
    Subject(name="compass", model=_compass, height=0.4, metres=0.08, aspect=1.0),
    Subject(name="coins", model=_coins, height=0.38, metres=0.06, aspect=1.4),
    Subject(name="skull", model=_skull, height=0.42, metres=0.2, aspect=0.84, shadow=False),
    Subject(name="potion", model=_potion, height=0.44, metres=0.2, aspect=0.8),
    Subject(name="anchor", model=_anchor, height=0.48, metres=1.5, aspect=0.84, shadow=False),
)
