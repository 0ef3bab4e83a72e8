"""Not paying twice for the same thing: results of equal requests, and jobs that equal requests join."""

from __future__ import annotations

from dataclasses import replace

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import InFlight
from lumigate.domain.generations import GenerationRequest, Quote, Resolved
from lumigate.domain.jobs import CacheNote, Job, JobEvent, Owner, Timings
from lumigate.kit.clock import Clock
from lumigate.kit.ids import NewId
from lumigate.services.answering import Answerer
from lumigate.services.claims import Claim
from lumigate.services.notifying import Notifier
from lumigate.services.requests import encode_request, with_notify
from lumigate.store import assets as asset_rows
from lumigate.store import cache as cache_rows
from lumigate.store import events as event_rows
from lumigate.store import idempotency as claim_rows
from lumigate.store import jobs as job_rows
from lumigate.store.database import Database, Tx


class Answerable(Exception):
    """An equal request has a job already: look for it again."""


class Reuse:
    """The exact cache of an account, and the jobs that are making something right now."""

    def __init__(self, *, database: Database, clock: Clock, new_id: NewId, notifier: Notifier) -> None:
        self._database = database
        self._clock = clock
        self._new_id = new_id
        self._notifier = notifier

    async def find(
        self,
        principal: Principal,
        request: GenerationRequest,
        resolved: Resolved,
        answerer: Answerer,
        key: str,
        price: Quote,
        claim: Claim | None,
    ) -> Job | None:
        """Return a job for an equal request: one that runs, or a new one that is complete from the start.

        Returns None where there is neither. Who then starts one asks :meth:`check` in the commit that does.
        """
        account = principal.account
        while (found := await self._database.read(lambda tx: self._look(tx, account, key))) is not None:
            if found.ended:
                return await self._repeat(principal, request, resolved, answerer, key, price, claim, found)
            joined = await self._join(found, request, claim)
            if joined is not None:
                return joined
        return None

    def check(self, tx: Tx, account: str, key: str) -> None:
        """Raise :class:`Answerable` where an equal request was faster, whichever server took it."""
        tx.lock(key)
        if self._look(tx, account, key) is not None:
            raise Answerable

    def _look(self, tx: Tx, account: str, key: str) -> Job | None:
        running = job_rows.find_running_by_cache_key(tx, account, key)
        if running is not None:
            return running
        source = cache_rows.find(tx, account, key, self._clock.now())
        if source is None:
            return None
        job = job_rows.get_any(tx, source)
        return job if _is_whole(tx, account, job) else None

    async def _join(self, job: Job, request: GenerationRequest, claim: Claim | None) -> Job | None:
        """Tie the claim to the running job and have its end told where this request wants it; None where it ended."""
        if claim is None and not request.notify:
            return job

        def unit(tx: Tx) -> Job | None:
            tx.lock(job.id)
            current = job_rows.get_any(tx, job.id)
            if request.notify and not job_rows.rewrite_request(
                tx, job.id, with_notify(current.request, request.notify)
            ):
                return None
            if claim is not None:
                claim_rows.bind(tx, claim.key, claim.name, job.id)
            return current

        return await self._database.write(unit)

    async def _repeat(
        self,
        principal: Principal,
        request: GenerationRequest,
        resolved: Resolved,
        answerer: Answerer,
        key: str,
        price: Quote,
        claim: Claim | None,
        source: Job,
    ) -> Job:
        now = self._clock.now()
        result = source.result
        assert result is not None
        job = Job(
            id=self._new_id("job"),
            kind="generation",
            state="completed",
            owner=Owner(account=principal.account, key=principal.key, end_user=request.end_user),
            request=encode_request(request, result.seed),
            created_at=now,
            started_at=now,
            ended_at=now,
            task=resolved.task,
            model=resolved.entry.id,
            provider=resolved.entry.provider,
            mode=answerer.mode,
            served_by=source.served_by,
            progress=1.0,
            adjustments=source.adjustments,
            labels=request.labels,
            saved_micros=source.cost_micros or price.high.micros,
            cache_mode=request.cache,
            cache_key=key,
            cache=CacheNote(hit=True, source="exact", similarity=1.0),
            result=replace(result, timings=Timings()),
        )
        events = (
            JobEvent(job=job.id, number=1, kind="queued", at=now),
            JobEvent(job=job.id, number=2, kind="completed", at=now, data={"cache": "exact"}),
        )

        def unit(tx: Tx) -> None:
            if claim is not None and not claim_rows.bind(tx, claim.key, claim.name, job.id):
                raise InFlight(f"{claim.name!r} has led to a job already; ask for that one")
            job_rows.insert_job(tx, job)
            event_rows.insert_events(tx, principal.account, events)
            cache_rows.count_hit(tx, principal.account, key)
            self._notifier.enqueue(tx, job, ("queued", "completed"), now)

        await self._database.write(unit)
        self._notifier.wake()
        return job


def _is_whole(tx: Tx, account: str, job: Job) -> bool:
    """Tell whether a finished job still has everything that it made."""
    if job.state != "completed" or job.result is None:
        return False
    kept = (output.asset for output in job.result.outputs)
    return all(asset is None or asset_rows.find(tx, account, asset) is not None for asset in kept)
