"""What outsiders see."""

from __future__ import annotations

import inspect

import pytest

import lumigate
import lumigate.client
from lumigate.client._core import options
from lumigate.wire import generations, productions

RESOURCES = (
    "images", "videos", "audio", "speech", "music", "generations", "estimates", "jobs", "assets", "models",
    "productions", "keys", "usage", "ledger", "webhooks", "health",
)  # fmt: skip


def test_every_public_name_can_be_imported_and_is_listed():
    assert sorted(lumigate.__all__) == sorted([*lumigate.client.__all__, "__version__"])
    for name in lumigate.__all__:
        assert getattr(lumigate, name) is not None
    assert set(lumigate.__all__) <= set(dir(lumigate))
    assert sorted(lumigate.__all__) == lumigate.__all__


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        lumigate.nonsense  # noqa: B018


@pytest.mark.parametrize("name", RESOURCES)
def test_both_colours_offer_the_same_with_the_same_arguments(name):
    blocking = getattr(lumigate.Lumigate("http://127.0.0.1:1"), name)
    awaiting = getattr(lumigate.AsyncLumigate("http://127.0.0.1:1"), name)
    assert public(blocking) == public(awaiting)
    for each in public(blocking):
        one, other = getattr(blocking, each), getattr(awaiting, each)
        if callable(one):
            assert list(inspect.signature(one).parameters) == list(inspect.signature(other).parameters)


@pytest.mark.parametrize("name", ["Job", "Output", "Asset", "Production", "Film", "Listing", "File"])
def test_results_of_both_colours_offer_the_same(name):
    assert public(getattr(lumigate, name)) == public(getattr(lumigate, f"Async{name}"))


def public(thing: object) -> set[str]:
    return {name for name in dir(thing) if not name.startswith("_")}


@pytest.mark.parametrize(
    ("typed", "model", "elsewhere"),
    [
        (options.ProductionOptions, productions.ProductionIn, {"brief"}),
        (options.Captions, productions.CaptionsIn, set()),
        (options.Outro, productions.OutroIn, set()),
        (options.Link, productions.LinkIn, set()),
        (options.FilmModels, productions.ModelsIn, set()),
        (options.Choose, generations.ChooseIn, set()),
        (options.Notify, generations.NotifyIn, set()),
        (options.RequestOptions, generations.GenerationIn, {"model", "task", "prompt", "params"}),
    ],
)
def test_every_field_of_the_wire_can_be_given_and_no_other(typed, model, elsewhere):
    ours = set(typed.__annotations__) - options.CALL_OPTIONS - {"extra"}
    assert ours | elsewhere == set(model.model_fields)
