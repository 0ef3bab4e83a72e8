"""Ground in layers: mountain ridges, hills, dunes; each lit from the sun and faded by haze."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np

from lumigate.draft.picture.colour import mixed, vector
from lumigate.draft.picture.grid import Grid, grid_for
from lumigate.draft.picture.noise import spread
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, sample, slope, smooth
from lumigate.draft.picture.stage import Stage

Form = Literal["rolling", "range", "horn", "massif", "cone"]

SCALES = 8
"""Rows of the table of faces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ridge:
    """One fold of ground.

    ``base`` is the row of its foot and ``rise`` its height, both as shares of the picture height;
    ``cells`` counts peaks per unit width; ``rough`` is how jagged they are; ``haze`` 0..1 fades it.
    ``form`` shapes mountains: their faces catch the light or lie in the shade.
    """

    name: str
    base: float
    rise: float
    depth: float
    colour: Rgb
    cells: float
    rough: float = 0.52
    relief: float = 0.6
    haze: float = 0.5
    snow: float = 0.0
    grain: float = 3.4
    reach: float | None = None
    peak: float | None = None
    """Where the highest point is drawn to, as a share of the width."""
    form: Form = "rolling"
    patches: Rgb | None = None
    """Colour of fields that lie on it like patchwork."""


def lay_ridge(stage: Stage, ridge: Ridge) -> Plane:
    """Lay the ridge and return the row of its crest for every column."""
    crest = ridge_crest(stage, ridge)
    lay_slope(stage, ridge, crest)
    return crest


def lay_slope(stage: Stage, ridge: Ridge, crest: Plane) -> None:
    """Lay ground below a crest (one row per column), coloured and lit as ``ridge`` says."""
    top = max(0, int(crest.min()) - 2)
    if top >= stage.height:
        return
    cover = as_plane(np.clip(stage.y[top:] - crest[None, :] + 0.5, 0, 1))
    grid = grid_for(stage, top)
    below = as_plane(grid.y - grid.columns(crest))
    rise = max(min(ridge.rise * stage.height, ridge.rise * stage.unit * 1.5), 1.0)
    light = stage.light
    lit = _lit(stage, ridge, grid, crest, as_plane(below / stage.unit))
    base = vector(ridge.colour) * (0.34 + 0.95 * lit[..., None])
    if ridge.patches is not None:
        base = _patched(ridge, grid, as_plane(base), lit, below)
    base = base * vector(mixed((1.0, 1.0, 1.0), light.sun, 0.5)) * np.float32(0.5 + 0.6 * light.shine)
    base += vector(light.shade) * np.float32(0.22)
    if ridge.snow > 0:
        base = _snowed(stage, ridge, grid, as_plane(base), lit, as_plane(below / rise))
    fog = ridge.haze * 0.85 + 0.3 * ridge.haze * smooth(0.0, 1.3, as_plane(below / rise))
    fog = np.clip(fog, 0, 0.96)[..., None]
    colour = base + (vector(light.haze) - base) * fog
    stage.canvas.lay(
        ridge.name, as_plane(colour), cover, depth=ridge.depth, reach=ridge.reach, at=(0, top), size=grid.size
    )


def ridge_crest(stage: Stage, ridge: Ridge) -> Plane:
    """Return the row of the crest of a ridge for every column."""
    shape = stage.outline(ridge.name, ridge.cells, octaves=7, gain=ridge.rough)
    if ridge.form in ("horn", "massif", "cone"):
        shape = _peaks(stage, ridge, shape)
    elif ridge.peak is not None:
        away = (stage.x[0] / stage.width - ridge.peak) * stage.width / stage.unit
        shape = as_plane(shape * 0.75 + 0.55 * np.exp(-((away / 0.2) ** 2)))
    tall = min(ridge.rise * stage.height, ridge.rise * stage.unit * 1.5)
    shape = shape if ridge.form in ("horn", "massif", "cone") else spread(shape)
    return as_plane(ridge.base * stage.height - shape * tall)


def _peaks(stage: Stage, ridge: Ridge, shape: Plane) -> Plane:
    """Return a profile 0..1 of steep peaks: one horn, a group, or a smooth cone."""
    stream = stage.streams.stream(f"{ridge.name}/peaks")
    x = stage.x[0] / stage.unit
    width = stage.width / stage.unit
    middle = (ridge.peak if ridge.peak is not None else 0.5) * width
    tops: list[tuple[float, float, float, float]] = []
    if ridge.form == "cone":
        tops.append((middle, 1.0, 0.62, 0.0))
    elif ridge.form == "horn":
        lean = float(stream.uniform(-0.12, 0.12))
        tops.append((middle, 1.0, 0.5, lean))
        tops += [
            (middle + side * float(stream.uniform(0.3, 0.5)), float(stream.uniform(0.4, 0.62)),
             float(stream.uniform(0.36, 0.5)), float(stream.uniform(-0.1, 0.1)))
            for side in (-1.0, 1.0)
        ]  # fmt: skip
    count = 0 if ridge.form == "cone" else max(2, round(3.4 * width))
    for k in range(count):
        at = (k + float(stream.uniform(0.2, 0.8))) / count * width
        near = float(np.exp(-(((at - middle) / 0.42) ** 2)))
        high = float(stream.uniform(0.34, 0.62)) + (0.36 * near if ridge.form == "massif" else -0.12 * near)
        tops.append((at, high, float(stream.uniform(0.26, 0.46)), float(stream.uniform(-0.1, 0.1))))
    profile: Plane = np.zeros_like(x)
    for at, high, half, lean in tops:
        away = (x - at) / half
        away = as_plane(np.abs(away) * (1 + lean * 3 * np.sign(away)))
        flank = np.clip(1 - away, 0, 1)
        flank = flank**1.5 * 0.55 + flank * 0.45 if ridge.form == "cone" else flank**1.12
        profile = np.maximum(profile, as_plane(high * flank))
    if ridge.form == "cone":
        profile = as_plane(np.minimum(profile, 0.9 + 0.02 * (shape - 0.5)))
        return as_plane(np.clip(profile + (shape - 0.5) * 0.05, 0.02, 1))
    jag = (shape - 0.5) * (0.3 + 0.14 * np.clip(1 - profile, 0, 1))
    return as_plane(np.clip(profile + jag, 0.03, 1.1))


