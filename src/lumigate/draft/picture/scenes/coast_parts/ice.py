"""Icebergs, a wall of ice and drifting floes."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.terrain import Ridge, lay_ridge


def _tones(stage: Stage, haze: float) -> tuple[Rgb, Rgb, Rgb]:
    power = 0.4 + 0.62 * stage.light.shine
    lit = mixed(rgb("#f6fbff"), stage.light.sun, 0.3)
    middle, dark = (
        mixed(rgb("#b9d9ea"), stage.light.sky[2], 0.2),
        mixed(rgb("#5f9cc0"), stage.light.shade, 0.25),
    )
    first, second, third = (mixed(scaled(one, power), stage.light.haze, haze) for one in (lit, middle, dark))
    return first, second, third


def lay_ice_shore(stage: Stage) -> None:
    """Lay white mountains, a wall of ice and bergs on the horizon."""
    level = stage.horizon / stage.height
    lay_ridge(
        stage,
        Ridge(
            name="ice range",
            base=level + 0.003,
            rise=0.2,
            depth=0.94,
            colour=rgb("#6f86a8"),
            cells=2.6,
            haze=0.5,
            snow=1.5,
            form="massif",
            peak=stage.streams.number("peak", 0.2, 0.8),
        ),
    )
    stream = stage.streams.stream("ice wall")
    wall = Facets(stage)
    lit, middle, dark = _tones(stage, 0.3)
    x, unit, high = 0.0, stage.unit, float(stream.uniform(0.03, 0.07))
    while x < stage.width:
        wide = float(stream.uniform(0.02, 0.06)) * unit
        tall = high * unit * float(stream.uniform(0.75, 1.15))
        foot = stage.horizon + 2
        wall.fill(
            (lit, middle, lit)[int(stream.integers(3))],
            [
                (x, foot - tall),
                (x + wide, foot - tall * float(stream.uniform(0.9, 1.1))),
                (x + wide, foot),
                (x, foot),
            ],
            below=middle,
        )
        wall.fill(
            dark,
            [
                (x + wide * 0.82, foot - tall * 0.95),
                (x + wide, foot - tall),
                (x + wide, foot),
                (x + wide * 0.7, foot),
            ],
            share=0.6,
        )
        x += wide
    wall.lay("ice wall", depth=0.92)
    for k in range(2 + stage.streams.pick("bergs", 2)):
        _lay_berg(stage, k)


def _lay_berg(stage: Stage, k: int) -> None:
    """Lay an iceberg of tilted faces; its mirror image comes with the water."""
    stream = stage.streams.stream(f"berg {k}")
    unit = stage.unit
    side = float(stream.uniform(0.08, 0.36)) if k % 2 == 0 else float(stream.uniform(0.62, 0.92))
    x, size = side * stage.width, float(stream.uniform(0.1, 0.2)) * unit * (1.25 if k == 0 else 0.8)
    foot = stage.horizon + 3
    lit, middle, dark = _tones(stage, 0.12)
    sun = 1.0 if stage.sun[0] > x else -1.0
    count = 7
    tops = [
        (
            x + (i / (count - 1) * 2 - 1) * size,
            foot - size * float(stream.uniform(0.3, 1.05)) * (1 - abs(i / (count - 1) * 2 - 1) ** 1.8),
        )
        for i in range(count)
    ]
    faces = Facets(stage)
    faces.fill(middle, [(x - size, foot), *tops, (x + size, foot)], below=mixed(middle, dark, 0.4))
    for i in range(count - 1):
        (ax, ay), (bx, by) = tops[i], tops[i + 1]
        foot_x = (ax + bx) / 2 + float(stream.uniform(-0.1, 0.1)) * size
        rising = (by < ay) == (sun < 0)
        faces.fill(
            lit if rising else dark,
            [(ax, ay), (bx, by), (foot_x, foot)],
            below=middle,
            share=0.92 if rising else 0.75,
        )
    faces.fill(
        mixed(dark, rgb("#2fa0b8"), 0.4),
        [
            (x - size, foot),
            (x + size, foot),
            (x + size * 0.96, foot - size * 0.05),
            (x - size * 0.96, foot - size * 0.05),
        ],
        share=0.7,
    )
    faces.lay(f"iceberg {k}", depth=0.88 - 0.02 * k)


def lay_floes(stage: Stage) -> None:
    """Lay flat pieces of ice on the water, larger towards the viewer."""
    faces = Facets(stage)
    lit, middle, dark = _tones(stage, 0.04)
    ground = stage.height - stage.horizon
    spots = stage.streams.stream("floes").random((26, 4))
    for u, v, s, turn in spots[np.argsort(spots[:, 1])]:
        near = 0.04 + 0.92 * float(v) ** 1.3
        x, y = float(u) * stage.width, stage.horizon + near * ground
        if stage.scene.subjects and near > 0.35 and abs(x / stage.width - 0.5) < 0.3:
            continue
        r = (0.015 + 0.13 * near * (0.3 + float(s))) * stage.unit
        t = np.linspace(0, 2 * np.pi, 9)[:-1] + float(turn)
        wob = 0.8 + 0.3 * np.abs(np.sin(t * 2.7 + float(s) * 9))
        outline = [
            (x + r * float(w * np.cos(a)), y + r * 0.26 * float(w * np.sin(a)))
            for a, w in zip(t, wob, strict=True)
        ]
        thick = 0.07 * r + 1
        faces.fill(dark, [(px, py + thick) for px, py in outline])
        faces.fill(mixed(lit, middle, 0.25), outline, below=lit)
    faces.lay("ice floes", depth=0.5, reach=0.06)
