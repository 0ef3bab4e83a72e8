"""Water to the horizon: sea, lake, beach, cliffs, a pier, or ice."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground, place_on_water
from lumigate.draft.picture.colour import mixed, rgb, turned
from lumigate.draft.picture.palettes import foliage, grass
from lumigate.draft.picture.raster import as_plane
from lumigate.draft.picture.scenes.coast_parts.beaches import lay_beach, lay_palms
from lumigate.draft.picture.scenes.coast_parts.cliffs import lay_cliffs
from lumigate.draft.picture.scenes.coast_parts.ice import lay_floes, lay_ice_shore
from lumigate.draft.picture.scenes.coast_parts.piers import lay_pier
from lumigate.draft.picture.scenes.country_parts.fields import lay_meadow
from lumigate.draft.picture.scenes.country_parts.waters import lay_reeds, lay_rock
from lumigate.draft.picture.skies import horizon_at, paint_sky
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.terrain import Form, Ridge, lay_ridge, lay_slope
from lumigate.draft.picture.vegetation import lay_trees
from lumigate.draft.picture.water import lay_water
from lumigate.draft.picture.words.subjects import SPOT


def paint(stage: Stage) -> None:
    """Paint the water, its far and near shores, and what is on them."""
    scene = stage.scene
    lake, beach = scene.at("coast:lake"), scene.at("coast:beach") or scene.at("coast:tropical")
    arctic, cliffs = scene.at("coast:arctic"), scene.at("coast:cliffs")
    ashore = any(SPOT.get(one.name, "ground") in ("ground", "table") for one in scene.subjects)
    low = horizon_at(stage, 0.46, 0.56) if beach or arctic else horizon_at(stage, 0.48, 0.62)
    paint_sky(stage, horizon=low, clouds=0.7)
    stage.ground_depth = 0.9
    if arctic:
        lay_ice_shore(stage)
    else:
        _far_shore(stage, lake=lake)
    place_in_sky(stage)
    lay_water(
        stage,
        calm=0.86 if lake or arctic else 0.2 if scene.weather == "rain" else 0.62,
        clear=scene.at("coast:tropical"),
    )
    if arctic:
        lay_floes(stage)
    if cliffs:
        lay_cliffs(stage)
    place_on_water(stage)
    if beach:
        lay_beach(stage)
        lay_palms(stage)
    elif scene.at("coast:pier"):
        lay_pier(stage)
    elif ashore and not arctic:
        lay_meadow(stage, 0.85 * stage.height)
    elif arctic and ashore:
        _lay_ice_edge(stage)
    elif lake:
        _lay_near_shore(stage)
    elif not scene.subjects and stage.streams.pick("rocks", 2):
        _lay_rocks(stage)
    place_on_ground(stage, near=0.94, spots=("ground", "table"))


def _far_shore(stage: Stage, *, lake: bool) -> None:
    bottom = stage.horizon / stage.height + 0.003
    tone = rgb("#55698c") if stage.light.hour != "night" else stage.light.sky[1]
    if not lake:
        if not stage.scene.at("coast:beach") or stage.streams.pick("islands", 2):
            _lay_islands(stage, bottom)
        return
    forms: tuple[Form, ...] = ("rolling", "massif", "rolling", "range")
    lay_ridge(
        stage,
        Ridge(
            name="far hills",
            base=bottom,
            rise=stage.streams.number("far hills/rise", 0.12, 0.26),
            depth=0.93,
            colour=tone,
            cells=2.2,
            relief=0.5,
            haze=0.5,
            snow=0.9 if stage.season == "winter" else 0.2,
            form=forms[stage.streams.pick("far hills/form", 4)],
            peak=stage.streams.number("far hills/peak", 0.2, 0.8),
        ),
    )
    crest = lay_ridge(
        stage,
        Ridge(
            name="wooded shore",
            base=bottom,
            rise=0.07,
            depth=0.9,
            colour=mixed(grass(stage.season)[1], tone, 0.3),
            cells=2.2,
            relief=0.14,
            haze=0.26,
            rough=0.36,
        ),
    )
    leaves = tuple(turned(one, value=0.85, saturation=0.9) for one in foliage(stage.season)[:4])
    lay_trees(
        stage,
        "shore trees",
        crest,
        count=100,
        size=0.036,
        depth=0.89,
        colours=leaves,
        haze=0.24,
        sink=0.014,
        clump=0.2,
        shape="pine" if stage.season == "winter" else ("pine", "round", "pine", "birch"),
    )


def _lay_islands(stage: Stage, bottom: float) -> None:
    """Lay a few islands, each with its own outline, on the horizon."""
    tone = rgb("#4f6a78") if stage.light.hour != "night" else stage.light.sky[1]
    stream = stage.streams.stream("far islands")
    count = 1 + int(stream.integers(3))
    x = stage.x[0] / stage.unit
    height = np.zeros(stage.width, np.float32)
    rough = stage.outline("far islands", 4.5, octaves=5)
    for _ in range(count):
        middle, half = float(stream.uniform(0, stage.width / stage.unit)), float(stream.uniform(0.1, 0.32))
        tall = float(stream.uniform(0.025, 0.09))
        away = np.clip(1 - ((x - middle) / half) ** 2, 0, 1)
        height = np.maximum(height, as_plane(away**0.8 * tall * (0.5 + 0.9 * rough)))
    crest = as_plane(bottom * stage.height - height * stage.unit + (height <= 0) * 3)

    lay_slope(
        stage,
        Ridge(
            name="far islands",
            base=bottom,
            rise=0.07,
            depth=0.93,
            colour=tone,
            cells=3,
            relief=0.4,
            haze=0.56,
        ),
        crest,
    )


def _lay_near_shore(stage: Stage) -> None:
    """Lay reeds and stones at the edge of a lake."""
    leaves = tuple(turned(one, value=0.8) for one in foliage(stage.season)[:3])
    if stage.season != "winter":
        lay_reeds(stage, "reeds", stage.streams.pick("reeds", 2), leaves)
    for k, (u, v, s) in enumerate(stage.streams.stream("lake stones").random((9, 3))):
        side = 0.3 * float(u) if stage.streams.pick("stones", 2) else 1 - 0.3 * float(u)
        lay_rock(
            stage,
            f"lake stone {k}",
            side * stage.width,
            (0.93 + 0.07 * float(v)) * stage.height,
            (0.015 + 0.04 * float(s)) * stage.unit,
        )


def _lay_rocks(stage: Stage) -> None:
    """Lay rocks in the sea, near and at one side."""
    left = stage.sun[0] > stage.width / 2
    for k, (u, v, s) in enumerate(stage.streams.stream("sea rocks").random((7, 3))):
        x = (0.26 * float(u)) if left else 1 - 0.26 * float(u)
        foot = (0.78 + 0.24 * float(v)) * stage.height
        lay_rock(
            stage,
            f"sea rock {k}",
            x * stage.width,
            foot,
            (0.03 + 0.08 * float(s)) * stage.unit,
            rgb("#5f5a58"),
        )


def _lay_ice_edge(stage: Stage) -> None:
    lay_ridge(
        stage,
        Ridge(
            name="ice edge",
            base=0.92,
            rise=0.06,
            depth=0.2,
            colour=rgb("#dfeaf4"),
            cells=1.0,
            relief=0.15,
            haze=0.02,
            rough=0.35,
            reach=0.03,
        ),
    )
