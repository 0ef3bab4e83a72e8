"""Pixel art: a true grid of cells in a small palette, with subjects outlined."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.draft.picture.raster import Plane, as_plane, resize
from lumigate.draft.picture.styles.areas import lab_of, nearest_colours, palette_of, rgb_of
from lumigate.draft.picture.styles.brush import saturated
from lumigate.draft.picture.styles.traces import Traces

COLOURS = 32
"""Colours of one picture."""
_OF_FIGURE = 10
_CELLS = 128
_DITHER = 5.5


def pixel_cell(height: int, width: int) -> int:
    """Return the side of one cell, in pixels."""
    return max(2, round(min(height, width) / _CELLS))


def pixels(picture: Plane, traces: Traces | None) -> Plane:
    """Return the picture in square cells, counted from its upper left corner, of at most :data:`COLOURS` colours."""
    height, width = picture.shape[:2]
    cell = pixel_cell(height, width)
    rows, columns = -(-height // cell), -(-width // cell)
    down, right = rows * cell - height, columns * cell - width
    framed = as_plane(cv2.copyMakeBorder(picture, 0, down, 0, right, cv2.BORDER_REPLICATE))
    small = saturated(resize(framed, rows, columns), 1.25)
    # Averaging alone would blur thin parts away: a little contrast brings them back.
    soft = as_plane(cv2.GaussianBlur(small, (0, 0), 1.0))
    small = as_plane(np.clip(small + (small - soft) * np.float32(0.7), 0, 1))
    figure: Plane | None = None
    if traces is not None and traces.figure is not None and traces.figure.any():
        spread = cv2.copyMakeBorder(traces.figure, 0, down, 0, right, cv2.BORDER_REPLICATE)
        figure = resize(as_plane(spread) / np.float32(255), rows, columns)
    if figure is not None and float((figure > 0.5).sum()) >= 4 * _OF_FIGURE:
        rest = palette_of(small, COLOURS - _OF_FIGURE)
        own = palette_of(small, _OF_FIGURE, figure)
        colours = np.concatenate([rest, own])
        colours = as_plane(colours[np.argsort(colours[:, 0], kind="stable")])
    else:
        colours = palette_of(small, COLOURS)
    lab = lab_of(small)
    bayer = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16 - 0.47
    dither = np.tile(bayer, (rows // 4 + 1, columns // 4 + 1))[:rows, :columns]
    amount = np.full((rows, columns), _DITHER, np.float32)
    if figure is not None:
        amount *= 1 - 0.75 * figure
    lab[..., 0] += dither * amount
    found = nearest_colours(lab, colours)
    shown = as_plane(rgb_of(colours[None])[0][found])
    if figure is not None:
        shown = _outlined(shown, as_plane(figure), as_plane(rgb_of(colours[None])[0][0]))
    large = cv2.resize(shown, (columns * cell, rows * cell), interpolation=cv2.INTER_NEAREST)
    return as_plane(large[:height, :width])


def _outlined(shown: Plane, figure: Plane, darkest: Plane) -> Plane:
    """Draw the cells around a subject in the darkest colour, as by hand."""
    inside = np.asarray(figure > 0.5, np.uint8)
    around = cv2.dilate(inside, cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))) - inside
    out = shown.copy()
    out[around.astype(bool)] = darkest
    return out
