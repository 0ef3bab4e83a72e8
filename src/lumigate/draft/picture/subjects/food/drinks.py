"""Drinks in glasses, mugs and cans."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Points, Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.solids import cylinder, rect

_GLASS, _WHITE = rgb("#d6e6ec"), rgb("#fbf8f2")


def _vessel(sprite: Sprite, outline: Points, drink: Rgb, level: float) -> None:
    """Add a glass with a drink that stands up to the row ``level``."""
    sprite.part(outline, _GLASS, sharp=True, puff=0.8, gloss=0.8, rim=0.8)
    xs = [x for x, _ in outline]
    middle = (min(xs) + max(xs)) / 2
    filled = [(middle + (x - middle) * 0.9, max(y, level)) for x, y in outline]
    sprite.part(filled, drink, below=scaled(drink, 0.8), sharp=True, puff=0.8, gloss=0.6)


def _shine(sprite: Sprite, x: float, top: float, bottom: float) -> None:
    sprite.line([(x, top), (x + 0.01, bottom)], (1.2, 1.2, 1.2), 0.03, alpha=0.55)


def _juice(sprite: Sprite, wanted: Rgb | None) -> None:
    drink = wanted or rgb("#f29a2c")
    sprite.shadow(0.36, 0.97, 0.26, 0.035, alpha=0.5)
    sprite.line([(0.4, 0.9), (0.54, 0.02)], rgb("#d8433a"), 0.03)
    _vessel(sprite, [(0.1, 0.2), (0.62, 0.2), (0.56, 0.96), (0.16, 0.96)], drink, 0.32)
    sprite.oval(0.36, 0.32, 0.235, 0.035, mixed(drink, _WHITE, 0.4), puff=0.2)
    sprite.oval(0.12, 0.2, 0.12, 0.12, rgb("#f2a93a"), puff=0.2)
    sprite.oval(0.12, 0.2, 0.095, 0.095, rgb("#fbdc8a"), puff=0.2, rim=0)
    for dx, dy in ((0.07, 0), (-0.07, 0), (0, 0.07), (0, -0.07), (0.05, 0.05), (-0.05, -0.05)):
        sprite.line([(0.12, 0.2), (0.12 + dx, 0.2 + dy)], rgb("#f2a93a"), 0.01)
    _shine(sprite, 0.19, 0.4, 0.86)


def _water(sprite: Sprite, wanted: Rgb | None) -> None:
    sprite.shadow(0.34, 0.97, 0.24, 0.035, alpha=0.4)
    _vessel(sprite, [(0.08, 0.08), (0.6, 0.08), (0.53, 0.96), (0.15, 0.96)], wanted or rgb("#a9d6ea"), 0.3)
    sprite.oval(0.34, 0.3, 0.225, 0.035, rgb("#d9f0f8"), puff=0.2)
    for x, y in ((0.26, 0.42), (0.42, 0.5)):
        rect(sprite, (x - 0.07, y - 0.07, x + 0.08, y + 0.07), rgb("#eaf6fb"), gloss=0.8)
    _shine(sprite, 0.17, 0.2, 0.86)


def _milk(sprite: Sprite, wanted: Rgb | None) -> None:
    milk = wanted or rgb("#fbf8f0")
    sprite.shadow(0.4, 0.97, 0.3, 0.04, alpha=0.5)
    sprite.part(
        [(0.14, 0.24), (0.4, 0.14), (0.66, 0.24), (0.66, 0.97), (0.14, 0.97)],
        rgb("#4a8fc9"),
        below=rgb("#2f6fa8"),
        sharp=True,
        puff=0.4,
    )
    sprite.part(
        [(0.14, 0.24), (0.28, 0.05), (0.52, 0.05), (0.66, 0.24)], scaled(milk, 0.95), sharp=True, puff=0.3
    )
    rect(sprite, (0.26, 0.0, 0.54, 0.07), scaled(milk, 0.9))
    rect(sprite, (0.14, 0.42, 0.66, 0.76), milk)
    sprite.part(
        [(0.24, 0.6), (0.32, 0.5), (0.4, 0.58), (0.5, 0.48), (0.58, 0.62), (0.46, 0.7), (0.32, 0.68)],
        rgb("#2b2b30"),
        puff=0.4,
    )


def _beer(sprite: Sprite, wanted: Rgb | None) -> None:
    drink = wanted or rgb("#eca62c")
    sprite.shadow(0.42, 0.97, 0.36, 0.04, alpha=0.5)
    sprite.line([(0.66, 0.36), (0.86, 0.38), (0.88, 0.7), (0.66, 0.78)], scaled(_GLASS, 0.9), 0.07)
    _vessel(sprite, [(0.1, 0.16), (0.7, 0.16), (0.66, 0.97), (0.14, 0.97)], drink, 0.24)
    for i in range(4):
        sprite.line(
            [(0.21 + 0.13 * i, 0.32), (0.22 + 0.12 * i, 0.92)], mixed(drink, _WHITE, 0.4), 0.025, alpha=0.6
        )
    for x, y, r in (
        (0.2, 0.16, 0.12),
        (0.4, 0.12, 0.14),
        (0.6, 0.16, 0.12),
        (0.3, 0.22, 0.1),
        (0.52, 0.22, 0.1),
        (0.14, 0.26, 0.07),
    ):
        sprite.oval(x, y, r, r * 0.75, _WHITE, below=rgb("#e9e0cf"), puff=0.8)


def _wine_glass(sprite: Sprite, wanted: Rgb | None) -> None:
    wine = wanted or rgb("#7d1f33")
    sprite.shadow(0.32, 0.98, 0.2, 0.025, alpha=0.5)
    sprite.oval(0.32, 0.965, 0.2, 0.028, _GLASS, gloss=0.7)
    rect(sprite, (0.305, 0.52, 0.335, 0.96), _GLASS, gloss=0.6)
    sprite.part(
        [(0.1, 0.04), (0.54, 0.04), (0.6, 0.28), (0.5, 0.48), (0.32, 0.55), (0.14, 0.48), (0.04, 0.28)],
        _GLASS,
        puff=0.8,
        gloss=0.8,
        rim=0.8,
    )
    sprite.part(
        [(0.07, 0.24), (0.57, 0.24), (0.57, 0.32), (0.48, 0.46), (0.32, 0.52), (0.16, 0.46), (0.07, 0.32)],
        wine,
        below=scaled(wine, 0.7),
        puff=0.8,
        gloss=0.8,
    )
    sprite.oval(0.32, 0.24, 0.245, 0.035, scaled(wine, 1.4), puff=0.2)
    _shine(sprite, 0.14, 0.1, 0.34)


def _champagne(sprite: Sprite, wanted: Rgb | None) -> None:
    drink = wanted or rgb("#f2d27a")
    for x, lean in ((0.24, 0.06), (0.62, -0.06)):
        sprite.oval(x - lean, 0.965, 0.13, 0.022, _GLASS, gloss=0.7)
        sprite.line([(x, 0.56), (x - lean, 0.96)], _GLASS, 0.022)
        sprite.part(
            [(x + lean - 0.1, 0.1), (x + lean + 0.1, 0.1), (x + 0.09, 0.46), (x, 0.58), (x - 0.09, 0.46)],
            _GLASS,
            puff=0.8,
            gloss=0.8,
            rim=0.8,
        )
        sprite.part(
            [
                (x + lean - 0.085, 0.2),
                (x + lean + 0.085, 0.2),
                (x + 0.075, 0.46),
                (x, 0.55),
                (x - 0.075, 0.46),
            ],
            drink,
            below=scaled(drink, 0.85),
            puff=0.8,
            gloss=0.5,
        )
        for i in range(5):
            sprite.oval(x + 0.03 * ((i * 3) % 3 - 1), 0.28 + 0.05 * i, 0.012, 0.012, _WHITE, rim=0)
    for dx, dy in ((-0.08, 0.06), (0.0, 0.0), (0.08, 0.06)):
        sprite.line([(0.43 + dx * 0.5, 0.1 - dy * 0.2), (0.43 + dx, 0.01 + dy)], rgb("#f4c53c"), 0.016)


def _cocktail(sprite: Sprite, wanted: Rgb | None) -> None:
    drink = wanted or rgb("#ef6a5a")
    sprite.shadow(0.45, 0.98, 0.24, 0.025, alpha=0.5)
    sprite.oval(0.45, 0.965, 0.22, 0.028, _GLASS, gloss=0.7)
    rect(sprite, (0.435, 0.5, 0.465, 0.96), _GLASS, gloss=0.6)
    sprite.part([(0.04, 0.2), (0.86, 0.2), (0.45, 0.56)], _GLASS, sharp=True, puff=0.6, gloss=0.8, rim=0.8)
    sprite.part(
        [(0.12, 0.25), (0.78, 0.25), (0.45, 0.54)],
        drink,
        below=mixed(drink, rgb("#f2c43c"), 0.7),
        sharp=True,
        puff=0.5,
        gloss=0.5,
    )
    sprite.line([(0.5, 0.46), (0.72, 0.04)], rgb("#7a5230"), 0.016)
    for x, y in ((0.62, 0.22), (0.66, 0.15)):
        sprite.oval(x, y, 0.055, 0.055, rgb("#c8263a") if y < 0.2 else rgb("#8aa83a"), gloss=0.8)
    sprite.part([(0.1, 0.2), (0.04, 0.1), (0.14, 0.02), (0.28, 0.06), (0.3, 0.18)], rgb("#f2c43c"), puff=0.3)


def _smoothie(sprite: Sprite, wanted: Rgb | None) -> None:
    drink = wanted or rgb("#e06a9a")
    sprite.shadow(0.4, 0.97, 0.26, 0.035, alpha=0.5)
    sprite.line([(0.42, 0.6), (0.58, 0.0)], rgb("#4aa3d9"), 0.034)
    for x, y, r in ((0.28, 0.2, 0.12), (0.5, 0.2, 0.12), (0.4, 0.12, 0.13)):
        sprite.oval(x, y, r, r * 0.8, _WHITE, below=rgb("#e9e0d9"), puff=0.8)
    sprite.oval(0.36, 0.04, 0.06, 0.055, rgb("#c8263a"), gloss=0.9)
    _vessel(
        sprite,
        [
            (0.1, 0.24),
            (0.7, 0.24),
            (0.6, 0.8),
            (0.5, 0.88),
            (0.58, 0.97),
            (0.22, 0.97),
            (0.3, 0.88),
            (0.2, 0.8),
        ],
        drink,
        0.27,
    )
    _shine(sprite, 0.2, 0.34, 0.74)


def _teapot(sprite: Sprite, wanted: Rgb | None) -> None:
    china = wanted or rgb("#4f8fb0")
    sprite.shadow(0.72, 0.96, 0.46, 0.05, alpha=0.6)
    sprite.line([(1.08, 0.42), (1.34, 0.34), (1.36, 0.66), (1.06, 0.76)], scaled(china, 0.85), 0.06)
    sprite.part(
        [(0.36, 0.74), (0.2, 0.62), (0.14, 0.4), (0.03, 0.3), (0.13, 0.26), (0.26, 0.36), (0.34, 0.52)],
        china,
        puff=0.8,
    )
    sprite.part(
        [
            (0.3, 0.6),
            (0.38, 0.36),
            (0.56, 0.26),
            (0.88, 0.26),
            (1.06, 0.36),
            (1.14, 0.6),
            (1.04, 0.86),
            (0.86, 0.96),
            (0.58, 0.96),
            (0.4, 0.86),
        ],
        china,
        below=scaled(china, 0.75),
        puff=0.9,
        gloss=0.7,
    )
    sprite.oval(0.72, 0.27, 0.22, 0.06, scaled(china, 1.1), gloss=0.4)
    sprite.oval(0.72, 0.19, 0.055, 0.055, rgb("#e0ac3c"), gloss=0.8)
    for x, y in ((0.6, 0.62), (0.84, 0.58), (0.72, 0.72)):
        for k in range(5):
            dx, dy = ((0.05, 0), (0.015, 0.048), (-0.04, 0.03), (-0.04, -0.03), (0.015, -0.048))[k]
            sprite.oval(x + dx, y + dy, 0.026, 0.026, rgb("#f6e3ea"), rim=0)
        sprite.oval(x, y, 0.022, 0.022, rgb("#f2c43c"), rim=0)


def _can(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or rgb(("#d8323a", "#2f7fc4", "#4f9a4a")[sprite.streams.pick("paint", 3)])
    sprite.shadow(0.3, 0.97, 0.24, 0.035, alpha=0.6)
    steel = rgb("#c9ced6")
    cylinder(sprite, 0.3, 0.1, 0.97, 0.235, steel, tilt=0.17)
    cylinder(sprite, 0.3, 0.16, 0.93, 0.24, paint, tilt=0.17, gloss=0.9, lid=paint)
    sprite.oval(0.3, 0.12, 0.22, 0.045, steel, gloss=0.6)
    sprite.oval(0.3, 0.115, 0.06, 0.016, scaled(steel, 0.6), rim=0)
    sprite.line([(0.08, 0.66), (0.22, 0.5), (0.36, 0.62), (0.52, 0.44)], _WHITE, 0.06)


def _takeaway(sprite: Sprite, wanted: Rgb | None) -> None:
    paper = wanted or rgb("#f2ece0")
    sprite.shadow(0.34, 0.97, 0.24, 0.035, alpha=0.6)
    sprite.part(
        [(0.1, 0.18), (0.58, 0.18), (0.5, 0.97), (0.18, 0.97)],
        paper,
        below=scaled(paper, 0.82),
        sharp=True,
        puff=0.9,
    )
    sprite.part(
        [(0.115, 0.4), (0.565, 0.4), (0.535, 0.72), (0.145, 0.72)], rgb("#8a5a34"), sharp=True, puff=0.9
    )
    sprite.part(
        [
            (0.06, 0.2),
            (0.08, 0.1),
            (0.16, 0.08),
            (0.18, 0.03),
            (0.5, 0.03),
            (0.52, 0.08),
            (0.6, 0.1),
            (0.62, 0.2),
        ],
        rgb("#3a2c26"),
        sharp=True,
        puff=0.6,
        gloss=0.4,
    )


SUBJECTS = (
    Subject(name="juice", model=_juice, height=0.48, metres=0.18, aspect=0.72),
    Subject(name="water_glass", model=_water, height=0.44, metres=0.14, aspect=0.68),
    Subject(name="milk", model=_milk, height=0.48, metres=0.22, aspect=0.8),
    Subject(name="beer", model=_beer, height=0.48, metres=0.18, aspect=0.96),
    Subject(name="wine_glass", model=_wine_glass, height=0.52, metres=0.22, aspect=0.64),
    Subject(name="champagne", model=_champagne, height=0.5, metres=0.22, aspect=0.86),
    Subject(name="cocktail", model=_cocktail, height=0.5, metres=0.18, aspect=0.9),
    Subject(name="smoothie", model=_smoothie, height=0.52, metres=0.24, aspect=0.8),
    Subject(name="teapot", model=_teapot, height=0.4, metres=0.16, aspect=1.42),
    Subject(name="can", model=_can, height=0.42, metres=0.12, aspect=0.6),
    Subject(name="takeaway_cup", model=_takeaway, height=0.46, metres=0.14, aspect=0.68),
)
