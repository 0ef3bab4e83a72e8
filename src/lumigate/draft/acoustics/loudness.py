"""Finished sound brought to a loudness, its peaks held; done in place, because pieces are long."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from lumigate.draft.acoustics.dynamics import limit
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples, gain
from lumigate.media.audio import AudioClip
from lumigate.media.loudness import integrated_lufs, true_peak

_ROUNDS = 3
_CLOSE_ENOUGH = 0.25
_PIECE = 120 * SAMPLE_RATE


def bring_to(samples: Samples, lufs: float, ceiling: float) -> Samples:
    """Change ``(channels, length)`` so that it has this loudness and no true peak over ``ceiling`` dB.

    Sound under 0.4 s and silence have no loudness: only their peaks are held. Returns ``samples``.
    """
    for _ in range(_ROUNDS):
        level = _loudness(samples)
        if level is None or abs(level - lufs) < _CLOSE_ENOUGH:
            break
        samples *= np.float32(gain(lufs - level))
        limit(samples, ceiling)
    else:
        limit(samples, ceiling)
    over = _highest_peak(samples) - ceiling
    if over > 0:
        samples *= np.float32(gain(-over))
    return samples


def _loudness(samples: Samples) -> float | None:
    """Return the loudness; of long sound the mean over pieces, for the meter copies what it measures."""
    power, weight = 0.0, 0
    for piece in _pieces(samples):
        level = integrated_lufs(AudioClip(piece.T, SAMPLE_RATE))
        if level is not None:
            power += piece.shape[1] * 10 ** (level / 10)
            weight += piece.shape[1]
    return 10 * math.log10(power / weight) if weight else None


def _highest_peak(samples: Samples) -> float:
    return max(true_peak(AudioClip(piece.T, SAMPLE_RATE)) for piece in _pieces(samples))


def _pieces(samples: Samples) -> Iterator[Samples]:
    for start in range(0, samples.shape[1], _PIECE):
        yield samples[:, max(0, start - 64) : start + _PIECE]
