"""SQLite through apsw: one writing connection under the journal, point reads inline on the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import apsw
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from lumigate.domain.errors import InternalError, Unavailable
from lumigate.store.database import T, Tx, perform
from lumigate.store.journal import Journal
from lumigate.store.migrate import pending
from lumigate.store.statements import NO_PARAMS, Compiler, Params, Row, Statement

SAFE_VERSION = (3, 51, 3)
"""Before it, a write-ahead log that is reset while another connection checkpoints can corrupt the file."""

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -65536",
    "PRAGMA busy_timeout = 5000",
)
_PASSING = (
    apsw.FullError,
    apsw.IOError,
    apsw.BusyError,
    apsw.LockedError,
    apsw.ReadOnlyError,
    apsw.CantOpenError,
    apsw.NoMemError,
    apsw.InterruptError,
)


class SqliteTx:
    """A transaction on one connection."""

    __slots__ = ("_changes", "_execute", "_ready")

    def __init__(self, connection: apsw.Connection, compiler: Compiler) -> None:
        self._execute = connection.cursor().execute
        self._changes = connection.changes
        self._ready = compiler.ready

    def rows(self, statement: Statement, params: Params = NO_PARAMS) -> list[Row]:
        sql, bind = self._ready(statement)
        return self._execute(sql, bind(params)).fetchall()

    def first(self, statement: Statement, params: Params = NO_PARAMS) -> Row | None:
        sql, bind = self._ready(statement)
        rows = self._execute(sql, bind(params)).fetchall()
        return rows[0] if rows else None

    def change(self, statement: Statement, params: Params = NO_PARAMS) -> int:
        sql, bind = self._ready(statement)
        self._execute(sql, bind(params))
        return self._changes()

    def change_many(self, statement: Statement, many: Iterable[Params]) -> None:
        sql, bind = self._ready(statement)
        for params in many:
            self._execute(sql, bind(params))

    def lock(self, name: str) -> None:
        """Nothing to do: there is one writer."""


class SqliteBatch:
    """The journal's transaction on the writing connection."""

    def __init__(self, connection: apsw.Connection, compiler: Compiler) -> None:
        self.tx: Tx = SqliteTx(connection, compiler)
        self._connection = connection
        self._execute = connection.cursor().execute

    def begin(self) -> None:
        self._execute("BEGIN IMMEDIATE")

    def begin_view(self) -> None:
        """Begin a transaction that only reads, and sees one moment throughout."""
        self._execute("BEGIN")

    def enter(self) -> None:
        self._execute("SAVEPOINT unit")

    def keep(self) -> None:
        self._execute("RELEASE unit")

    def undo(self) -> None:
        self._execute("ROLLBACK TO unit")
        self._execute("RELEASE unit")

    def commit(self) -> None:
        self._execute("COMMIT")

    def rollback(self) -> None:
        if self._connection.in_transaction:
            with suppress(apsw.Error):
                self._execute("ROLLBACK")

    def explain(self, problem: Exception) -> Exception:
        return explained(problem)


def explained(problem: Exception) -> Exception:
    """Return what an error of the driver means to the caller; any other error as it is."""
    if isinstance(problem, _PASSING):
        return Unavailable(f"the database cannot be used right now ({problem}); try again", retry_after=1.0)
    if isinstance(problem, apsw.Error):
        return InternalError(f"the database refused a statement: {problem}")
    return problem


class SqliteDatabase:
    """One file that this process owns."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._compiler = Compiler(SQLiteDialect(paramstyle="numeric_dollar"))
        self._journal: Journal | None = None
        self._connections: list[apsw.Connection] = []
        self._reader: SqliteTx | None = None
        self._scanner: SqliteBatch | None = None
        self._scanning = asyncio.Lock()

    async def start(self) -> None:
        """Open the file, making it where there is none, and bring its tables up to date."""
        version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
        if version < SAFE_VERSION:
            wanted = ".".join(str(part) for part in SAFE_VERSION)
            raise InternalError(
                f"SQLite {apsw.sqlite_lib_version()} can corrupt its write-ahead log; "
                f"install an apsw that carries {wanted} or later"
            )
        try:
            self._path.touch(mode=0o600)
            writer = self._open()
            self._migrate(writer)
            reader, scanner = self._open(), self._open()
            for connection in (reader, scanner):
                connection.execute("PRAGMA query_only = ON")
        except OSError as problem:
            raise Unavailable(
                f"the database {str(self._path)!r} cannot be opened: {problem.strerror}"
            ) from problem
        except apsw.Error as problem:
            self._close_connections()
            raise explained(problem) from problem
        self._reader = SqliteTx(reader, self._compiler)
        self._scanner = SqliteBatch(scanner, self._compiler)
        self._journal = Journal(SqliteBatch(writer, self._compiler))

    async def close(self) -> None:
        """Finish the units that wait, then close the file."""
        journal, self._journal, self._reader = self._journal, None, None
        if journal is not None:
            await journal.close()
        async with self._scanning:
            self._scanner = None
            self._close_connections()

    async def write(self, unit: Callable[[Tx], T]) -> T:
        journal = self._journal
        if journal is None:
            raise _closed()
        return await journal.submit(unit)

    async def read(self, unit: Callable[[Tx], T]) -> T:
        reader = self._reader
        if reader is None:
            raise _closed()
        try:
            return unit(reader)
        except apsw.Error as problem:
            raise explained(problem) from problem

    async def scan(self, unit: Callable[[Tx], T]) -> T:
        async with self._scanning:
            scanner = self._scanner
            if scanner is None:
                raise _closed()
            return await asyncio.to_thread(_view, scanner, unit)

    def _open(self) -> apsw.Connection:
        connection = apsw.Connection(str(self._path), statementcachesize=256)
        self._connections.append(connection)
        for pragma in _PRAGMAS:
            connection.execute(pragma).fetchall()
        return connection

    def _migrate(self, writer: apsw.Connection) -> None:
        writer.execute("BEGIN IMMEDIATE")
        try:
            for statement in pending("sqlite", _version(writer)):
                writer.execute(statement)
        except BaseException:
            writer.execute("ROLLBACK")
            raise
        writer.execute("COMMIT")

    def _close_connections(self) -> None:
        for connection in self._connections:
            connection.close()
        self._connections.clear()


def _version(writer: apsw.Connection) -> str | None:
    if not writer.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchall():
        return None
    rows = writer.execute("SELECT version_num FROM alembic_version").fetchall()
    return str(rows[0][0]) if rows else None


def _view(scanner: SqliteBatch, unit: Callable[[Tx], T]) -> T:
    try:
        scanner.begin_view()
        try:
            return perform(unit, scanner.tx)
        finally:
            scanner.rollback()
    except apsw.Error as problem:
        raise explained(problem) from problem


def _closed() -> Unavailable:
    return Unavailable("the database is not open; try again in a moment")
