"""Foreign JSON, read without trust: what is not there or of another kind is empty, never an error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import orjson

from lumigate.kit.hashing import JsonValue


def read_json(body: bytes) -> JsonValue:
    """Return what the body says; None where it is no JSON."""
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return None


def read_object(value: JsonValue) -> Mapping[str, JsonValue]:
    """Return an object as it is and anything else as an empty one."""
    return value if isinstance(value, Mapping) else {}


def read_list(value: JsonValue) -> Sequence[JsonValue]:
    """Return a list as it is and anything else as an empty one."""
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()
