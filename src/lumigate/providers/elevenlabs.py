"""ElevenLabs: speech with the time of every word, music and sound effects.

Every answer comes at once. A parameter travels under the name that its rule gives (``upstream``), else under the
usual one; a dot in a name means an object (``voice_settings.speed``), an empty name never travels. A language goes
without its region, as only the voice has an accent there. Speech asked for as ``wav`` comes as bare samples and gets
its header here.
"""

from __future__ import annotations

import base64
import binascii
import io
import math
import re
import wave
from collections.abc import Mapping
from typing import NoReturn, TypeGuard
from urllib.parse import quote, urlencode

import orjson

from lumigate.domain.engine import TimedWord
from lumigate.domain.errors import (
    ContentRefused,
    FieldError,
    InvalidRequest,
    LumigateError,
    OutcomeUnknown,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRejected,
    ProviderThrottled,
)
from lumigate.domain.generations import Usage
from lumigate.domain.models import Unit
from lumigate.domain.providers import (
    Call,
    Finished,
    HttpReply,
    HttpRequest,
    Outcome,
    ProviderHost,
    ProviderOutput,
    ProviderSpec,
)
from lumigate.domain.tasks import ParamValue, Task
from lumigate.kit.hashing import JsonValue
from lumigate.kit.reading import read_json, read_list, read_object
from lumigate.kit.sniff import SNIFF_BYTES, sniff

_USUAL = {
    "language": "language_code",
    "rate": "voice_settings.speed",
    "speed": "voice_settings.speed",
    "stability": "voice_settings.stability",
    "similarity": "voice_settings.similarity_boost",
    "style": "voice_settings.style",
    "speaker_boost": "voice_settings.use_speaker_boost",
    "normalize": "apply_text_normalization",
    "instrumental": "force_instrumental",
    "voice": "",
    "format": "",
    "count": "",
}
"""What our parameters are called there; others have the same name."""

_DURATION: Mapping[Task, str] = {"music": "music_length_ms", "sound_effect": "duration_seconds"}
_TEXT: Mapping[Task, str] = {"speech": "text", "music": "prompt", "sound_effect": "text"}

_RESERVED = frozenset(
    {
        *("text", "prompt", "model_id", "output_format"),
        *("music_length_ms", "duration_seconds", "composition_plan"),
    }
)
"""Fields that decide what is bought; they come from the request proper only."""

_IN_THE_ADDRESS = frozenset({"enable_logging", "optimize_streaming_latency"})
"""Native fields that travel in the query."""

_FORMATS = {"mp3": "mp3_44100_128", "ogg": "opus_48000_128", "opus": "opus_48000_128", "wav": "pcm_24000"}
"""What our formats are there; samples above 24 kHz are for larger plans only."""

_FORMAT = re.compile(r"(mp3|opus|pcm)_(\d{4,5})(?:_\d{2,3})?")

_NO_CREDIT = frozenset({"quota_exceeded", "insufficient_credits", "payment_required", "credits_exhausted"})
_REFUSALS = frozenset(
    {
        "bad_prompt",
        "bad_composition_plan",
        "content_against_policy",
        "content_policy_violation",
        "content_moderated",
        "text_moderated",
    }
)
_REFUSING_WORDS = ("terms of service", "content policy", "moderation", "copyright")
_BUSY = frozenset({"too_many_concurrent_requests", "concurrent_limit_exceeded", "system_busy"})
_CUT_OFF = frozenset({504, 520, 524})
"""A proxy gave up waiting; what stands behind it may have gone on."""

