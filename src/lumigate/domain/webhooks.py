"""Telling the outside what happened: endpoints, and deliveries with a due time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

DeliveryState = Literal["due", "delivered", "dead"]
EndpointState = Literal["enabled", "disabled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where an account wants events. ``secrets`` are encrypted at rest, newest first; two during a rotation."""

    id: str
    account: str
    url: str
    events: tuple[str, ...]
    secrets: tuple[bytes, ...]
    state: EndpointState
    created_at: datetime
    labels: Mapping[str, str]
    disabled_why: str | None = None
    failing_since: datetime | None = None
    secret_expires_at: datetime | None = None
    """When all secrets but the newest stop signing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One event on its way to one endpoint. ``id`` is the ``webhook-id`` of every attempt.

    ``url`` is set instead of ``endpoint`` for a job's own ``notify``. ``body`` is sent as it is.
    """

    id: str
    account: str
    endpoint: str | None
    url: str
    job: str | None
    event: str
    body: bytes
    state: DeliveryState
    attempts: int
    due_at: datetime
    created_at: datetime
    last_status: int | None = None
    last_error: str | None = None
    last_attempt_at: datetime | None = None
