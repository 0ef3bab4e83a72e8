"""With which code a command ends."""

from __future__ import annotations

OK = 0
OTHER = 1
USAGE = 2
KEY = 3
CREDITS = 4
RATE = 5
PROVIDER = 6
LATE = 7
INTERRUPTED = 130


class UsageError(Exception):
    """What was typed cannot be done; the message says what to type."""


class Interrupted(KeyboardInterrupt):
    """Stopped by hand while a job runs. ``is_paused``: its server stops with us, and the job waits for the next."""

    def __init__(self, job: str) -> None:
        super().__init__(job)
        self.job = job
        self.is_paused = False

    @property
    def note(self) -> str:
        """What becomes of the job, and how to find it again."""
        if self.is_paused:
            return f"{self.job} is paused; `lumigate jobs wait {self.job}` goes on with it"
        return f"{self.job} goes on at the server; `lumigate jobs wait {self.job}` waits for it again"


def code_of(error: Exception) -> int:
    """Return the exit code for an error."""
    from lumigate.client import (
        BadRequest,
        Forbidden,
        InsufficientCredits,
        JobFailed,
        ProviderError,
        RateLimited,
        Timeout,
        Unauthenticated,
    )

    match error:
        case UsageError() | BadRequest() | FileNotFoundError() | ValueError():
            return USAGE
        case Unauthenticated() | Forbidden():
            return KEY
        case InsufficientCredits():
            return CREDITS
        case RateLimited():
            return RATE
        case ProviderError():
            return PROVIDER
        case JobFailed():
            return CREDITS if error.code == "insufficient_credits" else PROVIDER
        case Timeout():
            return LATE
        case _:
            return OTHER


def is_known(error: Exception) -> bool:
    """Whether this is an error that is told in one line; any other is a fault of ours and shown in full."""
    from lumigate.client import LumigateError

    return isinstance(error, LumigateError | UsageError | OSError | ValueError)
