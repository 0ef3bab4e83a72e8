"""What a drawable subject is: its outline box, its size in the picture, and how it is modelled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite

Model = Callable[[Sprite, Rgb | None], None]
"""Draws the subject on its sprite; the colour is the one asked for, or None for its natural one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One thing that can be drawn.

    ``height`` is its usual height as a share of the picture's shorter side, ``metres`` its height in the world,
    ``aspect`` its width per height. Places on it are in heights, as the model draws: ``top`` is the row where something
    can lie, sit or stand on it (a table's board, a horse's back), None where nothing can; ``hand`` is the point of what
    it holds, None where it holds nothing.
    """

    name: str
    model: Model
    height: float
    metres: float
    aspect: float = 1.0
    top: float | None = None
    hand: tuple[float, float] | None = None
    shadow: bool = True
    flips: bool = True
    """Whether its mirror image is as good."""
