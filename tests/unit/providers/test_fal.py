"""How a call reads on the wire of Fal's queue, and how its answers read."""

from __future__ import annotations

import base64
from pathlib import Path

import orjson
import pytest

from lumigate.domain.errors import (
    ContentRefused,
    InvalidRequest,
    OutcomeUnknown,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRejected,
    ProviderThrottled,
)
from lumigate.domain.models import InputRule, ModelEntry, ParamRule, PriceRule
from lumigate.domain.providers import Call, CallInput, Finished, HttpReply, Pending, ProviderHost, Secret
from lumigate.kit.money import Money
from lumigate.providers.fal import PROVIDER, Fal

KEY = "key-id:key-secret-0123456789"
FAL = Fal(ProviderHost(name="fal", base_url=PROVIDER.base_url, key_variable="FAL_KEY"))
JOB = "fal-ai/flux/requests/r-1"
DONE = f"{JOB}#done"


def call(
    task="text_to_image",
    *,
    prompt="a fox",
    params=None,
    native=None,
    inputs=(),
    rules=None,
    takes=None,
    **entry,
) -> Call:
    model = ModelEntry(
        **{
            "id": "fal/m",
            "provider": "fal",
            "upstream": "fal-ai/flux/dev",
            "tasks": (task,),
            "title": "M",
            "params": rules or {},
            "inputs": takes or {},
            **entry,
        }
    )
    return Call(
        job="job_1",
        attempt="att_1",
        entry=model,
        task=task,
        prompt=prompt,
        params=params or {},
        native=native or {},
        inputs=inputs,
        secret=Secret(KEY),
        folder=Path(),
    )


def given(role, url="https://store.example/1"):
    return CallInput(role=role, path=Path("in.png"), mime="image/png", url=url)


def fields(*args, **kwargs):
    return orjson.loads(FAL.submit_request(call(*args, **kwargs)).json or b"")


def answer(status, body=None, **headers) -> HttpReply:
    data = body if isinstance(body, bytes) else orjson.dumps(body)
    return HttpReply(status=status, headers={k.replace("_", "-"): v for k, v in headers.items()}, body=data)


def test_an_order_goes_to_the_queue_once_with_the_key_out_of_sight():
    request = FAL.submit_request(call())
    assert (request.method, request.url) == ("POST", "https://queue.fal.run/fal-ai/flux/dev")
    assert request.headers == {"Authorization": f"Key {KEY}", "X-Fal-Request-Timeout": "600"}
    assert not request.safe
    assert "key-secret" not in repr(request)


def test_parameters_take_the_rules_name_else_the_usual_one():
    rules = {
        "count": ParamRule(kind="integer"),
        "guidance": ParamRule(kind="number"),
        "steps": ParamRule(kind="integer"),
        "format": ParamRule(kind="string"),
        "seed": ParamRule(kind="integer"),
        "duration": ParamRule(kind="integer", upstream="duration:{}s"),
        "fps": ParamRule(kind="number", upstream="rate:{}"),
        "speed": ParamRule(kind="number", upstream="voice_setting.speed"),
        "voice": ParamRule(kind="string", upstream="voice_setting.voice_id"),
        "tags": ParamRule(kind="strings"),
        "style": ParamRule(kind="string", upstream=""),
    }
    params = {
        "count": 2,
        "guidance": 3.5,
        "steps": 20,
        "format": "png",
        "seed": 0,
        "duration": 8,
        "fps": 24.0,
        "speed": 1.5,
        "voice": "Wise",
        "tags": ("a", "b"),
        "style": "ink",
    }
    assert fields(rules=rules, params=params, native={"acceleration": "high"}) == {
        "prompt": "a fox",
        "num_images": 2,
        "guidance_scale": 3.5,
        "num_inference_steps": 20,
        "output_format": "png",
        "seed": 0,
        "duration": "8s",
        "rate": "24",
        "tags": ["a", "b"],
        "voice_setting": {"speed": 1.5, "voice_id": "Wise"},
        "acceleration": "high",
    }


def test_sizes_travel_as_one_object_unless_the_rules_name_the_sides():
    side = ParamRule(kind="integer")
    size = {"width": 640, "height": 480}
    assert fields(rules={"width": side, "height": side}, params=size)["image_size"] == size
    named = ParamRule(kind="integer", upstream="image_width")
    sent = fields(rules={"width": named, "height": side}, params=size)
    assert sent == {"prompt": "a fox", "image_width": 640}


