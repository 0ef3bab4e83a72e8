"""Prices: exact, complete, and settled on what was used."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumigate.catalogue.quotes import quote, settle
from lumigate.catalogue.validation import resolve
from lumigate.domain.generations import GenerationRequest, Quote, Usage
from lumigate.domain.models import ModelEntry, ParamRule, PriceRule, UnitEstimate
from lumigate.kit.money import Money


def priced(catalogue, model, prompt="x", **params):
    return resolve(catalogue, GenerationRequest(model=model, prompt=prompt, params=params))


@pytest.mark.parametrize(
    ("params", "micros"),
    [
        ({}, 41_000),
        ({"count": 3}, 121_000),
        ({"quality": "hd"}, 81_000),
        ({"quality": "hd", "size": "1024x1792"}, 121_000),
        ({"quality": "hd", "size": "1792x1024", "count": 2}, 161_000),
    ],
)
def test_the_most_particular_rule_counts_and_units_add_up(catalogue, params, micros):
    found = priced(catalogue, "acme/listed", **params).quote
    assert found.low == found.high == Money(micros)
    assert found.exact


def test_lines_say_what_the_price_is_made_of(catalogue):
    lines = priced(catalogue, "acme/listed", count=3).quote.lines
    assert [(line.unit, line.units, line.amount_micros) for line in lines] == [
        ("image", "3", 120_000),
        ("request", "1", 1_000),
    ]


def test_pixels_and_seconds_are_counted(catalogue):
    assert priced(catalogue, "acme/free", width=512, height=1024, count=2).quote.high == Money(10_486)
    assert priced(catalogue, "acme/clip", duration=10).quote.high == Money(500_000)
    assert priced(catalogue, "acme/clip", resolution="1080p").quote.high == Money(600_000)


def test_fractions_are_rounded_up_once_a_line(catalogue):
    line = priced(catalogue, "acme/free", width=256, height=272).quote.lines[0]
    assert line.units == "0.069632"
    assert line.amount_micros == 697


def test_tokens_are_a_range_and_not_exact(catalogue):
    found = priced(catalogue, "other/tokens", prompt="x" * 100).quote
    assert found.low == Money(25 * 5 + 1000 * 30)
    assert found.high == Money(100 * 5 + 2000 * 30)
    assert not found.exact


def test_tokens_of_pictures_that_go_in_are_counted_by_picture():
    entry = ModelEntry(
        id="a/b",
        provider="a",
        upstream="b",
        tasks=("edit_image",),
        title="B",
        prices=(PriceRule(amount=Money(8_000_000), unit="image_token_in", per=1_000_000),),
        estimates=(UnitEstimate(unit="image_token_in", low=Decimal(190), high=Decimal(6600), per="input"),),
    )
    assert quote(entry, "edit_image", {}).high == Money(0)
    found = quote(entry, "edit_image", {}, "", 2)
    assert (found.low, found.high) == (Money(2 * 190 * 8), Money(2 * 6600 * 8))


def test_a_free_model_costs_nothing_and_one_without_prices_nobody_knows_what():
    unknown = ModelEntry(id="a/b", provider="a", upstream="b", tasks=("music",), title="B")
    free = replace(unknown, free=True)
    assert quote(free, "music", {}) == Quote(low=Money(0), high=Money(0))
    assert settle(free, {}, Usage(units={"request": 1}), quote(free, "music", {})) == Money(0)
    found = quote(unknown, "music", {})
    assert (found.known, found.exact) == (False, False)
    assert settle(unknown, {}, Usage(units={"request": 1}), found) is None


CREDITS = ModelEntry(
    id="a/b",
    provider="a",
    upstream="b",
    tasks=("text_to_video",),
    title="B",
    params={"duration": ParamRule(kind="integer", default=5)},
    prices=(PriceRule(amount=Money(10_000), unit="credit"),),
    estimates=(UnitEstimate(unit="credit", low=Decimal(10), high=Decimal(15), per="second"),),
)


def test_credits_are_estimated_by_what_they_are_spent_on_and_settled_as_reported():
    found = quote(CREDITS, "text_to_video", {"duration": 4})
    assert (found.low, found.high, found.known) == (Money(400_000), Money(600_000), True)
    assert settle(CREDITS, {}, Usage(units={"credit": 47}), found) == Money(470_000)
    assert settle(CREDITS, {}, Usage(units={"request": 1}), found) == Money(600_000)


def test_credits_that_nobody_estimates_are_not_known_before_and_exact_after():
    entry = replace(CREDITS, estimates=())
    found = quote(entry, "text_to_video", {})
    assert (found.known, found.lines) == (False, ())
    assert settle(entry, {}, Usage(units={"credit": 47}), found) == Money(470_000)
    assert settle(entry, {}, Usage(), found) is None


def test_where_no_rule_matches_the_dearest_counts_and_is_uncertain():
    rules = tuple(PriceRule(amount=Money(n), unit="image", when={"q": str(n)}) for n in (5, 9, 7))
    entry = ModelEntry(
        id="a/b", provider="a", upstream="b", tasks=("text_to_image",), title="B", prices=rules
    )
    found = quote(entry, "text_to_image", {"q": "other"})
    assert found.high == Money(9)
    assert not found.exact


def test_settling_takes_what_the_provider_reports(catalogue):
    done = priced(catalogue, "other/tokens", prompt="x" * 40)
    usage = Usage(units={"token_in": 11, "image_token_in": 3, "token_out": 1500, "image": 1})
    assert settle(done.entry, done.params, usage, done.quote) == Money(11 * 5 + 8 + 1500 * 30)


def test_tokens_left_out_of_a_report_were_none(catalogue):
    done = priced(catalogue, "other/tokens", prompt="x" * 40)
    assert settle(done.entry, done.params, Usage(units={"token_out": 10}), done.quote) == Money(300)


def test_what_is_not_reported_counts_as_quoted(catalogue):
    tokens = priced(catalogue, "other/tokens", prompt="x" * 40)
    assert settle(tokens.entry, tokens.params, Usage(), tokens.quote) == tokens.quote.high
    listed = priced(catalogue, "acme/listed", count=4)
    assert settle(listed.entry, listed.params, Usage(), listed.quote) == listed.quote.high


def test_fewer_pictures_than_asked_cost_less(catalogue):
    done = priced(catalogue, "acme/listed", count=4)
    assert settle(done.entry, done.params, Usage(units={"image": 3}), done.quote) == Money(121_000)


def test_fractional_usage_is_exact(catalogue):
    done = priced(catalogue, "acme/clip")
    assert settle(done.entry, done.params, Usage(units={"second": 5.1}), done.quote) == Money(255_000)


@given(
    amount=st.integers(0, 10**9),
    per=st.integers(1, 10**7),
    width=st.integers(1, 8192),
    height=st.integers(1, 8192),
)
def test_a_line_is_the_exact_product_rounded_up(amount, per, width, height):
    rule = PriceRule(amount=Money(amount), unit="megapixel", per=per)
    entry = ModelEntry(
        id="a/b", provider="a", upstream="b", tasks=("text_to_image",), title="B", prices=(rule,)
    )
    found = quote(entry, "text_to_image", {"width": width, "height": height}).high.micros
    exact = Decimal(amount) * width * height / 1_000_000 / per
    assert 0 <= found - exact < 1
