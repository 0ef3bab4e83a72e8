"""Keys, usage, the ledger."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from lumigate.wire.base import Answer, Moment, Name, Request
from lumigate.wire.words import Scope as Scope


class KeyIn(Request):
    """A new key. ``test`` keys are answered by the draft engine and have a wallet of their own."""

    name: Name
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=3)] = ["read", "generate"]
    test: bool = False
    rate_per_minute: Annotated[int, Field(ge=1, le=1_000_000)] | None = None
    expires_at: Moment | None = None


class Key(Answer):
    """A key; its text is in ``secret`` once, when it is made."""

    id: str
    name: str
    hint: str
    scopes: list[Scope]
    test: bool
    rate_per_minute: int | None = None
    created_at: datetime
    last_used_at: datetime | None = None
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
    secret: str | None = None


class KeyPage(Answer):
    """One page of keys, newest first."""

    data: list[Key]
    next_cursor: str | None = None


class UsageRow(Answer):
    """One group of jobs. ``group`` is the value of what was grouped by, null for the total."""

    group: str | None
    jobs: int
    completed: int
    failed: int
    cache_hits: int
    cost_micros: int
    saved_micros: int


class Usage(Answer):
    """What was used between two moments."""

    start: datetime = Field(alias="from")
    end: datetime = Field(alias="to")
    group_by: str | None = None
    currency: Literal["USD"] = "USD"
    total: UsageRow
    data: list[UsageRow]


class Balance(Answer):
    """Where an account's money is."""

    available_micros: int
    held_micros: int
    spent_micros: int
    review_micros: int
    credit_limit_micros: int | None = None
    currency: Literal["USD"] = "USD"


class LedgerEntry(Answer):
    """One side of one movement; the two sides of a movement sum to zero."""

    id: str
    movement: str
    kind: str
    purse: str
    amount_micros: int
    job: str | None = None
    memo: str = ""
    at: datetime


class LedgerPage(Answer):
    """Balances, and one page of entries, newest first."""

    balance: Balance
    test_balance: Balance
    data: list[LedgerEntry]
    next_cursor: str | None = None
