"""Buildings of a town: high-rises, flats, school, hospital, station, shops, market stall."""

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
    clock,
    door,
    framed_window,
    glass,
    lit,
    opening,
    steps,
    wall,
)
from lumigate.draft.picture.subjects.forms import box, natural, rounded, shining, trace, tube

_CREAM = rgb("#f3ead6")


def _curtain(
    sprite: Sprite, left: float, top: float, right: float, bottom: float, tint: Rgb, columns: int, rows: int
) -> None:  # fmt: skip
    """Add a facade of glass with mullions; some panes are lit in the dark."""
    sprite.part(
        box(left, top, right, bottom), tint, below=scaled(tint, 0.62), sharp=True, puff=0.12, gloss=0.5
    )
    sprite.part(
        [
            (left + (right - left) * 0.12, bottom),
            (left + (right - left) * 0.5, top),
            (left + (right - left) * 0.72, top),
            (left + (right - left) * 0.34, bottom),
        ],
        mixed(tint, (1.0, 1.0, 1.0), 0.28),
        below=tint,
        sharp=True,
        flat=0.7,
        rim=0,
    )
    wide, tall = (right - left) / columns, (bottom - top) / rows
    if lit(sprite):
        stream = sprite.streams.stream(f"rooms/{left:.2f}/{top:.2f}")
        for _ in range(columns * rows // 3):
            x, y = left + wide * int(stream.integers(0, columns)), top + tall * int(stream.integers(0, rows))
            sprite.part(
                box(x + wide * 0.15, y + tall * 0.2, x + wide * 0.85, y + tall * 0.85),
                shining(sprite, rgb("#ffd58c")),
                sharp=True,
                flat=1,
                rim=0,
            )
    for i in range(1, rows):
        sprite.line([(left, top + tall * i), (right, top + tall * i)], scaled(tint, 0.5), 0.005)
    for i in range(1, columns):
        sprite.line([(left + wide * i, top), (left + wide * i, bottom)], scaled(tint, 1.25), 0.004, alpha=0.7)


def _skyscraper(sprite: Sprite, wanted: Rgb | None) -> None:
    tint = natural(sprite, wanted, "#5f8fae", "#6f8a9c", "#4f7f8f", "#7a8aa8")
    sprite.shadow(0.2, 0.985, 0.22, 0.022)
    if sprite.variant == "deco":
        stone = wanted or rgb("#b8ad9a")
        tube(sprite, [(0.2, 0.14), (0.2, 0.0)], rgb("#8d9096"), 0.012)
        for half, top, bottom in (
            (0.03, 0.12, 0.2),
            (0.055, 0.17, 0.3),
            (0.09, 0.27, 0.52),
            (0.13, 0.48, 0.8),
            (0.18, 0.76, 0.985),
        ):
            wall(sprite, 0.2 - half, top, 0.2 + half, bottom, stone)
            count = max(1, round(half / 0.022))
            for i in range(count):
                x = 0.2 - half + 2 * half * (i + 0.5) / count
                sprite.line([(x, top + 0.02), (x, bottom)], glass(sprite), 0.011)
            for k in range(round((bottom - top) / 0.03)):
                sprite.line(
                    [(0.2 - half, top + 0.03 + 0.03 * k), (0.2 + half, top + 0.03 + 0.03 * k)],
                    scaled(stone, 0.85),
                    0.006,
                )
        return
    if sprite.variant == "burj":
        tube(sprite, [(0.2, 0.2), (0.2, 0.0)], scaled(tint, 1.2), 0.009)
        for x, half, top in (
            (0.27, 0.05, 0.6),
            (0.12, 0.05, 0.5),
            (0.24, 0.045, 0.4),
            (0.16, 0.045, 0.3),
            (0.2, 0.035, 0.15),
        ):
            shade = mixed(tint, rgb("#d8dde2"), 0.35)
            sprite.part(
                rounded(x - half, top, x + half, 0.985, half * 0.8),
                shade,
                below=scaled(shade, 0.65),
                sharp=True,
                puff=1.0,
                gloss=0.5,
            )
            for k in range(round((0.96 - top) / 0.035)):
                y = top + 0.045 + 0.035 * k
                sprite.line(
                    [(x - half, y), (x + half, y)],
                    glass(sprite) if lit(sprite) and k % 3 == 0 else scaled(tint, 0.5),
                    0.005,
                    alpha=0.8,
                )
        sprite.part(trace("0.02 0.95, 0.38 0.95, 0.4 0.985, 0.0 0.985"), scaled(tint, 0.7), sharp=True)
        return
    tube(sprite, [(0.22, 0.1), (0.22, 0.0)], IRON, 0.01)
    _curtain(sprite, 0.15, 0.07, 0.29, 0.2, scaled(tint, 1.08), 4, 5)
    _curtain(sprite, 0.09, 0.18, 0.33, 0.985, tint, 6, 26)
    _curtain(sprite, 0.02, 0.52, 0.13, 0.985, scaled(tint, 0.82), 3, 15)
    sprite.part(box(0.12, 0.93, 0.36, 0.985), scaled(tint, 0.45), sharp=True)
    for i in range(5):
        sprite.part(
            box(0.135 + 0.044 * i, 0.94, 0.168 + 0.044 * i, 0.985),
            shining(sprite, rgb("#ffd58c")) if lit(sprite) else rgb("#9fc0d4"),
            sharp=True,
            flat=0.8,
            rim=0,
        )


def _apartments(sprite: Sprite, wanted: Rgb | None) -> None:
    face = natural(sprite, wanted, "#d9a886", "#c9b79c", "#b5c0b0", "#d2c2c8")
    sprite.shadow(0.4, 0.985, 0.4, 0.03)
    sprite.part(box(0.56, 0.03, 0.68, 0.12), scaled(face, 0.7), sharp=True)
    tube(sprite, [(0.2, 0.12), (0.2, 0.0)], IRON, 0.008)
    wall(sprite, 0.06, 0.1, 0.74, 0.985, face, puff=0.06)
    sprite.part(box(0.03, 0.08, 0.77, 0.115), scaled(face, 0.78), sharp=True)
    stream = sprite.streams.stream("balconies")
    for row in range(5):
        y = 0.21 + 0.145 * row
        for x in (0.17, 0.4, 0.63):
            if x == 0.4 and row == 4:
                continue
            framed_window(sprite, x, y, 0.058, 0.05)
            if x != 0.4:
                sprite.part(
                    box(x - 0.085, y + 0.035, x + 0.085, y + 0.085), scaled(face, 0.6), sharp=True, puff=0.2
                )
                for k in range(6):
                    sprite.line(
                        [(x - 0.075 + 0.03 * k, y + 0.042), (x - 0.075 + 0.03 * k, y + 0.08)],
                        scaled(face, 1.1),
                        0.006,
                    )
                if int(stream.integers(0, 2)):
                    sprite.oval(x + 0.04, y + 0.035, 0.03, 0.022, rgb("#5a8f45"), fur=1.0, rim=0)
    door(sprite, 0.4, 0.985, 0.065, 0.15, frame=MARBLE)


def _station(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = natural(sprite, wanted, "#d9c29a", "#c98f6a", "#d6cbb6")
    sprite.shadow(1.0, 0.985, 1.0, 0.035)
    for left, right in ((0.06, 0.72), (1.28, 1.94)):
        sprite.part(
            [(left - 0.03, 0.52), (left + 0.06, 0.42), (right - 0.06, 0.42), (right + 0.03, 0.52)],
            rgb("#5f7a72"),
            sharp=True,
        )
        wall(sprite, left, 0.52, right, 0.985, stone)
        for i in range(4):
            opening(sprite, left + 0.09 + 0.16 * i, 0.88, 0.05, 0.26)
    wall(sprite, 0.66, 0.36, 1.34, 0.985, scaled(stone, 1.04))
    sprite.part(
        [
            (0.62, 0.37),
            *[(x, 0.37 - 0.17 * (1 - ((x - 1.0) / 0.38) ** 2)) for x in (0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3)],
            (1.38, 0.37),
        ],
        rgb("#5f7a72"),
        below=scaled(rgb("#5f7a72"), 0.75),
        sharp=True,
    )
    sprite.part(arched(1.0, 0.985, 0.25, 0.52), scaled(stone, 0.72), sharp=True)
    sprite.part(
        arched(1.0, 0.985, 0.215, 0.475),
        glass(sprite),
        below=scaled(glass(sprite), 1.25),
        sharp=True,
        flat=0.6,
    )
    for x in (0.86, 0.93, 1.0, 1.07, 1.14):
        sprite.line([(x, 0.56), (x, 0.985)], rgb("#4a4238"), 0.01)
    for y in (0.7, 0.8):
        sprite.line([(0.785, y), (1.215, y)], rgb("#4a4238"), 0.012)
    sprite.part(box(0.88, 0.1, 1.12, 0.26), stone, sharp=True, puff=0.1)
    sprite.part([(0.85, 0.11), (1.0, 0.01), (1.15, 0.11)], rgb("#5f7a72"), sharp=True)
    clock(sprite, 1.0, 0.19, 0.062)
    steps(sprite, 0.72, 1.28, 0.95, 0.99, MARBLE, 2)


def _awning(
    sprite: Sprite, left: float, right: float, top: float, bottom: float, first: Rgb, second: Rgb, count: int
) -> None:
    step = (right - left) / count
    spread = 0.05
    for i in range(count):
        a, b = left + step * i, left + step * (i + 1)
        c, d = (
            left - spread + (step + 2 * spread / count) * i,
            left - spread + (step + 2 * spread / count) * (i + 1),
        )
        drop = (d - c) * 0.35
        sprite.part(
            [(a, top), (b, top), (d, bottom), ((c + d) / 2, bottom + drop), (c, bottom)],
            first if i % 2 == 0 else second,
            below=scaled(first if i % 2 == 0 else second, 0.85),
            sharp=True,
            puff=0.3,
        )


def _shop(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#2f6f66", "#8c3a36", "#3f5a8a", "#b5763a", "#6f8a4a")
    wallpaint = (rgb("#e6d2b0"), rgb("#d8b59c"), rgb("#cfd6d8"))[sprite.streams.pick("wall", 3)]
    sprite.shadow(0.6, 0.985, 0.58, 0.035)
    wall(sprite, 0.08, 0.06, 1.12, 0.5, wallpaint, puff=0.06)
    sprite.part(box(0.04, 0.02, 1.16, 0.08), scaled(wallpaint, 0.75), sharp=True)
    for x in (0.26, 0.6, 0.94):
        framed_window(sprite, x, 0.22, 0.075, 0.09)
        sprite.part(box(x - 0.09, 0.31, x + 0.09, 0.345), paint, sharp=True)
        for k in range(4):
            sprite.oval(
                x - 0.06 + 0.04 * k,
                0.305,
                0.026,
                0.022,
                (rgb("#d8533a"), rgb("#5a8f45"), rgb("#e889ae"))[k % 3],
                fur=0.6,
                rim=0,
            )
    wall(sprite, 0.08, 0.48, 1.12, 0.985, paint, puff=0.06)
    sprite.part(box(0.14, 0.41, 1.06, 0.5), scaled(paint, 0.75), sharp=True, puff=0.2)
    tube(sprite, [(0.36, 0.455), (0.84, 0.455)], GOLD, 0.018)
    sprite.part(
        box(0.13, 0.6, 0.7, 0.88),
        shining(sprite, rgb("#ffe2a6")) if lit(sprite) else rgb("#8fb0bf"),
        below=shining(sprite, rgb("#e8b56a")) if lit(sprite) else rgb("#56707f"),
        sharp=True,
        flat=0.6,
        rim=0,
    )
    cafe = sprite.variant == "cafe"
    for i in range(5):
        x = 0.19 + 0.11 * i
        tone = (
            (rgb("#c98a4a"), rgb("#e8c88a"), rgb("#8a5a34"))
            if cafe
            else (rgb("#d8533a"), rgb("#e8c23a"), rgb("#3f8a6a"))
        )
        sprite.part(rounded(x - 0.04, 0.79, x + 0.04, 0.87, 0.02), tone[i % 3], sharp=True)
    for x in (0.13, 0.415, 0.7):
        sprite.part(box(x - 0.012, 0.58, x + 0.012, 0.9), scaled(paint, 0.7), sharp=True)
    sprite.part(box(0.8, 0.6, 1.02, 0.985), scaled(paint, 0.6), sharp=True)
    sprite.part(
        box(0.83, 0.63, 0.99, 0.9),
        shining(sprite, rgb("#ffe2a6")) if lit(sprite) else rgb("#7f9fae"),
        sharp=True,
        flat=0.6,
        rim=0,
    )
    sprite.oval(0.84, 0.93, 0.012, 0.012, GOLD, gloss=0.5)
    _awning(
        sprite,
        0.1,
        1.1,
        0.5,
        0.6,
        mixed(paint, rgb("#c8362c"), 0.6) if wanted is None else scaled(paint, 1.2),
        _CREAM,
        9,
    )
    if cafe:
        for x in (0.26, 0.5):
            tube(sprite, [(x, 0.88), (x, 0.97)], IRON, 0.014)
            sprite.oval(x, 0.87, 0.08, 0.014, rgb("#8a5a34"))
            sprite.oval(x, 0.975, 0.05, 0.01, IRON)
            sprite.part(rounded(x - 0.02, 0.835, x + 0.02, 0.867, 0.008), _CREAM, sharp=True)


def _market_stall(sprite: Sprite, wanted: Rgb | None) -> None:
    cloth = natural(sprite, wanted, "#c8362c", "#2f7a5a", "#2f6fa0", "#e0952f")
    wood = rgb("#8f6a42")
    sprite.shadow(0.6, 0.985, 0.56, 0.035)
    for x in (0.12, 1.08):
        tube(sprite, [(x, 0.22), (x, 0.985)], wood, 0.035)
    sprite.part(box(0.1, 0.3, 1.1, 0.62), scaled(wood, 0.42), sharp=True, flat=0.4, rim=0)
    stream = sprite.streams.stream("wares")
    for row, y in ((0, 0.52), (1, 0.62)):
        for i in range(6):
            x = 0.16 + 0.16 * i
            tone = rgb(
                ("#d8392e", "#e8a52c", "#6f9f3f", "#e8c83a", "#8a4a8a", "#e07a3a")[
                    (i + row * 2 + int(stream.integers(0, 2))) % 6
                ]
            )
            sprite.part(
                trace(f"{x} {y + 0.04}, {x + 0.15} {y + 0.04}, {x + 0.135} {y + 0.1}, {x + 0.015} {y + 0.1}"),
                scaled(wood, 1.1),
                sharp=True,
            )
            for k in range(4):
                sprite.oval(x + 0.027 + 0.033 * k, y + 0.03 - 0.012 * (k % 2), 0.024, 0.024, tone, gloss=0.4)
    wall(sprite, 0.06, 0.7, 1.14, 0.97, wood)
    for y in (0.78, 0.86):
        sprite.line([(0.07, y), (1.13, y)], scaled(wood, 0.6), 0.01)
    sprite.part(box(0.04, 0.68, 1.16, 0.73), scaled(wood, 1.15), sharp=True)
    _awning(sprite, 0.12, 1.08, 0.04, 0.24, cloth, _CREAM, 10)


SUBJECTS = (
    Subject(name="skyscraper", model=_skyscraper, height=0.78, metres=180, aspect=0.4),
    Subject(name="apartments", model=_apartments, height=0.62, metres=20, aspect=0.8),
    Subject(name="station", model=_station, height=0.46, metres=20, aspect=2.0),
    Subject(name="shop", model=_shop, height=0.54, metres=7, aspect=1.2),
    Subject(name="market_stall", model=_market_stall, height=0.48, metres=2.8, aspect=1.2, top=0.69),
)
