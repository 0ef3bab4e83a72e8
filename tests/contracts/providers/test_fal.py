"""Fal's adapter, the runner and the twin together, over real sockets."""

from __future__ import annotations

import asyncio
import io
import urllib.request

import av
import orjson
import pytest
from PIL import Image
from starlette.applications import Starlette
from starlette.routing import Mount

from lumigate.domain.errors import (
    ContentRefused,
    OutcomeUnknown,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRejected,
    ProviderThrottled,
    UrlRefused,
)
from lumigate.domain.models import InputRule, ModelEntry, ParamRule
from lumigate.domain.providers import Call, CallInput, Finished, Pending, ProviderHost, Secret
from lumigate.egress.door import Door
from lumigate.egress.http import HttpRunner
from lumigate.egress.policy import NetworkPolicy
from lumigate.egress.provider import HttpProvider
from lumigate.emulators.control import Control, Fault
from lumigate.emulators.fal import FalRules, build_fal
from lumigate.emulators.placards import draw_placard
from lumigate.emulators.sounds import draw_sound
from lumigate.kit.clock import SystemClock
from lumigate.providers.fal import Fal

pytestmark = pytest.mark.anyio

KEY = "key-id:key-secret-0123456789"
IMAGE = {name: ParamRule(kind="integer") for name in ("width", "height", "count", "seed")}
FILM = {
    "duration": ParamRule(kind="integer", upstream="duration:{}s"),
    "resolution": ParamRule(kind="string"),
    "aspect_ratio": ParamRule(kind="string"),
}


def quiet(_: float) -> None:
    """Progress that nobody watches."""


class Twin:
    def __init__(self, origin, control):
        self.base_url, self.control = f"{origin}/fal", control


@pytest.fixture(scope="session")
def _queue(serving):
    control = Control()
    app = Starlette(routes=[Mount("/fal", app=build_fal(FalRules(keys=frozenset({KEY})), control))])
    return Twin(serving(app), control)


@pytest.fixture
def twin(_queue):
    _queue.control.reset()
    return _queue


@pytest.fixture
async def at():
    doors = []

    def make(base_url, adapter=Fal):
        door = Door(NetworkPolicy(), homes={"fal": base_url})
        doors.append(door)
        host = ProviderHost(name="fal", base_url=base_url, key_variable="FAL_KEY")
        return HttpProvider(adapter(host), HttpRunner(door, SystemClock()))

    yield make
    for door in doors:
        await door.close()


@pytest.fixture
def call(tmp_path):
    def make(
        upstream="fal-ai/flux/dev",
        task="text_to_image",
        prompt="a lighthouse",
        *,
        key=KEY,
        inputs=(),
        rules=None,
        params=None,
        native=None,
        timeout=600.0,
        prompt_upstream=None,
    ):
        entry = ModelEntry(
            id="fal/m",
            provider="fal",
            upstream=upstream,
            tasks=(task,),
            title="M",
            params=FILM if "video" in task else IMAGE,
            inputs=rules or {},
            timeout=timeout,
            prompt_upstream=prompt_upstream,
        )
        return Call(
            job="job_1",
            attempt="att_1",
            entry=entry,
            task=task,
            prompt=prompt,
            params=params or {},
            native=native or {},
            inputs=inputs,
            secret=Secret(key) if key else None,
            folder=tmp_path,
        )

    return make


async def finish(provider, call):
    """Submit and ask until the end, without waiting in between."""
    outcome = await provider.submit(call, quiet)
    seen = []
    while isinstance(outcome, Pending):
        seen.append(outcome)
        assert len(seen) < 20
        outcome = await provider.poll(call, outcome.handle)
    return outcome, seen


async def fetch(output):
    def read():
        with urllib.request.urlopen(output.url) as answer:
            return answer.read()

    return await asyncio.to_thread(read)


async def test_pictures_come_back_as_asked(twin, at, call):
    asked = call(params={"width": 320, "height": 192, "count": 2, "seed": 7})
    done, seen = await finish(at(twin.base_url), asked)
    assert isinstance(done, Finished)
    assert Image.open(io.BytesIO(await fetch(done.outputs[0]))).size == (320, 192)
    assert [(one.width, one.height, one.mime) for one in done.outputs] == [(320, 192, "image/jpeg")] * 2
    assert done.seed == 7
    assert done.usage.units == {"request": 1, "image": 2, "megapixel": 2 * 320 * 192 / 1e6}
    assert [one.progress for one in seen] == [None, None, 0.5, None]
    assert len(twin.control.submissions) == 1


