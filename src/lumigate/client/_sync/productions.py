# Made by tools/colour.py from src/lumigate/client/_async/productions.py: change that file, not this one.
"""Films."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Self, Unpack

from pydantic import JsonValue

from lumigate.client import _io_sync as io
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
from lumigate.client._sync.api import Api, read
from lumigate.client._sync.files import PlainFile
from lumigate.client._sync.jobs import Job
from lumigate.client._sync.listing import Listing
from lumigate.client._sync.media import resolve
from lumigate.wire import jobs, productions

OnFilmProgress = Callable[["Production"], object]
"""Told of a film each time that it moved."""


class Film(PlainFile):
    """The finished film. ``size`` is ``"1280x720"``."""

    def __init__(self, api: Api, record: productions.Film, *, stem: str) -> None:
        super().__init__(api, url=record.url, mime="video/mp4", asset=record.asset, stem=stem)
        self.seconds = record.seconds
        self.size = record.size


class Captions:
    """The caption files; None where captions are off."""

    def __init__(self, api: Api, record: productions.CaptionFiles, *, stem: str) -> None:
        self.srt = _caption(api, record.srt, "application/x-subrip", stem)
        self.vtt = _caption(api, record.vtt, "text/vtt", stem)


def _caption(api: Api, url: str | None, mime: str, stem: str) -> PlainFile | None:
    return None if url is None else PlainFile(api, url=url, mime=mime, asset=None, stem=stem)


class Production(ProductionView):
    """A film of the server's, and what can be done with it."""

    def __init__(self, api: Api, record: productions.Production) -> None:
        super().__init__(record)
        self._api = api

    @property
    def film(self) -> Film:
        """The finished film; :class:`ValueError` while there is none."""
        if self.record.film is None:
            raise ValueError(f"{self.id} is {self.status} and has no film yet: call wait() first")
        return Film(self._api, self.record.film, stem=self.id)

    @property
    def captions(self) -> Captions:
        """The caption files."""
        return Captions(self._api, self.record.captions or productions.CaptionFiles(), stem=self.id)

    def refresh(self) -> Self:
        """Look at it again."""
        self._look()
        return self

    def wait(self, *, on_progress: OnFilmProgress | None = None, timeout: float | None = None) -> Self:
        """Wait until it ended; raise :class:`JobFailed` where it did so without a film.

        ``on_progress`` is told each time that it moved. After ``timeout`` seconds :class:`Timeout` is raised and the
        film goes on.
        """
        started = time.monotonic()
        hint: float | None = None
        told = Told[Production](on_progress)
        told(self)
        while not self.ended:
            waited = time.monotonic() - started
            pause = self._api.polling.pause(waited, hint)
            if timeout is not None:
                left = timeout - waited
                if left <= 0:
                    raise Timeout(f"{self.id} is still {self.status} after {timeout:g} s; it goes on")
                pause = min(pause, left)
            io.sleep(pause)
            hint = self._look()
            told(self)
        if self.status != "completed":
            raise error_of_job(self.job())
        return self

    def job(self) -> Job:
        """Return the job that renders it."""
        record = self._api.fetch(call("GET", f"/v1/jobs/{part(self.job_id)}", {}), jobs.Job)
        return Job(self._api, record)

    def stream(self, *, after: int = 0) -> Iterator[jobs.JobEvent]:
        """Yield the events of its job as they happen; see :meth:`Job.stream`."""
        job = self.job()
        yield from job.stream(after=after)
        self._look()

    def cancel(self, **options: Unpack[CallOptions]) -> Self:
        """Stop it; what was made is kept."""
        self._api.send(call("POST", f"/v1/productions/{part(self.id)}/cancel", options))
        return self.refresh()

    def _look(self) -> float | None:
        response = self._api.send(call("GET", f"/v1/productions/{part(self.id)}", {}))
        self.record = read(productions.Production, response)
        return retry_after(response.headers)


class Productions:
    """``client.productions``"""

    def __init__(self, api: Api) -> None:
        self._api = api

    def create(self, brief: str = "", **options: Unpack[ProductionOptions]) -> Production:
        """Begin a film from a brief, from pictures, or from both. Returns at once: wait() for it."""
        body: JsonObject = {"brief": brief}
        for name, value in options.items():
            if name in CALL_OPTIONS or name in {"pictures", "clips", "outro"}:
                continue
            body[name] = plain(value)
        if "pictures" in options:
            body["pictures"] = _scenes(self._api, options["pictures"])
        if "clips" in options:
            body["clips"] = _scenes(self._api, options["clips"])
        if "outro" in options:
            body["outro"] = _outro(self._api, options["outro"])
        record = self._api.fetch(
            call("POST", "/v1/productions", call_options(options), json=body), productions.Production
        )
        return Production(self._api, record)

    def get(self, production: str, **options: Unpack[CallOptions]) -> Production:
        """Return one film."""
        record = self._api.fetch(
            call("GET", f"/v1/productions/{part(production)}", options), productions.Production
        )
        return Production(self._api, record)

    def list(
        self, *, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> Listing[Production, productions.ProductionPage]:
        """List films, newest first. ``limit`` is the size of a page."""
        return Listing(
            self._api,
            call("GET", "/v1/productions", options, query={"limit": limit}),
            productions.ProductionPage,
            lambda page: ([Production(self._api, each) for each in page.data], page.next_cursor),
        )


def _scenes(api: Api, given_scenes: Sequence[MediaSource | Scene]) -> list[JsonValue]:
    return [_scene(api, each) for each in given_scenes]


def _scene(api: Api, scene: MediaSource | Scene) -> JsonObject:
    if not isinstance(scene, dict):
        return resolve(api, scene, "reference")
    if "source" not in scene:
        raise ValueError("a scene needs its source: {'source': 'beach.jpg', 'title': 'The beach'}")
    found = resolve(api, scene["source"], "reference")
    return found | given(title=scene.get("title"))


def _outro(api: Api, outro: Outro) -> JsonObject:
    body = given(qr=outro.get("qr"), text_top=outro.get("text_top"), text_bottom=outro.get("text_bottom"))
    if "logo" in outro:
        body["logo"] = _name(api, outro["logo"])
    if "image" in outro:
        body["image"] = _name(api, outro["image"])
    return body


def _name(api: Api, source: MediaSource) -> str:
    found = resolve(api, source, "reference")
    if "asset" not in found:
        raise ValueError("give a path, bytes or an asset here; a URL is not fetched for it")
    return str(found["asset"])
