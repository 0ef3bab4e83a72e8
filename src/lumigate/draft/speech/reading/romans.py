"""Roman numerals, where what stands beside them makes clear that they are numbers."""

from __future__ import annotations

import re
from dataclasses import replace

from lumigate.draft.speech.reading.numbers import say_ordinal
from lumigate.draft.speech.reading.tokens import Passage, is_capitalised

_STRICT = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SMALL = re.compile(r"[IVX]{2,}")
_FRENCH = re.compile(r"(?P<numeral>[IVX]|[IVXLCDM]{2,})(?P<letters>e|ème|er|re|ère|°|º)")
_OWNING = ("'s", "’s")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def read_roman(passage: Passage, at: int) -> list[str] | None:
    """Read Louis XIV, Chapter IV, XX. yüzyıl, XXe siècle, Apollo XI; anything less clear is left alone."""
    token, romans = passage.tokens[at], passage.lexicon.romans
    lettered = _FRENCH.fullmatch(token.core)
    if lettered is not None and passage.lexicon.ordinals.written:
        value = roman_value(lettered["numeral"])
        if value is None or lettered["letters"] not in passage.lexicon.ordinals.written:
            return None
        special = passage.lexicon.ordinals.special.get(token.core.lower())
        return [token.say(special or say_ordinal(value, passage.lexicon))]
    if token.core.endswith(_OWNING):
        alone = replace(token, core=token.core[:-2], tail="")
        forms = read_roman(replace(passage, tokens=[*passage.tokens[:at], alone]), at)
        return None if forms is None else [f"{forms[0]}'s{token.tail}"]
    value = roman_value(token.core)
    if value is None:
        return None
    following = passage.at(at + 1)
    after = following.core.lower() if following is not None else ""
    before = passage.before(at)
    if after in romans.before and token.tail in ("", "."):
        ending = passage.lexicon.ordinals.endings.get(before, "")
        return [token.say_without_dot(say_ordinal(value, passage.lexicon, ending))]
    if before in romans.ordinal_nouns:
        return [token.say(say_ordinal(value, passage.lexicon))]
    if before in romans.nouns:
        return [token.say(str(value))]
    if before in romans.names and not _is_word(passage, at):
        dotted = passage.lexicon.ordinals.dotted and following is not None
        spoken = _ruler(value, passage, at)
        return [token.say_without_dot(spoken) if dotted else token.say(spoken)]
    known = bool(romans.nouns) and _SMALL.fullmatch(token.core) is not None
    if known and before and is_capitalised(passage.tokens[at - 1].core):
        return [token.say(str(value))]
    return None


def roman_value(text: str) -> int | None:
    """Return the value of a well-formed Roman numeral in capitals, None for other text."""
    if not text or _STRICT.fullmatch(text) is None:
        return None
    total = 0
    for char, following in zip(text, [*text[1:], ""], strict=True):
        value = _VALUES[char]
        total += -value if following and _VALUES[following] > value else value
    return total


def _is_word(passage: Passage, at: int) -> bool:
    """Whether an I after a name is rather the word for the one who speaks."""
    token, following = passage.tokens[at], passage.at(at + 1)
    known = passage.lexicon.romans.after_first
    if token.core != "I" or not known or token.ends or following is None:
        return False
    return following.core.lower() not in known


def _ruler(value: int, passage: Passage, at: int) -> str:
    romans, lexicon = passage.lexicon.romans, passage.lexicon
    if not romans.ordinal or value > romans.limit:
        return str(value)
    return romans.ordinal.format(ordinal=say_ordinal(value, lexicon, ""))
