"""Cars, trains, aircraft and ships, standing, running and passing."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.manner import Manner, Sound, jitter, period
from lumigate.draft.sound.synthesis import (
    Curve,
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
from lumigate.draft.sound.tones import glide, swell, tone

_SPEED_OF_SOUND = 343.0


def engine(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a four-stroke engine that idles, uneven from stroke to stroke."""
    count = samples_of(seconds)
    rate = 27.0 * how.pace * 2 ** (-0.3 * how.weight) * drift(rng, count, 1.2, 0.95, 1.06)
    phase = 2 * math.pi * np.cumsum(rate) / SAMPLE_RATE
    made = np.zeros(count)
    for number in range(1, 25):
        level = number**-0.85 * (1.6 if number in (2, 4, 8) else 1.0)
        made += (
            level * np.sin(number * phase + rng.uniform(0, 2 * math.pi)) * drift(rng, count, 5.0, 0.6, 1.0)
        )
    puff = np.maximum(0.0, np.sin(2 * phase)) ** 3
    air = noise(rng, count, slope(90, 1_400, -3)) * (0.25 + puff) * np.float32(0.8)
    rattle = noise(rng, count, band(2600, 1.2)) * np.maximum(0.0, np.sin(4 * phase)) ** 8 * np.float32(0.12)
    tail = (made * 0.45)[None, :] + air + rattle
    return np.tanh(tail * 0.7).astype(np.float32)


