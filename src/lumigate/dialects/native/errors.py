"""Errors as ``application/problem+json`` (RFC 9457)."""

from __future__ import annotations

import math

import orjson
import structlog
from starlette.requests import Request
from starlette.responses import Response

from lumigate.domain.errors import InternalError, LumigateError
from lumigate.kit.hashing import JsonValue

MEDIA_TYPE = "application/problem+json"
_LOG = structlog.stdlib.get_logger(__name__)
_TYPES = "urn:lumigate:error:"


def broken(request: Request, error: Exception) -> Response:
    """Return the answer for a fault of ours; what it was goes to the log, not to the caller."""
    request_id = getattr(request.state, "request_id", "")
    _LOG.error("a request broke", request_id=request_id, path=request.scope["path"], exc_info=error)
    return problem(InternalError(f"something broke here; it is in the log under {request_id}"), request_id)


def problem(error: LumigateError, request_id: str) -> Response:
    """Return the answer for an error of the tree."""
    body: dict[str, JsonValue] = {
        "type": _TYPES + error.code,
        "title": error.title,
        "status": error.status,
        "detail": error.message,
        "code": error.code,
        "request_id": request_id,
        "retryable": error.retryable,
    }
    if error.fields:
        body["errors"] = [{"pointer": one.pointer, "message": one.message} for one in error.fields]
    if error.provider is not None:
        body["provider"] = error.provider
    headers = {"x-request-id": request_id}
    if error.retry_after is not None or error.status in (429, 503):
        headers["retry-after"] = str(max(1, math.ceil(error.retry_after or 1)))
    if error.status == 401:
        headers["www-authenticate"] = 'Bearer realm="lumigate"'
    return Response(orjson.dumps(body), error.status, headers, MEDIA_TYPE)
