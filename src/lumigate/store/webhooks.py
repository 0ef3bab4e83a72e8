"""Webhook endpoints as rows; their secrets arrive encrypted and stay so."""

from __future__ import annotations

from base64 import b64decode, b64encode

import orjson
from sqlalchemy import delete as delete_from
from sqlalchemy import insert, select, tuple_, update
from sqlalchemy.types import BigInteger, Text

from lumigate.domain.errors import NotFound
from lumigate.domain.webhooks import Endpoint
from lumigate.kit.clock import from_micros, to_micros
from lumigate.store.columns import micros, moment, packed, unpacked
from lumigate.store.database import Tx
from lumigate.store.paging import Page, Place, limit_of, page_of, place_of
from lumigate.store.schema import webhook_endpoints
from lumigate.store.statements import Row, Statement, Value, given

_COLUMNS = webhook_endpoints.c
_INSERT = Statement(insert(webhook_endpoints))
_OWN = (_COLUMNS.id == given("id"), _COLUMNS.account == given("account"))
_GET = Statement(select(webhook_endpoints).where(*_OWN))
_DELETE = Statement(delete_from(webhook_endpoints).where(*_OWN))
_SAVE = Statement(
    update(webhook_endpoints)
    .where(*_OWN)
    .values(
        {
            column: given(column)
            for column in (
                "url", "events", "secrets", "state", "labels", "disabled_why", "failing_since", "secret_expires_at",
            )
        }
    )
)  # fmt: skip
_ENABLED = Statement(
    select(webhook_endpoints)
    .where(_COLUMNS.account == given("account"), _COLUMNS.state == "enabled")
    .order_by(_COLUMNS.created_at, _COLUMNS.id)
)
_PAGE = Statement(
    select(webhook_endpoints)
    .where(
        _COLUMNS.account == given("account"),
        tuple_(_COLUMNS.created_at, _COLUMNS.id)
        < tuple_(given("place_at", BigInteger()), given("place_id", Text())),
    )
    .order_by(_COLUMNS.created_at.desc(), _COLUMNS.id.desc())
    .limit(given("limit"))
)


def insert_endpoint(tx: Tx, endpoint: Endpoint) -> None:
    """Write a new endpoint."""
    tx.change(_INSERT, _params(endpoint))


def get(tx: Tx, account: str, endpoint: str) -> Endpoint:
    """Return the account's own endpoint; raise :class:`NotFound` for any other."""
    found = find(tx, account, endpoint)
    if found is None:
        raise NotFound(f"there is no webhook {endpoint!r}; list your webhooks to see their ids")
    return found


def find(tx: Tx, account: str, endpoint: str) -> Endpoint | None:
    """Return the account's own endpoint, None for any other."""
    row = tx.first(_GET, {"id": endpoint, "account": account})
    return None if row is None else _endpoint(row)


def enabled_of(tx: Tx, account: str) -> list[Endpoint]:
    """Return where the account's events go, oldest endpoint first."""
    return [_endpoint(row) for row in tx.rows(_ENABLED, {"account": account})]


def list_page(tx: Tx, account: str, *, limit: int = 50, cursor: str | None = None) -> Page[Endpoint]:
    """Return one page of the account's endpoints, newest first."""
    limit, place = limit_of(limit), place_of(cursor)
    rows = tx.rows(
        _PAGE, {"account": account, "place_at": place.at, "place_id": place.id, "limit": limit + 1}
    )
    return page_of([_endpoint(row) for row in rows], limit, _place)


def save(tx: Tx, endpoint: Endpoint) -> bool:
    """Write everything of an endpoint that may change; return False where it is gone."""
    return tx.change(_SAVE, _params(endpoint)) == 1


def delete(tx: Tx, account: str, endpoint: str) -> bool:
    """Forget an endpoint; return False where the account has no such one."""
    return tx.change(_DELETE, {"id": endpoint, "account": account}) == 1


def _params(endpoint: Endpoint) -> dict[str, Value]:
    return {
        "id": endpoint.id,
        "account": endpoint.account,
        "url": endpoint.url,
        "events": orjson.dumps(endpoint.events),
        "secrets": orjson.dumps([b64encode(secret).decode("ascii") for secret in endpoint.secrets]),
        "state": endpoint.state,
        "created_at": to_micros(endpoint.created_at),
        "labels": packed(endpoint.labels),
        "disabled_why": endpoint.disabled_why,
        "failing_since": micros(endpoint.failing_since),
        "secret_expires_at": micros(endpoint.secret_expires_at),
    }


def _place(endpoint: Endpoint) -> Place:
    return Place(to_micros(endpoint.created_at), endpoint.id)


def _endpoint(row: Row) -> Endpoint:
    id_, account, url, events, secrets, state, created_at, labels, why, failing_since, secret_expires_at = row
    return Endpoint(
        id=id_,
        account=account,
        url=url,
        events=tuple(orjson.loads(events)),
        secrets=tuple(b64decode(secret) for secret in orjson.loads(secrets)),
        state=state,
        created_at=from_micros(created_at),
        labels=unpacked(labels),
        disabled_why=why,
        failing_since=moment(failing_since),
        secret_expires_at=moment(secret_expires_at),
    )
