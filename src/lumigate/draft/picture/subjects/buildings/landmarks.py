"""House, lighthouse and windmill."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.buildings.masonry import framed_window
from lumigate.draft.picture.subjects.forms import arc, natural, trace


def _house(sprite: Sprite, wanted: Rgb | None) -> None:
    sweet, thatched = sprite.variant == "gingerbread", sprite.variant == "thatched"
    wall = natural(sprite, wanted, "#e6d6b8", "#e8dcc8", "#d9c2a8", "#cfd8d4")
    roof, timber = rgb(("#9c4630", "#9c4630", "#5d6a78")[sprite.streams.pick("roof", 3)]), rgb("#6b4a30")
    if sweet:
        wall, roof, timber = wanted or rgb("#b8733a"), rgb("#f4ece2"), rgb("#7a4526")
    elif thatched:
        roof = rgb("#b8975a")
    sprite.shadow(0.68, 0.985, 0.72, 0.05)
    sprite.part([(0.93, 0.04), (1.06, 0.04), (1.06, 0.4), (0.93, 0.4)], rgb("#8d5a48"), sharp=True)
    for i in range(3):
        sprite.glow(1.0 + 0.05 * i, -0.03 - 0.06 * i, 0.045 + 0.02 * i, rgb("#d8d5d2"), alpha=0.4 - 0.1 * i)
    sprite.part(
        [(0.14, 0.46), (1.22, 0.46), (1.22, 0.985), (0.14, 0.985)],
        wall,
        below=scaled(wall, 0.78),
        sharp=True,
        puff=0.12,
    )
    sprite.part(
        [(0.0, 0.5), (0.22, 0.16), (1.14, 0.16), (1.36, 0.5)],
        roof,
        below=scaled(roof, 0.7),
        sharp=True,
        puff=0.15,
        fur=1.0 if thatched else 0.0,
    )
    for i in range(0 if sweet or thatched else 4):
        y = 0.24 + 0.075 * i
        sprite.line([(0.2 - 0.048 * i, y), (1.16 + 0.048 * i, y)], scaled(roof, 0.62), 0.006, alpha=0.7)
    sprite.part(
        [(0.36, 0.43), (0.58, 0.1), (0.8, 0.43), (0.8, 0.46), (0.36, 0.46)], wall, sharp=True, puff=0.15
    )
    sprite.line([(0.33, 0.46), (0.58, 0.08), (0.83, 0.46)], timber, 0.03)
    framed_window(sprite, 0.58, 0.34, 0.055, 0.07)
    for x in (0.32, 1.04):
        framed_window(sprite, x, 0.67, 0.08, 0.095)
    sprite.part(
        [(0.59, 0.6), (0.77, 0.6), (0.77, 0.985), (0.59, 0.985)],
        timber,
        below=scaled(timber, 0.7),
        sharp=True,
        puff=0.2,
    )
    sprite.oval(0.74, 0.8, 0.013, 0.013, rgb("#e3c25a"), gloss=0.5)
    if sweet:
        _sweets(sprite)


def _sweets(sprite: Sprite) -> None:
    icing = rgb("#fff6ea")
    sprite.line(arc(0.68, 0.5, 0.66, 0.03, 180, 0, 12), icing, 0.035)
    sprite.line(trace("0.33 0.46, 0.58 0.08, 0.83 0.46"), icing, 0.03)
    for i in range(12):
        sprite.oval(0.06 + 0.113 * i, 0.5, 0.03, 0.035, icing)
    for i, (x, y) in enumerate(
        trace("0.3 0.24, 0.22 0.36, 0.4 0.34, 0.88 0.24, 1.08 0.24, 0.98 0.36, 1.18 0.37, 0.12 0.44")
    ):
        sprite.oval(x, y, 0.03, 0.028, rgb(("#d8392e", "#3f9c6b", "#e8a52c", "#7a4fa8")[i % 4]), gloss=0.6)
    for x in (0.2, 0.46, 0.9, 1.16):
        sprite.line([(x, 0.56), (x, 0.97)], icing, 0.03)
        for k in range(4):
            sprite.line([(x - 0.012, 0.62 + 0.09 * k), (x + 0.012, 0.59 + 0.09 * k)], rgb("#d8392e"), 0.022)


def _lighthouse(sprite: Sprite, wanted: Rgb | None) -> None:
    band = wanted or rgb("#c23b30")
    white, stone = rgb("#f4f1ea"), rgb("#6e6a66")
    sprite.part(
        [(-0.1, 1.0), (0.0, 0.93), (0.14, 0.9), (0.36, 0.9), (0.5, 0.94), (0.6, 1.0), (0.25, 1.02)],
        stone,
        below=scaled(stone, 0.5),
        fur=0.5,
    )
    left, right = (0.13, 0.37), (0.175, 0.325)
    for i in range(6):
        a, b = i / 6, (i + 1) / 6
        y0, y1 = 0.22 + 0.7 * a, 0.22 + 0.7 * b
        l0, l1 = right[0] + (left[0] - right[0]) * a, right[0] + (left[0] - right[0]) * b
        r0, r1 = right[1] + (left[1] - right[1]) * a, right[1] + (left[1] - right[1]) * b
        sprite.part(
            [(l0, y0), (r0, y0), (r1, y1 + 0.003), (l1, y1 + 0.003)],
            band if i % 2 else white,
            sharp=True,
            puff=1.0,
            rim=0.2,
        )
    sprite.part(
        [(0.14, 0.195), (0.36, 0.195), (0.345, 0.225), (0.155, 0.225)], scaled(stone, 0.6), sharp=True
    )
    sprite.part(
        [(0.19, 0.1), (0.31, 0.1), (0.31, 0.2), (0.19, 0.2)], rgb("#ffe7a0"), sharp=True, flat=0.9, rim=0
    )
    for x in (0.19, 0.23, 0.27, 0.31):
        sprite.line([(x, 0.1), (x, 0.2)], rgb("#3a3a40"), 0.006)
    sprite.part([(0.17, 0.105), (0.25, 0.02), (0.33, 0.105)], band, sharp=True, puff=0.8)
    sprite.line([(0.25, 0.03), (0.25, -0.02)], rgb("#3a3a40"), 0.008)
    if sprite.lamp.power < 0.95:
        sprite.glow(0.25, 0.15, 0.13, rgb("#fff0b4"), alpha=0.75)
    for y in (0.42, 0.64):
        sprite.part(
            [(0.23, y), (0.27, y), (0.27, y + 0.06), (0.23, y + 0.06)],
            rgb("#2f3640"),
            sharp=True,
            flat=0.8,
            rim=0,
        )
    sprite.part([(0.215, 0.82), (0.285, 0.82), (0.285, 0.92), (0.215, 0.92)], rgb("#4a3424"), sharp=True)


def _windmill(sprite: Sprite, wanted: Rgb | None) -> None:
    wall = wanted or rgb("#e9e2d2")
    roof = rgb("#7a4a36")
    sprite.shadow(0.45, 0.985, 0.3, 0.035)
    sprite.part(
        [(0.33, 0.42), (0.57, 0.42), (0.66, 0.985), (0.24, 0.985)],
        wall,
        below=scaled(wall, 0.8),
        sharp=True,
        puff=0.8,
    )
    sprite.part([(0.3, 0.43), (0.33, 0.33), (0.45, 0.27), (0.57, 0.33), (0.6, 0.43)], roof, puff=0.7)
    sprite.part([(0.4, 0.8), (0.5, 0.8), (0.5, 0.985), (0.4, 0.985)], rgb("#5a4030"), sharp=True)
    framed_window(sprite, 0.45, 0.58, 0.035, 0.045)
    turn = sprite.streams.number("sails", 0.2, 1.2)
    for i in range(4):
        a = turn + i * math.pi / 2
        ux, uy = math.cos(a), math.sin(a)
        cx, cy = 0.45, 0.37
        sprite.line([(cx, cy), (cx + ux * 0.42, cy + uy * 0.42)], rgb("#4a3828"), 0.016)
        vx, vy = -uy * 0.1, ux * 0.1
        blade = [(cx + ux * 0.1, cy + uy * 0.1), (cx + ux * 0.41, cy + uy * 0.41),
                 (cx + ux * 0.41 + vx, cy + uy * 0.41 + vy),
                 (cx + ux * 0.1 + vx, cy + uy * 0.1 + vy)]  # fmt: skip
        sprite.part(blade, rgb("#f4ecda"), sharp=True, flat=0.3)
        for k in range(1, 5):
            s = 0.1 + 0.31 * k / 5
            sprite.line(
                [(cx + ux * s, cy + uy * s), (cx + ux * s + vx, cy + uy * s + vy)], rgb("#8a7658"), 0.006
            )
    sprite.oval(0.45, 0.37, 0.022, 0.022, rgb("#3a2c20"))


SUBJECTS = (
    Subject(name="house", model=_house, height=0.34, metres=7, aspect=1.36),
    Subject(
        name="lighthouse", model=_lighthouse, height=0.52, metres=25, aspect=0.5, shadow=False, flips=False
    ),
    Subject(name="windmill", model=_windmill, height=0.5, metres=15, aspect=0.9),
)