def _lit(stage: Stage, ridge: Ridge, grid: Grid, crest: Plane, below: Plane) -> Plane:
    side = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    if ridge.form == "rolling":
        texture = grid.noise(f"{ridge.name}/relief", ridge.cells * ridge.grain, octaves=5, gain=0.55)
        along, down = slope(texture)
        pixel = grid.shape[1] / stage.width
        relief = blur(as_plane(along * side + down * 0.55), stage.unit / 1400) * np.float32(
            stage.unit * pixel / 9
        )
        soft = blur(crest[None, :], stage.unit / 110)[0]
        lean = grid.columns(as_plane(np.gradient(soft) * np.sign(stage.sun[0] - stage.x[0])))
        shade = 0.12 * np.exp(-np.clip(below, 0, 9) * 9)
        return as_plane(np.clip(0.42 + relief * ridge.relief - lean * 0.2 + shade, 0.03, 1.3))
    rough = grid.noise(f"{ridge.name}/faces", ridge.cells * 2.2, octaves=5, gain=0.56, ridged=True)
    table = facing(stage, crest, side)
    level = np.log2(np.clip(below, 0, None) * 26 + 1) * 1.2 + (rough - 0.5) * 2.2
    column = grid.x / stage.width * table.shape[1] + (rough - 0.6) * (below * 0.55 + 0.012) * table.shape[1]
    faces = sample(table, as_plane(column), as_plane(np.clip(level, 0, SCALES - 1)))
    along, down = slope(blur(rough, 0.8))
    grain = (along * side + down * 0.3) * np.float32(grid.shape[1] / stage.width * stage.unit / 20)
    bright = 0.47 + 0.6 * np.tanh(faces * 2.6) + np.clip(grain, -0.5, 0.5) * ridge.relief * 0.55
    return as_plane(np.clip(bright + 0.1 * (rough - 0.5), 0.04, 1.2))


def facing(stage: Stage, crest: Plane, side: float) -> Plane:
    """Return how far the crest, smoothed more in every further row, faces the light on ``side`` (-1 or 1)."""
    columns = min(1024, len(crest))
    small = cv2.resize(crest[None, :], (columns, 1), interpolation=cv2.INTER_AREA)[0]
    unit = stage.unit * columns / stage.width
    pad = columns // 2
    wide = np.pad(small, pad, mode="edge")
    rows: list[Plane] = []
    for k in range(SCALES):
        sigma = max(unit * 0.0045 * 1.9**k, 0.5)
        soft = as_plane(cv2.GaussianBlur(wide[None, :], (0, 0), sigma))[0]
        rows.append(as_plane(np.gradient(soft)[pad : pad + columns] * side * columns / stage.width * 1.0))
    scale = stage.width / columns
    return as_plane(np.stack(rows) / scale * (stage.width / columns))


def _patched(ridge: Ridge, grid: Grid, base: Plane, lit: Plane, below: Plane) -> Plane:
    """Lay a patchwork of fields over the ground."""
    bend = grid.noise(f"{ridge.name}/fields", 3.0, octaves=2)
    unit = grid.stage.unit
    across = grid.x / unit * 4.3 + bend * 2.2
    down = below / unit * 17 + bend * 2.6 + np.floor(across) * 0.37
    kind = np.sin(np.floor(across) * 12.9898 + np.floor(down) * 78.233) * 43758.5453
    kind = as_plane(kind - np.floor(kind))
    hedge = np.maximum(np.abs(across % 1 - 0.5), np.abs(down % 1 - 0.5)) > 0.455
    assert ridge.patches is not None
    tone = vector(ridge.patches) * (0.34 + 0.95 * lit[..., None])
    out = base + (tone - base) * (smooth(0.35, 0.9, kind) * 0.62)[..., None]
    return as_plane(out * (1 - 0.28 * as_plane(hedge))[..., None])


def _snowed(stage: Stage, ridge: Ridge, grid: Grid, base: Plane, lit: Plane, below: Plane) -> Plane:
    patches = grid.noise(f"{ridge.name}/snow", ridge.cells * 4.5, octaves=5, gain=0.6)
    line = 0.55 * ridge.snow
    cover = smooth(line, line - 0.22, as_plane(below + (patches - 0.5) * 0.7 - (lit - 0.5) * 0.16))
    white = vector(mixed(stage.light.haze, (1.0, 1.0, 1.0), 0.72)) * (0.5 + 0.9 * lit[..., None])
    shade = vector(mixed(stage.light.shade, stage.light.sky[1], 0.5)) * np.float32(0.3)
    white = white * vector(mixed((0.9, 0.95, 1.05), stage.light.sun, 0.5)) + shade * (1 - lit[..., None])
    return as_plane(base + (white * (0.5 + 0.5 * stage.light.shine) - base) * cover[..., None])
