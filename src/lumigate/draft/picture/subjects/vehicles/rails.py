"""Vehicles on rails and ropes: trains, tram, cable car."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import box, natural, rounded, trace, tube
from lumigate.draft.picture.subjects.vehicles.chassis import (
    CHROME,
    DARK,
    STEEL,
    band,
    body,
    head_lamp,
    pane,
    panes,
    puffs,
    wire_wheel,
)

_WHITE = rgb("#f1efe9")
_BRASS = rgb("#d0a040")


def _track(sprite: Sprite, right: float) -> None:
    sprite.shadow(right / 2, 0.97, right * 0.5, 0.05, alpha=0.55)
    count = round(right * 6)
    for i in range(count):
        x = right * (i + 0.5) / count
        sprite.part(box(x - 0.035, 0.955, x + 0.035, 0.995), rgb("#5a4636"), sharp=True, flat=0.4, rim=0)
    tube(sprite, [(0.0, 0.95), (right, 0.95)], STEEL, 0.026)


def _train(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#2a6fb5", "#c8362c", "#2f9c8a", "#e07a2a")
    _track(sprite, 3.1)
    sprite.part(box(0.02, 0.76, 2.85, 0.92), DARK, sharp=True)
    for x in (0.2, 0.4, 0.84, 1.04, 1.28, 1.48, 2.0, 2.2, 2.62, 2.8):
        sprite.oval(x, 0.88, 0.062, 0.062, STEEL)
    sprite.part(trace("0.5 0.14, 0.6 0.03, 0.8 0.03, 0.9 0.14"), DARK, sharp=True)
    body(sprite, box(0.0, 0.16, 0.95, 0.84), _WHITE, puff=0.2)
    body(
        sprite,
        trace("1.0 0.16, 2.3 0.16, 2.58 0.24, 2.84 0.42, 3.02 0.62, 3.08 0.78, 3.02 0.85, 1.0 0.85"),
        _WHITE,
        puff=0.3,
    )
    sprite.part(box(0.945, 0.2, 1.005, 0.84), DARK, sharp=True)
    sprite.part(trace("0.0 0.62, 2.7 0.62, 3.03 0.65, 3.085 0.78, 3.02 0.855, "
                      "0.0 0.855"), paint, below=scaled(paint, 0.7),
                sharp=True, puff=0.2, gloss=0.3)  # fmt: skip
    sprite.line(trace("0.0 0.595, 2.6 0.595, 2.98 0.61"), paint, 0.02)
    for left, right in ((0.03, 0.92), (1.12, 2.24)):
        sprite.part(rounded(left, 0.28, right, 0.52, 0.05), DARK, sharp=True, rim=0)
        panes(sprite, left + 0.01, 0.3, right - 0.01, 0.5, round((right - left) * 4.4), gap=0.16)
    pane(sprite, trace("2.4 0.27, 2.52 0.28, 2.76 0.46, 2.44 0.5"))
    for x in (1.03, 2.28):
        sprite.part(rounded(x, 0.26, x + 0.1, 0.82, 0.02), scaled(_WHITE, 0.82), sharp=True, rim=0)
    head_lamp(sprite, 2.95, 0.7, 0.032)


def _steam_train(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#2f5d46", "#23262c", "#8c2f28", "#2a4f7c")
    red = rgb("#b3332a")
    _track(sprite, 3.0)
    puffs(sprite, 2.52, 0.07, 0.08, count=4)
    car = rgb("#8c3a2c") if wanted is None else mixed(paint, rgb("#6b3a2a"), 0.5)
    sprite.part(box(0.02, 0.76, 2.8, 0.84), DARK, sharp=True)
    body(sprite, box(0.04, 0.32, 0.98, 0.8), car, puff=0.15)
    sprite.part(trace("0.0 0.34, 0.05 0.25, 0.97 0.25, 1.02 0.34"), scaled(car, 0.5), sharp=True)
    panes(sprite, 0.08, 0.4, 0.94, 0.58, 5, gap=0.3)
    band(sprite, 0.05, 0.65, 0.97, 0.675, _BRASS)
    body(sprite, box(1.08, 0.48, 1.5, 0.8), paint, puff=0.2)
    sprite.part(trace("1.1 0.49, 1.16 0.42, 1.28 0.38, 1.42 0.41, 1.48 0.49"), rgb("#26262a"), fur=0.7)
    band(sprite, 1.12, 0.72, 1.46, 0.74, _BRASS)
    body(sprite, box(1.56, 0.3, 1.94, 0.8), paint, puff=0.2)
    sprite.part(trace("1.5 0.31, 1.56 0.22, 1.94 0.22, 2.02 0.31"), DARK, sharp=True)
    pane(sprite, rounded(1.64, 0.36, 1.84, 0.54, 0.03))
    sprite.part(box(1.92, 0.42, 2.72, 0.72), paint, below=scaled(paint, 0.5), sharp=True, puff=1.0, gloss=0.4)
    for x in (2.04, 2.28, 2.5):
        sprite.part(box(x, 0.415, x + 0.022, 0.725), _BRASS, sharp=True, puff=1.0)
    sprite.part(rounded(2.66, 0.4, 2.77, 0.74, 0.03), DARK, sharp=True, gloss=0.4)
    sprite.part(
        trace("2.47 0.43, 2.48 0.2, 2.44 0.1, 2.63 0.1, 2.59 0.2, 2.6 0.43"), DARK, sharp=True, puff=0.9
    )
    band(sprite, 2.44, 0.1, 2.63, 0.125, _BRASS)
    sprite.part(trace("2.1 0.43, 2.11 0.35, 2.17 0.31, 2.23 0.35, 2.24 0.43"), _BRASS, gloss=0.6)
    sprite.part(trace("2.3 0.43, 2.32 0.36, 2.36 0.34, 2.4 0.36, 2.42 0.43"), paint, gloss=0.4)
    sprite.part(trace("2.68 0.76, 2.82 0.76, 2.98 0.93, 2.7 0.93"), red, sharp=True, below=scaled(red, 0.6))
    for i in range(4):
        sprite.line([(2.74 + 0.02 * i, 0.78), (2.74 + 0.062 * i, 0.92)], scaled(red, 0.5), 0.008)
    for x in (0.22, 0.42, 0.68, 0.88, 1.18, 1.4):
        wire_wheel(sprite, x, 0.86, 0.075, 0.02, spokes=8, tyre=DARK, metal=scaled(red, 0.9))
    for x in (1.76, 2.06, 2.36):
        wire_wheel(sprite, x, 0.81, 0.135, 0.025, spokes=10, tyre=DARK, metal=red, thick=0.012)
    wire_wheel(sprite, 2.62, 0.87, 0.07, 0.02, spokes=8, tyre=DARK, metal=red)
    tube(sprite, [(1.76, 0.84), (2.36, 0.84)], CHROME, 0.03)
    sprite.part(rounded(2.44, 0.76, 2.62, 0.84, 0.02), STEEL, sharp=True, gloss=0.4)
    head_lamp(sprite, 2.77, 0.38, 0.045)


def _tram(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#b5281f", "#e0b02f", "#2f7a5a", "#2f6fa0")
    cream = rgb("#f1e8d2")
    _track(sprite, 1.7)
    tube(sprite, trace("0.8 0.19, 0.62 0.1, 0.84 0.02"), DARK, 0.018)
    tube(sprite, trace("0.9 0.19, 1.06 0.1, 0.84 0.02"), DARK, 0.018)
    sprite.line([(0.7, 0.015), (1.0, 0.015)], DARK, 0.018)
    sprite.part(box(0.36, 0.84, 1.34, 0.92), DARK, sharp=True)
    for x in (0.5, 0.72, 1.0, 1.22):
        sprite.oval(x, 0.9, 0.055, 0.055, STEEL)
    sprite.part(
        trace("0.24 0.2, 0.34 0.15, 1.36 0.15, 1.46 0.2, 1.48 0.26, 0.22 0.26"),
        scaled(cream, 0.9),
        sharp=True,
    )
    body(sprite, trace("0.1 0.25, 1.6 0.25, 1.66 0.56, 1.62 0.87, 0.08 0.87, 0.04 0.56"), cream, puff=0.2)
    body(sprite, trace("0.045 0.58, 1.655 0.58, 1.625 0.875, 0.075 0.875"), paint, puff=0.25)
    sprite.part(
        trace("0.06 0.26, 0.12 0.19, 1.58 0.19, 1.64 0.26, 1.6 0.29, 0.1 0.29"), paint, sharp=True, gloss=0.3
    )
    panes(sprite, 0.32, 0.33, 1.38, 0.55, 5, gap=0.14)
    for x in (0.12, 1.4):
        sprite.part(rounded(x, 0.32, x + 0.18, 0.85, 0.02), scaled(paint, 0.55), sharp=True, rim=0)
        panes(sprite, x + 0.01, 0.34, x + 0.17, 0.8, 2, gap=0.16)
    band(sprite, 0.32, 0.64, 1.38, 0.66, _BRASS)
    band(sprite, 0.32, 0.8, 1.38, 0.82, _BRASS)
    head_lamp(sprite, 1.63, 0.68, 0.035)


def _cable_car(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#d0392e", "#2f7fb8", "#e0a52f", "#3f9c6b")
    sprite.line([(-0.04, 0.115), (1.04, 0.005)], DARK, 0.016)
    sprite.part(rounded(0.36, 0.035, 0.64, 0.1, 0.03), STEEL, sharp=True)
    tube(sprite, trace("0.5 0.08, 0.58 0.2, 0.5 0.36"), STEEL, 0.04)
    sprite.part(trace("0.2 0.38, 0.3 0.33, 0.7 0.33, 0.8 0.38"), scaled(paint, 0.6), sharp=True)
    body(sprite, trace("0.08 0.44, 0.2 0.37, 0.8 0.37, 0.92 0.44, 0.98 0.68, 0.9 0.94, 0.78 0.985, "
                       "0.22 0.985, 0.1 0.94,"
                       "0.02 0.68"), paint, puff=0.4, sharp=False)  # fmt: skip
    sprite.part(trace("0.1 0.46, 0.9 0.46, 0.94 0.68, 0.06 0.68"), DARK, sharp=True, rim=0)
    panes(sprite, 0.09, 0.48, 0.91, 0.66, 3, gap=0.08)
    band(sprite, 0.05, 0.74, 0.95, 0.79, _WHITE)
    sprite.line([(0.5, 0.7), (0.5, 0.97)], scaled(paint, 0.5), 0.01)


SUBJECTS = (
    Subject(name="train", model=_train, height=0.3, metres=4.2, aspect=3.1, top=0.17),
    Subject(name="steam_train", model=_steam_train, height=0.31, metres=4.2, aspect=3.0),
    Subject(name="tram", model=_tram, height=0.46, metres=3.6, aspect=1.7, top=0.15),
    Subject(name="cable_car", model=_cable_car, height=0.44, metres=3.2, aspect=1.0, shadow=False),
)
