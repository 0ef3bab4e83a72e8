"""A tune: one rhythm and one contour, answered, repeated and brought to rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from lumigate.draft.music.theory import Chord

_RHYTHMS: tuple[tuple[tuple[float, float], ...], ...] = (
    ((0.0, 1.5), (1.5, 0.5), (2.0, 1.0), (3.0, 1.0)),
    ((0.0, 0.5), (0.5, 0.5), (1.0, 1.0), (2.5, 0.5), (3.0, 1.0)),
    ((0.0, 2.0), (2.0, 0.5), (2.5, 0.5), (3.0, 1.0)),
    ((0.5, 0.5), (1.0, 0.5), (1.5, 1.5), (3.0, 0.5), (3.5, 0.5)),
    ((0.0, 1.0), (1.0, 0.5), (1.5, 1.0), (2.5, 1.5)),
    ((0.0, 0.75), (0.75, 0.75), (1.5, 1.0), (2.5, 0.5), (3.0, 1.0)),
)
_CALM_RHYTHM = ((0.0, 2.5), (2.5, 1.5))
_LOWEST, _HIGHEST = -2, 8


@dataclass(frozen=True, slots=True)
class Tone:
    """One tone of the tune: beats within the bar, degree of the key."""

    beat: float
    length: float
    degree: int
    strength: float


@dataclass(frozen=True, slots=True)
class Melody:
    """Two bars of tune that make four: call, continuation, call again, answer."""

    rhythms: tuple[tuple[tuple[float, float], ...], ...]
    contours: tuple[tuple[int, ...], ...]

    def bar(self, place: int, chord: Chord, *, is_closing: bool) -> Iterator[Tone]:
        """Yield the tones of bar ``place`` of a phrase over its chord; a closing bar ends on a long tone."""
        half = place % 2
        rhythm = _CALM_RHYTHM if is_closing else self.rhythms[half]
        contour = self.contours[half]
        lift = 2 if place == 2 else 0
        for number, (beat, length) in enumerate(rhythm):
            degree = contour[number % len(contour)] + lift
            is_strong = beat % 1.0 == 0.0 or length >= 1.0
            if is_closing and number == len(rhythm) - 1:
                degree = _nearest_in(chord, 0)
            elif is_strong:
                degree = _nearest_in(chord, degree)
            yield Tone(beat, length * 0.94, degree, 0.95 if beat in (0.0, 2.0) else 0.80)


def write_melody(chance: np.random.Generator, is_relaxed: bool) -> Melody:
    """Return a tune; relaxed music leaves more room between its tones."""
    rhythms = [_RHYTHMS[int(chance.integers(len(_RHYTHMS)))] for _ in range(2)]
    if is_relaxed:
        rhythms[1] = _CALM_RHYTHM
    contours: list[tuple[int, ...]] = []
    degree = int(chance.integers(0, 5))
    for rhythm in rhythms:
        line: list[int] = []
        for _ in rhythm:
            line.append(degree)
            step = int(chance.choice((-2, -1, -1, 1, 1, 2, 3), p=(0.12, 0.2, 0.12, 0.2, 0.16, 0.12, 0.08)))
            degree = degree + step if _LOWEST <= degree + step <= _HIGHEST else degree - step
        contours.append(tuple(line))
    return Melody(tuple(rhythms), tuple(contours))


def _nearest_in(chord: Chord, degree: int) -> int:
    """Return the chord's degree, in any octave, that is nearest to ``degree``."""
    candidates = [tone % 7 + 7 * octave for tone in chord.degrees()[:3] for octave in (-1, 0, 1)]
    return min(candidates, key=lambda tone: (abs(tone - degree), tone))
