"""The floor of a street: asphalt or cobbles between pavements, mirroring lights where it is wet."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled, vector
from lumigate.draft.picture.grid import Grid, grid_for
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.raster import Plane, as_plane, sample, smooth
from lumigate.draft.picture.scenes.street_parts.view import View


def lay_paving(view: View, *, cobbled: bool, wet: bool) -> None:
    """Lay the floor from the far end to the lower edge."""
    stage = view.stage
    top = stage.horizon + view.eye / (view.far * 1.1) * view.focal
    grid = grid_for(stage, top)
    away = as_plane(
        np.broadcast_to(view.eye * view.focal / np.maximum(grid.y - stage.horizon, 1.0), grid.shape)
    )
    across = as_plane((grid.x - view.middle) / view.focal * away)
    colour = _cobbles(view, grid, across, away) if cobbled else _asphalt(view, grid, across, away)
    light = stage.light
    if stage.season == "winter" or stage.scene.weather == "snow":
        drift = _floor_noise(view, "snow", across, away, 2.2)
        track = smooth(
            0.45, 0.75, as_plane(drift + 0.3 * smooth(0.2, 0.9, as_plane(np.abs(across) / view.half)))
        )
        colour = colour + (vector((0.9, 0.93, 0.97)) - colour) * (track * 0.85)[..., None]
    colour = colour * vector(mixed((1.0, 1.0, 1.0), light.sun, 0.4)) * np.float32(0.3 + 0.72 * light.shine)
    colour += vector(light.shade) * np.float32(0.12)
    fog = (1 - np.exp(-away / 110)) * 0.8
    colour = colour + (vector(light.haze) - colour) * fog[..., None]
    strength = 0.66 if wet else 0.07
    grain = _floor_noise(view, "puddles", across, away, 0.8)
    seen = _mirrored(view, grid, grain)
    share = strength * (0.45 + 0.75 * smooth(0.35, 0.65, grain) if wet else np.ones_like(grain))
    share = np.clip(share * (0.55 + 0.5 * np.exp(-away / 25) + 0.3), 0, 0.85)
    if wet:
        colour = colour * np.float32(0.6)
    colour = colour + (seen - colour) * share[..., None]
    stage.canvas.lay("paving", as_plane(colour), depth=0.88, reach=0.03, at=(0, grid.top), size=grid.size)


def _mirrored(view: View, grid: Grid, grain: Plane) -> Plane:
    """Return what the floor mirrors: the fronts stand at the sides, the far end stands behind."""
    stage = view.stage
    tall = grid.y - stage.horizon
    y = stage.horizon - tall + 2 * view.eye * np.abs(grid.x - view.middle) / view.half
    x = grid.x + (grain - 0.5) * 0.03 * stage.unit
    small = 0.25
    picture = cv2.resize(stage.canvas.picture, None, fx=small, fy=small, interpolation=cv2.INTER_AREA)
    picture = cv2.blur(
        picture, (max(1, round(stage.unit * small / 160)), max(1, round(stage.unit * small / 22)))
    )
    return sample(
        as_plane(picture),
        as_plane(np.broadcast_to(x, grid.shape) * small),
        as_plane(np.clip(y, 0, stage.horizon) * small),
    )


def _floor_noise(view: View, name: str, across: Plane, away: Plane, cells: float) -> Plane:
    tile = fractal(view.stage.streams, f"paving/{name}", 256, 256, 12, octaves=4, gain=0.55)
    x, y = across * cells * 21 + 190, away * cells * 21 + 60
    period = 510
    return sample(
        tile, as_plane(np.abs((x + 255) % period - 255)), as_plane(np.abs((y + 255) % period - 255))
    )


def _asphalt(view: View, grid: Grid, across: Plane, away: Plane) -> Plane:
    rough = _floor_noise(view, "rough", across, away, 3.0)
    road_half = view.half - 2.6
    tone = vector(rgb("#5a5d63")) * (0.82 + 0.36 * rough)[..., None]
    pixel = np.clip(away / view.focal * 1.2, 0.004, 0.2)
    dash = smooth(0.09, 0.05, as_plane(np.abs(across) - pixel)) * (away % 4.4 < 2.4)
    line = smooth(0.09, 0.05, as_plane(np.abs(np.abs(across) - road_half + 0.35) - pixel))
    mark = np.clip(dash + 0.7 * line, 0, 1)[..., None] * 0.75
    tone = tone + (vector(rgb("#ded9c8")) - tone) * mark
    cross = (
        (away > 9.2) & (away < 11.6) & ((across * 0.9) % 1 < 0.5) & (np.abs(across) < road_half - 0.5)
    ).astype(np.float32)
    if view.stage.streams.pick("crossing", 2):
        tone = tone + (vector(rgb("#e3dfd2")) - tone) * (cross * 0.75)[..., None]
    walk = np.abs(across) > road_half
    joint = np.maximum(np.abs((across * 1.1) % 1 - 0.5) > 0.47, np.abs((away * 1.1) % 1 - 0.5) > 0.475)
    fade = np.exp(-away / 16)
    slab = vector(rgb("#a39d94")) * (0.86 + 0.26 * rough - 0.2 * joint * fade)[..., None]
    tone = np.where(walk[..., None], slab, tone)
    kerb = smooth(0.16, 0.1, as_plane(np.abs(np.abs(across) - road_half)))
    return as_plane(tone + (vector(rgb("#c4beb3")) - tone) * (kerb * 0.8)[..., None])


def _cobbles(view: View, grid: Grid, across: Plane, away: Plane) -> Plane:
    bend = _floor_noise(view, "bend", across, away, 1.2)
    row = away * 4.6 + (bend - 0.5) * 0.8
    column = across * 4.2 + (np.floor(row) % 2) * 0.5 + (bend - 0.5) * 0.5
    u, v = column % 1 - 0.5, row % 1 - 0.5
    stone = smooth(0.5, 0.32, as_plane(np.maximum(np.abs(u), np.abs(v))))
    luck = np.sin(np.floor(column) * 12.9898 + np.floor(row) * 78.233) * 43758.5453
    luck = as_plane(luck - np.floor(luck))
    fade = np.exp(-away / 9)[..., None]
    tone = (
        vector(scaled(mixed(rgb("#8f857a"), rgb("#a5967f"), 0.4), 1.0))
        * (0.78 + 0.3 * luck + 0.14 * (v < 0))[..., None]
    )
    laid = tone * (0.5 + 0.55 * stone)[..., None]
    plain = vector(rgb("#877d72")) * (0.9 + 0.2 * bend)[..., None]
    gutter = smooth(0.35, 0.1, as_plane(np.abs(across)))[..., None] * 0.22
    return as_plane((plain + (laid - plain) * fade) * (1 - gutter))
