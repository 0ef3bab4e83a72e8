"""Cliffs that fall into the sea, with turf on top and surf below."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled, vector
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.palettes import grass
from lumigate.draft.picture.raster import as_plane, smooth
from lumigate.draft.picture.stage import Stage


def lay_cliffs(stage: Stage) -> None:
    """Lay headlands behind one another on the side away from the sun, the nearest largest."""
    side = -1 if stage.sun[0] > stage.width / 2 else 1
    for i, (reach, rise, drop, depth) in enumerate(
        ((0.62, 0.16, 0.02, 0.75), (0.46, 0.28, 0.09, 0.55), (0.3, 0.42, 0.24, 0.3))
    ):
        _lay_headland(
            stage, i, side, reach * stage.streams.number(f"headland {i}", 0.85, 1.15), rise, drop, depth
        )


def _lay_headland(
    stage: Stage, i: int, side: int, reach: float, rise: float, drop: float, depth: float
) -> None:
    unit, light = stage.unit, stage.light
    away = stage.x[0] / stage.width if side < 0 else 1 - stage.x[0] / stage.width
    shape = stage.outline(f"cliff {i}", 3.4, octaves=5, gain=0.45)
    steps = stage.outline(f"cliff {i}/steps", 8, octaves=2)
    end = reach * (0.92 + 0.16 * (steps - 0.5))
    fall = np.clip((end - away) / 0.035, 0, 1) ** 0.55
    slope = 0.72 + 0.4 * shape + 0.22 * (1 - away / max(reach, 0.05))
    foot = stage.horizon + drop * (stage.height - stage.horizon) + 0.006 * stage.height
    high = rise * min(stage.height, 1.3 * unit)
    crest = as_plane(foot - fall * high * np.clip(slope, 0.2, 1.3))
    bottom = as_plane(foot + (stage.outline(f"cliff foot {i}", 9, octaves=3) - 0.5) * 0.025 * unit)
    top = max(0, int(crest.min()) - 2)
    grid = grid_for(stage, top, float(bottom.max()) + 3)
    below = as_plane((grid.y - grid.columns(crest)) / unit)
    cracks = grid.noise(f"cliff {i}/rock", 12, octaves=4, gain=0.6, ridged=True, stretch=2.8)
    ledge = grid.noise(f"cliff {i}/ledges", 3, octaves=2)
    strata = 0.5 + 0.5 * np.sin((grid.y / unit + (ledge - 0.5) * 0.05) * 120)
    gully = grid.columns(stage.outline(f"cliff {i}/gully", 7, octaves=3))
    sun = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    face = np.gradient(gully[0])[None, :] * unit * grid.shape[1] / stage.width * 0.05 * sun
    lit = np.clip(0.52 + face + 0.55 * (cracks - 0.6) + 0.1 * (strata - 0.5), 0.1, 1.1)
    chalk = rgb(("#a08a70", "#d9d3c4", "#8a7663")[stage.streams.pick("rock", 3)])
    rock = vector(mixed(chalk, light.shade, 0.12)) * (0.3 + 0.95 * lit)[..., None]
    rock += vector(light.shade) * (0.3 * (1 - lit))[..., None]
    turf = smooth(0.045, 0.012, as_plane(below + (cracks - 0.6) * 0.06))
    green = vector(scaled(grass(stage.season)[1], 1.0)) * (0.75 + 0.4 * lit)[..., None]
    colour = (rock + (green - rock) * turf[..., None]) * np.float32(0.4 + 0.66 * light.shine)
    colour = colour * vector(mixed((1.0, 1.0, 1.0), light.sun, 0.5))
    damp = smooth(0.03, 0.0, as_plane((grid.columns(bottom) - grid.y) / unit))
    colour = colour * (1 - 0.45 * damp)[..., None]
    colour += (vector(light.haze) - colour) * np.float32((0.5, 0.24, 0.06)[i])
    y = stage.y[top : grid.bottom]
    cover = (
        np.clip(y - crest[None, :] + 0.5, 0, 1) * np.clip(bottom[None, :] - y, 0, 1) * (fall[None, :] > 0.02)
    )
    stage.canvas.lay(
        f"cliff {i}", as_plane(colour), as_plane(cover), depth=depth, at=(0, top), size=grid.size
    )
    start = max(0, int(bottom.min() - 0.02 * unit))
    band = stage.y[start : min(stage.height, int(bottom.max() + 0.03 * unit) + 1)]
    surf = (
        smooth(0.011, 0.0, as_plane(np.abs(band - bottom[None, :] - 0.004 * unit) / unit))
        * (fall[None, :] > 0.02)
        * 0.75
    )
    stage.canvas.lay(
        f"surf {i}",
        scaled(mixed((1.0, 1.0, 1.0), light.haze, 0.4), 0.45 + 0.6 * light.shine),
        as_plane(surf),
        depth=depth,
        life="ripple",
        at=(0, start),
    )
