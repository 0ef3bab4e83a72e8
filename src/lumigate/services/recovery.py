"""After a crash: every generation that a dead process left behind goes on, or ends with a clear word."""

from __future__ import annotations

from dataclasses import dataclass, replace

import structlog

from lumigate.domain.errors import InternalError, LumigateError, OutcomeUnknown, ProviderNotConfigured
from lumigate.domain.jobs import Attempt, Job, JobError
from lumigate.kit.clock import Clock
from lumigate.kit.ids import NewId
from lumigate.services.finishing import Closing, Finisher
from lumigate.services.generations import Generations
from lumigate.services.requests import request_of
from lumigate.services.running import Runner
from lumigate.store import attempts as attempt_rows
from lumigate.store import jobs as job_rows
from lumigate.store import keys as key_rows
from lumigate.store.database import Database, Tx

_BATCH = 500
_LOG = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Adopted:
    job: Job
    attempt: Attempt | None
    test: bool


class Recovery:
    """Takes over the unfinished generations of executors that are gone.

    Not sent: sent now. Accepted: asked on. Sent and never answered: ended as ``outcome_unknown`` with its money
    under review, because sending it again could buy it twice. What runs on this machine is simply made again.
    """

    def __init__(
        self,
        *,
        database: Database,
        clock: Clock,
        new_id: NewId,
        runner: Runner,
        generations: Generations,
        finisher: Finisher,
        executor: str,
    ) -> None:
        self._database = database
        self._clock = clock
        self._new_id = new_id
        self._runner = runner
        self._generations = generations
        self._finisher = finisher
        self._executor = executor

    async def take_over(self, dead: str) -> int:
        """Take over everything of one dead executor; return how many jobs that were.

        An executor that comes back under its own name takes over from itself what does not run here already.
        """
        taken: set[str] = set()
        while True:
            most = len(taken) + _BATCH
            jobs = await self._database.read(
                lambda tx, limit=most: job_rows.find_unfinished(
                    tx, executor=dead, kind="generation", limit=limit
                )
            )
            here = self._runner.running_jobs()
            fresh = [job for job in jobs if job.id not in taken and job.id not in here]
            if not fresh:
                return len(taken)
            for job in fresh:
                taken.add(job.id)
                await self._one(job, dead)

    async def orphans(self) -> frozenset[str]:
        """Return generations that are this executor's and that nothing here runs: there should be none for long."""
        jobs = await self._database.read(
            lambda tx: job_rows.find_unfinished(tx, executor=self._executor, kind="generation", limit=_BATCH)
        )
        return frozenset(job.id for job in jobs) - self._runner.running_jobs()

    async def adopt(self, orphans: frozenset[str]) -> None:
        """Go on with generations that nothing runs."""
        for orphan in orphans:
            job = await self._database.read(lambda tx, it=orphan: job_rows.get_any(tx, it))
            if not job.ended and self._runner.task_of(job.id) is None:
                await self._one(job, self._executor)
                _LOG.error("a job was running nowhere and was taken up", job=job.id)

    async def cancel(self, job: Job) -> Job | None:
        """Take a generation over that runs in another process and cancel it; None where it cannot be had (any more).

        What the other process still makes of it is refused when it comes to be written.
        """
        adopted = await self._adopt(job, job.executor)
        if adopted is None or adopted.attempt is None:
            return None
        job, attempt = adopted.job, adopted.attempt
        work = self._generations.work_for(job, request_of(job), attempt, secret=None, test=adopted.test)
        return await self._runner.abandon(work, attempt.handle)

    async def _adopt(self, job: Job, before: str | None) -> _Adopted | None:
        def unit(tx: Tx) -> _Adopted | None:
            if not job_rows.adopt(tx, job.id, before=before, after=self._executor):
                return None
            key = key_rows.get(tx, job.owner.account, job.owner.key)
            return _Adopted(
                job=replace(job, executor=self._executor),
                attempt=attempt_rows.latest(tx, job.id),
                test=key.test,
            )

        return await self._database.write(unit)

    async def _one(self, job: Job, dead: str) -> None:
        adopted = await self._adopt(job, dead)
        if adopted is None:
            return
        job, attempt, test = adopted.job, adopted.attempt, adopted.test
        try:
            await self._go_on(job, attempt, test)
        except LumigateError as error:
            await self._end(job, attempt, error, test)
        except Exception as error:  # noqa: BLE001  one job that cannot be read must not keep the server from starting
            _LOG.exception("a job could not be taken up again", job=job.id)
            why = InternalError(f"it could not be taken up again after a restart ({type(error).__name__})")
            await self._end(job, attempt, why, test)

    async def _go_on(self, job: Job, attempt: Attempt | None, test: bool) -> None:
        request = request_of(job)
        now = self._clock.now()
        number = 1 if attempt is None else attempt.number
        fresh = Attempt(
            id=self._new_id("att"),
            job=job.id,
            number=number + (attempt is not None),
            provider=attempt.provider if attempt is not None else job.provider or "",
            state="sent",
            created_at=now,
        )
        before = attempt or fresh
        if job.mode == "byok" and (attempt is None or attempt.state != "sent"):
            raise ProviderNotConfigured(
                "the server restarted while this ran with your own provider key, which is never kept; send it again"
            )
        work = self._generations.work_for(job, request, before, secret=None, test=test)
        if attempt is not None and attempt.state == "accepted" and attempt.handle is not None:
            self._runner.start(work, attempt.handle)
            return
        if attempt is not None and attempt.state != "prepared" and not work.provider.repeatable:
            raise OutcomeUnknown(
                f"the server stopped while {attempt.provider!r} was answering; whether it was bought is not known, so "
                "it was not sent again",
                provider=attempt.provider,
            )
        await self._database.write(lambda tx: attempt_rows.insert_attempt(tx, fresh))
        self._runner.start(self._generations.work_for(job, request, fresh, secret=None, test=test))
        _LOG.info("made again after a restart", job=job.id, provider=fresh.provider)

    async def _end(self, job: Job, attempt: Attempt | None, error: LumigateError, test: bool) -> None:
        sent = attempt is not None and attempt.state in ("sent", "accepted", "unknown")
        error_of_job = JobError(
            code=error.code, message=error.message, provider=error.provider, retryable=error.retryable
        )
        await self._finisher.close(
            Closing(
                job=replace(job, error=error_of_job),
                move="fail",
                attempt=attempt,
                attempt_state="unknown" if sent else "failed",
                money="review" if sent else "release",
                test=test,
            )
        )
        _LOG.warning("ended after a restart", job=job.id, code=error.code)