async def test_the_vendor_gets_its_own_names_and_nothing_else(twin, at, call):
    asked = call(params={"width": 320, "height": 192, "count": 2}, native={"enable_safety_checker": True})
    await at(twin.base_url).submit(asked, quiet)
    (bought,) = twin.control.submissions
    assert bought.model == "fal-ai/flux/dev"
    assert bought.fields == {
        "prompt": "a lighthouse",
        "num_images": "2",
        "image_size": '{"width":320,"height":192}',
        "enable_safety_checker": "true",
    }


async def test_films_come_back_as_asked(twin, at, call):
    params = {"duration": 1, "resolution": "360p", "aspect_ratio": "9:16"}
    asked = call("fal-ai/veo3.1/fast", "text_to_video", params=params)
    done, _ = await finish(at(twin.base_url), asked)
    with av.open(io.BytesIO(await fetch(done.outputs[0]))) as film:
        assert (film.streams.video[0].width, film.streams.video[0].height) == (360, 640)
    assert twin.control.submissions[0].fields["duration"] == "1s"


async def test_speech_takes_its_text_and_music_its_prompt(twin, at, call):
    done, _ = await finish(
        at(twin.base_url), call("fal-ai/minimax/speech-02-hd", "speech", "It speaks for a while.")
    )
    assert done.outputs[0].duration == pytest.approx(22 / 15, abs=0.01)
    music, _ = await finish(at(twin.base_url), call("fal-ai/stable-audio", "music", "rain"))
    assert music.outputs[0].mime == "audio/wav"
    assert [sorted(one.fields) for one in twin.control.submissions] == [["text"], ["prompt"]]


async def test_stems_come_back_by_name(twin, at, call, tmp_path):
    path = tmp_path / "song.mp3"
    path.write_bytes(draw_sound("song", 1.0))
    asked = call(
        "fal-ai/demucs", "stems", "", inputs=(CallInput(role="audio", path=path, mime="audio/mpeg"),)
    )
    done, _ = await finish(at(twin.base_url), asked)
    assert {one.role for one in done.outputs} == {"vocals", "drums", "bass", "other"}


async def test_what_was_said_comes_back_with_its_times(twin, at, call):
    asked = call("fal-ai/whisper", "transcribe", "", native={"audio_url": "https://elsewhere.example/a.mp3"})
    done, _ = await finish(at(twin.base_url), asked)
    assert done.text == "it speaks"
    assert [(one.text, one.start, one.end) for one in done.words] == [("it", 0, 1), ("speaks", 1, 2)]
    assert done.outputs == ()


@pytest.mark.parametrize("inline", [0, 1 << 20])
async def test_inputs_reach_the_model_inline_or_through_the_storage(twin, at, call, tmp_path, inline):
    class Small(Fal):
        inline_bytes = inline

    inputs = []
    for number in range(2):
        path = tmp_path / f"secret-name-{number}.png"
        path.write_bytes(draw_placard("in", 64, 64, number=number))
        inputs.append(CallInput(role="image", path=path, mime="image/png"))
    rules = {"image": InputRule(need="required", count=4)}
    asked = call("fal-ai/nano-banana/edit", "edit_image", inputs=tuple(inputs), rules=rules)
    done, _ = await finish(at(twin.base_url, adapter=Small), asked)
    assert done.outputs
    sent = orjson.loads(twin.control.submissions[0].fields["image_urls"])
    assert len(sent) == 2
    assert all(url.startswith("data:image/png;base64," if inline else twin.base_url) for url in sent)
    assert not any("secret-name" in url for url in sent)


async def test_an_upload_is_not_sent_where_nobody_may_go(at, call, tmp_path, raw, take):
    body = orjson.dumps({"upload_url": "http://169.254.169.254/x", "file_url": "https://elsewhere.example/x"})

    async def answer(reader, writer, server):
        await take(reader, server)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
        await writer.drain()

    class Small(Fal):
        inline_bytes = 0

    path = tmp_path / "a.png"
    path.write_bytes(b"x")
    asked = call(inputs=(CallInput(role="image", path=path, mime="image/png"),))
    async with raw(answer) as server:
        with pytest.raises(UrlRefused):
            await at(server.origin, adapter=Small).submit(asked, quiet)
        assert len(server.requests) == 1


