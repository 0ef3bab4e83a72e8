"""Where lettering stands: in the upper, middle or lower part, where the picture is calm and no subject is hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from lumigate.draft.picture.raster import Plane, as_plane, resize, slope
from lumigate.draft.picture.stage import Stage
from lumigate.media.type.blocks import Block

_GRID = 96
"""Cells of the longer side in which unrest is told."""
_HIDES, _UNREST, _SMALLER = 1.6, 4.0, 0.12
"""What it costs to hide a subject wholly, to stand on unrest, and to be set smaller."""
_HEIGHTS = ((0.2, 0.0), (0.8, 0.06), (0.5, 0.2))
"""Middle of the block as a share of the height, and what it costs to stand there."""
_ASIDE = 0.07
"""What it costs to stand at the side of a wide picture."""
_LARGE = 0.25
"""Of the shorter side: the size from which a subject counts fully."""
_DENSE = 0.3
"""Share of its box from which a subject counts fully; a flock of birds covers little."""
_WIDE = 1.5
"""Width to height from which the sides are tried."""


@dataclass(frozen=True, slots=True)
class Place:
    """The left upper corner of the ink, in pixels."""

    left: float
    top: float


def calmest(stage: Stage, blocks: Sequence[Block], *, margin: float) -> tuple[Block, Place]:
    """Return the block, of one text in falling sizes, and the place that together cost least."""
    sums = _sums(unrest(stage.canvas.picture))
    best: tuple[float, Block, Place] | None = None
    for rank, block in enumerate(blocks):
        for place, cost in _places(stage, block, margin):
            box = (place.left, place.top, place.left + block.width, place.top + block.height)
            total = cost + rank * _SMALLER + _UNREST * _mean(sums, box, stage) + _HIDES * _hidden(stage, box)
            if best is None or total < best[0] - 1e-6:
                best = total, block, place
    assert best is not None, "a block is given"
    return best[1], best[2]


def unrest(picture: Plane) -> Plane:
    """Return how restless each part of a picture is, 0 (even) upwards, on a small grid."""
    height, width = picture.shape[:2]
    shrink = max(1.0, max(height, width) / _GRID)
    fine = resize(picture, max(2, round(2 * height / shrink)), max(2, round(2 * width / shrink)))
    grey = as_plane(cv2.cvtColor(np.clip(fine, 0, 1), cv2.COLOR_RGB2GRAY))
    along, down = slope(grey)
    edges = as_plane(np.hypot(along, down))
    return resize(edges, max(1, round(height / shrink)), max(1, round(width / shrink)))


def _places(stage: Stage, block: Block, margin: float) -> Iterator[tuple[Place, float]]:
    middle = (stage.width - block.width) / 2
    sides = [(middle, 0.0)]
    if stage.width > _WIDE * stage.height and block.width < 0.55 * stage.width:
        edge = max(margin, 0.06 * stage.width)
        sides += [(edge, _ASIDE), (stage.width - edge - block.width, _ASIDE)]
    for share, cost in _HEIGHTS:
        top = float(
            np.clip(share * stage.height - block.height / 2, margin, stage.height - margin - block.height)
        )
        for left, aside in sides:
            yield Place(max(left, 0.0), max(top, 0.0)), cost + aside


def _sums(grid: Plane) -> Plane:
    return as_plane(cv2.integral(grid))


def _mean(sums: Plane, box: tuple[float, float, float, float], stage: Stage) -> float:
    rows, columns = sums.shape[0] - 1, sums.shape[1] - 1
    left, right = (round(x / stage.width * columns) for x in (box[0], box[2]))
    top, bottom = (round(y / stage.height * rows) for y in (box[1], box[3]))
    left, top = min(max(left, 0), columns - 1), min(max(top, 0), rows - 1)
    right, bottom = min(max(right, left + 1), columns), min(max(bottom, top + 1), rows)
    total = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
    return float(total) / ((right - left) * (bottom - top))


def _hidden(stage: Stage, box: tuple[float, float, float, float]) -> float:
    """Return the largest share of a subject that the box would hide; of small and sparse ones less counts."""
    worst = 0.0
    for left, top, right, bottom, covered in stage.taken:
        wide = max(0.0, min(right, box[2]) - max(left, box[0]))
        tall = max(0.0, min(bottom, box[3]) - max(top, box[1]))
        # The head of what stands is in its upper part: what hides that hides more.
        head = max(0.0, min(top + (bottom - top) * 0.4, box[3]) - max(top, box[1])) * wide
        area = max((right - left) * (bottom - top), 1.0)
        weight = min(1.0, area**0.5 / (_LARGE * stage.unit)) * min(1.0, covered / _DENSE)
        worst = max(worst, weight * (wide * tall + head) / area)
    return worst
