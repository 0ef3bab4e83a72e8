"""A second pose of an animal, drawn in a box of its own within that of the first."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from lumigate.draft.picture.raster import as_plane, blend
from lumigate.draft.picture.sprite import Sprite


def inset(sprite: Sprite, pose: Callable[[Sprite], None], *, aspect: float, size: float) -> None:
    """Draw ``pose`` in a box ``size`` times as high, ``aspect`` times as wide as that, on the same row of feet."""
    part = Sprite(
        size=sprite.size * size,
        aspect=aspect,
        lamp=sprite.lamp,
        streams=sprite.streams,
        variant=sprite.variant,
    )
    pose(part)
    top = round((sprite.margin + 1) * sprite.size - (part.margin + 1) * part.size)
    left = round((sprite.margin + sprite.aspect / 2) * sprite.size - (part.margin + aspect / 2) * part.size)
    first = max(0, -top), max(0, -left)
    rows = min(part.rows, sprite.rows - top) - first[0]
    columns = min(part.columns, sprite.columns - left) - first[1]
    source = slice(first[0], first[0] + rows), slice(first[1], first[1] + columns)
    target = slice(top + first[0], top + first[0] + rows), slice(left + first[1], left + first[1] + columns)
    above, below = part.alpha[source], sprite.alpha[target]
    total = as_plane(above + below * (1 - above))
    share = as_plane(above / np.maximum(total, 1e-5))
    sprite.colour[target] = blend(sprite.colour[target], part.colour[source], share)
    sprite.alpha[target] = total
