"""Vegetables."""

from __future__ import annotations

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject

_GREEN, _DEEP = rgb("#5f9c3c"), rgb("#38682a")


def _carrot(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#ec7f24")
    for lean in (-0.2, -0.09, 0.03, 0.15, 0.24):
        sprite.part(
            [
                (0.27, 0.33),
                (0.27 + lean * 0.7, 0.18),
                (0.27 + lean, 0.02),
                (0.27 + lean * 0.6 + 0.04, 0.16),
                (0.31, 0.33),
            ],
            _GREEN,
            below=_DEEP,
            fur=0.5,
        )
    sprite.part([(0.14, 0.34), (0.28, 0.28), (0.44, 0.34), (0.45, 0.46), (0.36, 0.76), (0.3, 0.98), (0.26, 0.98),
            (0.2, 0.76), (0.12, 0.46)],
                skin, below=scaled(skin, 0.85), puff=0.8, gloss=0.3)  # fmt: skip
    for y, a, b in (
        (0.45, 0.15, 0.26),
        (0.52, 0.33, 0.42),
        (0.62, 0.18, 0.28),
        (0.72, 0.29, 0.36),
        (0.82, 0.23, 0.29),
    ):
        sprite.line([(a, y), (b, y + 0.012)], scaled(skin, 0.7), 0.009, alpha=0.8)


def _tomato(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#dc3a2a")
    sprite.shadow(0.55, 0.95, 0.48, 0.07, alpha=0.6)
    sprite.part([(0.55, 0.2), (0.8, 0.16), (1.02, 0.34), (1.06, 0.6), (0.92, 0.86), (0.55, 0.96), (0.18, 0.86),
            (0.04, 0.6), (0.08, 0.34), (0.3, 0.16)],
                skin, below=scaled(skin, 0.8), puff=0.9, gloss=0.8)  # fmt: skip
    for dx, dy in ((-0.26, 0.02), (0.26, 0.0), (-0.14, 0.1), (0.15, 0.1), (0.0, -0.08)):
        sprite.part([(0.53, 0.18), (0.55 + dx, 0.2 + dy), (0.58, 0.2)], _GREEN, below=_DEEP, puff=0.5)
    sprite.line([(0.55, 0.2), (0.56, 0.1), (0.61, 0.03)], _DEEP, 0.045)


def _broccoli(sprite: Sprite, wanted: Rgb | None) -> None:
    head = wanted or rgb("#4f8f3a")
    sprite.part(
        [(0.4, 0.5), (0.62, 0.5), (0.6, 0.97), (0.42, 0.97)], rgb("#a8c672"), below=rgb("#7fa04f"), puff=0.7
    )
    for x, y in ((0.3, 0.56), (0.7, 0.56)):
        sprite.part(
            [(x - 0.05, y - 0.1), (x + 0.05, y - 0.1), (0.53, 0.74), (0.49, 0.74)], rgb("#a8c672"), puff=0.6
        )
    for x, y, r in (
        (0.22, 0.42, 0.19),
        (0.8, 0.42, 0.19),
        (0.38, 0.24, 0.21),
        (0.66, 0.24, 0.21),
        (0.52, 0.4, 0.23),
        (0.52, 0.14, 0.13),
    ):
        sprite.oval(x, y, r, r * 0.9, head, below=scaled(head, 0.7), fur=1.0, puff=0.7)


def _corn(sprite: Sprite, wanted: Rgb | None) -> None:
    grain = wanted or rgb("#f2c432")
    sprite.part(
        [
            (0.28, 0.03),
            (0.38, 0.12),
            (0.42, 0.5),
            (0.38, 0.85),
            (0.28, 0.95),
            (0.18, 0.85),
            (0.14, 0.5),
            (0.18, 0.12),
        ],
        grain,
        below=scaled(grain, 0.8),
        puff=0.8,
    )
    for row in range(14):
        for column in range(4):
            x, y = 0.19 + column * 0.06, 0.14 + row * 0.056
            sprite.oval(x, y, 0.029, 0.026, scaled(grain, 0.97 + 0.06 * ((row + column) % 2)), gloss=0.5)
    for side in (-1, 1):
        sprite.part(
            [
                (0.28, 0.99),
                (0.28 + side * 0.2, 0.86),
                (0.28 + side * 0.24, 0.5),
                (0.28 + side * 0.2, 0.28),
                (0.28 + side * 0.12, 0.62),
                (0.28, 0.9),
            ],
            _GREEN,
            below=_DEEP,
            puff=0.5,
        )


def _pumpkin(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#e67f22")
    sprite.shadow(0.62, 0.95, 0.56, 0.07, alpha=0.6)
    for x, wide in ((0.2, 0.19), (1.04, 0.19), (0.36, 0.24), (0.88, 0.24), (0.62, 0.27)):
        sprite.oval(x, 0.58, wide, 0.37, skin, below=scaled(skin, 0.75), puff=0.7, gloss=0.25)
    sprite.part(
        [(0.56, 0.26), (0.6, 0.06), (0.74, 0.03), (0.7, 0.12), (0.69, 0.27)], rgb("#6b7a34"), puff=0.6
    )
    if sprite.variant == "lantern":
        glow = rgb("#ffd560")
        sprite.glow(0.62, 0.62, 0.4, rgb("#ffb030"), alpha=0.45)
        for side in (-1, 1):
            sprite.part(
                [(0.62 + side * 0.12, 0.54), (0.62 + side * 0.34, 0.54), (0.62 + side * 0.23, 0.38)],
                glow,
                sharp=True,
                flat=0.9,
                rim=0,
            )
        sprite.part([(0.57, 0.64), (0.67, 0.64), (0.62, 0.55)], glow, sharp=True, flat=0.9, rim=0)
        sprite.part([(0.22, 0.68), (0.36, 0.74), (0.42, 0.69), (0.48, 0.76), (0.76, 0.76), (0.82, 0.69),
                (0.88, 0.74), (1.02, 0.68), (0.86, 0.86), (0.62, 0.9), (0.38, 0.86)],
                    glow, sharp=True, flat=0.9, rim=0)  # fmt: skip


def _eggplant(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#4b2a5e")
    sprite.shadow(0.36, 0.97, 0.3, 0.04, alpha=0.5)
    sprite.part(
        [
            (0.3, 0.2),
            (0.46, 0.18),
            (0.54, 0.4),
            (0.66, 0.64),
            (0.62, 0.88),
            (0.42, 0.98),
            (0.2, 0.92),
            (0.1, 0.7),
            (0.2, 0.44),
        ],
        skin,
        below=scaled(skin, 0.7),
        puff=0.8,
        gloss=0.9,
    )
    sprite.part(
        [
            (0.24, 0.26),
            (0.26, 0.14),
            (0.4, 0.08),
            (0.5, 0.14),
            (0.54, 0.3),
            (0.44, 0.22),
            (0.36, 0.32),
            (0.32, 0.2),
        ],
        _GREEN,
        below=_DEEP,
        puff=0.6,
    )
    sprite.line([(0.37, 0.12), (0.36, 0.05), (0.31, 0.0)], _DEEP, 0.045)


def _pepper(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb(("#d8372c", "#e9b42c", "#4c9a3c")[sprite.streams.pick("sort", 3)])
    sprite.shadow(0.45, 0.96, 0.36, 0.05, alpha=0.6)
    for x, tone in ((0.24, 0.85), (0.66, 0.85), (0.45, 1.0)):
        sprite.part([(x, 0.2), (x + 0.2, 0.24), (x + 0.2, 0.6), (x + 0.12, 0.94), (x, 0.97), (x - 0.12, 0.94),
                (x - 0.2, 0.6), (x - 0.2, 0.24)],
                    scaled(skin, tone), below=scaled(skin, tone * 0.8), puff=0.8, gloss=0.8)  # fmt: skip
    sprite.oval(0.45, 0.2, 0.15, 0.05, _GREEN)
    sprite.line([(0.45, 0.2), (0.46, 0.09), (0.54, 0.02)], _DEEP, 0.06)


def _onion(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#c98a4a")
    sprite.shadow(0.45, 0.96, 0.38, 0.05, alpha=0.6)
    sprite.part([(0.45, 0.02), (0.5, 0.2), (0.72, 0.34), (0.88, 0.6), (0.76, 0.86), (0.45, 0.96), (0.14, 0.86),
            (0.02, 0.6), (0.18, 0.34), (0.4, 0.2)],
                skin, below=scaled(skin, 0.78), puff=0.9, gloss=0.5)  # fmt: skip
    for dx in (-0.28, -0.14, 0.0, 0.14, 0.28):
        sprite.line(
            [(0.45, 0.16), (0.45 + dx * 1.2, 0.56), (0.45 + dx * 0.5, 0.92)],
            scaled(skin, 0.75),
            0.01,
            alpha=0.6,
        )


def _potato(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#b98f5a")
    sprite.shadow(0.7, 0.93, 0.56, 0.06, alpha=0.6)
    sprite.part(
        [
            (0.12, 0.42),
            (0.34, 0.16),
            (0.72, 0.14),
            (1.1, 0.2),
            (1.32, 0.46),
            (1.24, 0.78),
            (0.9, 0.92),
            (0.5, 0.94),
            (0.2, 0.8),
        ],
        skin,
        below=scaled(skin, 0.75),
        puff=0.8,
        fur=0.2,
    )
    for x, y in ((0.42, 0.38), (0.8, 0.3), (1.02, 0.56), (0.6, 0.68), (0.32, 0.62)):
        sprite.oval(x, y, 0.03, 0.018, scaled(skin, 0.65), rim=0)


def _chili(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#cf2a26")
    sprite.part(
        [
            (0.2, 0.16),
            (0.36, 0.12),
            (0.48, 0.34),
            (0.66, 0.62),
            (0.98, 0.86),
            (1.06, 0.94),
            (0.9, 0.95),
            (0.56, 0.84),
            (0.3, 0.56),
        ],
        skin,
        below=scaled(skin, 0.7),
        puff=0.7,
        gloss=0.9,
    )
    sprite.oval(0.28, 0.15, 0.11, 0.06, _GREEN, turn=-0.3)
    sprite.line([(0.26, 0.14), (0.2, 0.07), (0.12, 0.03)], _DEEP, 0.045)


SUBJECTS = (
    Subject(name="carrot", model=_carrot, height=0.46, metres=0.22, aspect=0.58),
    Subject(name="tomato", model=_tomato, height=0.32, metres=0.08, aspect=1.1),
    Subject(name="broccoli", model=_broccoli, height=0.42, metres=0.16, aspect=1.04),
    Subject(name="corn", model=_corn, height=0.5, metres=0.24, aspect=0.56),
    Subject(name="pumpkin", model=_pumpkin, height=0.4, metres=0.35, aspect=1.24),
    Subject(name="eggplant", model=_eggplant, height=0.44, metres=0.2, aspect=0.74),
    Subject(name="pepper", model=_pepper, height=0.38, metres=0.11, aspect=0.9),
    Subject(name="onion", model=_onion, height=0.36, metres=0.09, aspect=0.9),
    Subject(name="potato", model=_potato, height=0.28, metres=0.08, aspect=1.42),
    Subject(name="chili", model=_chili, height=0.36, metres=0.08, aspect=1.12),
)
