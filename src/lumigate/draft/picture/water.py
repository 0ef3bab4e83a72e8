"""Water: the scene above, mirrored, broken by waves, with the column of light under the sun."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, vector
from lumigate.draft.picture.grid import Grid, grid_for
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.raster import Plane, as_plane, sample, smooth
from lumigate.draft.picture.stage import Stage

_WAVE_TILE = 512


def lay_water(
    stage: Stage, *, calm: float = 0.6, far: float = 0.9, near: float = 0.06, clear: bool = False
) -> None:
    """Fill everything below the horizon with water that mirrors what is above.

    ``calm`` 0..1 (1 is a mirror); ``far`` and ``near`` are its depths at the horizon and at the
    lower edge. ``clear`` water
    is turquoise over sand.
    """
    top = int(stage.horizon)
    if stage.height - top < 2:
        return
    grid = grid_for(stage, top)
    share = grid.share
    wave = _waves(grid, share)
    mirror = _mirror(grid, share, wave, calm)
    light = stage.light
    deep = (
        mixed(rgb("#0f5d86"), light.sky[1], 0.35)
        if light.hour == "day"
        else mixed(light.sky[1], light.shade, 0.5)
    )
    if light.covered:
        deep = mixed(deep, light.cloud, 0.5 * light.covered)
    body = vector(deep) * (0.78 + 0.5 * wave)[..., None]
    if clear:
        shoal = vector(mixed(rgb("#5fe0cf"), light.sky[3], 0.2)) * np.float32(0.35 + 0.65 * light.shine)
        body = body + (shoal - body) * (0.15 + 0.85 * smooth(0.0, 0.75, share))[..., None]
    seen = np.float32(0.84) - np.float32(0.46) * share**0.8
    if clear:
        seen = seen * np.float32(0.6)
    colour = body + (mirror - body) * seen[..., None]
    colour += _glitter(grid, share, wave)[..., None] * vector(light.sun)
    shore = np.exp(-((share / 0.018) ** 2)) * 0.4
    colour = colour + (vector(light.haze) - colour) * shore[..., None]
    stage.canvas.lay(
        "water",
        as_plane(colour),
        depth=far,
        reach=near,
        life="ripple",
        at=(0, top),
        size=grid.size,
    )


def _waves(grid: Grid, share: Plane) -> Plane:
    stage = grid.stage
    tile = fractal(stage.streams, "waves", _WAVE_TILE, _WAVE_TILE, 34, octaves=4, gain=0.6)
    spread = 1 / (share + 0.05)
    aspect = stage.width / stage.unit
    x = (grid.x / stage.width - 0.5) * spread * 52 * aspect + _WAVE_TILE / 2
    y = np.broadcast_to(spread * 92, x.shape)
    return as_plane(sample(tile, as_plane(x), as_plane(y)) - 0.5)


def _mirror(grid: Grid, share: Plane, wave: Plane, calm: float) -> Plane:
    stage, top = grid.stage, grid.top
    throw = (0.02 + share) * stage.unit * (0.34 - 0.26 * calm)
    squeeze = min(1.0, max(top, 1) / (stage.height - top))
    y = top - (grid.y - top) * max(squeeze, 0.6) - 1 + wave * throw
    x = grid.x + wave * throw * 0.25
    return sample(
        stage.canvas.picture[: max(top, 1)],
        as_plane(np.broadcast_to(x, wave.shape)),
        as_plane(np.clip(y, 0, max(top - 1, 0))),
    )


def _glitter(grid: Grid, share: Plane, wave: Plane) -> Plane:
    stage = grid.stage
    if not stage.scene.allows("sun") and stage.light.hour != "night":
        return np.zeros_like(wave)
    wide = stage.unit * (0.035 + 0.14 * share)
    column = np.exp(-(((grid.x - stage.sun[0]) / wide) ** 2))
    sparks = smooth(0.04, 0.2, as_plane(wave + 0.1 * column)) * column
    power = (1.1 if stage.light.hour != "day" else 0.42) * stage.light.shine * (1 - stage.light.covered)
    if stage.light.hour == "night":
        power *= 1.7
    return as_plane(sparks * np.float32(power))
