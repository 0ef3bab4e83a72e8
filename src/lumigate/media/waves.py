"""What a WAV file claims of itself, checked against the bytes that are there."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import BinaryIO

UNKNOWN_LENGTH = frozenset({0xFFFFFFFF, 0x7FFFFFFF, 0})
"""Lengths that writers to a pipe put where they cannot know better: they mean "until the file ends"."""

_MOST_CHUNKS = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveClaims:
    """Shape and length of the sound; ``seconds`` follows from the bytes, not from the header."""

    channels: int
    sample_rate: int
    seconds: float


class LyingHeader(Exception):
    """The header contradicts itself or the file; the text says how."""


def wave_claims(file: BinaryIO) -> WaveClaims:
    """Read the header of a WAV file; raises :class:`LyingHeader`."""
    file.seek(0, 2)
    end = file.tell()
    start, form = 12, b""
    for _ in range(_MOST_CHUNKS):
        file.seek(start)
        head = file.read(8)
        if len(head) < 8:
            break
        kind, size = struct.unpack("<4sI", head)
        if kind == b"fmt ":
            form = file.read(min(size, 40))
        if kind == b"data":
            return _claims(form, size, end - start - 8)
        start += 8 + size + (size & 1)
    raise LyingHeader("it has no sound in it")


def _claims(form: bytes, claimed: int, present: int) -> WaveClaims:
    if len(form) < 16:
        raise LyingHeader("it does not say how its sound is coded")
    _, channels, sample_rate, byte_rate, block, _ = struct.unpack("<HHIIHH", form[:16])
    if not channels or not sample_rate or not byte_rate or not block:
        raise LyingHeader("it claims no channels or no sample rate")
    if claimed > present and claimed not in UNKNOWN_LENGTH:
        raise LyingHeader(f"it claims {claimed} bytes of sound and has {present}")
    length = present if claimed in UNKNOWN_LENGTH else claimed
    return WaveClaims(channels=channels, sample_rate=sample_rate, seconds=length / byte_rate)
