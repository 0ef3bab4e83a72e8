"""Words taken apart: marks that open, what is read, marks that close."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from lumigate.draft.speech.languages import Language
from lumigate.draft.speech.reading.lexicon import Lexicon

OPENING = "([{\"'“‘«„‚‹¿¡「『（【《"
CLOSING = ".,;:!?…)]}\"'”’»›。！？、，；：」』）】》؟،؛।॥"


@dataclass(frozen=True, slots=True)
class Token:
    """One word: ``lead`` and ``tail`` are marks around the ``core``, which is empty where nothing is to be read."""

    lead: str
    core: str
    tail: str

    @property
    def bare(self) -> str:
        """The core in lower case with its dot, as abbreviations are listed."""
        return (self.core + ("." if self.tail.startswith(".") else "")).lower()

    @property
    def ends(self) -> bool:
        """Whether a mark separates it from what follows."""
        return bool(self.tail)

    def say(self, spoken: str) -> str:
        """Return these words in place of the core, between the same marks."""
        return f"{self.lead}{spoken}{self.tail}"

    def say_without_dot(self, spoken: str) -> str:
        """Return these words, with the dot of an abbreviation or an ordinal number left out."""
        return f"{self.lead}{spoken}{self.tail.removeprefix('.')}"


@dataclass(frozen=True, slots=True)
class Passage:
    """The words around the one that is read, and the language they are in."""

    tokens: Sequence[Token]
    language: Language
    lexicon: Lexicon

    def before(self, at: int) -> str:
        """Return the core of the word before in lower case, "" when there is none or a mark separates them.

        A dot does not: it may belong to a short form.
        """
        if at == 0 or self.tokens[at - 1].tail not in ("", "."):
            return ""
        return self.tokens[at - 1].core.lower()

    def at(self, place: int) -> Token | None:
        """Return a word, None past the end."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else None


def take_apart(word: str) -> Token:
    """Return the word with its marks apart; a sign such as % or a minus belongs to the core."""
    begin = 0
    while begin < len(word) and word[begin] in OPENING:
        begin += 1
    stop = len(word)
    while stop > begin and word[stop - 1] in CLOSING:
        stop -= 1
    return Token(word[:begin], word[begin:stop], word[stop:])


def digits_apart(digits: str) -> str:
    """Return digits so that they are read one by one."""
    return " ".join(char for char in digits if char.isdigit())


def is_capitalised(text: str) -> bool:
    """Return whether it begins with a capital letter."""
    return text[:1].isupper()


_SIGNS = frozenset("°%‰+=&@#<>/№©®™×÷±§")
_KEPT_JOINERS = "\u200c\u200d"


def readable(word: str) -> str:
    """Return the word without what has no sound, such as emoji; digits of every script become European."""
    return "".join(_readable_char(char) for char in unicodedata.normalize("NFC", _PLAIN.sub(_plain, word)))


def has_sound(text: str) -> bool:
    """Return whether there is anything in it to say, beyond marks and blanks."""
    return any(char.isalnum() or char in _SIGNS for char in text)


_PLAIN = re.compile("[\u2212\u2103\u2109\u00b5\uff01-\uff5e]")


def _plain(found: re.Match[str]) -> str:
    char = found[0]
    match char:
        case "\u2212":
            return "-"
        case "\u00b5":
            return "\u03bc"
        case _:
            return unicodedata.normalize("NFKC", char)


def _readable_char(char: str) -> str:
    if char.isascii():
        return char if char.isprintable() else ""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    category = unicodedata.category(char)
    if category in ("So", "Sk", "Cs", "Co", "Cn", "Cc", "Cf") and char not in _SIGNS:
        # Persian and several Indian scripts join letters with zero-width marks that change the reading.
        return char if char in _KEPT_JOINERS else ""
    return "" if "\ufe00" <= char <= "\ufe0f" else char
