"""``/v1/keys``, ``/v1/usage`` and ``/v1/ledger``."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from lumigate.dialects.native import encode
from lumigate.dialects.native.documented import body_of
from lumigate.dialects.native.entry import Asker, Entry, answer
from lumigate.dialects.native.routes.jobs import Cursor, Limit, no_nul
from lumigate.domain.accounts import Principal
from lumigate.domain.errors import Forbidden
from lumigate.edge.body import parse, read_json
from lumigate.wire import account as wire
from lumigate.wire.base import Moment

_MONTH = timedelta(days=30)
_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)


def routes(entry: Entry) -> APIRouter:
    router = APIRouter(tags=["account"])
    house = entry.house

    @router.post(
        "/v1/keys",
        operation_id="keys.create",
        summary="Make a key; its text is shown once",
        status_code=201,
        response_model=wire.Key,
        openapi_extra=body_of(wire.KeyIn, {"name": "ci", "scopes": ["generate"], "test": True}),
    )
    async def create_key(request: Request, principal: Asker) -> Response:
        _admin(principal)
        body = await read_json(request)

        async def make() -> encode.Json:
            asked = parse(wire.KeyIn, body)
            key, secret = await house.keys.create(
                principal,
                name=asked.name,
                scopes=asked.scopes,
                test=asked.test,
                rate_per_minute=asked.rate_per_minute,
                expires_at=asked.expires_at,
            )
            return encode.key(key, secret)

        return await entry.make_once(request, principal, body, make, 201, sealed=True)

    @router.get(
        "/v1/keys", operation_id="keys.list", summary="Keys, newest first", response_model=wire.KeyPage
    )
    async def list_keys(principal: Asker, limit: Limit = 50, cursor: Cursor = None) -> Response:
        _admin(principal)
        page = await house.keys.list(principal, limit=limit, cursor=cursor)
        return answer({"data": [encode.key(one) for one in page.items], "next_cursor": page.next_cursor})

    @router.delete(
        "/v1/keys/{key}", operation_id="keys.revoke", summary="Revoke a key at once", response_model=wire.Key
    )
    async def revoke_key(principal: Asker, key: str) -> Response:
        _admin(principal)
        revoked = await house.keys.revoke(principal, no_nul("key", key))
        return answer(encode.key(revoked))

    @router.get(
        "/v1/usage",
        operation_id="usage.get",
        summary="What was used and what it cost",
        response_model=wire.Usage,
    )
    async def usage(
        principal: Asker,
        since: Annotated[Moment | None, Query(alias="from")] = None,
        until: Annotated[Moment | None, Query(alias="to")] = None,
        group_by: Annotated[str | None, Query(max_length=80)] = None,
    ) -> Response:
        end = until or house.clock.now()
        start = since or max(end - _MONTH, _EARLIEST)
        report = await house.usage.report(principal, start, end, no_nul("group_by", group_by))
        return answer(encode.usage(report))

    @router.get(
        "/v1/ledger",
        operation_id="ledger.get",
        summary="Balances, and how money moved",
        response_model=wire.LedgerPage,
    )
    async def ledger(principal: Asker, limit: Limit = 50, cursor: Cursor = None) -> Response:
        statement = await house.usage.statement(principal, limit=limit, cursor=cursor)
        return answer(encode.statement(statement))

    return router


def _admin(principal: Principal) -> None:
    if not principal.may("admin"):
        raise Forbidden("keys are managed with a key that has the scope 'admin'")
