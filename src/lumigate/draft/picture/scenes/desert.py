"""Dunes with sharp crests, or red mesas."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground
from lumigate.draft.picture.colour import mixed, rgb, scaled, vector
from lumigate.draft.picture.raster import Plane, as_plane, blur, smooth
from lumigate.draft.picture.skies import paint_sky
from lumigate.draft.picture.stage import Stage

_DUNES = (
    ("far", 0.6, 0.07, 0.8, 1.4),
    ("middle", 0.7, 0.12, 0.58, 0.9),
    ("near", 0.84, 0.15, 0.35, 0.6),
    ("front", 1.02, 0.15, 0.14, 0.45),
)


def paint(stage: Stage) -> None:
    """Paint the sand and whoever crosses it."""
    paint_sky(stage, horizon=0.58, clouds=0.25)
    stage.ground_depth = 0.8
    if stage.scene.at("desert:canyon"):
        _mesas(stage)
    place_in_sky(stage)
    for i, (name, base, rise, depth, cells) in enumerate(_DUNES):
        _lay_dune(stage, f"dune {name}", base, rise, depth, cells, haze=0.5 - 0.16 * i)
    place_on_ground(stage, near=0.93)


def _lay_dune(
    stage: Stage, name: str, base: float, rise: float, depth: float, cells: float, *, haze: float
) -> None:
    shape = stage.outline(name, cells, octaves=3, gain=0.32)
    crest = as_plane(base * stage.height - shape * rise * min(stage.height, 1.6 * stage.unit))
    top = max(0, int(crest.min()) - 2)
    if top >= stage.height:
        return
    below = as_plane((stage.y[top:] - crest[None, :]) / stage.unit)
    lee = _spine(stage, name, cells, top, below)
    ripples = stage.noise(f"{name}/ripples", 24 + 40 * depth, octaves=3, stretch=0.35)[top:]
    fine = np.sin(below * (150 + 260 * depth) + ripples * 16) * 0.5 + 0.5
    sand = mixed(rgb("#e2a55c" if not stage.scene.at("desert:canyon") else "#c8683c"), stage.light.sun, 0.2)
    dark = mixed(scaled(sand, 0.42), stage.light.shade, 0.42)
    facing = np.gradient(blur(crest[None, :], stage.unit / 60)[0]) * np.sign(stage.x[0] - stage.sun[0])
    lit = np.clip(0.86 + 0.5 * facing[None, :] + 0.12 * (fine - 0.5) + 0.1 * (ripples - 0.5), 0.2, 1.2) * (
        1 - 0.6 * lee
    )
    colour = vector(dark) + (vector(scaled(sand, 1.06)) - vector(dark)) * lit[..., None]
    colour = colour * np.float32(0.42 + 0.6 * stage.light.shine)
    fog = np.clip(haze * (0.9 + 0.3 * smooth(0.0, 0.3, below)), 0, 0.9)[..., None]
    colour = colour + (vector(stage.light.haze) - colour) * fog
    cover = np.clip(below * stage.unit + 0.5, 0, 1)
    stage.canvas.lay(
        name, as_plane(colour), as_plane(cover), depth=depth, reach=0.03 if depth < 0.2 else None, at=(0, top)
    )


def _spine(stage: Stage, name: str, cells: float, top: int, below: Plane) -> Plane:
    """Return how deep a place lies in the shadow behind the crest, 0..1."""
    swing = stage.outline(f"{name}/spine", cells * 1.7, octaves=2)
    side = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    slope = np.gradient(blur(swing[None, :], stage.unit / 30)[0]) * stage.unit * side
    edge = np.clip(swing - 0.42, 0, 1) * 0.42 * smooth(-1.2, 0.8, as_plane(slope))
    return as_plane(smooth(0.014, -0.014, as_plane(below - edge[None, :])) * (edge[None, :] > 0.004))


def _mesas(stage: Stage) -> None:
    for i, (depth, rise) in enumerate(((0.92, 0.2), (0.85, 0.3))):
        stream = stage.streams.stream(f"mesa {i}")
        crest = np.full(stage.width, stage.horizon + 0.02 * stage.height, np.float32)
        foot = stage.horizon + 0.03 * stage.height
        for _ in range(3 + i):
            middle, half = (
                float(stream.uniform(0.05, 0.95)) * stage.width,
                float(stream.uniform(0.07, 0.16)) * stage.unit,
            )
            tall = float(stream.uniform(0.5, 1.0)) * rise * stage.unit
            wall = np.clip((half * 1.35 - np.abs(stage.x[0] - middle)) / (half * 0.35), 0, 1) ** 0.6
            crest = np.minimum(crest, as_plane(foot - wall * tall))
        rough = stage.outline(f"mesa {i}/edge", 30, octaves=3)
        crest = as_plane(crest + (rough - 0.5) * 0.012 * stage.unit)
        top = max(0, int(crest.min()) - 2)
        y = stage.y[top:]
        cover = np.clip(y - crest[None, :] + 0.5, 0, 1)
        strata = 0.5 + 0.5 * np.sin(y / stage.unit * 110 + stage.noise(f"mesa {i}/bend", 4)[top:] * 9)
        cracks = stage.noise(f"mesa {i}/cracks", 14, octaves=4, stretch=3.0, ridged=True)[top:]
        tone = (
            vector(rgb("#b3552f"))
            * (0.42 + 0.3 * strata + 0.4 * cracks)[..., None]
            * np.float32(0.4 + 0.65 * stage.light.shine)
        )
        tone = tone * vector(mixed((1.0, 1.0, 1.0), stage.light.sun, 0.5))
        colour = tone + (vector(stage.light.haze) - tone) * np.float32(0.5 - 0.2 * i)
        stage.canvas.lay(f"mesa {i}", as_plane(colour), as_plane(cover), depth=depth, at=(0, top))
