"""Mesas, buttes and arches of layered red rock."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, ramp, rgb, vector
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.raster import Plane, as_plane, blur, polygon_mask, smooth, spline
from lumigate.draft.picture.scenes.props.setting import lay_shadow
from lumigate.draft.picture.stage import Stage

_STRATA = ("#8f3f28", "#c8683c", "#b5553a", "#e09a66", "#a84a30", "#d07a48", "#9a4630", "#e8b080")


def _rock(stage: Stage, name: str, height: Plane, lit: Plane, haze: float) -> Plane:
    """Return layered rock: ``height`` over its foot in units, ``lit`` 0..1."""
    tones = tuple(rgb(one) for one in _STRATA)
    order = stage.streams.stream(f"{name}/strata").permutation(len(tones))
    layered = tuple(tones[i] for i in order)
    band = height * 4.2
    step = band % 1
    colour = ramp((*layered, layered[0]), as_plane((band * 0.5) % 1))
    fine = 0.93 + 0.14 * np.sin(height * 210)
    edge = 1 - 0.22 * smooth(0.14, 0.0, as_plane(step))
    light = stage.light
    colour = colour * (fine * edge * (0.3 + 0.85 * lit))[..., None]
    colour = colour * vector(mixed((1.0, 1.0, 1.0), light.sun, 0.4)) * np.float32(0.36 + 0.7 * light.shine)
    colour += vector(light.shade) * (0.25 * (1 - np.clip(lit, 0, 1)))[..., None]
    return as_plane(colour + (vector(light.haze) - colour) * np.float32(haze))


def lay_mesas(stage: Stage) -> None:
    """Lay two rows of table mountains and needles with slopes of rubble at their feet."""
    for i, (depth, rise) in enumerate(((0.93, 0.2), (0.86, 0.36))):
        _lay_row(stage, i, depth, rise)


def _lay_row(stage: Stage, i: int, depth: float, rise: float) -> None:
    stream = stage.streams.stream(f"mesa {i}")
    unit = stage.unit
    foot = stage.horizon + (0.022 + 0.012 * i) * stage.height
    x = stage.x[0] / unit
    rough = stage.outline(f"mesa {i}/edge", 26, octaves=3)
    bent = as_plane(x + (rough - 0.5) * 0.03)
    height: Plane = np.full(stage.width, 0.004, np.float32)
    room = min(rise, 0.8 * stage.horizon / unit)
    count = max(2, round((2.2 + 0.8 * i) * stage.width / unit))
    for k in range(count):
        middle = (k + float(stream.uniform(0.1, 0.9))) / count * stage.width / unit
        needle = stream.random() < 0.4
        half = float(stream.uniform(0.022, 0.04) if needle else stream.uniform(0.09, 0.2))
        tall = float(stream.uniform(0.55, 1.0)) * room
        away = np.abs(bent - middle)
        wall = np.clip((half * 1.12 - away) / (half * 0.12 + 0.006), 0, 1) * tall
        shoulder = np.clip((half * 1.45 - away) / (half * 0.14 + 0.008), 0, 1) * tall * 0.62
        rubble = np.clip(1 - (away - half) / (0.42 * tall + 0.02), 0, 1) ** 1.3 * tall * 0.36
        height = np.maximum(height, as_plane(np.maximum(np.maximum(wall, shoulder), rubble)))
    crest = as_plane(foot - (height + (rough - 0.5) * 0.008) * unit)
    top = max(0, int(crest.min()) - 2)
    grid = grid_for(stage, top, foot + 0.05 * stage.height)
    above = as_plane(np.broadcast_to((foot - grid.y) / unit, grid.shape))
    side = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    profile = grid.columns(as_plane(blur(height[None, :], unit / 120)[0]))
    slope = as_plane(np.gradient(profile[0])[None, :] * (unit * grid.shape[1] / stage.width))
    cracks = grid.noise(f"mesa {i}/cracks", 16, octaves=4, stretch=3.4, ridged=True)
    lit = np.clip(0.62 - side * np.clip(slope * 0.5, -0.36, 0.36) + 0.7 * (cracks - 0.62), 0.05, 1.1)
    bend = grid.noise(f"mesa {i}/bend", 2.4, octaves=2)
    colour = _rock(stage, f"mesa {i}", as_plane(above + (bend - 0.5) * 0.05), as_plane(lit), 0.5 - 0.26 * i)
    cover = np.clip(stage.y[top : grid.bottom] - crest[None, :] + 0.5, 0, 1)
    stage.canvas.lay(f"mesa {i}", colour, as_plane(cover), depth=depth, at=(0, top), size=grid.size)


def lay_arch(stage: Stage, foot: float) -> None:
    """Lay a great arch of rock that stands on the row ``foot``."""
    side = -1 if stage.sun[0] > stage.width / 2 else 1
    wide = 0.62 * min(stage.unit, 1.1 * stage.height)
    tall = 0.62 * wide
    left = (0.5 + side * 0.26) * stage.width - wide / 2
    stream = stage.streams.stream("arch/shape")
    jitter = stream.uniform(-0.02, 0.02, 30)
    outer = [
        (0.0, 1.02),
        (0.03, 0.6),
        (0.1, 0.26),
        (0.28, 0.07),
        (0.5, 0.02),
        (0.72, 0.08),
        (0.88, 0.3),
        (0.95, 0.62),
        (1.0, 1.02),
    ]
    inner = [
        (0.76, 1.02),
        (0.74, 0.66),
        (0.68, 0.42),
        (0.54, 0.26),
        (0.4, 0.28),
        (0.3, 0.46),
        (0.25, 0.7),
        (0.22, 1.02),
    ]
    path = [(x + float(jitter[k]), y + float(jitter[-k - 1])) for k, (x, y) in enumerate([*outer, *inner])]
    points = spline(np.array(path, np.float32) * np.array([wide, tall], np.float32), closed=False, steps=5)
    rows, columns = int(tall * 1.03) + 2, int(wide * 1.04) + 2
    cover = polygon_mask(rows, columns, [as_plane(points + np.array([wide * 0.02, 0], np.float32))])
    depth_in = blur(cover, wide * 0.035)
    along = cover * 0 + np.linspace(0, 1, columns, dtype=np.float32)[None, :]
    tilt = as_plane(np.gradient(depth_in, axis=1) * wide * 0.06)
    sun = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    lit = np.clip(0.6 - sun * tilt * 1.5 + 0.12 * sun * (along - 0.5), 0.1, 1.05)
    height = as_plane(
        np.broadcast_to((rows - np.arange(rows, dtype=np.float32)[:, None]) / stage.unit, cover.shape)
    )
    wave = as_plane(height + 0.012 * np.sin(along * 9))
    lay_shadow(stage, left + wide / 2, foot, wide * 0.6, wide * 0.05, strength=0.4, depth=0.5)
    colour = _rock(stage, "arch", wave, as_plane(lit), 0.1)
    stage.canvas.lay("arch", _footed(colour), cover, depth=0.48, at=(round(left), round(foot - rows)))


def _footed(colour: Plane) -> Plane:
    """Darken rock towards its foot."""
    fall = np.linspace(1.06, 0.84, colour.shape[0], dtype=np.float32)[:, None, None]
    return as_plane(colour * fall)
