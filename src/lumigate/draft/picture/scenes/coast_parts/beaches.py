"""Sand with foam at its edge, and palms."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled, vector
from lumigate.draft.picture.flora import Grove, plant
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.raster import as_plane, smooth
from lumigate.draft.picture.scenes.country_parts.waters import lay_rock
from lumigate.draft.picture.scenes.props.setting import lay_shadow
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.vegetation import lay_grove


def lay_beach(stage: Stage) -> None:
    """Lay sand that runs aslant into the water, wet at its edge, with lines of foam."""
    shape = stage.outline("shoreline", 0.8, octaves=3)
    slant = stage.streams.number("slant", -0.12, 0.12)
    across = as_plane(stage.x[0] / stage.width - 0.5)
    line = as_plane(
        (stage.streams.number("shore", 0.74, 0.82) + 0.07 * (shape - 0.5) + slant * across) * stage.height
    )
    top = max(0, int(line.min()) - int(0.07 * stage.unit))
    grid = grid_for(stage, top)
    below = as_plane((grid.y - grid.columns(line)) / stage.unit)
    grain = grid.noise("sand", 60, octaves=3, gain=0.65)
    dunes = grid.noise("sand/dunes", 5, octaves=3, stretch=0.5)
    power = np.float32(0.42 + 0.62 * stage.light.shine)
    tone = rgb("#f3e3bd") if stage.scene.at("coast:tropical") else rgb("#e9cf9d")
    sand = vector(mixed(tone, stage.light.sun, 0.25)) * (0.7 + 0.16 * grain + 0.34 * dunes)[..., None] * power
    wet = vector(mixed(rgb("#a98d6b"), stage.light.sky[3], 0.4)) * power
    colour = wet + (sand - wet) * smooth(0.015, 0.075, below)[..., None]
    edge = as_plane((stage.y[top:] - line[None, :]) / stage.unit)
    stage.canvas.lay(
        "beach",
        as_plane(colour),
        smooth(-0.004, 0.004, edge),
        depth=0.3,
        reach=0.03,
        at=(0, top),
        size=grid.size,
    )
    ripple = grid.noise("foam", 30, octaves=3, gain=0.6)
    wavering = below + (ripple - 0.5) * 0.035
    foam = smooth(0.013, 0.0, as_plane(np.abs(wavering + 0.004)))
    foam += 0.55 * smooth(0.008, 0.0, as_plane(np.abs(wavering + 0.036)))
    foam += 0.3 * smooth(0.007, 0.0, as_plane(np.abs(wavering + 0.075)))
    bright = scaled(mixed((1.0, 1.0, 1.0), stage.light.haze, 0.35), float(power) + 0.1)
    stage.canvas.lay(
        "foam",
        bright,
        as_plane(np.clip(foam, 0, 0.9)),
        depth=0.3,
        reach=0.03,
        life="ripple",
        at=(0, top),
        size=grid.size,
    )
    if stage.streams.pick("beach rocks", 2):
        side = stage.streams.pick("beach rocks/side", 2)
        for k, (u, v, s) in enumerate(stage.streams.stream("beach rocks").random((6, 3))):
            x = (0.2 * float(u) if side else 1 - 0.2 * float(u)) * stage.width
            foot = float(line[min(int(x), stage.width - 1)]) + (float(v) * 0.08 - 0.02) * stage.unit
            lay_rock(stage, f"beach rock {k}", x, foot, (0.02 + 0.05 * float(s)) * stage.unit, rgb("#7f766e"))


def lay_palms(stage: Stage) -> None:
    """Set palms on the side away from the light, more on a tropical beach."""
    scene = stage.scene
    if scene.shows("palm") or not scene.allows("palm") or scene.season == "winter":
        return
    lush = scene.at("coast:tropical")
    spots = (
        [(0.07, 0.97, 0.78), (0.17, 0.9, 0.6)]
        if lush or stage.streams.pick("palms", 2)
        else [(0.1, 0.985, 0.74)]
    )
    if lush:
        spots += [(0.95, 0.92, 0.62)]
    left = stage.sun[0] > stage.width / 2
    unit = min(stage.unit, 0.9 * stage.height)
    for k, (x, foot, size) in enumerate(sorted(spots, key=lambda one: one[1])):
        px = (x if left else 1 - x) * stage.width
        tall = size * unit * stage.streams.number(f"palm {k}", 0.88, 1.1)
        cut = plant("palm", stage.streams, f"palm {k}", tall, rgb("#4f8f45"), stage.sun[0] - px)
        row = foot * stage.height
        lay_shadow(stage, px, row, 0.3 * tall, 0.03 * tall, strength=0.35, depth=0.12)
        grove = Grove(max(0, int(row - tall) - 2), min(stage.height, int(row) + 3), stage.width)
        grove.set(cut, px, row, tall=tall)
        lay_grove(stage, f"palm {k}", grove, depth=0.14, life="sway")
