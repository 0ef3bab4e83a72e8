"""What a language says for signs, dates, money and units: data in one TOML file per language."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from lumigate.draft.speech.languages import Language
from lumigate.kit.hashing import JsonValue

_FOLDER = Path(__file__).parent / "lexicons"


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Symbols(_Table):
    """Words for signs; "" leaves the sign to the speech library."""

    minus: str = ""
    plus: str = ""
    to: str = ""
    number: str = ""
    at: str = ""
    dot: str = ""
    slash: str = ""
    hyphen: str = ""
    underscore: str = ""
    percent: str = ""
    per_mille: str = ""
    percent_first: bool = False
    ampersand: str = ""
    degrees: str = ""
    decimal: str = ""


class Years(_Table):
    """How years are said: as two pairs of digits, with the century's word, digit by digit, or as numbers.

    ``before`` are words after which a bare number of four digits is a year, ``after`` those that follow one,
    ``counted`` words that follow a number which is none.
    """

    style: Literal["number", "pairs", "century", "digits"] = "number"
    century: str = ""
    zero: str = ""
    decades: dict[str, str] = Field(default_factory=dict)
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()


class Dates(_Table):
    """How days of the calendar are said. ``order`` is that of numbers between slashes.

    ``full`` and ``part`` are made of ``{day}``, ``{month}`` and ``{year}``. ``first`` is the first of a month.
    """

    order: Literal["dmy", "mdy"] = "dmy"
    months: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    full: str = "{day} {month} {year}"
    part: str = "{day} {month}"
    month_first: bool = False
    ordinal: bool = False
    first: str = ""
    links: tuple[str, ...] = ()
    capital: bool = False


class Times(_Table):
    """How times of the day are said; ``full`` has ``{hour}`` and ``{minute}``, ``sharp`` the hour alone.

    ``early`` is ``full`` for minutes under ten, ``one_full`` and ``one_sharp`` are for one o'clock. ``hours``
    replaces single hours. ``word`` is what people write after a time (``Uhr``), ``mark`` the letter between
    hours and minutes (``h``), ``noon`` how am and pm are said.
    """

    full: str = "{hour} {minute}"
    sharp: str = "{hour}"
    sharp_late: str = ""
    early: str = ""
    one_full: str = ""
    one_sharp: str = ""
    hours: dict[str, str] = Field(default_factory=dict)
    seconds: str = "{second}"
    before: tuple[str, ...] = ()
    word: str = ""
    mark: str = ""
    noon: dict[str, str] = Field(default_factory=dict)


class Romans(_Table):
    """Where Roman numerals stand: after ``nouns`` they count, after ``names`` of rulers they are ordinals.

    ``ordinal`` is the pattern of a ruler's number up to ``limit``; above it, and without one, the number is
    said as it is. Where I is also a word of the language, ``after_first`` are words that show it to be a number.
    ``before`` are the nouns that follow an ordinal number ("XX. yüzyıl").
    """

    nouns: tuple[str, ...] = ()
    ordinal_nouns: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    ordinal: str = ""
    limit: int = 3999
    after_first: tuple[str, ...] = ()


class Ordinals(_Table):
    """Ordinal numbers: ``words`` for 1, 2, 3 and on, or ``pattern`` around the digits that the library reads.

    ``dotted`` is true where a dot after digits makes them ordinal. ``endings`` maps the word before to the ending.
    ``written`` are the letters that people put after the digits.
    """

    words: tuple[str, ...] = ()
    pattern: str = ""
    dotted: bool = False
    endings: dict[str, str] = Field(default_factory=dict)
    ending: str = ""
    written: tuple[str, ...] = ()
    special: dict[str, str] = Field(default_factory=dict)


class Fractions(_Table):
    """Names of denominators: (one of it, several); ``joined`` puts a fraction after a whole number."""

    names: dict[str, tuple[str, str]] = Field(default_factory=dict)
    joined: str = "{fraction}"
    pattern: str = "{count} {name}"


class Amounts(_Table):
    """Money: sign -> (one, several, one hundredth, several hundredths); ``pattern`` joins the two parts.

    ``short`` are letters for ``magnitudes``. ``of`` stands between millions and the money, ``of_vowel`` before a
    vowel, blank included.
    """

    names: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    pattern: str = "{whole} {part}"
    magnitudes: tuple[str, ...] = ()
    short: dict[str, str] = Field(default_factory=dict)
    of: str = ""
    of_vowel: str = ""


class Lexicon(_Table):
    """Everything that is known about reading one language aloud.

    ``units`` and the one of ``amounts`` name one of a thing with its numeral ("ein Meter"), then several.
    ``spaced_thousands`` is true where a blank groups thousands. Short forms are listed in lower case with their
    dot; one listed with a capital is meant with it alone. ``titles`` are short only before a capital letter,
    ``phrases`` are short forms of two words, ``before_numbers`` stand before digits,
    ``after_names`` after a capital letter or a number.
    """

    symbols: Symbols = Symbols()
    years: Years = Years()
    dates: Dates = Dates()
    times: Times = Times()
    romans: Romans = Romans()
    ordinals: Ordinals = Ordinals()
    fractions: Fractions = Fractions()
    amounts: Amounts = Amounts()
    units: dict[str, tuple[str, str]] = Field(default_factory=dict)
    phrases: dict[str, str] = Field(default_factory=dict)
    titles: dict[str, str] = Field(default_factory=dict)
    abbreviations: dict[str, str] = Field(default_factory=dict)
    after_names: dict[str, str] = Field(default_factory=dict)
    before_numbers: dict[str, str] = Field(default_factory=dict)
    spaced_thousands: bool = False


@lru_cache(maxsize=128)
def lexicon_of(language: Language) -> Lexicon:
    """Return the words of a language; of one without a file an empty lexicon, which changes little."""
    document: dict[str, JsonValue] = {}
    for name in dict.fromkeys((language.family, language.code)):
        path = _FOLDER / f"{name}.toml"
        if path.exists():
            _lay_over(document, tomllib.loads(path.read_text("utf-8")))
    return Lexicon.model_validate(document)


def _lay_over(document: dict[str, JsonValue], own: dict[str, JsonValue]) -> None:
    for key, value in own.items():
        present = document.get(key)
        if isinstance(present, dict) and isinstance(value, dict):
            _lay_over(present, value)
        else:
            document[key] = value
