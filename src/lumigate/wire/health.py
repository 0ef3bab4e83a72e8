"""Whether the server is well."""

from __future__ import annotations

from typing import Literal

from lumigate.wire.base import Answer


class Health(Answer):
    """``GET /health``."""

    status: Literal["ok"]
    version: str
    database: Literal["sqlite", "postgresql"]
    workers: int
