"""``/v1/webhooks`` and ``/v1/deliveries``."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from lumigate.dialects.native import encode
from lumigate.dialects.native.documented import body_of
from lumigate.dialects.native.entry import Asker, Entry, answer
from lumigate.dialects.native.routes.jobs import Cursor, Limit, no_nul
from lumigate.edge.body import parse, read_json
from lumigate.wire import webhooks as wire

_EXAMPLE = {"url": "https://example.com/hooks/lumigate", "events": ["job.completed", "job.failed"]}


def routes(entry: Entry) -> APIRouter:
    router = APIRouter(tags=["webhooks"])
    house = entry.house

    @router.post(
        "/v1/webhooks",
        operation_id="webhooks.create",
        summary="Register an endpoint; its secret is shown once",
        status_code=201,
        response_model=wire.Webhook,
        openapi_extra=body_of(wire.WebhookIn, _EXAMPLE),
    )
    async def create(request: Request, principal: Asker) -> Response:
        body = await read_json(request)

        async def make() -> encode.Json:
            asked = parse(wire.WebhookIn, body)
            endpoint, secret = await house.webhooks.create(
                principal, url=asked.url, events=asked.events, labels=asked.labels
            )
            return encode.webhook(endpoint, secret)

        return await entry.make_once(request, principal, body, make, 201, sealed=True)

    @router.get(
        "/v1/webhooks", operation_id="webhooks.list", summary="Endpoints", response_model=wire.WebhookPage
    )
    async def list_all(principal: Asker, limit: Limit = 50, cursor: Cursor = None) -> Response:
        page = await house.webhooks.list(principal, limit=limit, cursor=cursor)
        return answer({"data": [encode.webhook(one) for one in page.items], "next_cursor": page.next_cursor})

    @router.get(
        "/v1/webhooks/{webhook}",
        operation_id="webhooks.get",
        summary="One endpoint",
        response_model=wire.Webhook,
    )
    async def get_one(principal: Asker, webhook: str) -> Response:
        return answer(encode.webhook(await house.webhooks.get(principal, no_nul("webhook", webhook))))

    @router.patch(
        "/v1/webhooks/{webhook}",
        operation_id="webhooks.change",
        summary="Change an endpoint or rotate its secret",
        response_model=wire.Webhook,
        openapi_extra=body_of(wire.WebhookPatch, {"rotate_secret": True}),
    )
    async def change(request: Request, principal: Asker, webhook: str) -> Response:
        asked = parse(wire.WebhookPatch, await read_json(request))
        endpoint, secret = await house.webhooks.change(
            principal,
            no_nul("webhook", webhook),
            url=asked.url,
            events=asked.events,
            enabled=asked.enabled,
            labels=asked.labels,
            rotate=asked.rotate_secret,
        )
        return answer(encode.webhook(endpoint, secret))

    @router.delete(
        "/v1/webhooks/{webhook}",
        operation_id="webhooks.delete",
        summary="Forget an endpoint",
        status_code=204,
        response_class=Response,
    )
    async def delete(principal: Asker, webhook: str) -> Response:
        await house.webhooks.delete(principal, no_nul("webhook", webhook))
        return Response(status_code=204)

    @router.get(
        "/v1/webhooks/{webhook}/deliveries",
        operation_id="webhooks.deliveries",
        summary="What was sent, and how it was answered",
        response_model=wire.DeliveryPage,
    )
    async def deliveries(
        principal: Asker, webhook: str, limit: Limit = 50, cursor: Cursor = None
    ) -> Response:
        page = await house.webhooks.deliveries(
            principal, no_nul("webhook", webhook), limit=limit, cursor=cursor
        )
        return answer({"data": [encode.delivery(one) for one in page.items], "next_cursor": page.next_cursor})

    @router.post(
        "/v1/deliveries/{delivery}/redeliver",
        operation_id="deliveries.redeliver",
        summary="Send a delivery again",
        status_code=202,
        response_model=wire.Delivery,
    )
    async def redeliver(request: Request, principal: Asker, delivery: str) -> Response:
        no_nul("delivery", delivery)

        async def make() -> encode.Json:
            return encode.delivery(await house.webhooks.redeliver(principal, delivery))

        return await entry.make_once(request, principal, b"", make, 202)

    return router
