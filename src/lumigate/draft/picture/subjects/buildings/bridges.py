"""Bridges and long walls."""

from __future__ import annotations

import itertools

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.buildings.masonry import (
    SLATE,
    arched,
    battlements,
    cone,
    courses,
    opening,
    wall,
)
from lumigate.draft.picture.subjects.forms import arc, box, natural, trace, tube


def _bridge(sprite: Sprite, wanted: Rgb | None) -> None:
    if sprite.variant == "wooden":
        _wooden_bridge(sprite, wanted or rgb("#9a6a40"))
        return
    stone = natural(sprite, wanted, "#b9ab92", "#a5a29a", "#c0a585")
    sprite.shadow(1.2, 0.97, 1.2, 0.06)
    deck = [(x, 0.34 - 0.24 * (1 - ((x - 1.2) / 1.2) ** 2)) for x in [2.4 * i / 16 for i in range(17)]]
    lower: list[tuple[float, float]] = [(2.4, 0.95)]
    for x, half, tall in ((1.98, 0.24, 0.46), (1.2, 0.38, 0.68), (0.42, 0.24, 0.46)):
        lower += [(x + half, 0.95), *reversed(arc(x, 0.95, half, tall, 180, 360, 15)), (x - half, 0.95)]
    sprite.part([*deck, *lower, (0.0, 0.95)], stone, below=scaled(stone, 0.72), sharp=True, puff=0.15)
    for x, half, tall in ((1.98, 0.24, 0.46), (1.2, 0.38, 0.68), (0.42, 0.24, 0.46)):
        depth = [(u + 0.07, v + 0.04) for u, v in arc(x, 0.95, half, tall, 180, 300, 12)]
        sprite.part(
            [*arc(x, 0.95, half, tall, 180, 300, 12), *reversed(depth)], scaled(stone, 0.5), sharp=True, rim=0
        )
        tube(sprite, arc(x, 0.95, half + 0.02, tall + 0.025, 180, 360), scaled(stone, 1.05), 0.05)
    courses(sprite, 0.1, 0.45, 0.8, 0.62, stone, count=8)
    courses(sprite, 1.5, 0.4, 2.3, 0.6, stone, count=10)
    sprite.line([(x, y + 0.07) for x, y in deck], scaled(stone, 0.6), 0.016)
    sprite.line([(x, y + 0.01) for x, y in deck], scaled(stone, 1.15), 0.045)
    for x in (0.81, 1.59):
        sprite.part(
            [(x - 0.06, 0.6), (x + 0.06, 0.6), (x + 0.1, 0.985), (x - 0.1, 0.985)],
            scaled(stone, 1.03),
            below=scaled(stone, 0.7),
            sharp=True,
        )


def _wooden_bridge(sprite: Sprite, wood: Rgb) -> None:
    sprite.shadow(1.2, 0.9, 1.2, 0.06)
    for x in (0.3, 0.9, 1.5, 2.1):
        tube(sprite, [(x, 0.5), (x, 0.97)], scaled(wood, 0.7), 0.06)
    curve = [(2.4 * i / 12, 0.6 - 0.14 * (1 - (i / 6 - 1) ** 2)) for i in range(13)]
    sprite.part(
        [*curve, *[(x, y + 0.12) for x, y in reversed(curve)]],
        wood,
        below=scaled(wood, 0.7),
        sharp=True,
        puff=0.3,
    )
    for i in range(1, 24):
        x = 0.1 * i
        y = 0.6 - 0.14 * (1 - (x / 1.2 - 1) ** 2)
        sprite.line([(x, y), (x, y + 0.05)], scaled(wood, 0.55), 0.01)
    for x, y in curve[::2]:
        tube(sprite, [(min(max(x, 0.04), 2.36), y + 0.02), (min(max(x, 0.04), 2.36), y - 0.3)], wood, 0.045)
    for drop in (0.28, 0.15):
        tube(sprite, [(x, y - drop) for x, y in curve], scaled(wood, 1.1), 0.035)


