"""Jobs as their owners see them: read, list, wait, follow, cancel; and review by an operator."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Literal

from lumigate.domain.accounts import Principal
from lumigate.domain.dispatch import Dispatch
from lumigate.domain.errors import Conflict, Forbidden
from lumigate.domain.jobs import Job, JobEvent, advance
from lumigate.kit.clock import Clock
from lumigate.services.bus import Bus
from lumigate.services.ledger import Ledger
from lumigate.services.recovery import Recovery
from lumigate.services.running import Runner
from lumigate.store import events as event_rows
from lumigate.store import job_lists
from lumigate.store import jobs as job_rows
from lumigate.store import ledger as ledger_rows
from lumigate.store import productions as production_rows
from lumigate.store.database import Database, Tx
from lumigate.store.job_lists import JobFilter
from lumigate.store.paging import Page

_LOOK_SECONDS = 1.0
"""How often a job that runs in another process is looked at; in this process waiters are woken."""


class Jobs:
    """The account's jobs."""

    def __init__(
        self,
        *,
        database: Database,
        clock: Clock,
        bus: Bus,
        runner: Runner,
        ledger: Ledger,
        recovery: Recovery,
        dispatch: Dispatch,
    ) -> None:
        self._database = database
        self._clock = clock
        self._bus = bus
        self._runner = runner
        self._ledger = ledger
        self._recovery = recovery
        self._dispatch = dispatch

    @property
    def is_closing(self) -> bool:
        """Whether the server stops, so that a stream which ended before its job did is to be taken up again."""
        return self._bus.is_closing

    async def get(self, account: str, job: str) -> Job:
        return await self._database.read(lambda tx: job_rows.get(tx, account, job))

    async def list(self, account: str, which: JobFilter, *, limit: int, cursor: str | None) -> Page[Job]:
        return await self._database.read(
            lambda tx: job_lists.list_page(tx, account, which, limit=limit, cursor=cursor)
        )

    async def wait(self, job: Job, seconds: float) -> Job:
        """Return the job once it has ended, or as it is when the time is up or the server stops."""
        if job.ended or seconds <= 0:
            return job
        deadline = self._clock.monotonic() + seconds
        task = self._runner.task_of(job.id)
        if task is not None:
            await self._bus.until(task, seconds)
            if not task.done() or self._bus.is_closing:
                return await self.get(job.owner.account, job.id)
            if not task.cancelled() and task.exception() is None and task.result().ended:
                return task.result()
        return await self._wait_elsewhere(job, deadline)

    async def _wait_elsewhere(self, job: Job, deadline: float) -> Job:
        with self._bus.listen(job.id) as happened:
            while True:
                happened.clear()
                job = await self.get(job.owner.account, job.id)
                left = deadline - self._clock.monotonic()
                if job.ended or left <= 0 or self._bus.is_closing:
                    return job
                try:
                    async with asyncio.timeout(min(left, _LOOK_SECONDS)):
                        await happened.wait()
                except TimeoutError:
                    continue

    async def follow(
        self, account: str, job: str, after: int, heartbeat: float
    ) -> AsyncIterator[JobEvent | None]:
        """Yield the events after number ``after`` as they happen, None after each quiet ``heartbeat`` seconds.

        Ends after the last event of a job that has ended, and when the server stops: the follower then comes back
        with the number of the last event that arrived. Raises :class:`NotFound` before the first event.
        """
        with self._bus.listen(job) as happened:
            quiet = 0.0
            while True:
                happened.clear()
                state = await self.get(account, job)
                events = await self._events_after(account, job, after)
                for event in events:
                    after = event.number
                    yield event
                if (state.ended and not events) or self._bus.is_closing:
                    return
                if events:
                    quiet = 0.0
                    continue
                try:
                    async with asyncio.timeout(_LOOK_SECONDS):
                        await happened.wait()
                except TimeoutError:
                    quiet += _LOOK_SECONDS
                    if quiet >= heartbeat:
                        quiet = 0.0
                        yield None

    async def _events_after(self, account: str, job: str, number: int) -> list[JobEvent]:
        return await self._database.read(lambda tx: event_rows.list_after(tx, account, job, number))

    async def cancel(self, principal: Principal, job: str) -> tuple[Job, int]:
        """Cancel the job; return it and how many micro-USD of its hold went back.

        A job that has ended is a :class:`Conflict`. Where the provider may have made it already, the hold is kept
        for review instead of going back.
        """
        if not principal.may("generate"):
            raise Forbidden("this key may only read; use one with the scope 'generate' to cancel")
        found = await self.get(principal.account, job)
        advance(found.state, "cancel")
        if found.kind == "production":
            await self._dispatch.cancel(job)
            cancelled = await self.get(principal.account, job)
        elif await self._runner.cancel(job) or await self._recovery.cancel(found) is not None:
            cancelled = await self.get(principal.account, job)
        else:
            raise Conflict(f"job {job!r} changed hands just now; try again")
        if cancelled.state != "cancelled":
            raise Conflict(f"job {job!r} was {cancelled.state} before it could be cancelled")
        return cancelled, await self._given_back(cancelled)

    async def _given_back(self, job: Job) -> int:
        def unit(tx: Tx) -> int:
            entries = ledger_rows.entries_of(tx, job.id)
            return sum(
                entry.amount_micros
                for entry in entries
                if entry.kind == "release" and entry.purse in ("available", "test_available")
            )

        return await self._database.read(unit)

    async def in_review(self, account: str, *, limit: int, cursor: str | None) -> Page[Job]:
        """Return failed and cancelled jobs whose money waits for a decision."""
        page = await self.list(account, JobFilter(), limit=limit, cursor=cursor)

        def unit(tx: Tx) -> list[Job]:
            return [job for job in page.items if job.ended and ledger_rows.reviewed_for(tx, job.id) > 0]

        return replace(page, items=tuple(await self._database.read(unit)))

    async def decide(
        self, principal: Principal, job: str, decision: Literal["charge", "release"], memo: str = ""
    ) -> tuple[Job, int]:
        """Settle a job of any account that is under review; return it and how many micro-USD were moved.

        That takes the operator, who sees the provider's bill: who owes the money does not decide whether it is owed.
        """
        if not principal.is_operator:
            raise Forbidden(
                "whether a job under review is charged is decided with an admin key of the operator's account, such "
                "as the server's first key"
            )
        found = await self._database.read(lambda tx: job_rows.get_any(tx, job))
        now = self._clock.now()

        def unit(tx: Tx) -> tuple[Job, int]:
            amount = self._ledger.resolve_review(
                tx, account=found.owner.account, job=found.id, decision=decision, memo=memo
            )
            if decision == "charge":
                job_rows.add_cost(tx, found.id, amount)
                if (production := found.labels.get(production_rows.LABEL)) is not None:
                    production_rows.recount(tx, found.owner.account, production)
            kind = "charged" if decision == "charge" else "refunded"
            key = "cost_micros" if decision == "charge" else "refunded_micros"
            event_rows.append(tx, found.owner.account, found.id, kind, now, {key: amount, "review": True})
            return job_rows.get_any(tx, found.id), amount

        decided = await self._database.write(unit)
        self._bus.happened(job)
        return decided
