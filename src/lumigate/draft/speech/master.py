"""Making the raw voice pleasant: tone, evenness, a little room."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lumigate.domain.engine import TimedWord
from lumigate.draft.acoustics.convolve import convolve
from lumigate.draft.acoustics.dynamics import Compression, compress
from lumigate.draft.acoustics.equaliser import Band, equalise
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples, frame_levels, gain
from lumigate.draft.speech.manner import SILENT

_TONE = (
    Band(kind="high_pass", frequency=75),
    Band(kind="peak", frequency=190, amount=2.5, width=1.2),
    Band(kind="peak", frequency=2600, amount=-3.0, width=1.0),
    Band(kind="peak", frequency=4200, amount=-2.0, width=0.8),
    Band(kind="high_shelf", frequency=6500, amount=2.0, width=1.0),
    Band(kind="low_pass", frequency=9500),
)
_COMPRESSION = Compression(threshold=-20.0, ratio=3.0, attack=0.006, release=0.090)
_ECHOES = ((0.018, 0.11), (0.029, 0.075), (0.043, 0.05))
"""Delay in seconds and factor of each wall."""
_TURN = 0.012
"""Seconds in which the volume goes from one word's to the next."""
_SPEAKING_LEVEL = -20.0
"""Level in dB to which every sentence is brought before compression."""


def polish(samples: Samples) -> Samples:
    """Return one sentence at 48 kHz, its tone shaped, its loud and quiet parts brought together, in a room."""
    shaped = equalise(samples, _TONE, SAMPLE_RATE)
    levels = frame_levels(shaped, SAMPLE_RATE // 100)
    spoken = levels[levels > 0.1 * levels.max(initial=0.0)]
    if not len(spoken):
        return shaped
    present = float(np.sqrt(np.mean(np.square(spoken))))
    shaped *= np.float32(gain(_SPEAKING_LEVEL) / present)
    compress(shaped, _COMPRESSION, SAMPLE_RATE)
    return _in_room(shaped)


def set_volumes(samples: Samples, words: Sequence[TimedWord], volumes: Sequence[float]) -> None:
    """Turn words up or down in place; ``volumes`` are dB, one for each word, over times from its beginning."""
    if not any(volumes):
        return
    places: list[float] = []
    factors: list[float] = []
    for word, volume, following in zip(words, volumes, [*words[1:], None], strict=True):
        stop = following.start - _TURN if following is not None else len(samples) / SAMPLE_RATE
        places += [word.start, max(word.start, stop)]
        factors += [0.0 if volume <= SILENT else gain(volume)] * 2
    times = np.arange(len(samples), dtype=np.float32) / SAMPLE_RATE
    samples *= np.interp(times, places, factors).astype(np.float32)


def _in_room(samples: Samples) -> Samples:
    response = np.zeros(int(_ECHOES[-1][0] * SAMPLE_RATE) + 1, np.float32)
    response[0] = 1.0
    for delay, factor in _ECHOES:
        response[int(delay * SAMPLE_RATE)] = factor
    return convolve(samples, response)
