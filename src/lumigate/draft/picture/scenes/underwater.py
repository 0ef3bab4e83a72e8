"""Under the sea: light from the surface, sand, reef and weed, or the dark of the deep."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground
from lumigate.draft.picture.colour import mixed, ramp, rgb, scaled, vector
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.ground import perspective_noise
from lumigate.draft.picture.palettes import Light, named
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, ellipse, polygon_mask, smooth
from lumigate.draft.picture.scenes.reef_parts.corals import lay_reef
from lumigate.draft.picture.scenes.reef_parts.waters import lay_bubbles, lay_shoal, lay_weed
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.terrain import Form, Ridge, ridge_crest


def paint(stage: Stage) -> None:
    """Paint the water from far to near and whoever swims in it."""
    scene = stage.scene
    deep = scene.at("underwater:deep")
    stage.light = _light(stage, deep=deep)
    stage.horizon = stage.streams.number("horizon", 0.6, 0.7) * stage.height
    stage.ground_depth = 0.85
    stage.sun = (stage.streams.number("sun", 0.2, 0.8) * stage.width, -0.12 * stage.height)
    _lay_water(stage, deep=deep)
    if scene.allows("fish"):
        lay_shoal(stage, "far shoal", depth=0.9, haze=0.72)
    _lay_rocks(stage)
    if not deep:
        _lay_shafts(stage)
    if scene.allows("fish"):
        lay_shoal(stage, "shoal", depth=0.7, haze=0.45)
    _lay_sand(stage, deep=deep)
    lay_weed(stage, "far weed", near=False, deep=deep)
    lay_reef(stage, rich=scene.at("underwater:reef"), deep=deep)
    place_in_sky(stage)
    place_on_ground(stage, near=0.9)
    lay_weed(stage, "weed", near=True, deep=deep)
    lay_bubbles(stage)
    if deep:
        _lay_glow(stage)


def _light(stage: Stage, *, deep: bool) -> Light:
    """Return the light of the hour as it comes through water."""
    light = stage.light
    power = {"day": 1.0, "dawn": 0.8, "sunset": 0.72}.get(light.hour, 0.4)
    tones = [rgb(one) for one in ("#b9f3ea", "#5fd0d6", "#1f8fb5", "#12608f", "#0a3a66")]
    if light.hour in ("dawn", "sunset"):
        tones = [mixed(tones[0], light.sun, 0.5), mixed(tones[1], light.sky[3], 0.3), *tones[2:]]
    if light.hour == "night":
        tones = [rgb(one) for one in ("#7fb0d8", "#2f6a9c", "#15426f", "#0b2a50", "#061a38")]
    if deep:
        power *= 0.5
        tones = [rgb(one) for one in ("#2c6f9c", "#134a78", "#0a2c54", "#061a38", "#030c20")]
    if stage.scene.colours:
        tint = named(stage.scene.colours[0])
        tones = [mixed(one, scaled(tint, 0.9 - 0.16 * k), 0.3) for k, one in enumerate(tones)]
    return replace(
        light,
        sky=tuple(tones),
        sun=mixed(tones[0], (1.0, 1.0, 1.0), 0.4),
        shade=scaled(tones[4], 0.7),
        haze=mixed(tones[2], tones[3], 0.35),
        shine=power,
        covered=0.0,
    )


def _lay_water(stage: Stage, *, deep: bool) -> None:
    grid = grid_for(stage, soft=2)
    light = stage.light
    fall = np.clip(grid.y / stage.height, 0, 1)
    distance = np.hypot(grid.x - stage.sun[0], (grid.y - stage.sun[1]) * 0.8) / stage.unit
    colour = ramp(light.sky, as_plane(np.clip(fall * 1.15 + 0.1 - 0.16 * np.exp(-distance * 1.2), 0, 1)))
    murk = grid.noise("murk", 2.2, octaves=3)
    colour = colour * (0.92 + 0.16 * murk)[..., None]
    if not deep:
        colour += as_plane(np.exp(-distance * 2.6) * 0.55 * light.shine)[..., None] * vector(light.sun)
        net = _net(stage, grid.x, as_plane(grid.y * 3.2), 7.0)
        near = smooth(0.2, 0.0, as_plane(fall))
        colour += (net * near * 0.5 * light.shine)[..., None] * vector(light.sun)
    stage.canvas.lay("deep water", as_plane(colour), depth=1.0, size=(stage.height, stage.width))


def _net(stage: Stage, x: Plane, y: Plane, cells: float) -> Plane:
    """Return the bright net that waves throw, 0..1, at points in pixels."""
    u, v = x / stage.unit * cells, y / stage.unit * cells
    phase = stage.streams.stream("net").uniform(0, 6.28, 6)
    total = np.zeros(np.broadcast_shapes(x.shape, y.shape), np.float32)
    for k in range(3):
        turn = 1.1 * k + 0.4
        a = u * np.cos(turn) - v * np.sin(turn) + np.sin(v * 1.3 + phase[k]) * 0.9
        b = u * np.sin(turn) + v * np.cos(turn) + np.sin(u * 1.1 + phase[k + 3]) * 0.9
        total = total + as_plane(np.abs(np.sin(a)) + np.abs(np.sin(b)))
    return smooth(0.62, 0.3, as_plane(total / 6))


def _lay_shafts(stage: Stage) -> None:
    """Lay beams that fall from where the sun stands over the surface."""
    grid = grid_for(stage, soft=2)
    x0, y0 = stage.sun[0], -0.55 * stage.height
    angle = np.arctan2(grid.x - x0, grid.y - y0)
    wave = stage.streams.stream("shafts").random(96)
    index = (angle / np.pi * 2 * 0.5 + 0.5).clip(0, 0.999) * 94
    low = index.astype(np.int32)
    t = index - low
    beam = wave[low] + (wave[low + 1] - wave[low]) * (t * t * (3 - 2 * t))
    fade = np.clip(1.12 - grid.y / stage.height, 0, 1) ** 1.2 * np.exp(
        -(((grid.x - x0) / (0.75 * stage.width)) ** 2)
    )
    alpha = smooth(0.45, 1.0, as_plane(beam)) * fade * 0.42 * stage.light.shine
    stage.canvas.lay(
        "light shafts",
        stage.light.sun,
        as_plane(alpha),
        depth=0.82,
        life="sway",
        size=(stage.height, stage.width),
    )


def _lay_rocks(stage: Stage) -> None:
    level = stage.horizon / stage.height
    light = stage.light
    forms: tuple[Form, ...] = ("rolling", "massif")
    for i in range(2):
        ridge = Ridge(
            name=f"reef wall {i}",
            base=level + 0.03 + 0.03 * i,
            rise=0.3 - 0.12 * i,
            depth=0.86 - 0.12 * i,
            colour=rgb("#3f6f86"),
            cells=1.6 + i,
            rough=0.45,
            form=forms[stage.streams.pick(f"wall {i}", 2)],
            peak=(0.14, 0.88)[(i + stage.streams.pick("walls", 2)) % 2],
        )
        crest = ridge_crest(stage, ridge)
        top = max(0, int(crest.min()) - 2)
        grid = grid_for(stage, top)
        rough = grid.noise(f"wall {i}/rock", 9, octaves=4, ridged=True)
        below = (grid.y - grid.columns(crest)) / stage.unit
        tone = vector(mixed(light.haze, scaled(ridge.colour, 0.35 + 0.4 * light.shine), 0.28 + 0.26 * i))
        colour = tone * (0.82 + 0.3 * rough + 0.2 * np.exp(-np.clip(below, 0, 9) * 8))[..., None]
        cover = np.clip(stage.y[top:] - crest[None, :] + 0.5, 0, 1)
        stage.canvas.lay(
            ridge.name, as_plane(colour), as_plane(cover), depth=ridge.depth, at=(0, top), size=grid.size
        )


def _lay_sand(stage: Stage, *, deep: bool) -> None:
    swing = stage.outline("sea floor", 1.1, octaves=3)
    crest = as_plane(stage.horizon + 0.05 * stage.height - (swing - 0.5) * 0.12 * stage.unit)
    top = max(0, int(crest.min()) - 2)
    grid = grid_for(stage, top)
    share = grid.share
    light = stage.light
    ripple = perspective_noise(grid, "ripple", 26, tall=3.0)
    grain = grid.noise("sand", 70, octaves=2)
    sand = mixed(rgb("#e6d7a8"), light.sky[1], 0.32)
    tone = vector(scaled(sand, 0.3 + 0.62 * light.shine)) * (0.72 + 0.34 * ripple + 0.14 * grain)[..., None]
    spread = 1 / (share + 0.3)
    if not deep:
        net = _net(
            stage, as_plane((grid.x - stage.width / 2) * spread), as_plane(-spread * stage.unit * 1.6), 9.0
        )
        tone = tone + (net * 0.4 * light.shine * (0.35 + 0.65 * share))[..., None] * vector(light.sun)
    fog = (0.9 * (1 - share) ** 1.3)[..., None]
    colour = tone + (vector(light.haze) - tone) * fog
    cover = np.clip(stage.y[top:] - crest[None, :] + 0.5, 0, 1)
    stage.canvas.lay(
        "sea floor", as_plane(colour), as_plane(cover), depth=0.7, reach=0.04, at=(0, top), size=grid.size
    )


def _lay_glow(stage: Stage) -> None:
    """Lay the small lights of the deep."""
    stream = stage.streams.stream("deep lights")
    tones: tuple[Rgb, ...] = (rgb("#5ff0e0"), rgb("#6fa8ff"), rgb("#c07fff"))
    for i, tone in enumerate(tones):
        spots = [
            ellipse(float(x) * stage.width, float(y) * stage.height, r, r, steps=12)
            for x, y, s in stream.random((30, 3))
            for r in ((0.0014 + 0.004 * float(s) ** 3) * stage.unit,)
        ]
        cover = polygon_mask(stage.height, stage.width, spots)
        soft = np.clip(cover + blur(cover, stage.unit / 130) * 2.6, 0, 1)
        stage.canvas.lay(
            f"deep lights {i}", scaled(tone, 1.3), as_plane(soft), depth=0.4 - 0.1 * i, life="drift"
        )
