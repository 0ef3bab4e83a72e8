"""Taking requests on: who answers, what it costs, what is refused before anything is written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import (
    Conflict,
    Forbidden,
    InsufficientCredits,
    InvalidRequest,
    NotFound,
    ProviderNotConfigured,
    Unavailable,
)
from lumigate.domain.generations import GenerationRequest, InputRef, Notify
from lumigate.domain.ledger import Balances
from lumigate.domain.providers import Secret
from lumigate.services.jobs import JobFilter
from lumigate.testing.house import HouseRules, SmallHouse
from lumigate.testing.providers import Hang, Make

NOBODY_CONFIGURED = HouseRules(configured=frozenset())


async def test_an_accepted_request_is_a_running_job_with_its_price_held(
    house: SmallHouse, payer: Principal, facts
) -> None:
    house.fake.plan(Hang())
    job = await house.services.generations.submit(payer, house.order("a lamp", count=2))

    assert (job.state, job.estimate_micros, job.cost_micros) == ("running", 40_000, 0)
    assert (job.mode, job.served_by, job.provider, job.model) == ("managed", "provider", "fake", "fake/image")
    assert await facts.purses(payer.account) == Balances(available=960_000, held=40_000)
    assert await facts.attempts(job.id) == ["sent"]
    assert await facts.events(job.id) == ["queued", "started"]

    house.fake.release()
    ended = await house.ended(job)
    assert (ended.state, ended.cost_micros) == ("completed", 40_000)
    assert len(ended.result.outputs) == 2
    assert await facts.purses(payer.account) == Balances(available=960_000, spent=40_000)
    assert await facts.events(job.id) == ["queued", "started", "completed", "charged"]


async def test_what_is_sent_is_complete_and_carries_the_gateways_key(
    house: SmallHouse, payer: Principal
) -> None:
    job = await house.made(payer, house.order("a lamp", width=32))
    (call,) = house.fake.calls
    assert (call.job, call.prompt, call.task) == (job.id, "a lamp", "text_to_image")
    assert call.secret == Secret("sk-fake")
    assert (call.params["width"], call.params["count"]) == (32, 1)
    # A model that takes a seed gets one, so that the result can be had again.
    assert call.params["seed"] == job.result.seed


@pytest.mark.parametrize(
    ("model", "rules", "test", "own_key", "by", "mode", "served_by", "adjusted"),
    [
        ("fake/image", HouseRules(), False, False, "fake", "managed", "provider", False),
        ("fake/image", HouseRules(), True, False, "draft", "managed", "draft", True),
        ("draft/image", HouseRules(), True, False, "draft", "managed", "draft", False),
        ("draft/image", HouseRules(), False, False, "draft", "managed", "draft", False),
        ("fake/image", HouseRules(), False, True, "fake", "byok", "provider", False),
        ("fake/image", NOBODY_CONFIGURED, False, True, "fake", "byok", "provider", False),
        ("fake/image", HouseRules(emulate=True), False, False, "fake", "managed", "emulator", False),
        ("fake/image", HouseRules(emulate=True), False, True, "fake", "byok", "emulator", False),
        ("fake/image", HouseRules(emulate=True), True, False, "draft", "managed", "draft", True),
        ("fake/image", NOBODY_CONFIGURED, False, False, "draft", "managed", "draft", True),
        ("other/image", HouseRules(draft="missing"), False, False, "draft", "managed", "draft", True),
        ("fake/image", HouseRules(draft="missing"), False, False, "fake", "managed", "provider", False),
    ],
)
async def test_who_answers(houses, model, rules, test, own_key, by, mode, served_by, adjusted) -> None:
    house = await houses(rules=rules)
    who = await house.account(test=test, credit_micros=1_000_000)
    secret = Secret("sk-own") if own_key else None
    job = await house.services.generations.submit(who, house.order("a lamp", model=model), own_key=secret)
    job = await house.ended(job)

    assert job.state == "completed"
    assert (job.mode, job.served_by, job.provider) == (mode, served_by, model.partition("/")[0])
    provider = house.fake if by == "fake" else house.draft
    assert [call.job for call in provider.calls] == [job.id]
    assert len(house.fake.calls) + len(house.draft.calls) == 1
    assert ("model" in [one.field for one in job.adjustments]) is adjusted
    if own_key:
        assert provider.calls[0].secret == secret


@pytest.mark.parametrize(
    ("model", "rules"),
    [
        ("other/image", HouseRules()),
        ("other/image", HouseRules(draft="never")),
        ("fake/image", HouseRules(draft="never", configured=frozenset())),
    ],
)
async def test_a_model_that_nobody_answers_for_is_refused_with_what_to_set(
    houses, facts, model, rules
) -> None:
    house = await houses(rules=rules)
    who = await house.account()
    with pytest.raises(ProviderNotConfigured, match=f"{model.partition('/')[0].upper()}_KEY"):
        await house.services.generations.submit(who, house.order(model=model))
    assert await facts.purses(who.account) == Balances()
    assert house.fake.calls + house.draft.calls == []


@pytest.mark.parametrize(
    ("rules", "model", "test", "cost"),
    [
        (NOBODY_CONFIGURED, "fake/image", False, 0),
        (replace(NOBODY_CONFIGURED, draft_pricing="list"), "fake/image", False, 20_000),
        (HouseRules(), "fake/image", True, 0),
        (HouseRules(draft_pricing="list"), "fake/image", True, 20_000),
        # The draft engine's own models cost what the catalogue says, whatever drafts of others cost.
        (HouseRules(), "draft/priced", False, 20_000),
        (HouseRules(), "draft/image", False, 0),
    ],
)
async def test_what_a_draft_costs(houses, facts, rules, model, test, cost) -> None:
    house = await houses(rules=rules)
    who = await house.account(test=test, credit_micros=100_000, credit_limit_micros=0)
    job = await house.made(who, house.order(model=model))
    assert (job.estimate_micros, job.cost_micros) == (cost, cost)
    assert await facts.purses(who.account, test=test) == Balances(available=100_000 - cost, spent=cost)
    if test:
        assert await facts.purses(who.account) == Balances()


async def test_a_request_with_a_key_of_its_own_costs_nothing_here(
    house: SmallHouse, payer: Principal, facts
) -> None:
    job = await house.services.generations.submit(payer, house.order(), own_key=Secret("sk-own"))
    job = await house.ended(job)
    assert (job.estimate_micros, job.cost_micros) == (0, 0)
    assert await facts.purses(payer.account) == Balances(available=1_000_000)


async def test_a_key_of_ones_own_is_written_nowhere(house: SmallHouse, payer: Principal) -> None:
    job = await house.services.generations.submit(payer, house.order(), own_key=Secret("sk-canary"))
    job = await house.ended(job)
    assert "sk-canary" not in repr(job)
    assert b"sk-canary" not in job.request


async def test_strict_refuses_what_would_be_adjusted(houses) -> None:
    house = await houses(rules=NOBODY_CONFIGURED)
    who = await house.account()
    with pytest.raises(InvalidRequest, match="strict") as refused:
        await house.services.generations.submit(who, replace(house.order(), strict=True))
    assert [one.pointer for one in refused.value.fields] == ["/model"]
    with pytest.raises(InvalidRequest, match="strict"):
        await house.services.generations.submit(
            who, replace(house.order(model="draft/image"), strict=True, cache="semantic")
        )
    job = await house.made(who, replace(house.order(model="draft/image"), strict=True))
    assert job.adjustments == ()


async def test_an_account_without_cover_gets_nothing_and_nothing_is_sent(house: SmallHouse, facts) -> None:
    poor = await house.account(credit_micros=19_999, credit_limit_micros=0)
    with pytest.raises(InsufficientCredits):
        await house.services.generations.submit(poor, house.order())
    assert house.fake.calls == []
    assert await facts.purses(poor.account) == Balances(available=19_999)
    page = await house.services.jobs.list(poor.account, JobFilter(), limit=10, cursor=None)
    assert page.items == ()

    indebted = await house.account(credit_limit_micros=20_000)
    assert (await house.made(indebted)).state == "completed"
    assert (await facts.purses(indebted.account)).available == -20_000
    with pytest.raises(InsufficientCredits):
        await house.services.generations.submit(indebted, house.order())


async def test_a_quote_caps_what_is_held_and_charged(house: SmallHouse, payer: Principal, facts) -> None:
    order = house.order(model="fake/tokens")
    estimate = await house.services.generations.estimate(payer, order, own_key=None)
    assert (estimate.quote.low.micros, estimate.quote.high.micros) == (10_000, 40_000)

    house.fake.plan(Make(units=(("token_out", 9_000),)))
    job = await house.made(payer, replace(order, quote=estimate.id))
    assert (job.estimate_micros, job.cost_micros) == (40_000, 40_000)

    house.fake.plan(Make(units=(("token_out", 1_500),)))
    job = await house.made(payer, replace(order, quote=estimate.id))
    assert job.cost_micros == 15_000
    assert await facts.purses(payer.account) == Balances(available=945_000, spent=55_000)


async def test_without_a_quote_more_than_was_held_is_charged_and_says_so(
    house: SmallHouse, payer: Principal, facts
) -> None:
    house.fake.plan(Make(units=(("token_out", 9_000),)))
    job = await house.made(payer, house.order(model="fake/tokens"))
    assert (job.estimate_micros, job.cost_micros) == (40_000, 90_000)
    assert await facts.purses(payer.account) == Balances(available=910_000, spent=90_000)
    statement = await house.services.usage.statement(payer, limit=20, cursor=None)
    assert any("difference is charged" in entry.memo for entry in statement.page.items)


async def test_a_quote_is_good_for_its_own_request_for_an_hour(house: SmallHouse, payer: Principal) -> None:
    order = house.order(model="fake/tokens")
    estimate = await house.services.generations.estimate(payer, order, own_key=None)
    submit = house.services.generations.submit

    with pytest.raises(InvalidRequest, match="another request"):
        await submit(payer, replace(order, prompt="two lamps", quote=estimate.id))
    with pytest.raises(NotFound):
        await submit(payer, replace(order, quote="qt_nothing"))
    stranger = await house.account()
    with pytest.raises(NotFound):
        await submit(stranger, replace(order, quote=estimate.id))
    house.clock.advance(3601)
    with pytest.raises(InvalidRequest, match="expired"):
        await submit(payer, replace(order, quote=estimate.id))
    assert house.fake.calls == []


async def test_a_limit_on_the_cost_refuses_what_is_surely_dearer(house: SmallHouse, payer: Principal) -> None:
    order = house.order(model="fake/tokens")
    with pytest.raises(InvalidRequest, match="at least") as refused:
        await house.services.generations.submit(payer, replace(order, max_cost_micros=9_999))
    assert [one.pointer for one in refused.value.fields] == ["/max_cost_micros"]
    assert house.fake.calls == []


async def test_a_limit_on_the_cost_is_never_exceeded(house: SmallHouse, payer: Principal, facts) -> None:
    house.fake.plan(Make(units=(("token_out", 3_900),)))
    job = await house.made(payer, replace(house.order(model="fake/tokens"), max_cost_micros=25_000))
    assert (job.estimate_micros, job.cost_micros) == (25_000, 25_000)
    assert await facts.purses(payer.account) == Balances(available=975_000, spent=25_000)


async def test_an_unknown_model_is_refused_with_the_nearest_name(house: SmallHouse, payer: Principal) -> None:
    with pytest.raises(NotFound, match="fake/image"):
        await house.services.generations.submit(payer, house.order(model="fake/imag"))


async def test_without_a_model_the_task_decides(house: SmallHouse, payer: Principal) -> None:
    job = await house.made(payer, GenerationRequest(task="speech", prompt="good evening"))
    assert job.model == "fake/speech"
    assert job.result.outputs[0].mime == "audio/wav"
    assert [word.text for word in job.result.words] == ["good", "evening"]


async def test_a_key_that_may_only_read_starts_nothing(house: SmallHouse) -> None:
    reader = await house.account(scopes=("read",))
    with pytest.raises(Forbidden):
        await house.services.generations.submit(reader, house.order())


async def test_a_full_house_says_so(houses) -> None:
    house = await houses(rules=HouseRules(running_jobs=2))
    who = await house.account()
    house.fake.plan(Hang())
    house.fake.plan(Hang())
    first = await house.services.generations.submit(who, house.order())
    await house.services.generations.submit(who, house.order())
    with pytest.raises(Unavailable):
        await house.services.generations.submit(who, house.order())
    house.fake.release()
    await house.ended(first)
    assert (await house.made(who)).state == "completed"


async def test_a_stranger_cannot_use_my_asset_as_an_input(house: SmallHouse, payer: Principal) -> None:
    job = await house.made(payer)
    mine = job.result.outputs[0].asset
    stranger = await house.account()
    order = replace(house.order(), inputs=(InputRef(role="image", asset=mine),))
    with pytest.raises(NotFound):
        await house.services.generations.submit(stranger, order)
    edited = await house.made(payer, replace(order, task="edit_image"))
    assert edited.state == "completed"
    assert house.fake.inputs[-1][0].startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "where",
    [
        {"inputs": (InputRef(role="image", url="http://169.254.169.254/x"),)},
        {"notify": (Notify(url="http://[::1]/"),)},
    ],
)
async def test_addresses_of_the_inside_are_refused_before_anything_is_bought(
    house: SmallHouse, payer: Principal, where
) -> None:
    with pytest.raises(InvalidRequest):
        await house.services.generations.submit(payer, replace(house.order(), **where))
    assert house.fake.calls == []


async def test_a_job_of_somebody_else_cannot_be_seen_or_stopped(house: SmallHouse, payer: Principal) -> None:
    house.fake.plan(Hang())
    job = await house.services.generations.submit(payer, house.order())
    stranger = await house.account()
    with pytest.raises(NotFound):
        await house.services.jobs.get(stranger.account, job.id)
    with pytest.raises(NotFound):
        await house.services.jobs.cancel(stranger, job.id)
    with pytest.raises(Conflict):
        await house.services.jobs.decide(house.operator, job.id, "charge")
