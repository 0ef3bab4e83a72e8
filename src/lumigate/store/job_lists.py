"""Lists of jobs: one statement per set of filters, so that each can use its index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from sqlalchemy import ColumnElement, exists, literal_column, select, tuple_
from sqlalchemy.types import BigInteger, Text

from lumigate.domain.jobs import Job, JobKind, JobState
from lumigate.kit.clock import to_micros
from lumigate.store.database import Tx
from lumigate.store.jobs import job_of
from lumigate.store.paging import Page, Place, limit_of, page_of, place_of
from lumigate.store.schema import CANCELLED, FAILED, NOT_GENERATION, OPEN, job_labels, jobs
from lumigate.store.statements import Statement, Value, given


@dataclass(frozen=True, slots=True, kw_only=True)
class JobFilter:
    """Which jobs of an account to list; what is None does not matter. ``before`` is exclusive."""

    state: JobState | None = None
    kind: JobKind | None = None
    model: str | None = None
    key: str | None = None
    end_user: str | None = None
    after: datetime | None = None
    before: datetime | None = None
    labels: Mapping[str, str] = field(default_factory=dict[str, str])


EVERYTHING = JobFilter()


def list_page(
    tx: Tx, account: str, which: JobFilter = EVERYTHING, *, limit: int = 50, cursor: str | None = None
) -> Page[Job]:
    """Return one page of the account's jobs, newest first; ``limit`` from 1 to 200."""
    limit, place = limit_of(limit), place_of(cursor)
    params: dict[str, Value] = {
        "account": account,
        "limit": limit + 1,
        "place_at": place.at,
        "place_id": place.id,
    }
    plain = {
        "state": which.state,
        "kind": which.kind,
        "model": which.model,
        "key": which.key,
        "end_user": which.end_user,
        "after": None if which.after is None else to_micros(which.after),
        "before": None if which.before is None else to_micros(which.before),
    }
    params.update((name, value) for name, value in plain.items() if value is not None)
    for number, (key, value) in enumerate(which.labels.items()):
        params[f"label_key_{number}"] = key
        params[f"label_value_{number}"] = value
    names = frozenset(name for name, value in plain.items() if value is not None)
    statement = _listing(
        names, _state_index(which.state), which.kind not in (None, "generation"), len(which.labels)
    )
    rows = tx.rows(statement, params)
    return page_of([job_of(row) for row in rows], limit, _place)


def _place(job: Job) -> Place:
    return Place(to_micros(job.created_at), job.id)


def _state_index(state: JobState | None) -> str | None:
    match state:
        case "failed":
            return FAILED
        case "cancelled":
            return CANCELLED
        case "queued" | "running" | "waiting":
            return OPEN
        case _:
            return None


@cache
def _listing(names: frozenset[str], state_index: str | None, other_kind: bool, labels: int) -> Statement:
    columns = jobs.c
    conditions: dict[str, ColumnElement[bool]] = {
        "state": columns.state == given("state"),
        "kind": columns.kind == given("kind"),
        "model": columns.model == given("model"),
        "key": columns.key == given("key"),
        "end_user": columns.end_user == given("end_user"),
        "after": columns.created_at >= given("after"),
        "before": columns.created_at < given("before"),
    }
    query = select(jobs).where(
        columns.account == given("account"),
        tuple_(columns.created_at, columns.id)
        < tuple_(given("place_at", BigInteger()), given("place_id", Text())),
    )
    for name in sorted(names):
        query = query.where(conditions[name])
    if state_index is not None:
        query = query.where(literal_column(state_index))
    if other_kind:
        query = query.where(literal_column(NOT_GENERATION))
    for number in range(labels):
        label = job_labels.alias(f"label_{number}")
        query = query.where(
            exists().where(
                label.c.job == columns.id,
                label.c.key == given(f"label_key_{number}"),
                label.c.value == given(f"label_value_{number}"),
            )
        )
    return Statement(query.order_by(columns.created_at.desc(), columns.id.desc()).limit(given("limit")))
