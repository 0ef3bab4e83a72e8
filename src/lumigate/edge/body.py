"""Request bodies: bounded while they arrive, read once, refused with the nearest known name."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Sequence
from typing import TypeVar, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from starlette.requests import ClientDisconnect, Request

from lumigate.domain.errors import FieldError, InvalidRequest, MalformedRequest, TooLarge, UnsupportedMedia

JSON_LIMIT = 64 * 1024 * 1024
"""Bytes of one JSON body; data URLs are why it is this large."""

_MOST_ERRORS = 20
_QUOTED = 80

Body = TypeVar("Body", bound=BaseModel)


async def read_bytes(request: Request, limit: int = JSON_LIMIT) -> bytes:
    """Return the body; raise :class:`TooLarge` as soon as more than ``limit`` bytes are announced or arrive."""
    announced = request.headers.get("content-length")
    if announced is not None and announced.isdigit() and int(announced) > limit:
        raise TooLarge(f"the body has {announced} bytes; at most {limit} are taken here")
    if request.headers.get("content-encoding", "identity") != "identity":
        raise UnsupportedMedia("compressed request bodies are not taken; send the body as it is")
    chunks: list[bytes] = []
    size = 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size > limit:
                raise TooLarge(f"the body has more than {limit} bytes, which is the most that is taken here")
            chunks.append(chunk)
    except ClientDisconnect:
        raise MalformedRequest("the connection closed before the body was complete") from None
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)


async def read_json(request: Request) -> bytes:
    """Return the body as :func:`read_bytes` does; raise :class:`UnsupportedMedia` where it says to be no JSON."""
    kind = request.headers.get("content-type")
    if kind is not None and kind != "application/json":
        media = kind.partition(";")[0].strip().lower()
        if media != "application/json" and not (media.startswith("application/") and media.endswith("+json")):
            raise UnsupportedMedia(
                f"the body is {_short(media)}; send JSON with content-type: application/json"
            )
    return await read_bytes(request)


def parse(model: type[Body], raw: bytes) -> Body:
    """Return the JSON in ``raw`` as ``model``; raise with a pointer to every wrong field."""
    if not raw:
        raise MalformedRequest("the body is empty; send a JSON object")
    try:
        found = model.model_validate_json(raw)
    except ValidationError as error:
        raise _translated(model, error, raw) from None
    except RecursionError:
        raise MalformedRequest("the JSON is nested too deeply") from None
    _read_plainly(raw)
    return found


def _read_plainly(raw: bytes) -> object:
    """Return the body as Python reads it; raise where a name comes twice, for then readers differ in what it says."""
    try:
        return json.loads(raw, object_pairs_hook=_once_each)
    except (ValueError, RecursionError) as error:
        raise MalformedRequest(f"the body is not plain JSON: {error}") from None


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in found if names.count(name) > 1)
        raise MalformedRequest(f"the field {_short(twice)} comes twice; say it once")
    return found


def _translated(
    model: type[BaseModel], error: ValidationError, raw: bytes
) -> MalformedRequest | InvalidRequest:
    details = error.errors(include_url=False, include_context=False)
    first = details[0]
    if first["type"] == "json_invalid":
        return MalformedRequest(f"the body is not JSON: {first['msg'].removeprefix('Invalid JSON: ')}")
    body = _read_plainly(raw)
    fields = _joined([_field(model, detail, body) for detail in details[:_MOST_ERRORS]])
    summary = "; ".join(f"{field.pointer or 'body'}: {field.message}" for field in fields[:3])
    more = f" (and {len(fields) - 3} more)" if len(fields) > 3 else ""
    return InvalidRequest(f"{summary}{more}", fields=fields)


def _field(model: type[BaseModel], detail: ErrorDetails, body: object) -> FieldError:
    kind = detail["type"]
    place = _place_in(body, detail["loc"], keep_last=kind in ("missing", "extra_forbidden"))
    if kind == "extra_forbidden":
        known = _names_at(model, place[:-1])
        return FieldError(pointer_to(place), unknown_name(str(place[-1]), known))
    value = detail["input"]
    shown = "" if kind == "missing" or isinstance(value, dict | list) else f", not {_short(value)}"
    message = detail["msg"].removeprefix("Value error, ")
    return FieldError(pointer_to(place), f"{message[:1].lower()}{message[1:]}{shown}")


def _place_in(body: object, location: Sequence[str | int], *, keep_last: bool) -> list[str | int]:
    """Return where in the body a location points: the names of union members and map keys in it are not places."""
    place: list[str | int] = []
    for number, part in enumerate(location):
        if isinstance(body, dict) and part in body:
            body = cast("dict[str | int, object]", body)[part]
        elif isinstance(body, list) and isinstance(part, int) and part < len(cast("list[object]", body)):
            body = cast("list[object]", body)[part]
        elif not (keep_last and number == len(location) - 1):
            continue
        place.append(part)
    return place


def _joined(fields: Sequence[FieldError]) -> list[FieldError]:
    """Return one error for each place: a value that fits no member of a union fails once for each member."""
    found: dict[str, list[str]] = {}
    for field in fields:
        messages = found.setdefault(field.pointer, [])
        if field.message not in messages:
            messages.append(field.message)
    return [FieldError(pointer, " or ".join(messages)) for pointer, messages in found.items()]


def unknown_name(name: str, known: Iterable[str]) -> str:
    """Say that a name is not known, and which known one is nearest."""
    names = sorted(known)
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(names)}"
    return f"unknown field {_short(name)}; {hint}"


def pointer_to(place: Sequence[str | int]) -> str:
    """Return the JSON pointer (RFC 6901) of a place in a body."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in place)


def _names_at(model: type[BaseModel], place: Sequence[str | int]) -> list[str]:
    current: type[BaseModel] | None = model
    for part in place:
        if current is None or isinstance(part, int) or part not in current.model_fields:
            continue
        current = _model_in(current.model_fields[part].annotation)
    return [field.alias or name for name, field in (current or model).model_fields.items()]


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _model_in(argument)
        if found is not None:
            return found
    return None


def _short(value: object) -> str:
    # Long values are cut before they are spelled out: that takes time, and of long integers Python refuses it.
    if isinstance(value, str | bytes):
        value = value[: _QUOTED + 1]
    elif isinstance(value, int) and abs(value) >= 10**_QUOTED:
        return f"a number of about {value.bit_length() * 3 // 10} digits"
    text = repr(value)
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
