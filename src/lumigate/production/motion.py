"""How the camera moves over a still: a view of it that drifts and breathes, exact to a fraction of a pixel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lumigate.production.model import Framing


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """From one view to another over the length of a scene.

    ``zoom`` 1.0 is the largest view of the canvas' shape that the still holds. ``pan`` is where the view lies in
    the room that the zoom leaves, -1.0 (left, top) to 1.0 (right, bottom).
    """

    zoom: tuple[float, float]
    pan_x: tuple[float, float] = (0.0, 0.0)
    pan_y: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class View:
    """A rectangle in source pixels."""

    x: float
    y: float
    width: float
    height: float


STEADY = Motion(zoom=(1.0, 1.0))
"""No move: every pixel of the still is one of the film."""

GENTLE: tuple[Motion, ...] = (
    Motion(zoom=(1.02, 1.12), pan_x=(-0.2, 0.3), pan_y=(0.1, -0.1)),
    Motion(zoom=(1.12, 1.03)),
    Motion(zoom=(1.09, 1.12), pan_x=(-0.8, 0.8)),
    Motion(zoom=(1.12, 1.03), pan_x=(0.5, -0.3), pan_y=(-0.3, 0.2)),
)
"""Moves for pictures of which nothing may be lost, taken in turn."""

MOVES: Mapping[Framing, Motion] = MappingProxyType(
    {
        "wide": Motion(zoom=(1.02, 1.12), pan_x=(-0.2, 0.3), pan_y=(0.1, -0.1)),
        "close": Motion(zoom=(1.30, 1.20), pan_x=(-0.1, 0.1), pan_y=(0.3, 0.2)),
        "low": Motion(zoom=(1.12, 1.15), pan_x=(-0.8, 0.8), pan_y=(0.4, 0.4)),
        "detail": Motion(zoom=(1.24, 1.34), pan_x=(0.4, -0.1), pan_y=(0.1, 0.3)),
        "above": Motion(zoom=(1.15, 1.03), pan_y=(-0.3, 0.2)),
    }
)
"""How the camera moves in a scene of each view: closer where the view is closer."""


def motion_for(view: Framing, index: int, *, is_gentle: bool) -> Motion:
    """Return the move of a scene by its view and its place in the film; every second one goes the other way."""
    move = GENTLE[index % len(GENTLE)] if is_gentle else MOVES[view]
    return mirrored(move) if index // 2 % 2 else move


def mirrored(move: Motion) -> Motion:
    """Return the move with left and right exchanged."""
    first, last = move.pan_x
    return Motion(zoom=move.zoom, pan_x=(-first, -last), pan_y=move.pan_y)


def ease(share: float) -> float:
    """Return the eased share of the way: standing still at both ends."""
    return share * share * (3.0 - 2.0 * share)


def view_at(motion: Motion, share: float, width: int, height: int) -> View:
    """Return the view at a share of the scene, 0.0 to 1.0, in a still of this size."""
    way = ease(min(1.0, max(0.0, share)))
    first, last = motion.zoom
    zoom = first * (last / first) ** way
    view_width, view_height = width / zoom, height / zoom
    return View(
        (width - view_width) / 2 * (1.0 + _between(motion.pan_x, way)),
        (height - view_height) / 2 * (1.0 + _between(motion.pan_y, way)),
        view_width,
        view_height,
    )


def _between(ends: tuple[float, float], way: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * way
