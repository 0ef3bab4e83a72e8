"""Where the camera is: its view of things near and far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.motion.move_words import spoken_move

Move = Literal[
    "push",
    "pull",
    "dolly",
    "dolly_left",
    "dolly_right",
    "pan_left",
    "pan_right",
    "tilt_up",
    "tilt_down",
    "orbit",
    "handheld",
    "static",
]
"""How the camera moves.

It comes closer or goes back (lens and feet together), rides forward or sideways on rails (near things pass faster),
turns its head on the spot, circles the subject, is held in the hand, or stands.
"""

_FARTHEST = 0.14


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The camera at one moment; at rest everything is as drawn.

    ``lens`` enlarges everything alike. ``dolly`` is how far the camera has come, as a share of the way to the nearest
    things. ``x`` and ``y`` are how far the nearest things are shifted because the camera stands elsewhere,
    ``pan_x`` and ``pan_y`` how far everything is because it looks elsewhere: shares of the frame's width and height.
    """

    lens: float = 1.0
    dolly: float = 0.0
    x: float = 0.0
    y: float = 0.0
    pan_x: float = 0.0
    pan_y: float = 0.0

    def scale(self, near: float) -> float:
        """Return how much larger than drawn something of this nearness is."""
        return self.lens / (1 - self.dolly * near)

    def shift(self, near: float) -> tuple[float, float]:
        """Return how far the middle of a layer of this nearness lies from the middle of the frame."""
        passing = near / (1 - self.dolly * near)
        return self.lens * (self.pan_x + self.x * passing), self.lens * (self.pan_y + self.y * passing)


AT_REST = View()


def chosen_move(move: str | None, prompt: str, seed: int) -> Move:
    """Return the move asked for, else the one that the prompt describes, else one by seed."""
    wanted = move if move is not None else spoken_move(prompt)
    if wanted is None:
        return _BY_SEED[seed % len(_BY_SEED)]
    for known in get_args(Move):
        if wanted == known:
            return known
    raise InvalidRequest(f'there is no camera move "{wanted}": use one of {", ".join(get_args(Move))}')


_BY_SEED: tuple[Move, ...] = ("push", "dolly", "orbit", "dolly_right")


def nearness(depth: float) -> float:
    """Return how much of the camera's travel something at this depth shows: the sky a little, the nearest all."""
    return _FARTHEST + (1 - _FARTHEST) * (1 - min(1.0, max(0.0, depth)))
