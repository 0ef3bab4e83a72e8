"""What is worn or carried: bags, shoes, hats, jewels."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import natural
from lumigate.draft.picture.subjects.solids import rect

_DARK, _STEEL, _GOLD, _WHITE = rgb("#25282e"), rgb("#c3cad3"), rgb("#e0ac3c"), rgb("#fbf8f2")


def _umbrella(sprite: Sprite, wanted: Rgb | None) -> None:
    cloth = natural(sprite, wanted, "#d8433a", "#3f7fc4", "#e8b62c", "#7a548c")
    sprite.line([(0.6, 0.06), (0.6, 0.86), (0.66, 0.97), (0.76, 0.95), (0.78, 0.86)], rgb("#5a3d22"), 0.032)
    dome = [(0.04, 0.5), (0.1, 0.3), (0.3, 0.12), (0.6, 0.05), (0.9, 0.12), (1.1, 0.3), (1.16, 0.5)]
    scallops = [
        (1.16 - 0.28 * i - 0.14 * j, 0.5 - (0.05 if j == 1 else 0.0)) for i in range(4) for j in range(2)
    ] + [(0.04, 0.5)]
    sprite.part([*dome, *scallops], cloth, below=scaled(cloth, 0.8), puff=0.5, gloss=0.3)
    for x in (0.32, 0.6, 0.88):
        sprite.line(
            [(0.6, 0.06), ((x + 0.6) / 2 + (x - 0.6) * 0.35, 0.24), (x, 0.49)], scaled(cloth, 0.7), 0.01
        )
    sprite.line([(0.6, 0.06), (0.6, 0.0)], _STEEL, 0.02)


def _backpack(sprite: Sprite, wanted: Rgb | None) -> None:
    cloth = natural(sprite, wanted, "#3f7a8f", "#c7602f", "#5a7a3f", "#a8343a")
    sprite.shadow(0.42, 0.975, 0.34, 0.035)
    sprite.line([(0.34, 0.12), (0.36, 0.03), (0.48, 0.03), (0.5, 0.12)], scaled(cloth, 0.6), 0.04)
    sprite.part(
        [
            (0.14, 0.2),
            (0.26, 0.08),
            (0.58, 0.08),
            (0.7, 0.2),
            (0.74, 0.9),
            (0.66, 0.97),
            (0.18, 0.97),
            (0.1, 0.9),
        ],
        cloth,
        below=scaled(cloth, 0.75),
        puff=0.4,
    )
    for x in (0.07, 0.77):
        sprite.part(
            [(x - 0.06, 0.6), (x + 0.06, 0.6), (x + 0.06, 0.92), (x - 0.06, 0.92)],
            scaled(cloth, 0.85),
            puff=0.6,
        )
    sprite.line([(0.16, 0.4), (0.42, 0.46), (0.68, 0.4)], scaled(cloth, 0.6), 0.016)
    sprite.part(
        [(0.2, 0.56), (0.64, 0.56), (0.64, 0.9), (0.2, 0.9)],
        scaled(cloth, 1.12),
        below=scaled(cloth, 0.9),
        puff=0.4,
    )
    sprite.line([(0.22, 0.63), (0.62, 0.63)], _GOLD, 0.016)
    rect(sprite, (0.54, 0.62, 0.575, 0.7), _GOLD)


def _suitcase(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = natural(sprite, wanted, "#9a6a3c", "#3f7a8f", "#a8343a")
    sprite.shadow(0.6, 0.97, 0.54, 0.04)
    sprite.line([(0.44, 0.2), (0.46, 0.06), (0.74, 0.06), (0.76, 0.2)], _DARK, 0.045)
    rect(sprite, (0.06, 0.18, 1.14, 0.95), shell, below=scaled(shell, 0.78), puff=0.15, gloss=0.2)
    for x in (0.26, 0.86):
        rect(sprite, (x, 0.18, x + 0.08, 0.95), scaled(shell, 0.6))
        rect(sprite, (x - 0.01, 0.5, x + 0.09, 0.58), _GOLD, gloss=0.7)
    for x, y in ((0.07, 0.19), (1.13, 0.19), (0.07, 0.94), (1.13, 0.94)):
        sprite.oval(x, y, 0.06, 0.06, scaled(shell, 0.55), gloss=0.3)
    sprite.oval(0.52, 0.44, 0.09, 0.09, rgb("#e8c35a"), flat=0.3, rim=0)
    sprite.part(
        [(0.56, 0.66), (0.76, 0.62), (0.78, 0.76), (0.58, 0.8)], rgb("#6ab0d9"), sharp=True, flat=0.3, rim=0
    )


def _handbag(sprite: Sprite, wanted: Rgb | None) -> None:
    leather = natural(sprite, wanted, "#a8343a", "#8a5a34", "#2b2d34", "#c98aa0")
    sprite.shadow(0.5, 0.97, 0.44, 0.04)
    sprite.line(
        [(0.26, 0.42), (0.28, 0.12), (0.5, 0.04), (0.72, 0.12), (0.74, 0.42)], scaled(leather, 0.7), 0.045
    )
    sprite.part(
        [(0.14, 0.38), (0.86, 0.38), (0.96, 0.9), (0.88, 0.97), (0.12, 0.97), (0.04, 0.9)],
        leather,
        below=scaled(leather, 0.75),
        puff=0.35,
        gloss=0.5,
    )
    sprite.part(
        [(0.14, 0.38), (0.86, 0.38), (0.82, 0.6), (0.5, 0.68), (0.18, 0.6)],
        scaled(leather, 1.12),
        puff=0.4,
        gloss=0.5,
    )
    rect(sprite, (0.44, 0.62, 0.56, 0.73), _GOLD, gloss=0.8)


def _hat(sprite: Sprite, wanted: Rgb | None) -> None:
    top = sprite.variant == "top"
    felt = wanted or rgb("#2b2d34" if top else "#c9a05c")
    sprite.shadow(0.8, 0.95, 0.74, 0.05)
    sprite.oval(0.8, 0.86, 0.76, 0.1, scaled(felt, 0.85), puff=0.3)
    crown = (
        [(0.36, 0.84), (0.38, 0.06), (1.22, 0.06), (1.24, 0.84)]
        if top
        else [(0.34, 0.84), (0.4, 0.36), (0.56, 0.2), (0.8, 0.3), (1.04, 0.2), (1.2, 0.36), (1.26, 0.84)]
    )
    sprite.part(crown, felt, below=scaled(felt, 0.8), puff=0.7, sharp=top, gloss=0.2)
    band = rgb("#a8343a") if top else rgb("#4a3222")
    sprite.part([(0.35, 0.68), (1.25, 0.68), (1.26, 0.83), (0.34, 0.83)], band, sharp=True, puff=0.8)


def _sneaker(sprite: Sprite, wanted: Rgb | None) -> None:
    cloth = natural(sprite, wanted, "#d8433a", "#3f7fc4", "#e8b62c", "#4f9a6a")
    sprite.shadow(0.95, 0.95, 0.88, 0.05)
    sprite.part(
        [
            (0.1, 0.74),
            (0.08, 0.3),
            (0.2, 0.1),
            (0.5, 0.06),
            (0.62, 0.2),
            (0.95, 0.42),
            (1.4, 0.52),
            (1.74, 0.62),
            (1.82, 0.78),
            (0.12, 0.8),
        ],
        cloth,
        below=scaled(cloth, 0.8),
        puff=0.4,
    )
    sprite.part([(0.16, 0.14), (0.52, 0.06), (0.58, 0.16), (0.2, 0.26)], scaled(cloth, 0.55), puff=0.4)
    sprite.part([(1.42, 0.54), (1.72, 0.6), (1.84, 0.76), (1.5, 0.78), (1.4, 0.66)], _WHITE, puff=0.6)
    sprite.part(
        [(0.06, 0.76), (1.84, 0.74), (1.88, 0.86), (1.8, 0.95), (0.14, 0.95), (0.04, 0.88)],
        _WHITE,
        below=rgb("#cfcac0"),
        puff=0.5,
    )
    sprite.line([(0.08, 0.84), (1.84, 0.83)], cloth, 0.02)
    for i in range(4):
        x, y = 0.66 + 0.16 * i, 0.26 + 0.075 * i
        sprite.line([(x - 0.1, y + 0.1), (x + 0.12, y)], _WHITE, 0.035)
    sprite.line([(0.3, 0.62), (0.62, 0.68), (1.0, 0.54)], _WHITE, 0.06)


def _high_heel(sprite: Sprite, wanted: Rgb | None) -> None:
    leather = natural(sprite, wanted, "#c8263a", "#2b2430", "#e0b0c0")
    sprite.shadow(0.7, 0.96, 0.6, 0.04)
    sprite.part(
        [(0.2, 0.34), (0.3, 0.36), (0.24, 0.95), (0.18, 0.95)], scaled(leather, 0.8), sharp=True, puff=0.7
    )
    sprite.part([(0.1, 0.16), (0.26, 0.08), (0.34, 0.24), (0.6, 0.52), (0.94, 0.74), (1.2, 0.78), (1.34, 0.88),
            (1.28, 0.95), (0.94, 0.94), (0.66, 0.8), (0.36, 0.5), (0.14, 0.42)],
                leather, below=scaled(leather, 0.8), puff=0.5, gloss=0.9)  # fmt: skip
    sprite.part(
        [(0.26, 0.12), (0.4, 0.34), (0.66, 0.6), (0.92, 0.76), (0.7, 0.7), (0.38, 0.44)],
        scaled(leather, 0.5),
        puff=0.4,
        rim=0,
    )


def _boot(sprite: Sprite, wanted: Rgb | None) -> None:
    leather = natural(sprite, wanted, "#8a5a34", "#2b2d34", "#c99a3b")
    sprite.shadow(0.5, 0.97, 0.46, 0.035)
    sprite.part(
        [
            (0.1, 0.04),
            (0.52, 0.04),
            (0.52, 0.52),
            (0.66, 0.66),
            (0.92, 0.74),
            (0.96, 0.88),
            (0.1, 0.88),
            (0.08, 0.5),
        ],
        leather,
        below=scaled(leather, 0.75),
        puff=0.5,
        gloss=0.4,
    )
    rect(sprite, (0.08, 0.03, 0.54, 0.13), scaled(leather, 1.15), puff=0.8)
    sprite.part(
        [(0.07, 0.87), (0.97, 0.87), (0.98, 0.94), (0.4, 0.94), (0.38, 0.98), (0.07, 0.98)], _DARK, sharp=True
    )
    for y in (0.24, 0.34, 0.44, 0.54):
        sprite.line([(0.36, y), (0.54, y + 0.03)], _WHITE, 0.022)


def _shirt(sprite: Sprite, wanted: Rgb | None) -> None:
    cloth = natural(sprite, wanted, "#4aa3d9", "#e0453c", "#58b86a", "#f2f0ea")
    sprite.part([(0.34, 0.06), (0.5, 0.14), (0.66, 0.06), (0.82, 0.12), (0.98, 0.38), (0.84, 0.48), (0.76, 0.4),
            (0.77, 0.95), (0.23, 0.95), (0.24, 0.4), (0.16, 0.48), (0.02, 0.38), (0.18, 0.12)],
                cloth, below=scaled(cloth, 0.88), sharp=True, puff=0.2)  # fmt: skip
    sprite.line([(0.36, 0.07), (0.5, 0.16), (0.64, 0.07)], scaled(cloth, 0.75), 0.03)
    for x in (0.24, 0.76):
        sprite.line([(x, 0.26), (x, 0.42)], scaled(cloth, 0.8), 0.01)


def _glasses(sprite: Sprite, wanted: Rgb | None) -> None:
    dark = sprite.variant == "sun"
    frame = wanted or _DARK
    for x in (0.62, 1.64):
        if dark:
            sprite.part(
                [(x - 0.42, 0.2), (x + 0.42, 0.2), (x + 0.36, 0.74), (x, 0.92), (x - 0.36, 0.74)],
                frame,
                puff=0.2,
            )
            sprite.part(
                [(x - 0.36, 0.25), (x + 0.36, 0.25), (x + 0.3, 0.7), (x, 0.85), (x - 0.3, 0.7)],
                rgb("#2c3a4f"),
                below=rgb("#7a5a6a"),
                puff=0.3,
                gloss=0.8,
            )
            sprite.line([(x - 0.2, 0.66), (x + 0.06, 0.32)], (1.1, 1.1, 1.1), 0.05, alpha=0.4)
        else:
            ring = [(x + 0.38 * math.cos(k * 0.3927), 0.54 + 0.36 * math.sin(k * 0.3927)) for k in range(17)]
            sprite.oval(x, 0.54, 0.36, 0.34, rgb("#dfeef4"), flat=0.6, rim=0)
            sprite.line(ring, frame, 0.075)
            sprite.line([(x - 0.16, 0.64), (x + 0.04, 0.38)], (1.1, 1.1, 1.1), 0.05, alpha=0.8)
    sprite.line([(1.0, 0.4), (1.13, 0.3), (1.26, 0.4)], frame, 0.07)
    for a, b in (((0.22, 0.36), (0.06, 0.24)), ((2.04, 0.36), (2.2, 0.24))):
        sprite.line([a, b], frame, 0.07)


def _ring(sprite: Sprite, wanted: Rgb | None) -> None:
    metal = wanted or _GOLD
    band = [(0.42 + 0.32 * math.cos(k * 0.2618), 0.64 + 0.32 * math.sin(k * 0.2618)) for k in range(25)]
    sprite.line(band, scaled(metal, 0.85), 0.085)
    sprite.line([(x * 0.985, y - 0.012) for x, y in band[12:22]], scaled(metal, 1.3), 0.03)
    _gem(sprite, 0.42, 0.16, 0.2, rgb("#a9e3f4"))


def _gem(sprite: Sprite, x: float, y: float, size: float, tone: Rgb) -> None:
    """Add a cut stone: its table, its crown's facets, and its point below."""
    top, girdle, tip = y - size * 0.45, y - size * 0.05, y + size * 0.85
    xs = (-1.0, -0.5, 0.0, 0.5, 1.0)
    for i in range(4):
        shade = (0.85, 1.15, 0.95, 0.7)[i]
        sprite.part(
            [(x + xs[i] * size, girdle), (x + xs[i + 1] * size, girdle), (x, tip)],
            scaled(tone, shade),
            sharp=True,
            flat=0.8,
            rim=0,
        )
    flat = (-0.62, -0.2, 0.2, 0.62)
    for i in range(3):
        sprite.part([(x + flat[i] * size, top), (x + flat[i + 1] * size, top),
                (x + xs[i + 1] * size + 0.5 * size * (i > 1), girdle),
                (x + xs[i + 1] * size - 0.5 * size * (i < 1), girdle)],
                    scaled(tone, (1.05, 1.3, 0.9)[i]), sharp=True, flat=0.8, rim=0)  # fmt: skip
    sprite.part(
        [(x + flat[0] * size, top), (x - 0.5 * size, girdle), (x - size, girdle)],
        scaled(tone, 0.95),
        sharp=True,
        flat=0.8,
        rim=0,
    )
    sprite.part(
        [(x + flat[3] * size, top), (x + 0.5 * size, girdle), (x + size, girdle)],
        scaled(tone, 1.1),
        sharp=True,
        flat=0.8,
        rim=0,
    )
    sprite.part(
        [(x - 0.2 * size, top), (x + 0.2 * size, top), (x + 0.5 * size, girdle), (x - 0.5 * size, girdle)],
        scaled(tone, 1.3),
        sharp=True,
        flat=0.8,
        rim=0,
    )


