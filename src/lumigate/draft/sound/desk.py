"""On and around a desk: keys of all kinds, a telephone, a clock, paper and pens, a camera."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.manner import Manner, Sound, jitter, period
from lumigate.draft.sound.synthesis import (
    band,
    burst,
    in_room,
    lay,
    moving_band,
    ring,
    samples_of,
    silence,
    slope,
)
from lumigate.draft.sound.tones import breath, glide, swell, tone


def keyboard(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return somebody who types: keys go down and up, the space bar deeper, with pauses to think."""
    made = silence(samples_of(seconds))
    at, left = 0.03, int(rng.integers(4, 9))
    while at < seconds - 0.02:
        is_bar = left == 0
        note = (1_350 if is_bar else 2_300) * jitter(rng, 0.16)
        side = float(rng.uniform(-0.35, 0.35))
        for after, level in ((0.0, 1.0), (float(rng.uniform(0.06, 0.09)), 0.4)):
            parts = [(note, 0.010, 0.8), (note * 1.9, 0.007, 0.5), (note * 0.22, 0.03, 0.45 + 0.5 * is_bar)]
            lay(made, ring(parts, 0.04, 0.0003), at + after, level * jitter(rng, 0.2), side)
            lay(made, burst(rng, band(3_800, 1.6), 0.012, 0.008), at + after, 0.55 * level, side)
        at += float(rng.uniform(0.075, 0.19)) / how.pace
        left -= 1
        if left < 0:
            left = int(rng.integers(3, 9))
            at += float(rng.choice((0.0, 0.05, 0.4)))
    return in_room(rng, made, 0.2, 0.1)


