"""Generations in flight: each is one task in the process that accepted it; what must last is in the store."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import structlog

from lumigate.domain.errors import (
    InternalError,
    LumigateError,
    OutcomeUnknown,
    ProviderFailed,
    ProviderRejected,
    ProviderThrottled,
    ProviderTimeout,
    Unavailable,
)
from lumigate.domain.generations import GenerationRequest, Resolved
from lumigate.domain.jobs import Attempt, Job, JobError
from lumigate.domain.providers import Call, Finished, Outcome, Pending, Provider, Secret
from lumigate.kit.clock import Clock
from lumigate.kit.money import Money
from lumigate.services.collecting import Collected, Collector
from lumigate.services.finishing import Closing, Finisher
from lumigate.services.inputs import Inputs

Settle = Callable[[Finished], Money]

_PROGRESS_SECONDS = 1.0
_ASK_AGAIN_SECONDS = 5.0
_LOG = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Everything that running one job takes. ``settle`` prices what the provider reports to have used."""

    job: Job
    request: GenerationRequest
    resolved: Resolved
    provider: Provider
    secret: Secret | None
    test: bool
    attempt: Attempt
    settle: Settle
    seed: int | None = None


class Runner:
    """Runs accepted work and keeps hold of it."""

    def __init__(
        self,
        *,
        clock: Clock,
        inputs: Inputs,
        collector: Collector,
        finisher: Finisher,
        scratch: Path,
        most: int,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock = clock
        self._inputs = inputs
        self._collector = collector
        self._finisher = finisher
        self._scratch = scratch
        self._most = most
        self._sleep = sleep
        self._tasks: dict[str, asyncio.Task[Job]] = {}
        self._handles: dict[str, str] = {}
        self._noted: set[str] = set()
        self._sent: set[str] = set()
        self._cancelled: set[str] = set()
        self._open = True

    def room(self) -> None:
        """Raise :class:`Unavailable` where one more job cannot be taken on right now."""
        if not self._open:
            raise _stopping()
        if len(self._tasks) >= self._most:
            raise Unavailable(f"{self._most} jobs are running already; try again shortly", retry_after=1)

    @property
    def running(self) -> int:
        return len(self._tasks)

    async def accept(self, work: Work, commit: Callable[[], Awaitable[None]]) -> None:
        """Write a job down and run it; raises what ``commit`` raises, and nothing runs then.

        Both are one task: a caller who leaves in between does not leave a job that nothing runs.
        """
        loop = asyncio.get_running_loop()
        accepted: asyncio.Future[None] = loop.create_future()
        accepted.add_done_callback(_looked_at)
        self._tasks[work.job.id] = loop.create_task(self._accept(work, commit, accepted))
        await asyncio.shield(accepted)

    async def _accept(
        self, work: Work, commit: Callable[[], Awaitable[None]], accepted: asyncio.Future[None]
    ) -> Job:
        try:
            await commit()
        except BaseException as error:  # noqa: BLE001  whatever it is goes to who asked
            self._tasks.pop(work.job.id, None)
            if not accepted.done():
                accepted.set_exception(error if isinstance(error, Exception) else _stopping())
            return work.job
        if not accepted.done():
            accepted.set_result(None)
        return await self._run(work, None)

    def start(self, work: Work, handle: str | None = None) -> asyncio.Task[Job]:
        """Run the work in the background; with ``handle`` the provider has accepted it before, so only ask on."""
        task = asyncio.get_running_loop().create_task(self._run(work, handle))
        self._tasks[work.job.id] = task
        if handle is not None:
            self._handles[work.job.id] = handle
            self._noted.add(work.job.id)
        return task

    def task_of(self, job: str) -> asyncio.Task[Job] | None:
        """Return the task that runs the job in this process, None where it does not run here."""
        return self._tasks.get(job)

    async def cancel(self, job: str) -> bool:
        """Stop a job that runs here and wait until it is written down; False where it does not run here."""
        task = self._tasks.get(job)
        if task is None:
            return False
        self._cancelled.add(job)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.wait({task})
        return True

    def hold_only(self, jobs: frozenset[str], *, among: frozenset[str]) -> int:
        """Let go of the jobs ``among`` those that run here which are not in ``jobs``; return how many.

        Nothing is written about them: they belong to somebody else now.
        """
        lost = [task for job, task in self._tasks.items() if job in among and job not in jobs]
        for task in lost:
            task.cancel()
        return len(lost)

    def running_jobs(self) -> frozenset[str]:
        """Return the jobs that run here."""
        return frozenset(self._tasks)

    async def drain(self, seconds: float) -> int:
        """Take nothing new, let what runs end for so long, then let go of the rest; return how many were left.

        What is let go stays as it is in the store and is picked up by recovery. What a provider keeps under a number
        that is written down is let go without a wait: it is asked for again after the next start.
        """
        self._open = False
        waited = {task for job, task in self._tasks.items() if job not in self._noted}
        if waited and seconds > 0:
            await asyncio.wait(waited, timeout=seconds)
        left = set(self._tasks.values())
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left, timeout=5)
        return len(left)

    async def _run(self, work: Work, handle: str | None) -> Job:
        job = work.job
        folder = self._scratch / job.id
        try:
            return await self._make(work, handle, folder)
        except asyncio.CancelledError:
            if job.id not in self._cancelled:
                raise  # the server is stopping: recovery goes on from what is written
            return await self.abandon(self._as_sent(work), self._handles.get(job.id))
        except Exception as error:  # noqa: BLE001  whatever it is, the job must end
            _LOG.exception("a job broke", job=job.id)
            fault = InternalError(f"the end of the job could not be written: {type(error).__name__}")
            return await self._finisher.close(_undelivered(work, fault))
        finally:
            self._tasks.pop(job.id, None)
            self._handles.pop(job.id, None)
            self._noted.discard(job.id)
            self._sent.discard(job.id)
            self._cancelled.discard(job.id)
            if folder.is_dir():
                await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)

    async def _make(self, work: Work, handle: str | None, folder: Path) -> Job:
        began = self._clock.monotonic()
        watch = _Watch(work, self._clock, self._finisher)
        try:
            call = await self._call(work, folder)
        except LumigateError as error:
            return await self._finisher.close(_failure(work, error))
        except OSError as error:
            unsent = InternalError(
                f"the inputs could not be laid out here ({error.strerror}); nothing was sent"
            )
            return await self._finisher.close(_failure(work, unsent))
        try:
            finished = await self._finish(work, call, handle, watch, began)
        except LumigateError as error:
            return await self._finisher.close(_failure(work, error))
        except Exception as error:  # noqa: BLE001  an adapter's fault must not leave a job running
            _LOG.exception("a provider adapter broke", job=work.job.id, provider=work.provider.name)
            return await self._finisher.close(_failure(work, _adapter_fault(work, error)))
        answered = self._clock.monotonic()
        try:
            collected = await self._collector.collect(
                work.job, work.request, work.provider.name, finished, folder
            )
        except LumigateError as error:
            return await self._finisher.close(_undelivered(work, error))
        except Exception as error:  # noqa: BLE001  whatever it is, the job must end
            _LOG.exception("outputs could not be kept", job=work.job.id)
            return await self._finisher.close(
                _undelivered(work, InternalError(f"outputs could not be kept: {error}"))
            )
        stored = self._clock.monotonic()
        return await self._finisher.close(_success(work, finished, collected, began, answered, stored))

    async def _call(self, work: Work, folder: Path) -> Call:
        request = work.request
        if work.provider.repeatable or request.inputs or request.keep == "copy":
            await asyncio.to_thread(_fresh, folder)
        inputs = await self._inputs.bring(work.job.owner.account, request.inputs, work.resolved, folder)
        params = work.resolved.params
        if work.seed is not None:
            params = {**params, "seed": work.seed}
        return Call(
            job=work.job.id,
            attempt=work.attempt.id,
            entry=work.resolved.entry,
            task=work.resolved.task,
            prompt=request.prompt,
            params=params,
            native=request.native,
            inputs=inputs,
            secret=work.secret,
            folder=folder,
        )

    async def _finish(
        self, work: Work, call: Call, handle: str | None, watch: _Watch, began: float
    ) -> Finished:
        outcome: Outcome
        if handle is None:
            await self._sending(work)
            outcome = await work.provider.submit(call, watch.progress)
            if isinstance(outcome, Pending):
                self._handles[work.job.id] = outcome.handle
                await self._note(work, outcome.handle)
        else:
            outcome = Pending(handle=handle, retry_in=0.0)
        deadline = began + work.resolved.entry.timeout
        while isinstance(outcome, Pending):
            if outcome.progress is not None:
                watch.progress(outcome.progress)
            left = deadline - self._clock.monotonic()
            if left <= 0:
                await self._give_up(work, call, outcome.handle)
            await self._sleep(min(outcome.retry_in, left))
            outcome = await self._poll(work, call, outcome.handle)
        return outcome

    async def _poll(self, work: Work, call: Call, handle: str) -> Outcome:
        """Ask how far an accepted order is. Only the provider's own word that it failed ends it before its time."""
        try:
            return await work.provider.poll(call, handle)
        except (ProviderFailed, ProviderRejected):
            raise
        except LumigateError as error:
            _LOG.warning(
                "an order could not be asked for", job=work.job.id, code=error.code, why=error.message
            )
            return Pending(handle=handle, retry_in=error.retry_after or _ASK_AGAIN_SECONDS)

    async def _sending(self, work: Work) -> None:
        """Write down that the submission leaves now, where it was only prepared when the job was accepted."""
        self._sent.add(work.job.id)
        if work.attempt.state == "prepared":
            await asyncio.shield(self._finisher.sent(work.attempt))

    def _as_sent(self, work: Work) -> Work:
        if work.job.id not in self._sent or work.attempt.state != "prepared":
            return work
        return replace(work, attempt=replace(work.attempt, state="sent"))

    async def _note(self, work: Work, handle: str) -> None:
        """Write the provider's own id down; what was bought is brought home even where that cannot be done."""
        try:
            await asyncio.shield(self._finisher.accepted(work.attempt, handle))
        except LumigateError as error:
            _LOG.warning(
                "an accepted order could not be noted", job=work.job.id, handle=handle, why=error.message
            )
            return
        # A key of the caller's own ends with this process: without it nobody can ask again.
        if work.job.mode != "byok":
            self._noted.add(work.job.id)

    async def _give_up(self, work: Work, call: Call, handle: str) -> None:
        seconds = work.resolved.entry.timeout
        await self._ask_to_stop(work, call, handle)
        raise OutcomeUnknown(
            f"{work.provider.name!r} did not finish within {seconds:g} s; it was asked to stop, and its bill decides",
            provider=work.provider.name,
        )

    async def abandon(self, work: Work, handle: str | None) -> Job:
        """Cancel a job; what is known of its order decides what it owes.

        Nothing where nothing was bought. Where it may have been, the provider is asked to stop and the money waits for
        a review: only the bill tells.
        """
        closing = Closing(
            job=_cancelled(work.job), attempt=work.attempt, attempt_state="failed", test=work.test
        )
        if work.provider.repeatable or work.attempt.state == "prepared":
            return await self._finisher.close(closing)
        if handle is not None:
            blank = replace(work, request=replace(work.request, inputs=(), keep="provider"))
            await self._ask_to_stop(work, await self._call(blank, Path()), handle)
        return await self._finisher.close(replace(closing, attempt_state="unknown", money="review"))

    async def _ask_to_stop(self, work: Work, call: Call, handle: str) -> None:
        """Ask the provider to stop; that it cannot be asked changes nothing about how the job ends here."""
        try:
            await work.provider.cancel(call, handle)
        except Exception as error:  # noqa: BLE001  an adapter's fault must not leave a job running
            _LOG.warning(
                "an order could not be cancelled", job=work.job.id, why=f"{type(error).__name__}: {error}"
            )