_LETTERS_ALONE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Letters of scripts without blanks, each of which counts as a word."""


class ElevenLabs:
    """Pure mapping between a call and the three endpoints."""

    def __init__(self, host: ProviderHost) -> None:
        self.name = host.name
        self._key_variable = host.key_variable
        self._base = host.base_url.rstrip("/")

    def submit_request(self, call: Call) -> HttpRequest:
        """Return the one request that buys the sound."""
        form = self._form(call)
        query = {"output_format": form}
        query.update({key: _word(call.native[key]) for key in sorted(_IN_THE_ADDRESS & call.native.keys())})
        return HttpRequest(
            method="POST",
            url=f"{self._base}{self._path(call)}?{urlencode(query)}",
            headers={"xi-api-key": call.secret.value} if call.secret is not None else {},
            json=orjson.dumps(self._fields(call)),
            timeout=call.entry.timeout,
        )

    def read_submit(self, call: Call, reply: HttpReply) -> Outcome:
        """Return the sound, or raise what the answer means."""
        if reply.status != 200:
            raise self._error(call, reply)
        words: tuple[TimedWord, ...] = ()
        data = reply.body
        if call.task == "speech":
            told = read_object(read_json(reply.body))
            data = self._decoded(told.get("audio_base64"))
            words = _words(told.get("alignment")) or _words(told.get("normalized_alignment"))
        return Finished(outputs=(self._output(call, data),), usage=_usage(call), words=words)

    def poll_request(self, call: Call, handle: str) -> HttpRequest:
        """Refuse: every answer comes at once and there is nothing to ask for."""
        self._keeps_nothing(handle)

    def read_poll(self, call: Call, handle: str, reply: HttpReply) -> Outcome:
        """Refuse, as there is nothing to poll."""
        self._keeps_nothing(handle)

    def cancel_request(self, call: Call, handle: str) -> HttpRequest | None:
        """Return None: closing the connection is all that can be done."""
        return None

    def _keeps_nothing(self, handle: str) -> NoReturn:
        raise OutcomeUnknown(
            f"'{self.name}' keeps no jobs, so '{handle}' cannot be asked for", provider=self.name
        )

    def _path(self, call: Call) -> str:
        if call.task == "music":
            return "/v1/music"
        if call.task == "sound_effect":
            return "/v1/sound-generation"
        voice = call.params.get("voice")
        if not isinstance(voice, str) or not voice.strip(" ."):
            raise InvalidRequest(
                f"'{call.entry.id}' speaks with a voice of the account: set 'voice' to its id",
                fields=[FieldError("/params/voice", "a voice id is needed")],
            )
        return f"/v1/text-to-speech/{quote(voice, safe='')}/with-timestamps"

    def _fields(self, call: Call) -> dict[str, JsonValue]:
        fields: dict[str, JsonValue] = {_TEXT[call.task]: call.prompt, "model_id": call.entry.upstream}
        for name, rule in call.entry.params.items():
            usual = _DURATION.get(call.task, name) if name == "duration" else _USUAL.get(name, name)
            sent_as = rule.upstream if rule.upstream is not None else usual
            if sent_as and name in call.params:
                _put(fields, sent_as, _value(sent_as, call.params[name]))
        native = {key: value for key, value in call.native.items() if key not in _IN_THE_ADDRESS}
        taken = sorted(key for key in native if key in _RESERVED or key in fields)
        if taken:
            errors = [
                FieldError(f"/native/{key}", "this is decided by the request and its params") for key in taken
            ]
            raise InvalidRequest(
                f"native field '{taken[0]}' is decided by the request and its params; leave it out",
                fields=errors,
            )
        fields.update(native)
        return fields

    def _form(self, call: Call) -> str:
        """Return the vendor's name of the format, refusing all that cannot be done here."""
        if call.task not in _TEXT:
            raise ProviderRejected(f"'{self.name}' does not do '{call.task}'", provider=self.name)
        if call.inputs:
            raise ProviderRejected(
                f"'{self.name}' takes text only here, not a file as '{call.inputs[0].role}'",
                provider=self.name,
            )
        if call.params.get("count", 1) != 1:
            raise InvalidRequest(
                f"'{call.entry.id}' makes one sound at a time, not {call.params['count']}",
                fields=[FieldError("/params/count", "1 is all that can be had")],
            )
        asked = str(call.params.get("format", "mp3"))
        form = _FORMATS.get(asked, asked)
        found = _FORMAT.fullmatch(form)
        # How many channels bare samples have is known of speech only.
        if found is None or (found[1] == "pcm" and call.task != "speech"):
            able = "mp3, ogg or wav" if call.task == "speech" else "mp3 or ogg"
            raise InvalidRequest(
                f"'{call.entry.id}' does not come as '{asked}': use {able}",
                fields=[FieldError("/params/format", f"use {able}")],
            )
        return form

    def _decoded(self, value: JsonValue) -> bytes:
        if not isinstance(value, str):
            raise OutcomeUnknown(f"'{self.name}' answered 200 without 'audio_base64'", provider=self.name)
        try:
            return base64.b64decode(value, validate=True)
        except (binascii.Error, ValueError) as error:
            raise OutcomeUnknown(
                f"'{self.name}' answered a sound that is not base64", provider=self.name
            ) from error

    def _output(self, call: Call, data: bytes) -> ProviderOutput:
        found = _FORMAT.fullmatch(self._form(call))
        if found is not None and found[1] == "pcm" and data:
            rate = int(found[2])
            return ProviderOutput(data=_wav(data, rate), mime="audio/wav", duration=len(data) / 2 / rate)
        mime = sniff(data[:SNIFF_BYTES])
        if mime is None or not mime.startswith("audio/"):
            raise OutcomeUnknown(
                f"'{self.name}' answered 200 with {len(data)} bytes that are no sound", provider=self.name
            )
        return ProviderOutput(data=data, mime=mime)

    def _error(self, call: Call, reply: HttpReply) -> LumigateError:
        """Read an error by its code first where that decides, then by its status."""
        status = reply.status
        codes, text = _told(reply.body)
        said = self._said(call, text)
        if status in _CUT_OFF:
            return OutcomeUnknown(
                f"a proxy before '{self.name}' gave up waiting ({status}); it may have been made",
                provider=self.name,
            )
        if codes & _NO_CREDIT or status == 402:
            return ProviderNotConfigured(
                f"the account behind {self._key_variable} has no credit left at '{self.name}'{said}",
                provider=self.name,
            )
        if status == 429 or codes & _BUSY or (status == 503 and "retry-after" in reply.headers):
            return ProviderThrottled(f"'{self.name}' has no room right now{said}", provider=self.name)
        refusing = 400 <= status < 500 and any(word in text.lower() for word in _REFUSING_WORDS)
        if codes & _REFUSALS or (refusing and status != 401):
            return ContentRefused(f"'{self.name}' will not make this{said}", provider=self.name)
        if status in (401, 403):
            return ProviderNotConfigured(
                f"'{self.name}' does not accept the key ({status}): check {self._key_variable}, or the "
                f"provider_key that was sent{said}",
                provider=self.name,
            )
        if 400 <= status < 500 and status not in (408, 409, 425):
            return ProviderRejected(f"'{self.name}' refused the request ({status}){said}", provider=self.name)
        return ProviderFailed(f"'{self.name}' failed ({status}){said}", provider=self.name)

    def _said(self, call: Call, text: str) -> str:
        if call.secret is not None:
            text = text.replace(call.secret.value, "***")
        return f": {text}" if text else ""


