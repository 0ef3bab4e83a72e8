"""Accounts as rows."""

from __future__ import annotations

from sqlalchemy import insert, select, tuple_, update
from sqlalchemy.types import BigInteger, Text

from lumigate.domain.accounts import Account
from lumigate.domain.errors import NotFound
from lumigate.kit.clock import from_micros, to_micros
from lumigate.store.database import Tx
from lumigate.store.paging import Page, Place, limit_of, page_of, place_of
from lumigate.store.schema import accounts, purses
from lumigate.store.statements import Row, Statement, given

_INSERT = Statement(insert(accounts))
_INSERT_PURSE = Statement(insert(purses))
_GET = Statement(select(accounts).where(accounts.c.id == given("id")))
_LIMIT = Statement(
    update(accounts).where(accounts.c.id == given("account")).values(credit_limit_micros=given("limit"))
)
_PAGE = Statement(
    select(accounts)
    .where(
        tuple_(accounts.c.created_at, accounts.c.id)
        < tuple_(given("place_at", BigInteger()), given("place_id", Text()))
    )
    .order_by(accounts.c.created_at.desc(), accounts.c.id.desc())
    .limit(given("limit"))
)


def insert_account(tx: Tx, account: Account) -> None:
    """Write a new account with empty purses."""
    tx.change(
        _INSERT,
        {
            "id": account.id,
            "name": account.name,
            "credit_limit_micros": account.credit_limit_micros,
            "created_at": to_micros(account.created_at),
        },
    )
    tx.change(
        _INSERT_PURSE,
        {
            "account": account.id,
            "available": 0,
            "held": 0,
            "spent": 0,
            "review": 0,
            "world": 0,
            "test_available": 0,
            "test_held": 0,
            "test_spent": 0,
        },
    )


def get(tx: Tx, account: str) -> Account:
    """Return the account; raise :class:`NotFound` where there is none."""
    row = tx.first(_GET, {"id": account})
    if row is None:
        raise NotFound(f"there is no account {account!r}; list the accounts to see their ids")
    return _account(row)


def find(tx: Tx, account: str) -> Account | None:
    """Return the account, None where there is none."""
    row = tx.first(_GET, {"id": account})
    return None if row is None else _account(row)


def set_credit_limit(tx: Tx, account: str, limit_micros: int | None) -> bool:
    """Write how far below zero the account may go (None: without limit); False where there is no account."""
    return tx.change(_LIMIT, {"account": account, "limit": limit_micros}) == 1


def list_page(tx: Tx, *, limit: int = 50, cursor: str | None = None) -> Page[Account]:
    """Return one page of all accounts, newest first: for operators."""
    limit, place = limit_of(limit), place_of(cursor)
    rows = tx.rows(_PAGE, {"place_at": place.at, "place_id": place.id, "limit": limit + 1})
    return page_of([_account(row) for row in rows], limit, _place)


def _place(account: Account) -> Place:
    return Place(to_micros(account.created_at), account.id)


def _account(row: Row) -> Account:
    id_, name, credit_limit, created_at = row
    return Account(id=id_, name=name, credit_limit_micros=credit_limit, created_at=from_micros(created_at))
