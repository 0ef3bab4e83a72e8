"""Jobs as rows: written when accepted, rewritten while they run, never again once they ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson
from sqlalchemy import insert, or_, select, update

from lumigate.domain.engine import TimedWord
from lumigate.domain.errors import NotFound
from lumigate.domain.generations import Adjustment
from lumigate.domain.jobs import CacheNote, Job, JobError, JobResult, Output, Owner, Timings
from lumigate.kit.clock import from_micros, to_micros
from lumigate.store.columns import micros, moment, packed, unpacked
from lumigate.store.database import Tx
from lumigate.store.schema import job_labels, jobs
from lumigate.store.statements import Row, Statement, Value, given

_ROW = select(jobs)
_INSERT = Statement(insert(jobs))
_INSERT_LABEL = Statement(insert(job_labels))
_GET = Statement(_ROW.where(jobs.c.id == given("id")))
_GET_OWN = Statement(_ROW.where(jobs.c.id == given("id"), jobs.c.account == given("account")))
_CHANGES = {
    column: given(column)
    for column in (
        "state", "model", "provider", "mode", "served_by", "progress", "stage", "result", "error", "adjustments",
        "estimate_micros", "cost_micros", "saved_micros", "cache_key", "cache_hit", "cache_source",
        "cache_similarity", "executor", "started_at", "ended_at",
    )
}  # fmt: skip
_SAVE = Statement(update(jobs).where(jobs.c.id == given("id"), jobs.c.ended_at.is_(None)).values(_CHANGES))
_HELD = jobs.c.executor.is_not_distinct_from(given("holder", jobs.c.executor.type))
_SAVE_HELD = Statement(
    update(jobs).where(jobs.c.id == given("id"), jobs.c.ended_at.is_(None), _HELD).values(_CHANGES)
)
_IS_HELD = Statement(select(jobs.c.id).where(jobs.c.id == given("id"), jobs.c.ended_at.is_(None), _HELD))
_PROGRESS = Statement(
    update(jobs)
    .where(jobs.c.id == given("job"), jobs.c.ended_at.is_(None))
    .values(progress=given("progress"), stage=given("stage"))
)
_REQUEST = Statement(
    update(jobs).where(jobs.c.id == given("job"), jobs.c.ended_at.is_(None)).values(request=given("new"))
)
_REQUEST_OF = Statement(select(jobs.c.request).where(jobs.c.id == given("id")))
_ADD_COST = Statement(
    update(jobs)
    .where(jobs.c.id == given("job"))
    .values(cost_micros=jobs.c.cost_micros + given("more", jobs.c.cost_micros.type))
)
_OPEN = _ROW.where(jobs.c.ended_at.is_(None)).order_by(jobs.c.created_at, jobs.c.id).limit(given("limit"))
_UNFINISHED = Statement(_OPEN)
_UNFINISHED_OF = Statement(_OPEN.where(jobs.c.executor == given("executor")))
_UNFINISHED_KIND = Statement(_OPEN.where(jobs.c.kind == given("kind")))
_UNFINISHED_OF_KIND = Statement(
    _OPEN.where(jobs.c.executor == given("executor"), jobs.c.kind == given("kind"))
)
_ADOPT = Statement(
    update(jobs)
    .where(
        jobs.c.id == given("job"),
        jobs.c.ended_at.is_(None),
        or_(jobs.c.executor.is_(None), jobs.c.executor == given("before")),
    )
    .values(executor=given("after"))
)
_SHAREABLE = Statement(
    _ROW.where(
        jobs.c.account == given("account"),
        jobs.c.cache_key == given("cache_key"),
        jobs.c.ended_at.is_(None),
        jobs.c.cache_key.is_not(None),
    )
)
"""Unordered: with an ORDER BY, SQLite prefers walking all jobs of the account to the index of the few open ones."""
_IDS_OF = Statement(select(jobs.c.id).where(jobs.c.ended_at.is_(None), jobs.c.executor == given("executor")))
_HOLDERS = Statement(
    select(jobs.c.executor).where(jobs.c.ended_at.is_(None), jobs.c.executor.is_not(None)).distinct()
)


def insert_job(tx: Tx, job: Job) -> None:
    """Write a new job and its labels."""
    tx.change(_INSERT, _params(job))
    if job.labels:
        account = job.owner.account
        tx.change_many(
            _INSERT_LABEL,
            [
                {"job": job.id, "key": key, "value": value, "account": account}
                for key, value in job.labels.items()
            ],
        )


def get(tx: Tx, account: str, job: str) -> Job:
    """Return the account's own job; raise :class:`NotFound` for any other."""
    row = tx.first(_GET_OWN, {"id": job, "account": account})
    if row is None:
        raise _missing(job)
    return job_of(row)


