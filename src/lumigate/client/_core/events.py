"""From a frame of a stream to an event of a job."""

from __future__ import annotations

from pydantic import ValidationError

from lumigate.client._core.sse import Frame
from lumigate.wire.jobs import JobEvent

TERMINAL = frozenset({"completed", "failed", "cancelled"})


def event_of(frame: Frame, job: str) -> JobEvent | None:
    """Return the event in a frame; None for a kind that this version does not know, which is no error."""
    try:
        event = JobEvent.model_validate_json(frame.data)
    except ValidationError:
        return None
    return event if event.job == job else None
