"""What is done again and again: leases, taking over, keeping house."""

from __future__ import annotations

import asyncio
import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from lumigate.domain.accounts import Principal
from lumigate.production.model import Brief, ModelChoice, Size
from lumigate.store import executors as executor_rows
from lumigate.store import idempotency as claim_rows
from lumigate.store.database import Database
from lumigate.testing.databases import temporary_postgres, temporary_sqlite
from lumigate.testing.house import SmallHouse
from lumigate.testing.providers import Hang
from lumigate.workflows.loops import Loops
from lumigate.workflows.tidying import trim

POSTGRES = os.environ.get("LUMIGATE_TEST_DATABASE_URL")
LEASE = 30.0
BRIEF = Brief(
    text="A lamp.",
    seconds=2.0,
    size=Size(width=160, height=90),
    profile="draft",
    captions=None,
    models=ModelChoice(picture="fake/image", speech="fake/speech", music="fake/music"),
)


@pytest.fixture(
    params=[
        "sqlite",
        pytest.param(
            "postgres",
            marks=[
                pytest.mark.postgres,
                pytest.mark.skipif(POSTGRES is None, reason="LUMIGATE_TEST_DATABASE_URL is not set"),
            ],
        ),
    ],
)
async def database(request: pytest.FixtureRequest, tmp_path: Path):
    """A database of its own: who is alive in one test is nobody else's business."""
    if request.param == "sqlite":
        async with temporary_sqlite(tmp_path) as opened:
            yield opened
    else:
        assert POSTGRES is not None
        async with temporary_postgres(POSTGRES, connections=4) as opened:
            yield opened


class Started:
    """Stands where the workflow engine stands and remembers which films it was to look after."""

    def __init__(self) -> None:
        self.films: list[str] = []
        self.living: frozenset[str] = frozenset()

    async def ensure(self, job: str, living: frozenset[str]) -> bool:
        self.films.append(job)
        self.living = living
        return True


async def _loops(house: SmallHouse) -> tuple[Loops, Started]:
    now = house.clock.now()
    fence = await house.database.write(lambda tx: executor_rows.register(tx, house.executor, now))
    started = Started()
    loops = Loops(
        database=house.database,
        clock=house.clock,
        notifier=house.services.notifier,
        deliverer=house.services.deliverer,
        recovery=house.services.recovery,
        runner=house.services.runner,
        productions=house.services.productions,
        durable=started,  # pyright: ignore[reportArgumentType]
        assets=house.services.assets,
        scratch=house.folder / "scratch",
        parts=house.folder / "parts",
        executor=house.executor,
        fence=fence,
        lease=LEASE,
    )
    return loops, started


async def _film(house: SmallHouse, who: Principal) -> Any:
    return await house.services.productions.create(
        who, BRIEF, adjustments=(), labels={}, notify=(), max_cost_micros=None, end_user=None
    )


async def test_a_silent_servers_jobs_are_taken_over_after_its_lease(
    houses, house, payer, database: Database
) -> None:
    other = await houses(clock=house.clock, fake=house.fake, draft=house.draft)
    ours, _ = await _loops(house)
    theirs, _ = await _loops(other)
    house.draft.plan(Hang())
    job = await house.services.generations.submit(payer, house.order(model="draft/priced"))
    await house.draft.arrived.wait()

    house.clock.advance(LEASE - 1)
    await theirs.beat()
    await theirs.sweep()
    assert (await other.services.jobs.get(payer.account, job.id)).executor == house.executor
    house.clock.advance(2)
    await theirs.sweep()
    assert (await other.ended(await other.services.jobs.get(payer.account, job.id))).state == "completed"
    assert await database.read(executor_rows.living) == {other.executor}

    # It wakes up, lets go, and takes part again.
    await ours.beat()
    async with asyncio.timeout(10):
        while house.services.runner.running:
            await asyncio.sleep(0)
    assert await database.read(executor_rows.living) == {house.executor, other.executor}
    await ours.beat()
    assert (await house.made(payer)).state == "completed"
    assert (await house.verify()).right


async def test_a_server_that_beats_is_left_alone(houses, house, payer) -> None:
    other = await houses(clock=house.clock, fake=house.fake, draft=house.draft)
    ours, _ = await _loops(house)
    theirs, _ = await _loops(other)
    house.draft.plan(Hang())
    job = await house.services.generations.submit(payer, house.order(model="draft/priced"))
    await house.draft.arrived.wait()
    for _ in range(10):
        house.clock.advance(LEASE / 2)
        await ours.beat()
        await theirs.beat()
        await theirs.sweep()
        await ours.sweep()
    assert len(house.draft.calls) == 1
    house.draft.release()
    assert (await house.ended(job)).state == "completed"


async def test_what_a_stopped_server_left_is_taken_over_at_once(
    houses, house, payer, database: Database
) -> None:
    other = await houses(clock=house.clock, fake=house.fake, draft=house.draft)
    await _loops(house)
    theirs, _ = await _loops(other)
    house.draft.plan(Hang())
    job = await house.services.generations.submit(payer, house.order(model="draft/priced"))
    await house.draft.arrived.wait()
    await house.crash()
    now = house.clock.now()
    assert await database.write(lambda tx: executor_rows.end(tx, house.executor, 1, now))
    await theirs.sweep()
    assert (await other.ended(await other.services.jobs.get(payer.account, job.id))).state == "completed"


