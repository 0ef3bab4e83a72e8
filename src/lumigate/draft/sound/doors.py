"""Doors and what is on them: hinges, knocks, bells, locks and keys."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.levels import Samples
from lumigate.draft.sound.manner import Manner, Sound, jitter
from lumigate.draft.sound.synthesis import band, burst, in_room, lay, ring, samples_of, silence, slope


def door(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a door that creaks, where there is time for it, and falls shut."""
    made = silence(samples_of(seconds))
    length = min(1.6, seconds - 0.9)
    if length > 0.4:
        _hinge(rng, made, 0.05, length)
    at = max(0.02, length + 0.1) if length > 0.4 else 0.02
    _slam(rng, made, at, how)
    return in_room(rng, made, 0.7, 0.35, 3000.0)


def slam(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a door that somebody throws shut."""
    made = silence(samples_of(seconds))
    _slam(rng, made, 0.02, how)
    rattle = ring([(880.0, 0.06, 0.6), (1_730.0, 0.05, 0.5)], 0.08)
    for number in range(4):
        lay(made, rattle, 0.09 + 0.045 * number, 0.3 * 0.6**number, 0.1)
    return in_room(rng, made, 1.1, 0.5, 3_000)


def _slam(rng: np.random.Generator, made: Samples, at: float, how: Manner) -> None:
    if how.material == "metal":
        body = [(96.0, 0.5, 1.0), (233.0, 0.7, 0.6), (512.0, 0.6, 0.4), (1_140.0, 0.5, 0.25)]
    else:
        body = [(72.0, 0.30, 1.0), (118.0, 0.22, 0.8), (171.0, 0.15, 0.5), (240.0, 0.10, 0.3)]
    lay(made, ring(body, 0.8 if how.material == "metal" else 0.4), at)
    lay(made, burst(rng, slope(150, 3_500, -4), 0.2, 0.12), at, 0.8)
    lay(made, ring([(1240.0, 0.05, 0.4), (2350.0, 0.04, 0.3)], 0.08), at + 0.055, 0.5, 0.1)


def creak(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return old wood that gives way slowly, sticking and slipping."""
    made = silence(samples_of(seconds))
    at = 0.03
    while at < seconds - 0.25:
        length = min(float(rng.uniform(0.9, 1.7)) / how.pace, seconds - at - 0.05)
        _hinge(rng, made, at, length)
        at += length + float(rng.uniform(0.25, 0.7))
    return in_room(rng, made, 0.9, 0.3, 4_000)


def _hinge(rng: np.random.Generator, track: Samples, start: float, seconds: float) -> None:
    """Let a hinge stick and slip, faster in the middle."""
    grain = ring([(410.0, 0.03, 1.0), (735.0, 0.025, 0.9), (1180.0, 0.02, 0.6), (1790.0, 0.012, 0.4)], 0.04)
    at = 0.0
    while at < seconds:
        way = at / seconds
        lay(track, grain, start + at, 0.22 * math.sin(math.pi * way) * rng.uniform(0.7, 1.0), -0.15)
        at += 1.0 / (38 + 70 * math.sin(math.pi * way) + rng.uniform(-8, 8))


def knock(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return knuckles on a door, three times; heavy is a fist."""
    made = silence(samples_of(seconds))
    at = 0.03
    while at < seconds - 0.05:
        for number in range(3):
            note = (155 if how.weight <= 0 else 92) * jitter(rng, 0.04)
            parts = [
                (note, 0.10, 1.0),
                (note * 2.3, 0.06, 0.7),
                (note * 4.4, 0.03, 0.5),
                (note * 7.9, 0.02, 0.25),
            ]
            if how.material == "metal":
                parts = [(note * 2, 0.4, 0.8), (note * 5.3, 0.3, 0.5), (note * 9.1, 0.2, 0.35)]
            lay(made, ring(parts, 0.4 if how.material == "metal" else 0.12, 0.0006), at, 1 - 0.08 * number)
            lay(made, burst(rng, band(1_500, 2), 0.02, 0.012), at, 0.35)
            at += 0.21 / how.pace * jitter(rng, 0.08)
        at += 1.5
    return in_room(rng, made, 0.5, 0.22, 3_000)


def doorbell(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a doorbell: ding, dong, a major third down."""
    made = silence(samples_of(seconds))
    at = 0.02
    while at < seconds - 0.3:
        for place, note in ((0.0, 659.3), (0.62, 523.3)):
            parts = [
                (note, 1.6, 1.0),
                (note * 2.0, 0.9, 0.35),
                (note * 2.76, 0.5, 0.25),
                (note * 5.4, 0.2, 0.12),
            ]
            lay(made, ring(parts, 1.8, 0.001), at + place)
        at += 3.2
    return in_room(rng, made, 0.8, 0.15)


def keys(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a bunch of keys that jingles."""
    made = silence(samples_of(seconds))
    at = 0.02
    while at < seconds - 0.05:
        note = float(rng.uniform(3_200, 7_800))
        parts = [(note, 0.18, 1.0), (note * 1.41, 0.12, 0.7), (note * 1.93, 0.08, 0.4)]
        lay(made, ring(parts, 0.2, 0.0003), at, float(rng.uniform(0.25, 1.0)), float(rng.uniform(-0.4, 0.4)))
        at += float(rng.choice((0.02, 0.035, 0.06, 0.16), p=(0.35, 0.3, 0.25, 0.1))) / how.pace
    return made


def lock(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a key that goes in, turns, and throws the bolt."""
    made = silence(samples_of(seconds))
    for number in range(7):
        lay(made, burst(rng, band(4_200, 1.2), 0.012, 0.008), 0.03 + 0.026 * number, 0.35)
    for at, note, level in ((0.38, 1_450.0, 0.5), (0.62, 620.0, 1.0), (0.66, 980.0, 0.7)):
        parts = [(note, 0.05, 1.0), (note * 2.1, 0.035, 0.6), (note * 3.9, 0.02, 0.4), (190.0, 0.07, 0.7)]
        lay(made, ring(parts, 0.1, 0.0004), at, level)
    return in_room(rng, made, 0.3, 0.15)


DOORS = {
    "door": Sound(door, "event", 2.6),
    "door slam": Sound(slam, "event", 1.0),
    "creak": Sound(creak, "event", 2.0),
    "knock": Sound(knock, "event", 1.0),
    "doorbell": Sound(doorbell, "event", 2.0),
    "keys": Sound(keys, "event", 1.5),
    "lock": Sound(lock, "event", 1.0),
}
