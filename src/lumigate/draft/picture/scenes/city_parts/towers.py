"""Modern towers in rows, their windows lit by the hour."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled, vector
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, polygon_mask, smooth
from lumigate.draft.picture.scenes.city_parts.landmarks import has_landmark, lay_landmark
from lumigate.draft.picture.stage import Stage

_ROWS = ((0.85, 0.72, 0.3), (0.65, 0.95, 0.28), (0.42, 1.2, 0.21))
_NEON = ("#ff4fd8", "#3fd0ff", "#ffd08a", "#8a6bff", "#46f0c0")
_WARM = ("#ffd08a", "#ffe2b0", "#ffc06a", "#f4ead2")
_SKINS = ("#6f8aa6", "#8f9aa6", "#b5a48c", "#9a6f58", "#4f6478", "#a8b0b8", "#7a8f94", "#c4b8a4")


def lay_towers(stage: Stage, *, street: bool) -> None:
    """Lay three rows of towers down to the horizon, or to the street, and the landmark of a city among them."""
    for i, (depth, scale, rise) in enumerate(_ROWS):
        foot = stage.horizon + (0.02 * i + 0.012) * stage.height * (2 if street else 0.2)
        if i == 2 and has_landmark(stage):
            lay_landmark(stage, foot)
            rise *= 0.5
        _lay_row(stage, i, depth, scale, rise, foot)


def _lay_row(stage: Stage, i: int, depth: float, scale: float, rise: float, foot: float) -> None:
    stream = stage.streams.stream(f"towers {i}")
    unit = stage.unit
    bottom = min(stage.height, math.ceil(foot) + 2)
    polygons: list[Plane] = []
    facade = np.zeros((bottom, stage.width, 3), np.float32)
    lights = np.zeros((bottom, stage.width, 3), np.float32)
    light = stage.light
    body = mixed(mixed(light.shade, rgb("#56657c"), 0.3 * light.shine), light.haze, 0.08 + 0.62 * depth**1.6)
    tall = min(stage.height * 1.0, unit * 1.5)
    x = -0.05 * unit
    while x < stage.width:
        wide = float(stream.uniform(0.05, 0.1)) * unit * scale
        swell = 0.72 + 0.55 * math.exp(-(((x / stage.width - 0.5) / 0.3) ** 2))
        high = (
            float(stream.uniform(0.42, 1.0)) * (1.55 if stream.random() < 0.14 else 1.0) * rise * tall * swell
        )
        kind, tone, seed = (
            float(stream.random()),
            float(stream.uniform(-0.1, 0.1)),
            int(stream.integers(1 << 30)),
        )
        top = foot - high
        polygons += _tower(x, top, wide, high, foot, kind)
        skin = mixed(
            body, scaled(rgb(_SKINS[seed % len(_SKINS)]), 0.35 + 0.6 * light.shine), 0.8 * (1 - depth * 0.8)
        )
        _face(stage, facade, lights, (x, top, wide), scaled(skin, 1 + tone), scale, seed)
        x += wide * float(stream.uniform(0.94, 1.3))
    cover = polygon_mask(bottom, stage.width, polygons)
    y = stage.y[:bottom]
    climb = np.clip((foot - y) / (0.34 * tall), 0, 1)
    mist = as_plane(0.04 + 0.55 * depth) * (1 - climb) * 0.85
    colour = np.where(facade > 0, facade, vector(body))
    colour = colour + (vector(light.haze) - colour) * as_plane(mist)[..., None]
    colour = as_plane(colour + lights * np.float32(1 - 0.45 * depth))
    stage.canvas.lay(f"towers {i}", colour, cover, depth=depth)
    if light.hour in ("night", "sunset"):
        _lay_glow(stage, i, as_plane(lights * cover[..., None]), depth)


def _tower(x: float, top: float, wide: float, high: float, foot: float, kind: float) -> list[Plane]:
    def box(a: float, b: float, upper: float) -> Plane:
        return np.array(
            [
                (x + wide * a, foot + 3),
                (x + wide * a, upper),
                (x + wide * b, upper),
                (x + wide * b, foot + 3),
            ],
            np.float32,
        )

    shapes = [box(0, 1, top)]
    if kind < 0.2:
        shapes.append(box(0.28, 0.72, top - high * 0.07))
    elif kind < 0.34:
        shapes.append(
            np.array(
                [(x + wide * 0.47, top + 2), (x + wide * 0.5, top - high * 0.22), (x + wide * 0.53, top + 2)],
                np.float32,
            )
        )
    elif kind < 0.46:
        shapes.append(
            np.array([(x, top + 1), (x + wide, top - wide * 0.45), (x + wide, top + 2)], np.float32)
        )
    elif kind < 0.62:
        shapes += [box(0.12, 0.88, top - high * 0.05), box(0.26, 0.74, top - high * 0.1)]
        if kind < 0.54:
            tip = top - high * 0.26
            shapes.append(
                np.array(
                    [
                        (x + wide * 0.4, top - high * 0.09),
                        (x + wide * 0.5, tip),
                        (x + wide * 0.6, top - high * 0.09),
                    ],
                    np.float32,
                )
            )
    elif kind < 0.7:
        t = np.linspace(np.pi, 2 * np.pi, 13)
        arc = np.stack([x + wide * (0.5 + 0.5 * np.cos(t)), top + 1 + wide * 0.45 * np.sin(t)], 1)
        shapes.append(arc.astype(np.float32))
    return shapes


def _face(
    stage: Stage,
    facade: Plane,
    lights: Plane,
    spot: tuple[float, float, float],
    body: Rgb,
    scale: float,
    seed: int,
) -> None:
    x, top, wide = spot
    left, right = max(round(x), 0), min(round(x + wide), stage.width)
    upper, bottom = max(round(top - 0.05 * stage.unit), 0), facade.shape[0]
    if right - left < 1 or bottom - upper < 1:
        return
    toward = 1.0 if stage.sun[0] > x else -1.0
    across = (np.arange(left, right, dtype=np.float32) + 0.5 - x) / wide
    side = (
        0.86
        + 0.22 * (across - 0.5) * toward * stage.light.shine
        + 0.2 * (across * toward > 0.36 * toward + 0.14)
    )
    facade[upper:bottom, left:right] = vector(body) * side[None, :, None]
    pane = 0.0105 * stage.unit * scale
    if pane < 1.2:
        return
    stream = np.random.Generator(np.random.PCG64(seed))
    rows, columns = 160, 24
    lit_share = {"night": 0.5, "sunset": 0.4, "dawn": 0.22}.get(stage.light.hour, 0.0)
    shine = stream.random((rows, columns), dtype=np.float32)
    busy = stream.random((rows, 1), dtype=np.float32) * 0.5 + 0.75
    on = (shine < lit_share * busy).astype(np.float32) * (
        0.4 + 0.6 * stream.random((rows, columns), dtype=np.float32)
    )
    palette = _NEON if stage.scene.palette == "neon" else _WARM
    main = vector(rgb(palette[int(stream.integers(len(palette)))]))
    v = (np.arange(max(round(top), 0), bottom, dtype=np.float32) + 0.5 - top) / (pane * 1.45) - 0.6
    u = (np.arange(left, right, dtype=np.float32) + 0.5 - x) / pane - 0.4
    inside_v = smooth(0.18, 0.3, as_plane(v % 1)) * smooth(0.92, 0.8, as_plane(v % 1)) * (v > 0)
    inside_u = (
        smooth(0.12, 0.26, as_plane(u % 1))
        * smooth(0.94, 0.8, as_plane(u % 1))
        * (u > 0)
        * (u < wide / pane - 0.8)
    )
    if seed % 4 == 1:
        inside_u = as_plane(0.9 * (u > 0) * (u < wide / pane - 0.8))
    elif seed % 4 == 2:
        inside_v = as_plane((0.55 + 0.45 * inside_v) * (v > 0))
    pane_mask = inside_v[:, None] * inside_u[None, :]
    row_index, column_index = v.astype(np.int32) % rows, u.astype(np.int32) % columns
    glow = as_plane(pane_mask * on[row_index][:, column_index])
    lights[bottom - len(v) : bottom, left:right] = glow[..., None] * main * np.float32(0.95)
    glass = vector(mixed(stage.light.sky[2], scaled(body, 0.5), 0.45))
    place = (slice(bottom - len(v), bottom), slice(left, right))
    facade[place] += (glass - facade[place]) * (pane_mask * (0.5 if stage.light.hour == "day" else 0.2))[
        ..., None
    ]


def _lay_glow(stage: Stage, i: int, lights: Plane, depth: float) -> None:
    halo = blur(lights, stage.unit / 80) * np.float32(1.7)
    strength = halo.max(2)
    alpha = np.clip(strength * 0.75, 0, 0.6)
    colour = as_plane(halo / np.maximum(strength, 1e-4)[..., None])
    stage.canvas.lay(f"tower glow {i}", colour, as_plane(alpha), depth=depth - 0.01)