def _value(sent_as: str, value: ParamValue) -> JsonValue:
    if sent_as == "music_length_ms" and isinstance(value, int | float):
        return round(value * 1000)
    if sent_as == "language_code" and isinstance(value, str):
        return re.split("[-_]", value)[0].lower()
    return value


def _put(fields: dict[str, JsonValue], name: str, value: JsonValue) -> None:
    outer, _, inner = name.partition(".")
    if not inner:
        fields[outer] = value
        return
    fields[outer] = {**read_object(fields.get(outer)), inner: value}


def _word(value: JsonValue) -> str:
    return value if isinstance(value, str) else orjson.dumps(value).decode()


def _told(body: bytes) -> tuple[frozenset[str], str]:
    """Return codes and text of an error body; both may be empty."""
    detail = read_object(read_json(body)).get("detail")
    if isinstance(detail, str):
        return frozenset(), detail[:300]
    faults = [read_object(one) for one in read_list(detail)]
    if faults:
        return frozenset(), "; ".join(f"{_place(one)}: {one.get('msg')}" for one in faults[:3])[:300]
    told = read_object(detail)
    codes = frozenset(value for key in ("code", "status") if isinstance(value := told.get(key), str))
    text = told.get("message")
    return codes, text[:300] if isinstance(text, str) else ""


def _place(fault: Mapping[str, JsonValue]) -> str:
    return ".".join(str(step) for step in read_list(fault.get("loc")) if step != "body") or "body"


def _words(alignment: JsonValue) -> tuple[TimedWord, ...]:
    """Gather letters into words; times that are missing or strange tell of no words, as the sound is what counts."""
    told = read_object(alignment)
    letters = read_list(told.get("characters"))
    starts = read_list(told.get("character_start_times_seconds"))
    ends = read_list(told.get("character_end_times_seconds"))
    if not len(letters) == len(starts) == len(ends):
        return ()
    words: list[TimedWord] = []
    going = after_alone = False
    for letter, start, end in zip(letters, starts, ends, strict=True):
        if not isinstance(letter, str) or not _is_moment(start) or not _is_moment(end):
            return ()
        if not letter.strip():
            going = False
            continue
        alone = _LETTERS_ALONE.search(letter) is not None
        if going and not alone and not (after_alone and letter.isalnum()):
            last = words[-1]
            words[-1] = TimedWord(last.text + letter, last.start, max(last.end, float(end)))
        else:
            words.append(TimedWord(letter, float(start), max(float(start), float(end))))
        going, after_alone = True, alone if letter.isalnum() else after_alone
    return tuple(words)


def _is_moment(value: JsonValue) -> TypeGuard[int | float]:
    return (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and math.isfinite(value)
        and 0 <= value < 1e6
    )


def _usage(call: Call) -> Usage:
    """Count what the price list counts; letters are those of the text, whatever plan they are taken from."""
    units: dict[Unit, int | float] = {"request": 1}
    if call.task == "speech":
        units["character"] = len(call.prompt)
    seconds = call.params.get("duration")
    if call.task != "speech" and isinstance(seconds, int | float):
        units["second"] = seconds
    return Usage(units=units)


def _wav(samples: bytes, rate: int) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples[: len(samples) // 2 * 2])
    return out.getvalue()


PROVIDER = ProviderSpec(
    name="elevenlabs",
    title="ElevenLabs",
    base_url="https://api.elevenlabs.io",
    key_variable="ELEVENLABS_API_KEY",
    build=ElevenLabs,
)
