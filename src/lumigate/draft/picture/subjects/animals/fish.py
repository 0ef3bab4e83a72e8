"""Fish, sharks, rays and the seahorse, seen from the side."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled, turned
from lumigate.draft.picture.raster import Plane, Rgb, ellipse
from lumigate.draft.picture.sprite import Points, Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, eye, marks, merged, spots, stripes, tube

_REEF = (("#2f7fd0", "#f6c73b"), ("#f2b632", "#3a3f8a"), ("#e2574c", "#f7e3c0"), ("#35b0a8", "#f58a3c"),
    ("#8a63c8", "#f4d35e"))  # fmt: skip


def _fin(sprite: Sprite, points: Points, colour: Rgb, root: tuple[float, float], rays: int = 5) -> None:
    """Draw a thin fin with rays that spread from its root."""
    outline = blob(points)
    sprite.part(outline, colour, sharp=True, puff=0.25, rim=0.35, flat=0.25)
    low, high = outline.min(0), outline.max(0)
    reach = float(max(high - low)) * 1.3
    middle = (low + high) / 2 - root
    aim = math.atan2(float(middle[1]), float(middle[0]))
    ways = []
    for i in range(rays):
        turn = aim + (i - (rays - 1) / 2) * 1.1 / rays
        ways.append([root, (root[0] + reach * math.cos(turn), root[1] + reach * math.sin(turn))])
    marks(sprite, outline, stripes(ways, 0.006), scaled(colour, 0.7), alpha=0.7)


def _fish(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant
    first, second = (rgb(code) for code in _REEF[sprite.streams.pick("coat", len(_REEF))])
    if kind == "goldfish":
        first, second = rgb("#f0852a"), rgb("#f9b24d")
    elif kind == "clown":
        first, second = rgb("#f07a24"), rgb("#f07a24")
    elif kind == "plain":
        first, second = rgb("#7f93a3"), rgb("#6b7f90")
    if wanted is not None:
        first, second = wanted, turned(wanted, hue=0.04, value=0.85)
    slim = 0.78 if kind == "plain" else 1.0
    veil = kind == "goldfish"

    def at(x: float, y: float) -> tuple[float, float]:
        return x, 0.52 + (y - 0.52) * slim

    if veil:
        _fin(sprite, [(0.5, 0.5), (0.3, 0.3), (0.08, 0.16), (0.02, 0.3), (0.1, 0.46), (0.0, 0.62),
            (0.04, 0.86), (0.22, 0.82), (0.42, 0.62)], second, (0.5, 0.53), 9)  # fmt: skip
    else:
        _fin(sprite, [at(0.44, 0.49), at(0.26, 0.36), at(0.06, 0.2), at(0.03, 0.32), at(0.13, 0.52),
            at(0.03, 0.72), at(0.06, 0.85), at(0.26, 0.69), at(0.44, 0.56)], second, (0.46, 0.525), 7)  # fmt: skip
    _fin(sprite, [at(0.58, 0.3), at(0.6, 0.1), at(0.72, 0.03), at(0.9, 0.08), at(1.1, 0.25),
        at(0.85, 0.36)], second, at(0.9, 0.55), 8)  # fmt: skip
    _fin(sprite, [at(0.6, 0.72), at(0.52, 0.93), at(0.64, 0.98), at(0.78, 0.9), at(0.84, 0.76)], second,
        at(0.76, 0.6), 5)  # fmt: skip
    _fin(sprite, [at(0.94, 0.76), at(0.88, 0.92), at(0.96, 0.96), at(1.06, 0.8)], second, at(1.02, 0.7), 4)
    body = blob([at(0.4, 0.525), at(0.56, 0.4), at(0.78, 0.24), at(1.02, 0.22), at(1.24, 0.36),
        at(1.37, 0.52), at(1.25, 0.68), at(1.02, 0.8), at(0.78, 0.78), at(0.56, 0.64)])  # fmt: skip
    sprite.part(body, first, below=mixed(first, (1.0, 0.95, 0.85), 0.45), sharp=True, gloss=0.45, puff=0.5)
    if kind == "clown":
        for x, wide in ((0.56, 0.035), (0.83, 0.05), (1.13, 0.045)):
            band = [(x, 0.1, wide), (x + 0.05, 0.52, wide * 1.25), (x, 0.95, wide)]
            marks(sprite, body, [tube(band)], rgb("#fbf6ec"))
            edges = [tube([(a + side * r, b, 0.011) for a, b, r in band]) for side in (-1, 1)]
            marks(sprite, body, edges, rgb("#28201c"))
    elif kind in ("goldfish", "plain"):
        _scales(sprite, body, first)
    else:
        ways = [[(x, 0.1), (x + 0.045, 0.5), (x - 0.01, 0.9)] for x in (0.62, 0.76, 0.9, 1.04)]
        if sprite.streams.pick("pattern", 2):
            marks(sprite, body, stripes(ways, 0.026), second)
        else:
            marks(sprite, body, [[(0.3, 0.4), (0.9, 0.46), (1.3, 0.5), (0.95, 0.58), (0.3, 0.62)]],
                second, soft=0.01)  # fmt: skip
    gill = [(1.13, 0.36), (1.085, 0.5), (1.12, 0.66)]
    sprite.line(gill, scaled(first, 0.6), 0.01, alpha=0.7)
    _fin(sprite, [(1.02, 0.54), (0.9, 0.5), (0.81, 0.56), (0.84, 0.66), (0.94, 0.65)],
        scaled(second, 0.95), (1.03, 0.56), 4)  # fmt: skip
    sprite.oval(1.235, 0.46, 0.056, 0.056, rgb("#f7f3e6"), rim=0, flat=0.5)
    eye(sprite, 1.243, 0.46, 0.036)
    sprite.line([(1.365, 0.55), (1.31, 0.575), (1.275, 0.565)], scaled(first, 0.45), 0.011, alpha=0.9)


def _scales(sprite: Sprite, body: Plane, coat: Rgb) -> None:
    arcs = [tube([(x, y - 0.03, 0.004), (x - 0.024, y, 0.006), (x, y + 0.03, 0.004)], steps=4)
        for k in range(8)
        for j in range(8) if (x := 0.58 + 0.062 * k + 0.031 * (j % 2)) < 1.07 and (y := 0.31 + 0.06 * j)]  # fmt: skip
    marks(sprite, body, arcs, scaled(coat, 0.72), alpha=0.8)


def _shark(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#6d7f8d")
    pale, dark = rgb("#eef1f0"), scaled(skin, 0.75)
    hammer = sprite.variant == "hammerhead"
    sprite.part([(1.3, 0.62), (1.16, 0.8), (1.1, 0.95), (1.28, 0.84), (1.46, 0.66)], scaled(skin, 0.6))
    body = merged(blob([(0.3, 0.5), (0.7, 0.37), (1.15, 0.31), (1.6, 0.36), (1.9, 0.46), (2.0, 0.54),
        (1.85, 0.61), (1.5, 0.72), (1.1, 0.73), (0.7, 0.65), (0.32, 0.56)]),
        blob([(0.4, 0.52), (0.25, 0.4), (0.12, 0.16), (0.04, 0.08), (0.06, 0.26), (0.16, 0.48),
        (0.14, 0.6), (0.08, 0.78), (0.16, 0.76), (0.3, 0.6), (0.42, 0.55)]),
        blob([(0.95, 0.38), (1.02, 0.2), (1.0, 0.04), (1.06, 0.04), (1.18, 0.18), (1.36, 0.36),
        (1.1, 0.42)]), blob([(0.5, 0.45), (0.48, 0.34), (0.55, 0.36), (0.66, 0.43)]),
        blob([(0.62, 0.62), (0.54, 0.74), (0.6, 0.75), (0.76, 0.65)]),
        *([ellipse(1.93, 0.5, 0.06, 0.16)] if hammer else []), soft=0.01,)  # fmt: skip
    sprite.part(body, skin, below=scaled(skin, 0.8), sharp=True, gloss=0.2, puff=0.6)
    marks(sprite, body, [[(2.1, 0.55), (1.85, 0.575), (1.5, 0.6), (1.1, 0.6), (0.6, 0.58), (0.3, 0.56),
        (0.5, 0.8), (1.2, 0.9), (1.9, 0.8)]], pale, soft=0.012)  # fmt: skip
    for i in range(5):
        x = 1.44 + 0.045 * i
        sprite.line([(x, 0.44), (x - 0.025, 0.51), (x, 0.58)], scaled(skin, 0.5), 0.009, alpha=0.85)
    sprite.part(blob([(1.42, 0.6), (1.28, 0.72), (1.1, 0.93), (1.04, 0.99), (1.2, 0.95), (1.4, 0.82),
        (1.52, 0.66)]), dark, below=scaled(skin, 0.95), sharp=True, puff=0.4)  # fmt: skip
    if hammer:
        eye(sprite, 1.95, 0.375, 0.02)
        sprite.line([(1.9, 0.63), (1.8, 0.61)], scaled(skin, 0.4), 0.01)
        return
    mouth = blob([(1.93, 0.58), (1.8, 0.585), (1.68, 0.62), (1.78, 0.635), (1.88, 0.61)])
    sprite.part(mouth, rgb("#7b2f36"), sharp=True, rim=0, flat=0.6)
    for i in range(6):
        x, y = 1.9 - 0.034 * i, 0.578 + 0.006 * i
        sprite.part(
            [(x, y), (x - 0.024, y + 0.004), (x - 0.012, y + 0.032)], (1.0, 1.0, 0.97), sharp=True, rim=0
        )
    eye(sprite, 1.79, 0.485, 0.021)


def _ray(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#4c6076")
    dark = scaled(skin, 0.6)
    sprite.part(tube([(0.8, 0.72, 0.03), (0.86, 0.86, 0.016), (1.02, 0.96, 0.01), (1.2, 0.97, 0.004)]),
        dark, sharp=True)  # fmt: skip
    body = blob([(0.8, 0.1), (0.93, 0.16), (1.1, 0.3), (1.36, 0.34), (1.58, 0.24), (1.5, 0.44),
        (1.26, 0.62), (1.0, 0.72), (0.8, 0.8), (0.6, 0.72), (0.34, 0.62), (0.1, 0.44), (0.02, 0.24),
        (0.24, 0.34), (0.5, 0.3), (0.67, 0.16)])  # fmt: skip
    sprite.part(body, skin, below=scaled(skin, 0.8), sharp=True, gloss=0.25, puff=0.7, rim=0.7)
    dots = spots(sprite, "dots", (0.36, 0.28, 1.24, 0.62), 30, (0.011, 0.022))
    marks(sprite, body, dots, mixed(skin, (1.0, 1.0, 1.0), 0.65))
    for side in (-1, 1):
        sprite.part(
            tube([(0.8 + side * 0.1, 0.16, 0.03), (0.8 + side * 0.13, 0.05, 0.018)]), skin, sharp=True
        )
        sprite.oval(0.8 + side * 0.11, 0.21, 0.032, 0.03, scaled(skin, 1.15))
        eye(sprite, 0.8 + side * 0.115, 0.2, 0.02)
    sprite.line([(0.8, 0.32), (0.795, 0.5), (0.8, 0.7)], dark, 0.012, alpha=0.5)


def _seahorse(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#e8a33d")
    dark, fin = scaled(skin, 0.68), mixed(skin, (1.0, 0.95, 0.7), 0.5)
    _fin(sprite, [(0.16, 0.42), (0.05, 0.4), (0.03, 0.52), (0.08, 0.6), (0.2, 0.56)], fin, (0.24, 0.49), 6)
    body = merged(tube([(0.33, 0.12, 0.1), (0.28, 0.24, 0.075), (0.25, 0.36, 0.1), (0.27, 0.5, 0.13),
        (0.3, 0.62, 0.095), (0.27, 0.74, 0.062), (0.3, 0.87, 0.045), (0.42, 0.94, 0.034),
        (0.5, 0.87, 0.026), (0.45, 0.805, 0.02), (0.4, 0.83, 0.016)], steps=10),
        tube([(0.38, 0.14, 0.07), (0.48, 0.185, 0.034), (0.56, 0.2, 0.038)]),
        *(tube([(x, y + 0.05, 0.028), (x - 0.02, y, 0.012)]) for x,
        y in ((0.27, 0.02), (0.34, 0.0), (0.4, 0.035))), soft=0.008,)  # fmt: skip
    sprite.part(body, skin, below=scaled(skin, 0.85), sharp=True, gloss=0.25, puff=0.6)
    rings = [[(0.12, 0.3 + 0.058 * i), (0.27, 0.33 + 0.055 * i), (0.44, 0.3 + 0.058 * i)] for i in range(9)]
    rings += [[(0.27 + 0.05 * i, 0.8 + 0.02 * i), (0.3 + 0.05 * i, 0.93)] for i in range(3)]
    marks(sprite, body, [tube([(x, y, 0.007) for x, y in way], steps=4) for way in rings], dark, alpha=0.75)
    sprite.part(blob([(0.28, 0.2), (0.17, 0.17), (0.15, 0.25), (0.22, 0.3)]), fin, sharp=True, puff=0.3)
    eye(sprite, 0.37, 0.115, 0.032)


SUBJECTS = (
    Subject(name="fish", model=_fish, height=0.42, metres=0.25, aspect=1.4, shadow=False),
    Subject(name="shark", model=_shark, height=0.38, metres=1.3, aspect=2.04, shadow=False),
    Subject(name="manta_ray", model=_ray, height=0.42, metres=0.8, aspect=1.6, shadow=False),
    Subject(name="seahorse", model=_seahorse, height=0.55, metres=0.2, aspect=0.6, shadow=False),
)
