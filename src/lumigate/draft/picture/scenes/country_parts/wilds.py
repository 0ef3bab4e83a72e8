"""Savanna, tundra and ruins."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.ground import Ground, lay_ground
from lumigate.draft.picture.palettes import foliage
from lumigate.draft.picture.raster import as_plane
from lumigate.draft.picture.scenes.country_parts.fields import lay_meadow, lay_tree_beside
from lumigate.draft.picture.scenes.country_parts.waters import lay_rock
from lumigate.draft.picture.scenes.props.setting import lay_pad, pad_for
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.terrain import Ridge, lay_ridge
from lumigate.draft.picture.vegetation import lay_blades, lay_trees


def lay_savanna(stage: Stage, top: float) -> None:
    """Lay dry grass with acacias."""
    gold, dry = rgb("#d3aa58"), rgb("#96702f")
    leaves = (rgb("#6f7f3a"), rgb("#59702f"), rgb("#7f8a44"))
    row = as_plane(np.full(stage.width, top + 0.01 * stage.height))
    lay_trees(
        stage,
        "bushland",
        row,
        count=40,
        size=0.022,
        depth=0.72,
        colours=leaves,
        haze=0.42,
        sink=0.006,
        shape="bush",
    )
    lay_ground(stage, Ground(name="field", top=top, far=gold, near=dry, swell=0.015))
    lay_trees(
        stage,
        "acacias",
        as_plane(row + 0.02 * stage.height),
        count=3.2,
        size=0.16,
        depth=0.55,
        colours=leaves,
        haze=0.2,
        sink=0.05,
        shape="acacia",
    )
    lay_blades(
        stage,
        "dry grass",
        top + 0.06 * (stage.height - top),
        (scaled(dry, 0.75), dry, gold, scaled(gold, 1.15)),
        tall=0.1,
        count=1500,
    )
    lay_tree_beside(stage, "acacia", size=stage.streams.number("acacia", 0.38, 0.52))


def lay_tundra(stage: Stage, top: float) -> None:
    """Lay moss, stones and patches of old snow."""
    moss, rust = rgb("#a08a4a"), rgb("#6a4a34")
    lay_ridge(
        stage,
        Ridge(
            name="tundra range",
            base=top / stage.height + 0.01,
            rise=0.15,
            depth=0.8,
            colour=rgb("#5f6f86"),
            cells=2.4,
            haze=0.36,
            snow=1.0,
            form="massif",
            peak=stage.streams.number("tundra peak", 0.2, 0.8),
        ),
    )
    if stage.season == "winter":
        moss, rust = rgb("#e6ecf2"), rgb("#b9c6d4")
    lay_ground(stage, Ground(name="field", top=top, far=moss, near=rust, mottle=1.25, swell=0.05))
    for k, (u, v, s) in enumerate(stage.streams.stream("boulders").random((26, 3))):
        near = float(v) ** 1.5
        lay_rock(
            stage,
            f"boulder {k}",
            float(u) * stage.width,
            top + (0.04 + 0.9 * near) * (stage.height - top),
            (0.006 + 0.05 * near * (0.3 + float(s))) * stage.unit,
            rgb("#7f7f80"),
        )
    lay_blades(
        stage,
        "sedge",
        top + 0.1 * (stage.height - top),
        (rgb("#b99a52"), rgb("#8f6f3c"), rgb("#c9b374")),
        tall=0.04,
        count=600,
    )


def lay_ruins(stage: Stage, top: float) -> None:
    """Lay broken columns and walls in the grass."""
    lay_meadow(stage, top)
    stone = rgb("#cfc2a6")
    stream = stage.streams.stream("ruins")
    ground = stage.height - top
    spots = sorted((float(stream.uniform(0.06, 0.5)), float(stream.uniform(0.04, 0.96))) for _ in range(7))
    for k, (far, x) in enumerate(spots):
        if stage.scene.subjects and abs(x - 0.5) < 0.16 and far > 0.25:
            x = 0.2 if x < 0.5 else 0.8
        tall = (0.16 + 0.42 * far) * min(stage.unit, 0.8 * stage.height)
        broken = float(stream.uniform(0.0, 0.5)) if k % 3 else 0.0
        pad = pad_for(0.9, 2.6, tall, stone)
        y0 = 0.34 + broken * 1.6
        for i in range(5):
            tone = scaled(
                stone,
                (0.62, 0.8, 0.95, 1.06, 0.86)[i]
                if stage.sun[0] > stage.width / 2
                else (0.86, 1.06, 0.95, 0.8, 0.62)[i],
            )
            pad.rect(tone, 0.2 + 0.1 * i, y0, 0.3 + 0.1 * i, 2.4)
        for y in (1.0, 1.7):
            if y > y0:
                pad.rect(scaled(stone, 0.6), 0.2, y, 0.7, y + 0.025)
        pad.rect(scaled(stone, 0.9), 0.08, 2.3, 0.82, 2.6, below=scaled(stone, 0.7))
        if broken:
            pad.poly(
                scaled(stone, 0.7),
                [(0.2, y0 + 0.1), (0.34, y0 - 0.08), (0.5, y0 + 0.04), (0.7, y0 - 0.04), (0.7, y0 + 0.12)],
            )
        else:
            pad.rect(stone, 0.1, 0.12, 0.8, 0.36, below=scaled(stone, 0.75))
            pad.rect(scaled(stone, 1.1), 0.02, 0.0, 0.88, 0.14)
        lay_pad(
            stage,
            f"column {k}",
            pad,
            x=x * stage.width,
            foot=top + far * ground,
            depth=0.46 - 0.5 * far,
            haze=0.16 * (1 - far),
            shadow=0.35,
        )
    for k, (u, v, s) in enumerate(stage.streams.stream("blocks").random((9, 3))):
        lay_rock(
            stage,
            f"block {k}",
            float(u) * stage.width,
            top + (0.1 + 0.5 * float(v)) * ground,
            (0.014 + 0.04 * float(s)) * stage.unit,
            mixed(stone, foliage("summer")[1], 0.12),
        )
