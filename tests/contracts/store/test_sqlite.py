"""What only the embedded database has to prove: full disks, old libraries, power cuts, group commits."""

from __future__ import annotations

import asyncio
import random
import shutil
import time
from pathlib import Path

import apsw
import pytest

from lumigate.domain.errors import InsufficientCredits, InternalError, Unavailable
from lumigate.domain.ledger import Movement
from lumigate.kit.ids import new_id
from lumigate.services.ledger import verify
from lumigate.store import accounts, events, jobs, ledger
from lumigate.store.database import Tx
from lumigate.store.sqlite import SqliteDatabase
from lumigate.testing.databases import temporary_sqlite

COPIES = 20
WAL_HEADER = 32


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


async def test_an_old_library_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: "3.51.2")
    with pytest.raises(InternalError, match=r"3\.51\.3"):
        await SqliteDatabase(tmp_path / "a.db").start()
    assert not (tmp_path / "a.db").exists()


async def test_a_folder_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        await SqliteDatabase(tmp_path / "missing" / "a.db").start()


async def test_nobody_else_may_read_the_files(tmp_path: Path, make) -> None:
    async with temporary_sqlite(tmp_path) as database:
        await database.write(lambda tx: accounts.insert_account(tx, make.account()))
        files = list(tmp_path.iterdir())
        assert len(files) == 3
        assert {path.stat().st_mode & 0o777 for path in files} == {0o600}


async def test_slow_units_do_not_keep_the_loop(tmp_path: Path) -> None:
    def slow(tx: Tx) -> None:
        until = time.perf_counter() + 0.004
        while time.perf_counter() < until:
            pass

    async with temporary_sqlite(tmp_path) as database:
        turns = 0

        async def count() -> None:
            nonlocal turns
            while True:
                turns += 1
                await asyncio.sleep(0)

        counter = asyncio.create_task(count())
        await asyncio.gather(*(database.write(slow) for _ in range(20)))
        counter.cancel()
        assert turns > 10


async def test_what_waits_together_is_committed_together(tmp_path: Path, make) -> None:
    async with temporary_sqlite(tmp_path) as database:
        wal = next(tmp_path.glob("*.db")).with_suffix(".db-wal")

        def unit(tx: Tx) -> None:
            accounts.insert_account(tx, make.account())

        await database.write(unit)
        before = wal.stat().st_size
        await database.write(unit)
        alone = wal.stat().st_size - before
        before = wal.stat().st_size
        await asyncio.gather(*(database.write(unit) for _ in range(60)))
        assert wal.stat().st_size - before < 10 * alone


async def test_a_full_disk_is_unavailable_for_writers_and_passes_without_a_restart(
    tmp_path: Path, make
) -> None:
    async with temporary_sqlite(tmp_path) as database:
        kept = make.account()
        await database.write(lambda tx: accounts.insert_account(tx, kept))
        writer = database._connections[0]
        (pages,) = writer.execute("PRAGMA page_count").fetchall()[0]
        writer.execute(f"PRAGMA max_page_count = {pages}").fetchall()

        def large(tx: Tx) -> None:
            accounts.insert_account(tx, make.account(name="x" * 200_000))

        outcomes = await asyncio.gather(*(database.write(large) for _ in range(5)), return_exceptions=True)
        assert [type(outcome) for outcome in outcomes] == [Unavailable] * 5
        assert await database.read(lambda tx: accounts.get(tx, kept.id)) == kept
        writer.execute("PRAGMA max_page_count = 1000000").fetchall()
        await database.write(large)


