"""Every way in which a call can fail.

LumigateError
├── APIError                      the server said no
│   ├── BadRequest                400
│   │   └── InvalidRequest        422: says which field
│   ├── Unauthenticated           401
│   ├── InsufficientCredits       402
│   ├── Forbidden                 403
│   ├── NotFound                  404
│   ├── Conflict                  409
│   │   └── InFlight              the first request with this idempotency key still runs
│   ├── TooLarge                  413
│   ├── UnsupportedMedia          415
│   ├── RateLimited               429
│   ├── ProviderError             what the provider did
│   │   ├── ProviderNotConfigured 424: it has no key
│   │   ├── ContentRefused        its content policy
│   │   └── OutcomeUnknown        it may have been bought; never sent again blindly
│   └── ServerError               5xx
│       └── Unavailable           503
├── ConnectionFailed              nobody answered (also a builtin ConnectionError)
├── Timeout                       not in the time given (also a builtin TimeoutError)
├── UnreadableAnswer              an answer that is not the API's
├── JobFailed                     the job ended without a result; has the job
│   ├── JobCancelled
│   ├── JobRefused                the provider will not make this, or says the request is wrong
│   └── JobOutcomeUnknown
└── WebhookRefused                a delivery that is not what it says it is
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lumigate.wire.problems import FieldProblem, Problem

if TYPE_CHECKING:
    from lumigate.client._core.views import JobView


class LumigateError(Exception):
    """Root of the tree. ``message`` says what happened and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message


class APIError(LumigateError):
    """The server answered with an error. ``retry_after`` is in seconds, where the server named it."""

    def __init__(
        self,
        message: str,
        *,
        status: int,
        code: str,
        retryable: bool = False,
        request_id: str | None = None,
        retry_after: float | None = None,
        problem: Problem | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.retryable = retryable
        self.request_id = request_id
        self.retry_after = retry_after
        self.problem = problem

    @property
    def fields(self) -> tuple[FieldProblem, ...]:
        """What is wrong, field by field."""
        return tuple(self.problem.errors or ()) if self.problem else ()

    @property
    def provider(self) -> str | None:
        """The provider that caused it, where one did."""
        return self.problem.provider if self.problem else None

    def __str__(self) -> str:
        lines = [f"{self.message} ({self.status} {self.code})"]
        lines += [
            f"  {field.pointer}: {field.message}"
            for field in self.fields
            if field.message not in self.message
        ]
        if self.request_id:
            lines.append(f"  request id: {self.request_id}")
        return "\n".join(lines)


class BadRequest(APIError):
    """The request could not be read."""


class InvalidRequest(BadRequest):
    """The request was read and cannot be done as it says; see ``fields``."""


class Unauthenticated(APIError):
    """No key, or one that does not count."""


class InsufficientCredits(APIError):
    """The account cannot cover the quote."""


class Forbidden(APIError):
    """The key is good and may not do this."""


class NotFound(APIError):
    """There is no such thing, or it is somebody else's."""


class Conflict(APIError):
    """The thing is not in a state in which this can be done."""


class InFlight(Conflict):
    """The first request with this idempotency key has not been answered yet."""


class TooLarge(APIError):
    """A body or a file is over its limit."""


class UnsupportedMedia(APIError):
    """The file is not of a type that is accepted here."""


class RateLimited(APIError):
    """Too many requests of this key, or open streams of its account; see ``retry_after``."""


class ProviderError(APIError):
    """The provider refused, failed, or took too long."""


class ProviderNotConfigured(ProviderError):
    """There is no key for the provider of this model."""


class ContentRefused(ProviderError):
    """The provider will not make this, by its content policy."""


class OutcomeUnknown(ProviderError):
    """It left for the provider and no answer came: it may have been bought."""


class ServerError(APIError):
    """A fault inside the server; give its operator the request id."""


class Unavailable(ServerError):
    """The server cannot take this right now."""


class ConnectionFailed(LumigateError, ConnectionError):
    """Nobody answered at the server's address, or the connection broke."""


class Timeout(LumigateError, TimeoutError):
    """It did not end in the time given. ``job`` is what was waited for: it keeps running."""

    def __init__(self, message: str, *, job: JobView | None = None) -> None:
        super().__init__(message)
        self.job = job


class UnreadableAnswer(LumigateError):
    """An answer that this version cannot read; most often the address is not a Lumigate server's."""


class JobFailed(LumigateError):
    """The job ended without a result; ``job`` is all that is known of it."""

    def __init__(
        self,
        message: str,
        *,
        job: JobView,
        code: str,
        provider: str | None = None,
        retryable: bool = False,
    ) -> None:
        super().__init__(message)
        self.job = job
        self.code = code
        self.provider = provider
        self.retryable = retryable

    def __str__(self) -> str:
        at = f" at {self.provider}" if self.provider else ""
        return f"{self.message} ({self.code}{at}, {self.job.id})"


class JobCancelled(JobFailed):
    """Somebody cancelled it."""


class JobRefused(JobFailed):
    """The provider will not make this, or says that the request itself is wrong."""


class JobOutcomeUnknown(JobFailed):
    """The provider may have made and billed it; its hold is under review, so it is not sent again."""


class WebhookRefused(LumigateError):
    """A delivery whose signature or age does not hold: answer 400 and do not act on it."""
