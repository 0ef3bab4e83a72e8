"""A twin of ElevenLabs: speech with and without times, music, sound effects, and the lists beside them.

It refuses fields that it does not know, where the vendor passes over them in silence, so that a wrong name shows.
"""

from __future__ import annotations

import asyncio
import base64
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lumigate.emulators.control import Control, Submission
from lumigate.emulators.sounds import SoundFormat, draw_sound

MODELS = (
    "eleven_v3",
    "eleven_multilingual_v2",
    "eleven_flash_v2_5",
    "eleven_turbo_v2_5",
    "eleven_text_to_sound_v2",
    "music_v1",
)

VOICES = {"21m00Tcm4TlvDq8ikWAM": "Rachel", "JBFqnCBsd6RMkjVDRZzb": "George"}
"""The voices of the account, by id."""

_SPEECH = frozenset(
    {
        *("text", "model_id", "language_code", "voice_settings", "seed", "previous_text", "next_text"),
        *("previous_request_ids", "next_request_ids", "apply_text_normalization"),
        "pronunciation_dictionary_locators",
    }
)
_MUSIC = frozenset(
    {
        *("prompt", "composition_plan", "music_length_ms", "model_id", "seed", "force_instrumental"),
        *("finetune_id", "respect_sections_durations", "store_for_inpainting", "sign_with_c2pa"),
    }
)
_EFFECT = frozenset({"text", "duration_seconds", "prompt_influence", "loop", "model_id"})
_SETTINGS = frozenset({"stability", "similarity_boost", "style", "use_speaker_boost", "speed"})

_FORMAT = re.compile(
    r"mp3_(22050)_(32)|mp3_(24000)_(48)|mp3_(44100)_(32|64|96|128|192)|opus_(48000)_(32|64|96|128|192)"
    r"|pcm_(8000|16000|22050|24000|32000|44100|48000)()"
)
_MARK = "[refuse]"
"""A text with this in it is refused as the vendor's moderation would."""

_LETTER = 0.06
"""Seconds that one letter is spoken for."""

