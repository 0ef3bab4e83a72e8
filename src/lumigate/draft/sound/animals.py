"""Dogs, cats, a farm, a wolf, horses, and frogs."""

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
    noise,
    ring,
    samples_of,
    silence,
    slope,
)
from lumigate.draft.sound.tones import breath, crushed, glide, normal, swell, tone, voiced


def dog(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return barks in twos and threes; a heavy dog is a large one."""
    made = silence(samples_of(seconds))
    at, size = 0.04, 2 ** (-0.55 * how.weight)
    while at < seconds - 0.1:
        for _ in range(int(rng.integers(2, 4))):
            lay(made, _bark(rng, size), at, jitter(rng, 0.15))
            at += 0.36 * jitter(rng, 0.15) / how.pace
        at += float(rng.uniform(0.5, 1.1)) / how.pace
    return in_room(rng, made, 0.45, 0.16, 3_500)


def _bark(rng: np.random.Generator, size: float) -> Samples:
    length, pitch = 0.19 * jitter(rng, 0.1) / size**0.4, 430 * size * jitter(rng, 0.08)
    curve = glide(length, pitch * 0.75, pitch * 1.35, pitch * 1.1, pitch * 0.6, at=(0, 0.22, 0.5, 1))
    formants = ((720 * size, 300, 1.0), (1_350 * size, 380, 0.8), (2_700 * size, 700, 0.35))
    throat = voiced(curve, formants, tilt=0.35)
    rough = 1 + 0.35 * np.sin(2 * math.pi * 62 * np.arange(len(throat)) / SAMPLE_RATE)
    air = breath(rng, length, formants)[: len(throat)]
    bark = throat * rough + 0.45 * air
    return normal(crushed(bark.astype(np.float32), 1.6) * swell(len(bark), 0.012, 0.09))


def cat(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a cat that says its word: the mouth opens, stays, and closes."""
    made = silence(samples_of(seconds))
    at = 0.05
    while at < seconds - 0.3:
        length, pitch = 0.85 * jitter(rng, 0.2) / how.pace, 480 * jitter(rng, 0.12) * 2 ** (-0.4 * how.weight)
        curve = glide(length, pitch * 0.8, pitch * 1.25, pitch * 1.2, pitch * 0.78, at=(0, 0.3, 0.55, 1))
        mouth = glide(length, 350, 1_050, 950, 450, at=(0, 0.35, 0.6, 1))
        tongue = glide(length, 2_300, 1_900, 1_450, 900, at=(0, 0.3, 0.6, 1))
        meow = voiced(curve, ((mouth, 220, 1.0), (tongue, 320, 0.8), (3_900, 800, 0.25)), tilt=0.5)
        lay(made, meow * swell(len(meow), 0.10, 0.28), at)
        at += length + float(rng.uniform(0.7, 1.6))
    return in_room(rng, made, 0.35, 0.12)


def purr(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a cat that purrs: small pulses, in and out with the breath."""
    count = samples_of(seconds)
    time = np.arange(count) / SAMPLE_RATE
    breathing = period(2.4, seconds, how)
    turn = np.sin(2 * math.pi * time / breathing)
    rate = np.where(turn > 0, 26.0, 23.0) * how.pace
    pulse = np.maximum(0.0, np.sin(2 * math.pi * np.cumsum(rate) / SAMPLE_RATE)) ** 3
    force = 0.25 + 0.75 * np.abs(turn) ** 0.5
    body = noise(rng, count, slope(60, 420, -3)) * np.float32(0.9)
    body += noise(rng, count, band(900, 1.6)) * (0.25 * (turn > 0) + 0.12)
    return (body * pulse * force).astype(np.float32)


def cow(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a cow that lows, the mouth closed at first."""
    made = silence(samples_of(seconds))
    at = 0.05
    while at < seconds - 0.4:
        length, pitch = 1.7 * jitter(rng, 0.15), 135 * jitter(rng, 0.1)
        curve = glide(length, pitch * 0.85, pitch * 1.25, pitch * 1.2, pitch * 0.8, at=(0, 0.35, 0.7, 1))
        mouth = glide(length, 230, 330, 620, 520, at=(0, 0.25, 0.55, 1))
        moo = voiced(curve, ((mouth, 140, 1.0), (1_050, 300, 0.35), (2_300, 500, 0.12)), tilt=0.55)
        lay(made, moo * swell(len(moo), 0.18, 0.4), at)
        at += length + float(rng.uniform(1.2, 2.4))
    return in_room(rng, made, 0.9, 0.14, 2_500)


def sheep(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return sheep that bleat, their voices trembling."""
    made = silence(samples_of(seconds))
    at = 0.05
    while at < seconds - 0.2:
        length, pitch = 0.75 * jitter(rng, 0.25), 290 * float(rng.choice((1.0, 1.25, 0.85)))
        count = samples_of(length)
        tremble = np.sin(2 * math.pi * 7.5 * np.arange(count) / SAMPLE_RATE)
        curve = (glide(length, pitch, pitch * 1.06, pitch * 0.92) * (1 + 0.035 * tremble)).astype(np.float32)
        baa = voiced(curve, ((850, 260, 1.0), (1_500, 300, 0.8), (2_800, 500, 0.4)), tilt=0.3)
        side = float(rng.uniform(-0.5, 0.5))
        lay(made, baa * (0.62 + 0.38 * tremble) * swell(len(baa), 0.05, 0.18), at, jitter(rng, 0.25), side)
        at += length + float(rng.uniform(0.3, 1.3))
    return in_room(rng, made, 0.7, 0.12)


def pig(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a pig that grunts through its nose."""
    made = silence(samples_of(seconds))
    at = 0.05
    while at < seconds - 0.1:
        for _ in range(int(rng.integers(2, 5))):
            length = 0.17 * jitter(rng, 0.3)
            count = samples_of(length)
            rattle = np.maximum(0.0, np.sin(2 * math.pi * 48 * np.arange(count) / SAMPLE_RATE)) ** 2
            snort = breath(rng, length, ((320, 160, 1.0), (780, 260, 0.6), (1_700, 500, 0.25))) * rattle
            throat = voiced(glide(length, 95, 120, 80), ((320, 200, 1.0), (900, 300, 0.4)), tilt=0.3)
            lay(made, (snort + 0.5 * throat[:count]) * swell(count, 0.02, 0.06), at, jitter(rng, 0.2))
            at += length + 0.10
        at += float(rng.uniform(0.3, 0.9))
    return in_room(rng, made, 0.3, 0.1)


def wolf(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a wolf that howls, and another one far away."""
    made = silence(samples_of(seconds))
    at, number = 0.05, 0
    while at < max(0.1, seconds - 0.5):
        length, pitch = 3.0 * jitter(rng, 0.15), 420 * jitter(rng, 0.12)
        curve = glide(length, pitch * 0.7, pitch * 1.3, pitch * 1.25, pitch * 1.12, pitch * 0.8)
        howl = voiced(curve, ((curve * np.float32(1.2), 260, 1.0), (1_250, 400, 0.15)), tilt=1.0, most=12)
        level, side = (1.0, -0.1) if number % 2 == 0 else (0.35, 0.6)
        lay(made, howl * swell(len(howl), 0.35, 0.8), at, level, side)
        at += length * 0.8 + float(rng.uniform(0.3, 1.2))
        number += 1
    return in_room(rng, made, 2.6, 0.5, 2_500)


def horse(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a horse that neighs: high, shaking, falling, and a snort at the end."""
    made = silence(samples_of(seconds))
    at = 0.05
    while at < max(0.1, seconds - 0.5):
        length, pitch = 1.5 * jitter(rng, 0.1), 1_000 * jitter(rng, 0.08)
        shake = np.sin(2 * math.pi * 11 * np.arange(samples_of(length)) / SAMPLE_RATE)
        fall = glide(length, pitch * 0.7, pitch * 1.35, pitch, pitch * 0.45, at=(0, 0.2, 0.5, 1))
        curve = (fall * (1 + 0.07 * shake)).astype(np.float32)
        neigh = voiced(curve, ((1_400, 600, 1.0), (2_700, 800, 0.6), (700, 400, 0.6)), tilt=0.5)
        lay(made, neigh * (0.75 + 0.25 * shake) * swell(len(neigh), 0.08, 0.35), at)
        snort = breath(rng, 0.5, ((500, 500, 1.0), (1_800, 900, 0.5)))
        flutter = 0.5 + 0.5 * np.sin(2 * math.pi * 24 * np.arange(len(snort)) / SAMPLE_RATE)
        lay(made, snort * flutter * swell(len(snort), 0.04, 0.3), at + length + 0.1, 0.5)
        at += length + float(rng.uniform(2.0, 3.5))
    return in_room(rng, made, 0.8, 0.16)


def hooves(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a horse on a hard road: clip and clop, four feet, no two alike; fast is a gallop."""
    made = silence(samples_of(seconds))
    is_gallop = how.pace > 1.2
    bar = period(0.62 if is_gallop else 1.16, seconds, how if not is_gallop else Manner(loop=how.loop))
    feet = (0.0, 0.16, 0.38) if is_gallop else (0.0, 0.27, 0.5, 0.77)
    at = 0.04
    while at < seconds:
        for number, place in enumerate(feet):
            note = (760, 980, 700, 1_060)[number] * jitter(rng, 0.03)
            clop = ring([(note, 0.05, 1.0), (note * 1.62, 0.03, 0.6), (note * 0.41, 0.07, 0.5)], 0.09, 0.0006)
            side = -0.2 if number % 2 else 0.2
            lay(made, clop, at + place * bar, 0.85 + 0.15 * (number == 0), side)
            lay(made, burst(rng, band(2_400, 2), 0.03, 0.02), at + place * bar, 0.18, side)
        at += bar
    return in_room(rng, made, 0.4, 0.18)


def frogs(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a pond at night: frogs that croak in turn, each at a pitch of its own."""
    made = silence(samples_of(seconds))
    for number in range(4):
        pitch, rate = float(rng.uniform(420, 1_050)), float(rng.uniform(28, 46))
        side, level = float(rng.uniform(-0.8, 0.8)), float(rng.uniform(0.4, 1.0))
        at = 0.05 if number == 0 else float(rng.uniform(0.1, 1.5))
        while at < seconds:
            length = 0.28 * jitter(rng, 0.25)
            count = samples_of(length)
            time = np.arange(count) / SAMPLE_RATE
            pulses = np.exp(-9.0 * ((time * rate) % 1.0))
            curve = glide(length, pitch * 0.9, pitch * 1.12)[:count]
            croak = tone(curve, (1.0, 0.5, 0.3, 0.12)) * pulses * swell(count, 0.04, 0.05)
            lay(made, croak.astype(np.float32), at, level, side)
            at += length + float(rng.choice((0.12, 0.25, 1.1))) * jitter(rng, 0.3)
    return in_room(rng, made, 0.7, 0.15)


def growl(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a beast that growls, deep, rough, slowly."""
    made = silence(samples_of(seconds))
    at = 0.05
    while at < seconds - 0.4:
        length = min(2.2, seconds - at)
        count = samples_of(length)
        curve = glide(length, 62, 78, 70, 58)
        rough = 0.6 + 0.4 * np.sin(2 * math.pi * 27 * np.arange(len(curve)) / SAMPLE_RATE)
        throat = voiced(curve, ((380, 240, 1.0), (900, 400, 0.5), (2_100, 700, 0.2)), tilt=0.25)
        air = breath(rng, length, ((420, 300, 1.0), (1_200, 600, 0.3)))
        beast = crushed(throat + 0.35 * air[: len(throat)], 1.8) * rough
        lay(made, (beast * swell(len(beast), 0.3, 0.6)).astype(np.float32)[:count], at)
        at += length + float(rng.uniform(0.4, 1.0))
    return in_room(rng, made, 0.7, 0.2, 2_500)


def snake(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a rattlesnake: the hiss, and under it the rattle that stops and starts."""
    count = samples_of(seconds)
    time = np.arange(count) / SAMPLE_RATE
    rattle = np.exp(-4.0 * ((time * 52 * how.pace) % 1.0)) * (drift(rng, count, 1.6, -0.6, 1.0) > 0)
    made = noise(rng, count, band(6_200, 0.8)) * rattle
    made += noise(rng, count, slope(4_000, 14_000, 0)) * drift(rng, count, 1.1, 0.0, 1.0) * np.float32(0.35)
    return made.astype(np.float32)


ANIMALS = {
    "dog": Sound(dog, "event", 1.2),
    "cat": Sound(cat, "event", 1.2),
    "purr": Sound(purr, "beat"),
    "cow": Sound(cow, "event", 2.2),
    "sheep": Sound(sheep, "event", 1.5),
    "pig": Sound(pig, "event", 1.5),
    "wolf": Sound(wolf, "event", 4.0),
    "horse": Sound(horse, "event", 2.4),
    "hooves": Sound(hooves, "beat"),
    "frogs": Sound(frogs),
    "growl": Sound(growl, "event", 2.5),
    "snake": Sound(snake),
}
