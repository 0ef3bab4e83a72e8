"""How a job ends, and what becomes of its money."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from aiohttp import web

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import (
    Conflict,
    ContentRefused,
    Forbidden,
    NotFound,
    ProviderFailed,
    ProviderThrottled,
    ProviderTimeout,
    Unavailable,
)
from lumigate.domain.ledger import Balances
from lumigate.domain.providers import Finished, Pending, ProviderOutput
from lumigate.egress.policy import NetworkPolicy
from lumigate.store.database import Database, Tx
from lumigate.testing.house import HouseRules, SmallHouse
from lumigate.testing.providers import Hang, Lose, Make
from lumigate.testing.samples import png

T = TypeVar("T")
FULL = Balances(available=1_000_000)


async def test_a_pending_order_is_asked_for_until_it_is_done(
    house: SmallHouse, payer: Principal, facts
) -> None:
    house.fake.plan(
        Pending(handle="", retry_in=0), Pending(handle="", retry_in=0), Pending(handle="", retry_in=0), Make()
    )
    job = await house.made(payer)
    assert job.state == "completed"
    assert house.fake.polls == ["fake-1"] * 3
    assert len(house.fake.calls) == 1
    assert await facts.attempts(job.id) == ["finished"]
    assert await facts.purses(payer.account) == Balances(available=980_000, spent=20_000)


async def test_progress_is_told_once_a_second_and_never_falls(houses) -> None:
    house = await houses()
    clock = house.clock

    class Slow(type(house.fake)):
        async def poll(self, call, handle):
            clock.advance(0.6)
            return await super().poll(call, handle)

    house = await houses(clock=clock, fake=Slow())
    who = await house.account()
    shares = [0.1, 0.2, 0.3, 0.2, 0.9, 0.95]
    house.fake.plan(*(Pending(handle="", retry_in=0, progress=share) for share in shares), Make())
    job = await house.made(who)
    events = [one async for one in house.services.jobs.follow(who.account, job.id, 0, 60)]
    told = [event.data["progress"] for event in events if event.kind == "progress"]
    assert told == sorted(told)
    assert 0 < len(told) < len(shares)
    assert [event.number for event in events] == list(range(1, len(events) + 1))


@pytest.mark.parametrize(
    ("error", "code", "retryable"),
    [
        (ContentRefused("no lamps here"), "content_refused", False),
        (ProviderFailed("it broke"), "provider_failed", True),
        (ProviderThrottled("full"), "provider_throttled", True),
    ],
)
async def test_a_failure_at_the_provider_gives_everything_back(
    house: SmallHouse, payer: Principal, facts, error, code, retryable
) -> None:
    house.fake.plan(error)
    job = await house.made(payer)
    assert (job.state, job.error.code, job.error.retryable, job.error.provider) == (
        "failed",
        code,
        retryable,
        "fake",
    )
    assert job.cost_micros == 0
    assert await facts.purses(payer.account) == FULL
    assert await facts.attempts(job.id) == ["failed"]
    assert await facts.events(job.id) == ["queued", "started", "failed", "refunded"]


async def test_a_failure_after_the_order_was_taken_gives_everything_back(
    house: SmallHouse, payer: Principal, facts
) -> None:
    house.fake.plan(Pending(handle="", retry_in=0), ProviderFailed("it broke in the oven"))
    job = await house.made(payer)
    assert job.state == "failed"
    assert await facts.purses(payer.account) == FULL
    assert house.fake.bill_micros == 0


async def test_an_unknown_outcome_is_reviewed_and_never_sent_again(
    house: SmallHouse, payer: Principal, facts
) -> None:
    house.fake.plan(Lose())
    job = await house.made(payer)
    assert (job.state, job.error.code) == ("failed", "outcome_unknown")
    assert await facts.purses(payer.account) == Balances(available=980_000, review=20_000)
    assert await facts.attempts(job.id) == ["unknown"]
    assert len(house.fake.calls) == 1
    assert await house.services.recovery.take_over(house.executor) == 0
    assert len(house.fake.calls) == 1


async def test_a_broken_adapter_is_an_unknown_outcome(house: SmallHouse, payer: Principal, facts) -> None:
    house.fake.plan(ZeroDivisionError("a fault of ours"))
    job = await house.made(payer)
    assert (job.state, job.error.code) == ("failed", "outcome_unknown")
    assert (await facts.purses(payer.account)).review == 20_000


async def test_a_broken_engine_of_our_own_costs_nothing(house: SmallHouse, payer: Principal, facts) -> None:
    house.draft.plan(ZeroDivisionError("a fault of ours"))
    job = await house.made(payer, house.order(model="draft/priced"))
    assert (job.state, job.error.code) == ("failed", "internal")
    assert await facts.purses(payer.account) == FULL


async def test_an_order_that_takes_too_long_is_stopped_and_its_bill_decides(
    house: SmallHouse, payer: Principal, facts
) -> None:
    house.fake.plan(Pending(handle="", retry_in=0), Pending(handle="", retry_in=11))
    job = await house.made(payer, house.order(model="fake/slow"))
    assert (job.state, job.error.code) == ("failed", "outcome_unknown")
    assert "10 s" in job.error.message
    assert house.fake.cancels == ["fake-1"]
    assert await facts.purses(payer.account) == Balances(available=980_000, review=20_000)


@pytest.mark.parametrize(
    "output",
    [
        ProviderOutput(data=b"<html>not a picture</html>", mime="image/png", width=1, height=1),
        ProviderOutput(),
        ProviderOutput(url="http://169.254.169.254/picture.png"),
    ],
)
async def test_an_output_that_cannot_be_kept_is_on_the_bill_and_under_review(
    house: SmallHouse, payer: Principal, facts, output
) -> None:
    house.fake.plan(Finished(outputs=(output,)))
    job = await house.made(payer)
    assert job.state == "failed"
    assert job.error is not None
    assert await facts.attempts(job.id) == ["finished"]
    assert await facts.purses(payer.account) == Balances(available=980_000, review=20_000)
    assert house.fake.bill_micros == 20_000


async def test_an_output_is_kept_at_home_unless_asked_otherwise(house: SmallHouse, payer: Principal) -> None:
    data = png(4, 3)
    house.fake.plan(Finished(outputs=(ProviderOutput(data=data, mime="image/png", width=4, height=3),)))
    job = await house.made(payer)
    (output,) = job.result.outputs
    asset = await house.services.assets.get(payer.account, output.asset)
    assert (output.bytes, output.width, output.height, output.mime) == (len(data), 4, 3, "image/png")
    assert asset.job == job.id
    assert b"".join([chunk async for chunk in house.services.assets.stream(asset)]) == data


@pytest.mark.parametrize(("failures", "state"), [(1, "completed"), (9, "failed")])
async def test_an_output_that_stumbles_is_fetched_again_and_one_that_never_comes_is_reviewed(
    houses, facts, failures: int, state: str
) -> None:
    left = failures

    async def picture(_: web.Request) -> web.Response:
        nonlocal left
        left -= 1
        return (
            web.Response(status=503) if left >= 0 else web.Response(body=png(4, 3), content_type="image/png")
        )

    app = web.Application()
    app.router.add_get("/picture.png", picture)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        house = await houses(rules=HouseRules(network=NetworkPolicy(allow_private=True)))
        who = await house.account(credit_micros=1_000_000, credit_limit_micros=0)
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/picture.png"
        house.fake.plan(Finished(outputs=(ProviderOutput(url=url),)))
        job = await house.made(who)
        assert job.state == state
        assert len(house.fake.calls) == 1
        if state == "completed":
            assert (job.result.outputs[0].width, left) == (4, -1)
            assert await facts.purses(who.account) == Balances(available=980_000, spent=20_000)
            return
        assert left == failures - 3
        assert await facts.purses(who.account) == Balances(available=980_000, review=20_000)
        # Where the caller wants the address only, nothing is fetched.
        house.fake.plan(Finished(outputs=(ProviderOutput(url=url),)))
        job = await house.made(who, replace(house.order(), keep="provider"))
        assert (job.state, job.result.outputs[0].url, left) == ("completed", url, failures - 3)
    finally:
        await runner.cleanup()


async def test_nothing_is_left_in_the_scratch_folder(house: SmallHouse, payer: Principal) -> None:
    house.fake.plan(Make())
    house.fake.plan(ProviderFailed("no"))
    house.draft.plan(Make())
    for order in (house.order(), house.order(), house.order(model="draft/image")):
        await house.made(payer, order)
    assert list((house.folder / "scratch").iterdir()) == []


class Flaky:
    """A database that is away for a while, whenever a test says so."""

    def __init__(self, inner: Database) -> None:
        self._inner = inner
        self.failures = 0
        self.failed = 0

    async def start(self) -> None:
        await self._inner.start()

    async def close(self) -> None:
        await self._inner.close()

    async def write(self, unit: Callable[[Tx], T]) -> T:
        if self.failures > 0:
            self.failures -= 1
            self.failed += 1
            raise Unavailable("the disk is full; try again")
        return await self._inner.write(unit)

    async def read(self, unit: Callable[[Tx], T]) -> T:
        return await self._inner.read(unit)

    async def scan(self, unit: Callable[[Tx], T]) -> T:
        return await self._inner.scan(unit)


async def test_a_result_is_written_down_once_the_database_is_back(houses, facts) -> None:
    flaky: list[Flaky] = []

    def wrap(database: Database) -> Database:
        flaky.append(Flaky(database))
        return flaky[0]

    house = await houses(wrap=wrap)
    who = await house.account(credit_micros=1_000_000, credit_limit_micros=0)
    house.fake.plan(Hang())
    job = await house.services.generations.submit(who, house.order())
    flaky[0].failures = 2
    house.fake.release()
    job = await house.ended(job)
    assert flaky[0].failed == 2
    assert (job.state, job.cost_micros) == ("completed", 20_000)
    assert await facts.purses(who.account) == Balances(available=980_000, spent=20_000)


async def test_an_order_goes_on_although_its_number_could_not_be_written(houses, facts) -> None:
    flaky: list[Flaky] = []

    def wrap(database: Database) -> Database:
        flaky.append(Flaky(database))
        return flaky[0]

    house = await houses(wrap=wrap)
    who = await house.account(credit_micros=1_000_000, credit_limit_micros=0)
    house.fake.plan(Hang(), Pending(handle="", retry_in=0), Make())
    job = await house.services.generations.submit(who, house.order())
    flaky[0].failures = 1
    house.fake.release()
    job = await house.ended(job)
    assert flaky[0].failed == 1
    assert job.state == "completed"
    assert await facts.purses(who.account) == Balances(available=980_000, spent=house.fake.bill_micros)


# Cancelling


async def test_a_job_that_was_cut_off_at_the_provider_is_cancelled_into_review(
    house: SmallHouse, payer: Principal, facts
) -> None:
    house.fake.plan(Hang(buys=True))
    job = await house.services.generations.submit(payer, house.order())
    await house.fake.arrived.wait()
    cancelled, refunded = await house.services.jobs.cancel(payer, job.id)
    assert (cancelled.state, cancelled.error.code, refunded) == ("cancelled", "cancelled", 0)
    assert await facts.purses(payer.account) == Balances(available=980_000, review=20_000)
    assert house.fake.cancels == []


async def test_cancelling_an_accepted_order_tells_the_provider(
    house: SmallHouse, payer: Principal, facts
) -> None:
    house.fake.plan(Pending(handle="", retry_in=0), Hang(buys=True))
    job = await house.services.generations.submit(payer, house.order())
    await _until(lambda: house.fake.polls != [])
    cancelled, refunded = await house.services.jobs.cancel(payer, job.id)
    assert (cancelled.state, refunded) == ("cancelled", 0)
    assert house.fake.cancels == ["fake-1"]
    assert (await facts.purses(payer.account)).review == 20_000


@pytest.mark.parametrize("test", [False, True])
async def test_cancelling_our_own_engine_gives_everything_back(house: SmallHouse, facts, test: bool) -> None:
    who = await house.account(test=test, credit_micros=1_000_000, credit_limit_micros=0)
    house.draft.plan(Hang())
    job = await house.services.generations.submit(who, house.order(model="draft/priced"))
    assert (await facts.purses(who.account, test=test)).held == 20_000
    await house.draft.arrived.wait()
    cancelled, refunded = await house.services.jobs.cancel(who, job.id)
    assert (cancelled.state, refunded) == ("cancelled", 20_000)
    assert await facts.purses(who.account, test=test) == FULL
    assert await facts.purses(who.account, test=not test) == Balances()
    assert (await house.verify()).right


async def test_a_job_that_has_ended_cannot_be_cancelled(house: SmallHouse, payer: Principal) -> None:
    for answer in (Make(), ProviderTimeout("late")):
        house.fake.plan(answer)
        job = await house.made(payer)
        with pytest.raises(Conflict, match=job.state):
            await house.services.jobs.cancel(payer, job.id)
    reader = await house.account(scopes=("read",))
    with pytest.raises(Forbidden):
        await house.services.jobs.cancel(reader, job.id)


async def test_a_job_that_ends_while_it_is_cancelled_is_charged_or_reviewed_but_never_both(
    house: SmallHouse, payer: Principal, facts
) -> None:
    for _ in range(10):
        house.fake.plan(Pending(handle="", retry_in=0), Make())
        job = await house.services.generations.submit(payer, house.order())
        await house.fake.arrived.wait()
        try:
            await house.services.jobs.cancel(payer, job.id)
        except Conflict:
            assert (await house.services.jobs.get(payer.account, job.id)).state == "completed"
        house.fake.arrived.clear()
    purses = await facts.purses(payer.account)
    assert purses.held == 0
    assert purses.spent + purses.review == house.fake.bill_micros
    assert (await house.verify()).right


# Review


@pytest.mark.parametrize(
    ("decision", "after", "cost", "event"),
    [
        ("charge", Balances(available=980_000, spent=20_000), 20_000, "charged"),
        ("release", FULL, 0, "refunded"),
    ],
)
async def test_an_operator_decides_what_became_of_an_unknown_outcome(
    house: SmallHouse, payer: Principal, facts, decision, after, cost, event
) -> None:
    house.fake.plan(Lose())
    job = await house.made(payer)
    page = await house.services.jobs.in_review(payer.account, limit=10, cursor=None)
    assert [one.id for one in page.items] == [job.id]

    assert payer.may("admin")
    operator = house.operator
    others = (
        replace(operator, scopes=("read", "generate")),
        replace(operator, test=True),
        await house.account(),
    )
    for who in (payer, *others):
        for one in (job.id, "job_0"):
            with pytest.raises(Forbidden, match="operator"):
                await house.services.jobs.decide(who, one, decision)
    with pytest.raises(NotFound):
        await house.services.jobs.decide(operator, "job_0", decision)

    decided, moved = await house.services.jobs.decide(operator, job.id, decision, "the bill says so")
    assert (decided.id, decided.cost_micros, moved) == (job.id, cost, 20_000)
    assert await facts.purses(payer.account) == after
    assert (await facts.events(job.id))[-1] == event
    assert (await house.services.jobs.get(payer.account, job.id)).cost_micros == cost
    page = await house.services.jobs.in_review(payer.account, limit=10, cursor=None)
    assert page.items == ()
    with pytest.raises(Conflict):
        await house.services.jobs.decide(operator, job.id, decision)
    assert (await house.verify()).right


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0)
