"""The last step: a balanced spectrum, glue, loudness, and a clean end."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from lumigate.draft.acoustics.dynamics import Compression, compress
from lumigate.draft.acoustics.equaliser import Band, curve_gains, equalise_in_place
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.acoustics.loudness import bring_to

LOUDNESS = -14.0
CEILING = -1.2

_WINDOW = 16_384
_CENTRES = (44.0, 88.0, 176.0, 352.0, 704.0, 1408.0, 2816.0, 5632.0, 11264.0)
_MOST_LIFT, _MOST_CUT = 8.0, -12.0
_GLUE = Compression(threshold=-17.0, ratio=1.8, attack=0.020, release=0.180)
_TAPS = 4095
_REFINEMENTS = 6


def master(samples: Samples, tilt: float) -> Samples:
    """Finish ``(2, length)`` in place: spectrum along ``tilt`` dB per octave, -14 LUFS. Returns ``samples``."""
    _scale(samples)
    equalise_in_place(samples, correction(octave_levels(samples), tilt), SAMPLE_RATE, _TAPS)
    _scale(samples)
    compress(samples, _GLUE, SAMPLE_RATE)
    _warm(samples)
    return bring_to(samples, LOUDNESS, CEILING)


def octave_levels(samples: Samples) -> NDArray[np.float64]:
    """Return the mean power in dB of nine octaves from 31 Hz to 16 kHz."""
    length = samples.shape[1]
    window = np.hanning(_WINDOW).astype(np.float32)
    count = max(1, min(160, length // _WINDOW))
    power = np.zeros(_WINDOW // 2 + 1)
    for start in np.linspace(0, max(0, length - _WINDOW), count).astype(int):
        piece = samples[:, start : start + _WINDOW].mean(axis=0)
        if len(piece) < _WINDOW:
            piece = np.pad(piece, (0, _WINDOW - len(piece)))
        power += np.square(np.abs(np.fft.rfft(piece * window)))
    hertz = np.arange(len(power)) * (SAMPLE_RATE / _WINDOW)
    edge = math.sqrt(2)
    levels = [
        10 * math.log10(float(power[(hertz >= centre / edge) & (hertz < centre * edge)].sum()) + 1e-12)
        for centre in _CENTRES
    ]
    return np.array(levels)


def correction(levels: NDArray[np.float64], tilt: float) -> tuple[Band, ...]:
    """Return the tone curve that brings octaves of these levels near the wanted slope, within bounds."""
    wanted = tilt * np.arange(len(_CENTRES), dtype=np.float64)
    # Below the bass there is less than the slope would ask for, and above the cymbals too.
    wanted[0] -= 7.0
    wanted[-1] -= 2.0
    middle = slice(1, 8)
    offset = float(np.median((levels - wanted)[middle]))
    amounts = np.zeros(len(_CENTRES))
    for _ in range(_REFINEMENTS):
        # Neighbouring bands overlap, so what they do together is looked at before each one is moved on.
        reached = levels + 20 * np.log10(curve_gains(_bands(amounts), np.array(_CENTRES)))
        amounts = np.clip(amounts + 0.8 * (wanted + offset - reached), _MOST_CUT, _MOST_LIFT)
    return _bands(amounts)


def fade_out(samples: Samples, seconds: float) -> None:
    """Let the last ``seconds`` sink to nothing, in place."""
    count = min(samples.shape[1], int(seconds * SAMPLE_RATE))
    ramp = np.cos(np.linspace(0, math.pi / 2, count, dtype=np.float32)) ** 2
    samples[:, samples.shape[1] - count :] *= ramp


def _bands(amounts: NDArray[np.float64]) -> tuple[Band, ...]:
    peaks = [
        Band(kind="peak", frequency=centre, amount=round(float(amount), 2), width=1.3)
        for centre, amount in zip(_CENTRES, amounts, strict=True)
    ]
    return (Band(kind="high_pass", frequency=32.0), *peaks)


def _scale(samples: Samples) -> None:
    step = max(1, samples.shape[1] // 400_000)
    high = float(np.percentile(np.abs(samples[:, ::step]), 99.8))
    if high > 0:
        samples *= np.float32(0.5 / high)


def _warm(samples: Samples) -> None:
    for start in range(0, samples.shape[1], SAMPLE_RATE * 8):
        part = samples[:, start : start + SAMPLE_RATE * 8]
        part[...] = np.tanh(part * np.float32(1.1)) / np.float32(1.1)
