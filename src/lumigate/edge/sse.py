"""Server-sent events: frames, heartbeats, and the headers that keep proxies from holding them back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractContextManager

import orjson
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send
from typing_extensions import override

from lumigate.kit.hashing import JsonValue

HEARTBEAT_SECONDS = 15.0
HEARTBEAT = b": still here\n\n"


def frame(number: int, event: str, data: JsonValue) -> bytes:
    """Return one event as bytes on the wire."""
    return b"id: %d\nevent: %b\ndata: %b\n\n" % (number, event.encode(), orjson.dumps(data))


class EventStream(StreamingResponse):
    """Sends ``frames`` as they come, and holds ``place`` from the first byte until the caller or the stream is gone.

    The place is taken when the answer begins, not when it is made, so that an answer which is never sent holds none.
    """

    def __init__(self, frames: AsyncIterator[bytes], place: AbstractContextManager[None]) -> None:
        super().__init__(
            frames,
            media_type="text/event-stream",
            headers={"cache-control": "no-store", "x-accel-buffering": "no"},
        )
        self._place = place

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self._place:
            await super().__call__(scope, receive, send)
