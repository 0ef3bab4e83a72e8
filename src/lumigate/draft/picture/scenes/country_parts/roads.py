"""Roads through the country."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled, vector
from lumigate.draft.picture.ground import Way, lay_way
from lumigate.draft.picture.palettes import grass
from lumigate.draft.picture.raster import as_plane, smooth
from lumigate.draft.picture.scenes.country_parts.fields import lay_meadow, lay_tree_beside
from lumigate.draft.picture.stage import Stage


def lay_road(stage: Stage, top: float) -> None:
    """Lay a meadow with a road that winds away; across the picture where a car is to drive on it."""
    lay_meadow(stage, top)
    if stage.scene.shows("car"):
        lay_cross_road(stage)
        return
    streams = stage.streams.within("road")
    tone = rgb("#c3a67e") if stage.season != "winter" else rgb("#cfd4da")
    lay_way(
        stage,
        Way(name="road", top=top, start=streams.number("start", 0.3, 0.7), end=streams.number("end", 0.4, 0.6),
            far=0.008, near=0.3, bend=streams.number("bend", 0.12, 0.3) * (1 if streams.pick("side", 2) else -1)),
        tone, mixed(tone, grass(stage.season)[1], 0.5),
    )  # fmt: skip
    lay_tree_beside(stage)


def lay_cross_road(stage: Stage) -> None:
    """Lay an asphalt road from side to side under the subjects."""
    top, bottom = int(0.85 * stage.height), int(0.975 * stage.height)
    rows = bottom - top
    if rows < 2:
        return
    y = as_plane((stage.y[top:bottom] - top) / rows)
    grain = stage.noise("asphalt", 90, octaves=2)[top:bottom]
    tone = (
        vector(rgb("#4b4e55")) * (0.8 + 0.35 * grain)[..., None] * np.float32(0.5 + 0.6 * stage.light.shine)
    )
    dash = smooth(0.05, 0.03, as_plane(np.abs(y - 0.5))) * ((stage.x / stage.unit * 5) % 1 < 0.55)
    edge = smooth(0.03, 0.02, as_plane(np.abs(y - 0.06))) + smooth(0.03, 0.02, as_plane(np.abs(y - 0.94)))
    paint = np.clip(dash + np.broadcast_to(edge, dash.shape), 0, 1)[..., None] * 0.8
    bright = vector(scaled(rgb("#e8e3d2"), 0.5 + 0.5 * stage.light.shine))
    colour = tone + (bright - tone) * paint
    stage.canvas.lay(
        "road", as_plane(colour), np.ones(colour.shape[:2], np.float32), depth=0.12, reach=None, at=(0, top)
    )
