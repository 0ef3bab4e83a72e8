"""Kept media."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from lumigate.wire.base import Answer, Request, ShortText


class Asset(Answer):
    """One immutable file."""

    id: str
    url: str
    mime: str
    bytes: int
    sha256: str
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    name: str | None = None
    origin: Literal["upload", "generation", "production", "fetch"]
    job: str | None = None
    created_at: datetime
    expires_at: datetime | None = None


class AssetPage(Answer):
    """One page of assets, newest first."""

    data: list[Asset]
    next_cursor: str | None = None


class UploadIn(Request):
    """What will be PUT."""

    mime: ShortText
    bytes: Annotated[int, Field(ge=1, le=2 * 1024**3)]
    name: ShortText | None = None


class UploadTicket(Answer):
    """Where to PUT it; ``headers`` must be sent as they are."""

    asset: str
    put_url: str
    headers: dict[str, str]
    expires_at: datetime
