"""Money as rows: two entries per movement, append only, and one row of purses per account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import BigInteger, ColumnElement, Text, and_, cast, delete, func, or_, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert

from lumigate.domain.errors import Conflict, InsufficientCredits
from lumigate.domain.ledger import FLOW, Balances, Movement, MovementKind, Purse
from lumigate.kit.clock import from_micros, to_micros
from lumigate.kit.money import Money
from lumigate.store.database import Tx
from lumigate.store.paging import Page, Place, limit_of, page_of, place_of
from lumigate.store.schema import jobs, ledger_entries, purses
from lumigate.store.statements import Row, Statement, Value, given

Posted = Literal["posted", "repeated"]
"""``repeated``: this movement was there already, and nothing was changed."""

PURSES: tuple[Purse, ...] = (
    "available", "held", "spent", "review", "world", "test_available", "test_held", "test_spent",
)  # fmt: skip

_TEST: Mapping[Purse, Purse] = {
    "available": "test_available",
    "held": "test_held",
    "spent": "test_spent",
    "world": "world",
}
_ENTRY = ledger_entries.c
_SIDE = ("reference", "kind", "number", "movement", "account", "job", "at", "test", "memo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One side of one movement: what it did to one purse."""

    movement: str
    account: str
    kind: MovementKind
    number: int
    purse: Purse
    amount_micros: int
    at: datetime
    job: str | None
    test: bool
    memo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A purse whose balance is not the sum of its entries."""

    account: str
    purse: Purse
    balance_micros: int
    entries_micros: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHold:
    """Money still held for a job that has ended, or that is not there."""

    account: str
    job: str
    amount_micros: int


def _side(prefix: str) -> dict[str, ColumnElement[int] | ColumnElement[str]]:
    shared = {name: given(name, ledger_entries.c[name].type) for name in _SIDE}
    return {
        **shared,
        "purse": given(f"{prefix}_purse", Text()),
        "amount_micros": given(f"{prefix}_amount", BigInteger()),
    }


_WRITE = Statement(insert(ledger_entries).values([_side("from"), _side("to")]).on_conflict_do_nothing())
_UNWRITE = Statement(
    delete(ledger_entries).where(
        _ENTRY.reference == given("reference"), _ENTRY.kind == given("kind"), _ENTRY.number == given("number")
    )
)
_EMPTY_PURSES = Statement(
    insert(purses).values({"account": given("account"), **dict.fromkeys(PURSES, 0)}).on_conflict_do_nothing()
)


def _transfer(source: Purse, target: Purse, *, guarded: bool) -> Statement:
    amount = given("amount", BigInteger())
    change = (
        update(purses)
        .where(purses.c.account == given("of"))
        .values({source: purses.c[source] - amount, target: purses.c[target] + amount})
    )
    return Statement(
        change.where(purses.c[source] - amount >= given("floor", BigInteger())) if guarded else change
    )


def _flows() -> set[tuple[Purse, Purse]]:
    flows: set[tuple[Purse, Purse]] = set(FLOW.values())
    for source, target in FLOW.values():
        if source in _TEST and target in _TEST:
            flows.add((_TEST[source], _TEST[target]))
    return flows


_GUARDED = {(source, target): _transfer(source, target, guarded=True) for source, target in _flows()}
_FREE = {(source, target): _transfer(source, target, guarded=False) for source, target in _flows()}
_BALANCES = Statement(
    select(*(purses.c[purse] for purse in PURSES)).where(purses.c.account == given("account"))
)
_ENTRY_ROW = select(
    _ENTRY.movement, _ENTRY.account, _ENTRY.kind, _ENTRY.number, _ENTRY.purse, _ENTRY.amount_micros, _ENTRY.at,
    _ENTRY.job, _ENTRY.test, _ENTRY.memo,
)  # fmt: skip
_PAGE = Statement(
    _ENTRY_ROW.where(
        _ENTRY.account == given("account"),
        tuple_(_ENTRY.at, _ENTRY.movement, _ENTRY.purse)
        < tuple_(
            given("place_at", BigInteger()), given("place_movement", Text()), given("place_purse", Text())
        ),
    )
    .order_by(_ENTRY.at.desc(), _ENTRY.movement.desc(), _ENTRY.purse.desc())
    .limit(given("limit"))
)
_OF_JOB = Statement(
    _ENTRY_ROW.where(_ENTRY.reference == given("job")).order_by(_ENTRY.at, _ENTRY.movement, _ENTRY.purse)
)
_IN_PURSE = Statement(
    select(cast(func.coalesce(func.sum(_ENTRY.amount_micros), 0), BigInteger)).where(
        _ENTRY.reference == given("job"), _ENTRY.purse == given("purse")
    )
)
_SUM = Statement(select(cast(func.coalesce(func.sum(_ENTRY.amount_micros), 0), BigInteger)))
_SUMS = Statement(
    select(_ENTRY.account, _ENTRY.purse, cast(func.sum(_ENTRY.amount_micros), BigInteger)).group_by(
        _ENTRY.account, _ENTRY.purse
    )
)
_ALL_BALANCES = Statement(select(purses.c.account, *(purses.c[purse] for purse in PURSES)))
_LOPSIDED = Statement(
    select(_ENTRY.movement)
    .group_by(_ENTRY.reference, _ENTRY.kind, _ENTRY.number, _ENTRY.movement)
    .having(or_(func.count() != 2, func.sum(_ENTRY.amount_micros) != 0))
)
_OPEN_HOLDS = Statement(
    select(_ENTRY.account, _ENTRY.reference, cast(func.sum(_ENTRY.amount_micros), BigInteger))
    .select_from(
        ledger_entries.outerjoin(jobs, and_(jobs.c.id == _ENTRY.reference, jobs.c.ended_at.is_(None)))
    )
    .where(or_(_ENTRY.purse == "held", _ENTRY.purse == "test_held"), jobs.c.id.is_(None))
    .group_by(_ENTRY.account, _ENTRY.reference)
    .having(func.sum(_ENTRY.amount_micros) != 0)
)


def post(tx: Tx, movement: Movement, *, floor_micros: int | None = 0) -> Posted:
    """Write one movement: its two entries and the purses that they change.

    ``floor_micros`` is how low the purse that gives may get, None for as low as it takes; money always comes out of
    ``world`` freely. A movement that was written before (same job, kind and number; without a job, same id) changes
    nothing. Raises :class:`InsufficientCredits` where ``available`` would fall under the floor, and
    :class:`Conflict` where another purse has less than that; neither leaves anything behind.
    """
    source, target = flow_of(movement)
    amount = movement.amount_micros
    if amount == 0 or (amount < 0 and movement.kind != "adjust"):
        raise ValueError(f"a {movement.kind} moves a positive amount, not {amount}")
    account = movement.account
    sides: dict[str, Value] = {
        "reference": movement.job or movement.id,
        "kind": movement.kind,
        "number": movement.number,
        "movement": movement.id,
        "account": account,
        "job": movement.job,
        "at": to_micros(movement.at),
        "test": int(movement.test),
        "memo": movement.memo,
        "from_purse": source,
        "from_amount": -amount,
        "to_purse": target,
        "to_amount": amount,
    }
    if tx.change(_WRITE, sides) == 0:
        return "repeated"
    free = floor_micros is None or source == "world"
    statement = (_FREE if free else _GUARDED)[source, target]
    params: dict[str, Value] = {"of": account, "amount": amount}
    if not free:
        params["floor"] = floor_micros
    if tx.change(statement, params) == 0:
        tx.change(_EMPTY_PURSES, {"account": account})
        if tx.change(statement, params) == 0:
            tx.change(_UNWRITE, sides)
            raise _short(tx, movement, source)
    return "posted"


def flow_of(movement: Movement) -> tuple[Purse, Purse]:
    """Return from which purse to which the movement goes; test money has purses of its own."""
    source, target = FLOW[movement.kind]
    if not movement.test:
        return source, target
    if source not in _TEST or target not in _TEST:
        raise Conflict(f"test money is never under review; release the hold of {movement.job!r} instead")
    return _TEST[source], _TEST[target]


def balances(tx: Tx, account: str, *, test: bool = False) -> Balances:
    """Return the account's purses right now; all zero where nothing ever moved."""
    row = tx.first(_BALANCES, {"account": account})
    if row is None:
        return Balances()
    available, held, spent, review, _, test_available, test_held, test_spent = row
    if test:
        return Balances(available=test_available, held=test_held, spent=test_spent)
    return Balances(available=available, held=held, spent=spent, review=review)


