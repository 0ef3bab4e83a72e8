"""What a facade is given: the services, and the few facts about this server that it needs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lumigate.catalogue.catalogue import Catalogue
from lumigate.edge.gcra import RateLimiter
from lumigate.edge.idempotency import Idempotency
from lumigate.edge.streams import OpenStreams
from lumigate.kit.clock import Clock
from lumigate.kit.ids import NewId
from lumigate.services.assets import Assets
from lumigate.services.generations import Generations
from lumigate.services.jobs import Jobs
from lumigate.services.keys import Keys
from lumigate.services.productions import Productions
from lumigate.services.usage import Usage
from lumigate.services.webhooks import Webhooks


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Everything behind the doors."""

    clock: Clock
    new_id: NewId
    catalogue: Catalogue
    keys: Keys
    generations: Generations
    jobs: Jobs
    assets: Assets
    productions: Productions
    usage: Usage
    webhooks: Webhooks
    idempotency: Idempotency
    limiter: RateLimiter
    streams: OpenStreams
    scratch: Path
    version: str
    database_kind: Literal["sqlite", "postgresql"]
    workers: int
    public_url: str | None
    """The base of URLs that are handed out; None takes the address of the request."""
    model_uses: Callable[[], Awaitable[dict[str, int]]]
    """How often each model was used lately, for sorting by popularity."""
    metrics: Callable[[], tuple[bytes, str]]
    """The Prometheus exposition and its content type."""
    well: Callable[[], Awaitable[None]]
    """Raises where the server cannot do its work right now."""
