"""One call of the API, before it becomes a request."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypedDict
from urllib.parse import quote

from pydantic import JsonValue

from lumigate._version import __version__
from lumigate.client._core.settings import Settings

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
JsonObject = dict[str, JsonValue]
QueryValue = str | int | float | bool | None


class CallOptions(TypedDict, total=False):
    """What every call takes.

    ``timeout``: seconds for the whole call with its retries; None lifts the client's own limit.
    ``idempotency_key``: a key of your own instead of a fresh one; the same key never pays twice.
    ``headers``: extra headers.
    """

    timeout: float | None
    idempotency_key: str
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePart:
    """A file in a form."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call. ``budget`` is the caller's ``timeout``; ``wait`` is for ``Prefer``, 0 asks not to wait."""

    method: Method
    path: str
    query: Mapping[str, QueryValue] = field(default_factory=dict[str, QueryValue])
    body: bytes | None = None
    file: FilePart | None = None
    source: Callable[[], Any] | None = None
    """Makes the body anew for every attempt, where it comes in pieces."""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    budget: float | None = None
    unbounded: bool = False
    wait: int | None = None
    foreign: bool = False
    """Whether the address was handed to us: no key of ours goes there, and redirects are followed."""

    @property
    def repeatable(self) -> bool:
        """Whether sending it twice does no more than sending it once."""
        return self.method in {"GET", "PUT", "DELETE"} or "idempotency-key" in self.headers


def call(
    method: Method,
    path: str,
    options: CallOptions,
    *,
    query: Mapping[str, QueryValue] | None = None,
    json: Mapping[str, JsonValue] | None = None,
    file: FilePart | None = None,
    wait: int | None = None,
) -> Call:
    """Return a call of the API; every POST gets an idempotency key that its retries keep."""
    headers = {name.lower(): value for name, value in options.get("headers", {}).items()}
    if method == "POST" or "idempotency_key" in options:
        headers["idempotency-key"] = options.get("idempotency_key") or f"sdk_{secrets.token_urlsafe(24)}"
    body: bytes | None = None
    if json is not None:
        body = dump(json)
        headers["content-type"] = "application/json"
    if file is not None:  # a boundary that stays, so that a retry has the same body
        boundary = hashlib.sha256(headers["idempotency-key"].encode()).hexdigest()[:32]
        headers["content-type"] = f"multipart/form-data; boundary={boundary}"
    if wait is not None:
        headers["prefer"] = f"wait={wait}" if wait else "respond-async"
    return Call(
        method=method,
        path=path,
        query=query or {},
        body=body,
        file=file,
        headers=headers,
        budget=options.get("timeout"),
        unbounded="timeout" in options and options["timeout"] is None,
        wait=wait,
    )


def dump(value: Mapping[str, JsonValue]) -> bytes:
    """Return compact JSON; a number that is none (NaN, infinity) is refused."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def given(**fields: JsonValue) -> JsonObject:
    """Return the fields that are not None."""
    return {name: value for name, value in fields.items() if value is not None}


def part(text: str) -> str:
    """Return text as one part of a path; an empty one is refused, it would name another thing."""
    if not text:
        raise ValueError("an id is needed here, and it is empty")
    return quote(text, safe="")


def headers_for(settings: Settings, call: Call) -> dict[str, str]:
    """Return all headers of a call; the key goes to the server's own address only."""
    headers = {"accept": "application/json", "user-agent": f"lumigate-python/{__version__}"}
    headers |= {name.lower(): value for name, value in settings.headers}
    if settings.api_key and not call.foreign and settings.owns(settings.url(call.path)):
        headers["authorization"] = f"Bearer {settings.api_key}"
    return headers | dict(call.headers)


def query_for(call: Call) -> dict[str, str]:
    """Return the query as text, without what was left out."""
    return {name: _text(value) for name, value in call.query.items() if value is not None}


def attempt_timeout(settings: Settings, call: Call, elapsed: float) -> float | None:
    """Return the seconds that the next attempt may take; a call that waits gets its wait on top."""
    if call.unbounded:
        return None
    each = None if settings.timeout is None else settings.timeout + (call.wait or 0)
    if call.budget is None:
        return each
    left = max(0.001, call.budget - elapsed)
    return left if each is None else min(each, left)


def _text(value: QueryValue) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
