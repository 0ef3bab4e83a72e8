"""Keys, scales and chords as numbers: MIDI pitches, 60 is the middle C."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lumigate.domain.errors import InvalidRequest

SCALES: dict[str, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "harmonic minor": (0, 2, 3, 5, 7, 8, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "hijaz": (0, 1, 4, 5, 7, 8, 10),
}
"""Semitones above the tonic."""

NOTE_NAMES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")

_LETTERS = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}
_KEY = re.compile(
    r"([a-g])\s*(#|♯|b|♭|-sharp|-flat| sharp| flat)?\s*-?(harmonic minor|major|minor|maj|min|dorian|phrygian|"
    r"lydian|mixolydian|hijaz|m)?",
    re.IGNORECASE,
)
_MODES = {"maj": "major", "min": "minor", "m": "minor", "": "major"}


@dataclass(frozen=True, slots=True)
class Key:
    """A tonic from 0 (C) to 11 (B) and the name of a scale."""

    tonic: int
    scale: str

    @property
    def title(self) -> str:
        """The usual name, such as "F# minor"."""
        return f"{NOTE_NAMES[self.tonic]} {self.scale}"

    @property
    def steps(self) -> tuple[int, ...]:
        """Semitones above the tonic."""
        return SCALES[self.scale]

    def pitch(self, degree: int, octave: int = 4) -> int:
        """Return the MIDI pitch of a degree counted from 0; degrees below 0 and above 6 change the octave."""
        steps = self.steps
        return 12 * (octave + 1 + degree // len(steps)) + self.tonic + steps[degree % len(steps)]


@dataclass(frozen=True, slots=True)
class Chord:
    """A degree of the key and how many thirds are stacked on it: 3 is a triad, 4 has the seventh."""

    degree: int
    size: int = 3

    def degrees(self) -> tuple[int, ...]:
        """Return the degrees of its notes."""
        return tuple(self.degree + 2 * step for step in range(self.size))


def read_key(text: str) -> Key:
    """Return the key that ``text`` names: "A minor", "F#m", "Bb", "d dorian"; others are refused."""
    match = _KEY.fullmatch(text.strip())
    if match is None:
        raise InvalidRequest(f'key "{text}" is not understood; write it like "A minor", "F# major" or "Bbm"')
    sign = (match[2] or "").strip(" -").lower()
    shift = {"#": 1, "♯": 1, "sharp": 1, "b": -1, "♭": -1, "flat": -1}.get(sign, 0)
    mode = match[3] or ""
    scale = _MODES.get("major" if mode == "M" else mode.lower(), mode.lower())
    return Key((_LETTERS[match[1].lower()] + shift) % 12, scale)


def hertz(pitch: float) -> float:
    """Return the frequency of a MIDI pitch."""
    return 440.0 * 2.0 ** ((pitch - 69.0) / 12.0)


def nearest_voicing(pitches: Sequence[int], former: Sequence[int], low: int, high: int) -> tuple[int, ...]:
    """Return the chord in the inversion that moves least from the former one, within ``low`` and ``high``.

    ``former`` is empty at the beginning; then the chord lies in the middle of the range.
    """
    centre = sum(former) / len(former) if former else (low + high) / 2
    best: tuple[int, ...] = ()
    best_cost = float("inf")
    classes = [pitch % 12 for pitch in pitches]
    for turn in range(len(classes)):
        order = classes[turn:] + classes[:turn]
        for octave in range(2, 8):
            voiced = _stack(order, 12 * octave)
            if voiced[0] < low or voiced[-1] > high:
                continue
            cost = abs(sum(voiced) / len(voiced) - centre) + 0.4 * _movement(voiced, former)
            if cost < best_cost:
                best, best_cost = voiced, cost
    return best or tuple(pitches)


def _stack(classes: Sequence[int], floor: int) -> tuple[int, ...]:
    voiced: list[int] = []
    for pitch_class in classes:
        pitch = floor + pitch_class
        while voiced and pitch <= voiced[-1]:
            pitch += 12
        voiced.append(pitch)
    return tuple(voiced)


def _movement(voiced: Sequence[int], former: Sequence[int]) -> float:
    return float(sum(abs(new - old) for new, old in zip(voiced, former, strict=False)))
