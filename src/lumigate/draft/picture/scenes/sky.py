"""High in the air: a sea of clouds with sunlit towers, an aurora, a rainbow or a thunderstorm."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground
from lumigate.draft.picture.clouds import Heap, lay_heap
from lumigate.draft.picture.colour import mixed, rgb, scaled, vector
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.palettes import covered
from lumigate.draft.picture.phenomena import lay_lightning
from lumigate.draft.picture.raster import as_plane, smooth
from lumigate.draft.picture.skies import paint_sky
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.terrain import Ridge, lay_ridge
from lumigate.draft.picture.vegetation import lay_trees


def paint(stage: Stage) -> None:
    """Paint the air, what shines in it, the clouds, and whoever flies there."""
    scene = stage.scene
    aurora, storm = scene.at("sky:aurora"), scene.at("sky:storm")
    low = stage.streams.number("horizon", 0.6, 0.74)
    if storm:
        stage.light = covered(stage.light, 0.92, dark=0.5)
    paint_sky(
        stage,
        horizon=0.84 if aurora else low,
        clouds=1.2 if storm else 0.25,
        kind="open" if aurora else "veil" if storm else "bands",
    )
    stage.ground_depth = 0.8
    if aurora:
        _lay_snowfield(stage)
        place_in_sky(stage)
        place_on_ground(stage, near=0.95)
        return
    if scene.allows("clouds"):
        _lay_sea(stage, storm=storm)
    place_in_sky(stage)
    place_on_ground(stage, near=0.9)


def _tones(stage: Stage, *, storm: bool) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    light = stage.light
    lit, shade = mixed(light.cloud_lit, light.sun, 0.3), mixed(light.cloud, light.sky[-2], 0.25)
    if storm:
        return scaled(mixed(lit, rgb("#7f8796"), 0.65), 0.62), scaled(mixed(shade, rgb("#2c323e"), 0.7), 0.6)
    return lit, shade


def _lay_sea(stage: Stage, *, storm: bool) -> None:
    """Lay rows of heaped clouds to the horizon, with a few towers among them."""
    light, unit = stage.light, stage.unit
    lit, shade = _tones(stage, storm=storm)
    stream = stage.streams.stream("cloud sea")
    _lay_floor(stage, lit, shade)
    towers = 2 + stage.streams.pick("towers", 2)
    rows = 6
    for r in range(rows):
        near = (r / (rows - 1)) ** 1.7
        foot = stage.horizon + (0.03 + 1.12 * near) * (stage.height - stage.horizon) + 0.02 * unit
        wide = (0.16 + 0.62 * near) * unit
        count = max(2, int(stage.width / (wide * 0.62)) + 1)
        for k in range(count):
            jitter, size, rise = (float(one) for one in stream.random(3))
            x = (k + 0.15 + 0.7 * jitter) / count * stage.width
            w = wide * (0.75 + 0.6 * size)
            lay_heap(
                stage,
                Heap(
                    name=f"sea {r} {k}",
                    x=x,
                    foot=foot + (rise - 0.5) * 0.16 * wide,
                    wide=w,
                    tall=w * (0.3 + 0.16 * rise),
                    depth=0.92 - 0.8 * near,
                    air=light.haze,
                    fade=0.62 * (1 - near) ** 2,
                ),
                lit,
                shade,
            )
        if r == 1:
            _lay_towers(stage, towers, lit, shade, storm=storm)
    if storm:
        lay_lightning(stage)


def _lay_floor(stage: Stage, lit: tuple[float, float, float], shade: tuple[float, float, float]) -> None:
    grid = grid_for(stage, stage.horizon, soft=2)
    share = grid.share
    spread = 1 / (share + 0.06)
    wave = grid.noise("floor", 7, octaves=4, stretch=0.5)
    tone = np.clip(wave * 1.3 - 0.15 + 0.1 * np.sin(spread * 3), 0, 1)[..., None]
    colour = vector(shade) + (vector(lit) - vector(shade)) * tone
    colour = colour + (vector(stage.light.haze) - colour) * ((1 - share) ** 3)[..., None]
    cover = as_plane(np.broadcast_to(smooth(0.0, 0.05, share), wave.shape))
    stage.canvas.lay(
        "cloud floor",
        as_plane(colour),
        cover,
        depth=0.93,
        reach=0.3,
        life="drift",
        at=(0, grid.top),
        size=grid.size,
    )


def _lay_towers(
    stage: Stage,
    count: int,
    lit: tuple[float, float, float],
    shade: tuple[float, float, float],
    *,
    storm: bool,
) -> None:
    unit = stage.unit
    stream = stage.streams.stream("towers/where")
    room = min(stage.horizon, 1.1 * unit)
    slots = stream.permutation(count)
    for k in range(count):
        jitter, size = (float(one) for one in stream.random(2))
        tall = (0.42 + 0.34 * size) * room
        x = (slots[k] + 0.15 + 0.7 * jitter) / count * stage.width
        lay_heap(
            stage,
            Heap(
                name=f"tower {k}",
                x=x,
                foot=stage.horizon + 0.07 * unit,
                wide=tall * 1.45,
                tall=tall,
                depth=0.88 - 0.03 * k,
                air=stage.light.haze,
                fade=0.06 if storm else 0.16,
                tower=0.55,
            ),
            lit,
            shade,
        )


def _lay_snowfield(stage: Stage) -> None:
    level = stage.horizon / stage.height
    lay_ridge(
        stage,
        Ridge(
            name="far range",
            base=level + 0.01,
            rise=0.13,
            depth=0.88,
            colour=rgb("#4a5a7c"),
            cells=2.8,
            haze=0.35,
            snow=1.3,
            form="massif",
            peak=stage.streams.number("peak", 0.2, 0.8),
        ),
    )
    crest = lay_ridge(
        stage,
        Ridge(
            name="snowfield",
            base=level + 0.07,
            rise=0.05,
            depth=0.5,
            colour=rgb("#cfdcea"),
            cells=0.8,
            rough=0.3,
            relief=0.12,
            haze=0.05,
            reach=0.04,
        ),
    )
    if stage.scene.allows("tree"):
        lay_trees(
            stage,
            "pines",
            crest,
            count=26,
            size=0.11,
            depth=0.48,
            colours=(rgb("#22384a"), rgb("#2c4658")),
            haze=0.05,
            sink=0.03,
            shape="pine",
            clump=0.6,
            lane=(0.36, 0.64),
        )
