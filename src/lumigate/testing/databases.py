"""Databases for tests: each is new, empty, and gone afterwards."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

from lumigate.store.database import Database
from lumigate.store.sqlite import SqliteDatabase


@asynccontextmanager
async def temporary_sqlite(folder: Path) -> AsyncGenerator[SqliteDatabase]:
    """Open a new file in ``folder``, which must stay until the end."""
    database = SqliteDatabase(folder / f"{uuid4().hex}.db")
    await database.start()
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def temporary_postgres(url: str, *, connections: int = 8) -> AsyncGenerator[Database]:
    """Open a schema of its own in the database at ``url``; the role must be allowed to make one."""
    import psycopg
    from psycopg.sql import SQL, Identifier

    from lumigate.store.postgres import PostgresDatabase

    schema = f"lumigate_{uuid4().hex}"
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        await connection.execute(SQL("CREATE SCHEMA {}").format(Identifier(schema)))
        try:
            options = quote(f"-csearch_path={schema}")
            database = PostgresDatabase(
                f"{url}{'&' if '?' in url else '?'}options={options}", connections=connections
            )
            await database.start()
            try:
                yield database
            finally:
                await database.close()
        finally:
            await connection.execute(SQL("DROP SCHEMA {} CASCADE").format(Identifier(schema)))
