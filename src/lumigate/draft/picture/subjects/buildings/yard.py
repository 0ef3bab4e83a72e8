"""Things made outdoors: snowman, sandcastle, scarecrow, campfire, tombstone."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.buildings.masonry import OAK, arched, battlements, courses, flag
from lumigate.draft.picture.subjects.forms import arc, box, natural, rounded, shining, trace, tube

_COAL = rgb("#25262b")


def _snowman(sprite: Sprite, wanted: Rgb | None) -> None:
    snow = rgb("#f5f8fb")
    scarf = natural(sprite, wanted, "#c8302a", "#2f7fb8", "#3f9c5b", "#d88a2a")
    sprite.shadow(0.36, 0.98, 0.32, 0.04)
    tube(sprite, trace("0.2 0.52, 0.08 0.42, 0.02 0.34"), rgb("#5a4030"), 0.02)
    tube(sprite, [(0.07, 0.41), (0.0, 0.42)], rgb("#5a4030"), 0.012)
    tube(sprite, trace("0.52 0.52, 0.64 0.42, 0.7 0.32"), rgb("#5a4030"), 0.02)
    tube(sprite, [(0.65, 0.4), (0.73, 0.41)], rgb("#5a4030"), 0.012)
    sprite.oval(0.36, 0.78, 0.27, 0.22, snow, below=rgb("#c9d8e6"), puff=0.9)
    sprite.oval(0.36, 0.52, 0.2, 0.175, snow, below=rgb("#d2dfea"), puff=0.9)
    sprite.oval(0.36, 0.29, 0.15, 0.14, snow, below=rgb("#d8e3ec"), puff=0.9)
    for y in (0.5, 0.58, 0.72):
        sprite.oval(0.37, y, 0.02, 0.02, _COAL, gloss=0.4)
    sprite.part(trace("0.22 0.38, 0.36 0.42, 0.5 0.38, 0.52 0.43, 0.36 0.48, 0.2 0.43"), scarf, fur=0.3)
    sprite.part(trace("0.44 0.42, 0.52 0.42, 0.56 0.6, 0.48 0.62"), scarf, below=scaled(scarf, 0.75), fur=0.3)
    for x in (0.31, 0.42):
        sprite.oval(x, 0.26, 0.018, 0.022, _COAL, gloss=0.5)
    for i in range(5):
        a = math.radians(30 + 30 * i)
        sprite.oval(0.365 + math.cos(a) * 0.07, 0.3 + math.sin(a) * 0.055, 0.01, 0.01, _COAL, rim=0)
    sprite.part(trace("0.36 0.28, 0.37 0.32, 0.54 0.325"), rgb("#e8802a"), below=rgb("#c8601a"))
    sprite.part(rounded(0.25, 0.0, 0.47, 0.18, 0.02), _COAL, sharp=True, gloss=0.2, puff=0.6)
    sprite.part(box(0.25, 0.11, 0.47, 0.15), scarf, sharp=True)
    sprite.oval(0.36, 0.175, 0.19, 0.03, _COAL, gloss=0.2)


def _sandcastle(sprite: Sprite, wanted: Rgb | None) -> None:
    sand = wanted or rgb("#dcbc80")
    dark = scaled(sand, 0.6)
    sprite.shadow(0.7, 0.975, 0.68, 0.045)
    sprite.part(
        trace("0.02 0.985, 0.14 0.9, 0.4 0.86, 1.0 0.86, 1.26 0.9, 1.38 0.985"),
        sand,
        below=scaled(sand, 0.75),
        fur=0.5,
    )
    for x, top, half in ((0.7, 0.2, 0.14), (0.32, 0.46, 0.13), (1.08, 0.46, 0.13)):
        sprite.part(
            [(x - half * 0.82, top), (x + half * 0.82, top), (x + half * 1.1, 0.92), (x - half * 1.1, 0.92)],
            sand,
            below=scaled(sand, 0.8),
            fur=0.25,
            sharp=True,
            puff=0.9,
        )
        battlements(sprite, x - half * 0.9, x + half * 0.9, top + 0.01, 0.05, sand)
        sprite.part(arched(x, top + 0.26, 0.03, 0.1), dark, sharp=True, rim=0)
    sprite.part(
        box(0.36, 0.64, 1.04, 0.93),
        scaled(sand, 1.04),
        below=scaled(sand, 0.82),
        fur=0.25,
        sharp=True,
        puff=0.15,
    )
    battlements(sprite, 0.36, 1.04, 0.65, 0.05, scaled(sand, 1.04))
    sprite.part(arched(0.7, 0.93, 0.09, 0.22), dark, sharp=True, rim=0)
    flag(sprite, 0.7, 0.17, 0.09, rgb("#d8392e"))
    for x, y, code in ((0.5, 0.76, "#f2e2d8"), (0.9, 0.76, "#e8a0a0"), (0.24, 0.94, "#f2e2d8")):
        sprite.part(arc(x, y, 0.045, 0.05, 180, 360, 9), rgb(code), sharp=True, puff=0.6)
    sprite.part(
        trace("1.14 0.8, 1.34 0.8, 1.31 0.985, 1.17 0.985"),
        rgb("#2f8fc0"),
        below=rgb("#1f6a98"),
        sharp=True,
        puff=0.8,
        gloss=0.4,
    )
    sprite.oval(1.24, 0.8, 0.1, 0.022, rgb("#1d5a80"))
    tube(sprite, arc(1.24, 0.8, 0.1, 0.11, 190, 350), rgb("#e8e4da"), 0.014)


def _scarecrow(sprite: Sprite, wanted: Rgb | None) -> None:
    shirt = natural(sprite, wanted, "#b5392e", "#3f6f9c", "#5f8a4a")
    straw = rgb("#dcb450")
    sack = rgb("#d9b98a")
    denim = rgb("#4a5f86")
    sprite.shadow(0.5, 0.985, 0.2, 0.025)
    tube(sprite, [(0.5, 0.3), (0.5, 0.985)], OAK, 0.04)
    tube(sprite, [(0.04, 0.38), (0.96, 0.38)], OAK, 0.032)
    for x in (0.06, 0.94):
        sprite.part(
            [(x - 0.06, 0.34), (x + 0.06, 0.34), (x + 0.07, 0.46), (x, 0.42), (x - 0.07, 0.46)],
            straw,
            fur=1.0,
        )
    for x in (0.43, 0.57):
        sprite.part(
            [(x - 0.06, 0.62), (x + 0.06, 0.62), (x + 0.05, 0.86), (x - 0.05, 0.86)],
            denim,
            below=scaled(denim, 0.75),
            puff=0.6,
        )
        sprite.part(
            [(x - 0.05, 0.84), (x + 0.05, 0.84), (x + 0.07, 0.94), (x, 0.9), (x - 0.07, 0.94)], straw, fur=1.0
        )
    sprite.part(
        trace(
            "0.12 0.32, 0.4 0.31, 0.6 0.31, 0.88 0.32, 0.88 0.43, 0.66 0.45, 0.64 0.66, "
            "0.36 0.66, 0.34 0.45, 0.12 0.43"
        ),
        shirt,
        below=scaled(shirt, 0.75),
        puff=0.5,
    )
    for x in (0.42, 0.5, 0.58):
        sprite.line([(x, 0.34), (x, 0.65)], mixed(shirt, rgb("#f4e8c8"), 0.4), 0.008, alpha=0.7)
    for y in (0.42, 0.5, 0.58):
        sprite.line([(0.36, y), (0.64, y)], mixed(shirt, rgb("#f4e8c8"), 0.4), 0.008, alpha=0.7)
    sprite.part(box(0.4, 0.54, 0.48, 0.62), rgb("#d8a85a"), sharp=True)
    sprite.line([(0.36, 0.655), (0.64, 0.655)], rgb("#c8a86a"), 0.02)
    sprite.part(trace("0.4 0.29, 0.6 0.29, 0.58 0.34, 0.5 0.33, 0.42 0.34"), straw, fur=1.0)
    sprite.oval(0.5, 0.2, 0.11, 0.115, sack, fur=0.15)
    for x in (0.455, 0.545):
        sprite.oval(x, 0.19, 0.018, 0.02, _COAL, gloss=0.4)
    sprite.part(trace("0.5 0.2, 0.52 0.235, 0.48 0.235"), rgb("#d8742a"), sharp=True)
    sprite.line(trace("0.44 0.25, 0.5 0.275, 0.56 0.25"), rgb("#4a3424"), 0.01)
    sprite.part(
        trace("0.28 0.13, 0.4 0.1, 0.6 0.1, 0.72 0.13, 0.6 0.15, 0.4 0.15"),
        straw,
        below=scaled(straw, 0.7),
        fur=0.3,
    )
    sprite.part(trace("0.4 0.12, 0.44 0.01, 0.54 0.0, 0.6 0.12"), straw, below=scaled(straw, 0.8), fur=0.3)
    sprite.line([(0.4, 0.105), (0.6, 0.105)], rgb("#8c3a2c"), 0.026)


def _campfire(sprite: Sprite, wanted: Rgb | None) -> None:
    flame = wanted or rgb("#ff8a2a")
    sprite.shadow(0.5, 0.95, 0.46, 0.06)
    sprite.glow(0.5, 0.55, 0.36, rgb("#ff9a3a"), alpha=0.45)
    for x, y in ((0.14, 0.88), (0.3, 0.84), (0.7, 0.84), (0.86, 0.88)):
        sprite.oval(x, y, 0.085, 0.06, rgb("#6f6c68"), below=rgb("#4a4744"))
    for a, b in (((0.2, 0.88), (0.66, 0.72)), ((0.8, 0.88), (0.34, 0.72))):
        tube(sprite, [a, b], rgb("#6b4a30"), 0.09)
    sway = sprite.streams.number("sway", -0.05, 0.05)
    for k, code, low in (
        (1.0, None, 0.86),
        (0.72, "#ffb53a", 0.87),
        (0.46, "#ffe07a", 0.87),
        (0.24, "#fffbe0", 0.86),
    ):
        tone = flame if code is None else mixed(rgb(code), flame, 0.12)
        tall = 0.8 * (0.3 + 0.7 * k)
        points = [
            (0.5 + sway * 2 * k, low - tall),
            (0.5 + 0.1 * k, low - tall * 0.62),
            (0.5 + 0.19 * k, low - tall * 0.66),
            (0.5 + 0.26 * k, low - tall * 0.3),
            (0.5 + 0.16 * k, low),
            (0.5 - 0.16 * k, low),
            (0.5 - 0.26 * k, low - tall * 0.32),
            (0.5 - 0.2 * k, low - tall * 0.58),
            (0.5 - 0.09 * k, low - tall * 0.5),
        ]
        sprite.part(points, shining(sprite, tone), flat=1.0, rim=0)
    tube(sprite, [(0.14, 0.93), (0.86, 0.9)], rgb("#7a5636"), 0.1)
    for x, y in ((0.14, 0.93), (0.86, 0.9)):
        sprite.oval(x, y, 0.04, 0.05, rgb("#c9a070"))
        sprite.oval(x, y, 0.02, 0.026, rgb("#a57e50"), rim=0)
    for x, y in ((0.06, 0.95), (0.28, 0.965), (0.5, 0.97), (0.72, 0.965), (0.94, 0.95)):
        sprite.oval(x, y, 0.08, 0.045, rgb("#8a8782"), below=rgb("#55524e"))


def _tombstone(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or rgb("#9a9c9e")
    grass = rgb("#5f7f45")
    sprite.shadow(0.4, 0.97, 0.38, 0.05)
    if sprite.variant == "cross":
        sprite.part(trace("0.34 0.08, 0.46 0.08, 0.46 0.26, 0.66 0.26, 0.66 0.38, 0.46 0.38, 0.47 0.9, "
                          "0.33 0.9, 0.34 0.38, 0.14 0.38, 0.14 0.26, 0.34 0.26"), stone,
                    below=scaled(stone, 0.72), sharp=True, puff=0.3)  # fmt: skip
    else:
        sprite.part(
            [(0.1, 0.92), *arc(0.4, 0.34, 0.3, 0.3, 180, 360, 19), (0.7, 0.92)],
            stone,
            below=scaled(stone, 0.72),
            sharp=True,
            puff=0.15,
            fur=0.1,
        )
        sprite.part(
            trace(
                "0.37 0.2, 0.43 0.2, 0.43 0.27, 0.5 0.27, 0.5 0.33, 0.43 0.33, 0.43 0.46, "
                "0.37 0.46, 0.37 0.33, 0.3 0.33, 0.3 0.27, "
                "0.37 0.27"
            ),
            scaled(stone, 0.6),
            sharp=True,
            rim=0,
        )
        for y, half in ((0.56, 0.18), (0.64, 0.14)):
            sprite.line([(0.4 - half, y), (0.4 + half, y)], scaled(stone, 0.62), 0.022)
        courses(sprite, 0.12, 0.7, 0.68, 0.86, stone, count=6)
        sprite.line(trace("0.66 0.36, 0.58 0.42, 0.62 0.5, 0.56 0.56"), scaled(stone, 0.5), 0.01)
    sprite.part(
        box(0.04, 0.88, 0.76, 0.965), scaled(stone, 0.85), below=scaled(stone, 0.65), sharp=True, puff=0.3
    )
    for i in range(8):
        x = 0.06 + 0.098 * i
        sprite.part(
            [
                (x - 0.04, 0.985),
                (x - 0.02, 0.88 + 0.03 * (i % 3)),
                (x + 0.01, 0.95),
                (x + 0.03, 0.9),
                (x + 0.045, 0.985),
            ],
            scaled(grass, 0.85 + 0.08 * (i % 3)),
            sharp=True,
        )


SUBJECTS = (
    Subject(name="snowman", model=_snowman, height=0.5, metres=1.6, aspect=0.72, top=0.01),
    Subject(name="sandcastle", model=_sandcastle, height=0.36, metres=0.6, aspect=1.4),
    Subject(name="scarecrow", model=_scarecrow, height=0.58, metres=1.9, aspect=1.0),
    Subject(name="campfire", model=_campfire, height=0.36, metres=0.8, aspect=1.0),
    Subject(name="tombstone", model=_tombstone, height=0.4, metres=1.0, aspect=0.8, top=0.05),
)
