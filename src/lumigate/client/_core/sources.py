"""Media that callers hand in, in whatever form they have it."""

from __future__ import annotations

import base64
import io
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, TypeAlias, runtime_checkable

from lumigate.client._core.files import mime_of
from lumigate.client._core.views import AssetView, FileView
from lumigate.wire.generations import Role

INLINE_LIMIT = 1_000_000
"""Bytes up to which media travels inside the request; larger files are uploaded first."""


@runtime_checkable
class Readable(Protocol):
    """A file that is open for reading bytes."""

    def read(self) -> bytes: ...


@runtime_checkable
class Picture(Protocol):
    """A picture in memory that can write itself, as Pillow's do."""

    @property
    def mode(self) -> str: ...
    def save(self, fp: io.BytesIO, format: str) -> None: ...  # noqa: A002


MediaSource: TypeAlias = (
    "str | os.PathLike[str] | bytes | bytearray | memoryview | Readable | Picture | AssetView | FileView"
)
"""A path, bytes, an open file, a Pillow picture, an ``https`` or ``data`` URL, an asset or its id, or an output."""

Need = Literal["any", "reference"]
"""``reference``: the request takes an asset or a URL and no bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Media that the server has, or fetches itself."""

    kind: Literal["asset", "url", "data"]
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDisk:
    """A file of this machine."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file that is open; reading it may take time."""

    file: Readable


@dataclass(frozen=True, slots=True, kw_only=True)
class InMemory:
    """Bytes, what they are, and what they might be called."""

    content: bytes
    mime: str
    name: str


Where: TypeAlias = Known | OnDisk | Opened | InMemory


def locate(source: MediaSource) -> Where:
    """Return where media is; raise :class:`TypeError` for what cannot be media."""
    match source:
        case AssetView():
            return Known(kind="asset", value=source.id)
        case FileView():
            return (
                Known(kind="asset", value=source.asset)
                if source.asset
                else Known(kind="url", value=source.url)
            )
        case str():
            return _locate_text(source)
        case bytes() | bytearray() | memoryview():
            return in_memory(bytes(source))
        case os.PathLike():
            return OnDisk(path=Path(source))
        case Readable():
            return Opened(file=source)
        case Picture():
            written = io.BytesIO()
            source.save(written, "PNG")
            return InMemory(content=written.getvalue(), mime="image/png", name="picture.png")
        case _:
            raise TypeError(
                f"{type(source).__name__!r} is not media: "
                "give a path, bytes, an open file, a picture, a URL or an asset"
            )


def in_memory(content: bytes, name: str | None = None) -> InMemory:
    """Return bytes with their type looked up."""
    mime = mime_of(content[:32], name)
    return InMemory(content=content, mime=mime, name=name or "upload")


def data_url(media: InMemory) -> str:
    """Return bytes as a ``data:`` URL."""
    return f"data:{media.mime};base64,{base64.b64encode(media.content).decode()}"


def travels_inside(media: InMemory, need: Need) -> bool:
    """Whether these bytes go along in the request instead of being uploaded first."""
    return need == "any" and len(media.content) <= INLINE_LIMIT


def _locate_text(text: str) -> Where:
    if text.startswith("ast_"):
        return Known(kind="asset", value=text)
    if text.startswith("data:"):
        return Known(kind="data", value=text)
    if text.startswith(("http://", "https://")):
        return Known(kind="url", value=text)
    return OnDisk(path=Path(text))


OneOrMore: TypeAlias = "MediaSource | list[MediaSource] | tuple[MediaSource, ...]"
InputSources: TypeAlias = Mapping[Role, OneOrMore]
"""Inputs by what they are for, one or several each."""


def flatten(inputs: InputSources) -> list[tuple[Role, MediaSource]]:
    """Return inputs one by one, in the order given."""
    flat: list[tuple[Role, MediaSource]] = []
    for role, given in inputs.items():
        flat.extend((role, each) for each in (given if isinstance(given, list | tuple) else [given]))
    return flat
