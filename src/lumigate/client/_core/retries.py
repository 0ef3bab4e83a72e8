"""When to try again, and how long to wait first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lumigate.client._core.calls import Call
from lumigate.client._core.errors import APIError, ConnectionFailed, InFlight, LumigateError, Timeout

IN_FLIGHT_SECONDS = 120.0
"""How long a call waits for the answer to its own first request, whose connection broke."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retries:
    """How stubborn a client is.

    ``limit`` is the number of further attempts; ``first`` and ``most`` are the bounds in seconds between which
    the wait doubles. The wait is drawn evenly from zero to its bound, so that many clients do not return together;
    what the server asks for in ``Retry-After`` is kept, up to ``patience`` seconds.
    """

    limit: int = 2
    first: float = 0.5
    most: float = 8.0
    patience: float = 60.0

    def delay(
        self,
        call: Call,
        failure: LumigateError,
        *,
        attempt: int,
        elapsed: float,
        draw: Callable[[], float],
    ) -> float | None:
        """Return the seconds to wait before the next attempt, or None where the failure stands.

        ``attempt`` counts from 0; ``draw`` returns evenly from [0, 1). A call that is not safe to repeat is not
        repeated, and one whose time would be over is not either.
        """
        if not call.repeatable or not _helps(failure):
            return None
        if isinstance(failure, InFlight):
            if elapsed > IN_FLIGHT_SECONDS:
                return None
        elif attempt >= self.limit:
            return None
        asked = failure.retry_after if isinstance(failure, APIError) else None
        if asked is None:
            wait = min(self.most, self.first * 2.0**attempt) * draw()
        elif asked > self.patience:
            return None
        else:
            wait = asked + min(asked, self.first) * draw() / 4
        if call.budget is not None and elapsed + wait >= call.budget:
            return None
        return wait


def _helps(failure: LumigateError) -> bool:
    match failure:
        case ConnectionFailed() | Timeout() | InFlight():
            return True
        case APIError():
            return failure.retryable and failure.status in {408, 429, 502, 503, 504}
        case _:
            return False
