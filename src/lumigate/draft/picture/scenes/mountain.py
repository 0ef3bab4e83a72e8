"""High peaks, with a lake or a meadow at their feet; also volcanoes."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground, place_on_water
from lumigate.draft.picture.colour import mixed, rgb, turned
from lumigate.draft.picture.palettes import foliage, grass
from lumigate.draft.picture.raster import as_plane
from lumigate.draft.picture.skies import paint_sky
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.terrain import Ridge, lay_ridge
from lumigate.draft.picture.vegetation import lay_trees
from lumigate.draft.picture.water import lay_water
from lumigate.draft.picture.words.subjects import SPOT


def paint(stage: Stage) -> None:
    """Paint three ranges, woods, and water where the prompt has some."""
    scene = stage.scene
    water = scene.at("coast") or any(SPOT.get(one.name) == "water" for one in scene.subjects)
    level = 0.62 if water else 0.66
    paint_sky(stage, horizon=level, clouds=0.55)
    stage.ground_depth = 0.85
    white = 1.25 if stage.season == "winter" or scene.weather == "snow" else 0.62
    peak = 0.36 if stage.sun[0] > stage.width / 2 else 0.64
    lay_ridge(
        stage,
        Ridge(name="far range", base=level, rise=0.24, depth=0.95, colour=rgb("#66789a"), cells=3.4,
        haze=0.62, snow=white * 0.8),
    )  # fmt: skip
    if scene.at("mountain:volcano"):
        _volcano(stage, level, peak)
    else:
        lay_ridge(
            stage,
            Ridge(name="great range", base=level + 0.004, rise=0.42, depth=0.86, colour=rgb("#5d6884"),
            cells=2.6,
                  haze=0.3, snow=white, peak=peak, relief=0.75),
        )  # fmt: skip
    place_in_sky(stage)
    _woods(stage, level, water=water)
    if water:
        lay_water(stage, calm=0.84, far=0.8)
        place_on_water(stage)
        if any(
            SPOT.get(one.name, "ground") != "sky" and SPOT.get(one.name) != "water" for one in scene.subjects
        ):
            _foreground(stage, 0.93, 0.07)
    else:
        _foreground(stage, 0.84, 0.1)
    place_on_ground(stage, near=0.94, spots=("ground", "table"))


def _woods(stage: Stage, level: float, *, water: bool) -> None:
    near = grass(stage.season)[1]
    leaves = (rgb("#2f5b3c"), rgb("#3d6b41"), rgb("#274a35"))
    if stage.season == "winter":
        leaves = (rgb("#6f8a98"), rgb("#8fa6b5"), rgb("#567080"))
    elif stage.season == "autumn":
        leaves = (*leaves[:2], *(turned(one, value=0.8) for one in foliage("autumn")[:2]))  # type: ignore[assignment]
    for i, (drop, rise, depth) in enumerate(((0.006, 0.1, 0.78), (0.014, 0.05, 0.72))):
        base = level + (0.006 if water else 0.05 + 0.06 * i) + drop * 0.3
        crest = lay_ridge(
            stage,
            Ridge(name=f"foothill {i}", base=base, rise=rise, depth=depth, colour=mixed(near, rgb("#41586a"),
            0.55 - 0.25 * i),
                  cells=2.8 + i, rough=0.44, relief=0.35, haze=0.34 - 0.14 * i),
        )  # fmt: skip
        lay_trees(
            stage, f"pines {i}", crest, count=70 - 10 * i, size=0.036 + 0.016 * i, depth=depth - 0.01,
            colours=leaves,
            haze=0.32 - 0.14 * i, shape="pine", sink=0.02,
        )  # fmt: skip


def _foreground(stage: Stage, base: float, rise: float) -> None:
    far, near = grass(stage.season)
    lay_ridge(
        stage,
        Ridge(name="foreground", base=base, rise=rise, depth=0.3, colour=mixed(far, near, 0.5), cells=1.2,
        rough=0.4,
              relief=0.4, haze=0.06, grain=14, reach=0.03),
    )  # fmt: skip


def _volcano(stage: Stage, level: float, peak: float) -> None:
    lay_ridge(
        stage,
        Ridge(name="volcano", base=level + 0.004, rise=0.44, depth=0.86, colour=rgb("#584c56"), cells=0.9,
        haze=0.28,
              snow=0.2, peak=peak, rough=0.36, relief=0.7),
    )  # fmt: skip
    x, y = peak * stage.width, level * stage.height - min(0.44 * stage.height, 0.6 * stage.unit)
    distance = np.hypot((stage.x - x) / 1.2, stage.y - y + 0.02 * stage.unit) / stage.unit
    glow = as_plane(np.exp(-((distance / 0.07) ** 2)) * 0.75)
    stage.canvas.lay("crater glow", (1.25, 0.5, 0.16), glow, depth=0.85)
    smoke = stage.noise("smoke", 5, octaves=5)
    rise = (y - stage.y) / stage.unit
    plume = np.exp(
        -(
            ((stage.x - x - rise * stage.unit * 0.35) / (stage.unit * (0.03 + 0.24 * np.clip(rise, 0, 2))))
            ** 2
        )
    )
    cover = np.clip(
        plume * (smoke - 0.22) * 1.7 * (rise > -0.01) * np.exp(-np.clip(rise, 0, 3) * 1.4), 0, 0.85
    )
    stage.canvas.lay(
        "smoke", mixed(rgb("#5b5560"), stage.light.haze, 0.3), as_plane(cover), depth=0.87, life="drift"
    )
