"""What all servers on one database have in common: the first one says it, the others look."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from lumigate.store.database import Tx
from lumigate.store.schema import deployment
from lumigate.store.statements import Statement, every, given

_SAY = Statement(insert(deployment).values(every(deployment)).on_conflict_do_nothing())
_LOOK = Statement(select(deployment.c.value).where(deployment.c.name == given("name")))


def agree(tx: Tx, name: str, value: str) -> str:
    """Return the value that counts: the one that was said first, which is this one where nobody has said any."""
    if tx.change(_SAY, {"name": name, "value": value}) == 1:
        return value
    row = tx.first(_LOOK, {"name": name})
    assert row is not None
    return row[0]
