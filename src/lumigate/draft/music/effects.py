"""Rooms, echoes and the breathing of a mix with its kick drum."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples

_BEFORE = 0.014
_DUCK_SECONDS = 0.26


@lru_cache(maxsize=8)
def room(seconds: float) -> Samples:
    """Return the response of a room, ``(2, length)``, that falls by 60 dB in ``seconds``; its energy is one.

    High tones die sooner than low ones, and the sides differ, as walls are not the same.
    """
    length = int((seconds + _BEFORE) * SAMPLE_RATE)
    generator = np.random.Generator(np.random.PCG64(29))
    time = np.arange(length) / SAMPLE_RATE
    sides: list[Samples] = []
    for _ in range(2):
        noise = np.fft.rfft(generator.standard_normal(length))
        hertz = np.arange(len(noise), dtype=np.float64) * (SAMPLE_RATE / length)
        body = np.sqrt(_rise(hertz, 220) * _fall(hertz, 2600))
        air = np.sqrt(_rise(hertz, 2600) * _fall(hertz, 9000))
        fall = math.log(1000.0) / seconds
        sound = np.fft.irfft(noise * body, length) * np.exp(-fall * time)
        sound += np.fft.irfft(noise * air, length) * np.exp(-1.9 * fall * time)
        gap = int(_BEFORE * SAMPLE_RATE)
        early = np.concatenate([np.zeros(gap), sound[: length - gap]])
        sides.append((early / np.sqrt(np.sum(np.square(early)))).astype(np.float32))
    return np.stack(sides)


def echo_taps(beat: float) -> tuple[tuple[int, float, bool], ...]:
    """Return the echoes of a dotted eighth: delay in samples, factor, and whether the sides are swapped."""
    step = int(0.75 * beat * SAMPLE_RATE)
    return ((step, 0.26, False), (2 * step, 0.14, True), (3 * step, 0.07, False))


def ducking(kicks: Sequence[float], start: float, length: int, depth: float) -> Samples:
    """Return factors for ``length`` samples from ``start`` seconds on: each kick pushes them down by ``depth``."""
    factors = np.ones(length, np.float32)
    reach = int(_DUCK_SECONDS * SAMPLE_RATE)
    dip = 1 - np.float32(depth) * np.cos(np.linspace(0, math.pi / 2, reach, dtype=np.float32)) ** 2
    onset = int(0.004 * SAMPLE_RATE)
    dip[:onset] = np.linspace(1.0, dip[onset], onset, dtype=np.float32)
    for kick in kicks:
        first = round((kick - start) * SAMPLE_RATE)
        low, high = max(0, first), min(length, first + reach)
        if low < high:
            part = dip[low - first : high - first]
            factors[low:high] = np.minimum(factors[low:high], part)
    return factors


def _rise(hertz: NDArray[np.float64], edge: float) -> NDArray[np.float64]:
    ratio = (hertz / edge) ** 4
    return ratio / (1 + ratio)


def _fall(hertz: NDArray[np.float64], edge: float) -> NDArray[np.float64]:
    return 1 / (1 + (hertz / edge) ** 4)
