"""What uvicorn leaves open: deadlines for slow clients, a cap on headers, exactly one Host, answers in problem form."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import Any, cast

import orjson
from typing_extensions import override
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

HEADER_SECONDS = 10.0
"""From the first byte of a request, or from the connection, to the end of its headers."""
BODY_SECONDS = 30.0
"""How often a body is looked at: since the last look it must have grown by ``BODY_RATE`` bytes a second."""
BODY_RATE = 500
WRITE_SECONDS = 60.0
"""How long a full send buffer may take to empty; then the reader counts as gone."""
QUIET_SECONDS = 0.5
"""How long an idle connection stays open when the server stops: a request that is on its way is still answered."""
HEADER_BYTES = 64 * 1024
"""Also the most that may come between two pieces of a body: chunk sizes, extensions, trailers."""


class GuardedProtocol(HttpToolsProtocol):
    """One connection. A request that is late, too large or ambiguous is answered and the connection closed."""

    header_seconds = HEADER_SECONDS
    body_seconds = BODY_SECONDS
    body_rate = BODY_RATE
    write_seconds = WRITE_SECONDS
    quiet_seconds = QUIET_SECONDS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._header_bytes = 0
        self._overhead = 0
        self._hosts = 0
        self._in_request = False
        self._in_body = False
        self._is_stopping = False
        self._body_bytes = 0
        self._wanted_body = 0
        self._reading: asyncio.TimerHandle | None = None
        self._writing: asyncio.TimerHandle | None = None

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        super().connection_made(transport)
        self._expect_headers()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._disarm()
        self._stop_writing_timer()
        super().connection_lost(exc)

    @override
    def data_received(self, data: bytes) -> None:
        if not self._in_request:
            # The first bytes of the next request on a kept connection.
            self._in_request = True
            self._expect_headers()
        self._overhead += len(data)
        super().data_received(data)
        if self._in_request and self._overhead > HEADER_BYTES:
            self._refuse(
                HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "the request has too much around its body"
            )

    @override
    def on_message_begin(self) -> None:
        self._header_bytes = 0
        self._overhead = 0
        self._hosts = 0
        if self._reading is None:
            # A request that came in one piece with the end of the one before.
            self._expect_headers()
        self._in_request = True
        super().on_message_begin()

    @override
    def on_url(self, url: bytes) -> None:
        if self._count(len(url)):
            super().on_url(url)

    @override
    def on_header(self, name: bytes, value: bytes) -> None:
        if not self._count(len(name) + len(value) + 4):
            return
        if name.lower() == b"host":
            self._hosts += 1
        super().on_header(name, value)

    @override
    def on_headers_complete(self) -> None:
        if self.transport.is_closing():
            return
        # HTTP/1.0 knows no Host, and health checks of load balancers still speak it.
        parser = self.parser
        assert parser is not None
        version = parser.get_http_version()
        if version not in ("1.0", "1.1"):
            self._refuse(HTTPStatus.BAD_REQUEST, f"HTTP/{version} is not spoken here; use HTTP/1.1")
            return
        least = 0 if version == "1.0" else 1
        if not least <= self._hosts <= 1:
            self._refuse(HTTPStatus.BAD_REQUEST, f"the request has {self._hosts} Host headers; send one")
            return
        self._overhead = 0
        self._in_body = True
        self._body_bytes = 0
        self._expect_body()
        super().on_headers_complete()
        if self._is_stopping and not self._is_answered():
            self.cycle.keep_alive = False

    @override
    def on_body(self, body: bytes) -> None:
        self._overhead = 0
        self._body_bytes += len(body)
        super().on_body(body)

    @override
    def on_message_complete(self) -> None:
        self._disarm()
        self._in_body = False
        self._in_request = False
        if not self.transport.is_closing():
            super().on_message_complete()

    @override
    def shutdown(self) -> None:
        """Answer what is under way and what still comes within a moment, then close."""
        self._is_stopping = True
        if not self._is_answered():
            self.cycle.keep_alive = False
        else:
            self.loop.call_later(self.quiet_seconds, self._close_if_idle)

    def _close_if_idle(self) -> None:
        if self._is_answered() and not self._in_request and not self.transport.is_closing():
            self.transport.close()

    def _is_answered(self) -> bool:
        cycle = cast("RequestResponseCycle | None", self.cycle)
        return cycle is None or cycle.response_complete

    @override
    def send_400_response(self, msg: str) -> None:
        self._refuse(HTTPStatus.BAD_REQUEST, f"this is not HTTP as it is spoken here: {msg}")

    @override
    def handle_websocket_upgrade(self) -> None:
        # From here on the connection has another protocol, with pings of its own.
        self._disarm()
        self._stop_writing_timer()
        super().handle_websocket_upgrade()

    @override
    def pause_writing(self) -> None:
        super().pause_writing()
        self._stop_writing_timer()
        self._writing = self.loop.call_later(self.write_seconds, self._unread)

    @override
    def resume_writing(self) -> None:
        self._stop_writing_timer()
        super().resume_writing()

    def _count(self, size: int) -> bool:
        self._header_bytes += size
        if self._header_bytes <= HEADER_BYTES:
            return True
        self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, f"the headers are over {HEADER_BYTES} bytes")
        return False

    def _refuse(self, status: HTTPStatus, detail: str) -> None:
        self._disarm()
        if self.transport.is_closing():
            return
        if not self._is_answering():
            self.transport.write(_answer(status, detail))
        self.transport.close()

    def _is_answering(self) -> bool:
        """Tell whether an answer is on its way: another one in the middle of it would only confuse."""
        cycle = cast("RequestResponseCycle | None", self.cycle)
        begun = cycle is not None and cycle.response_started and not cycle.response_complete
        return begun or bool(self.pipeline)

    def _expect_headers(self) -> None:
        self._disarm()
        self._reading = self.loop.call_later(self.header_seconds, self._late_headers)

    def _expect_body(self) -> None:
        self._disarm()
        self._wanted_body = self._body_bytes + max(1, int(self.body_seconds * self.body_rate))
        self._reading = self.loop.call_later(self.body_seconds, self._look_at_body)

    def _disarm(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def _stop_writing_timer(self) -> None:
        if self._writing is not None:
            self._writing.cancel()
            self._writing = None

    def _late_headers(self) -> None:
        self._reading = None
        self._refuse(HTTPStatus.REQUEST_TIMEOUT, f"the headers took longer than {self.header_seconds:g} s")

    def _look_at_body(self) -> None:
        self._reading = None
        # While we do not read, it is not the client who is slow.
        if self.flow.read_paused or self._body_bytes >= self._wanted_body:
            self._expect_body()
        else:
            self._refuse(
                HTTPStatus.REQUEST_TIMEOUT, f"the body came slower than {self.body_rate} bytes a second"
            )

    def _unread(self) -> None:
        self._writing = None
        self.transport.abort()


def _answer(status: HTTPStatus, detail: str) -> bytes:
    code = {400: "malformed_request", 408: "timeout", 431: "too_large"}[status]
    problem = {
        "type": f"urn:lumigate:error:{code}",
        "title": status.phrase,
        "status": int(status),
        "detail": detail,
        "code": code,
        "request_id": "",
        "retryable": status == HTTPStatus.REQUEST_TIMEOUT,
    }
    body = orjson.dumps(problem)
    head = (
        f"HTTP/1.1 {int(status)} {status.phrase}\r\nconnection: close\r\n"
        f"content-type: application/problem+json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
