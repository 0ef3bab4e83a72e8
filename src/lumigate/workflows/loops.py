"""What is done again and again beside requests: deliveries, taking over from the dead, keeping house."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from lumigate.domain.errors import LumigateError
from lumigate.kit.clock import Clock
from lumigate.services.assets import Assets
from lumigate.services.delivering import Deliverer
from lumigate.services.notifying import Notifier
from lumigate.services.productions import Productions, production_of
from lumigate.services.recovery import Recovery
from lumigate.services.running import Runner
from lumigate.store import cache as cache_rows
from lumigate.store import deliveries as delivery_rows
from lumigate.store import executors as executor_rows
from lumigate.store import idempotency as claim_rows
from lumigate.store import jobs as job_rows
from lumigate.store import quotes as quote_rows
from lumigate.store import uploads as upload_rows
from lumigate.store.database import Database, Tx
from lumigate.workflows.durable import Durable
from lumigate.workflows.tidying import folders_of, remove_folders, trim

_BEATS_PER_LEASE = 6
_SWEEPS_PER_LEASE = 2
_DELIVERY_SECONDS = 1.0
_HOUSE_SECONDS = 600.0
_CLAIM_DAYS = 7
_MOST_FILMS = 10_000
_MOMENTS = timedelta(minutes=1)
"""A request is bound to its job within moments; one that still was not may be asked for again."""
_UNBOUND = timedelta(hours=1)
"""A request that claimed an idempotency key so long ago and has no job was cut off."""
_DELIVERY_DAYS = 30
_BYTES_GRACE = timedelta(hours=1)
_ORPHAN_AGE = timedelta(days=1)
"""Bytes without a row are left alone for so long: whoever kept them may be about to write it."""
_PARTS_AGE = timedelta(days=14)
_PARTS_GRACE = timedelta(hours=2)
_PARTS_BYTES = 4 * 1024**3
"""How large the cache of encoded film parts may become; what was used within the grace stays all the same."""
_LOG = structlog.stdlib.get_logger(__name__)


class Loops:
    """Runs until it is stopped; a round that fails is logged and the next one comes."""

    def __init__(
        self,
        *,
        database: Database,
        clock: Clock,
        notifier: Notifier,
        deliverer: Deliverer,
        recovery: Recovery,
        runner: Runner,
        productions: Productions,
        durable: Durable,
        assets: Assets,
        scratch: Path,
        parts: Path,
        executor: str,
        fence: int,
        lease: float,
    ) -> None:
        """``lease`` is how many seconds an executor may be silent before its jobs are taken over."""
        self._database = database
        self._clock = clock
        self._notifier = notifier
        self._deliverer = deliverer
        self._recovery = recovery
        self._runner = runner
        self._productions = productions
        self._durable = durable
        self._assets = assets
        self._scratch = scratch
        self._parts = parts
        self._executor = executor
        self._fence = fence
        self._lease = lease
        self._orphans: frozenset[str] = frozenset()
        self._forget_at: datetime | None = None
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        rounds: tuple[tuple[Callable[[], Awaitable[None]], float], ...] = (
            (self.beat, self._lease / _BEATS_PER_LEASE),
            (self.sweep, self._lease / _SWEEPS_PER_LEASE),
            (self.keep_house, _HOUSE_SECONDS),
        )
        loop = asyncio.get_running_loop()
        self._tasks = [loop.create_task(self._again(one, seconds)) for one, seconds in rounds]
        self._tasks.append(loop.create_task(self._deliver()))

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._deliverer.stop()

    async def beat(self) -> None:
        """Say that this process lives; where it was taken for dead meanwhile, let go of what others took over."""
        now = self._clock.now()
        alive = await self._database.write(
            lambda tx: executor_rows.heartbeat(tx, self._executor, self._fence, now)
        )
        if alive:
            return
        self._fence = await self._database.write(lambda tx: executor_rows.register(tx, self._executor, now))
        here = self._runner.running_jobs()
        mine = await self._database.read(lambda tx: job_rows.unfinished_ids(tx, self._executor))
        lost = self._runner.hold_only(mine, among=here)
        _LOG.warning(
            "this server was silent for so long that others took over", executor=self._executor, jobs=lost
        )

    async def sweep(self) -> None:
        """Take over what processes left that died or ended, and start films that nobody works on."""
        now = self._clock.now()
        before = now - timedelta(seconds=self._lease)
        for one in await self._database.read(lambda tx: executor_rows.dead_since(tx, before)):
            if one.id != self._executor:
                await self._database.write(
                    lambda tx, it=one: executor_rows.take_over(tx, it.id, it.fence, before=before, now=now)
                )
        orphans = await self._recovery.orphans()
        await self._recovery.adopt(orphans & self._orphans)
        self._orphans = orphans
        living = await self._database.read(executor_rows.living)
        for gone in await self._database.read(job_rows.holders) - living:
            jobs = await self._recovery.take_over(gone)
            _LOG.warning("took over from a server that is gone", executor=gone, jobs=jobs)
            self._forget_at = now + _MOMENTS
        if self._forget_at is not None and now >= self._forget_at:
            # What it had claimed and not bound to a job can be asked for again.
            await self._database.write(lambda tx: claim_rows.forget_unbound(tx, now - _MOMENTS))
            self._forget_at = None
        for film in await self._database.read(
            lambda tx: job_rows.find_unfinished(tx, kind="production", limit=_MOST_FILMS)
        ):
            if film.executor in (None, self._executor) or (
                film.executor not in living and await self._productions.adopt(film)
            ):
                await self._durable.ensure(film.id, living)

    async def keep_house(self) -> None:
        """Forget what has had its time."""
        now = self._clock.now()

        def unit(tx: Tx) -> None:
            claim_rows.prune(tx, now - timedelta(days=_CLAIM_DAYS))
            claim_rows.forget_unbound(tx, now - _UNBOUND)
            quote_rows.prune(tx, now - timedelta(days=1))
            upload_rows.prune(tx, now - timedelta(days=1))
            cache_rows.prune(tx, now)
            delivery_rows.prune(tx, now - timedelta(days=_DELIVERY_DAYS))

        await self._database.write(unit)
        while await self._assets.clear_away(_BYTES_GRACE):
            pass
        await self.tidy()
        orphans = await self._assets.abandon_orphans(_ORPHAN_AGE)
        if orphans:
            _LOG.info("found bytes that nothing names; they will be cleared away", blobs=orphans)

    async def tidy(self) -> None:
        """Clear away scratch folders of films that are over, and parts that no film has used for long."""
        now = self._clock.now()
        names = await asyncio.to_thread(folders_of, self._scratch, "prd_")
        films = await self._database.read(
            lambda tx: job_rows.find_unfinished(tx, kind="production", limit=_MOST_FILMS)
        )
        working = {production_of(film) for film in films}
        await asyncio.to_thread(
            remove_folders, self._scratch, [name for name in names if name not in working]
        )
        await asyncio.to_thread(
            trim,
            self._parts,
            unused_before=now - _PARTS_AGE,
            spare_after=now - _PARTS_GRACE,
            most_bytes=_PARTS_BYTES,
        )

    async def _again(self, one: Callable[[], Awaitable[None]], seconds: float) -> None:
        while True:
            await asyncio.sleep(seconds)
            try:
                await one()
            except LumigateError as error:
                _LOG.warning("a round of housekeeping failed", round=one.__name__, why=error.message)
            except Exception:  # noqa: BLE001  the next round must come, whatever broke this one
                _LOG.exception("a round of housekeeping broke", round=one.__name__)

    async def _deliver(self) -> None:
        while True:
            self._notifier.due.clear()
            try:
                await self._deliverer.dispatch()
            except LumigateError as error:
                _LOG.warning("deliveries could not be read", why=error.message)
            except Exception:  # noqa: BLE001  the next round must come, whatever broke this one
                _LOG.exception("a round of deliveries broke")
            try:
                async with asyncio.timeout(_DELIVERY_SECONDS):
                    await self._notifier.due.wait()
            except TimeoutError:
                continue
