"""The look of a photograph: depth of field, clear light, contrast, grain."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Plane, as_plane, blend, blur, resize, smooth
from lumigate.draft.picture.styles.brush import crisp, grained, grey_of
from lumigate.draft.picture.styles.traces import Traces

_WIDEST = 0.011
_GRAIN = 0.026


def photo(picture: Plane, streams: Streams, traces: Traces | None, *, grain: bool) -> Plane:
    """Return the picture as a lens and film would show it; ``grain=False`` leaves the grain out."""
    seen = _focused(picture, traces) if traces is not None else picture
    unit = min(seen.shape[:2])
    grey = grey_of(seen)
    local = as_plane(grey - blur(grey, unit / 28))
    curve = as_plane(grey * grey * (3 - 2 * grey))
    gain = (curve * 0.35 + grey * 0.65 + local * 0.22 + 0.004) / (grey + 0.004)
    lit = seen * np.clip(gain, 0.4, 1.8)[..., None]
    warmth = (grey - 0.45) * np.float32(0.05)
    lit[..., 0] += warmth
    lit[..., 2] -= warmth
    return grained(crisp(as_plane(np.clip(lit, 0, 1)), corners=0.55), streams, _GRAIN if grain else 0.0)


def _focused(picture: Plane, traces: Traces) -> Plane:
    """Blur what lies far behind or before the subjects; without subjects all is sharp."""
    if traces.depth is None or traces.figure is None:
        return picture
    height, width = picture.shape[:2]
    shrink = max(1.0, min(height, width) / 512)
    rows, columns = max(2, round(height / shrink)), max(2, round(width / shrink))
    figure = resize(as_plane(traces.figure) / np.float32(255), rows, columns)
    depth = resize(as_plane(traces.depth) / np.float32(255), rows, columns)
    subject = depth[(figure > 0.6) & (depth > 0.03)]
    if subject.size < 0.004 * rows * columns:
        return picture
    focus = float(np.median(subject))
    away = np.where(depth < focus, (focus - depth) * 1.6, depth - focus)
    unsharp = smooth(0.10, 0.62, as_plane(away)) * (1 - smooth(0.2, 0.6, figure))
    small = resize(picture, rows, columns)
    unit = min(rows, columns)
    clear = as_plane(np.clip(1.02 - figure, 0.02, 1))
    weighted = as_plane(small * clear[..., None])
    out = picture
    for sigma, low, high in ((0.4 * _WIDEST, 0.05, 0.45), (_WIDEST, 0.4, 0.95)):
        soft = blur(weighted, sigma * unit) / np.maximum(blur(clear, sigma * unit), 1e-3)[..., None]
        share = resize(smooth(low, high, as_plane(unsharp)), height, width)
        out = blend(out, resize(as_plane(soft), height, width), share)
    return out
