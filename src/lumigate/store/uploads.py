"""Upload tickets as rows: each is good for one PUT."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, select, update

from lumigate.domain.assets import Upload
from lumigate.kit.clock import from_micros, to_micros
from lumigate.store.columns import micros, moment
from lumigate.store.database import Tx
from lumigate.store.schema import uploads
from lumigate.store.statements import Statement, given

_INSERT = Statement(insert(uploads))
_FIND = Statement(select(uploads).where(uploads.c.id == given("id")))
_USE = Statement(
    update(uploads)
    .where(uploads.c.id == given("upload"), uploads.c.used_at.is_(None), uploads.c.expires_at > given("now"))
    .values(used_at=given("now"))
)
_PRUNE = Statement(delete(uploads).where(uploads.c.expires_at < given("before")))


def insert_upload(tx: Tx, upload: Upload) -> None:
    """Write a new ticket."""
    tx.change(
        _INSERT,
        {
            "id": upload.id,
            "account": upload.account,
            "asset": upload.asset,
            "mime": upload.mime,
            "bytes": upload.bytes,
            "expires_at": to_micros(upload.expires_at),
            "used_at": micros(upload.used_at),
            "name": upload.name,
        },
    )


def find(tx: Tx, upload: str) -> Upload | None:
    """Return the ticket whoever it was made for: whoever has its signed URL may use it."""
    row = tx.first(_FIND, {"id": upload})
    if row is None:
        return None
    id_, account, asset, mime, size, expires_at, used_at, name = row
    return Upload(
        id=id_,
        account=account,
        asset=asset,
        mime=mime,
        bytes=size,
        name=name,
        expires_at=from_micros(expires_at),
        used_at=moment(used_at),
    )


def use(tx: Tx, upload: str, now: datetime) -> bool:
    """Use the ticket up; return False where it was used before or has expired."""
    return tx.change(_USE, {"upload": upload, "now": to_micros(now)}) == 1


def prune(tx: Tx, before: datetime) -> int:
    """Forget tickets that expired before a moment; return how many."""
    return tx.change(_PRUNE, {"before": to_micros(before)})
