"""Runway's models against the fields that its SDK knows, as the twin holds them."""

from __future__ import annotations

import json

import pytest

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.loader import DATA, read_entries
from lumigate.domain.models import ModelEntry
from lumigate.domain.tasks import Task
from lumigate.emulators.runway_models import SHAPES

ENTRIES = [entry for entry in read_entries(DATA / "runway.toml") if entry.status != "retired"]
ASKED = [(entry, task) for entry in ENTRIES for task in entry.tasks]


@pytest.fixture
def sent(send):
    """Return endpoint and body of what the adapter makes of a request."""

    def build(entry: ModelEntry, task: Task, **params) -> tuple[str, dict]:
        made = send(entry, task, **params)
        return made.url.rpartition("/")[2], json.loads(made.json)

    return build


@pytest.mark.parametrize(("entry", "task"), ASKED, ids=lambda one: getattr(one, "id", one))
def test_a_request_with_the_defaults_is_one_that_the_sdk_would_send(sent, entry, task):
    endpoint, body = sent(entry, task)
    shape = SHAPES[endpoint][entry.upstream]
    fields = set(body) - {"model"}
    assert fields <= {*shape.need.split(), *shape.may.split()}
    assert set(shape.need.split()) <= fields
    assert not shape.ratios or "ratio" not in body or body["ratio"] in shape.ratios.split()
    assert not shape.lengths or body["duration"] in shape.lengths


@pytest.mark.parametrize(("entry", "task"), ASKED, ids=lambda one: getattr(one, "id", one))
def test_every_choice_is_one_that_the_sdk_knows(sent, entry, task):
    for word in ("size", "aspect_ratio"):
        rule = entry.params.get(word)
        for choice in rule.choices if rule is not None and (not rule.tasks or task in rule.tasks) else ():
            endpoint, body = sent(entry, task, **{word: choice})
            assert body["ratio"] in SHAPES[endpoint][entry.upstream].ratios.split()


def test_what_the_twin_knows_is_not_asked_for_by_another_name():
    known = {model for models in SHAPES.values() for model in models}
    assert {entry.upstream for entry in ENTRIES} <= known


def test_credits_are_cents():
    for entry in Catalogue.load().all():
        if entry.provider == "runway" and entry.status != "retired":
            assert [(one.unit, one.amount.micros, one.per) for one in entry.prices] == [("credit", 10_000, 1)]
