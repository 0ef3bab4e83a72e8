"""Large road vehicles: buses, lorries, fire engine, ambulance, van, pickup."""

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
    band,
    body,
    head_lamp,
    pane,
    panes,
    tail_lamp,
    wheel,
)

_WHITE = rgb("#f1efe9")


def _arches(sprite: Sprite, places: tuple[float, ...], y: float, radius: float, paint: Rgb) -> None:
    for x in places:
        sprite.oval(
            x, y - radius * 0.16, radius * 1.14, radius * 1.1, mixed(DARK, paint, 0.1), rim=0, flat=0.6
        )
        wheel(sprite, x, y, radius)


def _beacon(sprite: Sprite, x: float, y: float, colour: Rgb) -> None:
    sprite.part(rounded(x - 0.06, y - 0.05, x + 0.06, y + 0.01, 0.02), colour, sharp=True, gloss=0.6)
    if is_dim(sprite):
        sprite.glow(x, y - 0.02, 0.12, colour, alpha=0.7)


def _bus(sprite: Sprite, wanted: Rgb | None) -> None:
    if sprite.variant == "school":
        _school_bus(sprite, wanted or rgb("#f2b21f"))
        return
    paint = natural(sprite, wanted, "#c8362c", "#2f7fb8", "#3f9c6b", "#e0a52f")
    sprite.shadow(1.15, 0.95, 1.12, 0.07, alpha=0.65)
    body(sprite, rounded(0.5, 0.0, 1.7, 0.12, 0.04), scaled(_WHITE, 0.85))
    body(sprite, rounded(0.02, 0.06, 2.28, 0.88, 0.09), paint, puff=0.2)
    band(sprite, 0.03, 0.6, 2.27, 0.645, _WHITE)
    sprite.part(rounded(0.1, 0.15, 2.27, 0.53, 0.06), DARK, sharp=True, rim=0)
    panes(sprite, 0.12, 0.18, 0.78, 0.5, 2, gap=0.06)
    panes(sprite, 1.1, 0.18, 1.76, 0.5, 2, gap=0.06)
    pane(sprite, trace("2.05 0.18, 2.19 0.18, 2.255 0.3, 2.26 0.56, 2.05 0.56"))
    for x in (0.8, 1.77):
        sprite.part(rounded(x, 0.16, x + 0.27, 0.86, 0.03), scaled(paint, 0.45), sharp=True, rim=0)
        panes(sprite, x + 0.01, 0.19, x + 0.26, 0.83, 2, gap=0.1)
    _arches(sprite, (0.46, 1.5), 0.84, 0.145, paint)
    head_lamp(sprite, 2.22, 0.72, 0.038)
    tail_lamp(sprite, 0.03, 0.68, 0.04, 0.1)
    tube(sprite, trace("2.26 0.22, 2.32 0.22, 2.33 0.3"), DARK, 0.022)


def _school_bus(sprite: Sprite, paint: Rgb) -> None:
    sprite.shadow(1.15, 0.95, 1.1, 0.07, alpha=0.65)
    body(sprite, trace("1.8 0.5, 2.12 0.5, 2.24 0.56, 2.27 0.84, 1.78 0.84"), paint, puff=0.4)
    body(sprite, rounded(0.03, 0.1, 1.93, 0.86, 0.1), paint, puff=0.2)
    sprite.part(rounded(0.06, 0.06, 1.88, 0.16, 0.05), scaled(paint, 1.05), sharp=True, gloss=0.3)
    panes(sprite, 0.1, 0.22, 1.5, 0.46, 7, gap=0.18)
    sprite.part(rounded(1.53, 0.2, 1.72, 0.84, 0.03), DARK, sharp=True, rim=0)
    panes(sprite, 1.54, 0.23, 1.71, 0.8, 2, gap=0.14)
    pane(sprite, trace("1.76 0.22, 1.86 0.22, 1.91 0.3, 1.91 0.47, 1.76 0.47"))
    for y in (0.54, 0.64, 0.74):
        band(sprite, 0.04, y, 1.52, y + 0.02, DARK)
    sprite.part(rounded(2.1, 0.8, 2.29, 0.86, 0.02), DARK, sharp=True)
    _arches(sprite, (0.46, 1.98), 0.83, 0.155, paint)
    head_lamp(sprite, 2.21, 0.66, 0.045)
    tail_lamp(sprite, 0.03, 0.6, 0.04, 0.08)
    _beacon(sprite, 1.8, 0.08, rgb("#e0532f"))


