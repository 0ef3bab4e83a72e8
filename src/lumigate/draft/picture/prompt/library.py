"""The books of all languages, and which of them a text is written in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from lumigate.draft.picture.prompt.book import Book, phrases
from lumigate.draft.picture.prompt.meaning import Facet, Meaning
from lumigate.draft.picture.words.abroad import LANGUAGES
from lumigate.draft.picture.words.abroad.language import Language
from lumigate.draft.picture.words.counts import NUMBERS
from lumigate.draft.picture.words.ignored import ARTICLES, GRAMMAR, MOOD, MOOD_PHRASES, NEGATIONS
from lumigate.draft.picture.words.light import HOURS, SEASONS, WEATHERS
from lumigate.draft.picture.words.looks import COLOURS, PALETTES, STYLES
from lumigate.draft.picture.words.manner import (
    ACTIONS,
    ANOTHER,
    FLYING,
    FRAMINGS,
    GARMENTS,
    MATERIALS,
    SILHOUETTES,
    SWIMMING,
)
from lumigate.draft.picture.words.relations import RELATIONS, SIDES, SIZES
from lumigate.draft.picture.words.scenes import PLACES
from lumigate.draft.picture.words.subjects import ABROAD, NATIVE

_Name = TypeVar("_Name", bound=str)

_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_SAMPLE = 150

_WEIGHTS: Mapping[Facet, float] = {
    "grammar": 1.0,
    "article": 1.0,
    "not": 0.8,
    "relation": 1.0,
    "and": 1.0,
    "mood": 0.4,
}
_LATIN = ("es", "de", "fr", "it", "pt", "tr")

FOLLOWS_COLOUR = frozenset(one.code for one in LANGUAGES if one.colour_follows)
"""Languages in which a colour stands after its thing."""

FOLLOWS_RELATION = frozenset(one.code for one in LANGUAGES if one.relation_follows)
"""Languages in which "under" and the like stand after what they refer to."""

FOLLOWS_NEGATION = FOLLOWS_RELATION - {"zh"}
"""Languages in which "without" stands after what is not wanted."""


def _table(
    facet: Facet, words: Mapping[_Name, str] | Mapping[_Name, tuple[str, ...]]
) -> Iterator[tuple[str, Meaning]]:
    for value, text in words.items():
        for phrase in phrases(text) if isinstance(text, str) else text:
            yield phrase, Meaning(facet, value)


def _list(facet: Facet, text: str) -> Iterator[tuple[str, Meaning]]:
    for phrase in phrases(text):
        yield phrase, Meaning(facet)


def _english() -> Iterator[tuple[str, Meaning]]:
    yield from _table("style", STYLES)
    yield from _table("palette", PALETTES)
    yield from _table("subject", NATIVE)
    yield from ((name, Meaning("subject", name)) for name in NATIVE if name.isalpha())
    yield from _table("place", PLACES)
    yield from _table("hour", HOURS)
    yield from _table("season", SEASONS)
    yield from _table("weather", WEATHERS)
    for word, count in NUMBERS.items():
        yield word, Meaning("number", str(count))
    yield from _table("colour", {name: words for name, (_, words) in COLOURS.items()})
    yield from _table("framing", FRAMINGS)
    yield from _table("relation", RELATIONS)
    yield from _table("side", SIDES)
    yield from _table("size", SIZES)
    yield from _table("material", {name: words for name, (_, words) in MATERIALS.items()})
    yield from _list("silhouette", SILHOUETTES)
    yield from _list("flying", FLYING)
    yield from _list("swimming", SWIMMING)
    yield from _table("action", ACTIONS)
    yield from _list("garment", GARMENTS)
    yield from _list("another", ANOTHER)
    yield from _list("not", NEGATIONS)
    yield "and", Meaning("and")
    yield "&", Meaning("and")
    yield "or", Meaning("and")
    yield "nor", Meaning("and")
    yield from ((word, Meaning("article")) for word in sorted(ARTICLES))
    yield from ((word, Meaning("grammar")) for word in GRAMMAR.split())
    yield from _list("mood", MOOD_PHRASES)
    yield from ((word, Meaning("mood")) for word in MOOD.split())


def _foreign(language: Language) -> Iterator[tuple[str, Meaning]]:
    yield from _table("relation", language.relations)
    yield from _table("side", language.sides)
    yield from _list("not", language.negations)
    yield from _list("and", language.conjunctions)
    yield from _list("article", language.articles)
    yield from _list("grammar", language.grammar)
    yield from _table("style", language.styles)
    yield from _table("palette", language.palettes)
    yield from _table("hour", language.hours)
    yield from _table("season", language.seasons)
    yield from _table("weather", language.weathers)
    yield from _table("place", language.places)
    yield from _table("number", {str(count): words for count, words in language.numbers.items()})
    yield from _table("framing", language.framings)
    yield from _table("size", language.sizes)
    yield from _table("material", language.materials)
    yield from _list("flying", language.flying)
    yield from _list("swimming", language.swimming)
    yield from (
        (phrase, meaning)
        for phrase, meaning in _table("action", ACTIONS)
        if _same_script(language.code, phrase)
    )
    yield from _list("garment", language.garments)
    yield from _table("colour", language.colours)
    yield from (
        (phrase, meaning)
        for phrase, meaning in _table("subject", ABROAD)
        if _same_script(language.code, phrase)
    )
    yield from _list("mood", language.mood)


def _same_script(code: str, phrase: str) -> bool:
    if code == "ru":
        return bool(_CYRILLIC.search(phrase))
    if code == "ar":
        return bool(_ARABIC.search(phrase))
    if code == "zh":
        return bool(_HAN.search(phrase)) and not _KANA.search(phrase)
    if code == "ja":
        return bool(_HAN.search(phrase) or _KANA.search(phrase))
    return not (
        _CYRILLIC.search(phrase) or _ARABIC.search(phrase) or _HAN.search(phrase) or _KANA.search(phrase)
    )


def _book(language: Language) -> Book:
    return Book(
        language.code,
        _foreign(language),
        endings=language.endings,
        prefixes=language.prefixes,
        shortest=language.shortest,
        plurals=language.plurals,
        stems=language.code in ("ru", "es", "it", "pt", "fr"),
    )


ENGLISH = Book("en", _english(), endings=("s", "es"), plurals=("s", "es"))
"""English, whose words are also understood among those of other languages."""

FOREIGN: Mapping[str, Book] = MappingProxyType({one.code: _book(one) for one in LANGUAGES})
"""The other languages by code."""


def books_for(text: str, words: Sequence[str]) -> tuple[Book, ...]:
    """Return the books to read a text with, the one of its language first.

    ``text`` is the text itself, for its script, and ``words`` its words as compared.
    """
    found: list[Book] = []
    if _KANA.search(text):
        found.append(FOREIGN["ja"])
    elif _HAN.search(text):
        found += [FOREIGN["zh"], FOREIGN["ja"]]
    if _CYRILLIC.search(text):
        found.append(FOREIGN["ru"])
    if _ARABIC.search(text):
        found.append(FOREIGN["ar"])
    latin = _latin(words[:_SAMPLE])
    if latin is not None:
        found.append(FOREIGN[latin])
    return (*found, ENGLISH)


def _latin(words: Sequence[str]) -> str | None:
    english = _score(ENGLISH, words)
    best, most = None, english
    for code in _LATIN:
        score = _score(FOREIGN[code], words)
        if score > most + 1e-9:
            best, most = code, score
    return best


def _score(book: Book, words: Sequence[str]) -> float:
    """Return how much of a text a book explains."""
    score, position = 0.0, 0
    while position < len(words):
        found = book.find(words, position)
        if found is None:
            position += 1
            continue
        length, meaning, _ = found
        score += _worth(book, words[position], meaning, length)
        position += length
    return score


def _worth(book: Book, word: str, meaning: Meaning, length: int) -> float:
    if length > 1:
        return 0.6 * length
    if not book.knows(word):
        return 0.3 if len(word) > 3 else 0.0
    if meaning.facet == "subject" and book.code != "en":
        return 0.45  # The words of all languages stand in one list: they tell little about which one it is.
    return _WEIGHTS.get(meaning.facet, 0.6)


def anywhere(word: str) -> tuple[Meaning, bool] | None:
    """Return what a word stands for in any language, for one that the language of its text does not know."""
    if len(word) < 4:
        return None
    for book in _fitting(word):
        meaning = book.phrases.get(word)
        if meaning is not None and meaning.facet in (
            "subject",
            "place",
            "hour",
            "season",
            "weather",
            "style",
        ):
            return meaning, False
    return None


def _fitting(word: str) -> Iterable[Book]:
    return (FOREIGN[code] for code in _LATIN) if word.isascii() or _same_script("es", word) else ()
