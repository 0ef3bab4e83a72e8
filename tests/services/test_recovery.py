"""After a crash: what was under way goes on elsewhere, is made again, or ends with a clear word. Nothing twice."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import Conflict
from lumigate.domain.jobs import Job
from lumigate.domain.ledger import Balances
from lumigate.domain.providers import Pending, Secret
from lumigate.store import attempts as attempt_rows
from lumigate.store import jobs as job_rows
from lumigate.store.database import Database
from lumigate.testing.house import SmallHouse
from lumigate.testing.providers import Hang, Make

FULL = Balances(available=1_000_000)


@pytest.fixture
async def second(houses, house: SmallHouse) -> SmallHouse:
    """Another server on the same database, with the same providers."""
    return await houses(clock=house.clock, fake=house.fake, draft=house.draft)


async def _submitted(house: SmallHouse, payer: Principal, **how) -> Job:
    job = await house.services.generations.submit(payer, house.order(**how))
    await _until(lambda: bool(house.fake.calls or house.draft.calls))
    return job


async def test_what_was_accepted_is_asked_on(house, second, payer, facts) -> None:
    house.fake.plan(Pending(handle="", retry_in=0), Hang(buys=True), Make())
    job = await _submitted(house, payer)
    await _until(lambda: house.fake.polls != [])
    await house.crash()
    assert await facts.attempts(job.id) == ["accepted"]

    house.fake.release()
    assert await second.services.recovery.take_over(house.executor) == 1
    job = await second.ended(await second.services.jobs.get(payer.account, job.id))
    assert (job.state, job.cost_micros) == ("completed", 20_000)
    assert len(house.fake.calls) == 1
    assert house.fake.polls == ["fake-1", "fake-1"]
    assert await facts.attempts(job.id) == ["finished"]
    assert await facts.purses(payer.account) == Balances(available=980_000, spent=house.fake.bill_micros)


async def test_what_was_sent_and_never_answered_is_not_sent_again(house, second, payer, facts) -> None:
    house.fake.plan(Hang(buys=True))
    job = await _submitted(house, payer)
    await house.crash()
    assert await facts.attempts(job.id) == ["sent"]

    await second.services.recovery.take_over(house.executor)
    job = await second.services.jobs.get(payer.account, job.id)
    assert (job.state, job.error.code) == ("failed", "outcome_unknown")
    assert len(house.fake.calls) == 1
    assert await facts.purses(payer.account) == Balances(available=980_000, review=house.fake.bill_micros)


async def test_what_was_never_sent_is_sent_now(house, second, payer, facts, database: Database) -> None:
    house.fake.plan(Hang())
    job = await _submitted(house, payer)
    await house.crash()
    # As a server leaves it that dies before the request leaves.
    await database.write(lambda tx: attempt_rows.move(tx, job.id, 1, "prepared", house.clock.now()))

    await second.services.recovery.take_over(house.executor)
    job = await second.ended(await second.services.jobs.get(payer.account, job.id))
    assert job.state == "completed"
    assert len(house.fake.calls) == 2
    assert await facts.purses(payer.account) == Balances(available=980_000, spent=house.fake.bill_micros)


async def test_what_our_own_engine_was_making_is_made_again(house, second, payer, facts) -> None:
    house.draft.plan(Hang())
    job = await _submitted(house, payer, model="draft/priced")
    await house.crash()
    await second.services.recovery.take_over(house.executor)
    job = await second.ended(await second.services.jobs.get(payer.account, job.id))
    assert (job.state, job.cost_micros) == ("completed", 20_000)
    first, again = house.draft.calls
    assert (first.params["seed"], first.prompt) == (again.params["seed"], again.prompt)
    assert job.result.seed == first.params["seed"]
    assert first.attempt != again.attempt
    assert await facts.purses(payer.account) == Balances(available=980_000, spent=20_000)


@pytest.mark.parametrize("state", ["sent", "accepted"])
async def test_a_job_with_a_key_of_the_callers_own_ends_with_a_clear_word(
    house, second, payer, facts, state
) -> None:
    answers = (Hang(),) if state == "sent" else (Pending(handle="", retry_in=0), Hang())
    house.fake.plan(*answers)
    job = await house.services.generations.submit(payer, house.order(), own_key=Secret("sk-own"))
    await _until(lambda: bool(house.fake.polls if state == "accepted" else house.fake.calls))
    await house.crash()
    await second.services.recovery.take_over(house.executor)
    job = await second.services.jobs.get(payer.account, job.id)
    code = {"sent": "outcome_unknown", "accepted": "provider_not_configured"}[state]
    assert (job.state, job.error.code) == ("failed", code)
    assert await facts.purses(payer.account) == FULL
    # The gateway's own key never pays for what the caller wanted to pay for.
    assert [call.secret for call in house.fake.calls] == [Secret("sk-own")]


async def test_a_test_job_is_recovered_in_its_own_purse(house, second, facts) -> None:
    who = await house.account(test=True, credit_micros=1_000_000, credit_limit_micros=0)
    house.draft.plan(Hang())
    job = await _submitted(house, who, model="draft/priced")
    await house.crash()
    await second.services.recovery.take_over(house.executor)
    await second.ended(await second.services.jobs.get(who.account, job.id))
    assert await facts.purses(who.account, test=True) == Balances(available=980_000, spent=20_000)
    assert await facts.purses(who.account) == Balances()


async def test_a_job_that_nobody_can_read_ends_instead_of_stopping_the_start(
    house, second, payer, facts, database: Database
) -> None:
    from sqlalchemy import update

    from lumigate.store.schema import jobs
    from lumigate.store.statements import Statement, given

    house.fake.plan(Hang())
    job = await _submitted(house, payer)
    await house.crash()
    spoil = Statement(update(jobs).where(jobs.c.id == given("job")).values(request=given("request")))
    await database.write(lambda tx: tx.change(spoil, {"job": job.id, "request": b"{not json"}))
    assert await second.services.recovery.take_over(house.executor) == 1
    job = await second.services.jobs.get(payer.account, job.id)
    assert (job.state, job.error.code) == ("failed", "internal")
    assert await facts.purses(payer.account) == Balances(available=980_000, review=20_000)


async def test_two_who_take_over_at_once_share_the_jobs(house, second, houses, payer, facts) -> None:
    third = await houses(clock=house.clock, fake=house.fake, draft=house.draft)
    jobs = []
    for _ in range(20):
        house.draft.plan(Hang())
        jobs.append(await house.services.generations.submit(payer, house.order(model="draft/priced")))
    await _until(lambda: len(house.draft.calls) == 20)
    await house.crash()
    await asyncio.gather(
        second.services.recovery.take_over(house.executor), third.services.recovery.take_over(house.executor)
    )
    for job in jobs:
        assert (await second.ended(job)).state == "completed"
    assert len(house.draft.calls) == 40
    assert await facts.purses(payer.account) == Balances(available=600_000, spent=400_000)


async def test_what_a_server_writes_that_was_taken_for_dead_is_refused(
    house, second, payer, facts, database: Database
) -> None:
    house.fake.plan(Hang(buys=True))
    job = await _submitted(house, payer)
    # It was only slow: the others took its job over, and it does not know.
    await second.services.recovery.take_over(house.executor)
    assert (await facts.purses(payer.account)).review == 20_000
    house.fake.release()
    task = house.services.runner.task_of(job.id)
    assert (await task).state == "failed"
    assert await facts.purses(payer.account) == Balances(available=980_000, review=20_000)
    assert await facts.events(job.id) == ["queued", "started", "failed"]
    assert (await house.verify()).right


async def test_a_slow_server_waits_for_whoever_goes_on_with_its_job(house, second, payer, facts) -> None:
    house.draft.plan(Hang())
    job = await _submitted(house, payer, model="draft/priced")
    waiting = asyncio.create_task(house.services.jobs.wait(job, 30))
    house.draft.plan(Hang())
    await second.services.recovery.take_over(house.executor)
    await _until(lambda: len(house.draft.calls) == 2)
    house.draft.release()
    ended = await waiting
    assert (ended.state, ended.cost_micros) == ("completed", 20_000)
    assert await facts.purses(payer.account) == Balances(available=980_000, spent=20_000)


async def test_a_server_lets_go_of_what_others_took_over(house, second, payer, database: Database) -> None:
    house.draft.plan(Hang())
    house.draft.plan(Hang())
    lost = await house.services.generations.submit(payer, house.order(model="draft/priced"))
    await _until(lambda: len(house.draft.calls) == 1)
    await second.services.recovery.take_over(house.executor)
    await _until(lambda: len(house.draft.calls) == 2)
    kept = await house.services.generations.submit(payer, house.order(model="fake/image"))

    runner = house.services.runner
    mine = await database.read(lambda tx: job_rows.unfinished_ids(tx, house.executor))
    assert runner.hold_only(mine, among=frozenset({lost.id, kept.id})) == 1
    await _until(lambda: runner.task_of(lost.id) is None)
    assert (await house.ended(kept)).state == "completed"
    assert (await second.services.jobs.get(payer.account, lost.id)).state == "running"


async def test_a_job_of_another_server_can_be_cancelled_here(house, second, payer, facts) -> None:
    house.fake.plan(Pending(handle="", retry_in=0), Hang(buys=True), Make())
    job = await _submitted(house, payer)
    await _until(lambda: house.fake.polls != [])
    cancelled, refunded = await second.services.jobs.cancel(payer, job.id)
    assert (cancelled.state, refunded) == ("cancelled", 0)
    assert house.fake.cancels == ["fake-1"]
    task = house.services.runner.task_of(job.id)
    house.fake.release()
    assert (await task).state == "cancelled"
    assert await facts.purses(payer.account) == Balances(available=980_000, review=house.fake.bill_micros)

    house.draft.plan(Hang())
    job = await house.services.generations.submit(payer, house.order(model="draft/priced"))
    _, refunded = await second.services.jobs.cancel(payer, job.id)
    assert refunded == 20_000
    with pytest.raises(Conflict):
        await second.services.jobs.cancel(payer, job.id)
    assert (await house.verify()).right


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0)
