"""What differs between the colours: this is the one that blocks. Same names as ``_io_async``."""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeAlias

from lumigate.client._core.errors import LumigateError
from lumigate.client._core.notebook import player
from lumigate.client._core.sources import Readable
from lumigate.client._disk import PartFile, head
from lumigate.client._viewer import show as _show

Content: TypeAlias = bytes

INSIDE_LIMIT = 8 * 1024 * 1024
"""Bytes up to which a picture travels into a notebook."""


def sleep(seconds: float) -> None:
    """Wait."""
    time.sleep(seconds)


def look(path: Path) -> tuple[int, bytes]:
    """Return the size of a file and its first bytes."""
    return head(path)


def read_path(path: Path) -> bytes:
    """Return all bytes of a file."""
    return path.read_bytes()


def read_file(file: Readable) -> bytes:
    """Return what an open file still has."""
    return file.read()


def read_pieces(path: Path, size: int) -> Iterator[bytes]:
    """Yield a file in pieces of at most ``size`` bytes."""
    with path.open("rb") as file:
        while piece := file.read(size):
            yield piece


def write(part: PartFile, chunk: bytes) -> None:
    """Append to a file that is being written."""
    part.write(chunk)


def show(path: Path) -> None:
    """Open a file with the program that this machine has for it."""
    _show(path)


class _File(Protocol):
    @property
    def url(self) -> str: ...
    @property
    def mime(self) -> str: ...
    def bytes(self) -> Content: ...


class _Job(Protocol):
    @property
    def outputs(self) -> Sequence[_File]: ...


class ShownFile:
    """A picture travels into the notebook, so that it is still there when the server is not."""

    def _player(self: _File) -> str:
        return _player(self)

    def _repr_mimebundle_(self: _File, include: object = None, exclude: object = None) -> dict[str, str]:
        inside = _picture(self) if self.mime in {"image/png", "image/jpeg"} else None
        shown = {"text/html": _player(self)} if inside is None else {self.mime: inside}
        return {"text/plain": repr(self)} | shown


class ShownJob:
    """A job whose pictures travel into the notebook."""

    def _players(self: _Job) -> list[str]:
        return [_player(each) for each in self.outputs]


def _player(file: _File) -> str:
    inside = _picture(file)
    return player(file.url if inside is None else f"data:{file.mime};base64,{inside}", file.mime)


def _picture(file: _File) -> str | None:
    if not file.mime.startswith("image/"):
        return None
    try:
        content = file.bytes()
    except LumigateError:
        return None
    return b64encode(content).decode() if len(content) <= INSIDE_LIMIT else None
