"""Productions as rows: one head, and every version of the document ever written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import cast, func, insert, select, tuple_, update
from sqlalchemy.types import BigInteger, Text

from lumigate.domain.errors import Conflict, NotFound
from lumigate.domain.jobs import Owner
from lumigate.kit.clock import from_micros, to_micros
from lumigate.store.columns import packed, unpacked
from lumigate.store.database import Tx
from lumigate.store.paging import Page, Place, limit_of, page_of, place_of
from lumigate.store.schema import job_labels, jobs, production_versions, productions
from lumigate.store.statements import Row, Statement, given

_HEAD = productions.c
_VERSION = production_versions.c
_INSERT = Statement(insert(productions))
_INSERT_VERSION = Statement(insert(production_versions))
_GET = Statement(select(productions).where(_HEAD.id == given("id"), _HEAD.account == given("account")))
_GET_ANY = Statement(select(productions).where(_HEAD.id == given("id")))
_MOVE = Statement(
    update(productions)
    .where(_HEAD.id == given("production"), _HEAD.version == given("before"))
    .values(
        version=given("after"),
        job=func.coalesce(given("job", Text()), _HEAD.job),
        updated_at=given("updated_at"),
    )
)
_REWRITE = Statement(
    update(production_versions)
    .where(_VERSION.production == given("of_production"), _VERSION.version == given("of_version"))
    .values(document=given("document"))
)
_SET_JOB = Statement(update(productions).where(_HEAD.id == given("production")).values(job=given("job")))
_DOCUMENT = Statement(
    select(production_versions).where(
        _VERSION.production == given("production"), _VERSION.version == given("version")
    )
)
_VERSIONS = Statement(
    select(_VERSION.version, _VERSION.note, _VERSION.created_at)
    .where(_VERSION.production == given("production"))
    .order_by(_VERSION.version.desc())
    .limit(given("limit"))
)
LABEL = "production"
"""The label that the generations of a production carry; its value is the production's id."""
_PART = jobs.alias("part")
_COST = (
    select(cast(func.coalesce(func.sum(_PART.c.cost_micros), 0), BigInteger))
    .select_from(job_labels.join(_PART, _PART.c.id == job_labels.c.job))
    .where(
        job_labels.c.account == given("account"),
        job_labels.c.key == LABEL,
        job_labels.c.value == given("production"),
        _PART.c.kind == "generation",
    )
)
_COST_OF = Statement(_COST)
_RECOUNT = Statement(
    update(jobs)
    .where(
        jobs.c.id
        == select(_HEAD.job)
        .where(_HEAD.id == given("production"), _HEAD.account == given("account"))
        .scalar_subquery()
    )
    .values(cost_micros=_COST.scalar_subquery())
)
_PAGE = Statement(
    select(productions)
    .where(
        _HEAD.account == given("account"),
        tuple_(_HEAD.created_at, _HEAD.id)
        < tuple_(given("place_at", BigInteger()), given("place_id", Text())),
    )
    .order_by(_HEAD.created_at.desc(), _HEAD.id.desc())
    .limit(given("limit"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """The head of a production: which version counts now, and which job renders it."""

    id: str
    owner: Owner
    version: int
    created_at: datetime
    updated_at: datetime
    job: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductionVersion:
    """One version of the document, as it was written."""

    production: str
    version: int
    document: bytes
    created_at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionNote:
    """What a version is about, without its document."""

    version: int
    note: str
    created_at: datetime


def cost_of(tx: Tx, account: str, production: str) -> int:
    """Return what the generations of a production have cost so far, in micro-USD: what the ledger has as spent."""
    row = tx.first(_COST_OF, {"account": account, "production": production})
    assert row is not None
    return row[0]


def recount(tx: Tx, account: str, production: str) -> None:
    """Write down with the production's job what its generations have cost, whether it has ended or not.

    Its row is locked by that, also where nothing changes: whoever ends the job waits for this unit, or this one for
    that, and none of them misses what the other wrote.
    """
    tx.change(_RECOUNT, {"account": account, "production": production})


def insert_production(tx: Tx, production: Production, document: bytes, *, note: str = "") -> None:
    """Write a new production and the first version of its document."""
    owner = production.owner
    tx.change(
        _INSERT,
        {
            "id": production.id,
            "account": owner.account,
            "key": owner.key,
            "end_user": owner.end_user,
            "version": production.version,
            "job": production.job,
            "labels": packed(production.labels),
            "created_at": to_micros(production.created_at),
            "updated_at": to_micros(production.updated_at),
        },
    )
    _write_version(tx, production.id, production.version, document, note, production.created_at)


def append_version(
    tx: Tx,
    production: str,
    *,
    before: int,
    document: bytes,
    now: datetime,
    job: str | None = None,
    note: str = "",
) -> int:
    """Write the next version and return its number.

    ``before`` is the version that the edit was made from; raises :class:`Conflict` where it is no longer the newest.
    A ``job`` becomes the one that renders the production; None leaves it.
    """
    params = {
        "production": production,
        "before": before,
        "after": before + 1,
        "job": job,
        "updated_at": to_micros(now),
    }
    if tx.change(_MOVE, params) == 0:
        raise Conflict(
            f"production {production!r} is no longer at version {before}; read it again and repeat the edit"
        )
    _write_version(tx, production, before + 1, document, note, now)
    return before + 1


def save_document(tx: Tx, production: str, version: int, document: bytes) -> bool:
    """Write what a step has added to the document of a version; return False where there is no such version."""
    params = {"of_production": production, "of_version": version, "document": document}
    return tx.change(_REWRITE, params) == 1


def set_job(tx: Tx, production: str, job: str) -> bool:
    """Note which job renders the production; return False where there is no such production."""
    return tx.change(_SET_JOB, {"production": production, "job": job}) == 1


def get(tx: Tx, account: str, production: str) -> Production:
    """Return the account's own production; raise :class:`NotFound` for any other."""
    row = tx.first(_GET, {"id": production, "account": account})
    if row is None:
        raise _missing(production)
    return _production(row)


def get_any(tx: Tx, production: str) -> Production:
    """Return a production whoever owns it: for workflows, never for a tenant's question."""
    row = tx.first(_GET_ANY, {"id": production})
    if row is None:
        raise _missing(production)
    return _production(row)


def get_version(tx: Tx, production: str, version: int) -> ProductionVersion:
    """Return one version with its document; raise :class:`NotFound` where there is none. Check the owner first."""
    row = tx.first(_DOCUMENT, {"production": production, "version": version})
    if row is None:
        raise NotFound(f"production {production!r} has no version {version}; list its versions")
    id_, number, document, note, created_at = row
    return ProductionVersion(
        production=id_, version=number, document=document, note=note, created_at=from_micros(created_at)
    )


def list_versions(tx: Tx, production: str, *, limit: int = 200) -> list[VersionNote]:
    """Return what the versions are about, newest first. Check the owner first."""
    rows = tx.rows(_VERSIONS, {"production": production, "limit": limit})
    return [VersionNote(version=row[0], note=row[1], created_at=from_micros(row[2])) for row in rows]


def list_page(tx: Tx, account: str, *, limit: int = 50, cursor: str | None = None) -> Page[Production]:
    """Return one page of the account's productions, newest first."""
    limit, place = limit_of(limit), place_of(cursor)
    rows = tx.rows(
        _PAGE, {"account": account, "place_at": place.at, "place_id": place.id, "limit": limit + 1}
    )
    return page_of([_production(row) for row in rows], limit, _place)


def _write_version(tx: Tx, production: str, version: int, document: bytes, note: str, at: datetime) -> None:
    tx.change(
        _INSERT_VERSION,
        {
            "production": production,
            "version": version,
            "document": document,
            "note": note,
            "created_at": to_micros(at),
        },
    )


def _place(production: Production) -> Place:
    return Place(to_micros(production.created_at), production.id)


def _missing(production: str) -> NotFound:
    return NotFound(f"there is no production {production!r}; list your productions to see their ids")


def _production(row: Row) -> Production:
    id_, account, key, end_user, version, job, labels, created_at, updated_at = row
    return Production(
        id=id_,
        owner=Owner(account=account, key=key, end_user=end_user),
        version=version,
        job=job,
        labels=unpacked(labels),
        created_at=from_micros(created_at),
        updated_at=from_micros(updated_at),
    )
