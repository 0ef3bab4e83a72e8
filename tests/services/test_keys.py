"""Keys: shown once, kept as digests, worth nothing once revoked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from lumigate.domain.accounts import OPERATOR_ACCOUNT
from lumigate.domain.errors import Conflict, InvalidRequest, NotFound, Unauthenticated
from lumigate.services.keys import BOOTSTRAP_KEY, make_token
from lumigate.store import keys as key_rows
from lumigate.store.database import Database


async def _made(house, who, **changes):
    how = {"name": "one", "scopes": ("generate",), "test": False, "rate_per_minute": None, "expires_at": None}
    return await house.services.keys.create(who, **(how | changes))


async def test_only_a_digest_of_a_key_is_kept(house, payer, database: Database) -> None:
    key, token = await _made(house, payer)
    assert token.startswith("lgk_")
    kept = await database.read(lambda tx: key_rows.get(tx, payer.account, key.id))
    assert token not in repr(kept)
    assert token[:20] not in repr(kept)
    assert len(kept.digest) == 64
    principal = await house.services.keys.authenticate(token)
    assert (principal.account, principal.key, principal.scopes) == (payer.account, key.id, ("generate",))
    assert token not in repr(principal)


async def test_two_keys_are_never_alike() -> None:
    tokens = {make_token() for _ in range(2000)}
    assert len(tokens) == 2000
    assert {len(token) for token in tokens} == {4 + 43 + 8}
    assert make_token(test=True).startswith("lgt_")


@pytest.mark.parametrize("wrong", ["", "lgk_", "x" * 513, "lgk_" + "0" * 43 + "00000000", "\x00", "\udcff"])
async def test_what_is_no_key_is_refused(house, wrong) -> None:
    with pytest.raises(Unauthenticated):
        await house.services.keys.authenticate(wrong)


async def test_a_key_with_one_letter_changed_is_refused(house, payer) -> None:
    _, token = await _made(house, payer)
    for at in (4, 20, len(token) - 1):
        other = "A" if token[at] != "A" else "B"
        with pytest.raises(Unauthenticated):
            await house.services.keys.authenticate(token[:at] + other + token[at + 1 :])


async def test_a_revoked_key_is_worthless_at_once_here_and_within_a_second_elsewhere(
    house, houses, payer
) -> None:
    elsewhere = await houses(clock=house.clock)
    key, token = await _made(house, payer)
    await house.services.keys.authenticate(token)
    await elsewhere.services.keys.authenticate(token)
    await house.services.keys.revoke(payer, key.id)
    with pytest.raises(Unauthenticated):
        await house.services.keys.authenticate(token)
    house.clock.advance(1.001)
    with pytest.raises(Unauthenticated):
        await elsewhere.services.keys.authenticate(token)
    await house.services.keys.revoke(payer, key.id)


async def test_a_key_expires(house, payer) -> None:
    ends = house.clock.now() + timedelta(hours=1)
    _, token = await _made(house, payer, expires_at=ends)
    house.clock.advance(3599)
    await house.services.keys.authenticate(token)
    house.clock.advance(1)
    with pytest.raises(Unauthenticated, match="expired"):
        await house.services.keys.authenticate(token)
    for wrong in (ends, ends.replace(tzinfo=None)):
        with pytest.raises(InvalidRequest):
            await _made(house, payer, expires_at=wrong)


SCOPES = [("read",), ("generate",), ("read", "generate"), ("admin",), ("read", "generate", "admin")]


@pytest.mark.parametrize("wanted", SCOPES)
@pytest.mark.parametrize("own", SCOPES)
async def test_a_key_never_gets_more_than_its_maker_has(house, own, wanted) -> None:
    who = await house.account(scopes=own)
    allowed = "admin" in own or set(wanted) <= set(own)
    if allowed:
        _, token = await _made(house, who, scopes=wanted)
        assert (await house.services.keys.authenticate(token)).scopes == wanted
    else:
        with pytest.raises(InvalidRequest, match="scope"):
            await _made(house, who, scopes=wanted)


@pytest.mark.parametrize(
    ("own", "wanted", "got"),
    [
        (90, 90, 90), (90, 1, 1), (90, None, 90), (90, 91, None), (1, 1_000_000, None),
        (None, 1_000_000, 1_000_000), (None, 7, 7), (None, None, None),
    ],
)  # fmt: skip
async def test_a_key_is_never_faster_than_its_maker(house, payer, own, wanted, got) -> None:
    maker = replace(payer, rate_per_minute=own)
    if own is not None and wanted is not None and wanted > own:
        with pytest.raises(InvalidRequest, match=f"{wanted}.*{own}") as refused:
            await _made(house, maker, rate_per_minute=wanted)
        assert [one.pointer for one in refused.value.fields] == ["/rate_per_minute"]
        return
    _, token = await _made(house, maker, rate_per_minute=wanted)
    assert (await house.services.keys.authenticate(token)).rate_per_minute == got


async def test_a_test_key_makes_only_test_keys(house) -> None:
    tester = await house.account(test=True)
    with pytest.raises(InvalidRequest, match="test"):
        await _made(house, tester)
    _, token = await _made(house, tester, test=True)
    assert token.startswith("lgt_")
    assert (await house.services.keys.authenticate(token)).test


async def test_keys_of_others_cannot_be_seen_or_revoked(house, payer) -> None:
    key, token = await _made(house, payer)
    stranger = await house.account()
    with pytest.raises(NotFound):
        await house.services.keys.revoke(stranger, key.id)
    page = await house.services.keys.list(stranger, limit=50, cursor=None)
    assert key.id not in [one.id for one in page.items]
    await house.services.keys.authenticate(token)


async def test_the_first_key_is_replaced_by_installing_another(house, database: Database) -> None:
    keys = house.services.keys
    await keys.install("first-key")
    admin = await keys.authenticate("first-key")
    assert (admin.account, admin.key) == (OPERATOR_ACCOUNT, BOOTSTRAP_KEY)
    assert admin.credit_limit_micros is None
    assert admin.rate_per_minute is None
    await keys.install("second-key")
    with pytest.raises(Unauthenticated):
        await keys.authenticate("first-key")
    assert await keys.authenticate("second-key") == admin
    with pytest.raises(Conflict):
        await keys.revoke(admin, BOOTSTRAP_KEY)


async def test_the_last_use_of_a_key_is_noted_once_a_minute(house, payer, database: Database) -> None:
    key, token = await _made(house, payer)

    async def used():
        return (await database.read(lambda tx: key_rows.get(tx, payer.account, key.id))).last_used_at

    assert await used() is None
    await house.services.keys.authenticate(token)
    first = await used()
    assert first == house.clock.now()
    house.clock.advance(30)
    await house.services.keys.authenticate(token)
    assert await used() == first
    house.clock.advance(31)
    await house.services.keys.authenticate(token)
    assert await used() == house.clock.now()
