"""What a facade is, to whoever mounts it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from starlette.types import ASGIApp

from lumigate.services.notifying import WebhookForm

Deps = TypeVar("Deps", contravariant=True)

Support = Literal["supported", "emulated", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect(Generic[Deps]):
    """One wire protocol. ``build`` makes its app from the services; ``coverage`` lists every operation of it."""

    name: str
    prefix: str
    """Where it is mounted; empty for the native one."""
    build: Callable[[Deps], ASGIApp]
    coverage: Mapping[str, Support]
    webhook_form: WebhookForm | None = None
    """How it words what a job tells the URLs that its request named; a ``Notify`` asks for it by ``name``."""
