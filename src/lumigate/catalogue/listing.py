"""The list of models as people browse it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.quotes import quote
from lumigate.catalogue.sizes import decide_size, takes_size
from lumigate.domain.models import ModelEntry
from lumigate.domain.tasks import ParamValue, Task
from lumigate.kit.money import Money

ModelSort = Literal["name", "cost", "newest", "popular"]

_TYPICAL_PROMPT = "x" * 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFilter:
    """Which models, in which order; None and empty mean all."""

    provider: str | None = None
    task: Task | None = None
    search: str = ""
    sort: ModelSort = "name"
    retired: bool = False


def list_models(
    catalogue: Catalogue, wanted: ModelFilter, uses: Mapping[str, int] | None = None
) -> list[ModelEntry]:
    """Return the models that fit; ``uses`` counts generations by model id and drives ``popular``."""
    words = wanted.search.lower().split()
    found = [
        entry
        for entry in (catalogue.all() if wanted.task is None else catalogue.for_task(wanted.task))
        if (wanted.provider is None or entry.provider == wanted.provider)
        and (wanted.retired or entry.status != "retired")
        and all(word in _text(entry) for word in words)
    ]
    found.sort(key=lambda entry: entry.id)
    match wanted.sort:
        case "name":
            found.sort(key=lambda entry: entry.title.lower())
        case "cost":
            found.sort(key=_by_cost)
        case "newest":
            found.sort(key=lambda entry: entry.released or date.min, reverse=True)
        case "popular":
            counts = uses or {}
            found.sort(key=lambda entry: -counts.get(entry.id, 0))
    return found


def typical_cost(entry: ModelEntry) -> Money | None:
    """Return what one request with the defaults and a prompt of 200 characters costs at most, None: nobody knows."""
    params: dict[str, ParamValue] = {
        name: rule.default for name, rule in entry.params.items() if rule.default is not None
    }
    if takes_size(entry):
        params.update(decide_size(entry, entry.tasks[0], {}).params)
    price = quote(entry, entry.tasks[0], params, _TYPICAL_PROMPT)
    return price.high if price.known else None


def _by_cost(entry: ModelEntry) -> tuple[bool, int]:
    cost = typical_cost(entry)
    return cost is None, 0 if cost is None else cost.micros


def _text(entry: ModelEntry) -> str:
    return " ".join((entry.id, entry.title, entry.about, *entry.aliases, *entry.tasks)).lower()
