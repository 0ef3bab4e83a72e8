"""Where the camera is at each moment of a clip."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from lumigate.domain.errors import InvalidRequest

Move = Literal["push", "pull", "pan_left", "pan_right", "orbit", "static"]

_WORDS: Mapping[str, Move] = MappingProxyType(
    {
        "zoom in": "push", "push in": "push", "dolly in": "push", "moves closer": "push",
        "zoom out": "pull", "pull back": "pull", "dolly out": "pull",
        "pan left": "pan_left", "pans left": "pan_left", "panning left": "pan_left",
        "pan right": "pan_right", "pans right": "pan_right", "panning right": "pan_right",
        "tracking shot": "pan_right",
        "orbit": "orbit", "orbiting": "orbit", "drone shot": "orbit", "arc shot": "orbit",
        "static": "static", "static shot": "static", "locked camera": "static", "tripod": "static",
        "still camera": "static",
    }
)  # fmt: skip

REACH = 0.13
"""How much nearer the camera comes at most, as a share of the distance to the nearest things."""

_PAN = 0.46 * REACH


@dataclass(frozen=True, slots=True)
class View:
    """The camera at one moment.

    ``zoom`` is how much larger the nearest things are than at rest (1 is rest); ``x`` and ``y`` are their shift as
    a share of the picture's width. Farther things follow by their nearness. The shift never exceeds
    half of what the zoom adds, so no edge comes into view.
    """

    zoom: float
    x: float = 0.0
    y: float = 0.0


AT_REST = View(1.0)


def chosen_move(move: str | None, prompt: str, seed: int) -> Move:
    """Return the move asked for, else the one that the prompt describes, else one by seed."""
    if move is not None:
        for known in get_args(Move):
            if move == known:
                return known
        raise InvalidRequest(f'there is no camera move "{move}": use one of {", ".join(get_args(Move))}')
    text = prompt.casefold()
    for words, meant in _WORDS.items():
        if words in text:
            return meant
    return ("push", "push", "orbit", "pan_right")[seed % 4]


def view_at(move: Move, progress: float, *, loop: bool, anchored: bool) -> View:
    """Return the view at ``progress`` 0..1 of the clip.

    A looping view at 1 is the view at 0. ``anchored`` begins at rest,
    so that the first frame is the still itself;
    there is nothing beyond the edges of a still, so pulling back from one first has to come closer.
    """
    share = _ease(progress) if not loop else 0.5 - 0.5 * math.cos(2 * math.pi * progress)
    match move:
        case "static":
            return AT_REST
        case "push":
            return View(1 + REACH * share)
        case "pull":
            away = (
                math.sin(math.pi * _ease(progress))
                if anchored and not loop
                else share
                if anchored
                else 1 - share
            )
            return View(1 + REACH * away)
        case "pan_left" | "pan_right":
            side = -1.0 if move == "pan_right" else 1.0
            return _pan(side, share, progress, loop=loop, anchored=anchored)
        case "orbit":
            grown = (share if loop else _ease(min(1.0, progress * 3))) if anchored else 1.0
            turn = 2 * math.pi * progress
            return View(1 + REACH * grown, _PAN * grown * math.sin(turn), 0.2 * _PAN * grown * math.cos(turn))


def _pan(side: float, share: float, progress: float, *, loop: bool, anchored: bool) -> View:
    if anchored:
        return View(1 + REACH * share, side * _PAN * share)
    swing = math.sin(2 * math.pi * progress) if loop else 2 * share - 1
    return View(1 + REACH, side * _PAN * swing)


def nearness(depth: float) -> float:
    """Return how much of the camera's movement something at this depth shows: the sky a little, the nearest all."""
    return 0.14 + 0.86 * (1 - min(1.0, max(0.0, depth)))


def _ease(progress: float) -> float:
    return progress * progress * (3 - 2 * progress)
