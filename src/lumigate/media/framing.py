"""The messages between the pool and its worker processes: a four byte length, then JSON."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeVar

from pydantic import TypeAdapter

Value = TypeVar("Value")

LENGTH = struct.Struct(">I")

FRAME_BYTES = 64 << 20
"""A longer message is a fault: media crosses as files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Do this: ``payload_type`` and ``result_type`` are ``"package.module:Class"``, ``payload`` is JSON."""

    target: str
    payload_type: str
    result_type: str
    payload: str
    cpu_seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a worker says; which fields count follows from ``kind``; ``result`` is JSON."""

    kind: Literal["ready", "progress", "result", "error", "fault"]
    done: float = 0.0
    result: str = ""
    code: str = ""
    message: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    provider: str | None = None
    retry_after: float | None = None


def pack(message: Ask | Reply) -> bytes:
    """Return the bytes of one message, length first."""
    body = json.dumps(_adapter(type(message)).dump_python(message, mode="json")).encode()
    if len(body) > FRAME_BYTES:
        raise ValueError(f"a message of {len(body)} bytes does not cross the process border; use a file")
    return LENGTH.pack(len(body)) + body


def unpack_ask(body: bytes) -> Ask:
    """Read the body of a message to a worker."""
    return _adapter(Ask).validate_python(json.loads(body))


def unpack_reply(body: bytes) -> Reply:
    """Read the body of a message from a worker."""
    return _adapter(Reply).validate_python(json.loads(body))


def to_text(kind: type[object], value: object) -> str:
    """Return a frozen dataclass as JSON; infinities and NaN survive, unlike in plain JSON."""
    return json.dumps(_adapter(kind).dump_python(value, mode="json"))


def from_text(kind: type[Value], text: str) -> Value:
    """Return the frozen dataclass of this kind that the JSON describes."""
    return _adapter(kind).validate_python(json.loads(text))


def type_name(kind: type[object]) -> str:
    """Return ``"package.module:Class"``."""
    return f"{kind.__module__}:{kind.__qualname__}"


@cache
def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
