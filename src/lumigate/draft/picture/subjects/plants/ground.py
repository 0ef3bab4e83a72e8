"""What grows close to the ground: cactus, mushroom, bush, grass, clover, wheat, potted plants, water plants."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import arc, box, natural, rounded, trace, tube
from lumigate.draft.picture.subjects.plants.foliage import (
    BARK,
    CLAY,
    blade,
    crown,
    leaf,
    petals,
    pot,
    stem,
    tufts,
)

_BERRIES = ("#d8303a", "#4a5fb0", "#e8862f")


def _ribs(sprite: Sprite, x: float, top: float, base: float, half: float, colour: Rgb) -> None:
    for share in (-0.6, -0.22, 0.22, 0.6):
        sprite.line(
            [(x + half * share, top + half * 0.6), (x + half * share, base)],
            scaled(colour, 0.66),
            half * 0.12,
        )
        count = max(3, round((base - top) / 0.06))
        for k in range(count):
            y = top + half * 0.6 + (base - top - half * 0.8) * k / count
            sprite.line(
                [(x + half * (share + 0.1), y), (x + half * (share + 0.24), y - 0.012)],
                rgb("#f2ecd0"),
                0.005,
                alpha=0.9,
            )


def _cactus(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#4f8f52", "#5a9a4f", "#4a8a5f")
    sprite.shadow(0.36, 0.985, 0.26, 0.028)
    if sprite.variant == "round":
        clay = rgb(("#c8683f", "#d8d2c8", "#5f8fa0")[sprite.streams.pick("pot", 3)])
        pot(sprite, 0.36, 0.68, 0.24, 0.985, clay)
        sprite.oval(0.36, 0.42, 0.29, 0.29, green, below=scaled(green, 0.75), puff=0.9)
        for share in (-0.8, -0.45, 0.0, 0.45, 0.8):
            points = [
                (0.36 + 0.29 * share * math.sin(t), 0.42 - 0.285 * math.cos(t))
                for t in [0.2 + 2.7 * k / 8 for k in range(9)]
            ]
            sprite.line(points, scaled(green, 0.65), 0.014)
            for u, v in points[1:-1]:
                sprite.line([(u - 0.018, v - 0.012), (u, v), (u + 0.018, v - 0.012)], rgb("#f6f0d8"), 0.006)
        petals(sprite, 0.36, 0.12, 8, 0.1, 0.03, rgb("#e8609a"), squash=0.7)
        sprite.oval(0.36, 0.115, 0.03, 0.022, rgb("#f0c83a"))
        return
    for side, joint, top, reach in ((-1, 0.58, 0.3, 0.22), (1, 0.48, 0.2, 0.21)):
        x = 0.36 + side * reach
        sprite.part(
            [
                (0.36, joint - 0.05),
                (x - side * 0.07, joint - 0.05),
                (x - side * 0.055, joint - 0.1),
                (x - side * 0.055, top + 0.05),
                (x, top),
                (x + side * 0.055, top + 0.05),
                (x + side * 0.055, joint - 0.02),
                (x - side * 0.02, joint + 0.055),
                (0.36, joint + 0.055),
            ],
            green,
            below=scaled(green, 0.82),
            puff=0.8,
        )
        _ribs(sprite, x, top, joint - 0.06, 0.05, green)
    sprite.part(rounded(0.26, 0.03, 0.46, 0.99, 0.1), green, below=scaled(green, 0.72), sharp=True, puff=1.0)
    _ribs(sprite, 0.36, 0.03, 0.97, 0.1, green)
    if sprite.streams.pick("bloom", 2) or sprite.variant == "flowering":
        for x, y, r in ((0.36, 0.035, 0.055), (0.57, 0.2, 0.036), (0.14, 0.3, 0.034)):
            petals(sprite, x, y, 7, r, r * 0.32, rgb("#e8709c"), squash=0.7)
            sprite.oval(x, y, r * 0.28, r * 0.22, rgb("#f0c83a"))
    for x, r in ((0.2, 0.05), (0.52, 0.04), (0.58, 0.03)):
        sprite.oval(x, 0.985 - r * 0.5, r, r * 0.6, rgb("#b09a78"), below=rgb("#7a6a50"))


def _mushroom(sprite: Sprite, wanted: Rgb | None) -> None:
    plain = sprite.variant == "brown"
    cap = wanted or (rgb("#9a6a42") if plain else natural(sprite, None, "#cc2f26", "#d8402a", "#c22a2a"))
    flesh = rgb("#f2e8d4")
    sprite.shadow(0.45, 0.98, 0.34, 0.035)
    for x, base, size in ((0.74, 0.985, 0.46), (0.4, 0.985, 1.0)):
        top = base - 0.96 * size
        sprite.part(
            [
                (x - 0.09 * size, top + 0.36 * size),
                (x - 0.075 * size, top + 0.66 * size),
                (x - 0.13 * size, base - 0.05 * size),
                (x, base),
                (x + 0.13 * size, base - 0.05 * size),
                (x + 0.075 * size, top + 0.66 * size),
                (x + 0.09 * size, top + 0.36 * size),
            ],
            flesh,
            below=rgb("#c9b898"),
            puff=0.8,
        )
        if not plain:
            sprite.part(
                [
                    (x - 0.1 * size, top + 0.5 * size),
                    (x + 0.1 * size, top + 0.5 * size),
                    (x + 0.16 * size, top + 0.6 * size),
                    (x, top + 0.62 * size),
                    (x - 0.16 * size, top + 0.6 * size),
                ],
                scaled(flesh, 1.02),
                below=scaled(flesh, 0.85),
                puff=0.4,
            )
        sprite.oval(x, top + 0.41 * size, 0.34 * size, 0.07 * size, scaled(flesh, 0.8))
        for k in range(9):
            u = -0.28 + 0.07 * k
            sprite.line(
                [(x + u * size, top + 0.42 * size), (x + u * 0.3 * size, top + 0.46 * size)],
                scaled(flesh, 0.6),
                0.006,
            )
        sprite.part(
            [
                *arc(x, top + 0.41 * size, 0.38 * size, 0.41 * size, 180, 360, 21),
                (x + 0.2 * size, top + 0.45 * size),
                (x - 0.2 * size, top + 0.45 * size),
            ],
            cap,
            below=scaled(cap, 0.72),
            sharp=True,
            puff=0.9,
            gloss=0.3,
        )
        if not plain:
            for u, v, r in (
                (-0.2, 0.3, 0.05),
                (-0.06, 0.14, 0.055),
                (0.12, 0.27, 0.065),
                (0.25, 0.34, 0.036),
                (0.1, 0.09, 0.034),
                (-0.08, 0.34, 0.036),
                (-0.28, 0.38, 0.024),
            ):
                sprite.oval(x + u * size, top + v * size, r * size, r * 0.8 * size, rgb("#f8f2e4"), rim=0.3)
    tufts(sprite, 0.16, 0.92, 0.99, 0.12, rgb("#5f8f3f"), 16)


def _bush(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#4f8a38", "#5a9440", "#43783a")
    kind = sprite.variant
    sprite.shadow(0.6, 0.97, 0.56, 0.05)
    crown(sprite, 0.6, 0.6, 0.4, 0.26, green, size=0.2, count=12, name="bush")
    stream = sprite.streams.stream("dots")
    if kind:
        tone = rgb(
            {"rose": "#d8304a", "berry": _BERRIES[sprite.streams.pick("berries", 3)], "hydrangea": "#7f8fd8"}[
                kind
            ]
        )
        for i in range(26 if kind == "berry" else 14):
            a, r = i * 2.4, math.sqrt((i + 0.5) / (26 if kind == "berry" else 14))
            x, y = 0.6 + math.cos(a) * 0.44 * r, 0.52 + math.sin(a) * 0.32 * r
            if kind == "berry":
                sprite.oval(x, y, 0.024, 0.024, tone, gloss=0.6)
            elif kind == "rose":
                sprite.oval(x, y, 0.05, 0.046, tone, below=scaled(tone, 0.75))
                sprite.line(
                    arc(x, y, 0.024, 0.02, float(stream.uniform(0, 90)), 300, 8), scaled(tone, 0.6), 0.01
                )
            else:
                sprite.oval(
                    x, y, 0.085, 0.075, scaled(tone, float(stream.uniform(0.85, 1.15))), fur=0.9, rim=0.3
                )
    tufts(sprite, 0.16, 1.04, 0.985, 0.09, rgb("#5f8f3f"), 18)


def _hedge(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#3f7a3c", "#4a8440")
    sprite.shadow(1.1, 0.97, 1.1, 0.05)
    sprite.part(
        rounded(0.03, 0.12, 2.17, 0.97, 0.08), green, below=scaled(green, 0.6), fur=1.0, sharp=True, puff=0.2
    )
    stream = sprite.streams.stream("leaves")
    for _ in range(60):
        x, y = float(stream.uniform(0.08, 2.12)), float(stream.uniform(0.16, 0.9))
        sprite.oval(
            x,
            y,
            0.07,
            0.05,
            scaled(green, float(stream.uniform(0.8, 1.25)) * (1.1 - 0.3 * y)),
            fur=1.0,
            rim=0.15,
        )


def _grass(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#5f9a3f", "#6fa545", "#4f8f45")
    sprite.shadow(0.6, 0.975, 0.4, 0.04)
    tufts(sprite, 0.3, 0.9, 0.985, 0.6, scaled(green, 0.8), 11, "back")
    tufts(sprite, 0.26, 0.94, 0.985, 0.9, green, 16, "front")
    tufts(sprite, 0.2, 1.0, 0.985, 0.4, scaled(green, 1.1), 13, "low")


def _clover(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#3f9a45", "#4aa550")
    sprite.shadow(0.42, 0.985, 0.12, 0.016)
    count = 3 if sprite.variant == "three" else 4
    stem(sprite, trace("0.42 0.42, 0.44 0.7, 0.36 0.985"), 0.03, scaled(green, 0.85))
    for i in range(count):
        a = math.radians((45 if count == 4 else -90) + 360 / count * i)
        c, s = math.cos(a), math.sin(a)
        heart = trace(
            "0.02 0, 0.12 -0.1, 0.26 -0.2, 0.38 -0.17, 0.42 -0.07, 0.36 0, 0.42 0.07, "
            "0.38 0.17, 0.26 0.2, 0.12 0.1"
        )
        sprite.part(
            [(0.42 + u * c - v * s, 0.42 + u * s + v * c) for u, v in heart],
            scaled(green, 0.95 + 0.06 * (i % 2)),
            below=scaled(green, 0.75),
            puff=0.5,
            rim=0.4,
        )
        sprite.line(
            [(0.42, 0.42), (0.42 + 0.34 * c, 0.42 + 0.34 * s)], mixed(green, (0.9, 1.0, 0.7), 0.45), 0.012
        )
        for side in (-1, 1):
            sprite.line(
                [
                    (0.42 + u * c - side * v * s, 0.42 + u * s + side * v * c)
                    for u, v in trace("0.2 0.14, 0.28 0.07, 0.33 0.0")
                ],
                mixed(green, (0.95, 1.0, 0.8), 0.5),
                0.012,
                alpha=0.7,
            )


def _wheat(sprite: Sprite, wanted: Rgb | None) -> None:
    gold = natural(sprite, wanted, "#dca838", "#e0b448", "#cf9a34")
    sprite.shadow(0.4, 0.985, 0.2, 0.022)
    for i, s in enumerate((-1.0, 1.0, -0.5, 0.5, 0.0)):
        top = (0.04 + 0.1 * abs(s), 0.4 + 0.3 * s)
        foot = 0.4 - 0.12 * s
        track = [(foot, 0.985), (0.4 + 0.02 * s, 0.68), (top[1], top[0] + 0.3)]
        tube(sprite, track, scaled(gold, 0.85), 0.013)
        for k in range(7):
            t = k / 6
            x, y = top[1] - 0.04 * s * t, top[0] + 0.06 + 0.26 * t
            for side in (-1, 1):
                tone = scaled(gold, 0.85 + 0.08 * (k % 3))
                sprite.part(
                    blade(x, y, -90 + side * 28 + 12 * s, 0.085, 0.021),
                    tone,
                    below=scaled(tone, 0.75),
                    puff=0.6,
                )
                sprite.line(
                    [(x, y - 0.06), (x + side * 0.05 + 0.02 * s, y - 0.15)],
                    scaled(gold, 1.1),
                    0.004,
                    alpha=0.8,
                )
        if i > 2:
            sprite.part(blade(foot, 0.86, -90 + 55 * s, 0.34, 0.018, tip=0.3), scaled(gold, 0.8), puff=0.5)
    sprite.part(trace("0.34 0.66, 0.46 0.66, 0.47 0.71, 0.33 0.71"), rgb("#b5452f"), gloss=0.2)
    sprite.part(trace("0.4 0.68, 0.48 0.74, 0.5 0.8, 0.43 0.74"), rgb("#b5452f"))
    sprite.part(trace("0.4 0.68, 0.33 0.74, 0.3 0.81, 0.37 0.75"), rgb("#9a3a28"))


def _potted_plant(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#3f8a4a", "#4f9a45", "#3a7f55")
    clay = rgb(("#c8683f", "#e0dcd2", "#5f7f8f", "#d8a85a")[sprite.streams.pick("pot", 4)])
    sprite.shadow(0.42, 0.985, 0.26, 0.028)
    for a, n in ((205, 0.36), (335, 0.36), (228, 0.44), (312, 0.44), (250, 0.52), (290, 0.54), (270, 0.44)):
        x, y = 0.42 + math.cos(math.radians(a)) * n * 0.62, 0.7 + math.sin(math.radians(a)) * n * 0.9
        stem(
            sprite, [(0.42, 0.72), ((0.42 + x) / 2, (0.72 + y) / 2 - 0.03), (x, y)], 0.013, scaled(green, 0.8)
        )
        leaf(sprite, x, y, a + (a - 270) * 0.4, 0.24, 0.085, scaled(green, 0.9 + 0.1 * (round(n * 50) % 3)))
    pot(sprite, 0.42, 0.72, 0.2, 0.985, clay)


def _ivy(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#3f7a3f", "#4a8a45", "#a8402f")
    stream = sprite.streams.stream("ivy")
    for column in range(5):
        x, y = 0.18 + 0.16 * column, 0.04
        low = float(stream.uniform(0.55, 0.95))
        track = [(x, y)]
        while y < low:
            x, y = min(max(x + float(stream.uniform(-0.05, 0.05)), 0.1), 0.9), y + 0.09
            track.append((x, y))
        sprite.line(track, BARK, 0.012)
        for u, v in track:
            for side in (-1, 1):
                a, r = float(stream.uniform(20, 70)), float(stream.uniform(0.055, 0.08))
                px, py = u + side * 0.05, v + float(stream.uniform(-0.02, 0.04))
                c, s = math.cos(math.radians(a * side)), math.sin(math.radians(a * side))
                shape = trace(
                    "0 -0.6, 0.5 -0.75, 0.55 -0.2, 1 0.1, 0.5 0.4, 0 1.1, -0.5 0.4, -1 0.1, "
                    "-0.55 -0.2, -0.5 -0.75"
                )
                sprite.part(
                    [
                        (px + (p * c * 0.9 - q * s * 0.4) * r, py + (q * c + p * s * 0.4) * r)
                        for p, q in shape
                    ],
                    scaled(green, float(stream.uniform(0.75, 1.25))),
                    puff=0.5,
                    rim=0.3,
                )


def _seaweed(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#3f8a5a", "#5a9a45", "#8a7a3a")
    sprite.shadow(0.4, 0.985, 0.3, 0.03)
    for i, (x, top, tone) in enumerate(
        ((0.22, 0.24, 0.75), (0.58, 0.18, 0.8), (0.32, 0.08, 0.95), (0.5, 0.0, 1.1), (0.42, 0.3, 1.2))
    ):
        left: list[tuple[float, float]] = []
        right: list[tuple[float, float]] = []
        for k in range(9):
            s = k / 8
            y = 0.985 - (0.985 - top) * s
            u = 0.4 + (x - 0.4) * min(1.0, 0.5 + s) + math.sin(s * 8 + i * 1.7) * 0.045
            w = 0.035 * (1 - s) ** 0.4 + 0.004
            left.append((u - w, y))
            right.append((u + w, y))
        tint = scaled(green, tone)
        sprite.part([*left, *reversed(right)], tint, below=scaled(tint, 0.7), puff=0.6, rim=0.4)
        sprite.line(
            [((a[0] + b[0]) / 2, a[1]) for a, b in zip(left, right, strict=True)],
            scaled(tint, 1.25),
            0.007,
            alpha=0.7,
        )
    for x, r in ((0.24, 0.07), (0.42, 0.05), (0.58, 0.06)):
        sprite.oval(x, 0.985 - r * 0.4, r, r * 0.6, rgb("#8a8a84"), below=rgb("#5a5a56"))


def _coral(sprite: Sprite, wanted: Rgb | None) -> None:
    pink = natural(sprite, wanted, "#f0705a", "#e8609a", "#f0a040", "#c05fc0")
    sprite.shadow(0.55, 0.985, 0.36, 0.035)
    stream = sprite.streams.stream("coral")

    def grow(x: float, y: float, angle: float, reach: float, thick: float, left: int) -> None:
        a = math.radians(angle)
        p, q = x + math.cos(a) * reach, y + math.sin(a) * reach
        tube(sprite, [(x, y), (p, q)], pink, thick)
        sprite.oval(p, q, thick * 0.55, thick * 0.55, mixed(pink, (1.0, 0.95, 0.85), 0.35), rim=0.3)
        if left:
            for side in (-1, 1):
                grow(
                    p,
                    q,
                    angle + side * float(stream.uniform(18, 34)) + (270 - angle) * 0.1,
                    reach * 0.78,
                    thick * 0.76,
                    left - 1,
                )

    for angle in (238, 302, 270):
        grow(0.55, 0.94, angle, 0.24, 0.085, 3)
    sprite.part(
        trace("0.2 0.985, 0.28 0.9, 0.5 0.87, 0.8 0.9, 0.9 0.985"),
        rgb("#a09484"),
        below=rgb("#6f665a"),
        fur=0.3,
    )


def _topiary(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#3f7f3c", "#4a8a45")
    sprite.shadow(0.28, 0.985, 0.2, 0.025)
    tube(sprite, [(0.28, 0.1), (0.28, 0.8)], BARK, 0.034)
    for y, r in ((0.6, 0.17), (0.34, 0.14), (0.13, 0.11)):
        sprite.oval(0.28, y, r, r * 0.92, green, below=scaled(green, 0.65), fur=1.0, puff=0.9)
    sprite.part(box(0.1, 0.78, 0.46, 0.985), CLAY, below=scaled(CLAY, 0.7), sharp=True, puff=0.3)
    sprite.part(box(0.07, 0.76, 0.49, 0.81), scaled(CLAY, 1.1), sharp=True)


def _blossom_branch(sprite: Sprite, wanted: Rgb | None) -> None:
    pink = natural(sprite, wanted, "#f4b8cc", "#f8dce4", "#ec98b8")
    bark = rgb("#5a4038")
    tube(sprite, trace("0.0 0.9, 0.3 0.74, 0.7 0.66, 1.1 0.44, 1.5 0.3"), bark, 0.055)
    tube(sprite, trace("0.5 0.7, 0.66 0.44, 0.94 0.24"), bark, 0.034)
    tube(sprite, trace("0.86 0.58, 1.12 0.64, 1.36 0.6"), bark, 0.03)
    tube(sprite, trace("0.28 0.75, 0.34 0.5, 0.3 0.34"), bark, 0.026)
    places = trace(
        "0.3 0.32, 0.36 0.5, 0.2 0.72, 0.6 0.52, 0.74 0.36, 0.94 0.22, 0.86 0.5, 1.12 0.42, "
        "1.3 0.36, 1.48 0.28, 1.14 0.66, 1.36 0.6, 0.5 0.72, 1.0 0.3, 0.68 0.66"
    )
    for i, (x, y) in enumerate(places):
        r = (0.1, 0.085, 0.075)[i % 3]
        petals(
            sprite,
            x,
            y,
            5,
            r,
            r * 0.46,
            scaled(pink, 0.94 + 0.04 * (i % 3)),
            turn=i * 31,
            tip=0.66,
            inner=scaled(mixed(pink, rgb("#c83a6a"), 0.5), 0.95),
        )
        sprite.oval(x, y, r * 0.16, r * 0.16, rgb("#e8c04a"), rim=0)
    for x, y in ((0.44, 0.62), (1.22, 0.5), (0.82, 0.28), (1.42, 0.4), (0.12, 0.8)):
        sprite.oval(x, y, 0.03, 0.034, scaled(pink, 0.85))


SUBJECTS = (
    Subject(name="cactus", model=_cactus, height=0.56, metres=2.5, aspect=0.74),
    Subject(name="mushroom", model=_mushroom, height=0.42, metres=0.15, aspect=1.0, top=0.04),
    Subject(name="bush", model=_bush, height=0.36, metres=1.2, aspect=1.2),
    Subject(name="hedge", model=_hedge, height=0.3, metres=1.4, aspect=2.2),
    Subject(name="grass", model=_grass, height=0.26, metres=0.4, aspect=1.2),
    Subject(name="clover", model=_clover, height=0.46, metres=0.12, aspect=0.84),
    Subject(name="wheat", model=_wheat, height=0.54, metres=0.9, aspect=0.82),
    Subject(name="potted_plant", model=_potted_plant, height=0.5, metres=0.7, aspect=0.84),
    Subject(name="ivy", model=_ivy, height=0.5, metres=2, aspect=1.0, shadow=False),
    Subject(name="seaweed", model=_seaweed, height=0.46, metres=1.2, aspect=0.8),
    Subject(name="coral", model=_coral, height=0.44, metres=0.6, aspect=1.1),
    Subject(name="topiary", model=_topiary, height=0.5, metres=1.6, aspect=0.56),
    Subject(
        name="blossom_branch",
        model=_blossom_branch,
        height=0.42,
        metres=0.5,
        aspect=1.56,
        top=0.6,
        shadow=False,
    ),
)
