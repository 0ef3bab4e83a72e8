"""SQL written once as SQLAlchemy Core, compiled once per database, run by the database's own driver."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Table, bindparam
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.base import Executable
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import BindParameter, ClauseElement
from sqlalchemy.types import TypeEngine

Value = None | int | float | str | bytes
"""What a column holds."""

Params = Mapping[str, Value]
Row = tuple[Any, ...]
"""One row as the driver gives it, columns in the order of the statement."""

NO_PARAMS: Params = {}


class Statement:
    """One SQL statement. Make each once, at import: databases remember the compiled form by identity."""

    __slots__ = ("construct",)

    def __init__(self, construct: Executable) -> None:
        self.construct = construct


class Ready(NamedTuple):
    """A statement in the words of one database, and how named parameters become its positional ones."""

    sql: str
    bind: Callable[[Params], tuple[Value, ...]]


class Compiler:
    """Compiles for one dialect and remembers."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._ready: dict[Statement, Ready] = {}

    def ready(self, statement: Statement) -> Ready:
        """Return the compiled form, compiling it on first sight."""
        found = self._ready.get(statement)
        if found is None:
            found = self._ready[statement] = self._compile(statement)
        return found

    def _compile(self, statement: Statement) -> Ready:
        construct = statement.construct
        assert isinstance(construct, ClauseElement)
        compiled = construct.compile(dialect=self._dialect)
        assert isinstance(compiled, SQLCompiler)
        names = tuple(compiled.positiontup or ())
        fixed = {name: compiled.binds[name].value for name in names if not compiled.binds[name].required}
        return Ready(str(compiled), _binder(names, fixed))


def given(name: str, of: TypeEngine[Any] | None = None) -> BindParameter[Any]:
    """Return a parameter that every run of the statement must give."""
    return bindparam(name, type_=of, required=True)


def every(table: Table, fixed: Params = NO_PARAMS) -> dict[str, Any]:
    """Return the values of an insert that is given every column, except those that are always the same."""
    return {
        column.name: fixed[column.name] if column.name in fixed else given(column.name, column.type)
        for column in table.columns
    }


def _binder(names: tuple[str, ...], fixed: Mapping[str, Value]) -> Callable[[Params], tuple[Value, ...]]:
    if len(names) > 1:
        pick = itemgetter(*names)
        constant = dict(fixed)
        return (lambda params: pick({**constant, **params})) if constant else pick
    constants = tuple(fixed.values())
    if constants or not names:
        return lambda params: constants
    only = names[0]
    return lambda params: (params[only],)
