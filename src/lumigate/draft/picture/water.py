"""Water: the scene above, mirrored, broken by waves, with the column of light under the sun."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, vector
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.raster import Plane, as_plane, lerp, sample, smooth
from lumigate.draft.picture.stage import Stage

_WAVE_TILE = 512


def lay_water(stage: Stage, *, calm: float = 0.6, far: float = 0.9, near: float = 0.06) -> None:
    """Fill everything below the horizon with water that mirrors what is above.

    ``calm`` 0..1 (1 is a mirror); ``far`` and ``near`` are its depths at the horizon and at the lower edge.
    """
    top = int(stage.horizon)
    rows = stage.height - top
    if rows < 2:
        return
    share = as_plane((stage.y[top:] - top) / rows)
    wave = _waves(stage, share)
    mirror = _mirror(stage, share, wave, top, calm)
    light = stage.light
    deep = (
        mixed(rgb("#0f5d86"), light.sky[1], 0.35)
        if light.hour == "day"
        else mixed(light.sky[1], light.shade, 0.5)
    )
    if light.covered:
        deep = mixed(deep, light.cloud, 0.5 * light.covered)
    body = vector(deep) * (0.78 + 0.5 * wave)[..., None]
    clear = np.float32(0.84) - np.float32(0.46) * share**0.8
    colour = body + (mirror - body) * clear[..., None]
    colour += _glitter(stage, share, wave, top)[..., None] * vector(light.sun)
    shore = np.exp(-((share / 0.018) ** 2)) * 0.4
    colour = colour + (vector(light.haze) - colour) * shore[..., None]
    stage.canvas.lay(
        "water",
        as_plane(colour),
        np.ones((rows, stage.width), np.float32),
        depth=far,
        reach=near,
        life="ripple",
        at=(0, top),
    )


def _waves(stage: Stage, share: Plane) -> Plane:
    tile = fractal(stage.streams, "waves", _WAVE_TILE, _WAVE_TILE, 34, octaves=4, gain=0.6)
    spread = 1 / (share + 0.05)
    aspect = stage.width / stage.unit
    x = (stage.x / stage.width - 0.5) * spread * 52 * aspect + _WAVE_TILE / 2
    y = np.broadcast_to(spread * 92, x.shape)
    return as_plane(sample(tile, as_plane(x), as_plane(y)) - 0.5)


def _mirror(stage: Stage, share: Plane, wave: Plane, top: int, calm: float) -> Plane:
    rows = stage.height - top
    throw = (0.02 + share) * stage.unit * (0.34 - 0.26 * calm)
    squeeze = min(1.0, max(top, 1) / rows)
    y = top - (stage.y[top:] - top) * max(squeeze, 0.6) - 1 + wave * throw
    x = stage.x + wave * throw * 0.25
    return sample(
        stage.canvas.picture,
        as_plane(np.broadcast_to(x, wave.shape)),
        as_plane(np.clip(y, 0, max(top - 1, 0))),
    )


def _glitter(stage: Stage, share: Plane, wave: Plane, top: int) -> Plane:
    if not stage.scene.allows("sun") and stage.light.hour != "night":
        return np.zeros_like(wave)
    wide = stage.unit * (0.035 + 0.14 * share)
    column = np.exp(-(((stage.x - stage.sun[0]) / wide) ** 2))
    sparks = smooth(0.04, 0.2, as_plane(wave + 0.1 * column)) * column
    power = (1.1 if stage.light.hour != "day" else 0.42) * stage.light.shine * (1 - stage.light.covered)
    if stage.light.hour == "night":
        power *= 1.7
    return lerp(np.zeros_like(wave), as_plane(sparks), power)
