"""Weed, bubbles and distant shoals."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, ellipse, polygon_mask
from lumigate.draft.picture.stage import Stage


def lay_weed(stage: Stage, name: str, *, near: bool, deep: bool) -> None:
    """Lay kelp and sea grass: hazy stands in the distance, tall blades at the sides in front."""
    stream = stage.streams.stream(name)
    faces = Facets(stage)
    unit, light = stage.unit, stage.light
    greens: tuple[Rgb, ...] = (rgb("#3f8f5a"), rgb("#2f6f4f"), rgb("#6fa84f"), rgb("#8f8f3c"))
    count = 12 if near else round(11 * stage.width / unit)
    for k in range(count):
        u, size, sway, tone = (float(one) for one in stream.random(4))
        if near:
            side = k % 2
            x = (0.16 * u**1.3 if side == 0 else 1 - 0.16 * u**1.3) * stage.width
            foot, tall = stage.height * 1.02, (0.3 + 0.42 * size) * min(unit, 0.9 * stage.height)
        else:
            x = u * stage.width
            foot = stage.horizon + (0.1 + 0.2 * size) * (stage.height - stage.horizon)
            tall = (0.1 + 0.2 * size) * unit
        colour = mixed(greens[int(tone * 4) % 4], light.sky[2], 0.12 if near else 0.55)
        if deep:
            colour = mixed(colour, rgb("#3a2f6a"), 0.5)
        colour = scaled(colour, (0.36 if near else 0.5) + 0.5 * light.shine)
        _blade(faces, x, foot, tall, (sway - 0.5) * 0.5, sway * 6.28, colour, leafy=tone > 0.5)
    faces.lay(name, depth=0.08 if near else 0.66, life="sway")


def _blade(
    faces: Facets, x: float, foot: float, tall: float, lean: float, phase: float, tone: Rgb, *, leafy: bool
) -> None:
    steps = 14
    spine = [
        (
            x
            + lean * tall * (t / steps) ** 2
            + math.sin(phase + t * 0.55) * tall * 0.035 * (t / steps + 0.2),
            foot - tall * t / steps,
        )
        for t in range(steps + 1)
    ]
    half = tall * (0.012 if leafy else 0.03)
    left = [(px - half * (1 - i / steps) ** 0.6 - 0.3, py) for i, (px, py) in enumerate(spine)]
    right = [(px + half * (1 - i / steps) ** 0.6 + 0.3, py) for i, (px, py) in enumerate(spine)][::-1]
    faces.fill(scaled(tone, 1.15), [*left, *right], below=scaled(tone, 0.7))
    if not leafy:
        return
    for i, (px, py) in enumerate(spine[1:], 1):
        way = 1 if i % 2 else -1
        reach = tall * 0.1 * (1.15 - i / steps)
        faces.fill(
            scaled(tone, 1.1 if way > 0 else 0.85),
            [
                (px, py),
                (px + way * reach * 0.5, py - reach * 0.42),
                (px + way * reach * 1.15, py - reach * 0.35),
                (px + way * reach * 0.55, py + reach * 0.06),
            ],
        )


def lay_bubbles(stage: Stage) -> None:
    """Lay strings of rising bubbles."""
    stream = stage.streams.stream("bubbles")
    rims: list[Plane] = []
    insides: list[Plane] = []
    shines: list[Plane] = []
    for _ in range(max(3, round(4 * stage.width / stage.unit))):
        x, start = float(stream.uniform(0.06, 0.94)) * stage.width, float(stream.uniform(0.5, 1.0))
        for k in range(13):
            rise, jitter, size = (float(one) for one in stream.random(3))
            y = (start - 0.55 * rise) * stage.height
            r = (0.002 + 0.0085 * size**2) * stage.unit * (0.7 + 0.6 * rise)
            px = x + (jitter - 0.5) * 0.06 * stage.unit + math.sin(k) * 0.01 * stage.unit
            rims.append(ellipse(px, y, r, r, steps=16))
            insides.append(ellipse(px, y, r * 0.78, r * 0.78, steps=16))
            shines.append(ellipse(px - r * 0.35, y - r * 0.35, r * 0.26, r * 0.26, steps=8))
    rim = polygon_mask(stage.height, stage.width, rims)
    inside = polygon_mask(stage.height, stage.width, insides)
    shine = polygon_mask(stage.height, stage.width, shines)
    alpha = np.clip((rim - inside) * 0.75 + inside * 0.16 + shine, 0, 0.95)
    tone = scaled(mixed(stage.light.sky[0], (1.0, 1.0, 1.0), 0.6), 0.55 + 0.6 * stage.light.shine)
    stage.canvas.lay("bubbles", tone, as_plane(alpha), depth=0.2, life="drift")


def lay_shoal(stage: Stage, name: str, *, depth: float, haze: float) -> None:
    """Lay a shoal of small fish seen far off."""
    stream = stage.streams.stream(name)
    unit = stage.unit
    cx, cy = float(stream.uniform(0.15, 0.85)) * stage.width, float(stream.uniform(0.2, 0.52)) * stage.height
    way = 1.0 if float(stream.random()) < 0.5 else -1.0
    size = (0.03 if depth < 0.8 else 0.018) * unit
    faces = Facets(stage)
    tone = mixed(scaled(rgb("#9fc3cf"), 0.4 + 0.5 * stage.light.shine), stage.light.haze, haze)
    dark = mixed(scaled(rgb("#3a5f78"), 0.4 + 0.5 * stage.light.shine), stage.light.haze, haze)
    for _ in range(22):
        a, b, s = float(stream.normal()), float(stream.normal()), float(stream.uniform(0.7, 1.2))
        x, y, r = cx + a * 0.11 * unit, cy + b * 0.045 * unit + a * 0.02 * unit, size * s
        t = np.linspace(0, 2 * np.pi, 16, endpoint=False)
        body = np.stack([x + way * r * 0.62 * np.cos(t), y + r * 0.24 * np.sin(t)], 1)
        tail = [
            (x - way * r * 0.5, y),
            (x - way * r * 0.95, y - r * 0.24),
            (x - way * r * 0.82, y),
            (x - way * r * 0.95, y + r * 0.24),
        ]
        faces.fill(dark, tail)
        faces.fill(dark, as_plane(body))
        faces.fill(tone, as_plane((body - [x, y]) * [0.86, 0.5] + [x + way * r * 0.03, y + r * 0.06]))
    faces.lay(name, depth=depth, life="drift")
