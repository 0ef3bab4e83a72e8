"""The adapter, the runner and the twin of Replicate together, over real sockets."""

from __future__ import annotations

import io
from pathlib import Path

import orjson
import pytest
from PIL import Image

from lumigate.domain.errors import (
    ContentRefused,
    OutcomeUnknown,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRejected,
    ProviderThrottled,
)
from lumigate.domain.models import InputRule, ModelEntry, ParamRule
from lumigate.domain.providers import Call, CallInput, Finished, Pending, Secret
from lumigate.egress.download import Downloader
from lumigate.emulators.control import Control, Fault
from lumigate.emulators.placards import draw_placard
from lumigate.emulators.replicate import ReplicateRules, build_replicate
from lumigate.kit.clock import SystemClock
from lumigate.providers.replicate import PROVIDER

pytestmark = pytest.mark.anyio

KEY = "r8_test0123456789"
VERSION = "8beff3369e81422112d93b89ca01426147de542cd4684c244b673b105188fe5f"
SIDE = ParamRule(kind="integer")
PARAMS = {
    "width": SIDE,
    "height": SIDE,
    "count": SIDE,
    "duration": SIDE,
    "format": ParamRule(kind="string"),
}


@pytest.fixture(scope="session")
def _twin(serving):
    control = Control()
    return serving(build_replicate(ReplicateRules(keys=frozenset({KEY})), control)), control


@pytest.fixture
def origin(_twin):
    _twin[1].reset()
    return _twin[0]


@pytest.fixture
def control(_twin):
    return _twin[1]


@pytest.fixture
def at(host):
    return lambda origin: host(origin, name="replicate", build=PROVIDER.build)


def quiet(_: float) -> None:
    """Progress that nobody watches."""


def order(
    upstream: str = "black-forest-labs/flux-schnell",
    task: str = "text_to_image",
    prompt: str = "a lighthouse",
    *,
    key: str | None = KEY,
    inputs: tuple[CallInput, ...] = (),
    **params: object,
) -> Call:
    entry = ModelEntry(
        id="replicate/test",
        provider="replicate",
        upstream=upstream,
        tasks=(task,),
        title="Test",
        params=PARAMS,
        inputs={"image": InputRule(need="optional", upstream="input_image")},
    )
    return Call(
        job="job_1",
        attempt="att_1",
        entry=entry,
        task=task,
        prompt=prompt,
        params=params,
        native={},
        inputs=inputs,
        secret=Secret(key) if key else None,
        folder=Path(),
    )


async def finish(provider, call: Call) -> Finished:
    """Submit and ask until it is over."""
    outcome = await provider.submit(call, quiet)
    assert isinstance(outcome, Pending)
    for _ in range(10):
        outcome = await provider.poll(call, outcome.handle)
        if isinstance(outcome, Finished):
            return outcome
    raise AssertionError("it does not come to an end")


async def test_pictures_are_bought_once_asked_for_and_brought_home(origin, control, at, tmp_path):
    async with at(origin) as h:
        done = await finish(h.provider, order(width=320, height=256, count=2, format="png"))
        kept = await Downloader(h.door, SystemClock()).download(
            done.outputs[1].url, tmp_path / "out", provider="replicate"
        )
    assert len(done.outputs) == 2
    with Image.open(kept.path) as picture:
        assert picture.size == (320, 256)
    assert done.usage.units == {"request": 1, "image": 2}
    assert done.seed is not None
    (bought,) = control.submissions
    assert bought.path == "/v1/models/black-forest-labs/flux-schnell/predictions"
    assert bought.fields == {
        "prompt": "a lighthouse",
        "width": "320",
        "height": "256",
        "num_outputs": "2",
        "output_format": "png",
    }


async def test_a_version_is_billed_by_the_second(origin, control, at):
    async with at(origin) as h:
        done = await finish(h.provider, order(VERSION, width=64, height=64))
    assert done.usage.units["second"] == 1.5
    assert control.submissions[0].path == "/v1/predictions"


