"""What sounds are built of: noise of any colour that moves, things that ring, and a place to put them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lumigate.draft.acoustics.convolve import convolve
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples

Curve = NDArray[np.float32]
"""One value for every sample."""
Mono = NDArray[np.floating[Any]]
"""Sound of one channel, ``(length,)``, of any precision."""
Shape = Callable[[NDArray[np.float64]], NDArray[np.float64]]
"""From frequencies in Hz to factors."""

_FRAME, _HOP, _FRAMES_AT_ONCE = 2048, 512, 512


def samples_of(seconds: float) -> int:
    """Return how many samples so many seconds are."""
    return round(seconds * SAMPLE_RATE)


def silence(count: int) -> Samples:
    """Return ``(2, count)`` of nothing."""
    return np.zeros((2, count), np.float32)


def noise(rng: np.random.Generator, count: int, shape: Shape) -> Samples:
    """Return ``(2, count)`` of noise with this spectrum, the sides independent, at a level of 1."""
    size = max(_FRAME, count + count % 2)
    gains = shape(np.fft.rfftfreq(size, 1 / SAMPLE_RATE).astype(np.float64))
    made = np.empty((2, count), np.float32)
    for side in made:
        spectrum = np.fft.rfft(rng.standard_normal(size, np.float32)) * gains
        side[:] = np.fft.irfft(spectrum, size)[:count]
    return made / np.float32(max(1e-9, float(np.sqrt(np.mean(np.square(made))))))


def band(centre: float, octaves: float) -> Shape:
    """Return a bell around a frequency; ``octaves`` is its width."""
    return lambda hertz: np.exp(-0.5 * np.square(np.log2(np.maximum(hertz, 1.0) / centre) / (octaves / 2)))


def slope(low: float, high: float, decibels: float) -> Shape:
    """Return a spectrum between two frequencies that changes by so many dB each octave."""

    def shape(hertz: NDArray[np.float64]) -> NDArray[np.float64]:
        safe = np.maximum(hertz, 1.0)
        tilt = np.power(10.0, decibels * np.log2(safe / 1000.0) / 20.0)
        return tilt / np.sqrt((1 + np.power(low / safe, 6)) * (1 + np.power(safe / high, 6)))

    return shape


def moving_band(rng: np.random.Generator, centre: Curve, octaves: float) -> Samples:
    """Return ``(2, length)`` of noise around a frequency that moves; ``centre`` is in Hz, one value a sample."""
    count = len(centre)
    frames = count // _HOP + _FRAME // _HOP + 1
    hertz = np.log2(np.maximum(np.fft.rfftfreq(_FRAME, 1 / SAMPLE_RATE), 20.0)).astype(np.float32)
    middles = np.clip(np.arange(frames) * _HOP - _FRAME // 2, 0, count - 1)
    aims = np.log2(np.maximum(centre[middles], 20.0))[:, None]
    gains = np.exp(-0.5 * np.square((hertz[None, :] - aims) / np.float32(octaves / 2)))
    gains /= np.sqrt(np.square(gains).sum(axis=1, keepdims=True)) + 1e-6
    window = np.hanning(_FRAME).astype(np.float32)
    made = np.zeros((2, frames + _FRAME // _HOP, _HOP), np.float32)
    for side in made:
        for start in range(0, frames, _FRAMES_AT_ONCE):
            rows = gains[start : start + _FRAMES_AT_ONCE]
            turned = rng.random(rows.shape, np.float32) * np.float32(2 * math.pi)
            spectra = np.empty(rows.shape, np.complex64)
            spectra.real, spectra.imag = rows * np.cos(turned), rows * np.sin(turned)
            pieces = np.fft.irfft(spectra, _FRAME, axis=1).astype(np.float32) * window
            for part in range(_FRAME // _HOP):
                side[start + part : start + part + len(rows)] += pieces[:, part * _HOP : (part + 1) * _HOP]
    made = made.reshape(2, -1)
    out = made[:, _FRAME // 2 + _HOP : _FRAME // 2 + _HOP + count]
    return out / np.float32(max(1e-9, float(np.sqrt(np.mean(np.square(out))))))


def drift(rng: np.random.Generator, count: int, per_second: float, low: float, high: float) -> Curve:
    """Return a curve that wanders smoothly between two values, with so many turns a second."""
    points = max(4, math.ceil(count / SAMPLE_RATE * per_second) + 3)
    values = rng.uniform(low, high, points)
    at = np.linspace(0, points - 1.001, count)
    before = at.astype(int)
    share = at - before
    share = share * share * (3 - 2 * share)
    return (values[before] * (1 - share) + values[before + 1] * share).astype(np.float32)


def ring(partials: Sequence[tuple[float, float, float]], seconds: float, attack: float = 0.001) -> Samples:
    """Return ``(length,)`` of something struck: partials are (Hz, seconds to fall by 60 dB, level)."""
    time = np.arange(samples_of(seconds)) / SAMPLE_RATE
    made = np.zeros(len(time))
    for frequency, fall, level in partials:
        heard = time[: samples_of(1.3 * fall)]
        made[: len(heard)] += level * np.sin(2 * math.pi * frequency * heard) * np.exp(-6.9 * heard / fall)
    return (made * np.minimum(1.0, time / attack)).astype(np.float32)


def burst(
    rng: np.random.Generator, shape: Shape, seconds: float, fall: float, attack: float = 0.0005
) -> Samples:
    """Return ``(length,)`` of noise that begins at once and falls by 60 dB in ``fall`` seconds; its peak is 1."""
    count = samples_of(seconds)
    time = np.arange(count) / SAMPLE_RATE
    made = noise(rng, count, shape)[0] * np.exp(-6.9 * time / fall) * np.minimum(1.0, time / attack)
    return (made / max(1e-9, float(np.abs(made).max()))).astype(np.float32)


def lay(track: Samples, sound: Mono, at: float, level: float = 1.0, side: float = 0.0) -> None:
    """Add ``(length,)`` to a track, beginning at ``at`` seconds; ``side`` -1 is left, 1 is right."""
    start = samples_of(at)
    count = min(len(sound), track.shape[1] - start)
    if count <= 0:
        return
    angle = (side + 1) * math.pi / 4
    for channel, gain in enumerate((math.cos(angle), math.sin(angle))):
        track[channel, start : start + count] += (sound[:count] * (level * gain)).astype(np.float32)


def moments(
    rng: np.random.Generator, seconds: float, per_second: float, least: int = 0
) -> NDArray[np.float64]:
    """Return moments at which something happens by chance, so many a second on average, in order."""
    count = max(least, rng.poisson(seconds * per_second))
    return np.sort(rng.uniform(0, seconds if count > least else 0.5 * seconds, count))


def in_room(
    rng: np.random.Generator, dry: Samples, fall: float, level: float, brightness: float = 4000.0
) -> Samples:
    """Return the sound with the echo of a room that falls by 60 dB in ``fall`` seconds; the length stays."""
    count = samples_of(fall)
    time = np.arange(count) / SAMPLE_RATE
    tail = noise(rng, count, slope(150, brightness, -2)) * np.exp(-6.9 * time / fall)
    tail /= np.sqrt(np.square(tail).sum(axis=1, keepdims=True))
    wet = convolve(dry, tail.astype(np.float32))[:, : dry.shape[1]]
    return np.add(dry, wet * np.float32(level), dtype=np.float32)
