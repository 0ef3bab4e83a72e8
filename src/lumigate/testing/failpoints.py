"""Places at which a server can be made to die: before and after everything that leaves something behind.

A place is named for the code that does it, with the side on which death comes: ``Productions.save/before`` is the
moment before the unit that :meth:`Productions.save` writes, ``Downloader.download/after`` the moment after a file
arrived. The list is read from the code, so that a new write is a new place.
"""

from __future__ import annotations

import ast
import inspect
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from types import CoroutineType
from typing import Any, TypeVar

from typing_extensions import override

import lumigate
from lumigate.domain.providers import Call, Outcome, Provider
from lumigate.domain.work import OnProgress
from lumigate.egress.door import Door
from lumigate.egress.download import Downloaded, Downloader, DownloadLimits
from lumigate.kit.clock import Clock
from lumigate.server.seams import Seams
from lumigate.store.blobs import BlobPage, Blobs
from lumigate.store.database import Database, Tx

T = TypeVar("T")

BEFORE = "before"
AFTER = "after"

_WRITING_ROOMS = ("services", "workflows", "edge", "server")
_LEAVES_NOTHING = frozenset({"size", "local_path", "page", "stream"})
"""What blobs do that changes nothing."""


def names() -> tuple[str, ...]:
    """Return every place, in alphabetical order."""
    places = [*_units(), *_of(Provider, "Provider"), *_of(Blobs, "Blobs"), "Downloader.download"]
    return tuple(sorted(f"{place}/{side}" for place in places for side in (BEFORE, AFTER)))


def seams_dying_at(place: str) -> Seams:
    """Return the seams of a server that dies when it comes to the place for the first time.

    A place of a provider may be narrowed to one: ``Provider.submit/after@draft``. Raises ``ValueError`` for a
    place that there is not.
    """
    if place.partition("@")[0] not in names():
        raise ValueError(f"there is no place {place!r}; see lumigate.testing.failpoints.names()")

    def reached(here: str) -> None:
        if here == place:
            os.kill(os.getpid(), signal.SIGKILL)

    class DyingDownloader(Downloader):
        @override
        async def download(
            self,
            url: str,
            target: Path,
            *,
            limits: DownloadLimits | None = None,
            provider: str | None = None,
        ) -> Downloaded:
            fetching = super().download(url, target, limits=limits, provider=provider)
            return await _around("Downloader.download", reached, fetching)

    def downloader(door: Door, clock: Clock) -> Downloader:
        return DyingDownloader(door, clock)

    return Seams(
        database=lambda database: _Database(database, reached),
        blobs=lambda blobs: _Blobs(blobs, reached),
        provider=lambda provider: _Provider(provider, reached),
        downloader=downloader,
    )


async def _around(place: str, reached: Callable[[str], None], doing: Awaitable[T], only: str = "") -> T:
    for one in {f"{place}/{BEFORE}", f"{place}/{BEFORE}{only}"}:
        reached(one)
    done = await doing
    for one in {f"{place}/{AFTER}", f"{place}/{AFTER}{only}"}:
        reached(one)
    return done


class _Database:
    def __init__(self, inner: Database, reached: Callable[[str], None]) -> None:
        self._inner = inner
        self._reached = reached

    async def start(self) -> None:
        await self._inner.start()

    async def close(self) -> None:
        await self._inner.close()

    def write(self, unit: Callable[[Tx], T]) -> CoroutineType[Any, Any, T]:
        # Not a coroutine function itself, so that the frame above is the one that the place is named for.
        here = inspect.currentframe()
        assert here is not None
        assert here.f_back is not None
        place = here.f_back.f_code.co_qualname.partition(".<locals>")[0]
        return _around(place, self._reached, self._inner.write(unit))

    async def read(self, unit: Callable[[Tx], T]) -> T:
        return await self._inner.read(unit)

    async def scan(self, unit: Callable[[Tx], T]) -> T:
        return await self._inner.scan(unit)


class _Provider:
    def __init__(self, inner: Provider, reached: Callable[[str], None]) -> None:
        self.name = inner.name
        self.repeatable = inner.repeatable
        self._inner = inner
        self._reached = reached

    async def submit(self, call: Call, on_progress: OnProgress) -> Outcome:
        submitting = self._inner.submit(call, on_progress)
        return await _around("Provider.submit", self._reached, submitting, f"@{self.name}")

    async def poll(self, call: Call, handle: str) -> Outcome:
        return await _around("Provider.poll", self._reached, self._inner.poll(call, handle), f"@{self.name}")

    async def cancel(self, call: Call, handle: str) -> None:
        await _around("Provider.cancel", self._reached, self._inner.cancel(call, handle), f"@{self.name}")


class _Blobs:
    def __init__(self, inner: Blobs, reached: Callable[[str], None]) -> None:
        self._inner = inner
        self._reached = reached

    async def put_file(self, path: Path, sha256: str, mime: str) -> None:
        await _around("Blobs.put_file", self._reached, self._inner.put_file(path, sha256, mime))

    async def put_bytes(self, data: bytes, sha256: str, mime: str) -> None:
        await _around("Blobs.put_bytes", self._reached, self._inner.put_bytes(data, sha256, mime))

    def stream(self, sha256: str, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        return self._inner.stream(sha256, start, end)

    async def size(self, sha256: str) -> int:
        return await self._inner.size(sha256)

    async def delete(self, sha256: str) -> None:
        await _around("Blobs.delete", self._reached, self._inner.delete(sha256))

    async def claim(self, owner: str) -> str:
        return await _around("Blobs.claim", self._reached, self._inner.claim(owner))

    async def page(self, after: str | None, limit: int) -> BlobPage:
        return await self._inner.page(after, limit)

    def local_path(self, sha256: str) -> Path | None:
        return self._inner.local_path(sha256)


def _of(protocol: type[object], name: str) -> list[str]:
    """Return the methods of a protocol that leave something behind."""
    members = [member for member, _ in inspect.getmembers(protocol, inspect.isfunction)]
    return [
        f"{name}.{member}"
        for member in members
        if not member.startswith("_") and member not in _LEAVES_NOTHING
    ]


def _units() -> list[str]:
    """Return the methods that write a unit to the database, as ``Class.method``, and functions by their name."""
    found: set[str] = set()
    home = Path(lumigate.__file__).parent
    for room in _WRITING_ROOMS:
        for path in sorted((home / room).rglob("*.py")):
            for node in ast.parse(path.read_text("utf-8")).body:
                found.update(_writers(node))
    return sorted(found)


def _writers(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.ClassDef):
        return [f"{node.name}.{inner}" for one in node.body for inner in _writers(one)]
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return [node.name] if any(_is_write(inner) for inner in ast.walk(node)) else []
    return []


def _is_write(node: ast.AST) -> bool:
    if not (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "write"
    ):
        return False
    of = node.func.value
    name = of.attr if isinstance(of, ast.Attribute) else of.id if isinstance(of, ast.Name) else ""
    return name.endswith("database")
