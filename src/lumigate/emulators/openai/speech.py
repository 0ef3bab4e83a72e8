"""Speech: three notes instead of a voice, as long as the text would take."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from lumigate.emulators.openai.desk import (
    LOCAL,
    Desk,
    VendorError,
    check_names,
    json_fields,
    one_of,
    read_text,
)
from lumigate.emulators.sounds import SoundFormat, draw_sound

SPEECH_MODELS = ("gpt-4o-mini-tts", "tts-1", "tts-1-hd")

_VOICES = frozenset(
    {
        *("alloy", "ash", "ballad", "coral", "echo", "fable", "onyx"),
        *("nova", "sage", "shimmer", "verse", "marin", "cedar"),
    }
)
_FIELDS = frozenset({"model", "input", "voice", "instructions", "response_format", "speed", "stream_format"})
_FORMATS: Mapping[str, SoundFormat] = {
    "mp3": "mp3",
    "opus": "opus",
    "aac": "aac",
    "flac": "flac",
    "wav": "wav",
    "pcm": "pcm",
}
_MIMES = {"mp3": "audio/mpeg", "opus": "audio/ogg", "pcm": "application/octet-stream"}
_LETTER = 0.06
"""Seconds that one letter is spoken for."""

_RATE = 24_000
"""Samples a second, in every format."""


class Speech:
    """The speech endpoint."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def speak(self, request: Request) -> Response:
        """Answer ``POST /v1/audio/speech``."""

        async def answer() -> Response:
            fields = await json_fields(request)
            check_names(fields, _FIELDS | (LOCAL if self._desk.rules.lenient else frozenset[str]()))
            text = read_text(fields, "input", 4096)
            self._desk.check_model(str(fields.get("model", "")), SPEECH_MODELS)
            self._check_voice(fields.get("voice"))
            form = one_of(fields, "response_format", tuple(_FORMATS), "mp3")
            one_of(fields, "stream_format", ("audio",), "audio")
            speed = fields.get("speed", 1.0)
            if isinstance(speed, bool) or not isinstance(speed, int | float) or not 0.25 <= speed <= 4:
                raise VendorError(400, "Invalid 'speed': 0.25 to 4 is expected.", "invalid_value", "speed")
            self._desk.bill(request, fields, text)
            data = await asyncio.to_thread(
                draw_sound, text, len(text) * _LETTER / speed, form=_FORMATS[form], rate=_RATE, bits=64_000
            )
            return Response(data, media_type=_MIMES.get(form, f"audio/{form}"))

        return await self._desk.meet(request, answer)

    def _check_voice(self, voice: object) -> None:
        if voice is None:
            raise VendorError(
                400, "Missing required parameter: 'voice'.", "missing_required_parameter", "voice"
            )
        if isinstance(voice, str) and (self._desk.rules.lenient or voice in _VOICES):
            return
        raise VendorError(400, f"Invalid value for 'voice': {voice!r}.", "invalid_value", "voice")
