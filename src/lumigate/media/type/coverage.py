"""Which characters a font file has, read from its character map."""

from __future__ import annotations

import struct
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lumigate.domain.errors import InternalError

_BEST = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3))
"""Platform and encoding of the maps that count in Unicode, the widest first."""


@lru_cache(maxsize=128)
def characters_of(path: Path) -> frozenset[int]:
    """Return the code points that have a glyph.

    Raises :class:`InternalError` for a file that has no Unicode map of format 4 or 12.
    """
    with path.open("rb") as file:
        head = file.read(12)
        tables = struct.unpack(">H", head[4:6])[0]
        directory = file.read(16 * tables)
        place = next(
            (struct.unpack(">II", directory[at + 8 : at + 16]) for at in range(0, len(directory), 16)
             if directory[at : at + 4] == b"cmap"),
            None,
        )  # fmt: skip
        if place is None:
            raise InternalError(f"the font {path.name!r} has no character map")
        file.seek(place[0])
        table = file.read(place[1])
    count = struct.unpack(">H", table[2:4])[0]
    maps = {
        (platform, encoding): offset
        for platform, encoding, offset in struct.iter_unpack(">HHI", table[4 : 4 + 8 * count])
    }
    for kind in _BEST:
        if kind in maps:
            found = _read(table[maps[kind] :])
            if found is not None:
                return found
    raise InternalError(f"the font {path.name!r} has no Unicode character map of format 4 or 12")


def _read(table: bytes) -> frozenset[int] | None:
    match struct.unpack(">H", table[:2])[0]:
        case 4:
            return _segments(table)
        case 12:
            return _groups(table)
        case _:
            return None


def _segments(table: bytes) -> frozenset[int]:
    count = struct.unpack(">H", table[6:8])[0] // 2
    words = np.frombuffer(table[: len(table) // 2 * 2], ">u2").astype(np.int64)
    ends = words[7 : 7 + count]
    starts, deltas, offsets = (words[8 + count * k : 8 + count * (k + 1)] for k in (1, 2, 3))
    first = 8 + count * 3
    found: set[int] = set()
    for index in range(count):
        codes: NDArray[np.int64] = np.arange(starts[index], ends[index] + 1, dtype=np.int64)
        if offsets[index]:
            at = first + index + offsets[index] // 2 + (codes - starts[index])
            inside = at < len(words)
            glyphs = np.zeros_like(codes)
            glyphs[inside] = words[at[inside]]
            glyphs = np.where(glyphs > 0, (glyphs + deltas[index]) & 0xFFFF, 0)
        else:
            glyphs = (codes + deltas[index]) & 0xFFFF
        found.update(codes[(glyphs > 0) & (codes != 0xFFFF)].tolist())
    return frozenset(found)


def _groups(table: bytes) -> frozenset[int]:
    count = struct.unpack(">I", table[12:16])[0]
    found: set[int] = set()
    for start, end, glyph in struct.iter_unpack(">III", table[16 : 16 + 12 * count]):
        found.update(range(start if glyph else start + 1, end + 1))
    return frozenset(found)