@pytest.mark.parametrize(
    ("task", "named", "field"),
    [("text_to_image", None, "prompt"), ("speech", None, "text"), ("speech", "input", "input")],
)
def test_the_prompt_travels_under_the_models_name_for_it(task, named, field):
    assert fields(task, prompt_upstream=named) == {field: "a fox"}


def test_without_words_there_is_no_prompt():
    assert fields(prompt="") == {}


@pytest.mark.parametrize(
    ("role", "rule", "sent"),
    [
        ("image", None, {"image_url": "U"}),
        ("image", InputRule(need="required", count=4), {"image_urls": ["U"]}),
        ("image", InputRule(need="required", upstream="image.url"), {"image": {"url": "U"}}),
        ("mask", None, {"mask_url": "U"}),
        ("first_frame", None, {"image_url": "U"}),
        ("last_frame", None, {"tail_image_url": "U"}),
        ("last_frame", InputRule(need="optional", upstream="end_image_url"), {"end_image_url": "U"}),
        ("reference", None, {"reference_image_urls": ["U"]}),
        ("audio", None, {"audio_url": "U"}),
        ("video", None, {"video_url": "U"}),
    ],
)
def test_inputs_travel_under_the_models_name_for_their_role(role, rule, sent):
    takes = {role: rule} if rule is not None else {}
    assert fields(prompt="", inputs=(given(role, "U"),), takes=takes) == sent


def test_two_inputs_for_one_place_are_refused():
    with pytest.raises(InvalidRequest, match="image_url"):
        fields(inputs=(given("image"), given("first_frame")))


def test_native_fields_do_not_touch_what_the_request_decides():
    with pytest.raises(InvalidRequest, match="'prompt'"):
        fields(native={"prompt": "another"})


def test_results_that_are_no_media_are_not_ordered():
    with pytest.raises(ProviderRejected, match="train_lora"):
        fields("train_lora")


def test_an_input_is_stored_under_no_name_of_its_own_and_the_key_stays_with_the_vendor():
    one = given("image", None)
    first = FAL.upload_request(call(), one)
    assert first.url == "https://rest.fal.ai/storage/upload/initiate?storage_type=gcs"
    assert orjson.loads(first.json or b"") == {"file_name": "input.png", "content_type": "image/png"}
    assert first.headers["X-Fal-Object-Lifecycle-Preference"] == '{"expiration_duration_seconds":86400}'
    placed = FAL.read_upload(
        call(), one, answer(200, {"upload_url": "https://s/put", "file_url": "https://s/1"})
    )
    assert placed.url == "https://s/1"
    assert placed.then is not None
    assert (placed.then.method, placed.then.url, placed.then.file) == ("PUT", "https://s/put", one.path)
    assert placed.then.headers == {"Content-Type": "image/png"}


@pytest.mark.parametrize(
    ("upstream", "body", "handle"),
    [
        ("fal-ai/flux/dev", {}, "fal-ai/flux/requests/r-1"),
        ("fal-ai/flux", {}, "fal-ai/flux/requests/r-1"),
        ("workflows/me/mine/x", {}, "workflows/me/mine/requests/r-1"),
        (
            "fal-ai/old/x",
            {"status_url": "https://queue.fal.run/fal-ai/new/requests/r-1/status"},
            "fal-ai/new/requests/r-1",
        ),
        (
            "fal-ai/flux/dev",
            {"status_url": "https://evil.example/fal-ai/flux/requests/r-1/status"},
            "fal-ai/flux/requests/r-1",
        ),
        (
            "fal-ai/flux/dev",
            {"status_url": "https://queue.fal.run/../x/requests/r-1/status"},
            "fal-ai/flux/requests/r-1",
        ),
        ("fal-ai/flux/dev", {"status_url": 3}, "fal-ai/flux/requests/r-1"),
    ],
)
def test_a_handle_is_a_path_at_the_vendors_own_host(upstream, body, handle):
    reply = answer(200, {"request_id": "r-1", "status": "IN_QUEUE", **body})
    pending = FAL.read_submit(call(upstream=upstream), reply)
    assert pending == Pending(handle=handle, retry_in=0.5)
    request = FAL.poll_request(call(), handle)
    assert request.url == f"https://queue.fal.run/{handle}/status?logs=true"
    assert request.safe


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b"{}", b"null", {"request_id": None}, {"request_id": "../../x y"}]
)
def test_an_acceptance_that_cannot_be_read_raises_what_the_runner_calls_unknown(body):
    with pytest.raises((KeyError, TypeError, ValueError, AttributeError)):
        FAL.read_submit(call(), answer(200, body))


