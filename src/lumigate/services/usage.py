"""What was used and what it cost: always the sum of the jobs themselves, so that totals add up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import FieldError, InvalidRequest
from lumigate.domain.ledger import Balances
from lumigate.store import accounts as account_rows
from lumigate.store import ledger as ledger_rows
from lumigate.store import usage as usage_rows
from lumigate.store.database import Database, Tx
from lumigate.store.ledger import Entry
from lumigate.store.paging import Page
from lumigate.store.usage import UsageRow

GROUPS = ("model", "provider", "key", "kind", "day")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Usage between two moments: the total, and one row per group."""

    start: datetime
    end: datetime
    group_by: str | None
    total: UsageRow
    rows: tuple[UsageRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Where the account's money is, and one page of how it moved."""

    balances: Balances
    test_balances: Balances
    credit_limit_micros: int | None
    page: Page[Entry]


class Usage:
    """Reads usage and the ledger of one account."""

    def __init__(self, *, database: Database) -> None:
        self._database = database

    async def report(
        self, principal: Principal, start: datetime, end: datetime, group_by: str | None
    ) -> Report:
        """Return what jobs created from ``start`` up to ``end`` have used."""
        if group_by is not None and group_by not in GROUPS and not group_by.startswith("label."):
            message = f"group_by is {group_by!r}; give one of {', '.join(GROUPS)} or label.<name>"
            raise InvalidRequest(message, fields=[FieldError("/group_by", message)])
        if start >= end:
            message = "from is not before to; swap them"
            raise InvalidRequest(message, fields=[FieldError("/from", message)])

        def unit(tx: Tx) -> Report:
            total = usage_rows.total(tx, principal.account, start, end)
            rows = usage_rows.by_group(tx, principal.account, start, end, group_by) if group_by else []
            return Report(start=start, end=end, group_by=group_by, total=total, rows=tuple(rows))

        return await self._database.scan(unit)

    async def statement(self, principal: Principal, *, limit: int, cursor: str | None) -> Statement:
        def unit(tx: Tx) -> Statement:
            return Statement(
                balances=ledger_rows.balances(tx, principal.account),
                test_balances=ledger_rows.balances(tx, principal.account, test=True),
                credit_limit_micros=account_rows.get(tx, principal.account).credit_limit_micros,
                page=ledger_rows.list_page(tx, principal.account, limit=limit, cursor=cursor),
            )

        return await self._database.read(unit)
