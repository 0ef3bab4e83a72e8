"""Which deliveries an event makes: written in the commit of the event itself, so that none is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

import orjson

from lumigate.domain.jobs import EventKind, Job
from lumigate.domain.webhooks import Delivery, Endpoint
from lumigate.kit.ids import NewId
from lumigate.store import deliveries as delivery_rows
from lumigate.store import webhooks as endpoint_rows
from lumigate.store.database import Tx

Render = Callable[[Job, str, datetime], bytes]
"""Writes the body of a delivery: (job, event type, moment) -> JSON bytes, at most 20 kB."""


class WebhookForm(Protocol):
    """How a dialect words the body of a delivery; it is called inside the commit of the event, so it must be pure."""

    def __call__(
        self, job: Job, event: str, at: datetime, /, *, url_of: Callable[[str], str], base: str
    ) -> bytes:
        """Return at most 20 kB of JSON.

        ``event`` is a type such as ``job.completed``, ``url_of`` gives the signed URL of an asset, ``base`` is the
        server's own address.
        """
        ...


FINAL: frozenset[EventKind] = frozenset({"completed", "failed", "cancelled"})


class Notifier:
    """Turns events into due deliveries, and says when there is something to deliver."""

    def __init__(self, *, new_id: NewId, render: Render, forms: Mapping[str, Render]) -> None:
        """``render`` writes for endpoints, ``forms`` for URLs of jobs that name one of them (``Notify.form``)."""
        self._new_id = new_id
        self._render = render
        self._forms = forms
        self.due = asyncio.Event()

    def wake(self) -> None:
        """Have deliveries looked at soon. Call it on the event loop, after the commit."""
        self.due.set()

    def enqueue(self, tx: Tx, job: Job, kinds: Sequence[EventKind], at: datetime) -> None:
        """Write a delivery for every endpoint of the account and every URL of the job that wants one of the events."""
        endpoints = endpoint_rows.enabled_of(tx, job.owner.account)
        wanted = _notify(job)
        if not endpoints and not wanted:
            return
        for kind in kinds:
            event = f"job.{kind}"
            told: list[tuple[Endpoint | None, str, str | None]] = [
                (one, one.url, None) for one in endpoints if event in one.events
            ]
            told += [
                (None, one["url"], one.get("form")) for one in wanted if kind in (one["events"] or FINAL)
            ]
            bodies = {form: self._form(form)(job, event, at) for form in {form for *_, form in told}}
            for endpoint, url, form in told:
                delivery_rows.insert_delivery(tx, self._delivery(job, event, bodies[form], at, endpoint, url))

    def _form(self, name: str | None) -> Render:
        """Return who writes a body; a job may be older than what is installed, so an unknown name is the house's."""
        return self._render if name is None else self._forms.get(name, self._render)

    def _delivery(
        self, job: Job, event: str, body: bytes, at: datetime, endpoint: Endpoint | None, url: str
    ) -> Delivery:
        return Delivery(
            id=self._new_id("dlv"),
            account=job.owner.account,
            endpoint=None if endpoint is None else endpoint.id,
            url=url,
            job=job.id,
            event=event,
            body=body,
            state="due",
            attempts=0,
            due_at=at,
            created_at=at,
        )


def _notify(job: Job) -> list[dict[str, Any]]:
    """Return what the job's own request wants to be told, as it is kept."""
    if job.request.count(b'"notify"') == job.request.count(b'"notify":[]'):
        return []
    return orjson.loads(job.request).get("notify", [])
