"""How a call reads on the wire of Replicate, and what its answers mean."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import orjson
import pytest

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
from lumigate.domain.models import InputRule, ModelEntry, ParamRule
from lumigate.domain.providers import Call, CallInput, Finished, HttpReply, Pending, ProviderHost, Secret
from lumigate.providers.replicate import PROVIDER

ADAPTER = PROVIDER.build(
    ProviderHost(name="replicate", base_url="https://api.example/", key_variable="REPLICATE_API_TOKEN")
)
VERSION = "8beff3369e81422112d93b89ca01426147de542cd4684c244b673b105188fe5f"
KEY = "r8_hush"
ID = "ufawqhfynnddngldkgtslldrkq"


def entry(upstream: str = "owner/name", task: str = "text_to_image", **more) -> ModelEntry:
    return ModelEntry(
        id="replicate/m", provider="replicate", upstream=upstream, tasks=(task,), title="M", **more
    )


def call(model: ModelEntry | None = None, *, key: str | None = KEY, native=None, inputs=(), **params) -> Call:
    model = model or entry()
    return Call(
        job="job_1",
        attempt="att_1",
        entry=model,
        task=model.tasks[0],
        prompt="a fox",
        params=params,
        native=native or {},
        inputs=inputs,
        secret=Secret(key) if key else None,
        folder=Path(),
    )


def sent(order: Call) -> dict:
    return orjson.loads(ADAPTER.submit_request(order).json or b"")


def answer(status: int, body: object = None, **headers: str) -> HttpReply:
    data = body if isinstance(body, bytes) else orjson.dumps(body)
    return HttpReply(
        status=status, headers={name.replace("_", "-"): value for name, value in headers.items()}, body=data
    )


def prediction(status: str, **more) -> HttpReply:
    return answer(200, {"id": ID, "status": status, **more})


def given(role: str, url: str | None = "data:image/png;base64,AA==") -> CallInput:
    return CallInput(role=role, path=Path("in.png"), mime="image/png", url=url)


def test_official_models_have_an_address_of_their_own():
    request = ADAPTER.submit_request(call())
    assert (request.method, request.url) == ("POST", "https://api.example/v1/models/owner/name/predictions")
    assert orjson.loads(request.json or b"") == {"input": {"prompt": "a fox"}}
    assert not request.safe


@pytest.mark.parametrize("upstream", [VERSION, f"owner/name:{VERSION}"])
def test_versions_are_named_in_the_body(upstream):
    request = ADAPTER.submit_request(call(entry(upstream)))
    assert request.url == "https://api.example/v1/predictions"
    assert orjson.loads(request.json or b"") == {"version": VERSION, "input": {"prompt": "a fox"}}


@pytest.mark.parametrize("upstream", ["", "name", "a/b/c", "a/b:latest", "../x", "a/b?c"])
def test_other_names_are_refused_before_anything_is_sent(upstream):
    with pytest.raises(ProviderRejected, match="owner/name"):
        ADAPTER.submit_request(call(entry(upstream)))


def test_an_address_may_be_given_with_the_version_of_the_api():
    host = ProviderHost(name="replicate", base_url="https://api.example/v1", key_variable="K")
    assert PROVIDER.build(host).poll_request(call(), ID).url == f"https://api.example/v1/predictions/{ID}"


def test_it_does_not_wait_and_the_vendor_stops_when_the_time_is_over():
    headers = ADAPTER.submit_request(call(entry(timeout=90.5))).headers
    assert headers == {"Authorization": "Bearer r8_hush", "Cancel-After": "91s"}
    assert ADAPTER.submit_request(call(entry(timeout=1))).headers["Cancel-After"] == "5s"


def test_the_key_is_sent_where_there_is_one_and_shown_nowhere():
    request = ADAPTER.submit_request(call())
    assert KEY not in repr(request) + repr(call())
    assert "Authorization" not in ADAPTER.submit_request(call(key=None)).headers


def test_parameters_take_the_rules_name_else_the_usual_one_and_empty_names_stay_here():
    rules = {
        "count": ParamRule(kind="integer"),
        "format": ParamRule(kind="string"),
        "guidance": ParamRule(kind="number", upstream="guidance"),
        "steps": ParamRule(kind="integer"),
        "aspect_ratio": ParamRule(kind="string"),
        "style": ParamRule(kind="string", upstream=""),
        "seed": ParamRule(kind="integer"),
    }
    order = call(
        entry(params=rules),
        count=2,
        format="png",
        guidance=3.5,
        steps=4,
        aspect_ratio="16:9",
        style="ink",
        other=1,
    )
    assert sent(order)["input"] == {
        "prompt": "a fox",
        "num_outputs": 2,
        "output_format": "png",
        "guidance": 3.5,
        "num_inference_steps": 4,
        "aspect_ratio": "16:9",
    }


def test_the_prompt_has_the_name_that_the_model_gives_it():
    assert sent(call(entry(task="speech")))["input"] == {"text": "a fox"}
    assert sent(call(entry(prompt_upstream="lyrics")))["input"] == {"lyrics": "a fox"}
    assert sent(replace(call(), prompt=""))["input"] == {}


def test_inputs_take_the_rules_name_and_several_come_as_a_list():
    several = InputRule(need="optional", count=4, upstream="input_images")
    rules = {"image": several, "mask": InputRule(need="optional")}
    inputs = (given("image", "https://f/1"), given("mask", "https://f/2"))
    assert sent(call(entry(inputs=rules), inputs=inputs))["input"] == {
        "prompt": "a fox",
        "input_images": ["https://f/1"],
        "mask": "https://f/2",
    }


def test_frames_of_a_film_go_where_most_models_look():
    fields = sent(call(inputs=(given("first_frame", "https://f/1"), given("last_frame", "https://f/2"))))
    assert fields["input"]["image"] == "https://f/1"
    assert fields["input"]["last_frame_image"] == "https://f/2"


def test_an_input_without_an_address_is_a_fault_of_ours():
    with pytest.raises(InternalError):
        ADAPTER.submit_request(call(inputs=(given("image", None),)))


@pytest.mark.parametrize("field", ["prompt", "seed", "num_outputs"])
def test_native_fields_cannot_change_what_is_asked(field):
    order = call(entry(params={"seed": ParamRule(kind="integer")}), native={field: 3}, seed=1)
    with pytest.raises(InvalidRequest, match=field) as caught:
        ADAPTER.submit_request(order)
    assert caught.value.fields[0].pointer == f"/native/{field}"


def test_other_native_fields_are_part_of_the_input():
    assert sent(call(native={"go_fast": True}))["input"] == {"prompt": "a fox", "go_fast": True}


def test_training_and_embeddings_are_not_done():
    with pytest.raises(ProviderRejected, match="train_lora"):
        ADAPTER.submit_request(call(entry(task="train_lora")))


def test_large_files_go_to_the_vendors_storage(tmp_path):
    place = tmp_path / "a.png"
    place.write_bytes(b"x")
    one = CallInput(role="image", path=place, mime="image/png")
    request = ADAPTER.upload_request(call(), one)
    assert request.url == "https://api.example/v1/files"
    assert [(part.name, part.path, part.mime) for part in request.parts] == [("content", place, "image/png")]
    placed = ADAPTER.read_upload(
        call(), one, answer(201, {"urls": {"get": "https://api.example/v1/files/1"}})
    )
    assert placed.url == "https://api.example/v1/files/1"


def test_files_that_are_too_large_are_refused(tmp_path):
    place = tmp_path / "a.mp4"
    with place.open("wb") as file:
        file.truncate(100_000_001)
    with pytest.raises(ProviderRejected, match="100000000 bytes"):
        ADAPTER.upload_request(call(), CallInput(role="video", path=place, mime="video/mp4"))


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(401, {"detail": "no"}), ProviderNotConfigured),
        (answer(413, b"<html>"), ProviderRejected),
        (answer(429, {}), ProviderThrottled),
        (answer(504, b""), ProviderFailed),
        (answer(201, b"<html>"), ProviderFailed),
        (answer(201, {"urls": {}}), ProviderFailed),
    ],
)
def test_a_failed_upload_never_leaves_an_outcome_unknown(reply, kind):
    with pytest.raises(kind) as caught:
        ADAPTER.read_upload(call(), given("image"), reply)
    assert type(caught.value) is kind


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(400, {"detail": "bad"}), ProviderRejected),
        (answer(401, {"detail": "no"}), ProviderNotConfigured),
        (answer(402, {"detail": "Insufficient credit"}), ProviderNotConfigured),
        (answer(403, {}), ProviderNotConfigured),
        (answer(404, {"detail": "not found"}), ProviderRejected),
        (answer(408, {}), ProviderFailed),
        (answer(422, {"detail": "- input.width: Must be less"}), ProviderRejected),
        (answer(422, {"detail": "Prompt flagged as sensitive (E005)"}), ContentRefused),
        (answer(429, {}), ProviderThrottled),
        (answer(500, b""), ProviderFailed),
        (answer(502, b"<html>"), ProviderFailed),
        (answer(503, {}), ProviderFailed),
        (answer(503, {}, retry_after="3"), ProviderThrottled),
        (answer(504, b""), OutcomeUnknown),
        (answer(524, b""), OutcomeUnknown),
        (answer(302, b""), ProviderFailed),
        (answer(201, b""), OutcomeUnknown),
        (answer(201, b"<html>ok</html>"), OutcomeUnknown),
        (answer(201, []), OutcomeUnknown),
        (answer(201, {"status": "starting"}), OutcomeUnknown),
        (answer(201, {"id": 7, "status": "starting"}), OutcomeUnknown),
        (answer(201, {"id": "../files/1", "status": "starting"}), OutcomeUnknown),
        (prediction("failed", error="NSFW content detected. Try another."), ContentRefused),
        (prediction("failed", error="CUDA out of memory"), ProviderFailed),
        (prediction("failed", error=None), ProviderFailed),
        (prediction("aborted"), ProviderFailed),
        (prediction("canceled", started_at=None, metrics={}), ProviderFailed),
        (prediction("canceled", started_at="2026-01-01T00:00:00Z"), OutcomeUnknown),
        (prediction("canceled", metrics={"predict_time": 0.4}), OutcomeUnknown),
        (prediction("succeeded", output=None), ContentRefused),
        (prediction("succeeded", output=[]), ContentRefused),
        (prediction("succeeded", output=None, data_removed=True), OutcomeUnknown),
        (prediction("succeeded", output={"score": 3}), OutcomeUnknown),
        (prediction("succeeded", output="not an address"), OutcomeUnknown),
    ],
)
def test_every_answer_has_one_meaning(reply, kind):
    with pytest.raises(kind) as caught:
        ADAPTER.read_submit(call(), reply)
    assert type(caught.value) is kind
    assert caught.value.provider == "replicate"


@pytest.mark.parametrize("output", ["data:image/png", "data:image/png;base64,?"])
def test_a_data_address_that_is_none_is_unreadable(output):
    with pytest.raises(ValueError, match="data URL"):
        ADAPTER.read_submit(call(), prediction("succeeded", output=output))


def test_errors_name_the_variable_quote_the_vendor_and_hide_the_key():
    with pytest.raises(ProviderNotConfigured, match="REPLICATE_API_TOKEN"):
        ADAPTER.read_submit(call(), answer(401, {"detail": "no"}))
    with pytest.raises(ProviderRejected, match="'owner/name'"):
        ADAPTER.read_submit(call(), answer(404, {}))
    with pytest.raises(ProviderRejected, match=r"bad request with \*\*\*"):
        ADAPTER.read_submit(call(), answer(422, {"detail": f"bad request with {KEY}"}))
    with pytest.raises(ProviderFailed) as caught:
        ADAPTER.read_submit(call(), prediction("failed", error=f"cannot use {KEY}"))
    assert KEY not in caught.value.message


def test_throttling_says_when_it_ends_also_in_words():
    text = "Request was throttled. Your rate limit resets in ~30s."
    with pytest.raises(ProviderThrottled) as caught:
        ADAPTER.read_submit(call(), answer(429, {"detail": text}))
    assert caught.value.retry_after == 30
    with pytest.raises(ProviderThrottled) as caught:
        ADAPTER.read_submit(call(), answer(429, {"detail": text}, retry_after="7"))
    assert caught.value.retry_after is None


@pytest.mark.parametrize("status", ["starting", "processing", "dreaming", None])
def test_what_is_not_over_is_pending(status):
    outcome = ADAPTER.read_submit(call(), answer(201, {"id": ID, "status": status}))
    assert outcome == Pending(handle=ID, progress=None, retry_in=1.0)


def test_films_are_asked_for_less_often():
    assert ADAPTER.read_submit(call(entry(task="text_to_video")), prediction("starting")).retry_in == 5.0


@pytest.mark.parametrize(
    ("logs", "share"),
    [
        (None, None),
        ("Loading\n", None),
        (" 25%|##5       | 1/4 [00:01<00:03]\r 50%|#####     | 2/4", 0.5),
        ("100%|####|\nsecond pass\n 10%|#", 0.1),
        ("999%|", 1.0),
    ],
)
def test_progress_is_the_last_bar_of_the_logs(logs, share):
    assert ADAPTER.read_submit(call(), prediction("processing", logs=logs)).progress == share


def done(output, model: ModelEntry | None = None, **more) -> Finished:
    finished = ADAPTER.read_poll(call(model), ID, prediction("succeeded", output=output, **more))
    assert isinstance(finished, Finished)
    return finished


@pytest.mark.parametrize(
    ("output", "found"),
    [
        ("https://d/a.png", [("https://d/a.png", None)]),
        (["https://d/a.png", "https://d/b.png"], [("https://d/a.png", None), ("https://d/b.png", None)]),
        ({"image": "https://d/a.png", "seed": 3}, [("https://d/a.png", "image")]),
        (
            {"stems": {"vocals": "https://d/v", "drums": ["https://d/d"]}, "tempo": 90.5, "key": None},
            [("https://d/v", "vocals"), ("https://d/d", "drums")],
        ),
        ([{"url": "https://d/a.png"}, "https is a word"], [("https://d/a.png", None)]),
        ({"mask": {"url": "https://d/a.png"}}, [("https://d/a.png", "mask")]),
    ],
)
def test_files_are_found_in_outputs_of_any_shape(output, found):
    assert [(one.url, one.role) for one in done(output).outputs] == found


def test_files_inside_of_the_answer_are_read():
    (png,) = done("data:image/png;base64,iVBORw==").outputs
    (svg,) = done(["data:image/svg+xml,%3Csvg/%3E"]).outputs
    assert (png.data, png.mime) == (b"\x89PNG", "image/png")
    assert (svg.data, svg.mime) == (b"<svg/>", "image/svg+xml")


@pytest.mark.parametrize(
    ("output", "text"),
    [
        ("Hello.", "Hello."),
        (["Hel", "lo", "."], "Hello."),
        ({"text": "Hello.", "segments": [{"text": "Hello."}]}, "Hello."),
        ({"transcription": "Hello.", "language": "en"}, "Hello."),
    ],
)
def test_words_are_read_from_every_shape(output, text):
    finished = done(output, entry(task="transcribe"))
    assert (finished.text, finished.outputs) == (text, ())


def test_a_transcript_keeps_its_file_and_a_song_its_words():
    heard = done({"text": "Hello.", "srt": "https://d/a.srt"}, entry(task="transcribe"))
    assert [one.role for one in heard.outputs] == ["srt"]
    song = done({"audio": "https://d/a.mp3", "text": "la la"}, entry(task="music"))
    assert song.text == "la la"


def test_hardware_seconds_are_usage_of_versions_only():
    metrics = {"predict_time": 2.75, "total_time": 9.0}
    official = done(["https://d/a", "https://d/b"], metrics=metrics)
    version = done("https://d/a", entry(VERSION), metrics=metrics)
    film = done("https://d/a", entry(VERSION, "text_to_video"), metrics=metrics)
    assert official.usage.units == {"request": 1, "image": 2}
    assert version.usage.units == {"request": 1, "image": 1, "second": 2.75}
    assert film.usage.units == {"request": 1, "second": 2.75}


@pytest.mark.parametrize("told", [None, True, -1, "4", 1e9])
def test_seconds_that_cannot_be_true_are_not_usage(told):
    assert "second" not in done("https://d/a", entry(VERSION), metrics={"predict_time": told}).usage.units


@pytest.mark.parametrize(
    ("more", "seed"),
    [
        ({"logs": "Using seed: 1234\n 10%|#"}, 1234),
        ({"logs": "Random seed set to: 99"}, 99),
        ({"logs": "a picture of seed: 5 apples"}, None),
        ({"logs": None}, None),
    ],
)
def test_the_seed_is_read_from_the_logs(more, seed):
    assert done("https://d/a", **more).seed == seed


def test_the_seed_is_read_from_the_output_first():
    assert done({"image": "https://d/a", "seed": 3}, logs="Using seed: 4").seed == 3
    assert done({"image": "https://d/a", "seed": True}).seed is None


def test_polls_and_cancels_go_to_the_configured_address_and_may_be_repeated():
    poll, cancel = ADAPTER.poll_request(call(), ID), ADAPTER.cancel_request(call(), ID)
    assert (poll.method, poll.url) == ("GET", f"https://api.example/v1/predictions/{ID}")
    assert (cancel.method, cancel.url) == ("POST", f"https://api.example/v1/predictions/{ID}/cancel")
    assert poll.safe
    assert cancel.safe
    assert poll.headers == cancel.headers == {"Authorization": "Bearer r8_hush"}


@pytest.mark.parametrize("status", [400, 404, 410, 418, 302, 520])
def test_a_poll_that_is_refused_leaves_the_order_unknown_and_not_failed(status):
    with pytest.raises(OutcomeUnknown, match=ID):
        ADAPTER.read_poll(call(), ID, answer(status, {"detail": "NSFW"}))


@pytest.mark.parametrize("status", [401, 402, 403])
def test_a_poll_with_a_key_that_no_longer_counts_says_so(status):
    with pytest.raises(ProviderNotConfigured):
        ADAPTER.read_poll(call(), ID, answer(status, {}))


@pytest.mark.parametrize("body", [b"", b"<html>", {"id": "another", "status": "failed"}, [1], {"id": None}])
def test_a_poll_answered_with_something_else_is_unknown(body):
    with pytest.raises(OutcomeUnknown):
        ADAPTER.read_poll(call(), ID, answer(200, body))
