"""Clips."""

from __future__ import annotations

from typing import Unpack

from lumigate.client._async.api import AsyncApi
from lumigate.client._async.generations import AsyncGenerateOptions, generate
from lumigate.client._async.jobs import AsyncJob
from lumigate.client._core.options import ParamValue, roles, sized
from lumigate.client._core.sources import MediaSource, OneOrMore
from lumigate.wire.generations import Task


class AsyncVideos:
    """``client.videos``"""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    async def generate(
        self,
        prompt: str,
        *,
        model: str | None = None,
        duration: float | None = None,
        size: str | None = None,
        width: int | None = None,
        height: int | None = None,
        aspect_ratio: str | None = None,
        resolution: str | None = None,
        fps: int | None = None,
        seed: int | None = None,
        count: int | None = None,
        negative_prompt: str | None = None,
        format: str | None = None,  # noqa: A002
        image: MediaSource | None = None,
        first_frame: MediaSource | None = None,
        last_frame: MediaSource | None = None,
        reference: OneOrMore | None = None,
        **options: Unpack[AsyncGenerateOptions],
    ) -> AsyncJob:
        """Make a clip of ``duration`` seconds from words, or from words and a picture that it begins with.

        ``image`` and ``first_frame`` are the same: the picture that the clip begins with.
        """
        if image is not None and first_frame is not None:
            raise ValueError("image and first_frame are the same thing: give one")
        begin = first_frame if image is None else image
        across, down = sized(size, width, height)
        params: dict[str, ParamValue | None] = {
            "duration": duration,
            "width": across,
            "height": down,
            "aspect_ratio": aspect_ratio,
            "resolution": resolution,
            "fps": fps,
            "seed": seed,
            "count": count,
            "negative_prompt": negative_prompt,
            "format": format,
        }
        task: Task = "text_to_video" if begin is None else "image_to_video"
        return await generate(
            self._api,
            model=model,
            task=task,
            prompt=prompt,
            named=roles({"first_frame": begin, "last_frame": last_frame, "reference": reference}),
            params=params,
            options=options,
        )

    async def edit(
        self,
        video: MediaSource,
        prompt: str,
        *,
        model: str | None = None,
        seed: int | None = None,
        **options: Unpack[AsyncGenerateOptions],
    ) -> AsyncJob:
        """Change a clip as the words say."""
        return await generate(
            self._api,
            model=model,
            task="edit_video",
            prompt=prompt,
            named={"video": video},
            params={"seed": seed},
            options=options,
        )

    async def upscale(
        self,
        video: MediaSource,
        *,
        scale: float | None = None,
        model: str | None = None,
        **options: Unpack[AsyncGenerateOptions],
    ) -> AsyncJob:
        """Make a clip larger by ``scale``."""
        return await generate(
            self._api,
            model=model,
            task="upscale_video",
            prompt="",
            named={"video": video},
            params={"scale": scale},
            options=options,
        )

    async def lip_sync(
        self,
        video: MediaSource,
        audio: MediaSource,
        *,
        model: str | None = None,
        **options: Unpack[AsyncGenerateOptions],
    ) -> AsyncJob:
        """Let the person in a clip, or in a picture, say what is heard."""
        return await generate(
            self._api,
            model=model,
            task="lip_sync",
            prompt="",
            named={"video": video, "audio": audio},
            params={},
            options=options,
        )
