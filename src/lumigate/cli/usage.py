"""``usage``"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from lumigate.cli import show
from lumigate.cli.common import DEFAULTS, Common
from lumigate.cli.session import connected

if TYPE_CHECKING:
    from lumigate.wire.account import UsageRow


def usage(
    *,
    since: Annotated[datetime | None, Parameter(help="From when.")] = None,
    until: Annotated[datetime | None, Parameter(help="Until when.")] = None,
    by: Annotated[str | None, Parameter(help="model, provider, key, day or label.NAME.")] = None,
    common: Common = DEFAULTS,
) -> None:
    """Show what was used and what it cost."""
    with connected(common) as client:
        found = client.usage.get(start=_zoned(since), end=_zoned(until), group_by=by)
        balance = client.ledger.balance()
    if common.json:
        show.as_json({"usage": found, "balance": balance})
        return
    rows = [_row(each, each.group or f"no {by}") for each in found.data if by] + [_row(found.total, "total")]
    show.table((by or "", "jobs", "done", "failed", "reused", "cost", "saved"), rows)
    show.note(
        f"available {show.money(balance.available_micros)}, held {show.money(balance.held_micros)}, "
        f"spent {show.money(balance.spent_micros)}, under review {show.money(balance.review_micros)}"
    )


def _row(row: UsageRow, name: str) -> tuple[str, ...]:
    counts = (row.jobs, row.completed, row.failed, row.cache_hits)
    money = (show.money(row.cost_micros), show.money(row.saved_micros))
    return (name, *(str(each) for each in counts), *money)


def _zoned(at: datetime | None) -> datetime | None:
    return at.astimezone() if at is not None and at.tzinfo is None else at
