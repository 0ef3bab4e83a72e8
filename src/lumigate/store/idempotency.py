"""Idempotency keys as rows: the first request owns the key, every repeat gets the first one's answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert

from lumigate.kit.clock import to_micros
from lumigate.store.database import Tx
from lumigate.store.schema import idempotency
from lumigate.store.statements import Statement, every, given

_COLUMNS = idempotency.c
_CLAIM = Statement(
    insert(idempotency)
    .values(every(idempotency, {"state": "running", "job": None, "status": None, "answer": None}))
    .on_conflict_do_nothing()
)
_GET = Statement(
    select(_COLUMNS.body_hash, _COLUMNS.state, _COLUMNS.job, _COLUMNS.status, _COLUMNS.answer).where(
        _COLUMNS.key == given("key"), _COLUMNS.idempotency_key == given("idempotency_key")
    )
)
_HERE = (_COLUMNS.key == given("of_key"), _COLUMNS.idempotency_key == given("of_name"))
_BIND = Statement(update(idempotency).where(*_HERE, _COLUMNS.job.is_(None)).values(job=given("job")))
_COMPLETE = Statement(
    update(idempotency).where(*_HERE).values(state="done", status=given("status"), answer=given("answer"))
)
_FORGET = Statement(delete(idempotency).where(*_HERE, _COLUMNS.state == "running", _COLUMNS.job.is_(None)))
_FORGET_UNBOUND = Statement(
    delete(idempotency).where(
        _COLUMNS.state == "running", _COLUMNS.job.is_(None), _COLUMNS.created_at < given("before")
    )
)
_PRUNE = Statement(delete(idempotency).where(_COLUMNS.created_at < given("before")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """What a claim found.

    ``new``: the key is yours now. ``running``: the first request has not been answered; ``job`` is set once it has
    one. ``done``: the answer to give again. ``mismatch``: the key was used with another body.
    """

    state: Literal["new", "running", "done", "mismatch"]
    job: str | None = None
    status: int | None = None
    answer: bytes | None = None


def claim(tx: Tx, key: str, name: str, body_hash: str, now: datetime) -> Claimed:
    """Take the idempotency key ``name`` of the API key ``key``, or return what is known of it."""
    params = {"key": key, "idempotency_key": name, "body_hash": body_hash, "created_at": to_micros(now)}
    if tx.change(_CLAIM, params) == 1:
        return Claimed(state="new")
    return find(tx, key, name, body_hash) or Claimed(state="running")


def find(tx: Tx, key: str, name: str, body_hash: str) -> Claimed | None:
    """Return what is known of an idempotency key without taking it, None where it is free."""
    row = tx.first(_GET, {"key": key, "idempotency_key": name})
    if row is None:
        return None
    first_hash, state, job, status, answer = row
    if first_hash != body_hash:
        return Claimed(state="mismatch", job=job)
    return Claimed(state=state, job=job, status=status, answer=answer)


def bind(tx: Tx, key: str, name: str, job: str) -> bool:
    """Note which job the first request led to; return False where the key was not claimed or led to one before."""
    return tx.change(_BIND, {"of_key": key, "of_name": name, "job": job}) == 1


def complete(tx: Tx, key: str, name: str, status: int, answer: bytes) -> bool:
    """Keep the answer for every repeat; return False where the key was not claimed."""
    params = {"of_key": key, "of_name": name, "status": status, "answer": answer}
    return tx.change(_COMPLETE, params) == 1


def forget(tx: Tx, key: str, name: str) -> bool:
    """Free the key: the request came to nothing. One that led to a job or an answer stays taken."""
    return tx.change(_FORGET, {"of_key": key, "of_name": name}) == 1


def forget_unbound(tx: Tx, before: datetime) -> int:
    """Free keys whose first request came to nothing because its process died; return how many.

    A request is bound to its job within moments: what was claimed ``before`` and led to nothing is nobody's.
    """
    return tx.change(_FORGET_UNBOUND, {"before": to_micros(before)})


def prune(tx: Tx, before: datetime) -> int:
    """Forget keys that were claimed before a moment; return how many."""
    return tx.change(_PRUNE, {"before": to_micros(before)})
