"""The words for kinds of music, moods and instruments, from the table beside this file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Literal, get_args

from lumigate.draft.acoustics.lexicon import Lexicon

Table = Literal["names", "hints", "moods", "chords", "pad", "arpeggio", "lead", "bass", "not_played"]
Meaning = tuple[Table, str]
"""The table in which a word stands, and for what."""

PLACES: tuple[Table, ...] = ("chords", "pad", "arpeggio", "lead", "bass")
"""The tables of instruments; an instrument takes the place in the band that its table is called after."""


def read_table() -> dict[Table, dict[str, tuple[str, ...]]]:
    """Return the whole table: for every name its words."""
    tables: dict[str, dict[str, str]] = tomllib.loads(
        (files("lumigate.draft.music") / "vocabulary.toml").read_text("utf-8")
    )
    names: tuple[Table, ...] = get_args(Table)
    return {name: {key: tuple(words.split()) for key, words in tables[name].items()} for name in names}


@lru_cache(maxsize=1)
def lexicon() -> Lexicon[Meaning]:
    """Return all words with what they mean; one word may suggest a kind and a mood at once."""
    return Lexicon(_entries())


def _entries() -> Iterator[tuple[str, Meaning]]:
    for table, names in read_table().items():
        for name, words in names.items():
            for word in words:
                yield word, (table, name)
