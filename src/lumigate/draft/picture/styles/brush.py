"""What several styles share: soft paint, paper, grain, vignette, colour strength."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Plane, as_plane, blur, slope


def saturated(picture: Plane, amount: float) -> Plane:
    """Return a picture with its colours ``amount`` times as strong, 0..1."""
    weights = np.array([[0.3, 0.55, 0.15]], np.float32)
    mix = np.float32(1 - amount) * np.repeat(weights, 3, 0) + np.float32(amount) * np.eye(3, dtype=np.float32)
    return as_plane(np.clip(cv2.transform(np.ascontiguousarray(picture), mix), 0, 1))


def grey_of(picture: Plane) -> Plane:
    """Return the level of each pixel."""
    return as_plane(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY))


def crisp(picture: Plane, *, corners: float = 0.3) -> Plane:
    """Sharpen a little and darken the corners."""
    unit = min(picture.shape[:2])
    soft = blur(picture, 1.4 * unit / 1024)
    return vignette(as_plane(np.clip(picture + (picture - soft) * np.float32(0.5), 0, 1)), corners)


def vignette(picture: Plane, amount: float) -> Plane:
    """Darken the corners; 0.3 takes 15 % of their light."""
    height, width = picture.shape[:2]
    y = ((np.arange(height, dtype=np.float32) + 0.5) / height - 0.5)[:, None]
    x = ((np.arange(width, dtype=np.float32) + 0.5) / width - 0.5)[None, :]
    return as_plane(picture * (1 - np.float32(amount) * (x * x + y * y))[..., None])


def grained(picture: Plane, streams: Streams, amount: float) -> Plane:
    """Add the grain of film; 0 adds none."""
    if amount <= 0:
        return picture
    height, width = picture.shape[:2]
    tile = grain_tile(streams)
    repeated = np.tile(tile, (-(-height // 256), -(-width // 256)))[:height, :width]
    return as_plane(np.clip(picture + (repeated * np.float32(amount * 1.6))[..., None], 0, 1))


def grain_tile(streams: Streams) -> Plane:
    """Return the grain of film that is repeated over a picture, 256 x 256."""
    tile = streams.stream("grain").standard_normal((256, 256), dtype=np.float32)
    return as_plane(cv2.GaussianBlur(tile, (0, 0), 0.7))


def painted(picture: Plane, share: float, size: float) -> Plane:
    """Kuwahara: each place takes the mean of its calmest neighbourhood, which leaves strokes with clear edges.

    ``size`` is in pixels of a picture whose shorter side is 1024.
    """
    return painted_at(picture, share, size, min(picture.shape[:2]))


def painted_at(picture: Plane, share: float, size: float, unit: int) -> Plane:
    """Do the same on a part of a picture whose shorter side is ``unit`` pixels."""
    radius = max(1, round(size * unit / 1024 / 2))
    side = radius + 1
    grey = grey_of(picture)
    mean = as_plane(cv2.blur(picture, (side, side)))
    level = as_plane(cv2.blur(grey, (side, side)))
    spread = as_plane(cv2.blur(grey * grey, (side, side)) - level * level)
    offset = max(1, side // 2)
    best: Plane | None = None
    out = mean
    for dy, dx in ((-offset, -offset), (-offset, offset), (offset, -offset), (offset, offset)):
        variance, colour = _moved(spread, dy, dx), _moved(mean, dy, dx)
        if best is None:
            best, out = variance, colour.copy()
        else:
            calmer = variance < best
            np.copyto(best, variance, where=calmer)
            mask = calmer.astype(np.uint8)
            cv2.copyTo(colour, mask, out)
    return as_plane(picture + (out - picture) * np.float32(share)) if share < 1 else as_plane(out)


def _moved(plane: Plane, dy: int, dx: int) -> Plane:
    pad = max(abs(dy), abs(dx))
    framed = cv2.copyMakeBorder(plane, pad, pad, pad, pad, cv2.BORDER_REFLECT_101)
    height, width = plane.shape[:2]
    return np.ascontiguousarray(as_plane(framed[pad + dy : pad + dy + height, pad + dx : pad + dx + width]))


def paper(streams: Streams, height: int, width: int, *, depth: float = 0.9) -> Plane:
    """Return the light on rough paper, about 1."""
    texture = fractal(streams, "paper", height, width, 190, octaves=3, gain=0.7)
    along, down = slope(texture)
    return as_plane(1 + np.clip((along + down) * min(height, width) / 1024 * depth, -0.035, 0.035))
