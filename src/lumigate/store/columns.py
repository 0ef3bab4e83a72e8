"""Values of the domain as column values, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, overload

import orjson

from lumigate.kit.clock import from_micros, to_micros
from lumigate.kit.hashing import JsonValue


@overload
def micros(moment: datetime) -> int: ...
@overload
def micros(moment: datetime | None) -> int | None: ...
def micros(moment: datetime | None) -> int | None:
    """Return whole microseconds since the epoch, None for None."""
    return None if moment is None else to_micros(moment)


def moment(value: int | None) -> datetime | None:
    """Return the UTC moment of a column that may be empty."""
    return None if value is None else from_micros(value)


def packed(mapping: Mapping[str, JsonValue] | Mapping[str, str]) -> bytes | None:
    """Return the JSON of a mapping, None where it is empty."""
    return orjson.dumps(dict(mapping)) if mapping else None


def unpacked(data: bytes | None) -> dict[str, Any]:
    """Return the mapping that :func:`packed` wrote."""
    return orjson.loads(data) if data else {}