def test_a_job_far_back_in_the_queue_is_asked_less_often():
    def wait(task, **body):
        return FAL.read_poll(call(task), JOB, answer(202, {"status": "IN_QUEUE", **body})).retry_in

    assert wait("text_to_image", queue_position=0) == 0.5
    assert wait("text_to_image", queue_position=3) == 2.0
    assert wait("text_to_video") == 2.0
    assert wait("text_to_video", queue_position=400) == 10.0


@pytest.mark.parametrize(
    ("logs", "progress"),
    [
        (None, None),
        ([], None),
        ([{"message": "loading"}], None),
        ([{"message": " 12%|#  | 3/28"}, {"message": " 50%|##  | 14/28"}, {"message": "saving"}], 0.5),
        ([{"message": "0%|  | 0/4\r100%|####| 4/4"}], 1.0),
        (["odd", {"message": 3}, None], None),
    ],
)
def test_progress_is_the_last_percentage_in_the_log(logs, progress):
    reply = answer(202, {"status": "IN_PROGRESS", "logs": logs})
    assert FAL.read_poll(call(), JOB, reply) == Pending(handle=JOB, progress=progress, retry_in=0.5)


def test_an_unknown_word_for_a_state_is_no_end():
    assert FAL.read_poll(call(), JOB, answer(200, {"status": "PAUSED"})).handle == JOB


def test_the_result_is_fetched_once_the_job_is_done():
    pending = FAL.read_poll(call(), JOB, answer(200, {"status": "COMPLETED", "logs": []}))
    assert pending == Pending(handle=DONE, retry_in=0.0)
    request = FAL.poll_request(call(), DONE)
    assert (request.method, request.url) == ("GET", f"https://queue.fal.run/{JOB}")
    cancel = FAL.cancel_request(call(), DONE)
    assert cancel is not None
    assert (cancel.method, cancel.url) == ("PUT", f"https://queue.fal.run/{JOB}/cancel")


@pytest.mark.parametrize(
    "reply", [answer(400, {"detail": "Request is still in progress"}), answer(202, {"status": "IN_PROGRESS"})]
)
def test_a_result_that_is_not_there_yet_is_asked_for_again(reply):
    assert FAL.read_poll(call(), DONE, reply).handle == JOB


@pytest.mark.parametrize("reply", [answer(404, {"detail": "Request not found"}), answer(302, b"")])
def test_a_result_that_is_mislaid_is_no_failure_of_the_job(reply):
    with pytest.raises(OutcomeUnknown):
        FAL.read_poll(call(), DONE, reply)


def result(body, task="text_to_image", headers=None, **entry):
    done = FAL.read_poll(call(task, **entry), DONE, answer(200, body, **(headers or {})))
    assert isinstance(done, Finished)
    return done


FILE = {"url": "https://v3.example/a", "content_type": None}


@pytest.mark.parametrize(
    ("task", "body", "found"),
    [
        ("text_to_image", {"images": [FILE, FILE]}, [None, None]),
        ("upscale_image", {"image": FILE, "mask_image": FILE}, [None]),
        ("remove_background", {"cutout": {**FILE, "content_type": "image/png"}}, ["cutout"]),
        ("text_to_video", {"video": FILE, "thumbnail": {**FILE, "content_type": "image/png"}}, [None]),
        ("text_to_video", {"videos": [FILE]}, [None]),
        ("lip_sync", {"result": FILE, "preview": {**FILE, "content_type": "image/png"}}, ["result"]),
        ("speech", {"audio": FILE}, [None]),
        ("speech", {"audio": "https://v3.example/a"}, [None]),
        ("music", {"audio_file": FILE}, [None]),
        ("sound_effect", {"audio_url": "https://v3.example/a", "prompt": "https://not.a.result"}, [None]),
        ("stems", {"vocals": FILE, "drums": FILE, "seed": 3}, ["vocals", "drums"]),
    ],
)
def test_results_are_found_where_models_put_them(task, body, found):
    done = result(body, task)
    assert [one.role for one in done.outputs] == found
    assert all(one.url == "https://v3.example/a" for one in done.outputs)


def test_what_the_vendor_tells_about_a_file_is_kept():
    picture = {"url": "https://v3.example/a", "width": 512, "height": 256, "content_type": "image/png"}
    (one,) = result({"images": [picture], "seed": 9, "timings": {"inference": 0.4}}).outputs
    assert (one.width, one.height, one.mime) == (512, 256, "image/png")
    (film,) = result({"video": FILE | {"duration": 5.04}}, "text_to_video").outputs
    assert film.duration == 5.04
    (voice,) = result({"audio": FILE, "duration_ms": 1500}, "speech").outputs
    assert voice.duration == 1.5


