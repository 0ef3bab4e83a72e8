"""Farm and building machines, carts and sleighs."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import arc, between, box, natural, ring, rounded, trace, tube
from lumigate.draft.picture.subjects.vehicles.chassis import (
    CHROME,
    DARK,
    STEEL,
    TYRE,
    WOOD,
    body,
    head_lamp,
    pane,
    wheel,
    wire_wheel,
)

_YELLOW = rgb("#eab52c")
_GOLD = rgb("#d9a441")


def _tractor(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#3f8a3a", "#c8362c", "#2f6fb0", "#e08a2e")
    cap = rgb("#f0c83a") if wanted is None else mixed(paint, rgb("#f6efdc"), 0.7)
    sprite.shadow(0.72, 0.975, 0.7, 0.05, alpha=0.6)
    tube(sprite, [(1.04, 0.42), (1.04, 0.1)], DARK, 0.045)
    for x in (0.28, 0.68):
        tube(sprite, [(x + (0.03 if x < 0.4 else 0), 0.1), (x, 0.56)], scaled(paint, 0.6), 0.03)
    pane(sprite, trace("0.34 0.12, 0.66 0.12, 0.7 0.5, 0.3 0.5"))
    body(sprite, rounded(0.2, 0.03, 0.78, 0.12, 0.04), paint)
    sprite.part(trace("0.42 0.5, 0.44 0.36, 0.5 0.36, 0.54 0.46, 0.62 0.5"), DARK)
    tube(sprite, [(0.66, 0.5), (0.6, 0.38)], DARK, 0.022)
    body(sprite, trace("0.6 0.46, 0.76 0.4, 1.26 0.42, 1.34 0.5, 1.34 0.68, 0.6 0.72"), paint, puff=0.4)
    sprite.part(box(0.66, 0.64, 1.24, 0.8), DARK, sharp=True)
    for i in range(4):
        sprite.line([(0.84 + 0.08 * i, 0.48), (0.84 + 0.08 * i, 0.6)], scaled(paint, 0.5), 0.014)
    for x, y, r in ((0.38, 0.66, 0.325), (1.18, 0.8, 0.18)):
        sprite.oval(x, y, r, r, TYRE, rim=0.3)
        for inner, outer in zip(
            arc(x, y, r * 0.8, r * 0.8, 0, 340, 18), arc(x, y, r * 0.98, r * 0.98, 8, 348, 18), strict=True
        ):
            sprite.line([inner, outer], rgb("#3a3b40"), r * 0.09)
        sprite.oval(x, y, r * 0.58, r * 0.58, cap, below=scaled(cap, 0.7), gloss=0.3)
        sprite.oval(x, y, r * 0.2, r * 0.2, scaled(cap, 0.6))
    body(sprite, trace("0.08 0.5, 0.14 0.38, 0.3 0.3, 0.5 0.34, 0.62 0.46, 0.66 0.6, 0.58 0.5, 0.42 0.4, "
                       "0.26 0.4, 0.14 0.48"),
         paint, sharp=False)  # fmt: skip
    head_lamp(sprite, 1.32, 0.55, 0.035)


def _tracks(sprite: Sprite, left: float, right: float, top: float) -> None:
    sprite.part(rounded(left, top, right, 0.98, (0.98 - top) / 2), TYRE, sharp=True, rim=0.4)
    middle = (top + 0.98) / 2
    r = (0.98 - top) * 0.3
    sprite.part(
        rounded(left + 0.05, top + 0.045, right - 0.05, 0.935, (0.89 - top) / 2),
        rgb("#4a4c52"),
        sharp=True,
        rim=0,
    )
    count = max(3, round((right - left) / (r * 2.6)))
    for i in range(count):
        x = left + r * 1.6 + (right - left - r * 3.2) * i / (count - 1)
        sprite.oval(x, middle, r, r, STEEL)
        sprite.oval(x, middle, r * 0.4, r * 0.4, DARK)


def _excavator(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or _YELLOW
    sprite.shadow(0.66, 0.985, 0.6, 0.04, alpha=0.6)
    _tracks(sprite, 0.06, 1.0, 0.78)
    sprite.part(box(0.36, 0.7, 0.72, 0.8), DARK, sharp=True)
    body(sprite, trace("0.0 0.48, 0.46 0.46, 0.92 0.56, 0.94 0.72, 0.06 0.72, 0.0 0.66"), paint, puff=0.3)
    body(sprite, trace("0.76 0.56, 1.02 0.14, 1.14 0.06, 1.22 0.12, 1.12 0.28, 0.92 0.62"), paint, puff=0.4)
    body(sprite, trace("1.08 0.1, 1.18 0.04, 1.3 0.2, 1.5 0.58, 1.42 0.62, 1.2 0.3"), paint, puff=0.4)
    tube(sprite, [(0.9, 0.58), (1.04, 0.28)], CHROME, 0.035)
    tube(sprite, [(1.24, 0.16), (1.42, 0.46)], CHROME, 0.026)
    sprite.part(
        trace("1.38 0.56, 1.52 0.56, 1.6 0.7, 1.56 0.86, 1.4 0.94, 1.22 0.9, 1.34 0.8, 1.36 0.68"),
        DARK,
        below=rgb("#4a4e55"),
        gloss=0.2,
    )
    for i in range(4):
        x = 1.2 + 0.055 * i
        sprite.part(
            [(x, 0.88 + 0.012 * i), (x - 0.02, 0.95 + 0.012 * i), (x + 0.045, 0.9 + 0.012 * i)],
            STEEL,
            sharp=True,
        )
    body(sprite, trace("0.46 0.22, 0.76 0.2, 0.86 0.32, 0.88 0.7, 0.46 0.7"), paint, puff=0.2)
    pane(sprite, trace("0.51 0.26, 0.74 0.25, 0.81 0.33, 0.83 0.52, 0.51 0.52"))
    for i in range(4):
        sprite.line([(0.08 + 0.08 * i, 0.54), (0.08 + 0.08 * i, 0.64)], scaled(paint, 0.5), 0.016)


def _bulldozer(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or _YELLOW
    sprite.shadow(0.72, 0.985, 0.7, 0.04, alpha=0.6)
    tube(sprite, [(0.98, 0.36), (0.98, 0.12)], DARK, 0.04)
    body(sprite, trace("0.16 0.44, 0.8 0.4, 1.16 0.42, 1.18 0.74, 0.16 0.76"), paint, puff=0.3)
    sprite.part(box(0.3, 0.1, 0.74, 0.46), scaled(paint, 0.8), sharp=True)
    pane(sprite, box(0.34, 0.13, 0.5, 0.42))
    pane(sprite, box(0.54, 0.13, 0.7, 0.42))
    body(sprite, rounded(0.24, 0.04, 0.8, 0.12, 0.03), paint)
    for i in range(4):
        sprite.line([(0.86 + 0.07 * i, 0.48), (0.86 + 0.07 * i, 0.62)], scaled(paint, 0.5), 0.016)
    _tracks(sprite, 0.08, 1.14, 0.62)
    tube(sprite, [(0.8, 0.82), (1.32, 0.84)], scaled(paint, 0.85), 0.06)
    tube(sprite, [(1.1, 0.5), (1.3, 0.66)], CHROME, 0.032)
    sprite.part(
        trace("1.34 0.46, 1.42 0.44, 1.36 0.68, 1.48 0.96, 1.38 0.98, 1.26 0.8, 1.26 0.6"),
        paint,
        below=STEEL,
        puff=0.4,
    )


def _crane(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#e8b02c", "#d8532f", "#d8402f")
    dark = scaled(paint, 0.55)
    sprite.shadow(0.36, 0.985, 0.2, 0.025)
    sprite.part(box(0.24, 0.93, 0.48, 0.985), rgb("#8d8f93"), sharp=True)

    def girder(
        a: tuple[float, float],
        b: tuple[float, float],
        c: tuple[float, float],
        d: tuple[float, float],
        bays: int,
    ) -> None:
        for k in range(bays):
            s, t = k / bays, (k + 1) / bays
            sprite.line([between(a, b, s), between(c, d, t)], dark, 0.008)
            sprite.line([between(c, d, s), between(a, b, t)], dark, 0.008)
        tube(sprite, [a, b], paint, 0.017)
        tube(sprite, [c, d], paint, 0.017)

    girder((0.31, 0.22), (0.31, 0.94), (0.41, 0.22), (0.41, 0.94), 9)
    girder((0.41, 0.19), (1.0, 0.19), (0.41, 0.245), (0.98, 0.245), 9)
    girder((0.02, 0.19), (0.31, 0.19), (0.02, 0.245), (0.31, 0.245), 4)
    tube(sprite, [(0.31, 0.22), (0.36, 0.02)], paint, 0.018)
    tube(sprite, [(0.41, 0.22), (0.36, 0.02)], paint, 0.018)
    for x in (0.04, 0.62, 0.9):
        sprite.line([(0.36, 0.03), (x, 0.19)], DARK, 0.007)
    sprite.part(box(0.03, 0.24, 0.14, 0.35), rgb("#8d8f93"), below=rgb("#5f6165"), sharp=True)
    sprite.part(rounded(0.4, 0.22, 0.52, 0.33, 0.02), scaled(paint, 0.9), sharp=True, gloss=0.3)
    pane(sprite, rounded(0.44, 0.24, 0.51, 0.29, 0.01))
    sprite.part(box(0.78, 0.235, 0.86, 0.265), DARK, sharp=True)
    sprite.line([(0.82, 0.26), (0.82, 0.56)], DARK, 0.007)
    sprite.part(rounded(0.8, 0.54, 0.84, 0.6, 0.01), rgb("#c8362c"), sharp=True)
    tube(sprite, trace("0.82 0.6, 0.845 0.63, 0.82 0.66, 0.8 0.64"), STEEL, 0.014)


def _carriage(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#6a2436", "#23406b", "#f0ead8", "#2f5a44")
    sprite.shadow(0.8, 0.98, 0.74, 0.04)
    tube(sprite, trace("0.24 0.74, 0.5 0.82, 1.1 0.84, 1.44 0.74"), DARK, 0.032)
    tube(sprite, [(1.3, 0.72), (1.68, 0.7)], WOOD, 0.026)
    tube(sprite, trace("0.14 0.5, 0.1 0.66, 0.34 0.72"), _GOLD, 0.026)
    sprite.part(
        trace("1.2 0.3, 1.3 0.3, 1.34 0.44, 1.5 0.46, 1.52 0.56, 1.24 0.58"), scaled(paint, 0.75), gloss=0.3
    )
    tube(sprite, trace("1.46 0.56, 1.6 0.62, 1.66 0.54"), _GOLD, 0.024)
    body(sprite, trace("0.2 0.2, 0.36 0.13, 0.7 0.1, 1.04 0.13, 1.2 0.2, 1.24 0.44, 1.14 0.66, "
                       "0.94 0.76, 0.46 0.76, 0.26 0.66,"
                       "0.16 0.44"), paint, puff=0.5, sharp=False)  # fmt: skip
    sprite.part(
        trace("0.16 0.2, 0.36 0.1, 0.7 0.06, 1.04 0.1, 1.24 0.2, 1.0 0.18, 0.7 0.16, 0.4 0.18"),
        _GOLD,
        gloss=0.5,
    )
    sprite.oval(0.7, 0.045, 0.05, 0.04, _GOLD, gloss=0.5)
    sprite.line(trace("0.17 0.46, 0.7 0.5, 1.23 0.46"), _GOLD, 0.022)
    pane(sprite, rounded(0.56, 0.22, 0.84, 0.44, 0.05))
    pane(sprite, trace("0.28 0.25, 0.48 0.22, 0.48 0.44, 0.27 0.42"))
    pane(sprite, trace("1.12 0.25, 0.92 0.22, 0.92 0.44, 1.13 0.42"))
    for x in (0.53, 0.87):
        sprite.line([(x, 0.17), (x, 0.74)], scaled(paint, 0.55), 0.01)
    sprite.oval(0.7, 0.6, 0.06, 0.06, _GOLD, gloss=0.4)
    for x, y, r in ((0.32, 0.72, 0.26), (1.28, 0.78, 0.2)):
        wire_wheel(sprite, x, y, r, 0.035, spokes=12, tyre=scaled(paint, 0.7), metal=_GOLD, thick=0.02)
    sprite.oval(1.24, 0.3, 0.035, 0.05, rgb("#ffdf9a"), gloss=0.5)


def _sleigh(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or rgb("#b3262a")
    sprite.shadow(0.8, 0.975, 0.74, 0.04)
    for y, far in ((0.88, 0.7), (0.94, 1.0)):
        tube(
            sprite,
            [(0.1, y), (1.3, y), (1.52, y - 0.06), (1.58, y - 0.22), (1.46, y - 0.26), (1.42, y - 0.16)],
            scaled(_GOLD, far),
            0.032,
        )
    for x in (0.42, 0.76, 1.1):
        tube(sprite, [(x, 0.72), (x, 0.93)], _GOLD, 0.026)
    if sprite.variant == "santa":
        sprite.part(
            trace("0.1 0.3, 0.3 0.06, 0.5 0.02, 0.62 0.12, 0.66 0.4, 0.2 0.46"), rgb("#8a5a34"), fur=0.3
        )
        for x, y, code in ((0.7, 0.3, "#3f8a4a"), (0.6, 0.2, "#2f6fb0"), (0.84, 0.36, "#e8c23a")):
            sprite.part(rounded(x, y, x + 0.18, y + 0.2, 0.02), rgb(code), sharp=True, gloss=0.3)
            sprite.line([(x + 0.09, y), (x + 0.09, y + 0.2)], rgb("#f4ecd8"), 0.022)
    sprite.part(trace("0.34 0.36, 0.5 0.34, 0.6 0.6, 1.0 0.6, 1.0 0.68, 0.4 0.68"), rgb("#5a1f24"), fur=0.2)
    body(sprite, trace("0.06 0.22, 0.12 0.16, 0.24 0.22, 0.34 0.42, 0.52 0.54, 0.86 0.56, 1.06 0.48, "
                       "1.22 0.34, 1.34 0.32,"
                       "1.42 0.4, 1.38 0.46, 1.3 0.46, 1.2 0.64, 1.04 0.77, 0.5 0.78, 0.24 0.66, "
                       "0.1 0.44"), paint,
         puff=0.5, sharp=False)  # fmt: skip
    sprite.line(
        trace("0.1 0.2, 0.24 0.26, 0.34 0.45, 0.52 0.57, 0.86 0.59, 1.06 0.51, 1.22 0.38, 1.34 0.35"),
        _GOLD,
        0.026,
    )
    for x, y in ((0.5, 0.66), (0.8, 0.68), (1.06, 0.62)):
        sprite.oval(x, y, 0.032, 0.032, _GOLD, gloss=0.5)


def _wagon(sprite: Sprite, wanted: Rgb | None) -> None:
    cloth = wanted or rgb("#eee2c6")
    sprite.shadow(0.7, 0.98, 0.64, 0.04)
    tube(sprite, [(1.1, 0.76), (1.5, 0.8)], WOOD, 0.03)
    if sprite.variant == "hay":
        hay = wanted or rgb("#d9b04a")
        sprite.part(
            trace("0.1 0.56, 0.06 0.4, 0.22 0.2, 0.5 0.1, 0.86 0.12, 1.16 0.26, 1.28 0.42, 1.22 0.58"),
            hay,
            below=scaled(hay, 0.7),
            fur=1.0,
        )
    else:
        sprite.part(trace("0.06 0.56, 0.02 0.2, 0.1 0.08, 0.4 0.1, 0.68 0.12, 0.96 0.1, 1.26 0.06, "
                          "1.36 0.18, 1.3 0.56"), cloth,
                    below=scaled(cloth, 0.8), puff=0.8)  # fmt: skip
        for x in (0.36, 0.68, 1.0):
            sprite.line([(x, 0.13), (x - 0.01, 0.55)], scaled(cloth, 0.72), 0.014)
    sprite.part(
        trace("0.04 0.54, 1.32 0.54, 1.26 0.76, 0.1 0.76"),
        WOOD,
        below=scaled(WOOD, 0.6),
        sharp=True,
        puff=0.3,
    )
    for y in (0.61, 0.68):
        sprite.line([(0.06, y), (1.29, y)], scaled(WOOD, 0.6), 0.01)
    for x, y, r in ((0.32, 0.75, 0.23), (1.04, 0.78, 0.2)):
        wire_wheel(
            sprite, x, y, r, 0.04, spokes=10, tyre=scaled(WOOD, 0.55), metal=scaled(WOOD, 0.9), thick=0.026
        )


def _shopping_cart(sprite: Sprite, wanted: Rgb | None) -> None:
    wire = wanted or CHROME
    sprite.shadow(0.5, 0.98, 0.4, 0.03)
    tube(sprite, trace("0.04 0.12, 0.14 0.14, 0.36 0.76, 0.9 0.76"), wire, 0.03)
    tube(sprite, [(0.36, 0.76), (0.3, 0.86)], wire, 0.026)
    tube(sprite, [(0.84, 0.76), (0.84, 0.86)], wire, 0.026)
    tube(sprite, [(0.02, 0.115), (0.13, 0.135)], rgb("#c8362c"), 0.05)
    for i in range(8):
        s = i / 7
        sprite.line([(0.16 + 0.82 * s, 0.18 + 0.05 * s), (0.32 + 0.56 * s, 0.58)], wire, 0.011)
    for k in range(5):
        s = k / 4
        tube(sprite, [(0.16 + 0.16 * s, 0.18 + 0.4 * s), (0.98 - 0.1 * s, 0.23 + 0.35 * s)], wire, 0.018)
    for x in (0.3, 0.84):
        sprite.part(ring(x, 0.92, 0.06, 0.03), TYRE, sharp=True)
        wheel(sprite, x, 0.92, 0.055)


SUBJECTS = (
    Subject(name="tractor", model=_tractor, height=0.46, metres=2.8, aspect=1.4, top=0.48),
    Subject(name="excavator", model=_excavator, height=0.46, metres=3.2, aspect=1.62),
    Subject(name="bulldozer", model=_bulldozer, height=0.42, metres=3.2, aspect=1.5),
    Subject(name="tower_crane", model=_crane, height=0.72, metres=45, aspect=1.02),
    Subject(name="carriage", model=_carriage, height=0.44, metres=2.4, aspect=1.7, top=0.44),
    Subject(name="sleigh", model=_sleigh, height=0.36, metres=1.5, aspect=1.6, top=0.58),
    Subject(name="wagon", model=_wagon, height=0.42, metres=2.6, aspect=1.52, top=0.55),
    Subject(name="shopping_cart", model=_shopping_cart, height=0.42, metres=1.0, aspect=1.0, top=0.3),
)
