"""What flies beyond the air: flying saucer, shuttle, satellite, space station."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import Outline, arc, between, box, rounded, spun, trace, tube
from lumigate.draft.picture.subjects.vehicles.chassis import CHROME, DARK, STEEL, pane

_WHITE = rgb("#f3f3f1")
_CELLS = rgb("#2a4f96")
_FOIL = rgb("#d9a441")


def _ufo(sprite: Sprite, wanted: Rgb | None) -> None:
    hull = wanted or rgb("#9aa4b2")
    beam = rgb("#c8f5a8")
    for k in range(4):
        wide = 0.28 + 0.14 * k
        sprite.glow(0.9, 0.6 + 0.1 * k, 0.1 + wide * 0.3, beam, alpha=0.22)
    sprite.part(trace("0.56 0.2, 0.6 0.08, 0.74 0.01, 0.9 0.0, 1.06 0.01, 1.2 0.08, 1.24 0.2, 1.2 0.3, "
                      "0.6 0.3"),
                rgb("#7fc8b8"), below=rgb("#3f8a92"), gloss=0.9, puff=0.9)  # fmt: skip
    sprite.oval(0.9, 0.17, 0.08, 0.095, rgb("#5a9c4b"))
    for x in (0.87, 0.935):
        sprite.oval(x, 0.165, 0.02, 0.03, DARK, rim=0, gloss=0.5)
    sprite.oval(0.9, 0.42, 0.5, 0.14, scaled(hull, 0.5))
    sprite.oval(0.9, 0.33, 0.9, 0.15, hull, below=scaled(hull, 0.55), puff=0.9, gloss=0.5)
    sprite.oval(0.9, 0.28, 0.56, 0.085, mixed(hull, _WHITE, 0.35), gloss=0.3, puff=0.9)
    sprite.part(
        trace("0.56 0.2, 0.7 0.25, 0.9 0.265, 1.1 0.25, 1.24 0.2, 1.2 0.28, 0.9 0.31, 0.6 0.28"),
        scaled(hull, 0.75),
    )
    for x, y in arc(0.9, 0.34, 0.78, 0.085, 12, 168, 7):
        sprite.glow(x, y, 0.06, rgb("#ffd25a"), alpha=0.7)
        sprite.oval(x, y, 0.032, 0.024, rgb("#ffe9a0"), flat=1, rim=0)
    sprite.oval(0.9, 0.47, 0.22, 0.045, rgb("#eaffd0"), flat=0.9, rim=0)


def _space_shuttle(sprite: Sprite, wanted: Rgb | None) -> None:
    white = wanted or _WHITE
    black = rgb("#24262c")
    tilt = 14.0

    def at(text: str) -> Outline:
        return spun(trace(text), tilt, 0.45, 0.5)

    for radius, code, low in ((0.11, "#ff8a2a", 0.99), (0.07, "#ffd25a", 0.95), (0.035, "#fff6d8", 0.92)):
        sprite.part(spun([(0.45 - radius, 0.84), (0.45 - radius * 0.6, low - 0.03), (0.45, low + 0.02),
                          (0.45 + radius * 0.6, low - 0.03), (0.45 + radius, 0.84)], tilt, 0.45, 0.5),
                    rgb(code), flat=1, rim=0)  # fmt: skip
    wing = trace("0.4 0.42, 0.34 0.56, 0.14 0.74, 0.12 0.81, 0.36 0.8")
    for side in (wing, [(0.9 - x, y) for x, y in wing]):
        sprite.part(spun(side, tilt, 0.45, 0.5), white, below=scaled(white, 0.75), sharp=True, puff=0.3)
        edge = [
            side[1],
            side[2],
            side[3],
            (side[3][0] * 0.8 + 0.09, side[3][1] - 0.01),
            (side[2][0] * 0.8 + 0.09, side[2][1]),
        ]
        sprite.part(spun(edge, tilt, 0.45, 0.5), black, sharp=True)
    sprite.part(at("0.37 0.82, 0.53 0.82, 0.56 0.87, 0.34 0.87"), scaled(STEEL, 0.7), sharp=True)
    sprite.part(at("0.45 0.02, 0.5 0.06, 0.54 0.16, 0.55 0.3, 0.55 0.7, 0.56 0.83, 0.34 0.83, 0.35 0.7, "
                   "0.35 0.3,"
                   "0.36 0.16, 0.4 0.06"), white, below=scaled(white, 0.8), puff=0.9, gloss=0.25)  # fmt: skip
    sprite.part(at("0.45 0.02, 0.5 0.07, 0.52 0.12, 0.45 0.13, 0.38 0.12, 0.4 0.07"), black, gloss=0.3)
    sprite.part(at("0.4 0.17, 0.5 0.17, 0.52 0.22, 0.38 0.22"), rgb("#31465a"), sharp=True, gloss=0.6)
    sprite.line(at("0.45 0.28, 0.45 0.66"), scaled(white, 0.65), 0.008)
    sprite.part(
        at("0.435 0.56, 0.465 0.56, 0.475 0.82, 0.45 0.86, 0.425 0.82"),
        mixed(white, rgb("#c8362c"), 0.8),
        sharp=True,
    )


def _panel(sprite: Sprite, outline: Outline, columns: int) -> None:
    a, b, c, d = outline
    sprite.part(outline, _CELLS, below=scaled(_CELLS, 0.65), sharp=True, puff=0.1, gloss=0.3, flat=0.3)
    for i in range(columns + 1):
        sprite.line([between(a, b, i / columns), between(d, c, i / columns)], rgb("#b8c4d8"), 0.008)
    for share in (0.0, 0.5, 1.0):
        sprite.line([between(a, d, share), between(b, c, share)], rgb("#b8c4d8"), 0.008)


def _satellite(sprite: Sprite, wanted: Rgb | None) -> None:
    foil = wanted or _FOIL

    def at(outline: Outline) -> Outline:
        return spun(outline, -18, 0.9, 0.5)

    tube(sprite, at([(0.3, 0.5), (1.5, 0.5)]), STEEL, 0.04)
    _panel(sprite, at(box(0.04, 0.32, 0.6, 0.68)), 4)
    _panel(sprite, at(box(1.2, 0.32, 1.76, 0.68)), 4)
    sprite.part(
        at(rounded(0.7, 0.26, 1.1, 0.74, 0.03)),
        foil,
        below=scaled(foil, 0.6),
        sharp=True,
        puff=0.3,
        gloss=0.5,
    )
    for y in (0.38, 0.5, 0.62):
        sprite.line(
            at([(0.71, y), (0.8, y + 0.03), (0.9, y - 0.02), (1.09, y + 0.02)]),
            scaled(foil, 1.35),
            0.01,
            alpha=0.6,
        )
    tube(sprite, at([(0.9, 0.26), (0.9, 0.16)]), STEEL, 0.03)
    sprite.part(at(arc(0.9, 0.14, 0.2, 0.14, 20, 160)), _WHITE, below=rgb("#b4bac4"), sharp=True, puff=0.8)
    sprite.part(at(arc(0.9, 0.19, 0.19, 0.045, 0, 360, 24)), scaled(_WHITE, 0.75), sharp=True)
    tube(sprite, at([(0.9, 0.19), (0.9, 0.04)]), STEEL, 0.018)
    sprite.oval(*at([(0.9, 0.04)])[0], 0.025, 0.025, rgb("#e0432f"), gloss=0.4)
    sprite.part(at(trace("0.82 0.74, 0.98 0.74, 1.02 0.86, 0.78 0.86")), scaled(STEEL, 0.7), sharp=True)


def _space_station(sprite: Sprite, wanted: Rgb | None) -> None:
    hull = wanted or rgb("#dfe2e6")
    tube(sprite, [(0.1, 0.42), (1.7, 0.42)], STEEL, 0.035)
    for x in (0.04, 0.3, 1.28, 1.54):
        for top in (0.02, 0.5):
            _panel(sprite, box(x, top, x + 0.2, top + 0.36), 2)
    for left, top, right, bottom in ((0.56, 0.38, 0.86, 0.56), (0.94, 0.36, 1.24, 0.56)):
        sprite.part(
            rounded(left, top, right, bottom, 0.04),
            hull,
            below=scaled(hull, 0.6),
            sharp=True,
            puff=1.0,
            gloss=0.2,
        )
    sprite.part(
        rounded(0.8, 0.2, 1.0, 0.86, 0.07), hull, below=scaled(hull, 0.7), sharp=True, puff=1.0, gloss=0.3
    )
    for y in (0.3, 0.62, 0.74):
        sprite.part(box(0.8, y, 1.0, y + 0.02), scaled(hull, 0.6), sharp=True, rim=0)
    sprite.part(trace("0.84 0.2, 0.86 0.12, 0.94 0.12, 0.96 0.2"), _FOIL, sharp=True, gloss=0.4)
    sprite.part(trace("0.82 0.86, 0.98 0.86, 0.95 0.95, 0.85 0.95"), STEEL, sharp=True)
    for x, y in ((0.9, 0.42), (0.9, 0.53), (0.66, 0.46), (1.14, 0.45)):
        sprite.oval(x, y, 0.038, 0.038, CHROME)
        pane(sprite, arc(x, y, 0.027, 0.027, 0, 360, 20))
    sprite.line([(1.12, 0.36), (1.16, 0.24)], CHROME, 0.012)
    sprite.part(arc(1.17, 0.22, 0.08, 0.06, -30, 150), _WHITE, sharp=True)


SUBJECTS = (
    Subject(name="ufo", model=_ufo, height=0.36, metres=6, aspect=1.8, shadow=False),
    Subject(name="space_shuttle", model=_space_shuttle, height=0.56, metres=37, aspect=0.9, shadow=False),
    Subject(name="satellite", model=_satellite, height=0.4, metres=4, aspect=1.8, shadow=False),
    Subject(name="space_station", model=_space_station, height=0.42, metres=60, aspect=1.8, shadow=False),
)
