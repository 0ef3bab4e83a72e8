"""How speech and films read on the wire of an OpenAI-compatible host."""

from __future__ import annotations

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
from lumigate.domain.models import ModelEntry, ParamRule
from lumigate.domain.providers import Call, CallInput, Finished, HttpReply, Pending, ProviderHost, Secret
from lumigate.providers.openai_compatible import OpenAICompatible

ADAPTER = OpenAICompatible(
    ProviderHost(
        name="box", base_url="http://127.0.0.1:9101/v1/", key_variable="LUMIGATE_PROVIDERS__BOX__KEY"
    )
)
KEY = "sk-secret-0123456789"
MP4 = b"\x00\x00\x00\x20ftypisom" + bytes(64)
MP3 = b"ID3" + bytes(64)
WORD, NUMBER = ParamRule(kind="string"), ParamRule(kind="number")
RULES = {
    **dict.fromkeys(("voice", "format", "style", "aspect_ratio", "negative_prompt"), WORD),
    **dict.fromkeys(("rate", "duration", "guidance"), NUMBER),
    **dict.fromkeys(("width", "height", "count", "seed", "steps"), ParamRule(kind="integer")),
}


def call(task="text_to_video", *, native=None, inputs=(), rules=None, key=KEY, **params) -> Call:
    entry = ModelEntry(
        id="box/x",
        provider="box",
        upstream="wan",
        tasks=(task,),
        title="X",
        params=RULES if rules is None else rules,
        timeout=900,
    )
    return Call(
        job="job_1",
        attempt="att_1",
        entry=entry,
        task=task,
        prompt="a fox",
        params=params,
        native=native or {},
        inputs=inputs,
        secret=Secret(key) if key else None,
        folder=Path(),
    )


def answer(status: int, body: object = None, **headers: str) -> HttpReply:
    data = body if isinstance(body, bytes) else orjson.dumps(body)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return HttpReply(status=status, headers=named, body=data)


def shown(status: str, **more) -> HttpReply:
    return answer(200, {"id": "video_1", "object": "video", "status": status, **more})


def poll(reply: HttpReply, handle: str = "video_1"):
    return ADAPTER.read_poll(call(), handle, reply)


def test_a_film_is_ordered_as_a_form():
    order = call(duration=8.0, width=1280, height=720, aspect_ratio="16:9", guidance=5.0, steps=30, seed=7)
    request = ADAPTER.submit_request(order)
    assert (request.method, request.url) == ("POST", "http://127.0.0.1:9101/v1/videos")
    assert {part.name: part.text for part in request.parts} == {
        "model": "wan",
        "prompt": "a fox",
        "seconds": "8",
        "size": "1280x720",
        "guidance_scale": "5.0",
        "num_inference_steps": "30",
        "seed": "7",
    }
    assert (request.json, request.safe, request.timeout) == (None, False, 120)
    assert request.headers == {"Authorization": f"Bearer {KEY}"}
    assert KEY not in repr(request)


def test_a_host_without_a_key_is_sent_none():
    assert ADAPTER.submit_request(call(key=None)).headers == {}
    assert ADAPTER.poll_request(call(key=None), "video_1").headers == {}


def test_a_picture_goes_along():
    one = CallInput(role="first_frame", path=Path("/in/a.png"), mime="image/png")
    (part,) = ADAPTER.submit_request(call("image_to_video", inputs=(one,))).parts[2:]
    assert (part.name, part.path, part.mime) == ("input_reference", Path("/in/a.png"), "image/png")
    with pytest.raises(ProviderRejected, match="one picture"):
        ADAPTER.submit_request(call("image_to_video", inputs=(one, one)))
    last = CallInput(role="last_frame", path=Path("/in/a.png"), mime="image/png")
    with pytest.raises(ProviderRejected, match="last_frame"):
        ADAPTER.submit_request(call("image_to_video", inputs=(one, last)))


@pytest.mark.parametrize("task", ["text_to_video", "speech"])
def test_one_at_a_time(task):
    with pytest.raises(InvalidRequest, match="not 2") as caught:
        ADAPTER.submit_request(call(task, count=2))
    assert caught.value.fields[0].pointer == "/params/count"