@pytest.mark.parametrize(
    ("upstream", "task", "params", "mime"),
    [
        ("google/veo-3", "text_to_video", {"duration": 1, "width": 256, "height": 256}, "video/mp4"),
        ("minimax/speech-02-hd", "speech", {}, "audio/mpeg"),
        ("meta/musicgen", "music", {"duration": 1}, "audio/mpeg"),
    ],
)
async def test_films_speech_and_music(origin, at, tmp_path, upstream, task, params, mime):
    async with at(origin) as h:
        done = await finish(h.provider, order(upstream, task, **params))
        kept = await Downloader(h.door, SystemClock()).download(
            done.outputs[0].url, tmp_path / "out", provider="replicate"
        )
    assert kept.mime == mime


async def test_stems_have_their_names_and_words_are_text(origin, at):
    async with at(origin) as h:
        stems = await finish(h.provider, order("cjwbw/demucs", "stems"))
        words = await finish(h.provider, order("meta/llama-3", "text", "why"))
        heard = await finish(h.provider, order("openai/whisper", "transcribe", ""))
    assert [one.role for one in stems.outputs] == ["vocals", "drums", "bass", "other"]
    assert words.text == "An emulated answer to: why"
    assert heard.text == "These words are emulated."


async def test_progress_is_passed_on(origin, at):
    async with at(origin) as h:
        call = order()
        first = await h.provider.submit(call, quiet)
        second = await h.provider.poll(call, first.handle)
    assert (first.progress, second.progress) == (None, 0.5)


async def test_small_inputs_travel_inside_and_large_ones_are_uploaded(origin, control, at, tmp_path):
    small, large = tmp_path / "small.png", tmp_path / "large.png"
    small.write_bytes(draw_placard("in", 64, 64))
    large.write_bytes(small.read_bytes() + bytes(300_000))
    async with at(origin) as h:
        for place in (small, large):
            one = CallInput(role="image", path=place, mime="image/png")
            await finish(h.provider, order("a/edit", "edit_image", inputs=(one,), width=64, height=64))
    inside, outside = (bought.fields["input_image"] for bought in control.submissions)
    assert inside.startswith("data:image/png;base64,")
    assert outside.startswith(f"{origin}/v1/files/")


async def test_an_upload_that_fails_buys_nothing(origin, control, at, tmp_path):
    place = tmp_path / "large.png"
    place.write_bytes(bytes(300_000))
    control.plan(Fault(status=413))
    async with at(origin) as h:
        with pytest.raises(ProviderRejected, match="413"):
            await h.provider.submit(
                order(inputs=(CallInput(role="image", path=place, mime="image/png"),)), quiet
            )
    assert control.submissions == []


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("[refuse]", ContentRefused),
        ("[nothing]", ContentRefused),
        ("[fail]", ProviderFailed),
        ("[late]", ProviderFailed),
    ],
)
async def test_what_the_vendor_ends_without_a_result_has_one_meaning(origin, at, prompt, kind):
    async with at(origin) as h:
        with pytest.raises(kind) as caught:
            await finish(h.provider, order(prompt=prompt))
    assert type(caught.value) is kind


async def test_cancel_stops_it_and_whether_it_is_billed_depends_on_when(origin, at):
    async with at(origin) as h:
        early, late = order(), order(prompt="[stall]")
        first = await h.provider.submit(early, quiet)
        await h.provider.cancel(early, first.handle)
        with pytest.raises(ProviderFailed, match="before it began"):
            await h.provider.poll(early, first.handle)
        second = await h.provider.submit(late, quiet)
        await h.provider.poll(late, second.handle)
        await h.provider.cancel(late, second.handle)
        with pytest.raises(OutcomeUnknown, match="its bill decides"):
            await h.provider.poll(late, second.handle)


@pytest.mark.parametrize("key", [None, "r8_wrong_secret"])
async def test_a_key_that_is_missing_or_wrong_names_the_variable_and_is_not_shown(origin, control, at, key):
    async with at(origin) as h:
        with pytest.raises(ProviderNotConfigured, match="REPLICATE_API") as caught:
            await h.provider.submit(order(key=key), quiet)
    assert "secret" not in caught.value.message
    assert control.submissions == []


async def test_bad_input_is_rejected_in_the_vendors_words(origin, control, at):
    async with at(origin) as h:
        with pytest.raises(ProviderRejected, match=r"input\.width: Must be between"):
            await h.provider.submit(order(width=9000), quiet)
        with pytest.raises(ProviderRejected, match="'nobody/nothing'"):
            await h.provider.submit(order("nobody/nothing"), quiet)
    assert control.submissions == []


