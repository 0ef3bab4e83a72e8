"""Speech and films of OpenAI-compatible hosts: the twin judged by the vendor's own SDK, then the adapter against it."""

from __future__ import annotations

import io
import warnings
from dataclasses import replace
from pathlib import Path

import av
import openai
import pytest
from PIL import Image

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
from lumigate.domain.providers import Call, CallInput, Finished, Pending, Secret
from lumigate.egress.download import Downloader
from lumigate.emulators.control import Control, Fault
from lumigate.emulators.openai import TwinRules, build_openai
from lumigate.emulators.placards import draw_placard
from lumigate.kit.clock import SystemClock

pytestmark = pytest.mark.anyio

KEY = "sk-test-0123456789"
WORD, NUMBER = ParamRule(kind="string"), ParamRule(kind="number")
RULES = {
    **dict.fromkeys(("voice", "format", "style", "size"), WORD),
    **dict.fromkeys(("rate", "duration"), NUMBER),
    **dict.fromkeys(("width", "height", "count"), ParamRule(kind="integer")),
}


def quiet(_: float) -> None:
    """Progress that nobody watches."""


def order(task, prompt="a pier at dusk", *, key=KEY, inputs=(), native=None, timeout=20.0, **params) -> Call:
    entry = ModelEntry(
        id="openai/x",
        provider="openai",
        upstream="tts-1" if task == "speech" else "sora-2",
        tasks=(task,),
        title="X",
        params=RULES,
        timeout=timeout,
    )
    return Call(
        job="job_1",
        attempt="att_1",
        entry=entry,
        task=task,
        prompt=prompt,
        params=params,
        native=native or {},
        inputs=inputs,
        secret=Secret(key) if key else None,
        folder=Path(),
    )


def film(prompt="a pier at dusk", **more) -> Call:
    return order("text_to_video", prompt, **more)


def seconds_of(data: bytes) -> float:
    with av.open(io.BytesIO(data)) as file:
        stream = file.streams.audio[0]
        return sum(frame.samples for frame in file.decode(stream)) / stream.rate


def look_at(data: bytes) -> tuple[int, int, float]:
    with av.open(io.BytesIO(data)) as file:
        stream = file.streams.video[0]
        return stream.width, stream.height, file.duration / 1_000_000


async def wait_for(h, call: Call) -> tuple[Finished, list[Pending]]:
    """Submit and ask until it is done, without waiting between questions."""
    outcome, seen = await h.provider.submit(call, quiet), []
    while isinstance(outcome, Pending):
        seen.append(outcome)
        assert len(seen) < 10, "it never ends"
        outcome = await h.provider.poll(call, outcome.handle)
    return outcome, seen


@pytest.fixture
def sdk(twin):
    with (
        warnings.catch_warnings(),
        openai.OpenAI(api_key=KEY, base_url=twin.base_url, max_retries=0) as client,
    ):
        warnings.simplefilter("ignore", DeprecationWarning)
        yield client


@pytest.fixture(scope="session")
def sending_away(serving):
    return serving(build_openai(TwinRules(sends_away=True), Control()))


# The twin, judged by the SDK.


@pytest.mark.parametrize("form", ["mp3", "opus", "aac", "flac", "wav"])
def test_the_sdk_has_text_spoken_in_every_format(sdk, form):
    reply = sdk.audio.speech.create(model="tts-1", voice="coral", input="Good evening", response_format=form)
    assert seconds_of(reply.content) == pytest.approx(12 * 0.06, abs=0.15)


def test_the_sdk_streams_bare_samples(sdk):
    with sdk.audio.speech.with_streaming_response.create(
        model="tts-1", voice="coral", input="Hi", response_format="pcm", speed=0.5
    ) as reply:
        assert len(b"".join(reply.iter_bytes())) == round(2 * 0.06 / 0.5 * 24_000) * 2


@pytest.mark.parametrize(
    ("change", "param"),
    [
        ({"voice": "nobody"}, "voice"),
        ({"speed": 9}, "speed"),
        ({"response_format": "midi"}, "response_format"),
        ({"input": ""}, "input"),
        ({"input": "x" * 4097}, "input"),
        ({"extra_body": {"sparkle": 1}}, "sparkle"),
    ],
)
def test_the_sdk_sees_bad_fields_of_speech_by_name(sdk, change, param):
    with pytest.raises(openai.BadRequestError) as caught:
        sdk.audio.speech.create(**{"model": "tts-1", "voice": "coral", "input": "x", **change})
    assert caught.value.param == param


