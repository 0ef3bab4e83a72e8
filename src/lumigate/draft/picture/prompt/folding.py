"""Spellings of one word brought to one form."""

from __future__ import annotations

import unicodedata

_ARABIC_MARKS = dict.fromkeys((*range(1611, 1619), 1600, 1648))
_SAME = str.maketrans("ёأإآٱىة’‘ʼ", "еاااايه'''", "\u0307")


def folded(text: str) -> str:
    """Return a text in the form in which words are compared: lower case, one spelling, no vowel marks."""
    plain = unicodedata.normalize("NFKC", text.replace("İ", "i")).casefold()
    return unicodedata.normalize("NFC", plain.translate(_SAME).translate(_ARABIC_MARKS))


def without_accents(word: str) -> str:
    """Return the word as it is typed on a keyboard without accents."""
    split = unicodedata.normalize("NFD", word.replace("ı", "i").replace("ø", "o"))
    return "".join(letter for letter in split if not unicodedata.combining(letter))
