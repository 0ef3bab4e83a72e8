"""Immutable media, addressed by content hash, owned by an account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Origin = Literal["upload", "generation", "production", "fetch"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """One kept file. Width and height in pixels, duration in seconds, where the type has them."""

    id: str
    account: str
    sha256: str
    mime: str
    bytes: int
    origin: Origin
    created_at: datetime
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    name: str | None = None
    job: str | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A promise to accept one PUT of so many bytes of one type, for a short while, once."""

    id: str
    account: str
    asset: str
    mime: str
    bytes: int
    expires_at: datetime
    name: str | None = None
    used_at: datetime | None = None
