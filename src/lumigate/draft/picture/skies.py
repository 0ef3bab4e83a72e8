"""Skies: gradient, sun or moon, stars, clouds."""

from __future__ import annotations

from typing import Literal

import numpy as np

from lumigate.draft.picture.clouds import Heap, lay_heap, lay_veil
from lumigate.draft.picture.colour import mixed, ramp, scaled, vector
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.phenomena import lay_aurora, lay_lightning, lay_rainbow
from lumigate.draft.picture.raster import Plane, as_plane, blur, smooth
from lumigate.draft.picture.stage import Stage

Kind = Literal["veil", "heaps", "bands", "open"]

_KINDS: tuple[Kind, ...] = ("veil", "heaps", "bands", "heaps", "veil", "open")


def horizon_at(stage: Stage, low: float, high: float) -> float:
    """Return a height for the horizon between two shares of the picture, by seed."""
    return stage.streams.number("horizon", low, high)


def paint_sky(
    stage: Stage, *, horizon: float, clouds: float = 0.5, kind: Kind | None = None, disc: bool = True
) -> None:
    """Lay sky and clouds and set the stage's horizon and sun.

    ``horizon`` is a share of the height, ``clouds`` their amount 0..1; ``kind`` what clouds, by seed where None;
    without ``disc`` neither sun nor moon is seen.
    """
    light = stage.light
    stage.horizon = horizon * stage.height
    across = stage.streams.number("sun", 0.16, 0.84)
    height = light.height
    if light.hour in ("day", "night"):
        height += stage.streams.number("sun/height", -0.14, 0.1)
    rise = min(height * stage.horizon, height * 1.5 * stage.unit) if light.low else height * stage.horizon
    stage.sun = (across * stage.width, stage.horizon - rise)
    rows = min(stage.height, int(stage.horizon + 0.12 * stage.height) + 2)
    grid = grid_for(stage, soft=2)
    sky = _gradient(stage, grid.y, grid.shape[1])
    distance = as_plane(np.hypot(grid.x - stage.sun[0], grid.y - stage.sun[1]) / np.float32(stage.unit))
    if light.hour != "night":
        _add_sun(stage, sky, distance)
    else:
        clear = np.float32(1 - 0.9 * light.covered)
        sky += as_plane(np.exp(-distance * 9) * 0.26 * clear)[..., None] * vector(light.sun)
    stage.canvas.lay("sky", sky, depth=1.0, size=(stage.height, stage.width))
    scene = stage.scene
    rainbow = scene.at("sky:rainbow") and light.hour != "night"
    _lay_lights(stage, rows, disc=disc and not rainbow)
    if scene.at("sky:aurora") and light.hour == "night":
        lay_aurora(stage)
    amount = max(clouds, 0.25 + light.covered * 1.2) if light.covered else clouds
    if amount > 0 and scene.allows("clouds") and scene.weather != "clear":
        near = distance[: max(2, round(rows / stage.height * distance.shape[0]))]
        _lay_clouds(stage, near, amount, rows, kind)
    if rainbow:
        lay_rainbow(stage)
    if scene.at("sky:storm") and scene.kind != "sky":
        lay_lightning(stage)


def _lay_clouds(stage: Stage, distance: Plane, amount: float, rows: int, kind: Kind | None) -> None:
    if kind is None:
        kind = _KINDS[stage.streams.pick("cloud kind", len(_KINDS))]
    if stage.light.covered:
        kind = "veil"
    elif stage.scene.weather == "clouds" and kind == "open":
        kind = "heaps"
    if kind == "open":
        return
    if kind == "bands":
        lay_veil(stage, distance, amount * 0.9, rows, stretch=3.2)
    elif kind == "veil":
        lay_veil(stage, distance, amount, rows)
    else:
        lay_veil(stage, distance, amount * 0.55, rows, stretch=2.2)
        _lay_heaps(stage, amount)


