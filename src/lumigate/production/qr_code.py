"""How large a QR code is, told without drawing it: by the capacity tables of ISO/IEC 18004 for bytes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Correction = Literal["Q", "H"]
"""How much of a code may be lost: a quarter, or 30 per cent."""

QUIET = 4
"""Modules of white on every side without which readers do not find the code."""
SMALLEST_MODULE = 2
"""Pixels; smaller ones do not survive the encoder."""
CLEAR_MODULE = 4
"""Pixels from which on the stronger correction is worth its smaller modules."""

_CAPACITY: Mapping[Correction, tuple[int, ...]] = MappingProxyType(
    {
        "Q": (
            11, 20, 32, 46, 60, 74, 86, 108, 130, 151, 177, 203, 241, 258, 292, 322, 364, 394, 442, 482,
            509, 565, 611, 661, 715, 751, 805, 868, 908, 982, 1030, 1112, 1168, 1228, 1283, 1351, 1423, 1499,
            1579, 1663,
        ),
        "H": (
            7, 14, 24, 34, 44, 58, 64, 84, 98, 119, 137, 155, 177, 194, 220, 250, 280, 310, 338, 382,
            403, 439, 461, 511, 535, 593, 625, 658, 698, 742, 790, 842, 898, 958, 983, 1051, 1093, 1139,
            1219, 1273,
        ),
    }
)  # fmt: skip
"""Bytes that a code of version 1, 2, ... 40 holds."""


_CHOICES: tuple[tuple[Correction, int], ...] = (("H", CLEAR_MODULE), ("Q", SMALLEST_MODULE))


def modules_of(text: str, correction: Correction) -> int | None:
    """Return the modules of a side without the quiet zone, None where the text does not fit any code."""
    capacity = _CAPACITY[correction]
    version = bisect_left(capacity, len(text.encode())) + 1
    return 17 + 4 * version if version <= len(capacity) else None


def smallest_side(text: str) -> int | None:
    """Return the pixels of a side, quiet zone included, below which nobody reads the code; None: it never fits."""
    modules = modules_of(text, "Q")
    return None if modules is None else (modules + 2 * QUIET) * SMALLEST_MODULE


def best_fit(text: str, side: int) -> tuple[Correction, int] | None:
    """Return the correction and the pixels of a module for a code of at most so many pixels; None: too small."""
    for correction, least in _CHOICES:
        modules = modules_of(text, correction)
        if modules is not None and (pixels := side // (modules + 2 * QUIET)) >= least:
            return correction, pixels
    return None
