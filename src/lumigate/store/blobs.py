"""Bytes by content hash: in a folder, in memory, or in an S3-compatible store.

Keys are made here from the hash (``ab/cd/abcd…``), never from a name that somebody gave. Content never changes
under its key, so keeping the same bytes twice is keeping them once.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast
from uuid import uuid4

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError
from obstore.store import LocalStore, MemoryStore, ObjectStore, S3Store

from lumigate.domain.errors import NotFound, Unavailable

if TYPE_CHECKING:
    from obstore import ObjectMeta
    from obstore.store import S3Config

CHUNK = 256 * 1024
"""Bytes per chunk of a stream, about."""

IN_ONE_PUT = 16 * 1024 * 1024
"""Files above this many bytes go to the store in parts."""

_INCOMING = ".incoming"
_OWNER = ".owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBlob:
    """Bytes that are there, and since when by the store's own clock (UTC)."""

    sha256: str
    bytes: int
    kept_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BlobPage:
    """Some of what is kept, in the order of the hashes; ``next_after`` leads to the rest, None where there is none."""

    items: tuple[KeptBlob, ...]
    next_after: str | None


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

    async def page(self, after: str | None, limit: int) -> BlobPage:
        """Return at most ``limit`` blobs after those of an earlier page; files that are not ours are passed over."""
        ...

    async def claim(self, owner: str) -> str:
        """Return whose store this is: of who claimed it first, which is ``owner`` where nobody has."""
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

    async def page(self, after: str | None, limit: int) -> BlobPage:
        try:
            found = await asyncio.to_thread(_first_objects, self._store, after, limit)
        except BaseError as problem:
            raise _explained(problem, "any blob") from problem
        items = [
            KeptBlob(sha256=sha256, bytes=one["size"], kept_at=one["last_modified"])
            for one in found
            if (sha256 := _hash_of(one["path"])) is not None
        ]
        return BlobPage(items=tuple(items), next_after=found[-1]["path"] if found else None)

    async def claim(self, owner: str) -> str:
        try:
            try:
                await obstore.put_async(self._store, _OWNER, owner.encode(), mode="create")
            except AlreadyExistsError:
                found = await obstore.get_async(self._store, _OWNER)
                return bytes(await found.bytes_async()).decode()
        except BaseError as problem:
            raise _explained(problem, "the owner") from problem
        return owner

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

    async def page(self, after: str | None, limit: int) -> BlobPage:
        try:
            return await asyncio.to_thread(_page_of, self._folder, after or "", limit)
        except OSError as problem:
            raise Unavailable(f"the data folder cannot be read right now ({problem}); try again") from problem

    async def claim(self, owner: str) -> str:
        return await self._objects.claim(owner)

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


def _first_objects(store: ObjectStore, after: str | None, limit: int) -> Sequence[ObjectMeta]:
    """Return the first objects after a key: one request, however much there is."""
    return next(obstore.list(store, offset=after, chunk_size=limit), [])


def _page_of(folder: Path, after: str, limit: int) -> BlobPage:
    items: list[KeptBlob] = []
    for path in _files_after(folder, after):
        if len(items) == limit:
            return BlobPage(items=tuple(items), next_after=key_of(items[-1].sha256))
        with suppress(FileNotFoundError):  # it may be cleared away just now
            told = path.stat()
            kept_at = datetime.fromtimestamp(told.st_mtime, UTC)
            items.append(KeptBlob(sha256=path.name, bytes=told.st_size, kept_at=kept_at))
    return BlobPage(items=tuple(items), next_after=None)


def _files_after(folder: Path, after: str) -> Iterator[Path]:
    """Yield the files of blobs in the order of their keys; folders that lie before are not opened."""
    for outer in _names(folder):
        if outer < after[:2]:
            continue
        for inner in _names(folder / outer):
            if f"{outer}/{inner}" < after[:5]:
                continue
            for name in _names(folder / outer / inner):
                key = f"{outer}/{inner}/{name}"
                if key > after and _hash_of(key) is not None:
                    yield folder / key


def _names(folder: Path) -> list[str]:
    try:
        return sorted(one.name for one in folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []


def _hash_of(key: str) -> str | None:
    """Return the content hash that a key was made from, None for a file that somebody else put there."""
    name = key.rpartition("/")[2]
    with suppress(ValueError):
        return name if key_of(name) == key else None
    return None


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
