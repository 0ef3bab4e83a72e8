"""Quotes as rows: a price that was promised for one request, for a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select

from lumigate.kit.clock import from_micros, to_micros
from lumigate.store.database import Tx
from lumigate.store.schema import quotes
from lumigate.store.statements import Statement, given

_INSERT = Statement(insert(quotes))
_FIND = Statement(select(quotes).where(quotes.c.id == given("id"), quotes.c.account == given("account")))
_PRUNE = Statement(delete(quotes).where(quotes.c.expires_at < given("before")))


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredQuote:
    """A price not to be exceeded for the request of this fingerprint."""

    id: str
    account: str
    fingerprint: str
    ceiling_micros: int
    created_at: datetime
    expires_at: datetime


def insert_quote(tx: Tx, quote: StoredQuote) -> None:
    """Write a new quote."""
    tx.change(
        _INSERT,
        {
            "id": quote.id,
            "account": quote.account,
            "fingerprint": quote.fingerprint,
            "ceiling_micros": quote.ceiling_micros,
            "created_at": to_micros(quote.created_at),
            "expires_at": to_micros(quote.expires_at),
        },
    )


def find(tx: Tx, account: str, quote: str) -> StoredQuote | None:
    """Return the account's own quote, expired or not; None for any other."""
    row = tx.first(_FIND, {"id": quote, "account": account})
    if row is None:
        return None
    id_, account, fingerprint, ceiling, created_at, expires_at = row
    return StoredQuote(
        id=id_,
        account=account,
        fingerprint=fingerprint,
        ceiling_micros=ceiling,
        created_at=from_micros(created_at),
        expires_at=from_micros(expires_at),
    )


def prune(tx: Tx, before: datetime) -> int:
    """Forget quotes that expired before a moment; return how many."""
    return tx.change(_PRUNE, {"before": to_micros(before)})
