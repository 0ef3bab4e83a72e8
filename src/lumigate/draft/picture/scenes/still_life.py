"""Things on a table, a sweep or a plinth, before a soft backdrop, lit from the side."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place, place_in_sky, place_on_ground
from lumigate.draft.picture.colour import mixed, rgb, scaled, turned, vector
from lumigate.draft.picture.grammar import SubjectWish
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.palettes import named
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, ellipse, polygon_mask, sample, smooth
from lumigate.draft.picture.stage import Stage

_BACKDROPS = (
    ("#f0dfcb", "#b98e6d"),
    ("#d3e4de", "#6f928c"),
    ("#e2d6ea", "#8f7fa3"),
    ("#dfe6f0", "#7688a3"),
    ("#f2d8d2", "#b57e78"),
    ("#efe6c8", "#a89a5c"),
    ("#d8dfe2", "#4f6f7c"),
)
_WOODS = ("#a8754a", "#7f5234", "#c49a6c", "#5f4030")


def paint(stage: Stage) -> None:
    """Paint the set and put the things on it; without any thing named, a still life of fruit."""
    scene = stage.scene
    stage.horizon = stage.streams.number("horizon", 0.56, 0.66) * stage.height
    stage.sun = (0.12 * stage.width, -0.1 * stage.height)
    stage.ground_depth = 0.55
    light, deep = _tones(stage)
    product = scene.at("still_life") and len(scene.subjects) <= 1
    podium = scene.at("still_life:podium")
    if podium or (product and (scene.subjects or scene.at("still_life:backdrop"))):
        _lay_sweep(stage, light, deep)
        if podium or (scene.subjects and stage.streams.pick("podium", 3) == 0):
            _lay_podium(stage, light, deep)
    else:
        _lay_backdrop(stage, light, deep)
        wooden = not scene.colours
        wood = rgb(_WOODS[stage.streams.pick("wood", len(_WOODS))])
        _lay_table(stage, mixed(wood, deep, 0.15) if wooden else mixed(light, deep, 0.35), grain=wooden)
    place_in_sky(stage)
    if scene.subjects:
        place_on_ground(stage, near=0.86, scale=1.0)
    elif not podium and not scene.at("still_life:backdrop"):
        _fruit(stage)


def _tones(stage: Stage) -> tuple[Rgb, Rgb]:
    if stage.scene.colours:
        tone = named(stage.scene.colours[0])
        return mixed(tone, (1.0, 1.0, 1.0), 0.5), scaled(tone, 0.72)
    light, deep = (rgb(code) for code in _BACKDROPS[stage.streams.pick("backdrop", len(_BACKDROPS))])
    if stage.scene.palette == "dark" or stage.light.hour == "night":
        return scaled(deep, 0.62), scaled(deep, 0.16)
    return light, deep


def _lay_backdrop(stage: Stage, light: Rgb, deep: Rgb) -> None:
    """Lay a wall with the light of a window on it."""
    grid = grid_for(stage, soft=2)
    x, y = (grid.x - 0.36 * stage.width) / stage.unit, (grid.y - 0.34 * stage.height) / stage.unit
    share = smooth(0.05, 0.95, as_plane(np.hypot(x, y)))
    mottle = grid.noise("backdrop", 3.5, octaves=4, gain=0.5)
    mix = np.clip(share + (mottle - 0.5) * 0.22, 0, 1)
    colour = (vector(light) + (vector(deep) - vector(light)) * mix[..., None]) * np.float32(1.14)
    if stage.streams.pick("window light", 3):
        lean = grid.x + 0.55 * grid.y
        u, v = (lean / stage.unit - stage.streams.number("pane/x", 0.62, 0.9)) / 0.3, (y + 0.02) / 0.3
        panes = smooth(0.02, 0.05, as_plane(np.abs((u + 1) % 1 - 0.5) * 0.6)) * smooth(
            0.02, 0.05, as_plane(np.abs((v + 1) % 1 - 0.5) * 0.6)
        )
        inside = smooth(1.04, 0.98, as_plane(np.abs(u))) * smooth(1.04, 0.98, as_plane(np.abs(v))) * panes
        shine = blur(as_plane(inside), grid.shape[0] / 160) * np.float32(0.24)
        colour = colour + shine[..., None] * vector((1.0, 0.94, 0.82))
    stage.canvas.lay("backdrop", as_plane(colour), depth=0.98, size=(stage.height, stage.width))


def _lay_sweep(stage: Stage, light: Rgb, deep: Rgb) -> None:
    """Lay a seamless paper sweep: wall and floor in one, with a pool of light behind the thing."""
    grid = grid_for(stage, soft=2)
    accent = turned(deep, hue=stage.streams.number("sweep/hue", -0.06, 0.06))
    cx = stage.streams.number("sweep/x", 0.4, 0.6) * stage.width
    pool = np.exp(
        -(((grid.x - cx) / (0.52 * stage.unit)) ** 2)
        - ((grid.y - 0.42 * stage.height) / (0.46 * stage.unit)) ** 2
    )
    down = grid.y / stage.height
    bend = smooth(0.62, 0.8, as_plane(down))
    wall = (
        vector(mixed(deep, accent, 0.5))
        + (vector(light) * np.float32(1.16) - vector(mixed(deep, accent, 0.5)))
        * np.clip(0.22 + 0.86 * pool + 0.1 * (1 - down), 0, 1)[..., None]
    )
    side = np.exp(-(((grid.x - cx + 0.1 * stage.unit) / (0.9 * stage.unit)) ** 2))
    floor = vector(light) * (0.78 + 0.34 * side - 0.18 * np.clip((down - 0.7) / 0.3, 0, 1))[..., None]
    colour = wall + (floor - wall) * bend[..., None]
    colour = colour * (1 - 0.07 * np.exp(-(((down - 0.7) / 0.06) ** 2)))[..., None]
    stage.canvas.lay("sweep", as_plane(colour), depth=0.9, reach=0.1, size=(stage.height, stage.width))


def _lay_podium(stage: Stage, light: Rgb, deep: Rgb) -> None:
    """Lay round plinths, the broad one in the middle under the thing."""
    unit = stage.unit
    middle, foot = 0.5 * stage.width, 0.86 * stage.height
    discs = [(0.0, 0.012, 0.34, 0.085, light)]
    if stage.streams.pick("plinths", 3):
        side = 1 if stage.streams.pick("plinth side", 2) else -1
        discs = [
            (side * 0.36, -0.07, 0.13, 0.26, mixed(light, deep, 0.5)),
            (-side * 0.4, -0.05, 0.11, 0.13, mixed(light, deep, 0.3)),
            *discs,
        ]
    for k, (x, y, radius, high, tone) in enumerate(discs):
        _cylinder(stage, f"plinth {k}", middle + x * unit, foot + y * unit, radius * unit, high * unit, tone)


def _cylinder(stage: Stage, name: str, x: float, top: float, radius: float, high: float, tone: Rgb) -> None:
    squash = 0.2
    if name != "plinth 0" or high > 0.1 * stage.unit:
        top -= high
    rows, columns = int(high + 2 * radius * squash) + 4, int(2 * radius) + 4
    face = np.concatenate(
        [
            ellipse(radius + 2, high + radius * squash + 2, radius, radius * squash, steps=80)[:41],
            np.array([(2, radius * squash + 2), (2 * radius + 2, radius * squash + 2)], np.float32),
        ]
    ).astype(np.float32)
    body = polygon_mask(rows, columns, [as_plane(face)])
    lid = polygon_mask(
        rows, columns, [ellipse(radius + 2, radius * squash + 2, radius, radius * squash, steps=80)]
    )
    across = np.linspace(-1, 1, columns, dtype=np.float32)[None, :]
    shade = 0.62 + 0.42 * np.exp(-(((across + 0.35) / 0.5) ** 2)) - 0.1 * np.clip(across, 0, 1)
    colour = vector(tone) * as_plane(np.broadcast_to(shade, (rows, columns)))[..., None]
    upper = vector(tone) * np.float32(1.16) * (1.04 - 0.1 * across)[..., None]
    colour = colour + (upper - colour) * lid[..., None]
    reach_x, reach_y = int(radius * 1.5), int(radius * 0.45)
    u = (np.arange(-reach_x, reach_x, dtype=np.float32) / (radius * 1.18))[None, :]
    v = (np.arange(-reach_y, reach_y, dtype=np.float32) / (radius * 0.3))[:, None]
    soft = as_plane(np.clip(1 - (u - 0.12) ** 2 - v * v, 0, 1) * 0.5)
    base = top + high
    stage.canvas.lay(
        f"{name} shadow",
        (0.12, 0.1, 0.1),
        soft,
        depth=0.5,
        at=(round(x) - reach_x, round(base + radius * 0.06) - reach_y),
    )
    stage.canvas.lay(
        name,
        as_plane(colour),
        as_plane(np.maximum(body, lid)),
        depth=0.46,
        at=(round(x - radius) - 2, round(top - radius * squash) - 2),
    )


def _lay_table(stage: Stage, tone: Rgb, *, grain: bool) -> None:
    top = int(stage.horizon)
    if stage.height - top < 2:
        return
    grid = grid_for(stage, top)
    share = grid.share
    shade: Plane
    if grain:
        depth = 1 / (0.32 + share)
        fibre = grid.noise("wood", 30, octaves=4, gain=0.6, stretch=0.1)
        ring = grid.noise("rings", 3, octaves=2, stretch=0.2)
        veins = 0.5 + 0.5 * np.sin((ring * 9 + depth * 5) * 5.0)
        edge = np.abs(((depth * 3.1 + 0.15) % 1) - 0.5) * 2
        shade = as_plane(0.74 + 0.36 * fibre + 0.12 * veins - 0.26 * smooth(0.95, 1.0, as_plane(edge)))
    else:
        shade = as_plane(0.96 + 0.1 * grid.noise("cloth", 5, octaves=3))
    fall = np.exp(-(((grid.x - 0.42 * stage.width) / (0.75 * stage.unit)) ** 2))
    colour = vector(tone) * (shade * (0.8 + 0.46 * fall) * (1.1 - 0.26 * share))[..., None]
    mirror = sample(
        stage.canvas.picture[: max(top, 1)],
        as_plane(np.broadcast_to(grid.x, shade.shape)),
        as_plane(np.broadcast_to(np.clip(2 * top - grid.y - 1, 0, top - 1), shade.shape)),
    )
    colour = colour + (blur(mirror, grid.shape[1] / 90) - colour) * np.float32(0.14)
    rim = np.exp(-((share / 0.012) ** 2))[..., None] * 0.3
    colour = colour + (vector((1.0, 0.96, 0.9)) - colour) * rim
    stage.canvas.lay("table", as_plane(colour), depth=0.6, reach=0.1, at=(0, top), size=grid.size)


def _fruit(stage: Stage) -> None:
    unit = stage.unit
    middle, foot = 0.5 * stage.width, 0.86 * stage.height
    flip = -1 if stage.streams.pick("arrangement", 2) else 1
    things = (
        ("bottle", -0.2, -0.05, 0.56),
        ("vase", 0.14, -0.06, 0.6),
        ("apple", -0.04, 0.0, 0.2),
        ("orange_fruit", 0.25, 0.01, 0.18),
        ("apple", 0.1, 0.03, 0.19),
    )
    for i, (name, x, dy, size) in enumerate(things):
        if stage.scene.allows(name):
            height = min(size * unit, 0.75 * stage.height)
            at = middle + flip * (x + stage.streams.number(f"thing {i}", -0.03, 0.03)) * unit
            place(stage, SubjectWish(name=name), i, x=at, foot=foot + dy * unit, height=height)
