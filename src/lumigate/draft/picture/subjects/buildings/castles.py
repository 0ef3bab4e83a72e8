"""Castles, palaces and towers."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.buildings.masonry import (
    GOLD,
    IRON,
    MARBLE,
    arched,
    battlements,
    column,
    cone,
    courses,
    dome,
    door,
    flag,
    framed_window,
    lit,
    opening,
    pediment,
    steps,
    wall,
)
from lumigate.draft.picture.subjects.forms import box, natural, shining, trace, tube


def _round_tower(
    sprite: Sprite, x: float, top: float, base: float, half: float, stone: Rgb, roof: Rgb | None
) -> None:  # fmt: skip
    wall(sprite, x - half, top, x + half, base, stone, puff=1.0)
    courses(sprite, x - half, top + 0.04, x + half, base, stone, count=6, size=half * 0.6)
    sprite.part(
        trace(
            f"{x - half * 1.2} {top - 0.02}, {x + half * 1.2} {top - 0.02}, "
            f"{x + half} {top + 0.035}, {x - half} {top + 0.035}"
        ),
        scaled(stone, 1.05),
        sharp=True,
    )
    if roof is None:
        battlements(sprite, x - half * 1.2, x + half * 1.2, top - 0.02, half * 0.4, stone)
    else:
        cone(sprite, x, top, half * 1.4, half * 3.2, roof)
    opening(sprite, x, top + half * 1.5, half * 0.24, half * 0.8)


def _castle(sprite: Sprite, wanted: Rgb | None) -> None:
    fairy = sprite.variant == "fairy"
    stone = wanted or rgb("#efe2e6") if fairy else natural(sprite, wanted, "#b9b0a0", "#a8a69f", "#c7b08c")
    roof: Rgb | None = rgb(("#5a6fb0", "#b0566a", "#7a5aa8")[sprite.streams.pick("roof", 3)])
    cloth = rgb("#c8362c")
    if sprite.variant == "fortress":
        roof = None
    elif not fairy:
        roof = rgb(("#8f3f33", "#3f5878", "#50606a")[sprite.streams.pick("roof", 3)])
    sprite.shadow(0.62, 0.985, 0.62, 0.04)
    lift = 0.1 if fairy else 0.0
    back = mixed(stone, rgb("#8d93a5"), 0.3)
    if roof is not None:
        flag(sprite, 0.62, 0.06 - lift * 0.5, 0.05, cloth)
    _round_tower(sprite, 0.62, 0.3 - lift, 0.75, 0.085, back, roof)
    _round_tower(sprite, 0.4, 0.42 - lift, 0.8, 0.06, back, roof)
    _round_tower(sprite, 0.85, 0.4 - lift * 1.4, 0.8, 0.06, back, roof)
    wall(sprite, 0.36, 0.5, 0.88, 0.98, scaled(stone, 0.95))
    battlements(sprite, 0.36, 0.88, 0.5, 0.036, scaled(stone, 0.95))
    courses(sprite, 0.38, 0.53, 0.86, 0.95, stone, count=16)
    for x in (0.47, 0.62, 0.77):
        opening(sprite, x, 0.62, 0.018, 0.07)
    wall(sprite, 0.12, 0.68, 1.12, 0.985, stone)
    battlements(sprite, 0.12, 1.12, 0.68, 0.04, stone)
    courses(sprite, 0.2, 0.72, 1.04, 0.97, stone, count=26)
    for x, top in ((0.1, 0.48), (1.14, 0.48)):
        _round_tower(sprite, x, top + (0.0 if roof else -0.06), 0.99, 0.1, stone, roof)
        if roof is not None:
            flag(sprite, x, top - 0.28, 0.05, cloth)
        opening(sprite, x, 0.82, 0.02, 0.08)
    sprite.part(arched(0.62, 0.988, 0.115, 0.27), scaled(stone, 0.78), sharp=True)
    sprite.part(
        arched(0.62, 0.988, 0.09, 0.235),
        rgb("#3a2a20") if not lit(sprite) else rgb("#8a5a2a"),
        sharp=True,
        rim=0,
    )
    for x in (0.57, 0.605, 0.64, 0.675):
        sprite.line([(x, 0.78), (x, 0.9)], IRON, 0.009)
    for y in (0.8, 0.845, 0.89):
        sprite.line([(0.54, y), (0.7, y)], IRON, 0.009)
    sprite.part(
        trace("0.535 0.9, 0.705 0.9, 0.73 1.0, 0.51 1.0"), rgb("#7a5436"), below=rgb("#5a3c26"), sharp=True
    )


def _palace(sprite: Sprite, wanted: Rgb | None) -> None:
    face = natural(sprite, wanted, "#ecdcb4", "#e6d5c9", "#dbe3e8", "#f0e6d0")
    roof = rgb(("#5d7480", "#6a7f73", "#7a6a78")[sprite.streams.pick("roof", 3)])
    sprite.shadow(1.1, 0.985, 1.1, 0.035)
    dome(sprite, 1.1, 0.3, 0.17, 0.2, roof)
    wall(sprite, 0.95, 0.28, 1.25, 0.36, face)
    for left, right in ((0.1, 0.9), (1.3, 2.1)):
        sprite.part(
            [(left, 0.5), (left + 0.06, 0.4), (right - 0.06, 0.4), (right, 0.5)],
            roof,
            below=scaled(roof, 0.75),
            sharp=True,
        )
        wall(sprite, left, 0.5, right, 0.98, face)
        for i in range(5):
            x = left + 0.14 + 0.14 * i * (0.74 / 0.8)
            framed_window(sprite, x, 0.61, 0.032, 0.055)
            opening(sprite, x, 0.9, 0.036, 0.15)
    for left in (0.02, 1.96):
        sprite.part(
            [(left - 0.02, 0.45), (left + 0.11, 0.29), (left + 0.24, 0.45)],
            roof,
            below=scaled(roof, 0.75),
            sharp=True,
        )
        wall(sprite, left, 0.45, left + 0.22, 0.985, scaled(face, 1.03))
        framed_window(sprite, left + 0.11, 0.57, 0.045, 0.065)
        opening(sprite, left + 0.11, 0.9, 0.05, 0.17)
    wall(sprite, 0.78, 0.46, 1.42, 0.97, scaled(face, 1.04))
    pediment(sprite, 0.74, 1.46, 0.47, 0.32, pale_stone := scaled(MARBLE, 0.98))
    door(sprite, 1.1, 0.95, 0.06, 0.28, frame=MARBLE)
    for x in (0.92, 1.28):
        opening(sprite, x, 0.82, 0.035, 0.17)
    for x in (0.83, 1.01, 1.19, 1.37):
        column(sprite, x, 0.49, 0.95, 0.024, pale_stone)
    sprite.part(box(0.1, 0.7, 2.1, 0.725), MARBLE, sharp=True)
    steps(sprite, 0.8, 1.4, 0.945, 0.995, MARBLE, 3)
    flag(sprite, 1.1, 0.06, 0.05, rgb("#c8362c"))


def _tower(sprite: Sprite, wanted: Rgb | None) -> None:
    sprite.shadow(0.2, 0.985, 0.2, 0.025)
    if sprite.variant == "galata":
        stone = wanted or rgb("#c9b391")
        roof = rgb("#5f6f7d")
        cone(sprite, 0.2, 0.27, 0.125, 0.25, roof)
        tube(sprite, [(0.2, 0.03), (0.2, -0.02)], GOLD, 0.01)
        wall(sprite, 0.09, 0.26, 0.31, 0.4, stone, puff=1.0)
        for x in (0.115, 0.157, 0.2, 0.243, 0.285):
            opening(sprite, x, 0.36, 0.013, 0.07)
        sprite.part(box(0.06, 0.385, 0.34, 0.41), scaled(stone, 0.85), sharp=True)
        wall(sprite, 0.075, 0.41, 0.325, 0.985, stone, puff=1.0)
        sprite.part(box(0.065, 0.5, 0.335, 0.515), scaled(stone, 1.1), sharp=True, puff=1.0)
        courses(sprite, 0.09, 0.53, 0.31, 0.96, stone, count=30)
        for x in (0.13, 0.2, 0.27):
            opening(sprite, x, 0.48, 0.016, 0.05)
        for y in (0.62, 0.76):
            opening(sprite, 0.2, y, 0.016, 0.06)
    else:
        stone = natural(sprite, wanted, "#b3a994", "#a4a29c", "#b89878")
        wall(sprite, 0.08, 0.16, 0.32, 0.985, stone, puff=1.0)
        courses(sprite, 0.1, 0.2, 0.3, 0.96, stone, count=40)
        sprite.part(
            trace("0.03 0.13, 0.37 0.13, 0.32 0.2, 0.08 0.2"), scaled(stone, 0.92), sharp=True, puff=0.6
        )
        battlements(sprite, 0.03, 0.37, 0.13, 0.045, stone)
        flag(sprite, 0.2, 0.1, 0.06, rgb("#c8362c"))
        for x, y in ((0.2, 0.34), (0.15, 0.5), (0.25, 0.66)):
            opening(sprite, x, y, 0.018, 0.08)
    door(sprite, 0.2, 0.988, 0.045, 0.13, frame=scaled(stone, 0.8))


def _ruins(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or rgb("#c2b596")
    moss = rgb("#6f8a4a")
    sprite.shadow(0.75, 0.98, 0.74, 0.05)
    for x, top, half in ((0.16, 0.12, 0.05), (0.5, 0.3, 0.05), (1.32, 0.52, 0.05)):
        sprite.part(
            [
                (x - half, top + 0.05),
                (x - half * 0.3, top),
                (x + half * 0.4, top + 0.04),
                (x + half, top + 0.02),
                (x + half * 1.1, 0.95),
                (x - half * 1.1, 0.95),
            ],
            stone,
            below=scaled(stone, 0.75),
            sharp=True,
            puff=0.9,
        )
        for k in (0.3, 0.6):
            y = top + (0.95 - top) * k
            sprite.line([(x - half, y), (x + half, y + 0.008)], scaled(stone, 0.6), 0.01)
        sprite.part(box(x - half * 1.5, 0.93, x + half * 1.5, 0.98), scaled(stone, 0.9), sharp=True)
    ragged = trace("0.7 0.98, 0.7 0.3, 0.76 0.24, 0.82 0.26, 0.86 0.16, 0.98 0.14, 1.04 0.2, 1.1 0.18, "
                   "1.14 0.34, 1.2 0.42,"
                   "1.18 0.98, 1.08 0.98, 1.08 0.58, 1.02 0.49, 0.94 0.46, 0.86 0.49, 0.8 0.58, "
                   "0.8 0.98")  # fmt: skip
    sprite.part(ragged, stone, below=scaled(stone, 0.72), sharp=True, puff=0.3)
    courses(sprite, 0.72, 0.24, 1.12, 0.44, stone, count=14)
    for x in (0.72, 1.1):
        courses(sprite, x, 0.55, x + 0.08, 0.95, stone, count=6)
    for x, y, r in (
        (0.3, 0.94, 0.06),
        (0.42, 0.965, 0.04),
        (0.94, 0.96, 0.05),
        (1.46, 0.95, 0.05),
        (0.62, 0.965, 0.035),
    ):
        sprite.part(
            [
                (x - r, y + r * 0.6),
                (x - r * 0.8, y - r * 0.5),
                (x + r * 0.2, y - r * 0.8),
                (x + r, y - r * 0.2),
                (x + r * 0.9, y + r * 0.6),
            ],
            scaled(stone, 0.9),
            below=scaled(stone, 0.6),
            sharp=True,
            puff=0.6,
        )
    for x, y, r in (
        (0.78, 0.3, 0.06),
        (1.13, 0.46, 0.06),
        (0.14, 0.86, 0.05),
        (0.52, 0.5, 0.04),
        (0.72, 0.9, 0.07),
    ):
        sprite.oval(x, y, r, r * 0.6, moss, fur=1.0, rim=0.2)


def _haunted_house(sprite: Sprite, wanted: Rgb | None) -> None:
    face = wanted or rgb("#5b5468")
    roof = rgb("#2e2a38")
    glow = shining(sprite, rgb("#ffc23f"))
    sprite.shadow(0.5, 0.985, 0.5, 0.04)
    wall(sprite, 0.28, 0.46, 0.8, 0.98, face)
    sprite.part(trace("0.22 0.48, 0.34 0.26, 0.76 0.28, 0.88 0.48"), roof, sharp=True, puff=0.2)
    sprite.part(trace("0.64 0.3, 0.65 0.16, 0.72 0.15, 0.72 0.3"), scaled(face, 0.8), sharp=True)
    sprite.part(
        trace("0.1 0.32, 0.4 0.3, 0.42 0.985, 0.12 0.985"),
        scaled(face, 1.12),
        below=scaled(face, 0.8),
        sharp=True,
        puff=0.2,
    )
    sprite.part(trace("0.04 0.34, 0.22 0.02, 0.27 0.0, 0.47 0.32"), roof, sharp=True, puff=0.3)
    sprite.part(trace("0.52 0.5, 0.66 0.33, 0.8 0.5"), scaled(face, 1.05), sharp=True)
    sprite.line(trace("0.5 0.51, 0.66 0.31, 0.82 0.51"), roof, 0.026)
    for y in (0.56, 0.64, 0.74, 0.82, 0.9):
        sprite.line([(0.13, y), (0.79, y + 0.01)], scaled(face, 0.72), 0.005, alpha=0.7)
    for x, base, half, tall in (
        (0.26, 0.52, 0.05, 0.14),
        (0.26, 0.76, 0.05, 0.14),
        (0.66, 0.48, 0.03, 0.09),
        (0.72, 0.7, 0.045, 0.13),
        (0.52, 0.7, 0.045, 0.13),
    ):
        sprite.glow(x, base - tall / 2, half * 1.6, glow, alpha=0.5)
        sprite.part(arched(x, base, half, tall), glow, below=rgb("#e87a2a"), sharp=True, flat=0.9, rim=0)
        sprite.line([(x, base - tall), (x, base)], roof, 0.01)
        sprite.line([(x - half, base - tall * 0.45), (x + half, base - tall * 0.5)], roof, 0.01)
    door(sprite, 0.6, 0.985, 0.06, 0.2, colour=rgb("#3a2620"), frame=roof)
    for x, y, s in ((0.86, 0.12, 0.07), (0.62, 0.06, 0.05), (0.96, 0.26, 0.045)):
        sprite.part(
            [
                (x - s, y - s * 0.3),
                (x - s * 0.45, y - s * 0.1),
                (x, y - s * 0.35),
                (x + s * 0.45, y - s * 0.1),
                (x + s, y - s * 0.3),
                (x + s * 0.6, y + s * 0.2),
                (x + s * 0.2, y + s * 0.1),
                (x, y + s * 0.35),
                (x - s * 0.2, y + s * 0.1),
                (x - s * 0.6, y + s * 0.2),
            ],
            rgb("#1d1a24"),
            sharp=True,
        )
    tube(sprite, trace("0.98 0.985, 0.97 0.8, 0.92 0.66, 0.98 0.54"), rgb("#3a302a"), 0.028)
    tube(sprite, trace("0.965 0.76, 1.02 0.68, 1.03 0.6"), rgb("#3a302a"), 0.018)
    tube(sprite, trace("0.93 0.68, 0.88 0.6, 0.89 0.54"), rgb("#3a302a"), 0.014)


SUBJECTS = (
    Subject(name="castle", model=_castle, height=0.66, metres=35, aspect=1.24),
    Subject(name="palace", model=_palace, height=0.44, metres=25, aspect=2.2),
    Subject(name="tower", model=_tower, height=0.66, metres=30, aspect=0.4),
    Subject(name="ruins", model=_ruins, height=0.48, metres=8, aspect=1.52),
    Subject(name="haunted_house", model=_haunted_house, height=0.58, metres=12, aspect=1.06),
)
