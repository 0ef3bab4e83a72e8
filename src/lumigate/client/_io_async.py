"""What differs between the colours: this is the one that awaits. Same names as ``_io_sync``.

anyio is loaded when it is first needed: who uses the client that blocks does not wait for it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TypeVar

from lumigate.client._core.sources import Readable
from lumigate.client._disk import PartFile, head
from lumigate.client._viewer import show as _show

T = TypeVar("T")


async def _in_thread(work: Callable[[], T]) -> T:
    from anyio.to_thread import run_sync

    return await run_sync(work)


async def sleep(seconds: float) -> None:
    """Wait without holding up anything else."""
    from anyio import sleep as pause

    await pause(seconds)


async def look(path: Path) -> tuple[int, bytes]:
    """Return the size of a file and its first bytes."""
    return await _in_thread(lambda: head(path))


async def read_path(path: Path) -> bytes:
    """Return all bytes of a file."""
    return await _in_thread(path.read_bytes)


async def read_file(file: Readable) -> bytes:
    """Return what an open file still has."""
    return await _in_thread(file.read)


async def read_pieces(path: Path, size: int) -> AsyncIterator[bytes]:
    """Yield a file in pieces of at most ``size`` bytes."""
    with await _in_thread(lambda: path.open("rb")) as file:
        while piece := await _in_thread(lambda: file.read(size)):
            yield piece


async def write(part: PartFile, chunk: bytes) -> None:
    """Append to a file that is being written."""
    await _in_thread(lambda: part.write(chunk))


async def show(path: Path) -> None:
    """Open a file with the program that this machine has for it."""
    await _in_thread(lambda: _show(path))


class ShownFile:
    """Nothing to add: a notebook asks without awaiting, so it gets HTML with the file's address."""


class ShownJob:
    """Nothing to add, as for a file."""
