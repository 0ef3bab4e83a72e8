"""Open ground before the viewer: grass, sand, stone, snow or plaster in perspective."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lumigate.draft.picture.colour import mixed, vector
from lumigate.draft.picture.grid import Grid, grid_for
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, polygon_mask, sample
from lumigate.draft.picture.stage import Stage

_TILE = 384


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A floor from the row ``top`` (pixels) to the lower edge, from ``far`` colour to ``near`` colour.

    ``swell`` is how much its far edge waves, in units; ``mottle`` how strongly it is spotted; ``haze`` 0..1 fades
    the far edge.
    """

    name: str
    top: float
    far: Rgb
    near: Rgb
    swell: float = 0.04
    mottle: float = 1.0
    haze: float = 0.3
    depth: float = 0.42
    reach: float = 0.04


def lay_ground(stage: Stage, ground: Ground) -> Plane:
    """Lay the floor and return the row of its far edge for every column."""
    light = stage.light
    swing = stage.outline(ground.name, 0.9, octaves=2)
    crest = as_plane(ground.top + (swing - 0.5) * ground.swell * stage.unit)
    top = max(0, int(crest.min()) - 1)
    if stage.height - top < 2:
        return crest
    grid = grid_for(stage, top)
    share = grid.share
    fine = perspective_noise(grid, f"{ground.name}/fine", 44, tall=2.2)
    broad = perspective_noise(grid, f"{ground.name}/broad", 9, tall=1.0)
    tone = np.clip(0.5 + ((fine - 0.5) * 0.8 + (broad - 0.5) * 0.95) * ground.mottle, 0, 1)
    colour = vector(ground.near) + (vector(ground.far) - vector(ground.near)) * tone[..., None]
    glow = np.exp(-(((grid.x - stage.sun[0]) / (0.5 * stage.unit + 0.1 * stage.width)) ** 2)) * (1 - share)
    lit = (0.5 + 0.55 * light.shine + 0.35 * glow * light.shine)[..., None]
    colour = colour * lit * vector(mixed((1.0, 1.0, 1.0), light.sun, 0.45)) + vector(
        light.shade
    ) * np.float32(0.08)
    fog = (1 - share)[..., None] ** 1.5 * min(
        0.85, ground.haze + (0.2 if stage.scene.weather == "fog" else 0.0)
    )
    colour = colour + (vector(light.haze) - colour) * fog
    cover = as_plane(np.clip(stage.y[top:] - crest[None, :] + 0.5, 0, 1))
    stage.canvas.lay(
        ground.name,
        as_plane(colour),
        cover,
        depth=ground.depth,
        reach=ground.reach,
        at=(0, top),
        size=grid.size,
    )
    return crest


def perspective_noise(grid: Grid, name: str, cells: float, *, tall: float = 1.0) -> Plane:
    """Return noise that lies on the floor of the grid's rows and grows towards the viewer."""
    stage = grid.stage
    tile = fractal(stage.streams, f"field/{name}", _TILE, _TILE, cells, octaves=3, gain=0.6)
    spread = 1 / (grid.share + 0.09)
    x = (grid.x - stage.width / 2) / stage.unit * spread * 62 + _TILE / 2
    y = np.broadcast_to(spread * 130 / tall, x.shape)
    period = 2 * _TILE - 2
    return sample(tile, as_plane(_folded(as_plane(x), period)), as_plane(_folded(as_plane(y), period)))


def _folded(plane: Plane, period: int) -> Plane:
    return as_plane(np.abs((plane + period / 2) % period - period / 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A path or stream that runs from the row ``top`` to the lower edge.

    ``far`` and ``near`` are half its widths in units; it starts at ``start`` and ends at ``end``, shares of the
    width, and bends by ``bend`` units on the way.
    """

    name: str
    top: float
    start: float = 0.5
    end: float = 0.5
    far: float = 0.006
    near: float = 0.26
    bend: float = 0.2
    waves: float = 1.6


def way_mask(stage: Stage, way: Way) -> tuple[Plane, int]:
    """Return the cover of the way and the row where it starts."""
    top = max(0, int(way.top))
    rows = stage.height - top
    y = np.linspace(0, 1, 60)
    swing = way.bend * stage.unit * np.sin(y**0.55 * way.waves * np.pi) * (0.25 + y) * (1 - y * 0.55)
    middle = (way.start + (way.end - way.start) * y) * stage.width + swing
    half = stage.unit * (way.far + (way.near - way.far) * y**1.5)
    left, right = np.stack([middle - half, y * rows], 1), np.stack([middle + half, y * rows], 1)[::-1]
    return polygon_mask(rows, stage.width, [as_plane(np.concatenate([left, right]))]), top


def lay_way(
    stage: Stage, way: Way, tone: Rgb, edge: Rgb, *, depth: float = 0.42, texture: float = 0.5
) -> None:
    """Lay a path of colour ``tone`` with worn edges towards ``edge``."""
    cover, top = way_mask(stage, way)
    if cover.shape[0] < 2:
        return
    grid = grid_for(stage, top)
    dust = perspective_noise(grid, f"{way.name}/dust", 40, tall=2.0)
    soft = blur(cover, stage.unit / 70)
    rim = np.clip(1.5 - soft * 1.5, 0, 1) * 0.7
    light = vector(mixed((1.0, 1.0, 1.0), stage.light.sun, 0.4)) * np.float32(0.42 + 0.62 * stage.light.shine)
    small = rim if rim.shape == dust.shape else sample(rim, *_grid_points(grid))
    colour = vector(tone) + (vector(edge) - vector(tone)) * small[..., None]
    colour = colour * (1 - texture * 0.5 + texture * dust)[..., None] * light
    fog = (1 - grid.share)[..., None] ** 2 * 0.35
    colour = colour + (vector(stage.light.haze) - colour) * fog
    stage.canvas.lay(way.name, as_plane(colour), cover, depth=depth, reach=0.04, at=(0, top), size=grid.size)


def _grid_points(grid: Grid) -> tuple[Plane, Plane]:
    shape = grid.shape
    return as_plane(np.broadcast_to(grid.x, shape)), as_plane(np.broadcast_to(grid.y - grid.top, shape))
