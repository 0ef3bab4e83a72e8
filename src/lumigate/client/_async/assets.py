"""Kept media."""

from __future__ import annotations

from typing import Unpack

from lumigate.client._async.api import AsyncApi
from lumigate.client._async.files import AsyncAsset
from lumigate.client._async.listing import AsyncListing
from lumigate.client._async.media import upload
from lumigate.client._core.calls import CallOptions, call, part
from lumigate.client._core.sources import MediaSource
from lumigate.wire import assets


class AsyncAssets:
    """``client.assets``"""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    async def upload(
        self,
        source: MediaSource,
        *,
        name: str | None = None,
        mime: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncAsset:
        """Upload a path, bytes, an open file or a picture; what it is is looked up where ``mime`` is left out."""
        record = await upload(self._api, source, name=name, mime=mime, options=options)
        return AsyncAsset(self._api, record)

    async def get(self, asset: str, **options: Unpack[CallOptions]) -> AsyncAsset:
        """Return one asset."""
        record = await self._api.fetch(call("GET", f"/v1/assets/{part(asset)}", options), assets.Asset)
        return AsyncAsset(self._api, record)

    def list(
        self, *, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> AsyncListing[AsyncAsset, assets.AssetPage]:
        """List assets, newest first. ``limit`` is the size of a page."""
        return AsyncListing(
            self._api,
            call("GET", "/v1/assets", options, query={"limit": limit}),
            assets.AssetPage,
            lambda page: ([AsyncAsset(self._api, each) for each in page.data], page.next_cursor),
        )

    async def delete(self, asset: str, **options: Unpack[CallOptions]) -> None:
        """Forget an asset."""
        await self._api.send(call("DELETE", f"/v1/assets/{part(asset)}", options))
