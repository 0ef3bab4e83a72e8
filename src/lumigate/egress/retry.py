"""When to try again, and how long to wait before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from math import isnan

MAX_RETRY_AFTER = 3600.0
"""Seconds; what a server asks beyond that is not believed."""


def retry_after_seconds(value: str | None, now: datetime) -> float | None:
    """Read a ``Retry-After`` header: seconds or an HTTP date, clamped to 0..3600; None where it says nothing."""
    if value is None:
        return None
    text = value.strip()
    try:
        seconds = float(text)
    except ValueError:
        try:
            moment = parsedate_to_datetime(text)
        except ValueError:
            return None
        aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
        seconds = (aware - now).total_seconds()
    if isnan(seconds):
        return None
    return min(max(seconds, 0.0), MAX_RETRY_AFTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """How often and how patiently; times in seconds.

    ``share`` of all requests may be retries, after a first ``burst`` of them: a provider that is down is not
    made busier by us.
    """

    attempts: int = 3
    base: float = 0.25
    cap: float = 8.0
    longest_wait: float = 30.0
    share: float = 0.1
    burst: float = 10.0

    def delay(self, attempt: int, random: Callable[[], float]) -> float:
        """Return full jitter: anything between nothing and the exponential ceiling; ``attempt`` counts from 0."""
        return random() * min(self.cap, self.base * 2**attempt)


class RetryBudget:
    """A bucket that every request fills a little and every retry empties by one."""

    def __init__(self, policy: RetryPolicy) -> None:
        self._share = policy.share
        self._burst = policy.burst
        self._tokens = policy.burst

    def earn(self) -> None:
        """Count one first attempt."""
        self._tokens = min(self._burst, self._tokens + self._share)

    def spend(self) -> bool:
        """Take one retry out of the bucket; False where none is left."""
        if self._tokens < 1.0:
            return False
        self._tokens -= 1.0
        return True
