"""Bells, gongs, cymbals and drums."""

from __future__ import annotations

import numpy as np

from lumigate.draft.acoustics.levels import Samples
from lumigate.draft.sound.manner import Manner, Sound, jitter
from lumigate.draft.sound.synthesis import band, burst, in_room, lay, noise, ring, samples_of, silence, slope
from lumigate.draft.sound.tones import fading

_BELL = (
    (0.5, 1.0, 0.55), (1.0, 0.8, 1.0), (1.19, 0.6, 0.6), (1.5, 0.45, 0.4), (2.0, 0.5, 0.75), (2.52, 0.3, 0.3),
    (3.01, 0.25, 0.3), (4.12, 0.16, 0.22), (5.4, 0.1, 0.15), (6.8, 0.07, 0.1),
)  # fmt: skip
"""Partials of a church bell: times the struck note, share of the fall, level."""


def _strike(note: float, fall: float, seconds: float) -> Samples:
    parts = [
        (note * ratio * spread, fall * share, 0.5 * level)
        for ratio, share, level in _BELL
        for spread in (0.9993, 1.0007)
    ]
    return ring(parts, seconds, 0.002)


def bell(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return one bell, struck again every four seconds; light is a small one."""
    made = silence(samples_of(seconds))
    note, at = float(rng.uniform(300, 420)) * 2 ** (-0.8 * how.weight), 0.02
    while at < max(0.05, seconds - 1.0) or at == 0.02:
        lay(made, _strike(note, 6.5, min(7.0, seconds - at)), at)
        lay(made, burst(rng, band(3200, 1.6), 0.05, 0.03), at, 0.5)
        at += 4.0 / how.pace
    return in_room(rng, made, 1.6, 0.2)


def church_bells(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a tower: four bells that swing, each in its own time."""
    made = silence(samples_of(seconds))
    base = float(rng.uniform(185, 215))
    for number, (ratio, gap) in enumerate(((1.0, 1.72), (1.19, 1.45), (1.335, 1.31), (1.587, 1.17))):
        sound = _strike(base * ratio, 3.0, min(3.0, seconds))
        at = 0.02 + 0.37 * number
        while at < seconds:
            lay(made, sound, at, 0.6 * jitter(rng, 0.2), -0.6 + 0.4 * number)
            at += gap / how.pace * jitter(rng, 0.02)
    return in_room(rng, made, 2.6, 0.4, 3_000)


def chimes(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return wind chimes: thin tubes that touch by chance."""
    made = silence(samples_of(seconds))
    notes = [1_174.7 * 2 ** (step / 12) for step in (0, 2, 5, 7, 9, 12, 14)]
    at = 0.02
    while at < seconds - 0.05:
        for _ in range(int(rng.integers(1, 5))):
            note = notes[int(rng.integers(len(notes)))]
            parts = [
                (note, 2.2, 1.0),
                (note * 2.757, 1.2, 0.5),
                (note * 5.404, 0.5, 0.25),
                (note * 8.93, 0.2, 0.1),
            ]
            lay(
                made, ring(parts, 2.2, 0.001), at, float(rng.uniform(0.2, 1.0)), float(rng.uniform(-0.7, 0.7))
            )
            at += float(rng.uniform(0.07, 0.22))
        at += float(rng.uniform(0.2, 0.9)) / how.pace
    return in_room(rng, made, 1.2, 0.12, 8_000)


def gong(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a large gong: a soft stroke that opens up into a shimmer."""
    made = silence(samples_of(seconds))
    base, at = float(rng.uniform(68, 82)) * 2 ** (-0.3 * how.weight), 0.02
    while at < seconds - 0.3:
        length = min(7.0, seconds - at)
        ratios = np.sort(np.concatenate([[1.0, 1.52, 2.03], rng.uniform(2.2, 16.0, 26)]))
        low = ring([(base * r, 7.0 / r**0.3, r**-0.7) for r in ratios[:6]], length, 0.01)
        high = ring([(base * r, 5.0 / r**0.25, r**-0.55) for r in ratios[6:]], length, 0.45)
        lay(made, low + 0.9 * high, at)
        lay(made, burst(rng, slope(60, 500, -3), 0.2, 0.15, 0.008), at, 0.4)
        at += 8.0
    return in_room(rng, made, 2.4, 0.25, 5_000)


def drum_roll(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a snare that rolls, growing, and the stroke at the end."""
    made = silence(samples_of(seconds))
    last = max(0.25, seconds - min(0.9, 0.35 * seconds))
    strokes = [_snare(rng, 0.14) for _ in range(6)]
    at, number = 0.02, 0
    while at < last - 0.06:
        way = at / last
        lay(
            made,
            strokes[number % 6],
            at,
            (0.25 + 0.55 * way**1.5) * jitter(rng, 0.12),
            -0.1 + 0.2 * (number % 2),
        )
        at += 1 / 27 * jitter(rng, 0.08)
        number += 1
    lay(made, _snare(rng, 0.4), last, 1.4)
    lay(made, ring([(58.0, 0.35, 1.0), (96.0, 0.2, 0.6)], 0.4), last, 0.9)
    crash = noise(rng, samples_of(1.2), slope(2_500, 14_000, 0))[0] * fading(samples_of(1.2), 1.6, 0.002)
    lay(made, crash, last, 0.25)
    return in_room(rng, made, 0.7, 0.2)


def _snare(rng: np.random.Generator, fall: float) -> Samples:
    made = burst(rng, slope(900, 9_000, -0.5), fall, fall, 0.0004) * np.float32(0.8)
    skin = ring([(195.0, 0.09, 1.0), (330.0, 0.06, 0.5)], fall)
    return np.add(made, 0.5 * skin, dtype=np.float32)


def cymbal(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a cymbal that swells under soft sticks and rings out."""
    count = samples_of(seconds)
    way = np.linspace(0, 1, count, dtype=np.float32)
    top = 0.62
    grown = np.where(way < top, (way / top) ** 2.4, np.exp(-4.2 * (way - top) / (1 - top)))
    bright = np.where(way < top, way / top, 1 - 0.5 * (way - top) / (1 - top))
    dark = noise(rng, count, slope(700, 5_000, -1))
    high = noise(rng, count, slope(3_500, 15_000, 0))
    metal = ring([(float(f), 30.0, 1.0) for f in rng.uniform(480, 6_500, 22)], seconds)[:count] * np.float32(
        0.05
    )
    return ((dark * (0.5 - 0.2 * bright) + high * (0.7 * bright**2) + metal) * grown).astype(np.float32)


def crash(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a crash cymbal, struck once."""
    made = noise(rng, samples_of(seconds), slope(2_000, 15_000, 0.3)) * fading(
        samples_of(seconds), 2.6, 0.001
    )
    metal = ring([(float(f), 2.2, 1.0) for f in rng.uniform(420, 7_500, 26)], min(3.0, seconds), 0.001)
    lay(made, metal, 0.0, 0.12)
    return made.astype(np.float32)


def tada(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a drummer's answer to a joke: two drums and a cymbal."""
    made = silence(samples_of(seconds))
    lay(made, _snare(rng, 0.16), 0.02, 0.9)
    lay(made, ring([(105.0, 0.3, 1.0), (172.0, 0.2, 0.4)], 0.35), 0.22, 0.9)
    lay(made, ring([(62.0, 0.25, 1.0)], 0.3), 0.62, 1.0)
    hiss = noise(rng, samples_of(1.4), slope(2_500, 15_000, 0.3))[0] * fading(samples_of(1.4), 1.5, 0.001)
    lay(made, hiss, 0.62, 0.30)
    return in_room(rng, made, 0.6, 0.15)


MUSICAL = {
    "bell": Sound(bell, "event", 3.5),
    "church bells": Sound(church_bells),
    "chimes": Sound(chimes),
    "gong": Sound(gong, "event", 4.5),
    "drum roll": Sound(drum_roll, "event", 3.0),
    "cymbal swell": Sound(cymbal, "event", 3.0),
    "crash cymbal": Sound(crash, "event", 2.5),
    "rimshot": Sound(tada, "event", 1.6),
}
