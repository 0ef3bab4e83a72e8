"""OpenAI's endpoints for pictures, speech and films, and every host that speaks them."""

from __future__ import annotations

from lumigate.domain.providers import ProviderSpec
from lumigate.providers.openai_compatible.adapter import OpenAICompatible

__all__ = ["PROVIDER", "OpenAICompatible"]

PROVIDER = ProviderSpec(
    name="openai",
    title="OpenAI and compatible hosts",
    base_url="https://api.openai.com/v1",
    key_variable="OPENAI_API_KEY",
    build=OpenAICompatible,
    kind="openai",
)
