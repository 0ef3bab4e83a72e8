"""Places: forest, night, city, café, harbour, rooms. And the sound of old media."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.animals import frogs
from lumigate.draft.sound.birds import birds, owl, seagulls
from lumigate.draft.sound.insects import crickets
from lumigate.draft.sound.kitchen import dishes
from lumigate.draft.sound.manner import Manner, Sound
from lumigate.draft.sound.people import crowd
from lumigate.draft.sound.synthesis import band, burst, drift, lay, moments, noise, samples_of, silence, slope
from lumigate.draft.sound.tones import glide, swell, tone
from lumigate.draft.sound.water import waves


def forest(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a wood by day: leaves in the wind and birds in them."""
    return _loud(leaves(rng, seconds, how), 0.5) + _loud(birds(rng, seconds, how), 0.35)


def leaves(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return leaves that rustle in gusts."""
    count = samples_of(seconds)
    gust = drift(rng, count, 0.7, 0.12, 1.0)
    flutter = drift(rng, count, 11.0, 0.55, 1.0)
    made = noise(rng, count, slope(1_600, 9_500, -0.5)) * gust**1.3 * flutter
    return (made + noise(rng, count, slope(150, 900, -3)) * gust * np.float32(0.25)).astype(np.float32)


def night(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a summer night: crickets, a pond far off, an owl."""
    made = _loud(crickets(rng, seconds, how), 0.4) + _loud(frogs(rng, seconds, how), 0.12)
    made += _loud(owl(rng, seconds, how), 0.22)
    air = noise(rng, samples_of(seconds), slope(60, 500, -3))
    return np.add(made, air * 0.12, dtype=np.float32)


def city(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a street: traffic that never stops, cars that pass, a horn somewhere."""
    count = samples_of(seconds)
    made = noise(rng, count, slope(45, 600, -3)) * drift(rng, count, 0.6, 0.7, 1.0) * np.float32(0.55)
    made += noise(rng, count, slope(600, 5_000, -4)) * drift(rng, count, 0.5, 0.3, 1.0) * np.float32(0.25)
    for moment in moments(rng, seconds, 0.5):
        length = float(rng.uniform(1.6, 3.2))
        size = samples_of(length)
        near = np.exp(-np.square((np.linspace(-1, 1, size)) / 0.38))
        hiss = noise(rng, size, band(float(rng.uniform(700, 1_300)), 2.2))[0] * near
        lay(
            made,
            hiss.astype(np.float32),
            float(moment) - 0.4 * length if moment > 0.4 * length else 0.0,
            0.5,
            float(rng.uniform(-0.8, 0.8)),
        )
    for moment in moments(rng, seconds, 0.3):
        length = float(rng.uniform(0.2, 0.6))
        curve = np.full(samples_of(length), float(rng.choice((349.2, 392.0, 440.0))), np.float32)
        horn = tone(curve, (1.0, 0.8, 0.5, 0.25)) + tone(curve * np.float32(1.26), (1.0, 0.8, 0.5, 0.25))
        lay(made, horn * swell(len(curve), 0.03, 0.06), float(moment), 0.12, float(rng.uniform(-0.8, 0.8)))
    return made.astype(np.float32)


def cafe(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a café: voices of which no word can be told, cups and spoons."""
    return _loud(crowd(rng, seconds, how), 0.45) + _loud(dishes(rng, seconds, how), 0.28)


def harbour(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a beach or a harbour: waves, and gulls over them."""
    return _loud(waves(rng, seconds, how), 0.5) + _loud(seagulls(rng, seconds, how), 0.45)


def room_tone(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a quiet room: air and the mains."""
    count = samples_of(seconds)
    time = np.arange(count) / SAMPLE_RATE
    made = noise(rng, count, slope(60, 1_100, -4))
    mains = sum(
        level * np.sin(2 * math.pi * hertz * time) for hertz, level in ((50, 0.35), (100, 0.5), (200, 0.2))
    )
    return (made + np.asarray(mains)[None, :]).astype(np.float32)


def vinyl(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return an old record without music: crackle, clicks, the rumble of the turntable."""
    count = samples_of(seconds)
    made = noise(rng, count, slope(2_000, 12_000, -1)) * np.float32(0.018)
    made += noise(rng, count, slope(25, 90, 0)) * np.float32(0.06)
    for moment in moments(rng, seconds, 38):
        tick = burst(rng, band(float(rng.uniform(1_500, 7_500)), 2.2), 0.004, 0.002, 0.00005)
        lay(made, tick, float(moment), min(1.0, 0.12 * float(rng.pareto(1.6))), float(rng.uniform(-0.5, 0.5)))
    return made


def static(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a radio between stations: hiss, whistles that wander, crackle."""
    count = samples_of(seconds)
    made = noise(rng, count, slope(300, 4_800, 0.5)) * drift(rng, count, 6.0, 0.5, 1.0) * np.float32(0.6)
    wander = 900 * np.exp2(drift(rng, count, 1.3, -1.4, 1.4))
    made += tone(wander.astype(np.float32)) * drift(rng, count, 1.7, 0.0, 1.0) ** 3 * np.float32(0.5)
    for moment in moments(rng, seconds, 7):
        lay(
            made,
            burst(rng, slope(300, 5_000, 0), 0.03, 0.02, 0.0002),
            float(moment),
            1.2 * float(rng.uniform(0.2, 1)),
        )
    return made.astype(np.float32)


def rewind(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a tape wound back: chatter that runs up, and the stop."""
    made = silence(samples_of(seconds))
    length = max(0.3, seconds - 0.12)
    curve = glide(length, 500, 1_700, 2_300, 2_600) * drift(rng, samples_of(length), 24.0, 0.72, 1.3)
    chatter = tone(curve.astype(np.float32), (1.0, 0.5, 0.4, 0.3)) * drift(
        rng, samples_of(length), 38.0, 0.05, 1.0
    )
    lay(made, chatter * swell(len(chatter), 0.06, 0.02), 0.0, 0.6)
    lay(made, burst(rng, slope(150, 5_000, -2), 0.06, 0.04), length, 1.0)
    made += noise(rng, made.shape[1], slope(2_000, 9_000, 0)) * np.float32(0.03)
    return made


def white_noise(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return noise that is the same at every pitch, or deeper where the manner is heavy."""
    return noise(rng, samples_of(seconds), slope(20, 20_000, -4.0 * max(0.0, how.weight)))


def _loud(sound: Samples, level: float) -> Samples:
    power = float(np.sqrt(np.mean(np.square(sound))))
    return sound * np.float32(level / max(power, 1e-6))


AMBIENCE = {
    "forest": Sound(forest),
    "leaves": Sound(leaves),
    "night": Sound(night),
    "city": Sound(city),
    "cafe": Sound(cafe),
    "seaside": Sound(harbour),
    "room tone": Sound(room_tone),
    "vinyl": Sound(vinyl),
    "static": Sound(static),
    "tape rewind": Sound(rewind, "event", 2.0),
    "white noise": Sound(white_noise),
}
