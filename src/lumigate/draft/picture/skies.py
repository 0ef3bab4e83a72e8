"""Skies: gradient, sun or moon, stars, clouds in perspective."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, ramp, scaled, vector
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.raster import Plane, as_plane, blend, blur, resize, sample, smooth
from lumigate.draft.picture.stage import Stage

_CLOUD_TILE = 640


def paint_sky(stage: Stage, *, horizon: float, clouds: float = 0.5) -> None:
    """Lay sky and clouds and set the stage's horizon and sun.

    ``horizon`` is a share of the height, ``clouds`` their amount 0..1.
    """
    light = stage.light
    stage.horizon = horizon * stage.height
    across = stage.streams.number("sun", 0.26, 0.74)
    height = light.height
    if light.hour in ("day", "night"):
        height += stage.streams.number("sun/height", -0.08, 0.1)
    rise = min(height * stage.horizon, height * 1.5 * stage.unit) if light.low else height * stage.horizon
    stage.sun = (across * stage.width, stage.horizon - rise)
    rows = min(stage.height, int(stage.horizon + 0.12 * stage.height) + 2)
    sky = _gradient(stage)
    distance = as_plane(np.hypot(stage.x - stage.sun[0], stage.y - stage.sun[1])) / np.float32(stage.unit)
    if light.hour == "night":
        _add_night(stage, sky, distance, rows)
    else:
        _add_sun(stage, sky, distance)
    stage.canvas.lay("sky", sky, depth=1.0)
    amount = max(clouds, 0.25 + light.covered * 1.2) if light.covered else clouds
    if amount > 0 and stage.scene.allows("clouds") and stage.scene.weather != "clear":
        _lay_clouds(stage, distance, amount, rows)


def _gradient(stage: Stage) -> Plane:
    reach = max(stage.horizon, 1.0)
    position = np.clip(stage.y / reach, 0, 1) ** 1.12
    column = ramp(stage.light.sky, as_plane(position))
    return np.ascontiguousarray(np.broadcast_to(column, (stage.height, stage.width, 3)), np.float32)


def _add_sun(stage: Stage, sky: Plane, distance: Plane) -> None:
    light = stage.light
    strength = light.shine * (1 - light.covered)
    glow = np.exp(-distance * 3.6) * 0.36 + np.exp(-distance * 10) * 0.36 + np.exp(-distance * 44) * 0.7
    tint = (1.0, 0.7, 0.4) if light.low else (0.5, 0.5, 0.45)
    sky += as_plane(glow * strength)[..., None] * vector(light.sun) * vector(tint)
    visible = stage.scene.allows("sun") and light.covered < 0.7
    if visible:
        radius = 0.075 if stage.scene.shows("sun") else 0.046 if light.low else 0.03
        disc = smooth(radius * 1.05, radius * 0.93, distance)
        sky += disc[..., None] * (vector(scaled(light.sun, 1.22)) - sky) * np.float32(1 - light.covered)


def _add_night(stage: Stage, sky: Plane, distance: Plane, rows: int) -> None:
    light, unit = stage.light, stage.unit
    stars = scatter_stars(stage, "stars", rows, density=420)
    clear = np.float32(1 - 0.9 * light.covered)
    fade = smooth(stage.horizon, stage.horizon - 0.3 * stage.height, stage.y[:rows])
    sky[:rows] += (stars * fade * clear)[..., None] * vector((1.0, 0.97, 0.92))
    sky += as_plane(np.exp(-distance * 9) * 0.26 * clear)[..., None] * vector(light.sun)
    if not stage.scene.allows("moon") or light.covered >= 0.7:
        return
    radius = 0.085 if stage.scene.shows("moon") else 0.05
    disc = smooth(radius * 1.03, radius * 0.97, distance)
    around = int(radius * unit) + 2
    left, top = int(stage.sun[0]) - around, int(stage.sun[1]) - around
    box = (slice(max(top, 0), top + 2 * around), slice(max(left, 0), left + 2 * around))
    local = disc[box]
    if local.size == 0:
        return
    seas = fractal(stage.streams, "moon", local.shape[0], local.shape[1], 3.2, octaves=4)
    face = vector(scaled(light.sun, 1.05)) * (0.72 + 0.42 * smooth(0.36, 0.6, seas))[..., None]
    sky[box] = blend(sky[box], as_plane(face), local)


def scatter_stars(stage: Stage, name: str, rows: int, *, density: float) -> Plane:
    """Return starlight over the first ``rows`` rows; ``density`` stars per square unit."""
    stream = stage.streams.stream(name)
    count = int(density * stage.width * stage.height / stage.unit**2)
    spots = stream.random((count, 3))
    field = np.zeros((rows, stage.width), np.float32)
    x = (spots[:, 0] * stage.width).astype(np.int32)
    y = (spots[:, 1] * stage.height).astype(np.int32)
    inside = y < rows
    bright = (spots[:, 2] ** 5).astype(np.float32)
    np.maximum.at(field, (y[inside], x[inside]), bright[inside])
    scale = stage.unit / 1024
    return as_plane(
        blur(field, 0.75 * scale) * max(3.2 * scale, 0.8) + blur(field**2, 2.6 * scale) * 9.0 * scale
    )


def _lay_clouds(stage: Stage, distance: Plane, amount: float, rows: int) -> None:
    light = stage.light
    half_h, half_w = max(2, rows // 2), max(2, stage.width // 2)
    texture = fractal(stage.streams, "clouds", _CLOUD_TILE, _CLOUD_TILE, 5, octaves=6, gain=0.53)
    x = (np.arange(half_w, dtype=np.float32)[None, :] + 0.5) * (stage.width / half_w)
    y = (np.arange(half_h, dtype=np.float32)[:, None] + 0.5) * (rows / half_h)
    above = (stage.horizon - y) / stage.unit
    spread = 1 / np.clip(above + 0.13, 0.07, None)
    shift_x = stage.streams.number("clouds/x", -90, 90)
    shift_y = stage.streams.number("clouds/y", 0, 200)
    map_x = as_plane((x - stage.width / 2) / stage.unit * spread * 105 + _CLOUD_TILE / 2 + shift_x)
    map_y = as_plane(np.broadcast_to(spread * 105 + shift_y, map_x.shape))
    mass = sample(texture, map_x, map_y)
    toward = np.tanh((stage.sun[0] - x) / (0.15 * stage.unit)) * 7
    behind = sample(texture, as_plane(map_x + toward), as_plane(map_y - 5))
    threshold = 0.60 - 0.2 * min(amount, 1.3)
    cover = smooth(threshold, threshold + 0.2, mass) * smooth(0.0, 0.10, as_plane(above))
    near = np.exp(-resize(distance[:rows], half_h, half_w) * 2.0)
    lit = np.clip(0.46 + (mass - behind) * 4.2, 0, 1) * (0.5 + 0.7 * near)
    shade, shine = vector(light.cloud), vector(mixed(light.cloud_lit, light.sun, 0.3))
    colour = shade + (shine - shade) * np.clip(lit, 0, 1)[..., None]
    density = {"night": 0.55, "day": 0.88}.get(light.hour, 0.86)
    stage.canvas.lay(
        "clouds",
        resize(as_plane(colour), rows, stage.width),
        resize(as_plane(np.clip(cover * density, 0, 1)), rows, stage.width),
        depth=0.96,
        life="drift",
    )