async def test_a_take_over_that_was_cut_off_is_finished_by_the_next(
    houses, house, payer, database: Database
) -> None:
    other = await houses(clock=house.clock, fake=house.fake, draft=house.draft)
    third = await houses(clock=house.clock, fake=house.fake, draft=house.draft)
    await _loops(house)
    await _loops(other)
    last, _ = await _loops(third)
    house.draft.plan(Hang())
    job = await house.services.generations.submit(payer, house.order(model="draft/priced"))
    await house.draft.arrived.wait()
    await house.crash()
    house.clock.advance(LEASE + 1)
    await last.beat()
    # The second one shuts the first one out and dies before it adopts a single job.
    now = house.clock.now()
    await database.write(
        lambda tx: executor_rows.take_over(
            tx, house.executor, 1, before=now - timedelta(seconds=LEASE), now=now
        )
    )
    await last.sweep()
    assert (await third.ended(await third.services.jobs.get(payer.account, job.id))).state == "completed"


async def test_films_are_looked_after_by_whoever_has_them_or_takes_them_over(houses, house, payer) -> None:
    other = await houses(clock=house.clock, fake=house.fake)
    ours, mine = await _loops(house)
    theirs, others = await _loops(other)
    house.dispatch.paused = True
    new = (await _film(house, payer)).job
    begun = (await _film(house, payer)).job
    await house.services.filming.step(begun.id)

    await theirs.sweep()
    assert others.films == [new.id]
    await ours.sweep()
    assert mine.films == [new.id, begun.id]
    assert mine.living == {house.executor, other.executor}

    house.clock.advance(LEASE + 1)
    await theirs.beat()
    await theirs.sweep()
    assert others.films == [new.id, new.id, begun.id]
    assert others.living == {other.executor}
    assert (await other.services.jobs.get(payer.account, begun.id)).executor == other.executor
    # Nothing more is done for it where it was.
    assert await house.services.filming.step(begun.id) is None
    assert await other.services.filming.step(begun.id) is not None


async def test_a_key_that_a_dead_server_had_claimed_can_be_used_again(
    houses, house, payer, database: Database
) -> None:
    other = await houses(clock=house.clock, fake=house.fake, draft=house.draft)
    await _loops(house)
    theirs, _ = await _loops(other)
    house.draft.plan(Hang())
    await house.services.generations.submit(payer, house.order(model="draft/image"))

    async def claim() -> str:
        now = house.clock.now()
        return (
            await database.write(lambda tx: claim_rows.claim(tx, payer.key, "order-1", "body", now))
        ).state

    assert await claim() == "new"
    await house.crash()
    house.clock.advance(LEASE + 1)
    await theirs.beat()
    await theirs.sweep()
    assert await claim() == "running"
    house.clock.advance(61)
    await theirs.beat()
    await theirs.sweep()
    assert await claim() == "new"


async def test_scratch_folders_of_films_that_are_over_are_cleared_away(house: SmallHouse, payer) -> None:
    loops, _ = await _loops(house)
    house.dispatch.paused = True
    over, working = (await _film(house, payer)), (await _film(house, payer))
    await house.services.jobs.cancel(payer, over.job.id)
    scratch = house.folder / "scratch"
    for name in (over.production.id, working.production.id, "prd_nobody", "worker-1"):
        (scratch / name / "stills").mkdir(parents=True)
        (scratch / name / "stills" / "a.npy").write_bytes(b"x")
    await loops.keep_house()
    assert {one.name for one in scratch.iterdir()} == {working.production.id, "worker-1"}


def _part(folder: Path, name: str, size: int, used: float) -> Path:
    path = folder / name[:2] / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x" * size)
    os.utime(path, (used, used))
    return path


async def test_the_part_cache_forgets_what_was_not_used_for_long_and_what_is_too_much(
    house: SmallHouse, tmp_path: Path
) -> None:
    now = house.clock.now()
    folder = tmp_path / "parts"
    parts = [
        _part(folder, f"{number}{number}part", 100, (now - timedelta(hours=number)).timestamp())
        for number in range(8)
    ]

    def left(**bounds: Any) -> list[int]:
        trim(folder, **bounds)
        return [number for number, part in enumerate(parts) if part.exists()]

    week = {"unused_before": now - timedelta(days=7), "spare_after": now - timedelta(hours=2)}
    assert left(**week, most_bytes=10_000) == list(range(8))
    assert left(**week, most_bytes=650) == list(range(6))
    assert left(
        **(week | {"unused_before": now - timedelta(hours=4, minutes=30)}), most_bytes=10_000
    ) == list(range(5))
    # What is in use stays, whatever it weighs.
    assert left(**week, most_bytes=0) == [0, 1, 2]
    assert left(
        unused_before=now - timedelta(days=9), spare_after=now - timedelta(hours=1), most_bytes=0
    ) == [0, 1]
