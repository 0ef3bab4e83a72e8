"""The sea, running water, drops, bubbles, and what it is like below."""

from __future__ import annotations

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.manner import Manner, Sound, jitter, period
from lumigate.draft.sound.synthesis import (
    band,
    burst,
    drift,
    in_room,
    lay,
    moments,
    moving_band,
    noise,
    samples_of,
    silence,
    slope,
)
from lumigate.draft.sound.tones import bubble, fading


def waves(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return breakers every seven seconds or so over the murmur of the sea."""
    count = samples_of(seconds)
    time = np.arange(count) / SAMPLE_RATE
    surge = np.zeros(count)
    bright = np.zeros(count)
    start = -float(rng.uniform(0.5, 2.0))
    while start < seconds:
        height = rng.uniform(0.7, 1.0)
        rise, fall = rng.uniform(1.6, 2.4) / how.pace, rng.uniform(3.2, 4.4) / how.pace
        way = time - start - rise
        shape = np.where(way < 0, np.exp(-np.square(way / (0.55 * rise))), np.exp(-way / (0.42 * fall)))
        surge += height * shape * (way > -rise * 1.6)
        bright += height * np.where(way < 0, np.exp(-np.square(way / 0.4)), np.exp(-way / (0.3 * fall)))
        start += rise + fall + rng.uniform(0.5, 1.8)
    deep = noise(rng, count, slope(90, 900, -3))
    hiss = noise(rng, count, slope(700, 9_000, -2))
    calm = 1.0 - 0.4 * min(0.0, how.weight) + 0.3 * max(0.0, how.weight)
    made = deep * (0.25 + 0.6 * surge * calm) + hiss * (0.03 + 0.55 * np.minimum(bright, 1.2))
    return made.astype(np.float32)


def stream(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a brook: bubbles of many sizes over a soft rush."""
    count = samples_of(seconds)
    made = moving_band(rng, 900 * np.exp2(drift(rng, count, 3.0, -0.4, 0.4)), 1.8) * np.float32(0.10)
    kinds = [
        bubble(float(rng.uniform(380, 1900)), float(rng.uniform(0.03, 0.09)), float(rng.uniform(0.1, 0.5)))
        for _ in range(40)
    ]
    for moment in moments(rng, seconds, 70 * how.pace * (1 + 0.5 * how.weight)):
        lay(made, kinds[int(rng.integers(40))], float(moment), rng.exponential(0.16), rng.uniform(-0.9, 0.9))
    return made


def waterfall(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a mass of falling water: an even roar with weight below and spray above."""
    count = samples_of(seconds)
    roar = noise(rng, count, slope(70, 2_200, -2.5)) * drift(rng, count, 1.5, 0.92, 1.0)
    spray = (
        noise(rng, count, slope(2_000, 13_000, -1.0)) * drift(rng, count, 4.0, 0.7, 1.0) * np.float32(0.28)
    )
    return np.add(roar, spray, dtype=np.float32)


def drip(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return drops that fall into still water, one after the other, in a place that rings."""
    made = silence(samples_of(seconds))
    step, at = period(0.85, seconds, how), 0.05
    while at < seconds - 0.03:
        low = float(rng.uniform(700, 1150)) * (1 - 0.3 * how.weight)
        lay(made, burst(rng, band(4500, 1.5), 0.01, 0.006), at, 0.25, 0.1)
        lay(made, bubble(low, 0.09, 0.8), at + 0.018, 1.0 * jitter(rng, 0.2), float(rng.uniform(-0.3, 0.3)))
        at += step * (1.0 if how.loop else jitter(rng, 0.18))
    return in_room(rng, made, 1.6, 0.35, 5_000.0)


def bubbles(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return air that rises in water, bubble after bubble, in bunches."""
    made = silence(samples_of(seconds))
    for moment in moments(rng, seconds, 4.5 * how.pace, 1):
        at, pitch = float(moment), float(rng.uniform(240, 620))
        for _ in range(int(rng.integers(2, 8))):
            one = bubble(pitch, float(rng.uniform(0.05, 0.12)), float(rng.uniform(0.5, 1.0)))
            lay(made, one, at, float(rng.uniform(0.3, 1.0)), float(rng.uniform(-0.6, 0.6)))
            at += float(rng.uniform(0.025, 0.08))
            pitch *= float(rng.uniform(0.95, 1.2))
    return made


def splash(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return something that falls into water: the slap, the spray and the bubbles after it."""
    made = silence(samples_of(seconds))
    size = 1.0 + 0.5 * how.weight
    lay(made, burst(rng, slope(90, 1_200, -3), 0.30 * size, 0.25 * size, 0.004), 0.03, 1.0)
    spray = noise(rng, samples_of(1.1), slope(900, 11_000, -1.5))
    spray *= fading(spray.shape[1], 1.0 * size, 0.05)
    for side in (0, 1):
        lay(made, spray[side], 0.05, 0.55, -0.6 + 1.2 * side)
    for moment in 0.18 + rng.exponential(0.30, 38):
        one = bubble(float(rng.uniform(260, 1100)), 0.08, 0.6)
        lay(made, one, float(moment), 0.4 * float(np.exp(-moment)), float(rng.uniform(-0.7, 0.7)))
    return in_room(rng, made, 0.6, 0.12)


def underwater(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return the dull pressure under the surface and bubbles that pass."""
    count = samples_of(seconds)
    made = noise(rng, count, slope(35, 190, -3)) * drift(rng, count, 0.5, 0.6, 1.0)
    made += moving_band(rng, 170 * np.exp2(drift(rng, count, 0.8, -0.8, 0.8)), 0.6) * np.float32(0.5)
    for moment in moments(rng, seconds, 2.2):
        at, pitch = float(moment), float(rng.uniform(150, 330))
        for _ in range(int(rng.integers(1, 5))):
            lay(
                made,
                bubble(pitch, 0.13, 0.5),
                at,
                float(rng.uniform(0.3, 0.9)),
                float(rng.uniform(-0.6, 0.6)),
            )
            at += float(rng.uniform(0.05, 0.12))
    return made.astype(np.float32)


def pouring(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a glass that is filled: what rings in it climbs as the air gets less."""
    count = samples_of(seconds)
    way = np.linspace(0, 1, count, dtype=np.float32)
    height = 420 * np.exp2(1.9 * way**1.5) * np.exp2(drift(rng, count, 12.0, -0.05, 0.05))
    made = moving_band(rng, height.astype(np.float32), 0.35) * np.float32(0.5)
    made += noise(rng, count, slope(1_500, 9_000, -1)) * np.float32(0.07)
    for moment in moments(rng, seconds, 45):
        pitch = 600 * 2 ** (1.7 * float(moment) / seconds) * float(rng.uniform(0.8, 1.6))
        lay(made, bubble(pitch, 0.05, 0.4), float(moment), rng.exponential(0.3), rng.uniform(-0.4, 0.4))
    return made * np.minimum(1, (1 - way) * seconds / 0.15)


WATER = {
    "waves": Sound(waves),
    "stream": Sound(stream),
    "waterfall": Sound(waterfall),
    "drip": Sound(drip, "beat"),
    "bubbles": Sound(bubbles),
    "splash": Sound(splash, "event", 1.6),
    "underwater": Sound(underwater),
    "pouring": Sound(pouring, "event", 3.0),
}
