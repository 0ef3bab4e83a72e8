"""One film as a durable workflow: each finished step is written down, a restart goes on with the next."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import structlog

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import InternalError, LumigateError, Unavailable
from lumigate.domain.jobs import Job
from lumigate.domain.work import Workers
from lumigate.egress.download import Downloader
from lumigate.kit.clock import Clock
from lumigate.production.line import next_step
from lumigate.services.assets import Assets
from lumigate.services.generations import Generations
from lumigate.services.hands import Hands
from lumigate.services.jobs import Jobs
from lumigate.services.productions import Productions, production_of
from lumigate.store import accounts as account_rows
from lumigate.store import job_lists
from lumigate.store import jobs as job_rows
from lumigate.store import keys as key_rows
from lumigate.store import productions as production_rows
from lumigate.store.database import Database, Tx

_PROGRESS_SECONDS = 1.0
_LOG = structlog.stdlib.get_logger(__name__)


class Filming:
    """Does what a production workflow asks for, one step at a time."""

    def __init__(
        self,
        *,
        database: Database,
        productions: Productions,
        generations: Generations,
        jobs: Jobs,
        assets: Assets,
        downloader: Downloader,
        workers: Workers,
        clock: Clock,
        scratch: Path,
        parts: Path,
    ) -> None:
        self._database = database
        self._productions = productions
        self._generations = generations
        self._jobs = jobs
        self._assets = assets
        self._downloader = downloader
        self._workers = workers
        self._clock = clock
        self._scratch = scratch
        self._parts = parts
        self._steps: dict[str, asyncio.Task[str | None]] = {}
        self._cancelled: set[str] = set()
        self._is_stopping = False

    async def step(self, job_id: str) -> str | None:
        """Do the next step of a film and return its name; None once there is nothing left to do.

        A failure ends the job and is not raised: the workflow is done either way. A stopping server raises
        :class:`asyncio.CancelledError`, which the workflow engine does not write down, so the step is done again
        after the next start.
        """
        if self._is_stopping:
            raise asyncio.CancelledError
        task = asyncio.get_running_loop().create_task(self._step(job_id))
        self._steps[job_id] = task
        try:
            return await task
        except asyncio.CancelledError:
            if job_id not in self._cancelled:
                raise  # the server is stopping: the workflow goes on after the restart
            return None
        finally:
            self._steps.pop(job_id, None)

    async def stop(self) -> None:
        """Begin nothing more and let go of what is under way; the workflows go on after the next start."""
        self._is_stopping = True
        tasks = list(self._steps.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def cancel(self, job_id: str) -> None:
        """Stop the film, and the generations that run for it."""
        job = await self._read(job_id)
        if job.ended:
            return
        self._cancelled.add(job_id)
        try:
            await self._productions.cancelled(job)
            task = self._steps.get(job_id)
            if task is not None:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await asyncio.wait({task})
            await self._cancel_children(job)
            await self._clean(production_of(job))
        finally:
            self._cancelled.discard(job_id)

    async def _step(self, job_id: str) -> str | None:
        job = await self._productions.begin(await self._read(job_id))
        if job is None:
            return None
        view = await self._productions.of_job(job.owner.account, job)
        production = view.production
        step = next_step(production)
        name = "finish" if step is None else step.name
        try:
            if step is not None:
                hands = await self._hands(job, production.id)
                if await self._productions.save(job, await step.apply(production, hands), name):
                    return name
                _LOG.warning("a film goes on elsewhere", job=job_id, step=name)
                return None
            await self._productions.finish(job, production)
        except Unavailable as busy:
            _LOG.warning("a film has to wait", job=job_id, step=name, why=busy.message)
            await asyncio.sleep(busy.retry_after or _PROGRESS_SECONDS)
            return name
        except LumigateError as error:
            _LOG.warning("a film failed", job=job_id, step=name, code=error.code, why=error.message)
            await self._productions.fail(job, error)
        except Exception:  # noqa: BLE001  whatever it is, the job must end
            _LOG.exception("a production step broke", job=job_id, step=name)
            broken = InternalError(f"the step {name!r} broke; the details are in the server's log")
            await self._productions.fail(job, broken)
        await self._clean(production.id)
        return None

    async def _hands(self, job: Job, production: str) -> Hands:
        principal = await self._database.read(lambda tx: _principal(tx, job))
        return Hands(
            job=job,
            production=production,
            principal=principal,
            database=self._database,
            generations=self._generations,
            jobs=self._jobs,
            assets=self._assets,
            downloader=self._downloader,
            workers=self._workers,
            clock=self._clock,
            folder=self._scratch / production,
            parts=self._parts,
            on_progress=_Throttle(
                self._clock, lambda stage, share: self._productions.progressed(job, stage, share)
            ),
        )

    async def _cancel_children(self, job: Job) -> None:
        labels = {production_rows.LABEL: production_of(job)}
        principal = await self._database.read(lambda tx: _principal(tx, job))
        for state in ("running", "queued"):
            which = job_lists.JobFilter(state=state, kind="generation", labels=labels)
            page = await self._jobs.list(job.owner.account, which, limit=200, cursor=None)
            for child in page.items:
                with suppress(LumigateError):
                    await self._jobs.cancel(principal, child.id)

    async def _clean(self, production: str) -> None:
        await asyncio.to_thread(shutil.rmtree, self._scratch / production, ignore_errors=True)

    async def _read(self, job: str) -> Job:
        return await self._database.read(lambda tx: job_rows.get_any(tx, job))


class _Throttle:
    """Passes progress on at most once a second, and always where a new stage begins."""

    def __init__(self, clock: Clock, tell: Callable[[str, float], None]) -> None:
        self._clock = clock
        self._tell = tell
        self._stage = ""
        self._next = 0.0

    def __call__(self, stage: str, share: float) -> None:
        now = self._clock.monotonic()
        if stage == self._stage and now < self._next:
            return
        self._stage, self._next = stage, now + _PROGRESS_SECONDS
        self._tell(stage, share)


def _principal(tx: Tx, job: Job) -> Principal:
    """Return who a job acts for: the key that asked, even where it was revoked since."""
    key = key_rows.get(tx, job.owner.account, job.owner.key)
    account = account_rows.get(tx, job.owner.account)
    return Principal(
        account=account.id,
        key=key.id,
        scopes=("generate",),
        test=key.test,
        credit_limit_micros=account.credit_limit_micros,
        rate_per_minute=None,
    )
