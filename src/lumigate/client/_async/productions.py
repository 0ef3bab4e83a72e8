"""Films."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Self, Unpack

from pydantic import JsonValue

from lumigate.client import _io_async as io
from lumigate.client._async.api import AsyncApi, read
from lumigate.client._async.files import AsyncPlainFile
from lumigate.client._async.jobs import AsyncJob
from lumigate.client._async.listing import AsyncListing
from lumigate.client._async.media import resolve
from lumigate.client._core.calls import CallOptions, JsonObject, call, given, part
from lumigate.client._core.errors import Timeout
from lumigate.client._core.options import (
    CALL_OPTIONS,
    Outro,
    ProductionOptions,
    Scene,
    call_options,
    plain,
)
from lumigate.client._core.problems import error_of_job, retry_after
from lumigate.client._core.progress import Told
from lumigate.client._core.sources import MediaSource
from lumigate.client._core.views import ProductionView
from lumigate.wire import jobs, productions

OnFilmProgress = Callable[["AsyncProduction"], object]
"""Told of a film each time that it moved."""


class AsyncFilm(AsyncPlainFile):
    """The finished film. ``size`` is ``"1280x720"``."""

    def __init__(self, api: AsyncApi, record: productions.Film, *, stem: str) -> None:
        super().__init__(api, url=record.url, mime="video/mp4", asset=record.asset, stem=stem)
        self.seconds = record.seconds
        self.size = record.size


class AsyncCaptions:
    """The caption files; None where captions are off."""

    def __init__(self, api: AsyncApi, record: productions.CaptionFiles, *, stem: str) -> None:
        self.srt = _caption(api, record.srt, "application/x-subrip", stem)
        self.vtt = _caption(api, record.vtt, "text/vtt", stem)


def _caption(api: AsyncApi, url: str | None, mime: str, stem: str) -> AsyncPlainFile | None:
    return None if url is None else AsyncPlainFile(api, url=url, mime=mime, asset=None, stem=stem)


class AsyncProduction(ProductionView):
    """A film of the server's, and what can be done with it."""

    def __init__(self, api: AsyncApi, record: productions.Production) -> None:
        super().__init__(record)
        self._api = api

    @property
    def film(self) -> AsyncFilm:
        """The finished film; :class:`ValueError` while there is none."""
        if self.record.film is None:
            raise ValueError(f"{self.id} is {self.status} and has no film yet: call wait() first")
        return AsyncFilm(self._api, self.record.film, stem=self.id)

    @property
    def captions(self) -> AsyncCaptions:
        """The caption files."""
        return AsyncCaptions(self._api, self.record.captions or productions.CaptionFiles(), stem=self.id)

    async def refresh(self) -> Self:
        """Look at it again."""
        await self._look()
        return self

    async def wait(self, *, on_progress: OnFilmProgress | None = None, timeout: float | None = None) -> Self:
        """Wait until it ended; raise :class:`JobFailed` where it did so without a film.

        ``on_progress`` is told each time that it moved. After ``timeout`` seconds :class:`Timeout` is raised and the
        film goes on.
        """
        started = time.monotonic()
        hint: float | None = None
        told = Told[AsyncProduction](on_progress)
        told(self)
        while not self.ended:
            waited = time.monotonic() - started
            pause = self._api.polling.pause(waited, hint)
            if timeout is not None:
                left = timeout - waited
                if left <= 0:
                    raise Timeout(f"{self.id} is still {self.status} after {timeout:g} s; it goes on")
                pause = min(pause, left)
            await io.sleep(pause)
            hint = await self._look()
            told(self)
        if self.status != "completed":
            raise error_of_job(await self.job())
        return self

    async def job(self) -> AsyncJob:
        """Return the job that renders it."""
        record = await self._api.fetch(call("GET", f"/v1/jobs/{part(self.job_id)}", {}), jobs.Job)
        return AsyncJob(self._api, record)

    async def stream(self, *, after: int = 0) -> AsyncIterator[jobs.JobEvent]:
        """Yield the events of its job as they happen; see :meth:`Job.stream`."""
        job = await self.job()
        async for event in job.stream(after=after):
            yield event
        await self._look()

    async def cancel(self, **options: Unpack[CallOptions]) -> Self:
        """Stop it; what was made is kept."""
        await self._api.send(call("POST", f"/v1/productions/{part(self.id)}/cancel", options))
        return await self.refresh()

    async def _look(self) -> float | None:
        response = await self._api.send(call("GET", f"/v1/productions/{part(self.id)}", {}))
        self.record = read(productions.Production, response)
        return retry_after(response.headers)


class AsyncProductions:
    """``client.productions``"""

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    async def create(self, brief: str = "", **options: Unpack[ProductionOptions]) -> AsyncProduction:
        """Begin a film from a brief, from pictures, or from both. Returns at once: wait() for it."""
        body: JsonObject = {"brief": brief}
        for name, value in options.items():
            if name in CALL_OPTIONS or name in {"pictures", "clips", "outro"}:
                continue
            body[name] = plain(value)
        if "pictures" in options:
            body["pictures"] = await _scenes(self._api, options["pictures"])
        if "clips" in options:
            body["clips"] = await _scenes(self._api, options["clips"])
        if "outro" in options:
            body["outro"] = await _outro(self._api, options["outro"])
        record = await self._api.fetch(
            call("POST", "/v1/productions", call_options(options), json=body), productions.Production
        )
        return AsyncProduction(self._api, record)

    async def get(self, production: str, **options: Unpack[CallOptions]) -> AsyncProduction:
        """Return one film."""
        record = await self._api.fetch(
            call("GET", f"/v1/productions/{part(production)}", options), productions.Production
        )
        return AsyncProduction(self._api, record)

    def list(
        self, *, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> AsyncListing[AsyncProduction, productions.ProductionPage]:
        """List films, newest first. ``limit`` is the size of a page."""
        return AsyncListing(
            self._api,
            call("GET", "/v1/productions", options, query={"limit": limit}),
            productions.ProductionPage,
            lambda page: ([AsyncProduction(self._api, each) for each in page.data], page.next_cursor),
        )


async def _scenes(api: AsyncApi, given_scenes: Sequence[MediaSource | Scene]) -> list[JsonValue]:
    return [await _scene(api, each) for each in given_scenes]


async def _scene(api: AsyncApi, scene: MediaSource | Scene) -> JsonObject:
    if not isinstance(scene, dict):
        return await resolve(api, scene, "reference")
    if "source" not in scene:
        raise ValueError("a scene needs its source: {'source': 'beach.jpg', 'title': 'The beach'}")
    found = await resolve(api, scene["source"], "reference")
    return found | given(title=scene.get("title"))


async def _outro(api: AsyncApi, outro: Outro) -> JsonObject:
    body = given(qr=outro.get("qr"), text_top=outro.get("text_top"), text_bottom=outro.get("text_bottom"))
    if "logo" in outro:
        body["logo"] = await _name(api, outro["logo"])
    if "image" in outro:
        body["image"] = await _name(api, outro["image"])
    return body


async def _name(api: AsyncApi, source: MediaSource) -> str:
    found = await resolve(api, source, "reference")
    if "asset" not in found:
        raise ValueError("give a path, bytes or an asset here; a URL is not fetched for it")
    return str(found["asset"])
