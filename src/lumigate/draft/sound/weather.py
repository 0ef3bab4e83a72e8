"""Rain, hail, wind, storm, thunder and fire."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.manner import Manner, Sound
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


def rain(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a steady fall with single drops in front of it."""
    if how.material == "metal":
        return np.add(_fall(rng, seconds, 0.6, 40), 0.8 * _taps(rng, seconds, 70), dtype=np.float32)
    if how.weight:
        return heavy_rain(rng, seconds, how) if how.weight > 0 else drizzle(rng, seconds, how)
    return _fall(rng, seconds, 1.0, 55)


def heavy_rain(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a downpour: a roar that reaches lower, and splashes close by."""
    roar = noise(rng, samples_of(seconds), slope(180, 7_000, -3.0)) * np.float32(0.5)
    made = roar + _fall(rng, seconds, 0.7, 60)
    splashes = [burst(rng, band(float(rng.uniform(450, 1300)), 1.2), 0.09, 0.06) for _ in range(12)]
    for moment in moments(rng, seconds, 60):
        lay(made, splashes[int(rng.integers(12))], float(moment), rng.exponential(0.5), rng.uniform(-1, 1))
    return made


def drizzle(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a fine rain: little hiss, and drops that can be counted."""
    made = noise(rng, samples_of(seconds), slope(2_500, 14_000, 0.0)) * np.float32(0.05)
    drops = [ring([(float(rng.uniform(2500, 7500)), 0.02, 1.0)], 0.03, 0.0003) for _ in range(20)]
    for moment in moments(rng, seconds, 30):
        lay(made, drops[int(rng.integers(20))], float(moment), rng.exponential(0.25), rng.uniform(-1, 1))
    return made


def hail(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return ice that knocks on a roof."""
    far = noise(rng, samples_of(seconds), slope(1_200, 12_000, 0.5)) * np.float32(0.05)
    return np.add(far, _taps(rng, seconds, 90), dtype=np.float32)


def wind(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return gusts: broad noise whose height and level rise and fall together."""
    count = samples_of(seconds)
    force = 1.0 + 0.5 * how.weight
    gust = drift(rng, count, 0.45 * how.pace, 0.15, 1.0)
    made = moving_band(rng, 180 + 420 * force * gust, 2.2) * gust * np.float32(0.8)
    whistle = moving_band(rng, 520 + 760 * drift(rng, count, 0.6, 0.0, 1.0), 0.35)
    made += whistle * gust**2 * np.float32(0.28 * force)
    deep = noise(rng, count, slope(60, 300, -3)) * gust * np.float32(0.5 * force)
    return np.add(made, deep, dtype=np.float32)


def storm(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return heavy rain in gusts with thunder behind it."""
    count = samples_of(seconds)
    gust = drift(rng, count, 0.9, 0.3, 1.0)
    made = heavy_rain(rng, seconds, how) * gust * np.float32(0.55)
    made += moving_band(rng, (220 + 560 * gust).astype(np.float32), 2.0) * gust * np.float32(0.4)
    return np.add(made, thunder(rng, seconds, how) * np.float32(1.5), dtype=np.float32)


def thunder(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a crack and the rolling after it; in long sounds again every ten seconds or so."""
    count = samples_of(seconds)
    made = silence(count)
    start = min(0.15, seconds * 0.05)
    while start < seconds - 0.3:
        length = min(seconds - start, rng.uniform(6.0, 9.0))
        sharp = 0.25 if how.distance == "far" else 1.0
        for hit in sorted(rng.uniform(0, 0.16, 5)):
            crack = burst(rng, slope(120, 6_000, -4), 0.7, 0.5)
            lay(made, crack, start + float(hit), sharp * rng.uniform(0.3, 0.8), rng.uniform(-0.4, 0.4))
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


def fire(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return the breath of flames, crackling, and a log that pops now and then."""
    count = samples_of(seconds)
    flutter = drift(rng, count, 7.0, 0.5, 1.0) * drift(rng, count, 0.7, 0.6, 1.0)
    breath = noise(rng, count, slope(60, 700, -4)) * flutter * np.float32(0.16 * (1 + how.weight))
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


def _fall(rng: np.random.Generator, seconds: float, level: float, drops_a_second: float) -> Samples:
    count = samples_of(seconds)
    far = noise(rng, count, slope(500, 11_000, -1.5))
    made = far * drift(rng, count, 0.4, 0.85, 1.0) * np.float32(0.25 * level)
    drops = [ring([(float(rng.uniform(1500, 6500)), 0.02, 1.0)], 0.03, 0.0004) for _ in range(24)]
    splashes = [burst(rng, band(float(rng.uniform(900, 2600)), 0.8), 0.05, 0.035) for _ in range(12)]
    for moment in moments(rng, seconds, drops_a_second):
        lay(made, drops[int(rng.integers(24))], float(moment), rng.exponential(0.22), rng.uniform(-1, 1))
    for moment in moments(rng, seconds, drops_a_second / 4):
        lay(made, splashes[int(rng.integers(12))], float(moment), rng.exponential(0.30), rng.uniform(-1, 1))
    return made


def _taps(rng: np.random.Generator, seconds: float, per_second: float) -> Samples:
    made = silence(samples_of(seconds))
    taps: list[Samples] = []
    for _ in range(16):
        note = float(rng.uniform(1500, 3800))
        taps.append(
            ring([(note, 0.05, 1.0), (note * 1.73, 0.03, 0.6), (note * 2.9, 0.02, 0.4)], 0.06, 0.0002)
        )
    for moment in moments(rng, seconds, per_second):
        lay(made, taps[int(rng.integers(16))], float(moment), rng.exponential(0.3), rng.uniform(-1, 1))
    return made


WEATHER = {
    "rain": Sound(rain),
    "heavy rain": Sound(heavy_rain),
    "drizzle": Sound(drizzle),
    "hail": Sound(hail),
    "wind": Sound(wind),
    "storm": Sound(storm),
    "thunder": Sound(thunder, "event", 6.0),
    "fire": Sound(fire),
}
