"""The hands of a production step: what it makes is bought once, kept, and found again after a restart."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from lumigate.domain.accounts import Principal
from lumigate.domain.assets import Asset
from lumigate.domain.errors import Conflict, InFlight, LumigateError, ProviderFailed, Unavailable, every_error
from lumigate.domain.generations import GenerationRequest
from lumigate.domain.jobs import Job
from lumigate.domain.work import OnProgress, Payload, Result, Workers, WorkerTask
from lumigate.egress.download import Downloader
from lumigate.kit.clock import Clock
from lumigate.kit.hashing import fingerprint
from lumigate.production.do import GenerateOrder, Made
from lumigate.production.model import MadeAsset
from lumigate.services.assets import Assets, Known
from lumigate.services.claims import Claim
from lumigate.services.generations import Generations
from lumigate.services.jobs import Jobs
from lumigate.store import assets as asset_rows
from lumigate.store import idempotency as claim_rows
from lumigate.store import jobs as job_rows
from lumigate.store import productions as production_rows
from lumigate.store.database import Database, Tx

_TRIES = 3
_WAIT = 3600.0
_PAUSE = 1.0
"""Seconds before a failed generation is made again, longer each time."""


class Hands:
    """What one production's steps may ask for; implements :class:`lumigate.production.do.Do`."""

    def __init__(
        self,
        *,
        job: Job,
        production: str,
        principal: Principal,
        database: Database,
        generations: Generations,
        jobs: Jobs,
        assets: Assets,
        downloader: Downloader,
        workers: Workers,
        clock: Clock,
        folder: Path,
        parts: Path,
        on_progress: Callable[[str, float], None],
    ) -> None:
        self._job = job
        self._production = production
        self._principal = principal
        self._database = database
        self._generations = generations
        self._jobs = jobs
        self._assets = assets
        self._downloader = downloader
        self._workers = workers
        self._clock = clock
        self._folder = folder
        self._parts = parts
        self._on_progress = on_progress
        folder.mkdir(parents=True, exist_ok=True)
        parts.mkdir(parents=True, exist_ok=True)

    @property
    def folder(self) -> Path:
        return self._folder

    @property
    def parts(self) -> Path:
        return self._parts

    async def generate(self, key: str, order: GenerateOrder) -> Made:
        """Make something once: the same key finds the job that was started before, whatever happened since.

        A definite failure that is worth another try gets a job of its own; an unknown outcome never does.
        """
        number = 1
        while True:
            try:
                job = await self._generation(f"{self._production}/{key}/{number}", order)
            except Unavailable as busy:
                await asyncio.sleep(busy.retry_after or _PAUSE)
                continue
            job = await self._jobs.wait(job, _WAIT)
            if job.state == "completed":
                return self._made(job)
            if number == _TRIES or job.error is None or not job.error.retryable:
                raise _failure(job)
            await asyncio.sleep(_PAUSE * number)
            number += 1

    async def bring(self, *, asset: str | None, url: str | None) -> MadeAsset:
        """Return the caller's asset, or fetch a URL and keep it under its address within this production."""
        if asset is not None:
            return made_asset(await self._assets.get(self._principal.account, asset))
        assert url is not None
        target = self._folder / f"fetch-{fingerprint(url)[:32]}"
        target.unlink(missing_ok=True)
        done = await self._downloader.download(url, target)
        taken = await self._assets.take(
            done.path, account=self._principal.account, origin="fetch", sha256=done.sha256, job=self._job.id
        )
        return made_asset(await self._once(taken))

    async def fetch(self, asset_id: str) -> Path:
        asset = await self._assets.get(self._principal.account, asset_id)
        return await self._assets.local(asset, self._folder)

    async def keep(self, path: Path, mime: str, name: str) -> MadeAsset:
        taken = await self._assets.take(
            path,
            account=self._principal.account,
            origin="production",
            known=Known(mime=mime),
            name=name,
            job=self._job.id,
        )
        return made_asset(await self._once(taken))

    async def work(
        self, task: WorkerTask[Payload, Result], payload: Payload, on_progress: OnProgress | None = None
    ) -> Result:
        return await self._workers.run(task, payload, on_progress)

    def progress(self, stage: str, share: float) -> None:
        self._on_progress(stage, share)

    async def _generation(self, name: str, order: GenerateOrder) -> Job:
        request = GenerationRequest(
            model=order.model,
            task=order.task,
            prompt=order.prompt,
            params=order.params,
            inputs=order.inputs,
            labels={production_rows.LABEL: self._production},
            end_user=self._job.owner.end_user,
        )
        claim = Claim(key=self._principal.key, name=name)
        now = self._clock.now()

        def find(tx: Tx) -> Job | None:
            claimed = claim_rows.claim(tx, claim.key, claim.name, "production", now)
            return None if claimed.job is None else job_rows.get_any(tx, claimed.job)

        while True:
            found = await self._database.write(find)
            if found is not None:
                return found
            try:
                return await self._generations.submit(self._principal, request, claim=claim)
            except InFlight:  # another server was faster: its job is ours too
                continue

    def _made(self, job: Job) -> Made:
        result = job.result
        if result is None:
            raise ProviderFailed(f"job {job.id!r} completed without a result")
        return Made(
            job_id=job.id,
            assets=tuple(
                MadeAsset(
                    asset_id=output.asset,
                    sha256=output.sha256 or "",
                    mime=output.mime,
                    width=output.width,
                    height=output.height,
                    duration=output.duration,
                )
                for output in result.outputs
                if output.asset is not None
            ),
            words=result.words,
            cost_micros=job.cost_micros,
            served_by=job.served_by,
        )

    async def _once(self, asset: Asset) -> Asset:
        """Record the asset unless this production kept the same bytes before."""

        def unit(tx: Tx) -> Asset:
            before = asset_rows.find_by_content(tx, asset.account, asset.sha256)
            if before is not None and before.job == asset.job:
                return before
            asset_rows.insert_asset(tx, asset)
            return asset

        return await self._database.write(unit)


def made_asset(asset: Asset) -> MadeAsset:
    """Return an asset as the production document names it."""
    return MadeAsset(
        asset_id=asset.id,
        sha256=asset.sha256,
        mime=asset.mime,
        width=asset.width,
        height=asset.height,
        duration=asset.duration,
    )


def _failure(job: Job) -> LumigateError:
    """Return the failure of a job as the error that it was."""
    error = job.error
    if error is None:
        return Conflict(f"job {job.id!r} is {job.state} and has made nothing")
    kinds = {kind.code: kind for kind in every_error()}
    kind = kinds.get(error.code, ProviderFailed)
    return kind(f"{error.message} (job {job.id})", provider=error.provider)
