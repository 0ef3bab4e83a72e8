"""``/v1/assets``: sent in, read, handed out, forgotten."""

from __future__ import annotations

import asyncio
import hashlib
import re
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from starlette.requests import ClientDisconnect
from starlette.responses import StreamingResponse

from lumigate.dialects.native import encode
from lumigate.dialects.native.documented import body_of
from lumigate.dialects.native.entry import Asker, Entry, answer
from lumigate.dialects.native.forms import receive_file
from lumigate.dialects.native.routes.jobs import Cursor, Limit, no_nul
from lumigate.domain.accounts import Principal
from lumigate.domain.assets import Asset
from lumigate.domain.errors import Forbidden, MalformedRequest, TooLarge
from lumigate.edge.body import parse, read_json
from lumigate.kit.clock import rfc3339
from lumigate.kit.sniff import EXTENSIONS, extension_for
from lumigate.wire import assets as wire

_RANGE = re.compile(r"^bytes=([0-9]{0,15})-([0-9]{0,15})$")
_FORM = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}},
                }
            }
        },
    }
}
_KINDS: dict[str, dict[str, object]] = {mime: {} for mime in EXTENSIONS}
_BYTES = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    },
    "security": [],
}


def routes(entry: Entry) -> APIRouter:
    router = APIRouter(tags=["assets"])
    house = entry.house

    @router.post(
        "/v1/assets",
        operation_id="assets.create",
        summary="Send a file",
        status_code=201,
        response_model=wire.Asset,
        openapi_extra=_FORM,
    )
    async def create(request: Request, principal: Asker) -> Response:
        _may_write(principal)
        path = house.scratch / house.new_id("upl")
        try:
            name = await receive_file(request, path, house.assets.upload_limit)

            async def make() -> encode.Json:
                asset = await house.assets.upload(principal, path, name)
                return encode.asset(asset, entry.url_of(entry.base(request)))

            # Two uploads are the same request by the file and its name, not by the boundary between the parts.
            same = b""
            if "idempotency-key" in request.headers:
                same = f"{await asyncio.to_thread(_digest, path)} {name}".encode("utf-8", "surrogatepass")
            return await entry.make_once(request, principal, same, make, 201)
        finally:
            path.unlink(missing_ok=True)

    @router.post(
        "/v1/assets/uploads",
        operation_id="assets.promise",
        summary="Get a URL to PUT a file to",
        status_code=201,
        response_model=wire.UploadTicket,
        openapi_extra=body_of(wire.UploadIn, {"mime": "image/png", "bytes": 1048576}),
    )
    async def promise(request: Request, principal: Asker) -> Response:
        _may_write(principal)
        body = await read_json(request)

        async def make() -> encode.Json:
            asked = parse(wire.UploadIn, body)
            upload = await house.assets.promise(principal, mime=asked.mime, size=asked.bytes, name=asked.name)
            signature = house.assets.upload_signature(upload.id)
            return {
                "asset": upload.asset,
                "put_url": f"{entry.base(request)}/v1/assets/uploads/{upload.id}?signature={signature}",
                "headers": {"content-type": upload.mime},
                "expires_at": rfc3339(upload.expires_at),
            }

        return await entry.make_once(request, principal, body, make, 201)

    @router.put(
        "/v1/assets/uploads/{upload}",
        operation_id="assets.put",
        summary="PUT the bytes that were promised",
        response_model=wire.Asset,
        openapi_extra=_BYTES,
    )
    async def put(
        request: Request, upload: str, signature: Annotated[str, Query(max_length=64)] = ""
    ) -> Response:
        mime = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        claimed = await house.assets.claim_upload(no_nul("upload", upload), signature, mime)
        path = house.scratch / house.new_id("upl")
        try:
            await _receive_body(request, path, claimed.bytes)
            asset = await house.assets.finish_upload(claimed, path)
        finally:
            path.unlink(missing_ok=True)
        return answer(encode.asset(asset, entry.url_of(entry.base(request))))

    @router.get(
        "/v1/assets",
        operation_id="assets.list",
        summary="Assets, newest first",
        response_model=wire.AssetPage,
    )
    async def list_assets(
        request: Request, principal: Asker, limit: Limit = 50, cursor: Cursor = None
    ) -> Response:
        page = await house.assets.list(principal.account, limit=limit, cursor=cursor)
        url_of = entry.url_of(entry.base(request))
        return answer(
            {"data": [encode.asset(one, url_of) for one in page.items], "next_cursor": page.next_cursor},
        )

    @router.get(
        "/v1/assets/{asset}", operation_id="assets.get", summary="One asset", response_model=wire.Asset
    )
    async def get_asset(request: Request, principal: Asker, asset: str) -> Response:
        found = await house.assets.get(principal.account, no_nul("asset", asset))
        return answer(encode.asset(found, entry.url_of(entry.base(request))))

    @router.get(
        "/v1/assets/{asset}/content",
        operation_id="assets.content",
        summary="The bytes; with a key, or by the signed URL of a job or an asset",
        response_class=Response,
        responses={
            200: {"description": "All bytes.", "content": _KINDS},
            206: {"description": "The bytes of one range.", "content": _KINDS},
            304: {"description": "What you have is what there is."},
        },
        openapi_extra={"security": [{"key": []}, {}]},
    )
    async def content(
        request: Request,
        asset: str,
        expires: Annotated[str | None, Query(max_length=20)] = None,
        signature: Annotated[str | None, Query(max_length=64)] = None,
    ) -> Response:
        no_nul("asset", asset)
        if signature is not None:
            found = await house.assets.by_signature(asset, expires or "", signature)
        else:
            principal = await entry(request)
            found = await house.assets.get(principal.account, asset)
        return _serve(entry, request, found)

    @router.delete(
        "/v1/assets/{asset}",
        operation_id="assets.delete",
        summary="Forget an asset",
        status_code=204,
        response_class=Response,
    )
    async def delete(principal: Asker, asset: str) -> Response:
        _may_write(principal)
        await house.assets.delete(principal.account, no_nul("asset", asset))
        return Response(status_code=204)

    return router


