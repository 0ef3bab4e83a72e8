"""Birds: a dawn chorus, gulls, an owl, a rooster, hens and ducks."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.manner import Manner, Sound, jitter
from lumigate.draft.sound.synthesis import in_room, lay, noise, samples_of, silence, slope
from lumigate.draft.sound.tones import fading, glide, swell, tone, voiced


def birds(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
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
            at += rng.uniform(0.7, 3.2) / how.pace
    return in_room(rng, made, 0.9, 0.18, 6000.0)


def _chirp(frequency: float, bend: float, seconds: float) -> Samples:
    way = np.linspace(0, 1, max(2, samples_of(seconds)))
    hertz = (
        frequency
        * np.exp2(bend * np.sin(math.pi * (way - 0.3)))
        * (1 + 0.012 * np.sin(2 * math.pi * 34 * way * seconds))
    )
    phase = 2 * math.pi * np.cumsum(hertz) / SAMPLE_RATE
    sound = np.sin(phase) + 0.12 * np.sin(2 * phase)
    return (sound * np.sin(math.pi * way) ** 1.5).astype(np.float32)


def seagulls(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return gulls that cry in rows, each cry a little lower and shorter."""
    made = silence(samples_of(seconds))
    for number in range(3):
        at = 0.05 if number == 0 else float(rng.uniform(0.4, max(0.5, seconds)))
        while at < seconds:
            pitch, length = float(rng.uniform(900, 1250)), 0.42
            side, level = float(rng.uniform(-0.8, 0.8)), float(rng.uniform(0.35, 1.0))
            for _ in range(int(rng.integers(3, 7))):
                curve = glide(
                    length, pitch * 0.8, pitch * 1.5, pitch * 1.25, pitch * 0.75, at=(0, 0.25, 0.6, 1)
                )
                cry = voiced(curve, ((1_500, 700, 0.8), (3_000, 900, 1.0), (5_200, 1_500, 0.4)), tilt=0.5)
                lay(made, cry * swell(len(cry), 0.03, 0.12), at, level, side)
                at += length + 0.06
                pitch, length = pitch * 0.95, max(0.18, length * 0.86)
            at += float(rng.uniform(1.5, 4.0))
    return in_room(rng, made, 1.2, 0.12, 5_000)


def owl(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return an owl: one long call, a pause, then short ones and a long one that trembles."""
    made = silence(samples_of(seconds))
    at, pitch = 0.05, float(rng.uniform(340, 400))
    while at < seconds - 0.3:
        for length, pause in ((0.55, 0.55), (0.16, 0.12), (0.16, 0.10), (0.85, 2.2)):
            curve = glide(length, pitch * 0.93, pitch, pitch * 0.94)
            tremble = 1 - 0.25 * np.sin(2 * math.pi * 11 * np.arange(len(curve)) / SAMPLE_RATE) ** 2
            call = tone(curve, (1.0, 0.10, 0.05)) * swell(len(curve), 0.06, 0.10)
            lay(made, call * (tremble if length > 0.6 else 1.0), at, 1.0, 0.15)
            at += length + pause
    return in_room(rng, made, 1.2, 0.16, 2_500)


def rooster(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a rooster at dawn: three short calls and a long one that falls off."""
    made = silence(samples_of(seconds))
    at = 0.05
    while at < seconds - 0.4:
        pitch = float(rng.uniform(560, 660))
        for low, high, end, length in (
            (0.8, 1.0, 0.95, 0.16),
            (1.0, 1.25, 1.2, 0.15),
            (1.1, 1.35, 1.2, 0.30),
            (1.2, 1.5, 0.75, 0.95),
        ):
            curve = glide(length, pitch * low, pitch * high, pitch * end, at=(0, 0.35, 1))
            crow = voiced(curve, ((1_250, 500, 1.0), (2_500, 700, 0.8), (3_800, 900, 0.35)), tilt=0.4)
            lay(made, crow * swell(len(crow), 0.02, 0.10 if length < 0.5 else 0.4), at)
            at += length + 0.045
        at += float(rng.uniform(2.5, 4.0))
    return in_room(rng, made, 1.0, 0.15)


def chicken(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return hens that cluck to themselves and sometimes cackle."""
    made = silence(samples_of(seconds))
    for number in range(2):
        at, side = 0.05 + 0.35 * number, -0.4 + 0.8 * number
        while at < seconds:
            is_cackle = rng.uniform() < 0.2
            length = 0.30 if is_cackle else 0.07
            pitch = float(rng.uniform(380, 470)) * (1.35 if is_cackle else 1.0)
            curve = glide(length, pitch * 0.85, pitch * 1.2, pitch * 0.9)
            cluck = voiced(curve, ((1_000, 350, 1.0), (1_900, 500, 0.6)), tilt=0.7)
            lay(made, cluck * fading(len(cluck), length * 1.6, 0.006), at, jitter(rng, 0.2), side)
            at += float(rng.choice((0.16, 0.22, 0.3, 0.75))) * jitter(rng, 0.15)
    return in_room(rng, made, 0.3, 0.1)


def duck(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a duck: rows of quacks, the first one the longest."""
    made = silence(samples_of(seconds))
    at = 0.05
    while at < seconds - 0.1:
        length, level = 0.26, 1.0
        for _ in range(int(rng.integers(3, 6))):
            curve = glide(length, 205, 235, 190)
            quack = voiced(curve, ((1_150, 260, 1.0), (2_350, 420, 0.75), (3_300, 600, 0.3)), tilt=0.15)
            lay(made, quack * swell(len(quack), 0.015, 0.07), at, level)
            at += length + 0.11
            length, level = length * 0.86, level * 0.9
        at += float(rng.uniform(0.8, 1.8))
    return in_room(rng, made, 0.4, 0.1)


BIRDS = {
    "birds": Sound(birds),
    "seagulls": Sound(seagulls),
    "owl": Sound(owl, "event", 3.0),
    "rooster": Sound(rooster, "event", 1.8),
    "chicken": Sound(chicken),
    "duck": Sound(duck, "event", 1.6),
}
