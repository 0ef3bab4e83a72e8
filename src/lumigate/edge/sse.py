"""Server-sent events: frames, heartbeats, and the headers that keep proxies from holding them back."""

from __future__ import annotations

from collections.abc import AsyncIterator

import orjson
from starlette.responses import StreamingResponse

from lumigate.kit.hashing import JsonValue

HEARTBEAT_SECONDS = 15.0
HEARTBEAT = b": still here\n\n"


def frame(number: int, event: str, data: JsonValue) -> bytes:
    """Return one event as bytes on the wire."""
    return b"id: %d\nevent: %b\ndata: %b\n\n" % (number, event.encode(), orjson.dumps(data))


def stream(frames: AsyncIterator[bytes]) -> StreamingResponse:
    """Return the answer that sends ``frames`` as they come."""
    return StreamingResponse(
        frames,
        media_type="text/event-stream",
        headers={"cache-control": "no-store", "x-accel-buffering": "no"},
    )
