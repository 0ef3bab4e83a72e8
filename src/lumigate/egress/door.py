"""The two pools of connections, and which URL may use which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from lumigate._version import __version__
from lumigate.domain.errors import UrlRefused
from lumigate.egress.connector import guarded_connector
from lumigate.egress.guard import check_url, show
from lumigate.egress.policy import NetworkPolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolLimits:
    """How many connections are kept, and how long idle ones live, in seconds.

    Idle connections are dropped before common servers drop them (uvicorn: 5 s): a request that meets a closing
    connection would have an unknown outcome.
    """

    total: int = 1024
    per_host: int = 256
    keepalive: float = 4.0


class Door:
    """Where every outgoing connection of the server passes.

    The *trusted* pool goes to what the operator configured: the hosts in ``homes`` (provider name to base URL)
    and the hosts of ``policy.allow``. The *foreign* pool goes to URLs that somebody handed us, and checks each
    address when it is dialled. The pools share no connection, so a checked URL never rides on an unchecked one.
    """

    def __init__(
        self,
        policy: NetworkPolicy,
        *,
        homes: Mapping[str, str] | None = None,
        resolver: Callable[[], AbstractResolver] = aiohttp.DefaultResolver,
        limits: PoolLimits | None = None,
    ) -> None:
        self.policy = policy
        self._homes = {name: _authority(URL(base)) for name, base in (homes or {}).items()}
        self._resolver = resolver
        self._limits = limits or PoolLimits()
        self._trusted: aiohttp.ClientSession | None = None
        self._foreign: aiohttp.ClientSession | None = None

    @property
    def trusted(self) -> aiohttp.ClientSession:
        """The pool for configured hosts; opened at first use, in a running loop."""
        if self._trusted is None:
            limits = self._limits
            self._trusted = _session(
                aiohttp.TCPConnector(
                    resolver=self._resolver(),
                    limit=limits.total,
                    limit_per_host=limits.per_host,
                    keepalive_timeout=limits.keepalive,
                )
            )
        return self._trusted

    @property
    def foreign(self) -> aiohttp.ClientSession:
        """The pool for URLs from outside; opened at first use, in a running loop."""
        if self._foreign is None:
            limits = self._limits
            self._foreign = _session(
                guarded_connector(
                    self.policy,
                    self._resolver(),
                    limit=limits.total,
                    limit_per_host=limits.per_host,
                    keepalive=limits.keepalive,
                )
            )
        return self._foreign

    def admit(self, text: str, *, provider: str | None = None) -> tuple[URL, aiohttp.ClientSession]:
        """Return the parsed URL and the pool that may dial it, or raise :class:`UrlRefused`.

        With ``provider``, that provider's configured host and port are open even when private.
        """
        home = self._homes.get(provider) if provider is not None else None
        if home is not None:
            try:
                url = URL(text)
                if url.scheme in ("http", "https") and _authority(url) == home and url.raw_user is None:
                    return url, self.trusted
            except ValueError as error:
                raise UrlRefused(f"'{show(text)}' is not a well-formed URL") from error
        url = check_url(text, self.policy)
        host = (url.raw_host or "").removesuffix(".")
        return url, self.trusted if host in self.policy.hosts else self.foreign

    async def close(self) -> None:
        """Close both pools."""
        for session in (self._trusted, self._foreign):
            if session is not None:
                await session.close()
        self._trusted = self._foreign = None


def _authority(url: URL) -> tuple[str, int | None]:
    return (url.raw_host or "").lower(), url.port


def _session(connector: aiohttp.TCPConnector) -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        trust_env=False,
        auto_decompress=False,
        headers={
            "User-Agent": f"lumigate/{__version__}",
            "Accept": "*/*",
            "Accept-Encoding": "identity",
        },
    )
