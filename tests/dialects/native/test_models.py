"""The catalogue over HTTP: every model reads, and a price that nobody knows is not shown as nothing."""

from __future__ import annotations

from lumigate.catalogue.catalogue import Catalogue
from lumigate.dialects.native import encode
from lumigate.wire.models import Model, ModelPage


def test_every_model_is_listed_and_reads(house) -> None:
    with house.client() as client:
        page = ModelPage.model_validate(client.get("/v1/models", params={"limit": 200}).json())
    known = {entry.id for entry in Catalogue.load().all() if entry.status != "retired"}
    assert known | {"openai/priced"} == {model.id for model in page.data}
    for model in page.data:
        assert model.free or model.prices or model.price_note
        assert model.available is (model.unavailable is None)


def test_what_the_draft_engine_cannot_do_is_not_available_and_says_why(house) -> None:
    """No provider has a key in this house."""
    with house.client() as client:
        able = client.get("/v1/models/runway/gen4_turbo").json()
        unable = client.get("/v1/models/fal-ai/birefnet").json()
    assert (able["available"], able["served_by"], able["unavailable"]) == (True, "draft", None)
    assert (unable["available"], unable["served_by"]) == (False, None)
    assert "no key is configured for 'fal'" in unable["unavailable"]
    assert "does not do remove_background" in unable["unavailable"]


def test_an_estimate_without_a_known_price_has_no_upper_end(house) -> None:
    order = {"model": "fal-ai/flux/dev", "prompt": "a boat"}
    with house.client() as client:
        found = client.post("/v1/estimates", json=order).json()
        known = client.post("/v1/estimates", json={"model": "openai/priced", "prompt": "a boat"}).json()
    assert (found["known"], found["exact"], found["high_micros"]) == (False, False, None)
    assert (known["known"], known["exact"], known["high_micros"]) == (True, True, 10_000)


def test_why_nobody_would_answer_is_said() -> None:
    entry = Catalogue.load().get("runway/gen4_turbo")
    shown = Model.model_validate(encode.model(entry, None, "no adapter"))
    assert (shown.available, shown.unavailable) == (False, "no adapter")
    assert shown.prices[0].as_of is not None
    assert [(one.unit, one.low, one.high, one.per) for one in shown.estimates] == [
        ("credit", "5", "5", "second")
    ]
    assert encode.model(entry, "provider")["unavailable"] is None
