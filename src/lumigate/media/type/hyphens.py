"""Where a word may be cut with a hyphen, without a dictionary: between syllables as a reader would say them."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouyæøœаеиіоуыэюяєїαεηιουω")
_TOGETHER = frozenset(
    ("ch", "sh", "th", "ph", "ck", "qu", "gh", "bl", "br", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "pl", "pr", "tr",
     "sc", "sk", "sl", "sm", "sn", "sp", "st", "sw", "tw", "wr", "kn", "wh", "ст", "пр", "тр", "гр", "др", "кр", "бр",
     "вр", "гл", "кл", "пл", "бл", "сл")
)  # fmt: skip
_FEWEST_BEFORE, _FEWEST_AFTER = 2, 3


def hyphenates(text: str) -> frozenset[int]:
    """Return the indices in the text before which a word may be cut."""
    return frozenset(
        match.start() + place for match in _WORD.finditer(text) for place in _places(match.group().casefold())
    )


def _places(word: str) -> list[int]:
    """Cut before a consonant that begins a syllable; words too short are left whole."""
    if len(word) < _FEWEST_BEFORE + _FEWEST_AFTER:
        return []
    is_vowel = [_base(letter) in _VOWELS for letter in word]
    if not any(is_vowel):
        return []
    found: list[int] = []
    for place in range(_FEWEST_BEFORE, len(word) - _FEWEST_AFTER + 1):
        if is_vowel[place] or not any(is_vowel[:place]):
            continue
        begins = place + 1 < len(word) and is_vowel[place + 1]
        pair = word[place : place + 2]
        begins_pair = pair in _TOGETHER and place + 2 < len(word) and is_vowel[place + 2]
        joined = not is_vowel[place - 1] and word[place - 1 : place + 1] in _TOGETHER
        if begins_pair or (begins and not joined):
            found.append(place)
    return found


def _base(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[:1]
