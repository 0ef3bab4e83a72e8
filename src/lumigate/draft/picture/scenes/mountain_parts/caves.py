"""The mouth of a cave, seen from inside."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, vector
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.raster import as_plane, smooth
from lumigate.draft.picture.stage import Stage


def lay_cave(stage: Stage) -> None:
    """Frame the view with rock, its rim lit from outside, and hanging stones."""
    grid = grid_for(stage)
    unit, light = stage.unit, stage.light
    cx = stage.streams.number("mouth", 0.44, 0.56) * stage.width
    cy = 0.5 * stage.height
    bend = grid.noise("mouth/edge", 4.5, octaves=4, gain=0.55)
    half_x, half_y = 0.36 * stage.width, 0.37 * stage.height
    u, v = (grid.x - cx) / half_x, (grid.y - cy) / half_y
    radius = (np.abs(u) ** 2.4 + np.abs(v) ** 2.4) ** (1 / 2.4)
    edge = as_plane(radius - 1 + (bend - 0.5) * 0.5)
    rock = grid.noise("mouth/rock", 8, octaves=5, ridged=True)
    tone = vector(mixed(rgb("#4a4448"), light.shade, 0.35)) * (0.35 + 0.7 * rock)[..., None]
    rim = np.exp(-np.clip(edge, 0, 9) * 7) * (0.4 + 0.8 * rock) * light.shine
    colour = tone * np.float32(0.35 + 0.35 * light.shine) + rim[..., None] * vector(
        mixed(light.haze, light.sun, 0.4)
    ) * np.float32(0.62)
    colour = colour * (1 - 0.72 * smooth(0.2, 1.3, edge))[..., None]
    floor = smooth(0.62, 1.0, as_plane(grid.y / stage.height))
    cover = smooth(-0.012, 0.012, edge)
    stage.canvas.lay(
        "cave", as_plane(colour * (1 - 0.1 * floor)[..., None]), cover, depth=0.12, size=grid.size
    )
    stones = Facets(stage)
    stream = stage.streams.stream("hanging stones")
    for _ in range(max(7, round(11 * stage.width / unit))):
        x, wide, long = (float(one) for one in stream.random(3))
        px, w = x * stage.width, (0.014 + 0.04 * wide) * unit
        tall = (0.1 + 0.22 * long) * min(unit, stage.height) * (1.2 - 0.7 * abs(x - 0.5))
        dark = mixed(rgb("#26222a"), light.shade, 0.3)
        stones.fill(
            dark,
            [(px - w, -2), (px + w, -2), (px + w * 0.3, tall * 0.6), (px, tall)],
            below=mixed(dark, light.haze, 0.16 * light.shine),
        )
    stones.lay("hanging stones", depth=0.08)
