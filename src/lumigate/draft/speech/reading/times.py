"""Times of the day."""

from __future__ import annotations

import re

from lumigate.draft.speech.reading.lexicon import Times
from lumigate.draft.speech.reading.tokens import Passage

_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?")
_DOTTED = re.compile(r"(?P<hour>[01]?\d|2[0-4])[.](?P<minute>[0-5]\d)(?P<second>)")
_HOURS = re.compile(r"(?P<hour>[01]?\d|2[0-4])h(?P<minute>[0-5]\d)?(?P<second>)")
_WITH_NOON = re.compile(r"(?P<clock>[\d:]+)(?P<noon>[ap]\.?m)", re.IGNORECASE)
_HOUR_ALONE = re.compile(r"(?P<hour>1[0-2]|0?[1-9])")


def read_time(passage: Passage, at: int) -> list[str] | None:
    """Read 15:30, 3:30 pm, 15h30, 15.30 Uhr, together with the word that belongs to it."""
    token, times = passage.tokens[at], passage.lexicon.times
    following = passage.at(at + 1) if not token.ends else None
    attached = _WITH_NOON.fullmatch(token.core)
    if attached is not None and times.noon:
        spoken = _say_before_noon(attached["clock"], times)
        return (
            None if spoken is None else [token.say_without_dot(f"{spoken} {_noon(attached['noon'], times)}")]
        )
    if following is not None and _noon(following.core, times):
        spoken = _say_before_noon(token.core, times)
        if spoken is not None:
            return [token.say(spoken), following.say_without_dot(_noon(following.core, times))]
        return None
    worded = following is not None and bool(times.word) and following.core in (times.word, "h")
    match = _match(token.core, times, dotted=worded or passage.before(at) in times.before)
    if match is None:
        return None
    spoken = _say(match, times)
    if not worded or following is None:
        return [token.say(spoken)]
    hour, found, rest = spoken.partition(f" {times.word}")
    if not found:
        return [token.say(spoken), following.say("")]
    return [token.say(hour), following.say(f"{times.word}{rest}")]


def say_clock(text: str, times: Times) -> str | None:
    """Return how a time in digits is said, None when it is none."""
    attached = _WITH_NOON.fullmatch(text.replace(" ", "").rstrip("."))
    if attached is not None and times.noon:
        spoken = _say_before_noon(attached["clock"], times)
        return None if spoken is None else f"{spoken} {_noon(attached['noon'], times)}"
    match = _match(text, times, dotted=True)
    return None if match is None else _say(match, times)


def _match(text: str, times: Times, *, dotted: bool) -> re.Match[str] | None:
    found = _CLOCK.fullmatch(text)
    if found is None and dotted:
        found = _DOTTED.fullmatch(text)
    if found is None and times.mark:
        found = _HOURS.fullmatch(text)
    return found


def _say(match: re.Match[str], times: Times) -> str:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if minute == 0 and not match["second"]:
        late = hour > 12 or hour == 0
        pattern = (times.one_sharp if hour == 1 else times.sharp_late if late else "") or times.sharp
    else:
        pattern = _with_minutes(hour, minute, times)
    spoken = pattern.format(hour=times.hours.get(str(hour), str(hour)), minute=minute)
    return f"{spoken} {times.seconds.format(second=int(match['second']))}" if match["second"] else spoken


def _with_minutes(hour: int, minute: int, times: Times) -> str:
    early = times.early if minute < 10 else ""
    return (times.one_full if hour == 1 else "") or early or times.full


def _say_before_noon(text: str, times: Times) -> str | None:
    clock = _CLOCK.fullmatch(text) or _DOTTED.fullmatch(text)
    if clock is not None:
        hour, minute = int(clock["hour"]), int(clock["minute"])
        if minute == 0:
            return str(hour)
        return _with_minutes(hour, minute, times).format(
            hour=times.hours.get(str(hour), str(hour)), minute=minute
        )
    alone = _HOUR_ALONE.fullmatch(text)
    return None if alone is None else str(int(alone["hour"]))


def _noon(written: str, times: Times) -> str:
    return times.noon.get(written.lower().replace(".", ""), "")
