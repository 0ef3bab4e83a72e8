"""The client."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import TracebackType
from typing import Self, Unpack

import httpx2
from pydantic import JsonValue

from lumigate.client._async.account import AsyncHealth, AsyncKeys, AsyncLedger, AsyncUsage
from lumigate.client._async.api import AsyncApi
from lumigate.client._async.assets import AsyncAssets
from lumigate.client._async.audio import AsyncAudio, AsyncMusic, AsyncSpeech
from lumigate.client._async.generations import AsyncEstimates, AsyncGenerations
from lumigate.client._async.images import AsyncImages
from lumigate.client._async.jobs import AsyncJobs
from lumigate.client._async.models import AsyncModels
from lumigate.client._async.productions import AsyncProductions
from lumigate.client._async.videos import AsyncVideos
from lumigate.client._async.webhooks import AsyncWebhooks
from lumigate.client._core.calls import CallOptions, Method, QueryValue, call
from lumigate.client._core.polling import Polling
from lumigate.client._core.retries import Retries
from lumigate.client._core.settings import Settings
from lumigate.client.discovery import discover


class AsyncLumigate:
    """Talks to a Lumigate server.

    Without arguments it finds the server: ``LUMIGATE_BASE_URL``, else the one that runs on this machine's data
    folder, else ``http://127.0.0.1:8787``; and the key: ``LUMIGATE_API_KEY``, else the one that the local server
    keeps for this machine. Use it as a context manager, or close it.

        async with AsyncLumigate() as client:
            job = await client.images.generate("a sunset over Istanbul", size="1024x1024")
            await job.outputs[0].save("sunset.png")

    ``timeout``: seconds for one exchange, waiting for a result not counted; None is no limit. ``retries``: how often
    to try again, or a :class:`Retries`. ``http_client``: one of yours, with its proxies and certificates; it is not
    closed.
    """

    def __init__(
        self,
        base_url: str | None = None,
        api_key: str | None = None,
        *,
        timeout: float | None = 60.0,
        retries: int | Retries = 2,
        polling: Polling | None = None,
        headers: Mapping[str, str] | None = None,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        found = discover(base_url, api_key)
        self.settings = Settings(
            base_url=found.base_url,
            api_key=found.api_key,
            timeout=timeout,
            headers=tuple((headers or {}).items()),
        )
        self._api = AsyncApi(
            self.settings,
            retries if isinstance(retries, Retries) else Retries(limit=retries),
            polling or Polling(),
            http_client,
        )

    @cached_property
    def images(self) -> AsyncImages:
        """Pictures."""
        return AsyncImages(self._api)

    @cached_property
    def videos(self) -> AsyncVideos:
        """Clips."""
        return AsyncVideos(self._api)

    @cached_property
    def audio(self) -> AsyncAudio:
        """All that is heard."""
        return AsyncAudio(self._api)

    @property
    def speech(self) -> AsyncSpeech:
        """Voices."""
        return self.audio.speech

    @property
    def music(self) -> AsyncMusic:
        """Music."""
        return self.audio.music

    @cached_property
    def generations(self) -> AsyncGenerations:
        """Any task of any model."""
        return AsyncGenerations(self._api)

    @cached_property
    def estimates(self) -> AsyncEstimates:
        """The price before."""
        return AsyncEstimates(self._api)

    @cached_property
    def jobs(self) -> AsyncJobs:
        """Everything that takes time."""
        return AsyncJobs(self._api)

    @cached_property
    def assets(self) -> AsyncAssets:
        """Kept media."""
        return AsyncAssets(self._api)

    @cached_property
    def models(self) -> AsyncModels:
        """The catalogue."""
        return AsyncModels(self._api)

    @cached_property
    def productions(self) -> AsyncProductions:
        """Films."""
        return AsyncProductions(self._api)

    @cached_property
    def keys(self) -> AsyncKeys:
        """What authenticates."""
        return AsyncKeys(self._api)

    @cached_property
    def usage(self) -> AsyncUsage:
        """What was used."""
        return AsyncUsage(self._api)

    @cached_property
    def ledger(self) -> AsyncLedger:
        """Where the money is."""
        return AsyncLedger(self._api)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """Being told what happened."""
        return AsyncWebhooks(self._api)

    @cached_property
    def health(self) -> AsyncHealth:
        """Whether the server is well."""
        return AsyncHealth(self._api)

    async def request(
        self,
        method: Method,
        path: str,
        *,
        query: Mapping[str, QueryValue] | None = None,
        json: Mapping[str, JsonValue] | None = None,
        **options: Unpack[CallOptions],
    ) -> httpx2.Response:
        """Send any request of the API, with the client's key, retries and errors, and return the raw response."""
        return await self._api.send(call(method, path, options, query=query, json=json))

    async def aclose(self) -> None:
        """Close the connections."""
        await self._api.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
