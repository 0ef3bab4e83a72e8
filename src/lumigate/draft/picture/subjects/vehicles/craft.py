"""Sailing boat, ship, rowing boat, balloon and rocket."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject

_BALLOONS = (("#d8433a", "#f3c64b"), ("#2f7fb8", "#f2efe4"), ("#e88a2e", "#7a3b8f"), ("#3f9c6b", "#f3d66b"))


def _ripples(sprite: Sprite, left: float, right: float, y: float) -> None:
    sprite.shadow((left + right) / 2, y + 0.03, (right - left) * 0.55, 0.035, alpha=0.45)


def _sailboat(sprite: Sprite, wanted: Rgb | None) -> None:
    hull = wanted or rgb("#8c3b2c")
    sail = rgb("#f7f1e3")
    _ripples(sprite, 0.02, 0.72, 0.97)
    sprite.part([(0.36, 0.0), (0.372, 0.0), (0.376, 0.86), (0.356, 0.86)], rgb("#5a4632"), sharp=True)
    sprite.part(
        [(0.39, 0.03), (0.5, 0.3), (0.6, 0.55), (0.68, 0.78), (0.53, 0.8), (0.39, 0.8)],
        sail,
        below=scaled(sail, 0.9),
        puff=0.9,
        rim=0.3,
    )
    sprite.part(
        [(0.345, 0.12), (0.27, 0.4), (0.18, 0.62), (0.06, 0.8), (0.2, 0.815), (0.345, 0.8)],
        mixed(sail, hull, 0.16),
        puff=0.9,
        rim=0.3,
    )
    sprite.part(
        [(0.0, 0.85), (0.75, 0.85), (0.66, 0.985), (0.1, 0.985)],
        hull,
        below=scaled(hull, 0.6),
        sharp=True,
        puff=0.6,
    )
    sprite.line([(0.005, 0.862), (0.745, 0.862)], rgb("#f2e8d5"), 0.014)


def _ship(sprite: Sprite, wanted: Rgb | None) -> None:
    hull = wanted or rgb("#2c3442")
    deck, funnel = rgb("#efe9dc"), rgb("#c9962f")
    _ripples(sprite, 0.05, 2.1, 0.96)
    for i in range(3):
        sprite.glow(0.98 - 0.22 * i, 0.02 - 0.05 * i, 0.1 + 0.05 * i, rgb("#8d8a90"), alpha=0.35 - 0.08 * i)
    sprite.part([(0.95, 0.06), (1.12, 0.06), (1.14, 0.42), (0.94, 0.42)], funnel, sharp=True, puff=0.8)
    sprite.part(
        [(0.945, 0.06), (1.125, 0.06), (1.127, 0.14), (0.945, 0.14)], rgb("#23242a"), sharp=True, puff=0.8
    )
    sprite.part([(0.62, 0.36), (1.45, 0.36), (1.5, 0.52), (0.58, 0.52)], deck, sharp=True, puff=0.3)
    sprite.part(
        [(0.36, 0.5), (1.72, 0.5), (1.78, 0.7), (0.32, 0.7)], scaled(deck, 0.94), sharp=True, puff=0.3
    )
    glass = rgb("#ffd58c") if sprite.lamp.power < 0.8 else rgb("#41566b")
    for row, first, count in ((0.43, 0.68, 9), (0.6, 0.44, 15)):
        for i in range(count):
            x = first + 0.085 * i
            sprite.part(
                [(x, row - 0.03), (x + 0.05, row - 0.03), (x + 0.05, row + 0.035), (x, row + 0.035)],
                glass,
                sharp=True,
                flat=0.9,
                rim=0,
            )
    sprite.part(
        [(0.05, 0.66), (0.32, 0.69), (1.8, 0.69), (2.12, 0.6), (1.98, 0.98), (0.16, 0.98)],
        hull,
        below=scaled(hull, 0.6),
        sharp=True,
        puff=0.5,
    )
    sprite.line([(0.08, 0.74), (1.85, 0.74), (2.08, 0.68)], rgb("#e9dfc9"), 0.018)
    sprite.line([(1.62, 0.5), (1.62, 0.12)], rgb("#4a4a50"), 0.016)


def _rowboat(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = wanted or rgb("#8a5a34")
    _ripples(sprite, 0.1, 2.5, 0.93)
    sprite.part(
        [
            (0.05, 0.42),
            (0.5, 0.56),
            (1.3, 0.6),
            (2.1, 0.56),
            (2.55, 0.4),
            (2.2, 0.5),
            (1.3, 0.52),
            (0.4, 0.5),
        ],
        scaled(wood, 0.5),
        puff=0.5,
    )
    sprite.part([(0.0, 0.38), (0.4, 0.56), (1.3, 0.64), (2.2, 0.56), (2.6, 0.36), (2.38, 0.75), (2.0, 0.95),
    (0.65, 0.95), (0.24, 0.75)],
                wood, below=scaled(wood, 0.55), puff=0.6)  # fmt: skip
    for y in (0.7, 0.8):
        sprite.line(
            [(0.18, y - 0.06), (1.3, y + 0.06), (2.42, y - 0.07)], scaled(wood, 0.55), 0.014, alpha=0.8
        )
    sprite.line([(1.0, 0.5), (0.35, 0.98)], rgb("#c9a878"), 0.035)
    sprite.line([(1.62, 0.5), (2.2, 0.98)], rgb("#c9a878"), 0.035)


def _balloon(sprite: Sprite, wanted: Rgb | None) -> None:
    first, second = (rgb(code) for code in _BALLOONS[sprite.streams.pick("cloth", len(_BALLOONS))])
    if wanted is not None:
        first = wanted
    for x0, x1 in ((0.27, 0.32), (0.37, 0.352), (0.45, 0.408), (0.5, 0.44)):
        sprite.line([(x0 - 0.01, 0.74), (x1, 0.88)], rgb("#4a3a2a"), 0.005)
    envelope = [
        (0.38, 0.0), (0.55, 0.03), (0.69, 0.13), (0.75, 0.29), (0.72, 0.45), (0.62, 0.6), (0.51, 0.72),
        (0.46, 0.77),
        (0.3, 0.77), (0.25, 0.72), (0.14, 0.6), (0.04, 0.45), (0.01, 0.29), (0.07, 0.13), (0.21, 0.03),
    ]  # fmt: skip
    for i in range(6):
        narrow = 1 - i * 0.19
        gore = [(0.38 + (x - 0.38) * narrow, y) for x, y in envelope]
        sprite.part(gore, first if i % 2 == 0 else second, puff=0.8, rim=0.4 if i == 0 else 0.0)
    sprite.part(
        [(0.045, 0.44), (0.38, 0.53), (0.715, 0.44), (0.68, 0.51), (0.38, 0.6), (0.08, 0.51)],
        mixed(first, (0.1, 0.1, 0.2), 0.45),
        puff=0.6,
        rim=0,
    )
    sprite.glow(0.38, 0.79, 0.05, rgb("#ffd27a"), alpha=0.7)
    sprite.part(
        [(0.32, 0.88), (0.44, 0.88), (0.43, 0.985), (0.33, 0.985)],
        rgb("#8a6238"),
        below=rgb("#5a3d22"),
        sharp=True,
        puff=0.6,
    )
    sprite.line([(0.315, 0.88), (0.445, 0.88)], rgb("#c79a62"), 0.016)


def _rocket(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = wanted or rgb("#d8463a")
    white = rgb("#f0f1f3")
    for radius, code, y in ((0.13, "#ff8a2a", 0.95), (0.08, "#ffd25a", 0.9), (0.045, "#fff6d8", 0.87)):
        sprite.part([(0.25 - radius, 0.8), (0.25 - radius * 0.6, y), (0.25, y + radius * 1.2),
        (0.25 + radius * 0.6, y), (0.25 + radius, 0.8)],
                    rgb(code), flat=1, rim=0)  # fmt: skip
    sprite.pair(
        [(0.16, 0.55), (0.03, 0.72), (0.01, 0.88), (0.17, 0.78)], paint, below=scaled(paint, 0.6), centre=0.25
    )
    sprite.part([(0.25, 0.0), (0.35, 0.16), (0.39, 0.36), (0.38, 0.6), (0.33, 0.8), (0.17, 0.8),
    (0.12, 0.6), (0.11, 0.36), (0.15, 0.16)],
                white, below=rgb("#b9bec8"), puff=0.7, gloss=0.3)  # fmt: skip
    sprite.part(
        [(0.25, 0.0), (0.31, 0.085), (0.345, 0.165), (0.25, 0.185), (0.155, 0.165), (0.19, 0.085)],
        paint,
        gloss=0.3,
    )
    sprite.oval(0.25, 0.34, 0.072, 0.072, rgb("#8f96a3"))
    sprite.oval(0.25, 0.34, 0.055, 0.055, rgb("#2c5f8f"), gloss=0.8)
    sprite.part([(0.18, 0.78), (0.32, 0.78), (0.34, 0.83), (0.16, 0.83)], rgb("#555a63"), sharp=True)
    sprite.part([(0.235, 0.55), (0.265, 0.55), (0.27, 0.86), (0.23, 0.86)], scaled(paint, 0.85), sharp=True)


SUBJECTS = (
    Subject(name="sailboat", model=_sailboat, height=0.3, metres=9, aspect=0.75, shadow=False),
    Subject(name="ship", model=_ship, height=0.14, metres=30, aspect=2.15, shadow=False),
    Subject(name="rowboat", model=_rowboat, height=0.11, metres=1.0, aspect=2.6, shadow=False),
    Subject(name="balloon", model=_balloon, height=0.3, metres=25, aspect=0.76, shadow=False),
    Subject(name="rocket", model=_rocket, height=0.5, metres=30, aspect=0.5, shadow=False),
)
