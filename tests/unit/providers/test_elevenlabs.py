"""How a call reads on the wire of ElevenLabs, and what its answers mean."""

from __future__ import annotations

import base64
import io
import wave
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import orjson
import pytest

from lumigate.domain.engine import TimedWord
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
from lumigate.domain.providers import Call, CallInput, HttpReply, ProviderHost, Secret
from lumigate.providers.elevenlabs import ElevenLabs

ADAPTER = ElevenLabs(
    ProviderHost(name="elevenlabs", base_url="https://api.elevenlabs.io/", key_variable="ELEVENLABS_API_KEY")
)
KEY = "xi-secret-0123456789"
MP3 = b"ID3" + bytes(64)
NUMBER, WORD = ParamRule(kind="number"), ParamRule(kind="string")
RULES = {
    **dict.fromkeys(("rate", "stability", "similarity", "duration", "prompt_influence"), NUMBER),
    **dict.fromkeys(("voice", "format", "language"), WORD),
    **dict.fromkeys(("seed", "count"), ParamRule(kind="integer")),
    **dict.fromkeys(("loop", "instrumental", "speaker_boost"), ParamRule(kind="boolean")),
}


def call(task="speech", *, prompt="Hello there", native=None, inputs=(), rules=None, **params) -> Call:
    entry = ModelEntry(
        id="elevenlabs/x",
        provider="elevenlabs",
        upstream="model_x",
        tasks=(task,),
        title="X",
        params=RULES if rules is None else rules,
        timeout=77,
    )
    if task == "speech":
        params.setdefault("voice", "voice1")
    return Call(
        job="job_1",
        attempt="att_1",
        entry=entry,
        task=task,
        prompt=prompt,
        params=params,
        native=native or {},
        inputs=inputs,
        secret=Secret(KEY),
        folder=Path(),
    )


def sent(order: Call) -> tuple[str, dict, dict]:
    request = ADAPTER.submit_request(order)
    parts = urlsplit(request.url)
    return parts.path, dict(parse_qsl(parts.query)), orjson.loads(request.json or b"")


def answer(status: int, body: object = None, **headers: str) -> HttpReply:
    data = body if isinstance(body, bytes) else orjson.dumps(body)
    return HttpReply(status=status, headers=headers, body=data)


def spoken(letters: str, step: float = 0.5, audio: bytes = MP3) -> HttpReply:
    times = {
        "characters": list(letters),
        "character_start_times_seconds": [n * step for n in range(len(letters))],
        "character_end_times_seconds": [(n + 1) * step for n in range(len(letters))],
    }
    return answer(200, {"audio_base64": base64.b64encode(audio).decode(), "alignment": times})


def test_speech_is_asked_for_with_times():
    order = call(rate=1.1, stability=0.4, speaker_boost=True, language="pt-BR", seed=3)
    assert sent(order) == (
        "/v1/text-to-speech/voice1/with-timestamps",
        {"output_format": "mp3_44100_128"},
        {
            "text": "Hello there",
            "model_id": "model_x",
            "voice_settings": {"speed": 1.1, "stability": 0.4, "use_speaker_boost": True},
            "language_code": "pt",
            "seed": 3,
        },
    )


def test_music_is_asked_for_in_milliseconds():
    order = call("music", prompt="slow piano", duration=12.5, instrumental=True, format="ogg")
    assert sent(order) == (
        "/v1/music",
        {"output_format": "opus_48000_128"},
        {
            "prompt": "slow piano",
            "model_id": "model_x",
            "music_length_ms": 12_500,
            "force_instrumental": True,
        },
    )


def test_effects_are_asked_for_in_seconds():
    order = call("sound_effect", prompt="rain", duration=4, loop=True, prompt_influence=0.2)
    assert sent(order) == (
        "/v1/sound-generation",
        {"output_format": "mp3_44100_128"},
        {
            "text": "rain",
            "model_id": "model_x",
            "duration_seconds": 4,
            "loop": True,
            "prompt_influence": 0.2,
        },
    )


def test_a_rule_may_rename_and_hold_back():
    rules = {"tone": ParamRule(kind="number", upstream="voice_settings.style"), "mood": WORD}
    rules["mood"] = ParamRule(kind="string", upstream="")
    assert sent(call(rules=rules, tone=0.5, mood="glad"))[2] == {
        "text": "Hello there",
        "model_id": "model_x",
        "voice_settings": {"style": 0.5},
    }


