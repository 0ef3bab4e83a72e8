"""What a file is, told from its first bytes and never from its name."""

from __future__ import annotations

SNIFF_BYTES = 4096
"""How much of the beginning :func:`sniff` wants to see."""

EXTENSIONS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "image/gif": "gif",
    "image/avif": "avif",
    "video/mp4": "mp4",
    "video/quicktime": "mov",
    "video/webm": "webm",
    "audio/wav": "wav",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/aac": "aac",
    "audio/ogg": "ogg",
    "audio/flac": "flac",
    "text/vtt": "vtt",
    "application/x-subrip": "srt",
    "application/json": "json",
    "text/plain": "txt",
}
"""The file name extension that goes with each type we keep."""


_MIMES = {extension: mime for mime, extension in EXTENSIONS.items()} | {"jpeg": "image/jpeg"}


def sniff(head: bytes) -> str | None:
    """Return the MIME type that the bytes themselves show, or None where they show none we keep."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if head[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(head[8:12])
    if head[4:8] == b"ftyp":
        return _iso_brand(head[8:12])
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "video/webm" if b"webm" in head[:64] else None
    return _audio(head)


def mime_for(name: str) -> str | None:
    """Return the type that a file name claims by its extension, None where it claims none we keep."""
    return _MIMES.get(name.rpartition(".")[2].lower())


def extension_for(mime: str) -> str:
    """Return the extension for a type we keep, ``bin`` for any other."""
    return EXTENSIONS.get(mime, "bin")


def _iso_brand(brand: bytes) -> str | None:
    if brand in (b"avif", b"avis"):
        return "image/avif"
    if brand in (b"M4A ", b"M4B "):
        return "audio/mp4"
    if brand == b"qt  ":
        return "video/quicktime"
    if brand in (b"heic", b"heix", b"mif1", b"msf1"):
        return None
    return "video/mp4"


def _audio(head: bytes) -> str | None:
    if head.startswith(b"OggS"):
        return "audio/ogg"
    if head.startswith(b"fLaC"):
        return "audio/flac"
    if head.startswith(b"ID3"):
        return "audio/mpeg"
    if len(head) > 1 and head[0] == 0xFF:
        if head[1] & 0xF6 == 0xF0:
            return "audio/aac"
        if head[1] & 0xE0 == 0xE0:
            return "audio/mpeg"
    return None
