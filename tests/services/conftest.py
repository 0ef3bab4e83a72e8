"""The services on both databases; every test has a house and accounts of its own."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from lumigate.domain.accounts import Principal
from lumigate.domain.ledger import Balances
from lumigate.store import ledger as book
from lumigate.store.blobs import Blobs, memory_blobs
from lumigate.store.database import Database
from lumigate.store.statements import Statement
from lumigate.testing.databases import temporary_postgres, temporary_sqlite
from lumigate.testing.house import SmallHouse, small_house

POSTGRES = os.environ.get("LUMIGATE_TEST_DATABASE_URL")

_EVENTS = Statement(text("SELECT kind FROM job_events WHERE job = :job ORDER BY number"))
_ATTEMPTS = Statement(text("SELECT state FROM attempts WHERE job = :job ORDER BY number"))

Houses = Callable[..., Awaitable[SmallHouse]]


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(
    scope="module",
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
async def database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, anyio_backend: str
) -> AsyncIterator[Database]:
    if request.param == "sqlite":
        async with temporary_sqlite(tmp_path_factory.mktemp("services")) as opened:
            yield opened
    else:
        assert POSTGRES is not None
        async with temporary_postgres(POSTGRES) as opened:
            yield opened


@pytest.fixture
def blobs() -> Blobs:
    return memory_blobs()


@pytest.fixture
async def houses(database: Database, blobs: Blobs, tmp_path: Path) -> AsyncIterator[Houses]:
    """Opens houses on one database and one blob store; a second one is another server, or the same one later."""
    async with AsyncExitStack() as stack:

        async def build(**changes: Any) -> SmallHouse:
            return await stack.enter_async_context(
                small_house(database, tmp_path, **({"blobs": blobs} | changes))
            )

        yield build


@pytest.fixture
async def house(houses: Houses) -> SmallHouse:
    return await houses()


@pytest.fixture
async def payer(house: SmallHouse) -> Principal:
    """Somebody with one dollar and no credit."""
    return await house.account(credit_micros=1_000_000, credit_limit_micros=0)


class Facts:
    """What the store says, for assertions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def purses(self, account: str, *, test: bool = False) -> Balances:
        return await self._database.read(lambda tx: book.balances(tx, account, test=test))

    async def events(self, job: str) -> list[str]:
        return await self._column(_EVENTS, job)

    async def attempts(self, job: str) -> list[str]:
        return await self._column(_ATTEMPTS, job)

    async def _column(self, statement: Statement, job: str) -> list[str]:
        return [row[0] for row in await self._database.read(lambda tx: tx.rows(statement, {"job": job}))]


@pytest.fixture
def facts(database: Database) -> Facts:
    return Facts(database)
