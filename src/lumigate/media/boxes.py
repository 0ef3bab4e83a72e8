"""What an MP4 or MOV claims of itself, read from its boxes without any demuxer."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_MOST_BOXES = 4096
_MOST_TRACKS = 4096
_CONTAINERS = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl"})
_VISUAL_ENTRY = 8 + 28
"""Bytes of a sample entry up to and with its width and height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovieClaims:
    """Tracks, running time in seconds, the biggest picture (width, height), and its turn in degrees clockwise."""

    tracks: int
    seconds: float
    width: int
    height: int
    turn: int


def movie_claims(file: BinaryIO) -> MovieClaims:
    """Read the claims of the file from its beginning; what is not there counts as 0."""
    file.seek(0, 2)
    end = file.tell()
    tracks, seconds, sizes, turns = 0, 0.0, [(0, 0)], [0]
    for kind, start, stop in _walk(file, 0, end, [_MOST_BOXES]):
        match kind:
            case b"trak":
                tracks += 1
            case b"mvhd":
                seconds = max(seconds, _movie_seconds(_body(file, start, stop, 40)))
            case b"mdhd":
                seconds = max(seconds, _movie_seconds(_body(file, start, stop, 40)))
            case b"tkhd":
                turns.append(_turn(_body(file, start, stop, 100)))
                sizes.append(_track_size(_body(file, start, stop, 100)))
            case b"stsd":
                sizes.append(_entry_size(_body(file, start, stop, 8 + _VISUAL_ENTRY)))
            case _:
                pass
        if tracks > _MOST_TRACKS:
            break
    width, height = max(sizes, key=lambda size: size[0] * size[1])
    return MovieClaims(tracks=tracks, seconds=seconds, width=width, height=height, turn=max(turns))


def _walk(file: BinaryIO, start: int, end: int, left: list[int]) -> Iterator[tuple[bytes, int, int]]:
    while start + 8 <= end and left[0] > 0:
        left[0] -= 1
        file.seek(start)
        size, kind = struct.unpack(">I4s", file.read(8))
        body = start + 8
        if size == 1:
            (size,) = struct.unpack(">Q", file.read(8).ljust(8, b"\0"))
            body += 8
        stop = end if size == 0 else start + size
        if stop < body:
            return
        yield kind, body, min(stop, end)
        if kind in _CONTAINERS:
            yield from _walk(file, body, min(stop, end), left)
        start = stop


def _body(file: BinaryIO, start: int, stop: int, most: int) -> bytes:
    file.seek(start)
    return file.read(min(stop - start, most))


def _movie_seconds(body: bytes) -> float:
    """Read the duration of an mvhd or mdhd box, which begin alike."""
    if body[:1] == b"\x01" and len(body) >= 32:
        scale, duration = struct.unpack(">IQ", body[20:32])
        unknown = (1 << 64) - 1
    elif len(body) >= 20:
        scale, duration = struct.unpack(">II", body[12:20])
        unknown = (1 << 32) - 1
    else:
        return 0.0
    return duration / scale if scale and duration != unknown else 0.0


def _matrix_at(body: bytes) -> int:
    return 52 if body[:1] == b"\x01" else 40


def _turn(body: bytes) -> int:
    at = _matrix_at(body)
    if len(body) < at + 36:
        return 0
    a, b, _, c, d = struct.unpack(">5i", body[at : at + 20])
    if a == d == 0 and b and c:
        return 90 if b > 0 else 270
    return 180 if a < 0 and d < 0 else 0


def _track_size(body: bytes) -> tuple[int, int]:
    at = _matrix_at(body) + 36
    if len(body) < at + 8:
        return (0, 0)
    width, height = struct.unpack(">II", body[at : at + 8])
    return width >> 16, height >> 16


def _entry_size(body: bytes) -> tuple[int, int]:
    """Read the size in the first sample entry, where it looks like one of a picture."""
    if len(body) < 8 + _VISUAL_ENTRY or body[12:16] in (b"mp4a", b"Opus", b"fLaC", b"ac-3", b"ec-3", b"alac"):
        return (0, 0)
    width, height = struct.unpack(">HH", body[8 + 32 : 8 + 36])
    return width, height
