"""What flows: gradients, silk, ink in water, marble."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, ramp, scaled, vector
from lumigate.draft.picture.grid import Grid, grid_for
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, sample, slope, smooth
from lumigate.draft.picture.stage import Stage


def _whole(stage: Stage, name: str, colour: Plane) -> None:
    stage.canvas.lay(name, as_plane(colour), depth=0.9, size=(stage.height, stage.width))


def _warped(grid: Grid, name: str, cells: float, push: float, octaves: int = 3) -> Plane:
    """Return noise whose places are pushed about by other noise, ``push`` in units."""
    field = grid.noise(name, cells, octaves=octaves, gain=0.42)
    dx, dy = grid.noise(f"{name}/x", cells * 0.9, octaves=2), grid.noise(f"{name}/y", cells * 0.9, octaves=2)
    scale = push * grid.shape[1] * grid.stage.unit / grid.stage.width
    rows, columns = grid.shape
    x = np.arange(columns, dtype=np.float32)[None, :] + (dx - 0.5) * scale
    y = np.arange(rows, dtype=np.float32)[:, None] + (dy - 0.5) * scale
    return sample(field, as_plane(x), as_plane(y))


def lay_gradient(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    """Lay soft blots of colour that run into one another."""
    grid = grid_for(stage, soft=4)
    stream = stage.streams.stream("blots")
    bend = grid.noise("bend", 1.3, octaves=2) - 0.5
    total = np.zeros((*grid.shape, 3), np.float32)
    weight = np.zeros(grid.shape, np.float32)
    for k in range(9):
        x, y, size = (float(one) for one in stream.random(3))
        tone = tones[(k * 2) % 5] if k < 5 else mixed(tones[k % 5], tones[(k + 1) % 5], 0.5)
        px, py = (x * 1.2 - 0.1) * stage.width, (y * 1.2 - 0.1) * stage.height
        radius = (0.3 + 0.3 * size) * stage.unit * max(stage.width, stage.height) ** 0.5 / stage.unit**0.5
        away = np.hypot(grid.x - px + bend * 0.5 * stage.unit, grid.y - py - bend * 0.5 * stage.unit) / radius
        share = as_plane(1 / (0.04 + away**3.2))
        total += vector(tone) * share[..., None]
        weight += share
    colour = total / weight[..., None]
    _whole(stage, "gradient", as_plane(colour * np.float32(1.12)))
    if stage.streams.pick("glass", 2):
        _lay_arcs(stage, tones)


def _lay_arcs(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    """Lay great translucent discs with a bright edge."""
    stream = stage.streams.stream("arcs")
    for k in range(3):
        grid = grid_for(stage, soft=1)
        x, y, r = (
            float(stream.uniform(-0.1, 1.1)) * stage.width,
            float(stream.uniform(0.1, 1.1)) * stage.height,
            float(stream.uniform(0.3, 0.62)) * stage.unit,
        )
        away = as_plane(np.hypot(grid.x - x, grid.y - y) / r)
        inside = smooth(1.003, 0.997, away)
        edge = np.exp(-np.clip(1 - away, 0, 9) * 9) * inside
        stage.canvas.lay(
            f"disc {k}",
            mixed(tones[4], (1.0, 1.0, 1.0), 0.5),
            as_plane(inside * 0.05 + edge * 0.3),
            depth=0.7 - 0.15 * k,
            size=(stage.height, stage.width),
        )


def lay_silk(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    """Lay folds of cloth that catch the light along their crests."""
    grid = grid_for(stage, soft=2)
    turn = stage.streams.number("silk/turn", 0.3, 1.2)
    u = (grid.x * np.cos(turn) + grid.y * np.sin(turn)) / stage.unit
    v = (-grid.x * np.sin(turn) + grid.y * np.cos(turn)) / stage.unit
    push = _warped(grid, "silk", 1.4, 0.5, octaves=2) - 0.5
    phase = u * 5.2 + push * 7.0 + 0.7 * np.sin(v * 2.2 + push * 3)
    fold = as_plane(
        0.5 + 0.32 * np.sin(phase) + 0.12 * np.sin(phase * 2.3 + v * 2) + 0.06 * np.sin(phase * 4.1 - v * 3)
    )
    along, down = slope(fold)
    steep = np.float32(grid.shape[1] / stage.width * stage.unit / 9)
    lit = np.clip((along * -0.8 + down * -0.9) * steep, -1, 1)
    base = ramp(
        (scaled(tones[0], 1.1), tones[1], tones[2], tones[3]),
        as_plane(np.clip(0.15 + 0.62 * fold + 0.5 * push, 0, 1)),
    )
    colour = base * (0.82 + 0.5 * lit)[..., None] + (np.clip(lit - 0.25, 0, 1) ** 1.6 * 0.75)[
        ..., None
    ] * vector(tones[4])
    _whole(stage, "silk", as_plane(colour))


def lay_marble(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    """Lay stone with fine veins, some of them golden."""
    grid = grid_for(stage)
    body = _warped(grid, "stone", 2.2, 0.7, octaves=4)
    veins = _warped(grid, "veins", 1.6, 0.9, octaves=4)
    thin = smooth(0.022, 0.0, as_plane(np.abs(veins - 0.5)))
    fine = smooth(0.012, 0.0, as_plane(np.abs(_warped(grid, "fine veins", 3.4, 0.8, octaves=4) - 0.5)))
    white = mixed(tones[4], (0.97, 0.96, 0.94), 0.6)
    colour = (
        vector(white)
        + (vector(mixed(tones[2], white, 0.4)) - vector(white)) * smooth(0.42, 0.75, body)[..., None]
    )
    colour = colour + (vector(tones[1]) - colour) * (fine * 0.4)[..., None]
    gold = vector((0.86, 0.68, 0.34)) * (0.8 + 0.6 * body)[..., None]
    colour = colour + (gold - colour) * (thin * 0.9)[..., None]
    _whole(stage, "marble", as_plane(colour * np.float32(1.1)))


def lay_ink(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    """Lay clouds of ink that sink and curl in clear water."""
    grid = grid_for(stage, soft=2)
    paper = mixed(tones[4], (0.98, 0.97, 0.95), 0.65)
    colour = np.broadcast_to(vector(paper) * np.float32(1.1), (*grid.shape, 3)).copy()
    stream = stage.streams.stream("drops")
    for k, tone in enumerate((tones[3], tones[2], tones[1], tones[0])):
        x, y = float(stream.uniform(0.15, 0.85)) * stage.width, float(stream.uniform(0.1, 0.8)) * stage.height
        curl = _warped(grid, f"ink {k}", 2.0 + 0.4 * k, 1.0, octaves=5)
        away = np.hypot((grid.x - x) / 1.15, grid.y - y) / stage.unit
        mass = as_plane(curl + 0.42 - away * (0.95 + 0.12 * k))
        edge = smooth(0.42, 0.52, mass)
        body = smooth(0.42, 0.95, mass)
        along, down = slope(blur(mass, 1.2))
        lit = np.clip(0.5 - (along + down) * grid.shape[1] / stage.width * stage.unit / 22, 0.1, 1)
        shade = vector(tone) * (0.7 + 0.55 * lit)[..., None]
        colour = colour + (shade - colour) * (edge * (0.36 + 0.6 * body))[..., None]
    _whole(stage, "ink", as_plane(colour))
