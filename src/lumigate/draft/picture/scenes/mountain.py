"""High peaks, with a lake or a meadow at their feet; also volcanoes and caves."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground, place_on_water
from lumigate.draft.picture.colour import mixed, rgb, scaled, turned
from lumigate.draft.picture.flora import Grove, plant
from lumigate.draft.picture.palettes import foliage, grass
from lumigate.draft.picture.raster import Rgb, as_plane
from lumigate.draft.picture.scenes.country_parts.fields import lay_meadow
from lumigate.draft.picture.scenes.country_parts.waters import lay_rock
from lumigate.draft.picture.scenes.mountain_parts.caves import lay_cave
from lumigate.draft.picture.scenes.mountain_parts.volcanoes import lay_volcano
from lumigate.draft.picture.skies import horizon_at, paint_sky
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.terrain import Form, Ridge, lay_ridge
from lumigate.draft.picture.vegetation import lay_flowers, lay_grove, lay_trees
from lumigate.draft.picture.water import lay_water
from lumigate.draft.picture.words.subjects import SPOT

_FORMS: tuple[Form, ...] = ("massif", "horn", "massif", "range", "massif")
_BLOSSOMS = ("#f6f1e6", "#f2c23e", "#c07fd0", "#e58ab0")


def paint(stage: Stage) -> None:
    """Paint the ranges, woods, and water or a meadow before them."""
    scene = stage.scene
    ashore = any(SPOT.get(one.name, "ground") in ("ground", "table") for one in scene.subjects)
    afloat = any(SPOT.get(one.name) == "water" for one in scene.subjects)
    water = scene.at("coast") or afloat or (not ashore and stage.streams.pick("tarn", 5) < 2)
    cave, volcano = scene.at("mountain:cave"), scene.at("mountain:volcano")
    level = horizon_at(stage, 0.56, 0.66) if water else horizon_at(stage, 0.58, 0.68)
    paint_sky(stage, horizon=level, clouds=0.55)
    stage.ground_depth = 0.85
    _lay_peaks(stage, level, volcano=volcano)
    place_in_sky(stage)
    _lay_woods(stage, level, water=water)
    if water:
        lay_water(stage, calm=0.84, far=0.8)
        place_on_water(stage)
        if ashore:
            lay_meadow(stage, 0.86 * stage.height)
        else:
            _lay_shore(stage)
    else:
        _lay_meadow(stage, level)
    if cave:
        lay_cave(stage)
    place_on_ground(stage, near=0.94, spots=("ground", "table"))


def _lay_peaks(stage: Stage, level: float, *, volcano: bool) -> None:
    white = (
        1.3
        if stage.season == "winter" or stage.scene.weather == "snow"
        else stage.streams.number("snow line", 0.3, 0.62)
    )
    peak = (
        stage.streams.number("peak", 0.22, 0.44)
        if stage.sun[0] > stage.width / 2
        else stage.streams.number("peak", 0.56, 0.78)
    )
    lay_ridge(
        stage,
        Ridge(
            name="far range",
            base=level,
            rise=0.25,
            depth=0.95,
            colour=rgb("#66789a"),
            cells=3.4,
            haze=0.66,
            snow=white * 0.9,
            form="massif",
            peak=1 - peak,
        ),
    )
    if volcano:
        lay_volcano(stage, level, peak)
        return
    rise = stage.streams.number("rise", 0.4, 0.5)
    lay_ridge(
        stage,
        Ridge(
            name="great range",
            base=level + 0.004,
            rise=rise,
            depth=0.86,
            colour=rgb("#5d6884"),
            cells=2.6,
            haze=0.26,
            snow=white,
            peak=peak,
            relief=0.9,
            form=_FORMS[stage.streams.pick("form", len(_FORMS))],
        ),
    )
    if stage.streams.pick("second range", 2):
        lay_ridge(
            stage,
            Ridge(
                name="second range",
                base=level + 0.006,
                rise=rise * 0.55,
                depth=0.82,
                colour=rgb("#56627a"),
                cells=3.0,
                haze=0.22,
                snow=white * 0.6,
                peak=1 - peak,
                relief=0.9,
                form="massif",
            ),
        )


def _leaves(stage: Stage) -> tuple[Rgb, ...]:
    if stage.season == "winter":
        return rgb("#6f8a98"), rgb("#8fa6b5"), rgb("#567080")
    firs = (rgb("#3f7a4c"), rgb("#4d8a50"), rgb("#2f6644"))
    if stage.season == "autumn":
        return (*firs[:2], *(turned(one, value=0.9) for one in foliage("autumn")[:2]))
    return firs


def _lay_woods(stage: Stage, level: float, *, water: bool) -> None:
    near = grass(stage.season)[1]
    leaves = _leaves(stage)
    for i, (drop, rise, depth) in enumerate(((0.006, 0.1, 0.78), (0.014, 0.05, 0.72))):
        base = level + (0.006 if water else 0.05 + 0.06 * i) + drop * 0.3
        crest = lay_ridge(
            stage,
            Ridge(
                name=f"foothill {i}",
                base=base,
                rise=rise,
                depth=depth,
                colour=mixed(near, rgb("#41586a"), 0.55 - 0.25 * i),
                cells=2.4 + i,
                rough=0.4,
                relief=0.16,
                haze=0.34 - 0.14 * i,
            ),
        )
        lay_trees(
            stage,
            f"pines {i}",
            crest,
            count=80 - 14 * i,
            size=0.038 + 0.02 * i,
            depth=depth - 0.01,
            colours=leaves,
            haze=0.36 - 0.16 * i,
            shape="pine",
            sink=0.024,
            clump=0.35,
        )


def _lay_meadow(stage: Stage, level: float) -> None:
    """Lay an alpine meadow with boulders, flowers and firs at the sides."""
    top = (level + 0.13) * stage.height
    lay_meadow(stage, top)
    ground = stage.height - top
    if stage.season in ("spring", "summer"):
        lay_flowers(
            stage,
            "flowers",
            top + 0.1 * ground,
            tuple(rgb(one) for one in _BLOSSOMS),
            density=650,
            depth=0.35,
        )
    for k, (u, v, s) in enumerate(stage.streams.stream("boulders").random((7, 3))):
        near = 0.1 + 0.8 * float(v)
        x = float(u) * stage.width
        if stage.scene.subjects and abs(x / stage.width - 0.5) < 0.25:
            continue
        lay_rock(stage, f"boulder {k}", x, top + near * ground, (0.012 + 0.05 * near * float(s)) * stage.unit)
    _lay_firs(stage, top)


def _lay_firs(stage: Stage, top: float) -> None:
    side = -1 if stage.sun[0] > stage.width / 2 else 1
    unit = min(stage.unit, 0.85 * stage.height)
    leaves = _leaves(stage)
    for k in range(3):
        off = (0.05, 0.13, 0.2)[k] + stage.streams.number(f"fir {k}", -0.02, 0.02)
        x = (off if side < 0 else 1 - off) * stage.width
        tall = (0.5, 0.36, 0.26)[k] * unit
        foot = top + (0.5, 0.34, 0.2)[k] * (stage.height - top)
        cut = plant("pine", stage.streams, f"fir {k}", tall, leaves[k % len(leaves)], stage.sun[0] - x)
        grove = Grove(max(0, int(foot - tall) - 2), min(stage.height, int(foot) + 3), stage.width)
        grove.set(cut, x, foot, tall=tall)
        lay_grove(stage, f"fir {k}", grove, depth=0.3 + 0.06 * k, haze=0.04 + 0.05 * k, life="sway")


def _lay_shore(stage: Stage) -> None:
    """Lay stones and a strip of grass along the near shore."""
    swing = stage.outline("shore", 1.2, octaves=3)
    crest = as_plane((0.97 - 0.05 * swing) * stage.height)
    if stage.streams.pick("stony", 2):
        lay_meadow(stage, float(crest.mean()))
    stones = stage.streams.stream("shore stones").random((18, 3))
    for k, (u, v, s) in enumerate(stones[np.argsort(stones[:, 1])]):
        size = (0.012 + 0.055 * float(s) ** 2 * (0.5 + float(v))) * stage.unit
        lay_rock(
            stage,
            f"shore stone {k}",
            float(u) * stage.width,
            (0.9 + 0.1 * float(v)) * stage.height,
            size,
            scaled(rgb("#8f8d8a"), 0.9),
        )
