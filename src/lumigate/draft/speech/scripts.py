"""Which writing system a text is in, told from its letters."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

_FIRST_WORD_OF_NAME = {
    "CJK": "han",
    "IDEOGRAPHIC": "han",
    "HIRAGANA": "kana",
    "KATAKANA": "kana",
    "KATAKANA-HIRAGANA": "kana",
    "HALFWIDTH": "kana",
    "FULLWIDTH": "latin",
}


def script_of(char: str) -> str | None:
    """Return the script of one letter in lower case (``latin``, ``han``, ``kana``, ...), None for others."""
    if not char.isalpha():
        return None
    name = unicodedata.name(char, "")
    first = name.split(" ", 1)[0]
    if first in ("MODIFIER", "FEMININE", "MASCULINE", "MATHEMATICAL", "SCRIPT", "MICRO", ""):
        return None
    return _FIRST_WORD_OF_NAME.get(first, first.lower())


def count_scripts(text: Iterable[str]) -> Counter[str]:
    """Return how many letters of each script there are."""
    counted: Counter[str] = Counter()
    for char in text:
        script = script_of(char)
        if script is not None:
            counted[script] += 1
    return counted
