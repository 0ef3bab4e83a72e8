"""Bytes by content hash: in a folder, in memory, or in an S3-compatible store.

Keys are made here from the hash (``ab/cd/abcd…``), never from a name that somebody gave. Content never changes
under its key, so keeping the same bytes twice is keeping them once.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast
from uuid import uuid4

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError
from obstore.store import LocalStore, MemoryStore, ObjectStore, S3Store

from lumigate.domain.errors import NotFound, Unavailable

if TYPE_CHECKING:
    from obstore.store import S3Config

CHUNK = 256 * 1024
"""Bytes per chunk of a stream, about."""

IN_ONE_PUT = 16 * 1024 * 1024
"""Files above this many bytes go to the store in parts."""

_INCOMING = ".incoming"


class Blobs(Protocol):
    """Where bytes are kept. ``sha256`` is 64 hex digits; a store that cannot be reached raises ``Unavailable``."""

    async def put_file(self, path: Path, sha256: str, mime: str) -> None:
        """Keep a copy of the file; on return it survives a power cut."""
        ...

    async def put_bytes(self, data: bytes, sha256: str, mime: str) -> None:
        """Keep the bytes; on return they survive a power cut."""
        ...

    def stream(self, sha256: str, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        """Return the bytes from ``start`` up to and without ``end``; raise :class:`NotFound` where there are none."""
        ...

    async def size(self, sha256: str) -> int:
        """Return how many bytes there are; raise :class:`NotFound` where there are none."""
        ...

    async def delete(self, sha256: str) -> None:
        """Forget the bytes; what is not there is fine."""
        ...

    def local_path(self, sha256: str) -> Path | None:
        """Return a file that may be read (never written), where the store is a folder of this machine."""
        ...


class ObjectBlobs:
    """Any object store."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    async def put_file(self, path: Path, sha256: str, mime: str) -> None:
        if (await asyncio.to_thread(path.stat)).st_size <= IN_ONE_PUT:
            await self.put_bytes(await asyncio.to_thread(path.read_bytes), sha256, mime)
            return
        try:
            with suppress(NotFound):
                await self.size(sha256)
                return
            await obstore.put_async(
                self._store, key_of(sha256), path, attributes={"Content-Type": mime}, use_multipart=True
            )
        except BaseError as problem:
            raise _explained(problem, sha256) from problem

    async def put_bytes(self, data: bytes, sha256: str, mime: str) -> None:
        try:
            await obstore.put_async(
                self._store, key_of(sha256), data, mode="create", attributes={"Content-Type": mime}
            )
        except AlreadyExistsError:
            return
        except BaseError as problem:
            raise _explained(problem, sha256) from problem

    async def stream(self, sha256: str, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        size = await self.size(sha256)
        stop = size if end is None else min(end, size)
        if start >= stop:
            return
        try:
            found = await obstore.get_async(self._store, key_of(sha256), options={"range": (start, stop)})
            async for chunk in found.stream(CHUNK):
                yield bytes(chunk)
        except (BaseError, FileNotFoundError) as problem:
            raise _explained(problem, sha256) from problem

    async def size(self, sha256: str) -> int:
        try:
            return (await obstore.head_async(self._store, key_of(sha256)))["size"]
        except (BaseError, FileNotFoundError) as problem:
            raise _explained(problem, sha256) from problem

    async def delete(self, sha256: str) -> None:
        try:
            with suppress(FileNotFoundError):
                await obstore.delete_async(self._store, key_of(sha256))
        except BaseError as problem:
            raise _explained(problem, sha256) from problem

    def local_path(self, sha256: str) -> Path | None:
        return None


class FolderBlobs:
    """A folder of this machine, read through the same object store and written with a promise to the disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._objects = ObjectBlobs(LocalStore(folder))

    async def put_file(self, path: Path, sha256: str, mime: str) -> None:
        def copy(target: Path) -> None:
            shutil.copyfile(path, target)

        await self._put(sha256, copy)

    async def put_bytes(self, data: bytes, sha256: str, mime: str) -> None:
        def write(target: Path) -> None:
            target.write_bytes(data)

        await self._put(sha256, write)

    def stream(self, sha256: str, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        return self._objects.stream(sha256, start, end)

    async def size(self, sha256: str) -> int:
        return await self._objects.size(sha256)

    async def delete(self, sha256: str) -> None:
        await self._objects.delete(sha256)

    def local_path(self, sha256: str) -> Path | None:
        path = self._folder / key_of(sha256)
        return path if path.exists() else None

    async def _put(self, sha256: str, write: Callable[[Path], object]) -> None:
        try:
            await asyncio.to_thread(_keep, self._folder, sha256, write)
        except OSError as problem:
            raise Unavailable(
                f"the data folder cannot be written right now ({problem}); try again"
            ) from problem


def key_of(sha256: str) -> str:
    """Return the key of a content hash; raise :class:`ValueError` for anything but 64 lower-case hex digits."""
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise ValueError(f"a content hash is 64 lower-case hex digits, not {sha256[:80]!r}")
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def folder_blobs(folder: Path) -> FolderBlobs:
    """Open a folder, making it where there is none; what an earlier process did not finish is thrown away."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(folder / _INCOMING, ignore_errors=True)
    (folder / _INCOMING).mkdir()
    return FolderBlobs(folder)


def memory_blobs() -> ObjectBlobs:
    """Open a store that forgets everything with the process."""
    return ObjectBlobs(MemoryStore())


def s3_blobs(url: str, options: Mapping[str, str] | None = None, *, retries: int = 5) -> ObjectBlobs:
    """Open ``s3://bucket/prefix``; keys and endpoint come from ``options`` or the usual AWS variables.

    ``options`` are named as in those variables, in lower case: ``aws_access_key_id``, ``aws_endpoint``, ...
    An endpoint that is given as ``http://`` is spoken to without TLS. A request that fails for a passing reason is
    sent again up to ``retries`` times.
    """
    config = cast("S3Config", dict(options or {}))
    plain = str(config.get("aws_endpoint", "")).startswith("http://")
    store = S3Store.from_url(
        url,
        config=config,
        client_options={"allow_http": True} if plain else None,
        retry_config={"max_retries": retries},
    )
    return ObjectBlobs(store)


def _keep(folder: Path, sha256: str, write: Callable[[Path], object]) -> None:
    target = folder / key_of(sha256)
    if target.exists():
        return
    incoming = folder / _INCOMING / uuid4().hex
    try:
        write(incoming)
        _sync(incoming)
        for parent in (target.parent.parent, target.parent):
            if not parent.exists():
                parent.mkdir(exist_ok=True)
                _sync(parent.parent)
        incoming.replace(target)
        _sync(target.parent)
    finally:
        incoming.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _explained(problem: Exception, sha256: str) -> NotFound | Unavailable:
    if isinstance(problem, FileNotFoundError):
        return NotFound(f"the bytes of {sha256} are not kept here (any more)")
    return Unavailable(f"the blob store cannot be used right now ({type(problem).__name__}); try again")