def test_the_key_goes_in_its_header_and_shows_nowhere():
    request = ADAPTER.submit_request(call())
    assert request.headers == {"xi-api-key": KEY}
    assert (request.method, request.safe, request.timeout) == ("POST", False, 77)
    assert KEY not in repr(request)
    assert KEY not in repr(call())


def test_native_fields_pass_and_switches_of_the_address_go_there():
    _, query, fields = sent(call(native={"enable_logging": False, "previous_text": "Before."}))
    assert query == {"output_format": "mp3_44100_128", "enable_logging": "false"}
    assert fields["previous_text"] == "Before."
    assert "enable_logging" not in fields


@pytest.mark.parametrize(
    "field", ["text", "model_id", "output_format", "music_length_ms", "composition_plan"]
)
def test_native_fields_cannot_change_what_is_bought(field):
    with pytest.raises(InvalidRequest, match=field) as caught:
        ADAPTER.submit_request(call(native={field: 1}))
    assert caught.value.fields[0].pointer == f"/native/{field}"


@pytest.mark.parametrize("voice", [None, "", " ", ".", ".."])
def test_speech_needs_a_voice(voice):
    order = call(voice=voice) if voice is not None else call(voice=0)
    with pytest.raises(InvalidRequest, match="voice"):
        ADAPTER.submit_request(order)


def test_a_voice_stays_one_step_of_the_path():
    request = ADAPTER.submit_request(call(voice="../music?x=1"))
    assert urlsplit(request.url).path == "/v1/text-to-speech/..%2Fmusic%3Fx%3D1/with-timestamps"


@pytest.mark.parametrize(
    ("task", "form"),
    [("speech", "flac"), ("music", "wav"), ("sound_effect", "pcm_24000"), ("speech", "ulaw_8000")],
)
def test_formats_that_cannot_be_had_are_refused_by_name(task, form):
    with pytest.raises(InvalidRequest, match=form):
        ADAPTER.submit_request(call(task, format=form))


def test_the_vendors_own_format_names_are_taken():
    assert sent(call(format="mp3_22050_32"))[1] == {"output_format": "mp3_22050_32"}


def test_other_tasks_files_and_counts_are_refused():
    with pytest.raises(ProviderRejected, match="text_to_image"):
        ADAPTER.submit_request(call("text_to_image"))
    with pytest.raises(ProviderRejected, match="audio"):
        ADAPTER.submit_request(call(inputs=(CallInput(role="audio", path=Path("a"), mime="audio/wav"),)))
    with pytest.raises(InvalidRequest, match="one sound"):
        ADAPTER.submit_request(call("music", count=2))


def test_letters_become_words_with_their_times():
    done = ADAPTER.read_submit(call(), spoken("Hi, you "))
    assert done.words == (TimedWord("Hi,", 0.0, 1.5), TimedWord("you", 2.0, 3.5))
    assert done.outputs[0].data == MP3
    assert done.outputs[0].mime == "audio/mpeg"
    assert done.usage.units == {"request": 1, "character": 11}


def test_letters_of_scripts_without_blanks_are_words_and_keep_their_stops():
    done = ADAPTER.read_submit(call(), spoken("你好。AI很"))
    assert [word.text for word in done.words] == ["你", "好。", "AI", "很"]


@pytest.mark.parametrize(
    "alignment",
    [
        None,
        7,
        {},
        {
            "characters": ["a"],
            "character_start_times_seconds": [],
            "character_end_times_seconds": [1],
        },
        {
            "characters": ["a"],
            "character_start_times_seconds": ["x"],
            "character_end_times_seconds": [1],
        },
        {
            "characters": ["a"],
            "character_start_times_seconds": [-1],
            "character_end_times_seconds": [True],
        },
    ],
)
def test_a_sound_without_readable_times_is_still_a_sound(alignment):
    body = {"audio_base64": base64.b64encode(MP3).decode(), "alignment": alignment}
    done = ADAPTER.read_submit(call(), answer(200, body))
    assert (done.words, done.outputs[0].data) == ((), MP3)


