"""A point in time of a clip, and what swings in it."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point in time of a clip.

    ``seconds`` from its beginning, ``turn`` 0..2 pi over the whole clip, ``duration`` in seconds; ``loop`` keeps all
    life periodic in the clip.
    """

    seconds: float
    turn: float
    duration: float
    loop: bool

    def phase(self, hertz: float) -> float:
        """Return the angle of something that swings so often; in a loop, a whole number of times."""
        if self.loop:
            return self.turn * max(1, round(self.duration * hertz))
        return 2 * math.pi * hertz * self.seconds

    def swing(self, hertz: float, start: float) -> float:
        """Return a sine that begins at 0 wherever in its course it starts; it stays within -2 and 2."""
        return math.sin(self.phase(hertz) + start) - math.sin(start)

    def travelled(self, speed: float, lap: float) -> float:
        """Return the way gone at ``speed`` per second; in a loop a whole number of laps."""
        if not self.loop:
            return speed * self.seconds
        laps = round(speed * self.duration / lap) or (1 if speed > 0.01 else 0)
        return laps * lap * self.turn / (2 * math.pi)
