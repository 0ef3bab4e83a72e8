"""Tones that move: sweeps, harmonics, bubbles, throats, and envelopes for them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.synthesis import Curve, Mono, noise, samples_of

Formant = tuple[float | Curve, float, float]
"""A resonance of a throat: Hz (may move), width in Hz, level."""

_CONTROL = 256
_HIGHEST = 14_000.0


def glide(seconds: float, *points: float, at: Sequence[float] = ()) -> Curve:
    """Return frequencies that go smoothly through ``points``; ``at`` are their places from 0 to 1, even if empty."""
    count = max(2, samples_of(seconds))
    places = at or np.linspace(0, 1, len(points))
    steps = max(2, count // _CONTROL + 2)
    way = np.interp(np.linspace(0, 1, steps), places, np.log2(points))
    smooth = np.convolve(np.pad(way, 2, mode="edge"), [0.1, 0.2, 0.4, 0.2, 0.1], mode="valid")
    return np.exp2(np.interp(np.linspace(0, 1, count), np.linspace(0, 1, steps), smooth)).astype(np.float32)


def phase_of(hertz: Curve) -> NDArray[np.float64]:
    """Return the angle of a tone of these frequencies at every sample."""
    return 2 * math.pi * np.cumsum(hertz, dtype=np.float64) / SAMPLE_RATE


def tone(hertz: Curve, harmonics: Sequence[float] = (1.0,)) -> Samples:
    """Return ``(length,)`` of a tone with these strengths of its harmonics; none goes past what can be heard."""
    phase = phase_of(hertz)
    made = np.zeros(len(phase))
    top = float(np.max(hertz))
    twice, before, now = 2 * np.cos(phase), np.zeros(len(phase)), np.sin(phase)
    for number, level in enumerate(harmonics, 1):
        if number * top > _HIGHEST and number > 1:
            break
        if level:
            made += level * now
        before, now = now, twice * now - before
    return made.astype(np.float32)


def voiced(
    hertz: Curve, formants: Sequence[Formant], *, tilt: float = 1.0, most: int = 60, rate: int = SAMPLE_RATE
) -> Samples:
    """Return ``(length,)`` of a throat: harmonics that fall by ``tilt`` as a power, shaped by resonances."""
    count = len(hertz)
    phase = 2 * math.pi * np.cumsum(hertz, dtype=np.float64) / rate
    knots = np.append(np.arange(0, count, _CONTROL), count - 1)
    pitch = hertz[knots].astype(np.float64)
    places = [
        (np.asarray(middle)[knots] if isinstance(middle, np.ndarray) else middle, width, level)
        for middle, width, level in formants
    ]
    made = np.zeros(count)
    twice, before, now = 2 * np.cos(phase), np.zeros(count), np.sin(phase)
    moments = np.arange(count)
    top = min(_HIGHEST, rate * 0.45)
    for number in range(1, most + 1):
        heights = number * pitch
        if float(heights.min()) > top:
            break
        gains = np.full(len(knots), 0.002)
        for middle, width, level in places:
            gains += level / (1 + np.square((heights - middle) / (width / 2)))
        gains *= number**-tilt * (heights < top)
        made += np.interp(moments, knots, gains) * now
        before, now = now, twice * now - before
    return (made / max(1e-9, float(np.abs(made).max()))).astype(np.float32)


def swell(count: int, attack: float, release: float) -> Curve:
    """Return an envelope that rises for ``attack`` seconds, holds, and falls for ``release`` seconds."""
    made = np.ones(count, np.float32)
    rising, falling = min(count, max(1, samples_of(attack))), min(count, max(1, samples_of(release)))
    made[:rising] *= np.sin(np.linspace(0, math.pi / 2, rising, dtype=np.float32)) ** 2
    made[count - falling :] *= np.cos(np.linspace(0, math.pi / 2, falling, dtype=np.float32)) ** 2
    return made


def fading(count: int, fall: float, attack: float = 0.002) -> Curve:
    """Return an envelope that begins at once and falls by 60 dB in ``fall`` seconds."""
    time = np.arange(count) / SAMPLE_RATE
    return (np.exp(-6.9 * time / fall) * np.minimum(1.0, time / attack)).astype(np.float32)


def bubble(hertz: float, seconds: float, rise: float = 0.35) -> Samples:
    """Return one bubble: a short tone that climbs as the bubble shrinks."""
    count = max(8, samples_of(seconds))
    way = np.linspace(0, 1, count, dtype=np.float32)
    curve = (hertz * np.exp2(rise * way)).astype(np.float32)
    return tone(curve) * fading(count, seconds, 0.0015) * np.minimum(1, (1 - way) * 12).astype(np.float32)


def breath(
    rng: np.random.Generator, seconds: float, formants: Sequence[tuple[float, float, float]]
) -> Samples:
    """Return ``(length,)`` of air through resonances (Hz, width in Hz, level); its peak is 1."""

    def shape(hertz: NDArray[np.float64]) -> NDArray[np.float64]:
        gains = np.full(len(hertz), 0.003)
        for middle, width, level in formants:
            gains += level / (1 + np.square((hertz - middle) / (width / 2)))
        return gains

    made = noise(rng, samples_of(seconds), shape)[0]
    return (made / max(1e-9, float(np.abs(made).max()))).astype(np.float32)


def normal(sound: Mono) -> Samples:
    """Return the sound with a peak of 1."""
    return (sound / max(1e-9, float(np.abs(sound).max()))).astype(np.float32)


def crushed(sound: Mono, amount: float) -> Samples:
    """Return the sound driven into soft clipping."""
    return np.tanh(sound * amount).astype(np.float32)
