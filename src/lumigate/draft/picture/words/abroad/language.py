"""What the grammar knows about one language besides English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lumigate.draft.picture.words.relations import Relation, Side

Words = Mapping[str, str]
"""Canonical value -> words and phrases for it, separated by commas."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Words of one language, by what they stand for.

    Texts are words and phrases separated by commas, in their plain form; ``endings`` are cut off where a word is not
    known as it stands, and what remains has at least ``shortest`` letters.
    """

    code: str
    grammar: str
    """Function words: they tell the language, and end what is said about a thing."""
    articles: str = ""
    mood: str = ""
    """Words that ask for nothing that could be missing."""
    negations: str
    conjunctions: str
    places: Words
    hours: Words
    seasons: Words
    weathers: Words
    styles: Words
    palettes: Words
    colours: Words
    numbers: Mapping[int, str]
    relations: Mapping[Relation, str]
    sides: Mapping[Side, str]
    sizes: Words
    framings: Words = field(default_factory=dict[str, str])
    flying: str = ""
    swimming: str = ""
    garments: str = ""
    materials: Words = field(default_factory=dict[str, str])
    endings: tuple[str, ...] = ()
    shortest: int = 3
    plurals: tuple[str, ...] = ()
    """Endings that make one thing several."""
    prefixes: tuple[str, ...] = ()
    """What is written together with the next word, such as an article."""
    colour_follows: bool = False
    """Whether colours and sizes stand after the thing."""
    relation_follows: bool = False
    """Whether "under" and the like stand after what they refer to."""
