"""What a sky shows now and then: an aurora, a rainbow, lightning."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import ramp, rgb, scaled
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.raster import Plane, as_plane, blur, line_mask, smooth
from lumigate.draft.picture.stage import Stage


def lay_aurora(stage: Stage) -> None:
    """Lay curtains of northern light."""
    grid = grid_for(stage, 0, stage.horizon, soft=2)
    colour = np.zeros((*grid.shape, 3), np.float32)
    tones = (
        (rgb("#3cf0a0"), rgb("#2fb6e0"), rgb("#9a5fe8")),
        (rgb("#5cf7b0"), rgb("#b45fe0"), rgb("#e0609a")),
        (rgb("#7dfc8f"), rgb("#2fd0c0"), rgb("#5f7ff0")),
    )[stage.streams.pick("aurora", 3)]
    for k in range(3):
        path = grid.columns(stage.outline(f"curtain {k}", 1.1 + 0.4 * k, octaves=3, gain=0.5))
        folds = grid.columns(stage.outline(f"curtain {k}/folds", 16 + 6 * k, octaves=2, gain=0.6))
        rays = grid.columns(stage.outline(f"curtain {k}/rays", 60, octaves=2, gain=0.6))
        lower = (0.86 - 0.2 * k + 0.5 * (path - 0.5)) * stage.horizon
        above = (lower - grid.y) / (stage.horizon * (0.5 + 0.25 * folds))
        strength = smooth(-0.03, 0.14, as_plane(above)) * np.exp(-np.clip(above, 0, 9) * 2.4)
        strength = strength * (0.25 + 0.9 * folds * (0.5 + rays)) * (0.9 - 0.18 * k)
        tint = ramp(
            (scaled(tones[0], 1.1), tones[0], tones[1], tones[2]), as_plane(np.clip(above * 1.1, 0, 1))
        )
        colour += tint * strength[..., None]
    power = np.clip(colour.max(2), 0, 1)
    shown = as_plane(colour / np.maximum(power, 1e-3)[..., None])
    stage.canvas.lay(
        "aurora", shown, as_plane(np.clip(power * 0.95, 0, 0.92)), depth=0.96, life="drift", size=grid.size
    )


def lay_rainbow(stage: Stage) -> None:
    """Lay a rainbow opposite the sun."""
    grid = grid_for(stage, 0, stage.horizon + 0.1 * stage.height, soft=1)
    side = -1 if stage.sun[0] > stage.width / 2 else 1
    x0 = (0.5 + side * 0.12) * stage.width
    radius = min(0.72 * stage.unit * max(1.0, stage.width / stage.unit) ** 0.5, 0.95 * stage.horizon)
    distance = np.hypot(grid.x - x0, grid.y - stage.horizon - 0.1 * stage.unit) / stage.unit
    band = as_plane((distance - radius / stage.unit) / 0.075)
    tones = tuple(
        rgb(one) for one in ("#7a4bd0", "#3f6fe0", "#2fb6d0", "#4fc05a", "#f2e04a", "#f29a3c", "#e8413c")
    )
    colour = ramp(tones, as_plane(np.clip(band, 0, 1)))
    cover = smooth(-0.12, 0.12, band) * smooth(1.12, 0.88, band) * (0.3 + 0.3 * np.clip(grid.share, 0, 1))
    stage.canvas.lay("rainbow", as_plane(colour * 1.2), as_plane(cover), depth=0.94, size=grid.size)


def lay_lightning(stage: Stage) -> None:
    """Lay a forked flash between two clouds and the light it throws."""
    stream = stage.streams.stream("lightning")
    unit = stage.unit
    x, y = (
        float(stream.uniform(0.3, 0.7)) * stage.width,
        stage.horizon - min(0.52 * unit, 0.8 * stage.horizon),
    )
    end = stage.horizon + 0.1 * (stage.height - stage.horizon)
    lines: list[tuple[Plane, float]] = []

    def fork(px: float, py: float, stop: float, thick: float) -> None:
        points = [(px, py)]
        while py < stop:
            px += float(stream.uniform(-1, 1)) * 0.045 * unit
            py += float(stream.uniform(0.02, 0.05)) * unit
            points.append((px, py))
            if thick > 0.002 and float(stream.random()) < 0.22:
                fork(px, py, min(stop, py + 0.16 * unit), thick * 0.5)
        lines.append((np.array(points, np.float32), max(thick * unit, 0.6)))

    fork(x, y, end, 0.0055)
    cover = line_mask(stage.height, stage.width, lines)
    glow = np.clip(blur(cover, unit / 60) * 2.2 + blur(cover, unit / 14) * 2.4, 0, 0.75)
    stage.canvas.lay("flash", (0.82, 0.8, 1.25), as_plane(glow), depth=0.82)
    stage.canvas.lay("lightning", (1.7, 1.65, 1.9), cover, depth=0.81)