def _diamond(sprite: Sprite, wanted: Rgb | None) -> None:
    sprite.glow(0.5, 0.45, 0.4, mixed(wanted or rgb("#a9e3f4"), (1.0, 1.0, 1.0), 0.5), alpha=0.4)
    _gem(sprite, 0.5, 0.38, 0.46, wanted or rgb("#9fdcf0"))
    for x, y in ((0.2, 0.14), (0.84, 0.2)):
        sprite.line([(x - 0.07, y), (x + 0.07, y)], (1.3, 1.3, 1.3), 0.014)
        sprite.line([(x, y - 0.07), (x, y + 0.07)], (1.3, 1.3, 1.3), 0.014)


def _crown(sprite: Sprite, wanted: Rgb | None) -> None:
    gold = wanted or _GOLD
    sprite.shadow(0.65, 0.96, 0.52, 0.04)
    sprite.part(
        [
            (0.14, 0.86),
            (0.04, 0.26),
            (0.34, 0.54),
            (0.46, 0.12),
            (0.65, 0.5),
            (0.84, 0.12),
            (0.96, 0.54),
            (1.26, 0.26),
            (1.16, 0.86),
        ],
        gold,
        below=scaled(gold, 0.8),
        sharp=True,
        gloss=0.8,
        puff=0.3,
    )
    rect(sprite, (0.12, 0.76, 1.18, 0.94), scaled(gold, 1.08), gloss=0.7, puff=0.6)
    for x, y in ((0.04, 0.24), (0.46, 0.1), (0.84, 0.1), (1.26, 0.24)):
        sprite.oval(x, y, 0.05, 0.05, rgb("#f6f2ea"), gloss=0.9)
    for x, code in ((0.3, "#c8263a"), (0.65, "#2f6fc4"), (1.0, "#3f9c5a")):
        sprite.oval(x, 0.85, 0.065, 0.055, rgb(code), gloss=0.9)