async def test_no_credit_is_not_throttling(origin, control, at):
    control.plan(Fault(status=402, body={"title": "Insufficient credit", "detail": "Buy some."}))
    async with at(origin) as h:
        with pytest.raises(ProviderNotConfigured, match="no credit"):
            await h.provider.submit(order(), quiet)


@pytest.mark.parametrize(
    ("headers", "detail", "seconds"),
    [({"retry-after": "17"}, "Throttled.", 17), ({}, "Your rate limit resets in ~30s.", 30)],
)
async def test_429_is_throttled_and_says_when_to_come_back(origin, control, at, headers, detail, seconds):
    control.plan(Fault(status=429, headers=headers, body={"detail": detail, "status": 429}))
    async with at(origin) as h:
        with pytest.raises(ProviderThrottled) as caught:
            await h.provider.submit(order(), quiet)
    assert caught.value.retry_after == seconds
    assert control.submissions == []


async def test_a_throttled_poll_leaves_it_pending(origin, control, at):
    async with at(origin) as h:
        call = order()
        first = await h.provider.submit(call, quiet)
        control.plan(Fault(status=429, headers={"retry-after": "60"}))
        assert await h.provider.poll(call, first.handle) == Pending(handle=first.handle, retry_in=60)


async def test_a_number_that_the_vendor_does_not_know_is_unknown_and_not_failed(origin, at):
    async with at(origin) as h:
        with pytest.raises(OutcomeUnknown, match="404"):
            await h.provider.poll(order(), "gone")


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_server_errors_are_failures_and_are_sent_once(origin, control, at, status):
    control.plan(Fault(status=status))
    async with at(origin) as h:
        with pytest.raises(ProviderFailed):
            await h.provider.submit(order(), quiet)
        assert control.submissions == []
        await h.provider.submit(order(), quiet)
    assert len(control.submissions) == 1


@pytest.mark.parametrize("fault", [Fault(status=504, bought=True), Fault(cut=1000)])
async def test_an_answer_that_is_lost_is_unknown_and_bought_once(origin, control, at, fault):
    control.plan(fault)
    async with at(origin) as h:
        with pytest.raises(OutcomeUnknown):
            await h.provider.submit(order(), quiet)
    assert len(control.submissions) == 1


async def test_nobody_listening_means_nothing_was_sent(at, unused_port):
    async with at(f"http://127.0.0.1:{unused_port}") as h:
        with pytest.raises(ProviderFailed, match="nothing was sent"):
            await h.provider.submit(order(), quiet)


async def test_a_connection_closed_after_reading_is_unknown_and_not_repeated(at, raw, take):
    async def read_and_close(reader, writer, server):
        await take(reader, server)

    async with raw(read_and_close) as server, at(server.origin) as h:
        with pytest.raises(OutcomeUnknown):
            await h.provider.submit(order(), quiet)
        assert len(server.requests) == 1


async def test_it_asks_for_no_wait_and_sets_a_deadline(at, raw, take):
    body = orjson.dumps({"id": "abc", "status": "starting"})

    async def answer(reader, writer, server):
        await take(reader, server)
        writer.write(b"HTTP/1.1 201 Created\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
        await writer.drain()

    async with raw(answer) as server, at(server.origin) as h:
        assert (await h.provider.submit(order(), quiet)).handle == "abc"
        (request,) = server.requests
    head = request.partition(b"\r\n\r\n")[0].lower()
    assert b"cancel-after: 600s" in head
    assert b"prefer:" not in head


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>hello</html>",
        b"[]",
        b'{"id": 3}',
        b'{"id": "a", "status": "succeeded", "output": "data:x"}',
    ],
)
async def test_an_unreadable_201_is_unknown(at, raw, take, body):
    async def answer(reader, writer, server):
        await take(reader, server)
        writer.write(b"HTTP/1.1 201 Created\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
        await writer.drain()

    async with raw(answer) as server, at(server.origin) as h:
        with pytest.raises(OutcomeUnknown):
            await h.provider.submit(order(), quiet)


async def test_files_inside_of_the_answer_need_no_download(serving, at):
    async with at(serving(build_replicate(ReplicateRules(answers="data", looks=1)))) as h:
        done = await finish(h.provider, order(width=64, height=64, format="png"))
    assert Image.open(io.BytesIO(done.outputs[0].data)).size == (64, 64)
