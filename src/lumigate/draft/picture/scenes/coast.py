"""Water to the horizon: sea, lake, beach or cliffs."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place, place_in_sky, place_on_ground, place_on_water
from lumigate.draft.picture.colour import mixed, rgb, scaled, turned, vector
from lumigate.draft.picture.grammar import SubjectWish
from lumigate.draft.picture.palettes import foliage, grass
from lumigate.draft.picture.raster import as_plane, blur, smooth
from lumigate.draft.picture.skies import paint_sky
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.terrain import Ridge, lay_ridge
from lumigate.draft.picture.vegetation import lay_trees
from lumigate.draft.picture.water import lay_water
from lumigate.draft.picture.words.subjects import SPOT


def paint(stage: Stage) -> None:
    """Paint the water, its far and near shores, and what is on them."""
    scene = stage.scene
    lake, beach = scene.at("coast:lake"), scene.at("coast:beach")
    paint_sky(stage, horizon=0.52 if beach else 0.56, clouds=0.7)
    stage.ground_depth = 0.9
    _far_shore(stage, lake=lake)
    place_in_sky(stage)
    stormy = scene.weather == "rain"
    lay_water(stage, calm=0.86 if lake else 0.2 if stormy else 0.62)
    place_on_water(stage)
    on_land = any(SPOT.get(one.name, "ground") in ("ground", "table") for one in scene.subjects)
    if beach:
        _lay_beach(stage)
    elif scene.at("coast:cliffs"):
        _lay_cliffs(stage)
    elif on_land:
        _lay_bank(stage)
    _place_on_shore(stage)


def _far_shore(stage: Stage, *, lake: bool) -> None:
    bottom = stage.horizon / stage.height + 0.003
    tone = rgb("#55698c") if stage.light.hour != "night" else stage.light.sky[1]
    if lake:
        lay_ridge(
            stage,
            Ridge(name="far hills", base=bottom, rise=0.17, depth=0.93, colour=tone, cells=2.2, relief=0.55,
            haze=0.55,
                  snow=0.5 if stage.season == "winter" else 0.0),
        )  # fmt: skip
        crest = lay_ridge(
            stage,
            Ridge(name="wooded shore", base=bottom, rise=0.055, depth=0.9,
            colour=mixed(grass(stage.season)[1], tone, 0.3),
                  cells=3.2, relief=0.3, haze=0.26, rough=0.4),
        )  # fmt: skip
        leaves = tuple(turned(one, value=0.72, saturation=0.85) for one in foliage(stage.season)[:4])
        lay_trees(
            stage, "shore trees", crest, count=90, size=0.034, depth=0.89, colours=leaves, haze=0.24,
            sink=0.012,
            shape="pine" if stage.season in ("winter", "summer") else "round",
        )  # fmt: skip
    elif not stage.scene.at("coast:beach") or stage.streams.pick("islands", 2):
        lay_ridge(
            stage,
            Ridge(name="far islands", base=bottom + 0.002, rise=0.06, depth=0.93, colour=tone, cells=2.4,
            relief=0.4, haze=0.62),
        )  # fmt: skip


def _lay_beach(stage: Stage) -> None:
    shape = stage.outline("shoreline", 0.8, octaves=3)
    line = as_plane((0.8 + 0.07 * (shape - 0.5)) * stage.height)
    top = max(0, int(line.min()) - int(0.07 * stage.unit))
    below = as_plane((stage.y[top:] - line[None, :]) / stage.unit)
    grain = stage.noise("sand", 60, octaves=4, gain=0.65)[top:]
    dunes = stage.noise("sand/dunes", 5, octaves=3, stretch=0.5)[top:]
    power = np.float32(0.42 + 0.62 * stage.light.shine)
    sand = (
        vector(mixed(rgb("#e9cf9d"), stage.light.sun, 0.25))
        * (0.66 + 0.22 * grain + 0.34 * dunes)[..., None]
        * power
    )
    wet = vector(mixed(rgb("#a98d6b"), stage.light.sky[3], 0.35)) * power
    dry = smooth(0.015, 0.075, below)[..., None]
    colour = wet + (sand - wet) * dry
    stage.canvas.lay(
        "beach", as_plane(colour), smooth(-0.004, 0.004, below), depth=0.3, reach=0.03, at=(0, top)
    )
    ripple = stage.noise("foam", 30, octaves=4, gain=0.6)[top:]
    wavering = below + (ripple - 0.5) * 0.035
    foam = smooth(0.013, 0.0, as_plane(np.abs(wavering + 0.004)))
    foam += 0.55 * smooth(0.008, 0.0, as_plane(np.abs(wavering + 0.036)))
    bright = scaled(mixed((1.0, 1.0, 1.0), stage.light.haze, 0.35), float(power) + 0.1)
    stage.canvas.lay(
        "foam", bright, as_plane(np.clip(foam, 0, 0.9)), depth=0.3, reach=0.03, life="ripple", at=(0, top)
    )


def _lay_bank(stage: Stage) -> None:
    lay_ridge(
        stage,
        Ridge(name="near bank", base=0.9, rise=0.1, depth=0.2, colour=mixed(grass(stage.season)[1],
        rgb("#6b5a44"), 0.4),
              cells=1.3, relief=0.4, haze=0.02, rough=0.4, grain=12, reach=0.03),
    )  # fmt: skip


def _lay_cliffs(stage: Stage) -> None:
    side = -1 if stage.sun[0] > stage.width / 2 else 1
    for i, (reach, rise, depth) in enumerate(((0.42, 0.3, 0.6), (0.3, 0.42, 0.35))):
        away = np.clip((stage.x[0] / stage.width if side < 0 else 1 - stage.x[0] / stage.width) / reach, 0, 1)
        fall = 1 - away**3
        shape = stage.outline(f"cliff {i}", 5, octaves=5)
        foot = stage.horizon + (0.04 + 0.13 * i) * stage.height
        crest = as_plane(foot - fall * (rise * min(stage.height, 1.4 * stage.unit)) * (0.75 + 0.4 * shape))
        top = max(0, int(crest.min()) - 2)
        bottom = min(stage.height, int(foot + 0.02 * stage.height))
        y = stage.y[top:bottom]
        end = as_plane(foot + (stage.outline(f"cliff foot {i}", 9, octaves=3) - 0.5) * 0.02 * stage.unit)
        cover = (
            np.clip(y - crest[None, :] + 0.5, 0, 1) * np.clip(end[None, :] - y, 0, 1) * (fall[None, :] > 0.01)
        )
        strata = stage.noise(f"cliff {i}/rock", 16, octaves=5, gain=0.6, ridged=True, stretch=2.2)[top:bottom]
        shade = blur(strata, stage.unit / 900)
        rock = vector(mixed(rgb("#8a7663"), stage.light.shade, 0.25)) * (0.3 + 0.95 * shade)[..., None]
        grassy = smooth(0.05, 0.0, as_plane((y - crest[None, :]) / stage.unit + (shade - 0.6) * 0.05))[
            ..., None
        ]
        turf = vector(scaled(grass(stage.season)[1], 0.8))
        colour = (rock + (turf - rock) * grassy) * np.float32(0.4 + 0.62 * stage.light.shine)
        colour = colour * vector(mixed((1.0, 1.0, 1.0), stage.light.sun, 0.5))
        colour += (vector(stage.light.haze) - colour) * np.float32(0.34 - 0.22 * i)
        stage.canvas.lay(f"cliff {i}", as_plane(colour), as_plane(cover), depth=depth, at=(0, top))
        surf = (
            smooth(0.012, 0.0, as_plane(np.abs(y - end[None, :]) / stage.unit)) * (fall[None, :] > 0.02) * 0.6
        )
        stage.canvas.lay(
            f"surf {i}",
            mixed((1.0, 1.0, 1.0), stage.light.haze, 0.5),
            as_plane(surf),
            depth=depth,
            at=(0, top),
        )


def _place_on_shore(stage: Stage) -> None:
    scene = stage.scene
    if (
        scene.at("coast:beach")
        and not scene.shows("palm")
        and scene.allows("palm")
        and scene.season != "winter"
    ):
        side = 0.1 if stage.sun[0] > stage.width / 2 else 0.9
        size = min(0.72 * stage.unit, 0.8 * stage.height)
        place(
            stage, SubjectWish(name="palm"), 9, x=side * stage.width, foot=0.985 * stage.height, height=size
        )
    if scene.shows("lighthouse") and len(scene.subjects) == 1:
        _place_lighthouse(stage)
        return
    stage_without_boats = [
        one for one in scene.subjects if SPOT.get(one.name, "ground") in ("ground", "table")
    ]
    if stage_without_boats:
        place_on_ground(stage, near=0.94, spots=("ground", "table"))


def _place_lighthouse(stage: Stage) -> None:
    x = 0.22 if stage.sun[0] > stage.width / 2 else 0.78
    place(
        stage, SubjectWish(name="lighthouse"), 0, x=x * stage.width, foot=0.86 * stage.height,
        height=min(0.62 * stage.unit, 0.7 * stage.height), depth=0.2,
    )  # fmt: skip
