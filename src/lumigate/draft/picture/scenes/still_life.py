"""Things on a table or a plinth, before a soft backdrop, lit from the side."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import CAST, place, place_in_sky, place_on_ground
from lumigate.draft.picture.colour import mixed, rgb, scaled, vector
from lumigate.draft.picture.grammar import SubjectWish
from lumigate.draft.picture.palettes import named
from lumigate.draft.picture.raster import Rgb, as_plane, blur, sample, smooth
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.words.subjects import SPOT

_BACKDROPS = (
    ("#e9d8c4", "#b98e6d"),
    ("#cddad6", "#6f928c"),
    ("#d9cfe0", "#8f7fa3"),
    ("#d8dde6", "#7688a3"),
    ("#ead3cf", "#b57e78"),
)


def paint(stage: Stage) -> None:
    """Paint the set and put the things on it; without any thing named, a still life of fruit."""
    scene = stage.scene
    stage.horizon = 0.64 * stage.height
    stage.sun = (0.12 * stage.width, -0.1 * stage.height)
    stage.ground_depth = 0.55
    light, deep = _tones(stage)
    _lay_backdrop(stage, light, deep)
    product = scene.at("still_life") and len(scene.subjects) <= 1
    wooden = not product and not scene.colours
    _lay_table(stage, mixed(rgb("#9a6a42"), deep, 0.15) if wooden else mixed(light, deep, 0.35), grain=wooden)
    place_in_sky(stage)
    named_things = [one for one in scene.subjects if one.name in CAST and SPOT.get(one.name) != "sky"]
    if named_things:
        place_on_ground(stage, near=0.86, scale=1.0)
    else:
        _fruit(stage)


def _tones(stage: Stage) -> tuple[Rgb, Rgb]:
    if stage.scene.colours:
        tone = named(stage.scene.colours[0])
        return mixed(tone, (1.0, 1.0, 1.0), 0.45), scaled(tone, 0.7)
    light, deep = (rgb(code) for code in _BACKDROPS[stage.streams.pick("backdrop", len(_BACKDROPS))])
    if stage.scene.palette == "dark" or stage.light.hour == "night":
        return scaled(light, 0.34), scaled(deep, 0.2)
    return light, deep


def _lay_backdrop(stage: Stage, light: Rgb, deep: Rgb) -> None:
    distance = np.hypot(
        (stage.x - 0.36 * stage.width) / stage.unit, (stage.y - 0.34 * stage.height) / stage.unit
    )
    share = smooth(0.05, 0.95, as_plane(distance))
    mottle = stage.noise("backdrop", 3.5, octaves=5, gain=0.5)
    colour = (
        vector(light)
        + (vector(deep) - vector(light)) * np.clip(share + (mottle - 0.5) * 0.34, 0, 1)[..., None]
    )
    beam = smooth(0.0, 0.25, as_plane(np.abs((stage.x - 0.5 * stage.y) / stage.unit - 0.15)))
    colour = colour * (1.06 - 0.1 * beam)[..., None]
    stage.canvas.lay("backdrop", as_plane(colour), depth=0.98)


def _lay_table(stage: Stage, tone: Rgb, *, grain: bool) -> None:
    top = int(stage.horizon)
    rows = stage.height - top
    if rows < 2:
        return
    share = as_plane((stage.y[top:] - top) / rows)
    if grain:
        fibre = stage.noise("wood", 34, octaves=4, gain=0.6, stretch=0.12)[top:]
        plank = np.abs(((stage.x - stage.width / 2) / stage.unit / (0.55 + 0.45 * share) * 2.6) % 1 - 0.5) * 2
        shade = 0.72 + 0.5 * fibre - 0.3 * smooth(0.975, 1.0, as_plane(plank))
    else:
        shade = 0.96 + 0.1 * stage.noise("cloth", 5, octaves=3)[top:]
    fall = np.exp(-(((stage.x - 0.42 * stage.width) / (0.75 * stage.unit)) ** 2))
    colour = vector(tone) * (shade * (0.72 + 0.42 * fall) * (1.06 - 0.28 * share))[..., None]
    mirror = sample(
        stage.canvas.picture, as_plane(np.broadcast_to(stage.x, shade.shape)),
        as_plane(np.broadcast_to(np.clip(2 * top - stage.y[top:] - 1, 0, None), shade.shape)),
    )  # fmt: skip
    colour = colour + (blur(mirror, stage.unit / 90) - colour) * np.float32(0.16)
    edge = np.exp(-((share / 0.012) ** 2))[..., None] * 0.3
    colour = colour + (vector((1.0, 0.96, 0.9)) - colour) * edge
    cover = np.clip(stage.y[top:] - stage.horizon + 0.5, 0, 1) * np.ones_like(shade)
    stage.canvas.lay("table", as_plane(colour), as_plane(cover), depth=0.6, reach=0.1, at=(0, top))


def _fruit(stage: Stage) -> None:
    unit = stage.unit
    middle, foot = 0.5 * stage.width, 0.86 * stage.height
    things = (("bottle", -0.2, -0.05, 0.56), ("vase", 0.14, -0.06, 0.6), ("apple", -0.04, 0.0, 0.2),
    ("orange_fruit", 0.25, 0.01, 0.18),
              ("apple", 0.1, 0.03, 0.19))  # fmt: skip
    for i, (name, x, dy, size) in enumerate(things):
        if stage.scene.allows(name):
            height = min(size * unit, 0.75 * stage.height)
            place(stage, SubjectWish(name=name), i, x=middle + x * unit, foot=foot + dy * unit, height=height)
