"""Cottages, chalets, white cubes, churches and fountains, drawn on pads in metres."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.pad import Pad
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.scenes.props.setting import pad_for

_WARM: Rgb = (1.0, 0.8, 0.46)
_SNOW: Rgb = (0.95, 0.97, 1.0)


def _pick(stream: np.random.Generator, codes: tuple[str, ...]) -> Rgb:
    return rgb(codes[int(stream.integers(len(codes)))])


def _pane(pad: Pad, x: float, y: float, wide: float, tall: float, frame: Rgb, *, lit: bool) -> None:
    pad.rect(frame, x - wide / 2 - 0.1, y - tall / 2 - 0.1, x + wide / 2 + 0.1, y + tall / 2 + 0.12)
    outline = [
        (x - wide / 2, y - tall / 2),
        (x + wide / 2, y - tall / 2),
        (x + wide / 2, y + tall / 2),
        (x - wide / 2, y + tall / 2),
    ]
    pad.poly(_WARM if lit else rgb("#4f6375"), outline, below=scaled(_WARM, 0.85) if lit else rgb("#35424f"))
    if lit:
        pad.shine(scaled(_WARM, 0.95), outline)
    pad.rect(frame, x - 0.04, y - tall / 2, x + 0.04, y + tall / 2)
    pad.rect(frame, x - wide / 2, y - 0.03, x + wide / 2, y + 0.03)


def cottage(stream: np.random.Generator, pixels: float, *, lit: float, snow: bool, side: float) -> Pad:
    """Return a cottage with a gable, a long roof and a chimney; its body turned a little to one side."""
    wall = _pick(stream, ("#efe3c8", "#e6cfa0", "#d9b48c", "#e9d9c8", "#cfd2c0", "#e2b7a0"))
    roof = _SNOW if snow else _pick(stream, ("#a5492f", "#8c3f2c", "#7a5a3c", "#6f4a43", "#9a6a3c"))
    wood, door = rgb("#6b4a30"), _pick(stream, ("#8a3b2f", "#2f5c4a", "#2f4f7a", "#7a5a2c"))
    pad = pad_for(9.4, 6.6, pixels, scaled(wall, 0.7))
    gable, long = (0.55, 4.0), (4.0, 8.9)
    dark = scaled(wall, 0.8)
    pad.rect(rgb("#8a6a58"), 6.4, 0.4, 7.1, 2.6, below=rgb("#6b5044"))
    pad.rect(rgb("#a58a78"), 6.3, 0.3, 7.2, 0.55)
    pad.rect(dark if side < 0 else wall, long[0], 3.4, long[1], 6.6, below=scaled(wall, 0.66))
    pad.poly(scaled(roof, 0.9), [(2.3, 0.9), (7.6, 0.9), (9.3, 3.6), (4.2, 3.6)], below=scaled(roof, 0.76))
    if not snow:
        for k in range(5):
            y = 1.3 + 0.45 * k
            pad.line(scaled(roof, 0.74), [(2.5 + 0.37 * k, y), (7.85 + 0.3 * k, y)], 0.05)
    pad.poly(
        wall if side < 0 else dark,
        [(gable[0], 6.6), (gable[0], 3.5), (2.3, 1.05), (gable[1], 3.5), (gable[1], 6.6)],
        below=scaled(wall, 0.74),
    )
    if stream.random() < 0.45:
        for x0, y0, x1, y1 in (
            (0.6, 3.6, 3.95, 3.6),
            (1.4, 3.6, 1.4, 6.6),
            (3.2, 3.6, 3.2, 6.6),
            (0.6, 5.0, 3.95, 5.0),
            (2.3, 1.3, 2.3, 3.6),
        ):
            pad.line(wood, [(x0, y0), (x1, y1)], 0.16)
    pad.line(roof, [(0.1, 3.95), (2.3, 0.85), (4.45, 3.95)], 0.3)
    for x, y, w in ((2.3, 2.75, 0.7), (1.3, 4.3, 0.8), (3.3, 4.3, 0.8), (5.0, 4.7, 0.9), (8.0, 4.7, 0.9)):
        _pane(pad, x, y, w, w * 1.05, (0.95, 0.93, 0.88), lit=bool(stream.random() < lit))
    pad.rect(scaled(door, 0.7), 6.0, 4.3, 7.05, 6.6)
    pad.rect(door, 6.1, 4.4, 6.95, 6.6, below=scaled(door, 0.7))
    for x in (5.0, 8.0):
        if snow:
            break
        for k in range(6):
            pad.oval(
                _pick(stream, ("#d8403c", "#f2c23e", "#e98ab0", "#5f9a40")),
                x - 0.5 + 0.2 * k,
                5.35,
                0.13,
                0.13,
            )
    for k in range(7 if not snow else 0):
        pad.oval(
            mixed(rgb("#4f7f3c"), rgb("#7fae4a"), float(stream.random())),
            0.4 + 1.35 * k * float(stream.uniform(0.9, 1.0)),
            6.5,
            0.42,
            0.28,
        )
    return pad


def chalet(stream: np.random.Generator, pixels: float, *, lit: float, snow: bool) -> Pad:
    """Return an alpine chalet: a wide roof over wood and a balcony of flowers."""
    wood = _pick(stream, ("#7a4a2a", "#8a5a34", "#6b4024"))
    roof = _SNOW if snow else rgb("#5f4a40")
    pad = pad_for(9.0, 6.6, pixels, wood)
    pad.rect((0.93, 0.9, 0.85), 1.2, 4.6, 7.8, 6.6, below=(0.72, 0.69, 0.65))
    pad.poly(wood, [(1.2, 4.7), (1.2, 3.0), (4.5, 0.9), (7.8, 3.0), (7.8, 4.7)], below=scaled(wood, 0.75))
    for k in range(9):
        pad.rect(scaled(wood, 0.8), 1.2, 2.6 + 0.24 * k, 7.8, 2.64 + 0.24 * k)
    pad.poly(
        roof,
        [(0.0, 3.5), (4.5, 0.3), (9.0, 3.5), (8.9, 3.85), (4.5, 0.85), (0.1, 3.85)],
        below=scaled(roof, 0.85),
    )
    for x in (2.4, 4.5, 6.6):
        _pane(pad, x, 3.65, 0.8, 0.95, (0.95, 0.92, 0.86), lit=bool(stream.random() < lit))
    pad.rect(scaled(wood, 0.65), 1.0, 4.45, 8.0, 4.95, below=scaled(wood, 0.5))
    for k in range(24):
        tone = _pick(stream, ("#d8302f", "#e8505a", "#f0b0c0", "#4f8a3a"))
        pad.oval(_SNOW if snow else tone, 1.1 + 0.295 * k, 4.45, 0.17, 0.14)
    for x in (2.2, 6.8):
        _pane(pad, x, 5.65, 0.85, 0.95, rgb("#6b8a5a"), lit=bool(stream.random() < lit))
    pad.rect(scaled(wood, 0.7), 4.0, 5.1, 5.0, 6.6, below=scaled(wood, 0.5))
    return pad


def white_house(stream: np.random.Generator, pixels: float, *, lit: float, dome: bool, side: float) -> Pad:
    """Return a whitewashed cube, some with a blue dome."""
    white: Rgb = (0.97, 0.96, 0.93)
    blue = _pick(stream, ("#2f6fb5", "#3f86c4", "#27589c"))
    pad = pad_for(6.0, 6.0, pixels, white)
    top = 2.6 if dome else 1.2 + 1.4 * float(stream.random())
    if dome:
        pad.rect(scaled(white, 0.92), 1.9, 1.9, 4.1, 2.8)
        pad.oval(scaled(blue, 0.75), 3.0, 2.0, 1.25, 1.3)
        pad.oval(blue, 3.0 + 0.2 * side, 1.95, 1.0, 1.15)
        pad.oval(mixed(blue, (1.0, 1.0, 1.0), 0.4), 3.0 + 0.45 * side, 1.6, 0.35, 0.5)
        pad.rect((0.98, 0.98, 0.96), 2.94, 0.1, 3.06, 0.75)
        pad.rect((0.98, 0.98, 0.96), 2.8, 0.28, 3.2, 0.38)
        pad.rect(scaled(white, 0.9), 0.6, 2.6, 5.4, 6.0)
    split = 3.4 if side > 0 else 2.4
    pad.rect(
        scaled(white, 0.99 if side < 0 else 0.76),
        0.3,
        top,
        split,
        6.0,
        below=scaled(white, 0.9 if side < 0 else 0.7),
    )
    pad.rect(
        scaled(white, 0.99 if side > 0 else 0.76),
        split,
        top,
        5.7,
        6.0,
        below=scaled(white, 0.9 if side > 0 else 0.7),
    )
    pad.rect(scaled(white, 1.03), 0.2, top - 0.15, 5.8, top + 0.1)
    for x in (1.3, 4.6):
        if stream.random() < 0.75:
            _pane(pad, x, top + 1.2, 0.7, 0.9, blue, lit=bool(stream.random() < lit))
    x = 2.0 + 2.0 * float(stream.random())
    pad.oval(blue, x, 4.5, 0.42, 0.42)
    pad.rect(blue, x - 0.42, 4.5, x + 0.42, 6.0, below=scaled(blue, 0.75))
    if stream.random() < 0.5:
        for k in range(22):
            tone = mixed(rgb("#d8408f"), rgb("#f07fb8"), float(stream.random()))
            pad.oval(
                tone, 0.5 + 0.9 * float(stream.random()), 3.6 + 0.1 * k * float(stream.random()), 0.2, 0.18
            )
    return pad


def church(pixels: float, *, lit: bool, snow: bool, tone: str = "#e9dfc8") -> Pad:
    """Return a village church with a pointed tower."""
    wall, roof = rgb(tone), _SNOW if snow else rgb("#4f5f66")
    pad = pad_for(9.0, 15.0, pixels, wall)
    pad.rect(scaled(wall, 0.84), 3.4, 9.6, 8.8, 15.0, below=scaled(wall, 0.66))
    pad.poly(
        roof if snow else rgb("#8c3f2c"),
        [(3.0, 9.7), (4.6, 7.2), (8.2, 7.2), (9.0, 9.7)],
        below=scaled(roof if snow else rgb("#8c3f2c"), 0.78),
    )
    for x in (4.8, 6.2, 7.6):
        pad.oval(rgb("#ffd98a") if lit else rgb("#4f6375"), x, 11.6, 0.32, 0.5)
        pane = [(x - 0.32, 11.6), (x + 0.32, 11.6), (x + 0.32, 13.0), (x - 0.32, 13.0)]
        pad.poly(rgb("#ffd98a") if lit else rgb("#44566a"), pane)
        if lit:
            pad.shine(_WARM, pane)
    pad.rect(wall, 1.2, 5.0, 3.8, 15.0, below=scaled(wall, 0.76))
    pad.rect(scaled(wall, 0.8), 3.1, 5.0, 3.8, 15.0)
    pad.poly(roof, [(0.9, 5.1), (2.5, 0.5), (4.1, 5.1)], below=scaled(roof, 0.8))
    pad.poly(scaled(roof, 0.78), [(2.7, 0.9), (4.1, 5.1), (2.9, 5.1)])
    pad.rect((0.92, 0.8, 0.45), 2.44, 0.0, 2.56, 0.9)
    pad.rect((0.92, 0.8, 0.45), 2.25, 0.26, 2.75, 0.38)
    pad.oval((0.97, 0.95, 0.88), 2.4, 6.3, 0.62, 0.62)
    pad.line((0.2, 0.18, 0.16), [(2.4, 5.9), (2.4, 6.3), (2.7, 6.4)], 0.08)
    pad.oval(rgb("#3a3f46"), 2.4, 8.2, 0.45, 0.45)
    pad.rect(rgb("#3a3f46"), 1.95, 8.2, 2.85, 9.3)
    pad.oval(rgb("#5a3d2a"), 2.4, 13.4, 0.6, 0.6)
    pad.rect(rgb("#5a3d2a"), 1.8, 13.4, 3.0, 15.0)
    return pad


def fountain(pixels: float) -> Pad:
    """Return a round fountain with two basins."""
    stone, water = rgb("#b9b0a2"), rgb("#9fd0e0")
    pad = pad_for(5.0, 3.4, pixels, stone)
    pad.poly(scaled(stone, 0.75), [(0.1, 2.5), (0.5, 3.3), (4.5, 3.3), (4.9, 2.5)], below=scaled(stone, 0.55))
    pad.oval(stone, 2.5, 2.5, 2.45, 0.36)
    pad.oval(water, 2.5, 2.52, 2.15, 0.27)
    pad.poly(stone, [(2.2, 2.5), (2.35, 1.4), (2.65, 1.4), (2.8, 2.5)], below=scaled(stone, 0.7))
    pad.poly(scaled(stone, 0.8), [(1.3, 1.3), (2.0, 1.62), (3.0, 1.62), (3.7, 1.3)])
    pad.oval(stone, 2.5, 1.3, 1.2, 0.18)
    pad.oval(water, 2.5, 1.3, 1.02, 0.12)
    for way in (-1, 1):
        for reach in (0.55, 0.95):
            pad.line(
                (0.93, 0.97, 1.0),
                [(2.5, 0.5), (2.5 + way * reach * 0.6, 0.3 + 0.2 * reach), (2.5 + way * reach, 1.25)],
                0.05,
            )
        pad.line(
            (0.93, 0.97, 1.0),
            [(2.5 + way * 1.15, 1.35), (2.5 + way * 1.4, 1.7), (2.5 + way * 1.5, 2.45)],
            0.05,
        )
    pad.line((0.95, 0.98, 1.0), [(2.5, 1.2), (2.5, 0.2)], 0.08)
    return pad
