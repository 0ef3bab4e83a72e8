"""Dunes with sharp crests, red mesas and arches, or an oasis."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground
from lumigate.draft.picture.colour import mixed, ramp, rgb, scaled, vector
from lumigate.draft.picture.flora import Grove, Species, plant
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.ground import Ground, lay_ground
from lumigate.draft.picture.noise import profile
from lumigate.draft.picture.palettes import foliage
from lumigate.draft.picture.raster import as_plane, sample, smooth
from lumigate.draft.picture.scenes.country_parts.waters import lay_rock
from lumigate.draft.picture.scenes.desert_parts.rocks import lay_arch, lay_mesas
from lumigate.draft.picture.skies import horizon_at, paint_sky
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.terrain import SCALES, facing
from lumigate.draft.picture.vegetation import lay_grove, lay_trees

_DUNES = (
    # name, base and rise as shares of the ground, depth, dunes per unit
    ("far", 0.03, 0.3, 0.82, 2.0),
    ("middle", 0.2, 0.46, 0.6, 1.4),
    ("near", 0.48, 0.56, 0.38, 1.0),
    ("front", 0.9, 0.56, 0.14, 0.8),
)


def paint(stage: Stage) -> None:
    """Paint the sand and whoever crosses it."""
    scene = stage.scene
    canyon, oasis = scene.at("desert:canyon") or scene.at("desert:arch"), scene.at("desert:oasis")
    paint_sky(stage, horizon=horizon_at(stage, 0.46, 0.6), clouds=0.3)
    stage.ground_depth = 0.8
    if canyon:
        lay_mesas(stage)
        place_in_sky(stage)
        _lay_red_ground(stage)
    else:
        place_in_sky(stage)
        for i, (name, base, rise, depth, cells) in enumerate(_DUNES):
            if oasis and name == "front":
                _lay_oasis(stage)
            _lay_dune(stage, f"dune {name}", base, rise, depth, cells, haze=0.5 - 0.16 * i)
    place_on_ground(stage, near=0.93)


def _lay_dune(
    stage: Stage, name: str, base: float, rise: float, depth: float, cells: float, *, haze: float
) -> None:
    ground = stage.height - stage.horizon
    wave = profile(stage.streams, name, stage.width, stage.unit, cells, octaves=2, gain=0.22)
    ridged = 1 - np.abs(2 * wave - 1) ** 1.25
    broad = stage.outline(f"{name}/broad", cells * 0.7, octaves=1)
    tall = rise * min(ground, 0.62 * stage.unit)
    crest = as_plane(stage.horizon + base * ground + 0.55 * tall - tall * (0.8 * ridged + 0.4 * broad))
    top = max(0, int(crest.min()) - 2)
    if top >= stage.height:
        return
    grid = grid_for(stage, top)
    below = as_plane((grid.y - grid.columns(crest)) / stage.unit)
    side = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    table = facing(stage, crest, side)
    bend = stage.streams.number(f"{name}/bend", -1.0, 1.0)
    swing = (bend * below + 0.35 * np.sin(below * 7 + bend * 5) * below) * (
        table.shape[1] / stage.width * stage.unit
    )
    level = np.clip(2.2 + below * 5, 0, SCALES - 1)
    slope = sample(
        table,
        as_plane(grid.x / stage.width * table.shape[1] + swing),
        as_plane(np.broadcast_to(level, below.shape)),
    )
    lee = smooth(0.02, -0.04, slope)
    soften = np.exp(-np.clip(below, 0, 9) * (1.2 + 1.6 * depth))
    bent = grid.noise(f"{name}/ripples", 9, octaves=3, stretch=0.6)
    fine = 0.5 + 0.5 * np.sin(below * (190 + 260 * depth) + bent * 26 + grid.x / stage.unit * 14)
    grain = grid.noise(f"{name}/grain", 90, octaves=2)
    light = stage.light
    sand = mixed(rgb("#e6a75c"), light.sun, 0.16)
    dark = mixed(scaled(sand, 0.46), light.shade, 0.4)
    lit = 0.78 + 0.5 * np.clip(slope, -0.3, 0.4) + 0.1 * (fine - 0.5) * (1 - lee) + 0.08 * (grain - 0.5)
    rim = np.exp(-np.clip(below, 0, 9) * 60) * 0.16
    bright = np.clip((lit + rim) * (1 - 0.86 * lee * soften), 0.0, 1.15)[..., None]
    colour = vector(dark) + (vector(scaled(sand, 1.08)) - vector(dark)) * bright
    colour = colour * np.float32(0.4 + 0.64 * light.shine)
    fog = np.clip(haze * (0.75 + 0.45 * smooth(0.0, 0.3, below)), 0, 0.9)[..., None]
    colour = colour + (vector(light.haze) - colour) * fog
    cover = np.clip(stage.y[top:] - crest[None, :] + 0.5, 0, 1)
    stage.canvas.lay(
        name,
        as_plane(colour),
        as_plane(cover),
        depth=depth,
        reach=0.03 if depth < 0.2 else None,
        at=(0, top),
        size=grid.size,
    )


def _lay_red_ground(stage: Stage) -> None:
    """Lay the floor of the canyon with stones, dry bushes, an arch by seed and cacti."""
    top = stage.horizon + 0.02 * stage.height
    lay_ground(
        stage,
        Ground(name="red ground", top=top, far=rgb("#d88a58"), near=rgb("#8a4a30"), swell=0.03, haze=0.4),
    )
    ground = stage.height - top
    if stage.streams.pick("arch", 2) or stage.scene.at("desert:arch"):
        lay_arch(stage, top + 0.2 * ground)
    leaves = (rgb("#7f8a52"), rgb("#9a9458"), rgb("#6f7a48"))
    row = as_plane(np.full(stage.width, top + 0.06 * ground))
    lay_trees(
        stage, "sage", row, count=26, size=0.028, depth=0.5, colours=leaves, haze=0.2, sink=0.2, shape="bush"
    )
    for k, (u, v, s) in enumerate(stage.streams.stream("red stones").random((16, 3))):
        near = float(v) ** 1.4
        x = float(u) * stage.width
        lay_rock(
            stage,
            f"red stone {k}",
            x,
            top + (0.08 + 0.85 * near) * ground,
            (0.008 + 0.05 * near * float(s)) * stage.unit,
            rgb("#a8603f"),
        )
    if stage.scene.allows("cactus"):
        _lay_plants(
            stage,
            "cactus",
            ((0.12, 0.42, 0.3), (0.9, 0.3, 0.22), (0.76, 0.14, 0.12), (0.3, 0.1, 0.1)),
            (rgb("#5f8a54"),),
        )


def _lay_plants(
    stage: Stage,
    species: Species,
    spots: tuple[tuple[float, float, float], ...],
    tones: tuple[tuple[float, float, float], ...],
) -> None:
    """Set plants at (share of the width, share of the ground, height in units)."""
    unit = min(stage.unit, 0.85 * stage.height)
    for k, (x, far, size) in enumerate(sorted(spots, key=lambda one: one[1])):
        tall = size * unit * stage.streams.number(f"{species} {k}", 0.85, 1.15)
        foot = stage.horizon + far * (stage.height - stage.horizon)
        px = (x + stage.streams.number(f"{species} {k}/x", -0.03, 0.03)) * stage.width
        cut = plant(species, stage.streams, f"{species} {k}", tall, tones[k % len(tones)], stage.sun[0] - px)
        grove = Grove(max(0, int(foot - tall) - 2), min(stage.height, int(foot) + 3), stage.width)
        grove.set(cut, px, foot, tall=tall)
        lay_grove(
            stage, f"{species} {k}", grove, depth=stage.depth_at(foot), haze=0.2 * (1 - far), life="sway"
        )


def _lay_oasis(stage: Stage) -> None:
    """Lay a pool among palms and bushes."""
    ground = stage.height - stage.horizon
    tones = tuple(scaled(one, 0.85) for one in foliage("summer")[:3])
    _lay_plants(
        stage, "palm", ((0.2, 0.36, 0.34), (0.32, 0.33, 0.26), (0.74, 0.34, 0.3), (0.84, 0.38, 0.36)), tones
    )
    _lay_plants(
        stage, "bush", ((0.14, 0.4, 0.07), (0.4, 0.37, 0.05), (0.62, 0.36, 0.05), (0.9, 0.42, 0.08)), tones
    )
    top = stage.horizon + 0.36 * ground
    grid = grid_for(stage, top, stage.horizon + 0.66 * ground)
    u = (grid.x - 0.5 * stage.width) / (0.44 * min(stage.width, 1.6 * stage.unit))
    v = (grid.share - 0.5) * 2
    edge = grid.noise("pool/edge", 4, octaves=3)
    inside = smooth(1.0, 0.93, as_plane(u * u + v * v + (edge - 0.5) * 0.5))
    wave = grid.noise("pool/waves", 26, octaves=3, stretch=0.3)
    sky = ramp(stage.light.sky[::-1], as_plane(np.clip(0.15 + grid.share * 0.7 + (wave - 0.5) * 0.3, 0, 1)))
    deep = vector(rgb("#1f8a94")) * np.float32(0.35 + 0.6 * stage.light.shine)
    at_y = np.clip(2 * top - grid.y + (wave - 0.5) * 0.03 * stage.unit, 0, top)
    seen = sample(stage.canvas.picture, as_plane(np.broadcast_to(grid.x, wave.shape)), as_plane(at_y))
    colour = deep + (sky - deep) * 0.4
    colour = colour + (seen - colour) * np.float32(0.45)
    stage.canvas.lay(
        "pool", as_plane(colour), inside, depth=0.3, life="ripple", at=(0, grid.top), size=grid.size
    )
    grass_tones = (scaled(tones[0], 0.8), tones[1], scaled(tones[0], 1.2))
    _lay_plants(
        stage,
        "reed",
        ((0.24, 0.62, 0.1), (0.74, 0.63, 0.11), (0.34, 0.66, 0.08), (0.66, 0.66, 0.08)),
        grass_tones,
    )
