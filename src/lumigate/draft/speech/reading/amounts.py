"""Amounts of money, with their hundredths and with words such as million."""

from __future__ import annotations

import re

from lumigate.draft.speech.currencies import CURRENCIES, SIGNS
from lumigate.draft.speech.reading.endings import join_ending
from lumigate.draft.speech.reading.numbers import NUMBER, Number, parse_number, say_number
from lumigate.draft.speech.reading.tokens import Passage

_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?P<minus>[-–]?)(?P<first>{_SIGN})?(?P<sign>[+-]?)(?P<number>{NUMBER})(?P<short>[A-Za-z]{{0,3}}?)"
    rf"(?P<last>{_SIGN})?(?:['’](?P<ending>[^\W\d]+))?"
)
_WITHOUT_OF = frozenset({"mil", "mille", "mila"})
_RANGE = re.compile(rf"(?P<first>{_SIGN})?(?P<low>\d+)[-–](?P<high>\d+)(?P<last>{_SIGN})?")


def read_amount(passage: Passage, at: int) -> list[str] | None:
    """Read $1,299.50, 5 €, €2 million, 12 TL; the sign may be a word of its own."""
    token = passage.tokens[at]
    following = passage.at(at + 1) if not token.ends else None
    after = following.core if following is not None else ""
    range_ = _RANGE.fullmatch(token.core)
    if range_ is not None and (range_["first"] or range_["last"]):
        name = _names(range_["first"] or range_["last"], passage)[1]
        return [token.say(f"{range_['low']} {passage.lexicon.symbols.to or '-'} {range_['high']} {name}")]
    if token.core in SIGNS and after and re.fullmatch(NUMBER, after) and following is not None:
        spoken = _say(token.core, "", after, passage)
        if spoken is not None:
            number, _, name = spoken.partition(" ")
            large = passage.at(at + 2) if not following.ends else None
            if large is not None and large.core.lower() in passage.lexicon.amounts.magnitudes:
                several = _names(token.core, passage)[1]
                named = large.say(f"{_of(large.core, several, passage)}{several}")
                return [token.say(number), following.say(large.core), named]
            return [token.say(number), following.say(name)]
    match = _AMOUNT.fullmatch(token.core)
    if match is None or (match["first"] and match["last"]):
        return _alone(passage, at)
    sign = match["first"] or match["last"] or ""
    minus = f"{passage.lexicon.symbols.minus or '-'} " if (match["minus"] or match["sign"]) == "-" else ""
    short = passage.lexicon.amounts.short.get(match["short"], "") if match["short"] else ""
    if match["short"] and not short:
        return None
    if sign:
        return _with_sign(passage, at, sign, match["number"], minus, short, match["ending"] or "")
    after, _, ending = after.replace("’", "'").partition("'")
    if short or match["ending"] or following is None or after not in SIGNS:
        return None
    spoken = _say(after, minus, match["number"], passage)
    if spoken is None:
        return None
    number, _, name = spoken.partition(" ") if not minus else (minus.strip(), "", spoken.removeprefix(minus))
    return [token.say(number), following.say(join_ending(name, ending, passage.language))]


def say_amount(text: str, passage: Passage) -> str | None:
    """Return how an amount in one word is said, None when it is none."""
    match = _AMOUNT.fullmatch(text.replace(" ", ""))
    if match is None or match["short"]:
        return None
    sign = match["first"] or match["last"]
    return None if sign is None else _say(sign, "", match["number"], passage)


def _with_sign(
    passage: Passage, at: int, sign: str, written: str, minus: str, short: str, ending: str
) -> list[str] | None:
    token, lexicon = passage.tokens[at], passage.lexicon
    following = passage.at(at + 1) if not token.ends else None
    number = parse_number(written, passage.language)
    if number is None:
        return None
    digits = minus + say_number(number, passage.language, lexicon)
    several = _names(sign, passage)[1]
    if following is not None and following.core.lower() in lexicon.amounts.magnitudes:
        return [
            token.say(digits),
            following.say(f"{following.core} {_of(following.core, several, passage)}{several}"),
        ]
    if short:
        return [token.say(f"{digits} {short} {_of(short, several, passage)}{several}")]
    spoken = _say(sign, minus, written, passage)
    return None if spoken is None else [token.say(join_ending(spoken, ending, passage.language))]


def _alone(passage: Passage, at: int) -> list[str] | None:
    """Read a sign that stands alone, as after "5 million"."""
    token, amounts = passage.tokens[at], passage.lexicon.amounts
    name = _names(token.core, passage)[1]
    if token.core in SIGNS and passage.before(at) in amounts.magnitudes:
        return [token.say(f"{_of(passage.before(at), name, passage)}{name}")]
    return [token.say(name)] if token.core in CURRENCIES else None


def _say(sign: str, minus: str, written: str, passage: Passage) -> str | None:
    number = parse_number(written, passage.language)
    if number is None:
        return None
    names, lexicon = _names(sign, passage), passage.lexicon
    if len(number.decimals) == 2 and len(names) == 4:
        part = _count(Number(str(int(number.decimals))), names[2], names[3], passage)
        if not number.whole.strip("0") and int(number.decimals):
            return minus + part
        whole = _count(Number(number.whole), names[0], names[1], passage)
        if not int(number.decimals):
            return minus + whole
        return minus + lexicon.amounts.pattern.format(whole=whole, part=part)
    return minus + _count(number, names[0], names[1], passage)


def _count(number: Number, one: str, several: str, passage: Passage) -> str:
    if number.is_one:
        return one
    return f"{say_number(number, passage.language, passage.lexicon)} {several}"


def _names(sign: str, passage: Passage) -> tuple[str, ...]:
    """Return the name of one, with its numeral, then of several, then of hundredths where they have one."""
    symbol = SIGNS.get(sign, sign)
    known = passage.lexicon.amounts.names.get(symbol)
    if known is not None:
        return known
    names = CURRENCIES.get(symbol, {}).get(passage.language.family)
    return (f"1 {names[0]}", names[1]) if names is not None else (f"1 {symbol}", symbol)


def _of(magnitude: str, name: str, passage: Passage) -> str:
    """Return the word between millions and what they are of, with its blank; thousands take none."""
    amounts = passage.lexicon.amounts
    if magnitude.lower() in _WITHOUT_OF:
        return ""
    return amounts.of_vowel if amounts.of_vowel and name[:1] in "aeiouéè" else amounts.of
