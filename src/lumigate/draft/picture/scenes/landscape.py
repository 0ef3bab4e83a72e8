"""Open country: hills under a wide sky, with meadow, crops, a park, a river or a road."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from lumigate.draft.picture.cast import place_in_sky, place_on_ground
from lumigate.draft.picture.colour import mixed, rgb, scaled, turned
from lumigate.draft.picture.flora import Species
from lumigate.draft.picture.palettes import foliage, grass
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.scenes.country_parts import farming, parks, waters, wilds
from lumigate.draft.picture.scenes.country_parts.fields import lay_meadow, lay_tree_beside
from lumigate.draft.picture.scenes.country_parts.roads import lay_cross_road, lay_road
from lumigate.draft.picture.skies import horizon_at, paint_sky
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.terrain import Form, Ridge, lay_ridge
from lumigate.draft.picture.vegetation import lay_flowers, lay_trees

Dress = Callable[[Stage, float], None]

_PLACES: MappingProxyType[str, Dress] = MappingProxyType(
    {
        "landscape:park": parks.lay_park,
        "landscape:sakura": parks.lay_blossom_garden,
        "landscape:playground": parks.lay_playground,
        "landscape:farm": farming.lay_farm,
        "landscape:wheat": farming.lay_wheat,
        "landscape:sunflowers": farming.lay_sunflowers,
        "landscape:vineyard": farming.lay_vineyard,
        "landscape:lavender": farming.lay_lavender,
        "landscape:tulips": farming.lay_tulips,
        "landscape:rice": farming.lay_terraces,
        "landscape:river": waters.lay_river,
        "landscape:waterfall": waters.lay_waterfall,
        "landscape:swamp": waters.lay_swamp,
        "landscape:savanna": wilds.lay_savanna,
        "landscape:tundra": wilds.lay_tundra,
        "landscape:ruins": wilds.lay_ruins,
        "landscape:road": lay_road,
        "landscape:hills": lay_road,
    }
)
"""What covers the ground, by place; each function is given the row (pixels) where the ground begins."""

_FLAT = ("landscape:savanna", "landscape:tundra", "landscape:tulips", "landscape:swamp")


def paint(stage: Stage) -> None:
    """Paint the country and whoever stands in it."""
    scene = stage.scene
    paint_sky(stage, horizon=horizon_at(stage, 0.5, 0.62), clouds=0.62)
    flat = any(scene.at(one) for one in _FLAT)
    _lay_distance(stage, flat=flat)
    place_in_sky(stage)
    level = stage.horizon / stage.height
    if not flat:
        _lay_hills(stage, level)
    top = (level + (0.02 if flat else 0.12)) * stage.height
    dress = next((one for name, one in _PLACES.items() if scene.at(name)), None)
    if dress is not None:
        dress(stage, top)
    else:
        _lay_open(stage, top)
    place_on_ground(stage, near=0.93)


def _lay_distance(stage: Stage, *, flat: bool) -> None:
    """Lay what closes the view: mountains, blue hills or a level line, by seed."""
    scene = stage.scene
    level = stage.horizon / stage.height
    hazy = 0.8 if scene.weather == "fog" else 0.56
    kind = 2 if flat else stage.streams.pick("distance", 3)
    if scene.at("mountain"):
        kind = 0
    if kind == 0:
        forms: tuple[Form, ...] = ("massif", "range", "massif", "horn")
        ridge = Ridge(
            name="far ridge",
            base=level + 0.02,
            rise=0.17,
            depth=0.88,
            colour=rgb("#5d7090"),
            cells=2.6,
            relief=0.5,
            haze=hazy,
            snow=0.9 if stage.season == "winter" else 0.35,
            form=forms[stage.streams.pick("far form", 4)],
            peak=stage.streams.number("far peak", 0.2, 0.8),
        )
        lay_ridge(stage, ridge)
        return
    for i in range(2 if kind == 1 else 1):
        lay_ridge(
            stage,
            Ridge(
                name="far ridge" if i == 0 else "near ridge",
                base=level + 0.02 + 0.01 * i,
                rise=0.1 - 0.03 * i if kind == 1 else 0.03,
                depth=0.9 - 0.05 * i,
                colour=mixed(rgb("#5d7090"), grass(stage.season)[1], 0.35 * i),
                cells=1.7 + i,
                rough=0.34,
                relief=0.2,
                haze=hazy + 0.08 - 0.16 * i,
            ),
        )


def _lay_hills(stage: Stage, level: float) -> None:
    scene = stage.scene
    far, near = grass(stage.season)
    leaves = tuple(turned(one, saturation=0.85, value=0.85) for one in foliage(stage.season)[:4])
    tuscan = scene.at("landscape:hills") and scene.weather != "snow"
    shapes: tuple[Species, ...] = (
        ("cypress", "cypress", "round")
        if tuscan
        else ("pine", "pine", "bare")
        if stage.season == "winter"
        else ("round", "round", "poplar")
    )
    for i, (drop, rise, depth) in enumerate(((0.05, 0.085, 0.7), (0.115, 0.08, 0.52))):
        patch = (
            mixed(rgb("#d9b45c"), near, 0.12 if tuscan else 0.35)
            if stage.season in ("summer", "autumn")
            else scaled(near, 1.2)
        )
        crest = lay_ridge(
            stage,
            Ridge(
                name=f"hill {i}",
                base=level + drop,
                rise=rise * (1.9 if tuscan else 1.0),
                depth=depth,
                colour=mixed(mixed(far, near, 0.25 + 0.3 * i), stage.light.haze, 0.1),
                cells=1.5 + 0.5 * i,
                rough=0.3,
                relief=0.1,
                haze=(0.46 if scene.weather == "fog" else 0.3) - 0.14 * i,
                grain=5.0,
                patches=patch if i == 0 or tuscan else None,
            ),
        )
        if scene.allows("tree"):
            lay_trees(
                stage,
                f"trees {i}",
                crest,
                count=52 - 16 * i,
                size=0.03 + 0.026 * i,
                depth=depth - 0.02,
                colours=leaves,
                haze=0.34 - 0.16 * i,
                sink=0.035,
                shape=shapes,
                clump=0.8,
            )


def _lay_open(stage: Stage, top: float) -> None:
    """Lay a meadow; flowers, a path or a tree beside come by season, words and seed."""
    scene = stage.scene
    lay_meadow(stage, top)
    if scene.shows("car") and not scene.at("landscape:flowers"):
        lay_cross_road(stage)
    blooming = stage.season == "spring" and scene.allows("flower")
    if scene.at("landscape:flowers") or blooming:
        tones: tuple[Rgb, ...] = tuple(
            rgb(one) for one in ("#e0453c", "#f2c23e", "#f6f1e6", "#e58ab0", "#8f6ad0")
        )
        dense = 3600 if scene.at("landscape:flowers") else 700
        lay_flowers(stage, "flowers", top + 0.07 * (stage.height - top), tones, density=dense, depth=0.4)
    if scene.allows("tree") and stage.streams.pick("tree beside", 3) > 0 and not scene.shows("car"):
        lay_tree_beside(stage)