def _serve(entry: Entry, request: Request, asset: Asset) -> Response:
    etag = f'"{asset.sha256}"'
    name = f"{asset.id}.{extension_for(asset.mime)}"
    is_media = asset.mime.partition("/")[0] in ("image", "video", "audio")
    headers = {
        "etag": etag,
        "accept-ranges": "bytes",
        "cache-control": "private, max-age=3600",
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox; default-src 'none'",
        "content-disposition": f'{"inline" if is_media else "attachment"}; filename="{name}"',
    }
    if _has(request.headers.get("if-none-match"), etag):
        return Response(status_code=304, headers=headers)
    unchanged = request.headers.get("if-range", etag) == etag
    span = _span(request.headers.get("range"), asset.bytes) if unchanged else None
    if span is None:
        headers["content-length"] = str(asset.bytes)
        return StreamingResponse(entry.house.assets.stream(asset), 200, headers, asset.mime)
    start, end = span
    if start >= end:
        headers["content-range"] = f"bytes */{asset.bytes}"
        return Response(status_code=416, headers=headers)
    headers["content-range"] = f"bytes {start}-{end - 1}/{asset.bytes}"
    headers["content-length"] = str(end - start)
    return StreamingResponse(entry.house.assets.stream(asset, start, end), 206, headers, asset.mime)


def _has(condition: str | None, etag: str) -> bool:
    """Tell whether one of the tags of an If-None-Match is ours; weak ones count (RFC 9110, 13.1.2)."""
    if condition is None:
        return False
    tags = [tag.strip().removeprefix("W/") for tag in condition.split(",")]
    return etag in tags or "*" in tags


def _span(header: str | None, size: int) -> tuple[int, int] | None:
    """Return (start, end) of a single byte range, None for the whole; start >= end where it cannot be met."""
    found = _RANGE.match(header.strip()) if header else None
    if found is None or (not found[1] and not found[2]):
        return None
    if not found[1]:
        return max(0, size - int(found[2])), size if int(found[2]) else 0
    start = int(found[1])
    end = min(int(found[2]) + 1, size) if found[2] else size
    return start, end


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


async def _receive_body(request: Request, path: Path, limit: int) -> None:
    size = 0
    try:
        with path.open("wb") as file:
            async for chunk in request.stream():
                size += len(chunk)
                if size > limit:
                    raise TooLarge(f"more than the promised {limit} bytes came")
                file.write(chunk)
    except ClientDisconnect:
        raise MalformedRequest("the connection closed before the body was complete") from None


def _may_write(principal: Principal) -> None:
    if not principal.may("generate"):
        raise Forbidden("this key may only read; use one with the scope 'generate'")
