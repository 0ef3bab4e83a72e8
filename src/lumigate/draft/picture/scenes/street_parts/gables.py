"""Narrow bright houses that turn their gables to the viewer."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.pad import Pad
from lumigate.draft.picture.scenes.street_parts.facades import facade
from lumigate.draft.picture.stage import Stage


def gabled(stage: Stage, name: str, wide: float, tall: float, scale: float, lit: float, *, snow: bool) -> Pad:
    """Return a narrow bright house with its gable to the water."""
    stream = stage.streams.stream(f"gable {name}")
    front = facade("old", stream, wide, tall, scale, lit * 0.7, shop=bool(stream.random() < 0.4))
    tones = ("#d8604a", "#e0a53c", "#5f93b5", "#6fa37a", "#e6d0a8", "#c97f93", "#efe8dc", "#c8503f")
    tint = rgb(tones[int(stream.integers(len(tones)))])
    wash = np.array(tint, np.float32) * 255
    wall = (
        np.abs(
            front.colour.astype(np.float32) - front.colour[front.colour.shape[0] // 3, 1].astype(np.float32)
        ).max(2)
        < 40
    )
    front.colour[wall] = np.clip(wash * (0.86 + 0.14 * front.colour[wall] / 255), 0, 255).astype(np.uint8)
    roof_rise = wide * 0.42
    pad = Pad(wide * 1.06, tall + roof_rise, scale, tint)
    rows, columns = front.cover.shape
    offset = pad.cover.shape[1] // 2 - columns // 2
    roof = (0.95, 0.97, 1.0) if snow else rgb(("#8c3f2c", "#5f5a60", "#a5492f")[int(stream.integers(3))])
    pad.poly(
        tint,
        [(wide * 0.03, roof_rise + 0.6), (wide * 0.53, 0.3), (wide * 1.03, roof_rise + 0.6)],
        below=scaled(tint, 0.9),
    )
    pad.colour[-rows:, offset : offset + columns] = front.colour[:, : pad.cover.shape[1] - offset]
    pad.cover[-rows:, offset : offset + columns] = 255
    pad.lights[-rows:, offset : offset + columns] = front.lights
    pad.shines = front.shines
    pad.rect(tint, wide * 0.03, roof_rise - 0.1, wide * 1.03, roof_rise + 0.55)
    pad.line(roof, [(0.0, roof_rise + 0.35), (wide * 0.53, 0.2), (wide * 1.06, roof_rise + 0.35)], 0.45)
    pane = [
        (wide * 0.45, roof_rise * 0.62),
        (wide * 0.61, roof_rise * 0.62),
        (wide * 0.61, roof_rise),
        (wide * 0.45, roof_rise),
    ]
    pad.poly(
        (0.95, 0.92, 0.86),
        [(x + (x - wide * 0.53) * 0.25, y + (y - roof_rise * 0.8) * 0.25) for x, y in pane],
    )
    pad.poly((1.0, 0.8, 0.46) if stream.random() < lit else rgb("#44566a"), pane)
    return pad
