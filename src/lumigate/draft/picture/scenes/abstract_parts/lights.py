"""What shines: soft lights out of focus, clouds of particles, ribbons of light."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, ramp, scaled, vector
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, ellipse, line_mask, polygon_mask
from lumigate.draft.picture.stage import Stage

_DRAWN = 720
"""Shorter side in pixels at which fine points and lines are drawn, then scaled to the picture."""


def _lay_ground(stage: Stage, tones: tuple[Rgb, ...], *, dark: float) -> None:
    grid = grid_for(stage, soft=4)
    bend = grid.noise("ground", 1.4, octaves=2)
    x, y = (
        stage.streams.number("ground/x", 0.2, 0.8) * stage.width,
        stage.streams.number("ground/y", 0.2, 0.8) * stage.height,
    )
    away = np.hypot(grid.x - x, grid.y - y) / (0.9 * stage.unit)
    colour = ramp(
        (scaled(tones[2], dark), scaled(tones[1], dark), scaled(tones[0], dark * 0.8)),
        as_plane(np.clip(away * 0.8 + (bend - 0.5) * 0.6, 0, 1)),
    )
    stage.canvas.lay("ground", colour, depth=1.0, size=(stage.height, stage.width))


def lay_bokeh(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    """Lay discs of light, larger and paler towards the viewer."""
    _lay_ground(stage, tones, dark=0.75)
    stream = stage.streams.stream("bokeh")
    for level, (count, size, soft, alpha) in enumerate(
        ((46, 0.03, 0.004, 0.5), (26, 0.06, 0.008, 0.4), (12, 0.11, 0.02, 0.3))
    ):
        for i in range(3):
            discs: list[Plane] = []
            rings: list[Plane] = []
            for x, y, s in stream.random(
                (max(2, round(count * stage.width * stage.height / stage.unit**2 / 3)), 3)
            ):
                r = size * stage.unit * (0.55 + 0.8 * float(s))
                discs.append(ellipse(float(x) * stage.width, float(y) * stage.height, r, r, steps=32))
                rings.append(
                    ellipse(float(x) * stage.width, float(y) * stage.height, r * 0.9, r * 0.9, steps=32)
                )
            cover = polygon_mask(stage.height, stage.width, discs)
            inner = polygon_mask(stage.height, stage.width, rings)
            body = blur(as_plane(cover * 0.72 + (cover - inner) * 0.5), soft * stage.unit * 0.5) * np.float32(
                alpha
            )
            tone = mixed(tones[2 + i], (1.0, 0.95, 0.86), 0.2 + 0.15 * level)
            stage.canvas.lay(
                f"bokeh {level} {i}",
                scaled(tone, 1.25),
                as_plane(np.clip(body, 0, 1)),
                depth=0.8 - 0.25 * level,
                life="drift",
            )


def lay_particles(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    """Lay a wave of fine points in perspective, brightest along its crests."""
    _lay_ground(stage, tones, dark=0.34)
    phase = stage.streams.stream("particles").uniform(0, 6.28, 4)
    scale = _DRAWN / stage.unit
    height, width = round(stage.height * scale), round(stage.width * scale)
    field: Plane = np.zeros((height, width), np.float32)
    heat: Plane = np.zeros((height, width), np.float32)
    rows = 74
    count = int(190 * max(1.0, width / _DRAWN))
    u = np.linspace(-1.25, 1.25, count)
    for j in range(rows):
        near = (j + 1) / rows
        z = 1 / (0.12 + near)
        x = 0.5 * width + u * (0.2 + near) * 0.62 * width
        wave = np.sin(u * 3.2 + phase[0] + z * 0.9) + 0.6 * np.sin(u * 1.5 - z * 1.4 + phase[1])
        wave += 0.35 * np.sin(u * 7 + z * 2 + phase[2])
        y = height * (0.36 + 0.5 * near) - wave * 0.085 * _DRAWN * (0.3 + near)
        px, py = np.round(x).astype(np.int32), np.round(y).astype(np.int32)
        inside = (px >= 0) & (px < width) & (py >= 0) & (py < height)
        bright = np.clip(0.5 + 0.32 * wave, 0.08, 1) * (0.35 + 0.65 * near)
        np.maximum.at(field, (py[inside], px[inside]), bright[inside].astype(np.float32))
        np.maximum.at(
            heat, (py[inside], px[inside]), np.clip(0.5 + 0.3 * wave, 0, 1)[inside].astype(np.float32)
        )
    glow = blur(field, 0.8) * np.float32(2.6) + blur(field, 3.5) * np.float32(4)
    warm, norm = blur(heat, 4), blur(as_plane(heat > 0), 4)
    share = np.clip(warm / np.maximum(norm, np.float32(1e-3)) * 1.5 - 0.3, 0, 1)
    colour = ramp((tones[2], tones[3], tones[4]), as_plane(share))
    stage.canvas.lay(
        "particles",
        as_plane(colour * np.float32(1.35)),
        as_plane(np.clip(glow, 0, 1)),
        depth=0.5,
        life="drift",
        size=(stage.height, stage.width),
    )


def lay_ribbons(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    """Lay bundles of fine flowing lines that shine where they gather."""
    _lay_ground(stage, tones, dark=0.5)
    x = np.linspace(-0.02, 1.02, 90)
    scale = max(_DRAWN / stage.unit, 1.0)
    unit, across, tall = stage.unit * scale, stage.width * scale, stage.height * scale
    for b in range(3):
        stream = stage.streams.stream(f"ribbon {b}")
        phase = stream.uniform(0, 6.28, 4)
        speed = stream.uniform(0.8, 1.8, 3)
        level = float(stream.uniform(0.25, 0.75))
        lines: list[tuple[Plane, float]] = []
        strands = 34
        for k in range(strands):
            t = k / (strands - 1) - 0.5
            swing = 0.17 * np.sin(x * 4.2 * speed[0] + phase[0] + t * 1.2) + 0.08 * np.sin(
                x * 8.5 * speed[1] + phase[1] - t * 2.4
            )
            width = 0.04 + 0.15 * (0.5 + 0.5 * np.sin(x * 5 * speed[2] + phase[2]))
            y = level * tall + (swing + t * width) * unit
            lines.append((np.stack([x * across, y], 1).astype(np.float32), 1.15 * unit / 1024))
        cover = line_mask(round(tall), round(across), lines)
        haze = blur(cover, unit / 60) * np.float32(1.3)
        tone = mixed(tones[2 + b], (1.0, 1.0, 1.0), 0.25)
        alpha = np.clip(cover * 0.72 + haze * 0.5, 0, 0.95)
        stage.canvas.lay(
            f"ribbon {b}",
            scaled(tone, 1.3),
            as_plane(alpha),
            depth=0.7 - 0.2 * b,
            life="sway",
            size=(stage.height, stage.width),
        )
    motes = polygon_mask(
        stage.height,
        stage.width,
        [
            ellipse(float(u) * stage.width, float(v) * stage.height, r, r, steps=12)
            for u, v, s in stage.streams.stream("motes").random((40, 3))
            for r in ((0.001 + 0.004 * float(s) ** 3) * stage.unit,)
        ],
    )
    shine = vector(tones[4])
    stage.canvas.lay(
        "motes",
        (float(shine[0]), float(shine[1]), float(shine[2])),
        as_plane(np.clip(motes + blur(motes, stage.unit / 200), 0, 1)),
        depth=0.2,
        life="drift",
    )
