"""Kitchen and shop: kettles and steam, glasses, a match, a till, coins."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.manner import Manner, Sound, jitter
from lumigate.draft.sound.synthesis import (
    band,
    burst,
    drift,
    in_room,
    lay,
    moments,
    noise,
    ring,
    samples_of,
    silence,
    slope,
)
from lumigate.draft.sound.tones import bubble, fading, glide, swell, tone


def kettle(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a kettle that comes to the boil and whistles."""
    count = samples_of(seconds)
    way = np.linspace(0, 1, count, dtype=np.float32)
    up = np.clip((way - 0.25) / 0.35, 0, 1)
    simmer = noise(rng, count, slope(150, 1_500, -2)) * drift(rng, count, 14.0, 0.4, 1.0) * np.float32(0.12)
    hertz = (1_150 + 1_000 * up**0.7) * drift(rng, count, 3.0, 0.995, 1.005)
    blow = tone(hertz.astype(np.float32), (1.0, 0.35, 0.12)) * up**2 * drift(rng, count, 20.0, 0.85, 1.0)
    steam = noise(rng, count, band(4_500, 2.0)) * (0.05 + 0.16 * up)
    return (simmer + steam + 0.6 * blow[None, :]).astype(np.float32)


def boiling(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a pot on the boil: large bubbles close together over a low rumble."""
    count = samples_of(seconds)
    made = noise(rng, count, slope(70, 480, -2)) * drift(rng, count, 9.0, 0.4, 1.0) * np.float32(0.20)
    kinds = [bubble(float(rng.uniform(130, 480)), float(rng.uniform(0.04, 0.10)), 0.6) for _ in range(24)]
    for moment in moments(rng, seconds, 42 * how.pace):
        lay(made, kinds[int(rng.integers(24))], float(moment), rng.exponential(0.3), rng.uniform(-0.4, 0.4))
    return made


def frying(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a hot pan: a sizzle full of tiny cracks."""
    count = samples_of(seconds)
    made = noise(rng, count, slope(3_000, 15_000, 1.0)) * drift(rng, count, 9.0, 0.5, 1.0) * np.float32(0.16)
    cracks = [
        burst(rng, band(float(rng.uniform(3_500, 9_500)), 1.0), 0.008, 0.004, 0.0001) for _ in range(20)
    ]
    for moment in moments(rng, seconds, 130):
        lay(
            made,
            cracks[int(rng.integers(20))],
            float(moment),
            min(1.2, rng.exponential(0.3)),
            rng.uniform(-0.5, 0.5),
        )
    return made


def steam(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return steam let off under pressure: it bursts out and thins away."""
    count = samples_of(seconds)
    made = noise(rng, count, slope(1_400, 13_000, 0.5)) * fading(count, max(2.5, seconds * 1.2), 0.05)
    return (made * drift(rng, count, 18.0, 0.8, 1.0)).astype(np.float32)


def spray(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a spray can: shaken, then three bursts."""
    made = silence(samples_of(seconds))
    at = 0.02
    while at < seconds - 0.1:
        for length in (0.35, 0.22, 0.55):
            jet = noise(rng, samples_of(length), slope(3_500, 16_000, 1.5))
            jet *= swell(jet.shape[1], 0.012, 0.03)
            for side in (0, 1):
                lay(made, jet[side], at, 0.5, -0.3 + 0.6 * side)
            lay(made, burst(rng, band(1_700, 1.2), 0.02, 0.012), at, 0.4)
            at += length + 0.16
        at += 0.5
    return made


def glasses(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return glasses that are raised and touched."""
    made = silence(samples_of(seconds))
    at = 0.03
    while at < seconds - 0.05:
        for _ in range(int(rng.integers(1, 3))):
            note = float(rng.uniform(2_100, 2_900))
            parts = [
                (note, 1.1, 1.0),
                (note * 1.006, 1.0, 0.5),
                (note * 2.62, 0.6, 0.5),
                (note * 4.5, 0.3, 0.3),
            ]
            lay(made, ring(parts, 1.2, 0.0004), at, jitter(rng, 0.2), float(rng.uniform(-0.4, 0.4)))
            at += float(rng.uniform(0.05, 0.14))
        at += float(rng.uniform(0.9, 1.7))
    return in_room(rng, made, 0.5, 0.1)


def match(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a match: struck, flaring up, burning quietly."""
    made = silence(samples_of(seconds))
    scrape = burst(rng, slope(1_500, 9_000, 0), 0.16, 0.4, 0.06)
    lay(made, scrape, 0.03, 0.6)
    flare = noise(rng, samples_of(max(0.6, seconds - 0.2)), slope(250, 6_000, -1.5))
    flare *= fading(flare.shape[1], 1.1, 0.05) + np.float32(0.035)
    for side in (0, 1):
        lay(made, flare[side] * drift(rng, flare.shape[1], 30.0, 0.3, 1.0), 0.17, 0.45, -0.2 + 0.4 * side)
    return made


def cash_register(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a till: keys, the bell, the drawer with its coins."""
    made = silence(samples_of(seconds))
    for number in range(2):
        parts = [(720.0, 0.05, 1.0), (1_650.0, 0.04, 0.6), (180.0, 0.06, 0.6)]
        lay(made, ring(parts, 0.08, 0.0004), 0.02 + 0.13 * number, 0.6)
    bell = ring([(2_093.0, 1.3, 1.0), (2_100.0, 1.3, 0.5), (4_210.0, 0.7, 0.5), (6_900.0, 0.3, 0.3)], 1.4)
    lay(made, bell, 0.32, 0.9)
    lay(made, burst(rng, slope(120, 2_500, -3), 0.25, 0.2, 0.03), 0.42, 0.5)
    lay(made, ring([(140.0, 0.12, 1.0), (330.0, 0.08, 0.6)], 0.2), 0.68, 0.7)
    for moment in 0.5 + rng.uniform(0, 0.35, 12):
        note = float(rng.uniform(3_500, 7_500))
        lay(made, ring([(note, 0.12, 1.0), (note * 1.5, 0.08, 0.5)], 0.15, 0.0003), float(moment), 0.16)
    return in_room(rng, made, 0.4, 0.12)


def coins(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a coin on a table: it bounces ever faster, spins, and lies down."""
    made = silence(samples_of(seconds))
    note = float(rng.uniform(3_600, 4_600))
    parts = [(note, 0.30, 1.0), (note * 1.59, 0.2, 0.7), (note * 2.31, 0.12, 0.5)]
    at, gap, level = 0.03, 0.34, 1.0
    while at < seconds - 0.05 and gap > 0.012:
        lay(made, ring(parts, 0.3, 0.0003), at, level)
        lay(made, burst(rng, band(1_400, 1.5), 0.015, 0.01), at, 0.2 * level)
        at, gap, level = at + gap, gap * 0.80, level * 0.90
    return in_room(rng, made, 0.3, 0.1)


def cork(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a bottle of sparkling wine: the pop, and the foam."""
    made = silence(samples_of(seconds))
    pop = tone(glide(0.05, 300, 900)) * fading(samples_of(0.05), 0.05)
    lay(made, pop, 0.03, 1.0)
    lay(made, burst(rng, slope(250, 6_000, -2), 0.09, 0.06), 0.03, 0.9)
    lay(made, ring([(180.0, 0.12, 1.0)], 0.15), 0.03, 0.5)
    for moment in 0.1 + rng.exponential(0.7, 240):
        if moment < seconds - 0.02:
            lay(
                made,
                bubble(float(rng.uniform(2_500, 7_000)), 0.012, 0.3),
                float(moment),
                0.10 * float(rng.exponential(1)),
            )
    fizz = noise(rng, made.shape[1], slope(5_000, 15_000, 0)) * fading(made.shape[1], 3.0, 0.1)
    return np.add(made, fizz * 0.035, dtype=np.float32)


def dishes(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return plates and forks at a table."""
    made = silence(samples_of(seconds))
    for moment in moments(rng, seconds, 4.2 * how.pace, 1):
        note = float(rng.choice((1_150, 1_480, 1_900, 3_300, 4_100))) * jitter(rng, 0.06)
        parts = [(note, 0.14, 1.0), (note * 2.18, 0.09, 0.6), (note * 3.7, 0.05, 0.4)]
        lay(
            made,
            ring(parts, 0.16, 0.0003),
            float(moment),
            float(rng.uniform(0.15, 1.0)),
            float(rng.uniform(-0.7, 0.7)),
        )
        lay(made, burst(rng, band(2_600, 1.6), 0.02, 0.012), float(moment), 0.15)
    return in_room(rng, made, 0.5, 0.2)


def microwave(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a microwave oven: its hum, and three beeps at the end."""
    count = samples_of(seconds)
    time = np.arange(count) / SAMPLE_RATE
    stop = max(0.2, seconds - 1.5)
    hum = sum(
        level * np.sin(2 * math.pi * 100 * n * time)
        for n, level in ((1, 1.0), (2, 0.5), (3, 0.35), (5, 0.2), (7, 0.1))
    )
    on = np.clip((stop - time) / 0.02, 0, 1)
    air = noise(rng, count, slope(200, 1_800, -2))
    made = ((np.asarray(hum)[None, :] + air) * 0.12 * on).astype(np.float32)
    for number in range(3):
        beep = tone(np.full(samples_of(0.26), 2_048, np.float32), (1.0, 0.0, 0.2)) * swell(
            samples_of(0.26), 0.004, 0.006
        )
        lay(made, beep, stop + 0.05 + 0.45 * number, 0.55)
    return made


KITCHEN = {
    "kettle": Sound(kettle, "event", 4.0),
    "boiling": Sound(boiling),
    "frying": Sound(frying),
    "steam": Sound(steam, "event", 2.0),
    "spray": Sound(spray, "event", 1.7),
    "glasses": Sound(glasses, "event", 1.5),
    "match": Sound(match, "event", 1.6),
    "cash register": Sound(cash_register, "event", 1.7),
    "coin drop": Sound(coins, "event", 1.9),
    "cork": Sound(cork, "event", 1.6),
    "dishes": Sound(dishes),
    "microwave": Sound(microwave, "event", 3.0),
}
