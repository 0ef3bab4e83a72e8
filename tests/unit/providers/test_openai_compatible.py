"""How a call reads on the wire of an OpenAI-compatible host."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.validation import resolve
from lumigate.domain.errors import (
    ContentRefused,
    OutcomeUnknown,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRejected,
    ProviderThrottled,
)
from lumigate.domain.generations import GenerationRequest
from lumigate.domain.models import ModelEntry, ParamRule
from lumigate.domain.providers import Call, HttpReply, ProviderHost, Secret
from lumigate.providers.openai_compatible import OpenAICompatible

ADAPTER = OpenAICompatible(
    ProviderHost(name="box", base_url="http://127.0.0.1:9101/v1", key_variable="LUMIGATE_PROVIDERS__BOX__KEY")
)


def entry(**params: ParamRule) -> ModelEntry:
    return ModelEntry(
        id="box/img", provider="box", upstream="img", tasks=("text_to_image",), title="Box", params=params
    )


def call(model: ModelEntry, key: str | None = None, **params) -> Call:
    resolved = resolve(Catalogue([model]), GenerationRequest(model=model.id, prompt="a fox", params=params))
    return Call(
        job="job_1",
        attempt="att_1",
        entry=model,
        task=resolved.task,
        prompt="a fox",
        params=resolved.params,
        native={},
        inputs=(),
        secret=Secret(key) if key else None,
        folder=Path(),
    )


def fields(model: ModelEntry, **params):
    return orjson.loads(ADAPTER.submit_request(call(model, **params)).json or b"")


def answer(status: int, body: object = None, **headers: str) -> HttpReply:
    data = body if isinstance(body, bytes) else orjson.dumps(body)
    return HttpReply(status=status, headers=headers, body=data)


def test_a_bare_model_is_asked_with_name_and_prompt_only():
    assert fields(entry()) == {"model": "img", "prompt": "a fox"}


def test_parameters_take_the_rules_name_else_the_usual_one_and_empty_names_stay_here():
    model = entry(
        count=ParamRule(kind="integer"),
        guidance=ParamRule(kind="number"),
        seed=ParamRule(kind="integer"),
        steps=ParamRule(kind="integer", upstream="sampling_steps"),
        style=ParamRule(kind="string", upstream=""),
    )
    assert fields(model, count=2, guidance=3.5, seed=7, steps=20, style="ink") == {
        "model": "img",
        "prompt": "a fox",
        "n": 2,
        "guidance_scale": 3.5,
        "seed": 7,
        "sampling_steps": 20,
    }


def test_sizes_travel_as_one_word_unless_the_rules_name_the_sides():
    side = ParamRule(kind="integer", default=512)
    assert fields(entry(width=side, height=side), width=640)["size"] == "640x640"
    named = ParamRule(kind="integer", default=512, upstream="width")
    sides = fields(entry(width=named, height=ParamRule(kind="integer", default=512, upstream="height")))
    assert (sides["width"], sides["height"]) == (512, 512)
    assert "size" not in sides


def test_a_key_is_sent_only_where_there_is_one():
    assert ADAPTER.submit_request(call(entry())).headers == {}
    assert ADAPTER.submit_request(call(entry(), key="k")).headers == {"Authorization": "Bearer k"}


def test_a_request_that_buys_is_never_marked_safe():
    assert not ADAPTER.submit_request(call(entry())).safe


def test_tasks_without_an_endpoint_are_refused():
    model = ModelEntry(id="box/v", provider="box", upstream="v", tasks=("music",), title="V")
    with pytest.raises(ProviderRejected, match="music"):
        ADAPTER.submit_request(call(model))


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(400, {"error": {"message": "bad", "code": "invalid_value"}}), ProviderRejected),
        (answer(400, {"error": {"message": "no", "code": "content_policy_violation"}}), ContentRefused),
        (answer(400, {"error": {"message": "Rejected by our safety system."}}), ContentRefused),
        (answer(401, {"error": {"message": "no"}}), ProviderNotConfigured),
        (answer(402, {}), ProviderNotConfigured),
        (answer(403, {}), ProviderNotConfigured),
        (answer(404, {"detail": "no such model"}), ProviderRejected),
        (answer(408, {}), ProviderFailed),
        (answer(413, b"<html>"), ProviderRejected),
        (answer(422, {"error": "bad"}), ProviderRejected),
        (answer(429, {}), ProviderThrottled),
        (answer(429, {"error": {"code": "insufficient_quota"}}), ProviderNotConfigured),
        (answer(500, b""), ProviderFailed),
        (answer(502, b"<html>"), ProviderFailed),
        (answer(503, {}), ProviderFailed),
        (answer(503, {}, **{"retry-after": "3"}), ProviderThrottled),
        (answer(504, b""), OutcomeUnknown),
        (answer(524, b""), OutcomeUnknown),
        (answer(302, b""), ProviderFailed),
        (answer(200, {"data": []}), ContentRefused),
        (answer(200, {}), OutcomeUnknown),
        (answer(200, {"data": [{"b64_json": ""}]}), OutcomeUnknown),
    ],
)
def test_every_answer_has_one_meaning(reply, kind):
    with pytest.raises(kind) as caught:
        ADAPTER.read_submit(call(entry(), key="k"), reply)
    assert type(caught.value) is kind
    assert caught.value.provider == "box"


def test_the_key_of_a_named_host_is_named_by_its_setting():
    with pytest.raises(ProviderNotConfigured, match="LUMIGATE_PROVIDERS__BOX__KEY"):
        ADAPTER.read_submit(call(entry()), answer(401, {}))


def test_usage_without_details_counts_as_text():
    body = {"data": [{"url": "http://x/y"}], "usage": {"input_tokens": 10, "output_tokens": 100}}
    done = ADAPTER.read_submit(call(entry()), answer(200, body))
    assert done.usage.units == {"image": 1, "request": 1, "token_in": 10, "token_out": 100}


@pytest.mark.parametrize("usage", [None, 3, {}, {"input_tokens": "x"}])
def test_usage_that_is_missing_or_strange_reports_pictures_only(usage):
    done = ADAPTER.read_submit(call(entry()), answer(200, {"data": [{"url": "http://x/y"}], "usage": usage}))
    assert done.usage.units == {"image": 1, "request": 1}


def test_a_synchronous_host_has_nothing_to_poll_or_cancel():
    with pytest.raises(OutcomeUnknown):
        ADAPTER.poll_request(call(entry()), "h")
    assert ADAPTER.cancel_request(call(entry()), "h") is None
