"""Tools and machines: drills and saws, fans, a robot, a spaceship, projectors and gears."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.manner import Manner, Sound, jitter, period
from lumigate.draft.sound.synthesis import (
    band,
    burst,
    drift,
    in_room,
    lay,
    moving_band,
    noise,
    ring,
    samples_of,
    silence,
    slope,
)
from lumigate.draft.sound.tones import breath, crushed, glide, swell, tone


def drill(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return an electric drill: it spins up, bites, and spins down."""
    count = samples_of(seconds)
    time = np.arange(count) / SAMPLE_RATE
    up = np.minimum(1.0, time / 0.25) * np.minimum(1.0, (seconds - time) / 0.35 if not how.loop else 1.0)
    load = 1 - 0.12 * drift(rng, count, 3.0, 0.0, 1.0)
    hertz = (60 + 330 * up**0.6 * load).astype(np.float32)
    motor = crushed(tone(hertz, (0.6, 1.0, 0.3, 0.7, 0.3, 0.5, 0.2, 0.3, 0.2, 0.2)), 1.3)
    bite = noise(rng, count, band(3_400, 1.6)) * np.maximum(
        0, np.sin(2 * math.pi * np.cumsum(hertz / 8) / SAMPLE_RATE)
    )
    return ((motor[None, :] * 0.7 + bite * 0.35) * up).astype(np.float32)


