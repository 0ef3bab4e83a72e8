"""Abbreviations written out, where the language's list has them."""

from __future__ import annotations

from collections.abc import Mapping

from lumigate.draft.speech.reading.tokens import Passage, Token, is_capitalised


def read_abbreviation(passage: Passage, at: int) -> list[str] | None:
    """Write out Dr., e.g., St. (saint before a name, street after one), No. before a number."""
    token, lexicon = passage.tokens[at], passage.lexicon
    former, following = passage.at(at - 1), passage.at(at + 1)
    if following is not None:
        pair = lexicon.phrases.get(f"{token.core}{token.tail} {following.core}{following.tail[:1]}".lower())
        if pair is not None:
            first, _, rest = pair.partition(" ")
            return [token.say_without_dot(first), following.say_without_dot(rest)]
    if following is not None and following.core[:1].isdigit():
        spoken = _find(token, lexicon.before_numbers)
        if spoken is not None:
            return [token.say_without_dot(spoken)]
    named = following is not None and is_capitalised(following.core)
    led = former is not None and not former.ends and (is_capitalised(former.core) or former.core.isdigit())
    spoken = _find(token, lexicon.after_names) if led and not named else None
    if spoken is None and named:
        spoken = _find(token, lexicon.titles)
    if spoken is None:
        spoken = _find(token, lexicon.abbreviations)
    if spoken is None:
        return None
    if is_capitalised(token.core):
        spoken = spoken[:1].upper() + spoken[1:]
    return [token.say(spoken) if following is None else token.say_without_dot(spoken)]


def _find(token: Token, listed: Mapping[str, str]) -> str | None:
    dot = "." if token.tail.startswith(".") else ""
    exact = token.core + dot
    loose = exact.lower()
    if exact in listed:
        return listed[exact]
    if loose in listed:
        return listed[loose]
    # Between other marks the closing dot of "(e.g., this)" is its own.
    inside = "." in token.core and not dot
    return listed.get(f"{loose}.") if inside else None
