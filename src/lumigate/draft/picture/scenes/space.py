"""Deep space: stars, a nebula, a planet with rings; moon ground for those who stand."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground
from lumigate.draft.picture.colour import mixed, ramp, rgb, scaled, turned, vector
from lumigate.draft.picture.noise import fractal, spread
from lumigate.draft.picture.palettes import named
from lumigate.draft.picture.raster import (
    Plane,
    Rgb,
    as_plane,
    blur,
    polygon_mask,
    resize,
    sample,
    slope,
    smooth,
)
from lumigate.draft.picture.skies import scatter_stars
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.words.subjects import SPOT

_NEBULAE = (
    ("#ff5fa8", "#6a3bd0", "#2fb6e0"),
    ("#ff8a4a", "#c0408a", "#3a4fd8"),
    ("#46e0c0", "#2f6ad8", "#8a3bc0"),
)
_PLANETS = (("#c9925c", "#8a5236", "#f0d3a0"), ("#4f86c9", "#2b4f8f", "#cfe6f4"),
("#b05a48", "#6e2f2c", "#e8a67a"),
            ("#6fae9a", "#3a6a6a", "#dff0d8"))  # fmt: skip


def paint(stage: Stage) -> None:
    """Paint the sky of stars, planets, and ground where somebody needs it."""
    scene = stage.scene
    stage.sun = (0.1 * stage.width, 0.12 * stage.height)
    stage.horizon = stage.height * 0.86
    stage.ground_depth = 0.5
    _paint_sky(stage)
    if scene.allows("planet"):
        _lay_planet(stage, "planet", x=0.76, y=0.25, radius=0.18, rings=stage.streams.pick("rings", 3) > 0)
        _lay_planet(stage, "small moon", x=0.17, y=0.36, radius=0.045, rings=False)
    place_in_sky(stage)
    standing = any(SPOT.get(one.name, "ground") != "sky" for one in scene.subjects)
    if standing or scene.at("space:moonscape"):
        _lay_ground(stage)
        place_on_ground(stage, near=0.95, scale=1.02)


def _paint_sky(stage: Stage) -> None:
    half_h, half_w = max(2, stage.height // 2), max(2, stage.width // 2)
    warp_x = fractal(stage.streams, "warp x", half_h, half_w, 2.2, octaves=4)
    warp_y = fractal(stage.streams, "warp y", half_h, half_w, 2.2, octaves=4)
    gas = fractal(stage.streams, "gas", half_h, half_w, 2.6, octaves=6, gain=0.52)
    unit = stage.unit / 2
    x = np.arange(half_w, dtype=np.float32)[None, :] + (warp_x - 0.5) * unit * 1.1
    y = np.arange(half_h, dtype=np.float32)[:, None] + (warp_y - 0.5) * unit * 1.1
    swirl = spread(sample(gas, as_plane(x), as_plane(y)))
    veil = spread(as_plane(warp_x + 0.5 * warp_y))
    tones = tuple(rgb(code) for code in _NEBULAE[stage.streams.pick("nebula", len(_NEBULAE))])
    if stage.scene.colours:
        base = named(stage.scene.colours[0])
        tones = (turned(base, hue=0.06), turned(base, hue=-0.08, value=0.8), turned(base, hue=0.16))
    band = np.exp(
        -(
            (
                (
                    (np.linspace(0, 1, half_h)[:, None] - 0.5) * 1.1
                    + (np.linspace(0, 1, half_w)[None, :] - 0.5) * 0.7
                    + (veil - 0.5) * 0.6
                )
                / 0.5
            )
            ** 2
        )
    )
    power = as_plane((0.3 * swirl + 0.7 * smooth(0.3, 0.95, swirl)) * band)
    base = np.array(rgb("#070a20"), np.float32) + vector(scaled(tones[1], 0.2)) * band[..., None]
    hue = ramp(
        (tones[1], tones[2], tones[0], mixed(tones[0], (1.0, 1.0, 1.0), 0.4)),
        as_plane(np.clip(veil * 0.6 + swirl * 0.45 - 0.05, 0, 1)),
    )
    colour = base + hue * (power * 0.72)[..., None] + hue * (power**3 * 0.4)[..., None]
    dust = smooth(0.3, 0.62, as_plane(np.abs(swirl - 0.5) * 2))
    colour = colour * (0.66 + 0.34 * dust)[..., None]
    stage.canvas.lay("deep space", resize(as_plane(colour), stage.height, stage.width), depth=1.0)
    stars = scatter_stars(stage, "stars", stage.height, density=1500)
    bright = scatter_stars(stage, "bright stars", stage.height, density=36)
    glow = np.clip(stars + bright * 1.6 + blur(bright, stage.unit / 240) * 3, 0, 1)
    stage.canvas.lay("stars", (1.0, 0.97, 0.93), as_plane(glow), depth=0.985)


def _lay_planet(stage: Stage, name: str, *, x: float, y: float, radius: float, rings: bool) -> None:
    streams = stage.streams.within(name)
    r = radius * stage.unit * streams.number("size", 0.85, 1.2)
    cx, cy = (x + streams.number("x", -0.05, 0.05)) * stage.width, y * min(stage.height, 1.6 * stage.unit)
    if stage.scene.subjects and radius > 0.1:
        cx += 0.03 * stage.width
    reach = int(r * (2.3 if rings else 1.2)) + 3
    side = 2 * reach
    yy, xx = np.mgrid[0:side, 0:side].astype(np.float32)
    u, v = (xx + 0.5 - reach) / r, (yy + 0.5 - reach) / r
    d2 = u * u + v * v
    z = np.sqrt(np.clip(1 - d2, 0, 1))
    tones = tuple(rgb(code) for code in _PLANETS[streams.pick("tone", len(_PLANETS))])
    surface = _surface(stage, name, as_plane(u), as_plane(v), as_plane(z), tones, banded=rings)
    lit = np.clip(-0.62 * u - 0.5 * v + 0.6 * z, 0, 1)
    shade = 0.03 + 1.1 * lit
    colour = surface * shade[..., None]
    rim = np.clip(1 - z, 0, 1) ** 3 * np.clip(-0.7 * u - 0.6 * v + 0.35, 0, 1)
    colour += rim[..., None] * vector(mixed(tones[2], (0.7, 0.85, 1.0), 0.5)) * 0.9
    cover = np.clip((1 - np.sqrt(d2)) * r + 0.5, 0, 1)
    if rings:
        colour, cover = _ringed(as_plane(colour), as_plane(cover), as_plane(u), as_plane(v), tones[2])
    halo = np.clip(
        np.exp(-np.clip(np.sqrt(d2) - 1, 0, 9) * 14) * np.clip(-u - v + 0.4, 0, 1) * 0.4, 0, 0.5
    ) * (1 - cover)
    total = as_plane(cover + halo)
    tint = vector(mixed(tones[2], (0.6, 0.8, 1.0), 0.5))
    colour = (colour * cover[..., None] + tint * halo[..., None]) / np.maximum(total, 1e-4)[..., None]
    stage.canvas.lay(
        name,
        as_plane(colour),
        total,
        depth=0.9 if radius > 0.1 else 0.95,
        at=(round(cx) - reach, round(cy) - reach),
    )


def _surface(
    stage: Stage, name: str, u: Plane, v: Plane, z: Plane, tones: tuple[Rgb, ...], *, banded: bool
) -> Plane:
    tile = fractal(stage.streams, f"{name}/surface", 256, 256, 5, octaves=5, gain=0.55)
    longitude = np.arctan2(u, np.maximum(z, 0.05)) * 60 + 128
    latitude = np.arcsin(np.clip(v + 0.25 * u, -1, 1)) * 80 + 128
    texture = sample(tile, as_plane(longitude), as_plane(latitude))
    if banded:
        wave = 0.5 + 0.5 * np.sin((v + 0.25 * u) * 13 + (texture - 0.5) * 5)
        position = wave * 0.7 + texture * 0.3
    else:
        position = smooth(0.3, 0.7, texture)
    return ramp((tones[1], tones[0], tones[2]), as_plane(np.clip(position, 0, 1)))


def _ringed(colour: Plane, cover: Plane, u: Plane, v: Plane, tone: Rgb) -> tuple[Plane, Plane]:
    along, across = u * 0.95 + v * 0.3, (v * 0.95 - u * 0.3) * 3.4
    distance = np.hypot(along, across)
    bands = smooth(1.25, 1.32, as_plane(distance)) * smooth(2.15, 2.05, as_plane(distance))
    bands = (
        bands
        * (0.45 + 0.35 * np.sin(distance * 34) + 0.2 * np.sin(distance * 71 + 1))
        * (np.abs(distance - 1.76) > 0.035)
    )
    front = (across > 0) | (cover < 0.5)
    alpha = as_plane(np.clip(bands, 0, 0.85) * front)
    shadow = np.where((across < 0) & (along > 0.3) & (cover < 0.5), 0.35, 1.0)
    ring = vector(mixed(tone, (1.0, 1.0, 1.0), 0.15)) * (0.8 * shadow)[..., None]
    total = alpha + cover * (1 - alpha)
    out = (ring * alpha[..., None] + colour * (cover * (1 - alpha))[..., None]) / np.maximum(total, 1e-4)[
        ..., None
    ]
    return as_plane(out), as_plane(total)


def _lay_ground(stage: Stage) -> None:
    mars = stage.streams.pick("ground", 3) == 0
    shape = stage.outline("ground", 1.6, octaves=5, gain=0.42)
    crest = as_plane((0.84 - 0.06 * shape) * stage.height)
    top = max(0, int(crest.min()) - 2)
    rough = stage.noise("ground/rough", 9, octaves=5, gain=0.5, stretch=0.45)[top:]
    along, down = slope(rough)
    lit = np.clip(0.42 + (along * 0.8 + down * 0.9) * stage.unit / 14, 0.05, 1.15)
    craters = _craters(stage, top)
    tone = vector(rgb("#a56a4c") if mars else rgb("#9a9aa8"))
    share = np.clip((stage.y[top:] - crest[None, :]) / (0.16 * stage.height), 0, 1)
    colour = tone * (lit + craters)[..., None] * (0.6 + 0.35 * share)[..., None]
    colour += (np.exp(-share * 16) * 0.22)[..., None] * vector((0.7, 0.8, 1.0))
    cover = np.clip(stage.y[top:] - crest[None, :] + 0.5, 0, 1)
    stage.canvas.lay("ground", as_plane(colour), as_plane(cover), depth=0.5, reach=0.04, at=(0, top))


def _craters(stage: Stage, top: int) -> Plane:
    stream = stage.streams.stream("craters")
    rows = stage.height - top
    bright: list[Plane] = []
    dark: list[Plane] = []
    angles = np.linspace(0, 2 * np.pi, 26)
    for x, y, s in stream.random((16, 3)):
        near = 0.25 + 0.75 * float(y)
        rx = stage.unit * (0.012 + 0.05 * float(s) ** 2) * (0.5 + near)
        cx, cy = float(x) * stage.width, near * rows
        ring = np.stack([cx + rx * np.cos(angles), cy + rx * 0.3 * np.sin(angles)], 1)
        dark.append(as_plane(ring))
        bright.append(as_plane(ring + np.array([rx * 0.1, rx * 0.1])))
    hole = polygon_mask(rows, stage.width, dark)
    rim = np.clip(polygon_mask(rows, stage.width, bright) - hole, 0, 1)
    return as_plane(blur(rim, stage.unit / 900) * 0.35 - blur(hole, stage.unit / 500) * 0.26)
