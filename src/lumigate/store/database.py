"""What every database offers: units of work, written durably or only read.

A unit is a plain function over a :class:`Tx`. It may run more than once (a conflict is retried), so it must have
no effect besides its statements. When it raises, nothing it wrote stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from lumigate.store.statements import NO_PARAMS, Params, Row, Statement

T = TypeVar("T")


class Tx(Protocol):
    """One running transaction."""

    def rows(self, statement: Statement, params: Params = NO_PARAMS) -> list[Row]:
        """Run and return all rows (of a query, or of RETURNING)."""
        ...

    def first(self, statement: Statement, params: Params = NO_PARAMS) -> Row | None:
        """Run and return the first row, None where there is none."""
        ...

    def change(self, statement: Statement, params: Params = NO_PARAMS) -> int:
        """Run and return how many rows were inserted, updated or deleted."""
        ...

    def change_many(self, statement: Statement, many: Iterable[Params]) -> None:
        """Run once per set of parameters."""
        ...

    def lock(self, name: str) -> None:
        """Keep other units that lock the same name waiting until this one has ended."""
        ...


def perform(unit: Callable[[Tx], T], tx: Tx) -> T:
    """Run a unit; a ``StopIteration``, which no future can carry, comes out as a ``RuntimeError``."""
    try:
        return unit(tx)
    except StopIteration as problem:
        raise RuntimeError("a unit ran out of an iterator") from problem


class Database(Protocol):
    """SQLite or PostgreSQL; errors of the disk or the connection are raised as ``Unavailable``."""

    async def start(self) -> None:
        """Open it and bring its tables up to date."""
        ...

    async def close(self) -> None:
        """Finish what was accepted, then close. Later calls raise ``Unavailable``."""
        ...

    async def write(self, unit: Callable[[Tx], T]) -> T:
        """Run the unit; return its value once it is durable, or raise what it raised."""
        ...

    async def read(self, unit: Callable[[Tx], T]) -> T:
        """Run the unit, which only queries; it sees everything whose ``write`` has returned."""
        ...

    async def scan(self, unit: Callable[[Tx], T]) -> T:
        """Run a unit of long queries beside everything else, on one unmoving view of the data."""
        ...