_Answer = Callable[[], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinRules:
    """How this twin behaves: ``keys`` are accepted, None accepts any; ``credit`` is in letters."""

    keys: frozenset[str] | None = None
    credit: int = 100_000


class _VendorError(Exception):
    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.body: Mapping[str, object] = {"detail": {"status": code, "message": message}}


class _Invalid(_VendorError):
    def __init__(self, place: str, message: str, kind: str = "value_error") -> None:
        super().__init__(422, kind, message)
        where = ["query", place] if place == "output_format" else ["body", place]
        self.body = {"detail": [{"loc": where, "msg": message, "type": kind}]}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    kind: SoundFormat
    rate: int
    bits: int

    @property
    def mime(self) -> str:
        return {"mp3": "audio/mpeg", "opus": "audio/ogg"}.get(self.kind, "application/octet-stream")


class _Twin:
    def __init__(self, rules: TwinRules, control: Control) -> None:
        self._rules = rules
        self._control = control

    async def speech(self, request: Request) -> Response:
        async def answer() -> Response:
            form, text, _ = await self._speak(request)
            data = await _sound(text, len(text) * _LETTER, form)
            return self._bytes(data, form, len(text))

        return await self._guarded(answer)

    async def speech_with_times(self, request: Request) -> Response:
        async def answer() -> Response:
            form, text, speed = await self._speak(request)
            letter = _LETTER / speed
            data = await _sound(text, len(text) * letter, form)
            times = {
                "characters": list(text),
                "character_start_times_seconds": [round(n * letter, 3) for n in range(len(text))],
                "character_end_times_seconds": [round((n + 1) * letter, 3) for n in range(len(text))],
            }
            body = {
                "audio_base64": base64.b64encode(data).decode(),
                "alignment": times,
                "normalized_alignment": times,
            }
            return _json(body, headers=self._headers(len(text)))

        return await self._guarded(answer)

    async def music(self, request: Request) -> Response:
        async def answer() -> Response:
            form = self._open(request)
            fields = await _fields(request, _MUSIC)
            prompt = fields.get("prompt")
            if "composition_plan" in fields:
                raise _VendorError(400, "unsupported", "Composition plans are not part of this twin.")
            if not isinstance(prompt, str) or not prompt:
                raise _Invalid("prompt", "Field required", "missing")
            if _MARK in prompt:
                raise _VendorError(400, "bad_prompt", "Your prompt violates our terms of service.")
            length = _number(fields, "music_length_ms", 3000, 600_000, 10_000)
            self._bill(request, "music_v1", prompt, fields)
            return self._bytes(await _sound(prompt, length / 1000, form), form, round(length / 10))

        return await self._guarded(answer)

    async def effect(self, request: Request) -> Response:
        async def answer() -> Response:
            form = self._open(request)
            fields = await _fields(request, _EFFECT)
            text = _text(fields)
            seconds = _number(fields, "duration_seconds", 0.5, 30, 2)
            _number(fields, "prompt_influence", 0, 1, 0.3)
            self._bill(request, "eleven_text_to_sound_v2", text, fields)
            return self._bytes(await _sound(text, seconds, form), form, round(seconds * 40))

        return await self._guarded(answer)

    async def models(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            return _json([{"model_id": name, "name": name, "languages": []} for name in MODELS])

        return await self._guarded(answer)

    async def voices(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            rows = [{"voice_id": key, "name": name, "category": "premade"} for key, name in VOICES.items()]
            return _json({"voices": rows, "has_more": False, "total_count": len(rows)})

        return await self._guarded(answer)

    async def subscription(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            used = sum(len(one.prompt) for one in self._control.submissions)
            body = {
                "tier": "creator",
                "character_count": used,
                "character_limit": self._rules.credit,
                "status": "active",
            }
            return _json(body)

        return await self._guarded(answer)

    async def _guarded(self, answer: _Answer) -> Response:
        async def safely() -> Response:
            try:
                return await answer()
            except _VendorError as error:
                return _json(error.body, error.status)

        return await self._control.meet(safely)

    def _check_key(self, request: Request) -> None:
        key = request.headers.get("xi-api-key", "")
        if not key:
            raise _VendorError(401, "needs_authorization", "Neither authorization header nor xi-api-key.")
        if self._rules.keys is not None and key not in self._rules.keys:
            raise _VendorError(401, "invalid_api_key", "Invalid API key")

    def _open(self, request: Request) -> _Form:
        self._check_key(request)
        asked = request.query_params.get("output_format", "mp3_44100_128")
        match = _FORMAT.fullmatch(asked)
        if match is None:
            raise _Invalid("output_format", f"Input should be a known format, not '{asked}'", "enum")
        rate, bits = (found for found in match.groups() if found is not None)
        kind: SoundFormat = (
            "mp3" if asked.startswith("mp3") else "opus" if asked.startswith("opus") else "pcm"
        )
        return _Form(kind=kind, rate=int(rate), bits=int(bits or 0) * 1000)

    async def _speak(self, request: Request) -> tuple[_Form, str, float]:
        form = self._open(request)
        fields = await _fields(request, _SPEECH)
        text = _text(fields)
        voice = request.path_params["voice"]
        if voice not in VOICES:
            raise _VendorError(404, "voice_not_found", f"A voice with the voice_id {voice} was not found.")
        model = fields.get("model_id", "eleven_multilingual_v2")
        if model not in MODELS:
            raise _VendorError(400, "model_not_found", f"A model with model ID {model} does not exist.")
        settings = fields.get("voice_settings") or {}
        if not isinstance(settings, dict):
            raise _Invalid("voice_settings", "Input should be an object", "type_error")
        for name in settings:
            if name not in _SETTINGS:
                raise _Invalid("voice_settings", f"Unknown setting '{name}'", "extra_forbidden")
        speed = _number(settings, "speed", 0.7, 1.2, 1.0)
        self._bill(request, str(model), text, fields)
        return form, text, speed

    def _bill(self, request: Request, model: str, text: str, fields: Mapping[str, object]) -> None:
        if _MARK in text:
            raise _VendorError(400, "content_against_policy", "This text is against our policy.")
        used = sum(len(one.prompt) for one in self._control.submissions)
        if used + len(text) > self._rules.credit:
            message = (
                f"This request exceeds your quota. You have {self._rules.credit - used} credits remaining."
            )
            raise _VendorError(401, "quota_exceeded", message)
        told = {name: value if isinstance(value, str) else _plain(value) for name, value in fields.items()}
        told |= {f"?{name}": value for name, value in request.query_params.items()}
        self._control.submissions.append(
            Submission(path=request.url.path, model=model, prompt=text, count=1, fields=told)
        )

    def _bytes(self, data: bytes, form: _Form, cost: int) -> Response:
        return Response(data, media_type=form.mime, headers=self._headers(cost))

    def _headers(self, cost: int) -> dict[str, str]:
        return {"request-id": f"req-{len(self._control.submissions)}", "character-cost": str(cost)}


def build_elevenlabs(rules: TwinRules | None = None, control: Control | None = None) -> Starlette:
    """Return the twin as an app whose API root is the root."""
    control = control or Control()
    twin = _Twin(rules or TwinRules(), control)
    return Starlette(
        routes=[
            Route("/v1/text-to-speech/{voice}", twin.speech, methods=["POST"]),
            Route("/v1/text-to-speech/{voice}/stream", twin.speech, methods=["POST"]),
            Route("/v1/text-to-speech/{voice}/with-timestamps", twin.speech_with_times, methods=["POST"]),
            Route("/v1/music", twin.music, methods=["POST"]),
            Route("/v1/sound-generation", twin.effect, methods=["POST"]),
            Route("/v1/models", twin.models, methods=["GET"]),
            Route("/v2/voices", twin.voices, methods=["GET"]),
            Route("/v1/user/subscription", twin.subscription, methods=["GET"]),
            *control.routes(),
        ]
    )


async def _fields(request: Request, allowed: frozenset[str]) -> Mapping[str, object]:
    try:
        fields = orjson.loads(await request.body())
    except orjson.JSONDecodeError as error:
        raise _Invalid("body", "JSON decode error", "json_invalid") from error
    if not isinstance(fields, dict):
        raise _Invalid("body", "Input should be an object", "model_attributes_type")
    for name in fields:
        if name not in allowed:
            raise _Invalid(name, f"Unknown field '{name}'", "extra_forbidden")
    return fields


def _text(fields: Mapping[str, object]) -> str:
    text = fields.get("text")
    if not isinstance(text, str) or not text:
        raise _Invalid("text", "Field required", "missing")
    return text


def _number(fields: Mapping[str, object], name: str, low: float, high: float, default: float) -> float:
    value = fields.get(name, default)
    if value is None:
        return default
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise _Invalid(name, f"Input should be a number from {low:g} to {high:g}", "out_of_range")
    return value


async def _sound(text: str, seconds: float, form: _Form) -> bytes:
    return await asyncio.to_thread(
        draw_sound, text, seconds, form=form.kind, rate=form.rate, bits=form.bits or 128_000
    )


def _plain(value: object) -> str:
    return orjson.dumps(value).decode()


def _json(body: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(
        orjson.dumps(body), status_code=status, media_type="application/json", headers=dict(headers or {})
    )
