"""Numbers that add up: usage, the ledger, the jobs and the provider's bill (L4)."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import InvalidRequest, LumigateError, ProviderFailed
from lumigate.domain.providers import Pending
from lumigate.services.jobs import JobFilter
from lumigate.testing.house import SmallHouse
from lumigate.testing.providers import Hang, Lose, Make


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_L4_ledger_jobs_usage_and_the_bill_tell_the_same(house: SmallHouse, facts, seed: int) -> None:  # noqa: N802
    chance = random.Random(seed)
    payers = [await house.account(credit_micros=400_000, credit_limit_micros=0) for _ in range(3)]
    start = house.clock.now()
    refused = 0
    for number in range(120):
        who = chance.choice(payers)
        order = replace(
            house.order(f"lamp {chance.randrange(12)}", count=chance.choice((1, 1, 2))),
            cache=chance.choice(("off", "exact")),
            labels={"shop": chance.choice("ab")} if chance.random() < 0.7 else {},
        )
        fate = chance.random()
        house.fake.forget_plans()
        if fate < 0.15:
            house.fake.plan(ProviderFailed("no"))
        elif fate < 0.3:
            house.fake.plan(Lose(buys=chance.random() < 0.5))
        elif fate < 0.4:
            house.fake.plan(Pending(handle="", retry_in=0), Hang(buys=True))
        elif fate < 0.5:
            house.fake.plan(Pending(handle="", retry_in=0), Make())
        try:
            job = await house.services.generations.submit(who, order)
        except LumigateError:
            refused += 1
            continue
        if 0.3 <= fate < 0.4 and not job.ended:
            await house.fake.arrived.wait()
            await house.services.jobs.cancel(who, job.id)
        else:
            await house.ended(job)
        house.fake.arrived.clear()
        house.clock.advance(chance.randrange(7200))
        if number == 60:
            await _review(house, payers, chance)
    await _review(house, payers, chance)
    assert refused > 0

    end = house.clock.now() + timedelta(seconds=1)
    assert (await house.verify()).right
    spent = 0
    for who in payers:
        purses = await facts.purses(who.account)
        assert (purses.held, purses.review) == (0, 0)
        assert purses.available + purses.spent == 400_000
        jobs = await _all_jobs(house, who)
        report = await house.services.usage.report(who, start, end, None)
        total = report.total
        assert total.cost_micros == purses.spent == sum(job.cost_micros for job in jobs)
        assert (total.jobs, total.completed) == (len(jobs), sum(job.state == "completed" for job in jobs))
        assert total.saved_micros == sum(job.saved_micros for job in jobs)
        assert total.cache_hits == sum(job.cache.hit for job in jobs)
        for group in ("model", "provider", "key", "kind", "day", "label.shop"):
            rows = (await house.services.usage.report(who, start, end, group)).rows
            for field in ("jobs", "completed", "failed", "cache_hits", "cost_micros", "saved_micros"):
                assert sum(getattr(row, field) for row in rows) == getattr(total, field), (group, field)
        assert await _spent_by_statement(house, who) == purses.spent
        spent += purses.spent
    # Operators charged what was on the bill and released what was not.
    assert spent == _billed(house)


async def _review(house: SmallHouse, payers: list[Principal], chance: random.Random) -> None:
    bought = set(house.fake.bought)
    for who in payers:
        for job in await _all_jobs(house, who):
            attempts = [call.attempt for call in house.fake.calls if call.job == job.id]
            on_the_bill = any(attempt in bought for attempt in attempts)
            try:
                await house.services.jobs.decide(
                    house.operator, job.id, "charge" if on_the_bill else "release"
                )
            except LumigateError:
                continue


def _billed(house: SmallHouse) -> int:
    counts = {call.attempt: int(str(call.params["count"])) for call in house.fake.calls}
    return sum(20_000 * counts[attempt] for attempt in house.fake.bought)


async def _all_jobs(house: SmallHouse, who: Principal):
    found, cursor = [], None
    while True:
        page = await house.services.jobs.list(who.account, JobFilter(), limit=50, cursor=cursor)
        found.extend(page.items)
        cursor = page.next_cursor
        if cursor is None:
            return found


async def _spent_by_statement(house: SmallHouse, who: Principal) -> int:
    total, cursor = 0, None
    while True:
        statement = await house.services.usage.statement(who, limit=50, cursor=cursor)
        total += sum(one.amount_micros for one in statement.page.items if one.purse == "spent")
        cursor = statement.page.next_cursor
        if cursor is None:
            return total


async def test_a_report_needs_a_span_and_a_known_group(house: SmallHouse, payer: Principal) -> None:
    now = house.clock.now()
    for start, end, group in (
        (now, now, None),
        (now, now + timedelta(1), "colour"),
        (now, now + timedelta(1), "label."),
    ):
        with pytest.raises(InvalidRequest):
            await house.services.usage.report(payer, start, end, group)


async def test_test_money_is_told_apart(house: SmallHouse) -> None:
    tester = await house.account(test=True, credit_micros=100_000, credit_limit_micros=0)
    await house.made(tester, house.order(model="draft/priced"))
    statement = await house.services.usage.statement(tester, limit=10, cursor=None)
    assert (statement.balances.spent, statement.test_balances.spent) == (0, 20_000)
    assert {entry.test for entry in statement.page.items} <= {True}
