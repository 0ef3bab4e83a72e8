# Made by tools/colour.py from src/lumigate/client/_async/assets.py: change that file, not this one.
"""Kept media."""

from __future__ import annotations

from typing import Unpack

from lumigate.client._core.calls import CallOptions, call, part
from lumigate.client._core.sources import MediaSource
from lumigate.client._sync.api import Api
from lumigate.client._sync.files import Asset
from lumigate.client._sync.listing import Listing
from lumigate.client._sync.media import upload
from lumigate.wire import assets


class Assets:
    """``client.assets``"""

    def __init__(self, api: Api) -> None:
        self._api = api

    def upload(
        self,
        source: MediaSource,
        *,
        name: str | None = None,
        mime: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Asset:
        """Upload a path, bytes, an open file or a picture; what it is is looked up where ``mime`` is left out."""
        record = upload(self._api, source, name=name, mime=mime, options=options)
        return Asset(self._api, record)

    def get(self, asset: str, **options: Unpack[CallOptions]) -> Asset:
        """Return one asset."""
        record = self._api.fetch(call("GET", f"/v1/assets/{part(asset)}", options), assets.Asset)
        return Asset(self._api, record)

    def list(
        self, *, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> Listing[Asset, assets.AssetPage]:
        """List assets, newest first. ``limit`` is the size of a page."""
        return Listing(
            self._api,
            call("GET", "/v1/assets", options, query={"limit": limit}),
            assets.AssetPage,
            lambda page: ([Asset(self._api, each) for each in page.data], page.next_cursor),
        )

    def delete(self, asset: str, **options: Unpack[CallOptions]) -> None:
        """Forget an asset."""
        self._api.send(call("DELETE", f"/v1/assets/{part(asset)}", options))
