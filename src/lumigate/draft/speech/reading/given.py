"""What markup wants to be said for words: other words, or a certain reading of what is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from lumigate.draft.speech.languages import Language
from lumigate.draft.speech.manner import Wish
from lumigate.draft.speech.reading.amounts import say_amount
from lumigate.draft.speech.reading.contacts import say_phone
from lumigate.draft.speech.reading.dates import say_date, say_numeric_date
from lumigate.draft.speech.reading.lexicon import lexicon_of
from lumigate.draft.speech.reading.numbers import NUMBER, parse_number, say_number, say_ordinal
from lumigate.draft.speech.reading.romans import roman_value
from lumigate.draft.speech.reading.times import say_clock
from lumigate.draft.speech.reading.tokens import Passage, digits_apart, readable

_LONGEST_DATE_PART = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a word with the wish that it stands under."""

    text: str
    wish: Wish | None = None


def given_forms(words: Sequence[Sequence[Piece]], language: Language) -> list[str | None]:
    """Return what is to be said for each word, None for words that are to be read as they are."""
    passage = Passage((), language, lexicon_of(language))
    shares: dict[int, list[str]] = {}
    for wish, texts in _wishes(words):
        spoken = wish.alias if wish.alias is not None else say_as(" ".join(texts), wish, passage)
        if spoken is not None:
            shares[wish.number] = _share_out(readable(spoken), texts)
    forms: list[str | None] = []
    for pieces in words:
        if not any(piece.wish is not None and piece.wish.number in shares for piece in pieces):
            forms.append(None)
            continue
        form = ""
        for piece in pieces:
            own = shares.get(piece.wish.number) if piece.wish is not None else None
            form += readable(piece.text) if own is None else own.pop(0)
        forms.append(form)
    return forms


def say_as(text: str, wish: Wish, passage: Passage) -> str | None:
    """Return the reading that is wished for, None where the text is nothing of the kind."""
    clean = readable(text)
    match wish.kind:
        case "characters" | "spell-out" | "verbatim":
            return ", ".join(char for char in clean if not char.isspace())
        case "digits":
            return digits_apart(clean) or None
        case "telephone":
            return say_phone(clean, passage) if any(char.isdigit() for char in clean) else None
        case "cardinal" | "number":
            return _cardinal(clean, passage)
        case "ordinal":
            return _ordinal(clean, passage)
        case "date":
            return _date(clean, wish.format, passage)
        case "time":
            return say_clock(clean.strip(), passage.lexicon.times)
        case "currency":
            return say_amount(clean, passage)
        case _:
            return None


def _wishes(words: Sequence[Sequence[Piece]]) -> Iterable[tuple[Wish, list[str]]]:
    """Return each wish with the stretches under it; those of another wish inside it are left out."""
    found: dict[Wish, list[str]] = {}
    for pieces in words:
        for piece in pieces:
            if piece.wish is not None:
                found.setdefault(piece.wish, []).append(piece.text)
    return found.items()


def _share_out(spoken: str, texts: Sequence[str]) -> list[str]:
    """Return the spoken words dealt out to the written ones, each as many as its length asks for."""
    said = spoken.split()
    total = sum(len(text) for text in texts)
    shares: list[str] = []
    seen, begin = 0, 0
    for text in texts:
        seen += len(text)
        stop = round(len(said) * seen / total)
        shares.append(" ".join(said[begin:stop]))
        begin = stop
    return shares


def _cardinal(text: str, passage: Passage) -> str | None:
    clean = text.strip()
    roman = roman_value(clean)
    if roman is not None:
        return str(roman)
    sign = ""
    if clean[:1] in "-+" and clean[1:]:
        symbols = passage.lexicon.symbols
        sign = f"{symbols.minus if clean[0] == '-' else symbols.plus} ".lstrip()
        clean = clean[1:]
    number = parse_number(clean, passage.language) if re.fullmatch(NUMBER, clean) else None
    return None if number is None else sign + say_number(number, passage.language, passage.lexicon)


def _ordinal(text: str, passage: Passage) -> str | None:
    roman = roman_value(text.strip())
    digits = re.match(r"\s*(\d{1,6})", text)
    value = roman if roman is not None else int(digits[1]) if digits is not None else None
    return None if value is None else say_ordinal(value, passage.lexicon)


def _date(text: str, shape: str, passage: Passage) -> str | None:
    parts = re.findall(r"\d+", text)
    order = re.sub(r"[^dmy]", "", shape)
    order = "".join(letter for letter, _ in groupby(order))
    if re.search(r"[^\W\d_]", text) or not parts:
        return None
    if len(parts) == 1 and len(parts[0]) == len("yyyymmdd") and order in ("", "ymd"):
        parts = [parts[0][:4], parts[0][4:6], parts[0][6:]]
        order = "ymd"
    if not order:
        return say_numeric_date(text.strip(), passage)
    if len(parts) != len(order) or len(set(order)) != len(order):
        return None
    found = dict(zip(order, parts, strict=True))
    day, month = int(found.get("d", "0")), int(found.get("m", "0"))
    if "d" not in found or "m" not in found:
        return None
    if not (1 <= day <= 31 and 1 <= month <= 12 and len(found.get("y", "")) <= _LONGEST_DATE_PART):
        return None
    return say_date(day, month, found.get("y", ""), passage)