def held_for(tx: Tx, job: str, *, test: bool = False) -> int:
    """Return how many micro-USD are held for a job at this moment."""
    return _in_purse(tx, job, "test_held" if test else "held")


def reviewed_for(tx: Tx, job: str) -> int:
    """Return how many micro-USD of a job wait for an operator's decision."""
    return _in_purse(tx, job, "review")


def spent_for(tx: Tx, job: str, *, test: bool = False) -> int:
    """Return how many micro-USD a job has cost so far, refunds taken off."""
    return _in_purse(tx, job, "test_spent" if test else "spent")


def entries_of(tx: Tx, job: str) -> list[Entry]:
    """Return everything that moved for a job, oldest first."""
    return [_entry(row) for row in tx.rows(_OF_JOB, {"job": job})]


def list_page(tx: Tx, account: str, *, limit: int = 50, cursor: str | None = None) -> Page[Entry]:
    """Return one page of the account's entries, newest first."""
    limit, place = limit_of(limit), place_of(cursor)
    movement, _, purse = place.id.partition(".")
    rows = tx.rows(
        _PAGE,
        {
            "account": account,
            "place_at": place.at,
            "place_movement": movement,
            "place_purse": purse,
            "limit": limit + 1,
        },
    )
    return page_of([_entry(row) for row in rows], limit, _place)


