"""What falls or hangs in the air before everything else: rain, snow, fog, leaves, petals."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.picture.colour import mixed, scaled
from lumigate.draft.picture.palettes import foliage
from lumigate.draft.picture.raster import Plane, as_plane, blur, ellipse, line_mask, polygon_mask, smooth
from lumigate.draft.picture.stage import Stage

_INDOORS = ("interior", "still_life", "abstract", "space", "underwater")


def lay_weather(stage: Stage, *, falling: bool = True) -> None:
    """Lay the weather of the scene; none indoors, and nothing that falls where ``falling`` is off."""
    scene = stage.scene
    if scene.kind in _INDOORS:
        return
    if scene.weather == "fog":
        _lay_fog(stage)
    elif not falling:
        return
    elif scene.weather == "rain":
        _lay_rain(stage)
    elif scene.weather == "snow":
        _lay_snow(stage)
    elif scene.season in ("autumn", "spring") and scene.kind in ("forest", "landscape", "village"):
        _lay_leaves(stage)


def _lay_fog(stage: Stage) -> None:
    drift = stage.noise("fog", 2.4, octaves=4, stretch=0.5)
    band = np.exp(-(((stage.y - stage.horizon - 0.03 * stage.height) / (0.2 * stage.height)) ** 2))
    alpha = np.clip((0.14 + 0.62 * band) * (0.45 + drift), 0, 0.8)
    stage.canvas.lay(
        "fog", mixed(stage.light.haze, (0.9, 0.92, 0.94), 0.35), as_plane(alpha), depth=0.3, life="drift"
    )


def _lay_rain(stage: Stage) -> None:
    stream = stage.streams.stream("rain")
    unit = stage.unit
    for name, density, length, thick, depth, alpha in (
        ("far rain", 900, 0.035, 0.9, 0.5, 0.34),
        ("near rain", 190, 0.085, 1.7, 0.1, 0.42),
    ):
        count = int(density * stage.width * stage.height / unit**2)
        spots = stream.random((count, 3))
        lean = length * unit * 0.22
        lines: list[tuple[Plane, float]] = []
        for x, y, s in spots:
            px, py, run = (
                float(x) * stage.width,
                float(y) * stage.height,
                length * unit * (0.6 + 0.6 * float(s)),
            )
            lines.append((np.array([(px, py), (px - lean, py + run)], np.float32), thick * unit / 1024))
        cover = line_mask(stage.height, stage.width, lines) * np.float32(alpha)
        tone = scaled((0.86, 0.9, 0.96), 0.5 + 0.5 * stage.light.shine)
        stage.canvas.lay(name, tone, cover, depth=depth)


def _lay_snow(stage: Stage) -> None:
    stream = stage.streams.stream("snow")
    unit = stage.unit
    rows = (
        ("far snow", 900, 0.0014, 0.6, 0.7, 0.4),
        ("snowflakes", 260, 0.0032, 0.3, 0.85, 0.9),
        ("near snow", 30, 0.0085, 0.05, 0.7, 3.2),
    )
    for name, density, radius, depth, alpha, soft in rows:
        spots = stream.random((int(density * stage.width * stage.height / unit**2), 3))
        flakes = [
            ellipse(float(x) * stage.width, float(y) * stage.height, r, r, steps=12)
            for x, y, s in spots
            for r in (radius * unit * (0.6 + 0.8 * float(s)),)
        ]
        cover = blur(polygon_mask(stage.height, stage.width, flakes), soft * unit / 1024) * np.float32(alpha)
        tone = scaled((0.97, 0.98, 1.0), 0.55 + 0.45 * min(1.0, stage.light.shine + 0.3))
        stage.canvas.lay(name, tone, cover, depth=depth)


def _lay_leaves(stage: Stage) -> None:
    stream = stage.streams.stream("falling leaves")
    tones = foliage(stage.season)
    picked = (tones[2], tones[5]) if stage.season == "spring" else (tones[0], tones[1], tones[2])
    unit = stage.unit
    for i, tone in enumerate(picked):
        spots = stream.random((int(13 * stage.width * stage.height / unit**2), 5))
        shapes: list[Plane] = []
        for x, y, size, turn, squash in spots:
            r = unit * (0.003 + 0.0075 * float(size) ** 2)
            shapes.append(
                ellipse(
                    float(x) * stage.width,
                    float(y) * stage.height,
                    r,
                    r * (0.3 + 0.4 * float(squash)),
                    turn=float(turn) * math.pi,
                    steps=14,
                )
            )
        cover = smooth(0.0, 1.0, polygon_mask(stage.height, stage.width, shapes)) * np.float32(0.92)
        stage.canvas.lay(
            f"falling leaves {i}", scaled(tone, 0.55 + 0.5 * stage.light.shine), cover, depth=0.15
        )
