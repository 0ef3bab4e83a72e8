"""All twins under one roof, each below its provider's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from starlette.applications import Starlette
from starlette.routing import Mount

from lumigate.emulators.elevenlabs import build_elevenlabs
from lumigate.emulators.fal import build_fal
from lumigate.emulators.openai import build_openai
from lumigate.emulators.replicate import build_replicate
from lumigate.emulators.runway import build_runway

TWINS: Mapping[str, Callable[[], Starlette]] = {
    "elevenlabs": build_elevenlabs,
    "fal": build_fal,
    "openai": build_openai,
    "replicate": build_replicate,
    "runway": build_runway,
}
"""The twins there are, by provider name."""

ROOTS: Mapping[str, str] = {
    "elevenlabs": "/elevenlabs",
    "fal": "/fal",
    "openai": "/openai/v1",
    "replicate": "/replicate",
    "runway": "/runway",
}
"""Below which path each twin's API begins: the provider's base URL, without the host."""


def build_emulators() -> Starlette:
    """Return one app with every twin mounted at ``/<provider>``."""
    return Starlette(routes=[Mount(f"/{name}", app=build()) for name, build in TWINS.items()])


def base_urls(origin: str) -> dict[str, str]:
    """Return the base URL of each provider where the app listens at ``origin``, such as ``http://127.0.0.1:9000``."""
    return {name: f"{origin.rstrip('/')}{root}" for name, root in ROOTS.items()}
