"""Benches, lamps, fences, barns, boats and other things of the open air, drawn on pads."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.pad import Pad
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.scenes.props.setting import pad_for

_WOOD = rgb("#8a6038")
_IRON = rgb("#30363c")
_WARM = (1.0, 0.82, 0.48)


def bench(pixels: float) -> Pad:
    """Return a park bench."""
    pad = pad_for(1.9, 0.95, pixels, _IRON)
    for x in (0.14, 1.66):
        pad.line(_IRON, [(x, 0.02), (x + 0.02, 0.55), (x + 0.02, 0.95)], 0.06)
        pad.line(_IRON, [(x - 0.06, 0.58), (x + 0.1, 0.58), (x + 0.1, 0.95)], 0.05)
    for k in range(3):
        pad.rect(_WOOD, 0.05, 0.06 + 0.14 * k, 1.85, 0.15 + 0.14 * k, below=scaled(_WOOD, 0.75))
    pad.rect(scaled(_WOOD, 1.18), 0.0, 0.52, 1.9, 0.58)
    pad.rect(scaled(_WOOD, 0.8), 0.0, 0.58, 1.9, 0.64)
    return pad


def lamp_post(pixels: float, *, lit: bool, double: bool = False) -> Pad:
    """Return a street lamp."""
    pad = pad_for(1.1, 3.6, pixels, _IRON)
    pad.poly(_IRON, [(0.48, 0.7), (0.62, 0.7), (0.6, 3.3), (0.68, 3.6), (0.42, 3.6), (0.5, 3.3)])
    spots = ((0.24, 0.5), (0.86, 0.5)) if double else ((0.55, 0.36),)
    for x, y in spots:
        if double:
            pad.line(_IRON, [(0.55, 0.95), (x, 0.86), (x, 0.72)], 0.06)
        glass = (1.0, 0.9, 0.66) if lit else (0.85, 0.88, 0.9)
        outline = [(x - 0.13, y - 0.16), (x + 0.13, y - 0.16), (x + 0.09, y + 0.24), (x - 0.09, y + 0.24)]
        pad.poly(glass, outline)
        if lit:
            pad.shine(_WARM, outline)
        pad.poly(_IRON, [(x - 0.19, y - 0.16), (x, y - 0.36), (x + 0.19, y - 0.16)])
        pad.rect(_IRON, x - 0.11, y + 0.22, x + 0.11, y + 0.29)
    return pad


def fence(pixels: float, length: float, tone: Rgb = (0.93, 0.9, 0.84)) -> Pad:
    """Return a picket fence, ``length`` times as long as high."""
    pad = pad_for(length, 1.0, pixels, scaled(tone, 0.7))
    for y in (0.34, 0.72):
        pad.rect(scaled(tone, 0.82), 0.0, y, length, y + 0.1)
    count = max(2, round(length / 0.3))
    for k in range(count):
        x = (k + 0.5) / count * length
        pad.poly(tone, [(x - 0.07, 1.0), (x - 0.07, 0.16), (x, 0.03), (x + 0.07, 0.16), (x + 0.07, 1.0)])
    return pad


def rail_fence(pixels: float, length: float) -> Pad:
    """Return a fence of rails between posts."""
    pad = pad_for(length, 1.0, pixels, scaled(_WOOD, 0.6))
    for y in (0.26, 0.56):
        pad.rect(_WOOD, 0.0, y, length, y + 0.1, below=scaled(_WOOD, 0.7))
    count = max(2, round(length / 1.3))
    for k in range(count):
        x = (k + 0.5) / count * length
        pad.rect(scaled(_WOOD, 1.1), x - 0.08, 0.06, x + 0.08, 1.0, below=scaled(_WOOD, 0.6))
    return pad


def barn(pixels: float, *, lit: bool) -> Pad:
    """Return a red barn with a silo."""
    red, roof, white = rgb("#a63a2c"), rgb("#5c5a60"), rgb("#f0e8da")
    pad = pad_for(3.1, 2.0, pixels, red)
    pad.rect(rgb("#b9bcc0"), 2.5, 0.42, 3.0, 2.0, below=rgb("#8c9096"))
    pad.oval(rgb("#7f858c"), 2.75, 0.42, 0.25, 0.2)
    pad.rect(scaled(red, 0.82), 1.35, 0.95, 2.4, 2.0, below=scaled(red, 0.62))
    pad.poly(roof, [(0.7, 0.12), (2.1, 0.12), (2.5, 0.98), (1.4, 0.98)], below=scaled(roof, 0.8))
    pad.poly(
        red, [(0.05, 2.0), (0.05, 0.95), (0.25, 0.5), (0.7, 0.14), (1.15, 0.5), (1.35, 0.95), (1.35, 2.0)]
    )
    pad.line(white, [(0.0, 0.98), (0.24, 0.48), (0.7, 0.11), (1.16, 0.48), (1.4, 0.98)], 0.07)
    pad.rect(white, 0.4, 1.2, 1.0, 2.0)
    pad.rect(scaled(red, 0.72), 0.46, 1.27, 0.94, 2.0)
    pad.line(white, [(0.46, 1.27), (0.94, 2.0)], 0.05)
    pad.line(white, [(0.94, 1.27), (0.46, 2.0)], 0.05)
    window = [(0.56, 0.62), (0.84, 0.62), (0.84, 0.9), (0.56, 0.9)]
    pad.poly(rgb("#ffd98a") if lit else rgb("#39424c"), window)
    if lit:
        pad.shine(_WARM, window)
    return pad


def bale(pixels: float) -> Pad:
    """Return a round bale of hay."""
    pad = pad_for(1.25, 1.0, pixels, rgb("#a5822f"))
    pad.oval(rgb("#b8923a"), 0.72, 0.5, 0.5, 0.49)
    pad.rect(rgb("#c9a346"), 0.5, 0.01, 0.74, 0.99, below=rgb("#8f6d28"))
    pad.oval(rgb("#dcb95a"), 0.5, 0.5, 0.46, 0.49)
    for k in range(4):
        pad.line(
            rgb("#b08a36"),
            [
                (0.5 + 0.1 * (k + 1) * math.cos(t / 4), 0.5 + 0.105 * (k + 1) * math.sin(t / 4))
                for t in range(26)
            ],
            0.02,
        )
    return pad


def boat(pixels: float, tone: Rgb, *, mast: bool = False) -> Pad:
    """Return a small fishing boat seen from the side."""
    pad = pad_for(2.2, 1.7 if mast else 0.8, pixels, tone)
    d = 0.9 if mast else 0.0
    if mast:
        pad.line(rgb("#6b4d33"), [(1.0, 0.02), (1.0, 1.2)], 0.05)
        pad.line(rgb("#6b4d33"), [(1.02, 0.1), (1.9, 1.1)], 0.02)
        pad.line(rgb("#6b4d33"), [(0.98, 0.1), (0.2, 1.15)], 0.02)
    pad.rect(rgb("#f3efe4"), 0.72, d + 0.05, 1.32, d + 0.42, below=rgb("#d0cabb"))
    pad.rect(rgb("#4a5f70"), 0.8, d + 0.12, 1.24, d + 0.26)
    pad.rect(scaled(tone, 0.7), 0.66, d, 1.38, d + 0.07)
    pad.poly(
        tone,
        [
            (0.02, d + 0.3),
            (0.5, d + 0.42),
            (1.7, d + 0.42),
            (2.18, d + 0.26),
            (1.9, d + 0.78),
            (0.3, d + 0.78),
        ],
        below=scaled(tone, 0.6),
    )
    pad.line((0.96, 0.94, 0.9), [(0.02, d + 0.31), (0.5, d + 0.43), (1.7, d + 0.43), (2.18, d + 0.27)], 0.05)
    return pad


def stall(pixels: float, tone: Rgb, *, lit: bool, goods: int) -> Pad:
    """Return a market stall under a striped awning; ``goods`` picks what it sells."""
    pad = pad_for(2.4, 2.3, pixels, _WOOD)
    for x in (0.16, 2.16):
        pad.rect(scaled(_WOOD, 0.7), x, 0.4, x + 0.08, 2.3)
    inside = mixed(rgb("#3c2c22"), tone, 0.15)
    pad.rect(inside, 0.2, 0.5, 2.2, 1.5)
    if lit:
        pad.rect(rgb("#ffdf9a"), 0.2, 0.55, 2.2, 1.3, below=inside)
        pad.shine((0.62, 0.46, 0.24), [(0.2, 0.6), (2.2, 0.6), (2.2, 1.3), (0.2, 1.3)])
    pad.rect(_WOOD, 0.06, 1.5, 2.34, 2.3, below=scaled(_WOOD, 0.6))
    for k in range(4):
        pad.rect(scaled(_WOOD, 0.7), 0.06, 1.5 + 0.2 * k, 2.34, 1.52 + 0.2 * k)
    kinds = (
        ("#d8402f", "#e98a2c", "#6fae3c"),
        ("#f0b93a", "#8f5fb0", "#d8536a"),
        ("#e9d9b4", "#b5793f", "#8a4a2c"),
    )
    tones = kinds[goods % 3]
    for crate in range(4):
        x0 = 0.14 + 0.54 * crate
        pad.rect(rgb("#b58a54"), x0, 1.36, x0 + 0.48, 1.58)
        for k in range(10):
            pad.oval(
                scaled(rgb(tones[crate % 3]), 0.85 + 0.05 * (k % 5)),
                x0 + 0.06 + 0.09 * (k % 5),
                1.34 - 0.09 * (k // 5),
                0.06,
                0.06,
            )
    stripes = 8
    for k in range(stripes):
        a, b = 2.4 * k / stripes, 2.4 * (k + 1) / stripes
        paint = tone if k % 2 else (0.96, 0.94, 0.9)
        c, d = 0.2 + 2.0 * k / stripes, 0.2 + 2.0 * (k + 1) / stripes
        pad.poly(paint, [(c, 0.02), (d, 0.02), (b, 0.5), (a, 0.5)], below=scaled(paint, 0.82))
        pad.oval(scaled(paint, 0.8), (a + b) / 2, 0.5, (b - a) / 2, 0.1)
    return pad


def parasol(pixels: float, tone: Rgb) -> Pad:
    """Return a parasol."""
    pad = pad_for(1.6, 1.6, pixels, tone)
    pad.rect((0.9, 0.88, 0.84), 0.78, 0.3, 0.82, 1.6)
    arc = [
        (0.8 + 0.8 * math.cos(math.pi + math.pi * k / 12), 0.62 + 0.58 * math.sin(math.pi + math.pi * k / 12))
        for k in range(13)
    ]
    for k in range(6):
        paint = tone if k % 2 else (0.97, 0.95, 0.9)
        pad.poly(paint, [(0.8, 0.03), arc[2 * k], arc[2 * k + 1], arc[2 * k + 2]], below=scaled(paint, 0.85))
    pad.oval(scaled(tone, 0.7), 0.8, 0.04, 0.03, 0.04)
    return pad
