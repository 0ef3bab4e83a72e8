"""What a file is and what it may be called."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

_SUFFIX: Mapping[str, str] = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/webp": ".webp",
    "image/gif": ".gif",
    "image/avif": ".avif",
    "video/mp4": ".mp4",
    "video/webm": ".webm",
    "video/quicktime": ".mov",
    "audio/mpeg": ".mp3",
    "audio/wav": ".wav",
    "audio/flac": ".flac",
    "audio/ogg": ".ogg",
    "audio/opus": ".opus",
    "audio/aac": ".aac",
    "audio/mp4": ".m4a",
    "text/plain": ".txt",
    "text/vtt": ".vtt",
    "application/x-subrip": ".srt",
    "application/json": ".json",
    "application/zip": ".zip",
}
_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1a\x45\xdf\xa3", "video/webm"),
    (8, b"WAVE", "audio/wav"),
    (0, b"fLaC", "audio/flac"),
    (0, b"OggS", "audio/ogg"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"PK\x03\x04", "application/zip"),
)
UNKNOWN = "application/octet-stream"


def mime_of(head: bytes, name: str | None = None) -> str:
    """Return the type that the first bytes tell, else the one of the name, else a nondescript one."""
    for offset, magic, mime in _MAGIC:
        if head[offset : offset + len(magic)] == magic:
            return mime
    return (mimetypes.guess_type(name)[0] if name else None) or UNKNOWN


def suffix_of(mime: str, url: str = "") -> str:
    """Return the suffix for a type, or the one that the address has."""
    bare = mime.partition(";")[0].strip().lower()
    return _SUFFIX.get(bare) or mimetypes.guess_extension(bare) or Path(unquote(urlsplit(url).path)).suffix


def stems(name: str, mimes: Sequence[str]) -> list[str]:
    """Return what files that belong together are called: all by one name, numbered where a type comes again."""
    return [
        name if mimes.count(mime) == 1 else f"{name}-{mimes[: number + 1].count(mime)}"
        for number, mime in enumerate(mimes)
    ]


def place(target: Path, stem: str, suffix: str) -> Path:
    """Return the file to write: ``target`` itself, or a file named by ``stem`` where it is a folder."""
    return target / (re.sub(r"[^\w.\-]+", "-", stem) + suffix) if target.is_dir() else target