def total(tx: Tx) -> int:
    """Return the sum of all entries: zero, or something is badly wrong."""
    row = tx.first(_SUM)
    assert row is not None
    return row[0]


def differences(tx: Tx) -> list[Difference]:
    """Return every purse whose balance is not the sum of its entries."""
    sums: dict[tuple[str, Purse], int] = {(row[0], row[1]): row[2] for row in tx.rows(_SUMS)}
    found: list[Difference] = []
    for account, *amounts in tx.rows(_ALL_BALANCES):
        for purse, balance in zip(PURSES, amounts, strict=True):
            entries = sums.pop((account, purse), 0)
            if entries != balance:
                found.append(_difference(account, purse, balance, entries))
    found += [
        _difference(account, purse, 0, entries) for (account, purse), entries in sums.items() if entries
    ]
    return found


def lopsided(tx: Tx) -> list[str]:
    """Return the ids of movements that are not exactly two entries of opposite amounts."""
    return [row[0] for row in tx.rows(_LOPSIDED)]


def open_holds(tx: Tx) -> list[OpenHold]:
    """Return what is held for jobs that no longer run."""
    return [OpenHold(account=row[0], job=row[1], amount_micros=row[2]) for row in tx.rows(_OPEN_HOLDS)]


def _in_purse(tx: Tx, job: str, purse: Purse) -> int:
    row = tx.first(_IN_PURSE, {"job": job, "purse": purse})
    assert row is not None
    return row[0]


def _short(tx: Tx, movement: Movement, source: Purse) -> InsufficientCredits | Conflict:
    have = balances(tx, movement.account, test=movement.test)
    amount = Money(movement.amount_micros)
    if source in ("available", "test_available"):
        return InsufficientCredits(
            f"this needs {amount} and the account has {Money(have.available)} available; "
            "top up, or ask for something smaller"
        )
    return Conflict(
        f"{movement.kind} of {amount}: the purse {source!r} does not hold that much; read the ledger"
    )


def _difference(account: str, purse: Purse, balance: int, entries: int) -> Difference:
    return Difference(account=account, purse=purse, balance_micros=balance, entries_micros=entries)


def _place(entry: Entry) -> Place:
    return Place(to_micros(entry.at), f"{entry.movement}.{entry.purse}")


def _entry(row: Row) -> Entry:
    movement, account, kind, number, purse, amount, at, job, test, memo = row
    return Entry(
        movement=movement,
        account=account,
        kind=kind,
        number=number,
        purse=purse,
        amount_micros=amount,
        at=from_micros(at),
        job=job,
        test=bool(test),
        memo=memo,
    )
