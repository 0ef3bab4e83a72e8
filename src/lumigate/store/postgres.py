"""PostgreSQL through psycopg: a pool of connections driven by a few threads, one transaction per unit."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import LiteralString, cast

import psycopg
from psycopg import errors
from psycopg_pool import ConnectionPool, PoolTimeout
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

from lumigate.domain.errors import Conflict, InternalError, InvalidRequest, Unavailable
from lumigate.store.database import T, Tx, perform
from lumigate.store.migrate import pending
from lumigate.store.statements import NO_PARAMS, Compiler, Params, Row, Statement, Value

ATTEMPTS = 8
"""How often a unit is run before a conflict with others is told to its caller."""

_MIGRATION_LOCK = 0x6C756D69
Connection = psycopg.Connection[Row]


class PostgresTx:
    """A transaction on one connection."""

    __slots__ = ("_connection", "_ready")

    def __init__(self, connection: Connection, compiler: Compiler) -> None:
        self._connection = connection
        self._ready = compiler.ready

    def rows(self, statement: Statement, params: Params = NO_PARAMS) -> list[Row]:
        with self._run(statement, params) as cursor:
            return cursor.fetchall()

    def first(self, statement: Statement, params: Params = NO_PARAMS) -> Row | None:
        with self._run(statement, params) as cursor:
            return cursor.fetchone()

    def change(self, statement: Statement, params: Params = NO_PARAMS) -> int:
        with self._run(statement, params) as cursor:
            return cursor.rowcount

    def change_many(self, statement: Statement, many: Iterable[Params]) -> None:
        for params in many:
            self.change(statement, params)

    def lock(self, name: str) -> None:
        _execute(self._connection, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", (name,)).close()

    def _run(self, statement: Statement, params: Params) -> psycopg.Cursor[Row]:
        sql, bind = self._ready(statement)
        return _execute(self._connection, sql, bind(params))


class PostgresDatabase:
    """One database, shared by any number of processes."""

    def __init__(self, url: str, *, connections: int = 8, wait: float = 10.0) -> None:
        """Take ``url`` as libpq reads it; a unit waits up to ``wait`` seconds for one of the ``connections``."""
        self._compiler = Compiler(PGDialect_psycopg(paramstyle="numeric_dollar"))
        self._wait = wait
        self._pool: ConnectionPool[Connection] = ConnectionPool(
            url,
            connection_class=psycopg.Connection[Row],
            kwargs={"autocommit": True, "cursor_factory": psycopg.RawCursor},
            min_size=1,
            max_size=connections,
            open=False,
            name="lumigate",
        )
        self._threads = ThreadPoolExecutor(connections, thread_name_prefix="lumigate-postgres")
        self._free = asyncio.Semaphore(connections)
        self._open = False

    async def start(self) -> None:
        """Connect and bring the tables up to date; only one of many processes does, the others wait for it."""
        await self._in_thread(self._connect)
        self._open = True

    async def close(self) -> None:
        """Let running units finish, then close every connection."""
        self._open = False
        await asyncio.to_thread(self._threads.shutdown)
        await asyncio.to_thread(self._pool.close)

    async def write(self, unit: Callable[[Tx], T]) -> T:
        self._must_be_open()
        return await self._in_thread(lambda: self._transact("BEGIN", unit))

    async def read(self, unit: Callable[[Tx], T]) -> T:
        self._must_be_open()
        return await self._in_thread(lambda: self._query(unit))

    async def scan(self, unit: Callable[[Tx], T]) -> T:
        self._must_be_open()
        begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        return await self._in_thread(lambda: self._transact(begin, unit))

    def _must_be_open(self) -> None:
        if not self._open:
            raise Unavailable("the database is not open; try again in a moment")

    async def _in_thread(self, function: Callable[[], T]) -> T:
        try:
            async with asyncio.timeout(self._wait):
                await self._free.acquire()
        except TimeoutError:
            raise Unavailable("every database connection is busy; try again", retry_after=1.0) from None
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, function)
        except psycopg.Error as problem:
            raise _explained(problem) from problem
        finally:
            self._free.release()

    def _connect(self) -> None:
        self._pool.open(wait=True, timeout=self._wait)
        with self._pool.connection(self._wait) as connection, connection.transaction():
            _execute(connection, "SELECT pg_advisory_xact_lock($1)", (_MIGRATION_LOCK,))
            for statement in pending("postgresql", _version(connection)):
                _execute(connection, statement)

    def _query(self, unit: Callable[[Tx], T]) -> T:
        for attempt in range(ATTEMPTS):
            try:
                with self._pool.connection(self._wait) as connection:
                    return perform(unit, PostgresTx(connection, self._compiler))
            except psycopg.OperationalError as problem:
                # A pooled connection may have died while nobody looked; reading again is always safe.
                if attempt == ATTEMPTS - 1 or isinstance(problem, PoolTimeout):
                    raise
        raise AssertionError("the last attempt returns or raises")

    def _transact(self, begin: LiteralString, unit: Callable[[Tx], T]) -> T:
        for _ in range(ATTEMPTS):
            with self._pool.connection(self._wait) as connection:
                try:
                    _execute(connection, begin)
                except psycopg.OperationalError:
                    continue
                try:
                    value = perform(unit, PostgresTx(connection, self._compiler))
                    _execute(connection, "COMMIT")
                except BaseException as problem:
                    with suppress(psycopg.Error):
                        _execute(connection, "ROLLBACK")
                    if not _is_passing(problem):
                        raise
                else:
                    return value
        raise Conflict("others keep changing the same thing; try again")


def _execute(connection: Connection, sql: str, values: tuple[Value, ...] = ()) -> psycopg.Cursor[Row]:
    return connection.cursor(binary=True).execute(cast("LiteralString", sql), values or None)


def _version(connection: Connection) -> str | None:
    present = _execute(connection, "SELECT to_regclass('alembic_version') IS NOT NULL").fetchone()
    if present is None or not present[0]:
        return None
    row = _execute(connection, "SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def _is_passing(problem: BaseException) -> bool:
    return isinstance(problem, errors.SerializationFailure | errors.DeadlockDetected)


def _explained(problem: Exception) -> Exception:
    if isinstance(problem, psycopg.OperationalError | psycopg.InterfaceError | errors.DiskFull):
        return Unavailable("the database cannot be reached right now; try again", retry_after=1.0)
    if isinstance(problem, psycopg.DataError):
        return InvalidRequest(f"the database cannot keep this text or number: {problem}")
    return InternalError(f"the database refused a statement: {problem}")
