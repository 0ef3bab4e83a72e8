"""How many streams of events an account may hold open here at once: each is a connection and a reader of the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager

from lumigate.domain.errors import RateLimited

_WAIT_SECONDS = 1.0
"""When a refused caller is asked to come back: nobody knows when one of its streams ends."""


class OpenStreams:
    """Counts the streams of this process; ``most`` is for each account, None is no limit."""

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._open = Counter[str]()

    @contextmanager
    def place(self, account: str) -> Generator[None]:
        """Hold a place for one stream; raise :class:`RateLimited` where the account has taken all of its own."""
        if self._most is not None and self._open[account] >= self._most:
            raise RateLimited(
                f"this account has {self._most} streams of events open here, which is the most; close one, "
                "or read the job itself now and then",
                retry_after=_WAIT_SECONDS,
            )
        self._open[account] += 1
        try:
            yield
        finally:
            self._open[account] -= 1
            if not self._open[account]:
                del self._open[account]
