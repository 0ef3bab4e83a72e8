"""Crickets, cicadas, bees and a mosquito."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.manner import Manner, Sound, jitter
from lumigate.draft.sound.synthesis import band, drift, lay, noise, samples_of, silence, slope
from lumigate.draft.sound.tones import swell, tone, voiced


def crickets(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a warm night: chirps of three or four strokes, one cricket near, others around."""
    made = noise(rng, samples_of(seconds), slope(3_000, 9_000, 0)) * np.float32(0.004)
    for number in range(5):
        pitch, strokes = float(rng.uniform(4_000, 5_200)), int(rng.integers(3, 5))
        stroke = tone(np.full(samples_of(0.017), pitch, np.float32)) * swell(samples_of(0.017), 0.005, 0.010)
        level, side = (
            (1.0, 0.2) if number == 0 else (float(rng.uniform(0.1, 0.35)), float(rng.uniform(-1, 1)))
        )
        gap, at = float(rng.uniform(0.38, 0.55)) / how.pace, float(rng.uniform(0.02, 0.3))
        while at < seconds:
            for place in range(strokes):
                lay(made, stroke, at + 0.030 * place, level * (0.7 + 0.1 * place), side)
            at += gap * jitter(rng, 0.04)
    return made


def cicadas(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return noon in the south: a buzz that swells and sinks, tree by tree."""
    count = samples_of(seconds)
    time = np.arange(count) / SAMPLE_RATE
    made = silence(count)
    for number in range(3):
        pulses = np.exp(-5.0 * ((time * (96 + 17 * number)) % 1.0))
        swells = drift(rng, count, 0.8, 0.15, 1.0) ** 2
        centre = 5_200 + 1_300 * number
        made += noise(rng, count, band(centre, 0.35)) * (pulses * swells)
    return made.astype(np.float32)


def bees(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a hive: many wings at nearly one pitch, one bee that comes past."""
    count = samples_of(seconds)
    made = silence(count)
    for number in range(4):
        pitch = 225 * (1 + 0.06 * number) * drift(rng, count, 2.5, 0.93, 1.08)
        level = drift(rng, count, 1.3, 0.15, 1.0) ** 2 * np.float32(1.0 if number == 0 else 0.45)
        side = drift(rng, count, 0.7, 0.1, 0.9) * np.float32(math.pi / 2)
        wings = voiced(pitch, ((450, 400, 1.0), (1_300, 900, 0.35), (2_900, 1_500, 0.15)), tilt=0.5, most=18)
        made += np.stack([np.cos(side), np.sin(side)]) * (wings * level)
    return made.astype(np.float32)


def mosquito(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return one thin wing beat that circles the head."""
    count = samples_of(seconds)
    pitch = 560 * np.exp2(drift(rng, count, 1.6, -0.16, 0.16))
    near = drift(rng, count, 0.9, 0.08, 1.0) ** 2
    side = drift(rng, count, 0.8, 0.0, 1.0) * np.float32(math.pi / 2)
    wing = tone(pitch.astype(np.float32), (1.0, 0.6, 0.45, 0.25, 0.15, 0.1)) * near
    return (np.stack([np.cos(side), np.sin(side)]) * wing).astype(np.float32)


INSECTS = {
    "crickets": Sound(crickets),
    "cicadas": Sound(cicadas),
    "bees": Sound(bees),
    "mosquito": Sound(mosquito),
}
