"""Who answers a request for a model: the table of the settings page, as one pure function."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lumigate.domain.errors import ProviderNotConfigured
from lumigate.domain.generations import Adjustment, Mode, ServedBy
from lumigate.domain.models import ModelEntry

DRAFT = "draft"
DraftPolicy = Literal["unconfigured", "missing", "never"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPolicy:
    """The operator's side of the decision.

    ``configured`` names the providers that have a key or need none; ``key_variables`` tells for each provider
    which environment variable would configure it.
    """

    draft: DraftPolicy
    emulate: bool
    configured: frozenset[str]
    key_variables: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answerer:
    """Who answers: ``provider`` is the adapter that does the work, whatever the model's own provider is."""

    provider: str
    mode: Mode
    served_by: ServedBy
    adjustment: Adjustment | None = None


def who_answers(entry: ModelEntry, policy: AnswerPolicy, *, test: bool, own_key: bool) -> Answerer:
    """Return who answers, first match wins; raise :class:`ProviderNotConfigured` where nobody does."""
    if test and entry.provider != DRAFT:
        return _drafted(entry, f"a test key is answered by the draft engine instead of {entry.provider!r}")
    if test or entry.provider == DRAFT:
        return Answerer(provider=DRAFT, mode="managed", served_by="draft")
    if policy.emulate:
        return Answerer(provider=entry.provider, mode="byok" if own_key else "managed", served_by="emulator")
    if own_key:
        return Answerer(provider=entry.provider, mode="byok", served_by="provider")
    if entry.provider in policy.configured:
        return Answerer(provider=entry.provider, mode="managed", served_by="provider")
    if policy.draft == "missing" or (policy.draft == "unconfigured" and not policy.configured):
        return _drafted(entry, f"no key is configured for {entry.provider!r}, so the draft engine stands in")
    variable = policy.key_variables.get(entry.provider)
    if variable is None:
        raise no_adapter(entry.provider)
    raise ProviderNotConfigured(
        f"model {entry.id!r} needs a key for {entry.provider!r}: set {variable}, send provider_key with the "
        "request, or set LUMIGATE_DRAFT=missing to get a draft instead",
        provider=entry.provider,
    )


def no_adapter(provider: str) -> ProviderNotConfigured:
    """Return the error for a model whose provider nobody here can talk to."""
    setting = f"LUMIGATE_PROVIDERS__{provider.upper().replace('-', '_')}__BASE_URL"
    return ProviderNotConfigured(
        f"no adapter for {provider!r} is installed here; for a host of your own that speaks OpenAI's interface, "
        f"set {setting}",
        provider=provider,
    )


def _drafted(entry: ModelEntry, why: str) -> Answerer:
    note = Adjustment(field="model", asked=entry.id, used=DRAFT, why=why)
    return Answerer(provider=DRAFT, mode="managed", served_by="draft", adjustment=note)
