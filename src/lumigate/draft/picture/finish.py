"""Finishing: glow, tone, palette grade, and the surface of each style."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.draft.picture.grammar import Scene
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Bytes, Plane, as_plane, blur, resize
from lumigate.draft.picture.styles.bands import in_bands, rows_of
from lumigate.draft.picture.styles.brush import saturated
from lumigate.draft.picture.styles.surface import surface
from lumigate.draft.picture.styles.traces import Traces

LARGE = 6_000_000
"""Pixels of a picture that is finished as a whole."""
_GLOW = np.float32(0.42)


def finish(
    picture: Plane, scene: Scene, streams: Streams, *, grain: bool = True, traces: Traces | None = None
) -> Bytes:
    """Return the finished picture, (height, width, 3) of bytes.

    ``picture`` is linear to the eye and may exceed 1; ``grain=False`` leaves out what would cost a video encoder.
    ``traces`` are what the style traced of the layers.
    """
    if picture.shape[0] * picture.shape[1] > LARGE:
        return _large(picture, scene, streams, grain=grain, traces=traces)
    return _whole(picture, scene, streams, grain=grain, traces=traces)


def _whole(picture: Plane, scene: Scene, streams: Streams, *, grain: bool, traces: Traces | None) -> Bytes:
    glow = _glow(picture)
    shining = as_plane(picture + resize(glow, *picture.shape[:2]) * _GLOW)
    toned = grade(tone(shining), scene.palette)
    surfaced = with_surface(toned, scene, streams, grain=grain, traces=traces)
    return _bytes(surfaced)


def _large(picture: Plane, scene: Scene, streams: Streams, *, grain: bool, traces: Traces | None) -> Bytes:
    """Finish a picture that would take gigabytes as a whole.

    The soft styles are finished in bands, pixel by pixel as a small picture would be. The others are finished at a
    smaller size and enlarged: their strokes and cells are as large a share of the picture as ever.
    """
    height, width = picture.shape[:2]
    if scene.style in ("illustration", "isometric"):
        glow = _glow(picture)
        toned = np.empty((height, width, 3), np.uint8)
        for rows in _bands(height, width):
            band = np.empty((rows.stop - rows.start, width, 3), np.float32)
            band[:] = rows_of(glow, rows, height, width)
            toned[rows] = _bytes(grade(tone(as_plane(picture[rows] + band * _GLOW)), scene.palette))
        return in_bands(toned, scene.style, streams, grain=grain, bands=_bands(height, width))
    shrink = (height * width / LARGE) ** 0.5
    size = round(height / shrink), round(width / shrink)
    small = _whole(
        resize(picture, *size), scene, streams, grain=grain, traces=traces.at(*size) if traces else None
    )
    method = cv2.INTER_NEAREST if scene.style == "pixel" else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(small, (width, height), interpolation=method), np.uint8)


def _bands(height: int, width: int) -> list[slice]:
    rows = max(64, LARGE // (8 * width))
    return [slice(top, min(top + rows, height)) for top in range(0, height, rows)]


def _bytes(picture: Plane) -> Bytes:
    return np.clip(picture * 255 + 0.5, 0, 255).astype(np.uint8)


def with_surface(
    picture: Plane, scene: Scene, streams: Streams, *, grain: bool, traces: Traces | None = None
) -> Plane:
    """Return a toned and graded picture, 0..1, with the surface of its style; black and white stays so on any paper."""
    out = surface(picture, scene.style, streams, grain=grain, traces=traces)
    return grade(out, "mono") if scene.palette == "mono" else out


def tone(picture: Plane) -> Plane:
    """Bend what exceeds 1 softly back and deepen contrast and colour a little; point by point."""
    table_at = np.linspace(0, 2.5, 1024, dtype=np.float32)
    shoulder = table_at * (1 + table_at / 4.4) / (1 + table_at * 0.94) * 1.14
    shoulder = np.clip(shoulder, 0, 1)
    curve = as_plane(shoulder + (shoulder * shoulder * (3 - 2 * shoulder) - shoulder) * 0.4)
    index = np.clip(picture * (1023 / 2.5) + 0.5, 0, 1023).astype(np.uint16)
    bent = curve[index]
    return saturated(bent, 1.12)


def grade(picture: Plane, palette: str | None) -> Plane:
    """Shift colours towards a named palette; None leaves them."""
    match palette:
        case "mono":
            return saturated(picture, 0.0)
        case "sepia":
            grey = saturated(picture, 0.12)
            return as_plane(
                np.clip(
                    grey * np.array([1.1, 0.96, 0.76], np.float32) + np.array([0.03, 0.02, 0.0], np.float32),
                    0,
                    1,
                )
            )
        case "pastel":
            return as_plane(np.clip(0.34 + saturated(picture, 0.8) * 0.66, 0, 1))
        case "vivid":
            return as_plane(np.clip(saturated(picture, 1.4), 0, 1))
        case "warm":
            return as_plane(np.clip(picture * np.array([1.08, 1.0, 0.84], np.float32), 0, 1))
        case "cool":
            return as_plane(np.clip(picture * np.array([0.86, 0.98, 1.1], np.float32), 0, 1))
        case "dark":
            return as_plane(np.clip(saturated(picture, 0.85), 0, 1) ** np.float32(1.4))
        case "neon":
            return as_plane(np.clip(saturated(picture, 1.3), 0, 1))
        case _:
            return picture


def _glow(picture: Plane) -> Plane:
    """Return the light around what shines, at a quarter of the size."""
    height, width = picture.shape[:2]
    unit = min(height, width)
    small = resize(_shining(picture), max(2, height // 4), max(2, width // 4))
    return as_plane(blur(small, unit / 4 / 50) + blur(small, unit / 4 / 16) * np.float32(0.8))


def _shining(picture: Plane) -> Plane:
    return as_plane(np.clip(picture - np.float32(0.72), 0, 1.5))
