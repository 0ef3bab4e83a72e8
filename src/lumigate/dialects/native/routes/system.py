"""``/health``, ``/metrics`` and ``/docs``: what needs no key."""

from __future__ import annotations

from fastapi import APIRouter, Response

from lumigate.dialects.native.entry import Entry, answer
from lumigate.wire.health import Health

_OPEN = {"security": []}


def routes(entry: Entry) -> APIRouter:
    router = APIRouter(tags=["system"])
    house = entry.house

    @router.get(
        "/health",
        operation_id="health.get",
        summary="Whether the server is well",
        response_model=Health,
        openapi_extra=_OPEN,
    )
    async def health() -> Response:
        await house.well()
        return answer(
            {
                "status": "ok",
                "version": house.version,
                "database": house.database_kind,
                "workers": house.workers,
            },
        )

    @router.get(
        "/metrics",
        operation_id="metrics.get",
        summary="Prometheus metrics",
        response_class=Response,
        responses={200: {"description": "The exposition.", "content": {"text/plain": {}}}},
        openapi_extra=_OPEN,
    )
    async def metrics() -> Response:
        body, content_type = house.metrics()
        return Response(body, headers={"content-type": content_type})

    return router