def _suspension_bridge(sprite: Sprite, wanted: Rgb | None) -> None:
    golden = sprite.variant == "golden"
    red = natural(sprite, wanted, *(("#c0452f",) if golden else ("#8f9aa5", "#c0452f", "#6f8f9c")))
    sprite.shadow(1.5, 0.97, 1.5, 0.05)
    for x in (0.7, 2.3):
        sprite.part(
            trace(f"{x - 0.14} 0.9, {x + 0.14} 0.9, {x + 0.18} 0.985, {x - 0.18} 0.985"),
            rgb("#a39a8c"),
            sharp=True,
        )
    cable = [
        *((0.7 * i / 6, 0.66 - 0.58 * (i / 6) ** 1.7) for i in range(7)),
        *((0.7 + 1.6 * i / 14, 0.08 + 0.56 * (1 - (i / 7 - 1) ** 2)) for i in range(1, 15)),
    ]
    cable += [(2.3 + 0.7 * i / 6, 0.08 + 0.58 * (1 - (1 - i / 6) ** 1.7)) for i in range(1, 7)]
    for x, y in cable:
        if y < 0.66:
            sprite.line([(x, y), (x, 0.7)], scaled(red, 0.8), 0.006)
    for i in range(16):
        x, y = 0.7 + 0.1 * i, 0.08 + 0.56 * (1 - ((0.1 * i + 0.05) / 0.8 - 1) ** 2)
        sprite.line([(x + 0.05, y), (x + 0.05, 0.7)], scaled(red, 0.8), 0.005, alpha=0.8)
    sprite.part(box(0.0, 0.68, 3.0, 0.735), red, below=scaled(red, 0.7), sharp=True, puff=0.4)
    sprite.line([(0.0, 0.77), (3.0, 0.77)], scaled(red, 0.6), 0.012)
    for i in range(30):
        sprite.line(
            [(0.1 * i, 0.735), (0.1 * i + 0.05, 0.77), (0.1 * i + 0.1, 0.735)], scaled(red, 0.65), 0.008
        )
    for x in (0.7, 2.3):
        for dx in (-0.055, 0.055):
            sprite.part(
                [
                    (x + dx - 0.024, 0.06),
                    (x + dx + 0.024, 0.06),
                    (x + dx + 0.03, 0.92),
                    (x + dx - 0.03, 0.92),
                ],
                red,
                below=scaled(red, 0.75),
                sharp=True,
                puff=0.6,
            )
        for y in (0.08, 0.24, 0.42, 0.6):
            sprite.part(box(x - 0.07, y, x + 0.07, y + 0.04), red, sharp=True, puff=0.4)
        for a, b in (((x - 0.055, 0.78), (x + 0.055, 0.9)), ((x + 0.055, 0.78), (x - 0.055, 0.9))):
            sprite.line([a, b], scaled(red, 0.75), 0.016)
    tube(sprite, cable, scaled(red, 1.05), 0.022)


