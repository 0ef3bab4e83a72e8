"""Assets, uploads, cache entries, idempotency keys, quotes, external ids."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import text

from lumigate.domain.assets import Asset, Upload
from lumigate.domain.errors import NotFound
from lumigate.kit.ids import new_id
from lumigate.store import assets, cache, external_ids, idempotency, quotes, uploads
from lumigate.store.database import Database, Tx
from lumigate.store.external_ids import Target
from lumigate.store.idempotency import Claimed
from lumigate.store.quotes import StoredQuote
from lumigate.store.statements import Statement


def _asset(make, account: str, **changes) -> Asset:
    values = {
        "id": new_id("ast"),
        "account": account,
        "sha256": new_id("ast"),
        "mime": "video/mp4",
        "bytes": 5_000_000_000,
        "origin": "generation",
        "created_at": make.now,
    }
    return Asset(**(values | changes))


async def test_an_asset_comes_back_equal_and_only_to_its_owner(
    database: Database, make, account: str, stranger: str
) -> None:
    asset = _asset(
        make, account, width=1, height=2, duration=2.5, name="a b.mp4", job="job_1", expires_at=make.at(9)
    )
    await database.write(lambda tx: assets.insert_asset(tx, asset))
    assert await database.read(lambda tx: assets.get(tx, account, asset.id)) == asset
    assert await database.read(lambda tx: assets.find_any(tx, asset.id)) == asset
    assert await database.read(lambda tx: assets.find_by_content(tx, account, asset.sha256)) == asset
    assert await database.read(lambda tx: assets.find_by_content(tx, stranger, asset.sha256)) is None
    assert await database.read(lambda tx: assets.find(tx, stranger, asset.id)) is None
    with pytest.raises(NotFound, match=asset.id):
        await database.read(lambda tx: assets.get(tx, stranger, asset.id))
    assert not await database.write(lambda tx: assets.abandon(tx, stranger, asset.id, make.now))


async def test_content_stays_used_until_the_last_asset_with_it_is_gone(
    database: Database, make, account: str, stranger: str
) -> None:
    mine = _asset(make, account)
    theirs = replace(mine, id=new_id("ast"), account=stranger)

    def unit(tx: Tx) -> None:
        assets.insert_asset(tx, mine)
        assets.insert_asset(tx, theirs)

    await database.write(unit)
    assert await database.write(lambda tx: assets.abandon(tx, account, mine.id, make.at(-90_000)))
    assert await database.read(lambda tx: assets.find(tx, account, mine.id)) is None
    assert [one.id for one in await database.read(lambda tx: assets.list_expired(tx, make.at(-89_000)))] == [
        mine.id
    ]
    assert await database.write(lambda tx: assets.delete(tx, mine.id))
    assert not await database.write(lambda tx: assets.delete(tx, mine.id))
    assert await database.read(lambda tx: assets.is_content_used(tx, mine.sha256))
    assert await database.write(lambda tx: assets.delete(tx, theirs.id))
    assert not await database.read(lambda tx: assets.is_content_used(tx, mine.sha256))


async def test_assets_are_paged_of_all_or_of_one_job(database: Database, make, account: str) -> None:
    made = [_asset(make, account, created_at=make.at(number), job=f"job_{number % 2}") for number in range(9)]

    def unit(tx: Tx) -> None:
        for asset in made:
            assets.insert_asset(tx, asset)

    await database.write(unit)
    first = await database.read(lambda tx: assets.list_page(tx, account, limit=5))
    rest = await database.read(lambda tx: assets.list_page(tx, account, limit=5, cursor=first.next_cursor))
    assert [*first.items, *rest.items] == made[::-1]
    odd = await database.read(lambda tx: assets.list_page(tx, account, job="job_1"))
    assert list(odd.items) == made[1::2][::-1]


async def test_only_what_has_expired_is_listed_as_expired(database: Database, make, account: str) -> None:
    gone, later = (_asset(make, account, expires_at=make.at(second)) for second in (-86400, 86400))
    forever = _asset(make, account)

    def unit(tx: Tx) -> None:
        for asset in (gone, later, forever):
            assets.insert_asset(tx, asset)

    await database.write(unit)
    expired = await database.read(lambda tx: assets.list_expired(tx, make.at(-3600)))
    assert list(expired) == [gone]


async def test_an_upload_ticket_is_good_for_one_put_in_time(database: Database, make, account: str) -> None:
    ticket = Upload(
        id=new_id("upl"),
        account=account,
        asset="ast_1",
        mime="image/png",
        bytes=9,
        name="föhn.png",
        expires_at=make.at(60),
    )
    late = replace(ticket, id=new_id("upl"), name=None)

    def unit(tx: Tx) -> None:
        uploads.insert_upload(tx, ticket)
        uploads.insert_upload(tx, late)

    await database.write(unit)
    for one in (ticket, late):
        assert await database.read(lambda tx, one=one: uploads.find(tx, one.id)) == one
    assert await database.read(lambda tx: uploads.find(tx, "upl_none")) is None
    outcomes = await asyncio.gather(
        *(database.write(lambda tx: uploads.use(tx, ticket.id, make.at(10))) for _ in range(6))
    )
    assert sorted(outcomes) == [False] * 5 + [True]
    assert not await database.write(lambda tx: uploads.use(tx, late.id, make.at(60)))
    await database.write(lambda tx: uploads.prune(tx, make.at(61)))
    assert await database.read(lambda tx: uploads.find(tx, late.id)) is None


async def test_a_cache_entry_answers_its_account_until_it_expires(
    database: Database, make, account: str, stranger: str
) -> None:
    def unit(tx: Tx) -> None:
        cache.put(tx, account, "k", "job_1", make.at(0), make.at(100))
        cache.put(tx, account, "forever", "job_2", make.at(0))
        cache.count_hit(tx, account, "k")
        cache.count_hit(tx, account, "k")

    await database.write(unit)
    assert await database.read(lambda tx: cache.find(tx, account, "k", make.at(99))) == "job_1"
    assert await database.read(lambda tx: cache.find(tx, account, "k", make.at(100))) is None
    assert await database.read(lambda tx: cache.find(tx, stranger, "k", make.at(1))) is None
    await database.write(lambda tx: cache.put(tx, account, "k", "job_3", make.at(101), make.at(200)))
    hits = Statement(text("SELECT hits FROM cache_entries WHERE account = :account AND key = 'k'"))
    assert await database.read(lambda tx: tx.first(hits, {"account": account})) == (2,)
    assert await database.read(lambda tx: cache.find(tx, account, "k", make.at(199))) == "job_3"
    await database.write(lambda tx: cache.prune(tx, make.at(200)))
    assert await database.read(lambda tx: tx.first(hits, {"account": account})) is None
    assert await database.read(lambda tx: cache.find(tx, account, "forever", make.at(10**6))) == "job_2"


async def test_one_of_many_equal_claims_wins_and_all_others_get_its_answer(database: Database, make) -> None:
    key = new_id("key")

    def claim(tx: Tx, body: str = "hash") -> Claimed:
        return idempotency.claim(tx, key, "order-7", body, make.now)

    outcomes = await asyncio.gather(*(database.write(claim) for _ in range(10)))
    assert sorted(one.state for one in outcomes) == ["new"] + ["running"] * 9
    assert await database.write(lambda tx: idempotency.bind(tx, key, "order-7", "job_1"))
    assert await database.write(claim) == Claimed(state="running", job="job_1")
    assert await database.write(lambda tx: idempotency.complete(tx, key, "order-7", 202, b'{"a":1}'))
    done = Claimed(state="done", job="job_1", status=202, answer=b'{"a":1}')
    assert await database.write(claim) == done
    assert await database.read(lambda tx: idempotency.find(tx, key, "order-7", "hash")) == done
    assert (await database.write(lambda tx: claim(tx, "other body"))).state == "mismatch"


async def test_a_forgotten_claim_is_free_again_and_keys_do_not_share_names(database: Database, make) -> None:
    mine, theirs = new_id("key"), new_id("key")

    def claim(tx: Tx, key: str) -> str:
        return idempotency.claim(tx, key, "n", "h", make.now).state

    assert [await database.write(lambda tx, key=key: claim(tx, key)) for key in (mine, theirs)] == ["new"] * 2
    assert await database.write(lambda tx: idempotency.forget(tx, mine, "n"))
    assert not await database.write(lambda tx: idempotency.forget(tx, mine, "n"))
    assert await database.write(lambda tx: claim(tx, mine)) == "new"
    assert await database.write(lambda tx: claim(tx, theirs)) == "running"
    await database.write(lambda tx: idempotency.prune(tx, make.at(1)))
    assert await database.read(lambda tx: idempotency.find(tx, theirs, "n", "h")) is None
    assert not await database.write(lambda tx: idempotency.bind(tx, theirs, "n", "job_1"))


async def test_a_claim_of_a_unit_that_fails_is_not_kept(database: Database, make) -> None:
    key = new_id("key")

    def unit(tx: Tx) -> None:
        idempotency.claim(tx, key, "n", "h", make.now)
        raise LookupError("refused before anything began")

    with pytest.raises(LookupError):
        await database.write(unit)
    assert await database.read(lambda tx: idempotency.find(tx, key, "n", "h")) is None


async def test_a_quote_is_kept_for_its_account(database: Database, make, account: str, stranger: str) -> None:
    quote = StoredQuote(
        id=new_id("qt"),
        account=account,
        fingerprint="f",
        ceiling_micros=12,
        created_at=make.now,
        expires_at=make.at(60),
    )
    await database.write(lambda tx: quotes.insert_quote(tx, quote))
    assert await database.read(lambda tx: quotes.find(tx, account, quote.id)) == quote
    assert await database.read(lambda tx: quotes.find(tx, stranger, quote.id)) is None
    await database.write(lambda tx: quotes.prune(tx, make.at(61)))
    assert await database.read(lambda tx: quotes.find(tx, account, quote.id)) is None


async def test_an_external_id_keeps_meaning_the_first_thing_it_named(
    database: Database, make, account: str, stranger: str
) -> None:
    job, other = Target("job", "job_1"), Target("asset", "ast_1")

    def put(tx: Tx, target: Target) -> Target:
        return external_ids.put(tx, account, "sogni", "0A-1", target, make.now)

    assert await database.write(lambda tx: put(tx, job)) == job
    assert await database.write(lambda tx: put(tx, other)) == job
    assert await database.read(lambda tx: external_ids.find(tx, account, "sogni", "0A-1")) == job
    assert await database.read(lambda tx: external_ids.find(tx, account, "apiframe", "0A-1")) is None
    assert await database.read(lambda tx: external_ids.find(tx, stranger, "sogni", "0A-1")) is None
    assert await database.read(lambda tx: external_ids.external_of(tx, account, "sogni", "job_1")) == "0A-1"
    assert await database.read(lambda tx: external_ids.external_of(tx, stranger, "sogni", "job_1")) is None
