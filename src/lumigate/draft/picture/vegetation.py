"""Trees in the distance and flowers in the grass: many small shapes in one layer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np

from lumigate.draft.picture.colour import mixed, scaled, vector
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, polygon_mask
from lumigate.draft.picture.stage import Stage

Shape = Literal["round", "pine"]


def lay_trees(
    stage: Stage, name: str, crest: Plane, *, count: int, size: float, depth: float, colours: Sequence[Rgb],
    haze: float, shape: Shape = "round", sink: float = 0.0, lane: tuple[float, float] | None = None,
) -> None:  # fmt: skip
    """Plant trees along a crest (one row per column).

    ``count`` is per unit width,
    ``size`` the height of a tree in units; ``sink`` spreads them below the crest, in
    units; ``lane`` keeps a stretch (left and right as shares of the width) free.
    """
    stream = stage.streams.stream(name)
    total = max(1, round(count * stage.width / stage.unit))
    spots = stream.random((total, 4))
    unit = stage.unit
    margin = int(size * unit * 1.4) + 4
    top = max(0, int(crest.min()) - margin)
    bottom = min(stage.height, int(crest.max() + sink * unit) + margin)
    if bottom <= top:
        return
    dark: list[Plane] = []
    light: list[Plane] = []
    groups: list[list[Plane]] = [[] for _ in colours]
    side = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    order = np.argsort(spots[:, 2])
    for i in order:
        x = float(spots[i, 0]) * stage.width
        if lane is not None and lane[0] < x / stage.width < lane[1]:
            continue
        foot = float(crest[min(int(x), stage.width - 1)]) + float(spots[i, 2]) * sink * unit - top
        tall = size * unit * (0.6 + 0.7 * float(spots[i, 1])) * (1 + 0.6 * float(spots[i, 2]) * (sink > 0))
        outline = _pine(x, foot, tall) if shape == "pine" else _round(x, foot, tall, float(spots[i, 3]))
        dark.append(outline)
        groups[int(float(spots[i, 3]) * len(colours)) % len(colours)].append(outline)
        centre = outline.mean(0)
        light.append(
            as_plane(
                (outline - centre) * np.float32(0.66)
                + centre
                + np.array([side * tall * 0.07, -tall * 0.08], np.float32)
            )
        )
    rows = bottom - top
    cover = polygon_mask(rows, stage.width, dark)
    lit = polygon_mask(rows, stage.width, light)
    colour = np.broadcast_to(vector(scaled(colours[0], 0.55)), (rows, stage.width, 3)).copy()
    for tone, outlines in zip(colours, groups, strict=True):
        if outlines:
            mask = polygon_mask(rows, stage.width, outlines)[..., None]
            colour += (vector(scaled(tone, 0.6)) - colour) * mask
    shine = vector(mixed((1.0, 1.0, 1.0), stage.light.sun, 0.5)) * np.float32(0.5 + 0.95 * stage.light.shine)
    colour = colour * (1 + lit[..., None] * (shine - 1) * 0.9) * np.float32(0.55 + 0.45 * stage.light.shine)
    colour = colour + (vector(stage.light.haze) - colour) * np.float32(haze)
    stage.canvas.lay(name, as_plane(colour), cover, depth=depth, at=(0, top))


def lay_flowers(
    stage: Stage, name: str, crest_row: float, colours: Sequence[Rgb], *, density: float, depth: float
) -> None:
    """Scatter blossoms from ``crest_row`` (pixels) to the lower edge, larger towards the viewer."""
    stream = stage.streams.stream(name)
    rows = stage.height - int(crest_row)
    if rows < 4:
        return
    count = int(density * stage.width * rows / stage.unit**2)
    spots = stream.random((count, 4))
    groups: list[list[Plane]] = [[] for _ in colours]
    for x, far, tone, jitter in spots:
        near = float(far) ** 1.8
        y = near * rows
        radius = stage.unit * (0.0016 + 0.0105 * near) * (0.7 + 0.6 * float(jitter))
        centre = (float(x) * stage.width, y)
        angles = np.linspace(0, 2 * np.pi, 10, endpoint=False) + float(jitter) * 6
        wave = 1 + 0.28 * np.cos(5 * angles)
        groups[int(float(tone) * len(colours)) % len(colours)].append(
            as_plane(
                np.stack(
                    [
                        centre[0] + radius * wave * np.cos(angles),
                        centre[1] + radius * 0.75 * wave * np.sin(angles),
                    ],
                    1,
                )
            )
        )
    cover = np.zeros((rows, stage.width), np.float32)
    colour = np.zeros((rows, stage.width, 3), np.float32)
    power = 0.45 + 0.6 * stage.light.shine
    for tone, outlines in zip(colours, groups, strict=True):
        if outlines:
            mask = polygon_mask(rows, stage.width, outlines)
            colour += (vector(scaled(tone, power)) - colour) * mask[..., None]
            cover = np.maximum(cover, mask)
    stage.canvas.lay(name, colour, cover, depth=depth, reach=0.03, at=(0, stage.height - rows))


def _pine(x: float, foot: float, tall: float) -> Plane:
    half = tall * 0.2
    steps: list[tuple[float, float]] = [(x, foot - tall)]
    for i in range(1, 5):
        y = foot - tall + tall * 0.9 * i / 4
        steps += [(x + half * i / 4, y), (x + half * i / 4 * 0.55, y - tall * 0.02)]
    steps += [(x + half * 0.12, foot), (x - half * 0.12, foot)]
    for i in range(4, 0, -1):
        y = foot - tall + tall * 0.9 * i / 4
        steps += [(x - half * i / 4 * 0.55, y - tall * 0.02), (x - half * i / 4, y)]
    return np.array(steps, np.float32)


def _round(x: float, foot: float, tall: float, jitter: float) -> Plane:
    angles = np.linspace(0, 2 * np.pi, 22, endpoint=False)
    wave = 1 + 0.12 * np.sin(3 * angles + jitter * 9) + 0.07 * np.sin(7 * angles + jitter * 23)
    return as_plane(
        np.stack(
            [x + np.cos(angles) * wave * tall * 0.4, foot - tall * 0.48 + np.sin(angles) * wave * tall * 0.5],
            1,
        )
    )
