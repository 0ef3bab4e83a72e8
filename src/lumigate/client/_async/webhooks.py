"""Being told what happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Unpack

from lumigate.client._async.api import AsyncApi
from lumigate.client._async.listing import AsyncListing
from lumigate.client._core.calls import CallOptions, call, given, part
from lumigate.client._core.webhooks import WebhookEvent, verify
from lumigate.wire import webhooks


class AsyncEndpoints:
    """``client.webhooks.endpoints``: where events go."""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    async def create(
        self,
        url: str,
        *,
        events: Sequence[webhooks.EventType] | None = None,
        labels: Mapping[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> webhooks.Webhook:
        """Send events to a URL; its ``secret`` is shown this once. Without ``events``: how every job ended."""
        body = given(
            url=url,
            events=None if events is None else list(events),
            labels=None if labels is None else dict(labels),
        )
        return await self._api.fetch(call("POST", "/v1/webhooks", options, json=body), webhooks.Webhook)

    async def update(
        self,
        webhook: str,
        *,
        url: str | None = None,
        events: Sequence[webhooks.EventType] | None = None,
        enabled: bool | None = None,
        rotate_secret: bool | None = None,
        labels: Mapping[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> webhooks.Webhook:
        """Change an endpoint; what is left out stays. After ``rotate_secret`` the old one signs too for 24 hours."""
        body = given(
            url=url,
            events=None if events is None else list(events),
            enabled=enabled,
            rotate_secret=rotate_secret,
            labels=None if labels is None else dict(labels),
        )
        return await self._api.fetch(
            call("PATCH", f"/v1/webhooks/{part(webhook)}", options, json=body), webhooks.Webhook
        )

    async def get(self, webhook: str, **options: Unpack[CallOptions]) -> webhooks.Webhook:
        """Return one endpoint, without its secret."""
        return await self._api.fetch(call("GET", f"/v1/webhooks/{part(webhook)}", options), webhooks.Webhook)

    def list(
        self, *, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> AsyncListing[webhooks.Webhook, webhooks.WebhookPage]:
        """List endpoints, newest first. ``limit`` is the size of a page."""
        return AsyncListing(
            self._api,
            call("GET", "/v1/webhooks", options, query={"limit": limit}),
            webhooks.WebhookPage,
            lambda page: (page.data, page.next_cursor),
        )

    async def delete(self, webhook: str, **options: Unpack[CallOptions]) -> None:
        """Send nothing there any more."""
        await self._api.send(call("DELETE", f"/v1/webhooks/{part(webhook)}", options))


class AsyncDeliveries:
    """``client.webhooks.deliveries``: every event on its way."""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    def list(
        self, webhook: str, *, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> AsyncListing[webhooks.Delivery, webhooks.DeliveryPage]:
        """List the deliveries to an endpoint, newest first. ``limit`` is the size of a page."""
        return AsyncListing(
            self._api,
            call("GET", f"/v1/webhooks/{part(webhook)}/deliveries", options, query={"limit": limit}),
            webhooks.DeliveryPage,
            lambda page: (page.data, page.next_cursor),
        )

    async def redeliver(self, delivery: str, **options: Unpack[CallOptions]) -> webhooks.Delivery:
        """Send an event once more."""
        return await self._api.fetch(
            call("POST", f"/v1/deliveries/{part(delivery)}/redeliver", options), webhooks.Delivery
        )


class AsyncWebhooks:
    """``client.webhooks``"""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    @cached_property
    def endpoints(self) -> AsyncEndpoints:
        """Where events go."""
        return AsyncEndpoints(self._api)

    @cached_property
    def deliveries(self) -> AsyncDeliveries:
        """Every event on its way."""
        return AsyncDeliveries(self._api)

    async def redeliver(self, delivery: str, **options: Unpack[CallOptions]) -> webhooks.Delivery:
        """Send an event once more."""
        return await self.deliveries.redeliver(delivery, **options)

    @staticmethod
    def verify(body: bytes | str, headers: Mapping[str, str], secret: str | Sequence[str]) -> WebhookEvent:
        """Return the event in a delivery; raise :class:`WebhookRefused` where it is not what it says it is.

        ``body`` is the request's body as it came. Needs no server: ``Lumigate.webhooks`` is not needed for it, see
        :func:`lumigate.verify_webhook`.
        """
        return verify(body, headers, secret)
