"""From words as written to words as spoken, where the speech library alone would misread them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from lumigate.draft.speech.currencies import CURRENCIES, MAGNITUDES
from lumigate.draft.speech.languages import Language

_SYMBOLS = "".join(CURRENCIES)
_AMOUNT = re.compile(
    rf"(?P<before>[^\w{_SYMBOLS}+-]*)(?P<sign>[+-]?)(?P<first>[{_SYMBOLS}]?)"
    rf"(?P<number>\d(?:[\d.,'’\u00a0\u202f]*\d)?)(?P<last>[{_SYMBOLS}]?)(?P<after>[^\w{_SYMBOLS}]*)"
)
_SPOKEN_SIGNS = frozenset("°%‰+=&@#<>/№©®™×÷±§")
_EDGE_MARKS = ".,;:!?)\"'”’»"


def spoken_forms(words: Sequence[str], language: Language) -> list[str]:
    """Return how each word is to be said, in the same order; "" for what has no sound, such as emoji."""
    spoken: list[str] = []
    owed = ""
    for number, word in enumerate(words):
        following = words[number + 1].strip(_EDGE_MARKS).lower() if number + 1 < len(words) else ""
        clean = _readable(word)
        if owed:
            spoken.append(_insert_before_marks(clean, owed))
            owed = ""
            continue
        form, money = _amount(clean, language)
        if money and following in MAGNITUDES:
            owed = _money_name(money, language, several=True)
            spoken.append(form)
        elif money:
            one = re.sub(r"\D", "", form) == "1"
            spoken.append(_insert_before_marks(form, _money_name(money, language, several=not one)))
        else:
            spoken.append(form)
    return spoken


def is_pronounceable(text: str) -> bool:
    """Return whether there is anything in it to say, beyond marks and blanks."""
    return any(char.isalnum() or char in _SPOKEN_SIGNS for char in text)


def ungroup(number: str, decimal: str) -> str:
    """Return a number without the marks that group its thousands; other numbers stay as they are."""
    group = r"[.\u00a0\u202f'’]" if decimal == "," else r"[,\u00a0\u202f'’]"
    if re.fullmatch(rf"\d{{1,3}}(?:{group}\d{{3}})+(?:{re.escape(decimal)}\d+)?", number):
        return re.sub(group, "", number)
    return number


def _amount(word: str, language: Language) -> tuple[str, str]:
    if word.strip(_EDGE_MARKS) in CURRENCIES:
        symbol = word.strip(_EDGE_MARKS)
        return word.replace(symbol, _money_name(symbol, language, several=True)), ""
    match = _AMOUNT.fullmatch(word)
    if match is None:
        return word, ""
    number = ungroup(match["number"], language.decimal)
    return f"{match['before']}{match['sign']}{number}{match['after']}", match["first"] or match["last"]


def _money_name(symbol: str, language: Language, *, several: bool) -> str:
    names = CURRENCIES[symbol].get(language.family)
    return symbol if names is None else names[several]


def _insert_before_marks(word: str, addition: str) -> str:
    bare = word.rstrip(_EDGE_MARKS)
    return f"{bare} {addition}{word[len(bare) :]}"


def _readable(word: str) -> str:
    return "".join(_readable_char(char) for char in unicodedata.normalize("NFC", word))


def _readable_char(char: str) -> str:
    if char.isascii():
        return char if char.isprintable() else ""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    category = unicodedata.category(char)
    if category in ("So", "Sk", "Cs", "Co", "Cn", "Cc", "Cf") and char not in _SPOKEN_SIGNS:
        # Persian and several Indian scripts join letters with zero-width marks that change the reading.
        return char if char in "\u200c\u200d" else ""
    return "" if "\ufe00" <= char <= "\ufe0f" else char
