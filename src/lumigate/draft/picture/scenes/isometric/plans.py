"""What stands where on the tile of each kind of scene."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import numpy as np

from lumigate.draft.picture.scenes.isometric import things
from lumigate.draft.picture.scenes.isometric.board import Board
from lumigate.draft.picture.stage import Stage

Thing = Callable[[Board, float, float, float, float], None]
Places = tuple[tuple[float, float], ...]
When = Literal["always", "alone", "crowded", "bloom", "bare", "winter", "green", "lake", "sea"]

FRONT = 0.72
"""Sum of u and v from which on a thing stands before the subjects."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing at its spot, with its size and a number 0..1 by which it varies."""

    thing: Thing
    u: float
    v: float
    size: float
    pick: float


@dataclass(frozen=True, slots=True)
class Row:
    """Things of one kind: where, from which size to which, how likely at each place, and under which condition."""

    thing: Thing
    places: Places
    low: float
    high: float
    share: float = 1.0
    when: When = "always"


_BACK: Places = (
    (-0.82, -0.82), (-0.82, -0.42), (-0.42, -0.82), (-0.82, -0.02), (-0.02, -0.82), (-0.82, 0.38), (0.38, -0.82),
    (-0.82, 0.76), (0.76, -0.82), (-0.46, -0.46), (-0.46, -0.1), (-0.1, -0.46), (-0.5, 0.3), (0.3, -0.5),
)  # fmt: skip
"""Places behind the subjects, from the far corner along both far sides."""
_NEAR: Places = (
    (0.84, 0.84),
    (0.86, 0.2),
    (0.2, 0.86),
    (0.84, -0.3),
    (-0.3, 0.84),
    (0.86, 0.55),
    (0.55, 0.86),
)

_ROWS: Mapping[str, tuple[Row, ...]] = MappingProxyType(
    {
        "landscape": (
            Row(things.tree, _BACK[:9], 0.5, 0.75, 0.62),
            Row(things.bush, _BACK[9:], 0.16, 0.24, 0.4),
            Row(things.flowers, _NEAR, 1.0, 1.2, 0.8, "bloom"),
            Row(things.bush, _NEAR, 0.16, 0.2, 0.7, "bare"),
            Row(things.house, ((-0.3, -0.1),), 0.5, 0.56, 1.0, "alone"),
        ),
        "forest": (
            Row(things.tree, _BACK[:9], 0.62, 0.95, 1.0, "green"),
            Row(things.pine, _BACK[:9], 0.7, 1.0, 1.0, "winter"),
            Row(things.pine, _BACK[9:], 0.5, 0.8, 0.5, "crowded"),
            Row(things.tree, _BACK[9:], 0.5, 0.8, 0.9, "alone"),
            Row(things.pine, ((0.1, 0.0), (0.45, -0.1), (-0.1, 0.45)), 0.45, 0.6, 1.0, "alone"),
            Row(things.bush, _NEAR[1:5], 0.16, 0.24, 0.8),
            Row(things.tree, ((0.9, -0.7), (-0.7, 0.9)), 0.5, 0.62),
        ),
        "mountain": (
            Row(things.pine, _BACK[11:], 0.3, 0.42, 1.0, "crowded"),
            Row(things.pine, _NEAR[1:5], 0.3, 0.42, 0.8),
        ),
        "desert": (
            Row(things.rock, _BACK[:3], 0.35, 0.55),
            Row(things.cactus, _BACK[5:9], 0.4, 0.6, 0.8),
            Row(things.palm, ((-0.55, -0.5), (0.1, -0.75)), 0.9, 1.2, 0.6),
            Row(things.rock, _NEAR[1:4], 0.14, 0.22, 0.7),
        ),
        "coast": (
            Row(things.rock, _BACK[:2], 0.25, 0.4),
            Row(things.palm, ((0.86, -0.6), (-0.6, 0.88)), 0.8, 1.05, 1.0, "sea"),
            Row(things.palm, ((0.72, 0.62),), 0.9, 1.1, 1.0, "alone"),
            Row(things.pine, _BACK[2:7], 0.4, 0.6, 0.9, "lake"),
            Row(things.bush, _NEAR[1:4], 0.14, 0.2, 1.0, "lake"),
        ),
        "city": (
            Row(things.tower, _BACK[:9:2], 0.9, 1.5),
            Row(things.tower, _BACK[1:7:2], 0.6, 1.1),
            Row(things.tower, ((-0.36, -0.36),), 1.1, 1.6, 1.0, "alone"),
            Row(things.tree, ((0.76, 0.76), (0.78, -0.3), (-0.3, 0.78)), 0.3, 0.38),
            Row(things.lamp, ((0.66, 0.62), (0.62, 0.66)), 1.0, 1.0, 0.5),
        ),
        "street": (
            Row(things.tower, ((-0.72, -0.72), (-0.72, 0.1), (-0.72, 0.62)), 0.6, 1.05),
            Row(things.house, ((0.1, -0.72), (0.62, -0.72)), 0.44, 0.5),
            Row(things.lamp, ((-0.44, 0.3), (0.3, -0.44)), 1.1, 1.1),
            Row(things.bush, ((0.82, 0.84), (0.2, 0.86)), 0.14, 0.18),
        ),
        "village": (
            Row(things.house, ((-0.7, -0.7), (0.0, -0.72), (-0.72, 0.02), (0.66, -0.7), (-0.7, 0.68)), 0.44, 0.54),
            Row(things.tree, ((-0.34, -0.84), (-0.85, -0.34), (0.34, -0.85), (-0.85, 0.36)), 0.4, 0.55),
            Row(things.house, ((0.05, 0.05),), 0.46, 0.52, 1.0, "alone"),
            Row(things.bush, _NEAR[1:5], 0.13, 0.18, 0.7),
        ),
        "underwater": (
            Row(things.coral, _BACK[:9:2], 0.2, 0.4),
            Row(things.weed, _BACK[1:9:2] + _NEAR[1:3], 0.7, 1.25),
            Row(things.rock, ((-0.3, -0.85), (0.86, -0.4)), 0.2, 0.32),
            Row(things.coral, ((0.1, 0.1), (0.5, -0.2), (-0.2, 0.5)), 0.16, 0.3, 1.0, "alone"),
        ),
        "sky": (
            Row(things.cloud, ((-0.6, -0.6), (-0.75, 0.1), (0.1, -0.75), (0.75, -0.7), (-0.7, 0.75)), 0.4, 0.6),
            Row(things.cloud, ((0.8, 0.3), (0.3, 0.8), (0.75, 0.75)), 0.24, 0.34),
        ),
        "space": (
            Row(things.rock, _BACK[:5], 0.2, 0.42, 0.8),
            Row(things.rock, _NEAR[1:5], 0.1, 0.18, 0.7),
        ),
    }
)  # fmt: skip


