"""Parks, gardens and playgrounds."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled, turned
from lumigate.draft.picture.flora import Grove, plant
from lumigate.draft.picture.ground import Way, lay_way
from lumigate.draft.picture.palettes import foliage, grass
from lumigate.draft.picture.raster import Rgb, as_plane
from lumigate.draft.picture.scenes.country_parts.fields import lay_meadow
from lumigate.draft.picture.scenes.props.outdoors import bench, lamp_post
from lumigate.draft.picture.scenes.props.setting import lay_pad, lay_shadow, pad_for
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.vegetation import lay_flowers, lay_grove, lay_trees

_BEDS = ("#e0453c", "#f2c23e", "#f6f1e6", "#e58ab0", "#8f6ad0")


def _trees(
    stage: Stage, name: str, row: float, size: float, tones: tuple[Rgb, ...], *, depth: float, count: float
) -> None:
    crest = as_plane(np.full(stage.width, row))
    winter = stage.season == "winter"
    lay_trees(
        stage,
        name,
        crest,
        count=count,
        size=size,
        depth=depth,
        colours=tones,
        haze=0.18 * depth + 0.02,
        sink=0.012,
        shape=("bare", "pine") if winter else ("round", "birch", "round"),
        life="sway",
    )


def _side_trees(stage: Stage, top: float, tones: tuple[Rgb, ...], size: float) -> None:
    """Set tall trees at both edges, so that the middle stays open."""
    unit = min(stage.unit, 0.75 * stage.height)
    species = "bare" if stage.season == "winter" else "round"
    for k, x in enumerate((0.06, 0.95, 0.2, 0.83)):
        far = 0.44 if k < 2 else 0.16
        tall = size * unit * (1.0 if k < 2 else 0.62) * stage.streams.number(f"side tree {k}", 0.85, 1.15)
        foot = top + far * (stage.height - top)
        cut = plant(
            species,
            stage.streams,
            f"side tree {k}",
            tall,
            tones[k % len(tones)],
            stage.sun[0] - x * stage.width,
        )
        grove = Grove(max(0, int(foot - tall) - 2), min(stage.height, int(foot) + 3), stage.width)
        grove.set(cut, x * stage.width, foot, tall=tall)
        lay_shadow(
            stage, x * stage.width, foot, tall * 0.4, tall * 0.05, strength=0.34, depth=0.4 - 0.1 * (k < 2)
        )
        lay_grove(
            stage,
            f"side tree {k}",
            grove,
            depth=0.4 - 0.18 * (k < 2),
            haze=0.12 - 0.08 * (k < 2),
            life="sway",
        )


def _path(stage: Stage, top: float) -> None:
    side = 1 if stage.streams.pick("path side", 2) else -1
    tone = rgb("#d6c3a0") if stage.season != "winter" else rgb("#dfe3e8")
    lay_way(
        stage,
        Way(
            name="path",
            top=top,
            start=stage.streams.number("path", 0.36, 0.64),
            end=0.5 - 0.12 * side,
            far=0.008,
            near=0.2,
            bend=side * stage.streams.number("path/bend", 0.14, 0.26),
        ),
        tone,
        mixed(tone, grass(stage.season)[1], 0.55),
        texture=0.25,
    )


def lay_park(stage: Stage, top: float) -> None:
    """Lay a lawn with a path, a bench, lamps, flower beds and old trees."""
    tones = tuple(turned(one, saturation=0.9, value=0.92) for one in foliage(stage.season)[:4])
    _trees(stage, "park trees", top + 0.02 * stage.height, 0.16, tones, depth=0.56, count=9)
    lay_meadow(stage, top, mown=True)
    _path(stage, top)
    if stage.season in ("spring", "summer"):
        lay_flowers(
            stage,
            "beds",
            top + 0.3 * (stage.height - top),
            tuple(rgb(one) for one in _BEDS),
            density=500,
            depth=0.35,
        )
    _side_trees(stage, top, tones, 0.6)
    unit = stage.unit
    lit = stage.light.hour in ("night", "sunset", "dawn")
    right = stage.streams.pick("bench side", 2)
    ground = stage.height - top
    spot = (0.72 if right else 0.28) * stage.width
    lay_pad(
        stage,
        "lamp",
        lamp_post(0.34 * min(unit, stage.height * 0.8), lit=lit),
        x=spot + (0.17 if right else -0.17) * unit,
        foot=top + 0.3 * ground,
        depth=0.32,
        glow=1.0 if lit else 0.0,
    )
    lay_pad(stage, "bench", bench(0.1 * unit), x=spot, foot=top + 0.36 * ground, depth=0.3, shadow=0.4)


def lay_blossom_garden(stage: Stage, top: float) -> None:
    """Lay a garden of cherry trees in blossom with a red bridge over a pond."""
    pinks = (rgb("#f2b3c8"), rgb("#ec9ab8"), rgb("#f8cfdc"))
    _trees(stage, "blossom trees", top + 0.02 * stage.height, 0.17, pinks, depth=0.56, count=12)
    lay_meadow(stage, top, mown=True)
    _path(stage, top)
    _bridge(stage, top)
    lay_flowers(
        stage, "petals", top + 0.1 * (stage.height - top), (pinks[0], pinks[2]), density=900, depth=0.35
    )
    unit = min(stage.unit, 0.75 * stage.height)
    for k, (x, far, size) in enumerate(
        ((0.05, 0.5, 0.74), (0.97, 0.46, 0.7), (0.2, 0.18, 0.4), (0.84, 0.16, 0.38))
    ):
        tall = size * unit
        foot = top + far * (stage.height - top)
        cut = plant("round", stage.streams, f"cherry {k}", tall, pinks[k % 3], stage.sun[0] - x * stage.width)
        grove = Grove(max(0, int(foot - tall) - 2), min(stage.height, int(foot) + 3), stage.width)
        grove.set(cut, x * stage.width, foot, tall=tall)
        lay_shadow(stage, x * stage.width, foot, tall * 0.4, tall * 0.05, strength=0.3, depth=0.3)
        lay_grove(stage, f"cherry {k}", grove, depth=0.4 - 0.2 * (k < 2), haze=0.04, life="sway")


def _bridge(stage: Stage, top: float) -> None:
    red = rgb("#c23b2c")
    wide = 0.34 * stage.unit
    pad = pad_for(3.4, 1.0, wide / 3.4, red)
    arc = [(0.1 + 3.2 * k / 16, 0.86 - 0.5 * float(np.sin(np.pi * k / 16))) for k in range(17)]
    pad.poly(scaled(red, 0.55), [*arc, (3.3, 1.0), (0.1, 1.0)])
    pad.poly(rgb("#4a6f7c"), [(0.6, 1.0), (0.9, 0.82), (1.7, 0.66), (2.5, 0.82), (2.8, 1.0)])
    pad.line(red, arc, 0.09)
    pad.line(red, [(x, y - 0.26) for x, y in arc], 0.06)
    for x, y in arc[::2]:
        pad.rect(scaled(red, 0.86), x - 0.03, y - 0.32, x + 0.03, y)
    x = (0.34 if stage.sun[0] > stage.width / 2 else 0.66) * stage.width
    lay_pad(stage, "bridge", pad, x=x, foot=top + 0.14 * (stage.height - top), depth=0.45, haze=0.04)


def lay_playground(stage: Stage, top: float) -> None:
    """Lay a playground with a slide, swings and a sandpit."""
    tones = tuple(turned(one, saturation=0.9, value=0.92) for one in foliage(stage.season)[:4])
    _trees(stage, "park trees", top + 0.02 * stage.height, 0.17, tones, depth=0.56, count=10)
    lay_meadow(stage, top, mown=True)
    unit, ground = stage.unit, stage.height - top
    lay_shadow(stage, 0.5 * stage.width, top + 0.5 * ground, 0.3 * unit, 0.06 * unit, strength=0.0, depth=0.4)
    pad = pad_for(3.0, 2.2, 0.36 * min(unit, stage.height * 0.8), rgb("#e0453c"))
    for x in (0.2, 0.95):
        pad.rect(rgb("#2f6fc4"), x, 0.5, x + 0.08, 2.2)
    pad.poly(rgb("#e0453c"), [(0.1, 0.55), (0.61, 0.1), (1.13, 0.55)])
    pad.rect(rgb("#eec23a"), 0.16, 1.1, 1.08, 1.2)
    for k in range(5):
        pad.rect(rgb("#eec23a"), 0.0 + 0.02 * k, 1.3 + 0.18 * k, 0.22, 1.34 + 0.18 * k)
    pad.poly(
        rgb("#f08a2c"),
        [(0.98, 1.12), (1.1, 1.06), (2.3, 2.02), (2.9, 2.06), (2.9, 2.18), (2.2, 2.16)],
        below=rgb("#c96a1c"),
    )
    left = stage.streams.pick("slide side", 2)
    lay_pad(
        stage,
        "slide",
        pad,
        x=(0.26 if left else 0.74) * stage.width,
        foot=top + 0.34 * ground,
        depth=0.34,
        shadow=0.35,
    )
    frame = pad_for(3.2, 2.1, 0.32 * min(unit, stage.height * 0.8), rgb("#2a9d96"))
    for x in (0.1, 3.0):
        frame.line(rgb("#2a9d96"), [(x + 0.2, 2.1), (x, 0.06), (x - 0.1 if x < 1 else x + 0.1, 2.1)], 0.08)
    frame.rect(rgb("#2a9d96"), 0.0, 0.03, 3.2, 0.12)
    for x in (0.8, 2.0):
        for dx in (0.0, 0.44):
            frame.line(rgb("#55585c"), [(x + dx, 0.1), (x + dx + 0.06, 1.52)], 0.02)
        frame.rect(rgb("#e0453c"), x, 1.5, x + 0.56, 1.58)
    lay_pad(
        stage,
        "swings",
        frame,
        x=(0.74 if left else 0.26) * stage.width,
        foot=top + 0.3 * ground,
        depth=0.36,
        shadow=0.3,
    )