async def test_an_order_is_cancelled(twin, at, call):
    provider, asked = at(twin.base_url), call()
    pending = await provider.submit(asked, quiet)
    await provider.cancel(asked, pending.handle)
    with pytest.raises(ProviderFailed, match="client_cancelled"):
        await provider.poll(asked, pending.handle)


async def test_an_order_is_found_again_by_its_handle(twin, at, call):
    asked = call(params={"width": 64, "height": 64})
    pending = await at(twin.base_url).submit(asked, quiet)
    outcome = pending
    while isinstance(outcome, Pending):
        outcome = await at(twin.base_url).poll(
            asked, pending.handle if outcome is pending else outcome.handle
        )
    assert isinstance(outcome, Finished)
    assert len(twin.control.submissions) == 1


@pytest.mark.parametrize(
    ("prompt", "kind", "match"),
    [
        ("[refuse]", ContentRefused, "flagged by a content checker"),
        ("[nsfw]", ContentRefused, "safety checker"),
        ("[break:runner_disconnected]", ProviderFailed, "runner_disconnected"),
        ("[break:request_timeout]", ProviderFailed, "request_timeout"),
        ("[break:something_new]", ProviderFailed, "something_new"),
    ],
)
async def test_what_became_of_an_order_has_one_meaning(twin, at, call, prompt, kind, match):
    with pytest.raises(kind, match=match) as caught:
        await finish(at(twin.base_url), call(prompt=prompt, params={"width": 64, "height": 64}))
    assert type(caught.value) is kind
    assert len(twin.control.submissions) == 1


async def test_a_bad_field_is_named_by_our_name(twin, at, call):
    with pytest.raises(ProviderRejected, match="num_images") as caught:
        await finish(at(twin.base_url), call(params={"count": 9}))
    assert [one.pointer for one in caught.value.fields] == ["/params/count"]


async def test_a_wrong_key_and_an_unknown_model_buy_nothing(twin, at, call):
    provider = at(twin.base_url)
    with pytest.raises(ProviderNotConfigured, match="FAL_KEY") as caught:
        await provider.submit(call(key="wrong-id:wrong-secret-1"), quiet)
    assert "wrong-secret" not in caught.value.message
    with pytest.raises(ProviderNotConfigured):
        await provider.submit(call(key=None), quiet)
    with pytest.raises(ProviderRejected, match="not found"):
        await provider.submit(call("fal-ai/no-such-model"), quiet)
    assert twin.control.submissions == []


async def test_throttling_carries_what_the_header_asks(twin, at, call):
    twin.control.plan(Fault(status=429, headers={"retry-after": "17"}))
    with pytest.raises(ProviderThrottled) as caught:
        await at(twin.base_url).submit(call(), quiet)
    assert caught.value.retry_after == 17
    assert twin.control.submissions == []


@pytest.mark.parametrize(
    "fault",
    [Fault(status=502, bought=True), Fault(status=504, bought=True), Fault(cut=1000)],
    ids=["502", "504", "cut"],
)
async def test_a_lost_answer_is_unknown_and_nothing_is_bought_twice(twin, at, call, fault):
    twin.control.plan(fault)
    with pytest.raises(OutcomeUnknown):
        await at(twin.base_url).submit(call(), quiet)
    assert len(twin.control.submissions) == 1


async def test_a_hanging_queue_is_unknown_after_its_time(twin, at, call):
    twin.control.plan(Fault(delay=0.6))
    with pytest.raises(OutcomeUnknown, match="time-out"):
        await at(twin.base_url).submit(call(timeout=0.2), quiet)


async def test_a_failing_queue_is_asked_once(twin, at, call):
    twin.control.plan(Fault(status=500))
    with pytest.raises(ProviderFailed):
        await at(twin.base_url).submit(call(), quiet)
    assert twin.control.submissions == []


async def test_a_proxy_that_fails_between_leaves_the_order_alone(twin, at, call):
    provider, asked = at(twin.base_url), call(params={"width": 64, "height": 64})
    outcome = await provider.submit(asked, quiet)
    while not outcome.handle.endswith("#done"):
        outcome = await provider.poll(asked, outcome.handle)
    twin.control.plan(Fault(status=503, body={}), times=3)
    again = await provider.poll(asked, outcome.handle)
    assert again == Pending(handle=outcome.handle, retry_in=5.0)
    assert isinstance(await provider.poll(asked, again.handle), Finished)


async def test_an_order_that_nobody_knows_is_unknown(twin, at, call):
    with pytest.raises(OutcomeUnknown, match="404"):
        await at(twin.base_url).poll(call(), "fal-ai/flux/requests/none")
