"""What both databases promise about units of work."""

from __future__ import annotations

import asyncio

import pytest

from lumigate.domain.errors import InternalError, LumigateError, Unavailable
from lumigate.store import accounts, events, jobs
from lumigate.store.database import Database, Tx


async def test_a_write_returns_the_value_of_its_unit(database: Database) -> None:
    assert await database.write(lambda tx: 42) == 42


async def test_a_read_sees_what_a_returned_write_has_written(database: Database, make) -> None:
    made = make.account(credit_limit_micros=None)
    await database.write(lambda tx: accounts.insert_account(tx, made))
    assert await database.read(lambda tx: accounts.get(tx, made.id)) == made


async def test_what_a_failing_unit_wrote_is_gone_and_its_error_reaches_only_its_caller(
    database: Database, make
) -> None:
    made = [make.account() for _ in range(40)]

    def unit_for(number: int):
        def unit(tx: Tx) -> int:
            accounts.insert_account(tx, made[number])
            if number % 4 == 0:
                raise LookupError(f"unit {number}")
            return number

        return unit

    outcomes = await asyncio.gather(
        *(database.write(unit_for(number)) for number in range(40)), return_exceptions=True
    )
    for number, outcome in enumerate(outcomes):
        kept = await database.read(lambda tx, id_=made[number].id: accounts.find(tx, id_))
        if number % 4 == 0:
            assert isinstance(outcome, LookupError)
            assert str(outcome) == f"unit {number}"
            assert kept is None
        else:
            assert outcome == number
            assert kept is not None


async def test_even_a_stop_iteration_reaches_its_caller(database: Database) -> None:
    nothing: list[int] = []
    with pytest.raises(RuntimeError):
        await database.write(lambda tx: next(iter(nothing)))
    assert await database.write(lambda tx: "still here") == "still here"


async def test_a_statement_that_the_database_refuses_is_an_internal_error_of_one_unit(
    database: Database, make
) -> None:
    first = make.account()

    def twice(tx: Tx) -> None:
        accounts.insert_account(tx, first)
        accounts.insert_account(tx, first)

    other = make.account()
    outcomes = await asyncio.gather(
        database.write(twice),
        database.write(lambda tx: accounts.insert_account(tx, other)),
        return_exceptions=True,
    )
    assert isinstance(outcomes[0], InternalError)
    assert outcomes[1] is None
    assert await database.read(lambda tx: accounts.find(tx, first.id)) is None
    assert await database.read(lambda tx: accounts.find(tx, other.id)) == other


async def test_a_unit_sees_its_own_writes(database: Database, make) -> None:
    made = make.account()

    def unit(tx: Tx) -> bool:
        accounts.insert_account(tx, made)
        return accounts.find(tx, made.id) == made

    assert await database.write(unit)


async def test_many_writers_number_the_events_of_one_job_without_gaps(
    database: Database, make, account: str
) -> None:
    job = make.job(account)
    await database.write(lambda tx: jobs.insert_job(tx, job))
    numbers = await asyncio.gather(
        *(
            database.write(lambda tx: events.append(tx, account, job.id, "progress", make.now))
            for _ in range(24)
        )
    )
    assert sorted(numbers) == list(range(1, 25))


async def test_a_scan_keeps_to_one_moment_while_others_write(database: Database, make) -> None:
    made = make.account()
    loop = asyncio.get_running_loop()

    def unit(tx: Tx) -> tuple[bool, bool]:
        before = accounts.find(tx, made.id) is not None
        asyncio.run_coroutine_threadsafe(
            database.write(lambda inner: accounts.insert_account(inner, made)), loop
        ).result(10)
        return before, accounts.find(tx, made.id) is not None

    assert await database.scan(unit) == (False, False)
    assert await database.scan(lambda tx: accounts.find(tx, made.id)) == made


async def test_a_scan_cannot_write(database: Database, make) -> None:
    made = make.account()
    with pytest.raises(LumigateError):
        await database.scan(lambda tx: accounts.insert_account(tx, made))
    assert await database.read(lambda tx: accounts.find(tx, made.id)) is None


async def test_a_cancelled_caller_does_not_disturb_the_others(database: Database, make) -> None:
    kept = [make.account() for _ in range(8)]
    dropped = make.account()
    task = asyncio.create_task(database.write(lambda tx: accounts.insert_account(tx, dropped)))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(
        *(database.write(lambda tx, one=one: accounts.insert_account(tx, one)) for one in kept)
    )
    with pytest.raises(asyncio.CancelledError):
        await task
    for one in kept:
        assert await database.read(lambda tx, id_=one.id: accounts.get(tx, id_)) == one


async def test_text_beyond_the_basic_plane_comes_back_as_it_was(database: Database, make) -> None:
    made = make.account(name="\u202eright to left \U0001f3ac\u200d\U0001f525 \U00024b62")
    await database.write(lambda tx: accounts.insert_account(tx, made))
    assert (await database.read(lambda tx: accounts.get(tx, made.id))).name == made.name


async def test_after_close_every_call_is_refused_as_unavailable(tmp_path) -> None:
    from lumigate.testing.databases import temporary_sqlite

    async with temporary_sqlite(tmp_path) as closed:
        pass
    for call in (closed.write, closed.read, closed.scan):
        with pytest.raises(Unavailable):
            await call(lambda tx: None)
