"""Rain, wind, waves, thunder and fire."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.synthesis import (
    band,
    burst,
    drift,
    lay,
    moments,
    moving_band,
    noise,
    ring,
    samples_of,
    silence,
    slope,
)


def rain(rng: np.random.Generator, seconds: float) -> Samples:
    """Return a steady fall with single drops in front of it."""
    count = samples_of(seconds)
    far = noise(rng, count, slope(500, 11_000, -1.5))
    made = far * drift(rng, count, 0.4, 0.85, 1.0) * np.float32(0.25)
    drops = [ring([(float(rng.uniform(1500, 6500)), 0.02, 1.0)], 0.03, 0.0004) for _ in range(24)]
    splashes = [burst(rng, band(float(rng.uniform(900, 2600)), 0.8), 0.05, 0.035) for _ in range(12)]
    for moment in moments(rng, seconds, 55):
        lay(made, drops[int(rng.integers(24))], float(moment), rng.exponential(0.22), rng.uniform(-1, 1))
    for moment in moments(rng, seconds, 14):
        lay(made, splashes[int(rng.integers(12))], float(moment), rng.exponential(0.30), rng.uniform(-1, 1))
    return made


def wind(rng: np.random.Generator, seconds: float) -> Samples:
    """Return gusts: broad noise whose height and level rise and fall together."""
    count = samples_of(seconds)
    gust = drift(rng, count, 0.45, 0.15, 1.0)
    made = moving_band(rng, 180 + 420 * gust, 2.2) * gust * np.float32(0.8)
    made += moving_band(rng, 520 + 760 * drift(rng, count, 0.6, 0.0, 1.0), 0.35) * gust**2 * np.float32(0.28)
    deep = noise(rng, count, slope(60, 300, -3)) * gust * np.float32(0.5)
    return np.add(made, deep, dtype=np.float32)


def waves(rng: np.random.Generator, seconds: float) -> Samples:
    """Return breakers every seven seconds or so over the murmur of the sea."""
    count = samples_of(seconds)
    time = np.arange(count) / SAMPLE_RATE
    surge = np.zeros(count)
    bright = np.zeros(count)
    start = -float(rng.uniform(0.5, 2.0))
    while start < seconds:
        height = rng.uniform(0.7, 1.0)
        rise, fall = rng.uniform(1.6, 2.4), rng.uniform(3.2, 4.4)
        way = time - start - rise
        shape = np.where(way < 0, np.exp(-np.square(way / (0.55 * rise))), np.exp(-way / (0.42 * fall)))
        surge += height * shape * (way > -rise * 1.6)
        bright += height * np.where(way < 0, np.exp(-np.square(way / 0.4)), np.exp(-way / (0.3 * fall)))
        start += rise + fall + rng.uniform(0.5, 1.8)
    deep = noise(rng, count, slope(90, 900, -3))
    hiss = noise(rng, count, slope(700, 9_000, -2))
    made = deep * (0.25 + 0.6 * surge) + hiss * (0.03 + 0.55 * np.minimum(bright, 1.2))
    return made.astype(np.float32)


def thunder(rng: np.random.Generator, seconds: float) -> Samples:
    """Return a crack and the rolling after it; in long sounds again every ten seconds or so."""
    count = samples_of(seconds)
    made = silence(count)
    start = min(0.15, seconds * 0.05)
    while start < seconds - 0.3:
        length = min(seconds - start, rng.uniform(6.0, 9.0))
        for hit in sorted(rng.uniform(0, 0.16, 5)):
            crack = burst(rng, slope(120, 6_000, -4), 0.7, 0.5)
            lay(made, crack, start + float(hit), rng.uniform(0.3, 0.8), rng.uniform(-0.4, 0.4))
        rolls = samples_of(length)
        time = np.arange(rolls) / SAMPLE_RATE
        envelope = (
            np.exp(-2.6 * time / length) * drift(rng, rolls, 3.0, 0.25, 1.0) * np.minimum(1, time / 0.08)
        )
        ending = np.minimum(1.0, (length - time) / min(0.8, length / 2))
        roll = noise(rng, rolls, slope(28, 260, -4)) * envelope * ending * np.float32(0.9)
        begin = samples_of(start)
        room = made[:, begin : begin + rolls]
        room += roll[:, : room.shape[1]].astype(np.float32)
        start += length + rng.uniform(1.0, 4.0)
    return made


def fire(rng: np.random.Generator, seconds: float) -> Samples:
    """Return the breath of flames, crackling, and a log that pops now and then."""
    count = samples_of(seconds)
    flutter = drift(rng, count, 7.0, 0.5, 1.0) * drift(rng, count, 0.7, 0.6, 1.0)
    breath = noise(rng, count, slope(60, 700, -4)) * flutter * np.float32(0.16)
    hiss = noise(rng, count, slope(1500, 8_000, -2)) * flutter**2 * np.float32(0.02)
    made = np.add(breath, hiss, dtype=np.float32)
    snaps = [burst(rng, band(float(rng.uniform(1200, 6500)), 1.6), 0.02, 0.008, 0.0001) for _ in range(24)]
    pops = [
        burst(rng, band(float(rng.uniform(350, 900)), 1.0), 0.09, 0.05)
        + ring([(float(rng.uniform(300, 700)), 0.05, 0.5)], 0.09)
        for _ in range(6)
    ]
    for moment in moments(rng, seconds, 11):
        cluster = 1 + rng.poisson(1.2)
        for _ in range(cluster):
            at = float(moment) + rng.exponential(0.03)
            level = min(1.0, rng.exponential(0.28))
            lay(made, snaps[int(rng.integers(24))], at, level, rng.uniform(-0.7, 0.7))
    for moment in moments(rng, seconds, 0.9):
        lay(made, pops[int(rng.integers(6))], float(moment), rng.uniform(0.4, 0.9), rng.uniform(-0.5, 0.5))
    return made * np.float32(1 / math.sqrt(2))
