"""Getting media to the server, in whatever form it was handed in."""

from __future__ import annotations

from pathlib import Path

from lumigate.client import _io_async as io
from lumigate.client._async.api import AsyncApi
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
from lumigate.wire import assets

FORM_LIMIT = 8 * 1024 * 1024
"""Bytes up to which a file goes up as a form; larger ones are put in pieces from the disk."""
PIECE = 1024 * 1024


async def upload(
    api: AsyncApi, source: MediaSource, *, name: str | None, mime: str | None, options: CallOptions
) -> assets.Asset:
    """Bring media to the server and return its asset."""
    match locate(source):
        case Known(kind="asset", value=known):
            return await api.fetch(
                call("GET", f"/v1/assets/{part(known)}", call_options(options)), assets.Asset
            )
        case Known():
            raise ValueError("a URL is not uploaded: hand it in as an input, and the server fetches it")
        case OnDisk(path=path) if (await io.look(path))[0] > FORM_LIMIT:
            return await _put(api, path, name=name or path.name, mime=mime, options=options)
        case where:
            media = await _load(where)
            return await _post(api, media, name=name, mime=mime, options=options)


async def resolve(api: AsyncApi, source: MediaSource, need: Need = "any") -> JsonObject:
    """Return media as a request names it: ``asset``, ``url`` or ``data``. What does not fit inside is uploaded."""
    where = locate(source)
    if isinstance(where, Known):
        if where.kind != "data" or need == "any":
            return {where.kind: where.value}
        raise ValueError("a data URL cannot go here: give the bytes or a path, and they are uploaded")
    if isinstance(where, OnDisk) and (await io.look(where.path))[0] > FORM_LIMIT:
        record = await _put(api, where.path, name=where.path.name, mime=None, options={})
        return {"asset": record.id}
    media = await _load(where)
    if travels_inside(media, need):
        return {"data": data_url(media)}
    return {"asset": (await _post(api, media, name=None, mime=None, options={})).id}


async def resolve_inputs(api: AsyncApi, named: InputSources, options: RequestOptions) -> list[JsonObject]:
    """Return all inputs of a request, those by name and those in ``inputs``."""
    found: list[JsonObject] = []
    for role, source in [*flatten(named), *flatten(options.get("inputs", {}))]:
        found.append({"role": role, **(await resolve(api, source))})
    return found


async def _load(where: OnDisk | Opened | InMemory) -> InMemory:
    match where:
        case OnDisk(path=path):
            return in_memory(await io.read_path(path), path.name)
        case Opened(file=file):
            content = await io.read_file(file)
            named = getattr(file, "name", None)
            return in_memory(content, Path(named).name if isinstance(named, str) else None)
        case InMemory():
            return where


async def _post(
    api: AsyncApi, media: InMemory, *, name: str | None, mime: str | None, options: CallOptions
) -> assets.Asset:
    file = FilePart(name=name or media.name, mime=mime or media.mime, content=media.content)
    return await api.fetch(call("POST", "/v1/assets", call_options(options), file=file), assets.Asset)


async def _put(
    api: AsyncApi, path: Path, *, name: str, mime: str | None, options: CallOptions
) -> assets.Asset:
    size, head = await io.look(path)
    asked = given(mime=mime or mime_of(head, name), bytes=size, name=name)
    ticket = await api.fetch(
        call("POST", "/v1/assets/uploads", call_options(options), json=asked), assets.UploadTicket
    )
    headers = {each.lower(): value for each, value in ticket.headers.items()} | {"content-length": str(size)}
    await api.send(
        Call(
            method="PUT",
            path=ticket.put_url,
            headers=headers,
            source=lambda: io.read_pieces(path, PIECE),
            foreign=not api.settings.owns(api.settings.url(ticket.put_url)),
            budget=options.get("timeout"),
        )
    )
    return await api.fetch(call("GET", f"/v1/assets/{part(ticket.asset)}", {}), assets.Asset)
