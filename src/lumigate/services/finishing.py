"""How a job ends: one commit with its result, its money, its assets, its cache entry and its events."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

import structlog

from lumigate.domain.assets import Asset
from lumigate.domain.errors import Unavailable
from lumigate.domain.jobs import (
    Attempt,
    AttemptState,
    EventKind,
    Job,
    JobMove,
    Timings,
    advance,
)
from lumigate.kit.clock import Clock
from lumigate.kit.hashing import JsonValue
from lumigate.services.bus import Bus
from lumigate.services.ledger import Ledger
from lumigate.services.notifying import Notifier
from lumigate.store import assets as asset_rows
from lumigate.store import attempts as attempt_rows
from lumigate.store import cache as cache_rows
from lumigate.store import events as event_rows
from lumigate.store import jobs as job_rows
from lumigate.store import productions as production_rows
from lumigate.store.database import Database, Tx

MoneyMove = Literal["charge", "release", "review", "none"]
"""``none``: the job holds nothing of its own, its cost is that of the generations it is made of."""

KEPT_HERE = timedelta(days=30)
LEFT_THERE = timedelta(hours=1)
"""How long results answer equal requests."""

_PAUSES = (0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0)
"""Seconds between tries to write the end of a job."""

_LOG = structlog.stdlib.get_logger(__name__)

_EVENT: Mapping[JobMove, EventKind] = {"complete": "completed", "fail": "failed", "cancel": "cancelled"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What is to be written down at the end of a job. ``job`` has everything but state, times and cost rules."""

    job: Job
    move: JobMove = "cancel"
    attempt: Attempt | None = None
    attempt_state: AttemptState = "failed"
    money: MoneyMove = "release"
    assets: tuple[Asset, ...] = ()
    provider_ms: int = 0
    store_ms: int = 0
    test: bool = False


