"""A claim on an idempotency key, as it is tied to the job that it leads to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """``name`` is the Idempotency-Key, unique within the API key ``key``."""

    key: str
    name: str
