"""What flies: airliner, biplane, jet, helicopter, gliders, airship, drone, kite."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import Outline, arc, natural, rounded, spun, trace, tube
from lumigate.draft.picture.subjects.vehicles.chassis import (
    CHROME,
    DARK,
    STEEL,
    WOOD,
    body,
    glass_colour,
    pane,
    panes,
    wheel,
)

_WHITE = rgb("#f3f3f1")


def _climbing(text: str) -> Outline:
    """Return the outline, its nose up by a few degrees."""
    return spun(trace(text), -9, 1.0, 0.5)


def _airplane(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#2a5fa8", "#c8362c", "#2f8f8a", "#e08a2e")
    grey = rgb("#c9ced6")
    sprite.part(
        _climbing("0.86 0.42, 0.72 0.14, 0.8 0.13, 1.16 0.42"), scaled(grey, 0.8), sharp=True, puff=0.3
    )
    sprite.part(
        _climbing("0.16 0.38, 0.0 0.3, 0.07 0.29, 0.32 0.37"), scaled(grey, 0.8), sharp=True, puff=0.3
    )
    sprite.part(_climbing("0.12 0.42, 0.02 0.04, 0.15 0.03, 0.4 0.36"), paint, below=scaled(paint, 0.7),
                sharp=True, puff=0.3)  # fmt: skip
    hull = (
        "0.06 0.4, 0.2 0.37, 0.5 0.345, 1.5 0.345, 1.76 0.38, 1.9 0.44, 1.95 0.5, 1.88 0.56, 1.66 0.6, "
        "1.2 0.61, 0.7 0.6, 0.36 0.52, 0.1 0.43"
    )
    sprite.part(_climbing(hull), _WHITE, below=rgb("#aab2bf"), puff=0.8, gloss=0.3)
    sprite.part(_climbing("0.06 0.405, 0.4 0.47, 1.0 0.505, 1.92 0.505, 1.95 0.515, 1.88 0.56, 1.66 0.6, "
                          "1.2 0.61,"
                          "0.7 0.6, 0.36 0.52"), paint, below=scaled(paint, 0.6), puff=0.6, sharp=True)  # fmt: skip
    glass = glass_colour(sprite)
    for i in range(22):
        x, y = spun([(0.46 + 0.052 * i, 0.44)], -9, 1.0, 0.5)[0]
        sprite.oval(x, y, 0.011, 0.016, glass, rim=0, flat=0.8)
    pane(sprite, _climbing("1.7 0.4, 1.79 0.4, 1.86 0.45, 1.72 0.45"))
    sprite.part(_climbing("1.12 0.64, 1.4 0.64, 1.42 0.7, 1.4 0.76, 1.14 0.74"), grey, below=scaled(grey, 0.6),
                sharp=True, puff=1.0, gloss=0.3)  # fmt: skip
    sprite.part(spun(arc(1.405, 0.7, 0.025, 0.06, 0, 360, 20), -9, 1.0, 0.5), DARK, sharp=True)
    sprite.part(_climbing("1.22 0.53, 0.86 0.54, 0.34 0.92, 0.32 0.98, 0.44 0.96, 1.2 0.62"), grey,
                below=scaled(grey, 0.75), sharp=True, puff=0.3)  # fmt: skip
    sprite.part(_climbing("0.34 0.92, 0.32 0.98, 0.24 0.9, 0.28 0.84"), paint, sharp=True)
    sprite.part(_climbing("0.4 0.43, 0.2 0.43, 0.02 0.52, 0.1 0.54, 0.38 0.46"), grey, sharp=True, puff=0.3)


def _biplane(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#c8362c", "#e0a52f", "#2f6fb0", "#3f8a58")
    cream = rgb("#f3e9d2")
    for x in (0.98, 1.22):
        tube(sprite, [(x, 0.7), (1.12, 0.88)], DARK, 0.024)
    tube(sprite, [(0.98, 0.14), (1.0, 0.7)], WOOD, 0.022)
    sprite.part(trace("0.04 0.36, 0.06 0.14, 0.16 0.1, 0.26 0.16, 0.36 0.4"), paint, below=scaled(paint, 0.7))
    body(sprite, trace("0.1 0.42, 0.4 0.36, 0.8 0.32, 1.1 0.34, 1.4 0.36, 1.52 0.4, 1.54 0.52, 1.5 0.62, "
                       "1.2 0.68,"
                       "0.8 0.66, 0.4 0.54, 0.12 0.46"), paint, puff=0.8, sharp=False)  # fmt: skip
    sprite.line(trace("0.2 0.45, 0.7 0.5, 1.3 0.52"), cream, 0.035)
    sprite.part(trace("0.06 0.42, 0.26 0.4, 0.4 0.44, 0.3 0.48, 0.08 0.46"), cream, below=scaled(cream, 0.75))
    sprite.part(trace("0.66 0.35, 0.74 0.28, 0.88 0.32, 0.9 0.36"), DARK)
    sprite.part(trace("0.84 0.34, 0.9 0.24, 0.93 0.34"), rgb("#bfd6e4"), sharp=True, gloss=0.5)
    sprite.part(rounded(1.48, 0.36, 1.6, 0.66, 0.05), STEEL, sharp=True, gloss=0.4, puff=1.0)
    wing = trace("0.72 0.64, 0.78 0.6, 1.3 0.62, 1.42 0.66, 1.34 0.72, 0.78 0.71")
    sprite.part(wing, cream, below=scaled(paint, 0.9), puff=0.6)
    for x in (0.86, 1.28):
        tube(sprite, [(x, 0.13), (x + 0.02, 0.64)], WOOD, 0.026)
    sprite.line([(0.86, 0.14), (1.3, 0.63)], DARK, 0.006)
    sprite.line([(1.28, 0.14), (0.88, 0.63)], DARK, 0.006)
    sprite.part(
        trace("0.66 0.1, 0.74 0.05, 1.3 0.06, 1.46 0.1, 1.38 0.16, 0.74 0.16"),
        cream,
        below=scaled(paint, 0.9),
        puff=0.6,
    )
    sprite.part(trace("1.6 0.44, 1.68 0.48, 1.7 0.52, 1.68 0.56, 1.6 0.6"), paint, gloss=0.4)
    sprite.oval(1.67, 0.5, 0.018, 0.42, (0.75, 0.72, 0.68), flat=0.5)
    wheel(sprite, 1.12, 0.885, 0.095)
    tube(sprite, [(0.18, 0.48), (0.12, 0.57)], DARK, 0.022)


def _fighter_jet(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = natural(sprite, wanted, "#8b97a3", "#7f8a80", "#6f7f92")
    up = -14

    def at(text: str) -> Outline:
        return spun(trace(text), up, 1.1, 0.5)

    for radius, code in ((0.1, "#ff8a2a"), (0.06, "#ffd98a")):
        x, y = spun([(0.16, 0.5)], up, 1.1, 0.5)[0]
        sprite.glow(x, y, radius, rgb(code), alpha=0.8)
    sprite.part(at("0.9 0.46, 0.56 0.26, 0.66 0.25, 1.3 0.46"), scaled(skin, 0.7), sharp=True)
    sprite.part(
        at("0.3 0.46, 0.1 0.08, 0.26 0.08, 0.66 0.44"), skin, below=scaled(skin, 0.7), sharp=True, puff=0.3
    )
    body(sprite, at("0.16 0.44, 0.5 0.42, 1.0 0.4, 1.4 0.38, 1.8 0.44, 2.15 0.53, 1.8 0.58, 1.3 0.62, "
                    "0.6 0.6, 0.16 0.56"),
         skin, puff=0.8)  # fmt: skip
    sprite.part(at("0.1 0.45, 0.2 0.43, 0.2 0.57, 0.1 0.55"), DARK, sharp=True)
    sprite.part(
        at("1.24 0.41, 1.36 0.32, 1.54 0.32, 1.74 0.43, 1.5 0.45"),
        rgb("#31465a"),
        below=rgb("#d8b060"),
        gloss=0.7,
    )
    sprite.part(at("1.0 0.54, 1.34 0.54, 1.3 0.64, 1.0 0.64"), scaled(skin, 0.55), sharp=True)
    sprite.part(
        at("1.3 0.5, 0.7 0.52, 0.3 0.86, 0.46 0.88, 1.2 0.6"),
        skin,
        below=scaled(skin, 0.75),
        sharp=True,
        puff=0.25,
    )
    sprite.part(
        at("0.5 0.5, 0.24 0.5, 0.0 0.66, 0.12 0.68, 0.48 0.56"), scaled(skin, 0.92), sharp=True, puff=0.25
    )
    tube(sprite, at("0.28 0.88, 0.66 0.86"), _WHITE, 0.03)
    sprite.oval(*at("0.62 0.66")[0], 0.05, 0.035, mixed(skin, _WHITE, 0.7), rim=0)


def _helicopter(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#d8402f", "#2f6fb0", "#e0a52f", "#3f7a55")
    for x in (0.96, 1.3):
        tube(sprite, [(x, 0.72), (x + 0.03, 0.92)], DARK, 0.024)
    tube(sprite, trace("0.72 0.93, 1.4 0.93, 1.52 0.88"), STEEL, 0.034)
    sprite.part(trace("0.1 0.4, 0.0 0.14, 0.12 0.14, 0.26 0.36"), paint, sharp=True, below=scaled(paint, 0.7))
    body(sprite, trace("0.08 0.4, 0.3 0.38, 0.86 0.34, 0.92 0.56, 0.3 0.47, 0.08 0.46"), paint, puff=0.7)
    for a, b in (((0.0, 0.2), (0.2, 0.5)), ((0.21, 0.26), (-0.01, 0.45))):
        sprite.line([a, b], STEEL, 0.02)
    sprite.oval(0.1, 0.355, 0.025, 0.025, DARK)
    sprite.part(trace("0.92 0.3, 0.98 0.18, 1.3 0.18, 1.38 0.3"), scaled(paint, 0.7), gloss=0.3)
    body(sprite, trace("0.74 0.46, 0.84 0.32, 1.04 0.26, 1.3 0.26, 1.52 0.36, 1.68 0.56, 1.64 0.7, "
                       "1.46 0.77, 1.0 0.78,"
                       "0.82 0.68"), paint, puff=0.7, sharp=False)  # fmt: skip
    pane(sprite, trace("1.36 0.32, 1.5 0.38, 1.63 0.54, 1.62 0.6, 1.36 0.58"))
    pane(sprite, rounded(1.08, 0.34, 1.3, 0.56, 0.04))
    pane(sprite, rounded(0.88, 0.38, 1.02, 0.54, 0.04))
    sprite.line(trace("1.05 0.32, 1.05 0.74"), scaled(paint, 0.5), 0.008)
    sprite.line(trace("0.86 0.64, 1.2 0.66, 1.62 0.64"), mixed(paint, _WHITE, 0.8), 0.035)
    tube(sprite, [(1.14, 0.19), (1.14, 0.07)], DARK, 0.034)
    sprite.part(
        trace("0.24 0.075, 1.14 0.045, 2.04 0.03, 2.05 0.05, 1.14 0.085, 0.25 0.1"),
        rgb("#4a4f57"),
        sharp=True,
    )
    sprite.oval(1.14, 0.06, 0.05, 0.035, STEEL, gloss=0.3)


def _glider(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#d8402f", "#2f6fb0", "#e08a2e")
    up = -8

    def at(text: str) -> Outline:
        return spun(trace(text), up, 1.2, 0.6)

    sprite.part(
        at("1.24 0.5, 1.5 0.14, 1.7 0.02, 1.72 0.05, 1.46 0.5"), scaled(_WHITE, 0.85), sharp=True, puff=0.3
    )
    sprite.part(at("0.12 0.56, 0.04 0.24, 0.14 0.23, 0.3 0.54"), paint, sharp=True)
    sprite.part(at("0.1 0.54, 0.5 0.53, 1.2 0.46, 1.7 0.46, 1.98 0.58, 2.02 0.63, 1.9 0.68, 1.4 0.7, "
                   "0.7 0.6, 0.12 0.58"),
                _WHITE, below=rgb("#aab2bf"), puff=0.8, gloss=0.4)  # fmt: skip
    sprite.part(
        at("1.46 0.47, 1.6 0.41, 1.76 0.45, 1.86 0.53, 1.6 0.55"),
        rgb("#31465a"),
        below=rgb("#8fb4cc"),
        gloss=0.7,
    )
    sprite.line(at("0.5 0.57, 1.2 0.6, 1.9 0.62"), paint, 0.03)
    sprite.part(
        at("1.46 0.56, 1.14 0.56, 0.4 0.96, 0.36 1.0, 0.44 1.0, 1.36 0.64"),
        _WHITE,
        below=rgb("#c2c8d2"),
        sharp=True,
        puff=0.3,
    )
    sprite.part(at("0.52 0.895, 0.4 0.96, 0.36 1.0, 0.44 1.0, 0.6 0.91"), paint, sharp=True)
    sprite.part(at("0.3 0.24, 0.0 0.28, 0.0 0.31, 0.28 0.3"), _WHITE, sharp=True)


def _pilot(sprite: Sprite, x: float, y: float, size: float) -> None:
    suit = rgb("#2c3f5c")
    for side in (-1, 1):
        tube(
            sprite,
            [(x + side * size * 0.2, y + size * 0.6), (x + side * size * 0.3, y + size * 1.3)],
            suit,
            size * 0.3,
        )
        tube(
            sprite, [(x + side * size * 0.3, y), (x + side * size * 0.55, y - size * 0.55)], suit, size * 0.24
        )
    sprite.oval(x, y + size * 0.3, size * 0.4, size * 0.52, suit)
    sprite.oval(x, y - size * 0.4, size * 0.3, size * 0.33, rgb("#e0b08c"))
    sprite.part(
        arc(x, y - size * 0.44, size * 0.33, size * 0.34, 180, 360), rgb("#d8402f"), sharp=True, gloss=0.4
    )


def _paraglider(sprite: Sprite, wanted: Rgb | None) -> None:
    first = natural(sprite, wanted, "#e0532f", "#2f8fb8", "#7a4fa8", "#3f9c5b")
    second = mixed(first, rgb("#ffe9a0"), 0.75)
    for x in (0.1, 0.36, 0.64, 0.9, 1.16, 1.42, 1.7):
        y = 0.14 + 0.36 * abs(x / 0.9 - 1) ** 2
        sprite.line([(x, y + 0.04), (0.9 + (x - 0.9) * 0.06, 0.78)], rgb("#4a4a50"), 0.004)
    outer, inner = arc(0.9, 0.66, 0.9, 0.64, 196, 344, 15), arc(0.9, 0.66, 0.8, 0.5, 200, 340, 15)
    for i in range(14):
        cell = [outer[i], outer[i + 1], inner[i + 1], inner[i]]
        sprite.part(cell, first if i % 4 < 2 else second, sharp=True, puff=0.6, rim=0.3)
    _pilot(sprite, 0.9, 0.84, 0.1)


def _parachute(sprite: Sprite, wanted: Rgb | None) -> None:
    first = natural(sprite, wanted, "#d8402f", "#2f6fb0", "#e08a2e", "#5a9c4b")
    for x in (0.03, 0.22, 0.36, 0.5, 0.64):
        sprite.line([(x, 0.42 - 0.02), (0.335, 0.76)], rgb("#4a4a50"), 0.005)
    dome = [*arc(0.335, 0.42, 0.335, 0.42, 180, 360, 24)]
    for i in range(5):
        narrow = 1 - i * 0.23
        lower = [
            (0.335 + (x - 0.335) * narrow, y)
            for x, y in trace("0.67 0.42, 0.5 0.38, 0.335 0.42, 0.17 0.38, 0.0 0.42")
        ]
        gore = [(0.335 + (x - 0.335) * narrow, y) for x, y in dome] + lower[1:-1]
        sprite.part(gore, first if i % 2 == 0 else _WHITE, sharp=True, puff=0.8, rim=0.4 if i == 0 else 0.0)
    _pilot(sprite, 0.335, 0.82, 0.105)


def _hang_glider(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#e0a52f", "#d8402f", "#2f8fb8", "#7a4fa8")
    sprite.part(
        trace("0.0 0.5, 0.7 0.04, 0.95 0.02, 0.9 0.36, 0.5 0.38"),
        paint,
        below=scaled(paint, 0.8),
        sharp=True,
        puff=0.4,
    )
    sprite.part(
        trace("0.95 0.02, 1.2 0.06, 1.9 0.46, 1.4 0.38, 0.9 0.36"),
        mixed(paint, _WHITE, 0.55),
        below=paint,
        sharp=True,
        puff=0.4,
    )
    sprite.part(trace("0.0 0.5, 0.28 0.32, 0.5 0.38"), _WHITE, sharp=True)
    sprite.part(trace("1.9 0.46, 1.6 0.3, 1.4 0.38"), _WHITE, sharp=True)
    for x in (0.74, 1.1):
        tube(sprite, [(0.92, 0.3), (x, 0.8)], CHROME, 0.018)
    tube(sprite, [(0.7, 0.8), (1.14, 0.8)], CHROME, 0.022)
    sprite.line([(0.92, 0.3), (0.8, 0.66)], DARK, 0.008)
    suit = rgb("#2c3f5c")
    sprite.part(trace("0.3 0.72, 0.6 0.64, 0.94 0.62, 1.0 0.7, 0.9 0.77, 0.56 0.78, 0.32 0.77"), suit)
    tube(sprite, trace("0.92 0.7, 0.98 0.78, 0.96 0.8"), suit, 0.05)
    sprite.oval(1.05, 0.64, 0.062, 0.062, rgb("#e0b08c"))
    sprite.part(arc(1.04, 0.63, 0.068, 0.068, 150, 330), rgb("#d8402f"), sharp=True, gloss=0.4)


def _airship(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = natural(sprite, wanted, "#c9ced6", "#d9cba8", "#b8574a")
    fin = mixed(skin, rgb("#b3332a"), 0.7) if wanted is None else scaled(skin, 0.7)
    sprite.part(trace("0.1 0.3, 0.0 0.02, 0.14 0.0, 0.5 0.24"), fin, sharp=True, below=scaled(fin, 0.7))
    sprite.part(trace("0.1 0.5, 0.0 0.8, 0.14 0.82, 0.5 0.58"), scaled(fin, 0.75), sharp=True)
    sprite.part(
        trace("1.14 0.74, 1.66 0.74, 1.6 0.93, 1.52 0.96, 1.28 0.96, 1.2 0.92"),
        rgb("#54493e"),
        sharp=True,
        gloss=0.2,
    )
    panes(sprite, 1.22, 0.8, 1.6, 0.89, 5, gap=0.3)
    hull = trace("0.04 0.41, 0.3 0.24, 0.8 0.1, 1.4 0.05, 2.0 0.1, 2.4 0.25, 2.55 0.41, 2.4 0.57, "
                 "2.0 0.72, 1.4 0.78,"
                 "0.8 0.72, 0.3 0.57")  # fmt: skip
    sprite.part(hull, skin, below=scaled(skin, 0.7), puff=1.0, gloss=0.35)
    for level in (-0.66, -0.34, 0.0, 0.34, 0.66):
        points = [
            (0.08 + 2.44 * i / 10, 0.41 + level * 0.36 * (1 - abs(i / 5 - 1.06) ** 2.2 * 0.9))
            for i in range(11)
        ]
        sprite.line(points, scaled(skin, 0.66), 0.007, alpha=0.6)
    sprite.part(trace("0.04 0.38, 0.5 0.37, 0.56 0.41, 0.5 0.45, 0.04 0.45"), fin, gloss=0.2)
    for x in (1.0, 1.78):
        tube(sprite, [(x, 0.7), (x, 0.8)], DARK, 0.02)
        sprite.part(rounded(x - 0.09, 0.78, x + 0.07, 0.86, 0.03), STEEL, sharp=True, gloss=0.4)
        sprite.oval(x - 0.1, 0.82, 0.01, 0.08, DARK, rim=0)


def _drone(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = wanted or rgb("#e6e8ea")
    for x, y in ((0.36, 0.3), (1.24, 0.3), (0.28, 0.42), (1.32, 0.42)):
        far = 0.62 if y < 0.4 else 1.0
        tube(sprite, [(0.8, 0.52), (x, y + 0.14)], scaled(shell, 0.75 * far), 0.07)
        sprite.part(
            rounded(x - 0.055, y - 0.02, x + 0.055, y + 0.2, 0.03), scaled(STEEL, far), sharp=True, gloss=0.4
        )
        sprite.part(
            arc(x, y - 0.03, 0.29 if far == 1 else 0.24, 0.035, 0, 360, 24),
            rgb("#5a6068"),
            sharp=True,
            flat=0.6,
        )
    for side in (-1, 1):
        tube(sprite, [(0.8 + side * 0.18, 0.6), (0.8 + side * 0.34, 0.94)], DARK, 0.034)
        tube(sprite, [(0.8 + side * 0.24, 0.95), (0.8 + side * 0.44, 0.95)], DARK, 0.04)
    sprite.part(
        rounded(0.48, 0.4, 1.12, 0.66, 0.12),
        shell,
        below=scaled(shell, 0.65),
        sharp=True,
        puff=0.8,
        gloss=0.4,
    )
    sprite.part(rounded(0.66, 0.64, 0.94, 0.86, 0.06), DARK, sharp=True, gloss=0.3)
    sprite.oval(0.8, 0.76, 0.08, 0.08, rgb("#10141c"), gloss=0.9)
    for x, code in ((0.56, "#e03a2e"), (1.04, "#3fc060")):
        sprite.glow(x, 0.56, 0.05, rgb(code), alpha=0.8)
        sprite.oval(x, 0.56, 0.02, 0.02, rgb(code), flat=1)


def _kite(sprite: Sprite, wanted: Rgb | None) -> None:
    first = natural(sprite, wanted, "#e0432f", "#2f8fb8", "#7a4fa8", "#3f9c5b")
    second, third = rgb("#f3c64b"), rgb("#f2efe4")
    top, left, right, low, mid = (0.42, 0.0), (0.08, 0.22), (0.76, 0.22), (0.42, 0.66), (0.42, 0.22)
    sprite.line(trace("0.42 0.66, 0.5 0.75, 0.38 0.84, 0.48 0.93, 0.4 0.99"), rgb("#6b4a3a"), 0.008)
    for i, (x, y) in enumerate(((0.485, 0.735), (0.41, 0.81), (0.455, 0.885), (0.43, 0.95))):
        tone = (first, second, third, first)[i]
        sprite.part([(x, y), (x - 0.06, y - 0.03), (x - 0.055, y + 0.03)], tone, sharp=True)
        sprite.part([(x, y), (x + 0.06, y - 0.03), (x + 0.055, y + 0.03)], scaled(tone, 0.85), sharp=True)
    sprite.part([top, left, mid], first, sharp=True, puff=0.3)
    sprite.part([top, right, mid], second, sharp=True, puff=0.3)
    sprite.part([left, mid, low], third, sharp=True, puff=0.3)
    sprite.part([right, mid, low], scaled(first, 0.85), sharp=True, puff=0.3)
    sprite.line([top, low], WOOD, 0.012)
    sprite.line([left, right], WOOD, 0.012)


SUBJECTS = (
    Subject(name="airplane", model=_airplane, height=0.36, metres=12, aspect=2.0, shadow=False),
    Subject(name="biplane", model=_biplane, height=0.36, metres=3, aspect=1.72, top=0.06, shadow=False),
    Subject(name="fighter_jet", model=_fighter_jet, height=0.32, metres=5, aspect=2.2, shadow=False),
    Subject(name="helicopter", model=_helicopter, height=0.36, metres=4, aspect=2.05, shadow=False),
    Subject(name="glider", model=_glider, height=0.32, metres=3, aspect=2.05, shadow=False),
    Subject(name="paraglider", model=_paraglider, height=0.4, metres=8, aspect=1.8, shadow=False),
    Subject(name="parachute", model=_parachute, height=0.46, metres=8, aspect=0.67, shadow=False),
    Subject(name="hang_glider", model=_hang_glider, height=0.34, metres=3, aspect=1.9, shadow=False),
    Subject(name="airship", model=_airship, height=0.32, metres=24, aspect=2.56, shadow=False),
    Subject(name="quadcopter", model=_drone, height=0.26, metres=0.3, aspect=1.6, shadow=False),
    Subject(name="kite", model=_kite, height=0.44, metres=1.5, aspect=0.84, shadow=False),
)
