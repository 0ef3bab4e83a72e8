"""Who runs jobs: a lease per process, with a fence against one that was only slow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from lumigate.kit.clock import from_micros, to_micros
from lumigate.store.columns import moment
from lumigate.store.database import Tx
from lumigate.store.schema import executors
from lumigate.store.statements import Row, Statement, every, given

_COLUMNS = executors.c
_NEW = insert(executors).values(every(executors, {"fence": 1, "ended_at": None}))
_REGISTER = Statement(
    _NEW.on_conflict_do_update(
        index_elements=[_COLUMNS.id],
        set_={
            "fence": _COLUMNS.fence + 1,
            "heartbeat_at": _NEW.excluded.heartbeat_at,
            "started_at": _NEW.excluded.started_at,
            "ended_at": None,
        },
    ).returning(_COLUMNS.fence)
)
_MINE = (_COLUMNS.id == given("executor"), _COLUMNS.fence == given("fence"), _COLUMNS.ended_at.is_(None))
_HEARTBEAT = Statement(update(executors).where(*_MINE).values(heartbeat_at=given("now")))
_HOLDS = Statement(select(_COLUMNS.id).where(*_MINE))
_END = Statement(update(executors).where(*_MINE).values(ended_at=given("now")))
_DEAD = Statement(
    select(executors)
    .where(_COLUMNS.ended_at.is_(None), _COLUMNS.heartbeat_at < given("before"))
    .order_by(_COLUMNS.heartbeat_at)
)
_LIVING = Statement(select(_COLUMNS.id).where(_COLUMNS.ended_at.is_(None)))
_TAKE_OVER = Statement(
    update(executors)
    .where(*_MINE, _COLUMNS.heartbeat_at < given("before"))
    .values(fence=_COLUMNS.fence + 1, ended_at=given("now"))
)
_GET = Statement(select(executors).where(_COLUMNS.id == given("executor")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Executor:
    """One process that runs jobs. Who writes for it must show the current ``fence``."""

    id: str
    fence: int
    heartbeat_at: datetime
    started_at: datetime
    ended_at: datetime | None = None


def register(tx: Tx, executor: str, now: datetime) -> int:
    """Begin (again) under this id and return the fence; whoever held an older one is shut out."""
    row = tx.first(_REGISTER, {"id": executor, "heartbeat_at": to_micros(now), "started_at": to_micros(now)})
    assert row is not None
    return row[0]


def heartbeat(tx: Tx, executor: str, fence: int, now: datetime) -> bool:
    """Say that the process lives; return False where it was taken over: it must stop writing."""
    return tx.change(_HEARTBEAT, {"executor": executor, "fence": fence, "now": to_micros(now)}) == 1


def holds(tx: Tx, executor: str, fence: int) -> bool:
    """Tell whether the fence still counts; ask inside the unit that writes."""
    return tx.first(_HOLDS, {"executor": executor, "fence": fence}) is not None


def end(tx: Tx, executor: str, fence: int, now: datetime) -> bool:
    """Leave in good order; return False where it was taken over before."""
    return tx.change(_END, {"executor": executor, "fence": fence, "now": to_micros(now)}) == 1


def dead_since(tx: Tx, before: datetime) -> list[Executor]:
    """Return executors that were last heard of before a moment, longest silent first."""
    return [_executor(row) for row in tx.rows(_DEAD, {"before": to_micros(before)})]


def living(tx: Tx) -> frozenset[str]:
    """Return the executors that have neither ended nor been taken over."""
    return frozenset([row[0] for row in tx.rows(_LIVING)])


def take_over(tx: Tx, executor: str, fence: int, *, before: datetime, now: datetime) -> bool:
    """Shut a silent executor out, so that its jobs can be given to others in the same unit.

    ``fence`` is the one it was seen with; returns False where it came back, or somebody else was faster.
    """
    params = {"executor": executor, "fence": fence, "before": to_micros(before), "now": to_micros(now)}
    return tx.change(_TAKE_OVER, params) == 1


def find(tx: Tx, executor: str) -> Executor | None:
    """Return the executor, None where none ever had this id."""
    row = tx.first(_GET, {"executor": executor})
    return None if row is None else _executor(row)


def _executor(row: Row) -> Executor:
    id_, fence, heartbeat_at, started_at, ended_at = row
    return Executor(
        id=id_,
        fence=fence,
        heartbeat_at=from_micros(heartbeat_at),
        started_at=from_micros(started_at),
        ended_at=moment(ended_at),
    )
