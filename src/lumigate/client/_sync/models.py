# Made by tools/colour.py from src/lumigate/client/_async/models.py: change that file, not this one.
"""The catalogue."""

from __future__ import annotations

from typing import Literal, Unpack

from lumigate.client._core.calls import CallOptions, QueryValue, call
from lumigate.client._sync.api import Api
from lumigate.client._sync.listing import Listing
from lumigate.wire import models
from lumigate.wire.generations import Task


class Models:
    """``client.models``"""

    def __init__(self, api: Api) -> None:
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
    ) -> Listing[models.Model, models.ModelPage]:
        """List models. ``limit`` is the size of a page."""
        query: dict[str, QueryValue] = {
            "provider": provider,
            "task": task,
            "search": search,
            "sort": sort,
            "limit": limit,
        }
        return Listing(
            self._api,
            call("GET", "/v1/models", options, query=query),
            models.ModelPage,
            lambda page: (page.data, page.next_cursor),
        )

    def get(self, model: str, **options: Unpack[CallOptions]) -> models.Model:
        """Return one model by id or alias, with its parameters, inputs and prices."""
        path = model.strip("/")
        if not path or ".." in path or set(path) & set("?#%\\"):
            raise ValueError(f"{model!r} is not a model's id; they look like 'draft/picture'")
        return self._api.fetch(call("GET", f"/v1/models/{path}", options), models.Model)
