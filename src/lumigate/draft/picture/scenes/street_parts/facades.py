"""Fronts of houses, drawn flat in metres: floors of windows over a shop or a door."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.pad import Pad
from lumigate.draft.picture.raster import Rgb

Style = Literal["brick", "paris", "old", "modern", "neon", "white"]

NEON = ("#ff3fa8", "#3fe0ff", "#ffd23f", "#8f5bff", "#3fffa0", "#ff6a3f")
_WARM: Rgb = (1.0, 0.8, 0.46)
_AWNINGS = ("#b5382f", "#2f6b52", "#2f5c8f", "#c98a2c", "#7a3b5c", "#3a3f46")
_WALLS: dict[Style, tuple[str, ...]] = {
    "brick": ("#9a4f3c", "#8a5a44", "#a8694c", "#7a4438", "#b58a68", "#8f8378"),
    "paris": ("#e3d6bd", "#d9cbb2", "#ece2cd", "#cfc3ae"),
    "old": ("#e6cfa0", "#d99f74", "#e9d9b8", "#c9866a", "#dfb36d", "#b9c4b4", "#e2b7a0"),
    "modern": ("#8a949e", "#c3c8cc", "#5f6b76", "#a89f94", "#d8d4cc"),
    "neon": ("#4a4458", "#3a4054", "#5a4a50", "#463f5f", "#3f4a52"),
    "white": ("#f4f1ea", "#faf7f0", "#efe9de"),
}


@dataclass(frozen=True, slots=True)
class Front:
    """A front in the making: metres, the origin in the upper left corner, ``lit`` the share of windows with light."""

    pad: Pad
    stream: np.random.Generator
    wall: Rgb
    wide: float
    tall: float
    lit: float

    def luck(self) -> float:
        """Return the next random number, 0..1."""
        return float(self.stream.random())

    def pick(self, codes: tuple[str, ...]) -> Rgb:
        """Return one of the colours."""
        return rgb(codes[int(self.stream.integers(len(codes)))])


def facade(
    style: Style,
    stream: np.random.Generator,
    wide: float,
    tall: float,
    scale: float,
    lit: float,
    *,
    shop: bool,
) -> Pad:
    """Return a front of ``wide`` x ``tall`` metres at ``scale`` pixels to the metre."""
    walls = _WALLS[style]
    wall = scaled(rgb(walls[int(stream.integers(len(walls)))]), float(stream.uniform(0.9, 1.06)))
    front = Front(Pad(wide, tall, scale, wall), stream, wall, wide, tall, lit)
    front.pad.rect(wall, 0, 0, wide, tall, below=scaled(wall, 0.82))
    _BUILDERS[style](front, shop)
    return front.pad


def _grid(front: Front, top: float, bottom: float, storey: float, bay: float) -> list[tuple[float, float]]:
    columns = max(1, int(front.wide / bay))
    rows = max(1, int((bottom - top) / storey))
    step_x, step_y = front.wide / columns, (bottom - top) / rows
    return [((i + 0.5) * step_x, top + (j + 0.5) * step_y) for j in range(rows) for i in range(columns)]


def window(
    front: Front, x: float, y: float, wide: float, tall: float, frame: Rgb, *, arched: bool = False
) -> None:
    """Draw a window around (x, y), with light in it by chance."""
    pad, a, b = front.pad, wide / 2, tall / 2
    on = front.luck() < front.lit
    glass = rgb("#5a6f84") if not on else mixed(_WARM, (1.0, 0.95, 0.8), front.luck() * 0.6)
    dark = rgb("#33414f") if not on else scaled(_WARM, 0.82)
    pad.rect(scaled(frame, 0.78), x - a - 0.12, y + b, x + a + 0.12, y + b + 0.12)
    if arched:
        pad.oval(frame, x, y - b, a + 0.09, a + 0.09)
        pad.oval(glass, x, y - b, a, a)
    pad.rect(frame, x - a - 0.09, y - b - 0.09, x + a + 0.09, y + b)
    pane = [(x - a, y - b), (x + a, y - b), (x + a, y + b), (x - a, y + b)]
    pad.poly(glass, pane, below=dark)
    if on:
        pad.shine(mixed(_WARM, (0.6, 0.4, 0.2), front.luck() * 0.5), pane)
    elif front.luck() < 0.7:
        pad.poly(mixed(glass, (0.86, 0.92, 0.97), 0.4), [(x - a, y), (x - a, y - b), (x + a * 0.4, y - b)])
    if not on and front.luck() < 0.4:
        pad.rect(mixed(frame, (0.9, 0.88, 0.82), 0.5), x - a, y - b, x - a * 0.45, y + b)
    pad.rect(frame, x - 0.035, y - b, x + 0.035, y + b)
    pad.rect(frame, x - a, y - 0.03, x + a, y + 0.03)


def shutters(front: Front, x: float, y: float, wide: float, tall: float, tone: Rgb) -> None:
    """Draw open shutters beside a window."""
    for side in (-1, 1):
        a, b = x + side * (wide / 2 + 0.1), x + side * (wide / 2 + 0.52)
        front.pad.rect(tone, min(a, b), y - tall / 2, max(a, b), y + tall / 2, below=scaled(tone, 0.8))
        for k in range(5):
            z = y - tall / 2 + tall * (k + 0.5) / 5
            front.pad.rect(scaled(tone, 0.75), min(a, b) + 0.05, z, max(a, b) - 0.05, z + 0.04)


def flower_box(front: Front, x: float, y: float, wide: float) -> None:
    """Draw a box of flowers under a window."""
    front.pad.rect(rgb("#7a5236"), x - wide / 2, y, x + wide / 2, y + 0.2)
    tones = ("#d8403c", "#e98ab0", "#f2c23e", "#5f9a40", "#4f8a3a")
    for k in range(9):
        front.pad.oval(
            rgb(tones[int(front.luck() * 5)]),
            x - wide / 2 + wide * k / 8,
            y - 0.06 * front.luck(),
            0.12,
            0.12,
        )


def lettering(front: Front, x0: float, y0: float, x1: float, y1: float, tone: Rgb, *, glow: bool) -> None:
    """Draw strokes that read as writing from afar."""
    high = y1 - y0
    x = x0 + high * 0.4
    while x < x1 - high * 0.6:
        wide = high * (0.4 + 0.5 * front.luck())
        strokes = [
            [
                (x, y0 + high * 0.2),
                (x + high * 0.14, y0 + high * 0.2),
                (x + high * 0.14, y1 - high * 0.2),
                (x, y1 - high * 0.2),
            ],
            [
                (x, y0 + high * (0.2 + 0.4 * front.luck())),
                (x + wide, y0 + high * 0.3),
                (x + wide, y0 + high * 0.44),
                (x, y0 + high * 0.5),
            ],
        ]
        for stroke in strokes:
            front.pad.poly(tone, stroke)
            if glow:
                front.pad.shine(tone, stroke)
        x += wide + high * 0.22


def _shop(front: Front, tone: Rgb, *, neon: bool = False) -> None:
    pad, w, t = front.pad, front.wide, front.tall
    base = t - 3.7
    pad.rect(scaled(tone, 0.55), 0, base, w, t)
    pad.rect(tone, 0.1, base + 0.1, w - 0.1, base + 0.85, below=scaled(tone, 0.8))
    sign = front.pick(NEON) if neon else mixed(tone, (1.0, 0.96, 0.86), 0.82)
    lettering(front, 0.4, base + 0.16, w - 0.4, base + 0.8, sign, glow=neon or front.lit > 0.3)
    door = 0.25 if front.luck() < 0.5 else w - 1.45
    left, right = (1.65, w - 0.3) if door < 1 else (0.3, w - 1.65)
    on = front.lit > 0.18
    glow = mixed(front.pick(NEON), _WARM, 0.45) if neon else _WARM
    pane = [(left, base + 1.05), (right, base + 1.05), (right, t - 0.6), (left, t - 0.6)]
    pad.poly(
        mixed(glow, (1.0, 0.95, 0.85), 0.3) if on else rgb("#6f8494"),
        pane,
        below=scaled(glow, 0.7) if on else rgb("#3c4a56"),
    )
    if on:
        pad.shine(scaled(glow, 0.8), pane)
    for k in range(max(2, int((right - left) / 0.5))):
        x, high = left + 0.25 + 0.5 * k, 0.4 + 0.8 * front.luck()
        goods = mixed(
            front.pick(("#c8403a", "#3f7fb5", "#d9b04a", "#6fa35a", "#8a5a9c")), (0.2, 0.16, 0.14), 0.3
        )
        pad.rect(goods, x - 0.16, t - 0.62 - high, x + 0.16, t - 0.62)
    for x in (left, (left + right) / 2, right):
        pad.rect(scaled(tone, 0.7), x - 0.05, base + 1.0, x + 0.05, t - 0.5)
    pad.rect(scaled(tone, 0.4), door, base + 1.05, door + 1.2, t)
    pad.rect(scaled(glow, 0.9) if on else rgb("#4a5a66"), door + 0.2, base + 1.3, door + 1.0, t - 1.0)
    if front.luck() < 0.75 and not neon:
        stripe, paper = front.pick(_AWNINGS), (0.95, 0.92, 0.86)
        count = max(4, int(w / 0.45))
        for k in range(count):
            a, b = w * k / count, w * (k + 1) / count
            paint = stripe if k % 2 else paper
            pad.poly(
                paint,
                [(a, base + 0.9), (b, base + 0.9), (b, base + 1.75), (a, base + 1.75)],
                below=scaled(paint, 0.72),
            )
            pad.oval(scaled(paint, 0.7), (a + b) / 2, base + 1.75, (b - a) / 2, 0.14)


def _door(front: Front, tone: Rgb, *, arched: bool) -> None:
    pad, t = front.pad, front.tall
    x = front.wide * (0.3 + 0.4 * front.luck())
    stone = mixed(front.wall, (0.95, 0.92, 0.86), 0.5)
    if arched:
        pad.oval(stone, x, t - 2.2, 0.85, 0.85)
    pad.rect(stone, x - 0.85, t - 2.3, x + 0.85, t)
    if arched:
        pad.oval(tone, x, t - 2.15, 0.62, 0.62)
    pad.rect(tone, x - 0.62, t - 2.2, x + 0.62, t, below=scaled(tone, 0.7))
    pad.rect(scaled(tone, 0.6), x - 0.03, t - 2.2, x + 0.03, t)
    pad.oval(rgb("#d9b25e"), x + 0.16, t - 1.05, 0.06, 0.06)


def _brick(front: Front, shop: bool) -> None:
    pad, w, t = front.pad, front.wide, front.tall
    for k in range(int(t / 0.35)):
        pad.rect(scaled(front.wall, 0.9), 0, 0.35 * k, w, 0.35 * k + 0.06)
    stone = mixed(front.wall, (0.93, 0.88, 0.8), 0.65)
    pad.rect(stone, -0.1, 0.0, w + 0.1, 0.28, below=scaled(stone, 0.8))
    for k in range(int(w / 0.5)):
        pad.rect(scaled(stone, 0.8), 0.5 * k + 0.1, 0.28, 0.5 * k + 0.3, 0.55)
    for x, y in _grid(front, 0.8, t - 3.8, 3.1, 2.1):
        pad.rect(stone, x - 0.72, y - 1.12, x + 0.72, y - 0.86)
        window(front, x, y, 1.1, 1.7, (0.9, 0.88, 0.84))
    if shop:
        _shop(front, front.pick(("#2f4a44", "#3a3f52", "#6b3030", "#b58a3c", "#27516b")))
    else:
        pad.rect(scaled(stone, 0.8), 0, t - 3.6, w, t - 3.4)
        window(front, w * 0.2, t - 1.9, 1.1, 1.5, (0.9, 0.88, 0.84))
        _door(front, front.pick(("#27453f", "#6b2f2c", "#2f3f5c")), arched=True)


def _paris(front: Front, shop: bool) -> None:
    pad, w, t = front.pad, front.wide, front.tall
    slate = rgb("#5f6b7a")
    pad.rect(slate, 0, 0, w, 2.6, below=scaled(slate, 0.75))
    for x, _ in _grid(front, 0, 2.6, 2.6, 2.2):
        pad.poly(front.wall, [(x - 0.7, 2.4), (x - 0.7, 1.0), (x, 0.62), (x + 0.7, 1.0), (x + 0.7, 2.4)])
        window(front, x, 1.65, 0.9, 1.2, (0.93, 0.92, 0.9))
    pad.rect(scaled(front.wall, 1.06), -0.1, 2.5, w + 0.1, 2.85, below=scaled(front.wall, 0.8))
    cells = _grid(front, 2.9, t - 3.8, 3.1, 2.1)
    for k, (x, y) in enumerate(cells):
        pad.rect(scaled(front.wall, 1.07), x - 0.75, y - 1.25, x + 0.75, y - 1.05)
        window(front, x, y, 1.1, 2.0, (0.95, 0.94, 0.9))
        if k % 2 == 0 or front.luck() < 0.4:
            pad.rect(rgb("#2f3438"), x - 0.85, y + 0.35, x + 0.85, y + 0.41)
            for j in range(9):
                pad.rect(rgb("#2f3438"), x - 0.85 + 0.2 * j, y + 0.35, x - 0.8 + 0.2 * j, y + 1.0)
            pad.rect(rgb("#2f3438"), x - 0.9, y + 1.0, x + 0.9, y + 1.1)
    pad.rect(scaled(front.wall, 0.88), 0, t - 3.75, w, t - 3.6)
    if shop:
        _shop(front, front.pick(("#2f4f46", "#8f2f34", "#22344f", "#4a3a2c")))
    else:
        window(front, w * 0.8, t - 1.9, 1.1, 1.7, (0.95, 0.94, 0.9))
        _door(front, front.pick(("#2c5148", "#27406b", "#7a2f30")), arched=True)


def _old(front: Front, shop: bool) -> None:
    pad, w, t = front.pad, front.wide, front.tall
    beams = front.luck() < 0.35
    tone = front.pick(("#3f6f5c", "#4a6f94", "#7a4a34", "#8f3f34"))
    pad.rect(rgb("#a5492f"), -0.1, 0.0, w + 0.1, 0.5, below=rgb("#7f3524"))
    for k in range(int(w / 0.3)):
        pad.oval(rgb("#8c3f2c"), 0.3 * k + 0.15, 0.5, 0.15, 0.1)
    if beams:
        wood = rgb("#5a3d2a")
        for y in (0.6, t - 3.4, (t - 2.8) / 2):
            pad.rect(wood, 0, y, w, y + 0.22)
        for k in range(int(w / 1.5) + 1):
            pad.rect(wood, 1.5 * k, 0.6, 1.5 * k + 0.18, t - 3.3)
        pad.line(wood, [(0.1, t - 3.4), (1.5, (t - 2.8) / 2)], 0.16)
        pad.line(wood, [(w - 0.1, t - 3.4), (w - 1.5, (t - 2.8) / 2)], 0.16)
    for x, y in _grid(front, 0.7, t - 3.2, 2.9, 2.4):
        window(front, x, y, 0.95, 1.35, (0.95, 0.92, 0.86))
        if not beams:
            shutters(front, x, y, 0.95, 1.35, tone)
        if front.luck() < 0.6:
            flower_box(front, x, y + 0.78, 1.1)
    if shop:
        _shop(front, front.pick(("#6b4a30", "#3f5f4a", "#8a3f34", "#365470")))
    else:
        window(front, w * 0.82, t - 1.6, 0.9, 1.1, (0.95, 0.92, 0.86))
        _door(front, tone, arched=True)
    if front.luck() < 0.4:
        for k in range(24):
            pad.oval(
                mixed(rgb("#3f7f3c"), rgb("#7fae4a"), front.luck()),
                0.5 * front.luck() * (1 + 0.02 * k),
                t - 0.2 * k,
                0.26,
                0.22,
            )


def _modern(front: Front, shop: bool) -> None:
    pad, w, t = front.pad, front.wide, front.tall
    rows = max(1, int((t - 4.4) / 3.0))
    for j in range(rows):
        y = 0.5 + (t - 4.4) * j / rows
        high = (t - 4.4) / rows
        glass = rgb("#7f9cb4")
        pad.rect(glass, 0.2, y + 0.3, w - 0.2, y + high - 0.2, below=rgb("#4f6a80"))
        for k in range(max(2, int(w / 1.2))):
            a, b = (
                0.2 + (w - 0.4) * k / max(2, int(w / 1.2)),
                0.2 + (w - 0.4) * (k + 1) / max(2, int(w / 1.2)),
            )
            if front.luck() < front.lit:
                pane = [(a, y + 0.3), (b, y + 0.3), (b, y + high - 0.2), (a, y + high - 0.2)]
                tone = mixed(_WARM, (0.9, 0.95, 1.0), front.luck())
                pad.poly(tone, pane, below=scaled(tone, 0.75))
                pad.shine(scaled(tone, 0.85), pane)
            pad.rect(scaled(front.wall, 0.7), b - 0.05, y + 0.3, b + 0.05, y + high - 0.2)
    pad.rect(scaled(front.wall, 0.7), 0, 0, w, 0.3)
    if shop:
        _shop(front, front.pick(("#2b3138", "#d8d4cc", "#1f4f6b")))
    else:
        _door(front, rgb("#2b3138"), arched=False)


def _neon(front: Front, shop: bool) -> None:
    pad, w, t = front.pad, front.wide, front.tall
    for x, y in _grid(front, 0.5, t - 3.8, 2.9, 1.8):
        window(front, x, y, 1.15, 1.25, (0.42, 0.42, 0.48))
        if front.luck() < 0.3:
            pad.rect(rgb("#8f9296"), x - 0.4, y + 0.8, x + 0.4, y + 1.3, below=rgb("#5f6266"))
    for _ in range(2):
        y, a = 1.0 + (t - 7) * front.luck(), 0.2 + (w - 3.0) * front.luck()
        tone = front.pick(NEON)
        board = [(a, y), (a + 2.6, y), (a + 2.6, y + 1.2), (a, y + 1.2)]
        pad.poly(scaled(tone, 0.35), board)
        pad.shine(scaled(tone, 0.3), board)
        lettering(front, a + 0.1, y + 0.15, a + 2.5, y + 1.05, mixed(tone, (1.0, 1.0, 1.0), 0.35), glow=True)
    _shop(front, front.pick(("#2a2438", "#38242c", "#243038")), neon=shop or front.luck() < 0.6)


def _white(front: Front, shop: bool) -> None:
    blue = front.pick(("#2f6fb5", "#3f86c4", "#27589c"))
    for x, y in _grid(front, 0.6, front.tall - 3.0, 3.0, 2.6):
        window(front, x, y, 0.9, 1.2, blue)
        shutters(front, x, y, 0.9, 1.2, blue)
        if front.luck() < 0.5:
            flower_box(front, x, y + 0.72, 1.0)
    window(front, front.wide * 0.82, front.tall - 1.6, 0.8, 1.0, blue)
    _door(front, blue, arched=True)
    if front.luck() < 0.5 or shop:
        for k in range(40):
            tone = mixed(rgb("#d8408f"), rgb("#f07fb8"), front.luck())
            front.pad.oval(
                tone,
                front.wide * 0.1 + 0.9 * front.luck() * (1 + 0.05 * k),
                front.tall - 2.6 - 1.0 * front.luck() + 0.02 * k,
                0.16,
                0.14,
            )


_BUILDERS: dict[Style, Callable[[Front, bool], None]] = {
    "brick": _brick,
    "paris": _paris,
    "old": _old,
    "modern": _modern,
    "neon": _neon,
    "white": _white,
}


def sign(stream: np.random.Generator, pixels: float, *, lit: bool) -> Pad:
    """Return an upright sign with writing from top to bottom, ``pixels`` high."""
    tone = rgb(NEON[int(stream.integers(len(NEON)))])
    pad = Pad(0.9, 3.4, max(pixels, 8.0) / 3.4, scaled(tone, 0.3))
    board = [(0.04, 0.04), (0.86, 0.04), (0.86, 3.36), (0.04, 3.36)]
    dark = float(stream.random()) < 0.6
    ground = scaled(tone, 0.22) if dark else scaled(tone, 0.9)
    ink = mixed(tone, (1.0, 1.0, 1.0), 0.45) if dark else (1.0, 0.98, 0.94)
    pad.poly(ground, board)
    pad.line(tone, [*board, board[0]], 0.08)
    if lit:
        pad.shine(scaled(ground, 0.7), board)
    for k in range(4):
        y = 0.2 + 0.78 * k
        for _ in range(4):
            x0, y0, x1, y1 = (float(one) for one in stream.random(4))
            flat = float(stream.random()) < 0.55
            a, b = 0.18 + 0.5 * x0 * 0.4, y + 0.56 * y0
            c, d = (0.45 + 0.3 * x1, b + 0.02) if flat else (a + 0.3 * x1, y + 0.62)
            stroke = (
                [
                    (min(a, c), min(b, d) - 0.04),
                    (max(a, c) + 0.07, min(b, d) - 0.04),
                    (max(a, c) + 0.07, max(b, d) + 0.05),
                    (min(a, c), max(b, d) + 0.05),
                ]
                if flat
                else [
                    (a + 0.2 * y1, b),
                    (a + 0.2 * y1 + 0.09, b),
                    (a + 0.2 * y1 + 0.09, d),
                    (a + 0.2 * y1, d),
                ]
            )
            pad.poly(ink, stroke)
            if lit:
                pad.shine(ink, stroke)
    return pad
