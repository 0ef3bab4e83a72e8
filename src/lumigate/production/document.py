"""The production document as JSON, both ways."""

from __future__ import annotations

import orjson
from pydantic import TypeAdapter, ValidationError

from lumigate.domain.errors import FieldError, InvalidRequest, MalformedRequest
from lumigate.kit.hashing import JsonValue
from lumigate.production.model import SCHEMA, Production

_DOCUMENT = TypeAdapter(Production)


def to_plain(production: Production) -> dict[str, JsonValue]:
    """Return the document as plain JSON values."""
    return _DOCUMENT.dump_python(production, mode="json")


def to_json(production: Production) -> bytes:
    """Return the document as JSON, UTF-8."""
    return orjson.dumps(to_plain(production))


def from_json(data: bytes | str) -> Production:
    """Read a document; one of another schema, or with unknown fields, is refused with the field named."""
    try:
        plain = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise MalformedRequest(f"this is not JSON: {error}") from error
    return from_plain(plain)


def from_plain(plain: JsonValue) -> Production:
    """Read a document from plain JSON values."""
    if not isinstance(plain, dict):
        raise MalformedRequest("a production document is a JSON object")
    schema = plain.get("schema")
    if schema != SCHEMA:
        raise InvalidRequest(f"this document has schema {schema!r}; this program reads schema {SCHEMA}")
    try:
        return _DOCUMENT.validate_python(plain, extra="forbid")
    except ValidationError as error:
        wrong = [
            FieldError("/" + "/".join(str(part) for part in item["loc"]), item["msg"])
            for item in error.errors(include_url=False)
        ]
        first = wrong[0]
        message = f"the production document is wrong at {first.pointer!r}: {first.message}"
        raise InvalidRequest(message, fields=wrong) from error
