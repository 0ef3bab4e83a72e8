"""Runway's models against the fields that its SDK knows, as the twin holds them."""

from __future__ import annotations

import json

import pytest

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.checking import validate
from lumigate.catalogue.loader import DATA, read_entries
from lumigate.domain.generations import GenerationRequest, InputRef
from lumigate.domain.models import ModelEntry
from lumigate.domain.providers import Call, CallInput, ProviderHost, Secret
from lumigate.domain.tasks import InputRole, Task
from lumigate.emulators.runway_models import SHAPES
from lumigate.providers.runway import Runway

ENTRIES = [entry for entry in read_entries(DATA / "runway.toml") if entry.status != "retired"]
ASKED = [(entry, task) for entry in ENTRIES for task in entry.tasks]
NEEDED: dict[Task, InputRole] = {
    "image_to_image": "reference",
    "edit_image": "reference",
    "image_to_video": "first_frame",
    "edit_video": "video",
    "upscale_video": "video",
    "upscale_image": "image",
}
WORDLESS = ("upscale_image", "upscale_video")


def sent(tmp_path, entry: ModelEntry, task: Task, **params) -> tuple[str, dict]:
    """Return endpoint and body of what the adapter makes of a request."""
    role = NEEDED.get(task)
    prompt = "" if task in WORDLESS else "a boat"
    inputs = () if role is None else (InputRef(role=role, url="https://example.com/in"),)
    request = GenerationRequest(model=entry.id, task=task, prompt=prompt, inputs=inputs, params=params)
    resolved = validate(entry, request)
    call = Call(
        job="job_1",
        attempt="att_1",
        folder=tmp_path,
        entry=entry,
        task=task,
        prompt=prompt,
        params=resolved.params,
        inputs=tuple(
            CallInput(role=one.role, path=tmp_path, mime="image/png", url="https://example.com/in")
            for one in inputs
        ),
        native={},
        secret=Secret("key"),
    )
    host = ProviderHost(name="runway", base_url="https://runway.test", key_variable="RUNWAYML_API_SECRET")
    made = Runway(host).submit_request(call)
    return made.url.rpartition("/")[2], json.loads(made.json)


@pytest.mark.parametrize(("entry", "task"), ASKED, ids=lambda one: getattr(one, "id", one))
def test_a_request_with_the_defaults_is_one_that_the_sdk_would_send(tmp_path, entry, task):
    endpoint, body = sent(tmp_path, entry, task)
    shape = SHAPES[endpoint][entry.upstream]
    fields = set(body) - {"model"}
    assert fields <= {*shape.need.split(), *shape.may.split()}
    assert set(shape.need.split()) <= fields
    assert not shape.ratios or "ratio" not in body or body["ratio"] in shape.ratios.split()
    assert not shape.lengths or body["duration"] in shape.lengths


@pytest.mark.parametrize(("entry", "task"), ASKED, ids=lambda one: getattr(one, "id", one))
def test_every_choice_is_one_that_the_sdk_knows(tmp_path, entry, task):
    for word in ("size", "aspect_ratio"):
        rule = entry.params.get(word)
        for choice in rule.choices if rule is not None and (not rule.tasks or task in rule.tasks) else ():
            endpoint, body = sent(tmp_path, entry, task, **{word: choice})
            assert body["ratio"] in SHAPES[endpoint][entry.upstream].ratios.split()


def test_what_the_twin_knows_is_not_asked_for_by_another_name():
    known = {model for models in SHAPES.values() for model in models}
    assert {entry.upstream for entry in ENTRIES} <= known


def test_credits_are_cents():
    for entry in Catalogue.load().all():
        if entry.provider == "runway" and entry.status != "retired":
            assert [(one.unit, one.amount.micros, one.per) for one in entry.prices] == [("credit", 10_000, 1)]
