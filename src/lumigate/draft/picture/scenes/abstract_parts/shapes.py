"""What has edges: waves of paper, cut-out shapes, folded triangles."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, ramp, scaled, vector
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, ellipse, polygon_mask
from lumigate.draft.picture.stage import Stage


def lay_waves(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    """Lay layers of paper cut in waves, light ones behind."""
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
        stage.canvas.lay(
            f"wave shade {i}",
            scaled(tones[0], 0.4),
            as_plane(0.4 * np.exp(-np.clip(-below, 0, None) / (0.02 * stage.unit)) * (below < 0)),
            depth=0.93 - 0.85 * share,
            at=(0, top),
        )
        stage.canvas.lay(
            f"wave {i}",
            as_plane(colour),
            as_plane(np.clip(below + 0.5, 0, 1)),
            depth=0.92 - 0.85 * share,
            at=(0, top),
        )


def lay_facets(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    """Lay a surface folded into triangles, lit from one side."""
    stream = stage.streams.stream("facets")
    cell = stage.unit / (6 + stage.streams.pick("facets/size", 4))
    columns, rows = int(stage.width / cell) + 3, int(stage.height / cell) + 3
    jitter = stream.uniform(-0.36, 0.36, (rows, columns, 2))
    height = stream.random((rows, columns))
    faces = Facets(stage)

    def at(r: int, c: int) -> tuple[float, float]:
        return (c - 0.7 + float(jitter[r, c, 0]) + 0.5 * (r % 2)) * cell, (
            r - 0.7 + float(jitter[r, c, 1])
        ) * cell

    flow = ramp(tones, as_plane(np.linspace(0, 1, 256)))
    turn = stage.streams.number("facets/turn", 0.2, 1.3)
    for r in range(rows - 1):
        for c in range(columns - 1):
            corners = ((r, c), (r, c + 1), (r + 1, c), (r + 1, c + 1))
            a, b, d, e = (at(*one) for one in corners)
            ha, hb, hd, he = (float(height[one]) for one in corners)
            for points, tilt in (
                ([a, b, d], hb - ha + 0.6 * (hd - ha)),
                ([b, e, d], he - hd + 0.6 * (he - hb)),
            ):
                x = sum(p[0] for p in points) / 3 / max(stage.width, stage.unit)
                y = sum(p[1] for p in points) / 3 / max(stage.height, stage.unit)
                share = np.clip(0.5 + (x - 0.5) * np.cos(turn) + (y - 0.5) * np.sin(turn) + 0.1 * tilt, 0, 1)
                tone = flow[int(share * 255)] * np.float32(1.0 + 0.26 * tilt)
                grown = [
                    (
                        px + (px - sum(q[0] for q in points) / 3) * 0.02,
                        py + (py - sum(q[1] for q in points) / 3) * 0.02,
                    )
                    for px, py in points
                ]
                faces.fill((float(tone[0]), float(tone[1]), float(tone[2])), grown)
    faces.lay("facets", depth=0.9)


def lay_shapes(stage: Stage, tones: tuple[Rgb, ...]) -> None:
    """Lay cut-out shapes over one another, each with its shadow."""
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
