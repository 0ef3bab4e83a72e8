"""Accounts, keys, executors."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lumigate.domain.accounts import Key
from lumigate.domain.errors import InternalError, NotFound
from lumigate.kit.ids import new_id
from lumigate.store import accounts, executors, keys
from lumigate.store.database import Database, Tx


def _key(make, account: str, **changes) -> Key:
    values = {
        "id": new_id("key"),
        "account": account,
        "name": "laptop",
        "digest": new_id("key"),
        "hint": "lg_abc",
        "scopes": ("read", "generate"),
        "test": False,
        "rate_per_minute": None,
        "created_at": make.now,
    }
    return Key(**(values | changes))


async def test_an_account_is_listed_and_its_limit_can_change(database: Database, make, account: str) -> None:
    assert await database.write(lambda tx: accounts.set_credit_limit(tx, account, None))
    assert (await database.read(lambda tx: accounts.get(tx, account))).credit_limit_micros is None
    assert await database.write(lambda tx: accounts.set_credit_limit(tx, account, 7))
    assert (await database.read(lambda tx: accounts.get(tx, account))).credit_limit_micros == 7
    assert not await database.write(lambda tx: accounts.set_credit_limit(tx, "acc_none", 7))
    page = await database.read(lambda tx: accounts.list_page(tx, limit=200))
    assert account in {one.id for one in page.items}


async def test_an_unknown_account_is_not_found(database: Database) -> None:
    with pytest.raises(NotFound, match="acc_none"):
        await database.read(lambda tx: accounts.get(tx, "acc_none"))


async def test_a_key_is_found_by_its_digest_and_by_its_owner_only(
    database: Database, make, account: str, stranger: str
) -> None:
    key = _key(make, account, test=True, rate_per_minute=60, expires_at=make.at(60), scopes=("admin",))
    await database.write(lambda tx: keys.insert_key(tx, key))
    assert await database.read(lambda tx: keys.find_by_digest(tx, key.digest)) == key
    assert await database.read(lambda tx: keys.find_by_digest(tx, key.digest[:-1])) is None
    assert await database.read(lambda tx: keys.get(tx, account, key.id)) == key
    with pytest.raises(NotFound, match=key.id):
        await database.read(lambda tx: keys.get(tx, stranger, key.id))


async def test_a_key_is_revoked_once_and_not_by_strangers(
    database: Database, make, account: str, stranger: str
) -> None:
    key = _key(make, account)
    await database.write(lambda tx: keys.insert_key(tx, key))
    assert not await database.write(lambda tx: keys.revoke(tx, stranger, key.id, make.at(1)))
    assert await database.write(lambda tx: keys.revoke(tx, account, key.id, make.at(2)))
    assert not await database.write(lambda tx: keys.revoke(tx, account, key.id, make.at(3)))
    await database.write(lambda tx: keys.note_used(tx, key.id, make.at(4)))
    expected = replace(key, revoked_at=make.at(2), last_used_at=make.at(4))
    assert await database.read(lambda tx: keys.get(tx, account, key.id)) == expected


async def test_a_key_can_be_given_another_text(database: Database, make, account: str) -> None:
    key, digest = _key(make, account), new_id("key")
    assert not await database.write(lambda tx: keys.set_digest(tx, key.id, digest, "lg_new"))
    await database.write(lambda tx: keys.insert_key(tx, key))
    assert await database.write(lambda tx: keys.set_digest(tx, key.id, digest, "lg_new"))
    assert await database.read(lambda tx: keys.find_by_digest(tx, key.digest)) is None
    found = await database.read(lambda tx: keys.find_by_digest(tx, digest))
    assert found == replace(key, digest=digest, hint="lg_new")


async def test_two_keys_never_share_a_digest(database: Database, make, account: str) -> None:
    key = _key(make, account)
    await database.write(lambda tx: keys.insert_key(tx, key))
    with pytest.raises(InternalError):
        await database.write(lambda tx: keys.insert_key(tx, replace(key, id=new_id("key"))))


async def test_keys_are_paged_newest_first(database: Database, make, account: str, stranger: str) -> None:
    made = [_key(make, account, created_at=make.at(number)) for number in range(7)]

    def unit(tx: Tx) -> None:
        for key in made:
            keys.insert_key(tx, key)
        keys.insert_key(tx, _key(make, stranger))

    await database.write(unit)
    first = await database.read(lambda tx: keys.list_page(tx, account, limit=4))
    rest = await database.read(lambda tx: keys.list_page(tx, account, limit=4, cursor=first.next_cursor))
    assert [*first.items, *rest.items] == made[::-1]
    assert rest.next_cursor is None


async def test_a_silent_executor_is_taken_over_once_and_its_writes_are_refused(
    database: Database, make
) -> None:
    name = new_id("evt")
    fence = await database.write(lambda tx: executors.register(tx, name, make.at(0)))
    assert await database.write(lambda tx: executors.heartbeat(tx, name, fence, make.at(10)))
    assert await database.read(lambda tx: executors.holds(tx, name, fence))
    silent = await database.read(lambda tx: executors.dead_since(tx, make.at(10)))
    assert name not in {one.id for one in silent}
    silent = await database.read(lambda tx: executors.dead_since(tx, make.at(11)))
    seen = next(one for one in silent if one.id == name)
    assert seen.fence == fence

    def take(tx: Tx) -> bool:
        return executors.take_over(tx, name, seen.fence, before=make.at(11), now=make.at(40))

    assert [await database.write(take), await database.write(take)] == [True, False]
    assert not await database.write(lambda tx: executors.heartbeat(tx, name, fence, make.at(41)))
    assert not await database.read(lambda tx: executors.holds(tx, name, fence))
    assert name not in {
        one.id for one in await database.read(lambda tx: executors.dead_since(tx, make.at(99)))
    }


async def test_an_executor_that_came_back_is_not_taken_over(database: Database, make) -> None:
    name = new_id("evt")
    old = await database.write(lambda tx: executors.register(tx, name, make.at(0)))
    fence = await database.write(lambda tx: executors.register(tx, name, make.at(5)))
    assert fence == old + 1
    assert not await database.write(lambda tx: executors.heartbeat(tx, name, old, make.at(6)))
    assert await database.write(lambda tx: executors.heartbeat(tx, name, fence, make.at(20)))
    late = {"before": make.at(11), "now": make.at(21)}
    assert not await database.write(lambda tx: executors.take_over(tx, name, fence, **late))
    assert await database.write(lambda tx: executors.end(tx, name, fence, make.at(30)))
    found = await database.read(lambda tx: executors.find(tx, name))
    assert found is not None
    assert found.ended_at == make.at(30)
