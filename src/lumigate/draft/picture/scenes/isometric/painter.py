"""Paints a scene as an isometric diorama."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground, place_on_water, place_under_water
from lumigate.draft.picture.colour import mixed, rgb, scaled, vector
from lumigate.draft.picture.layout.blocks import grow, reach
from lumigate.draft.picture.layout.plan import layout_for
from lumigate.draft.picture.layout.standing import Layout
from lumigate.draft.picture.palettes import named
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, ellipse, polygon_mask, smooth
from lumigate.draft.picture.scenes.isometric.board import MIDDLE, SIZE, Board
from lumigate.draft.picture.scenes.isometric.plans import FRONT, Item, plan
from lumigate.draft.picture.scenes.isometric.room import draw_furniture, draw_walls
from lumigate.draft.picture.scenes.isometric.tile import THICK, draw_ground, draw_slab, slab_of
from lumigate.draft.picture.stage import Stage

_DEPTH = 0.3
_SCALE = 0.66
_ROOM = 0.31
_NEAR = 0.70
_TANK = 1.2
_BACKDROPS = (
    ("#f6e6d8", "#f2c9b8"),
    ("#dcecf2", "#b4d0e2"),
    ("#e6e0f2", "#c4b8e0"),
    ("#e2f0e2", "#b8d8c4"),
    ("#fbf0d2", "#f2d89c"),
)


def paint(stage: Stage) -> None:
    """Paint the tile, what stands on it, and the subjects in its middle."""
    stage.horizon = 0.45 * stage.height
    stage.sun = (0.1 * stage.width, 0.05 * stage.height)
    stage.ground_depth = 0.65
    layout = _gathered(stage)
    _lay_backdrop(stage)
    slab = Board(stage)
    draw_slab(slab, slab_of(stage))
    draw_ground(slab, is_broad=bool(layout.roots("ground")))
    items = plan(stage)
    kind = stage.scene.kind
    if kind == "interior":
        draw_walls(slab)
    _lay(stage, "tile", slab)
    _lay_shadows(stage, slab, items)
    if kind == "underwater":
        _lay_water(stage, slab, is_behind=True)
    back, front = Board(stage), Board(stage)
    if kind == "interior":
        draw_furniture(back)
    for one in items:
        one.thing(front if one.u + one.v >= FRONT else back, one.u, one.v, one.size, one.pick)
    _lay(stage, "solids", back)
    place_in_sky(stage)
    if kind == "underwater":
        place_under_water(stage, top=0.28, bottom=0.68)
    place_on_water(stage)
    place_on_ground(stage, near=_NEAR)
    _lay(stage, "near solids", front)
    if kind == "underwater":
        _lay_water(stage, slab, is_behind=False)


def _lay(stage: Stage, name: str, board: Board) -> None:
    if not board.pad.cover.any():
        return
    colour, cover = board.pad.painted()
    if board.pad.shines:
        light = as_plane(board.pad.lights) / np.float32(255)
        colour = as_plane(colour + light * 0.25 + blur(light, 0.01 * stage.unit) * 0.4)
    height, width = stage.height, stage.width
    stage.canvas.lay(
        name, colour[:height, :width], cover[:height, :width], depth=_DEPTH, size=(height, width)
    )


def _gathered(stage: Stage) -> Layout:
    """Lay the subjects out and bring them together so that they find room on the tile."""
    wide = stage.width / stage.unit
    layout = layout_for(stage.scene, wide, stage.height / stage.unit, stage.streams)
    stage.layout = layout
    roots = [one for zone in ("ground", "water", "under") for one in layout.roots(zone)]
    if not roots:
        return layout
    middle = (min(one.x - reach(one)[0] for one in roots) + max(one.x + reach(one)[1] for one in roots)) / 2
    most = max(max(middle - one.x + reach(one)[0], one.x - middle + reach(one)[1]) for one in roots)
    share = min(_SCALE, _ROOM / max(most, 1e-6))
    for one in roots:
        one.crop = False
        one.x = wide / 2 + (one.x - middle) * share
        grow(one, share)
        one.lift *= share
        one.back *= 0.8
    return layout


def _lay_backdrop(stage: Stage) -> None:
    light, deep = _tones(stage)
    x = (stage.x - 0.5 * stage.width) / stage.unit
    y = (stage.y - 0.42 * stage.height) / stage.unit
    share = smooth(0.05, 0.95, as_plane(np.hypot(x, y)))
    stage.canvas.lay(
        "sky", as_plane(vector(light) + (vector(deep) - vector(light)) * share[..., None]), depth=1.0
    )
    if stage.scene.kind == "space" or stage.light.hour == "night":
        _lay_stars(stage)
    row = (MIDDLE + (1.18 + THICK) * SIZE * stage.unit / stage.height) * stage.height
    spot = ellipse(stage.width / 2, row, 0.36 * stage.unit, 0.075 * stage.unit)
    dark = polygon_mask(stage.height, stage.width, [spot])
    alpha = blur(dark, 0.035 * stage.unit) * np.float32(0.42)
    stage.canvas.lay("tile shadow", scaled(deep, 0.42), alpha, depth=0.5)


def _tones(stage: Stage) -> tuple[Rgb, Rgb]:
    """Return the colours of the backdrop in its middle and at its border."""
    if stage.scene.kind == "space":
        return rgb("#2b2f5c"), rgb("#0d0f26")
    hour = stage.light.hour
    if hour == "night":
        return rgb("#34407a"), rgb("#161a3c")
    if stage.scene.colours:
        tone = named(stage.scene.colours[0])
        return mixed(tone, (1.0, 1.0, 1.0), 0.75), mixed(tone, (1.0, 1.0, 1.0), 0.35)
    if hour == "sunset":
        return scaled(rgb("#ffdcae"), 1.08), rgb("#f2a890")
    if hour == "dawn":
        return rgb("#ffeadb"), rgb("#e6b9c8")
    light, deep = _BACKDROPS[stage.streams.pick("backdrop", len(_BACKDROPS))]
    return scaled(rgb(light), 1.1), scaled(rgb(deep), 1.08)


def _lay_stars(stage: Stage) -> None:
    spots = stage.streams.stream("stars").random((130, 3))
    stars = [
        ellipse(float(x) * stage.width, float(y) * stage.height, r, r, steps=8)
        for x, y, s in spots
        for r in (stage.unit * (0.0008 + 0.0022 * float(s) ** 3),)
    ]
    stage.canvas.lay("stars", (1.0, 0.98, 0.92), polygon_mask(stage.height, stage.width, stars), depth=0.98)


def _lay_shadows(stage: Stage, board: Board, items: list[Item]) -> None:
    """Let things throw soft shadows to the right, on the tile only."""
    if not items:
        return
    shapes: list[Plane] = []
    for one in items:
        half, long = 0.10 + 0.16 * min(one.size, 0.6), 0.45 * one.size
        u, v = one.u, one.v
        far, side = u + half + long, v - long * 0.2
        corners = [
            (u - half, v + half, 0.0), (u + half, v + half, 0.0), (far, side + half, 0.0),
            (far, side - half, 0.0), (u + half, v - half, 0.0), (u - half, v - half, 0.0),
        ]  # fmt: skip
        shapes.append(board.pixels(corners))
    top = polygon_mask(
        stage.height, stage.width, [board.pixels([(-1, -1, 0), (1, -1, 0), (1, 1, 0), (-1, 1, 0)])]
    )
    mask = blur(polygon_mask(stage.height, stage.width, shapes), 0.008 * stage.unit)
    tone = mixed(scaled(slab_of(stage).top, 0.3), stage.light.shade, 0.6)
    stage.canvas.lay("shadows", tone, as_plane(mask * top * np.float32(0.34)), depth=_DEPTH)


def _lay_water(stage: Stage, board: Board, *, is_behind: bool) -> None:
    """Lay the body of water over the tile: its far walls before the fish are set in, its near ones after."""
    body = board.pixels([(-1, 1, 0), (-1, 1, _TANK), (-1, -1, _TANK), (1, -1, _TANK), (1, -1, 0), (1, 1, 0)])
    if is_behind:
        mask = polygon_mask(stage.height, stage.width, [body])
        share = smooth(
            0.2 * stage.height, 0.85 * stage.height, as_plane(np.broadcast_to(stage.y, mask.shape))
        )
        tone = vector(rgb("#8fdcec")) + (vector(rgb("#2f8fc0")) - vector(rgb("#8fdcec"))) * share[..., None]
        stage.canvas.lay("water", as_plane(tone), as_plane(mask * np.float32(0.5)), depth=_DEPTH)
        return
    faces = (
        ([(-1, 1, _TANK), (1, 1, _TANK), (1, 1, 0), (-1, 1, 0)], rgb("#bdeaf6"), 0.2),
        ([(1, -1, _TANK), (1, 1, _TANK), (1, 1, 0), (1, -1, 0)], rgb("#1f6f9f"), 0.2),
        ([(-1, -1, _TANK), (1, -1, _TANK), (1, 1, _TANK), (-1, 1, _TANK)], rgb("#e2f8fc"), 0.4),
    )
    for index, (points, tone, alpha) in enumerate(faces):
        cover = polygon_mask(stage.height, stage.width, [board.pixels(points)]) * np.float32(alpha)
        stage.canvas.lay(f"glass {index}", tone, cover, depth=_DEPTH)
