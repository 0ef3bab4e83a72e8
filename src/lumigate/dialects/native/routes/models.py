"""``/v1/models``: the catalogue."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from lumigate.catalogue.listing import ModelFilter, list_models
from lumigate.dialects.native import encode
from lumigate.dialects.native.entry import Asker, Entry, answer
from lumigate.dialects.native.routes.jobs import Limit, no_nul
from lumigate.domain.accounts import Principal
from lumigate.domain.errors import FieldError, InvalidRequest, LumigateError
from lumigate.domain.models import ModelEntry
from lumigate.wire.generations import Task
from lumigate.wire.models import Model, ModelPage


def routes(entry: Entry) -> APIRouter:
    router = APIRouter(tags=["models"])
    house = entry.house

    @router.get(
        "/v1/models",
        operation_id="models.list",
        summary="Models that can be asked for",
        response_model=ModelPage,
    )
    async def list_all(
        principal: Asker,
        provider: Annotated[str | None, Query(max_length=100)] = None,
        task: Annotated[Task | None, Query()] = None,
        search: Annotated[str, Query(max_length=200)] = "",
        sort: Annotated[Literal["name", "cost", "newest", "popular"], Query()] = "name",
        limit: Limit = 200,
        cursor: Annotated[str | None, Query(max_length=20)] = None,
    ) -> Response:
        uses = await house.model_uses() if sort == "popular" else None
        found = list_models(
            house.catalogue,
            ModelFilter(provider=no_nul("provider", provider), task=task, search=search, sort=sort),
            uses,
        )
        start = _start(cursor)
        page = found[start : start + limit]
        more = str(start + limit) if start + limit < len(found) else None
        data = [encode.model(one, *_served_by(entry, principal, one)) for one in page]
        return answer({"data": data, "next_cursor": more})

    @router.get(
        "/v1/models/{model:path}", operation_id="models.get", summary="One model", response_model=Model
    )
    async def get_one(principal: Asker, model: str) -> Response:
        found = house.catalogue.get(no_nul("model", model))
        return answer(encode.model(found, *_served_by(entry, principal, found)))

    return router


def _served_by(entry: Entry, principal: Principal, model: ModelEntry) -> tuple[str | None, str | None]:
    """Return who would answer, or why nobody would."""
    try:
        return entry.house.generations.answerer(principal, model.id).served_by, None
    except LumigateError as error:
        return None, error.message


def _start(cursor: str | None) -> int:
    if cursor is None:
        return 0
    if not (cursor.isascii() and cursor.isdigit()):
        message = f"the cursor {cursor!r} was not made here; take next_cursor of the page before"
        raise InvalidRequest(message, fields=[FieldError("/cursor", message)])
    return int(cursor)
