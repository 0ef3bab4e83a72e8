"""Attempts as rows: each is written before its submission leaves."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, insert, select, update

from lumigate.domain.jobs import Attempt, AttemptState
from lumigate.kit.clock import from_micros, to_micros
from lumigate.store.columns import micros, moment
from lumigate.store.database import Tx
from lumigate.store.schema import attempts
from lumigate.store.statements import Row, Statement, given

_ROW = select(
    attempts.c.id,
    attempts.c.job,
    attempts.c.number,
    attempts.c.provider,
    attempts.c.state,
    attempts.c.created_at,
    attempts.c.handle,
    attempts.c.updated_at,
)
_INSERT = Statement(insert(attempts))
_LATEST = Statement(_ROW.where(attempts.c.job == given("job")).order_by(attempts.c.number.desc()).limit(1))
_BY_HANDLE = Statement(
    _ROW.where(attempts.c.provider == given("provider"), attempts.c.handle == given("handle"))
    .order_by(attempts.c.created_at.desc())
    .limit(1)
)
_MOVE = Statement(
    update(attempts)
    .where(attempts.c.job == given("of_job"), attempts.c.number == given("of_number"))
    .values(
        state=given("state"),
        handle=func.coalesce(given("handle", attempts.c.handle.type), attempts.c.handle),
        updated_at=given("updated_at"),
    )
)


def insert_attempt(tx: Tx, attempt: Attempt) -> None:
    """Write a new attempt; its number must be new within the job."""
    tx.change(
        _INSERT,
        {
            "id": attempt.id,
            "job": attempt.job,
            "number": attempt.number,
            "provider": attempt.provider,
            "state": attempt.state,
            "handle": attempt.handle,
            "created_at": to_micros(attempt.created_at),
            "updated_at": micros(attempt.updated_at),
        },
    )


def move(
    tx: Tx, job: str, number: int, state: AttemptState, at: datetime, *, handle: str | None = None
) -> bool:
    """Write the attempt's new state (and its handle, once known); return False where there is no such attempt."""
    changed = tx.change(
        _MOVE,
        {"of_job": job, "of_number": number, "state": state, "handle": handle, "updated_at": to_micros(at)},
    )
    return changed == 1


def latest(tx: Tx, job: str) -> Attempt | None:
    """Return the job's last attempt, None where nothing was ever tried."""
    row = tx.first(_LATEST, {"job": job})
    return None if row is None else _attempt(row)


def find_by_handle(tx: Tx, provider: str, handle: str) -> Attempt | None:
    """Return the attempt that a provider knows by this handle: for its callbacks."""
    row = tx.first(_BY_HANDLE, {"provider": provider, "handle": handle})
    return None if row is None else _attempt(row)


def _attempt(row: Row) -> Attempt:
    id_, job, number, provider, state, created_at, handle, updated_at = row
    return Attempt(
        id=id_,
        job=job,
        number=number,
        provider=provider,
        state=state,
        created_at=from_micros(created_at),
        handle=handle,
        updated_at=moment(updated_at),
    )