def test_the_sdk_orders_waits_for_and_fetches_a_film(sdk, twin):
    made = sdk.videos.create_and_poll(
        model="sora-2", prompt="a pier", seconds="4", size="1280x720", poll_interval_ms=1
    )
    assert (made.status, made.progress, made.seconds, made.size) == ("completed", 100, "4", "1280x720")
    assert look_at(sdk.videos.download_content(made.id).content) == (1280, 720, 4.0)
    thumbnail = sdk.videos.download_content(made.id, variant="thumbnail").content
    assert Image.open(io.BytesIO(thumbnail)).size == (1280, 720)
    assert len(twin.control.submissions) == 1


def test_the_sdk_lists_and_deletes_films(sdk):
    made = [sdk.videos.create(prompt=f"number {n}") for n in range(3)]
    page = sdk.videos.list(limit=2)
    assert [one.id for one in page.data] == [made[2].id, made[1].id]
    assert page.has_more
    assert sdk.videos.delete(made[0].id).deleted
    with pytest.raises(openai.NotFoundError):
        sdk.videos.retrieve(made[0].id)


def test_the_sdk_sends_a_first_picture(sdk, twin):
    picture = ("first.png", draw_placard("in", 64, 64), "image/png")
    assert sdk.videos.create(prompt="it moves", input_reference=picture).status == "queued"
    assert twin.control.submissions[0].fields["input_reference"] == "first.png (image/png)"
    with pytest.raises(openai.BadRequestError):
        sdk.videos.create(prompt="x", input_reference=("a.png", b"no picture", "image/png"))


def test_the_sdk_sees_a_film_that_failed_and_one_that_is_not_ready(sdk):
    made = sdk.videos.create_and_poll(prompt="[fail] a pier", poll_interval_ms=1)
    assert (made.status, made.error.code) == ("failed", "server_error")
    with pytest.raises(openai.BadRequestError):
        sdk.videos.download_content(sdk.videos.create(prompt="x").id)


@pytest.mark.parametrize("change", [{"seconds": "5"}, {"size": "64x64"}, {"prompt": "[refuse]"}])
def test_the_sdk_sees_films_that_cannot_be_had(sdk, twin, change):
    with pytest.raises(openai.BadRequestError):
        sdk.videos.create(**{"prompt": "x", **change})
    assert twin.control.submissions == []


def test_the_sdk_edits_below_a_mask(sdk):
    picture = ("a.png", draw_placard("in", 64, 48), "image/png")
    mask = ("m.png", draw_placard("mask", 64, 48, clear=True), "image/png")
    assert sdk.images.edit(
        model="gpt-image-2", prompt="a boat", image=picture, mask=mask, size="256x256"
    ).data


@pytest.mark.parametrize(
    "mask", [draw_placard("m", 32, 32, clear=True), draw_placard("m", 64, 48), b"not a picture"]
)
def test_masks_that_do_not_fit_are_refused(sdk, mask):
    picture = ("a.png", draw_placard("in", 64, 48), "image/png")
    with pytest.raises(openai.BadRequestError) as caught:
        sdk.images.edit(model="gpt-image-2", prompt="x", image=picture, mask=("m.png", mask, "image/png"))
    assert caught.value.param == "mask"


# The adapter against the twin.


async def test_speech_comes_back_as_asked(twin, host):
    call = order("speech", "Good evening", voice="coral", format="ogg", rate=1.5, style="softly")
    async with host(twin.base_url) as h:
        done = await h.provider.submit(call, quiet)
    assert done.outputs[0].mime == "audio/ogg"
    assert seconds_of(done.outputs[0].data) == pytest.approx(12 * 0.06 / 1.5, abs=0.1)
    assert done.usage.units == {"request": 1, "character": 12}
    assert twin.control.submissions[0].fields == {
        "model": "tts-1",
        "input": "Good evening",
        "voice": "coral",
        "response_format": "opus",
        "speed": "1.5",
        "instructions": "softly",
    }


async def test_a_film_is_ordered_asked_for_and_fetched(twin, host):
    async with host(twin.base_url) as h:
        done, seen = await wait_for(h, film(duration=4.0, width=1280, height=720))
    assert look_at(done.outputs[0].data) == (1280, 720, 4.0)
    assert done.outputs[0].mime == "video/mp4"
    assert done.usage.units == {"request": 1, "second": 4}
    assert [one.progress for one in seen] == sorted(one.progress for one in seen)
    assert [one.retry_in > 0 for one in seen] == [True, True, False]
    (bought,) = twin.control.submissions
    assert bought.fields == {
        "model": "sora-2",
        "prompt": "a pier at dusk",
        "seconds": "4",
        "size": "1280x720",
    }


async def test_a_film_starts_from_a_picture(twin, host, tmp_path):
    picture = tmp_path / "first.png"
    picture.write_bytes(draw_placard("in", 64, 64))
    inputs = (CallInput(role="first_frame", path=picture, mime="image/png"),)
    async with host(twin.base_url) as h:
        assert isinstance(await h.provider.submit(order("image_to_video", inputs=inputs), quiet), Pending)
    assert twin.control.submissions[0].fields["input_reference"] == "first.png (image/png)"