def _lay_heaps(stage: Stage, amount: float) -> None:
    """Lay a loose fleet of heaped clouds, smaller and lower towards the horizon."""
    light, unit = stage.light, stage.unit
    stream = stage.streams.stream("heaps")
    lit = mixed(light.cloud_lit, light.sun, 0.25)
    count = max(3, round((3 + 5 * amount) * (stage.width / unit) ** 0.7))
    slots = stream.permutation(count)
    room = min(stage.horizon, 1.3 * unit)
    for i in range(count):
        far = 1 - (i + 0.5) / count
        jitter, size, rise = (float(one) for one in stream.random(3))
        wide = (0.16 + 0.5 * (1 - far) ** 1.4) * (0.7 + 0.6 * size) * unit
        tall = wide * (0.3 + 0.12 * rise)
        foot = stage.horizon - room * (0.06 + 0.62 * (1 - far) ** 1.1 * (0.75 + 0.5 * rise))
        x = (slots[i] + 0.2 + 0.6 * jitter) / count * stage.width
        lay_heap(
            stage,
            Heap(
                name=f"cloud {i}", x=x, foot=foot, wide=wide, tall=tall, depth=0.97 - 0.02 * (1 - far),
                air=light.sky[-1], fade=0.6 * far**2 + 0.1 + (0.25 if light.hour == "night" else 0.0),
            ),
            lit, mixed(light.cloud, light.sky[-2], 0.25),
        )  # fmt: skip


def _gradient(stage: Stage, y: Plane, columns: int) -> Plane:
    reach = max(stage.horizon, 1.0)
    position = np.clip(y / reach, 0, 1) ** 1.12
    column = ramp(stage.light.sky, as_plane(position))
    return np.ascontiguousarray(np.broadcast_to(column, (y.shape[0], columns, 3)), np.float32)


def _add_sun(stage: Stage, sky: Plane, distance: Plane) -> None:
    light = stage.light
    strength = light.shine * (1 - light.covered)
    glow = np.exp(-distance * 3.6) * 0.36 + np.exp(-distance * 10) * 0.36 + np.exp(-distance * 44) * 0.7
    tint = (1.0, 0.7, 0.4) if light.low else (0.5, 0.5, 0.45)
    sky += as_plane(glow * strength)[..., None] * vector(light.sun) * vector(tint)


def _lay_lights(stage: Stage, rows: int, *, disc: bool) -> None:
    """Lay the disc of sun or moon, and the stars of the night, at full sharpness."""
    light, scene = stage.light, stage.scene
    night = light.hour == "night"
    if night:
        stars = scatter_stars(stage, "stars", rows, density=420)
        fade = smooth(stage.horizon, stage.horizon - 0.3 * stage.height, stage.y[:rows])
        cover = as_plane(np.clip(stars * fade * np.float32(1 - 0.9 * light.covered), 0, 1))
        stage.canvas.lay("stars", (1.0, 0.97, 0.92), cover, depth=0.995)
    if not (disc and scene.allows("moon" if night else "sun")) or light.covered >= 0.7:
        return
    if night:
        radius = 0.085 if scene.shows("moon") else 0.05
    else:
        radius = 0.075 if scene.shows("sun") else 0.046 if light.low else 0.03
    reach = int(radius * 1.1 * stage.unit) + 3
    left, top = int(stage.sun[0]) - reach, int(stage.sun[1]) - reach
    side = np.arange(2 * reach, dtype=np.float32) + np.float32(0.5)
    distance = np.hypot(side[None, :] + (left - stage.sun[0]), side[:, None] + (top - stage.sun[1]))
    distance = as_plane(distance / stage.unit)
    if night:
        seas = fractal(stage.streams, "moon", 2 * reach, 2 * reach, 3.2, octaves=4)
        face = vector(scaled(light.sun, 1.05)) * (0.72 + 0.42 * smooth(0.36, 0.6, seas))[..., None]
        cover = smooth(radius * 1.03, radius * 0.97, distance)
    else:
        face = np.full((2 * reach, 2 * reach, 3), scaled(light.sun, 1.22), np.float32)
        cover = smooth(radius * 1.05, radius * 0.93, distance) * np.float32(1 - light.covered)
    stage.canvas.lay("moon" if night else "sun", as_plane(face), as_plane(cover), depth=0.99, at=(left, top))


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