def _looked_at(accepted: asyncio.Future[None]) -> None:
    """Take note of a failure that nobody is left to hear."""
    if not accepted.cancelled():
        accepted.exception()


def _stopping() -> Unavailable:
    return Unavailable("the server is stopping; send the request again in a moment", retry_after=2)


class _Watch:
    """Writes progress down, at most once a second and never falling."""

    def __init__(self, work: Work, clock: Clock, finisher: Finisher) -> None:
        self._job = work.job
        self._clock = clock
        self._finisher = finisher
        self._share = 0.0
        self._next = clock.monotonic() + _PROGRESS_SECONDS

    def progress(self, share: float) -> None:
        share = min(max(share, 0.0), 0.99)
        now = self._clock.monotonic()
        if share <= self._share or now < self._next:
            return
        self._share = share
        self._next = now + _PROGRESS_SECONDS
        self._finisher.progressed(self._job, share)


def _success(
    work: Work, finished: Finished, collected: Collected, began: float, answered: float, stored: float
) -> Closing:
    job = replace(
        work.job,
        cost_micros=work.settle(finished).micros,
        result=replace(
            collected.result,
            seed=finished.seed if finished.seed is not None else _seed_of(work),
            text=finished.text,
            not_drawn=finished.not_drawn,
            words=finished.words,
        ),
        progress=1.0,
        stage=None,
    )
    return Closing(
        job=job,
        move="complete",
        attempt=work.attempt,
        attempt_state="finished",
        money="charge",
        assets=collected.assets,
        provider_ms=_ms(answered - began),
        store_ms=_ms(stored - answered),
        test=work.test,
    )


