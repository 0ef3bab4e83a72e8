"""Cities: towers with lit windows, an old town, or domes and minarets across the water."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place, place_in_sky, place_on_ground, place_on_water
from lumigate.draft.picture.colour import mixed, rgb, scaled, turned
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.grammar import SubjectWish
from lumigate.draft.picture.palettes import foliage
from lumigate.draft.picture.raster import as_plane
from lumigate.draft.picture.scenes.city_parts.boulevards import lay_boulevards, lay_green, lay_lamps
from lumigate.draft.picture.scenes.city_parts.istanbul import lay_istanbul
from lumigate.draft.picture.scenes.city_parts.quay import lay_quay, lay_street
from lumigate.draft.picture.scenes.city_parts.towers import lay_towers
from lumigate.draft.picture.scenes.city_parts.town import lay_town
from lumigate.draft.picture.skies import horizon_at, paint_sky
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.vegetation import lay_trees
from lumigate.draft.picture.water import lay_water
from lumigate.draft.picture.words.subjects import SPOT

_FRONTS = ("water", "street", "green", "water")
"""What may lie before a skyline, by seed."""


def paint(stage: Stage) -> None:
    """Paint the skyline, water or street before it, and what moves there."""
    scene = stage.scene
    istanbul, town = scene.at("city:istanbul"), scene.at("city:town")
    boats = any(SPOT.get(one.name) == "water" for one in scene.subjects)
    standing = [one for one in scene.subjects if SPOT.get(one.name, "ground") in ("ground", "table")]
    front = _FRONTS[stage.streams.pick("front", len(_FRONTS))]
    if standing and front == "water":
        front = "street"
    water = istanbul or boats or scene.at("coast") or (front == "water" and not town)
    paint_sky(
        stage, horizon=horizon_at(stage, 0.56, 0.64) if water else horizon_at(stage, 0.68, 0.74), clouds=0.66
    )
    stage.ground_depth = 0.75
    place_in_sky(stage)
    if istanbul:
        lay_istanbul(stage)
    elif town:
        lay_town(stage)
    elif scene.at("city:paris") or scene.at("city:london"):
        lay_boulevards(stage, "paris" if scene.at("city:paris") else "brick")
    else:
        lay_towers(stage, street=not water)
    if water:
        if not istanbul:
            _embankment(stage)
        lay_water(stage, calm=0.72, far=0.72)
        if istanbul and not boats and scene.allows("ship"):
            x = 0.68 if stage.sun[0] < stage.width / 2 else 0.3
            place(
                stage, SubjectWish(name="ship"), 9, x=x * stage.width, foot=stage.horizon + 0.12 * stage.unit,
                height=0.075 * stage.unit,
            )  # fmt: skip
        place_on_water(stage)
        if istanbul and scene.allows("birds") and not scene.shows("birds"):
            _gulls(stage)
    elif front == "green" and not town:
        lay_green(stage)
    else:
        lay_street(stage)
        lay_lamps(stage)
    if water and standing:
        lay_quay(stage)
    place_on_ground(stage, near=0.94, spots=("ground", "table"))


def _embankment(stage: Stage) -> None:
    """Lay the wall along the water, with trees on it by seed."""
    high = 0.011 * stage.unit
    if stage.streams.pick("bank trees", 2) and stage.scene.allows("tree"):
        tones = tuple(turned(one, saturation=0.8, value=0.7) for one in foliage(stage.season)[:3])
        row = as_plane(np.full(stage.width, stage.horizon - high * 0.6))
        lay_trees(stage, "bank trees", row, count=24, size=0.032, depth=0.72, colours=tones, haze=0.16, clump=0.5,
                  shape="bare" if stage.season == "winter" else "round")  # fmt: skip
    wall = Facets(stage)
    tone = scaled(mixed(rgb("#8f857a"), stage.light.shade, 0.45), 0.4 + 0.5 * stage.light.shine)
    top, foot = stage.horizon - high, stage.horizon + 2
    wall.fill(tone, [(0, top), (stage.width, top), (stage.width, foot), (0, foot)], below=scaled(tone, 0.55))
    wall.lay("embankment", depth=0.72)


def _gulls(stage: Stage) -> None:
    place(
        stage, SubjectWish(name="birds"), 9, x=stage.streams.number("gulls", 0.3, 0.7) * stage.width,
        foot=max(0.45 * stage.horizon, stage.horizon - 0.34 * stage.unit), height=0.22 * stage.unit,
        depth=0.5,
    )  # fmt: skip
