"""Fruit."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject


def _round_fruit(sprite: Sprite, skin: Rgb, deep: Rgb) -> None:
    sprite.shadow(0.5, 0.96, 0.48, 0.06, alpha=0.6)
    sprite.part(
        [(0.5, 0.2), (0.62, 0.14), (0.8, 0.17), (0.93, 0.34), (0.95, 0.58), (0.85, 0.82), (0.66, 0.97),
        (0.5, 0.94), (0.34, 0.97), (0.15, 0.82),
         (0.05, 0.58), (0.07, 0.34), (0.2, 0.17), (0.38, 0.14)],
        skin, below=deep, puff=0.9, gloss=0.7, rim=0.4,
    )  # fmt: skip


def _apple(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#cc2f2b")
    _round_fruit(sprite, skin, mixed(skin, rgb("#e9b23a"), 0.35))
    sprite.oval(0.5, 0.22, 0.11, 0.035, scaled(skin, 0.45), rim=0)
    sprite.line([(0.5, 0.23), (0.51, 0.12), (0.56, 0.01)], rgb("#5a3d22"), 0.04)
    sprite.part(
        [(0.55, 0.11), (0.66, 0.0), (0.85, -0.02), (0.78, 0.11), (0.66, 0.15)],
        rgb("#5f9c3c"),
        below=rgb("#3d6f2a"),
        puff=0.7,
    )


def _orange(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#ee8f26")
    sprite.shadow(0.5, 0.96, 0.48, 0.06, alpha=0.6)
    sprite.oval(0.5, 0.56, 0.43, 0.42, skin, below=scaled(skin, 0.82), puff=0.9, gloss=0.4, fur=0.2)
    sprite.oval(0.5, 0.17, 0.03, 0.02, rgb("#5d7a2c"))
    sprite.part([(0.5, 0.17), (0.6, 0.04), (0.78, 0.05), (0.7, 0.16)], rgb("#4f8a38"), puff=0.7)


SUBJECTS = (
    Subject(name="apple", model=_apple, height=0.3, metres=0.08, aspect=1.0),
    Subject(name="orange_fruit", model=_orange, height=0.27, metres=0.08, aspect=1.0),
)
