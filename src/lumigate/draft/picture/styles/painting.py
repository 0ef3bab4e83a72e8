"""Painted styles: watercolour on wet paper, oil in strokes of a brush."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Bytes, Plane, as_plane, blend, blur, resize, slope, smooth
from lumigate.draft.picture.styles.brush import grey_of, painted, paper, saturated
from lumigate.draft.picture.styles.traces import Traces

_STROKES = (
    # Steps of the grid per shorter side, width and length in steps, and the detail from which it is used.
    (34, 1.5, 2.6, 0.0),
    (72, 1.25, 2.5, 0.011),
    (140, 1.15, 2.4, 0.034),
    (240, 1.15, 2.3, 0.068),
)

_FINEST, _MOST = 2.2, 90_000
"""Pixels between strokes at least, and how many places there are for strokes of one size at most."""
_CARE = 0.04
"""How much more detail is painted on subjects."""


def watercolor(picture: Plane, streams: Streams) -> Plane:
    """Let colours run a little, pool at their rims and leave the paper white at its border."""
    height, width = picture.shape[:2]
    unit = min(height, width)
    flowing = fractal(streams, "bleed", height, width, 26, octaves=3)
    shift = (flowing - 0.5) * np.float32(unit * 0.013)
    x = np.arange(width, dtype=np.float32)[None, :]
    y = np.arange(height, dtype=np.float32)[:, None]
    bled = as_plane(
        cv2.remap(
            picture, as_plane(x + shift), as_plane(y - shift), cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REFLECT_101,
        )
    )  # fmt: skip
    washed = painted(painted(bled, 1.0, 12), 1.0, 9)
    pool = fractal(streams, "pools", height, width, 5, octaves=4)
    grey = grey_of(washed)
    rim = np.clip((blur(grey, unit / 150) - grey) * 1.7, 0, 0.17)
    wash = as_plane((pool - 0.5) * 0.2 - rim)
    light = np.clip(0.2 + saturated(washed, 1.12) * np.float32(0.86) + wash[..., None], 0, 1)
    edge = np.minimum(np.minimum(x, width - 1 - x), np.minimum(y, height - 1 - y)) / unit
    torn = smooth(0.012, 0.04, as_plane(edge + (flowing - 0.5) * 0.05))
    white = np.full_like(light, 0.985)
    sheet = paper(streams, height, width)
    return as_plane(np.clip(blend(as_plane(white), as_plane(light), torn) * sheet[..., None], 0, 1))


def oil(picture: Plane, streams: Streams, traces: Traces | None) -> Plane:
    """Paint anew with strokes that follow the shapes, coarse ones first and fine ones where there is detail."""
    height, width = picture.shape[:2]
    unit = min(height, width)
    base = painted(painted(saturated(picture, 1.15), 1.0, 13), 1.0, 8)
    canvas = np.asarray(np.clip(base * 255 + 0.5, 0, 255), np.uint8)
    relief = np.full((height, width), 128, np.uint8)
    across, down, detail = _flow(base, streams)
    if traces is not None and traces.figure is not None:
        detail += resize(as_plane(traces.figure) / np.float32(255), *detail.shape) * np.float32(_CARE)
    for index, layer in enumerate(_STROKES):
        _paint(canvas, relief, base, (across, down, detail), streams.within(f"strokes/{index}"), layer)
    out = as_plane(canvas) / np.float32(255)
    bristle = fractal(streams, "bristle", height, width, 150, octaves=2)
    body = as_plane(blur(as_plane(relief) / np.float32(255), unit / 1400) * 0.9 + bristle * 0.12)
    along, fall = slope(body)
    light = np.clip((along + fall) * np.float32(-unit / 1024 * 1.5), -0.13, 0.13)
    return as_plane(np.clip(out * (1 + light)[..., None] + light[..., None] * 0.12, 0, 1))


def _flow(picture: Plane, streams: Streams) -> tuple[Plane, Plane, Plane]:
    """Return at a low resolution the direction of the strokes, as a unit vector, and how much detail there is."""
    height, width = picture.shape[:2]
    shrink = max(1.0, min(height, width) / 256)
    small = resize(picture, round(height / shrink), round(width / shrink))
    grey = blur(grey_of(small), 1.0)
    gx, gy = slope(grey)
    energy = as_plane(np.hypot(gx, gy))
    xx, yy, xy = blur(as_plane(gx * gx), 3.5), blur(as_plane(gy * gy), 3.5), blur(as_plane(gx * gy), 3.5)
    angle = 0.5 * np.arctan2(2 * xy, xx - yy) + np.pi / 2
    drift = (fractal(streams, "drift", grey.shape[0], grey.shape[1], 3, octaves=2) - 0.5) * 2.4
    sure = np.clip((xx + yy) / 4e-4, 0, 1)
    x = np.cos(2 * angle) * sure + np.cos(2 * drift) * (1 - sure)
    y = np.sin(2 * angle) * sure + np.sin(2 * drift) * (1 - sure)
    turned = 0.5 * np.arctan2(y, x)
    return as_plane(np.cos(turned)), as_plane(np.sin(turned)), blur(energy, 1.2)


def _paint(
    canvas: Bytes, relief: Bytes, base: Plane, flow: tuple[Plane, Plane, Plane], streams: Streams,
    layer: tuple[int, float, float, float],
) -> None:  # fmt: skip
    steps, thick, long, least = layer
    height, width = relief.shape
    step = max(min(height, width) / steps, (height * width / _MOST) ** 0.5)
    if step < _FINEST and least > 0:
        return
    stream = streams.stream("places")
    rows, columns = round(height / step) + 1, round(width / step) + 1
    y, x = np.mgrid[0:rows, 0:columns].reshape(2, -1).astype(np.float32)
    x = np.clip((x + stream.uniform(-0.6, 0.6, x.size)) * step, 0, width - 1)
    y = np.clip((y + stream.uniform(-0.6, 0.6, y.size)) * step, 0, height - 1)
    across, down, detail = flow
    at = (
        np.minimum((y * across.shape[0] / height).astype(int), across.shape[0] - 1),
        np.minimum((x * across.shape[1] / width).astype(int), across.shape[1] - 1),
    )
    used = np.flatnonzero(detail[at] >= least)
    order = stream.permutation(used)
    half = step * long / 2 * stream.uniform(0.7, 1.25, x.size)
    colour = base[y.astype(int), x.astype(int)] * 255 + stream.normal(0, 4.5, (x.size, 1))
    colours = np.clip(colour, 0, 255).tolist()
    heights = stream.integers(70, 190, x.size).tolist()
    shift = np.stack([across[at] * half, down[at] * half], 1)
    middle = np.stack([x, y], 1)
    ends = np.round(np.stack([middle - shift, middle + shift], 1) * 16).astype(int).tolist()
    width_of = max(1, round(step * thick))
    for index in order.tolist():
        first, last = ends[index]
        cv2.line(canvas, first, last, colours[index], width_of, cv2.LINE_AA, 4)
        cv2.line(relief, first, last, heights[index], width_of, cv2.LINE_AA, 4)
