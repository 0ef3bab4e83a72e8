"""Where a line may end, after the Unicode line breaking algorithm.

Two things differ from it on purpose. Korean is broken at blanks, as printers do. Scripts without blanks (Thai, Lao,
Khmer, Burmese) have no dictionary here: a line ends at a blank where there is one, else between syllables.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from types import MappingProxyType

from lumigate.media.type.hyphens import hyphenates
from lumigate.media.type.letters import clusters, is_mark, is_pictograph


class Rank(IntEnum):
    """How good a place is to end a line, the best first."""

    MUST = 0
    """A new line is written there."""
    WORD = 1
    SYLLABLE = 2
    """Between syllables of a script without blanks, which may be inside of a word."""
    LETTER = 3
    """Inside of a word, where it may be hyphenated."""
    ANYWHERE = 4
    """Between any two letters; only where nothing else helps."""


@dataclass(frozen=True, slots=True)
class Break:
    """A place where a line may end: before the character at index ``at``. ``hyphen`` is drawn if it does."""

    at: int
    rank: Rank
    hyphen: str = ""


_CLASSES: Mapping[str, str] = MappingProxyType(
    {
        "BK": "\n",
        "ZW": "\u200b",
        "GL": "\u00a0\u202f\u2007\u2011\u0f0c\u034f\u035c\u2060\ufeff",
        "NS": "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿーｰ"
        "々〻ゝゞヽヾ・･：；‼⁇⁈⁉〜゠〆～",
        "CLW": "、。，．､｡︐︑︒！？",
        "QU": "\"'“”‘’„‚‛‟«»‹›",
        "BA": "‐–|\u1680\u2012\u058a\u05be\u0f0b\u1361\u17d8\u17da\u2027\u0964\u0965\u104a\u104b",
        "HY": "-",
        "B2": "—⸺⸻",
        "EX": "!?؟۔‽",
        "IS": ".,:;،؛",
        "SY": "/",
        "IN": "…‥․",
        "PR": "$£¥€₺₽₹₩₪₫₿%‰°℃℉№#+−±\\¢′″",
    }
)
"""Characters of the classes of the algorithm that are told one by one."""
_CLASS_OF: Mapping[str, str] = MappingProxyType(
    {character: kind for kind, characters in _CLASSES.items() for character in characters}
)
_LEADING_VOWELS = frozenset("เแโใไເແໂໃໄ")
_NEVER_FIRST = frozenset("ะาำๅๆฯະາຳໆຯ")
_ASAT = "\u103a"


def breaks(text: str) -> tuple[Break, ...]:
    """Return every place between letters where a line may end, in order; none is inside of a letter."""
    letters = clusters(text)
    kinds = [_kind(letter) for letter in letters]
    hyphened = hyphenates(text)
    found: list[Break] = []
    at = 0
    for index in range(1, len(letters)):
        at += len(letters[index - 1])
        rank = _rank(letters, kinds, index)
        if rank is Rank.LETTER and at not in hyphened:
            rank = Rank.ANYWHERE
        hyphen = "-" if rank >= Rank.LETTER and _takes_hyphen(letters[index - 1], letters[index]) else ""
        if letters[index - 1] == "\u00ad":
            rank, hyphen = Rank.SYLLABLE, "-"
        found.append(Break(at, rank, hyphen))
    return tuple(found)


def is_unspaced(character: str) -> bool:
    """Tell whether the character belongs to a script that writes words without blanks between them."""
    return _kind(character) in ("ID", "NS", "SA", "CLW")


def _rank(letters: tuple[str, ...], kinds: list[str], index: int) -> Rank:
    before, after = kinds[index - 1], kinds[index]
    if before == "BK":
        return Rank.MUST
    if after in ("SP", "BK"):
        return Rank.ANYWHERE
    if before == "SP":
        return _after_blank(letters, kinds, index)
    if before == "ZW":
        return Rank.WORD
    return _between(letters, kinds, index)


def _after_blank(letters: tuple[str, ...], kinds: list[str], index: int) -> Rank:
    """Blanks let a line end, but for what opens before them or closes after them."""
    first = index - 1
    while first >= 0 and kinds[first] == "SP":
        first -= 1
    before, after = kinds[first] if first >= 0 else "SP", kinds[index]
    if after in ("CL", "CLW", "CP", "EX", "IS", "SY", "GL", "ZW") or before == "OP":
        return Rank.ANYWHERE
    opens = before == "QU" and (first == 0 or kinds[first - 1] in ("SP", "OP"))
    if opens and unicodedata.category(letters[first][0]) == "Pi":
        return Rank.ANYWHERE
    closes = after == "QU" and (index + 1 == len(kinds) or kinds[index + 1] not in ("AL", "NU", "ID"))
    if closes and unicodedata.category(letters[index][0]) == "Pf":
        return Rank.ANYWHERE
    return Rank.WORD


def _between(letters: tuple[str, ...], kinds: list[str], index: int) -> Rank:
    before, after = kinds[index - 1], kinds[index]
    if "GL" in (before, after) or after in ("CL", "CLW", "CP", "EX", "IS", "SY", "NS", "IN", "ZW"):
        return Rank.ANYWHERE
    if before == "OP":
        return Rank.ANYWHERE
    if "QU" in (before, after):
        return _beside_quote(letters, kinds, index)
    if "B2" in (before, after):
        return Rank.ANYWHERE if before == after else Rank.WORD
    if after in ("HY", "BA"):
        return Rank.ANYWHERE
    if before == "HY":
        starts_word = index < 2 or kinds[index - 2] in ("SP", "OP", "QU")
        return Rank.ANYWHERE if starts_word or after == "NU" else Rank.WORD
    if before == "BA":
        return Rank.WORD
    if before in ("CL", "CLW", "CP", "EX", "IS", "SY", "IN"):
        return _after_stop(before, after)
    if before in ("ID", "NS") or after == "ID":
        return Rank.ANYWHERE if "PR" in (before, after) else Rank.WORD
    if before == "SA" and after == "SA":
        return _syllables(letters[index - 1], letters[index])
    if "SA" in (before, after):
        return Rank.ANYWHERE if "PR" in (before, after) or after == "OP" else Rank.SYLLABLE
    if before == after == "AL":
        return Rank.LETTER
    return Rank.ANYWHERE


def _after_stop(before: str, after: str) -> Rank:
    if before == "CLW" or after == "ID":
        return Rank.WORD
    if before == "IN":
        return Rank.WORD if after in ("AL", "NU") else Rank.ANYWHERE
    if before == "SY" and after == "AL":
        return Rank.WORD
    if before in ("CL", "EX") and after in ("OP", "SA"):
        return Rank.WORD
    return Rank.ANYWHERE


def _beside_quote(letters: tuple[str, ...], kinds: list[str], index: int) -> Rank:
    """Quotation marks hold on to their words; between ideographs the opening one may begin a line."""
    before, after = kinds[index - 1], kinds[index]
    if before in ("ID", "CLW") and after == "QU" and unicodedata.category(letters[index][0]) == "Pi":
        return Rank.WORD
    if before == "QU" and after == "ID" and unicodedata.category(letters[index - 1][0]) == "Pf":
        return Rank.WORD
    return Rank.ANYWHERE


def _syllables(before: str, after: str) -> Rank:
    if after[0] in _NEVER_FIRST or before[0] in _LEADING_VOWELS:
        return Rank.ANYWHERE
    code = ord(after[0])
    if 0x1000 <= code <= 0x109F:
        return Rank.ANYWHERE if _ASAT in after else Rank.SYLLABLE
    if 0x1780 <= code <= 0x17FF:
        return Rank.SYLLABLE
    if after[0] in _LEADING_VOWELS or before[-1] in _NEVER_FIRST:
        return Rank.SYLLABLE
    return Rank.ANYWHERE


def _takes_hyphen(before: str, after: str) -> bool:
    """Letters that stand apart take a hyphen where a word is cut; Arabic, Hebrew and Indic scripts have none."""
    return _is_alphabetic(before[0]) and _is_alphabetic(after[0])


def _is_alphabetic(character: str) -> bool:
    return character.isalpha() and (ord(character) < 0x0590 or 0x1E00 <= ord(character) <= 0x1FFF)


def _kind(letter: str) -> str:
    return _kind_of(letter[0])


@lru_cache(maxsize=8192)
def _kind_of(character: str) -> str:
    """Return the class of the algorithm, as far as it matters here."""
    if character in _CLASS_OF:
        return _CLASS_OF[character]
    is_wide = unicodedata.east_asian_width(character) in ("W", "F")
    match category := unicodedata.category(character):
        case "Zs":
            return "SP"
        case "Ps" | "Pi":
            return "OP"
        case "Pe" | "Pf":
            return "CLW" if is_wide else "CP"
        case "Nd":
            return "ID" if is_wide else "NU"
        case _:
            return _letter_kind(character, category)


def _letter_kind(character: str, category: str) -> str:
    code = ord(character)
    if 0x0E00 <= code <= 0x0EFF or 0x1000 <= code <= 0x109F or 0x1780 <= code <= 0x17FF:
        return "SA"
    if 0xAC00 <= code <= 0xD7FB or 0x1100 <= code <= 0x11FF or 0x3130 <= code <= 0x318F:
        return "AL"
    if unicodedata.east_asian_width(character) in ("W", "F") and not is_mark(character):
        return "ID"
    if is_pictograph(character) or 0x1F1E6 <= code <= 0x1F1FF:
        return "ID"
    if category == "Lm" and 0x3000 <= code <= 0x30FF:
        return "NS"
    return "AL"
