"""Rate limits by the generic cell rate algorithm: one number per key, no windows to reset."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from lumigate.kit.clock import Clock

_MOST_KEYS = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Whether a request may pass, how many more could follow at once, and in how many seconds one may (again)."""

    allowed: bool
    limit: int
    remaining: int
    reset: float


class RateLimiter:
    """Allows ``per_minute`` requests a minute for each key, in bursts up to that many."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._due: OrderedDict[str, float] = OrderedDict()

    def take(self, key: str, per_minute: int) -> Decision:
        """Count one request of ``key``; a refused one is not counted."""
        now = self._clock.monotonic()
        spacing = 60.0 / per_minute
        due = max(self._due.get(key, 0.0), now)
        ahead = due - now
        if ahead > 60.0 - spacing + 1e-9:
            return Decision(allowed=False, limit=per_minute, remaining=0, reset=ahead - (60.0 - spacing))
        due += spacing
        self._due[key] = due
        self._due.move_to_end(key)
        if len(self._due) > _MOST_KEYS:
            self._due.popitem(last=False)
        remaining = int((60.0 - (due - now)) / spacing + 1e-9)
        return Decision(allowed=True, limit=per_minute, remaining=remaining, reset=due - now)
