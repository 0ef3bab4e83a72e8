"""Money as people read it."""

from __future__ import annotations


def dollars(micros: int) -> str:
    """Return integer micro-USD with no digit lost: ``$0.04``, ``$0.000125``."""
    sign, whole, rest = "-" if micros < 0 else "", abs(micros) // 1_000_000, abs(micros) % 1_000_000
    return f"{sign}${whole}.{f'{rest:06d}'.rstrip('0').ljust(2, '0')}"
