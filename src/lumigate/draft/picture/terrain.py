"""Ground in layers: mountain ridges, hills, dunes; each lit from the sun and faded by haze."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lumigate.draft.picture.colour import mixed, vector
from lumigate.draft.picture.noise import spread
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, slope, smooth
from lumigate.draft.picture.stage import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Ridge:
    """One fold of ground.

    ``base`` is the row of its foot and ``rise`` its height, both as shares of the picture height;
    ``cells`` counts peaks per unit width; ``rough`` is how jagged they are; ``haze`` 0..1 fades it.
    """

    name: str
    base: float
    rise: float
    depth: float
    colour: Rgb
    cells: float
    rough: float = 0.52
    relief: float = 0.6
    haze: float = 0.5
    snow: float = 0.0
    grain: float = 3.4
    reach: float | None = None
    peak: float | None = None
    """Where the highest point is drawn to, as a share of the width."""


def lay_ridge(stage: Stage, ridge: Ridge) -> Plane:
    """Lay the ridge and return the row of its crest for every column."""
    crest = _crest(stage, ridge)
    top = max(0, int(crest.min()) - 2)
    if top >= stage.height:
        return crest
    below = stage.y[top:] - crest[None, :]
    cover = as_plane(np.clip(below + 0.5, 0, 1))
    rise = max(ridge.rise * stage.height, 1.0)
    light = stage.light
    lit = _lit(stage, ridge, crest, top)
    base = vector(ridge.colour) * (0.34 + 0.95 * lit[..., None])
    base = base * vector(mixed((1.0, 1.0, 1.0), light.sun, 0.5)) * np.float32(0.5 + 0.6 * light.shine)
    base += vector(light.shade) * np.float32(0.22)
    if ridge.snow > 0:
        base = _snowed(stage, ridge, as_plane(base), as_plane(lit), as_plane(below / rise), top)
    fog = ridge.haze * 0.85 + 0.3 * ridge.haze * smooth(0.0, 1.3, as_plane(below / rise))
    fog = np.clip(fog, 0, 0.96)[..., None]
    colour = base + (vector(light.haze) - base) * fog
    stage.canvas.lay(ridge.name, as_plane(colour), cover, depth=ridge.depth, reach=ridge.reach, at=(0, top))
    return crest


def _crest(stage: Stage, ridge: Ridge) -> Plane:
    shape = stage.outline(ridge.name, ridge.cells, octaves=7, gain=ridge.rough)
    if ridge.peak is not None:
        away = (stage.x[0] / stage.width - ridge.peak) * stage.width / stage.unit
        shape = as_plane(shape * 0.75 + 0.55 * np.exp(-((away / 0.2) ** 2)))
    tall = ridge.rise * stage.height
    limit = ridge.rise * stage.unit * 1.5
    return as_plane(ridge.base * stage.height - spread(shape) * min(tall, limit))


def _lit(stage: Stage, ridge: Ridge, crest: Plane, top: int) -> Plane:
    texture = stage.noise(
        f"{ridge.name}/relief", ridge.cells * ridge.grain, octaves=6, gain=0.55, ridged=ridge.relief > 0.5
    )[top:]
    along, down = slope(texture)
    side = np.sign(stage.sun[0] - stage.width / 2 + 1e-3)
    relief = blur(as_plane(along * side + down * 0.55), stage.unit / 1400) * np.float32(stage.unit / 9)
    soft = blur(crest[None, :], stage.unit / 110)[0]
    facing = np.gradient(soft) * np.sign(stage.sun[0] - stage.x[0])
    return as_plane(np.clip(0.46 + relief * ridge.relief - facing[None, :] * 0.2, 0.03, 1.3))


def _snowed(stage: Stage, ridge: Ridge, base: Plane, lit: Plane, below: Plane, top: int) -> Plane:
    patches = stage.noise(f"{ridge.name}/snow", ridge.cells * 4.5, octaves=5, gain=0.6)[top:]
    line = 0.55 * ridge.snow
    cover = smooth(line, line - 0.26, as_plane(below + (patches - 0.5) * 0.7))
    white = vector(mixed(stage.light.haze, (1.0, 1.0, 1.0), 0.72)) * (0.52 + 0.66 * lit[..., None])
    white = white * vector(mixed((0.9, 0.95, 1.05), stage.light.sun, 0.5))
    return as_plane(base + (white * (0.5 + 0.5 * stage.light.shine) - base) * cover[..., None])
