"""A price that nobody knows is not nothing: the caller says the most, or nothing is bought."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import InvalidRequest, ProviderNotConfigured
from lumigate.domain.generations import Choose, GenerationRequest
from lumigate.domain.ledger import Balances
from lumigate.domain.providers import Secret
from lumigate.services.answering import AnswerPolicy, who_answers
from lumigate.testing.house import HouseRules, SmallHouse, small_catalogue
from lumigate.testing.providers import Make


def capped(order: GenerationRequest, micros: int) -> GenerationRequest:
    return replace(order, max_cost_micros=micros)


@pytest.mark.parametrize("model", ["fake/unknown", "fake/credits"])
async def test_without_a_limit_nothing_is_bought(house: SmallHouse, payer: Principal, model) -> None:
    with pytest.raises(
        InvalidRequest, match=rf"price of '{model}' is not known: send max_cost_micros"
    ) as caught:
        await house.services.generations.submit(payer, house.order(model=model))
    assert [one.pointer for one in caught.value.fields] == ["/max_cost_micros"]
    assert house.fake.calls == []


async def test_the_limit_is_held_and_charged_where_nobody_tells_the_cost(
    house: SmallHouse, payer: Principal, facts
) -> None:
    job = await house.made(payer, capped(house.order(model="fake/unknown"), 70_000))
    assert (job.estimate_micros, job.cost_micros) == (70_000, 70_000)
    assert await facts.purses(payer.account) == Balances(available=930_000, spent=70_000)


async def test_what_the_provider_reports_is_charged_and_the_rest_comes_back(
    house: SmallHouse, payer: Principal, facts
) -> None:
    house.fake.plan(Make(units=(("credit", 3),)), Make(units=(("credit", 30),)))
    order = capped(house.order(model="fake/credits"), 70_000)
    job = await house.made(payer, order)
    assert (job.estimate_micros, job.cost_micros) == (70_000, 30_000)
    assert (await house.made(payer, order)).cost_micros == 70_000
    assert await facts.purses(payer.account) == Balances(available=900_000, spent=100_000)


async def test_an_estimate_says_that_it_is_none_and_its_quote_is_no_limit(
    house: SmallHouse, payer: Principal
) -> None:
    order = house.order(model="fake/unknown")
    estimate = await house.services.generations.estimate(payer, order, own_key=None)
    assert (estimate.quote.known, estimate.quote.exact) == (False, False)
    with pytest.raises(InvalidRequest, match="max_cost_micros"):
        await house.services.generations.submit(payer, replace(order, quote=estimate.id))
    job = await house.made(payer, replace(order, quote=estimate.id, max_cost_micros=50_000))
    assert job.cost_micros == 50_000


async def test_a_film_is_not_begun_at_a_price_that_nobody_knows(house: SmallHouse, payer: Principal) -> None:
    with pytest.raises(InvalidRequest, match="max_cost_micros"):
        house.services.generations.price(payer, house.order(model="fake/unknown"))


async def test_a_key_of_ones_own_and_a_draft_need_no_limit(houses) -> None:
    house = await houses()
    someone = await house.account()
    job = await house.services.generations.submit(
        someone, house.order(model="fake/unknown"), own_key=Secret("mine")
    )
    assert job.estimate_micros == 0
    for pricing in ("free", "list"):
        drafted = await houses(rules=HouseRules(configured=frozenset(), draft_pricing=pricing))
        other = await drafted.account()
        assert (await drafted.made(other, drafted.order(model="fake/unknown"))).cost_micros == 0


async def test_choosing_takes_a_known_price_first(house: SmallHouse, payer: Principal) -> None:
    task = GenerationRequest(task="text_to_image", prompt="a boat")
    assert (await house.made(payer, task)).model == "fake/image"
    only = replace(task, choose=Choose(allow=("fake/unknown",)))
    with pytest.raises(InvalidRequest, match="'fake/unknown' is not known"):
        await house.services.generations.submit(payer, only)
    capped = replace(task, choose=Choose(allow=("fake/unknown",), max_cost_micros=10**9))
    with pytest.raises(InvalidRequest, match="nobody knows what they cost"):
        await house.services.generations.submit(payer, capped)


async def test_a_model_without_an_adapter_says_so_instead_of_asking_for_a_key(houses) -> None:
    """The emulator would answer for it, but who would translate?"""
    house = await houses(rules=HouseRules(emulate=True))
    someone = await house.account()
    with pytest.raises(ProviderNotConfigured, match="no adapter for 'other' is installed here"):
        house.services.generations.answerer(someone, "other/image")
    policy = AnswerPolicy(draft="never", emulate=False, configured=frozenset(), key_variables={})
    with pytest.raises(ProviderNotConfigured, match="LUMIGATE_PROVIDERS__OTHER__BASE_URL"):
        who_answers(small_catalogue().get("other/image"), policy, test=False, own_key=False)
