"""Numbers as people write them, brought into the form that the speech library reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lumigate.draft.speech.languages import Language
from lumigate.draft.speech.reading.lexicon import Lexicon

NUMBER = r"\d+(?:[.,'’\u00a0\u202f]\d+)*"
"""What may be one number, its groups and decimals included."""

_GROUPED = re.compile(r"\d{1,3}(?:([.,'’\u00a0\u202f])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}")
_DIGITS_READ_AS_NUMBER = 12


@dataclass(frozen=True, slots=True)
class Number:
    """``whole`` and ``decimals`` are digits; ``decimals`` is "" for whole numbers."""

    whole: str
    decimals: str = ""

    @property
    def is_one(self) -> bool:
        return self.whole == "1" and not self.decimals.strip("0")

    def written(self, language: Language) -> str:
        """Return the digits with the language's decimal mark and no other."""
        return f"{self.whole}{language.decimal}{self.decimals}" if self.decimals else self.whole


def parse_number(text: str, language: Language) -> Number | None:
    """Return the number that is written, None where the marks make no number ("1.2.3").

    A single mark before exactly three digits groups thousands unless it is the language's decimal mark.
    """
    text = re.sub(r"[\u00a0\u202f'’]", "'", text)
    marks = re.sub(r"\d", "", text)
    if not marks:
        return Number(text)
    last = marks[-1]
    whole, _, decimals = text.rpartition(last)
    if len(set(marks)) == 1 and len(marks) > 1:
        return Number(re.sub(r"\D", "", text)) if _GROUPED.fullmatch(text) else None
    if len(marks) == 1:
        grouped = _GROUPED.fullmatch(text) is not None and not text.startswith("0")
        if last == "'" or (grouped and last != language.decimal):
            return Number(re.sub(r"\D", "", text)) if grouped else None
        return Number(whole, decimals)
    if marks.count(last) == 1 and _GROUPED.fullmatch(whole):
        return Number(re.sub(r"\D", "", whole), decimals)
    if _GROUPED.fullmatch(text):
        return Number(re.sub(r"\D", "", text))
    return None


def say_number(number: Number, language: Language, lexicon: Lexicon) -> str:
    """Return what the library reads as this number; very long ones digit by digit."""
    if len(number.whole) > _DIGITS_READ_AS_NUMBER:
        return " ".join(number.whole + number.decimals)
    if number.decimals and lexicon.symbols.decimal:
        return f"{number.whole} {lexicon.symbols.decimal} {' '.join(number.decimals)}"
    return number.written(language)


def say_year(digits: str, lexicon: Lexicon) -> str:
    """Return a year of three or four digits as it is said in this language."""
    years = lexicon.years
    value = int(digits)
    pair, rest = divmod(value, 100)
    if years.style == "digits":
        return " ".join(digits)
    if years.style == "number" or not 1100 <= value < 2100 or 2000 <= value < 2010:
        return digits
    if years.style == "century":
        return digits if value >= 2000 else f"{pair} {years.century} {rest or ''}".strip()
    if rest == 0:
        return f"{pair} {years.century}"
    return f"{pair} {years.zero} {rest}" if rest < 10 and years.zero else f"{pair} {rest}"


def say_ordinal(number: int, lexicon: Lexicon, ending: str | None = None) -> str:
    """Return an ordinal number; ``ending`` is put behind words that need one; digits where none is known."""
    ordinals = lexicon.ordinals
    if 1 <= number <= len(ordinals.words):
        return ordinals.words[number - 1] + (ordinals.ending if ending is None else ending)
    if ordinals.pattern:
        return ordinals.pattern.format(number=number, suffix=_english_suffix(number))
    return str(number)


def _english_suffix(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