def test_an_accepted_film_is_pending_under_the_hosts_id():
    for status in (200, 201, 202):
        reply = answer(status, {"id": "video_1", "status": "queued", "progress": 0})
        assert ADAPTER.read_submit(call(), reply) == Pending(handle="video_1", progress=0.0, retry_in=3.0)


@pytest.mark.parametrize("number", [None, "", 7, "..", "a/b", "a b", "a?b", "x" * 513])
def test_an_order_without_a_usable_id_may_have_been_bought(number):
    with pytest.raises(OutcomeUnknown):
        ADAPTER.read_submit(call(), answer(200, {"id": number, "status": "queued"}))


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"null", b"{}"])
def test_an_order_whose_answer_cannot_be_read_may_have_been_bought(body):
    with pytest.raises(OutcomeUnknown):
        ADAPTER.read_submit(call(), answer(200, body))


def test_questions_may_be_repeated_and_go_to_the_film():
    request = ADAPTER.poll_request(call(), "video_1")
    assert (request.method, request.url) == ("GET", "http://127.0.0.1:9101/v1/videos/video_1")
    assert request.safe
    fetch = ADAPTER.poll_request(call(), "video_1 8")
    assert fetch.url == "http://127.0.0.1:9101/v1/videos/video_1/content"
    assert fetch.timeout == 900
    assert ADAPTER.poll_request(call(), "../files").url.endswith("/videos/..%2Ffiles")


@pytest.mark.parametrize("status", ["queued", "in_progress", "pending", "dreaming", "", None, 3])
def test_only_a_word_that_is_known_ends_an_order(status):
    assert poll(shown(status)) == Pending(handle="video_1", progress=None, retry_in=3.0)


@pytest.mark.parametrize(
    ("told", "share"), [(40, 0.4), (100, 1.0), (-1, None), (101, None), ("40", None), (True, None)]
)
def test_progress_is_a_share_where_it_can_be_believed(told, share):
    assert poll(shown("in_progress", progress=told)).progress == share


@pytest.mark.parametrize(
    ("told", "wait"),
    [("1500", 1.5), ("0", 0.5), ("999999", 60.0), ("-5", 3.0), ("soon", 3.0), ("9" * 5000, 3.0)],
)
def test_the_host_says_when_to_ask_again_within_reason(told, wait):
    reply = answer(200, {"status": "queued"}, openai_poll_after_ms=told)
    assert poll(reply).retry_in == wait


@pytest.mark.parametrize(
    ("told", "seconds"),
    [("8", "8"), (4, "4"), (5.5, "5.5"), (None, ""), ("long", ""), ("nan", ""), (-4, ""), (True, "")],
)
def test_a_ready_film_is_fetched_next_and_keeps_its_seconds(told, seconds):
    ready = poll(shown("completed", seconds=told))
    assert ready == Pending(handle=f"video_1 {seconds}", progress=1.0, retry_in=0.0)
    done = poll(answer(200, MP4), ready.handle)
    assert isinstance(done, Finished)
    assert (done.outputs[0].data, done.outputs[0].mime) == (MP4, "video/mp4")
    assert done.usage.units == {"request": 1, **({"second": float(seconds)} if seconds else {})}


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("https://cdn.example/f.mp4?sig=1", "https://cdn.example/f.mp4?sig=1"),
        ("/files/f.mp4", "http://127.0.0.1:9101/files/f.mp4"),
    ],
)
def test_a_film_at_another_address_is_left_to_the_download(location, url):
    done = poll(answer(302, b"", location=location), "video_1 4")
    assert (done.outputs[0].url, done.usage.units) == (url, {"request": 1, "second": 4})


