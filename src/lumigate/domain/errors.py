"""Every failure we know by name.

    LumigateError
    ├── MalformedRequest, InvalidRequest, UrlRefused, TooLarge, UnsupportedMedia
    ├── Unauthenticated, Forbidden, NotFound, MethodNotAllowed
    ├── Conflict, InFlight, IdempotencyMismatch
    ├── RateLimited, InsufficientCredits
    ├── ProviderNotConfigured, ProviderRejected, ContentRefused
    ├── ProviderFailed, ProviderThrottled, ProviderTimeout, OutcomeUnknown
    └── Cancelled, Unavailable, InternalError

A class says what kind of failure it is (``code``, ``status``, ``retryable``); an instance says what happened.
Dialects turn ``code`` into their own wire form; nobody matches on text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one field; ``pointer`` is a JSON pointer into the request body."""

    pointer: str
    message: str


class LumigateError(Exception):
    """Root of the tree.

    ``message`` is written for the person who sent the request: it quotes the value and says what to do.
    ``retry_after`` is in seconds and only given where waiting helps.
    """

    code: ClassVar[str] = "internal"
    status: ClassVar[int] = 500
    title: ClassVar[str] = "Something went wrong inside"
    retryable: ClassVar[bool] = False

    def __init__(
        self,
        message: str,
        *,
        fields: Sequence[FieldError] = (),
        provider: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.fields = tuple(fields)
        self.provider = provider
        self.retry_after = retry_after


class MalformedRequest(LumigateError):
    """The body or a header could not be read at all."""

    code, status, title = "malformed_request", 400, "The request could not be read"


class InvalidRequest(LumigateError):
    """The request was read and says something that cannot be done."""

    code, status, title = "invalid_request", 422, "The request is not valid"


class UrlRefused(InvalidRequest):
    """A URL that somebody handed us points where we do not go."""

    code, title = "url_refused", "This address is not fetched"


class TooLarge(LumigateError):
    """A body, a file or a picture is over its limit."""

    code, status, title = "too_large", 413, "Too large"


class UnsupportedMedia(LumigateError):
    """The bytes are not of a type that is accepted here."""

    code, status, title = "unsupported_media", 415, "This type of media is not accepted"


class Unauthenticated(LumigateError):
    """No key, or one that does not count (any more)."""

    code, status, title = "unauthenticated", 401, "A valid key is needed"


class Forbidden(LumigateError):
    """The key is good and may not do this."""

    code, status, title = "forbidden", 403, "This key may not do that"


class NotFound(LumigateError):
    """There is no such thing, or it is somebody else's: the two look the same."""

    code, status, title = "not_found", 404, "Not found"


class MethodNotAllowed(LumigateError):
    """The address is right and does not do that."""

    code, status, title = "method_not_allowed", 405, "This address does not take that method"


class Conflict(LumigateError):
    """The thing is not in a state in which this can be done."""

    code, status, title = "conflict", 409, "Not possible in this state"


class InFlight(Conflict):
    """The first request with this idempotency key has not been answered yet."""

    code, title, retryable = "in_flight", "The same request is still running", True


class IdempotencyMismatch(LumigateError):
    """This idempotency key was used with another body."""

    code, status, title = "idempotency_mismatch", 422, "This idempotency key belongs to another request"


class RateLimited(LumigateError):
    """Too many requests of this key, or too many open streams of its account."""

    code, status, title, retryable = "rate_limited", 429, "Too many requests", True


class InsufficientCredits(LumigateError):
    """The account cannot cover the quote."""

    code, status, title = "insufficient_credits", 402, "Not enough credit"


class ProviderNotConfigured(LumigateError):
    """There is no key for the provider of this model."""

    code, status, title = "provider_not_configured", 424, "This provider has no key"


class ProviderRejected(LumigateError):
    """The provider says that the request itself is wrong."""

    code, status, title = "provider_rejected", 422, "The provider refused the request"


class ContentRefused(ProviderRejected):
    """The provider will not make this, by its content policy."""

    code, title = "content_refused", "The provider will not make this"


class ProviderFailed(LumigateError):
    """The provider took the request and did not deliver."""

    code, status, title, retryable = "provider_failed", 502, "The provider failed", True


class ProviderThrottled(LumigateError):
    """The provider has no room right now; nothing was bought."""

    code, status, title, retryable = "provider_throttled", 503, "The provider is busy", True


class ProviderTimeout(LumigateError):
    """The provider did not finish in the time that the job had."""

    code, status, title, retryable = "provider_timeout", 504, "The provider took too long", True


class OutcomeUnknown(LumigateError):
    """The request left and no answer came: it may have been bought, so it is never sent again blindly."""

    code, status, title = "outcome_unknown", 502, "The outcome at the provider is unknown"


class Cancelled(LumigateError):
    """Somebody cancelled it."""

    code, status, title = "cancelled", 409, "Cancelled"


class Unavailable(LumigateError):
    """We cannot take this right now: full, starting or stopping."""

    code, status, title, retryable = "unavailable", 503, "Not available right now", True


class InternalError(LumigateError):
    """A fault of ours; the details are in the log under the request id."""

    code, status, title = "internal", 500, "Something went wrong inside"


def every_error() -> list[type[LumigateError]]:
    """Return all classes of the tree, so that a test can show each one to each dialect."""
    found: list[type[LumigateError]] = []
    waiting: list[type[LumigateError]] = [LumigateError]
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting.extend(kind.__subclasses__())
    return found
