"""Numbers with what they count: units, percent, ranges, fractions, ordinals, plain numbers."""

from __future__ import annotations

import re
import unicodedata

from lumigate.draft.speech.reading.numbers import (
    NUMBER,
    Number,
    parse_number,
    say_number,
    say_ordinal,
    say_year,
)
from lumigate.draft.speech.reading.tokens import Passage, Token

_MEASURED = re.compile(rf"(?P<sign>[-–+±]?)(?P<number>{NUMBER})(?P<unit>[^\W\d]?.*)", re.DOTALL)
_RANGE = re.compile(rf"(?P<low>{NUMBER})[-–—](?P<high>{NUMBER})(?P<unit>\D*)")
_FRACTION = re.compile(r"(?P<whole>\d+(?=[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞ ]))? ?(?P<count>\d{1,2})/(?P<parts>\d{1,2})")
_ORDINAL = re.compile(r"(?P<number>\d{1,4})\.?(?P<letters>[^\W\d_]{0,4}|['’][^\W\d_]{2,4}|[º°])")
_HASH = re.compile(r"(?:#|№)(?P<number>\d+)")
_NEVER_APART = frozenset({"in", "A"})
_POWERS = str.maketrans({"2": "²", "3": "³"})
_LAST_DEGREE_ORDINAL = 12  # "1° maggio" is a day, "20°" a temperature
_SMALL_PARTS = ("2", "3", "4", "8")


def read_measure(passage: Passage, at: int) -> list[str] | None:
    """Read 5 km, 20°C, 12 %, -3.5, 1.250,75; the unit may be a word of its own."""
    token, lexicon = passage.tokens[at], passage.lexicon
    match = _MEASURED.fullmatch(token.core)
    if match is None:
        return _unit_alone(passage, at)
    number = parse_number(match["number"], passage.language)
    if number is None:
        return _dotted_digits(passage, at)
    sign = _say_sign(match["sign"], passage)
    if match["unit"]:
        spoken = _with_unit(number, match["unit"], sign, passage)
        return None if spoken is None else [token.say(" ".join(spoken))]
    following = passage.at(at + 1) if not token.ends else None
    if following is not None and following.core not in _NEVER_APART:
        spoken = _with_unit(number, following.core, sign, passage)
        if spoken is not None:
            return [token.say(spoken[0]), following.say(spoken[1])]
    return [token.say(f"{sign}{say_number(number, passage.language, lexicon)}")]


def read_range(passage: Passage, at: int) -> list[str] | None:
    """Read 10-12, 1990–1995 and 5-10 km as from one to the other."""
    token, lexicon = passage.tokens[at], passage.lexicon
    match = _RANGE.fullmatch(token.core)
    if match is None or not lexicon.symbols.to:
        return None
    low, high = (parse_number(match[side], passage.language) for side in ("low", "high"))
    if (
        low is None
        or high is None
        or float(f"{low.whole}.{low.decimals}0") >= float(f"{high.whole}.{high.decimals}0")
    ):
        return None
    ends = [_say_end(number, passage) for number in (low, high)]
    spoken = f"{ends[0]} {lexicon.symbols.to} {ends[1]}"
    if match["unit"]:
        unit = _unit_name(match["unit"], passage)
        if unit is None:
            return None
        return [token.say(f"{unit} {spoken}" if _goes_first(match["unit"], passage) else f"{spoken} {unit}")]
    return [token.say(spoken)]


def read_fraction(passage: Passage, at: int) -> list[str] | None:
    """Read 3/4, ½, 2½ and 2 1/2 with the names of the parts."""
    token, fractions = passage.tokens[at], passage.lexicon.fractions
    match = _FRACTION.fullmatch(_spelled_out(token.core))
    if match is None or not int(match["parts"]) or int(match["count"]) >= int(match["parts"]):
        return None
    names = fractions.names.get(match["parts"])
    if names is None:
        return None
    one = match["count"] == "1"
    spoken = names[0] if one else fractions.pattern.format(count=match["count"], name=names[1])
    joined = fractions.joined.format(fraction=spoken)
    if match["whole"]:
        return [token.say(f"{match['whole']} {joined}")]
    after_whole = passage.before(at).isdigit() and match["parts"] in _SMALL_PARTS
    return [token.say(joined if after_whole else spoken)]


def read_ordinal(passage: Passage, at: int) -> list[str] | None:
    """Read 3rd, 2e, 1º, and 3. where a dot makes an ordinal number."""
    token, ordinals = passage.tokens[at], passage.lexicon.ordinals
    special = ordinals.special.get(token.core.lower())
    if special is not None:
        return [token.say(special)]
    match = _ORDINAL.fullmatch(token.core)
    if match is None:
        return None
    number, letters = int(match["number"]), match["letters"].replace("’", "'")
    ending = ordinals.endings.get(passage.before(at))
    if letters in ordinals.written and letters:
        if letters == "°" and number > _LAST_DEGREE_ORDINAL:
            return None
        if letters in ("ª", "°"):
            return [token.say(f"{number}{letters.replace('°', 'º')}")]
        if letters in ("o", "a"):
            return [token.say(f"{number}{'º' if letters == 'o' else 'ª'}")]
        if ordinals.endings:
            ending = letters.removeprefix("s").removeprefix("te")
        return [token.say(say_ordinal(number, passage.lexicon, ending))]
    following = passage.at(at + 1)
    dotted = ordinals.dotted and not letters and token.tail == "." and following is not None
    if dotted and following is not None and following.core[:1].isalpha() and number <= len(ordinals.words):
        return [token.say_without_dot(say_ordinal(number, passage.lexicon, ending))]
    return None


