"""What every schema of the native API has in common."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Annotated

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    StringConstraints,
)

NO_NUL = r"^[^\x00]*$"
_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_INTEGERS = range(-(2**63), 2**64)
_MOST_LEVELS = 64


def _read_moment(value: object) -> object:
    if isinstance(value, int | float):
        raise ValueError("a moment is a text like 2026-01-02T15:04:05Z")
    if not isinstance(value, str):
        return value
    if _RFC3339.fullmatch(value) is None:
        raise ValueError("a moment is written like 2026-01-02T15:04:05Z, with Z or an offset")
    try:
        return datetime.fromisoformat(value.upper())
    except ValueError:
        raise ValueError("there is no such moment") from None


def _in_range(moment: datetime) -> datetime:
    try:
        moment = moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("this is before the year 1 or after the year 9999 in UTC") from None
    if moment < _EPOCH:
        raise ValueError("moments begin with the year 1970")
    return moment


def _storable(value: JsonValue, level: int = 0) -> JsonValue:
    if level > _MOST_LEVELS:
        raise ValueError(f"this is nested deeper than {_MOST_LEVELS} levels")
    match value:
        case float():
            if value - value != 0:
                raise ValueError("this number is not finite")
        case int():
            if value not in _INTEGERS:
                raise ValueError("this integer needs more than 64 bits")
        case str():
            if "\x00" in value:
                raise ValueError("this text contains a NUL character")
        case list():
            for each in value:
                _storable(each, level + 1)
        case dict():
            for name, each in value.items():
                _storable(name, level)
                _storable(each, level + 1)
        case _:
            pass
    return value


Text = Annotated[str, StringConstraints(pattern=NO_NUL, max_length=100_000)]
"""Any text but NUL, which no database keeps."""
ShortText = Annotated[str, StringConstraints(pattern=NO_NUL, max_length=500)]
Name = Annotated[str, StringConstraints(pattern=NO_NUL, min_length=1, max_length=200)]
Url = Annotated[str, StringConstraints(pattern=NO_NUL, min_length=1, max_length=4096)]
Labels = Annotated[
    dict[Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.\-]{1,64}$")], ShortText],
    Field(max_length=32),
]
Micros = Annotated[int, Field(ge=0, le=10**15)]
Moment = Annotated[AwareDatetime, BeforeValidator(_read_moment), AfterValidator(_in_range)]
"""A moment that somebody sends: RFC 3339, from 1970 on; it arrives in UTC."""
Json = Annotated[JsonValue, AfterValidator(_storable)]
"""Any JSON that can be kept and sent on as it is."""
_Integer = Annotated[int, Field(ge=-(2**63), lt=2**63)]
Scalar = bool | _Integer | float | Text
ParamIn = Scalar | Annotated[list[ShortText], Field(max_length=64)]


class Request(BaseModel):
    """A body that callers send: unknown fields are refused, so that a slip of the pen is not lost."""

    model_config = ConfigDict(
        extra="forbid", defer_build=True, allow_inf_nan=False, strict=True, protected_namespaces=()
    )


class Answer(BaseModel):
    """A body that we send: fields may be added at any time, so unknown ones are ignored."""

    model_config = ConfigDict(extra="ignore", defer_build=True, protected_namespaces=())