def plan(stage: Stage) -> list[Item]:
    """Return what stands on the tile, far things first; the middle is left to subjects where there are any."""
    stream = stage.streams.stream("isometric plan")
    items: list[Item] = []
    if stage.scene.kind == "mountain":
        items += _steps(stage, stream)
    elif stage.scene.kind == "abstract":
        items += _pile(stage, stream)
    for row in _ROWS.get(stage.scene.kind, ()):
        for u, v in row.places:
            used, size, pick, du, dv = (float(one) for one in stream.random(5))
            if used <= row.share and _holds(stage, row.when):
                size = row.low + size * (row.high - row.low)
                items.append(Item(row.thing, u + (du - 0.5) * 0.1, v + (dv - 0.5) * 0.1, size, pick))
    return sorted(items, key=lambda one: one.u + one.v)


def _holds(stage: Stage, when: When) -> bool:
    scene = stage.scene
    return {
        "always": True,
        "alone": not scene.subjects,
        "crowded": bool(scene.subjects),
        "bloom": stage.season in ("spring", "summer"),
        "bare": stage.season in ("autumn", "winter"),
        "winter": stage.season == "winter",
        "green": stage.season != "winter",
        "lake": scene.at("coast:lake"),
        "sea": not scene.at("coast:lake"),
    }[when]


def _steps(stage: Stage, stream: np.random.Generator) -> list[Item]:
    """Return the steps of a mountain, high at the far corner."""
    items: list[Item] = []
    for u, v in _BACK[:9] if stage.scene.subjects else _BACK:
        far = max(1 - (u + v + 1.64) / 1.7, 0.0)
        pick = float(stream.random())
        items.append(Item(things.block, u, v, 0.28 + 0.8 * far * (0.6 + 0.55 * pick), pick))
    return items


def _pile(stage: Stage, stream: np.random.Generator) -> list[Item]:
    """Return a pile of coloured blocks."""
    items: list[Item] = []
    for u in (-0.7, -0.25, 0.2):
        for v in (-0.7, -0.25, 0.2):
            pick = float(stream.random())
            if not stage.scene.subjects or min(u, v) < -0.6:
                items.append(
                    Item(things.crystal, u, v, 0.2 + 0.9 * pick * (0.75 - 0.4 * (u + v)), (pick * 7.7) % 1)
                )
    return items
