"""Which deliveries an event makes: written in the commit of the event itself, so that none is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import orjson

from lumigate.domain.jobs import EventKind, Job
from lumigate.domain.webhooks import Delivery, Endpoint
from lumigate.kit.ids import NewId
from lumigate.store import deliveries as delivery_rows
from lumigate.store import webhooks as endpoint_rows
from lumigate.store.database import Tx

Render = Callable[[Job, str, datetime], bytes]
"""Writes the body of a delivery: (job, event type, moment) -> JSON bytes, at most 20 kB."""

FINAL: frozenset[EventKind] = frozenset({"completed", "failed", "cancelled"})


class Notifier:
    """Turns events into due deliveries, and says when there is something to deliver."""

    def __init__(self, *, new_id: NewId, render: Render) -> None:
        self._new_id = new_id
        self._render = render
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
            hearing = [one for one in endpoints if event in one.events]
            urls = [one["url"] for one in wanted if kind in (one["events"] or FINAL)]
            if not hearing and not urls:
                continue
            body = self._render(job, event, at)
            for endpoint in hearing:
                delivery_rows.insert_delivery(
                    tx, self._delivery(job, event, body, at, endpoint, endpoint.url)
                )
            for url in urls:
                delivery_rows.insert_delivery(tx, self._delivery(job, event, body, at, None, url))

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
