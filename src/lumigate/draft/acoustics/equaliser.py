"""Tone curves: what a studio equaliser does, applied without delay and without turning phases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from lumigate.draft.acoustics.convolve import convolve, convolve_centred
from lumigate.draft.acoustics.levels import Samples, gain

BandKind = Literal["peak", "low_shelf", "high_shelf", "high_pass", "low_pass"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One knob: ``frequency`` in Hz, ``amount`` in dB, ``width`` in octaves; passes fall 12 dB per octave."""

    kind: BandKind
    frequency: float
    amount: float = 0.0
    width: float = 1.0


def equalise(samples: Samples, bands: Sequence[Band], rate: int, taps: int = 2047) -> Samples:
    """Return the sound with the curve of ``bands`` applied; same shape. ``taps`` is odd: more reach lower."""
    return convolve_centred(samples, curve_response(tuple(bands), rate, taps))


def equalise_in_place(samples: Samples, bands: Sequence[Band], rate: int, taps: int = 2047) -> None:
    """Apply the curve of ``bands`` to ``(channels, length)`` itself, so that long sounds need no second copy."""
    response = curve_response(tuple(bands), rate, taps)
    half = taps // 2
    step = 1 << 18
    length = samples.shape[1]
    before = np.zeros((samples.shape[0], half), np.float32)
    for start in range(0, length, step):
        stop = min(start + step, length)
        reach = np.concatenate([before, samples[:, start : stop + half]], axis=1)
        before = reach[:, stop - start : stop - start + half].copy()
        made = convolve(reach, response)
        samples[:, start:stop] = made[:, 2 * half : 2 * half + stop - start]


@lru_cache(maxsize=64)
def curve_response(bands: tuple[Band, ...], rate: int, taps: int) -> Samples:
    """Return the symmetric impulse response of the curve."""
    size = 8192
    wanted = curve_gains(bands, np.arange(size // 2 + 1, dtype=np.float64) * (rate / size))
    window = np.hanning(taps + 2)[1:-1]
    impulse = np.roll(np.fft.irfft(wanted), taps // 2)[:taps] * window
    if any(band.kind == "high_pass" for band in bands):
        # The window lets a little of what never moves through; a voice or a mix must have none of it.
        impulse -= window * (impulse.sum() / window.sum())
    return impulse.astype(np.float32)


def curve_gains(bands: Sequence[Band], frequencies: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the factor at each frequency."""
    total = np.ones_like(frequencies)
    hertz = np.maximum(frequencies, 1e-3)
    for band in bands:
        total *= _band_gains(band, hertz)
    return total


def _band_gains(band: Band, hertz: NDArray[np.float64]) -> NDArray[np.float64]:
    octaves = np.log2(hertz / band.frequency)
    match band.kind:
        case "peak":
            return np.power(gain(band.amount), np.exp(-0.5 * np.square(octaves / (band.width / 2))))
        case "low_shelf":
            return np.power(gain(band.amount), 1 / (1 + np.exp2(np.clip(octaves * 4 / band.width, -60, 60))))
        case "high_shelf":
            return np.power(gain(band.amount), 1 / (1 + np.exp2(np.clip(-octaves * 4 / band.width, -60, 60))))
        case "high_pass":
            return 1 / np.sqrt(1 + np.power(band.frequency / hertz, 4))
        case "low_pass":
            return 1 / np.sqrt(1 + np.power(hertz / band.frequency, 4))
