"""Insects with wings: butterflies and moths from above, bees, dragonflies and ladybugs."""

from __future__ import annotations

import math
from dataclasses import dataclass

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb, ellipse
from lumigate.draft.picture.sprite import Points, Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, eye, marks, mirrored, stripes, tube


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wings:
    base: str
    root: str
    edge: str
    spot: str
    tails: bool = False
    eyes: bool = False


_BUTTERFLIES: dict[str, _Wings] = {
    "monarch": _Wings(base="#ee8a25", root="#f2a83c", edge="#26201f", spot="#fbf6ea"),
    "morpho": _Wings(base="#2f7fe0", root="#6fc0f5", edge="#16203c", spot="#dff0ff"),
    "swallowtail": _Wings(base="#f4d24c", root="#f8e48a", edge="#2a2626", spot="#f4d24c", tails=True),
    "peacock": _Wings(base="#c4472f", root="#a0392a", edge="#4a352c", spot="#f0dfb8", eyes=True),
    "rose": _Wings(base="#e47fb0", root="#f7c7dc", edge="#7a2f66", spot="#fdf0f6"),
    "white": _Wings(base="#f4f2ea", root="#fbfaf4", edge="#5b5a58", spot="#8d8c86"),
    "lilac": _Wings(base="#9a7ad8", root="#c9b5f0", edge="#3d2a6b", spot="#f3ecff"),
}
_COMMON = ("monarch", "morpho", "swallowtail", "peacock", "rose", "lilac")


