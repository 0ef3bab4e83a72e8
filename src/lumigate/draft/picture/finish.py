"""Finishing: glow, tone, palette grade, and the surface of each style."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.grammar import Scene
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Bytes, Plane, as_plane, blur, resize
from lumigate.draft.picture.styles.brush import saturated
from lumigate.draft.picture.styles.surface import surface
from lumigate.draft.picture.styles.traces import Traces


def finish(
    picture: Plane, scene: Scene, streams: Streams, *, grain: bool = True, traces: Traces | None = None
) -> Bytes:
    """Return the finished picture, (height, width, 3) of bytes.

    ``picture`` is linear to the eye and may exceed 1; ``grain=False`` leaves out what would cost a video encoder.
    ``traces`` are what the style traced of the layers.
    """
    shining = _bloom(picture)
    toned = grade(tone(shining), scene.palette)
    surfaced = with_surface(toned, scene, streams, grain=grain, traces=traces)
    return np.clip(surfaced * 255 + 0.5, 0, 255).astype(np.uint8)


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


def _bloom(picture: Plane) -> Plane:
    height, width = picture.shape[:2]
    unit = min(height, width)
    small = resize(
        as_plane(np.clip(picture - np.float32(0.72), 0, 1.5)), max(2, height // 4), max(2, width // 4)
    )
    wide = blur(small, unit / 4 / 50) + blur(small, unit / 4 / 16) * np.float32(0.8)
    return as_plane(picture + resize(as_plane(wide), height, width) * np.float32(0.42))
