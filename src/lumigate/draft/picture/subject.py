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
    """``height`` is its usual height as a share of the picture's shorter side; ``aspect`` width per height."""

    name: str
    model: Model
    height: float
    aspect: float = 1.0
    shadow: bool = True
    flips: bool = True
    """Whether its mirror image is as good."""
