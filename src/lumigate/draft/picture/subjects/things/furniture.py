"""Furniture."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.solids import block, cylinder, rect

_WOOD, _DARK_WOOD, _CLOTH, _STEEL = rgb("#a8703f"), rgb("#6b4426"), rgb("#4f7f8f"), rgb("#c3cad3")


def _legs(sprite: Sprite, places: tuple[float, ...], top: float, tone: Rgb, wide: float = 0.05) -> None:
    for x in places:
        rect(sprite, (x - wide / 2, top, x + wide / 2, 0.98), tone, below=scaled(tone, 0.7), puff=0.8)


def _table(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = wanted or _WOOD
    sprite.shadow(0.85, 0.97, 0.8, 0.05)
    _legs(sprite, (0.34, 1.36), 0.3, scaled(wood, 0.6), 0.07)
    _legs(sprite, (0.16, 1.54), 0.3, scaled(wood, 0.9), 0.09)
    rect(sprite, (0.12, 0.3, 1.58, 0.4), scaled(wood, 0.75))
    block(sprite, (0.04, 0.2, 1.66, 0.29), wood, depth=0.16, gloss=0.2)
    for x in (0.45, 0.85, 1.25):
        sprite.line([(x * 0.93 + 0.06, 0.05), (x, 0.2)], scaled(wood, 0.85), 0.008, alpha=0.6)


def _chair(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = wanted or _WOOD
    sprite.shadow(0.33, 0.975, 0.3, 0.035)
    for x in (0.12, 0.54):
        rect(sprite, (x - 0.03, 0.03, x + 0.03, 0.9), scaled(wood, 0.8), puff=0.8)
    for y in (0.08, 0.2, 0.32):
        rect(sprite, (0.1, y, 0.56, y + 0.07), wood, puff=0.7)
    block(sprite, (0.06, 0.58, 0.6, 0.65), mixed(wood, (1.0, 1.0, 1.0), 0.08), depth=0.09)
    _legs(sprite, (0.1, 0.56), 0.65, wood, 0.06)
    rect(sprite, (0.1, 0.78, 0.56, 0.81), scaled(wood, 0.75))


def _armchair(sprite: Sprite, wanted: Rgb | None) -> None:
    cloth = wanted or rgb(("#b5483a", "#4f7f8f", "#c99a3b", "#6a7a52")[sprite.streams.pick("cloth", 4)])
    sprite.shadow(0.56, 0.96, 0.54, 0.05)
    _legs(sprite, (0.18, 0.94), 0.86, _DARK_WOOD, 0.06)
    sprite.part(
        [(0.16, 0.6), (0.16, 0.14), (0.3, 0.03), (0.82, 0.03), (0.96, 0.14), (0.96, 0.6)],
        cloth,
        below=scaled(cloth, 0.8),
        puff=0.5,
    )
    for x, y in ((0.38, 0.2), (0.56, 0.2), (0.74, 0.2), (0.47, 0.34), (0.65, 0.34)):
        sprite.oval(x, y, 0.016, 0.016, scaled(cloth, 0.6), rim=0)
    sprite.part([(0.2, 0.56), (0.92, 0.56), (0.94, 0.72), (0.18, 0.72)], scaled(cloth, 1.1), puff=0.7)
    rect(sprite, (0.14, 0.7, 0.98, 0.88), scaled(cloth, 0.85), puff=0.5)
    for x in (0.11, 1.01):
        sprite.part(
            [(x - 0.1, 0.48), (x, 0.4), (x + 0.1, 0.48), (x + 0.1, 0.88), (x - 0.1, 0.88)],
            cloth,
            below=scaled(cloth, 0.75),
            puff=0.7,
        )


def _sofa(sprite: Sprite, wanted: Rgb | None) -> None:
    cloth = wanted or rgb(("#4f7f8f", "#8a6a9a", "#b5603f", "#6f8a5a")[sprite.streams.pick("cloth", 4)])
    sprite.shadow(1.1, 0.96, 1.05, 0.06)
    _legs(sprite, (0.22, 1.98), 0.86, _DARK_WOOD, 0.07)
    sprite.part(
        [(0.14, 0.56), (0.16, 0.12), (0.4, 0.04), (1.8, 0.04), (2.04, 0.12), (2.06, 0.56)],
        scaled(cloth, 0.85),
        puff=0.3,
    )
    for x in (0.2, 0.81, 1.42):
        sprite.part(
            [(x + 0.02, 0.12), (x + 0.57, 0.12), (x + 0.58, 0.54), (x + 0.01, 0.54)],
            cloth,
            below=scaled(cloth, 0.85),
            puff=0.5,
        )
    for x in (0.18, 0.8, 1.42):
        sprite.part([(x, 0.52), (x + 0.6, 0.52), (x + 0.62, 0.7), (x, 0.7)], scaled(cloth, 1.08), puff=0.6)
    rect(sprite, (0.14, 0.69, 2.06, 0.88), scaled(cloth, 0.8))
    for x in (0.13, 2.07):
        sprite.part(
            [(x - 0.12, 0.44), (x, 0.34), (x + 0.12, 0.44), (x + 0.12, 0.89), (x - 0.12, 0.89)],
            cloth,
            below=scaled(cloth, 0.72),
            puff=0.7,
        )
    for x, code in ((0.42, "#e8c35a"), (1.78, "#f0ece2")):
        sprite.part(
            [(x - 0.15, 0.32), (x + 0.13, 0.28), (x + 0.16, 0.53), (x - 0.13, 0.55)], rgb(code), puff=0.8
        )


def _bed(sprite: Sprite, wanted: Rgb | None) -> None:
    cover = wanted or rgb(("#5f86a8", "#b56a6a", "#7a9a6a")[sprite.streams.pick("cover", 3)])
    sprite.shadow(1.05, 0.96, 1.0, 0.05)
    sprite.part(
        [(0.1, 0.6), (0.1, 0.12), (0.4, 0.03), (1.7, 0.03), (2.0, 0.12), (2.0, 0.6)],
        _WOOD,
        below=_DARK_WOOD,
        puff=0.3,
    )
    for x in (0.36, 1.18):
        sprite.part(
            [(x, 0.3), (x + 0.54, 0.3), (x + 0.58, 0.5), (x - 0.04, 0.5)],
            rgb("#fbf8f2"),
            below=rgb("#dcd8d0"),
            puff=0.8,
        )
    sprite.part([(0.16, 0.48), (1.94, 0.48), (2.06, 0.68), (0.04, 0.68)], cover, puff=0.3)
    sprite.part([(0.15, 0.46), (1.95, 0.46), (1.98, 0.54), (0.12, 0.54)], rgb("#f6f2ea"), puff=0.6)
    sprite.part(
        [
            (0.04, 0.66),
            (2.06, 0.66),
            (2.06, 0.9),
            (1.8, 0.92),
            (1.5, 0.88),
            (1.1, 0.92),
            (0.7, 0.88),
            (0.3, 0.92),
            (0.04, 0.9),
        ],
        scaled(cover, 0.88),
        below=scaled(cover, 0.65),
        puff=0.4,
    )
    _legs(sprite, (0.14, 1.96), 0.88, _DARK_WOOD, 0.08)


def _desk(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = wanted or _WOOD
    sprite.shadow(0.85, 0.97, 0.82, 0.05)
    _legs(sprite, (0.14,), 0.3, scaled(wood, 0.85), 0.08)
    rect(sprite, (1.06, 0.28, 1.6, 0.96), scaled(wood, 0.85), below=scaled(wood, 0.65))
    for y in (0.34, 0.55, 0.76):
        rect(sprite, (1.11, y, 1.55, y + 0.17), wood, puff=0.3)
        sprite.oval(1.33, y + 0.085, 0.03, 0.02, rgb("#d9a93f"), gloss=0.7)
    block(sprite, (0.04, 0.22, 1.66, 0.3), mixed(wood, (1.0, 1.0, 1.0), 0.05), depth=0.14, gloss=0.2)


def _bookshelf(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = wanted or _DARK_WOOD
    sprite.shadow(0.38, 0.98, 0.38, 0.03)
    rect(sprite, (0.02, 0.02, 0.74, 0.98), wood, below=scaled(wood, 0.8), puff=0.1)
    stream = sprite.streams.stream("books")
    codes = ("#b5483a", "#33608c", "#c99a3b", "#3f7a56", "#7a548c", "#e9e0cf", "#2d3340")
    for row in range(4):
        top, bottom = 0.06 + 0.23 * row, 0.26 + 0.23 * row
        rect(sprite, (0.06, top, 0.7, bottom), scaled(wood, 0.4), flat=0.5, rim=0)
        x = 0.07
        while x < 0.63:
            wide, tall = float(stream.uniform(0.03, 0.06)), float(stream.uniform(0.12, 0.18))
            if float(stream.uniform(0, 1)) > 0.12:
                tone = rgb(codes[int(stream.integers(len(codes)))])
                rect(sprite, (x, bottom - tall, x + wide, bottom), tone, below=scaled(tone, 0.8), puff=0.7)
            x += wide + 0.004


def _wardrobe(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = wanted or rgb("#8a5a34")
    sprite.shadow(0.36, 0.98, 0.36, 0.03)
    rect(sprite, (0.0, 0.02, 0.72, 0.08), scaled(wood, 1.1))
    rect(sprite, (0.03, 0.07, 0.69, 0.93), wood, below=scaled(wood, 0.8), puff=0.1)
    for x in (0.06, 0.37):
        rect(sprite, (x, 0.12, x + 0.29, 0.88), scaled(wood, 1.08), puff=0.15)
        rect(sprite, (x + 0.05, 0.17, x + 0.24, 0.5), scaled(wood, 0.9), puff=0.2)
        rect(sprite, (x + 0.05, 0.56, x + 0.24, 0.83), scaled(wood, 0.9), puff=0.2)
    for x in (0.33, 0.39):
        sprite.oval(x, 0.53, 0.013, 0.026, rgb("#d9a93f"), gloss=0.8)
    _legs(sprite, (0.08, 0.64), 0.92, _DARK_WOOD, 0.06)


def _floor_lamp(sprite: Sprite, wanted: Rgb | None) -> None:
    shade = wanted or rgb("#f0d9a8")
    sprite.shadow(0.26, 0.98, 0.16, 0.02)
    sprite.oval(0.26, 0.965, 0.13, 0.025, rgb("#3a3a40"), gloss=0.5)
    rect(sprite, (0.25, 0.24, 0.27, 0.96), rgb("#3a3a40"), gloss=0.5)
    sprite.glow(0.26, 0.2, 0.26, rgb("#ffdf9a"), alpha=0.5)
    sprite.part(
        [(0.16, 0.03), (0.36, 0.03), (0.48, 0.28), (0.04, 0.28)],
        shade,
        below=scaled(shade, 0.9),
        sharp=True,
        flat=0.5,
        puff=0.9,
    )


def _desk_lamp(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or rgb("#d8433a")
    sprite.shadow(0.36, 0.97, 0.26, 0.035, alpha=0.6)
    sprite.oval(0.36, 0.93, 0.24, 0.05, scaled(paint, 0.8), gloss=0.5)
    sprite.line([(0.36, 0.92), (0.18, 0.56)], _STEEL, 0.035)
    sprite.line([(0.18, 0.56), (0.5, 0.2)], _STEEL, 0.035)
    sprite.oval(0.18, 0.56, 0.04, 0.04, scaled(paint, 0.7), gloss=0.6)
    sprite.glow(0.76, 0.5, 0.24, rgb("#ffe9a8"), alpha=0.5)
    sprite.part(
        [(0.4, 0.16), (0.54, 0.05), (0.64, 0.12), (0.92, 0.36), (0.6, 0.5), (0.48, 0.26)],
        paint,
        below=scaled(paint, 0.8),
        puff=0.6,
        gloss=0.6,
    )
    sprite.oval(0.76, 0.43, 0.18, 0.055, rgb("#fff2c4"), turn=-0.42, flat=0.7)


def _mirror(sprite: Sprite, wanted: Rgb | None) -> None:
    frame = wanted or rgb("#c99a3f")
    sprite.oval(0.36, 0.5, 0.34, 0.47, frame, puff=0.3, gloss=0.6)
    sprite.oval(0.36, 0.5, 0.28, 0.41, rgb("#b9d3de"), below=rgb("#e9f2f4"), flat=0.5, rim=0)
    for x in (0.24, 0.36):
        sprite.line([(x - 0.06, 0.62), (x + 0.12, 0.3)], (1.1, 1.1, 1.1), 0.03, alpha=0.6)
    for k in range(3):
        sprite.oval(0.28 + 0.08 * k, 0.04 + 0.012 * abs(k - 1), 0.045, 0.035, scaled(frame, 1.1), gloss=0.7)


def _clock(sprite: Sprite, wanted: Rgb | None) -> None:
    case = wanted or rgb("#c8443a")
    if sprite.variant == "alarm":
        for side in (-1, 1):
            sprite.part(
                [
                    (0.5 + side * 0.1, 0.12),
                    (0.5 + side * 0.2, 0.0),
                    (0.5 + side * 0.38, 0.06),
                    (0.5 + side * 0.4, 0.22),
                ],
                scaled(case, 1.1),
                gloss=0.7,
            )
            sprite.line([(0.5 + side * 0.26, 0.84), (0.5 + side * 0.34, 0.97)], _STEEL, 0.06)
    sprite.oval(0.5, 0.52, 0.44, 0.44, case, puff=0.4, gloss=0.6)
    sprite.oval(0.5, 0.52, 0.36, 0.36, rgb("#fbf8f0"), puff=0.1, rim=0)
    for k in range(12):
        dx, dy = (
            (0, -1),
            (0.5, -0.866),
            (0.866, -0.5),
            (1, 0),
            (0.866, 0.5),
            (0.5, 0.866),
            (0, 1),
            (-0.5, 0.866),
            (-0.866, 0.5),
            (-1, 0),
            (-0.866, -0.5),
            (-0.5, -0.866),
        )[k]
        sprite.line(
            [(0.5 + 0.31 * dx, 0.52 + 0.31 * dy), (0.5 + 0.34 * dx, 0.52 + 0.34 * dy)],
            rgb("#2a2a30"),
            0.03 if k % 3 == 0 else 0.014,
        )
    sprite.line([(0.5, 0.52), (0.36, 0.4)], rgb("#2a2a30"), 0.035)
    sprite.line([(0.5, 0.52), (0.62, 0.27)], rgb("#2a2a30"), 0.024)
    sprite.oval(0.5, 0.52, 0.028, 0.028, case)


def _television(sprite: Sprite, wanted: Rgb | None) -> None:
    case = wanted or rgb("#23252b")
    sprite.shadow(0.8, 0.96, 0.5, 0.04, alpha=0.5)
    if sprite.variant == "retro":
        for side in (-1, 1):
            sprite.line([(0.8, 0.18), (0.8 + side * 0.22, 0.01)], _STEEL, 0.018)
        wood = rgb("#8a5a34")
        _legs(sprite, (0.3, 1.3), 0.86, _DARK_WOOD, 0.06)
        sprite.part(
            [(0.06, 0.2), (1.54, 0.2), (1.56, 0.88), (0.04, 0.88)], wood, below=scaled(wood, 0.75), puff=0.3
        )
        sprite.part(
            [(0.14, 0.28), (1.14, 0.28), (1.16, 0.8), (0.12, 0.8)],
            rgb("#7fa6b0"),
            below=rgb("#3f6370"),
            puff=0.6,
            gloss=0.7,
        )
        for y in (0.38, 0.56):
            sprite.oval(1.36, y, 0.075, 0.075, rgb("#e9dfc9"), gloss=0.5)
        return
    rect(sprite, (0.02, 0.04, 1.58, 0.84), case, puff=0.1, gloss=0.3)
    rect(sprite, (0.06, 0.08, 1.54, 0.8), rgb("#3f6fa8"), below=rgb("#e0a86a"), flat=0.7, rim=0)
    sprite.part(
        [(0.06, 0.8), (0.4, 0.5), (0.62, 0.66), (0.96, 0.38), (1.54, 0.8)],
        rgb("#34507a"),
        sharp=True,
        flat=0.6,
        rim=0,
    )
    sprite.oval(1.16, 0.27, 0.1, 0.1, rgb("#ffe6a8"), flat=0.8, rim=0)
    rect(sprite, (0.74, 0.84, 0.86, 0.92), case)
    sprite.oval(0.8, 0.94, 0.3, 0.03, case, gloss=0.4)


def _fridge(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or rgb(("#dfe5e8", "#8fc7bf", "#d8705f")[sprite.streams.pick("paint", 3)])
    sprite.shadow(0.3, 0.98, 0.3, 0.03)
    sprite.part(
        [(0.04, 0.08), (0.1, 0.02), (0.5, 0.02), (0.56, 0.08), (0.56, 0.94), (0.04, 0.94)],
        paint,
        below=scaled(paint, 0.8),
        puff=0.3,
        gloss=0.4,
        sharp=True,
    )
    sprite.line([(0.05, 0.36), (0.55, 0.36)], scaled(paint, 0.6), 0.012)
    for y0, y1 in ((0.2, 0.32), (0.4, 0.58)):
        sprite.line([(0.12, y0), (0.12, y1)], rgb("#8a929c"), 0.026)
    _legs(sprite, (0.12, 0.48), 0.93, rgb("#3a3a40"), 0.05)


def _piano(sprite: Sprite, wanted: Rgb | None) -> None:
    lacquer = wanted or rgb("#24222a")
    sprite.shadow(0.8, 0.97, 0.76, 0.05)
    if sprite.variant == "grand":
        sprite.part(
            [(0.2, 0.3), (0.5, 0.02), (1.2, 0.04), (1.5, 0.28)],
            scaled(lacquer, 1.5),
            sharp=True,
            gloss=0.5,
            puff=0.2,
        )
        sprite.line([(1.1, 0.08), (1.12, 0.3)], lacquer, 0.016)
    else:
        rect(sprite, (0.08, 0.06, 1.52, 0.5), lacquer, below=scaled(lacquer, 0.8), gloss=0.4, puff=0.1)
        rect(sprite, (0.56, 0.16, 1.04, 0.4), rgb("#f6f2ea"), puff=0.2)
        for y in (0.22, 0.28, 0.34):
            sprite.line([(0.6, y), (1.0, y)], rgb("#3a3a40"), 0.008)
    block(sprite, (0.04, 0.46, 1.56, 0.58), lacquer, depth=0.16, gloss=0.5)
    rect(sprite, (0.12, 0.46, 1.48, 0.55), rgb("#f8f5ee"), flat=0.4)
    for k in range(24):
        sprite.line([(0.12 + k * 0.0567, 0.46), (0.12 + k * 0.0567, 0.55)], rgb("#9a968c"), 0.005)
        if k % 7 not in (0, 3):
            rect(
                sprite, (0.105 + k * 0.0567, 0.455, 0.14 + k * 0.0567, 0.51), rgb("#1d1c22"), flat=0.4, rim=0
            )
    _legs(sprite, (0.14, 1.46), 0.57, lacquer, 0.1)
    if sprite.variant != "grand":
        rect(sprite, (0.2, 0.6, 1.4, 0.92), scaled(lacquer, 0.8))


def _bathtub(sprite: Sprite, wanted: Rgb | None) -> None:
    china = wanted or rgb("#eef1f3")
    sprite.shadow(0.95, 0.97, 0.8, 0.05)
    for x in (0.4, 1.5):
        sprite.oval(x, 0.93, 0.07, 0.06, rgb("#c99a3f"), gloss=0.7)
    stream = sprite.streams.stream("foam")
    for i in range(18):
        sprite.oval(
            0.26 + 0.08 * i, 0.4 + float(stream.uniform(-0.05, 0.02)), 0.09, 0.08, rgb("#f4f8fb"), gloss=0.4
        )
    sprite.part(
        [
            (0.04, 0.42),
            (1.86, 0.42),
            (1.8, 0.62),
            (1.62, 0.84),
            (1.4, 0.92),
            (0.5, 0.92),
            (0.28, 0.84),
            (0.1, 0.62),
        ],
        china,
        below=scaled(china, 0.75),
        puff=0.6,
        gloss=0.5,
    )
    sprite.part([(0.02, 0.38), (1.88, 0.38), (1.86, 0.46), (0.04, 0.46)], scaled(china, 1.05), puff=0.7)
    sprite.line([(1.66, 0.4), (1.66, 0.2), (1.46, 0.2), (1.46, 0.28)], _STEEL, 0.045)


def _washing_machine(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or rgb("#eef0f2")
    sprite.shadow(0.46, 0.98, 0.44, 0.03)
    rect(sprite, (0.04, 0.04, 0.88, 0.97), paint, below=scaled(paint, 0.82), puff=0.12, gloss=0.3)
    sprite.line([(0.05, 0.22), (0.87, 0.22)], scaled(paint, 0.7), 0.01)
    sprite.oval(0.68, 0.13, 0.05, 0.05, _STEEL, gloss=0.6)
    rect(sprite, (0.12, 0.09, 0.36, 0.17), scaled(paint, 0.85))
    sprite.oval(0.46, 0.59, 0.29, 0.29, _STEEL, gloss=0.6, puff=0.3)
    sprite.oval(0.46, 0.59, 0.22, 0.22, rgb("#33506b"), below=rgb("#7fb3cf"), gloss=0.8)


def _globe(sprite: Sprite, wanted: Rgb | None) -> None:
    sea = wanted or rgb("#3f8fc4")
    sprite.shadow(0.4, 0.97, 0.24, 0.03, alpha=0.6)
    cylinder(sprite, 0.4, 0.9, 0.97, 0.2, _DARK_WOOD, tilt=0.2)
    rect(sprite, (0.38, 0.78, 0.42, 0.92), _DARK_WOOD)
    sprite.line([(0.2, 0.06), (0.76, 0.2), (0.78, 0.62), (0.4, 0.82)], rgb("#c99a3f"), 0.03)
    sprite.oval(0.4, 0.42, 0.33, 0.33, sea, below=scaled(sea, 0.7), puff=0.9, gloss=0.5)
    land = rgb("#6fae5a")
    for points in (
        [(0.22, 0.24), (0.36, 0.18), (0.46, 0.24), (0.38, 0.34), (0.34, 0.44), (0.24, 0.36)],
        [(0.32, 0.46), (0.42, 0.46), (0.44, 0.58), (0.38, 0.7), (0.33, 0.58)],
        [(0.54, 0.22), (0.64, 0.26), (0.68, 0.4), (0.6, 0.46), (0.54, 0.36)],
        [(0.58, 0.52), (0.66, 0.5), (0.64, 0.62), (0.58, 0.62)],
    ):
        sprite.part(points, land, puff=0.4, rim=0.1)


SUBJECTS = (
    Subject(name="table", model=_table, height=0.4, metres=0.76, aspect=1.7, top=0.12),
    Subject(name="chair", model=_chair, height=0.46, metres=0.95, aspect=0.66, top=0.56),
    Subject(name="armchair", model=_armchair, height=0.46, metres=1.0, aspect=1.12, top=0.62),
    Subject(name="sofa", model=_sofa, height=0.38, metres=0.9, aspect=2.2, top=0.6),
    Subject(name="bed", model=_bed, height=0.4, metres=1.0, aspect=2.1, top=0.56),
    Subject(name="desk", model=_desk, height=0.42, metres=0.76, aspect=1.7, top=0.15),
    Subject(name="bookshelf", model=_bookshelf, height=0.66, metres=2.0, aspect=0.76, top=0.02),
    Subject(name="wardrobe", model=_wardrobe, height=0.66, metres=2.0, aspect=0.72),
    Subject(name="floor_lamp", model=_floor_lamp, height=0.62, metres=1.6, aspect=0.52),
    Subject(name="desk_lamp", model=_desk_lamp, height=0.46, metres=0.5, aspect=0.96),
    Subject(name="mirror", model=_mirror, height=0.5, metres=0.9, aspect=0.72, shadow=False),
    Subject(name="clock", model=_clock, height=0.38, metres=0.3, aspect=1.0, flips=False),
    Subject(name="television", model=_television, height=0.42, metres=0.8, aspect=1.6),
    Subject(name="fridge", model=_fridge, height=0.62, metres=1.7, aspect=0.6),
    Subject(name="piano", model=_piano, height=0.48, metres=1.2, aspect=1.6),
    Subject(name="bathtub", model=_bathtub, height=0.36, metres=0.6, aspect=1.9),
    Subject(name="washing_machine", model=_washing_machine, height=0.46, metres=0.85, aspect=0.92),
    Subject(name="globe", model=_globe, height=0.46, metres=0.4, aspect=0.84),
)
