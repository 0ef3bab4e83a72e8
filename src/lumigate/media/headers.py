"""The claimed size of a picture, read from its header without any decoder."""

from __future__ import annotations

import struct
from typing import BinaryIO

_JPEG_SIZE_MARKERS = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_JPEG_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xD9)})


def picture_size(mime: str, head: bytes, file: BinaryIO) -> tuple[int, int] | None:
    """Return (width, height) as the header claims them, or None where it does not tell.

    ``head`` is the beginning of ``file``.
    """
    match mime:
        case "image/png":
            return _png(head)
        case "image/gif":
            return _gif(head)
        case "image/webp":
            return _webp(head)
        case "image/jpeg":
            file.seek(2)
            return _jpeg(file)
        case _:
            return None


def _png(head: bytes) -> tuple[int, int] | None:
    if head[12:16] != b"IHDR" or len(head) < 24:
        return None
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def _gif(head: bytes) -> tuple[int, int] | None:
    if len(head) < 10:
        return None
    width, height = struct.unpack("<HH", head[6:10])
    return width, height


def _webp(head: bytes) -> tuple[int, int] | None:
    if len(head) < 30:
        return None
    match head[12:16]:
        case b"VP8X":
            return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
        case b"VP8 ":
            width, height = struct.unpack("<HH", head[26:30])
            return width & 0x3FFF, height & 0x3FFF
        case b"VP8L":
            bits = int.from_bytes(head[21:25], "little")
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
        case _:
            return None


def _jpeg(file: BinaryIO) -> tuple[int, int] | None:
    while True:
        marker = file.read(2)
        if len(marker) < 2 or marker[0] != 0xFF:
            return None
        while marker[1] == 0xFF:
            marker = b"\xff" + file.read(1)
            if len(marker) < 2:
                return None
        if marker[1] in _JPEG_BARE_MARKERS:
            continue
        length = file.read(2)
        if len(length) < 2:
            return None
        (size,) = struct.unpack(">H", length)
        if marker[1] in _JPEG_SIZE_MARKERS:
            frame = file.read(5)
            if len(frame) < 5:
                return None
            height, width = struct.unpack(">HH", frame[1:5])
            return width, height
        file.seek(max(size - 2, 0), 1)