def get_any(tx: Tx, job: str) -> Job:
    """Return a job whoever owns it: for recovery and operators, never for a tenant's question."""
    row = tx.first(_GET, {"id": job})
    if row is None:
        raise _missing(job)
    return job_of(row)


def save(tx: Tx, job: Job) -> bool:
    """Write everything of a job that may change; return False, changing nothing, where it has already ended.

    Identity, owner, request, labels, task, kind and ``created_at`` are never rewritten.
    """
    return tx.change(_SAVE, _params(job)) == 1


def save_held(tx: Tx, job: Job, holder: str | None) -> bool:
    """Write like :func:`save`, but only for the executor that the job still belongs to (None: nobody yet).

    False for one that was taken for dead and whose job goes on elsewhere.
    """
    return tx.change(_SAVE_HELD, {**_params(job), "holder": holder}) == 1


def is_held(tx: Tx, job: str, holder: str) -> bool:
    """Tell whether a job that has not ended belongs to this executor."""
    return tx.first(_IS_HELD, {"id": job, "holder": holder}) is not None


def holders(tx: Tx) -> frozenset[str]:
    """Return the executors that have jobs which have not ended."""
    return frozenset([row[0] for row in tx.rows(_HOLDERS)])


def unfinished_ids(tx: Tx, executor: str) -> frozenset[str]:
    """Return the jobs of an executor that have not ended."""
    return frozenset([row[0] for row in tx.rows(_IDS_OF, {"executor": executor})])


def note_progress(tx: Tx, job: str, progress: float, stage: str | None) -> bool:
    """Write how far a job is, from 0 to 1; return False where it has already ended."""
    return tx.change(_PROGRESS, {"job": job, "progress": progress, "stage": stage}) == 1


def rewrite_request(tx: Tx, job: str, request: bytes) -> bool:
    """Write whom a running job tells besides, in its request; return False where it has already ended."""
    return tx.change(_REQUEST, {"job": job, "new": request}) == 1


def request_of(tx: Tx, job: str) -> bytes:
    """Return the request of a job as it is kept now."""
    row = tx.first(_REQUEST_OF, {"id": job})
    if row is None:
        raise _missing(job)
    return row[0]


def add_cost(tx: Tx, job: str, micros: int) -> None:
    """Add what an ended job turned out to cost: the one thing about it that is known only later."""
    tx.change(_ADD_COST, {"job": job, "more": micros})


def find_unfinished(
    tx: Tx, *, executor: str | None = None, kind: str | None = None, limit: int = 1000
) -> list[Job]:
    """Return jobs that have not ended, oldest first: all, one executor's, one kind's, or both."""
    params: dict[str, Value] = {"limit": limit, "executor": executor, "kind": kind}
    match executor, kind:
        case None, None:
            statement = _UNFINISHED
        case None, _:
            statement = _UNFINISHED_KIND
        case _, None:
            statement = _UNFINISHED_OF
        case _:
            statement = _UNFINISHED_OF_KIND
    return [job_of(row) for row in tx.rows(statement, params)]