def _butterfly(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant or _COMMON[sprite.streams.pick("kind", len(_COMMON))]
    look = _BUTTERFLIES[kind]
    base, root, edge, spot = (rgb(code) for code in (look.base, look.root, look.edge, look.spot))
    if wanted is not None:
        base, root, edge = wanted, mixed(wanted, (1, 1, 1), 0.4), scaled(wanted, 0.25)
    hind: Points = [(0.63, 0.5), (0.48, 0.5), (0.24, 0.56), (0.16, 0.7), (0.24, 0.86), (0.36, 0.94),
        (0.48, 0.9), (0.57, 0.76), (0.62, 0.62)]  # fmt: skip
    if look.tails:
        hind = [*hind[:5], (0.31, 0.92), (0.29, 1.03), (0.35, 1.04), (0.38, 0.93), *hind[6:]]
    fore: Points = [(0.63, 0.47), (0.56, 0.3), (0.42, 0.12), (0.2, 0.03), (0.05, 0.07), (0.05, 0.2),
        (0.12, 0.38), (0.18, 0.5), (0.34, 0.56), (0.52, 0.56)]  # fmt: skip
    for flip in (False, True):
        for points, is_fore in ((hind, False), (fore, True)):
            wing = blob(points)
            inner = blob([(0.63 + (x - 0.63) * 0.8, 0.48 + (y - 0.48) * 0.8) for x, y in points[:]])
            heart = blob([(0.63 + (x - 0.63) * 0.5, 0.48 + (y - 0.48) * 0.5) for x, y in points])
            ways = [[(0.62, 0.49), (x, y)] for x, y in points[1:-1]]
            veins = [tube([(x0, y0, 0.006), (x1, y1, 0.004)], steps=2) for (x0, y0), (x1, y1) in ways]
            dots = [ellipse(0.63 + (x - 0.63) * 0.91, 0.48 + (y - 0.48) * 0.91, 0.016, 0.014, steps=12)
                for x, y in points[2:-2]]  # fmt: skip
            shapes = [wing, inner, heart]
            if flip:
                shapes = [mirrored(one, 0.65) for one in shapes]
                veins, dots = [mirrored(one, 0.65) for one in veins], [mirrored(one, 0.65) for one in dots]
            sprite.part(shapes[0], edge, sharp=True, puff=0.25, rim=0.5, flat=0.35)
            marks(sprite, shapes[0], [shapes[1]], base, soft=0.006)
            marks(sprite, shapes[0], [shapes[2]], root, soft=0.05, alpha=0.85)
            marks(sprite, shapes[0], veins, edge, alpha=0.9)
            marks(sprite, shapes[0], dots, spot, flat=0.9)
            if look.eyes:
                x, y = (0.2, 0.22) if is_fore else (0.32, 0.72)
                x = 1.3 - x if flip else x
                for r, tone in ((0.075, "#f0cf7a"), (0.055, "#2a2f55"), (0.028, "#7fb0e8")):
                    marks(sprite, shapes[0], [ellipse(x, y, r, r)], rgb(tone), flat=0.8)
    _body(sprite, 0.65, 0.3, 0.8, 0.04, scaled(edge, 0.9), fur=0.4)


def _body(sprite: Sprite, x: float, top: float, low: float, wide: float, colour: Rgb, *, fur: float) -> None:
    for side in (-1, 1):
        sprite.line(
            [(x + side * 0.012, top), (x + side * 0.06, top - 0.14), (x + side * 0.13, top - 0.2)],
            colour,
            0.01,
        )
        sprite.oval(x + side * 0.13, top - 0.2, 0.016, 0.016, colour)
    span = low - top
    sprite.part(tube([(x, top + span * 0.45, wide * 0.8), (x, top + span * 0.7, wide * 0.75),
        (x, low, wide * 0.35)]), colour, sharp=True, fur=fur)  # fmt: skip
    sprite.oval(x, top + span * 0.32, wide * 1.1, span * 0.18, mixed(colour, (0.6, 0.55, 0.5), 0.15), fur=fur)
    sprite.oval(x, top + 0.03, wide, wide, colour)


def _moth(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#a58a68")
    pale, dark = mixed(coat, (1.0, 0.96, 0.88), 0.55), scaled(coat, 0.5)
    hind: Points = [(0.68, 0.5), (0.46, 0.56), (0.36, 0.7), (0.44, 0.84), (0.58, 0.9), (0.68, 0.8)]
    fore: Points = [(0.7, 0.3), (0.52, 0.22), (0.26, 0.24), (0.04, 0.36), (0.06, 0.5), (0.22, 0.62),
        (0.44, 0.66), (0.62, 0.6), (0.7, 0.5)]  # fmt: skip
    for flip in (False, True):
        for points, tone in ((hind, pale), (fore, coat)):
            wing = blob(points)
            bands = [tube([(0.56 - 0.14 * i, 0.2, 0.012), (0.52 - 0.13 * i, 0.42, 0.018),
                (0.6 - 0.12 * i, 0.68, 0.012)]) for i in range(4)]  # fmt: skip
            rings = [ellipse(0.36, 0.42, 0.05, 0.045), ellipse(0.36, 0.42, 0.024, 0.022)]
            if flip:
                wing, bands = mirrored(wing, 0.72), [mirrored(one, 0.72) for one in bands]
                rings = [mirrored(one, 0.72) for one in rings]
            sprite.part(wing, tone, below=scaled(tone, 0.85), sharp=True, fur=0.35, puff=0.3)
            if points is fore:
                marks(sprite, wing, bands, dark, soft=0.008, alpha=0.6)
                marks(sprite, wing, rings[:1], dark)
                marks(sprite, wing, rings[1:], pale)
    for side in (-1, 1):
        for i in range(6):
            y = 0.12 - 0.016 * i
            sprite.line([(0.72 + side * (0.03 + 0.018 * i), y + 0.06),
                (0.72 + side * (0.08 + 0.022 * i), y + 0.04)], dark, 0.008)  # fmt: skip
        sprite.line(
            [(0.72 + side * 0.015, 0.2), (0.72 + side * 0.08, 0.12), (0.72 + side * 0.16, 0.06)], dark, 0.01
        )
    sprite.part(tube([(0.72, 0.46, 0.07), (0.72, 0.66, 0.062), (0.72, 0.86, 0.02)]),
        mixed(coat, pale, 0.4), sharp=True, fur=0.7)  # fmt: skip
    sprite.oval(0.72, 0.36, 0.105, 0.12, pale, fur=1.0)
    sprite.oval(0.72, 0.23, 0.062, 0.055, coat, fur=0.6)
    for side in (-1, 1):
        eye(sprite, 0.72 + side * 0.045, 0.215, 0.02)


def _clear_wing(sprite: Sprite, points: Points, tint: Rgb) -> None:
    wing = blob(points)
    sprite.part(wing, tint, sharp=True, puff=0.2, flat=0.5, rim=0.9, gloss=0.3)
    root = points[0]
    marks(
        sprite, wing, stripes([[root, point] for point in points[2:-2]], 0.006), scaled(tint, 0.55), alpha=0.8
    )


def _bee(sprite: Sprite, wanted: Rgb | None) -> None:
    coat, ink = wanted or rgb("#f3b82e"), rgb("#2b211c")
    tint = (0.86, 0.92, 0.97)
    _clear_wing(
        sprite,
        [(0.66, 0.42), (0.72, 0.2), (0.88, 0.04), (1.02, 0.08), (0.98, 0.26), (0.82, 0.42)],
        scaled(tint, 0.85),
    )
    for x, bend in ((0.5, -0.04), (0.64, 0.0), (0.78, 0.04)):
        sprite.line([(x, 0.74), (x + bend, 0.86), (x + bend * 2 + 0.03, 0.93)], ink, 0.022)
    sprite.part([(0.12, 0.58), (0.0, 0.63), (0.12, 0.68)], ink)
    body = blob(
        [
            (0.1, 0.62),
            (0.2, 0.48),
            (0.4, 0.4),
            (0.6, 0.44),
            (0.66, 0.6),
            (0.58, 0.76),
            (0.38, 0.8),
            (0.2, 0.75),
        ]
    )
    sprite.part(body, coat, below=scaled(coat, 0.85), sharp=True, fur=0.5, puff=0.6)
    marks(sprite, body, [tube([(x, 0.34, 0.035), (x + 0.03, 0.6, 0.042), (x, 0.88, 0.035)])
        for x in (0.19, 0.33, 0.48)], ink, soft=0.006)  # fmt: skip
    sprite.oval(0.7, 0.56, 0.17, 0.17, scaled(coat, 0.95), fur=1.0)
    sprite.oval(0.89, 0.54, 0.135, 0.135, ink, fur=0.3)
    _clear_wing(
        sprite,
        [(0.64, 0.42), (0.56, 0.2), (0.4, 0.04), (0.22, 0.04), (0.2, 0.2), (0.36, 0.36), (0.54, 0.44)],
        tint,
    )
    for dx in (0.0, 0.07):
        sprite.line([(0.93 + dx * 0.5, 0.44), (1.0 + dx, 0.34), (1.07 + dx * 0.8, 0.33)], ink, 0.014)
        sprite.oval(1.07 + dx * 0.8, 0.33, 0.02, 0.02, ink)
    sprite.oval(0.94, 0.52, 0.055, 0.065, rgb("#f6f1e4"), rim=0, flat=0.3)
    eye(sprite, 0.95, 0.525, 0.036)
    sprite.line([(0.93, 0.62), (0.97, 0.635), (1.0, 0.61)], rgb("#f6f1e4"), 0.01)


def _dragonfly(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#2f9ab0")
    tint = mixed(coat, (0.92, 0.96, 1.0), 0.72)
    for y, reach, drop in ((0.34, 0.6, 0.12), (0.4, 0.56, 0.22)):
        for side in (-1, 1):
            points = [(0.62 + side * dx, y + dy) for dx,
                dy in ((0.04, 0.0), (0.2, -0.13 + drop * 0.5), (reach * 0.8, -0.2 + drop),
                (reach, -0.15 + drop), (reach * 0.95, -0.06 + drop), (reach * 0.6, 0.02 + drop * 0.6),
                (0.2, 0.07))]  # fmt: skip
            _clear_wing(sprite, points, tint)
            sprite.oval(0.62 + side * reach * 0.86, y - 0.19 + drop * 1.02, 0.03, 0.012, scaled(coat, 0.5))
    tail = tube([(0.62, 0.44, 0.045), (0.62, 0.6, 0.032), (0.61, 0.8, 0.028), (0.63, 0.96, 0.02)], steps=10)
    sprite.part(tail, coat, below=scaled(coat, 0.8), sharp=True, gloss=0.5)
    marks(sprite, tail, [tube([(0.5, 0.52 + 0.068 * i, 0.009), (0.75, 0.52 + 0.068 * i, 0.009)])
        for i in range(7)], scaled(coat, 0.35))  # fmt: skip
    sprite.oval(0.62, 0.36, 0.075, 0.11, scaled(coat, 0.85), gloss=0.4)
    for side in (-1, 1):
        sprite.oval(0.62 + side * 0.055, 0.21, 0.065, 0.068,
            rgb("#a3372e") if wanted is None else scaled(wanted, 0.6), gloss=0.7)  # fmt: skip
    sprite.oval(0.62, 0.25, 0.036, 0.036, scaled(coat, 1.1))


def _ladybug(sprite: Sprite, wanted: Rgb | None) -> None:
    shell, ink = wanted or rgb("#d8301f"), rgb("#231d1f")
    sprite.shadow(0.62, 0.96, 0.52, 0.06)
    for x in (0.3, 0.52, 0.74, 0.94):
        sprite.line([(x, 0.76), (x + 0.05, 0.88), (x + 0.1, 0.955)], ink, 0.032)
    for dx in (0.0, 0.07):
        sprite.line([(1.02 + dx, 0.44), (1.08 + dx, 0.3), (1.16 + dx, 0.26)], ink, 0.016)
        sprite.oval(1.16 + dx, 0.26, 0.024, 0.022, ink)
    sprite.oval(1.02, 0.6, 0.17, 0.19, ink, gloss=0.4)
    sprite.part(blob([(0.06, 0.78), (0.4, 0.86), (0.86, 0.85), (1.0, 0.76), (0.5, 0.7)]), ink, sharp=True)
    dome = blob([(0.03, 0.76), (0.06, 0.5), (0.22, 0.26), (0.48, 0.14), (0.74, 0.2), (0.92, 0.4),
        (0.99, 0.66), (0.96, 0.76), (0.7, 0.79), (0.3, 0.79)])  # fmt: skip
    sprite.part(dome, shell, below=scaled(shell, 0.75), sharp=True, gloss=0.7, puff=0.7)
    marks(sprite, dome, [ellipse(x, y, rx, ry, turn=turn) for x, y, rx, ry,
        turn in ((0.34, 0.36, 0.075, 0.065, -0.6), (0.62, 0.32, 0.08, 0.07, 0.3),
        (0.19, 0.58, 0.06, 0.075, 0.2), (0.47, 0.58, 0.09, 0.085, 0), (0.76, 0.54, 0.07, 0.085, -0.2),
        (0.33, 0.78, 0.07, 0.05, 0), (0.64, 0.77, 0.075, 0.05, 0))], ink, soft=0.003)  # fmt: skip
    sprite.oval(1.09, 0.55, 0.06, 0.068, rgb("#f8f4ea"), rim=0, flat=0.3)
    eye(sprite, 1.1, 0.555, 0.038)
    sprite.line([(1.08, 0.68), (1.12, 0.69), (1.155, 0.66)], rgb("#f0e6dc"), 0.011)


def _grasshopper(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#6fa83e")
    dark = scaled(coat, 0.6)
    sprite.shadow(0.7, 0.97, 0.62, 0.05)
    for x in (0.86, 1.04):
        sprite.line([(x, 0.68), (x + 0.07, 0.82), (x + 0.05, 0.965), (x + 0.12, 0.97)], dark, 0.024)
    body = tube(
        [(0.1, 0.7, 0.04), (0.4, 0.66, 0.085), (0.8, 0.6, 0.12), (1.06, 0.55, 0.125), (1.2, 0.5, 0.11)],
        steps=10,
    )
    sprite.part(body, coat, below=mixed(coat, (0.95, 0.95, 0.7), 0.5), sharp=True, gloss=0.2)
    marks(
        sprite,
        body,
        [tube([(0.24 + 0.1 * i, 0.55, 0.006), (0.22 + 0.1 * i, 0.8, 0.006)]) for i in range(6)],
        dark,
        alpha=0.6,
    )
    head = blob([(1.12, 0.44), (1.26, 0.36), (1.38, 0.46), (1.4, 0.62), (1.3, 0.68), (1.16, 0.62)])
    sprite.part(head, coat, below=scaled(coat, 0.85), sharp=True, gloss=0.2)
    wing = blob(
        [(1.06, 0.46), (0.8, 0.46), (0.4, 0.54), (0.02, 0.66), (0.4, 0.66), (0.86, 0.62), (1.06, 0.56)]
    )
    sprite.part(wing, scaled(coat, 0.85), sharp=True, puff=0.3, rim=0.6)
    marks(sprite, wing, stripes([[(1.05, 0.5), (0.1, 0.62 + 0.02 * i)] for i in range(3)], 0.006), dark)
    for dx in (0.0, 0.06):
        sprite.line([(1.3 + dx * 0.5, 0.38), (1.4 + dx, 0.2), (1.34 + dx * 2.4, 0.04)], dark, 0.011)
    sprite.part(
        tube([(0.78, 0.66, 0.075), (0.6, 0.4, 0.05), (0.44, 0.18, 0.024)]), coat, sharp=True, gloss=0.2
    )
    sprite.part(
        tube([(0.44, 0.18, 0.026), (0.36, 0.56, 0.018), (0.26, 0.95, 0.016), (0.38, 0.97, 0.014)]),
        dark,
        sharp=True,
    )
    eye(sprite, 1.3, 0.46, 0.042)
    sprite.line([(1.38, 0.6), (1.33, 0.61), (1.29, 0.58)], dark, 0.01)


def _firefly(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#4a3a34")
    sprite.glow(0.3, 0.62, 0.3, (1.0, 0.95, 0.45), alpha=0.5)
    sprite.oval(0.38, 0.59, 0.25, 0.135, rgb("#f7ee6a"), turn=-0.2, below=rgb("#d8e04a"), flat=0.6)
    sprite.oval(0.7, 0.5, 0.19, 0.15, coat, turn=-0.2, gloss=0.3)
    sprite.oval(0.86, 0.42, 0.1, 0.1, rgb("#c9563a"))
    sprite.oval(0.96, 0.4, 0.09, 0.09, scaled(coat, 0.8), gloss=0.3)
    for dx in (0.0, 0.05):
        sprite.line([(0.98 + dx, 0.33), (1.02 + dx, 0.2), (1.1 + dx, 0.14)], coat, 0.013)
    for turn in (0.0, 0.28):
        points = [
            (0.72 - 0.5 * r * math.cos(0.9 + turn), 0.42 - 0.5 * r * math.sin(0.9 + turn))
            for r in (0, 0.5, 1)
        ]
        sprite.part(tube([(*points[0], 0.04), (*points[1], 0.085), (*points[2], 0.03)]),
            (0.86, 0.9, 0.85), sharp=True, flat=0.4, rim=0.8)  # fmt: skip
    eye(sprite, 1.0, 0.38, 0.03)


SUBJECTS = (
    Subject(name="butterfly", model=_butterfly, height=0.46, metres=0.1, aspect=1.3, shadow=False),
    Subject(name="moth", model=_moth, height=0.42, metres=0.08, aspect=1.44, shadow=False),
    Subject(name="bee", model=_bee, height=0.38, metres=0.03, aspect=1.14, shadow=False),
    Subject(name="dragonfly", model=_dragonfly, height=0.44, metres=0.1, aspect=1.24, shadow=False),
    Subject(name="firefly", model=_firefly, height=0.3, metres=0.03, aspect=1.16, shadow=False),
    Subject(name="ladybug", model=_ladybug, height=0.36, metres=0.02, aspect=1.24),
    Subject(name="grasshopper", model=_grasshopper, height=0.36, metres=0.05, aspect=1.5),
)
