"""Cities: towers with lit windows, an old town, or domes and minarets across the water."""

from __future__ import annotations

from lumigate.draft.picture.cast import place, place_in_sky, place_on_ground, place_on_water
from lumigate.draft.picture.grammar import SubjectWish
from lumigate.draft.picture.scenes.city_parts.istanbul import lay_istanbul
from lumigate.draft.picture.scenes.city_parts.quay import lay_quay, lay_street
from lumigate.draft.picture.scenes.city_parts.towers import lay_towers
from lumigate.draft.picture.scenes.city_parts.town import lay_town
from lumigate.draft.picture.skies import paint_sky
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.water import lay_water
from lumigate.draft.picture.words.subjects import SPOT


def paint(stage: Stage) -> None:
    """Paint the skyline, water or street before it, and what moves there."""
    scene = stage.scene
    istanbul, town = scene.at("city:istanbul"), scene.at("city:town")
    boats = any(SPOT.get(one.name) == "water" for one in scene.subjects)
    water = istanbul or boats or scene.at("coast")
    paint_sky(stage, horizon=0.6 if water else 0.72, clouds=0.66)
    stage.ground_depth = 0.75
    place_in_sky(stage)
    if istanbul:
        lay_istanbul(stage)
    elif town:
        lay_town(stage)
    else:
        lay_towers(stage, street=not water)
    if water:
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
    else:
        lay_street(stage)
    standing = [one for one in scene.subjects if SPOT.get(one.name, "ground") in ("ground", "table")]
    if water and standing:
        lay_quay(stage)
    place_on_ground(stage, near=0.94, spots=("ground", "table"))


def _gulls(stage: Stage) -> None:
    place(
        stage, SubjectWish(name="birds"), 9, x=stage.streams.number("gulls", 0.3, 0.7) * stage.width,
        foot=max(0.45 * stage.horizon, stage.horizon - 0.34 * stage.unit), height=0.22 * stage.unit,
        depth=0.5,
    )  # fmt: skip