def find_running_by_cache_key(tx: Tx, account: str, cache_key: str) -> Job | None:
    """Return the account's oldest unfinished job that equal requests may join."""
    rows = tx.rows(_SHAREABLE, {"account": account, "cache_key": cache_key})
    return min(map(job_of, rows), key=lambda job: (job.created_at, job.id), default=None)


def adopt(tx: Tx, job: str, *, before: str | None, after: str) -> bool:
    """Take one unfinished job over from ``before`` (or from nobody); False where somebody else has it."""
    return tx.change(_ADOPT, {"job": job, "before": before, "after": after}) == 1


def job_of(row: Row) -> Job:
    """Return the job of a row of the whole table."""
    (
        id_, kind, state, account, key, end_user, request, created_at, task, model, provider, mode, served_by,
        progress, stage, result, error, adjustments, labels, estimate, cost, saved, cache_mode, cache_key,
        cache_hit, cache_source, cache_similarity, executor, started_at, ended_at,
    ) = row  # fmt: skip
    return Job(
        id=id_,
        kind=kind,
        state=state,
        owner=Owner(account=account, key=key, end_user=end_user),
        request=request,
        created_at=from_micros(created_at),
        task=task,
        model=model,
        provider=provider,
        mode=mode,
        served_by=served_by,
        progress=progress,
        stage=stage,
        result=None if result is None else _result(orjson.loads(result)),
        error=None if error is None else JobError(**orjson.loads(error)),
        adjustments=() if adjustments is None else _adjustments(orjson.loads(adjustments)),
        labels=unpacked(labels),
        estimate_micros=estimate,
        cost_micros=cost,
        saved_micros=saved,
        cache_mode=cache_mode,
        cache_key=cache_key,
        cache=CacheNote(hit=bool(cache_hit), source=cache_source, similarity=cache_similarity),
        executor=executor,
        started_at=moment(started_at),
        ended_at=moment(ended_at),
    )


def _params(job: Job) -> dict[str, Value]:
    owner, cache, result, error, adjustments = job.owner, job.cache, job.result, job.error, job.adjustments
    return {
        "id": job.id,
        "kind": job.kind,
        "state": job.state,
        "account": owner.account,
        "key": owner.key,
        "end_user": owner.end_user,
        "request": job.request,
        "created_at": to_micros(job.created_at),
        "task": job.task,
        "model": job.model,
        "provider": job.provider,
        "mode": job.mode,
        "served_by": job.served_by,
        "progress": job.progress,
        "stage": job.stage,
        "result": None if result is None else orjson.dumps(result),
        "error": None if error is None else orjson.dumps(error),
        "adjustments": orjson.dumps(adjustments) if adjustments else None,
        "labels": packed(job.labels),
        "estimate_micros": job.estimate_micros,
        "cost_micros": job.cost_micros,
        "saved_micros": job.saved_micros,
        "cache_mode": job.cache_mode,
        "cache_key": job.cache_key,
        "cache_hit": int(cache.hit),
        "cache_source": cache.source,
        "cache_similarity": cache.similarity,
        "executor": job.executor,
        "started_at": micros(job.started_at),
        "ended_at": micros(job.ended_at),
    }


def _result(data: dict[str, Any]) -> JobResult:
    return JobResult(
        outputs=tuple(Output(**output) for output in data["outputs"]),
        text=data["text"],
        seed=data["seed"],
        not_drawn=tuple(data["not_drawn"]),
        words=tuple(TimedWord(**word) for word in data["words"]),
        timings=Timings(**data["timings"]),
    )


def _adjustments(data: Sequence[dict[str, Any]]) -> tuple[Adjustment, ...]:
    return tuple(
        Adjustment(field=one["field"], asked=_param(one["asked"]), used=_param(one["used"]), why=one["why"])
        for one in data
    )


def _param(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _missing(job: str) -> NotFound:
    return NotFound(f"there is no job {job!r}; list your jobs to see their ids")
