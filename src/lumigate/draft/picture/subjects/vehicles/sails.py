"""Boats of wood, sail and paddle: galleon, gondola, canoe, raft."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import box, is_dim, natural, rounded, trace, tube
from lumigate.draft.picture.subjects.vehicles.chassis import DARK, WOOD, pane, wake


def _square_sail(sprite: Sprite, x: float, top: float, half: float, tall: float, cloth: Rgb) -> None:
    low = top + tall
    sprite.part(
        [
            (x - half, top), (x, top + 0.012), (x + half, top), (x + half * 1.12, top + tall * 0.5),
            (x + half * 1.14, low), (x + 0.02, low - tall * 0.13), (x - half * 1.06, low),
            (x - half * 0.98, top + tall * 0.5),
        ],
        cloth, below=scaled(cloth, 0.82), puff=0.8, rim=0.3,
    )  # fmt: skip
    tube(sprite, [(x - half * 1.12, top), (x + half * 1.12, top)], rgb("#5a4028"), 0.014)


def _skull(sprite: Sprite, x: float, y: float, size: float) -> None:
    bone = rgb("#efe9dc")
    for lean in (-1, 1):
        left, right = y + size * (1.0 - lean * 0.75), y + size * (1.0 + lean * 0.75)
        sprite.line([(x - size * 1.3, left), (x + size * 1.3, right)], bone, size * 0.34)
    sprite.oval(x, y, size, size * 0.92, bone, rim=0, flat=0.6)
    sprite.part(
        rounded(x - size * 0.5, y + size * 0.5, x + size * 0.5, y + size * 1.25, size * 0.2),
        bone,
        sharp=True,
        rim=0,
        flat=0.6,
    )
    for side in (-0.4, 0.4):
        sprite.oval(x + side * size, y + size * 0.1, size * 0.26, size * 0.28, rgb("#18181c"), rim=0, flat=1)


def _galleon(sprite: Sprite, wanted: Rgb | None) -> None:
    pirate = sprite.variant == "pirate"
    hull = wanted or rgb("#7a4a2a")
    cloth = rgb("#2b2b30") if pirate else rgb("#f2e8d2")
    trim = rgb("#d0a040")
    wake(sprite, 0.06, 1.05, 0.96)
    tube(sprite, [(0.98, 0.7), (1.2, 0.54)], WOOD, 0.022)
    sprite.part(
        trace("0.86 0.24, 1.16 0.555, 0.88 0.62"),
        scaled(cloth, 1.15 if pirate else 0.92),
        sharp=True,
        puff=0.8,
    )
    for x, top in ((0.26, 0.2), (0.54, 0.05), (0.8, 0.14)):
        tube(sprite, [(x, 0.78), (x, top - 0.05)], WOOD, 0.022)
    for a, b in (
        ((0.26, 0.16), (0.06, 0.62)),
        ((0.54, 0.02), (0.28, 0.66)),
        ((0.54, 0.02), (0.8, 0.7)),
        ((0.8, 0.1), (1.18, 0.55)),
    ):
        sprite.line([a, b], DARK, 0.005, alpha=0.8)
    for x, levels in (
        (0.26, ((0.22, 0.1, 0.16), (0.4, 0.12, 0.2))),
        (0.8, ((0.15, 0.1, 0.14), (0.31, 0.125, 0.16), (0.48, 0.14, 0.18))),
        (0.54, ((0.07, 0.11, 0.15), (0.24, 0.14, 0.18), (0.44, 0.16, 0.2))),
    ):
        for top, half, tall in levels:
            _square_sail(sprite, x, top, half, tall, cloth)
    flag = rgb("#1d1d22") if pirate else rgb("#c8362c")
    sprite.part(trace("0.53 0.0, 0.44 0.012, 0.36 0.0, 0.37 0.05, 0.45 0.06, 0.53 0.05"), flag, sharp=True)
    if pirate:
        _skull(sprite, 0.54, 0.31, 0.032)
    sprite.part(trace("0.02 0.5, 0.2 0.52, 0.24 0.62, 0.36 0.66, 0.4 0.72, 0.84 0.73, 0.88 0.67, "
                      "1.08 0.64, 1.02 0.78,"
                      "0.92 0.93, 0.86 0.98, 0.2 0.98, 0.1 0.88, "
                      "0.06 0.7"), hull, below=scaled(hull, 0.5), sharp=True,
                puff=0.5)  # fmt: skip
    for dy in (0.0, 0.05, 0.1):
        sprite.line(
            [(0.07, 0.74 + dy), (0.4, 0.79 + dy), (0.84, 0.79 + dy), (1.0 - dy, 0.74 + dy)],
            scaled(hull, 0.58),
            0.008,
        )
    sprite.line(
        trace("0.02 0.51, 0.2 0.53, 0.24 0.63, 0.36 0.67, 0.4 0.73, 0.84 0.74, 0.88 0.68, 1.07 0.65"),
        trim,
        0.016,
    )
    for i in range(5):
        x = 0.3 + 0.125 * i
        sprite.part(box(x - 0.02, 0.815, x + 0.022, 0.855), rgb("#2a1c14"), sharp=True, rim=0)
        sprite.line([(x, 0.836), (x + 0.035, 0.838)], rgb("#3a3a40"), 0.02)
    for x in (0.09, 0.16):
        pane(sprite, box(x, 0.58, x + 0.045, 0.65))
    sprite.oval(0.015, 0.47, 0.022, 0.032, rgb("#ffd98a"), gloss=0.5)
    if is_dim(sprite):
        sprite.glow(0.015, 0.47, 0.08, rgb("#ffd27a"), alpha=0.8)


def _gondola(sprite: Sprite, wanted: Rgb | None) -> None:
    hull = wanted or rgb("#1f2026")
    red, gold = rgb("#a8262a"), rgb("#d9a441")
    wake(sprite, 0.3, 2.5, 0.94)
    tube(sprite, [(0.66, 0.46), (0.2, 0.98)], WOOD, 0.022)
    sprite.part(trace("0.5 0.36, 0.46 0.52, 0.52 0.7, 0.62 0.7, 0.64 0.5, 0.6 0.34"), rgb("#24262c"))
    sprite.part(trace("0.47 0.24, 0.44 0.34, 0.48 0.48, 0.62 0.48, 0.66 0.34, 0.62 0.24"), rgb("#f1efe9"))
    for y in (0.28, 0.34, 0.4):
        sprite.line([(0.46, y), (0.64, y)], rgb("#2a4f8c"), 0.016)
    tube(sprite, [(0.62, 0.28), (0.72, 0.36), (0.66, 0.46)], rgb("#f1efe9"), 0.05)
    sprite.oval(0.56, 0.16, 0.055, 0.065, rgb("#d9a37c"))
    sprite.oval(0.56, 0.115, 0.12, 0.022, rgb("#e8d29a"))
    sprite.part(trace("0.5 0.11, 0.51 0.07, 0.61 0.07, 0.62 0.11"), rgb("#e8d29a"), sharp=True)
    sprite.line([(0.505, 0.105), (0.615, 0.105)], red, 0.018)
    sprite.part(trace("1.2 0.74, 1.24 0.56, 1.42 0.52, 1.5 0.74"), red, gloss=0.2)
    sprite.part(trace("1.46 0.66, 1.9 0.66, 1.9 0.78, 1.46 0.78"), scaled(red, 0.75), sharp=True)
    sprite.part(trace("0.0 0.4, 0.12 0.5, 0.4 0.68, 0.9 0.76, 1.7 0.77, 2.3 0.68, 2.6 0.5, 2.66 0.3, "
                      "2.74 0.28, 2.74 0.44,"
                      "2.6 0.68, 2.2 0.88, 1.6 0.95, 0.9 0.94, 0.4 0.82, "
                      "0.1 0.58"), hull, below=scaled(hull, 0.5),
                puff=0.6, gloss=0.5)  # fmt: skip
    sprite.line(trace("0.1 0.5, 0.4 0.69, 0.9 0.77, 1.7 0.78, 2.3 0.69, 2.58 0.53"), gold, 0.018)
    sprite.part(
        trace("2.62 0.3, 2.66 0.18, 2.78 0.16, 2.82 0.26, 2.74 0.32, 2.74 0.46, 2.66 0.46"),
        rgb("#c9ced6"),
        gloss=0.5,
    )
    for y in (0.33, 0.38, 0.43):
        sprite.line([(2.72, y), (2.8, y)], rgb("#c9ced6"), 0.016)


def _canoe(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#c8442f", "#e0a52f", "#2f7f8a", "#3f7a45")
    wake(sprite, 0.3, 3.1, 0.9)
    sprite.part(
        trace("0.1 0.36, 0.5 0.5, 1.7 0.58, 2.9 0.5, 3.3 0.36, 2.9 0.64, 0.5 0.64"),
        scaled(WOOD, 0.55),
        puff=0.3,
    )
    sprite.part(trace("0.0 0.22, 0.14 0.34, 0.6 0.52, 1.7 0.6, 2.8 0.52, 3.26 0.34, 3.4 0.22, 3.34 0.6, "
                      "3.0 0.86, 2.4 0.95,"
                      "1.0 0.95, 0.4 0.86, "
                      "0.06 0.6"), paint, below=scaled(paint, 0.55), puff=0.6, gloss=0.3)  # fmt: skip
    sprite.line(trace("0.02 0.25, 0.6 0.53, 1.7 0.61, 2.8 0.53, 3.38 0.25"), rgb("#e8c890"), 0.035)
    sprite.part(
        trace("0.2 0.56, 0.5 0.66, 0.42 0.78, 0.3 0.72"), mixed(paint, rgb("#f6efdc"), 0.8), sharp=True
    )
    sprite.part(
        trace("3.2 0.56, 2.9 0.66, 2.98 0.78, 3.1 0.72"), mixed(paint, rgb("#f6efdc"), 0.8), sharp=True
    )
    tube(sprite, [(1.0, 0.02), (2.1, 0.86)], rgb("#c9a05a"), 0.04)
    sprite.part(
        trace("2.04 0.78, 2.18 0.8, 2.46 0.98, 2.42 1.06, 2.26 1.06, 2.06 0.92"), rgb("#c9a05a"), gloss=0.2
    )


def _raft(sprite: Sprite, wanted: Rgb | None) -> None:
    cloth = natural(sprite, wanted, "#e8dcc0", "#c8553a", "#d8b05a")
    log = rgb("#8f6a42")
    wake(sprite, 0.04, 1.1, 0.96)
    tube(sprite, [(0.5, 0.86), (0.5, 0.02)], WOOD, 0.028)
    sprite.part(trace("0.22 0.14, 0.5 0.12, 0.82 0.14, 0.88 0.4, 0.84 0.62, 0.52 0.58, 0.2 0.62, "
                      "0.26 0.38"), cloth,
                below=scaled(cloth, 0.8), puff=0.8)  # fmt: skip
    tube(sprite, [(0.18, 0.13), (0.86, 0.13)], WOOD, 0.026)
    sprite.part(trace("0.49 0.0, 0.36 0.03, 0.49 0.07"), rgb("#c8362c"), sharp=True)
    sprite.part(rounded(0.82, 0.66, 1.0, 0.84, 0.03), rgb("#b98a52"), below=rgb("#7a5a34"), sharp=True)
    for i in range(7):
        x = 0.02 + 0.155 * i
        sprite.part(box(x + 0.02, 0.82, x + 0.16, 0.9), scaled(log, 0.8), sharp=True, puff=0.8)
    for i in range(7):
        x = 0.1 + 0.15 * i
        sprite.oval(x, 0.92, 0.075, 0.06, log, below=scaled(log, 0.6))
        sprite.oval(x, 0.92, 0.045, 0.034, rgb("#d8b88a"), rim=0)
    for x in (0.24, 0.86):
        sprite.line([(x, 0.82), (x, 0.97)], rgb("#e0d2a8"), 0.022)


SUBJECTS = (
    Subject(name="galleon", model=_galleon, height=0.58, metres=40, aspect=1.2, shadow=False),
    Subject(name="gondola", model=_gondola, height=0.24, metres=2.2, aspect=2.84, shadow=False),
    Subject(name="canoe", model=_canoe, height=0.15, metres=0.6, aspect=3.4, top=0.52, shadow=False),
    Subject(name="raft", model=_raft, height=0.46, metres=3.5, aspect=1.1, top=0.83, shadow=False),
)