def motorcycle(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a motorcycle that revs up through its gears; the exhaust barks at every stroke."""
    count = samples_of(seconds)
    time = np.arange(count) / SAMPLE_RATE
    gear = max(1.0, min(2.6, seconds / 1.6))
    way = (time / gear) % 1.0
    shift = np.minimum(1.0, np.floor(time / gear) * 0.18)
    rate = (38 + 62 * (shift + way * (1 - 0.4 * shift))) * how.pace
    phase = np.cumsum(rate) / SAMPLE_RATE
    pulses = np.exp(-4.5 * (phase % 1.0)) - 0.35 * np.exp(-2.2 * ((phase + 0.42) % 1.0))
    body = np.convolve(pulses, np.hanning(24) / 12, mode="same")
    roar = noise(rng, count, slope(180, 5_500, -2.5)) * np.maximum(0.0, body) * np.float32(0.35)
    made = (body * 0.9)[None, :] + roar
    return (np.tanh(1.6 * (made - made.mean(axis=1, keepdims=True))) * (0.75 + 0.25 * way)).astype(np.float32)


def car_horn(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a car horn: two tones a third apart, short, then long."""
    made = silence(samples_of(seconds))
    at = 0.03
    while at < seconds - 0.2:
        for length in (0.22, 0.65):
            curve = np.ones(samples_of(length), np.float32)
            sound = tone(415 * curve, [n**-0.55 for n in range(1, 16)])
            sound = sound + tone(522 * curve, [n**-0.55 for n in range(1, 16)])
            lay(made, sound * swell(len(sound), 0.012, 0.03), at)
            at += length + 0.12
        at += 2.4
    return in_room(rng, made, 0.6, 0.12)


def car_passing(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a car that comes, passes and goes: louder and softer, from left to right, its pitch falling."""
    count = samples_of(seconds)
    shift, near, angle = _passing(seconds, 22.0 * how.pace, 9.0)
    rate = 74.0 * shift * how.pace
    hum = tone(rate.astype(np.float32), [0.8, 1.0, 0.5, 0.7, 0.3, 0.25, 0.2, 0.15, 0.12, 0.1, 0.08, 0.06])
    tyres = moving_band(rng, (1_000 * shift).astype(np.float32), 2.4)
    body = noise(rng, count, slope(80, 900, -3))
    made = hum * 0.5 + tyres * np.float32(0.8) + body * np.float32(0.45)
    return (made * np.stack([np.cos(angle), np.sin(angle)]) * near).astype(np.float32)


def _passing(seconds: float, speed: float, distance: float) -> tuple[Curve, Curve, Curve]:
    """Return the shift of pitch, the nearness and the angle of what passes at so many metres."""
    count = samples_of(seconds)
    way = np.linspace(-1, 1, count)
    metres = way * speed * max(1.0, seconds / 2)
    far = np.sqrt(metres**2 + distance**2)
    approaching = -speed * metres / far
    shift = _SPEED_OF_SOUND / (_SPEED_OF_SOUND - approaching)
    near = (distance / far) ** 1.1
    angle = (0.5 + 0.48 * metres / far) * math.pi / 2
    return shift.astype(np.float32), near.astype(np.float32), angle.astype(np.float32)


def train(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a train over jointed rails: the rumble, and the wheels in twos."""
    count = samples_of(seconds)
    made = noise(rng, count, slope(45, 700, -3)) * drift(rng, count, 2.0, 0.8, 1.0) * np.float32(0.22)
    made += noise(rng, count, band(2_600, 1.5)) * np.float32(0.05)
    step, at = period(1.05, seconds, how), 0.03
    while at < seconds:
        for place, level in ((0.0, 1.0), (0.14, 0.85), (0.36, 0.75), (0.50, 0.65)):
            when = at + place * min(1.0, step)
            clack = ring([(310, 0.07, 1.0), (690, 0.05, 0.7), (1_450, 0.04, 0.5), (2_600, 0.03, 0.3)], 0.1)
            lay(made, clack, when, 0.9 * level * jitter(rng, 0.1), 0.1)
            lay(made, burst(rng, slope(70, 1_500, -3), 0.12, 0.09), when, 0.8 * level)
        at += step
    return made.astype(np.float32)


def train_whistle(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a steam whistle: a chord with steam in it, long, then short, then long."""
    made = silence(samples_of(seconds))
    at = 0.03
    for length in (1.3, 0.45, 1.6):
        if at > seconds - 0.2:
            break
        curve = glide(length, 0.93, 1.0, 1.0, 0.96, at=(0, 0.12, 0.8, 1))
        chord = sum(
            (
                tone((pitch * curve).astype(np.float32), (1.0, 0.35, 0.15, 0.06))
                for pitch in (392, 466, 554, 659)
            ),
            np.zeros(len(curve), np.float32),
        )
        steam = burst(rng, band(2_400, 2.5), length, 20.0, 0.05)[: len(curve)]
        lay(made, (chord / 4 + 0.12 * steam) * swell(len(curve), 0.08, 0.2), at)
        at += length + 0.25
    return in_room(rng, made, 2.0, 0.3)


def helicopter(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return rotor blades that chop the air, and the turbine."""
    count = samples_of(seconds)
    time = np.arange(count) / SAMPLE_RATE
    beat = 1 / period(1 / 11.5, seconds, how)
    chop = np.exp(-6.0 * ((time * beat) % 1.0))
    low = noise(rng, count, slope(45, 420, -3)) * (0.12 + chop)
    slap = noise(rng, count, band(900, 2.0)) * chop**2 * np.float32(0.5)
    whine = tone((2_150 * drift(rng, count, 0.5, 0.995, 1.005)).astype(np.float32), (1.0, 0.3)) * 0.05
    return (low + slap + whine).astype(np.float32)


def airplane(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a jet that flies over: a roar, a whine that falls, and the rumble that stays."""
    count = samples_of(seconds)
    shift, near, angle = _passing(seconds, 90.0, 70.0)
    close = near**0.5
    roar = noise(rng, count, slope(60, 1_200, -2)) * close * np.float32(0.7)
    hiss = moving_band(rng, (2_200 * shift**2).astype(np.float32), 1.6) * near * np.float32(0.5)
    whine = tone((1_650 * shift**1.5).astype(np.float32), (1.0, 0.4, 0.2)) * near * np.float32(0.45)
    spread = 0.25 + 0.5 * (angle / (math.pi / 2))
    sides = np.stack([np.cos(spread * math.pi / 2), np.sin(spread * math.pi / 2)])
    return ((roar + hiss + whine) * sides).astype(np.float32)


def siren(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a siren that wails up and down; fast ones yelp."""
    count = samples_of(seconds)
    turn = period(3.6, seconds, how)
    way = np.sin(2 * math.pi * np.arange(count) / SAMPLE_RATE / turn - math.pi / 2)
    hertz = (620 * np.exp2(0.62 * (way + 1))).astype(np.float32)
    sound = tone(hertz, (1.0, 0.62, 0.5, 0.33, 0.22, 0.14, 0.08))
    return in_room(rng, np.stack([sound, sound]) * np.float32(0.7), 1.0, 0.12, 3_500)


def ambulance(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a two-tone horn: a fourth apart, in turn."""
    count = samples_of(seconds)
    turn = period(1.1, seconds, how)
    high = ((np.arange(count) / SAMPLE_RATE / turn) % 1.0) < 0.5
    smooth = np.convolve(np.pad(high.astype(float), 240, mode="edge"), np.hanning(481) / 240, mode="same")
    hertz = (435 + 145 * smooth[240 : 240 + count]).astype(np.float32)
    sound = tone(hertz, (0.7, 1.0, 0.6, 0.5, 0.35, 0.3, 0.2, 0.12))
    return in_room(rng, np.stack([sound, sound]) * np.float32(0.7), 1.2, 0.22, 3_500)


def ship_horn(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a ship in the fog: one low blast and what the harbour gives back."""
    made = silence(samples_of(seconds))
    at = 0.05
    while at < seconds - 0.4:
        length = min(2.4, max(0.5, seconds - at - 0.6))
        curve = glide(length, 92, 98, 98, 95, at=(0, 0.1, 0.85, 1))
        sound = np.tanh(tone(curve, [n**-0.5 * math.exp(-n / 9) for n in range(1, 22)]) * 0.8)
        second = tone(curve * np.float32(1.26), [n**-0.5 * math.exp(-n / 8) for n in range(1, 16)]) * 0.4
        lay(made, (sound + second).astype(np.float32) * swell(len(curve), 0.18, 0.3), at)
        at += length + 3.0
    return in_room(rng, made, 3.0, 0.55, 1_800)


def bicycle_bell(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return the bell of a bicycle: the thumb makes it ring several times in a row."""
    made = silence(samples_of(seconds))
    at = 0.03
    while at < seconds - 0.1:
        for number in range(7):
            parts = [(2_340.0, 0.9, 1.0), (2_352.0, 0.9, 0.6), (4_910.0, 0.4, 0.5), (7_640.0, 0.2, 0.3)]
            lay(made, ring(parts, 0.9, 0.0005), at + 0.052 * number, 0.6 if number % 2 else 0.9)
        at += 1.9
    return made


VEHICLES = {
    "engine": Sound(engine),
    "motorcycle": Sound(motorcycle, "event", 4.0),
    "car horn": Sound(car_horn, "event", 1.2),
    "car passing": Sound(car_passing, "event", 4.0),
    "train": Sound(train, "beat"),
    "train whistle": Sound(train_whistle, "event", 4.0),
    "helicopter": Sound(helicopter, "beat"),
    "airplane": Sound(airplane, "event", 6.0),
    "siren": Sound(siren, "beat"),
    "ambulance": Sound(ambulance, "beat"),
    "ship horn": Sound(ship_horn, "event", 3.5),
    "bicycle bell": Sound(bicycle_bell, "event", 1.3),
}
