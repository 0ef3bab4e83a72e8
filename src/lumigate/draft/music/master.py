"""The last step: a balanced spectrum, glue, loudness, and a clean end."""

from __future__ import annotations

import math
from dataclasses import dataclass

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
_LESS_BASS = np.array([9.0, 3.0, 1.0])
_MOST_LIFT, _MOST_CUT = 8.0, -12.0
_GLUE = Compression(threshold=-17.0, ratio=1.8, attack=0.020, release=0.180)
_TAPS = 4095
_REFINEMENTS = 6
_GAIN_PIECE = 1 << 18
_NOTHING = 1e-5


@dataclass(frozen=True, slots=True, eq=False)
class Tone:
    """What mastering does evenly from beginning to end: a tone curve, and one factor for everything."""

    bands: tuple[Band, ...]
    factor: float

    def apply(self, samples: Samples) -> None:
        """Do it to ``(2, length)``, in place."""
        equalise_in_place(samples, self.bands, SAMPLE_RATE, _TAPS)
        samples *= np.float32(self.factor)


def toned(samples: Samples, tilt: float) -> Tone:
    """Give ``(2, length)`` its balance and a level to work with, in place; return what was done."""
    first = _scale(samples)
    bands = correction(octave_levels(samples), tilt)
    equalise_in_place(samples, bands, SAMPLE_RATE, _TAPS)
    return Tone(bands, first * _scale(samples))


def levelled(samples: Samples) -> Samples:
    """Finish what is in balance, in place: glue, warmth, -14 LUFS, peaks held. Returns ``samples``."""
    compress(samples, _GLUE, SAMPLE_RATE)
    _warm(samples)
    return bring_to(samples, LOUDNESS, CEILING)


def master(samples: Samples, tilt: float) -> Samples:
    """Finish ``(2, length)`` in place: spectrum along ``tilt`` dB per octave, -14 LUFS. Returns ``samples``."""
    toned(samples, tilt)
    return levelled(samples)


def gains_between(before: Samples, after: Samples) -> None:
    """Turn ``before`` into the factors that make ``after`` of it, sample by sample, in place.

    Where there is next to nothing the last factor holds on, so that parts of the sound may be multiplied too.
    """
    for channel, finished in zip(before, after, strict=True):
        last = np.float32(1.0)
        for start in range(0, len(channel), _GAIN_PIECE):
            piece, done = channel[start : start + _GAIN_PIECE], finished[start : start + _GAIN_PIECE]
            is_heard = np.abs(piece) > _NOTHING
            factors = np.divide(done, piece, out=np.zeros_like(piece), where=is_heard)
            places = np.maximum.accumulate(np.where(is_heard, np.arange(len(piece)), -1))
            piece[:] = np.where(places >= 0, factors[places], last)
            last = piece[-1]


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
    # Around and below the bass there is less than the slope would ask for, else a mix is mud; above the cymbals too.
    wanted[:3] -= _LESS_BASS
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


def _scale(samples: Samples) -> float:
    step = max(1, samples.shape[1] // 400_000)
    high = float(np.percentile(np.abs(samples[:, ::step]), 99.8))
    factor = 0.5 / high if high > 0 else 1.0
    samples *= np.float32(factor)
    return factor


def _warm(samples: Samples) -> None:
    for start in range(0, samples.shape[1], SAMPLE_RATE * 8):
        part = samples[:, start : start + SAMPLE_RATE * 8]
        part[...] = np.tanh(part * np.float32(1.1)) / np.float32(1.1)
