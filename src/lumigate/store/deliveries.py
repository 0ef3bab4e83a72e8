"""Webhook deliveries as rows with a due time."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, func, insert, literal_column, select, tuple_, update
from sqlalchemy.types import BigInteger, Text

from lumigate.domain.errors import NotFound
from lumigate.domain.webhooks import Delivery
from lumigate.kit.clock import from_micros, to_micros
from lumigate.store.columns import micros, moment
from lumigate.store.database import Tx
from lumigate.store.paging import Page, Place, limit_of, page_of, place_of
from lumigate.store.schema import DUE, deliveries
from lumigate.store.statements import Row, Statement, Value, given

_COLUMNS = deliveries.c
_INSERT = Statement(insert(deliveries))
_OWN = (_COLUMNS.id == given("id"), _COLUMNS.account == given("account"))
_GET = Statement(select(deliveries).where(*_OWN))
_SAVE = Statement(
    update(deliveries)
    .where(_COLUMNS.id == given("id"))
    .values(
        {
            column: given(column)
            for column in ("state", "attempts", "due_at", "last_status", "last_error", "last_attempt_at")
        }
    )
)
_LANES = (
    select(
        _COLUMNS.id,
        func.row_number()
        .over(
            partition_by=func.coalesce(_COLUMNS.endpoint, _COLUMNS.url),
            order_by=(_COLUMNS.due_at, _COLUMNS.id),
        )
        .label("place"),
        _COLUMNS.due_at,
    )
    .where(literal_column(DUE), _COLUMNS.due_at <= given("now"))
    .subquery("lanes")
)
_CLAIM = Statement(
    update(deliveries)
    .where(
        _COLUMNS.id.in_(
            select(_LANES.c.id)
            .where(_LANES.c.place <= given("per_lane", BigInteger()))
            .order_by(_LANES.c.due_at, _LANES.c.id)
            .limit(given("limit"))
            .scalar_subquery()
        ),
        # Said again for PostgreSQL: who waited for another claim's lock looks once more and finds it not due.
        literal_column(DUE),
        _COLUMNS.due_at <= given("now"),
    )
    .values(due_at=given("until"))
    .returning(*_COLUMNS)
)
_NEXT_DUE = Statement(select(func.min(_COLUMNS.due_at)).where(literal_column(DUE)))
_REDELIVER = Statement(
    update(deliveries).where(*_OWN).values(state="due", due_at=given("now")).returning(*_COLUMNS)
)
_HOLD_BACK = Statement(
    update(deliveries)
    .where(
        deliveries.c.endpoint == given("of_endpoint"),
        deliveries.c.state == "due",
        deliveries.c.due_at < given("until"),
    )
    .values(due_at=given("until"))
)
_DROP_DUE = Statement(
    update(deliveries)
    .where(_COLUMNS.endpoint == given("of_endpoint"), literal_column(DUE))
    .values(state="dead", last_error=given("why"))
)
_PAGE = (
    select(deliveries)
    .where(
        _COLUMNS.account == given("account"),
        tuple_(_COLUMNS.created_at, _COLUMNS.id)
        < tuple_(given("place_at", BigInteger()), given("place_id", Text())),
    )
    .order_by(_COLUMNS.created_at.desc(), _COLUMNS.id.desc())
    .limit(given("limit"))
)
_PAGE_ALL = Statement(_PAGE)
_PAGE_ENDPOINT = Statement(_PAGE.where(_COLUMNS.endpoint == given("endpoint")))
_PRUNE = Statement(delete(deliveries).where(_COLUMNS.created_at < given("before"), _COLUMNS.state != "due"))


def insert_delivery(tx: Tx, delivery: Delivery) -> None:
    """Write a new delivery, in the unit that writes what it tells of."""
    tx.change(_INSERT, _params(delivery))


def claim_due(
    tx: Tx, now: datetime, *, until: datetime, limit: int = 100, per_lane: int = 4
) -> list[Delivery]:
    """Take deliveries that are due, longest overdue first.

    They are not due again before ``until``, so a process that dies with them loses none. At most ``per_lane`` go
    to one endpoint (or URL) at a time: a slow receiver does not keep the others waiting.
    """
    params = {"now": to_micros(now), "until": to_micros(until), "limit": limit, "per_lane": per_lane}
    taken = [_delivery(row) for row in tx.rows(_CLAIM, params)]
    return sorted(taken, key=lambda one: one.created_at)


def next_due(tx: Tx) -> datetime | None:
    """Return when something is due next, None where nothing waits."""
    row = tx.first(_NEXT_DUE)
    return None if row is None else moment(row[0])


def save(tx: Tx, delivery: Delivery) -> bool:
    """Write what came of an attempt: state, attempts, due time and the last answer."""
    return tx.change(_SAVE, _params(delivery)) == 1


def get(tx: Tx, account: str, delivery: str) -> Delivery:
    """Return the account's own delivery; raise :class:`NotFound` for any other."""
    row = tx.first(_GET, {"id": delivery, "account": account})
    if row is None:
        raise _missing(delivery)
    return _delivery(row)


