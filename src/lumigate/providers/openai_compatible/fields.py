"""How a call is worded for a host.

A parameter travels under the name that its rule gives (``upstream``), else under the usual one; where the rule gives
an empty name it stays here. Width and height without names of their own travel as ``size``.
"""

from __future__ import annotations

from collections.abc import Mapping

import orjson

from lumigate.domain.errors import FieldError, InvalidRequest
from lumigate.domain.providers import Call, HttpPart
from lumigate.kit.hashing import JsonValue


def key_header(call: Call) -> dict[str, str]:
    """Return the header with the key; a host without a key gets none."""
    return {"Authorization": f"Bearer {call.secret.value}"} if call.secret is not None else {}


def named(call: Call, usual: Mapping[str, str]) -> dict[str, JsonValue]:
    """Return the parameters under the host's names for them; ``usual`` says where those differ from ours."""
    fields: dict[str, JsonValue] = {}
    for name, rule in call.entry.params.items():
        sent_as = rule.upstream if rule.upstream is not None else usual.get(name, name)
        if sent_as and name in call.params:
            fields[sent_as] = call.params[name]
    return fields


def size(call: Call, fields: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    """Return width and height as one word, where they do not travel in another way."""
    width, height = call.params.get("width"), call.params.get("height")
    if not width or not height or fields.keys() & {"size", "width", "height"}:
        return {}
    return {"size": f"{width}x{height}"}


def with_native(
    call: Call, fields: Mapping[str, JsonValue], reserved: frozenset[str]
) -> dict[str, JsonValue]:
    """Return the fields and those of ``native``, which may not touch what decides what is bought."""
    taken = sorted(key for key in call.native if key in reserved or key in fields)
    if taken:
        errors = [
            FieldError(f"/native/{key}", "this is decided by the request and its params") for key in taken
        ]
        raise InvalidRequest(
            f"native field '{taken[0]}' is decided by the request and its params; leave it out",
            fields=errors,
        )
    return {**fields, **call.native}


def only_one(call: Call) -> None:
    """Refuse a count where the endpoint makes one thing at a time."""
    count = call.params.get("count", 1)
    if count != 1:
        raise InvalidRequest(
            f"'{call.entry.id}' makes one at a time, not {count}: send several requests",
            fields=[FieldError("/params/count", "1 is all that can be had")],
        )


def as_parts(fields: Mapping[str, JsonValue]) -> list[HttpPart]:
    """Return the fields as parts of a form."""
    return [
        HttpPart(name=name, text=value if isinstance(value, str) else orjson.dumps(value).decode())
        for name, value in fields.items()
    ]