def _tower_bridge(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or rgb("#cdbb98")
    blue = rgb("#6f9fc0")
    sprite.shadow(1.3, 0.97, 1.3, 0.05)
    for a, b in ((0.0, 0.72), (2.6, 1.88)):
        points = [(a + (b - a) * k / 6, 0.68 - 0.34 * (k / 6) ** 1.8) for k in range(7)]
        tube(sprite, points, blue, 0.03)
        for x, y in points[1:]:
            sprite.line([(x, y), (x, 0.72)], blue, 0.01)
    for y in (0.3, 0.37):
        sprite.part(box(0.8, y, 1.8, y + 0.03), blue, sharp=True)
    for i in range(10):
        sprite.line([(0.86 + 0.1 * i, 0.3), (0.91 + 0.1 * i, 0.4)], blue, 0.008)
    sprite.part(box(0.0, 0.7, 2.6, 0.77), rgb("#5f7f98"), below=rgb("#46627a"), sharp=True, puff=0.3)
    for x in (0.8, 1.8):
        sprite.part(
            trace(f"{x - 0.2} 0.84, {x + 0.2} 0.84, {x + 0.24} 0.985, {x - 0.24} 0.985"),
            scaled(stone, 0.8),
            sharp=True,
        )
        hole = arched(x, 0.84, 0.07, 0.24, pointed=0.6)
        sprite.part(
            [(x - 0.15, 0.84), (x - 0.15, 0.26), (x + 0.15, 0.26), (x + 0.15, 0.84), *reversed(hole)],
            stone,
            below=scaled(stone, 0.8),
            sharp=True,
            puff=0.15,
        )
        sprite.part(
            [(x, 0.04), (x + 0.12, 0.27), (x - 0.12, 0.27)],
            SLATE,
            below=scaled(SLATE, 0.75),
            sharp=True,
            puff=0.6,
        )
        for dx in (-0.14, 0.14):
            wall(sprite, x + dx - 0.03, 0.24, x + dx + 0.03, 0.84, scaled(stone, 1.05), puff=1.0)
            cone(sprite, x + dx, 0.24, 0.035, 0.13, SLATE)
        for y in (0.38, 0.52):
            for dx in (-0.05, 0.05):
                opening(sprite, x + dx, y, 0.02, 0.08, pointed=0.7)
        sprite.part(box(x - 0.17, 0.42, x + 0.17, 0.435), scaled(stone, 0.8), sharp=True)


def _great_wall(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or rgb("#b8a684")
    hill = rgb("#6f8a4a")
    sprite.part(
        trace("0.0 0.985, 0.1 0.7, 0.4 0.5, 0.8 0.62, 1.2 0.46, 1.6 0.3, 1.95 0.5, 2.1 0.985"),
        hill,
        below=scaled(hill, 0.6),
        fur=0.8,
        puff=0.3,
    )
    path = trace("0.05 0.78, 0.3 0.54, 0.52 0.46, 0.8 0.56, 1.1 0.5, 1.4 0.28, 1.62 0.22, 1.9 0.4, 2.05 0.62")
    sprite.part(
        [*path, *[(x + 0.02, y + 0.2) for x, y in reversed(path)]],
        stone,
        below=scaled(stone, 0.72),
        sharp=True,
        puff=0.15,
    )
    for (x0, y0), (x1, y1) in itertools.pairwise(path):
        count = max(2, round((x1 - x0) / 0.07))
        for k in range(count):
            s = (k + 0.5) / count
            x, y = x0 + (x1 - x0) * s, y0 + (y1 - y0) * s
            sprite.part(
                box(x - 0.02, y - 0.045, x + 0.02, y + 0.02), scaled(stone, 1.05), sharp=True, puff=0.3
            )
    courses(sprite, 0.3, 0.58, 1.2, 0.68, stone, count=14)
    for x, top, size in ((0.5, 0.24, 0.15), (1.56, 0.02, 0.13)):
        base = top + size * 2.2
        sprite.part(
            [(x - size * 0.9, top), (x + size * 0.9, top), (x + size, base), (x - size, base)],
            stone,
            below=scaled(stone, 0.75),
            sharp=True,
            puff=0.12,
        )
        battlements(sprite, x - size, x + size, top, size * 0.22, stone)
        for dx in (-0.5, 0.0, 0.5):
            opening(sprite, x + dx * size, top + size * 0.8, size * 0.13, size * 0.42)
        courses(sprite, x - size * 0.8, top + size, x + size * 0.8, base - 0.04, stone, count=8)


SUBJECTS = (
    Subject(name="bridge", model=_bridge, height=0.36, metres=9, aspect=2.4, top=0.12),
    Subject(
        name="suspension_bridge", model=_suspension_bridge, height=0.32, metres=220, aspect=3.0, flips=False
    ),
    Subject(name="tower_bridge", model=_tower_bridge, height=0.38, metres=65, aspect=2.6, flips=False),
    Subject(name="great_wall", model=_great_wall, height=0.44, metres=14, aspect=2.1, shadow=False),
)
