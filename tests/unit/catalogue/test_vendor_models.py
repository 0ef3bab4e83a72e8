"""The models of the vendors: complete, consistent, and mapped by their adapters without a word of complaint."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.listing import ModelFilter, list_models, typical_cost
from lumigate.catalogue.loader import CatalogueError, load_entries
from lumigate.domain.models import ModelEntry
from lumigate.kit.money import Money
from lumigate.providers.registry import discover

CATALOGUE = Catalogue.load()
VENDORS = ("elevenlabs", "fal", "openai", "replicate", "runway")
SOLD = [entry for entry in CATALOGUE.all() if entry.provider in VENDORS and entry.status != "retired"]
ASKED = [(entry, task) for entry in SOLD for task in entry.tasks]

NAMED_BY_CLIENTS = (
    "fal-ai/flux/schnell",
    "fal-ai/flux-pro",
    "fal-ai/flux-pro/video",
    "fal-ai/veo3",
    "replicate/black-forest-labs/flux-schnell",
    "replicate/lucataco/cogvideox-5b",
    "runway/gen4_image",
    "runway/gen4_turbo",
    "black-forest-labs/flux-schnell",
)


def ids(one: object) -> str:
    return one.id if isinstance(one, ModelEntry) else str(one)


def test_there_are_many_of_each():
    counted = Counter(entry.provider for entry in SOLD)
    assert set(counted) == set(VENDORS)
    assert sum(counted.values()) >= 100
    assert min(counted.values()) >= 7


@pytest.mark.parametrize("name", NAMED_BY_CLIENTS)
def test_names_that_published_clients_use_are_known(name):
    found = CATALOGUE.get(name)
    assert name in (found.id, *found.aliases)
    assert found.status != "retired"


def test_every_alias_leads_to_its_model():
    for entry in CATALOGUE.all():
        assert all(CATALOGUE.get(name) is entry for name in (entry.id, *entry.aliases))


def test_every_provider_is_one_that_is_installed():
    assert {entry.provider for entry in CATALOGUE.all()} <= {"draft", *(spec.name for spec in discover(()))}


def test_a_vendors_model_is_listed_once():
    counted = Counter((entry.provider, entry.upstream, entry.tasks) for entry in SOLD)
    assert [one for one, number in counted.items() if number > 1] == []


@pytest.mark.parametrize("entry", SOLD, ids=ids)
def test_nothing_that_is_sold_is_taken_for_free(entry):
    assert not entry.free
    assert entry.prices or entry.price_note
    for price in entry.prices:
        assert price.as_of is not None
        assert price.amount > Money(0)


@pytest.mark.parametrize("entry", SOLD, ids=ids)
def test_what_a_form_needs_is_there(entry):
    assert entry.about
    assert entry.output_mimes
    for rule in entry.inputs.values():
        assert rule.need == "forbidden" or rule.mimes


@pytest.mark.parametrize(("entry", "task"), ASKED, ids=ids)
def test_the_defaults_are_a_request_that_the_adapter_sends(send, ask, entry, task):
    resolved = ask(entry, task)
    assert resolved.adjustments == ()
    made = send(entry, task)
    assert made.method == "POST"
    if entry.provider != "openai":
        assert isinstance(json.loads(made.json), dict)


@pytest.mark.parametrize(("entry", "task"), ASKED, ids=ids)
def test_every_choice_and_preset_can_be_asked_for(ask, entry, task):
    for name, rule in entry.params.items():
        if rule.tasks and task not in rule.tasks:
            continue
        for value in (*rule.choices, *rule.presets):
            resolved = ask(entry, task, **{name: value})
            assert resolved.params[name] == value
            assert resolved.adjustments == ()
    for size in entry.size.presets:
        assert ask(entry, task, size=size).adjustments == ()


@pytest.fixture
def price(ask):
    return lambda model, task, **params: ask(CATALOGUE.get(model), task, **params).quote


@pytest.mark.parametrize(
    ("model", "task", "params", "low", "high"),
    [
        ("fal-ai/flux-1/schnell", "text_to_image", {"size": "1024x1024", "count": 2}, 6_292, 6_292),
        ("fal-ai/flux-2-pro", "text_to_image", {"size": "1024x1024"}, 30_729, 30_729),
        ("fal-ai/veo3/fast", "text_to_video", {"duration": 4, "audio": False}, 400_000, 400_000),
        ("fal-ai/veo3.1", "text_to_video", {"duration": 4, "resolution": "4k"}, 2_400_000, 2_400_000),
        ("kling/v4/text-to-video", "text_to_video", {"resolution": "720p"}, 785_000, 785_000),
        ("fal-ai/kokoro/american-english", "speech", {}, 120, 120),
        ("replicate/black-forest-labs/flux-schnell", "text_to_image", {"count": 4}, 12_000, 12_000),
        ("runway/gen4_turbo", "image_to_video", {"duration": 10}, 500_000, 500_000),
        ("runway/gen4_image", "text_to_image", {}, 50_000, 80_000),
        ("runway/ideogram_4_0", "text_to_image", {"quality": "high"}, 110_000, 110_000),
        ("eleven_flash_v2_5", "speech", {}, 240, 240),
    ],
)
def test_what_some_cost(price, model, task, params, low, high):
    found = price(model, task, **params)
    assert (found.known, found.low, found.high) == (True, Money(low), Money(high))


def test_figures_read_elsewhere_make_no_exact_price(price):
    assert price("fal-ai/veo3/fast", "text_to_video").exact
    assert not price("fal-ai/veo3", "text_to_video").exact
    assert not price("runway/kling_4", "text_to_video").known
    assert not price("fal-ai/flux/dev", "text_to_image").known


def test_the_list_puts_unknown_prices_after_known_ones():
    known = [typical_cost(one) is not None for one in list_models(CATALOGUE, ModelFilter(sort="cost"))]
    assert known == sorted(known, reverse=True)
    assert not all(known)


def test_lengths_travel_as_each_model_wants_them(send):
    def length(model):
        entry = CATALOGUE.get(model)
        return json.loads(send(entry, "text_to_video").json).get("duration")

    assert length("fal-ai/veo3") == "8s"
    assert length("fal-ai/kling-video/o3/4k/text-to-video") == "5"
    assert length("kling/v4/text-to-video") == 5
    assert length("fal-ai/minimax/hailuo-02/pro/text-to-video") is None


def test_frames_travel_in_the_fields_of_the_model(send):
    entry = CATALOGUE.get("fal-ai/veo3.1/fast/first-last-frame-to-video")
    body = json.loads(send(entry, "image_to_video").json)
    assert {"first_frame_url", "last_frame_url"} <= body.keys()


def test_a_successor_that_is_no_model_is_refused(toml):
    text = """
    [models."a/b"]
    provider = "a"
    upstream = "b"
    title = "B"
    tasks = ["text_to_image"]
    status = "retired"
    successor = "a/c"
    """
    with pytest.raises(CatalogueError, match="successor 'a/c' is no model"):
        load_entries([toml(text).parent])
