"""One suite, bound to both databases; every test has accounts of its own."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from lumigate.domain.accounts import Account
from lumigate.domain.jobs import Job, Owner
from lumigate.kit.ids import new_id
from lumigate.store import accounts
from lumigate.store.database import Database
from lumigate.testing.databases import temporary_postgres, temporary_sqlite

START = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
POSTGRES = os.environ.get("LUMIGATE_TEST_DATABASE_URL")


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
        async with temporary_sqlite(tmp_path_factory.mktemp("store")) as opened:
            yield opened
    else:
        assert POSTGRES is not None
        async with temporary_postgres(POSTGRES) as opened:
            yield opened


class Maker:
    """Makes values that differ where they must, and are the same where they may."""

    now = START

    def at(self, seconds: float) -> datetime:
        return START + timedelta(seconds=seconds)

    def account(self, **changes: Any) -> Account:
        values: dict[str, Any] = {
            "id": new_id("acc"),
            "name": "somebody",
            "credit_limit_micros": 0,
            "created_at": START,
        }
        return Account(**(values | changes))

    def job(self, account: str, **changes: Any) -> Job:
        values: dict[str, Any] = {
            "id": new_id("job"),
            "kind": "generation",
            "state": "running",
            "owner": Owner(account=account, key="key_1"),
            "request": b'{"prompt":"a cat"}',
            "created_at": START,
        }
        return Job(**(values | changes))


@pytest.fixture
def make() -> Maker:
    return Maker()


@pytest.fixture
async def account(database: Database, make: Maker) -> str:
    made = make.account()
    await database.write(lambda tx: accounts.insert_account(tx, made))
    return made.id


@pytest.fixture
async def stranger(database: Database, make: Maker) -> str:
    made = make.account(name="somebody else")
    await database.write(lambda tx: accounts.insert_account(tx, made))
    return made.id
