"""How loud a sound is at its loudest moment, and bringing it there."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples, gain
from lumigate.media.audio import AudioClip
from lumigate.media.loudness import true_peak

LOUDEST = -16.0
"""LUFS of the loudest 0.4 s; a sound of few moments stays below, because its peaks come first."""
CEILING = -1.5
"""dBTP."""

_MOMENT, _STEP = 0.4, 0.1
_SILENT = -120.0

# The two filters of BS.1770 at 48 kHz.
_SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


def loudest_moment(samples: Samples) -> float:
    """Return the highest loudness in LUFS of any 0.4 s of ``(2, length)``, -120 for silence."""
    count = samples.shape[1]
    size = _even(count + round(_MOMENT * SAMPLE_RATE))
    power = np.zeros(size)
    for channel in samples:
        heard = np.fft.irfft(np.fft.rfft(channel, size) * _weights(size), size)
        power += np.square(heard)
    total = np.concatenate([[0.0], np.cumsum(power)])
    window, step = round(_MOMENT * SAMPLE_RATE), round(_STEP * SAMPLE_RATE)
    starts = np.arange(0, max(1, size - window + 1), step)
    highest = float(np.max(total[np.minimum(starts + window, size)] - total[starts])) / window
    return max(_SILENT, -0.691 + 10 * math.log10(highest)) if highest > 0 else _SILENT


def brought(samples: Samples, lufs: float = LOUDEST) -> Samples:
    """Return a layer with its loudest moment at ``lufs``, lower where its peaks would go past the ceiling."""
    loud = loudest_moment(samples)
    highest = float(np.abs(samples).max())
    if loud <= _SILENT or highest <= 0:
        return samples
    return samples * np.float32(min(gain(lufs - loud), gain(CEILING) / highest))


def finished(samples: Samples, lufs: float = LOUDEST) -> Samples:
    """Return the whole at its loudness with every true peak under the ceiling."""
    made = brought(samples, lufs)
    over = true_peak(AudioClip(made.T, SAMPLE_RATE)) - CEILING
    return made * np.float32(gain(-over)) if over > 0 else made


def _even(count: int) -> int:
    """Return a length from ``count`` on that is quick to transform."""
    unit = 1 << max(0, count.bit_length() - 4)
    return -(-count // unit) * unit


@lru_cache(maxsize=4)
def _weights(size: int) -> NDArray[np.float64]:
    turn = np.exp(-2j * math.pi * np.fft.rfftfreq(size))
    total = np.ones(len(turn))
    for above, below in (_SHELF, _PASS):
        total *= np.abs(np.polyval(above[::-1], turn) / np.polyval(below[::-1], turn))
    return total
