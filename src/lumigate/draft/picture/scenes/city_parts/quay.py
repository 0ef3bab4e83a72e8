"""What lies before a city on the viewer's side: a street or a quay."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled, vector
from lumigate.draft.picture.raster import as_plane, blur, sample, smooth
from lumigate.draft.picture.stage import Stage


def lay_street(stage: Stage) -> None:
    """Lay a wide street that mirrors the lights a little, more in the rain."""
    top = int(stage.horizon + 0.03 * stage.height)
    rows = stage.height - top
    if rows < 2:
        return
    share = as_plane((stage.y[top:] - top) / rows)
    wet = 0.62 if stage.scene.weather == "rain" or stage.scene.palette == "neon" else 0.2
    stone = vector(scaled(mixed(rgb("#5c5f68"), stage.light.shade, 0.35), 0.45 + 0.6 * stage.light.shine))
    grain = stage.noise("street", 50, octaves=4, gain=0.6, stretch=0.5)[top:]
    ground = stone * (0.78 + 0.4 * grain)[..., None]
    x = (stage.x - stage.width / 2) / stage.unit / (share + 0.12)
    middle = smooth(0.022, 0.012, as_plane(np.abs(x))) * (np.sin(5.0 / (share + 0.1)) > 0)
    kerb = smooth(0.03, 0.015, as_plane(np.abs(np.abs(x) - 0.9)))
    mark = np.clip(middle + 0.5 * kerb, 0, 1)[..., None] * 0.7
    ground = ground + (vector(scaled(rgb("#e9e2cf"), 0.5 + 0.5 * stage.light.shine)) - ground) * mark
    mirror_y = np.clip(top - (stage.y[top:] - top) * 1.1 - 2, 0, stage.height - 1)
    wobble = (grain - 0.5) * 0.03 * stage.unit
    seen = sample(
        stage.canvas.picture, as_plane(stage.x + wobble), as_plane(np.broadcast_to(mirror_y, wobble.shape))
    )
    seen = blur(seen, stage.unit / 130)
    colour = ground + (seen * 0.95 - ground) * (wet * (1 - 0.4 * share))[..., None]
    colour = colour + (vector(stage.light.haze) - colour) * ((1 - share) ** 3 * 0.4)[..., None]
    stage.canvas.lay(
        "street",
        as_plane(colour),
        np.ones((rows, stage.width), np.float32),
        depth=0.4,
        reach=0.03,
        at=(0, top),
    )


def lay_quay(stage: Stage) -> None:
    """Lay a paved edge at the bottom for whoever stands by the water."""
    top = int(0.86 * stage.height)
    rows = stage.height - top
    if rows < 2:
        return
    share = as_plane((stage.y[top:] - top) / rows)
    grain = stage.noise("quay", 40, octaves=4, gain=0.6)[top:]
    stone = vector(scaled(mixed(rgb("#9a8f84"), stage.light.shade, 0.3), 0.42 + 0.6 * stage.light.shine))
    x = (stage.x - stage.width / 2) / stage.unit / (0.5 + 0.5 * share)
    joint = np.maximum(
        smooth(0.03, 0.0, as_plane(np.abs((x * 9) % 1 - 0.5))),
        smooth(0.05, 0.0, as_plane(np.abs((share * 3 + 0.2) % 1 - 0.5))),
    )
    colour = stone * (0.75 + 0.4 * grain - 0.3 * joint)[..., None]
    edge = smooth(0.09, 0.05, share)[..., None]
    colour = colour + (stone * 1.35 - colour) * edge
    stage.canvas.lay(
        "quay", as_plane(colour), np.ones(grain.shape, np.float32), depth=0.2, reach=0.03, at=(0, top)
    )
