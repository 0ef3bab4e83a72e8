"""Every operation that the native protocol page fixes, and how far it is served."""

from __future__ import annotations

from collections.abc import Mapping

from lumigate.edge.dialect import Support

OPERATIONS: Mapping[str, Support] = {
    "generations.create": "supported",
    "estimates.create": "supported",
    "jobs.list": "supported",
    "jobs.get": "supported",
    "jobs.cancel": "supported",
    "jobs.review": "supported",
    "jobs.events": "supported",
    "assets.create": "supported",
    "assets.promise": "supported",
    "assets.put": "supported",
    "assets.list": "supported",
    "assets.get": "supported",
    "assets.content": "supported",
    "assets.delete": "supported",
    "models.list": "supported",
    "models.get": "supported",
    "productions.create": "supported",
    "productions.list": "supported",
    "productions.get": "supported",
    "productions.cancel": "supported",
    "productions.plan": "refused",
    "productions.edit": "refused",
    "productions.continue": "refused",
    "keys.create": "supported",
    "keys.list": "supported",
    "keys.revoke": "supported",
    "provider_keys.put": "refused",
    "provider_keys.get": "refused",
    "provider_keys.delete": "refused",
    "provider_keys.validate": "refused",
    "usage.get": "supported",
    "ledger.get": "supported",
    "webhooks.create": "supported",
    "webhooks.list": "supported",
    "webhooks.get": "supported",
    "webhooks.change": "supported",
    "webhooks.delete": "supported",
    "webhooks.deliveries": "supported",
    "deliveries.redeliver": "supported",
    "health.get": "supported",
    "metrics.get": "supported",
}
"""``refused`` operations answer 404 like any unknown address; they come with the full production line and with
stored provider keys."""
