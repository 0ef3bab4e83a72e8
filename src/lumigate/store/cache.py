"""Which finished job answers which request, per account."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from lumigate.kit.clock import to_micros
from lumigate.store.columns import micros
from lumigate.store.database import Tx
from lumigate.store.schema import cache_entries
from lumigate.store.statements import Statement, every, given

_COLUMNS = cache_entries.c
_ENTRY = insert(cache_entries).values(every(cache_entries, {"hits": 0}))
_PUT = Statement(
    _ENTRY.on_conflict_do_update(
        index_elements=[_COLUMNS.account, _COLUMNS.key],
        set_={
            "job": _ENTRY.excluded.job,
            "created_at": _ENTRY.excluded.created_at,
            "expires_at": _ENTRY.excluded.expires_at,
        },
    )
)
_HERE = (_COLUMNS.account == given("account"), _COLUMNS.key == given("key"))
_FIND = Statement(
    select(_COLUMNS.job).where(*_HERE, or_(_COLUMNS.expires_at.is_(None), _COLUMNS.expires_at > given("now")))
)
_HIT = Statement(
    update(cache_entries)
    .where(_COLUMNS.account == given("of_account"), _COLUMNS.key == given("of_key"))
    .values(hits=_COLUMNS.hits + 1)
)
_PRUNE = Statement(delete(cache_entries).where(_COLUMNS.expires_at <= given("now")))


def put(
    tx: Tx, account: str, key: str, job: str, created_at: datetime, expires_at: datetime | None = None
) -> None:
    """Let a finished job answer equal requests of the account from now on; the newest job counts."""
    tx.change(
        _PUT,
        {
            "account": account,
            "key": key,
            "job": job,
            "created_at": to_micros(created_at),
            "expires_at": micros(expires_at),
        },
    )


def find(tx: Tx, account: str, key: str, now: datetime) -> str | None:
    """Return the job that answers this request, None where nothing (any more) does."""
    row = tx.first(_FIND, {"account": account, "key": key, "now": to_micros(now)})
    return None if row is None else row[0]


def count_hit(tx: Tx, account: str, key: str) -> None:
    """Note that the entry answered once more."""
    tx.change(_HIT, {"of_account": account, "of_key": key})


def prune(tx: Tx, now: datetime) -> int:
    """Forget what has expired; return how many."""
    return tx.change(_PRUNE, {"now": to_micros(now)})
