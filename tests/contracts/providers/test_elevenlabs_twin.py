"""ElevenLabs' adapter, the runner and the twin together, over real sockets."""

from __future__ import annotations

import io
import json
import urllib.error
import urllib.request
from pathlib import Path

import av
import pytest

from lumigate.domain.errors import (
    ContentRefused,
    OutcomeUnknown,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRejected,
    ProviderThrottled,
)
from lumigate.domain.models import ModelEntry, ParamRule
from lumigate.domain.providers import Call, Secret
from lumigate.emulators.control import Control, Fault
from lumigate.emulators.elevenlabs import TwinRules, build_elevenlabs
from lumigate.providers.elevenlabs import ElevenLabs

pytestmark = pytest.mark.anyio

KEY = "xi-test-0123456789"
VOICE = "21m00Tcm4TlvDq8ikWAM"
UPSTREAM = {
    "speech": "eleven_multilingual_v2",
    "music": "music_v1",
    "sound_effect": "eleven_text_to_sound_v2",
}


def quiet(_: float) -> None:
    """Progress that nobody watches."""


class Twin:
    def __init__(self, origin, control):
        self.origin, self.control = origin, control


@pytest.fixture(scope="session")
def _eleven(serving):
    control = Control()
    rules = TwinRules(keys=frozenset({KEY}), credit=1000)
    return Twin(serving(build_elevenlabs(rules, control)), control)


@pytest.fixture
def twin(_eleven):
    _eleven.control.reset()
    return _eleven


@pytest.fixture
def at(host):
    return lambda origin: host(origin, "elevenlabs", ElevenLabs)


def call(task="speech", prompt="Good evening, all", *, key=KEY, native=None, timeout=20.0, **params) -> Call:
    if task == "speech":
        params.setdefault("voice", VOICE)
    kinds = {bool: "boolean", int: "integer", float: "number", str: "string"}
    entry = ModelEntry(
        id=f"elevenlabs/{task}",
        provider="elevenlabs",
        upstream=UPSTREAM[task],
        tasks=(task,),
        title="X",
        params={name: ParamRule(kind=kinds[type(value)]) for name, value in params.items()},
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
        inputs=(),
        secret=Secret(key) if key else None,
        folder=Path(),
    )


def seconds_of(data: bytes) -> float:
    with av.open(io.BytesIO(data)) as file:
        stream = file.streams.audio[0]
        return sum(frame.samples for frame in file.decode(stream)) / stream.rate


async def test_speech_comes_with_the_time_of_every_word(twin, at):
    async with at(twin.origin) as h:
        done = await h.provider.submit(call(rate=1.2, stability=0.5), quiet)
    (output,) = done.outputs
    assert output.mime == "audio/mpeg"
    assert [word.text for word in done.words] == ["Good", "evening,", "all"]
    assert done.words[-1].end == pytest.approx(seconds_of(output.data), abs=0.1)
    assert done.usage.units == {"request": 1, "character": 17}


async def test_speech_as_wav_can_be_played(twin, at):
    async with at(twin.origin) as h:
        done = await h.provider.submit(call(format="wav"), quiet)
    (output,) = done.outputs
    assert (output.mime, output.duration) == ("audio/wav", pytest.approx(17 * 0.06))
    assert seconds_of(output.data) == pytest.approx(17 * 0.06)


async def test_music_is_as_long_as_asked(twin, at):
    async with at(twin.origin) as h:
        done = await h.provider.submit(call("music", "slow piano", duration=3.5, instrumental=True), quiet)
    assert seconds_of(done.outputs[0].data) == pytest.approx(3.5, abs=0.1)
    assert done.words == ()
    assert twin.control.submissions[0].fields == {
        "prompt": "slow piano",
        "model_id": "music_v1",
        "music_length_ms": "3500",
        "force_instrumental": "true",
        "?output_format": "mp3_44100_128",
    }


async def test_effects_come_in_the_format_asked_for(twin, at):
    async with at(twin.origin) as h:
        order = call("sound_effect", "rain on a roof", duration=1.5, loop=True, format="ogg")
        done = await h.provider.submit(order, quiet)
    assert done.outputs[0].mime == "audio/ogg"
    assert seconds_of(done.outputs[0].data) == pytest.approx(1.5, abs=0.1)


async def test_a_wrong_key_names_the_variable_and_does_not_show_itself(twin, at):
    async with at(twin.origin) as h:
        with pytest.raises(ProviderNotConfigured, match="ELEVENLABS_API_KEY") as caught:
            await h.provider.submit(call(key="xi-wrong-secret"), quiet)
        with pytest.raises(ProviderNotConfigured, match="ELEVENLABS_API_KEY"):
            await h.provider.submit(call(key=None), quiet)
    assert "wrong" not in caught.value.message


async def test_an_empty_purse_is_not_a_wrong_key(twin, at):
    async with at(twin.origin) as h:
        with pytest.raises(ProviderNotConfigured, match="no credit"):
            await h.provider.submit(call(prompt="x" * 1001), quiet)
    assert twin.control.submissions == []