def _seed_of(work: Work) -> int | None:
    """Return the seed that was sent: drawn here, or asked for (and drawn before a restart)."""
    asked = work.resolved.params.get("seed")
    return asked if work.seed is None and isinstance(asked, int) else work.seed


def _failure(work: Work, error: LumigateError) -> Closing:
    unknown = isinstance(error, OutcomeUnknown)
    return Closing(
        job=replace(work.job, error=_job_error(work, error)),
        move="fail",
        attempt=work.attempt,
        attempt_state="unknown" if unknown else "failed",
        money="review" if unknown else "release",
        test=work.test,
    )


def _undelivered(work: Work, error: LumigateError) -> Closing:
    """The provider delivered and we could not keep it: its bill stands, so the hold waits for an operator."""
    money = "release" if work.provider.repeatable else "review"
    return Closing(
        job=replace(work.job, error=_job_error(work, error)),
        move="fail",
        attempt=work.attempt,
        attempt_state="finished",
        money=money,
        test=work.test,
    )


def _cancelled(job: Job) -> Job:
    return replace(job, error=JobError(code="cancelled", message="cancelled on request"))


def _job_error(work: Work, error: LumigateError) -> JobError:
    of_provider = isinstance(error, ProviderRejected | ProviderFailed | ProviderThrottled | ProviderTimeout)
    provider = error.provider or (work.provider.name if of_provider else None)
    return JobError(code=error.code, message=error.message, provider=provider, retryable=error.retryable)


def _adapter_fault(work: Work, error: Exception) -> LumigateError:
    what = f"{type(error).__name__} while talking to {work.provider.name!r}"
    if work.provider.repeatable:
        return InternalError(f"{what}; the details are in the server's log")
    return OutcomeUnknown(f"{what}; whether it was bought is not known", provider=work.provider.name)


def _ms(seconds: float) -> int:
    return round(seconds * 1000)


def _fresh(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
