"""Birds, footsteps, applause and a heart."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.synthesis import (
    band,
    burst,
    in_room,
    lay,
    moments,
    noise,
    ring,
    samples_of,
    silence,
    slope,
)

_STEP_SECONDS, _BEAT_SECONDS = 0.55, 0.90


def birds(rng: np.random.Generator, seconds: float) -> Samples:
    """Return a few birds, each with a tune of its own that it repeats, and the air between them."""
    made = noise(rng, samples_of(seconds), slope(200, 2_000, -4)) * np.float32(0.006)
    for number in range(4):
        pitch, pace = rng.uniform(2300, 5200), rng.uniform(0.8, 1.3)
        tune = [
            (
                rng.uniform(-0.35, 0.35),
                rng.uniform(-0.45, 0.45),
                rng.uniform(0.05, 0.16),
                rng.uniform(0.04, 0.12),
            )
            for _ in range(int(rng.integers(2, 6)))
        ]
        level, side = rng.uniform(0.25, 0.8), rng.uniform(-0.9, 0.9)
        at = 0.1 if number == 0 else float(rng.uniform(0, min(3.0, seconds)))
        while at < seconds:
            for jump, bend, length, pause in tune:
                chirp = _chirp(pitch * 2**jump, bend, length * pace)
                lay(made, chirp, at, level * rng.uniform(0.8, 1.0), side)
                at += (length + pause) * pace
            at += rng.uniform(0.7, 3.2)
    return in_room(rng, made, 0.9, 0.18, 6000.0)


def _chirp(frequency: float, bend: float, seconds: float) -> Samples:
    way = np.linspace(0, 1, max(2, samples_of(seconds)))
    hertz = (
        frequency
        * np.exp2(bend * np.sin(math.pi * (way - 0.3)))
        * (1 + 0.012 * np.sin(2 * math.pi * 34 * way * seconds))
    )
    phase = 2 * math.pi * np.cumsum(hertz) / SAMPLE_RATE
    tone = np.sin(phase) + 0.12 * np.sin(2 * phase)
    return (tone * np.sin(math.pi * way) ** 1.5).astype(np.float32)


def footsteps(rng: np.random.Generator, seconds: float) -> Samples:
    """Return somebody walking on a hard floor: heel, then sole, left and right in turn."""
    made = silence(samples_of(seconds))
    at, number = 0.08, 0
    while at < seconds:
        deep = rng.uniform(85, 110)
        heel = ring([(deep, 0.09, 1.0), (deep * 2.3, 0.06, 0.5), (deep * 4.1, 0.03, 0.25)], 0.14)
        knock = burst(rng, band(float(rng.uniform(900, 1500)), 2.0), 0.06, 0.04)
        sole = burst(rng, band(float(rng.uniform(1800, 2800)), 2.2), 0.12, 0.09, 0.012)
        side = -0.18 if number % 2 else 0.18
        level = rng.uniform(0.85, 1.0)
        lay(made, heel, at, level, side)
        lay(made, knock, at, 0.55 * level, side)
        lay(made, sole, at + rng.uniform(0.055, 0.075), 0.22 * level, side)
        at += _STEP_SECONDS * rng.uniform(0.96, 1.04)
        number += 1
    return in_room(rng, made, 0.5, 0.3)


def applause(rng: np.random.Generator, seconds: float) -> Samples:
    """Return a hall that claps: some near and each in a rhythm of their own, many far away, dying down at the end."""
    made = silence(samples_of(seconds))
    hands = [burst(rng, band(float(rng.uniform(900, 2400)), 1.4), 0.035, 0.022, 0.0003) for _ in range(40)]
    ending = max(0.5, seconds * 0.3)
    for _ in range(26):
        pace, at = rng.uniform(0.19, 0.30), float(rng.uniform(0, min(0.6, seconds * 0.2)))
        stop = seconds - ending * float(rng.uniform(0.0, 1.0))
        sound, side = hands[int(rng.integers(40))], float(rng.uniform(-1, 1))
        level = rng.uniform(0.15, 0.6)
        while at < stop:
            lay(made, sound, at, level * rng.uniform(0.7, 1.0), side)
            at += pace * rng.uniform(0.9, 1.1)
    for moment in moments(rng, seconds, 160):
        fading = min(1.0, (seconds - float(moment)) / ending)
        lay(made, hands[int(rng.integers(40))], float(moment), 0.12 * fading, rng.uniform(-1, 1))
    return in_room(rng, made, 1.1, 0.5)


def heartbeat(rng: np.random.Generator, seconds: float) -> Samples:
    """Return a heart at rest: two beats, deep, the second one shorter."""
    made = silence(samples_of(seconds))
    at = 0.1
    while at < seconds:
        level = rng.uniform(0.92, 1.0)
        lay(made, _thump(46.0, 0.26), at, level)
        lay(made, _thump(58.0, 0.18), at + 0.29, 0.7 * level)
        at += _BEAT_SECONDS * rng.uniform(0.98, 1.02)
    return made


def _thump(frequency: float, seconds: float) -> Samples:
    time = np.arange(samples_of(seconds)) / SAMPLE_RATE
    phase = 2 * math.pi * frequency * (time + 0.012 * (1 - np.exp(-time / 0.02)))
    body = np.sin(phase) + 0.35 * np.sin(2 * phase) + 0.15 * np.sin(3 * phase)
    way = time / seconds
    return (body * np.minimum(1, time / 0.012) * (1 - way) ** 2.2).astype(np.float32)
