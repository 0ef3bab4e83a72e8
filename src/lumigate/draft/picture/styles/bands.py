"""The soft styles, laid on very large pictures band by band."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Bytes, Plane, as_plane, blur
from lumigate.draft.picture.styles.brush import grain_tile, painted_at

_HALO = 0.02
"""How far around a band its neighbours count, as a share of the shorter side."""


def rows_of(small: Plane, rows: slice, height: int, width: int) -> Plane:
    """Return some rows of a small plane as they would be once it is enlarged to ``height`` x ``width``."""
    y = (np.arange(rows.start, rows.stop, dtype=np.float32) + 0.5) * (small.shape[0] / height) - 0.5
    x = (np.arange(width, dtype=np.float32) + 0.5) * (small.shape[1] / width) - 0.5
    grid = np.broadcast_to(x[None, :], (len(y), width)), np.broadcast_to(y[:, None], (len(y), width))
    return as_plane(
        cv2.remap(
            small, as_plane(grid[0]), as_plane(grid[1]), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
    )


def in_bands(picture: Bytes, style: str, streams: Streams, *, grain: bool, bands: list[slice]) -> Bytes:
    """Return a toned picture with the surface of ``illustration`` or ``isometric``, at most a band in floats."""
    height, width = picture.shape[:2]
    unit = min(height, width)
    halo = round(_HALO * unit)
    is_soft = style == "illustration"
    corners, amount = (0.3, 0.012) if is_soft else (0.1, 0.008)
    tile = grain_tile(streams)
    x = ((np.arange(width, dtype=np.float32) + 0.5) / width - 0.5)[None, :]
    out = np.empty_like(picture)
    for rows in bands:
        top, bottom = max(0, rows.start - halo), min(height, rows.stop + halo)
        seen = as_plane(picture[top:bottom]) / np.float32(255)
        if is_soft:
            seen = painted_at(seen, 0.55, 5, unit)
        sharp = np.clip(seen + (seen - blur(seen, 1.4 * unit / 1024)) * np.float32(0.5), 0, 1)
        band = sharp[rows.start - top : rows.stop - top]
        y = ((np.arange(rows.start, rows.stop, dtype=np.float32) + 0.5) / height - 0.5)[:, None]
        band = band * (1 - np.float32(corners) * (x * x + y * y))[..., None]
        if grain:
            lines = np.take(tile, np.arange(rows.start, rows.stop) % tile.shape[0], axis=0)
            repeated = np.tile(lines, (1, -(-width // tile.shape[1])))[:, :width]
            band = band + (repeated * np.float32(amount * 1.6))[..., None]
        out[rows] = np.clip(band * 255 + 0.5, 0, 255)
    return out
