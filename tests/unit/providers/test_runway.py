"""How a call reads on Runway's wire, and how its answers are read."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.validation import resolve
from lumigate.domain.errors import (
    ContentRefused,
    InternalError,
    InvalidRequest,
    OutcomeUnknown,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRejected,
    ProviderThrottled,
)
from lumigate.domain.generations import GenerationRequest
from lumigate.domain.models import InputRule, ModelEntry, ParamRule
from lumigate.domain.providers import Call, CallInput, Finished, HttpReply, Pending, ProviderHost, Secret
from lumigate.providers.runway import PROVIDER

KEY = "key_0123456789"
BASE = "https://api.dev.runwayml.com"
ADAPTER = PROVIDER.build(ProviderHost(name="runway", base_url=f"{BASE}/", key_variable=PROVIDER.key_variable))
TASK = "17f20503-6c24-4c16-946b-35dbbce2af2f"


def entry(task="text_to_image", upstream="gen4_image", named=None, **params) -> ModelEntry:
    return ModelEntry(
        id=f"runway/{upstream}",
        provider="runway",
        upstream=upstream,
        tasks=(task,),
        title=upstream,
        params=params,
        inputs={role: InputRule(need="optional", upstream=name) for role, name in (named or {}).items()},
    )


def call(model=None, *, key=KEY, prompt="a fox", native=None, roles=(), **params) -> Call:
    model = model or entry()
    task = model.tasks[0]
    if task in ("text_to_image", "text_to_video", "speech"):
        request = GenerationRequest(model=model.id, prompt=prompt, params=params)
        params = dict(resolve(Catalogue([model]), request).params)
    return Call(
        job="job_1",
        attempt="att_1",
        entry=model,
        task=task,
        prompt=prompt,
        params=params,
        native=native or {},
        inputs=tuple(
            CallInput(role=role, path=Path(f"{place}.png"), mime="image/png", url=f"runway://{place}")
            for place, role in enumerate(roles)
        ),
        secret=Secret(key) if key else None,
        folder=Path(),
    )


def body(made: Call):
    return orjson.loads(ADAPTER.submit_request(made).json or b"")


def answer(status: int, told: object = None, **headers: str) -> HttpReply:
    data = told if isinstance(told, bytes) else orjson.dumps(told)
    return HttpReply(status=status, headers=headers, body=data)


def poll(told: object, status: int = 200, made: Call | None = None):
    return ADAPTER.read_poll(made or call(), TASK, answer(status, told))


def test_an_order_is_one_post_with_key_and_version():
    request = ADAPTER.submit_request(call())
    assert (request.method, request.url) == ("POST", f"{BASE}/v1/text_to_image")
    assert request.headers == {"X-Runway-Version": "2024-11-06", "Authorization": f"Bearer {KEY}"}
    assert orjson.loads(request.json or b"") == {"model": "gen4_image", "promptText": "a fox"}
    assert not request.safe
    assert KEY not in repr(request)
    assert "Authorization" not in ADAPTER.submit_request(call(key=None)).headers


def test_looks_and_cancels_may_be_repeated():
    look, stop = ADAPTER.poll_request(call(), "a/b"), ADAPTER.cancel_request(call(), TASK)
    assert (look.method, look.url, look.safe) == ("GET", f"{BASE}/v1/tasks/a%2Fb", True)
    assert stop is not None
    assert (stop.method, stop.url, stop.safe) == ("DELETE", f"{BASE}/v1/tasks/{TASK}", True)


def test_parameters_take_the_rules_name_else_the_usual_one_else_camel_case():
    model = entry(
        count=ParamRule(kind="integer"),
        format=ParamRule(kind="string"),
        guidance=ParamRule(kind="number"),
        negative_prompt=ParamRule(kind="string"),
        moderation=ParamRule(kind="string"),
        smart_grain=ParamRule(kind="integer"),
        colors=ParamRule(kind="strings"),
        variants=ParamRule(kind="integer", upstream="numVariants"),
        style=ParamRule(kind="string", upstream=""),
        here=ParamRule(kind="string", tasks=("upscale_image",), default="no"),
    )
    given = {
        "count": 2,
        "format": "png",
        "guidance": 0.5,
        "negative_prompt": "rain",
        "moderation": "low",
        "smart_grain": 3,
        "colors": ("red", "blue"),
        "variants": 4,
        "style": "ink",
    }
    assert body(call(model, **given)) == {
        "model": "gen4_image",
        "promptText": "a fox",
        "outputCount": 2,
        "outputFormat": "png",
        "cfgScale": 0.5,
        "negativePrompt": "rain",
        "contentModeration": {"publicFigureThreshold": "low"},
        "smartGrain": 3,
        "colors": ["red", "blue"],
        "numVariants": 4,
    }


SIDE = ParamRule(kind="integer", default=1024)
LISTED = ParamRule(kind="string", default="1280x720", choices=("1280x720", "720x1280", "auto"))
SHAPES = ParamRule(kind="string", default="16:9", choices=("16:9", "1:1"))
LINES = ParamRule(kind="string", default="720p", choices=("720p", "1080p"))


@pytest.mark.parametrize(
    ("rules", "asked", "sent"),
    [
        ({"width": SIDE, "height": SIDE}, {"width": 1920, "height": 1080}, {"ratio": "1920:1080"}),
        ({"size": LISTED}, {"aspect_ratio": "9:16"}, {"ratio": "720:1280"}),
        ({"size": LISTED}, {"width": 700, "height": 1300}, {"ratio": "720:1280"}),
        ({"size": LISTED}, {"size": "auto"}, {"ratio": "auto"}),
        ({"aspect_ratio": SHAPES}, {"aspect_ratio": "1:1"}, {"ratio": "1:1"}),
        ({"aspect_ratio": SHAPES, "resolution": LINES}, {"resolution": "1080p"}, {"ratio": "1920:1080"}),
        (
            {
                "aspect_ratio": ParamRule(kind="string", choices=("16:9", "1:1"), upstream="ratio"),
                "resolution": ParamRule(kind="string", choices=("720p", "1080p"), upstream="resolution"),
            },
            {"resolution": "1080p", "aspect_ratio": "1:1"},
            {"ratio": "1:1", "resolution": "1080p"},
        ),
        (
            {"resolution": ParamRule(kind="string", choices=("720p", "1080p"), upstream="resolution")},
            {"resolution": "1080p"},
            {"resolution": "1080p"},
        ),
        ({"size": ParamRule(kind="string", choices=("1280x720",), tasks=("edit_video",))}, {}, {}),
    ],
)
def test_sizes_become_the_ratio(rules, asked, sent):
    told = body(call(entry("text_to_video", "gen4.5", **rules), **asked))
    assert {name: told[name] for name in ("ratio", "resolution") if name in told} == sent
    assert not told.keys() & {"size", "width", "height", "aspectRatio"}


def test_whole_seconds_are_whole():
    rule = ParamRule(kind="number")
    assert orjson.dumps(body(call(entry(duration=rule), duration=5.0))["duration"]) == b"5"
    assert body(call(entry(duration=rule), duration=2.5))["duration"] == 2.5


def test_voices_and_frame_rates_have_words_of_their_own():
    spoken = body(call(entry("speech", "eleven_v3", voice=ParamRule(kind="string")), voice="Maya"))
    assert spoken["voice"] == {"type": "runway-preset", "presetId": "Maya"}
    model = entry("upscale_video", "enhance_frame_rate", fps=ParamRule(kind="number"))
    for asked, sent in ((60.0, "60"), (29.97, "29_97")):
        made = call(model, prompt="", roles=("video",), fps=asked)
        assert body(made)["targetFramerate"] == sent


@pytest.mark.parametrize(
    ("task", "roles", "named", "path", "sent"),
    [
        (
            *("edit_image", ("image", "reference"), {}, "text_to_image"),
            {"referenceImages": [{"uri": "runway://0"}, {"uri": "runway://1"}]},
        ),
        ("inpaint", ("mask",), {}, "text_to_image", {"maskUri": "runway://0"}),
        ("image_to_video", ("image",), {}, "image_to_video", {"promptImage": "runway://0"}),
        (
            *("image_to_video", ("first_frame", "last_frame"), {}, "image_to_video"),
            {
                "promptImage": [
                    {"uri": "runway://0", "position": "first"},
                    {"uri": "runway://1", "position": "last"},
                ]
            },
        ),
        (
            *("image_to_video", ("last_frame",), {}, "image_to_video"),
            {"promptImage": [{"uri": "runway://0", "position": "last"}]},
        ),
        (
            *("image_to_video", ("image", "reference"), {"reference": "promptImage"}, "image_to_video"),
            {"promptImage": [{"uri": "runway://0", "position": "first"}, {"uri": "runway://1"}]},
        ),
        (
            *("text_to_video", ("reference", "audio"), {}, "text_to_video"),
            {
                "references": [{"uri": "runway://0"}],
                "referenceAudio": [{"type": "audio", "uri": "runway://1"}],
            },
        ),
        ("edit_video", ("video",), {}, "video_to_video", {"videoUri": "runway://0"}),
        (
            *("edit_video", ("video",), {"video": "promptVideo"}, "video_to_video"),
            {"promptVideo": "runway://0"},
        ),
        (
            *("edit_video", ("video", "reference"), {"reference": "keyframes"}, "video_to_video"),
            {"videoUri": "runway://0", "keyframes": [{"seconds": 0, "uri": "runway://1"}]},
        ),
        ("sound_effect", ("video",), {}, "video_to_audio", {"videoUri": "runway://0"}),
        (
            *("speech", ("audio",), {}, "text_to_speech"),
            {"voice": {"type": "reference-audio", "audioUri": "runway://0"}},
        ),
    ],
)
def test_what_goes_in_decides_the_endpoint_and_the_field(task, roles, named, path, sent):
    made = call(entry(task, "m", named=named), roles=roles)
    assert ADAPTER.submit_request(made).url == f"{BASE}/v1/{path}"
    assert body(made) == {"model": "m", "promptText": "a fox", **sent}


@pytest.mark.parametrize(
    ("task", "roles", "told"),
    [
        ("text_to_image", ("video",), "role 'video' has no place in 'text_to_image'"),
        ("edit_video", ("video", "mask"), "role 'mask' has no place"),
        ("edit_video", ("video", "video"), "2 files were given and 'videoUri' takes one"),
        ("upscale_image", ("image",), "takes no prompt"),
    ],
)
def test_what_would_be_dropped_is_refused(task, roles, told):
    with pytest.raises(InvalidRequest, match=told):
        ADAPTER.submit_request(call(entry(task, "m"), roles=roles))


def test_an_input_that_was_not_brought_stops_before_anything_is_sent(tmp_path):
    made = call(entry("image_to_video", "gen4_turbo"), roles=("image",))
    bare = CallInput(role="image", path=tmp_path / "a.png", mime="image/png")
    unbrought = Call(**{name: getattr(made, name) for name in Call.__slots__} | {"inputs": (bare,)})
    with pytest.raises(InternalError, match="nothing was sent"):
        ADAPTER.submit_request(unbrought)


@pytest.mark.parametrize("task", ["music", "lip_sync", "transcribe"])
def test_other_tasks_are_refused(task):
    with pytest.raises(ProviderRejected, match=task):
        ADAPTER.submit_request(call(entry(task, "m")))


@pytest.mark.parametrize("field", ["model", "promptText", "ratio", "duration", "outputCount", "audio"])
def test_native_fields_cannot_change_what_is_bought(field):
    with pytest.raises(InvalidRequest, match=field):
        ADAPTER.submit_request(call(native={field: "x"}))


def test_other_native_fields_pass_through():
    settings = {"multiShot": True}
    assert body(call(native={"providerSettings": settings}))["providerSettings"] == settings


def test_an_accepted_order_waits():
    assert ADAPTER.read_submit(call(), answer(200, {"id": TASK})) == Pending(handle=TASK, retry_in=5.0)


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(200, {}), OutcomeUnknown),
        (answer(200, {"id": 3}), OutcomeUnknown),
        (answer(200, {"id": "../x"}), OutcomeUnknown),
        (answer(200, b"<html>hello</html>"), OutcomeUnknown),
        (answer(200, b"[]"), OutcomeUnknown),
        (answer(400, {"error": "bad ratio"}), ProviderRejected),
        (answer(400, {"error": "You do not have enough credits to run this task."}), ProviderNotConfigured),
        (answer(401, {"error": "no"}), ProviderNotConfigured),
        (answer(402, {}), ProviderNotConfigured),
        (answer(403, b"<html>"), ProviderNotConfigured),
        (answer(404, {"error": "no"}), ProviderRejected),
        (answer(405, b""), ProviderRejected),
        (answer(413, b"<html>"), ProviderRejected),
        (answer(429, {"error": "daily limit"}), ProviderThrottled),
        (answer(429, b""), ProviderThrottled),
        (answer(500, b"<html>"), ProviderFailed),
        (answer(502, {"error": "full"}), ProviderThrottled),
        (answer(502, b"<html>"), OutcomeUnknown),
        (answer(503, b"<html>"), ProviderThrottled),
        (answer(504, {"error": "full"}), ProviderThrottled),
        (answer(504, b""), OutcomeUnknown),
        (answer(524, b""), OutcomeUnknown),
        (answer(302, b""), ProviderFailed),
    ],
)
def test_every_answer_to_an_order_has_one_meaning(reply, kind):
    with pytest.raises(kind) as caught:
        ADAPTER.read_submit(call(), reply)
    assert type(caught.value) is kind
    assert caught.value.provider == "runway"


def test_wrong_fields_are_named_and_the_key_is_masked():
    told = {
        "error": f"Validation of body failed for {KEY}",
        "issues": [{"path": ["promptImage", 0], "message": "required"}, 3, {"message": "and more"}],
    }
    with pytest.raises(ProviderRejected) as caught:
        ADAPTER.read_submit(call(), answer(400, told))
    assert "promptImage.0: required; and more" in caught.value.message
    assert KEY not in caught.value.message
    assert "***" in caught.value.message


def test_the_variable_of_the_key_is_named():
    with pytest.raises(ProviderNotConfigured, match="RUNWAYML_API_SECRET"):
        ADAPTER.read_submit(call(), answer(401, {}))


@pytest.mark.parametrize(
    ("told", "progress"),
    [
        ({"status": "PENDING"}, None),
        ({"status": "THROTTLED"}, None),
        ({"status": "RUNNING", "progress": 0.25}, 0.25),
        ({"status": "RUNNING", "progress": 7}, 1.0),
        ({"status": "RUNNING", "progress": "half"}, None),
        ({"status": "RUNNING", "progress": True}, None),
        ({"status": "DREAMING"}, None),
    ],
)
def test_whatever_is_no_end_is_waiting(told, progress):
    assert poll(told) == Pending(handle=TASK, progress=progress, retry_in=5.0)


def test_a_task_that_succeeded_has_outputs_and_a_bill():
    done = poll({"status": "SUCCEEDED", "output": ["https://a/1", "https://a/2"], "cost": {"credits": 16}})
    assert isinstance(done, Finished)
    assert [one.url for one in done.outputs] == ["https://a/1", "https://a/2"]
    assert done.usage.units == {"request": 1, "image": 2, "credit": 16}


@pytest.mark.parametrize("cost", [None, {}, {"credits": "5"}, {"credits": -1}, {"credits": True}, 5])
def test_a_bill_that_cannot_be_read_is_none(cost):
    film = call(entry("text_to_video", "gen4.5"))
    done = poll({"status": "SUCCEEDED", "output": ["https://a/1"], "cost": cost}, made=film)
    assert isinstance(done, Finished)
    assert done.usage.units == {"request": 1}


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({"failureCode": "SAFETY.INPUT.TEXT"}, ContentRefused),
        ({"failureCode": "SAFETY"}, ContentRefused),
        ({"failureCode": "INPUT_PREPROCESSING.SAFETY.TEXT"}, ContentRefused),
        ({"failureCode": "THIRD_PARTY.SAFETY"}, ContentRefused),
        ({"failureCode": "INPUT_PREPROCESSING.INTERNAL"}, ProviderFailed),
        ({"failureCode": "ASSET.INVALID"}, ProviderRejected),
        ({"failureCode": "INTERNAL.BAD_OUTPUT.CODE01"}, ProviderFailed),
        ({"failureCode": "NEW.KIND"}, ProviderFailed),
        ({"failureCode": None}, ProviderFailed),
        ({}, ProviderFailed),
    ],
)
def test_every_failure_code_has_one_meaning(told, kind):
    with pytest.raises(kind) as caught:
        poll({"status": "FAILED", "failure": "it broke", **told})
    assert type(caught.value) is kind
    assert "it broke" in caught.value.message


def test_a_failure_that_is_charged_says_so():
    with pytest.raises(ContentRefused, match="charges 12 credits"):
        poll({"status": "FAILED", "failureCode": "SAFETY.OUTPUT.VIDEO", "cost": {"credits": 12}})


@pytest.mark.parametrize(
    ("told", "status", "kind"),
    [
        ({"status": "SUCCEEDED", "output": []}, 200, OutcomeUnknown),
        ({"status": "SUCCEEDED"}, 200, OutcomeUnknown),
        ({"status": "SUCCEEDED", "output": [None]}, 200, OutcomeUnknown),
        ({"status": 3}, 200, OutcomeUnknown),
        (b"<html>", 200, OutcomeUnknown),
        (b"null", 200, OutcomeUnknown),
        ({"error": "gone"}, 404, OutcomeUnknown),
        ({"error": "bad"}, 400, OutcomeUnknown),
        (b"<html>", 302, OutcomeUnknown),
        ({"error": "no"}, 401, ProviderNotConfigured),
        ({"status": "CANCELLED"}, 200, ProviderFailed),
    ],
)
def test_an_answer_that_does_not_say_how_it_ended_never_ends_it(told, status, kind):
    with pytest.raises(kind) as caught:
        poll(told, status)
    assert type(caught.value) is kind


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(b"12345")
    return CallInput(role="image", path=path, mime="image/png")


def test_an_upload_is_a_place_and_then_a_form_without_the_key(picture):
    ask = ADAPTER.upload_request(call(), picture)
    assert (ask.method, ask.url) == ("POST", f"{BASE}/v1/uploads")
    assert orjson.loads(ask.json or b"") == {"filename": "image.png", "type": "ephemeral"}
    told = {
        "uploadUrl": "https://bucket.example/",
        "fields": {"key": "k", "policy": "p"},
        "runwayUri": "runway://u",
    }
    placed = ADAPTER.read_upload(call(), picture, answer(200, told))
    assert placed.url == "runway://u"
    assert placed.then is not None
    assert (placed.then.method, placed.then.url) == ("POST", "https://bucket.example/")
    assert placed.then.headers == {}
    assert [(part.name, part.text) for part in placed.then.parts] == [
        ("key", "k"),
        ("policy", "p"),
        ("file", None),
    ]
    assert placed.then.parts[-1].path == picture.path


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(200, b"<html>"), ProviderFailed),
        (answer(200, {"runwayUri": "https://elsewhere", "uploadUrl": "https://a/"}), ProviderFailed),
        (answer(200, {"runwayUri": "runway://u"}), ProviderFailed),
        (answer(401, {}), ProviderNotConfigured),
        (answer(429, {}), ProviderThrottled),
        (answer(504, b""), ProviderFailed),
    ],
)
def test_an_upload_that_fails_leaves_nothing_unknown(picture, reply, kind):
    with pytest.raises(kind) as caught:
        ADAPTER.read_upload(call(), picture, reply)
    assert type(caught.value) is kind


def test_a_file_that_no_upload_takes_is_refused(tmp_path):
    path = tmp_path / "large.mp4"
    with path.open("wb") as file:
        file.truncate(200_000_001)
    with pytest.raises(ProviderRejected, match="200000001 bytes"):
        ADAPTER.upload_request(call(), CallInput(role="video", path=path, mime="video/mp4"))