def redeliver(tx: Tx, account: str, delivery: str, now: datetime) -> Delivery:
    """Make a delivery due again, whatever became of it; raise :class:`NotFound` where it is not the account's."""
    row = tx.first(_REDELIVER, {"id": delivery, "account": account, "now": to_micros(now)})
    if row is None:
        raise _missing(delivery)
    return _delivery(row)


def hold_back(tx: Tx, endpoint: str, until: datetime) -> int:
    """Let nothing be due to an endpoint before ``until``: it said that it has too much; return how many wait."""
    return tx.change(_HOLD_BACK, {"of_endpoint": endpoint, "until": to_micros(until)})


def give_up_on(tx: Tx, endpoint: str, why: str) -> int:
    """End everything that still waits for an endpoint that is disabled or gone; return how many."""
    return tx.change(_DROP_DUE, {"of_endpoint": endpoint, "why": why})


def list_page(
    tx: Tx, account: str, *, endpoint: str | None = None, limit: int = 50, cursor: str | None = None
) -> Page[Delivery]:
    """Return one page of the account's deliveries, newest first; of one endpoint, if given."""
    limit, place = limit_of(limit), place_of(cursor)
    params = {"account": account, "place_at": place.at, "place_id": place.id, "limit": limit + 1}
    here = (_PAGE_ALL, params) if endpoint is None else (_PAGE_ENDPOINT, {**params, "endpoint": endpoint})
    rows = tx.rows(*here)
    return page_of([_delivery(row) for row in rows], limit, _place)


def prune(tx: Tx, before: datetime) -> int:
    """Forget deliveries made before a moment that no longer wait; return how many."""
    return tx.change(_PRUNE, {"before": to_micros(before)})


def _params(delivery: Delivery) -> dict[str, Value]:
    return {
        "id": delivery.id,
        "account": delivery.account,
        "endpoint": delivery.endpoint,
        "url": delivery.url,
        "job": delivery.job,
        "event": delivery.event,
        "body": delivery.body,
        "state": delivery.state,
        "attempts": delivery.attempts,
        "due_at": to_micros(delivery.due_at),
        "created_at": to_micros(delivery.created_at),
        "last_status": delivery.last_status,
        "last_error": delivery.last_error,
        "last_attempt_at": micros(delivery.last_attempt_at),
    }


def _place(delivery: Delivery) -> Place:
    return Place(to_micros(delivery.created_at), delivery.id)


def _missing(delivery: str) -> NotFound:
    return NotFound(f"there is no delivery {delivery!r}; list the deliveries of the webhook to see their ids")


def _delivery(row: Row) -> Delivery:
    (
        id_, account, endpoint, url, job, event, body, state, attempts, due_at, created_at, last_status, last_error,
        last_attempt_at,
    ) = row  # fmt: skip
    return Delivery(
        id=id_,
        account=account,
        endpoint=endpoint,
        url=url,
        job=job,
        event=event,
        body=body,
        state=state,
        attempts=attempts,
        due_at=from_micros(due_at),
        created_at=from_micros(created_at),
        last_status=last_status,
        last_error=last_error,
        last_attempt_at=moment(last_attempt_at),
    )
