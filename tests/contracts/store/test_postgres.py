"""What only the shared database has to prove: lost connections, busy pools, text that it cannot keep."""

from __future__ import annotations

import asyncio
import os
import threading

import pytest

from lumigate.domain.errors import InvalidRequest, Unavailable
from lumigate.store import accounts
from lumigate.store.database import Tx
from lumigate.testing.databases import temporary_postgres

POSTGRES = os.environ.get("LUMIGATE_TEST_DATABASE_URL", "")

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(not POSTGRES, reason="LUMIGATE_TEST_DATABASE_URL is not set"),
]


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


async def test_connections_that_died_unnoticed_cost_no_call(make) -> None:
    import psycopg

    async with temporary_postgres(POSTGRES, connections=3) as database:
        made = [make.account() for _ in range(3)]
        pool = database._pool
        async with await psycopg.AsyncConnection.connect(POSTGRES, autocommit=True) as outside:

            async def kill() -> None:
                with pool.connection() as one, pool.connection() as two:
                    pids = [one.info.backend_pid, two.info.backend_pid]
                for pid in pids:
                    await outside.execute("SELECT pg_terminate_backend(%s)", (pid,))

            await kill()
            await database.write(lambda tx: accounts.insert_account(tx, made[0]))
            await kill()
            assert await database.read(lambda tx: accounts.get(tx, made[0].id)) == made[0]


async def test_a_connection_lost_inside_a_unit_is_unavailable_and_the_next_unit_is_fine(make) -> None:
    import psycopg

    async with temporary_postgres(POSTGRES, connections=2) as database:
        lost, kept = make.account(), make.account()

        def unit(tx: Tx) -> None:
            accounts.insert_account(tx, lost)
            with psycopg.connect(POSTGRES, autocommit=True) as outside:
                pid = tx._connection.info.backend_pid
                outside.execute("SELECT pg_terminate_backend(%s)", (pid,))
            accounts.get(tx, lost.id)

        with pytest.raises(Unavailable):
            await database.write(unit)
        await database.write(lambda tx: accounts.insert_account(tx, kept))
        assert await database.read(lambda tx: accounts.find(tx, lost.id)) is None


async def test_a_caller_waits_for_a_connection_only_so_long(make) -> None:
    from lumigate.store.postgres import PostgresDatabase

    database = PostgresDatabase(POSTGRES, connections=1, wait=0.2)
    database._pool.open(wait=True)
    database._open = True
    started, finish = threading.Event(), threading.Event()

    def slow(tx: Tx) -> str:
        started.set()
        assert finish.wait(10)
        return "slow"

    first = asyncio.create_task(database.write(slow))
    await asyncio.to_thread(started.wait, 10)
    with pytest.raises(Unavailable, match="busy"):
        await database.read(lambda tx: None)
    finish.set()
    assert await first == "slow"
    assert await database.write(lambda tx: "quick") == "quick"
    await database.close()


async def test_text_with_a_nul_is_refused_as_a_bad_request(make) -> None:
    async with temporary_postgres(POSTGRES, connections=1) as database:
        with pytest.raises(InvalidRequest):
            await database.write(lambda tx: accounts.insert_account(tx, make.account(name="a\0b")))


async def test_a_server_that_is_not_there_is_unavailable() -> None:
    from lumigate.store.postgres import PostgresDatabase

    database = PostgresDatabase("postgresql://nobody@127.0.0.1:9/none", connections=1, wait=0.5)
    with pytest.raises(Unavailable):
        await database.start()
    await database.close()
