"""Events as rows: append only, numbered from 1 within their job."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import func, insert, literal, select

from lumigate.domain.jobs import EventKind, JobEvent
from lumigate.kit.clock import from_micros, to_micros
from lumigate.kit.hashing import JsonValue
from lumigate.store.columns import packed, unpacked
from lumigate.store.database import Tx
from lumigate.store.schema import job_events
from lumigate.store.statements import Row, Statement, given

_COLUMNS = job_events.c
_INSERT = Statement(insert(job_events))
_NEXT = (
    select(
        given("job", _COLUMNS.job.type),
        func.coalesce(func.max(_COLUMNS.number), literal(0)) + 1,
        given("account", _COLUMNS.account.type),
        given("kind", _COLUMNS.kind.type),
        given("at", _COLUMNS.at.type),
        given("data", _COLUMNS.data.type),
    )
    .where(_COLUMNS.job == given("job"))
    .select_from(job_events)
)
_APPEND = Statement(
    insert(job_events)
    .from_select(["job", "number", "account", "kind", "at", "data"], _NEXT)
    .returning(_COLUMNS.number)
)
_ROW = select(_COLUMNS.job, _COLUMNS.number, _COLUMNS.kind, _COLUMNS.at, _COLUMNS.data)
_AFTER_OWN = Statement(
    _ROW.where(
        _COLUMNS.job == given("job"), _COLUMNS.account == given("account"), _COLUMNS.number > given("number")
    )
    .order_by(_COLUMNS.number)
    .limit(given("limit"))
)


def append(
    tx: Tx, account: str, job: str, kind: EventKind, at: datetime, data: Mapping[str, JsonValue] | None = None
) -> int:
    """Write the job's next event and return its number."""
    tx.lock(job)
    row = tx.first(
        _APPEND,
        {
            "job": job,
            "account": account,
            "kind": kind,
            "at": to_micros(at),
            "data": packed(data) if data else None,
        },
    )
    assert row is not None
    return row[0]


def insert_events(tx: Tx, account: str, events: Iterable[JobEvent]) -> None:
    """Write events whose numbers are known: the first ones of a job that is written in the same unit."""
    for event in events:
        tx.change(
            _INSERT,
            {
                "job": event.job,
                "number": event.number,
                "account": account,
                "kind": event.kind,
                "at": to_micros(event.at),
                "data": packed(event.data),
            },
        )


def list_after(tx: Tx, account: str, job: str, number: int = 0, *, limit: int = 1000) -> list[JobEvent]:
    """Return the events of the account's own job after ``number``, in their order."""
    rows = tx.rows(_AFTER_OWN, {"job": job, "account": account, "number": number, "limit": limit})
    return [_event(row) for row in rows]


def _event(row: Row) -> JobEvent:
    job, number, kind, at, data = row
    return JobEvent(job=job, number=number, kind=kind, at=from_micros(at), data=unpacked(data))
