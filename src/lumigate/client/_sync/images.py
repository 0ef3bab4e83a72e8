# Made by tools/colour.py from src/lumigate/client/_async/images.py: change that file, not this one.
"""Pictures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from lumigate.client._core.options import ParamValue, roles, sized
from lumigate.client._core.sources import InputSources, MediaSource, OneOrMore
from lumigate.client._sync.api import Api
from lumigate.client._sync.generations import PICTURE_WAIT, GenerateOptions, generate
from lumigate.client._sync.jobs import Job
from lumigate.wire.generations import Task


class Images:
    """``client.images``"""

    def __init__(self, api: Api) -> None:
        self._api = api

    def generate(
        self,
        prompt: str,
        *,
        model: str | None = None,
        size: str | None = None,
        width: int | None = None,
        height: int | None = None,
        aspect_ratio: str | None = None,
        resolution: str | None = None,
        count: int | None = None,
        seed: int | None = None,
        negative_prompt: str | None = None,
        style: str | None = None,
        guidance: float | None = None,
        steps: int | None = None,
        format: str | None = None,  # noqa: A002
        image: OneOrMore | None = None,
        reference: OneOrMore | None = None,
        **options: Unpack[GenerateOptions],
    ) -> Job:
        """Make a picture from words, or from words and a picture.

        ``size`` is ``"1024x768"``; ``count`` pictures come back as ``job.outputs``. ``image`` begins from a picture,
        ``reference`` shows what it should look like.
        """
        across, down = sized(size, width, height)
        params: dict[str, ParamValue | None] = {
            "width": across,
            "height": down,
            "aspect_ratio": aspect_ratio,
            "resolution": resolution,
            "count": count,
            "seed": seed,
            "negative_prompt": negative_prompt,
            "style": style,
            "guidance": guidance,
            "steps": steps,
            "format": format,
        }
        task: Task = "text_to_image" if image is None else "image_to_image"
        return self._make(
            task, model, prompt, roles({"image": image, "reference": reference}), params, options
        )

    def edit(
        self,
        image: OneOrMore,
        prompt: str,
        *,
        mask: MediaSource | None = None,
        model: str | None = None,
        seed: int | None = None,
        count: int | None = None,
        negative_prompt: str | None = None,
        format: str | None = None,  # noqa: A002
        **options: Unpack[GenerateOptions],
    ) -> Job:
        """Change a picture as the words say; with a ``mask``, only where it is white."""
        params: dict[str, ParamValue | None] = {
            "seed": seed,
            "count": count,
            "negative_prompt": negative_prompt,
            "format": format,
        }
        task: Task = "edit_image" if mask is None else "inpaint"
        return self._make(task, model, prompt, roles({"image": image, "mask": mask}), params, options)

    def upscale(
        self,
        image: MediaSource,
        *,
        scale: float | None = None,
        model: str | None = None,
        format: str | None = None,  # noqa: A002
        **options: Unpack[GenerateOptions],
    ) -> Job:
        """Make a picture larger by ``scale``."""
        return self._make(
            "upscale_image", model, "", {"image": image}, {"scale": scale, "format": format}, options
        )

    def remove_background(
        self,
        image: MediaSource,
        *,
        model: str | None = None,
        format: str | None = None,  # noqa: A002
        **options: Unpack[GenerateOptions],
    ) -> Job:
        """Keep what a picture is of, and make the rest transparent."""
        return self._make("remove_background", model, "", {"image": image}, {"format": format}, options)

    def _make(
        self,
        task: Task,
        model: str | None,
        prompt: str,
        named: InputSources,
        params: Mapping[str, ParamValue | None],
        options: GenerateOptions,
    ) -> Job:
        return generate(
            self._api,
            model=model,
            task=task,
            prompt=prompt,
            named=named,
            params=params,
            options=options,
            hold=PICTURE_WAIT,
        )
