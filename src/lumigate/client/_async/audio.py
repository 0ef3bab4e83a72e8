"""Sound: voices, music, effects."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from lumigate.client._async.api import AsyncApi
from lumigate.client._async.generations import AsyncGenerateOptions, generate
from lumigate.client._async.jobs import AsyncJob
from lumigate.client._core.options import ParamValue, roles
from lumigate.client._core.sources import MediaSource


class AsyncSpeech:
    """``client.speech``"""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    async def generate(
        self,
        text: str,
        *,
        model: str | None = None,
        voice: str | None = None,
        language: str | None = None,
        rate: float | None = None,
        format: str | None = None,  # noqa: A002
        **options: Unpack[AsyncGenerateOptions],
    ) -> AsyncJob:
        """Say a text; ``job.words`` tells when each word is heard, where the model knows."""
        params: dict[str, ParamValue | None] = {
            "voice": voice,
            "language": language,
            "rate": rate,
            "format": format,
        }
        return await generate(
            self._api,
            model=model,
            task="speech",
            prompt=text,
            named={},
            params=params,
            options=options,
        )

    async def transcribe(
        self,
        audio: MediaSource,
        *,
        model: str | None = None,
        language: str | None = None,
        **options: Unpack[AsyncGenerateOptions],
    ) -> AsyncJob:
        """Write down what is said: ``job.text``."""
        return await generate(
            self._api,
            model=model,
            task="transcribe",
            prompt="",
            named={"audio": audio},
            params={"language": language},
            options=options,
        )


class AsyncMusic:
    """``client.music``"""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    async def generate(
        self,
        prompt: str,
        *,
        model: str | None = None,
        duration: float | None = None,
        tempo: int | None = None,
        seed: int | None = None,
        lyrics: str | None = None,
        instrumental: bool | None = None,
        format: str | None = None,  # noqa: A002
        audio: MediaSource | None = None,
        **options: Unpack[AsyncGenerateOptions],
    ) -> AsyncJob:
        """Make music of ``duration`` seconds at ``tempo`` beats a minute; ``audio`` is music to go on from."""
        params: dict[str, ParamValue | None] = {
            "duration": duration,
            "tempo": tempo,
            "seed": seed,
            "lyrics": lyrics,
            "instrumental": instrumental,
            "format": format,
        }
        return await generate(
            self._api,
            model=model,
            task="music" if audio is None else "extend_music",
            prompt=prompt,
            named=roles({"audio": audio}),
            params=params,
            options=options,
        )

    async def stems(
        self, audio: MediaSource, *, model: str | None = None, **options: Unpack[AsyncGenerateOptions]
    ) -> AsyncJob:
        """Take music apart into its voices and instruments."""
        return await generate(
            self._api,
            model=model,
            task="stems",
            prompt="",
            named={"audio": audio},
            params={},
            options=options,
        )


class AsyncSoundEffects:
    """``client.audio.sound_effects``"""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    async def generate(
        self,
        prompt: str,
        *,
        model: str | None = None,
        duration: float | None = None,
        seed: int | None = None,
        format: str | None = None,  # noqa: A002
        **options: Unpack[AsyncGenerateOptions],
    ) -> AsyncJob:
        """Make a sound of ``duration`` seconds."""
        return await generate(
            self._api,
            model=model,
            task="sound_effect",
            prompt=prompt,
            named={},
            params={"duration": duration, "seed": seed, "format": format},
            options=options,
        )


class AsyncAudio:
    """``client.audio``: all that is heard."""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    @cached_property
    def speech(self) -> AsyncSpeech:
        """Voices."""
        return AsyncSpeech(self._api)

    @cached_property
    def music(self) -> AsyncMusic:
        """Music."""
        return AsyncMusic(self._api)

    @cached_property
    def sound_effects(self) -> AsyncSoundEffects:
        """Sounds."""
        return AsyncSoundEffects(self._api)
