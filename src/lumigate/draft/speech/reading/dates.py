"""Days of the calendar, months and years."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lumigate.draft.speech.reading.lexicon import Dates
from lumigate.draft.speech.reading.numbers import say_ordinal, say_year
from lumigate.draft.speech.reading.tokens import Passage, Token, is_capitalised

_ISO = re.compile(r"(?P<year>[12]\d{3})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})")
_LOCAL = re.compile(r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>[12]\d{3}|\d{2})")
_DAY = re.compile(r"(?P<day>[0-3]?\d)(?P<suffix>st|nd|rd|th|er|re|º|ª|°)?")
_YEAR = re.compile(r"[12]\d{3}")
_DECADE = re.compile(r"(?P<century>\d{2}|['’])?(?P<decade>\d0)['’]?s")
_LATEST = 31


def read_date(passage: Passage, at: int) -> list[str] | None:
    """Read a date in digits, or a day, a month by name and a year in neighbouring words."""
    token = passage.tokens[at]
    spoken = say_numeric_date(token.core, passage, passage.before(at))
    if spoken is not None:
        return [token.say(spoken)]
    return _named(passage, at)


def say_numeric_date(text: str, passage: Passage, before: str = "") -> str | None:
    """Return how a date such as 2026-11-20, 20.11.2026 or 11/20/2026 is said, None when it is none."""
    match = _ISO.fullmatch(text)
    if match is not None:
        day, month, year = int(match["day"]), int(match["month"]), match["year"]
    else:
        match = _LOCAL.fullmatch(text)
        if match is None or (len(match["year"]) == 2 and match["mark"] == "-"):
            return None
        day, month, year = int(match["first"]), int(match["second"]), match["year"]
        american = passage.lexicon.dates.order == "mdy" and match["mark"] != "."
        if month > 12 or (american and day <= 12):
            day, month = month, day
    if not (1 <= day <= _LATEST and 1 <= month <= 12):
        return None
    return say_date(day, month, year, passage, before)


def say_date(day: int, month: int, year: str, passage: Passage, before: str = "") -> str:
    """Return a date in the language's order; ``year`` is digits or "" for none."""
    dates = passage.lexicon.dates
    name = dates.months[month - 1] if dates.months else str(month)
    pattern = dates.full if year else dates.part
    return pattern.format(
        day=_day(day, passage, before), month=name, year=say_year(year, passage.lexicon) if year else ""
    )


def read_year(passage: Passage, at: int) -> list[str] | None:
    """Read a bare number of four digits as a year where the words around it say so, and decades."""
    token, lexicon = passage.tokens[at], passage.lexicon
    decade = _DECADE.fullmatch(token.core) if lexicon.years.decades else None
    name = lexicon.years.decades.get(decade["decade"]) if decade is not None else None
    if decade is not None and name is not None:
        century = decade["century"] or ""
        return [token.say(f"{century} {name}" if century.isdigit() else name)]
    if lexicon.years.style == "number" or _YEAR.fullmatch(token.core) is None:
        return None
    following = passage.at(at + 1)
    after = following.core.lower() if following is not None and not token.ends else ""
    if (
        passage.before(at) in lexicon.years.before
        or after in lexicon.years.after
        or (_looks_like_year(token.core, lexicon.years.style) and not _counts(after, lexicon.years.counted))
    ):
        return [token.say(say_year(token.core, lexicon))]
    return None


def _looks_like_year(digits: str, style: str) -> bool:
    value = int(digits)
    return 1100 <= value < 2000 if style == "century" else style == "pairs" and 1900 <= value < 2100


def _counts(after: str, counted: Sequence[str]) -> bool:
    """Whether a word in the plural follows, so that the number counts things."""
    plural = after.endswith("s") and not after.endswith("ss")
    return after in counted or (plural and after not in ("is", "was", "has", "as", "this"))


def _named(passage: Passage, at: int) -> list[str] | None:
    dates = passage.lexicon.dates
    if not dates.months:
        return None
    token = passage.tokens[at]
    if _month(token, dates) is not None:
        return _month_first(passage, at)
    match = _DAY.fullmatch(token.core)
    if match is None or not 1 <= int(match["day"]) <= _LATEST or token.tail not in ("", "."):
        return None
    place = _skip_links(passage, at + 1)
    following = passage.at(place)
    month = _month(following, dates) if following is not None else None
    if following is None or month is None:
        return None
    day = _day(int(match["day"]), passage, passage.before(at))
    forms = [token.say_without_dot(day), *_as_written(passage, at + 1, place)]
    forms.append(_say_month(following, dates.months[month]))
    return forms + _year_after(passage, place + 1)


def _month_first(passage: Passage, at: int) -> list[str] | None:
    token, dates = passage.tokens[at], passage.lexicon.dates
    month = _month(token, dates)
    if month is None:
        return None
    name = _say_month(token, dates.months[month])
    following = passage.at(at + 1)
    if following is None or token.tail not in ("", "."):
        return None
    day = _DAY.fullmatch(following.core) if dates.month_first else None
    if day is not None and 1 <= int(day["day"]) <= _LATEST:
        spoken = following.say(_day(int(day["day"]), passage, ""))
        return [name, spoken, *_year_after(passage, at + 2)]
    year = _year_after(passage, at + 1)
    return [name, *year] if year else None


def _year_after(passage: Passage, at: int) -> list[str]:
    place = _skip_links(passage, at)
    token = passage.at(place)
    former = passage.at(at - 1)
    if token is None or _YEAR.fullmatch(token.core) is None:
        return []
    if former is not None and former.tail not in ("", ",", "."):
        return []
    return [*_as_written(passage, at, place), token.say(say_year(token.core, passage.lexicon))]


def _skip_links(passage: Passage, at: int) -> int:
    token = passage.at(at)
    linked = token is not None and not token.ends and token.core.lower() in passage.lexicon.dates.links
    return at + 1 if linked else at


def _as_written(passage: Passage, start: int, stop: int) -> list[str]:
    return [passage.tokens[place].say(passage.tokens[place].core) for place in range(start, stop)]


def _month(token: Token, dates: Dates) -> int | None:
    name = token.core.lower()
    if dates.capital and not is_capitalised(token.core):
        return None
    for number, full in enumerate(dates.months):
        if name == full.lower():
            return number
    if name in dates.short:
        place = dates.short.index(name)
        return place if place < 12 else 8
    return None


def _say_month(token: Token, name: str) -> str:
    return token.say_without_dot(name) if token.core.lower() != name.lower() else token.say(token.core)


def _day(day: int, passage: Passage, before: str) -> str:
    lexicon = passage.lexicon
    if day == 1 and lexicon.dates.first:
        return lexicon.dates.first
    if not lexicon.dates.ordinal:
        return str(day)
    return say_ordinal(day, lexicon, lexicon.ordinals.endings.get(before))
