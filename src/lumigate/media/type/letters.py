"""What a reader takes for one letter: a base with its marks, a syllable block, an emoji with all its parts."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064"
    "\u3164\ufeff\uffa0"
) | frozenset(
    chr(code) for code in (*range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *range(0xE0000, 0xE1000))
)
"""Characters that have no ink of their own and need no glyph."""

_DIRECTING = frozenset(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f"
)
_NEW_LINES = frozenset("\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029")
_TIED_BLANKS = frozenset("\u00a0\u202f\u2007")
_JOINER, _NON_JOINER = "\u200d", "\u200c"
_LATE_MARKS = frozenset("\u0e33\u0eb3\uff9e\uff9f")
_PREPENDED = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e")
_STACKERS = frozenset("\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2\u1a60\u1b44\ua9c0")
"""Signs that join the consonant before them and the one after into one shape."""


def clean(text: str) -> str:
    """Return the text as it is set: composed, without what only directs it, with plain blanks, new lines as ``\\n``."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    out: list[str] = []
    for character in composed:
        if character in _NEW_LINES:
            out.append("\n")
        elif character == "\t" or (unicodedata.category(character) == "Zs" and character not in _TIED_BLANKS):
            out.append(" ")
        elif character not in _DIRECTING and unicodedata.category(character) not in ("Cc", "Cs"):
            out.append(character)
    return "".join(out)


def clusters(text: str) -> tuple[str, ...]:
    """Split into letters as a reader counts them; joined again they are the text."""
    found: list[str] = []
    for character in text:
        if found and _belongs(found[-1], character):
            found[-1] += character
        else:
            found.append(character)
    return tuple(found)


def is_mark(character: str) -> bool:
    """Tell whether the character sits on the one before it."""
    if character < "\u0300":
        return False
    code = ord(character)
    return (
        unicodedata.category(character)[0] == "M"
        or character in _LATE_MARKS
        or character in (_JOINER, _NON_JOINER)
        or 0x1F3FB <= code <= 0x1F3FF
        or 0xE0020 <= code <= 0xE007F
    )


@lru_cache(maxsize=4096)
def is_pictograph(character: str) -> bool:
    """Tell whether the character is an emoji or may be a part of one."""
    code = ord(character)
    return 0x1F000 <= code <= 0x1FAFF or (
        0x203C <= code <= 0x3299 and unicodedata.category(character) == "So"
    )


def _belongs(cluster: str, character: str) -> bool:
    last, first = cluster[-1], cluster[0]
    if first in _NEW_LINES or character in _NEW_LINES or first.isspace():
        return False
    if is_mark(character):
        return True
    if last in _PREPENDED:
        return True
    if last == _JOINER and is_pictograph(character) and is_pictograph(first):
        return True
    if 0x1F1E6 <= ord(character) <= 0x1F1FF:
        return len(cluster) == 1 and 0x1F1E6 <= ord(first) <= 0x1F1FF
    if unicodedata.category(character) == "Lo" and cluster.rstrip(_JOINER)[-1:] in _STACKERS:
        return len(cluster) > 1 and first.isalpha()
    return _one_syllable(last, character)


def _one_syllable(before: str, after: str) -> bool:
    """Tell whether two parts of Korean letters make one block."""
    first, second = _part(before), _part(after)
    match first:
        case "L":
            return second in ("L", "V", "LV", "LVT")
        case "V" | "LV":
            return second in ("V", "T")
        case "T" | "LVT":
            return second == "T"
        case _:
            return False


def _part(character: str) -> str:
    code = ord(character)
    if 0x1100 <= code <= 0x115F or 0xA960 <= code <= 0xA97C:
        return "L"
    if 0x1160 <= code <= 0x11A7 or 0xD7B0 <= code <= 0xD7C6:
        return "V"
    if 0x11A8 <= code <= 0x11FF or 0xD7CB <= code <= 0xD7FB:
        return "T"
    if 0xAC00 <= code <= 0xD7A3:
        return "LV" if (code - 0xAC00) % 28 == 0 else "LVT"
    return ""