async def test_a_commit_that_fails_fails_its_whole_batch_and_nothing_after_it(tmp_path: Path, make) -> None:
    async with temporary_sqlite(tmp_path) as database:
        writer = database._connections[0]
        made = [make.account() for _ in range(6)]
        writer.set_commit_hook(lambda: True)
        outcomes = await asyncio.gather(
            *(database.write(lambda tx, one=one: accounts.insert_account(tx, one)) for one in made[:5]),
            return_exceptions=True,
        )
        writer.set_commit_hook(None)
        assert all(isinstance(outcome, InternalError) for outcome in outcomes)
        await database.write(lambda tx: accounts.insert_account(tx, made[5]))
        kept = [await database.read(lambda tx, one=one: accounts.find(tx, one.id)) for one in made]
        assert kept == [None] * 5 + [made[5]]


async def test_closing_finishes_what_was_accepted(tmp_path: Path, make) -> None:
    path = tmp_path / "a.db"
    database = SqliteDatabase(path)
    await database.start()
    made = [make.account() for _ in range(200)]
    writes = [
        asyncio.ensure_future(database.write(lambda tx, one=one: accounts.insert_account(tx, one)))
        for one in made
    ]
    await asyncio.sleep(0)
    await database.close()
    await asyncio.gather(*writes)
    await database.start()
    for one in made:
        assert await database.read(lambda tx, one=one: accounts.find(tx, one.id)) == one
    await database.close()


async def test_every_copy_of_the_files_taken_under_load_opens_whole_and_its_money_adds_up(
    tmp_path: Path, make
) -> None:
    source = tmp_path / "live"
    source.mkdir()
    dice = random.Random(20260301)
    account = make.account(credit_limit_micros=0)
    async with temporary_sqlite(source) as database:
        file = next(source.glob("*.db"))
        database._connections[0].execute("PRAGMA wal_autocheckpoint = 400").fetchall()
        await database.write(lambda tx: accounts.insert_account(tx, account))
        stop = asyncio.Event()

        def movement(kind, amount: int, job: str | None = None) -> Movement:
            return Movement(
                id=new_id("led"), account=account.id, kind=kind, amount_micros=amount, at=make.now, job=job
            )

        def begin(tx: Tx, job) -> None:
            jobs.insert_job(tx, job)
            ledger.post(tx, movement("top_up", 70))
            ledger.post(tx, movement("hold", 100, job.id))
            events.append(tx, account.id, job.id, "queued", make.now)

        def end(tx: Tx, job) -> None:
            ledger.post(tx, movement("charge", 60, job.id))
            ledger.post(tx, movement("release", 40, job.id))
            jobs.save(tx, make.job(account.id, id=job.id, state="completed", ended_at=make.now))

        async def load() -> None:
            while not stop.is_set():
                job = make.job(account.id)
                try:
                    await database.write(lambda tx, job=job: begin(tx, job))
                except InsufficientCredits:
                    await database.write(lambda tx: ledger.post(tx, movement("top_up", 1000)))
                    continue
                await database.write(lambda tx, job=job: end(tx, job))

        def copy(number: int) -> Path:
            target, log = tmp_path / f"copy{number}.db", Path(f"{file}-wal")
            while True:
                before = log.read_bytes()[:WAL_HEADER]
                shutil.copyfile(file, target)
                shutil.copyfile(log, f"{target}-wal")
                # A log that began anew between the two copies belongs to another file: no moment ever was so.
                if Path(f"{target}-wal").read_bytes()[:WAL_HEADER] == before:
                    return target

        tasks = [asyncio.create_task(load()) for _ in range(16)]
        copies = []
        for number in range(COPIES):
            await asyncio.sleep(dice.uniform(0.002, 0.03))
            copies.append(await asyncio.to_thread(copy, number))
        stop.set()
        await asyncio.gather(*tasks)

    seen = set()
    for path in copies:
        opened = SqliteDatabase(path)
        await opened.start()
        assert opened._connections[0].execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        report = await opened.scan(verify)
        assert (report.sum_micros, report.differences, report.lopsided) == (0, (), ())
        assert report.open_holds == ()
        seen.add((await opened.read(lambda tx: ledger.balances(tx, account.id))).spent)
        await opened.close()
    assert len(seen) > COPIES // 2
