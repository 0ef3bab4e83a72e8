"""The values of SSML attributes."""

from __future__ import annotations

import re

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.speech.manner import SILENT

LONGEST_BREAK = 20.0
"""Seconds."""

_RATES = {"x-slow": 0.5, "slow": 0.75, "medium": 1.0, "default": 1.0, "fast": 1.3, "x-fast": 1.7}
_PITCHES = {"x-low": 0.75, "low": 0.87, "medium": 1.0, "default": 1.0, "high": 1.15, "x-high": 1.3}
_VOLUMES = {
    "silent": SILENT,
    "x-soft": -12.0,
    "soft": -6.0,
    "medium": 0.0,
    "default": 0.0,
    "loud": 4.0,
    "x-loud": 6.0,
}
_RESTS = {"none": 0.0, "x-weak": 0.1, "weak": 0.2, "medium": 0.4, "strong": 0.7, "x-strong": 1.2}
_EMPHASES = {
    "strong": (0.85, 1.12, 3.0),
    "moderate": (0.93, 1.06, 1.5),
    "none": (1.0, 1.0, 0.0),
    "reduced": (1.08, 0.95, -2.5),
}
_LOUDEST = 12.0
_NUMBER = r"[0-9]{1,6}(?:\.[0-9]{1,6})?|\.[0-9]{1,6}"


def rate_of(value: str) -> float:
    """Return the factor of a speed: a name, 80%, +20%, -20% or 1.2; 0.2 to 4."""
    return _factor("prosody rate", value, _RATES, bare=True, semitones=False, low=0.2, high=4.0)


def pitch_of(value: str) -> float:
    """Return the factor of a pitch: a name, +10%, -10%, 110% or +2st; 0.4 to 2.5."""
    return _factor("prosody pitch", value, _PITCHES, bare=False, semitones=True, low=0.4, high=2.5)


def volume_of(value: str) -> float:
    """Return a volume in dB: a name or +6dB; at most 12 dB louder."""
    named = _VOLUMES.get(value.strip().lower())
    if named is not None:
        return named
    match = re.fullmatch(rf"([+-]?)({_NUMBER})dB", value.strip(), re.IGNORECASE)
    if match is None:
        raise _wrong("prosody volume", value, f"{', '.join(_VOLUMES)} or a level such as +6dB")
    decibels = float(match[2]) * (-1 if match[1] == "-" else 1)
    if decibels > _LOUDEST:
        raise _wrong("prosody volume", value, f"at most +{_LOUDEST:g}dB")
    return max(SILENT, decibels)


def emphasis_of(level: str) -> tuple[float, float, float]:
    """Return the factors of speed and pitch and the dB of a level of emphasis."""
    known = _EMPHASES.get(level.strip().lower())
    if known is None:
        raise _wrong("emphasis level", level, ", ".join(_EMPHASES))
    return known


def rest_of(time: str | None, strength: str | None) -> float:
    """Return the seconds of a break."""
    if time is not None:
        match = re.fullmatch(rf"\+?({_NUMBER})(ms|s)", time.strip().lower())
        if match is None:
            raise _wrong("break time", time, "a time such as 500ms or 1.5s")
        seconds = float(match[1]) / (1000 if match[2] == "ms" else 1)
        if seconds > LONGEST_BREAK:
            raise _wrong("break time", time, f"at most {LONGEST_BREAK:g}s")
        return seconds
    named = _RESTS.get((strength or "medium").strip().lower())
    if named is None:
        raise _wrong("break strength", strength or "", ", ".join(_RESTS))
    return named


def _factor(
    what: str, value: str, named: dict[str, float], *, bare: bool, semitones: bool, low: float, high: float
) -> float:
    text = value.strip().lower()
    factor = named.get(text)
    if factor is None:
        match = re.fullmatch(rf"([+-]?)({_NUMBER})(%|st|)", text)
        factor = None if match is None else _read_factor(match, bare=bare, semitones=semitones)
    if factor is None:
        examples = "+10%, 110%" + (", +2st" if semitones else "") + (", 1.1" if bare else "")
        raise _wrong(what, value, f"{', '.join(named)} or a change such as {examples}")
    if not low <= factor <= high:
        raise _wrong(what, value, f"between {low:g} and {high:g} times the usual")
    return factor


def _read_factor(match: re.Match[str], *, bare: bool, semitones: bool) -> float | None:
    sign, number, unit = match[1], float(match[2]), match[3]
    change = -number if sign == "-" else number
    match unit:
        case "%":
            return 1 + change / 100 if sign else number / 100
        case "st":
            return 2 ** (change / 12) if semitones else None
        case _:
            return number if bare and not sign else None


def _wrong(what: str, value: str, wanted: str) -> InvalidRequest:
    return InvalidRequest(f'{what} "{value[:60]}" is not understood; give {wanted}')
