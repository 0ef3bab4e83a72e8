"""Playground and garden: swing, slide, kennel, dustbin, flag, stairs."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.buildings.masonry import GOLD, OAK, STONE
from lumigate.draft.picture.subjects.forms import arc, box, natural, rounded, trace, tube

_STEEL = rgb("#a8adb4")


def _swing(sprite: Sprite, wanted: Rgb | None) -> None:
    frame = natural(sprite, wanted, "#c8443a", "#2f7fa8", "#e0a52f", "#5a9c4b")
    sprite.shadow(0.7, 0.985, 0.6, 0.035)
    for x in (0.14, 1.26):
        for lean in (-0.1, 0.1):
            tube(sprite, [(x, 0.06), (x + lean, 0.98)], frame, 0.04)
        tube(sprite, [(x - 0.05, 0.52), (x + 0.05, 0.52)], frame, 0.026)
    tube(sprite, [(0.08, 0.06), (1.32, 0.06)], frame, 0.05)
    for x in (0.36, 0.84):
        for dx in (0.0, 0.2):
            sprite.line([(x + dx, 0.08), (x + dx, 0.7)], _STEEL, 0.012)
        sprite.part(rounded(x - 0.04, 0.69, x + 0.24, 0.735, 0.015), OAK, sharp=True, puff=0.5)


def _slide(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#d8392e", "#2f8fb8", "#e0a52f", "#4a9c4b")
    frame = rgb("#3f6f9c") if wanted is None else scaled(paint, 0.6)
    sprite.shadow(0.8, 0.985, 0.74, 0.035)
    for x in (0.14, 0.36):
        tube(sprite, [(x, 0.06), (x, 0.985)], frame, 0.036)
    for i in range(7):
        tube(sprite, [(0.14, 0.9 - 0.1 * i), (0.36, 0.9 - 0.1 * i)], _STEEL, 0.026)
    tube(sprite, [(0.5, 0.32), (0.5, 0.985)], frame, 0.034)
    tube(sprite, [(1.02, 0.66), (1.02, 0.985)], frame, 0.03)
    sprite.part(box(0.12, 0.27, 0.54, 0.32), frame, sharp=True, puff=0.4)
    sprite.part(
        trace("0.48 0.24, 0.56 0.24, 0.98 0.6, 1.26 0.84, 1.52 0.87, 1.56 0.97, 1.2 0.95, 0.9 0.72, 0.48 0.34"),
        paint, below=scaled(paint, 0.7), puff=0.5, gloss=0.4,
    )  # fmt: skip
    sprite.line(trace("0.52 0.24, 0.98 0.6, 1.26 0.84, 1.53 0.87"), mixed(paint, (1.0, 1.0, 1.0), 0.5), 0.03)
    tube(sprite, trace("0.14 0.07, 0.3 0.03, 0.46 0.1, 0.52 0.25"), frame, 0.034)


def _kennel(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = natural(sprite, wanted, "#b5523f", "#b08552", "#5f8fa0")
    roof = rgb("#5a4a44")
    sprite.shadow(0.55, 0.985, 0.54, 0.045)
    sprite.part(
        trace("0.12 0.44, 0.55 0.1, 0.98 0.44, 0.98 0.985, 0.12 0.985"),
        wood,
        below=scaled(wood, 0.75),
        sharp=True,
        puff=0.1,
    )
    for i in range(5):
        sprite.line([(0.13, 0.52 + 0.1 * i), (0.97, 0.52 + 0.1 * i)], scaled(wood, 0.66), 0.01)
    sprite.part(
        [(0.34, 0.985), *arc(0.55, 0.64, 0.21, 0.2, 180, 360, 15), (0.76, 0.985)],
        rgb("#2e211a"),
        sharp=True,
        rim=0,
    )
    tube(
        sprite,
        [(0.34, 0.985), *arc(0.55, 0.64, 0.21, 0.2, 180, 360, 15), (0.76, 0.985)],
        scaled(wood, 1.25),
        0.03,
    )
    for side in (-1, 1):
        sprite.part(
            [(0.55, 0.0), (0.55, 0.11), (0.55 + side * 0.5, 0.51), (0.55 + side * 0.54, 0.42)], roof,
            below=scaled(roof, 0.7), sharp=True, puff=0.3,
        )  # fmt: skip
    for dx in (-0.06, 0.06):
        for dy in (-0.03, 0.03):
            sprite.oval(0.55 + dx, 0.31 + dy, 0.034, 0.034, rgb("#f2ead8"))
    sprite.part(box(0.48, 0.285, 0.62, 0.335), rgb("#f2ead8"), sharp=True)


def _dustbin(sprite: Sprite, wanted: Rgb | None) -> None:
    metal = natural(sprite, wanted, "#7f8a92", "#4f7f5a", "#5f6f8a")
    sprite.shadow(0.38, 0.98, 0.34, 0.04)
    sprite.part(
        trace("0.08 0.22, 0.68 0.22, 0.62 0.98, 0.14 0.98"),
        metal,
        below=scaled(metal, 0.7),
        sharp=True,
        puff=1.0,
        gloss=0.2,
    )
    for share in (-0.7, -0.35, 0.0, 0.35, 0.7):
        sprite.line([(0.38 + 0.27 * share, 0.3), (0.38 + 0.225 * share, 0.94)], scaled(metal, 0.66), 0.014)
    for x, side in ((0.09, -1), (0.67, 1)):
        tube(
            sprite,
            [(x, 0.36), (x + side * 0.06, 0.38), (x + side * 0.05, 0.48), (x - side * 0.01, 0.48)],
            scaled(metal, 0.7),
            0.026,
        )
    sprite.part(
        [*arc(0.38, 0.21, 0.34, 0.14, 180, 360, 15)], scaled(metal, 1.08), sharp=True, puff=0.6, gloss=0.4
    )
    sprite.part(rounded(0.02, 0.19, 0.74, 0.26, 0.03), scaled(metal, 0.92), sharp=True, puff=0.8, gloss=0.3)
    tube(sprite, arc(0.38, 0.075, 0.08, 0.055, 180, 360), scaled(metal, 0.75), 0.028)


def _flag(sprite: Sprite, wanted: Rgb | None) -> None:
    cloth = natural(sprite, wanted, "#c8302a", "#2f6fb0", "#3f9c5b", "#e0a52f")
    sprite.shadow(0.1, 0.985, 0.1, 0.014)
    tube(sprite, [(0.1, 0.05), (0.1, 0.985)], _STEEL, 0.026)
    sprite.oval(0.1, 0.035, 0.03, 0.03, GOLD, gloss=0.6)
    wave = [(0.11 + 0.62 * i / 12, 0.03 * math.sin(i * 0.85)) for i in range(13)]
    sprite.part(
        [*((x, 0.08 + y) for x, y in wave), *((x - 0.012, 0.46 + y) for x, y in reversed(wave))],
        cloth,
        below=scaled(cloth, 0.85),
        sharp=True,
        puff=0.12,
    )
    for i, tone in ((2, 0.82), (5, 1.2), (9, 0.82), (12, 1.15)):
        x, y = wave[i]
        sprite.line([(x - 0.004, 0.1 + y), (x - 0.012, 0.44 + y)], scaled(cloth, tone), 0.045, alpha=0.35)
    for y in (0.1, 0.44):
        sprite.oval(0.11, y, 0.014, 0.014, GOLD)


def _stairs(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or STONE
    sprite.shadow(0.7, 0.98, 0.7, 0.04)
    count = 8
    for i in range(count):
        left, top = 0.04 + 0.16 * i, 0.985 - 0.115 * (i + 1)
        tone = scaled(stone, 0.86 + 0.025 * i)
        sprite.part(box(left, top, 1.36, top + 0.12), tone, below=scaled(tone, 0.82), sharp=True, puff=0.15)
        sprite.part(
            box(left - 0.015, top - 0.012, left + 0.19 if i < count - 1 else 1.36, top + 0.022),
            scaled(stone, 1.16),
            sharp=True,
            puff=0.3,
        )


SUBJECTS = (
    Subject(name="swing", model=_swing, height=0.46, metres=2.2, aspect=1.4, top=0.69),
    Subject(name="slide", model=_slide, height=0.44, metres=2.2, aspect=1.58, top=0.26),
    Subject(name="kennel", model=_kennel, height=0.38, metres=1.0, aspect=1.1, top=0.04),
    Subject(name="dustbin", model=_dustbin, height=0.36, metres=0.9, aspect=0.76, top=0.08),
    Subject(name="flag", model=_flag, height=0.58, metres=6, aspect=0.76),
    Subject(name="staircase", model=_stairs, height=0.42, metres=1.5, aspect=1.4),
)
