"""Compression and limiting: loud parts down, peaks held under a ceiling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lumigate.draft.acoustics.levels import Samples, frame_levels, gain

_HOP = 96
_HOLD = 5
_FRAMES_AT_ONCE = 8192
_REACH = 16
_UNSEEN = 0.2  # dB by which a peak can hide between the points that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Compression:
    """How a compressor reacts: ``threshold`` in dB, ``ratio`` to one, times in seconds."""

    threshold: float = -20.0
    ratio: float = 3.0
    attack: float = 0.008
    release: float = 0.120


def compress(samples: Samples, setting: Compression, rate: int) -> None:
    """Pull everything over the threshold down, in place; channels are moved together."""
    loudest = np.max([frame_levels(channel, _HOP) for channel in np.atleast_2d(samples)], axis=0)
    level = 20 * np.log10(np.maximum(loudest, 1e-6))
    wanted = np.minimum(0.0, (setting.threshold - level) * (1 - 1 / setting.ratio))
    moved = _ballistics(wanted, setting.attack * rate / _HOP, setting.release * rate / _HOP)
    factors = np.power(10.0, moved / 20.0)
    _turn(samples, factors)


def limit(samples: Samples, ceiling: float) -> None:
    """Hold the true peak at or below ``ceiling`` dB, in place; quiet passages are left as they are.

    The gain is turned down a few milliseconds before a peak comes, so nothing is clipped.
    """
    top = gain(ceiling - _UNSEEN)
    peaks = true_peaks(samples, _HOP)
    wanted = np.minimum(1.0, top / np.maximum(peaks, 1e-9))
    held = np.pad(wanted, _HOLD, mode="edge")
    lowest = np.lib.stride_tricks.sliding_window_view(held, 2 * _HOLD + 1).min(axis=1)
    window = np.hanning(2 * _HOLD + 1)[1:-1]
    padded = np.pad(lowest, _HOLD - 1, mode="edge")
    smooth = np.convolve(padded, window / window.sum(), mode="valid")
    _turn(samples, smooth)


def true_peaks(samples: Samples, hop: int) -> NDArray[np.float32]:
    """Return the highest absolute value of every ``hop`` samples, those halfway between samples included."""
    stacked = np.atleast_2d(samples)
    length = stacked.shape[-1]
    found = np.zeros(-(-length // hop), np.float32)
    step = hop * _FRAMES_AT_ONCE
    for start in range(0, length, step):
        lead = min(start, _REACH)
        frames = np.zeros(-(-min(step, length - start) // hop) * hop, np.float32)
        highest = frames[: length - start]
        for channel in stacked:
            around = channel[start - lead : start + len(highest) + _REACH]
            between = np.convolve(around, _HALFWAY, mode="same")[lead : lead + len(highest)]
            np.maximum(highest, np.abs(around[lead : lead + len(highest)]), out=highest)
            np.maximum(highest, np.abs(between), out=highest)
        first = start // hop
        found[first : first + len(frames) // hop] = frames.reshape(-1, hop).max(axis=1)
    return found


def _ballistics(wanted: NDArray[np.float64], attack: float, release: float) -> NDArray[np.float64]:
    down = 1 - np.exp(-1 / max(attack, 1e-3))
    back = 1 - np.exp(-1 / max(release, 1e-3))
    now = 0.0
    moved: list[float] = []
    for target in wanted.tolist():
        now += (target - now) * (down if target < now else back)
        moved.append(now)
    return np.array(moved)


def _turn(samples: Samples, factors: NDArray[np.floating[Any]]) -> None:
    """Multiply by factors that stand for the middles of the frames, going from one to the next in straight lines."""
    centres = (np.arange(len(factors)) + 0.5) * _HOP
    step = _HOP * _FRAMES_AT_ONCE
    for start in range(0, samples.shape[-1], step):
        piece = samples[..., start : start + step]
        piece *= np.interp(np.arange(start, start + piece.shape[-1]), centres, factors).astype(np.float32)


def _halfway_kernel() -> Samples:
    places = np.arange(-8, 8) + 0.5
    kernel = np.sinc(places) * np.hanning(18)[1:-1]
    return (kernel / kernel.sum()).astype(np.float32)


_HALFWAY = _halfway_kernel()
