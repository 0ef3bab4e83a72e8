"""The words of one language, found in any of their forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lumigate.draft.picture.prompt.folding import folded, without_accents
from lumigate.draft.picture.prompt.meaning import Meaning
from lumigate.draft.picture.words.counts import IRREGULAR

LONGEST_PHRASE = 5
"""Most words that stand for one thing together."""

_ELISION = re.compile(r"(?<=\w)(')(?=\w)")
_MOST_CUTS = 3
_DEVOICED = {"b": "p", "c": "ç", "d": "t", "ğ": "k"}


class Book:
    """Words and phrases of one language with their meanings.

    ``endings`` are cut off words that are not found as they stand, ``prefixes`` likewise in front; ``shortest`` is the
    least that remains. ``stems`` also compares words without their endings on both sides.
    """

    def __init__(
        self, code: str, entries: Iterable[tuple[str, Meaning]], *, endings: Sequence[str] = (),
        prefixes: Sequence[str] = (), shortest: int = 3, plurals: Sequence[str] = (), stems: bool = False,
    ) -> None:  # fmt: skip
        self.code = code
        self.elides = code in ("fr", "it", "pt")
        self._endings = tuple(sorted((folded(one) for one in endings), key=len, reverse=True))
        self._prefixes = tuple(sorted((folded(one) for one in prefixes), key=len, reverse=True))
        self._plurals = tuple(plurals)
        self._shortest = shortest
        self.phrases: dict[str, Meaning] = {}
        self._bare: dict[str, Meaning] = {}
        self._stems: dict[str, Meaning] = {}
        self._starts: set[str] = set()
        self._spans: dict[str, int] = {}
        for phrase, meaning in entries:
            key = folded(phrase)
            if self.elides:
                key = _ELISION.sub(r"\1 ", key)
            if not key or key in self.phrases:
                continue
            self.phrases[key] = meaning
            self._spans[key[0]] = max(self._spans.get(key[0], 0), len(key))
            first, _, rest = key.partition(" ")
            if rest:
                self._starts.add(first)
            if (bare := without_accents(key)) != key and len(bare) > 3:
                self._bare.setdefault(bare, meaning)
                if rest:
                    self._starts.add(bare.partition(" ")[0])
            if stems:
                stem = " ".join(self._stem(one) for one in key.split(" "))
                self._stems.setdefault(stem, meaning)
                if rest:
                    self._starts.add(stem.partition(" ")[0])

    def find(
        self, words: Sequence[str], position: int, seen: dict[str, tuple[Meaning, bool] | None] | None = None
    ) -> tuple[int, Meaning, bool] | None:
        """Return how many words from ``position`` on stand for something, what, and whether for several of it.

        ``seen`` remembers single words from call to call.
        """
        first = words[position]
        if first in self._starts or (self._stems and self._stem(first) in self._starts):
            for length in range(min(LONGEST_PHRASE, len(words) - position), 1, -1):
                found = self._phrase(words[position : position + length])
                if found is not None:
                    return length, *found
        if seen is not None and first in seen:
            found = seen[first]
        else:
            found = self._word(first)
            if seen is not None:
                seen[first] = found
        return None if found is None else (1, *found)

    def longest(self, text: str, position: int, most: int) -> int:
        """Return the length of the longest phrase that stands in ``text`` at ``position``, at most ``most``; else 0."""
        for length in range(min(most, self._spans.get(text[position], 0)), 0, -1):
            if text[position : position + length] in self.phrases:
                return length
        return 0

    def knows(self, word: str) -> bool:
        """Tell whether the word stands here as it is."""
        return word in self.phrases

    def _phrase(self, words: Sequence[str]) -> tuple[Meaning, bool] | None:
        head = " ".join(words[:-1])
        for last, several in self._forms(words[-1]):
            key = f"{head} {last}"
            meaning = self.phrases.get(key) or self._bare.get(key)
            if meaning is not None:
                return meaning, several
        if self._stems:
            meaning = self._stems.get(" ".join(self._stem(one) for one in words))
            if meaning is not None:
                return meaning, False
        return None

    def _word(self, word: str) -> tuple[Meaning, bool] | None:
        for form, several in self._forms(word):
            meaning = self.phrases.get(form) or self._bare.get(form)
            if meaning is not None:
                return meaning, several
        if self._stems and len(word) > self._shortest:
            meaning = self._stems.get(self._stem(word))
            if meaning is not None:
                return meaning, word.endswith(self._plurals) if self._plurals else False
        return None

    def _forms(self, word: str) -> Iterator[tuple[str, bool]]:
        """Yield the word, then what remains of it without prefixes and endings, the longest first."""
        yield word, False
        for prefix in self._prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= 2:
                yield word[len(prefix) :], False
        if self.code == "en":
            if word in IRREGULAR:
                yield IRREGULAR[word], True
            elif word.endswith("men") and len(word) > 3:
                yield f"{word[:-2]}an", True
        if "'" in word:
            yield word.partition("'")[0], False
        seen, layer = {word}, [(word, False)]
        for _ in range(_MOST_CUTS):
            deeper: list[tuple[str, bool]] = []
            for form, several in layer:
                for ending in self._endings:
                    rest = form[: -len(ending)]
                    if len(rest) < self._shortest or rest in seen or not form.endswith(ending):
                        continue
                    if self.code == "en" and rest.endswith("s") and ending == "s":
                        continue
                    seen.add(rest)
                    many = several or ending in self._plurals
                    deeper.append((rest, many))
                    yield rest, many
                    yield from self._respelled(rest, ending, many)
            layer = deeper

    def _respelled(self, rest: str, ending: str, several: bool) -> Iterator[tuple[str, bool]]:
        if self.code == "tr" and rest[-1] in _DEVOICED:
            yield rest[:-1] + _DEVOICED[rest[-1]], several
        if self.code == "de" and any(one in rest for one in "äöü"):
            yield rest.translate(str.maketrans("äöü", "aou")), several
        if self.code == "ar" and ending == "ات":
            yield rest + "ه", several
        if self.code == "en":
            if ending == "es" and rest.endswith("i"):
                yield rest[:-1] + "y", several
            if ending == "es" and rest.endswith("v"):
                yield rest[:-1] + "f", several
                yield rest[:-1] + "fe", several

    def _stem(self, word: str) -> str:
        for ending in self._endings:
            if word.endswith(ending) and len(word) - len(ending) >= self._shortest:
                return word[: -len(ending)]
        return word


def phrases(text: str) -> list[str]:
    """Split a text of words and phrases separated by commas."""
    return [one for part in text.split(",") if (one := " ".join(part.split()))]
