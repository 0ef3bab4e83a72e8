"""Keys, usage, the ledger, and whether the server is well."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Unpack

from lumigate.client._async.api import AsyncApi
from lumigate.client._async.listing import AsyncListing
from lumigate.client._core.calls import CallOptions, QueryValue, call, given, part
from lumigate.wire import account, health


class AsyncKeys:
    """``client.keys``"""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    async def create(
        self,
        name: str,
        *,
        scopes: Sequence[account.Scope] | None = None,
        test: bool | None = None,
        rate_per_minute: int | None = None,
        expires_at: datetime | None = None,
        **options: Unpack[CallOptions],
    ) -> account.Key:
        """Make a key; its text is in ``secret`` this once. A ``test`` key is answered by the draft engine."""
        body = given(
            name=name,
            scopes=None if scopes is None else list(scopes),
            test=test,
            rate_per_minute=rate_per_minute,
            expires_at=expires_at.isoformat() if expires_at else None,
        )
        return await self._api.fetch(call("POST", "/v1/keys", options, json=body), account.Key)

    def list(
        self, *, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> AsyncListing[account.Key, account.KeyPage]:
        """List keys, newest first. ``limit`` is the size of a page."""
        return AsyncListing(
            self._api,
            call("GET", "/v1/keys", options, query={"limit": limit}),
            account.KeyPage,
            lambda page: (page.data, page.next_cursor),
        )

    async def revoke(self, key: str, **options: Unpack[CallOptions]) -> None:
        """Let a key count no more, from now on."""
        await self._api.send(call("DELETE", f"/v1/keys/{part(key)}", options))


class AsyncUsage:
    """``client.usage``"""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    async def get(
        self,
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        group_by: str | None = None,
        **options: Unpack[CallOptions],
    ) -> account.Usage:
        """Return what was used between two moments.

        ``group_by`` is ``model``, ``provider``, ``key``, ``day`` or ``label.<name>``.
        """
        query: dict[str, QueryValue] = {
            "from": start.isoformat() if start else None,
            "to": end.isoformat() if end else None,
            "group_by": group_by,
        }
        return await self._api.fetch(call("GET", "/v1/usage", options, query=query), account.Usage)


class AsyncLedger:
    """``client.ledger``"""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    async def balance(self, **options: Unpack[CallOptions]) -> account.Balance:
        """Return where the account's money is."""
        page = await self._api.fetch(
            call("GET", "/v1/ledger", options, query={"limit": 1}), account.LedgerPage
        )
        return page.balance

    def list(
        self, *, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> AsyncListing[account.LedgerEntry, account.LedgerPage]:
        """List entries, newest first. ``limit`` is the size of a page."""
        return AsyncListing(
            self._api,
            call("GET", "/v1/ledger", options, query={"limit": limit}),
            account.LedgerPage,
            lambda page: (page.data, page.next_cursor),
        )


class AsyncHealth:
    """``client.health``"""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    async def get(self, **options: Unpack[CallOptions]) -> health.Health:
        """Return whether the server is well; an error is raised where it is not."""
        return await self._api.fetch(call("GET", "/health", options), health.Health)

    async def metrics(self, **options: Unpack[CallOptions]) -> str:
        """Return the figures of the server as Prometheus reads them."""
        return (await self._api.send(call("GET", "/metrics", options))).text
