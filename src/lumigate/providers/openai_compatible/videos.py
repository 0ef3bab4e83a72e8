"""Films: ``/videos`` is ordered, asked for, fetched and deleted.

The handle is the host's id. Once a film is ready its handle is the id, a blank and the seconds it lasts: that one is
fetched instead of asked for, since the bytes are behind the same key.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from urllib.parse import quote, urljoin

from lumigate.domain.errors import OutcomeUnknown, ProviderRejected
from lumigate.domain.generations import Usage
from lumigate.domain.models import Unit
from lumigate.domain.providers import (
    Call,
    Finished,
    HttpPart,
    HttpReply,
    HttpRequest,
    Outcome,
    Pending,
    ProviderHost,
    ProviderOutput,
)
from lumigate.kit.hashing import JsonValue
from lumigate.kit.reading import read_json, read_object
from lumigate.kit.sniff import SNIFF_BYTES, sniff
from lumigate.providers.openai_compatible.answers import error_of, failure_of, key_refused, unreadable
from lumigate.providers.openai_compatible.fields import (
    as_parts,
    key_header,
    named,
    only_one,
    size,
    with_native,
)

_USUAL = {
    "duration": "seconds",
    "guidance": "guidance_scale",
    "steps": "num_inference_steps",
    "width": "",
    "height": "",
    "aspect_ratio": "",
    "resolution": "",
    "format": "",
    "count": "",
}
"""What this endpoint and local engines behind it call our parameters; others have the same name."""

_RESERVED = frozenset({"model", "prompt", "seconds", "size", "n", "input_reference", "stream"})
"""Fields that decide what is bought or how it is read; they come from the request proper only."""

_FIRST = frozenset({"image", "first_frame", "reference"})
"""Roles that the one picture may have."""

_READY = frozenset({"completed", "succeeded"})
_OVER = frozenset({"failed", "error", "cancelled", "canceled", "expired"})
_ID = re.compile(r"(?!\.+$)[A-Za-z0-9_.:=~+@-]{1,512}")
_MOVED = frozenset({301, 302, 303, 307, 308})

_ASK_SECONDS = 3.0
"""Between two questions, where the host does not say."""

_SHORTEST_WAIT, _LONGEST_WAIT = 0.5, 60.0
_ANSWER_SECONDS = 60.0
"""For an answer without a film in it."""


class Videos:
    """Pure mapping between a call and the videos endpoints of one host."""

    def __init__(self, host: ProviderHost) -> None:
        self._host = host
        self._url = f"{host.base_url.rstrip('/')}/videos"

    def submit_request(self, call: Call) -> HttpRequest:
        """Return the one request that orders the film."""
        only_one(call)
        fields: dict[str, JsonValue] = {"model": call.entry.upstream, "prompt": call.prompt}
        fields.update(named(call, _USUAL))
        seconds = fields.get("seconds")
        if isinstance(seconds, int | float):
            fields["seconds"] = f"{seconds:g}"
        fields = with_native(call, fields | size(call, fields), _RESERVED)
        return HttpRequest(
            method="POST",
            url=self._url,
            headers=key_header(call),
            parts=(*as_parts(fields), *self._picture(call)),
            timeout=min(call.entry.timeout, 2 * _ANSWER_SECONDS),
        )

    def read_submit(self, call: Call, reply: HttpReply) -> Outcome:
        """Return the handle to ask with, or raise what the answer means."""
        if reply.status not in (200, 201, 202):
            raise error_of(self._host, call, reply)
        film = read_object(read_json(reply.body))
        handle = film.get("id")
        if not isinstance(handle, str) or _ID.fullmatch(handle) is None:
            raise unreadable(self._host, f"answered {reply.status} without an id to ask for")
        return self._state(call, handle, film, reply)

    def poll_request(self, call: Call, handle: str) -> HttpRequest:
        """Return the request that asks how far the film is, or the one that fetches it."""
        number, ready, _ = handle.partition(" ")
        return HttpRequest(
            method="GET",
            url=f"{self._url}/{quote(number, safe='')}{'/content' if ready else ''}",
            headers=key_header(call),
            timeout=call.entry.timeout if ready else _ANSWER_SECONDS,
            safe=True,
        )

    def read_poll(self, call: Call, handle: str, reply: HttpReply) -> Outcome:
        """Return how far the film is, or the film.

        What was ordered stays ordered whatever the answer, so only the host's own word that it failed ends it.
        """
        number, ready, seconds = handle.partition(" ")
        if ready and reply.status in _MOVED and reply.headers.get("location"):
            url = urljoin(f"{self._url}/{quote(number, safe='')}/content", reply.headers["location"])
            return Finished(outputs=(ProviderOutput(url=url),), usage=_usage(seconds))
        if reply.status in (401, 403):
            raise key_refused(self._host, reply.status)
        if reply.status != 200:
            raise OutcomeUnknown(
                f"'{self._host.name}' answered {reply.status} when asked for '{number}'",
                provider=self._host.name,
            )
        if ready:
            return self._film(reply, seconds)
        return self._state(call, number, read_object(read_json(reply.body)), reply)

    def cancel_request(self, call: Call, handle: str) -> HttpRequest:
        """Return the request that deletes the film: hosts stop what is deleted, or refuse while they work."""
        return HttpRequest(
            method="DELETE",
            url=f"{self._url}/{quote(handle.partition(' ')[0], safe='')}",
            headers=key_header(call),
            timeout=_ANSWER_SECONDS,
            safe=True,
        )

    def _picture(self, call: Call) -> list[HttpPart]:
        name = self._host.name
        for one in call.inputs:
            if one.role not in _FIRST:
                raise ProviderRejected(f"'{name}' does not take a '{one.role}' for films", provider=name)
        if len(call.inputs) > 1:
            raise ProviderRejected(
                f"'{name}' takes one picture for a film, not {len(call.inputs)}", provider=name
            )
        return [HttpPart(name="input_reference", path=one.path, mime=one.mime) for one in call.inputs]

    def _state(self, call: Call, handle: str, film: Mapping[str, JsonValue], reply: HttpReply) -> Outcome:
        status = film.get("status")
        if status in _READY:
            return Pending(handle=f"{handle} {_seconds(film.get('seconds'))}", progress=1.0, retry_in=0.0)
        if isinstance(status, str) and status in _OVER:
            raise failure_of(self._host, call, film.get("error"), status)
        # A word that is not known says nothing: only a known one ends an order.
        return Pending(handle=handle, progress=_share(film.get("progress")), retry_in=_wait(reply))

    def _film(self, reply: HttpReply, seconds: str) -> Finished:
        mime = sniff(reply.body[:SNIFF_BYTES])
        if mime is None or not mime.startswith("video/"):
            raise unreadable(self._host, f"answered 200 with {len(reply.body)} bytes that are no film")
        return Finished(outputs=(ProviderOutput(data=reply.body, mime=mime),), usage=_usage(seconds))


def _seconds(value: JsonValue) -> str:
    """Return how long a film lasts as a word without blanks, empty where the host does not say."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    try:
        seconds = float(value)
    except ValueError:
        return ""
    return f"{seconds:g}" if math.isfinite(seconds) and 0 < seconds < 100_000 else ""


def _usage(seconds: str) -> Usage:
    units: dict[Unit, int | float] = {"request": 1}
    if seconds:
        units["second"] = float(seconds)
    return Usage(units=units)


def _share(value: JsonValue) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value / 100 if 0 <= value <= 100 else None


def _wait(reply: HttpReply) -> float:
    told = reply.headers.get("openai-poll-after-ms", "")
    if not told.isascii() or not told.isdigit() or len(told) > 9:
        return _ASK_SECONDS
    return min(max(int(told) / 1000, _SHORTEST_WAIT), _LONGEST_WAIT)
