"""No thing at all: folded silk, flowing lines, or a play of shapes."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground
from lumigate.draft.picture.colour import mixed, ramp, scaled, vector
from lumigate.draft.picture.noise import fractal, spread
from lumigate.draft.picture.palettes import chosen
from lumigate.draft.picture.raster import (
    Plane,
    Rgb,
    as_plane,
    blur,
    ellipse,
    polygon_mask,
    resize,
    sample,
    slope,
    smooth,
)
from lumigate.draft.picture.stage import Stage


def paint(stage: Stage) -> None:
    """Paint the kind that the prompt names, or one by seed."""
    scene = stage.scene
    stage.horizon, stage.ground_depth = 0.7 * stage.height, 0.5
    stage.sun = (0.25 * stage.width, 0.1 * stage.height)
    tones = chosen(stage.streams, "tones", scene.colours)
    if scene.at("abstract:shapes"):
        _shapes(stage, tones)
    elif scene.at("abstract:waves") or stage.streams.pick("kind", 3) == 0:
        _waves(stage, tones)
    else:
        _silk(stage, tones)
    place_in_sky(stage)
    place_on_ground(stage, near=0.9)


def _silk(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    half_h, half_w = max(2, stage.height // 2), max(2, stage.width // 2)
    push_x = fractal(stage.streams, "push x", half_h, half_w, 1.5, octaves=3, gain=0.4)
    push_y = fractal(stage.streams, "push y", half_h, half_w, 1.7, octaves=3, gain=0.4)
    field = fractal(stage.streams, "field", half_h, half_w, 1.6, octaves=3, gain=0.36)
    unit = stage.unit / 2
    x = np.arange(half_w, dtype=np.float32)[None, :] + (push_x - 0.5) * unit * 1.9
    y = np.arange(half_h, dtype=np.float32)[:, None] + (push_y - 0.5) * unit * 1.9
    fold = spread(blur(sample(field, as_plane(x), as_plane(y)), unit / 220))
    along, down = slope(fold)
    lit = np.clip((along * -0.8 + down * -0.9) * unit * 0.22, -0.45, 0.75)
    colour = ramp(tones, fold) * (1 + lit)[..., None] + (np.clip(lit - 0.2, 0, 1) ** 2 * 0.7)[..., None]
    stage.canvas.lay("silk", resize(as_plane(colour), stage.height, stage.width), depth=0.9)
    _motes(stage, tones[4])


def _waves(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    sky = ramp(
        (scaled(tones[4], 1.0), mixed(tones[4], tones[3], 0.6), tones[3]), as_plane(stage.y / stage.height)
    )
    stage.canvas.lay(
        "ground", as_plane(np.broadcast_to(sky, (stage.height, stage.width, 3)).copy()), depth=1.0
    )
    count = 9
    for i in range(count):
        share = i / (count - 1)
        shape = stage.outline(f"wave {i}", 0.7 + 0.25 * share, octaves=2, gain=0.3)
        crest = as_plane((0.16 + 0.78 * share + 0.24 * (shape - 0.5)) * stage.height)
        top = max(0, int(crest.min()) - 2)
        below = as_plane(stage.y[top:] - crest[None, :])
        tone = ramp(tones[::-1], np.array([share], np.float32))[0]
        fall = np.exp(-below / (0.2 * stage.unit))[..., None]
        colour = (
            tone * (0.82 + 0.34 * fall) + np.exp(-((below / (0.008 * stage.unit)) ** 2))[..., None] * 0.16
        )
        stage.canvas.lay(f"wave shade {i}", scaled(tones[0], 0.4), as_plane(0.4 * np.exp(-np.clip(-below, 0,
        None) / (0.02 * stage.unit)) * (below < 0)),
                         depth=0.93 - 0.85 * share, at=(0, top))  # fmt: skip
        stage.canvas.lay(
            f"wave {i}",
            as_plane(colour),
            as_plane(np.clip(below + 0.5, 0, 1)),
            depth=0.92 - 0.85 * share,
            at=(0, top),
        )


def _shapes(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    paper = stage.noise("paper", 40, octaves=3)
    ground = vector(mixed(tones[4], (0.97, 0.95, 0.9), 0.72)) * (0.97 + 0.06 * paper)[..., None]
    stage.canvas.lay("paper", as_plane(ground), depth=1.0)
    stream = stage.streams.stream("shapes")
    for i in range(13):
        x, y, size, turn, kind = (float(one) for one in stream.random(5))
        radius = (0.06 + 0.2 * size**1.6) * stage.unit
        cx, cy = x * stage.width, y * stage.height
        outline = _outline(kind, cx, cy, radius, turn * np.pi)
        box = _bounds(outline, stage)
        if box is None:
            continue
        left, top, right, bottom = box
        mask = polygon_mask(
            bottom - top, right - left, [as_plane(outline - np.array([left, top], np.float32))]
        )
        depth = 0.9 - 0.06 * i
        soft = blur(mask, stage.unit / 90) * np.float32(0.28)
        drop = round(0.012 * stage.unit)
        stage.canvas.lay(
            f"shape shade {i}", scaled(tones[0], 0.25), soft, depth=depth, at=(left + drop, top + drop)
        )
        fall = np.linspace(1.1, 0.86, bottom - top, dtype=np.float32)[:, None, None]
        colour = np.broadcast_to(vector(tones[i % 5]) * fall, (*mask.shape, 3))
        stage.canvas.lay(f"shape {i}", as_plane(colour), mask, depth=depth, at=(left, top))


def _outline(kind: float, x: float, y: float, radius: float, turn: float) -> Plane:
    if kind < 0.4:
        return ellipse(x, y, radius, radius, steps=80)
    if kind < 0.55:
        arc = ellipse(x, y, radius, radius, turn=turn, steps=80)
        return arc[:41]
    corners = 3 if kind < 0.72 else 4
    return ellipse(
        x,
        y,
        radius * (1.0 if corners == 3 else 1.3),
        radius * (1.0 if corners == 3 else 0.6),
        turn=turn,
        steps=corners,
    )


def _bounds(outline: Plane, stage: Stage) -> tuple[int, int, int, int] | None:
    pad = int(stage.unit / 30) + 2
    left, top = (max(0, int(v) - pad) for v in outline.min(0))
    right, bottom = (
        int(min(stage.width, outline[:, 0].max() + pad)),
        int(min(stage.height, outline[:, 1].max() + pad)),
    )
    return (left, top, right, bottom) if right > left and bottom > top else None


def _motes(stage: Stage, tone: Rgb) -> None:
    stream = stage.streams.stream("motes")
    rings = [
        ellipse(float(x) * stage.width, float(y) * stage.height, r, r)
        for x, y, s in stream.random((26, 3))
        for r in ((0.004 + 0.03 * float(s) ** 3) * stage.unit,)
    ]
    cover = blur(polygon_mask(stage.height, stage.width, rings), stage.unit / 420) * np.float32(0.34)
    stage.canvas.lay(
        "motes",
        mixed(tone, (1.0, 1.0, 1.0), 0.6),
        smooth(0.0, 0.34, cover) * np.float32(0.34),
        depth=0.3,
        life="drift",
    )
