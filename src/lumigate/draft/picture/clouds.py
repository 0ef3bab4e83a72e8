"""Clouds: a veil seen in perspective, and heaps with sunlit tops."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lumigate.draft.picture.colour import mixed, vector
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, resize, sample, slope, smooth
from lumigate.draft.picture.stage import Stage

_TILE = 640
_SMALLEST, _LARGEST = 96, 512


def lay_veil(stage: Stage, distance: Plane, amount: float, rows: int, *, stretch: float = 1.0) -> None:
    """Lay a broken layer of cloud that runs to the horizon; ``amount`` 0..1, ``stretch`` draws it into bands.

    ``distance`` from the sun in units, at any resolution, over the first ``rows`` rows.
    """
    light = stage.light
    half_h, half_w = max(2, rows // 2), max(2, stage.width // 2)
    while min(half_h, half_w) > 900:
        half_h, half_w = half_h // 2, half_w // 2
    texture = fractal(stage.streams, "clouds", _TILE, _TILE, 5, octaves=6, gain=0.53)
    x = (np.arange(half_w, dtype=np.float32)[None, :] + 0.5) * (stage.width / half_w)
    y = (np.arange(half_h, dtype=np.float32)[:, None] + 0.5) * (rows / half_h)
    above = (stage.horizon - y) / stage.unit
    spread = 1 / np.clip(above + 0.13, 0.07, None)
    shift_x = stage.streams.number("clouds/x", -90, 90)
    shift_y = stage.streams.number("clouds/y", 0, 200)
    map_x = as_plane((x - stage.width / 2) / stage.unit * spread * 105 / stretch + _TILE / 2 + shift_x)
    map_y = as_plane(np.broadcast_to(spread * 105 * stretch**0.5 + shift_y, map_x.shape))
    mass = sample(texture, map_x, map_y)
    toward = np.tanh((stage.sun[0] - x) / (0.15 * stage.unit)) * 7
    behind = sample(texture, as_plane(map_x + toward), as_plane(map_y - 5))
    threshold = 0.60 - 0.2 * min(amount, 1.3)
    cover = smooth(threshold, threshold + 0.2, mass) * smooth(0.0, 0.10, as_plane(above))
    near = np.exp(-resize(distance, half_h, half_w) * 2.0)
    lit = np.clip(0.46 + (mass - behind) * 4.2, 0, 1) * (0.5 + 0.7 * near)
    shade, shine = vector(light.cloud), vector(mixed(light.cloud_lit, light.sun, 0.3))
    colour = shade + (shine - shade) * np.clip(lit, 0, 1)[..., None]
    density = {"night": 0.55, "day": 0.88}.get(light.hour, 0.86)
    stage.canvas.lay(
        "clouds", as_plane(colour), as_plane(np.clip(cover * density, 0, 1)), depth=0.96, life="drift",
        size=(rows, stage.width),
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Heap:
    """One heaped cloud: middle and foot in pixels, width and height in pixels; ``depth`` of its layer.

    ``fade`` 0..1 mixes it with ``air``.
    """

    name: str
    x: float
    foot: float
    wide: float
    tall: float
    depth: float
    air: Rgb
    fade: float = 0.0
    tower: float = 0.0
    """How far its middle rises over its sides, 0..1."""


def lay_heap(stage: Stage, heap: Heap, lit: Rgb, shade: Rgb) -> None:
    """Lay a heaped cloud in the light of the stage's sun, ``lit`` on the sun's side and ``shade`` below."""
    side = float(np.clip((stage.sun[0] - heap.x) / (0.5 * stage.unit), -1, 1))
    up = float(np.clip((heap.foot - stage.sun[1]) / (0.5 * stage.unit), -0.35, 1))
    size = int(np.clip(2 ** np.ceil(np.log2(max(heap.wide / 1.7, 2))), _SMALLEST, _LARGEST))
    bulge, cover = heaped(stage.streams, heap.name, size, tower=heap.tower)
    along, down = slope(bulge)
    steep = np.float32(size / 26)
    length = np.sqrt(1 + (along * steep) ** 2 + (down * steep) ** 2)
    bright = (0.42 - along * steep * side * 0.75 - down * steep * (0.3 + 0.6 * up)) / length
    foot = np.linspace(0, 1, size // 2, dtype=np.float32)[:, None]
    bright = np.clip(bright + 0.24 * (1 - foot) - 0.3 * smooth(0.55, 0.95, as_plane(foot)), 0, 1)
    colour = (
        vector(shade)
        + (vector(lit) * np.float32(1.45) - vector(shade)) * smooth(0.0, 1.0, as_plane(bright))[..., None]
    )
    colour += (vector(heap.air) - colour) * np.float32(heap.fade)
    rows, columns = max(2, round(heap.tall)), max(2, round(heap.wide))
    stage.canvas.lay(
        heap.name, as_plane(colour), cover, depth=heap.depth, life="drift", size=(rows, columns),
        at=(round(heap.x - columns / 2), round(heap.foot - rows)),
    )  # fmt: skip


def heaped(streams: Streams, name: str, size: int, *, tower: float = 0.0) -> tuple[Plane, Plane]:
    """Return how far a heaped cloud bulges towards the viewer and its cover, ``size`` / 2 rows by ``size``.

    Its shape does not depend on ``size``.
    """
    stream = streams.stream(name)
    rows = size // 2
    y, x = np.mgrid[0:rows, 0:size].astype(np.float32)
    x, y = (x + 0.5) / size * 2, (y + 0.5) / rows
    ruffle = fractal(streams, f"{name}/ruffle", rows, size, 5.5, octaves=5, gain=0.58)
    drift = fractal(streams, f"{name}/drift", rows, size, 4.5, octaves=4, gain=0.55)
    x, y = as_plane(x + (ruffle - 0.5) * 0.2), as_plane(y + (drift - 0.5) * 0.2)
    field = np.full((rows, size), -1.0, np.float32)
    knots = stream.uniform(0.35, 1.0, 8)
    for k in range(44):
        u, v, s = (float(one) for one in stream.random(3))
        envelope = (1 - (2 * u - 1) ** 2) ** 0.55 * float(np.interp(u * 7, range(8), knots))
        envelope *= 1 - tower + tower * 1.5 * float(np.exp(-(((u - 0.5) / 0.2) ** 2)))
        radius = (0.1 + 0.13 * s) * (0.55 + 0.45 * envelope)
        cx = 0.2 + 1.6 * u
        cy = 0.86 - min(0.68, 0.72 * envelope) * (v if k > 12 else 1.0) ** 0.7
        _bump(field, x, y, cx, max(cy, radius + 0.06), radius)
    flat = smooth(0.93, 0.84, y)
    cover = smooth(-0.012, 0.03, field) * flat
    bulge = blur(as_plane(np.clip(field, 0, None) + (ruffle - 0.5) * 0.05), size / 260)
    return bulge, as_plane(cover)


def _bump(field: Plane, x: Plane, y: Plane, cx: float, cy: float, radius: float) -> None:
    rows, size = field.shape
    reach = radius + 0.14
    box = (
        slice(max(0, int((cy - reach) * rows)), max(0, int((cy + reach) * rows) + 2)),
        slice(max(0, int((cx - reach) * size / 2)), max(0, int((cx + reach) * size / 2) + 2)),
    )
    local = field[box]
    if local.size == 0:
        return
    square = ((x[box] - cx) ** 2 + (y[box] - cy) ** 2) / (radius * radius)
    np.maximum(local, radius * (1 - square), out=local)