@pytest.mark.parametrize("body", [b"", b"<html>", b"{}", MP3])
def test_bytes_that_are_no_film_do_not_finish_it(body):
    with pytest.raises(OutcomeUnknown):
        poll(answer(200, body), "video_1 4")


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (shown("failed", error={"code": "server_error", "message": "oops"}), ProviderFailed),
        (shown("failed", error={"code": "moderation_blocked", "message": "no"}), ContentRefused),
        (shown("failed", error={"message": "Blocked by our safety system"}), ContentRefused),
        (shown("failed"), ProviderFailed),
        (shown("cancelled", error="x"), ProviderFailed),
        (shown("expired"), ProviderFailed),
        (answer(401, {}), ProviderNotConfigured),
        (answer(403, {}), ProviderNotConfigured),
        (answer(404, {}), OutcomeUnknown),
        (answer(400, {"error": {"message": "safety system"}}), OutcomeUnknown),
        (answer(302, b""), OutcomeUnknown),
    ],
)
def test_every_answer_to_a_question_has_one_meaning(reply, kind):
    with pytest.raises(kind) as caught:
        poll(reply)
    assert type(caught.value) is kind


def test_why_a_film_failed_is_told_without_the_key():
    reply = shown("failed", error={"code": "x", "message": f"no room for {KEY}"})
    with pytest.raises(ProviderFailed, match=r"'failed'.*no room for \*\*\*"):
        poll(reply)


def test_cancelling_deletes_by_id_whatever_the_handle():
    for handle in ("video_1", "video_1 8"):
        request = ADAPTER.cancel_request(call(), handle)
        assert (request.method, request.url) == ("DELETE", "http://127.0.0.1:9101/v1/videos/video_1")
        assert request.safe


def test_speech_is_asked_for_in_the_hosts_words():
    request = ADAPTER.submit_request(call("speech", voice="coral", format="ogg", rate=1.2, style="softly"))
    assert request.url == "http://127.0.0.1:9101/v1/audio/speech"
    assert orjson.loads(request.json) == {
        "model": "wan",
        "input": "a fox",
        "voice": "coral",
        "response_format": "opus",
        "speed": 1.2,
        "instructions": "softly",
    }
    assert (request.safe, request.timeout) == (False, 900)


def test_a_rule_that_names_the_format_has_it_sent_as_it_is():
    rules = {"format": ParamRule(kind="string", upstream="response_format")}
    request = ADAPTER.submit_request(call("speech", rules=rules, format="ogg"))
    assert orjson.loads(request.json)["response_format"] == "ogg"


def test_what_speech_cannot_be_is_refused():
    with pytest.raises(InvalidRequest, match="'pcm'"):
        ADAPTER.submit_request(call("speech", format="pcm"))
    with pytest.raises(InvalidRequest, match="stream_format"):
        ADAPTER.submit_request(call("speech", native={"stream_format": "sse"}))
    one = CallInput(role="audio", path=Path("a.wav"), mime="audio/wav")
    with pytest.raises(ProviderRejected, match="audio"):
        ADAPTER.submit_request(call("speech", inputs=(one,)))


def test_the_sound_is_the_answer():
    done = ADAPTER.read_submit(call("speech"), answer(200, MP3))
    assert (done.outputs[0].data, done.outputs[0].mime) == (MP3, "audio/mpeg")
    assert done.usage.units == {"request": 1, "character": 5}


@pytest.mark.parametrize("body", [b"", b"<html>", b"{}", MP4])
def test_bytes_that_are_no_sound_may_have_been_bought(body):
    with pytest.raises(OutcomeUnknown):
        ADAPTER.read_submit(call("speech"), answer(200, body))


@pytest.mark.parametrize("task", ["speech", "text_to_video"])
@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(400, {"error": {"message": "bad"}}), ProviderRejected),
        (answer(400, {"error": {"code": "moderation_blocked"}}), ContentRefused),
        (answer(401, {}), ProviderNotConfigured),
        (answer(402, {}), ProviderNotConfigured),
        (answer(422, b"<html>"), ProviderRejected),
        (answer(429, {}), ProviderThrottled),
        (answer(500, b""), ProviderFailed),
        (answer(504, b""), OutcomeUnknown),
    ],
)
def test_orders_that_are_not_taken_have_one_meaning(task, reply, kind):
    with pytest.raises(kind) as caught:
        ADAPTER.read_submit(call(task), reply)
    assert type(caught.value) is kind


def test_speech_has_nothing_to_ask_for():
    with pytest.raises(OutcomeUnknown):
        ADAPTER.poll_request(call("speech"), "h")
    assert ADAPTER.cancel_request(call("speech"), "h") is None
