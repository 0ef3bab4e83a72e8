"""Content hashes and canonical bytes: the keys of caches and of immutable media."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

import orjson

JsonValue = None | bool | int | float | str | Sequence["JsonValue"] | Mapping[str, "JsonValue"]
"""What JSON can hold; the only loosely typed value that crosses a layer."""


def sha256_hex(data: bytes | bytearray | memoryview) -> str:
    """Return the SHA-256 of ``data`` as 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def canonical_json(value: JsonValue) -> bytes:
    """Return one byte string for equal values: keys sorted, no blanks, UTF-8."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def fingerprint(value: JsonValue) -> str:
    """Return the SHA-256 of the canonical JSON of ``value``."""
    return sha256_hex(canonical_json(value))
