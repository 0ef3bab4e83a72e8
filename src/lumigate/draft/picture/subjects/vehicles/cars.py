"""Cars: saloon, taxi, police car, sports car, vintage car, convertible, racing car."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import box, is_dim, natural, rounded, trace, tube
from lumigate.draft.picture.subjects.vehicles.chassis import (
    CHROME,
    DARK,
    STEEL,
    body,
    head_lamp,
    pane,
    tail_lamp,
    wheel,
    wire_wheel,
)

_WHITE = rgb("#f3f1ec")
_PAINTS = ("#c23a2f", "#2f6fb0", "#e0a52f", "#3d7f5a", "#d8d5cc", "#4a8f9c", "#7a4a6a")


def _wheels(
    sprite: Sprite, places: tuple[float, ...], paint: Rgb, *, y: float = 0.8, radius: float = 0.195
) -> None:
    for x in places:
        sprite.oval(x, y - 0.02, radius * 1.16, radius * 1.12, mixed(DARK, paint, 0.12), rim=0, flat=0.6)
        wheel(sprite, x, y, radius)


def _lamps(sprite: Sprite, front: float, back: float, y: float) -> None:
    head_lamp(sprite, front, y, 0.05)
    tail_lamp(sprite, back, y - 0.05, 0.05, 0.1)


def _saloon(sprite: Sprite, paint: Rgb, doors: Rgb) -> None:
    body(
        sprite,
        trace("0.6 0.42, 0.78 0.13, 1.0 0.05, 1.4 0.05, 1.62 0.13, 1.86 0.42"),
        doors,
        puff=0.5,
        sharp=False,
    )
    pane(sprite, trace("0.74 0.41, 0.86 0.19, 1.02 0.135, 1.17 0.135, 1.17 0.41"))
    pane(sprite, trace("1.23 0.41, 1.23 0.135, 1.38 0.135, 1.54 0.19, 1.72 0.41"))
    hull = trace("0.06 0.5, 0.22 0.42, 0.62 0.39, 1.3 0.38, 1.86 0.4, 2.26 0.45, 2.43 0.55, 2.45 0.72, 2.4 0.8,"
                 "2.2 0.825, 0.3 0.825, 0.09 0.8, 0.04 0.72")  # fmt: skip
    body(sprite, hull, paint, puff=0.6, sharp=False)
    if doors != paint:
        sprite.part(trace("0.72 0.43, 1.76 0.43, 1.72 0.8, "
                          "0.78 0.8"), doors, below=scaled(doors, 0.75), sharp=True,
                    puff=0.2, flat=0.2)  # fmt: skip
    else:
        sprite.line([(0.1, 0.6), (1.2, 0.57), (2.38, 0.6)], scaled(paint, 1.35), 0.012, alpha=0.7)
    for x in (0.74, 1.2, 1.74):
        sprite.line([(x, 0.43), (x, 0.76)], scaled(doors, 0.55), 0.008)
    for x in (0.82, 1.28):
        sprite.line([(x, 0.52), (x + 0.11, 0.52)], CHROME, 0.018)
    sprite.part(trace("0.03 0.72, 0.3 0.74, 0.3 0.8, 0.06 0.8"), CHROME, puff=0.6)
    sprite.part(trace("2.2 0.74, 2.47 0.72, 2.44 0.8, 2.2 0.8"), CHROME, puff=0.6)
    _wheels(sprite, (0.56, 1.92), paint)
    _lamps(sprite, 2.37, 0.07, 0.56)


def _taxi(sprite: Sprite, paint: Rgb) -> None:
    sprite.part(rounded(1.02, -0.07, 1.38, 0.06, 0.03), rgb("#fff2c4"), sharp=True, gloss=0.3, flat=0.4)
    sprite.line([(1.08, -0.005), (1.32, -0.005)], DARK, 0.03)
    if is_dim(sprite):
        sprite.glow(1.2, 0.0, 0.15, rgb("#ffe9a0"), alpha=0.6)
    _saloon(sprite, paint, paint)
    for i in range(10):
        for row in range(2):
            if (i + row) % 2:
                x, y = 0.78 + 0.092 * i, 0.6 + 0.042 * row
                sprite.part(box(x, y, x + 0.092, y + 0.042), DARK, sharp=True, flat=0.6, rim=0)


def _police_car(sprite: Sprite, paint: Rgb | None) -> None:
    for x, code in ((1.1, "#d8302a"), (1.28, "#2f6fe0")):
        sprite.part(rounded(x - 0.09, -0.03, x + 0.09, 0.06, 0.03), rgb(code), sharp=True, gloss=0.6)
        if is_dim(sprite):
            sprite.glow(x, 0.0, 0.16, rgb(code), alpha=0.7)
    _saloon(sprite, paint or rgb("#23262e"), _WHITE)
    star = trace("1.0 0.53, 1.022 0.595, 1.09 0.595, 1.035 0.635, 1.055 0.7, 1.0 0.66, 0.945 0.7, "
                 "0.965 0.635, 0.91 0.595,"
                 "0.978 0.595")  # fmt: skip
    sprite.part(star, rgb("#d9a441"), sharp=True, flat=0.3)


def _sports_car(sprite: Sprite, paint: Rgb) -> None:
    sprite.part(trace("0.06 0.36, 0.3 0.3, 0.34 0.34, 0.12 0.42"), scaled(paint, 0.8), sharp=True)
    body(sprite, trace("0.5 0.5, 0.84 0.28, 1.14 0.2, 1.4 0.22, 1.78 0.46"), paint, puff=0.5, sharp=False)
    pane(sprite, trace("0.94 0.46, 1.02 0.28, 1.2 0.255, 1.24 0.46"))
    pane(sprite, trace("1.3 0.46, 1.28 0.255, 1.38 0.265, 1.64 0.45"))
    body(sprite, trace("0.05 0.5, 0.3 0.42, 0.7 0.45, 1.3 0.48, 1.76 0.45, 2.14 0.52, 2.42 0.66, "
                       "2.46 0.74, 2.4 0.81,"
                       "2.2 0.83, 0.3 0.83, 0.09 0.81, 0.04 0.72"), paint, puff=0.6, sharp=False)  # fmt: skip
    sprite.part(trace("0.84 0.56, 1.2 0.6, 0.92 0.68, 0.8 0.64"), DARK, gloss=0.3)
    sprite.line(trace("0.7 0.79, 1.2 0.8, 1.7 0.79"), DARK, 0.04)
    sprite.line(trace("1.2 0.5, 1.7 0.52, 2.2 0.62"), scaled(paint, 1.4), 0.01, alpha=0.7)
    sprite.part(trace("2.2 0.76, 2.46 0.76, 2.42 0.83, 2.2 0.83"), DARK, sharp=True)
    _wheels(sprite, (0.54, 1.96), paint, y=0.785, radius=0.205)
    sprite.part(trace("2.16 0.57, 2.34 0.63, 2.36 0.67, 2.2 0.65"), rgb("#fff3c9"), gloss=0.5, flat=0.4)
    if is_dim(sprite):
        sprite.glow(2.4, 0.64, 0.16, rgb("#ffeeb4"), alpha=0.8)
    tail_lamp(sprite, 0.05, 0.54, 0.08, 0.06)


def _vintage_car(sprite: Sprite, paint: Rgb) -> None:
    hood = mixed(paint, rgb("#f0e6cc"), 0.85)
    sprite.part(
        trace("0.5 0.12, 0.56 0.06, 1.2 0.06, 1.3 0.13, 1.28 0.46, 0.5 0.46"),
        hood,
        below=scaled(hood, 0.75),
        puff=0.3,
        sharp=True,
    )
    pane(sprite, box(0.86, 0.15, 1.22, 0.42))
    pane(sprite, box(0.58, 0.17, 0.78, 0.4))
    body(
        sprite,
        trace("0.4 0.42, 1.34 0.42, 1.44 0.36, 2.06 0.38, 2.1 0.72, 0.5 0.76, 0.36 0.6"),
        paint,
        puff=0.4,
    )
    for i in range(5):
        sprite.line([(1.6 + 0.08 * i, 0.46), (1.6 + 0.08 * i, 0.62)], scaled(paint, 0.55), 0.014)
    sprite.part(rounded(2.06, 0.32, 2.16, 0.74, 0.03), CHROME, sharp=True, gloss=0.5)
    sprite.line([(1.34, 0.42), (1.36, 0.1)], CHROME, 0.02)
    sprite.line([(0.84, 0.46), (0.84, 0.72)], scaled(paint, 0.5), 0.01)
    sprite.line([(1.28, 0.46), (1.28, 0.72)], scaled(paint, 0.5), 0.01)
    for x in (0.48, 1.98):
        wire_wheel(sprite, x, 0.755, 0.235, 0.05, spokes=16, metal=hood, thick=0.012)
    fender = scaled(paint, 0.7)
    tube(
        sprite,
        trace(
            "0.18 0.7, 0.26 0.54, 0.46 0.47, 0.7 0.56, 0.84 0.78, 1.5 0.79, 1.66 0.6, 1.92 0.47, "
            "2.16 0.54, 2.28 0.68"
        ),
        fender,
        0.075,
    )
    sprite.oval(2.22, 0.42, 0.07, 0.08, CHROME, gloss=0.5)
    head_lamp(sprite, 2.25, 0.42, 0.05)
    wire_wheel(sprite, 0.3, 0.38, 0.16, 0.045, spokes=10, metal=hood)


def _convertible(sprite: Sprite, paint: Rgb) -> None:
    leather = rgb("#a8683c")
    for x in (0.82, 1.14):
        sprite.part(rounded(x, 0.2, x + 0.2, 0.5, 0.06), leather, sharp=True, gloss=0.2)
    sprite.part(trace("0.4 0.42, 0.5 0.34, 0.78 0.32, 0.84 0.42"), scaled(leather, 0.7), fur=0.2)
    pane(sprite, trace("1.5 0.42, 1.36 0.14, 1.42 0.13, 1.66 0.42"))
    tube(sprite, trace("1.66 0.42, 1.4 0.13"), CHROME, 0.026)
    tube(sprite, [(1.36, 0.42), (1.3, 0.32)], DARK, 0.02)
    body(sprite, trace("0.04 0.5, 0.1 0.36, 0.3 0.38, 0.66 0.42, 1.6 0.42, 2.1 0.42, 2.36 0.48, "
                       "2.45 0.58, 2.45 0.72, 2.4 0.8,"
                       "2.2 0.825, 0.3 0.825, 0.09 0.8, 0.04 0.72"), paint, puff=0.6, sharp=False)  # fmt: skip
    sprite.line(trace("0.1 0.54, 0.9 0.57, 2.4 0.54"), CHROME, 0.022)
    sprite.part(
        trace("0.1 0.57, 0.9 0.6, 1.0 0.7, 0.2 0.7"), mixed(paint, _WHITE, 0.85), sharp=True, flat=0.3, rim=0
    )
    sprite.line([(0.8, 0.45), (0.84, 0.78)], scaled(paint, 0.55), 0.008)
    sprite.line([(1.56, 0.45), (1.54, 0.78)], scaled(paint, 0.55), 0.008)
    sprite.part(trace("0.0 0.72, 0.3 0.74, 0.3 0.8, 0.04 0.8"), CHROME, puff=0.6)
    sprite.part(trace("2.2 0.74, 2.49 0.72, 2.46 0.8, 2.2 0.8"), CHROME, puff=0.6)
    _wheels(sprite, (0.56, 1.94), paint)
    _lamps(sprite, 2.38, 0.05, 0.5)


def _car(sprite: Sprite, wanted: Rgb | None) -> None:
    sprite.shadow(1.25, 0.95, 1.15, 0.09, alpha=0.65)
    paint = natural(sprite, wanted, *_PAINTS)
    match sprite.variant:
        case "taxi":
            _taxi(sprite, wanted or rgb("#f0b92a"))
        case "police":
            _police_car(sprite, wanted)
        case "sports":
            _sports_car(sprite, wanted or (paint if sprite.streams.pick("bold", 2) else rgb("#c8221c")))
        case "vintage":
            _vintage_car(sprite, paint)
        case "convertible":
            _convertible(sprite, paint)
        case _:
            _saloon(sprite, paint, paint)


def _race_car(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#c8221c", "#2a5fb0", "#e8862a", "#2f9c8a", "#2a2d34")
    sprite.shadow(1.6, 0.95, 1.5, 0.1, alpha=0.65)
    for x in (0.5, 2.5):
        sprite.oval(x + 0.06, 0.64, 0.24, 0.26, rgb("#141416"), rim=0.2)
    tube(sprite, [(0.3, 0.14), (0.36, 0.56)], DARK, 0.06)
    sprite.part(trace("0.02 0.06, 0.44 0.1, 0.46 0.2, 0.02 0.18"), paint, sharp=True, gloss=0.3)
    sprite.part(trace("0.0 0.02, 0.1 0.02, 0.14 0.34, 0.02 0.34"), scaled(paint, 0.75), sharp=True)
    body(sprite, trace("0.34 0.5, 0.7 0.34, 1.02 0.1, 1.2 0.1, 1.34 0.34, 1.9 0.42, 2.6 0.58, 3.0 0.68, "
                       "3.08 0.76, 2.9 0.8,"
                       "1.2 0.86, 0.4 0.8"), paint, puff=0.5)  # fmt: skip
    sprite.part(trace("1.0 0.12, 1.2 0.12, 1.24 0.24, 1.02 0.24"), DARK, sharp=True)
    sprite.oval(1.46, 0.28, 0.12, 0.13, mixed(paint, rgb("#f0c83a"), 0.85), gloss=0.6)
    sprite.part(trace("1.46 0.24, 1.57 0.24, 1.58 0.32, 1.48 0.32"), rgb("#1c2430"), gloss=0.8)
    tube(sprite, trace("1.3 0.36, 1.52 0.16, 1.72 0.34"), DARK, 0.035)
    sprite.part(
        trace("0.9 0.56, 1.7 0.56, 1.9 0.66, 1.8 0.86, 0.9 0.88"),
        scaled(paint, 0.85),
        below=scaled(paint, 0.5),
        sharp=True,
        puff=0.3,
        gloss=0.3,
    )
    sprite.part(trace("1.0 0.48, 1.8 0.5, 2.6 0.66, 1.8 0.6, 1.0 0.58"), _WHITE, sharp=True, flat=0.3)
    sprite.part(trace("2.76 0.82, 3.18 0.84, 3.2 0.9, 2.76 0.9"), DARK, sharp=True)
    sprite.part(trace("2.9 0.7, 3.16 0.72, 3.2 0.9, 3.0 0.88"), paint, sharp=True, gloss=0.3)
    sprite.oval(1.3, 0.7, 0.12, 0.12, _WHITE, rim=0, flat=0.5)
    sprite.line([(1.27, 0.65), (1.31, 0.63), (1.31, 0.77)], DARK, 0.03)
    for x, r in ((0.5, 0.29), (2.5, 0.27)):
        wheel(sprite, x, 0.985 - r, r, STEEL)


SUBJECTS = (
    Subject(name="car", model=_car, height=0.28, metres=1.5, aspect=2.5, top=0.06),
    Subject(name="race_car", model=_race_car, height=0.22, metres=1.0, aspect=3.2),
)
