"""An old town: gabled houses in rising rows, with a church tower."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled, vector
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, polygon_mask
from lumigate.draft.picture.stage import Stage

_WALLS = ("#e7d3ae", "#d99f74", "#e6b9a0", "#cfd2c4", "#e9dfc8", "#b9c4cc", "#dfb36d")
_ROOFS = ("#a5492f", "#8c3f2c", "#b55f3c", "#6f4a43")


def lay_town(stage: Stage) -> None:
    """Lay four rows of houses, each nearer one lower and larger."""
    for i in range(4):
        _lay_row(stage, i)


def _lay_row(stage: Stage, i: int) -> None:
    stream = stage.streams.stream(f"houses {i}")
    unit, light = stage.unit, stage.light
    depth, scale = 0.86 - 0.15 * i, 0.62 + 0.3 * i
    foot = stage.horizon + (0.035 * i - 0.06) * min(stage.height, 1.3 * unit)
    bottom = min(stage.height, max(math.ceil(stage.horizon) + 2, math.ceil(foot) + 2))
    faces = Facets(stage, bottom)
    power = 0.4 + 0.6 * light.shine
    panes: list[Plane] = []
    x = -0.05 * unit
    while x < stage.width:
        wide = float(stream.uniform(0.07, 0.12)) * unit * scale
        high = float(stream.uniform(0.1, 0.17)) * unit * scale
        wall = scaled(
            rgb(_WALLS[int(stream.integers(len(_WALLS)))]), power * float(stream.uniform(0.88, 1.05))
        )
        roof = scaled(rgb(_ROOFS[int(stream.integers(len(_ROOFS)))]), power)
        gable = float(stream.uniform(0.3, 0.6)) * wide
        chimney = float(stream.random())
        top = foot - high
        if i == 1 and abs(x - 0.6 * stage.width) < wide * 0.6:
            _steeple(faces, x, foot, wide, high * 1.9, wall, scaled(rgb("#4a5a5e"), power))
        if chimney < 0.5:
            faces.fill(
                scaled(wall, 0.7),
                [
                    (x + wide * 0.7, top),
                    (x + wide * 0.7, top - gable),
                    (x + wide * 0.8, top - gable),
                    (x + wide * 0.8, top),
                ],
            )
        faces.fill(wall, [(x, bottom), (x, top), (x + wide, top), (x + wide, bottom)])
        toward = stage.sun[0] > x
        faces.fill(
            scaled(wall, 0.86 if toward else 1.08),
            [(x, bottom), (x, top), (x + wide * 0.5, top), (x + wide * 0.5, bottom)],
        )
        faces.fill(
            roof, [(x - wide * 0.06, top + 1), (x + wide * 0.5, top - gable), (x + wide * 1.06, top + 1)]
        )
        faces.fill(
            scaled(roof, 0.78),
            [(x - wide * 0.06, top + 1), (x + wide * 0.5, top - gable), (x + wide * 0.5, top + 1)],
        )
        panes += _panes(x, top, wide, foot, wide / (2 + int(stream.integers(2))))
        x += wide * float(stream.uniform(0.9, 1.02))
    colour, cover = faces.colour, faces.cover
    lit = stage.light.hour != "day"
    mask = polygon_mask(bottom, stage.width, panes) if wide_enough(unit * scale) else np.zeros_like(cover)
    on = stage.noise(f"houses {i}/lit", 26, octaves=1, rows=bottom) > (
        0.42 if light.hour == "night" else 0.55
    )
    glass = vector(rgb("#ffcf7c")) * 1.02 if lit else vector(rgb("#43566b"))
    dark = vector(scaled(rgb("#3c4a5c"), power))
    pane = np.where(on[..., None], glass, dark) if lit else np.broadcast_to(glass, colour.shape)
    colour = colour + (pane - colour) * (mask * 0.9)[..., None]
    colour = colour * vector(mixed((1.0, 1.0, 1.0), light.sun, 0.4))
    haze = 0.62 * depth**1.8
    colour = colour + (vector(light.haze) - colour) * np.float32(haze)
    stage.canvas.lay(f"houses {i}", as_plane(colour), cover, depth=depth)
    if light.hour in ("night", "sunset"):
        halo = blur(as_plane(mask * on * cover), unit / 70)
        stage.canvas.lay(
            f"house glow {i}", rgb("#ffb75e"), as_plane(np.clip(halo * 1.6, 0, 0.5)), depth=depth - 0.01
        )


def wide_enough(size: float) -> bool:
    """Tell whether a house of this scale (pixels per unit) has room for windows."""
    return size > 60


def _panes(x: float, top: float, wide: float, foot: float, step: float) -> list[Plane]:
    out: list[Plane] = []
    y = top + step * 0.35
    while y + step * 0.5 < foot + step * 4:
        at = x + step * 0.28
        while at + step * 0.44 < x + wide - step * 0.1:
            out.append(
                np.array(
                    [
                        (at, y),
                        (at + step * 0.42, y),
                        (at + step * 0.42, y + step * 0.6),
                        (at, y + step * 0.6),
                    ],
                    np.float32,
                )
            )
            at += step
        y += step * 1.15
    return out


def _steeple(faces: Facets, x: float, foot: float, wide: float, high: float, wall: Rgb, roof: Rgb) -> None:
    a, b, top = x + wide * 0.16, x + wide * 0.84, foot - high
    faces.fill(wall, [(a, foot), (a, top), (b, top), (b, foot)])
    faces.fill(scaled(wall, 0.8), [(a, foot), (a, top), ((a + b) / 2, top), ((a + b) / 2, foot)])
    faces.fill(
        roof, [(a - wide * 0.04, top + 1), ((a + b) / 2, top - wide * 1.1), (b + wide * 0.04, top + 1)]
    )
    middle, clock = (a + b) / 2, wide * 0.12
    angles = np.linspace(0, 2 * np.pi, 20)
    faces.fill(
        (0.95, 0.92, 0.84),
        [(middle + clock * math.cos(t), top + wide * 0.3 + clock * math.sin(t)) for t in angles],
    )
