"""Films: priced before anything is bought, made step by step, bought once whatever happens in between."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import (
    ContentRefused,
    Forbidden,
    InsufficientCredits,
    InvalidRequest,
    NotFound,
    ProviderFailed,
    ProviderNotConfigured,
    UrlRefused,
)
from lumigate.domain.generations import Notify
from lumigate.domain.ledger import Balances
from lumigate.domain.work import Payload, Result, WorkerTask
from lumigate.media.pool import InlineWorkers
from lumigate.production.estimate import expected_generations
from lumigate.production.model import Brief, ModelChoice, PictureInput, Size
from lumigate.production.render.tasks import DELIVER, PART, STILL
from lumigate.services.jobs import JobFilter
from lumigate.services.productions import ProductionView
from lumigate.store import jobs as job_rows
from lumigate.testing.house import SmallHouse
from lumigate.testing.providers import FakeProvider, Hang
from lumigate.workflows.filming import Filming

BRIEF = Brief(
    text="A lamp. The sea.",
    seconds=2.0,
    size=Size(width=160, height=90),
    profile="draft",
    captions=None,
    models=ModelChoice(picture="fake/image", speech="fake/speech", music="fake/music"),
)

LONG = replace(BRIEF, text="A lamp in the night. The sea in the morning. A boat at noon.", seconds=9.0)


async def _create(house: SmallHouse, who: Principal, brief: Brief = BRIEF, **changes) -> ProductionView:
    how = {
        "adjustments": (), "labels": {}, "notify": (), "max_cost_micros": None, "end_user": None,
    }  # fmt: skip
    return await house.services.productions.create(who, brief, **(how | changes))


async def _children(house: SmallHouse, who: Principal):
    page = await house.services.jobs.list(who.account, JobFilter(kind="generation"), limit=100, cursor=None)
    return page.items


async def test_a_film_is_made_and_costs_what_its_generations_cost(
    house: SmallHouse, payer: Principal, facts
) -> None:
    view = await _create(house, payer, labels={"shop": "a"})
    assert (view.job.kind, view.job.state, view.job.labels) == ("production", "queued", {"shop": "a"})
    job = await house.ended(view.job)
    assert job.state == "completed", job.error
    children = await _children(house, payer)
    tasks = Counter(child.task for child in children)
    pictures = tasks["text_to_image"]
    assert (pictures > 0, tasks["speech"] > 0, tasks["music"]) == (True, True, 1)
    assert job.cost_micros == view.job.estimate_micros == 20_000 * pictures
    assert await facts.purses(payer.account) == Balances(
        available=1_000_000 - job.cost_micros, spent=job.cost_micros
    )
    film, srt, vtt = job.result.outputs
    assert (srt.mime, vtt.mime) == ("application/x-subrip", "text/vtt")
    assert (film.mime, film.width, film.height) == ("video/mp4", 160, 90)
    assert film.duration == pytest.approx(2.0, abs=1.5)
    # A film's cost is told once: its generations are jobs of their own.
    report = await house.services.usage.report(
        payer, job.created_at, house.clock.now().replace(year=2027), None
    )
    assert report.total.cost_micros == job.cost_micros
    assert {child.labels["production"] for child in children} == {view.production.id}
    kinds = await facts.events(job.id)
    assert kinds[:2] == ["queued", "started"]
    assert kinds[-1] == "completed"
    assert kinds.count("stage") >= 5
    await house.dispatch.finished(job.id)
    assert list((house.folder / "scratch").iterdir()) == []
    assert (await house.verify()).right


@pytest.mark.parametrize(
    ("brief", "changes", "error"),
    [
        (BRIEF, {"max_cost_micros": 19_999}, InvalidRequest),
        (replace(BRIEF, models=ModelChoice(picture="other/image")), {}, ProviderNotConfigured),
        (replace(BRIEF, models=ModelChoice(picture="nobody/image")), {}, NotFound),
        (replace(BRIEF, pictures=(PictureInput(asset="ast_nothing"),)), {}, NotFound),
        (replace(BRIEF, pictures=(PictureInput(url="http://10.0.0.1/a.png"),)), {}, UrlRefused),
        (BRIEF, {"notify": (Notify(url="http://localhost/"),)}, UrlRefused),
    ],
)
async def test_what_cannot_be_made_is_refused_before_anything_is_written(
    house: SmallHouse, payer: Principal, brief, changes, error
) -> None:
    with pytest.raises(error):
        await _create(house, payer, brief, **changes)
    page = await house.services.productions.list(payer.account, limit=10, cursor=None)
    assert page.items == ()
    assert house.fake.calls == []


async def test_films_belong_to_their_account_and_need_the_right_key(
    house: SmallHouse, payer: Principal
) -> None:
    house.dispatch.paused = True
    view = await _create(house, payer)
    stranger, reader = await house.account(), await house.account(scopes=("read",))
    with pytest.raises(NotFound):
        await house.services.productions.get(stranger.account, view.production.id)
    with pytest.raises(Forbidden):
        await _create(house, reader)
    found = await house.services.productions.get(payer.account, view.production.id)
    assert found.production == view.production


async def test_a_film_whose_picture_is_refused_fails_with_that_reason(
    house: SmallHouse, payer: Principal, facts
) -> None:
    for _ in range(10):
        house.fake.plan(ContentRefused("no lamps here", provider="fake"))
    view = await _create(house, payer)
    job = await house.ended(view.job)
    assert (job.state, job.error.code, job.error.provider) == ("failed", "content_refused", "fake")
    assert (await facts.purses(payer.account)).spent == 0
    assert (await house.verify()).right


async def test_a_passing_failure_is_tried_again_and_an_unknown_outcome_is_not(
    house: SmallHouse, payer: Principal, facts
) -> None:
    house.fake.plan(ProviderFailed("it stumbled"))
    view = await _create(house, payer)
    job = await house.ended(view.job)
    assert job.state == "completed", job.error
    states = Counter(child.state for child in await _children(house, payer))
    assert states["failed"] == 1
    assert await facts.purses(payer.account) == Balances(
        available=1_000_000 - job.cost_micros, spent=job.cost_micros
    )


async def test_a_film_stops_where_the_money_ends_and_what_was_bought_stays_listed(
    house: SmallHouse, facts
) -> None:
    poor = await house.account(credit_micros=20_000, credit_limit_micros=0)
    view = await _create(house, poor, LONG)
    assert view.job.estimate_micros > 20_000
    job = await house.ended(view.job)
    assert (job.state, job.error.code) == ("failed", InsufficientCredits.code)
    for child in await _children(house, poor):
        await house.ended(child)
    assert await facts.purses(poor.account) == Balances(available=0, spent=20_000)
    assert (await house.verify()).right


async def test_everything_is_bought_once_over_a_restart_after_every_step(
    houses, facts, tmp_path: Path
) -> None:
    house = await houses()
    who = await house.account(credit_micros=1_000_000, credit_limit_micros=0)
    house.dispatch.paused = True
    view = await _create(house, who)
    fake, steps = house.fake, 0
    server = house
    while True:
        # A fresh server each time: it knows what is written down and nothing else.
        server = await houses(clock=house.clock, fake=fake, executor=house.executor)
        steps += 1
        if await server.services.filming.step(view.job.id) is None:
            break
        await server.crash()
    job = await server.services.jobs.get(who.account, view.job.id)
    assert job.state == "completed", job.error
    assert steps >= 7
    assert max(Counter((call.task, call.prompt) for call in fake.calls).values()) == 1
    assert (await facts.purses(who.account)).spent == job.cost_micros == 20_000 * _pictures(fake)


async def test_what_a_step_bought_before_it_was_cut_off_is_not_bought_again(houses, facts) -> None:
    house = await houses()
    who = await house.account(credit_micros=1_000_000, credit_limit_micros=0)
    house.dispatch.paused = True
    view = await _create(house, who)
    workers = _Breaking({STILL.target: 1, PART.target: 1, DELIVER.target: 1})
    fake, deaths, server = house.fake, 0, house
    while True:
        server = await houses(clock=house.clock, fake=fake, executor=house.executor, workers=workers)
        try:
            if await server.services.filming.step(view.job.id) is None:
                break
        except asyncio.CancelledError:
            deaths += 1
        await server.crash()
    await workers.close()
    job = await server.services.jobs.get(who.account, view.job.id)
    assert (deaths, job.state) == (3, "completed"), job.error
    assert max(Counter((call.task, call.prompt) for call in fake.calls).values()) == 1
    assert (await facts.purses(who.account)).spent == 20_000 * _pictures(fake)


async def test_generating_under_one_key_is_one_job_over_restarts_and_servers(houses, facts) -> None:
    house = await houses()
    who = await house.account(credit_micros=1_000_000, credit_limit_micros=0)
    house.dispatch.paused = True
    view = await _create(house, who)
    other = await houses(clock=house.clock, fake=house.fake)
    hands = [await _hands(one, view) for one in (house, other, house)]
    order = _picture_order()
    made = await asyncio.gather(*(one.generate("picture-1", order) for one in hands))
    assert len({one.job_id for one in made}) == 1
    assert len(house.fake.calls) == 1
    again = await (await _hands(await houses(clock=house.clock, fake=house.fake), view)).generate(
        "picture-1", order
    )
    assert again == made[0]
    await hands[0].generate("picture-2", order)
    assert len(house.fake.calls) == 2
    assert (await facts.purses(who.account)).spent == 40_000


async def test_a_film_is_cancelled_with_everything_that_runs_for_it(
    house: SmallHouse, payer: Principal, facts
) -> None:
    spoken = sum(one.order.task == "speech" for one in expected_generations(BRIEF))
    house.fake.plan(Hang(buys=True), task="text_to_image")
    view = await _create(house, payer)
    async with asyncio.timeout(20):
        while not _pictures(house.fake):
            await asyncio.sleep(0)
    job, refunded = await house.services.jobs.cancel(payer, view.job.id)
    assert (job.state, job.error.code, refunded) == ("cancelled", "cancelled", 0)
    await house.dispatch.finished(view.job.id)
    children = await _children(house, payer)
    ends = Counter((child.task, child.state) for child in children)
    assert ends[("text_to_image", "cancelled")] == 1
    assert ends[("speech", "completed")] == spoken
    assert await facts.purses(payer.account) == Balances(available=980_000, review=20_000)
    assert not list((house.folder / "scratch").glob("prd_*"))
    assert (await house.verify()).right


async def _spent(house: SmallHouse, who: Principal) -> int:
    return (await house.services.usage.statement(who, limit=1, cursor=None)).balances.spent


@pytest.mark.parametrize("decision", ["charge", "release"])
async def test_a_cancelled_film_costs_what_was_spent_for_it_and_what_is_charged_on_review(
    house: SmallHouse, payer: Principal, decision
) -> None:
    # All pictures are there but one, which may have been made when it was cut off.
    house.fake.plan(Hang(buys=True), task="text_to_image")
    view = await _create(house, payer, LONG)
    others = view.job.estimate_micros - 20_000
    assert others > 0
    async with asyncio.timeout(20):
        while await _spent(house, payer) < others:
            await asyncio.sleep(0.001)
    seen = await house.services.jobs.get(payer.account, view.job.id)
    assert (seen.state, seen.cost_micros) == ("running", others)
    job, _ = await house.services.jobs.cancel(payer, view.job.id)
    assert (job.state, job.cost_micros) == ("cancelled", others)
    (lost,) = (await house.services.jobs.in_review(payer.account, limit=100, cursor=None)).items
    await house.services.jobs.decide(house.operator, lost.id, decision)
    job = await house.services.jobs.get(payer.account, view.job.id)
    assert job.cost_micros == await _spent(house, payer) == others + 20_000 * (decision == "charge")
    report = await house.services.usage.report(
        payer, job.created_at, house.clock.now().replace(year=2027), None
    )
    assert report.total.cost_micros == job.cost_micros
    assert (await house.verify()).right


async def test_a_failed_film_costs_what_was_spent_for_it_also_by_what_ended_after_it(
    house: SmallHouse, payer: Principal
) -> None:
    house.fake.plan(ContentRefused("no"), task="text_to_image")
    house.fake.plan(Hang(), task="text_to_image")
    view = await _create(house, payer, LONG)
    job = await house.ended(view.job)
    assert job.state == "failed"
    house.fake.release()
    for child in await _children(house, payer):
        await house.ended(child)
    job = await house.services.jobs.get(payer.account, view.job.id)
    assert job.cost_micros == await _spent(house, payer) == 20_000 * (_pictures(house.fake) - 1) > 0


async def test_what_others_label_with_a_foreign_film_costs_them_and_not_it(
    house: SmallHouse, payer: Principal
) -> None:
    view = await _create(house, payer)
    job = await house.ended(view.job)
    stranger = await house.account(credit_micros=1_000_000)
    order = replace(house.order("another"), labels={"production": view.production.id})
    assert (await house.made(stranger, order)).cost_micros == 20_000
    assert (await house.services.jobs.get(payer.account, job.id)).cost_micros == job.cost_micros


async def test_a_film_that_was_not_begun_can_be_cancelled(house: SmallHouse, payer: Principal) -> None:
    house.dispatch.paused = True
    view = await _create(house, payer)
    job, _ = await house.services.jobs.cancel(payer, view.job.id)
    assert job.state == "cancelled"
    assert await house.services.filming.step(view.job.id) is None
    assert house.fake.calls == []


async def test_only_one_server_goes_on_with_a_film(houses, database) -> None:
    house = await houses()
    other = await houses(clock=house.clock, fake=house.fake)
    who = await house.account()
    house.dispatch.paused = True
    view = await _create(house, who)
    assert await house.services.filming.step(view.job.id) == "script"
    # It belongs to the first one, and does nothing for the second one until that takes it over.
    assert await other.services.filming.step(view.job.id) is None
    job = await other.services.jobs.get(who.account, view.job.id)
    assert (job.state, job.executor) == ("running", house.executor)
    assert await other.services.productions.adopt(job)
    assert not await house.services.productions.adopt(replace(job, executor="exe_nobody"))

    before = await other.services.productions.of_job(who.account, job)
    stale = replace(before.production, script=None)
    assert not await house.services.productions.save(job, stale, "script")
    assert (await other.services.productions.of_job(who.account, job)).production == before.production
    closed = await house.services.productions.fail(job, ProviderFailed("what I think"))
    assert closed.state == "running"
    assert await house.services.filming.step(view.job.id) is None
    assert await other.services.filming.step(view.job.id) is not None
    assert (await database.read(lambda tx: job_rows.get_any(tx, job.id))).executor == other.executor


async def test_pictures_of_the_callers_own_are_used_and_nothing_is_bought_for_them(
    houses, payer: Principal, house: SmallHouse, tmp_path: Path
) -> None:
    picture = (await house.made(payer)).result.outputs[0].asset
    brief = replace(BRIEF, pictures=(PictureInput(asset=picture, title="A lamp"),), music=False)
    view = await _create(house, payer, brief)
    job = await house.ended(view.job)
    assert job.state == "completed", job.error
    assert Counter(call.task for call in house.fake.calls) == {"text_to_image": 1, "speech": 1}
    sound = await house.made(payer, house.order("words", model="fake/speech"))
    with pytest.raises(InvalidRequest):
        await _create(
            house, payer, replace(BRIEF, pictures=(PictureInput(asset=sound.result.outputs[0].asset),))
        )


def _pictures(fake: FakeProvider) -> int:
    return sum(call.task == "text_to_image" for call in fake.calls)


def _picture_order():
    from lumigate.production.do import GenerateOrder

    return GenerateOrder(task="text_to_image", model="fake/image", prompt="a lamp", params={"seed": 1})


async def _hands(house: SmallHouse, view: ProductionView):
    filming: Filming = house.services.filming
    return await filming._hands(view.job, view.production.id)


class _Breaking:
    """Workers whose server dies in the middle of some tasks."""

    def __init__(self, deaths: dict[str, int]) -> None:
        self._inner = InlineWorkers()
        self._deaths = deaths

    async def run(self, task: WorkerTask[Payload, Result], payload: Payload, on_progress=None) -> Result:
        if self._deaths.get(task.target, 0) > 0:
            self._deaths[task.target] -= 1
            raise asyncio.CancelledError
        return await self._inner.run(task, payload, on_progress)

    async def close(self) -> None:
        await self._inner.close()
