"""What stands and hangs in kitchens and workshops."""

from __future__ import annotations

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.people.limbs import limb
from lumigate.draft.picture.subjects.solids import cylinder, rect

_STEEL, _DARK, _WOOD = rgb("#c3cad3"), rgb("#25282e"), rgb("#9a6a3c")


def _stove(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or rgb("#e9ecef")
    sprite.shadow(0.5, 0.98, 0.48, 0.03)
    cylinder(sprite, 0.66, 0.05, 0.2, 0.16, rgb("#b8423a"), tilt=0.18)
    sprite.line([(0.82, 0.1), (0.95, 0.09)], _DARK, 0.03)
    rect(sprite, (0.05, 0.2, 0.95, 0.97), paint, below=scaled(paint, 0.8), puff=0.12, gloss=0.3)
    rect(sprite, (0.03, 0.19, 0.97, 0.24), _DARK, gloss=0.4)
    for x in (0.2, 0.4, 0.6, 0.8):
        sprite.oval(x, 0.32, 0.045, 0.045, _DARK, gloss=0.6)
    sprite.line([(0.16, 0.44), (0.84, 0.44)], _STEEL, 0.04)
    rect(sprite, (0.14, 0.52, 0.86, 0.86), rgb("#3a2a22"), below=rgb("#e08a3a"), gloss=0.6)
    for y in (0.64, 0.75):
        sprite.line([(0.16, y), (0.84, y)], scaled(_STEEL, 0.7), 0.01)


def _cutlery(sprite: Sprite, wanted: Rgb | None) -> None:
    steel = wanted or _STEEL
    for x in (0.1, 0.15, 0.2, 0.25):
        sprite.line([(x, 0.04), (x, 0.24)], steel, 0.022)
    sprite.part(
        [(0.09, 0.22), (0.26, 0.22), (0.24, 0.34), (0.19, 0.4), (0.16, 0.4), (0.11, 0.34)], steel, gloss=0.7
    )
    limb(sprite, ((0.175, 0.38), (0.175, 0.95)), (0.035, 0.055), steel, gloss=0.8)
    sprite.oval(0.48, 0.17, 0.085, 0.135, steel, gloss=0.9, puff=0.8)
    limb(sprite, ((0.48, 0.3), (0.48, 0.95)), (0.035, 0.055), steel, gloss=0.8)


def _wrench(sprite: Sprite, wanted: Rgb | None) -> None:
    steel = wanted or rgb("#aab2bd")
    limb(sprite, ((0.28, 0.72), (0.66, 0.28)), (0.13, 0.12), steel, gloss=0.8)
    for (x, y), turn in (((0.74, 0.2), 1), ((0.2, 0.82), -1)):
        sprite.part(
            [(x - 0.17, y + 0.02), (x - 0.12, y - 0.12), (x - 0.02 * turn, y - 0.17), (x + 0.05, y - 0.04),
             (x + 0.17, y + 0.02 * turn),
             (x + 0.12, y + 0.12), (x - 0.02, y + 0.17)], steel, gloss=0.8, puff=0.4)  # fmt: skip
    sprite.line([(0.36, 0.63), (0.58, 0.37)], scaled(steel, 0.75), 0.03)


def _axe(sprite: Sprite, wanted: Rgb | None) -> None:
    limb(sprite, ((0.3, 0.96), (0.46, 0.12)), (0.075, 0.065), _WOOD)
    sprite.part([(0.36, 0.1), (0.56, 0.14), (0.78, 0.04), (0.86, 0.24), (0.8, 0.46), (0.54, 0.34), (0.34, 0.32)],
                wanted or rgb("#8f98a3"), gloss=0.7, puff=0.4)  # fmt: skip
    sprite.line([(0.78, 0.06), (0.86, 0.24), (0.8, 0.44)], rgb("#e2e7ec"), 0.03)


def _saw(sprite: Sprite, wanted: Rgb | None) -> None:
    teeth = [(0.42 + 0.06 * i, 0.66 - 0.012 * i + (0.05 if i % 2 else 0.0)) for i in range(18)]
    sprite.part(
        [(0.42, 0.34), (1.46, 0.3), (1.46, 0.46), *teeth[::-1]], _STEEL, sharp=True, gloss=0.8, puff=0.2
    )
    sprite.part(
        [(0.04, 0.36), (0.18, 0.24), (0.46, 0.28), (0.5, 0.6), (0.3, 0.82), (0.1, 0.74)],
        wanted or rgb("#b5683a"),
        puff=0.6,
    )
    sprite.oval(0.26, 0.52, 0.1, 0.13, rgb("#4a2a18"), turn=0.3, puff=0.3, rim=0)


def _bucket(sprite: Sprite, wanted: Rgb | None) -> None:
    tin = wanted or rgb("#7fa6bf")
    sprite.shadow(0.45, 0.97, 0.32, 0.04, alpha=0.6)
    sprite.line([(0.08, 0.34), (0.18, 0.08), (0.45, 0.02), (0.72, 0.08), (0.82, 0.34)], _STEEL, 0.025)
    cylinder(sprite, 0.45, 0.34, 0.97, 0.38, tin, foot=0.27, tilt=0.16, gloss=0.6, lid=scaled(tin, 0.5))
    sprite.line([(0.1, 0.46), (0.45, 0.53), (0.8, 0.46)], scaled(tin, 0.75), 0.02)


def _map(sprite: Sprite, wanted: Rgb | None) -> None:
    paper = wanted or rgb("#e6cf9a")
    sprite.shadow(0.7, 0.95, 0.62, 0.04, alpha=0.5)
    sprite.part([(0.06, 0.1), (0.36, 0.05), (0.7, 0.12), (1.04, 0.05), (1.34, 0.1), (1.31, 0.5), (1.34, 0.9),
            (1.04, 0.95), (0.7, 0.88), (0.36, 0.95),
                 (0.06, 0.9), (0.09, 0.5)],
                paper, below=scaled(paper, 0.85), sharp=True, fur=0.1, puff=0.2)  # fmt: skip
    sprite.part(
        [(0.24, 0.34), (0.44, 0.24), (0.62, 0.36), (0.54, 0.58), (0.3, 0.62)], rgb("#a9b56a"), flat=0.5, rim=0
    )
    sprite.part(
        [(0.84, 0.5), (1.04, 0.4), (1.2, 0.54), (1.1, 0.76), (0.88, 0.74)], rgb("#a9b56a"), flat=0.5, rim=0
    )
    for i in range(7):
        x, y = 0.42 + 0.085 * i, 0.52 + 0.06 * (i % 3) * (1 if i < 4 else -1) * 0.5
        sprite.line([(x, y), (x + 0.045, y + 0.01)], rgb("#7a4a24"), 0.018)
    for a, b in (((1.0, 0.54), (1.1, 0.64)), ((1.1, 0.54), (1.0, 0.64))):
        sprite.line([a, b], rgb("#c8262c"), 0.035)
    for x in (0.36, 0.7, 1.04):
        sprite.line([(x, 0.09), (x, 0.91)], scaled(paper, 0.75), 0.008, alpha=0.7)


def _scroll(sprite: Sprite, wanted: Rgb | None) -> None:
    paper = wanted or rgb("#ead6a6")
    rect(sprite, (0.12, 0.1, 0.68, 0.9), paper, below=scaled(paper, 0.9))
    for i in range(7):
        sprite.line(
            [(0.2, 0.25 + 0.085 * i), (0.6 - 0.08 * (i % 3), 0.25 + 0.085 * i)], rgb("#7a5a34"), 0.014
        )
    for y in (0.1, 0.9):
        limb(sprite, ((0.06, y), (0.74, y)), (0.12, 0.12), scaled(paper, 0.85))
        for x in (0.04, 0.76):
            sprite.oval(x, y, 0.032, 0.05, _WOOD, gloss=0.4)


def _chessboard(sprite: Sprite, wanted: Rgb | None) -> None:
    dark, pale = wanted or rgb("#6b4426"), rgb("#ecd9b4")
    sprite.shadow(0.75, 0.94, 0.72, 0.06, alpha=0.6)
    far, near, top, low = 0.34, 0.7, 0.42, 0.9

    def at(column: float, row: float) -> tuple[float, float]:
        share = row / 8
        half = far + (near - far) * share
        return 0.75 + half * (column / 4 - 1), top + (low - top) * share

    sprite.part(
        [at(-0.3, -0.3), at(8.3, -0.3), at(8.3, 8.3), at(-0.3, 8.3)], scaled(dark, 0.7), sharp=True, puff=0.1
    )
    for row in range(8):
        for column in range(8):
            corners = [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)]
            sprite.part(corners, pale if (row + column) % 2 == 0 else dark, sharp=True, flat=0.7, rim=0)
    for column, row, tall, tone in (
        (1, 1, 0.24, _DARK),
        (4, 1, 0.3, _DARK),
        (6, 2, 0.22, _DARK),
        (2, 5, 0.3, pale),
        (5, 6, 0.36, pale),
        (7, 6, 0.28, pale),
    ):
        x, y = at(column + 0.5, row + 0.7)
        wide = tall * 0.2
        sprite.part([(x - wide, y), (x - wide * 0.5, y - tall * 0.2), (x - wide * 0.35, y - tall * 0.7),
                (x + wide * 0.35, y - tall * 0.7), (x + wide * 0.5, y - tall * 0.2),
                     (x + wide, y)], tone, puff=0.8, gloss=0.4)  # fmt: skip
        sprite.oval(x, y - tall * 0.82, wide * 0.6, wide * 0.6, tone, gloss=0.5)


SUBJECTS = (
    Subject(name="stove", model=_stove, height=0.46, metres=0.95, aspect=1.0),
    Subject(name="cutlery", model=_cutlery, height=0.46, metres=0.2, aspect=0.66, shadow=False),
    Subject(name="wrench", model=_wrench, height=0.42, metres=0.25, aspect=0.96, shadow=False),
    Subject(name="axe", model=_axe, height=0.48, metres=0.7, aspect=0.9, shadow=False),
    Subject(name="handsaw", model=_saw, height=0.32, metres=0.2, aspect=1.5, shadow=False),
    Subject(name="bucket", model=_bucket, height=0.42, metres=0.35, aspect=0.9),
    Subject(name="folded_map", model=_map, height=0.42, metres=0.5, aspect=1.4),
    Subject(name="paper_scroll", model=_scroll, height=0.48, metres=0.4, aspect=0.8, shadow=False),
    Subject(name="chessboard", model=_chessboard, height=0.42, metres=0.2, aspect=1.5),
)
