"""Flat styles: printed posters and layered paper."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Plane, as_plane, blur, slope
from lumigate.draft.picture.styles.areas import flat_areas, rgb_of
from lumigate.draft.picture.styles.brush import saturated
from lumigate.draft.picture.styles.traces import Traces

_POSTER_TONES, _PAPER_TONES = 10, 13


def _figure(traces: Traces | None) -> Plane | None:
    if traces is None or traces.figure is None or not traces.figure.any():
        return None
    return as_plane(traces.figure) / np.float32(255)


def poster(picture: Plane, traces: Traces | None) -> Plane:
    """Print in a few flat tones that belong together."""
    unit = min(picture.shape[:2])
    labels, colours = flat_areas(saturated(picture, 1.12), _POSTER_TONES, _figure(traces))
    harmonious = _harmonised(colours)
    flat = as_plane(rgb_of(harmonious[None])[0][labels])
    return blur(flat, max(0.0, 0.55 * unit / 1024)) if unit >= 600 else flat


def _harmonised(colours: Plane) -> Plane:
    """Bring the tones to even steps of lightness and their greys towards the common hue."""
    out = colours.copy()
    count = len(out)
    even = np.linspace(out[0, 0], out[-1, 0], count)
    out[:, 0] = np.clip(out[:, 0] * 0.65 + even * 0.35, 12, 96)
    strength = np.hypot(out[:, 1], out[:, 2])
    common = out[:, 1:].mean(0)
    grey = np.clip(1 - strength / 22, 0, 1)[:, None]
    out[:, 1:] += (common * 0.8 + np.array([2.0, 5.0]) - out[:, 1:]) * grey * 0.45
    out[:, 1:] *= 1.12
    return as_plane(out)


def papercut(picture: Plane, streams: Streams, traces: Traces | None) -> Plane:
    """Cut the picture from paper: a few tones with grain, each sheet with its shadow on the one beneath."""
    height, width = picture.shape[:2]
    unit = min(height, width)
    labels, colours = flat_areas(saturated(picture, 1.15), _PAPER_TONES, _figure(traces), soft=3.0)
    tones = _harmonised(colours)
    tones[:, 0] = np.clip(10 + tones[:, 0] * 0.9, 14, 96)
    rank = as_plane(np.linspace(1, 0, len(tones)))[labels]
    ragged = fractal(streams, "cut", height, width, 70, octaves=2) - np.float32(0.5)
    shift = as_plane(ragged * np.float32(unit * 0.0035))
    x = np.arange(width, dtype=np.float32)[None, :] + shift
    y = np.arange(height, dtype=np.float32)[:, None] - shift
    light = _sheets(rank, unit)
    if traces is not None and traces.shade is not None:
        light = as_plane(light * traces.shade)
    flat = as_plane(rgb_of(tones[None])[0][labels])
    out = as_plane(flat * light[..., None])
    out = as_plane(
        cv2.remap(out, as_plane(x), as_plane(y), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
    )
    return as_plane(np.clip(out * _fibres(streams, height, width)[..., None], 0, 1))


def _sheets(rank: Plane, unit: int) -> Plane:
    """Return the light on sheets of which the darker ones lie above, with a bright rim where they are cut."""
    reach = max(1.0, unit * 0.006)
    across, down = max(1, round(reach * 0.6)), max(1, round(reach * 0.9))
    height, width = rank.shape
    move = np.array([[1, 0, across], [0, 1, down]], np.float32)
    thrown = cv2.warpAffine(rank, move, (width, height), borderMode=cv2.BORDER_REPLICATE)
    shadow = np.clip(blur(as_plane(thrown), reach * 0.7) - rank, 0, 0.5)
    along, fall = slope(blur(rank, max(0.6, unit / 1100)))
    rim = np.clip((along + fall) * np.float32(unit / 1024 * 1.2), 0, 0.12)
    return as_plane((1 - shadow * np.float32(0.85)) * (1 + rim))


def _fibres(streams: Streams, height: int, width: int) -> Plane:
    """Return the light on fine, slightly fibrous paper, about 1."""
    unit = min(height, width)
    grain = fractal(streams, "fibres", height, width, 240, octaves=2, gain=0.8, stretch=0.6)
    along, down = slope(grain)
    soft = fractal(streams, "sheet", height, width, 6, octaves=3) - np.float32(0.5)
    return as_plane(1 + np.clip((along + down) * np.float32(unit / 1024 * 0.8), -0.05, 0.05) + soft * 0.05)
