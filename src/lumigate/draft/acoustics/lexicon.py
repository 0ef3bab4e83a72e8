"""Words of prompts in any language, looked up without capitals and accents; phrases win over their words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")

_LONGEST_PHRASE = 5
_WORD = re.compile(r"[\w&]+(?:['’]\w+)?")
_RUNS = re.compile(r"[\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff]")
"""Writing in which words are found inside longer runs of letters."""


@dataclass(frozen=True, slots=True)
class Found(Generic[Meaning]):
    """One word or phrase of a text and all that it means; nothing where it is not known."""

    text: str
    meanings: tuple[Meaning, ...]


class Lexicon(Generic[Meaning]):
    """Words and what they mean. Joined words ("lo-fi") are phrases; an asterisk stands for any ending."""

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        whole: dict[str, tuple[Meaning, ...]] = {}
        beginnings: dict[str, tuple[Meaning, ...]] = {}
        for word, meaning in entries:
            table = beginnings if word.endswith("*") else whole
            plain = "-".join(words_of(word.rstrip("*")))
            table[plain] = (*table.get(plain, ()), meaning)
        self._whole = whole
        self._beginnings = tuple(sorted(beginnings.items(), key=lambda one: -len(one[0])))
        self._runs = tuple(
            sorted((word for word in whole if _RUNS.search(word)), key=lambda one: (-len(one), one))
        )

    def read(self, text: str) -> Iterator[Found[Meaning]]:
        """Yield what is found in a text, the longest phrases first, and every word that is not known."""
        words = words_of(text)
        at = 0
        while at < len(words):
            found, used = self._longest(words, at)
            if not found.meanings and _RUNS.search(words[at]):
                yield from self._inside(words[at])
            else:
                yield found
            at += used

    def _longest(self, words: Sequence[str], at: int) -> tuple[Found[Meaning], int]:
        for size in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
            phrase = "-".join(words[at : at + size])
            if phrase in self._whole:
                return Found(phrase.replace("-", " "), self._whole[phrase]), size
        for start, meanings in self._beginnings:
            if words[at].startswith(start):
                return Found(words[at], meanings), 1
        return Found(words[at], ()), 1

    def _inside(self, run: str) -> Iterator[Found[Meaning]]:
        """Yield what is found within a run of letters without blanks; the longer words are looked for first."""
        places: list[tuple[int, str]] = []
        rest = run
        for word in self._runs:
            place = rest.find(word)
            if place >= 0:
                places.append((place, word))
                rest = rest.replace(word, " " * len(word))
        if not places:
            yield Found(run, ())
        for _, word in sorted(places):
            yield Found(word, self._whole[word])


def folded(text: str) -> str:
    """Return words without capitals, accents and dots, as people type them in a hurry."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def words_of(text: str) -> list[str]:
    """Return the folded words of a text."""
    return _WORD.findall(folded(text))
