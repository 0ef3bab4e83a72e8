"""What an account used between two moments, added up from its jobs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from sqlalchemy import BigInteger, ColumnElement, Select, and_, case, cast, func, literal, select
from sqlalchemy.types import Text

from lumigate.domain.errors import FieldError, InvalidRequest
from lumigate.kit.clock import to_micros
from lumigate.store.database import Tx
from lumigate.store.schema import job_labels, jobs
from lumigate.store.statements import Statement, Value, given

_COLUMNS = jobs.c
_DAY_MICROS = 86_400_000_000
_EPOCH = date(1970, 1, 1)
_PLAIN = {"model": _COLUMNS.model, "provider": _COLUMNS.provider, "key": _COLUMNS.key, "kind": _COLUMNS.kind}


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageRow:
    """One group of jobs; ``group`` is None for jobs without a value there, and for the total."""

    group: str | None
    jobs: int
    completed: int
    failed: int
    cache_hits: int
    cost_micros: int
    saved_micros: int


def total(tx: Tx, account: str, start: datetime, end: datetime) -> UsageRow:
    """Return everything the account used from ``start`` up to and without ``end``, by when jobs were made."""
    found = _run(tx, _statement(None), account, start, end, {})
    return found[0] if found else _NOTHING


def by_group(tx: Tx, account: str, start: datetime, end: datetime, group_by: str) -> list[UsageRow]:
    """Return what was used by ``model``, ``provider``, ``key``, ``kind``, ``day`` (UTC) or ``label.<name>``.

    The most expensive group comes first, days come in their order. Groups add up to :func:`total`. Raises
    :class:`InvalidRequest` for any other word. May take long on many jobs: run it in a ``scan``.
    """
    if group_by == "day":
        rows = _run(tx, _statement("day"), account, start, end, {})
        days = [_of_day(row) for row in rows]
        return sorted(days, key=lambda row: row.group or "")
    if group_by.startswith("label.") and len(group_by) > len("label."):
        rows = _run(tx, _statement("label"), account, start, end, {"label": group_by.removeprefix("label.")})
    elif group_by in _PLAIN:
        rows = _run(tx, _statement(group_by), account, start, end, {})
    else:
        message = f"cannot group by {group_by!r}; use model, provider, key, kind, day or label.<name>"
        raise InvalidRequest(message, fields=[FieldError("/group_by", message)])
    return sorted(rows, key=lambda row: (-row.cost_micros, -row.jobs, row.group or ""))


_USES = Statement(
    select(_COLUMNS.model, func.count(_COLUMNS.id))
    .where(
        _COLUMNS.model.is_not(None), _COLUMNS.created_at >= given("start"), _COLUMNS.created_at < given("end")
    )
    .group_by(_COLUMNS.model)
)
_NOTHING = UsageRow(group=None, jobs=0, completed=0, failed=0, cache_hits=0, cost_micros=0, saved_micros=0)


def model_uses(tx: Tx, start: datetime, end: datetime) -> dict[str, int]:
    """Return how often each model was asked for by anybody: for sorting by popularity, never per account."""
    rows = tx.rows(_USES, {"start": to_micros(start), "end": to_micros(end)})
    return {row[0]: row[1] for row in rows}


@cache
def _statement(group: str | None) -> Statement:
    match group:
        case None:
            return Statement(_sums(literal(None, Text())))
        case "day":
            day = cast(_COLUMNS.created_at // literal(_DAY_MICROS, BigInteger()), BigInteger)
            return Statement(_sums(cast(day, Text)).group_by(cast(day, Text)))
        case "label":
            value = job_labels.c.value
            query = _sums(value).select_from(
                jobs.outerjoin(
                    job_labels, and_(job_labels.c.job == _COLUMNS.id, job_labels.c.key == given("label"))
                )
            )
            return Statement(query.group_by(value))
        case _:
            column = _PLAIN[group]
            return Statement(_sums(column).group_by(column))


def _sums(
    group: ColumnElement[str] | ColumnElement[str | None],
) -> Select[str | None, int, int, int, int, int, int]:
    def added(value: ColumnElement[int]) -> ColumnElement[int]:
        return cast(func.coalesce(func.sum(value), 0), BigInteger)

    def counted(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return added(case((condition, 1), else_=0))

    return select(
        group,
        func.count(_COLUMNS.id),
        counted(_COLUMNS.state == "completed"),
        counted(_COLUMNS.state == "failed"),
        added(_COLUMNS.cache_hit),
        # A film's cost is that of the generations it is made of, which are jobs of their own.
        added(case((_COLUMNS.kind == "production", 0), else_=_COLUMNS.cost_micros)),
        added(_COLUMNS.saved_micros),
    ).where(
        _COLUMNS.account == given("account"),
        _COLUMNS.created_at >= given("start"),
        _COLUMNS.created_at < given("end"),
    )


def _run(
    tx: Tx, statement: Statement, account: str, start: datetime, end: datetime, more: dict[str, Value]
) -> list[UsageRow]:
    params = {"account": account, "start": to_micros(start), "end": to_micros(end), **more}
    return [
        UsageRow(
            group=group,
            jobs=count,
            completed=completed,
            failed=failed,
            cache_hits=hits,
            cost_micros=cost,
            saved_micros=saved,
        )
        for group, count, completed, failed, hits, cost, saved in tx.rows(statement, params)
    ]


def _of_day(row: UsageRow) -> UsageRow:
    day = _EPOCH + timedelta(days=int(row.group or 0))
    return UsageRow(
        group=day.isoformat(),
        jobs=row.jobs,
        completed=row.completed,
        failed=row.failed,
        cache_hits=row.cache_hits,
        cost_micros=row.cost_micros,
        saved_micros=row.saved_micros,
    )