def _double_decker(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or rgb("#c3271f")
    sprite.shadow(0.8, 0.965, 0.78, 0.05, alpha=0.65)
    body(sprite, rounded(0.03, 0.02, 1.57, 0.92, 0.07), paint, puff=0.16)
    sprite.part(rounded(0.06, 0.015, 1.54, 0.08, 0.04), _WHITE, sharp=True)
    panes(sprite, 0.08, 0.13, 1.32, 0.32, 6, gap=0.14)
    pane(sprite, trace("1.37 0.12, 1.51 0.12, 1.555 0.18, 1.56 0.33, 1.37 0.33"))
    band(sprite, 0.04, 0.38, 1.565, 0.405, rgb("#e8c86a"))
    band(sprite, 0.5, 0.415, 1.2, 0.48, _WHITE)
    panes(sprite, 0.34, 0.53, 1.12, 0.72, 4, gap=0.14)
    pane(sprite, trace("1.36 0.5, 1.53 0.5, 1.56 0.56, 1.565 0.7, 1.36 0.7"))
    sprite.part(rounded(0.07, 0.5, 0.29, 0.9, 0.03), DARK, sharp=True, rim=0)
    panes(sprite, 0.08, 0.52, 0.28, 0.87, 2, gap=0.12)
    sprite.part(rounded(1.15, 0.5, 1.32, 0.9, 0.03), scaled(paint, 0.5), sharp=True, rim=0)
    pane(sprite, rounded(1.17, 0.52, 1.3, 0.84, 0.02))
    _arches(sprite, (0.45, 1.3), 0.885, 0.1, paint)
    head_lamp(sprite, 1.52, 0.79, 0.035)
    tail_lamp(sprite, 0.035, 0.76, 0.03, 0.07)


def _truck(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#c8362c", "#2f6fb0", "#e08a2e", "#3d8f6a")
    sprite.shadow(1.2, 0.95, 1.18, 0.07, alpha=0.65)
    sprite.part(box(0.1, 0.74, 2.2, 0.82), DARK, sharp=True)
    if sprite.variant == "dump":
        bed = wanted or rgb("#d9962f")
        sprite.part(trace("0.16 0.4, 0.3 0.28, 0.8 0.14, 1.3 0.26, 1.5 0.4"), rgb("#7a5c3e"), fur=0.8)
        body(sprite, trace("0.04 0.3, 1.6 0.36, 1.7 0.24, 1.78 0.24, 1.6 0.74, 0.24 0.74"), bed, puff=0.2)
        for x in (0.5, 0.85, 1.2):
            sprite.part(box(x, 0.36, x + 0.07, 0.73), scaled(bed, 0.8), sharp=True)
    elif sprite.variant == "tank":
        sprite.part(rounded(0.04, 0.2, 1.68, 0.72, 0.24), CHROME, below=scaled(CHROME, 0.6), sharp=True,
                    puff=1.0, gloss=0.4)  # fmt: skip
        band(sprite, 0.2, 0.44, 1.5, 0.5, paint)
        for x in (0.5, 1.1):
            sprite.part(rounded(x, 0.15, x + 0.16, 0.23, 0.02), STEEL, sharp=True)
    else:
        body(sprite, rounded(0.03, 0.04, 1.68, 0.74, 0.03), _WHITE, puff=0.1)
        band(sprite, 0.05, 0.3, 1.67, 0.44, paint)
        for i in range(1, 8):
            sprite.line(
                [(0.03 + 0.206 * i, 0.07), (0.03 + 0.206 * i, 0.72)], scaled(_WHITE, 0.72), 0.006, alpha=0.7
            )
    sprite.part(rounded(1.74, 0.24, 1.8, 0.7, 0.02), CHROME, sharp=True, puff=1.0)
    body(
        sprite,
        trace("1.78 0.26, 1.84 0.2, 2.14 0.2, 2.24 0.46, 2.37 0.52, 2.38 0.84, 1.78 0.84"),
        paint,
        puff=0.35,
    )
    pane(sprite, trace("1.9 0.27, 2.1 0.27, 2.17 0.47, 1.9 0.48"))
    sprite.line(trace("1.86 0.25, 1.86 0.8"), scaled(paint, 0.55), 0.01)
    sprite.line([(1.92, 0.56), (1.99, 0.56)], CHROME, 0.018)
    sprite.part(rounded(2.28, 0.74, 2.4, 0.84, 0.02), CHROME, sharp=True, gloss=0.4)
    for x in (0.3, 0.62, 1.42):
        wheel(sprite, x, 0.84, 0.145)
    _arches(sprite, (2.06,), 0.84, 0.145, paint)
    head_lamp(sprite, 2.35, 0.63, 0.04)
    tail_lamp(sprite, 0.05, 0.74, 0.06, 0.05)


def _fire_engine(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or rgb("#c8261c")
    sprite.shadow(1.15, 0.95, 1.12, 0.07, alpha=0.65)
    body(sprite, rounded(0.04, 0.34, 1.64, 0.86, 0.04), paint, puff=0.16)
    for i in range(4):
        x = 0.12 + 0.26 * i
        sprite.part(rounded(x, 0.42, x + 0.22, 0.66, 0.02), STEEL, below=scaled(STEEL, 1.25), sharp=True)
        for k in range(4):
            sprite.line([(x + 0.01, 0.46 + 0.05 * k), (x + 0.21, 0.46 + 0.05 * k)], DARK, 0.005, alpha=0.6)
    for x in (1.22, 1.42):
        sprite.oval(x, 0.54, 0.07, 0.07, rgb("#e8d9a8"))
        sprite.oval(x, 0.54, 0.025, 0.025, DARK)
    body(sprite, trace("1.6 0.2, 2.08 0.2, 2.22 0.24, 2.28 0.46, 2.28 0.86, 1.6 0.86"), paint, puff=0.25)
    pane(sprite, trace("2.06 0.27, 2.17 0.28, 2.235 0.5, 2.06 0.5"))
    panes(sprite, 1.64, 0.27, 2.04, 0.5, 2, gap=0.16)
    sprite.line(trace("1.84 0.24, 1.84 0.82"), scaled(paint, 0.5), 0.01)
    band(sprite, 0.05, 0.69, 2.275, 0.74, rgb("#f4e9c0"))
    for y0, y1 in ((0.27, 0.19), (0.19, 0.11)):
        tube(sprite, [(0.02, y0 + 0.07), (1.9, y1)], CHROME, 0.028)
    for i in range(11):
        x = 0.08 + 0.165 * i
        y = 0.34 - 0.153 * (x - 0.02) / 1.88
        sprite.line([(x, y), (x, y - 0.08)], CHROME, 0.014)
    sprite.part(rounded(1.2, 0.2, 1.36, 0.36, 0.03), STEEL, sharp=True)
    _beacon(sprite, 1.98, 0.18, rgb("#3f7fe0"))
    _arches(sprite, (0.44, 1.92), 0.84, 0.145, paint)
    sprite.part(rounded(2.16, 0.78, 2.31, 0.86, 0.02), CHROME, sharp=True, gloss=0.4)
    head_lamp(sprite, 2.24, 0.62, 0.04)


def _ambulance(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or _WHITE
    red = rgb("#cc2b22")
    sprite.shadow(0.98, 0.95, 0.95, 0.07, alpha=0.6)
    body(sprite, rounded(0.03, 0.08, 1.34, 0.84, 0.06), paint, puff=0.16)
    body(
        sprite,
        trace("1.3 0.22, 1.42 0.22, 1.6 0.46, 1.86 0.54, 1.92 0.64, 1.92 0.84, 1.3 0.84"),
        paint,
        puff=0.3,
    )
    pane(sprite, trace("1.36 0.28, 1.42 0.28, 1.54 0.48, 1.36 0.49"))
    band(sprite, 0.035, 0.56, 1.915, 0.65, red)
    for i in range(6):
        x = 0.06 + 0.31 * i
        sprite.part(
            [(x, 0.65), (x + 0.1, 0.56), (x + 0.16, 0.56), (x + 0.06, 0.65)],
            rgb("#f2d23a"),
            sharp=True,
            flat=0.6,
            rim=0,
        )
    sprite.part(box(0.4, 0.17, 0.54, 0.51), red, sharp=True, flat=0.4)
    sprite.part(box(0.3, 0.27, 0.64, 0.41), red, sharp=True, flat=0.4, rim=0)
    panes(sprite, 0.86, 0.18, 1.24, 0.4, 1, gap=0.1)
    sprite.line(trace("0.78 0.12, 0.78 0.82"), scaled(paint, 0.6), 0.008)
    _beacon(sprite, 1.2, 0.06, rgb("#3f7fe0"))
    _arches(sprite, (0.42, 1.55), 0.83, 0.155, paint)
    sprite.part(rounded(1.8, 0.76, 1.95, 0.85, 0.03), STEEL, sharp=True)
    head_lamp(sprite, 1.87, 0.66, 0.04)
    tail_lamp(sprite, 0.03, 0.62, 0.04, 0.1)


def _van(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#3f9fa8", "#d8713a", "#7fa85a", "#c8443a")
    cream = rgb("#f4ecda")
    sprite.shadow(0.95, 0.95, 0.92, 0.07, alpha=0.6)
    if sprite.streams.pick("roof rack", 2):
        sprite.part(rounded(0.4, 0.0, 0.76, 0.11, 0.02), rgb("#8a5a34"), sharp=True)
        sprite.part(rounded(0.8, 0.03, 1.1, 0.11, 0.03), rgb("#c9a05a"), sharp=True)
        tube(sprite, [(0.3, 0.11), (1.3, 0.11)], CHROME, 0.02)
    body(sprite, trace("0.06 0.3, 0.16 0.14, 0.4 0.12, 1.3 0.12, 1.6 0.14, 1.75 0.3, 1.86 0.56, "
                       "1.88 0.8, 1.8 0.86,"
                       "0.1 0.86, 0.03 0.78, 0.03 0.5"), cream, puff=0.3, sharp=False)  # fmt: skip
    body(sprite, trace("0.03 0.53, 1.0 0.53, 1.45 0.56, 1.8 0.53, 1.87 0.6, 1.885 0.78, 1.8 0.865, "
                       "0.1 0.865, 0.03 0.78"),
         paint, puff=0.35)  # fmt: skip
    sprite.line(trace("0.03 0.53, 1.0 0.53, 1.45 0.56, 1.85 0.52"), CHROME, 0.016)
    panes(sprite, 0.14, 0.22, 1.12, 0.44, 3, gap=0.14)
    pane(sprite, rounded(1.16, 0.22, 1.46, 0.46, 0.04))
    pane(sprite, trace("1.52 0.22, 1.62 0.23, 1.75 0.46, 1.52 0.46"))
    for x in (0.8, 1.14, 1.49):
        sprite.line([(x, 0.5), (x, 0.82)], scaled(paint, 0.55), 0.008)
    sprite.line([(1.18, 0.6), (1.26, 0.6)], CHROME, 0.018)
    sprite.part(rounded(1.68, 0.79, 1.9, 0.85, 0.03), CHROME, sharp=True, gloss=0.4)
    sprite.part(rounded(0.02, 0.79, 0.18, 0.85, 0.03), CHROME, sharp=True, gloss=0.4)
    _arches(sprite, (0.42, 1.42), 0.82, 0.165, paint)
    sprite.oval(1.815, 0.67, 0.055, 0.07, CHROME)
    head_lamp(sprite, 1.825, 0.67, 0.04)
    tail_lamp(sprite, 0.03, 0.62, 0.04, 0.08)


def _pickup(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#4f8fa0", "#b5452f", "#5d7f4a", "#d0a040")
    sprite.shadow(1.2, 0.95, 1.16, 0.08, alpha=0.65)
    body(sprite, trace("0.86 0.42, 0.94 0.12, 1.06 0.05, 1.4 0.05, 1.56 0.12, 1.7 0.42"), paint, sharp=False)
    pane(sprite, trace("0.98 0.4, 1.04 0.15, 1.24 0.14, 1.24 0.4"))
    pane(sprite, trace("1.29 0.4, 1.29 0.14, 1.42 0.15, 1.56 0.4"))
    body(sprite, rounded(0.03, 0.4, 0.94, 0.8, 0.04), paint, puff=0.3)
    sprite.part(rounded(0.02, 0.37, 0.92, 0.44, 0.02), scaled(paint, 0.8), sharp=True, gloss=0.3)
    body(
        sprite,
        trace("0.88 0.4, 1.3 0.38, 1.7 0.38, 2.1 0.4, 2.3 0.44, 2.37 0.54, 2.37 0.8, 0.88 0.8"),
        paint,
        puff=0.4,
    )
    sprite.line([(0.12, 0.58), (2.3, 0.58)], mixed(paint, _WHITE, 0.75), 0.035)
    for x in (0.94, 1.28, 1.66):
        sprite.line([(x, 0.43), (x, 0.78)], scaled(paint, 0.5), 0.008)
    sprite.line([(1.02, 0.5), (1.12, 0.5)], CHROME, 0.02)
    sprite.part(rounded(2.2, 0.74, 2.41, 0.83, 0.03), CHROME, sharp=True, gloss=0.4)
    sprite.part(rounded(0.0, 0.74, 0.2, 0.82, 0.03), CHROME, sharp=True, gloss=0.4)
    _arches(sprite, (0.5, 1.96), 0.8, 0.19, paint)
    head_lamp(sprite, 2.31, 0.57, 0.05)
    tail_lamp(sprite, 0.03, 0.5, 0.04, 0.14)


SUBJECTS = (
    Subject(name="bus", model=_bus, height=0.36, metres=3.1, aspect=2.33, top=0.06),
    Subject(name="double_decker", model=_double_decker, height=0.5, metres=4.4, aspect=1.6, top=0.03),
    Subject(name="truck", model=_truck, height=0.35, metres=3.8, aspect=2.42, top=0.06),
    Subject(name="fire_engine", model=_fire_engine, height=0.36, metres=3.3, aspect=2.32),
    Subject(name="ambulance", model=_ambulance, height=0.38, metres=2.6, aspect=1.96, top=0.1),
    Subject(name="van", model=_van, height=0.38, metres=2.1, aspect=1.92, top=0.12),
    Subject(name="pickup", model=_pickup, height=0.3, metres=1.8, aspect=2.42, top=0.4),
)