@pytest.mark.parametrize("task", ["speech", "music", "sound_effect"])
async def test_refused_texts_are_content_refused(twin, at, task):
    async with at(twin.origin) as h:
        with pytest.raises(ContentRefused):
            await h.provider.submit(call(task, "[refuse] this"), quiet)
    assert twin.control.submissions == []


async def test_bad_fields_are_rejected_with_the_vendors_words(twin, at):
    async with at(twin.origin) as h:
        with pytest.raises(ProviderRejected, match="speed"):
            await h.provider.submit(call(rate=3.0), quiet)
        with pytest.raises(ProviderRejected, match="sparkle"):
            await h.provider.submit(call(native={"sparkle": 1}), quiet)
        with pytest.raises(ProviderRejected, match="nobody"):
            await h.provider.submit(call(voice="nobody"), quiet)
        with pytest.raises(ProviderRejected, match="mp3_1"):
            await h.provider.submit(call(format="mp3_11111"), quiet)
    assert twin.control.submissions == []


async def test_429_is_throttled_and_carries_retry_after(twin, at):
    body = {"detail": {"status": "too_many_concurrent_requests", "message": "wait"}}
    twin.control.plan(Fault(status=429, body=body, headers={"retry-after": "9"}))
    async with at(twin.origin) as h:
        with pytest.raises(ProviderThrottled) as caught:
            await h.provider.submit(call(), quiet)
    assert caught.value.retry_after == 9
    assert twin.control.submissions == []


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_failures_of_the_vendor_are_sent_once(twin, at, status):
    twin.control.plan(Fault(status=status))
    async with at(twin.origin) as h:
        with pytest.raises(ProviderFailed):
            await h.provider.submit(call(), quiet)
    assert twin.control.submissions == []


@pytest.mark.parametrize(
    "fault", [Fault(cut=1000), Fault(status=504, bought=True), Fault(status=524, bought=True)]
)
async def test_a_lost_answer_is_unknown_and_bought_once(twin, at, fault):
    twin.control.plan(fault)
    async with at(twin.origin) as h:
        with pytest.raises(OutcomeUnknown):
            await h.provider.submit(call("music", "a waltz", duration=3), quiet)
    assert len(twin.control.submissions) == 1


async def test_a_hanging_vendor_is_unknown_after_its_time(twin, at):
    twin.control.plan(Fault(delay=0.6))
    async with at(twin.origin) as h:
        with pytest.raises(OutcomeUnknown, match="time-out"):
            await h.provider.submit(call(timeout=0.2), quiet)


async def test_nobody_listening_means_nothing_was_sent(at, unused_port):
    async with at(f"http://127.0.0.1:{unused_port}") as h:
        with pytest.raises(ProviderFailed, match="nothing was sent"):
            await h.provider.submit(call(), quiet)


async def test_a_connection_closed_after_reading_is_unknown_and_not_repeated(at, raw, take):
    async def read_and_close(reader, writer, server):
        await take(reader, server)

    async with raw(read_and_close) as server, at(server.origin) as h:
        with pytest.raises(OutcomeUnknown):
            await h.provider.submit(call(), quiet)
        assert len(server.requests) == 1


def ask(twin, path, body=None, key=KEY):
    data = None if body is None else json.dumps(body).encode()
    headers = {"xi-api-key": key, "content-type": "application/json"}
    return urllib.request.urlopen(urllib.request.Request(f"{twin.origin}{path}", data, headers))


def test_the_twin_speaks_without_times_too_and_tells_what_it_cost(twin):
    with ask(twin, f"/v1/text-to-speech/{VOICE}?output_format=mp3_22050_32", {"text": "Hello"}) as reply:
        assert reply.headers["content-type"] == "audio/mpeg"
        assert reply.headers["character-cost"] == "5"
        assert reply.headers["request-id"]
        assert seconds_of(reply.read()) == pytest.approx(0.3, abs=0.1)


def test_the_twin_lists_models_voices_and_what_is_left(twin):
    with ask(twin, "/v1/models") as reply:
        assert "eleven_v3" in [row["model_id"] for row in json.load(reply)]
    with ask(twin, "/v2/voices") as reply:
        assert VOICE in [row["voice_id"] for row in json.load(reply)["voices"]]
    with ask(twin, "/v1/user/subscription") as reply:
        assert json.load(reply)["character_limit"] == 1000


def test_the_twin_answers_faults_in_the_vendors_form(twin):
    with pytest.raises(urllib.error.HTTPError) as caught:
        ask(twin, "/v1/models", key="xi-no")
    assert (caught.value.code, json.load(caught.value)["detail"]["status"]) == (401, "invalid_api_key")
    with pytest.raises(urllib.error.HTTPError) as caught:
        ask(twin, "/v1/sound-generation", {"duration_seconds": 3})
    assert (caught.value.code, json.load(caught.value)["detail"][0]["loc"]) == (422, ["body", "text"])
