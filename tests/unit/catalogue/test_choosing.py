"""A task without a model: the best that can answer, and a reason where none can."""

from __future__ import annotations

import pytest

from lumigate.catalogue.listing import ModelFilter, list_models
from lumigate.catalogue.validation import resolve
from lumigate.domain.errors import InvalidRequest, ProviderNotConfigured
from lumigate.domain.generations import Choose, GenerationRequest


def chosen(catalogue, choose=None, *, available=None, fallback=(), **fields):
    fields = {"prompt": "x", "task": "text_to_image", **fields}
    request = GenerationRequest(choose=choose, **fields)
    return resolve(catalogue, request, available=available, fallback=fallback).entry.id


def test_the_cheapest_is_taken(catalogue):
    assert chosen(catalogue) == "acme/free"


def test_only_available_providers_count(catalogue):
    assert chosen(catalogue, available={"other"}) == "other/tokens"


def test_fallbacks_come_after_all_others(catalogue):
    assert chosen(catalogue, available={"other"}, fallback={"acme"}) == "other/tokens"
    assert chosen(catalogue, available=set(), fallback={"acme"}) == "acme/free"


@pytest.mark.parametrize(
    ("wish", "model"),
    [
        (Choose(deny=("acme/free",)), "acme/listed"),
        (Choose(deny=("acme",)), "other/tokens"),
        (Choose(allow=("listed",)), "acme/listed"),
        (Choose(allow=("other",)), "other/tokens"),
    ],
)
def test_allow_and_deny_hold_models_and_providers(catalogue, wish, model):
    assert chosen(catalogue, wish) == model


def test_models_that_cannot_do_what_is_asked_are_passed_over(catalogue):
    assert chosen(catalogue, params={"quality": "hd"}) == "acme/listed"


def test_a_price_limit_is_kept_and_told(catalogue):
    assert chosen(catalogue, Choose(max_cost_micros=20_000)) == "acme/free"
    with pytest.raises(InvalidRequest, match="cost more than 5 micro-USD"):
        chosen(catalogue, Choose(max_cost_micros=5))


def test_where_nobody_fits_the_reason_of_the_first_is_given(catalogue):
    with pytest.raises(InvalidRequest) as caught:
        chosen(catalogue, params={"sparkle": 1})
    assert caught.value.fields[0].pointer == "/params/sparkle"


def test_where_nobody_is_there_it_says_so(catalogue):
    with pytest.raises(ProviderNotConfigured, match="'music'"):
        chosen(catalogue, task="music")
    with pytest.raises(ProviderNotConfigured):
        chosen(catalogue, available=set())


def test_retired_models_are_never_chosen(catalogue):
    with pytest.raises(ProviderNotConfigured):
        chosen(catalogue, Choose(allow=("other/old",)))


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (ModelFilter(), ["acme/free", "acme/listed", "acme/clip", "other/tokens"]),
        (ModelFilter(retired=True, provider="other"), ["other/old", "other/tokens"]),
        (ModelFilter(task="text_to_image", sort="cost"), ["acme/free", "acme/listed", "other/tokens"]),
        (ModelFilter(search="SIZES named"), ["acme/clip"]),
        (ModelFilter(sort="newest"), ["acme/clip", "acme/free", "acme/listed", "other/tokens"]),
        (ModelFilter(sort="popular"), ["other/tokens", "acme/clip", "acme/free", "acme/listed"]),
        (ModelFilter(search="nothing like it"), []),
    ],
)
def test_models_are_listed_as_wanted(catalogue, wanted, ids):
    assert [entry.id for entry in list_models(catalogue, wanted, {"other/tokens": 9, "acme/clip": 2})] == ids