class Finisher:
    """Writes down what happened to a job and wakes who waits for it."""

    def __init__(
        self, *, database: Database, clock: Clock, bus: Bus, ledger: Ledger, notifier: Notifier
    ) -> None:
        self._database = database
        self._clock = clock
        self._bus = bus
        self._ledger = ledger
        self._notifier = notifier
        self._writing: set[asyncio.Task[object]] = set()

    async def close(self, closing: Closing) -> Job:
        """End the job in one commit and return it; one that had ended before is returned as it was.

        So is one that belongs to another executor by now: what a process writes that was taken for dead is refused.

        The write is shielded: a cancelled caller does not undo a result that was paid for.
        """
        return await asyncio.shield(self._close(closing))

    async def _close(self, closing: Closing) -> Job:
        now = self._clock.now()
        job = _ended(closing, now)

        def unit(tx: Tx) -> Job:
            if not job_rows.save_held(tx, job, closing.job.executor):
                return job_rows.get_any(tx, job.id)
            if closing.attempt is not None:
                attempt_rows.move(tx, job.id, closing.attempt.number, closing.attempt_state, now)
            money = self._move_money(tx, closing, job)
            for asset in closing.assets:
                asset_rows.insert_asset(tx, asset)
            if closing.move == "complete" and job.cache_key is not None and job.cache_mode != "off":
                cache_rows.put(tx, job.owner.account, job.cache_key, job.id, now, now + _cached_for(job))
            kind = _EVENT[closing.move]
            event_rows.append(tx, job.owner.account, job.id, kind, now, _facts(job))
            if money is not None:
                event_rows.append(tx, job.owner.account, job.id, money[0], now, money[1])
            kinds = (kind,) if money is None else (kind, money[0])
            # Who joined a job while it ran may want to be told as well.
            told = replace(job, request=job_rows.request_of(tx, job.id)) if job.cache_key else job
            self._notifier.enqueue(tx, told, kinds, now)
            return job

        written = await self._surely(unit)
        self._bus.happened(job.id)
        self._notifier.wake()
        return written

    async def _surely(self, unit: Callable[[Tx], Job]) -> Job:
        """Write although the database may be full or away for a while: what was bought must not be lost."""
        for pause in _PAUSES:
            try:
                return await self._database.write(unit)
            except Unavailable as error:
                _LOG.warning("the end of a job could not be written yet", why=error.message, again_in=pause)
                await asyncio.sleep(pause)
        return await self._database.write(unit)

    async def sent(self, attempt: Attempt) -> None:
        """Write down that an attempt leaves now: from here on it may be bought."""
        now = self._clock.now()
        await self._database.write(lambda tx: attempt_rows.move(tx, attempt.job, attempt.number, "sent", now))

    async def accepted(self, attempt: Attempt, handle: str) -> None:
        """Write down that the provider took an attempt, under its own id for it."""
        now = self._clock.now()
        await self._database.write(
            lambda tx: attempt_rows.move(tx, attempt.job, attempt.number, "accepted", now, handle=handle)
        )

    def progressed(self, job: Job, share: float, stage: str | None = None) -> None:
        """Write down how far a job is, without waiting for it."""
        task: asyncio.Task[object] = asyncio.get_running_loop().create_task(self._progress(job, share, stage))
        self._writing.add(task)
        task.add_done_callback(self._writing.discard)

    async def _progress(self, job: Job, share: float, stage: str | None) -> None:
        now = self._clock.now()
        facts: dict[str, JsonValue] = {"progress": share, "stage": stage} if stage else {"progress": share}

        def unit(tx: Tx) -> None:
            if job_rows.note_progress(tx, job.id, share, stage):
                event_rows.append(tx, job.owner.account, job.id, "progress", now, facts)
                self._notifier.enqueue(tx, replace(job, progress=share, stage=stage), ("progress",), now)

        await self._database.write(unit)
        self._bus.happened(job.id)

    def _move_money(
        self, tx: Tx, closing: Closing, job: Job
    ) -> tuple[EventKind, Mapping[str, JsonValue]] | None:
        held = job.estimate_micros
        account = job.owner.account
        match closing.money:
            case "none":
                return None
            case "charge":
                self._ledger.settle(
                    tx,
                    account=account,
                    job=job.id,
                    held_micros=held,
                    cost_micros=job.cost_micros,
                    test=closing.test,
                )
                if not job.cost_micros:
                    return None
                if (production := job.labels.get(production_rows.LABEL)) is not None:
                    production_rows.recount(tx, account, production)
                return "charged", {"cost_micros": job.cost_micros}
            case "review" if not closing.test:
                self._ledger.to_review(tx, account=account, job=job.id, held_micros=held)
                return None
            case _:
                if not held:
                    return None
                self._ledger.release(tx, account=account, job=job.id, held_micros=held, test=closing.test)
                return "refunded", {"refunded_micros": held}


def _ended(closing: Closing, now: datetime) -> Job:
    job = closing.job
    result = job.result
    if result is not None and job.started_at is not None:
        timings = Timings(
            queue_ms=round((job.started_at - job.created_at).total_seconds() * 1000),
            provider_ms=closing.provider_ms,
            store_ms=closing.store_ms,
            total_ms=round((now - job.created_at).total_seconds() * 1000),
        )
        result = replace(result, timings=timings)
    cost = job.cost_micros if closing.money in ("charge", "none") else 0
    return replace(
        job,
        state=advance(job.state, closing.move),
        result=result,
        ended_at=now,
        cost_micros=cost,
        executor=None,
    )


def _cached_for(job: Job) -> timedelta:
    """Return how long a result answers equal requests: what lies at the provider may soon be gone."""
    outputs = job.result.outputs if job.result is not None else ()
    return KEPT_HERE if all(one.asset is not None for one in outputs) else LEFT_THERE


def _facts(job: Job) -> dict[str, JsonValue]:
    if job.error is not None:
        return {"code": job.error.code, "message": job.error.message}
    outputs = len(job.result.outputs) if job.result is not None else 0
    return {"outputs": outputs, "cost_micros": job.cost_micros}