def typewriter(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a mechanical typewriter: hammers on the platen, and at the end of the line the bell and the carriage."""
    made = silence(samples_of(seconds))
    at, struck = 0.03, 0
    while at < seconds - 0.05:
        note = 1_050 * jitter(rng, 0.1)
        parts = [(note, 0.04, 1.0), (note * 2.6, 0.03, 0.7), (note * 5.1, 0.015, 0.4), (170.0, 0.06, 0.8)]
        lay(made, ring(parts, 0.09, 0.0003), at, jitter(rng, 0.15))
        lay(made, burst(rng, slope(800, 8_000, -1), 0.03, 0.02, 0.0002), at, 0.8)
        at += float(rng.uniform(0.13, 0.24)) / how.pace
        struck += 1
        if struck == 13 and seconds - at > 1.2:
            lay(made, ring([(2_640.0, 1.1, 1.0), (5_900.0, 0.5, 0.4)], 1.1), at, 0.5, 0.3)
            for number in range(11):
                lay(
                    made,
                    burst(rng, band(2_900, 1.2), 0.015, 0.01),
                    at + 0.35 + 0.032 * number,
                    0.4,
                    0.4 - 0.08 * number,
                )
            at, struck = at + 0.95, 0
    return in_room(rng, made, 0.3, 0.12)


def camera(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a shutter: the mirror goes up, the curtain runs, the mirror falls."""
    made = silence(samples_of(seconds))
    at = 0.02
    while at < seconds:
        for after, note, level in ((0.0, 1_300.0, 0.8), (0.045, 2_600.0, 0.6), (0.115, 980.0, 1.0)):
            parts = [(note, 0.02, 0.8), (note * 2.7, 0.012, 0.6), (260.0, 0.03, 0.5)]
            lay(made, ring(parts, 0.05, 0.0003), at + after, level)
            lay(made, burst(rng, slope(1_500, 11_000, 0), 0.035, 0.022, 0.0003), at + after, 0.7 * level)
        at += 1.4
    return made


def phone(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return an old telephone: two gongs and a clapper, ringing for a second and a half, then a pause."""
    made = silence(samples_of(seconds))
    strokes = [
        ring([(note, 0.5, 1.0), (note * 2.71, 0.25, 0.5), (note * 5.2, 0.1, 0.3)], 0.5)
        for note in (1_270.0, 1_590.0)
    ]
    at = 0.02
    while at < seconds - 0.1:
        for number in range(34):
            lay(made, strokes[number % 2], at + number / 22.0, 0.5, -0.1 + 0.2 * (number % 2))
        at += 3.2
    return in_room(rng, made, 0.4, 0.15)


def clock(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a clock: tick and tock, one a second."""
    made = silence(samples_of(seconds))
    step, at, number = period(1.0, seconds, how), 0.05, 0
    while at < seconds - 0.04:
        note = 1_850.0 if number % 2 == 0 else 1_420.0
        parts = [(note, 0.018, 1.0), (note * 2.4, 0.012, 0.6), (note * 0.31, 0.05, 0.35)]
        lay(made, ring(parts, 0.06, 0.0002), at, 1.0 - 0.2 * (number % 2))
        lay(made, burst(rng, band(5_200, 1.4), 0.008, 0.005), at, 0.3)
        at += step
        number += 1
    return in_room(rng, made, 0.35, 0.16, 5_000)


def page(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a page that is turned: it is taken, swings over, and lies down."""
    made = silence(samples_of(seconds))
    at = 0.03
    while at < seconds - 0.2:
        length = 0.62 * jitter(rng, 0.15) / how.pace
        count = samples_of(length)
        way = np.linspace(0, 1, count, dtype=np.float32)
        swing = moving_band(rng, 1_800 * np.exp2(1.3 * np.sin(math.pi * way)).astype(np.float32), 1.8)
        rustle = np.repeat(rng.uniform(0.1, 1.0, count // 480 + 1) ** 2, 480)[:count].astype(np.float32)
        shape = np.exp(-np.square((way - 0.45) / 0.28)) * (0.35 + 0.65 * rustle)
        start = samples_of(at)
        room = made[:, start : start + count]
        room += (swing * shape)[:, : room.shape[1]]
        lay(made, burst(rng, slope(300, 5_000, -2), 0.1, 0.07, 0.004), at + 0.86 * length, 0.9)
        at += length + float(rng.uniform(0.8, 1.5))
    return made


def writing(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a pencil on paper: short strokes, some longer, dots."""
    made = silence(samples_of(seconds))
    at = 0.03
    while at < seconds - 0.04:
        length = float(rng.choice((0.05, 0.09, 0.14, 0.22)))
        height = float(rng.uniform(2_600, 4_300))
        scratch = breath(rng, length, ((height, 1_600, 1.0), (height * 2.1, 2_500, 0.5), (700, 500, 0.2)))
        lay(made, scratch * swell(len(scratch), 0.3 * length, 0.4 * length), at, float(rng.uniform(0.4, 1.0)))
        at += length + float(rng.choice((0.015, 0.03, 0.16), p=(0.5, 0.35, 0.15))) / how.pace
    return made


def scissors(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return scissors: open, and shut through paper, the cut climbing to the tips."""
    made = silence(samples_of(seconds))
    step, at = period(0.55, seconds, how), 0.03
    while at < seconds - 0.1:
        count = samples_of(0.20)
        cut = moving_band(rng, glide(0.20, 2_600, 6_800)[:count], 0.9)[0] * swell(count, 0.12, 0.01)
        lay(made, cut, at, 0.5)
        lay(made, ring([(4_150.0, 0.08, 1.0), (6_700.0, 0.05, 0.7)], 0.1, 0.0003), at + 0.2, 0.8)
        lay(made, burst(rng, band(3_200, 1.5), 0.05, 0.05, 0.02), at + 0.34, 0.2)
        at += step * (1.0 if how.loop else jitter(rng, 0.08))
    return made


def zipper(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a zip that is pulled: teeth that come faster and faster, higher and higher."""
    made = silence(samples_of(seconds))
    start = 0.03
    while start < seconds - 0.15:
        length, at = min(0.75 / how.pace, seconds - start - 0.02), 0.0
        while at < length:
            way = at / length
            tooth = burst(rng, band(2_400 + 2_600 * way, 1.0), 0.012, 0.007, 0.0002)
            lay(made, tooth, start + at, (0.5 + 0.5 * way) * jitter(rng, 0.25), -0.3 + 0.6 * way)
            at += 1 / (85 + 150 * way)
        start += length + 1.2
    return made


def dial_tone(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return what a telephone line says while it rings at the other end."""
    made = silence(samples_of(seconds))
    at = 0.0
    while at < seconds:
        curve = np.ones(samples_of(1.0), np.float32)
        sound = (tone(440 * curve) + tone(480 * curve)) * swell(len(curve), 0.01, 0.01)
        lay(made, sound.astype(np.float32), at)
        at += 3.0
    return made


def printer(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return an ink printer: the head goes to and fro, the paper is moved on."""
    made = silence(samples_of(seconds))
    step, at, number = period(0.72, seconds, how), 0.02, 0
    while at < seconds:
        length = 0.50 * step
        curve = glide(length, 310, 390, 390, 300, at=(0, 0.12, 0.88, 1)) * np.float32(
            1.0 if number % 2 else 1.06
        )
        time = np.arange(len(curve)) / SAMPLE_RATE
        whine = tone(curve, (1.0, 0.3, 0.5, 0.2, 0.3)) * swell(len(curve), 0.03, 0.03)
        hiss = breath(rng, length, ((3_800, 2_500, 1.0),))[: len(curve)] * (
            0.5 + 0.5 * np.sin(2 * math.pi * 55 * time)
        )
        lay(made, (0.5 * whine + 0.4 * hiss).astype(np.float32), at, 0.8, -0.4 + 0.8 * (number % 2))
        for tick in range(4):
            lay(made, burst(rng, band(1_400, 1.5), 0.02, 0.012), at + length + 0.045 * tick, 0.5)
        at += step
        number += 1
    return made


DESK = {
    "keyboard": Sound(keyboard),
    "typewriter": Sound(typewriter),
    "camera": Sound(camera, "event", 0.6),
    "phone": Sound(phone, "event", 2.2),
    "clock": Sound(clock, "beat"),
    "page": Sound(page, "event", 1.0),
    "writing": Sound(writing),
    "scissors": Sound(scissors, "beat"),
    "zipper": Sound(zipper, "event", 1.0),
    "dial tone": Sound(dial_tone, "event", 2.5),
    "printer": Sound(printer, "beat"),
}
