"""Sounds that only films know: what moves past, climbs and falls."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.manner import Manner, Sound
from lumigate.draft.sound.synthesis import in_room, lay, moving_band, ring, samples_of, silence
from lumigate.draft.sound.tones import glide, phase_of


def whoosh(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return something that passes from left to right, nearest a little after the middle."""
    count = samples_of(seconds)
    way = np.linspace(0, 1, count, dtype=np.float32)
    near = np.exp(-np.square((way - 0.55) / np.where(way < 0.55, 0.20, 0.14)))
    deep = 2 ** (-0.6 * how.weight)
    made = moving_band(rng, (deep * (260 + 2600 * near)).astype(np.float32), 2.0)
    made += np.float32(0.4) * moving_band(rng, (deep * (120 + 500 * near)).astype(np.float32), 1.4)
    angle = (0.15 + 0.7 * way) * math.pi / 2
    return (made * np.stack([np.cos(angle), np.sin(angle)]) * near).astype(np.float32)


def swish(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a thin and quick movement, as of a rod or a card, again while there is time."""
    made = silence(samples_of(seconds))
    at = 0.01
    while at < seconds - 0.1:
        count = samples_of(min(0.30 / how.pace, seconds - at))
        way = np.linspace(0, 1, count, dtype=np.float32)
        near = np.exp(-np.square((way - 0.5) / 0.18))
        air = moving_band(rng, (1_600 + 5_200 * near).astype(np.float32), 0.9)[0]
        lay(made, air * near, at, 1.0, float(rng.uniform(-0.5, 0.5)))
        at += 0.9 / how.pace
    return made


def riser(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return tension: noise and a tone that climb and grow to the end, and stop."""
    count = samples_of(seconds)
    way = np.linspace(0, 1, count)
    air = moving_band(rng, (300 * np.power(28.0, way)).astype(np.float32), 1.6)
    phase = 2 * math.pi * np.cumsum(110 * np.exp2(3 * way)) / SAMPLE_RATE
    tone = sum(
        np.sin(number * phase * detune) / number for number in range(1, 7) for detune in (0.997, 1.003)
    )
    beat = 1 - 0.35 * way * (0.5 + 0.5 * np.sin(2 * math.pi * np.cumsum(4 + 12 * way**2) / SAMPLE_RATE))
    grown = (0.02 + 0.98 * way**2.2) * beat * np.minimum(1.0, (1 - way) * seconds / 0.03)
    return ((air * 0.8 + np.asarray(tone)[None, :] * 0.22) * grown).astype(np.float32)


def downer(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return tension that is let go: a tone and its air that fall and fade from the first moment on."""
    count = samples_of(seconds)
    way = np.linspace(0, 1, count)
    air = moving_band(rng, (6_500 * np.power(0.03, way)).astype(np.float32), 1.4)
    phase = 2 * math.pi * np.cumsum(640 * np.exp2(-3.6 * way)) / SAMPLE_RATE
    tone = sum(
        np.sin(number * phase * detune) / number for number in range(1, 6) for detune in (0.996, 1.004)
    )
    shrunk = (1 - way) ** 1.6 * np.minimum(1.0, way * seconds / 0.02)
    return ((air * 0.6 + np.asarray(tone)[None, :] * 0.30) * shrunk).astype(np.float32)


def reverse(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a cymbal played backwards: it grows out of nothing and is cut off."""
    count = samples_of(seconds)
    way = np.linspace(0, 1, count)
    made = moving_band(rng, (5_200 + 1_800 * way).astype(np.float32), 1.7)
    metal = ring([(3_140.0, 9.0, 1.0), (4_470.0, 8.0, 0.8), (5_830.0, 7.0, 0.7)], seconds)[:count][::-1]
    grown = np.exp(5.2 * (way - 1)) * np.minimum(1.0, (1 - way) * seconds / 0.015)
    return ((made + 0.12 * metal[None, :]) * grown).astype(np.float32)


def shimmer(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return magic: a cascade of tiny bells that climbs and stays in the air."""
    made = silence(samples_of(seconds))
    scale = [1_046.5 * 2 ** (step / 12) for step in (0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24, 26, 28, 31)]
    for number in range(30):
        note = scale[min(len(scale) - 1, number // 2)] * float(rng.choice((1.0, 1.0, 1.5)))
        parts = [(note, 0.9, 1.0), (note * 2.76, 0.4, 0.3)]
        at = 0.02 + 0.9 * (number / 30) ** 1.2 * min(1.3, seconds) / how.pace
        lay(made, ring(parts, 1.0, 0.001), at, float(rng.uniform(0.3, 0.9)), float(rng.uniform(-0.8, 0.8)))
    return in_room(rng, made, 2.0, 0.35, 9_000)


def drop(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return the bass that falls under the floor."""
    count = samples_of(seconds)
    length = min(seconds, 3.0)
    curve = glide(length, 130, 62, 40, 30, at=(0, 0.15, 0.5, 1))[:count]
    wave = np.sin(phase_of(curve)) + 0.25 * np.sin(2 * phase_of(curve)) + 0.12 * np.sin(3 * phase_of(curve))
    made = silence(count)
    way = np.linspace(0, 1, len(curve))
    lay(made, (np.tanh(1.4 * wave) * (1 - way) ** 1.2 * np.minimum(1, way * 60)).astype(np.float32), 0.0)
    return made


TRANSITIONS = {
    "whoosh": Sound(whoosh, "event", 1.4),
    "swish": Sound(swish, "event", 0.4),
    "riser": Sound(riser, "event", 3.0),
    "downer": Sound(downer, "event", 2.5),
    "reverse cymbal": Sound(reverse, "event", 2.0),
    "magic": Sound(shimmer, "event", 2.4),
    "bass drop": Sound(drop, "event", 2.5),
}
