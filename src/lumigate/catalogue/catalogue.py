"""All models that exist, by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from lumigate.catalogue.loader import DATA, load_entries
from lumigate.domain.errors import NotFound
from lumigate.domain.models import ModelEntry
from lumigate.domain.tasks import Task


@dataclass(frozen=True, slots=True)
class _Index:
    by_name: dict[str, ModelEntry]
    by_task: dict[Task, tuple[ModelEntry, ...]]


class Catalogue:
    """The models in the order in which they were loaded; ids and aliases are unique."""

    def __init__(self, entries: Iterable[ModelEntry]) -> None:
        self._entries = tuple(entries)
        by_name: dict[str, ModelEntry] = {}
        by_task: dict[Task, list[ModelEntry]] = {}
        for entry in self._entries:
            for name in (entry.id, *entry.aliases):
                if name in by_name:
                    raise ValueError(f"two models are called '{name}'")
                by_name[name] = entry
            for task in entry.tasks:
                by_task.setdefault(task, []).append(entry)
        self._index = _Index(by_name, {task: tuple(found) for task, found in by_task.items()})

    @classmethod
    def load(cls, folders: Iterable[Path] = ()) -> Catalogue:
        """Return the catalogue of the built-in models and those in the operator's folders."""
        return cls(load_entries((DATA, *folders)))

    def get(self, name: str) -> ModelEntry:
        """Return the model of this id or alias; raises :class:`NotFound` with the nearest names."""
        entry = self._index.by_name.get(name)
        if entry is not None:
            return entry
        near = get_close_matches(name, self._index.by_name, n=3, cutoff=0.5)
        hint = (
            f"did you mean {' or '.join(repr(one) for one in near)}?"
            if near
            else "GET /v1/models lists them all"
        )
        raise NotFound(f"there is no model '{name[:100]}'; {hint}")

    def find(self, name: str) -> ModelEntry | None:
        """Return the model of this id or alias, None where there is none."""
        return self._index.by_name.get(name)

    def all(self) -> tuple[ModelEntry, ...]:
        """Return every model."""
        return self._entries

    def for_task(self, task: Task) -> tuple[ModelEntry, ...]:
        """Return the models that do this task, retired ones included."""
        return self._index.by_task.get(task, ())
