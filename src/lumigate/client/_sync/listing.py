# Made by tools/colour.py from src/lumigate/client/_async/listing.py: change that file, not this one.
"""Lists that come in pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Generic, TypeVar

from pydantic import BaseModel

from lumigate.client._core.calls import Call
from lumigate.client._sync.api import Api

Item = TypeVar("Item")
Page = TypeVar("Page", bound=BaseModel)


class Listing(Generic[Item, Page]):
    """All items of a list; pages are fetched as they are needed.

    Iterate over it for everything, or take :meth:`first` for one page.
    """

    def __init__(
        self,
        api: Api,
        call: Call,
        kind: type[Page],
        open_page: Callable[[Page], tuple[list[Item], str | None]],
    ) -> None:
        self._api = api
        self._call = call
        self._kind = kind
        self._open = open_page

    def first(self) -> list[Item]:
        """Return the items of the first page."""
        items, _ = self._open(self._api.fetch(self._call, self._kind))
        return items

    def pages(self) -> Iterator[list[Item]]:
        """Yield the items page by page."""
        call = self._call
        while True:
            items, cursor = self._open(self._api.fetch(call, self._kind))
            yield items
            if cursor is None:
                return
            call = replace(call, query={**call.query, "cursor": cursor})

    def __iter__(self) -> Iterator[Item]:
        for items in self.pages():
            yield from items
