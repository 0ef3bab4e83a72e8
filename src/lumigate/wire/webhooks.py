"""Webhook endpoints and their deliveries."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from lumigate.wire.base import Answer, Labels, Request, ShortText, Url
from lumigate.wire.jobs import Job
from lumigate.wire.words import EventType as EventType


class WebhookIn(Request):
    """Where events go; without ``events`` it hears how every job ended."""

    url: Url
    events: Annotated[list[EventType], Field(max_length=12)] = [
        "job.completed",
        "job.failed",
        "job.cancelled",
    ]
    labels: Labels = {}


class WebhookPatch(Request):
    """What to change. ``rotate_secret`` makes a new one; the old one signs too for 24 hours."""

    url: Url | None = None
    events: Annotated[list[EventType], Field(min_length=1, max_length=12)] | None = None
    enabled: bool | None = None
    rotate_secret: bool = False
    labels: Labels | None = None


class Webhook(Answer):
    """An endpoint; ``secret`` is shown when it is made or rotated."""

    id: str
    url: str
    events: list[str]
    status: Literal["enabled", "disabled"]
    disabled_why: str | None = None
    created_at: datetime
    labels: dict[str, str] = {}
    secret: str | None = None


class WebhookPage(Answer):
    """One page of endpoints."""

    data: list[Webhook]
    next_cursor: str | None = None


class EventJob(Job):
    """A job as an event shows it; ``shortened`` where texts and labels were left out to keep the event small."""

    shortened: bool = False


class WebhookEvent(Answer):
    """What is sent to an endpoint when something happened to a job."""

    type: EventType
    timestamp: datetime
    data: EventJob


class DisabledData(Answer):
    """Which endpoint was switched off, and why."""

    id: str
    url: str
    why: str


class DisabledEvent(Answer):
    """What an account's other endpoints are sent when one was switched off."""

    type: Literal["endpoint.disabled"]
    timestamp: datetime
    data: DisabledData


class Delivery(Answer):
    """One event on its way to one endpoint; ``id`` is the ``webhook-id`` of every attempt."""

    id: str
    webhook: str | None = None
    url: str
    event: str
    job: str | None = None
    status: Literal["due", "delivered", "dead"]
    attempts: int
    due_at: datetime
    last_status: int | None = None
    last_error: ShortText | None = None
    last_attempt_at: datetime | None = None
    created_at: datetime


class DeliveryPage(Answer):
    """One page of deliveries, newest first."""

    data: list[Delivery]
    next_cursor: str | None = None
