# Made by tools/colour.py from src/lumigate/client/_async/client.py: change that file, not this one.
"""The client."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import TracebackType
from typing import Self, Unpack

import httpx2
from pydantic import JsonValue

from lumigate.client._core.calls import CallOptions, Method, QueryValue, call
from lumigate.client._core.polling import Polling
from lumigate.client._core.retries import Retries
from lumigate.client._core.settings import Settings
from lumigate.client._sync.account import Health, Keys, Ledger, Usage
from lumigate.client._sync.api import Api
from lumigate.client._sync.assets import Assets
from lumigate.client._sync.audio import Audio, Music, Speech
from lumigate.client._sync.generations import Estimates, Generations
from lumigate.client._sync.images import Images
from lumigate.client._sync.jobs import Jobs
from lumigate.client._sync.models import Models
from lumigate.client._sync.productions import Productions
from lumigate.client._sync.videos import Videos
from lumigate.client._sync.webhooks import Webhooks
from lumigate.client.discovery import discover


class Lumigate:
    """Talks to a Lumigate server.

    Without arguments it finds the server: ``LUMIGATE_BASE_URL``, else the one that runs on this machine's data
    folder, else ``http://127.0.0.1:8787``; and the key: ``LUMIGATE_API_KEY``, else the one that the local server
    keeps for this machine. Use it as a context manager, or close it.

        with Lumigate() as client:
            job = client.images.generate("a sunset over Istanbul", size="1024x1024")
            job.outputs[0].save("sunset.png")

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
        http_client: httpx2.Client | None = None,
    ) -> None:
        found = discover(base_url, api_key)
        self.settings = Settings(
            base_url=found.base_url,
            api_key=found.api_key,
            timeout=timeout,
            headers=tuple((headers or {}).items()),
        )
        self._api = Api(
            self.settings,
            retries if isinstance(retries, Retries) else Retries(limit=retries),
            polling or Polling(),
            http_client,
        )

    @cached_property
    def images(self) -> Images:
        """Pictures."""
        return Images(self._api)

    @cached_property
    def videos(self) -> Videos:
        """Clips."""
        return Videos(self._api)

    @cached_property
    def audio(self) -> Audio:
        """All that is heard."""
        return Audio(self._api)

    @property
    def speech(self) -> Speech:
        """Voices."""
        return self.audio.speech

    @property
    def music(self) -> Music:
        """Music."""
        return self.audio.music

    @cached_property
    def generations(self) -> Generations:
        """Any task of any model."""
        return Generations(self._api)

    @cached_property
    def estimates(self) -> Estimates:
        """The price before."""
        return Estimates(self._api)

    @cached_property
    def jobs(self) -> Jobs:
        """Everything that takes time."""
        return Jobs(self._api)

    @cached_property
    def assets(self) -> Assets:
        """Kept media."""
        return Assets(self._api)

    @cached_property
    def models(self) -> Models:
        """The catalogue."""
        return Models(self._api)

    @cached_property
    def productions(self) -> Productions:
        """Films."""
        return Productions(self._api)

    @cached_property
    def keys(self) -> Keys:
        """What authenticates."""
        return Keys(self._api)

    @cached_property
    def usage(self) -> Usage:
        """What was used."""
        return Usage(self._api)

    @cached_property
    def ledger(self) -> Ledger:
        """Where the money is."""
        return Ledger(self._api)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Being told what happened."""
        return Webhooks(self._api)

    @cached_property
    def health(self) -> Health:
        """Whether the server is well."""
        return Health(self._api)

    def request(
        self,
        method: Method,
        path: str,
        *,
        query: Mapping[str, QueryValue] | None = None,
        json: Mapping[str, JsonValue] | None = None,
        **options: Unpack[CallOptions],
    ) -> httpx2.Response:
        """Send any request of the API, with the client's key, retries and errors, and return the raw response."""
        return self._api.send(call(method, path, options, query=query, json=json))

    def close(self) -> None:
        """Close the connections."""
        self._api.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
