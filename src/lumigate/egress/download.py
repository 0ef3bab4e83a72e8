"""Fetching a file from a URL that somebody handed us: bounded, checked at each hop, hashed on the way."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NoReturn

import aiohttp
from yarl import URL

from lumigate.domain.errors import InvalidRequest, ProviderFailed, UnsupportedMedia, UrlRefused
from lumigate.egress.bodies import chunks
from lumigate.egress.connector import AddressRefused, why_unreachable
from lumigate.egress.door import Door
from lumigate.egress.guard import show
from lumigate.kit.clock import Clock
from lumigate.kit.sniff import SNIFF_BYTES, sniff

FLUSH = 1024 * 1024
"""Bytes gathered before they are written and hashed, away from the event loop."""

TEXTS = frozenset({"text/plain", "text/vtt", "application/x-subrip", "application/json"})
"""Types that no first bytes show: the header is believed if the bytes are text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadLimits:
    """Bounds on one download; times in seconds, speed in bytes a second after the first ``grace`` seconds."""

    max_bytes: int = 512 * 1024 * 1024
    timeout: float = 300.0
    idle: float = 20.0
    grace: float = 10.0
    min_speed: int = 4 * 1024
    redirects: int = 3
    mimes: tuple[str, ...] = ()
    """Accepted types, also as ``image/*``; empty: everything that shows a type we keep."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Downloaded:
    """A file that arrived; ``mime`` is what its bytes show."""

    path: Path
    bytes: int
    sha256: str
    mime: str


class Downloader:
    """Fetches files through the door's foreign pool, or from a provider's own configured host."""

    def __init__(self, door: Door, clock: Clock) -> None:
        self._door = door
        self._clock = clock

    async def download(
        self,
        url: str,
        target: Path,
        *,
        limits: DownloadLimits | None = None,
        provider: str | None = None,
    ) -> Downloaded:
        """Fetch ``url`` into the new file ``target`` and return what it is; leaves no file behind on failure.

        With ``provider`` the URL is an output of that provider: its configured host is open even when private,
        and failures are :class:`ProviderFailed`; without, it is an input and failures are
        :class:`InvalidRequest`. Raises :class:`UrlRefused`, :class:`TooLarge` and :class:`UnsupportedMedia` too.
        """
        limits = limits or DownloadLimits()
        try:
            async with asyncio.timeout(limits.timeout):
                return await self._follow(url, target, limits, provider)
        except aiohttp.ClientConnectorError as error:
            if isinstance(error.os_error, AddressRefused):
                raise UrlRefused(f"'{show(url)}' is not fetched: {error.os_error}") from error
            _fail(url, why_unreachable(error), provider, error)
        except TimeoutError as error:
            _fail(
                url,
                f"no more came in time ({limits.timeout:g} s in all, {limits.idle:g} s idle)",
                provider,
                error,
            )
        except (aiohttp.ClientError, OSError) as error:
            _fail(url, f"the connection broke ({type(error).__name__})", provider, error)

    async def _follow(
        self, url: str, target: Path, limits: DownloadLimits, provider: str | None
    ) -> Downloaded:
        wait = aiohttp.ClientTimeout(total=None, connect=limits.idle, sock_read=limits.idle)
        here = url
        for _ in range(limits.redirects + 1):
            parsed, session = self._door.admit(here, provider=provider)
            async with session.get(parsed, timeout=wait, allow_redirects=False) as response:
                if response.status in (301, 302, 303, 307, 308):
                    here = _next(parsed, response)
                    continue
                if response.status != 200:
                    _fail(url, f"the server answered {response.status}", provider)
                return await self._keep(url, response, target, limits, provider)
        raise UrlRefused(
            f"'{show(url)}' is not fetched: it was redirected more than {limits.redirects} times"
        )

    async def _keep(
        self,
        url: str,
        response: aiohttp.ClientResponse,
        target: Path,
        limits: DownloadLimits,
        provider: str | None,
    ) -> Downloaded:
        writing = _Writing(target)
        started = self._clock.monotonic()
        try:
            async for piece in chunks(response, limits.max_bytes):
                await writing.add(piece)
                elapsed = self._clock.monotonic() - started
                if elapsed > limits.grace and writing.bytes / elapsed < limits.min_speed:
                    _fail(url, f"less than {limits.min_speed} bytes a second came", provider)
            if writing.bytes == 0:
                _fail(url, "the answer is empty", provider)
            mime = _mime(writing.head, response.headers.get("Content-Type", ""), limits)
            if mime is None:
                raise UnsupportedMedia(
                    f"'{show(url)}' is of no type that is accepted here ({', '.join(limits.mimes) or 'media'})"
                )
            sha256 = await writing.finish()
        except BaseException:
            writing.discard()
            raise
        return Downloaded(path=target, bytes=writing.bytes, sha256=sha256, mime=mime)


class _Writing:
    """A new file, written and hashed a megabyte at a time."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._file: IO[bytes] = target.open("xb")
        self._hash = hashlib.sha256()
        self._waiting: list[bytes] = []
        self._waiting_bytes = 0
        self.head = b""
        self.bytes = 0

    async def add(self, piece: bytes) -> None:
        if len(self.head) < SNIFF_BYTES:
            self.head += piece[: SNIFF_BYTES - len(self.head)]
        self.bytes += len(piece)
        self._waiting.append(piece)
        self._waiting_bytes += len(piece)
        if self._waiting_bytes >= FLUSH:
            await asyncio.to_thread(self._flush)

    async def finish(self) -> str:
        # A small file is cheaper to write than to hand to another thread.
        self._flush()
        self._file.close()
        return self._hash.hexdigest()

    def discard(self) -> None:
        self._file.close()
        self._target.unlink(missing_ok=True)

    def _flush(self) -> None:
        data = b"".join(self._waiting)
        self._waiting.clear()
        self._waiting_bytes = 0
        self._hash.update(data)
        self._file.write(data)


def _next(here: URL, response: aiohttp.ClientResponse) -> str:
    location = response.headers.get("Location")
    if not location:
        raise UrlRefused(f"'{show(str(here))}' is not fetched: it redirects to nowhere")
    try:
        there = URL(location, encoded=False)
        # A reference without a host is relative; anything else is checked as it was written.
        return location if there.scheme else str(here.join(there))
    except ValueError as error:
        raise UrlRefused(f"'{show(location)}' is not fetched: it is not a well-formed URL") from error


def _mime(head: bytes, content_type: str, limits: DownloadLimits) -> str | None:
    found = sniff(head)
    if found is None:
        declared = content_type.partition(";")[0].strip().lower()
        if declared in TEXTS and b"\x00" not in head:
            found = declared
    if found is None:
        return None
    if not limits.mimes:
        return None if found in TEXTS else found
    family = f"{found.partition('/')[0]}/*"
    return found if found in limits.mimes or family in limits.mimes else None


def _fail(url: str, why: str, provider: str | None, cause: BaseException | None = None) -> NoReturn:
    if provider is not None:
        raise ProviderFailed(
            f"'{show(url)}' of '{provider}' could not be fetched: {why}", provider=provider
        ) from cause
    raise InvalidRequest(f"'{show(url)}' could not be fetched: {why}") from cause
