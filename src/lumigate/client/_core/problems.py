"""From an error answer to an error, and from a failed job to one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from pydantic import ValidationError

from lumigate.client._core import errors
from lumigate.client._core.views import JobView
from lumigate.wire.problems import Problem

_BY_CODE: Mapping[str, type[errors.APIError]] = {
    "malformed_request": errors.BadRequest,
    "invalid_request": errors.InvalidRequest,
    "idempotency_mismatch": errors.InvalidRequest,
    "url_refused": errors.InvalidRequest,
    "too_large": errors.TooLarge,
    "unsupported_media": errors.UnsupportedMedia,
    "unauthenticated": errors.Unauthenticated,
    "forbidden": errors.Forbidden,
    "not_found": errors.NotFound,
    "conflict": errors.Conflict,
    "cancelled": errors.Conflict,
    "in_flight": errors.InFlight,
    "rate_limited": errors.RateLimited,
    "insufficient_credits": errors.InsufficientCredits,
    "provider_not_configured": errors.ProviderNotConfigured,
    "provider_rejected": errors.ProviderError,
    "content_refused": errors.ContentRefused,
    "provider_failed": errors.ProviderError,
    "provider_throttled": errors.ProviderError,
    "provider_timeout": errors.ProviderError,
    "outcome_unknown": errors.OutcomeUnknown,
    "unavailable": errors.Unavailable,
    "internal": errors.ServerError,
}
_BY_STATUS: Mapping[int, type[errors.APIError]] = {
    400: errors.BadRequest,
    401: errors.Unauthenticated,
    402: errors.InsufficientCredits,
    403: errors.Forbidden,
    404: errors.NotFound,
    405: errors.BadRequest,
    409: errors.Conflict,
    413: errors.TooLarge,
    415: errors.UnsupportedMedia,
    422: errors.InvalidRequest,
    429: errors.RateLimited,
    503: errors.Unavailable,
}
_UNSAID_RETRYABLE = frozenset({408, 429, 502, 503, 504})
"""Answers of something in between (a proxy, a load balancer) after which trying again helps."""


def error_of_answer(status: int, headers: Mapping[str, str], body: bytes) -> errors.APIError:
    """Return the error that an answer with a status of 400 or more stands for.

    The code decides, then the status; a body that is not a problem document is quoted in part.
    """
    problem = _problem(body)
    if problem is None:
        kind = _BY_STATUS.get(status) or (errors.ServerError if status >= 500 else errors.APIError)
        code, retryable = f"http_{status}", status in _UNSAID_RETRYABLE
        quoted = body[:200].decode("utf-8", "replace").strip()
        message = f"the server answered {status}" + (f": {quoted!r}" if quoted else " without saying why")
    else:
        kind = _BY_CODE.get(problem.code) or _BY_STATUS.get(status) or errors.APIError
        code, retryable = problem.code, problem.retryable
        message = problem.detail or problem.title
    if kind is errors.Unauthenticated:
        message += "; set LUMIGATE_API_KEY, or give a key: api_key= in Python, --api-key on the command line"
    return kind(
        message,
        status=status,
        code=code,
        retryable=retryable,
        request_id=(problem.request_id if problem else None) or headers.get("x-request-id"),
        retry_after=retry_after(headers),
        problem=problem,
    )


def retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Return the seconds that ``Retry-After`` asks for, in either of its forms; None where it says nothing."""
    text = headers.get("retry-after")
    if text is None:
        return None
    try:
        return max(0.0, float(text))
    except ValueError:
        pass
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max(0.0, (at - (now or datetime.now(UTC))).total_seconds())


def error_of_job(job: JobView) -> errors.JobFailed:
    """Return the error that a job stands for that ended without a result."""
    if job.status == "cancelled":
        return errors.JobCancelled("the job was cancelled", job=job, code="cancelled")
    problem = job.error
    if problem is None:
        return errors.JobFailed("the job failed without saying why", job=job, code="internal")
    match problem.code:
        case "content_refused" | "provider_rejected" | "invalid_request":
            kind = errors.JobRefused
        case "outcome_unknown":
            kind = errors.JobOutcomeUnknown
        case "cancelled":
            kind = errors.JobCancelled
        case _:
            kind = errors.JobFailed
    return kind(
        problem.message,
        job=job,
        code=problem.code,
        provider=problem.provider,
        retryable=problem.retryable,
    )


def _problem(body: bytes) -> Problem | None:
    try:
        return Problem.model_validate_json(body)
    except ValidationError:
        return None
