"""Frames and running time of animated pictures, counted from their structure without any decoder."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import BinaryIO

_GIF_EXTENSION = 0x21
_GIF_IMAGE = 0x2C
_GIF_DELAY = 0xF9
_WEBP_ANIMATED = 0x02


@dataclass(frozen=True, slots=True)
class Animation:
    """So many frames, shown for so many seconds in all."""

    frames: int
    seconds: float


STILL = Animation(1, 0.0)


def count_frames(mime: str, file: BinaryIO, most: int) -> Animation:
    """Count the frames of a picture file, which is read from its beginning; stops counting past ``most``.

    A file that ends early is counted as far as it goes.
    """
    file.seek(0)
    match mime:
        case "image/gif":
            return _gif(file, most)
        case "image/png":
            return _png(file, most)
        case "image/webp":
            return _webp(file, most)
        case _:
            return STILL


def _gif(file: BinaryIO, most: int) -> Animation:
    screen = file.read(13)
    if len(screen) < 13:
        return STILL
    _skip_color_table(file, screen[10])
    frames, hundredths = 0, 0
    while frames <= most:
        kind = file.read(1)
        if kind == bytes([_GIF_EXTENSION]):
            label = file.read(1)
            block = _first_block(file)
            if label == bytes([_GIF_DELAY]) and len(block) >= 4:
                hundredths += struct.unpack("<H", block[1:3])[0]
        elif kind == bytes([_GIF_IMAGE]):
            descriptor = file.read(9)
            if len(descriptor) < 9:
                break
            frames += 1
            _skip_color_table(file, descriptor[8])
            file.seek(1, 1)
            _skip_blocks(file)
        else:
            break
    return Animation(max(frames, 1), hundredths / 100 if frames > 1 else 0.0)


def _png(file: BinaryIO, most: int) -> Animation:
    file.seek(8)
    claimed, frames, seconds = 1, 0, 0.0
    while frames <= most:
        head = file.read(8)
        if len(head) < 8:
            break
        length, kind = struct.unpack(">I4s", head)
        start = file.tell()
        body = file.read(26) if kind in (b"acTL", b"fcTL") and length <= 26 else b""
        if kind == b"acTL" and len(body) >= 8:
            claimed = struct.unpack(">I", body[:4])[0]
        elif kind == b"fcTL" and len(body) == 26:
            numerator, denominator = struct.unpack(">HH", body[20:24])
            seconds += numerator / (denominator or 100)
            frames += 1
        elif kind == b"IEND":
            break
        file.seek(start + length + 4)
    return Animation(max(claimed, frames), seconds if frames > 1 else 0.0)


def _webp(file: BinaryIO, most: int) -> Animation:
    head = file.read(30)
    if head[12:16] != b"VP8X" or len(head) < 30 or not head[20] & _WEBP_ANIMATED:
        return STILL
    file.seek(12)
    frames, milliseconds = 0, 0
    while frames <= most:
        head = file.read(8)
        if len(head) < 8:
            break
        kind, size = struct.unpack("<4sI", head)
        start = file.tell()
        if kind == b"ANMF":
            body = file.read(16)
            milliseconds += int.from_bytes(body[12:15], "little")
            frames += 1
        file.seek(start + size + (size & 1))
    return Animation(max(frames, 1), milliseconds / 1000 if frames > 1 else 0.0)


def _skip_color_table(file: BinaryIO, flags: int) -> None:
    if flags & 0x80:
        file.seek(3 << ((flags & 0x07) + 1), 1)


def _first_block(file: BinaryIO) -> bytes:
    size = file.read(1)
    if size in (b"", b"\x00"):
        return b""
    block = file.read(size[0])
    _skip_blocks(file)
    return block


def _skip_blocks(file: BinaryIO) -> None:
    while True:
        size = file.read(1)
        if size in (b"", b"\x00"):
            return
        file.seek(size[0], 1)
