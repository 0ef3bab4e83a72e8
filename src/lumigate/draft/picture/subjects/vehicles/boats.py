"""Boats with engines and hulls at work: speedboat, freighter, fishing boat, submarine, jet ski."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import (
    arc,
    box,
    is_dim,
    natural,
    ring,
    rounded,
    shining,
    trace,
    tube,
)
from lumigate.draft.picture.subjects.vehicles.chassis import (
    CHROME,
    DARK,
    STEEL,
    WOOD,
    body,
    pane,
    panes,
    puffs,
    wake,
)

_WHITE = rgb("#f3f1ea")
_BOXES = ("#b5452f", "#2f6fa0", "#d0a040", "#3f8a6a", "#8a8f96", "#c87038")


def _spray(sprite: Sprite, x: float, y: float, size: float, *, count: int = 5) -> None:
    stream = sprite.streams.stream("spray")
    for i in range(count):
        sprite.glow(
            x - size * 0.5 * i + float(stream.uniform(-0.1, 0.1)) * size, y - size * 0.12 * i, size * (0.3 + 0.1 * i),
            rgb("#f4fafc"), alpha=0.75 - 0.1 * i,
        )  # fmt: skip


def _speedboat(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#c8362c", "#f1efe9", "#2a5f9c", "#8a4a26")
    wake(sprite, 0.05, 2.5, 0.95)
    _spray(sprite, 0.34, 0.86, 0.18)
    sprite.part(
        trace("1.2 0.36, 1.5 0.06, 1.58 0.06, 1.72 0.4"),
        rgb("#7fa8bf"),
        below=rgb("#31465a"),
        sharp=True,
        gloss=0.7,
    )
    tube(sprite, trace("1.2 0.36, 1.5 0.06, 1.58 0.06, 1.72 0.4"), CHROME, 0.022)
    for x in (0.7, 1.06):
        sprite.part(rounded(x, 0.2, x + 0.24, 0.5, 0.06), rgb("#e9dcc0"), sharp=True, gloss=0.2)
    body(sprite, trace("0.16 0.42, 1.2 0.44, 1.8 0.36, 2.56 0.26, 2.3 0.56, 1.96 0.82, 1.7 0.93, "
                       "0.36 0.96, 0.2 0.86"),
         paint, puff=0.6)  # fmt: skip
    sprite.part(trace("0.17 0.5, 1.2 0.54, 1.9 0.46, 2.44 0.38, 2.36 0.48, 1.9 0.58, 1.2 0.66, 0.18 0.62"),
                mixed(paint, _WHITE, 0.85), sharp=True, puff=0.3)  # fmt: skip
    sprite.line(trace("0.14 0.425, 1.2 0.44, 1.8 0.36, 2.55 0.262"), CHROME, 0.024)
    sprite.part(trace("0.04 0.34, 0.18 0.32, 0.22 0.5, 0.16 0.9, 0.06 0.9"), DARK, gloss=0.4)


def _motor_yacht(sprite: Sprite, wanted: Rgb | None) -> None:
    hull = wanted or _WHITE
    wake(sprite, 0.05, 2.4, 0.96)
    tube(sprite, trace("1.12 0.12, 1.16 0.0"), CHROME, 0.016)
    sprite.part(arc(1.06, 0.1, 0.2, 0.05, 0, 360, 20), _WHITE, sharp=True)
    body(sprite, trace("0.78 0.16, 1.3 0.16, 1.52 0.32, 0.7 0.32"), _WHITE, puff=0.3)
    pane(sprite, trace("0.96 0.19, 1.28 0.19, 1.42 0.29, 0.92 0.29"))
    body(sprite, trace("0.5 0.3, 1.5 0.3, 1.86 0.52, 0.3 0.52"), _WHITE, puff=0.3)
    pane(sprite, trace("0.66 0.36, 1.46 0.36, 1.66 0.48, 0.6 0.48"))
    for x in (0.86, 1.12, 1.38):
        sprite.part(
            trace(f"{x} 0.35, {x + 0.025} 0.35, {x + 0.045} 0.49, {x + 0.02} 0.49"), _WHITE, sharp=True
        )
    body(
        sprite,
        trace("0.06 0.56, 0.3 0.5, 1.8 0.5, 2.42 0.46, 2.2 0.72, 1.96 0.96, 0.2 0.98, 0.1 0.8"),
        hull,
        puff=0.5,
    )
    sprite.part(trace("0.5 0.62, 1.7 0.62, 1.9 0.64, 1.84 0.7, 0.5 0.7"), DARK, sharp=True, gloss=0.4)
    sprite.part(
        trace("0.12 0.88, 2.03 0.88, 1.96 0.965, 0.2 0.985"), mixed(hull, rgb("#1d3a5c"), 0.85), sharp=True
    )
    tube(sprite, trace("1.86 0.48, 2.0 0.38, 2.4 0.36, 2.41 0.46"), CHROME, 0.014)
    tube(sprite, trace("0.08 0.55, 0.1 0.42, 0.34 0.42"), CHROME, 0.014)


def _cargo_ship(sprite: Sprite, wanted: Rgb | None) -> None:
    hull = natural(sprite, wanted, "#2a3f5c", "#7a2a26", "#24483e", "#33363c")
    wake(sprite, 0.05, 3.0, 0.96)
    stream = sprite.streams.stream("boxes")
    sprite.part(rounded(0.34, 0.04, 0.46, 0.2, 0.02), hull, sharp=True, puff=0.8)
    puffs(sprite, 0.38, 0.0, 0.06, count=3)
    body(sprite, box(0.2, 0.18, 0.66, 0.64), _WHITE, puff=0.15)
    body(sprite, rounded(0.16, 0.14, 0.72, 0.24, 0.02), _WHITE)
    panes(sprite, 0.5, 0.16, 0.72, 0.21, 3, gap=0.2)
    for y in (0.3, 0.4, 0.5):
        panes(sprite, 0.24, y, 0.64, y + 0.05, 5, gap=0.45)
    for column in range(7):
        stack = 3 if column < 5 else 2
        for row in range(stack + int(stream.integers(0, 2)) if column < 6 else 1):
            x, y = 0.76 + 0.275 * column, 0.54 - 0.115 * row
            tone = rgb(_BOXES[int(stream.integers(0, len(_BOXES)))])
            sprite.part(
                box(x, y, x + 0.262, y + 0.108), tone, below=scaled(tone, 0.75), sharp=True, puff=0.1, rim=0.3
            )
            for k in (0.07, 0.13, 0.19):
                sprite.line([(x + k, y + 0.015), (x + k, y + 0.095)], scaled(tone, 0.7), 0.006)
    body(
        sprite,
        trace("0.04 0.56, 0.2 0.64, 2.56 0.64, 3.02 0.52, 2.88 0.74, 2.82 0.97, 0.2 0.97, 0.06 0.78"),
        hull,
        puff=0.4,
    )
    sprite.part(
        trace("0.1 0.86, 2.85 0.86, 2.82 0.975, 0.2 0.975"), mixed(hull, rgb("#a8362c"), 0.85), sharp=True
    )
    sprite.line(trace("0.06 0.62, 0.2 0.67, 2.56 0.67, 2.98 0.56"), _WHITE, 0.014)
    tube(sprite, [(2.72, 0.62), (2.72, 0.3)], STEEL, 0.018)


def _fishing_boat(sprite: Sprite, wanted: Rgb | None) -> None:
    hull = natural(sprite, wanted, "#2f7fa8", "#b5452f", "#3f8a6a", "#d0a040")
    wake(sprite, 0.05, 1.7, 0.95)
    tube(sprite, [(0.62, 0.62), (0.62, 0.02)], WOOD, 0.03)
    tube(sprite, [(0.62, 0.5), (0.14, 0.16)], WOOD, 0.024)
    for a, b in (((0.62, 0.04), (0.14, 0.17)), ((0.62, 0.04), (1.66, 0.52)), ((0.14, 0.17), (0.1, 0.56))):
        sprite.line([a, b], DARK, 0.006)
    sprite.part(
        trace("0.12 0.3, 0.2 0.32, 0.26 0.48, 0.18 0.62, 0.08 0.6, 0.06 0.46"), rgb("#8a7f5c"), fur=0.7
    )
    body(sprite, box(0.84, 0.3, 1.24, 0.66), _WHITE, puff=0.2)
    body(sprite, trace("0.78 0.24, 1.26 0.24, 1.32 0.31, 0.78 0.31"), mixed(hull, _WHITE, 0.1))
    panes(sprite, 0.88, 0.36, 1.22, 0.48, 2, gap=0.2)
    body(
        sprite,
        trace("0.02 0.54, 0.3 0.62, 1.0 0.64, 1.4 0.58, 1.78 0.44, 1.68 0.7, 1.5 0.96, 0.24 0.97, 0.08 0.8"),
        hull,
        puff=0.6,
    )
    sprite.part(
        trace("0.14 0.86, 1.57 0.86, 1.5 0.965, 0.24 0.975"), mixed(hull, rgb("#7a2a26"), 0.8), sharp=True
    )
    sprite.line(trace("0.03 0.57, 0.3 0.645, 1.0 0.665, 1.4 0.605, 1.76 0.47"), _WHITE, 0.03)
    for x in (0.46, 0.76, 1.06):
        sprite.part(ring(x, 0.76, 0.065, 0.034), rgb("#26262a"), sharp=True)
    sprite.part(ring(1.42, 0.72, 0.06, 0.028), rgb("#e0532f"), sharp=True)


def _submarine(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#e8b52f", "#4f6f86", "#c8443a", "#3f8a8f")
    tube(sprite, trace("1.06 0.26, 1.06 0.03, 1.18 0.03"), STEEL, 0.035)
    sprite.oval(1.19, 0.03, 0.02, 0.03, rgb("#bfe0ee"), gloss=0.5)
    body(sprite, trace("0.8 0.36, 0.84 0.2, 1.16 0.2, 1.24 0.38"), paint, puff=0.5)
    sprite.part(rounded(0.79, 0.17, 1.19, 0.23, 0.02), scaled(paint, 0.75), sharp=True)
    sprite.part(trace("0.3 0.56, 0.1 0.3, 0.22 0.28, 0.5 0.5"), scaled(paint, 0.8), sharp=True)
    sprite.part(trace("0.3 0.7, 0.1 0.94, 0.22 0.96, 0.5 0.76"), scaled(paint, 0.65), sharp=True)
    sprite.oval(0.1, 0.62, 0.03, 0.17, STEEL, gloss=0.3)
    sprite.part(rounded(0.08, 0.58, 0.24, 0.66, 0.03), STEEL, sharp=True)
    body(sprite, trace("0.2 0.6, 0.4 0.44, 0.8 0.34, 1.4 0.33, 1.8 0.42, 1.95 0.62, 1.8 0.84, 1.4 0.93, "
                       "0.8 0.92, 0.4 0.8"),
         paint, puff=0.9, sharp=False)  # fmt: skip
    sprite.line(trace("0.4 0.74, 1.1 0.8, 1.82 0.74"), mixed(paint, _WHITE, 0.6), 0.03)
    for x in (0.78, 1.1, 1.42):
        sprite.oval(x, 0.58, 0.11, 0.11, STEEL, gloss=0.3)
        sprite.oval(
            x,
            0.58,
            0.08,
            0.08,
            shining(sprite, rgb("#ffe0a0")) if is_dim(sprite) else rgb("#8fd0e8"),
            gloss=0.8,
        )
    sprite.oval(1.76, 0.62, 0.06, 0.13, rgb("#ffe9a8"), gloss=0.6)
    sprite.part(trace("1.2 0.72, 1.0 0.88, 1.16 0.9, 1.42 0.74"), scaled(paint, 0.6), sharp=True)


def _jet_ski(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#d8402f", "#2f8fb8", "#e0c02f", "#4a9c4b")
    wake(sprite, 0.1, 1.8, 0.94)
    _spray(sprite, 0.3, 0.82, 0.17)
    tube(sprite, trace("1.14 0.34, 1.06 0.12, 0.96 0.1"), DARK, 0.05)
    sprite.part(trace("0.42 0.4, 0.56 0.3, 0.96 0.34, 1.04 0.5, 0.46 0.54"), rgb("#2a2c31"), gloss=0.4)
    body(sprite, trace("1.0 0.4, 1.1 0.2, 1.22 0.2, 1.46 0.46, 1.8 0.6, 1.0 0.66"), paint, puff=0.6)
    body(sprite, trace("0.16 0.58, 0.36 0.5, 1.0 0.54, 1.6 0.54, 1.98 0.5, 1.84 0.72, 1.58 0.9, "
                       "0.36 0.93, 0.2 0.84"),
         paint, puff=0.6)  # fmt: skip
    sprite.part(
        trace("0.18 0.7, 1.0 0.72, 1.86 0.68, 1.58 0.9, 0.36 0.93, 0.2 0.84"),
        _WHITE,
        below=rgb("#b6bcc4"),
        sharp=True,
        puff=0.6,
    )
    sprite.part(trace("0.9 0.6, 1.5 0.58, 1.3 0.66, 0.7 0.68"), mixed(paint, DARK, 0.7), sharp=True)


def _surfboard(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#2fa0b0", "#e8703a", "#f0c040", "#d84a6a")
    cream = rgb("#f6efdc")
    sprite.shadow(0.19, 0.985, 0.2, 0.025)
    outline = trace("0.19 0.0, 0.27 0.1, 0.34 0.28, 0.375 0.5, 0.35 0.76, 0.29 0.94, 0.24 0.985, "
                    "0.14 0.985, 0.09 0.94,"
                    "0.03 0.76, 0.005 0.5, 0.04 0.28, 0.11 0.1")  # fmt: skip
    sprite.part(outline, cream, below=rgb("#d8cfb8"), puff=0.7, gloss=0.3)
    sprite.part(
        trace("0.185 0.03, 0.26 0.12, 0.31 0.24, 0.19 0.34, 0.07 0.24, 0.12 0.12"), paint, puff=0.3, gloss=0.3
    )
    for y in (0.62, 0.7):
        sprite.part([(0.02, y), (0.19, y + 0.05), (0.36, y), (0.355, y + 0.045), (0.19, y + 0.095), (0.025, y + 0.045)],
                    paint if y < 0.65 else scaled(paint, 0.75), sharp=True, puff=0.2)  # fmt: skip
    sprite.line([(0.19, 0.02), (0.19, 0.97)], WOOD, 0.008)


SUBJECTS = (
    Subject(name="speedboat", model=_speedboat, height=0.2, metres=1.6, aspect=2.58, top=0.44, shadow=False),
    Subject(
        name="motor_yacht", model=_motor_yacht, height=0.28, metres=8, aspect=2.44, top=0.5, shadow=False
    ),
    Subject(name="cargo_ship", model=_cargo_ship, height=0.24, metres=35, aspect=3.04, shadow=False),
    Subject(
        name="fishing_boat", model=_fishing_boat, height=0.34, metres=5, aspect=1.8, top=0.63, shadow=False
    ),
    Subject(name="submarine", model=_submarine, height=0.38, metres=6, aspect=1.98, shadow=False),
    Subject(name="jet_ski", model=_jet_ski, height=0.26, metres=1.1, aspect=2.0, top=0.36, shadow=False),
    Subject(name="surfboard", model=_surfboard, height=0.52, metres=2.2, aspect=0.38),
)
