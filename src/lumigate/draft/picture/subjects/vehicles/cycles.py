"""Two wheels and less: bicycles, motorcycles, scooters, boards."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import arc, box, natural, ring, rounded, trace, tube
from lumigate.draft.picture.subjects.vehicles.chassis import (
    CHROME,
    DARK,
    STEEL,
    body,
    head_lamp,
    tail_lamp,
    wheel,
    wire_wheel,
)


def _bicycle(sprite: Sprite, wanted: Rgb | None) -> None:
    frame = natural(sprite, wanted, "#2f9c95", "#c8362c", "#2f6fb0", "#e0a52f", "#5d8f3f")
    leather = rgb("#5a3a24")
    sprite.shadow(0.8, 0.985, 0.7, 0.035)
    rear, front, crank = (0.34, 0.655), (1.27, 0.655), (0.72, 0.68)
    tube(sprite, arc(*rear, 0.35, 0.35, 195, 300), frame, 0.022)
    tube(sprite, arc(*front, 0.35, 0.35, 215, 320), frame, 0.022)
    for x, y in (rear, front):
        wire_wheel(sprite, x, y, 0.33, 0.032)
    seat = (0.6, 0.26)
    tube(sprite, [crank, (0.73, 0.55)], STEEL, 0.02)
    tube(sprite, [rear, crank], frame, 0.024)
    tube(sprite, [rear, (0.625, 0.33)], frame, 0.022)
    tube(sprite, [crank, seat], frame, 0.034)
    tube(sprite, [(0.63, 0.35), (1.085, 0.33)], frame, 0.034)
    tube(sprite, [crank, (1.1, 0.42)], frame, 0.038)
    tube(sprite, [(1.06, 0.22), (1.12, 0.45)], frame, 0.04)
    tube(sprite, [(1.12, 0.45), (1.17, 0.58), front], frame, 0.026)
    tube(sprite, [seat, (0.575, 0.19)], CHROME, 0.024)
    tube(sprite, [(1.06, 0.23), (1.04, 0.14), (1.1, 0.1), (1.13, 0.13)], CHROME, 0.022)
    tube(sprite, [(1.04, 0.14), (0.96, 0.15), (0.92, 0.17)], CHROME, 0.022)
    tube(sprite, [(0.97, 0.148), (0.91, 0.172)], leather, 0.032)
    sprite.part(
        trace("0.43 0.15, 0.5 0.125, 0.62 0.15, 0.74 0.165, 0.72 0.19, 0.6 0.205, 0.48 0.21"), leather
    )
    sprite.part(ring(*crank, 0.075, 0.02), STEEL, sharp=True)
    sprite.oval(*rear, 0.045, 0.045, STEEL)
    sprite.line([(0.34, 0.615), (0.72, 0.61)], DARK, 0.01)
    sprite.line([(0.34, 0.7), (0.72, 0.75)], DARK, 0.01)
    tube(sprite, [crank, (0.79, 0.81)], STEEL, 0.022)
    sprite.part(rounded(0.74, 0.8, 0.86, 0.83, 0.012), DARK, sharp=True)
    if sprite.streams.pick("basket", 2):
        wicker = rgb("#b98a52")
        sprite.part(
            trace("1.13 0.16, 1.42 0.14, 1.38 0.34, 1.18 0.35"), wicker, below=scaled(wicker, 0.7), sharp=True
        )
        for y in (0.19, 0.24, 0.29):
            sprite.line([(1.15, y + 0.01), (1.4, y - 0.005)], scaled(wicker, 0.62), 0.008)
        for x in (1.2, 1.26, 1.32, 1.37):
            sprite.line([(x, 0.16), (x + (1.27 - x) * 0.2, 0.34)], scaled(wicker, 0.7), 0.006)
    head_lamp(sprite, 1.15, 0.4, 0.028)


def _motorcycle(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#b3261e", "#22252c", "#2a5d9c", "#d98a22")
    sprite.shadow(0.85, 0.975, 0.8, 0.05, alpha=0.6)
    for x in (0.34, 1.36):
        wire_wheel(sprite, x, 0.68, 0.3, 0.085, spokes=16, thick=0.008)
    tube(sprite, trace("0.34 0.68, 0.6 0.66, 0.78 0.72"), DARK, 0.05)
    sprite.part(
        trace("0.58 0.5, 1.0 0.48, 1.08 0.62, 1.02 0.8, 0.66 0.82, 0.56 0.7"), rgb("#4a4e55"), sharp=True
    )
    sprite.part(
        trace("0.72 0.46, 0.86 0.43, 0.94 0.64, 0.8 0.68"), STEEL, below=scaled(STEEL, 0.6), sharp=True
    )
    for i in range(5):
        y = 0.48 + 0.04 * i
        sprite.line([(0.73 + 0.018 * i, y), (0.9 + 0.012 * i, y - 0.025)], DARK, 0.01)
    sprite.oval(0.82, 0.72, 0.1, 0.09, CHROME, gloss=0.5)
    sprite.oval(0.82, 0.72, 0.05, 0.045, STEEL)
    tube(sprite, trace("0.94 0.56, 1.04 0.66, 0.96 0.8, 0.7 0.84, 0.16 0.8"), CHROME, 0.055)
    tube(sprite, trace("0.5 0.8, 0.14 0.79"), CHROME, 0.085)
    tube(sprite, [(1.14, 0.26), (1.36, 0.68)], CHROME, 0.045)
    tube(sprite, [(0.44, 0.42), (0.36, 0.68)], CHROME, 0.032)
    tube(sprite, [(1.12, 0.34), (1.02, 0.62)], DARK, 0.04)
    body(sprite, trace("0.08 0.5, 0.16 0.38, 0.34 0.34, 0.5 0.4, 0.46 0.44, 0.32 0.4, 0.2 0.43, 0.12 0.52"),
         paint, sharp=False)  # fmt: skip
    sprite.part(trace("0.32 0.36, 0.4 0.3, 0.54 0.37, 0.7 0.37, 0.76 0.42, 0.72 0.48, 0.5 0.47, 0.36 0.42"),
                rgb("#3a2a22"), gloss=0.3)  # fmt: skip
    body(sprite, trace("0.68 0.38, 0.76 0.27, 0.94 0.23, 1.12 0.28, 1.14 0.37, 1.0 0.45, 0.78 0.46"), paint,
         puff=0.7, sharp=False)  # fmt: skip
    sprite.line(trace("0.76 0.36, 0.92 0.31, 1.08 0.32"), mixed(paint, (1.0, 0.95, 0.8), 0.65), 0.018)
    body(sprite, trace("1.1 0.43, 1.2 0.35, 1.4 0.34, 1.58 0.44, 1.62 0.52, 1.5 0.42, 1.36 0.39, 1.2 0.41"),
         paint, sharp=False)  # fmt: skip
    tube(sprite, trace("1.15 0.28, 1.1 0.12, 1.0 0.1, 0.92 0.16"), CHROME, 0.03)
    tube(sprite, [(1.0, 0.11), (0.9, 0.165)], DARK, 0.045)
    sprite.line([(1.08, 0.12), (1.06, 0.03)], CHROME, 0.012)
    sprite.oval(1.05, 0.03, 0.04, 0.026, CHROME, gloss=0.4)
    sprite.oval(1.2, 0.26, 0.085, 0.085, CHROME, gloss=0.5)
    head_lamp(sprite, 1.25, 0.26, 0.055)
    tail_lamp(sprite, 0.07, 0.47, 0.05, 0.05)


def _scooter(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#7fb8a8", "#c8443a", "#e8c86a", "#6f9cc4", "#e6e0d2")
    cream, seat = rgb("#f2ead8"), rgb("#4a3226")
    sprite.shadow(0.72, 0.98, 0.66, 0.04)
    for x in (0.38, 1.14):
        wheel(sprite, x, 0.81, 0.175)
    tube(sprite, [(1.0, 0.34), (1.14, 0.8)], scaled(paint, 0.8), 0.05)
    body(sprite, trace("0.94 0.32, 1.04 0.32, 1.09 0.6, 1.02 0.82, 0.9 0.86, 0.6 0.86, 0.58 0.79, 0.84 0.78,"
                       "0.95 0.68"), paint, sharp=False)  # fmt: skip
    body(sprite, trace("0.08 0.66, 0.16 0.5, 0.36 0.42, 0.58 0.46, 0.68 0.62, 0.66 0.78, 0.58 0.84, 0.52 0.7,"
                       "0.38 0.62, 0.24 0.68, 0.2 0.78, 0.1 0.76"), paint, puff=0.7, sharp=False)  # fmt: skip
    body(sprite, trace("0.94 0.8, 1.0 0.66, 1.14 0.6, 1.3 0.68, 1.36 0.8, 1.24 0.76, 1.08 0.76"), paint,
         puff=0.7, sharp=False)  # fmt: skip
    sprite.oval(0.42, 0.56, 0.13, 0.075, mixed(paint, cream, 0.25), turn=0.1, gloss=0.3)
    sprite.part(
        trace("0.18 0.44, 0.24 0.36, 0.5 0.36, 0.68 0.38, 0.7 0.44, 0.5 0.46, 0.24 0.49"), seat, gloss=0.3
    )
    tube(sprite, trace("0.2 0.42, 0.1 0.4, 0.1 0.48"), CHROME, 0.022)
    body(
        sprite,
        trace("0.9 0.22, 0.98 0.14, 1.1 0.16, 1.16 0.26, 1.06 0.35, 0.95 0.34"),
        paint,
        puff=0.7,
        sharp=False,
    )
    tube(sprite, trace("1.0 0.2, 0.9 0.17, 0.82 0.2"), DARK, 0.04)
    sprite.line([(0.97, 0.16), (0.92, 0.05)], CHROME, 0.012)
    sprite.oval(0.91, 0.04, 0.045, 0.035, CHROME, gloss=0.5)
    head_lamp(sprite, 1.13, 0.25, 0.05)
    tail_lamp(sprite, 0.06, 0.58, 0.05, 0.06)


def _kick_scooter(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#e0532f", "#2f8fb8", "#4a4e55", "#5d9f4f")
    sprite.shadow(0.4, 0.985, 0.4, 0.03)
    tube(sprite, [(0.68, 0.86), (0.58, 0.06)], STEEL, 0.04)
    tube(sprite, [(0.66, 0.7), (0.62, 0.4)], paint, 0.055)
    tube(sprite, trace("0.46 0.09, 0.58 0.05, 0.66 0.05"), STEEL, 0.035)
    tube(sprite, [(0.44, 0.095), (0.53, 0.065)], DARK, 0.055)
    tube(sprite, [(0.1, 0.885), (0.5, 0.885), (0.66, 0.76)], paint, 0.055)
    sprite.part(box(0.14, 0.85, 0.5, 0.875), DARK, sharp=True)
    tube(sprite, trace("0.02 0.83, 0.1 0.8, 0.18 0.83"), paint, 0.03)
    for x in (0.1, 0.69):
        wheel(sprite, x, 0.9, 0.085)


def _skateboard(sprite: Sprite, wanted: Rgb | None) -> None:
    deck = natural(sprite, wanted, "#d8533a", "#2f8fa8", "#6a4fa0", "#e0a52f")
    sprite.shadow(1.3, 0.96, 1.2, 0.1)
    for x in (0.66, 1.94):
        sprite.part(
            trace(f"{x - 0.16} 0.5, {x + 0.16} 0.5, {x + 0.08} 0.7, {x - 0.08} 0.7"), STEEL, sharp=True
        )
        sprite.oval(x, 0.74, 0.235, 0.235, rgb("#efe6d0"), below=rgb("#c7bda6"), gloss=0.3)
        sprite.oval(x, 0.74, 0.09, 0.09, STEEL)
    board = trace("0.0 0.1, 0.12 0.1, 0.42 0.36, 2.18 0.36, 2.48 0.1, 2.6 0.1, 2.58 0.24, 2.28 0.52, 0.32 0.52,"
                  "0.02 0.24")  # fmt: skip
    sprite.part(board, deck, below=scaled(deck, 0.6), puff=0.6, gloss=0.3)
    sprite.line(trace("0.06 0.13, 0.42 0.37, 2.18 0.37, 2.54 0.13"), DARK, 0.05)
    sprite.line(trace("0.5 0.46, 2.1 0.46"), mixed(deck, (1.0, 1.0, 0.9), 0.6), 0.03)


SUBJECTS = (
    Subject(name="bicycle", model=_bicycle, height=0.46, metres=1.1, aspect=1.62, top=0.13),
    Subject(name="motorcycle", model=_motorcycle, height=0.42, metres=1.2, aspect=1.7, top=0.37),
    Subject(name="scooter", model=_scooter, height=0.44, metres=1.15, aspect=1.4, top=0.37),
    Subject(name="kick_scooter", model=_kick_scooter, height=0.42, metres=1.0, aspect=0.8, top=0.85),
    Subject(name="skateboard", model=_skateboard, height=0.2, metres=0.15, aspect=2.6, top=0.36),
)
