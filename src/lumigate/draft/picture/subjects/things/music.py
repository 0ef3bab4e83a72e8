"""Musical instruments."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.people.limbs import limb
from lumigate.draft.picture.subjects.solids import cylinder, rect

_BRASS, _DARK, _STRING = rgb("#e0ac3c"), rgb("#241d1a"), rgb("#efe8d6")


def _guitar(sprite: Sprite, wanted: Rgb | None) -> None:
    electric = sprite.variant == "electric"
    wood = wanted or rgb("#c8323a" if electric else "#c9803a")
    if electric:
        sprite.part([(0.12, 0.62), (0.06, 0.5), (0.16, 0.52), (0.22, 0.6), (0.3, 0.54), (0.36, 0.5),
                (0.38, 0.58), (0.32, 0.7), (0.4, 0.82), (0.34, 0.95), (0.2, 0.98), (0.08, 0.94), (0.03, 0.8)],
                    wood, below=scaled(wood, 0.7), gloss=0.8, puff=0.3)  # fmt: skip
        for y in (0.7, 0.8):
            rect(sprite, (0.14, y, 0.3, y + 0.045), rgb("#f2ece0"), gloss=0.5)
    else:
        sprite.part([(0.22, 0.42), (0.34, 0.46), (0.36, 0.56), (0.32, 0.63), (0.4, 0.74), (0.41, 0.88),
                (0.32, 0.97), (0.22, 0.985), (0.12, 0.97), (0.03, 0.88), (0.04, 0.74), (0.12, 0.63),
                     (0.08, 0.56), (0.1, 0.46)], wood, below=scaled(wood, 0.75), gloss=0.5, puff=0.2)  # fmt: skip
        sprite.oval(0.22, 0.66, 0.075, 0.06, rgb("#3a2212"), rim=0)
        rect(sprite, (0.13, 0.84, 0.31, 0.865), _DARK)
    rect(sprite, (0.195, 0.12, 0.245, 0.64), rgb("#4a2f1c"), puff=0.8)
    sprite.part([(0.18, 0.01), (0.26, 0.01), (0.25, 0.13), (0.19, 0.13)], rgb("#3a2415"), sharp=True)
    for y in (0.03, 0.065, 0.1):
        for x in (0.165, 0.275):
            sprite.oval(x, y, 0.014, 0.011, rgb("#d9d2c2"), gloss=0.6)
    for x in (0.205, 0.22, 0.235):
        sprite.line([(x, 0.05), (x, 0.85)], _STRING, 0.003)


def _violin(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = wanted or rgb("#a8522a")
    sprite.part([(0.22, 0.4), (0.34, 0.44), (0.36, 0.54), (0.29, 0.6), (0.3, 0.68), (0.39, 0.74), (0.4, 0.88),
            (0.3, 0.97), (0.22, 0.98), (0.14, 0.97), (0.04, 0.88), (0.05, 0.74), (0.14, 0.68),
                 (0.15, 0.6), (0.08, 0.54), (0.1, 0.44)],
                wood, below=scaled(wood, 0.7), gloss=0.8, puff=0.3)  # fmt: skip
    for side in (-1, 1):
        sprite.line(
            [(0.22 + side * 0.07, 0.62), (0.22 + side * 0.055, 0.7), (0.22 + side * 0.075, 0.78)],
            _DARK,
            0.012,
        )
    sprite.part([(0.2, 0.12), (0.24, 0.12), (0.25, 0.66), (0.19, 0.66)], _DARK, sharp=True, gloss=0.4)
    sprite.oval(0.22, 0.07, 0.04, 0.05, wood, gloss=0.6)
    sprite.part([(0.19, 0.82), (0.25, 0.82), (0.24, 0.95), (0.2, 0.95)], _DARK, sharp=True)
    for x in (0.21, 0.22, 0.23):
        sprite.line([(x, 0.1), (x, 0.84)], _STRING, 0.003)
    sprite.line([(0.5, 0.08), (0.58, 0.92)], rgb("#5a3422"), 0.016)
    sprite.line([(0.47, 0.1), (0.55, 0.9)], _STRING, 0.009)


def _drums(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = wanted or rgb("#b8323a")
    skin, steel = rgb("#f2ece0"), rgb("#c3cad3")
    sprite.shadow(0.75, 0.96, 0.66, 0.05)
    for x in (0.16, 1.34):
        sprite.line([(x, 0.96), (x, 0.3)], steel, 0.016)
        sprite.oval(x, 0.28, 0.2, 0.035, _BRASS, turn=0.12 if x < 1 else -0.12, gloss=0.8)
    cylinder(sprite, 0.34, 0.62, 0.92, 0.2, shell, tilt=0.2, lid=skin)
    cylinder(sprite, 1.16, 0.58, 0.92, 0.22, shell, tilt=0.2, lid=skin)
    for x in (0.56, 0.94):
        cylinder(sprite, x, 0.32, 0.5, 0.16, shell, tilt=0.22, lid=skin)
    sprite.oval(0.75, 0.7, 0.28, 0.27, shell, puff=0.3, gloss=0.5)
    sprite.oval(0.75, 0.7, 0.235, 0.225, skin, puff=0.1)
    sprite.oval(0.75, 0.7, 0.08, 0.08, _DARK, rim=0, flat=0.5)


def _drum(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = wanted or rgb("#b8323a")
    sprite.shadow(0.55, 0.96, 0.46, 0.05)
    cylinder(sprite, 0.55, 0.36, 0.94, 0.44, shell, tilt=0.22, lid=rgb("#f2ece0"))
    for y in (0.44, 0.9):
        rim = [
            (0.55 + 0.44 * math.cos(math.pi * k / 10), y - 0.06 + 0.1 * math.sin(math.pi * k / 10))
            for k in range(11)
        ]
        sprite.line(rim, _BRASS, 0.035)
    sprite.line(
        [(0.13, 0.46), (0.26, 0.9), (0.41, 0.52), (0.55, 0.96), (0.7, 0.52), (0.84, 0.9), (0.97, 0.46)],
        rgb("#f4efe2"),
        0.014,
    )
    sprite.line([(0.2, 0.28), (0.74, 0.06)], rgb("#c99a5c"), 0.03)
    sprite.line([(0.9, 0.28), (0.4, 0.04)], rgb("#c99a5c"), 0.03)
    for x, y in ((0.74, 0.06), (0.4, 0.04)):
        sprite.oval(x, y, 0.035, 0.03, rgb("#a87a42"))


def _trumpet(sprite: Sprite, wanted: Rgb | None) -> None:
    brass = wanted or _BRASS
    sprite.line([(0.08, 0.36), (1.3, 0.36)], brass, 0.055)
    sprite.line([(0.5, 0.36), (0.42, 0.5), (0.5, 0.66), (1.02, 0.66), (1.1, 0.5), (1.02, 0.37)], brass, 0.05)
    for x in (0.62, 0.75, 0.88):
        rect(sprite, (x - 0.04, 0.2, x + 0.04, 0.76), scaled(brass, 0.92), gloss=0.8, puff=0.9)
        sprite.oval(x, 0.16, 0.045, 0.024, rgb("#f2ece0"), gloss=0.6)
    sprite.part(
        [(1.26, 0.33), (1.5, 0.24), (1.66, 0.08), (1.7, 0.36), (1.66, 0.64), (1.5, 0.48), (1.26, 0.39)],
        brass,
        below=scaled(brass, 0.75),
        gloss=0.9,
        puff=0.6,
    )
    sprite.part([(0.02, 0.31), (0.1, 0.34), (0.1, 0.38), (0.02, 0.41)], rgb("#d9dde2"), gloss=0.8)


def _saxophone(sprite: Sprite, wanted: Rgb | None) -> None:
    brass = wanted or _BRASS
    sprite.line([(0.06, 0.1), (0.16, 0.05), (0.26, 0.09)], _DARK, 0.035)
    limb(sprite, ((0.24, 0.08), (0.34, 0.2)), (0.045, 0.06), brass, gloss=0.8)
    limb(sprite, ((0.33, 0.16), (0.36, 0.76)), (0.06, 0.12), brass, gloss=0.8)
    limb(sprite, ((0.36, 0.74), (0.47, 0.97), (0.6, 0.74)), (0.12, 0.15, 0.18), brass, gloss=0.8)
    sprite.part(
        [(0.5, 0.78), (0.52, 0.6), (0.44, 0.46), (0.78, 0.42), (0.72, 0.6), (0.7, 0.78)],
        brass,
        below=scaled(brass, 0.8),
        gloss=0.9,
        puff=0.7,
    )
    sprite.oval(0.61, 0.44, 0.17, 0.04, scaled(brass, 0.55), turn=-0.12)
    for i in range(6):
        sprite.oval(0.35 + 0.004 * i, 0.27 + 0.08 * i, 0.034, 0.026, rgb("#f6e7bc"), gloss=0.7)


def _harp(sprite: Sprite, wanted: Rgb | None) -> None:
    frame = wanted or _BRASS
    sprite.shadow(0.36, 0.98, 0.3, 0.025)
    for i in range(13):
        x = 0.14 + 0.042 * i
        sprite.line(
            [(x, 0.2 + 0.1 * math.sin(math.pi * i / 12) - 0.006 * i), (x, 0.93 - 0.06 * i)], _STRING, 0.005
        )
    sprite.line([(0.08, 0.96), (0.09, 0.14)], frame, 0.055)
    sprite.line([(0.09, 0.12), (0.3, 0.06), (0.42, 0.28), (0.68, 0.12)], frame, 0.055)
    sprite.line([(0.1, 0.96), (0.7, 0.1)], scaled(frame, 0.85), 0.06)
    sprite.oval(0.09, 0.1, 0.06, 0.06, frame, gloss=0.8)


def _flute(sprite: Sprite, wanted: Rgb | None) -> None:
    metal = wanted or rgb("#cfd6de")
    limb(sprite, ((0.06, 0.86), (1.34, 0.12)), (0.09, 0.085), metal, gloss=0.9)
    for i in range(8):
        x = 0.22 + 0.105 * i
        sprite.oval(
            x + 0.02, 0.86 - 0.578 * (x - 0.06) - 0.03, 0.034, 0.026, scaled(metal, 0.7), turn=-0.5, gloss=0.7
        )
    sprite.oval(1.2, 0.185, 0.05, 0.034, _DARK, turn=-0.5)


def _accordion(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = wanted or rgb("#b8323a")
    sprite.shadow(0.7, 0.96, 0.64, 0.05)
    for i in range(10):
        tone = rgb("#2b2b30") if i % 2 else shell
        rect(
            sprite,
            (0.4 + 0.06 * i, 0.1 + 0.02 * (i % 2), 0.47 + 0.06 * i, 0.94 - 0.02 * (i % 2)),
            tone,
            puff=0.7,
        )
    rect(sprite, (0.06, 0.06, 0.42, 0.96), shell, below=scaled(shell, 0.75), gloss=0.5, puff=0.2)
    rect(sprite, (1.0, 0.06, 1.34, 0.96), shell, below=scaled(shell, 0.75), gloss=0.5, puff=0.2)
    for i in range(9):
        rect(sprite, (0.1, 0.12 + 0.085 * i, 0.3, 0.195 + 0.085 * i), rgb("#fbf8f0"), puff=0.4)
        if i not in (2, 6):
            rect(sprite, (0.1, 0.17 + 0.085 * i, 0.22, 0.215 + 0.085 * i), _DARK)
    for row in range(7):
        for column in range(3):
            sprite.oval(1.09 + 0.08 * column, 0.18 + 0.105 * row, 0.026, 0.026, rgb("#f2ece0"), gloss=0.7)


SUBJECTS = (
    Subject(name="guitar", model=_guitar, height=0.62, metres=1.0, aspect=0.44, shadow=False),
    Subject(name="violin", model=_violin, height=0.58, metres=0.6, aspect=0.62, shadow=False),
    Subject(name="drums", model=_drums, height=0.46, metres=1.2, aspect=1.5),
    Subject(name="drum", model=_drum, height=0.42, metres=0.35, aspect=1.1),
    Subject(name="trumpet", model=_trumpet, height=0.3, metres=0.2, aspect=1.74, shadow=False),
    Subject(name="saxophone", model=_saxophone, height=0.58, metres=0.7, aspect=0.84, shadow=False),
    Subject(name="harp", model=_harp, height=0.62, metres=1.7, aspect=0.76),
    Subject(name="flute", model=_flute, height=0.34, metres=0.4, aspect=1.4, shadow=False),
    Subject(name="accordion", model=_accordion, height=0.42, metres=0.45, aspect=1.4),
)
