"""Endpoints and deliveries."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from lumigate.domain.errors import NotFound
from lumigate.domain.webhooks import Delivery, Endpoint
from lumigate.kit.ids import new_id
from lumigate.store import deliveries, webhooks
from lumigate.store.database import Database, Tx


def _endpoint(make, account: str, **changes) -> Endpoint:
    values = {
        "id": new_id("whk"),
        "account": account,
        "url": "https://hooks.test/a",
        "events": ("job.completed", "job.failed"),
        "secrets": (b"\x00\xff new", b"old"),
        "state": "enabled",
        "created_at": make.now,
        "labels": {"env": "prod"},
    }
    return Endpoint(**(values | changes))


def _delivery(make, account: str, **changes) -> Delivery:
    values = {
        "id": new_id("dlv"),
        "account": account,
        "endpoint": "whk_1",
        "url": "https://hooks.test/a",
        "job": "job_1",
        "event": "job.completed",
        "body": b'{"type":"job.completed"}',
        "state": "due",
        "attempts": 0,
        "due_at": make.at(0),
        "created_at": make.at(0),
    }
    return Delivery(**(values | changes))


@pytest.fixture
async def nothing_due(database: Database, make) -> None:
    await database.write(
        lambda tx: deliveries.claim_due(tx, make.at(10**7), until=make.at(10**9), limit=10**6, per_lane=10**6)
    )


async def test_an_endpoint_is_changed_and_deleted_by_its_owner_only(
    database: Database, make, account: str, stranger: str
) -> None:
    endpoint = _endpoint(make, account)
    await database.write(lambda tx: webhooks.insert_endpoint(tx, endpoint))
    assert await database.read(lambda tx: webhooks.get(tx, account, endpoint.id)) == endpoint
    with pytest.raises(NotFound, match=endpoint.id):
        await database.read(lambda tx: webhooks.get(tx, stranger, endpoint.id))
    changed = replace(
        endpoint,
        url="https://hooks.test/b",
        events=(),
        secrets=(b"only",),
        state="disabled",
        labels={},
        disabled_why="gone",
        failing_since=make.at(1),
        secret_expires_at=make.at(2),
    )
    assert not await database.write(lambda tx: webhooks.save(tx, replace(changed, account=stranger)))
    assert await database.write(lambda tx: webhooks.save(tx, changed))
    assert await database.read(lambda tx: webhooks.find(tx, account, endpoint.id)) == changed
    assert await database.read(lambda tx: webhooks.enabled_of(tx, account)) == []
    assert not await database.write(lambda tx: webhooks.delete(tx, stranger, endpoint.id))
    assert await database.write(lambda tx: webhooks.delete(tx, account, endpoint.id))
    assert await database.read(lambda tx: webhooks.find(tx, account, endpoint.id)) is None


async def test_enabled_endpoints_of_an_account_come_oldest_first(
    database: Database, make, account: str, stranger: str
) -> None:
    made = [_endpoint(make, account, created_at=make.at(number)) for number in range(3)]

    def unit(tx: Tx) -> None:
        for endpoint in (*made[::-1], _endpoint(make, account, state="disabled"), _endpoint(make, stranger)):
            webhooks.insert_endpoint(tx, endpoint)

    await database.write(unit)
    assert await database.read(lambda tx: webhooks.enabled_of(tx, account)) == made
    page = await database.read(lambda tx: webhooks.list_page(tx, account, limit=2))
    assert list(page.items) == made[:0:-1]


async def test_a_due_delivery_is_claimed_by_one_of_many(
    database: Database, make, account: str, nothing_due: None
) -> None:
    made = [_delivery(make, account, endpoint=f"whk_{number}") for number in range(30)]
    later = _delivery(make, account, due_at=make.at(50))

    def unit(tx: Tx) -> None:
        for delivery in (*made, later):
            deliveries.insert_delivery(tx, delivery)

    await database.write(unit)
    assert await database.read(deliveries.next_due) == make.at(0)
    batches = await asyncio.gather(
        *(
            database.write(lambda tx: deliveries.claim_due(tx, make.at(1), until=make.at(31), limit=7))
            for _ in range(8)
        )
    )
    claimed = [one.id for batch in batches for one in batch]
    assert len(claimed) == len(set(claimed))
    assert set(claimed) <= {one.id for one in made}
    rest = await database.write(lambda tx: deliveries.claim_due(tx, make.at(1), until=make.at(31)))
    assert set(claimed) | {one.id for one in rest} == {one.id for one in made}
    again = await database.write(lambda tx: deliveries.claim_due(tx, make.at(31), until=make.at(61)))
    assert {one.id for one in again} == {one.id for one in made}


async def test_a_slow_endpoint_does_not_fill_the_batch(
    database: Database, make, account: str, nothing_due: None
) -> None:
    slow = [
        _delivery(make, account, endpoint="whk_slow", due_at=make.at(-100 + number)) for number in range(20)
    ]
    other = _delivery(make, account, endpoint="whk_other")
    direct = _delivery(make, account, endpoint=None, url="https://notify.test")

    def unit(tx: Tx) -> None:
        for delivery in (*slow, other, direct):
            deliveries.insert_delivery(tx, delivery)

    await database.write(unit)
    batch = await database.write(
        lambda tx: deliveries.claim_due(tx, make.at(1), until=make.at(31), limit=10, per_lane=3)
    )
    assert {one.id for one in batch} == {one.id for one in (*slow[:3], other, direct)}


async def test_what_came_of_a_delivery_is_kept_and_it_can_be_sent_again(
    database: Database, make, account: str, stranger: str
) -> None:
    delivery = _delivery(make, account, endpoint=new_id("whk"))
    await database.write(lambda tx: deliveries.insert_delivery(tx, delivery))
    dead = replace(
        delivery,
        state="dead",
        attempts=10,
        due_at=make.at(5),
        last_status=500,
        last_error="answered 500",
        last_attempt_at=make.at(4),
    )
    assert await database.write(lambda tx: deliveries.save(tx, dead))
    assert await database.read(lambda tx: deliveries.get(tx, account, delivery.id)) == dead
    with pytest.raises(NotFound, match=delivery.id):
        await database.write(lambda tx: deliveries.redeliver(tx, stranger, delivery.id, make.at(9)))
    due = await database.write(lambda tx: deliveries.redeliver(tx, account, delivery.id, make.at(9)))
    assert due == replace(dead, state="due", due_at=make.at(9))
    assert delivery.endpoint is not None
    assert await database.write(lambda tx: deliveries.give_up_on(tx, delivery.endpoint, "gone")) == 1
    await database.write(lambda tx: deliveries.redeliver(tx, account, delivery.id, make.at(11)))
    page = await database.read(lambda tx: deliveries.list_page(tx, account, endpoint=delivery.endpoint))
    assert [(one.id, one.state, one.due_at) for one in page.items] == [(delivery.id, "due", make.at(11))]
    assert await database.read(lambda tx: deliveries.list_page(tx, stranger)) == type(page)(())


async def test_only_what_no_longer_waits_is_pruned(database: Database, make, account: str) -> None:
    waiting = _delivery(make, account)
    done = _delivery(make, account, state="delivered")

    def unit(tx: Tx) -> None:
        deliveries.insert_delivery(tx, waiting)
        deliveries.insert_delivery(tx, done)
        deliveries.prune(tx, make.at(1))

    await database.write(unit)
    page = await database.read(lambda tx: deliveries.list_page(tx, account))
    assert [one.id for one in page.items] == [waiting.id]
