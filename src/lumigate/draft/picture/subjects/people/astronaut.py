"""The astronaut."""

from __future__ import annotations

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject


def _astronaut(sprite: Sprite, wanted: Rgb | None) -> None:
    suit = wanted or rgb("#e9ebef")
    shade, trim = scaled(suit, 0.75), rgb("#d9612c")
    sprite.part([(0.15, 0.3), (0.45, 0.3), (0.48, 0.62), (0.12, 0.62)], scaled(shade, 0.8), puff=0.4)
    for side in (-1, 1):
        x = 0.3 + side * 0.085
        sprite.part([(x - 0.08, 0.58), (x - 0.075, 0.8), (x - 0.085, 0.93), (x + 0.085, 0.93),
        (x + 0.075, 0.8), (x + 0.08, 0.58)],
                    suit, below=shade, puff=0.6)  # fmt: skip
        sprite.part(
            [(x - 0.095, 0.9), (x + 0.085, 0.9), (x + 0.105, 0.985), (x - 0.105, 0.985)],
            scaled(shade, 0.7),
            puff=0.6,
        )
        sprite.line([(x - 0.075, 0.79), (x, 0.805), (x + 0.075, 0.79)], trim, 0.012)
        sprite.part(
            [(0.3 + side * 0.14, 0.35), (0.3 + side * 0.24, 0.4), (0.3 + side * 0.29, 0.55),
            (0.3 + side * 0.26, 0.66), (0.3 + side * 0.19, 0.65),
             (0.3 + side * 0.17, 0.52)],
            suit, below=shade, puff=0.6,
        )  # fmt: skip
        sprite.oval(0.3 + side * 0.228, 0.68, 0.042, 0.045, scaled(shade, 0.8))
    sprite.part([(0.3, 0.31), (0.44, 0.35), (0.47, 0.5), (0.44, 0.64), (0.3, 0.67), (0.16, 0.64),
    (0.13, 0.5), (0.16, 0.35)],
                suit, below=shade, puff=0.55)  # fmt: skip
    sprite.part(
        [(0.23, 0.46), (0.37, 0.46), (0.37, 0.56), (0.23, 0.56)], scaled(shade, 0.85), sharp=True, puff=0.3
    )
    for i, code in enumerate(("#d94a3a", "#e8c04a", "#4aa3d9")):
        sprite.oval(0.262 + 0.038 * i, 0.495, 0.011, 0.011, rgb(code), gloss=0.5)
    sprite.oval(0.3, 0.185, 0.178, 0.182, suit, below=shade, puff=0.6)
    sprite.oval(0.3, 0.195, 0.135, 0.122, rgb("#7a5a1c"), rim=0)
    sprite.oval(0.3, 0.195, 0.127, 0.114, rgb("#20283e"), below=rgb("#c98a2e"), gloss=0.9, rim=0.4)
    sprite.oval(0.255, 0.15, 0.04, 0.022, (1.3, 1.25, 1.1), turn=-0.6, flat=1, rim=0)


SUBJECTS = (Subject(name="astronaut", model=_astronaut, height=0.55, metres=1.9, aspect=0.6),)