@pytest.mark.parametrize("seed", [-1, 1 << 60, "7", None, 1.5])
def test_a_seed_that_is_no_seed_is_left_out(seed):
    assert result({"images": [FILE], "seed": seed}).seed is None


def test_a_picture_inside_the_answer_is_read():
    encoded = base64.b64encode(b"\x89PNG").decode()
    (one,) = result(
        {"images": [{"url": f"data:image/png;base64,{encoded}", "content_type": "image/png"}]}
    ).outputs
    assert (one.data, one.url, one.mime) == (b"\x89PNG", None, "image/png")


def test_blackened_pictures_are_left_out_and_nothing_left_is_a_refusal():
    body = {"images": [FILE, FILE | {"url": "https://v3.example/b"}], "has_nsfw_concepts": [True, False]}
    done = result(body)
    assert [one.url for one in done.outputs] == ["https://v3.example/b"]
    assert done.usage.units["image"] == 2
    with pytest.raises(ContentRefused, match="2 pictures"):
        result(body | {"has_nsfw_concepts": [True, True]})
    with pytest.raises(ContentRefused):
        result(body | {"has_nsfw_concepts": [True]})
    assert len(result(body | {"has_nsfw_concepts": [False]}).outputs) == 2


def test_words_have_their_times():
    chunks = [{"text": " It", "timestamp": [0.0, 0.4]}, {"text": "is", "timestamp": [0.4, None]}]
    done = result({"text": "It is", "chunks": chunks}, "transcribe")
    assert done.text == "It is"
    assert [(one.text, one.start, one.end) for one in done.words] == [("It", 0.0, 0.4)]
    told = result(
        {"text": "It", "words": [{"text": "It", "start": 0, "end": 1}, {"text": " "}]}, "transcribe"
    )
    assert [(one.text, one.start, one.end) for one in told.words] == [("It", 0.0, 1.0)]


def test_usage_is_counted_and_as_billed_where_the_price_is_plain():
    sized = FILE | {"width": 1000, "height": 500}
    assert result({"images": [sized, sized]}).usage.units == {"request": 1, "image": 2, "megapixel": 1.0}
    assert result({"images": [sized, FILE]}).usage.units == {"request": 1, "image": 2}
    assert result({"video": FILE | {"duration": 5}}, "text_to_video").usage.units == {
        "request": 1,
        "second": 5,
    }
    plain = (PriceRule(amount=Money(100), unit="character", per=1000),)
    billed = {"x_fal_billable_units": "0.25"}
    done = result({"audio": FILE}, "speech", billed, prices=plain)
    assert done.usage.units == {"request": 1, "character": 250}
    when = (PriceRule(amount=Money(100), unit="second", when={"sound": True}),)
    assert result({"video": FILE}, "text_to_video", billed, prices=when).usage.units == {"request": 1}
    for odd in ("nan", "-1", "x", "inf"):
        assert result({"audio": FILE}, "speech", {"x_fal_billable_units": odd}, prices=plain).usage.units == {
            "request": 1
        }


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"null", b'"x"'])
def test_a_result_that_cannot_be_read_raises_what_the_runner_calls_unknown(body):
    with pytest.raises((TypeError, ValueError)):
        FAL.read_poll(call(), DONE, answer(200, body))


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"images": []},
        {"images": [{"url": "ftp://x"}]},
        {"image": None},
        {"video": FILE | {"content_type": "video/mp4"}},
    ],
)
def test_a_result_without_anything_is_a_failure(body):
    with pytest.raises(ProviderFailed, match="without a readable result"):
        FAL.read_poll(call(), DONE, answer(200, body))