def chainsaw(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a two-stroke saw: it idles, howls through the wood, and idles."""
    count = samples_of(seconds)
    gas = np.clip(
        np.sin(2 * math.pi * np.arange(count) / SAMPLE_RATE / period(2.8, seconds, how)) * 2.2, -0.2, 1.0
    )
    rate = 62 + 70 * (gas + 0.2) / 1.2 * drift(rng, count, 6.0, 0.92, 1.05)
    phase = np.cumsum(rate) / SAMPLE_RATE
    buzz = np.exp(-3.2 * (phase % 1.0)) - 0.28
    teeth = noise(rng, count, slope(900, 7_000, -1)) * (np.maximum(0, gas) * np.exp(-2 * ((phase * 4) % 1.0)))
    made = buzz[None, :] * 0.8 + teeth * np.float32(0.55) + noise(rng, count, band(700, 1.5)) * 0.08
    return np.tanh(1.4 * made).astype(np.float32)


def saw(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a hand saw: push and pull, the teeth rasping through wood."""
    made = silence(samples_of(seconds))
    step, at = period(0.95, seconds, how), 0.03
    while at < seconds - 0.1:
        for place, share, level, pitch in ((0.0, 0.46, 1.0, 1.0), (0.52, 0.40, 0.6, 0.82)):
            length = share * step
            time = np.arange(samples_of(length)) / SAMPLE_RATE
            teeth = np.exp(
                -3.5 * ((time * 118 * pitch * (0.7 + 0.6 * np.sin(math.pi * time / length))) % 1.0)
            )
            rasp = breath(
                rng, length, ((900 * pitch, 500, 0.6), (2_500 * pitch, 1_200, 1.0), (5_200, 2_500, 0.4))
            )
            lay(
                made,
                rasp[: len(time)] * teeth * swell(len(time), 0.3 * length, 0.3 * length),
                at + place * step,
                level,
            )
        at += step * (1.0 if how.loop else jitter(rng, 0.06))
    return in_room(rng, made, 0.4, 0.12)


def hammer(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a hammer on a nail in wood; on metal it is an anvil."""
    made = silence(samples_of(seconds))
    step, at, number = period(0.62, seconds, how), 0.04, 0
    while at < seconds - 0.05:
        if how.material == "metal":
            parts = [(1_180.0, 0.9, 1.0), (2_930.0, 0.6, 0.7), (5_120.0, 0.35, 0.5), (7_900.0, 0.2, 0.3)]
        else:
            nail = 2_300 * 2 ** (0.05 * (number % 6))
            parts = [(210.0, 0.09, 1.0), (480.0, 0.05, 0.6), (nail, 0.06, 0.35), (nail * 1.9, 0.04, 0.2)]
        lay(made, ring(parts, 0.9 if how.material == "metal" else 0.14, 0.0004), at, jitter(rng, 0.1))
        lay(made, burst(rng, band(1_900, 2.2), 0.04, 0.025), at, 0.5)
        at += step * (1.0 if how.loop else jitter(rng, 0.08))
        number += 1
    return in_room(rng, made, 0.5, 0.25)


def fan(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a fan: air in an even stream, chopped a little, and the hum of its motor."""
    count = samples_of(seconds)
    time = np.arange(count) / SAMPLE_RATE
    chop = 1 + 0.22 * np.sin(2 * math.pi * round(23 * how.pace * seconds) / seconds * time)
    air = noise(rng, count, slope(140, 2_400, -2)) * chop
    hum = sum(
        level * np.sin(2 * math.pi * 100 * number * time) for number, level in ((1, 0.3), (2, 0.2), (3, 0.1))
    )
    return (air + 0.5 * np.asarray(hum)[None, :]).astype(np.float32)


def vacuum(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a vacuum cleaner: a high motor, much air, moved to and fro."""
    count = samples_of(seconds)
    moved = drift(rng, count, 1.4, 0.96, 1.04)
    motor = tone((362 * moved).astype(np.float32), (0.5, 0.2, 1.0, 0.15, 0.4, 0.3, 0.2, 0.25, 0.1))
    air = moving_band(rng, 1_700 * moved**4, 2.6)
    return (0.35 * motor[None, :] + air).astype(np.float32)


def robot(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a robot that thinks aloud: chirps and beeps at pitches that jump, with servos between."""
    made = silence(samples_of(seconds))
    at = 0.03
    while at < seconds - 0.06:
        if rng.uniform() < 0.22:
            length = float(rng.uniform(0.18, 0.40))
            curve = glide(length, 140, float(rng.uniform(240, 420)), 150)
            lay(made, tone(curve, [1 / n for n in range(1, 12)]) * swell(len(curve), 0.03, 0.05), at, 0.35)
        else:
            length = float(rng.choice((0.05, 0.08, 0.14)))
            first, last = rng.choice((520, 780, 1_040, 1_560, 2_080, 2_600), 2)
            curve = glide(length, float(first), float(last))
            lay(made, tone(curve, (1.0, 0.0, 0.4, 0.0, 0.2)) * swell(len(curve), 0.006, 0.012), at, 0.8)
        at += length + float(rng.choice((0.015, 0.03, 0.10))) / how.pace
    return in_room(rng, made, 0.25, 0.1)


def spaceship(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return the inside of a spaceship: a deep drone that beats, and the breath of its machines."""
    count = samples_of(seconds)
    time = np.arange(count) / SAMPLE_RATE
    made = silence(count)
    for number, base in enumerate((55.0, 55.4, 82.4, 110.3, 164.6)):
        even = round(base * seconds) / seconds
        wave = np.sin(2 * math.pi * even * time + rng.uniform(0, 6)) * drift(rng, count, 0.4, 0.5, 1.0)
        side = (0.25 + 0.12 * number) * math.pi / 2
        made += np.stack([math.cos(side) * wave, math.sin(side) * wave]).astype(np.float32) * np.float32(0.5)
    made += noise(rng, count, band(300, 1.4)) * np.float32(0.12)
    made += moving_band(rng, 1_300 * np.exp2(drift(rng, count, 0.3, -0.6, 0.6)), 0.5) * np.float32(0.05)
    return made.astype(np.float32)


def projector(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a film projector: the claw at 24 pictures a second, and the reel."""
    made = silence(samples_of(seconds))
    step, at, number = period(1 / 24, seconds, how), 0.0, 0
    ticks = [burst(rng, band(float(rng.uniform(1_800, 3_600)), 1.5), 0.02, 0.012) for _ in range(6)]
    while at < seconds:
        lay(made, ticks[number % 6], at, 0.9 if number % 2 else 0.6)
        at += step
        number += 1
    made += noise(rng, made.shape[1], slope(120, 900, -3)) * np.float32(0.05)
    return made


def gears(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a machine hall: a press that stamps, steam let off, wheels that turn."""
    made = noise(rng, samples_of(seconds), slope(60, 500, -3)) * np.float32(0.10)
    step, at = period(1.2, seconds, how), 0.05
    while at < seconds:
        stamp = ring([(66, 0.25, 1.0), (131, 0.18, 0.6), (410, 0.2, 0.35), (1_120, 0.25, 0.2)], 0.4)
        lay(made, stamp, at, 0.9)
        lay(made, burst(rng, slope(2_500, 11_000, 0), 0.40, 0.5, 0.03), at + 0.42 * step, 0.22, 0.4)
        for tooth in range(4):
            lay(
                made,
                ring([(880, 0.04, 1.0), (2_050, 0.03, 0.6)], 0.06),
                at + step * (0.2 + 0.2 * tooth),
                0.25,
                -0.4,
            )
        at += step
    return in_room(rng, made, 1.2, 0.25)


MACHINES = {
    "drill": Sound(drill, "event", 2.5),
    "chainsaw": Sound(chainsaw, "beat"),
    "saw": Sound(saw, "beat"),
    "hammer": Sound(hammer, "beat"),
    "fan": Sound(fan),
    "vacuum cleaner": Sound(vacuum),
    "robot": Sound(robot),
    "spaceship": Sound(spaceship),
    "projector": Sound(projector, "beat"),
    "factory": Sound(gears, "beat"),
}
