"""The catalogue."""

from __future__ import annotations

from typing import Literal, Unpack

from lumigate.client._async.api import AsyncApi
from lumigate.client._async.listing import AsyncListing
from lumigate.client._core.calls import CallOptions, QueryValue, call
from lumigate.wire import models
from lumigate.wire.generations import Task


class AsyncModels:
    """``client.models``"""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    def list(
        self,
        *,
        provider: str | None = None,
        task: Task | None = None,
        search: str | None = None,
        sort: Literal["name", "cost", "newest", "popular"] | None = None,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncListing[models.Model, models.ModelPage]:
        """List models. ``limit`` is the size of a page."""
        query: dict[str, QueryValue] = {
            "provider": provider,
            "task": task,
            "search": search,
            "sort": sort,
            "limit": limit,
        }
        return AsyncListing(
            self._api,
            call("GET", "/v1/models", options, query=query),
            models.ModelPage,
            lambda page: (page.data, page.next_cursor),
        )

    async def get(self, model: str, **options: Unpack[CallOptions]) -> models.Model:
        """Return one model by id or alias, with its parameters, inputs and prices."""
        path = model.strip("/")
        if not path or ".." in path or set(path) & set("?#%\\"):
            raise ValueError(f"{model!r} is not a model's id; they look like 'draft/picture'")
        return await self._api.fetch(call("GET", f"/v1/models/{path}", options), models.Model)
