"""A volcano with a glowing crater, streams of lava and smoke."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.clouds import Heap, lay_heap
from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Plane, as_plane, blur, ellipse, line_mask, polygon_mask
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.terrain import Ridge, lay_slope, ridge_crest


def lay_volcano(stage: Stage, level: float, peak: float) -> None:
    """Lay the cone with its top at ``peak``, a share of the width, its foot at ``level``, a share of the height."""
    ridge = Ridge(
        name="volcano",
        base=level + 0.006,
        rise=0.48,
        depth=0.86,
        colour=rgb("#584c56"),
        cells=1.4,
        haze=0.22,
        snow=0.9 if stage.season == "winter" else 0.0,
        peak=peak,
        rough=0.5,
        relief=0.9,
        form="cone",
    )
    crest = ridge_crest(stage, ridge)
    x = peak * stage.width
    column = min(max(int(x), 0), stage.width - 1)
    y = float(crest[column])
    _lay_smoke(stage, x, y)
    lay_slope(stage, ridge, crest)
    _lay_lava(stage, crest, x, y, level)


def _lay_smoke(stage: Stage, x: float, y: float) -> None:
    light, unit = stage.light, stage.unit
    ember = (1.0, 0.45, 0.2)
    lit = mixed(mixed(rgb("#8a7f86"), light.cloud_lit, 0.3), ember, 0.22)
    shade = mixed(rgb("#3a3238"), light.cloud, 0.25)
    stream = stage.streams.stream("smoke")
    drift = -1.0 if stage.sun[0] > x else 1.0
    for k in range(9):
        t = k / 8
        wide = (0.09 + 0.34 * t) * unit * float(stream.uniform(0.85, 1.15))
        up = (0.015 + 0.5 * t**1.2) * unit
        lay_heap(
            stage,
            Heap(
                name=f"smoke {k}",
                x=x + drift * 0.26 * t**1.4 * unit + float(stream.uniform(-0.02, 0.02)) * unit,
                foot=y - up + 0.05 * wide,
                wide=wide,
                tall=wide * 0.55,
                depth=0.89,
                air=light.sky[1],
                fade=0.1 + 0.45 * t,
            ),
            lit,
            shade,
        )


def _lay_lava(stage: Stage, crest: Plane, x: float, y: float, level: float) -> None:
    unit = stage.unit
    stream = stage.streams.stream("lava")
    lines: list[tuple[Plane, float]] = []
    foot = level * stage.height
    for k in range(5):
        px, py = x + float(stream.uniform(-0.03, 0.03)) * unit, y + 0.004 * unit
        lean = (k - 2) * 0.16 + float(stream.uniform(-0.08, 0.08))
        end = y + (foot - y) * float(stream.uniform(0.35, 0.85))
        points = [(px, py)]
        while py < end:
            px += (lean + float(stream.uniform(-0.5, 0.5))) * 0.022 * unit
            py += 0.02 * unit
            points.append((px, max(py, float(crest[min(max(int(px), 0), stage.width - 1)]) + 1)))
        lines.append(
            (np.array(points, np.float32), max(1.0, 0.0075 * unit * float(stream.uniform(0.6, 1.3))))
        )
    bottom = min(stage.height, int(foot) + 2)
    cover = line_mask(bottom, stage.width, lines)
    crater = polygon_mask(bottom, stage.width, [ellipse(x, y + 0.004 * unit, 0.05 * unit, 0.009 * unit)])
    hot = np.maximum(cover, crater)
    halo = np.clip(blur(hot, unit / 90) * 1.4 + blur(hot, unit / 26) * 1.5, 0, 0.85)
    stage.canvas.lay(
        "lava glow",
        (1.15, 0.34, 0.1),
        as_plane(halo * (0.55 + 0.35 * (stage.light.hour == "night"))),
        depth=0.858,
    )
    stage.canvas.lay("lava", (1.7, 0.85, 0.3), as_plane(hot), depth=0.857)
    sparks = [
        ellipse(x + float(a) * 0.07 * unit, y - abs(float(b)) * 0.09 * unit, r, r, steps=8)
        for a, b, s in stream.normal(size=(46, 3))
        for r in ((0.0012 + 0.0012 * abs(float(s))) * unit,)
    ]
    shine = polygon_mask(bottom, stage.width, sparks)
    stage.canvas.lay(
        "sparks",
        scaled((1.5, 0.8, 0.35), 1.1),
        as_plane(np.clip(shine + blur(shine, unit / 200) * 2, 0, 1)),
        depth=0.856,
        life="drift",
    )
