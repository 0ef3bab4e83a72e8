"""Ids of other protocols: each names one thing of ours, within one account and one dialect."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from lumigate.kit.clock import to_micros
from lumigate.store.database import Tx
from lumigate.store.schema import external_ids
from lumigate.store.statements import Statement, given

Named = Literal["job", "asset", "production", "upload", "key", "end_user"]

_COLUMNS = external_ids.c
_PUT = Statement(insert(external_ids).on_conflict_do_nothing())
_FIND = Statement(
    select(_COLUMNS.kind, _COLUMNS.id).where(
        _COLUMNS.account == given("account"),
        _COLUMNS.dialect == given("dialect"),
        _COLUMNS.external_id == given("external_id"),
    )
)
_EXTERNAL = Statement(
    select(_COLUMNS.external_id)
    .where(
        _COLUMNS.account == given("account"), _COLUMNS.dialect == given("dialect"), _COLUMNS.id == given("id")
    )
    .order_by(_COLUMNS.created_at)
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Target:
    """What an external id stands for."""

    kind: Named
    id: str


def put(tx: Tx, account: str, dialect: str, external_id: str, target: Target, now: datetime) -> Target:
    """Let an external id stand for a thing; return what it stands for, which is the first thing it ever named."""
    changed = tx.change(
        _PUT,
        {
            "account": account,
            "dialect": dialect,
            "external_id": external_id,
            "kind": target.kind,
            "id": target.id,
            "created_at": to_micros(now),
        },
    )
    if changed == 1:
        return target
    return find(tx, account, dialect, external_id) or target


def find(tx: Tx, account: str, dialect: str, external_id: str) -> Target | None:
    """Return what an external id stands for in this account and dialect, None where it is unknown."""
    row = tx.first(_FIND, {"account": account, "dialect": dialect, "external_id": external_id})
    return None if row is None else Target(row[0], row[1])


def external_of(tx: Tx, account: str, dialect: str, id_: str) -> str | None:
    """Return the dialect's first id for a thing of ours, None where it has none."""
    row = tx.first(_EXTERNAL, {"account": account, "dialect": dialect, "id": id_})
    return None if row is None else row[0]
