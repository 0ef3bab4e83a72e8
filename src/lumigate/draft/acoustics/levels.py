"""Decibels, envelopes of loudness over time, and the usual units of sound."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
"""Sound as float32 between -1 and 1: ``(length,)`` for one channel, ``(channels, length)`` for more."""

SAMPLE_RATE = 48_000
"""What everything is made at, in Hz."""


def gain(decibels: float) -> float:
    """Return the factor for a level in dB."""
    return 10.0 ** (decibels / 20.0)


def decibels(factor: float) -> float:
    """Return the level in dB of a factor; silence counts as -120 dB."""
    return 20.0 * math.log10(max(factor, 1e-6))


def frame_levels(samples: Samples, hop: int) -> NDArray[np.float32]:
    """Return the root mean square of every ``hop`` samples of ``(length,)``; the last frame may be short."""
    count = -(-samples.shape[-1] // hop)
    padded = np.zeros(count * hop, np.float32)
    padded[: samples.shape[-1]] = samples
    frames = padded.reshape(count, hop)
    return np.sqrt(np.einsum("ij,ij->i", frames, frames) / hop).astype(np.float32)