SUBJECTS = (
    Subject(name="umbrella", model=_umbrella, height=0.5, metres=0.9, aspect=1.2, shadow=False),
    Subject(name="backpack", model=_backpack, height=0.46, metres=0.5, aspect=0.84),
    Subject(name="suitcase", model=_suitcase, height=0.42, metres=0.55, aspect=1.2, top=0.18),
    Subject(name="handbag", model=_handbag, height=0.42, metres=0.3, aspect=1.0),
    Subject(name="hat", model=_hat, height=0.32, metres=0.15, aspect=1.6),
    Subject(name="sneaker", model=_sneaker, height=0.3, metres=0.12, aspect=1.9),
    Subject(name="high_heel", model=_high_heel, height=0.38, metres=0.16, aspect=1.4),
    Subject(name="boot", model=_boot, height=0.44, metres=0.3, aspect=1.0),
    Subject(name="shirt", model=_shirt, height=0.46, metres=0.7, aspect=1.0, shadow=False),
    Subject(name="glasses", model=_glasses, height=0.22, metres=0.05, aspect=2.26, shadow=False),
    Subject(name="ring", model=_ring, height=0.42, metres=0.03, aspect=0.84, shadow=False),
    Subject(name="diamond", model=_diamond, height=0.4, metres=0.02, aspect=1.0, shadow=False),
    Subject(name="crown", model=_crown, height=0.36, metres=0.15, aspect=1.3),
)
