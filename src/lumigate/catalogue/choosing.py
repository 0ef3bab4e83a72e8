"""Choosing a model for a caller who names a task only."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.checking import validate
from lumigate.domain.errors import InvalidRequest, ProviderNotConfigured
from lumigate.domain.generations import Choose, GenerationRequest, Prefer, Resolved
from lumigate.domain.models import ModelEntry
from lumigate.domain.tasks import Task


def choose(
    catalogue: Catalogue,
    request: GenerationRequest,
    task: Task,
    *,
    available: Collection[str] | None = None,
    fallback: Collection[str] = (),
) -> Resolved:
    """Return the best fitting model's resolution of the request.

    ``available`` names providers that can answer (None: all); ``fallback`` names those that are only taken where
    no other can. Models whose price is known come before those whose price is not. ``allow`` and ``deny`` of the
    request hold model ids, aliases or provider names.
    Raises :class:`InvalidRequest` where models exist and none fits, with the reasons of the first.
    """
    wish = request.choose or Choose()
    wanted = replace(request, task=task)
    refusal: InvalidRequest | None = None
    too_dear = 0
    for group in (False, True):
        fitting: list[Resolved] = []
        for entry in catalogue.for_task(task):
            if (entry.provider in fallback) is not group or not _candidate(entry, wish, available, fallback):
                continue
            try:
                resolved = validate(entry, wanted)
            except InvalidRequest as error:
                refusal = refusal or error
                continue
            if wish.max_cost_micros is not None and not _within(resolved, wish.max_cost_micros):
                too_dear += 1
                continue
            fitting.append(resolved)
        if fitting:
            return min(fitting, key=lambda one: _rank(one, wish.prefer))
    if too_dear:
        raise InvalidRequest(
            f"all {too_dear} models for '{task}' cost more than {wish.max_cost_micros} micro-USD, or nobody knows "
            "what they cost; raise the limit"
        )
    if refusal is not None:
        raise refusal
    raise ProviderNotConfigured(
        f"no model for '{task}' can answer: set a provider key, or loosen 'allow' and 'deny'"
    )


def _candidate(
    entry: ModelEntry, wish: Choose, available: Collection[str] | None, fallback: Collection[str]
) -> bool:
    if entry.status not in ("active", "preview"):
        return False
    if available is not None and entry.provider not in available and entry.provider not in fallback:
        return False
    names = {entry.id, entry.provider, *entry.aliases}
    return not (names & set(wish.deny)) and (not wish.allow or bool(names & set(wish.allow)))


def _within(resolved: Resolved, limit: int) -> bool:
    return resolved.quote.known and resolved.quote.high.micros <= limit


def _rank(resolved: Resolved, prefer: Prefer) -> tuple[bool, bool, float, int, str]:
    """Sort key: known prices first, then released models, then what is preferred, the price, the name."""
    entry, cost = resolved.entry, resolved.quote.high.micros
    match prefer:
        case "cheapest":
            first = float(cost)
        case "fastest":
            first = entry.timeout
        case "best":
            first = -float((entry.released or date.min).toordinal())
    return not resolved.quote.known, entry.status != "active", first, cost, entry.id