DETAIL = {"loc": ["body", "image_size", "width"], "msg": "too small", "type": "greater_than_equal"}
REFUSED = DETAIL | {"type": "content_policy_violation"}


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(400, {"detail": "bad"}), ProviderRejected),
        (answer(401, {"detail": "no"}), ProviderNotConfigured),
        (answer(402, {}), ProviderNotConfigured),
        (answer(403, {"detail": "User is locked. Reason: Exhausted balance."}), ProviderNotConfigured),
        (answer(404, {"detail": "Application not found"}), ProviderRejected),
        (answer(408, {}), ProviderFailed),
        (answer(422, {"detail": [DETAIL]}), ProviderRejected),
        (answer(422, {"detail": [REFUSED]}), ContentRefused),
        (answer(400, {"detail": "blocked by content moderation"}), ContentRefused),
        (answer(429, {"detail": "too many"}), ProviderThrottled),
        (answer(499, {}, x_fal_error_type="client_cancelled"), ProviderFailed),
        (answer(500, b"<html>"), ProviderFailed),
        (answer(503, b""), ProviderFailed),
        (answer(503, b"", retry_after="3"), ProviderThrottled),
        (answer(502, b"nginx"), OutcomeUnknown),
        (answer(504, b""), OutcomeUnknown),
        (answer(302, b""), ProviderFailed),
    ],
)
def test_every_answer_to_an_order_has_one_meaning(reply, kind):
    with pytest.raises(kind) as caught:
        FAL.read_submit(call(), reply)
    assert type(caught.value) is kind
    assert caught.value.provider == "fal"


@pytest.mark.parametrize(
    ("reply", "final", "kind"),
    [
        (answer(422, {"detail": [REFUSED]}), False, ContentRefused),
        (answer(422, {"detail": [DETAIL]}), False, ProviderRejected),
        (answer(404, {"detail": "Path /x not found"}), False, ProviderRejected),
        (answer(500, {"detail": "Internal Server Error"}), True, ProviderFailed),
        (answer(503, {"detail": "gone", "error_type": "runner_disconnected"}), True, ProviderFailed),
        (answer(504, b"", x_fal_error_type="request_timeout"), True, ProviderFailed),
        (answer(401, {"detail": "no"}), False, ProviderNotConfigured),
    ],
)
def test_every_answer_instead_of_a_result_has_one_meaning(reply, final, kind):
    assert FAL.settles(DONE, reply) is (final or reply.status == 422)
    with pytest.raises(kind) as caught:
        FAL.read_poll(call(), DONE, reply)
    assert type(caught.value) is kind


@pytest.mark.parametrize(
    "reply",
    [answer(503, b"<html>nginx"), answer(502, {"detail": "bad gateway"}), answer(429, {"error_type": "x"})],
)
def test_a_proxys_trouble_is_not_the_end_of_a_job(reply):
    assert not FAL.settles(DONE, reply)
    assert not FAL.settles(JOB, answer(503, {"error_type": "runner_disconnected"}))


def test_a_failed_job_that_says_why_needs_no_result():
    body = {"status": "COMPLETED", "logs": [], "error": "lost", "error_type": "runner_connection_error"}
    with pytest.raises(ProviderFailed, match=r"runner_connection_error.*lost"):
        FAL.read_poll(call(), JOB, answer(200, body))


@pytest.mark.parametrize("status", [400, 404, 410, 418])
def test_a_job_that_cannot_be_asked_for_is_unknown(status):
    with pytest.raises(OutcomeUnknown, match=str(status)):
        FAL.read_poll(call(), JOB, answer(status, {"detail": "x"}))


def test_faults_of_fields_carry_our_names_for_them():
    rules = {"steps": ParamRule(kind="integer"), "voice": ParamRule(kind="string", upstream="voice.id")}
    details = [
        {"loc": ["body", "num_inference_steps"], "msg": "a", "type": "t"},
        {"loc": ["body", "voice", "id"], "msg": "b", "type": "t"},
        {"loc": ["body", "prompt"], "msg": "c", "type": "t"},
        {"loc": ["body", "image_size", "width"], "msg": "d", "type": "t"},
        {"loc": ["body", "loras", 0, "path"], "msg": "e", "type": "t"},
    ]
    with pytest.raises(ProviderRejected) as caught:
        FAL.read_poll(call(rules=rules), DONE, answer(422, {"detail": details}))
    assert [(one.pointer, one.message) for one in caught.value.fields] == [
        ("/params/steps", "a"),
        ("/params/voice", "b"),
        ("/prompt", "c"),
        ("/params/width", "d"),
        ("/native/loras/0/path", "e"),
    ]


@pytest.mark.parametrize("echo", [KEY, "key-secret-0123456789"])
def test_a_message_that_echoes_the_key_is_masked(echo):
    for body in ({"detail": f"bad {echo}"}, {"detail": [{"loc": ["body"], "msg": echo, "type": "t"}]}):
        with pytest.raises(ProviderRejected) as caught:
            FAL.read_submit(call(), answer(400, body))
        shown = caught.value.message + "".join(one.message for one in caught.value.fields)
        assert "key-secret" not in shown
