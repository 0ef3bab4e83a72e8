"""Not paying twice: results that are used again, and requests that join a running one."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import InFlight, ProviderFailed
from lumigate.domain.generations import InputRef
from lumigate.domain.ledger import Balances
from lumigate.services.claims import Claim
from lumigate.services.finishing import KEPT_HERE
from lumigate.store import idempotency as claim_rows
from lumigate.testing.house import SmallHouse
from lumigate.testing.providers import Hang, Lose


async def test_an_equal_request_costs_nothing_and_tells_what_it_saved(
    house: SmallHouse, payer: Principal, facts
) -> None:
    order = replace(house.order("a lamp", seed=7), cache="exact", labels={"n": "1"})
    first = await house.made(payer, order)
    hit = await house.services.generations.submit(payer, replace(order, labels={"n": "2"}))

    assert (hit.state, hit.cost_micros, hit.saved_micros) == ("completed", 0, 20_000)
    assert (hit.cache.hit, hit.cache.source) == (True, "exact")
    assert hit.id != first.id
    assert hit.labels == {"n": "2"}
    assert [one.asset for one in hit.result.outputs] == [one.asset for one in first.result.outputs]
    assert len(house.fake.calls) == 1
    assert await facts.purses(payer.account) == Balances(available=980_000, spent=20_000)
    assert await facts.events(hit.id) == ["queued", "completed"]
    # The same spelled out: what is compared is what would be sent.
    spelled = replace(house.order("a lamp", seed=7, width=16, height=16, count=1), cache="exact")
    assert (await house.made(payer, spelled)).cache.hit


@pytest.mark.parametrize(
    "change",
    [
        {"prompt": "a lamp "},
        {"prompt": "A lamp"},
        {"params": {"seed": 8}},
        {"params": {"seed": 7, "count": 2}},
        {"native": {"style": "noir"}},
        {"model": "fake/slow"},
        {"end_user": "somebody"},
        {"keep": "provider"},
    ],
)
async def test_any_difference_is_another_request(house: SmallHouse, payer: Principal, change) -> None:
    order = replace(house.order("a lamp", seed=7), cache="exact")
    await house.made(payer, order)
    other = await house.made(payer, replace(order, **change))
    assert (other.state, other.cache.hit) == ("completed", False)
    assert len(house.fake.calls) == 2


async def test_caching_is_off_unless_it_is_asked_for(house: SmallHouse, payer: Principal) -> None:
    for cache in ("off", "exact", "off"):
        await house.made(payer, replace(house.order(), cache=cache))
    assert len(house.fake.calls) == 3
    # What ran with caching on answers; what ran without it never does.
    assert (await house.made(payer, replace(house.order(), cache="exact"))).cache.hit


async def test_results_stay_with_their_account_and_their_end_user(
    house: SmallHouse, payer: Principal
) -> None:
    stranger = await house.account()
    order = replace(house.order(), cache="exact")
    users = [None, "ada", "bob", None, "ada", "bob"]
    jobs = [await house.made(payer, replace(order, end_user=user)) for user in users]
    assert [job.cache.hit for job in jobs] == [False] * 3 + [True] * 3
    assert [job.owner.end_user for job in jobs] == users
    assert not (await house.made(stranger, order)).cache.hit


async def test_a_result_whose_file_was_deleted_is_made_again(house: SmallHouse, payer: Principal) -> None:
    order = replace(house.order(), cache="exact")
    first = await house.made(payer, order)
    await house.services.assets.delete(payer.account, first.result.outputs[0].asset)
    again = await house.made(payer, order)
    assert not again.cache.hit
    assert again.cost_micros == 20_000
    assert (await house.made(payer, order)).result.outputs[0].asset == again.result.outputs[0].asset


async def test_a_result_is_forgotten_after_its_time(house: SmallHouse, payer: Principal) -> None:
    order = replace(house.order(), cache="exact")
    await house.made(payer, order)
    house.clock.advance(KEPT_HERE.total_seconds() - 1)
    assert (await house.made(payer, order)).cache.hit
    house.clock.advance(2)
    assert not (await house.made(payer, order)).cache.hit


async def test_what_failed_never_answers(house: SmallHouse, payer: Principal) -> None:
    order = replace(house.order(), cache="exact")
    for answer in (ProviderFailed("no"), Lose()):
        house.fake.plan(answer)
        assert (await house.made(payer, order)).state == "failed"
    job = await house.made(payer, order)
    assert (job.state, job.cache.hit) == ("completed", False)


async def test_inputs_are_compared_by_what_is_in_them(house: SmallHouse, payer: Principal) -> None:
    one, two = [(await house.made(payer, house.order("same", seed=1))).result.outputs[0] for _ in range(2)]
    other = (await house.made(payer, house.order("other", seed=1))).result.outputs[0]
    assert one.asset != two.asset
    assert one.sha256 == two.sha256 != other.sha256

    def edit(asset: str):
        inputs = (InputRef(role="image", asset=asset),)
        return replace(house.order("brighter", seed=2), task="edit_image", inputs=inputs, cache="exact")

    assert not (await house.made(payer, edit(one.asset))).cache.hit
    assert (await house.made(payer, edit(two.asset))).cache.hit
    assert not (await house.made(payer, edit(other.asset))).cache.hit


async def test_equal_requests_at_once_are_one_job_and_one_charge(
    house: SmallHouse, payer: Principal, facts
) -> None:
    house.fake.plan(Hang())
    order = replace(house.order(), cache="exact")
    jobs = await asyncio.gather(*(house.services.generations.submit(payer, order) for _ in range(20)))
    assert len({job.id for job in jobs}) == 1
    late = await house.services.generations.submit(payer, order)
    assert late.id == jobs[0].id
    house.fake.release()
    ended = await asyncio.gather(*(house.ended(job) for job in jobs))
    assert {job.state for job in ended} == {"completed"}
    assert len(house.fake.calls) == 1
    assert await facts.purses(payer.account) == Balances(available=980_000, spent=20_000)
    # Without caching everybody gets a job of their own.
    jobs = await asyncio.gather(*(house.services.generations.submit(payer, house.order()) for _ in range(5)))
    assert len({job.id for job in jobs}) == 5
    for job in jobs:
        await house.ended(job)


async def test_equal_requests_to_two_servers_are_one_job_and_one_charge(houses, house, payer, facts) -> None:
    other = await houses(clock=house.clock, fake=house.fake)
    for number in range(10):
        order = replace(house.order(f"lamp {number}"), cache="exact")
        jobs = await asyncio.gather(
            *(one.services.generations.submit(payer, order) for one in (house, other) * 3)
        )
        for job in jobs:
            await house.ended(job)
    assert len(house.fake.calls) == 10
    assert await facts.purses(payer.account) == Balances(available=800_000, spent=200_000)


async def test_when_the_one_that_was_joined_is_refused_the_others_try_for_themselves(
    house: SmallHouse, facts
) -> None:
    poor = await house.account(credit_micros=20_000, credit_limit_micros=0)
    order = replace(house.order(), cache="exact", max_cost_micros=30_000)
    house.fake.plan(Hang())
    blocker = await house.services.generations.submit(poor, house.order("something else"))
    answers = await asyncio.gather(
        *(house.services.generations.submit(poor, order) for _ in range(5)), return_exceptions=True
    )
    assert {type(one).__name__ for one in answers} == {"InsufficientCredits"}
    house.fake.release()
    await house.ended(blocker)
    assert await facts.purses(poor.account) == Balances(spent=20_000)


async def test_an_idempotency_key_leads_to_one_job_whoever_is_first(
    house: SmallHouse, payer: Principal, database, facts
) -> None:
    claim = Claim(key=payer.key, name="order-1")
    await database.write(lambda tx: claim_rows.claim(tx, claim.key, claim.name, "body", house.clock.now()))
    submit = house.services.generations.submit
    answers = await asyncio.gather(
        *(submit(payer, house.order(), claim=claim) for _ in range(5)), return_exceptions=True
    )
    jobs = [one for one in answers if not isinstance(one, BaseException)]
    assert len(jobs) == 1
    assert [type(one) for one in answers if isinstance(one, BaseException)] == [InFlight] * 4
    await house.ended(jobs[0])
    assert len(house.fake.calls) == 1
    assert await facts.purses(payer.account) == Balances(available=980_000, spent=20_000)