def test_speech_as_wav_gets_its_header_here():
    done = ADAPTER.read_submit(call(format="wav"), spoken("Hi", audio=b"\x01\x02" * 12_000))
    with wave.open(io.BytesIO(done.outputs[0].data)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 24_000)
        assert file.readframes(12_000) == b"\x01\x02" * 12_000
    assert (done.outputs[0].mime, done.outputs[0].duration) == ("audio/wav", 0.5)


def test_music_and_effects_are_counted_in_seconds_asked_for():
    assert ADAPTER.read_submit(call("music", duration=20), answer(200, MP3)).usage.units == {
        "request": 1,
        "second": 20,
    }
    assert ADAPTER.read_submit(call("sound_effect"), answer(200, MP3)).usage.units == {"request": 1}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b"{}",
        b'{"audio_base64": null}',
        b'{"audio_base64": ""}',
        b'{"audio_base64": "?"}',
        b'{"audio_base64": "AAAA"}',
    ],
)
def test_speech_that_cannot_be_read_may_have_been_bought(body):
    with pytest.raises(OutcomeUnknown):
        ADAPTER.read_submit(call(), answer(200, body))


@pytest.mark.parametrize("body", [b"", b"<html>sorry</html>", b"{}", b"\x89PNG\r\n\x1a\n"])
def test_bytes_that_are_no_sound_may_have_been_bought(body):
    with pytest.raises(OutcomeUnknown):
        ADAPTER.read_submit(call("music"), answer(200, body))


def told(code: str, message: str = "no") -> dict:
    return {"detail": {"status": code, "message": message}}


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(401, told("invalid_api_key")), ProviderNotConfigured),
        (answer(401, told("missing_permissions")), ProviderNotConfigured),
        (
            answer(401, told("detected_unusual_activity", "This breaks the Terms of Service")),
            ProviderNotConfigured,
        ),
        (answer(401, told("quota_exceeded")), ProviderNotConfigured),
        (answer(400, {"detail": {"code": "quota_exceeded", "message": "x"}}), ProviderNotConfigured),
        (answer(402, {"detail": {"type": "payment_required"}}), ProviderNotConfigured),
        (answer(403, {}), ProviderNotConfigured),
        (answer(400, told("max_character_limit_exceeded")), ProviderRejected),
        (answer(400, told("bad_prompt")), ContentRefused),
        (answer(400, told("content_against_policy")), ContentRefused),
        (answer(403, told("x", "Against our Terms of Service")), ContentRefused),
        (answer(404, told("voice_not_found")), ProviderRejected),
        (answer(422, {"detail": [{"loc": ["body", "text"], "msg": "Field required"}]}), ProviderRejected),
        (answer(422, b"<html>"), ProviderRejected),
        (answer(408, {}), ProviderFailed),
        (answer(409, {}), ProviderFailed),
        (answer(429, told("too_many_concurrent_requests")), ProviderThrottled),
        (answer(429, told("system_busy")), ProviderThrottled),
        (answer(500, b"oops"), ProviderFailed),
        (answer(503, {}), ProviderFailed),
        (answer(503, {}, **{"retry-after": "3"}), ProviderThrottled),
        (answer(504, b""), OutcomeUnknown),
        (answer(524, b""), OutcomeUnknown),
        (answer(302, b""), ProviderFailed),
    ],
)
def test_every_answer_has_one_meaning(reply, kind):
    with pytest.raises(kind) as caught:
        ADAPTER.read_submit(call(), reply)
    assert type(caught.value) is kind
    assert caught.value.provider == "elevenlabs"


def test_messages_say_where_and_never_show_the_key():
    body = {"detail": [{"loc": ["body", "voice_settings", "speed"], "msg": f"bad for {KEY}"}]}
    with pytest.raises(ProviderRejected, match=r"voice_settings\.speed: bad for \*\*\*"):
        ADAPTER.read_submit(call(), answer(422, body))
    with pytest.raises(ProviderNotConfigured, match=r"ELEVENLABS_API_KEY.*no credit"):
        ADAPTER.read_submit(call(), answer(401, told("quota_exceeded")))


def test_there_is_nothing_to_poll_or_to_cancel():
    with pytest.raises(OutcomeUnknown, match="'h'"):
        ADAPTER.poll_request(call(), "h")
    with pytest.raises(OutcomeUnknown, match="'h'"):
        ADAPTER.read_poll(call(), "h", answer(200, {}))
    assert ADAPTER.cancel_request(call(), "h") is None