def read_number_sign(passage: Passage, at: int) -> list[str] | None:
    """Read #5 and № 5 as a number that counts."""
    token, word = passage.tokens[at], passage.lexicon.symbols.number
    match = _HASH.fullmatch(token.core)
    if match is not None and word:
        return [token.say(f"{word} {match['number']}")]
    following = passage.at(at + 1)
    if token.core in ("#", "№") and word and following is not None and following.core.isdigit():
        return [token.say(word)]
    return None


def read_spaced_thousands(passage: Passage, at: int) -> list[str] | None:
    """Read 1 250 000 as one number where a blank groups thousands."""
    if not passage.lexicon.spaced_thousands:
        return None
    token = passage.tokens[at]
    if not re.fullmatch(r"[1-9]\d{0,2}", token.core) or token.ends:
        return None
    groups: list[Token] = []
    while (following := passage.at(at + 1 + len(groups))) is not None:
        if re.fullmatch(r"\d{3}(?:,\d+)?", following.core) is None:
            break
        groups.append(following)
        if following.ends or "," in following.core:
            break
    if not groups:
        return None
    spoken = [str(int(token.core)) + "000" * len(groups)]
    for place, group in enumerate(groups):
        whole, comma, decimals = group.core.partition(",")
        rest = len(groups) - 1 - place
        spoken.append(f"{int(whole)}{'000' * rest}{comma}{decimals}" if int(whole) or comma else "")
    return _with_what_follows(passage, at, spoken)


def _dotted_digits(passage: Passage, at: int) -> list[str] | None:
    """Read 192.168.1.1 and 1.2.3 number by number."""
    token, dot = passage.tokens[at], passage.lexicon.symbols.dot
    if not dot or re.fullmatch(r"\d+(?:\.\d+){2,}", token.core) is None:
        return None
    return [token.say(f" {dot} ".join(token.core.split(".")))]


def _with_what_follows(passage: Passage, at: int, spoken: list[str]) -> list[str]:
    forms = [passage.tokens[at + place].say(said) for place, said in enumerate(spoken)]
    last, following = passage.tokens[at + len(spoken) - 1], passage.at(at + len(spoken))
    name = _unit_name(following.core, passage) if following is not None and not last.ends else None
    if following is not None and name is not None and following.core not in _NEVER_APART:
        forms.append(following.say(name))
    return forms


def _with_unit(number: Number, unit: str, sign: str, passage: Passage) -> tuple[str, str] | None:
    digits = sign + say_number(number, passage.language, passage.lexicon)
    if _goes_first(unit, passage):
        return _unit_name(unit, passage) or unit, digits
    names = passage.lexicon.units.get(_normal_unit(unit))
    if names is not None and number.is_one:
        one, _, name = names[0].partition(" ")
        return f"{sign}{one}", name
    name = _unit_name(unit, passage)
    return None if name is None else (digits, name)


def _unit_name(unit: str, passage: Passage) -> str | None:
    symbols = passage.lexicon.symbols
    match unit.strip():
        case "%":
            return symbols.percent or "%"
        case "‰":
            return symbols.per_mille or "‰"
        case other:
            names = passage.lexicon.units.get(_normal_unit(other))
            return names[1] if names is not None else None


def _goes_first(unit: str, passage: Passage) -> bool:
    symbols = passage.lexicon.symbols
    return symbols.percent_first and bool(symbols.percent) and unit.strip() in ("%", "‰")


def _normal_unit(unit: str) -> str:
    unit = unit.strip().removesuffix(".")
    if unit[:-1] in ("m", "cm", "km", "mm") and unit[-1:] in ("2", "3"):
        unit = unit[:-1] + unit[-1].translate(_POWERS)
    return unit.replace("º", "°")


def _unit_alone(passage: Passage, at: int) -> list[str] | None:
    """Read signs that stand alone or lead: km/h without a number, %20."""
    token, symbols = passage.tokens[at], passage.lexicon.symbols
    if token.core[:1] == "%" and symbols.percent:
        number = parse_number(token.core[1:], passage.language) if token.core[1:2].isdigit() else None
        if number is not None and re.fullmatch(NUMBER, token.core[1:]):
            return [token.say(f"{symbols.percent} {say_number(number, passage.language, passage.lexicon)}")]
    names = passage.lexicon.units.get(_normal_unit(token.core))
    if names is not None and not token.core.isalpha() and token.core != "°":
        return [token.say(names[1])]
    if token.core == "&" and symbols.ampersand:
        return [token.say(symbols.ampersand)]
    return None


def _say_sign(sign: str, passage: Passage) -> str:
    symbols = passage.lexicon.symbols
    match sign:
        case "-" | "–":
            return f"{symbols.minus or '-'} " if symbols.minus else "-"
        case "+":
            return f"{symbols.plus} " if symbols.plus else "+"
        case _:
            return sign


def _say_end(number: Number, passage: Passage) -> str:
    if len(number.whole) == 4 and not number.decimals:
        return say_year(number.whole, passage.lexicon)
    return say_number(number, passage.language, passage.lexicon)


def _spelled_out(core: str) -> str:
    """Return the text with ½ and its like as 1/2, a whole number before it kept apart."""
    out = ""
    for char in core:
        if unicodedata.category(char) == "No" and "\u2044" in unicodedata.normalize("NFKC", char):
            out += (" " if out[-1:].isdigit() else "") + unicodedata.normalize("NFKC", char).replace(
                "\u2044", "/"
            )
        else:
            out += char
    return out
