"""``/v1/productions``: films."""

from __future__ import annotations

from collections.abc import Mapping

import orjson
from fastapi import APIRouter, Request, Response

from lumigate.dialects.native import decode, encode, films
from lumigate.dialects.native.documented import body_of
from lumigate.dialects.native.entry import Asker, Entry, answer
from lumigate.dialects.native.routes.jobs import Cursor, Limit, no_nul
from lumigate.edge.body import parse, read_json
from lumigate.edge.idempotency import Answer
from lumigate.services.claims import Claim
from lumigate.wire.productions import Production, ProductionIn, ProductionPage

_EXAMPLE = {"brief": "A small bakery at dawn, warm and quiet", "seconds": 15, "aspect_ratio": "16:9"}


def routes(entry: Entry) -> APIRouter:
    router = APIRouter(tags=["productions"])
    house = entry.house

    @router.post(
        "/v1/productions",
        operation_id="productions.create",
        summary="Make a film from a brief or from pictures",
        status_code=202,
        response_model=Production,
        openapi_extra=body_of(ProductionIn, _EXAMPLE),
    )
    async def create(request: Request, principal: Asker) -> Response:
        body = await read_json(request)
        base = entry.base(request)

        async def run(claim: Claim | None) -> Answer:
            asked = parse(ProductionIn, body)
            wanted = films.brief(asked)
            view = await house.productions.create(
                principal,
                wanted.brief,
                adjustments=wanted.adjustments,
                labels=asked.labels,
                notify=decode.notify(asked.notify),
                max_cost_micros=asked.max_cost_micros,
                end_user=asked.end_user,
                claim=claim,
            )
            return Answer(status=202, body=orjson.dumps(films.production(view, entry.url_of(base), base)))

        def later(answered: bytes) -> Mapping[str, str]:
            return {"location": f"{base}/v1/productions/{orjson.loads(answered)['id']}", "retry-after": "1"}

        return await entry.once(request, principal, body, run, later=later)

    @router.get(
        "/v1/productions",
        operation_id="productions.list",
        summary="Films, newest first",
        response_model=ProductionPage,
    )
    async def list_all(
        request: Request, principal: Asker, limit: Limit = 20, cursor: Cursor = None
    ) -> Response:
        page = await house.productions.list(principal.account, limit=limit, cursor=cursor)
        base = entry.base(request)
        data = [films.production(view, entry.url_of(base), base) for view in page.items]
        return answer({"data": data, "next_cursor": page.next_cursor})

    @router.get(
        "/v1/productions/{production}",
        operation_id="productions.get",
        summary="One film: its document, its state, and where it is",
        response_model=Production,
    )
    async def get_one(request: Request, principal: Asker, production: str) -> Response:
        view = await house.productions.get(principal.account, no_nul("production", production))
        base = entry.base(request)
        headers = None if view.job.ended else {"retry-after": "1"}
        return answer(films.production(view, entry.url_of(base), base), 200, headers)

    @router.post(
        "/v1/productions/{production}/cancel",
        operation_id="productions.cancel",
        summary="Stop making a film",
        response_model=Production,
    )
    async def cancel(request: Request, principal: Asker, production: str) -> Response:
        no_nul("production", production)
        base = entry.base(request)

        async def make() -> encode.Json:
            view = await house.productions.get(principal.account, production)
            await house.jobs.cancel(principal, view.job.id)
            view = await house.productions.get(principal.account, production)
            return films.production(view, entry.url_of(base), base)

        return await entry.make_once(request, principal, b"", make, 200)

    return router