async def test_a_film_at_another_address_is_fetched_from_there(sending_away, host, tmp_path):
    origin = sending_away
    async with host(f"{origin}/v1") as h:
        done, _ = await wait_for(h, film())
        url = done.outputs[0].url
        assert url.startswith(f"{origin}/films/")
        kept = await Downloader(h.door, SystemClock()).download(url, tmp_path / "film", provider="openai")
    assert kept.mime == "video/mp4"
    assert done.usage.units == {"request": 1, "second": 4}


async def test_a_film_is_asked_for_again_by_its_first_handle(twin, host):
    async with host(twin.base_url) as h:
        call = film()
        first = await h.provider.submit(call, quiet)
        for _ in range(3):
            ready = await h.provider.poll(call, first.handle)
        done = await h.provider.poll(call, ready.handle)
    assert isinstance(done, Finished)
    assert len(twin.control.submissions) == 1


@pytest.mark.parametrize(
    ("prompt", "kind"), [("[fail] a pier", ProviderFailed), ("[refuse later] a pier", ContentRefused)]
)
async def test_films_that_fail_say_why(twin, host, prompt, kind):
    async with host(twin.base_url) as h:
        with pytest.raises(kind) as caught:
            await wait_for(h, film(prompt))
    assert type(caught.value) is kind


async def test_a_refused_order_is_content_refused_and_not_bought(twin, host):
    async with host(twin.base_url) as h:
        with pytest.raises(ContentRefused):
            await h.provider.submit(film("[refuse] this"), quiet)
        with pytest.raises(ContentRefused):
            await h.provider.submit(order("speech", "[refuse] this", voice="coral"), quiet)
    assert twin.control.submissions == []


async def test_cancelling_deletes_the_film(twin, host):
    async with host(twin.base_url) as h:
        pending = await h.provider.submit(film(), quiet)
        await h.provider.cancel(film(), pending.handle)
        with pytest.raises(OutcomeUnknown, match="404"):
            await h.provider.poll(film(), pending.handle)
        await h.provider.cancel(film(), pending.handle)


@pytest.mark.parametrize("fault", [Fault(status=429), Fault(status=500), Fault(status=502), Fault(cut=100)])
async def test_a_question_that_fails_is_asked_again(twin, host, fault):
    async with host(twin.base_url) as h:
        pending = await h.provider.submit(film(), quiet)
        twin.control.plan(fault)
        assert isinstance(await h.provider.poll(film(), pending.handle), Pending)
        done, _ = await wait_for(h, film())
    assert isinstance(done, Finished)


@pytest.mark.parametrize("status", [400, 404, 410, 422])
async def test_no_answer_to_a_question_says_that_an_order_failed(twin, host, status):
    async with host(twin.base_url) as h:
        pending = await h.provider.submit(film(), quiet)
        twin.control.plan(Fault(status=status))
        with pytest.raises(OutcomeUnknown, match=str(status)):
            await h.provider.poll(film(), pending.handle)


@pytest.mark.parametrize("call", [film(), order("speech", voice="coral")], ids=["film", "speech"])
async def test_orders_meet_every_kind_of_trouble(twin, host, call):
    async with host(twin.base_url) as h:
        twin.control.plan(Fault(status=429, headers={"retry-after": "7"}))
        with pytest.raises(ProviderThrottled) as caught:
            await h.provider.submit(call, quiet)
        assert caught.value.retry_after == 7
        twin.control.plan(Fault(status=500))
        with pytest.raises(ProviderFailed):
            await h.provider.submit(call, quiet)
        with pytest.raises(ProviderNotConfigured, match="OPENAI_API_KEY"):
            await h.provider.submit(replace(call, secret=Secret("sk-wrong")), quiet)
        with pytest.raises(ProviderRejected, match="sparkle"):
            await h.provider.submit(replace(call, native={"sparkle": 1}), quiet)
        assert twin.control.submissions == []
        for lost in (Fault(cut=500), Fault(status=504, bought=True)):
            twin.control.plan(lost)
            with pytest.raises(OutcomeUnknown):
                await h.provider.submit(call, quiet)
        assert len(twin.control.submissions) == 2


@pytest.mark.parametrize("field", ["model", "prompt", "seconds", "size", "input_reference"])
async def test_native_fields_cannot_change_which_film_is_bought(twin, host, field):
    async with host(twin.base_url) as h:
        with pytest.raises(InvalidRequest, match=field):
            await h.provider.submit(film(native={field: "x"}), quiet)
    assert twin.control.submissions == []
