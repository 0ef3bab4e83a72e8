"""The words for sounds and manners, as they stand in the table beside this file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Sounds and manners with the words for each; the materials a sound may have; words between sounds.

    ``between`` has the keys "then", "join", "but", "silent", "not" (what follows is not wanted) and "not before".
    """

    sounds: Mapping[str, tuple[str, ...]]
    manners: Mapping[str, tuple[str, ...]]
    materials: Mapping[str, frozenset[str]]
    between: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the table, read once."""
    tables: dict[str, dict[str, str]] = tomllib.loads(
        (files("lumigate.draft.sound") / "vocabulary.toml").read_text("utf-8")
    )
    return Vocabulary(
        sounds=_lists(tables["sounds"]),
        manners=_lists(tables["manners"]),
        materials={name: frozenset(words.split()) for name, words in tables["materials"].items()},
        between=_lists(tables["between"]),
    )


def _lists(table: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(words.split()) for name, words in table.items()}
