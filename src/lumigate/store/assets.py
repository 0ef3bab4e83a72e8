"""Assets as rows; their bytes are blobs, shared by all assets of the same content."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete as delete_from
from sqlalchemy import insert, literal_column, select, tuple_, update
from sqlalchemy.types import BigInteger, Text

from lumigate.domain.assets import Asset
from lumigate.domain.errors import NotFound
from lumigate.kit.clock import from_micros, to_micros
from lumigate.store.columns import micros, moment
from lumigate.store.database import Tx
from lumigate.store.paging import Page, Place, limit_of, page_of, place_of
from lumigate.store.schema import EXPIRING, assets
from lumigate.store.statements import Row, Statement, given

NOBODY = ""
"""The owner of assets that were deleted and whose bytes have not been cleared away."""

_INSERT = Statement(insert(assets))
_GET = Statement(select(assets).where(assets.c.id == given("id"), assets.c.account == given("account")))
_GET_ANY = Statement(select(assets).where(assets.c.id == given("id")))
_ABANDON = Statement(
    update(assets)
    .where(assets.c.id == given("of_id"), assets.c.account == given("of_account"))
    .values(account=NOBODY, expires_at=given("now"))
)
_DELETE = Statement(delete_from(assets).where(assets.c.id == given("id")))
_USED = Statement(select(assets.c.id).where(assets.c.sha256 == given("sha256")).limit(1))
_USED_BETWEEN = Statement(
    select(assets.c.sha256).where(assets.c.sha256.between(given("first"), given("last"))).distinct()
)
_BY_CONTENT = Statement(
    select(assets)
    .where(assets.c.sha256 == given("sha256"), assets.c.account == given("account"))
    .order_by(assets.c.created_at + 0)  # plain, it would make SQLite walk all assets of the account
    .limit(1)
)
_EXPIRED = Statement(
    select(assets)
    .where(literal_column(EXPIRING), assets.c.expires_at <= given("now"))
    .order_by(assets.c.expires_at)
    .limit(given("limit"))
)
_PAGE = (
    select(assets)
    .where(
        assets.c.account == given("account"),
        tuple_(assets.c.created_at, assets.c.id)
        < tuple_(given("place_at", BigInteger()), given("place_id", Text())),
    )
    .order_by(assets.c.created_at.desc(), assets.c.id.desc())
    .limit(given("limit"))
)
_PAGE_ALL = Statement(_PAGE)
_PAGE_JOB = Statement(_PAGE.where(assets.c.job == given("job")))


def insert_asset(tx: Tx, asset: Asset) -> None:
    """Write a new asset; its bytes must be kept already."""
    tx.change(
        _INSERT,
        {
            "id": asset.id,
            "account": asset.account,
            "sha256": asset.sha256,
            "mime": asset.mime,
            "bytes": asset.bytes,
            "origin": asset.origin,
            "created_at": to_micros(asset.created_at),
            "width": asset.width,
            "height": asset.height,
            "duration": asset.duration,
            "name": asset.name,
            "job": asset.job,
            "expires_at": micros(asset.expires_at),
        },
    )


def get(tx: Tx, account: str, asset: str) -> Asset:
    """Return the account's own asset; raise :class:`NotFound` for any other."""
    found = find(tx, account, asset)
    if found is None:
        raise NotFound(f"there is no asset {asset!r}; list your assets to see their ids")
    return found


def find(tx: Tx, account: str, asset: str) -> Asset | None:
    """Return the account's own asset, None for any other."""
    row = tx.first(_GET, {"id": asset, "account": account})
    return None if row is None else _asset(row)


def find_any(tx: Tx, asset: str) -> Asset | None:
    """Return an asset whoever owns it: for signed URLs and operators, never for a tenant's question."""
    row = tx.first(_GET_ANY, {"id": asset})
    return None if row is None else _asset(row)


def find_by_content(tx: Tx, account: str, sha256: str) -> Asset | None:
    """Return the account's oldest asset with exactly these bytes."""
    row = tx.first(_BY_CONTENT, {"sha256": sha256, "account": account})
    return None if row is None else _asset(row)


def list_page(
    tx: Tx, account: str, *, job: str | None = None, limit: int = 50, cursor: str | None = None
) -> Page[Asset]:
    """Return one page of the account's assets, newest first; of one job, if given."""
    limit, place = limit_of(limit), place_of(cursor)
    params = {"account": account, "place_at": place.at, "place_id": place.id, "limit": limit + 1}
    rows = tx.rows(_PAGE_ALL, params) if job is None else tx.rows(_PAGE_JOB, {**params, "job": job})
    return page_of([_asset(row) for row in rows], limit, _place)


def abandon(tx: Tx, account: str, asset: str, now: datetime) -> bool:
    """Take the asset from its owner and let it expire now; return False where the account has no such asset."""
    return tx.change(_ABANDON, {"of_id": asset, "of_account": account, "now": to_micros(now)}) == 1


def delete(tx: Tx, asset: str) -> bool:
    """Forget the row of an expired asset; return False where there is none."""
    return tx.change(_DELETE, {"id": asset}) == 1


def is_content_used(tx: Tx, sha256: str) -> bool:
    """Tell whether any asset of anybody has these bytes."""
    return tx.first(_USED, {"sha256": sha256}) is not None


def contents_between(tx: Tx, first: str, last: str) -> frozenset[str]:
    """Return which hashes from ``first`` to ``last`` are the content of any asset of anybody."""
    return frozenset(row[0] for row in tx.rows(_USED_BETWEEN, {"first": first, "last": last}))


def list_expired(tx: Tx, now: datetime, *, limit: int = 200) -> Sequence[Asset]:
    """Return assets that nobody asked to keep any longer, longest overdue first."""
    return [_asset(row) for row in tx.rows(_EXPIRED, {"now": to_micros(now), "limit": limit})]


def _place(asset: Asset) -> Place:
    return Place(to_micros(asset.created_at), asset.id)


def _asset(row: Row) -> Asset:
    (
        id_, account, sha256, mime, size, origin, created_at, width, height, duration, name, job, expires_at,
    ) = row  # fmt: skip
    return Asset(
        id=id_,
        account=account,
        sha256=sha256,
        mime=mime,
        bytes=size,
        origin=origin,
        created_at=from_micros(created_at),
        width=width,
        height=height,
        duration=duration,
        name=name,
        job=job,
        expires_at=moment(expires_at),
    )
