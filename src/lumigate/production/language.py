"""What the line must know of a language: how fast it is spoken, and whether it puts blanks between words."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

CHARACTERS_PER_SECOND: Mapping[str, float] = MappingProxyType(
    {"en": 15.0, "de": 14.5, "fr": 15.5, "es": 15.5, "it": 15.0, "pt": 15.0, "tr": 13.5, "ru": 13.5,
     "ar": 12.0, "he": 12.0, "fa": 12.0, "hi": 12.5, "ja": 7.0, "zh": 4.5, "cmn": 4.5, "yue": 4.5, "ko": 7.5,
     "th": 12.0}
)  # fmt: skip
"""Characters that a calm narrator says in a second, by the first part of the language code."""

UNKNOWN_PACE = 13.5

_LAST_LATIN = 0x24F
_FEW = 0.15
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "BOPOMOFO")


def pace(language: str) -> float:
    """Return the characters that are spoken in one second of this language."""
    return CHARACTERS_PER_SECOND.get(main_language(language), UNKNOWN_PACE)


def main_language(language: str) -> str:
    """Return ``en`` for ``en-GB``."""
    return language.replace("_", "-").partition("-")[0].casefold()


def is_unspaced(character: str) -> bool:
    """Tell whether the character belongs to a script that writes words without blanks between them."""
    return unicodedata.name(character, "").startswith(_UNSPACED)


def is_not_latin(text: str) -> bool:
    """Tell whether the text is not written in Latin letters; a few others in it do not count."""
    letters = [character for character in text if character.isalpha()]
    return sum(ord(letter) > _LAST_LATIN for letter in letters) > _FEW * len(letters)


def reads_right_to_left(text: str) -> bool | None:
    """Tell the direction of the first strong character; ``None`` where there is none."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return None


def joined(words: tuple[str, ...]) -> str:
    """Join words as their script does: blanks between them, none where the script has none."""
    text = ""
    for word in words:
        if not word:
            continue
        glue = "" if not text or (is_unspaced(text[-1]) and is_unspaced(word[0])) else " "
        text += glue + word
    return text
