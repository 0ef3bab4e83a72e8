"""What every answer gets, as plain ASGI: a request id, security headers, the trace context, how it stands with the
rate limit (``state.rate``, where somebody looked), and a measurement."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lumigate.edge.gcra import Decision
from lumigate.kit.ids import NewId

_REQUEST_ID = re.compile(rb"^[A-Za-z0-9_.\-]{1,128}\Z")
_TRACE = re.compile(rb"^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}\Z")

_SAFE = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"cache-control", b"no-store"),
)
"""What goes on every answer that does not say otherwise itself: data that no browser runs, frames or keeps."""

Answered = Callable[[str, int, float], None]
"""Told (method, status, seconds to the first byte) of every answer."""
Broken = Callable[[Request, Exception], Response]
"""Makes (and logs) the answer for a fault that nothing inside has answered."""


def _asked(scope: Scope) -> tuple[bytes | None, list[tuple[bytes, bytes]]]:
    """Return the request id that the caller sent, and the trace header to give back."""
    sent_id, trace = None, list[tuple[bytes, bytes]]()
    for name, value in scope["headers"]:
        if name == b"x-request-id" and _REQUEST_ID.match(value):
            sent_id = value
        elif name == b"traceparent" and _TRACE.match(value):
            trace = [(name, value)]
    return sent_id, trace


def _rate_headers(rate: Decision) -> tuple[tuple[bytes, bytes], ...]:
    """Return the headers of draft-ietf-httpapi-ratelimit-headers-11."""
    return (
        (b"ratelimit-policy", b'"key";q=%d;w=60' % rate.limit),
        (b"ratelimit", b'"key";r=%d;t=%d' % (rate.remaining, max(1, round(rate.reset)))),
    )


_NOTHING: Message = {"type": "http.response.body", "body": b""}


class Outermost:
    """Wraps the whole app."""

    def __init__(self, app: ASGIApp, *, new_id: NewId, answered: Answered, broken: Broken) -> None:
        self._app = app
        self._new_id = new_id
        self._answered = answered
        self._broken = broken

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        is_head = scope["method"] == "HEAD"
        if is_head:
            # Whatever can be got can be asked for without its body; no route needs to know.
            scope = {**scope, "method": "GET"}
        began = time.perf_counter()
        request_id, trace = _asked(scope)
        request_id = request_id or self._new_id("req").encode()
        scope.setdefault("state", {})["request_id"] = request_id.decode()
        extra = [(b"x-request-id", request_id), *_SAFE, *trace]
        began_answer = ended_answer = False

        async def sending(message: Message) -> None:
            nonlocal began_answer, ended_answer
            if message["type"] == "http.response.start":
                self._answered(scope["method"], message["status"], time.perf_counter() - began)
                rate: Decision | None = scope["state"].get("rate")
                if rate is not None:
                    extra.extend(_rate_headers(rate))
                named = {name for name, _ in message["headers"]}
                message["headers"] = [
                    *message["headers"],
                    *((name, value) for name, value in extra if name not in named),
                ]
                began_answer = True
            elif is_head:
                if ended_answer:
                    return
                message, ended_answer = _NOTHING, True
            elif not message.get("more_body", False):
                ended_answer = True
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception as error:
            # What was answered in full was also logged there; half an answer must end with its connection.
            if began_answer and not ended_answer:
                raise
            if not began_answer:
                await self._broken(Request(scope), error)(scope, receive, sending)
