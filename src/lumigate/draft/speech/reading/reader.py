"""The reader: each word of a sentence with what is said for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from lumigate.draft.speech.languages import Language
from lumigate.draft.speech.reading.abbreviations import read_abbreviation
from lumigate.draft.speech.reading.amounts import read_amount
from lumigate.draft.speech.reading.contacts import read_address, read_phone
from lumigate.draft.speech.reading.dates import read_date, read_year
from lumigate.draft.speech.reading.endings import join_ending
from lumigate.draft.speech.reading.lexicon import lexicon_of
from lumigate.draft.speech.reading.measures import (
    read_fraction,
    read_measure,
    read_number_sign,
    read_ordinal,
    read_range,
    read_spaced_thousands,
)
from lumigate.draft.speech.reading.romans import read_roman
from lumigate.draft.speech.reading.times import read_time
from lumigate.draft.speech.reading.tokens import Passage, Token, readable, take_apart

_INFLECTED = re.compile(r"(?P<stem>[\d.,:/%-]*\d)['’](?P<ending>[^\W\d_]{1,6})")

Rule = Callable[[Passage, int], list[str] | None]
"""Reads one word, and as many that follow as the list is long; None when the rule is not for it."""

RULES: tuple[Rule, ...] = (
    read_address,
    read_date,
    read_time,
    read_phone,
    read_amount,
    read_spaced_thousands,
    read_fraction,
    read_year,
    read_ordinal,
    read_range,
    read_roman,
    read_number_sign,
    read_abbreviation,
    read_measure,
)
"""In the order in which they are asked: the narrow ones first."""


def spoken_forms(
    words: Sequence[str], language: Language, given: Sequence[str | None] | None = None
) -> list[str]:
    """Return how each word is to be said, in the same order; "" for what has no sound, such as emoji.

    ``given`` has what the caller wants to be said for a word, None for those that are to be read.
    """
    fixed = given if given is not None else [None] * len(words)
    tokens = [
        take_apart(readable(word)) if form is None else Token("", "", "")
        for word, form in zip(words, fixed, strict=True)
    ]
    passage = Passage(tokens, language, lexicon_of(language))
    spoken: list[str] = []
    while len(spoken) < len(words):
        at = len(spoken)
        form = fixed[at]
        if form is not None:
            spoken.append(form)
        else:
            spoken.extend(_read(passage, at))
    return spoken


def _read(passage: Passage, at: int) -> list[str]:
    token = passage.tokens[at]
    if token.tail or not (token.core.isascii() and token.core.isalpha() and token.core.islower()):
        forms = _ask(passage, at)
        if forms is not None:
            return forms
        inflected = _INFLECTED.fullmatch(token.core)
        if inflected is not None and passage.language.family == "tr":
            return _read_inflected(passage, at, inflected["stem"], inflected["ending"])
    return [token.say(token.core)]


def _ask(passage: Passage, at: int) -> list[str] | None:
    for rule in RULES:
        forms = rule(passage, at)
        if forms is not None:
            return forms
    return None


def _read_inflected(passage: Passage, at: int, stem: str, ending: str) -> list[str]:
    """Read 15.30'da: the number by the rules, then the ending after the apostrophe."""
    token = passage.tokens[at]
    alone = [*passage.tokens[:at], Token(token.lead, stem, "")]
    forms = _ask(replace(passage, tokens=alone), at)
    spoken = forms[0] if forms is not None else token.lead + stem
    return [join_ending(spoken, ending, passage.language) + token.tail]
