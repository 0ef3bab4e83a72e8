"""Keys as rows: found by digest, never by text."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import insert, select, tuple_, update
from sqlalchemy.types import BigInteger, Text

from lumigate.domain.accounts import Key
from lumigate.domain.errors import NotFound
from lumigate.kit.clock import from_micros, to_micros
from lumigate.store.columns import micros, moment
from lumigate.store.database import Tx
from lumigate.store.paging import Page, Place, limit_of, page_of, place_of
from lumigate.store.schema import keys
from lumigate.store.statements import Row, Statement, given

_INSERT = Statement(insert(keys))
_BY_DIGEST = Statement(select(keys).where(keys.c.digest == given("digest")))
_GET = Statement(select(keys).where(keys.c.id == given("id"), keys.c.account == given("account")))
_PAGE = Statement(
    select(keys)
    .where(
        keys.c.account == given("account"),
        tuple_(keys.c.created_at, keys.c.id)
        < tuple_(given("place_at", BigInteger()), given("place_id", Text())),
    )
    .order_by(keys.c.created_at.desc(), keys.c.id.desc())
    .limit(given("limit"))
)
_REVOKE = Statement(
    update(keys)
    .where(keys.c.id == given("key_id"), keys.c.account == given("of_account"), keys.c.revoked_at.is_(None))
    .values(revoked_at=given("at"))
)
_SET_DIGEST = Statement(
    update(keys)
    .where(keys.c.id == given("key"))
    .values(digest=given("digest"), hint=given("hint"), revoked_at=None)
)
_USED = Statement(update(keys).where(keys.c.id == given("key")).values(last_used_at=given("at")))


def insert_key(tx: Tx, key: Key) -> None:
    """Write a new key; its digest must be new."""
    tx.change(
        _INSERT,
        {
            "id": key.id,
            "account": key.account,
            "name": key.name,
            "digest": key.digest,
            "hint": key.hint,
            "scopes": " ".join(key.scopes),
            "test": int(key.test),
            "rate_per_minute": key.rate_per_minute,
            "created_at": to_micros(key.created_at),
            "last_used_at": micros(key.last_used_at),
            "expires_at": micros(key.expires_at),
            "revoked_at": micros(key.revoked_at),
        },
    )


def find_by_digest(tx: Tx, digest: str) -> Key | None:
    """Return the key with this digest, revoked and expired ones too: the caller decides what counts."""
    row = tx.first(_BY_DIGEST, {"digest": digest})
    return None if row is None else _key(row)


def get(tx: Tx, account: str, key: str) -> Key:
    """Return the account's own key; raise :class:`NotFound` for any other."""
    row = tx.first(_GET, {"id": key, "account": account})
    if row is None:
        raise NotFound(f"there is no key {key!r}; list your keys to see their ids")
    return _key(row)


def list_page(tx: Tx, account: str, *, limit: int = 50, cursor: str | None = None) -> Page[Key]:
    """Return one page of the account's keys, newest first."""
    limit, place = limit_of(limit), place_of(cursor)
    rows = tx.rows(
        _PAGE, {"account": account, "place_at": place.at, "place_id": place.id, "limit": limit + 1}
    )
    return page_of([_key(row) for row in rows], limit, _place)


def revoke(tx: Tx, account: str, key: str, at: datetime) -> bool:
    """End a key; return False where it is not the account's or has ended before."""
    return tx.change(_REVOKE, {"of_account": account, "key_id": key, "at": to_micros(at)}) == 1


def set_digest(tx: Tx, key: str, digest: str, hint: str) -> bool:
    """Let another text be this key from now on; return False where there is no such key."""
    return tx.change(_SET_DIGEST, {"key": key, "digest": digest, "hint": hint}) == 1


def note_used(tx: Tx, key: str, at: datetime) -> None:
    """Write when a key was last seen; call it rarely, not per request."""
    tx.change(_USED, {"key": key, "at": to_micros(at)})


def _place(key: Key) -> Place:
    return Place(to_micros(key.created_at), key.id)


def _key(row: Row) -> Key:
    (
        id_, account, name, digest, hint, scopes, test, rate, created_at, last_used_at, expires_at, revoked_at,
    ) = row  # fmt: skip
    return Key(
        id=id_,
        account=account,
        name=name,
        digest=digest,
        hint=hint,
        scopes=tuple(scopes.split()),
        test=bool(test),
        rate_per_minute=rate,
        created_at=from_micros(created_at),
        last_used_at=moment(last_used_at),
        expires_at=moment(expires_at),
        revoked_at=moment(revoked_at),
    )
