# Made by tools/colour.py from src/lumigate/client/_async/webhooks.py: change that file, not this one.
"""Being told what happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Unpack

from lumigate.client._core.calls import CallOptions, call, given, part
from lumigate.client._core.webhooks import WebhookEvent, verify
from lumigate.client._sync.api import Api
from lumigate.client._sync.listing import Listing
from lumigate.wire import webhooks


class Endpoints:
    """``client.webhooks.endpoints``: where events go."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def create(
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
        return self._api.fetch(call("POST", "/v1/webhooks", options, json=body), webhooks.Webhook)

    def update(
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
        return self._api.fetch(
            call("PATCH", f"/v1/webhooks/{part(webhook)}", options, json=body), webhooks.Webhook
        )

    def get(self, webhook: str, **options: Unpack[CallOptions]) -> webhooks.Webhook:
        """Return one endpoint, without its secret."""
        return self._api.fetch(call("GET", f"/v1/webhooks/{part(webhook)}", options), webhooks.Webhook)

    def list(
        self, *, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> Listing[webhooks.Webhook, webhooks.WebhookPage]:
        """List endpoints, newest first. ``limit`` is the size of a page."""
        return Listing(
            self._api,
            call("GET", "/v1/webhooks", options, query={"limit": limit}),
            webhooks.WebhookPage,
            lambda page: (page.data, page.next_cursor),
        )

    def delete(self, webhook: str, **options: Unpack[CallOptions]) -> None:
        """Send nothing there any more."""
        self._api.send(call("DELETE", f"/v1/webhooks/{part(webhook)}", options))


class Deliveries:
    """``client.webhooks.deliveries``: every event on its way."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def list(
        self, webhook: str, *, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> Listing[webhooks.Delivery, webhooks.DeliveryPage]:
        """List the deliveries to an endpoint, newest first. ``limit`` is the size of a page."""
        return Listing(
            self._api,
            call("GET", f"/v1/webhooks/{part(webhook)}/deliveries", options, query={"limit": limit}),
            webhooks.DeliveryPage,
            lambda page: (page.data, page.next_cursor),
        )

    def redeliver(self, delivery: str, **options: Unpack[CallOptions]) -> webhooks.Delivery:
        """Send an event once more."""
        return self._api.fetch(
            call("POST", f"/v1/deliveries/{part(delivery)}/redeliver", options), webhooks.Delivery
        )


class Webhooks:
    """``client.webhooks``"""

    def __init__(self, api: Api) -> None:
        self._api = api

    @cached_property
    def endpoints(self) -> Endpoints:
        """Where events go."""
        return Endpoints(self._api)

    @cached_property
    def deliveries(self) -> Deliveries:
        """Every event on its way."""
        return Deliveries(self._api)

    def redeliver(self, delivery: str, **options: Unpack[CallOptions]) -> webhooks.Delivery:
        """Send an event once more."""
        return self.deliveries.redeliver(delivery, **options)

    @staticmethod
    def verify(body: bytes | str, headers: Mapping[str, str], secret: str | Sequence[str]) -> WebhookEvent:
        """Return the event in a delivery; raise :class:`WebhookRefused` where it is not what it says it is.

        ``body`` is the request's body as it came. Needs no server: ``Lumigate.webhooks`` is not needed for it, see
        :func:`lumigate.verify_webhook`.
        """
        return verify(body, headers, secret)
