# Made by tools/colour.py from src/lumigate/client/_async/media.py: change that file, not this one.
"""Getting media to the server, in whatever form it was handed in."""

from __future__ import annotations

from pathlib import Path

from lumigate.client import _io_sync as io
from lumigate.client._core.calls import (
    Call,
    CallOptions,
    FilePart,
    JsonObject,
    call,
    given,
    part,
)
from lumigate.client._core.files import mime_of
from lumigate.client._core.options import RequestOptions, call_options
from lumigate.client._core.sources import (
    InMemory,
    InputSources,
    Known,
    MediaSource,
    Need,
    OnDisk,
    Opened,
    data_url,
    flatten,
    in_memory,
    locate,
    travels_inside,
)
from lumigate.client._sync.api import Api
from lumigate.wire import assets

FORM_LIMIT = 8 * 1024 * 1024
"""Bytes up to which a file goes up as a form; larger ones are put in pieces from the disk."""
PIECE = 1024 * 1024


def upload(
    api: Api, source: MediaSource, *, name: str | None, mime: str | None, options: CallOptions
) -> assets.Asset:
    """Bring media to the server and return its asset."""
    match locate(source):
        case Known(kind="asset", value=known):
            return api.fetch(call("GET", f"/v1/assets/{part(known)}", call_options(options)), assets.Asset)
        case Known():
            raise ValueError("a URL is not uploaded: hand it in as an input, and the server fetches it")
        case OnDisk(path=path) if (io.look(path))[0] > FORM_LIMIT:
            return _put(api, path, name=name or path.name, mime=mime, options=options)
        case where:
            media = _load(where)
            return _post(api, media, name=name, mime=mime, options=options)


def resolve(api: Api, source: MediaSource, need: Need = "any") -> JsonObject:
    """Return media as a request names it: ``asset``, ``url`` or ``data``. What does not fit inside is uploaded."""
    where = locate(source)
    if isinstance(where, Known):
        if where.kind != "data" or need == "any":
            return {where.kind: where.value}
        raise ValueError("a data URL cannot go here: give the bytes or a path, and they are uploaded")
    if isinstance(where, OnDisk) and (io.look(where.path))[0] > FORM_LIMIT:
        record = _put(api, where.path, name=where.path.name, mime=None, options={})
        return {"asset": record.id}
    media = _load(where)
    if travels_inside(media, need):
        return {"data": data_url(media)}
    return {"asset": (_post(api, media, name=None, mime=None, options={})).id}


def resolve_inputs(api: Api, named: InputSources, options: RequestOptions) -> list[JsonObject]:
    """Return all inputs of a request, those by name and those in ``inputs``."""
    found: list[JsonObject] = []
    for role, source in [*flatten(named), *flatten(options.get("inputs", {}))]:
        found.append({"role": role, **(resolve(api, source))})
    return found


def _load(where: OnDisk | Opened | InMemory) -> InMemory:
    match where:
        case OnDisk(path=path):
            return in_memory(io.read_path(path), path.name)
        case Opened(file=file):
            content = io.read_file(file)
            named = getattr(file, "name", None)
            return in_memory(content, Path(named).name if isinstance(named, str) else None)
        case InMemory():
            return where


def _post(
    api: Api, media: InMemory, *, name: str | None, mime: str | None, options: CallOptions
) -> assets.Asset:
    file = FilePart(name=name or media.name, mime=mime or media.mime, content=media.content)
    return api.fetch(call("POST", "/v1/assets", call_options(options), file=file), assets.Asset)


def _put(api: Api, path: Path, *, name: str, mime: str | None, options: CallOptions) -> assets.Asset:
    size, head = io.look(path)
    asked = given(mime=mime or mime_of(head, name), bytes=size, name=name)
    ticket = api.fetch(
        call("POST", "/v1/assets/uploads", call_options(options), json=asked), assets.UploadTicket
    )
    headers = {each.lower(): value for each, value in ticket.headers.items()} | {"content-length": str(size)}
    api.send(
        Call(
            method="PUT",
            path=ticket.put_url,
            headers=headers,
            source=lambda: io.read_pieces(path, PIECE),
            foreign=not api.settings.owns(api.settings.url(ticket.put_url)),
            budget=options.get("timeout"),
        )
    )
    return api.fetch(call("GET", f"/v1/assets/{part(ticket.asset)}", {}), assets.Asset)
