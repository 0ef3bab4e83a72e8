"""The tape that sentences are laid on, one after the other, at 48 kHz."""

from __future__ import annotations

import numpy as np

from lumigate.domain.engine import TimedWord
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples

_GROWTH = 1.5


class Tape:
    """Sound that grows; ``expected`` and all times are in seconds. Long sound is not held twice."""

    def __init__(self, expected: float) -> None:
        # Memory that nothing was written to costs nothing yet.
        self._samples = np.zeros(round(expected * SAMPLE_RATE) + 1, np.float32)
        self._words: list[TimedWord] = []
        self._now = 0.0
        self._heard = False

    @property
    def seconds(self) -> float:
        """How long it is until now."""
        return self._now

    @property
    def heard(self) -> bool:
        """Whether anything on it can be heard."""
        return self._heard

    @property
    def words(self) -> tuple[TimedWord, ...]:
        """The words on it with their times."""
        return tuple(self._words)

    def wait(self, seconds: float) -> None:
        """Go on without sound."""
        self._now += seconds
        self._reserve(round(self._now * SAMPLE_RATE))

    def lay(self, samples: Samples, words: tuple[TimedWord, ...], seconds: float) -> None:
        """Add sound here, with the times of its words from its beginning, and go on by ``seconds``.

        What sounds for longer overlaps with what is laid next.
        """
        first = round(self._now * SAMPLE_RATE)
        self._reserve(first + len(samples))
        self._samples[first : first + len(samples)] += samples
        self._heard = self._heard or bool(samples.any())
        self._words.extend(
            TimedWord(word.text, round(self._now + word.start, 4), round(self._now + word.end, 4))
            for word in words
        )
        self.wait(seconds)

    def cut(self) -> Samples:
        """Return the sound until now, ``(length,)``."""
        return self._samples[: round(self._now * SAMPLE_RATE)]

    def _reserve(self, length: int) -> None:
        if length > len(self._samples):
            grown = np.zeros(max(length, round(len(self._samples) * _GROWTH)), np.float32)
            grown[: len(self._samples)] = self._samples
            self._samples = grown
