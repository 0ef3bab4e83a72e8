"""People without words: steps, hands, a crowd, breath and a heart."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.manner import Manner, Sound, jitter, period
from lumigate.draft.sound.synthesis import (
    band,
    burst,
    drift,
    in_room,
    lay,
    moments,
    noise,
    ring,
    samples_of,
    silence,
    slope,
)
from lumigate.draft.sound.tones import breath, glide, swell, tone, voiced

_STEP_SECONDS, _BEAT_SECONDS = 0.55, 0.90
_TALK_RATE = 12_000
_VOWELS = ((650, 1_100), (400, 1_900), (320, 2_200), (450, 850), (330, 750), (550, 1_500))


def footsteps(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return somebody walking, left and right in turn, on a hard floor or on what the manner names."""
    made = silence(samples_of(seconds))
    step, at, number = period(_STEP_SECONDS, seconds, how), 0.08, 0
    while at < seconds - (0.1 if how.loop else 0.0):
        side, level = -0.18 if number % 2 else 0.18, rng.uniform(0.85, 1.0)
        match how.material:
            case "gravel":
                _crunch(rng, made, at, side, 24, 0.16, (1_200, 5_500))
            case "snow":
                _crunch(rng, made, at, side, 34, 0.24, (450, 1_700))
            case "grass":
                lay(made, burst(rng, slope(900, 6_000, -2), 0.16, 0.14, 0.03), at, level, side)
            case "water":
                lay(made, burst(rng, slope(500, 7_000, -2), 0.22, 0.18, 0.015), at, level, side)
                lay(
                    made,
                    tone(glide(0.07, 380, 700)) * swell(samples_of(0.07), 0.01, 0.05),
                    at + 0.06,
                    0.4,
                    side,
                )
            case "wood" | "metal":
                _plank(rng, made, at, side, level, how)
            case _:
                _heel_and_sole(rng, made, at, side, level, how)
        at += step * (1.0 if how.loop else rng.uniform(0.96, 1.04))
        number += 1
    is_open = how.material in ("gravel", "snow", "grass", "water")
    return in_room(rng, made, 0.3 if is_open else 0.5, 0.06 if is_open else 0.3)


def _heel_and_sole(
    rng: np.random.Generator, made: Samples, at: float, side: float, level: float, how: Manner
) -> None:
    deep = rng.uniform(85, 110) * (1 - 0.2 * how.weight)
    heel = ring([(deep, 0.09, 1.0), (deep * 2.3, 0.06, 0.5), (deep * 4.1, 0.03, 0.25)], 0.14)
    lay(made, heel, at, level * (1 + 0.4 * how.weight), side)
    lay(made, burst(rng, band(float(rng.uniform(900, 1500)), 2.0), 0.06, 0.04), at, 0.55 * level, side)
    sole = burst(rng, band(float(rng.uniform(1800, 2800)), 2.2), 0.12, 0.09, 0.012)
    lay(made, sole, at + rng.uniform(0.055, 0.075), 0.22 * level, side)


def _plank(
    rng: np.random.Generator, made: Samples, at: float, side: float, level: float, how: Manner
) -> None:
    if how.material == "wood":
        note = rng.uniform(150, 185)
        parts = [(note, 0.16, 1.0), (note * 2.1, 0.10, 0.6), (note * 3.7, 0.06, 0.4), (note * 6.2, 0.03, 0.3)]
    else:
        note = rng.uniform(410, 470)
        parts = [(note, 0.5, 0.6), (note * 2.4, 0.4, 0.5), (note * 4.3, 0.3, 0.4), (note * 7.1, 0.2, 0.3)]
    lay(made, ring(parts, 0.5 if how.material == "metal" else 0.18), at, level, side)
    lay(made, burst(rng, band(1_300, 2.0), 0.03, 0.02), at, 0.5 * level, side)


def _crunch(
    rng: np.random.Generator,
    made: Samples,
    at: float,
    side: float,
    grains: int,
    length: float,
    pitches: tuple[float, float],
) -> None:
    for place in np.sort(rng.beta(1.6, 2.4, grains)) * length:
        grain = burst(rng, band(float(rng.uniform(*pitches)), 1.2), 0.022, 0.014)
        lay(made, grain, at + float(place), float(rng.uniform(0.2, 1.0)), side)


def applause(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a hall that claps: some near and each in a rhythm of their own, many far away, dying down at the end."""
    made = silence(samples_of(seconds))
    hands = [burst(rng, band(float(rng.uniform(900, 2400)), 1.4), 0.035, 0.022, 0.0003) for _ in range(40)]
    ending = 0.0 if how.loop else max(0.5, seconds * 0.3)
    for _ in range(26):
        pace, at = rng.uniform(0.19, 0.30) / how.pace, float(rng.uniform(0, min(0.6, seconds * 0.2)))
        stop = seconds - ending * float(rng.uniform(0.0, 1.0))
        sound, side = hands[int(rng.integers(40))], float(rng.uniform(-1, 1))
        level = rng.uniform(0.15, 0.6)
        while at < stop:
            lay(made, sound, at, level * rng.uniform(0.7, 1.0), side)
            at += pace * rng.uniform(0.9, 1.1)
    for moment in moments(rng, seconds, 160 * (1 + 0.5 * how.weight)):
        left = min(1.0, (seconds - float(moment)) / ending) if ending else 1.0
        lay(made, hands[int(rng.integers(40))], float(moment), 0.12 * left, rng.uniform(-1, 1))
    return in_room(rng, made, 1.1, 0.5)


def crowd(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return the murmur of many people, of whom no word can be told."""
    made = silence(samples_of(seconds))
    for number in range(9):
        side = -0.9 + 1.8 * number / 8
        lay(made, _babble(rng, seconds, 118 if number % 2 else 205), 0.0, float(rng.uniform(0.5, 1.0)), side)
    rush = noise(rng, samples_of(seconds), band(520, 2.4)) * drift(rng, samples_of(seconds), 3.0, 0.6, 1.0)
    made += rush * np.float32(0.10)
    return in_room(rng, made, 0.9, 0.45, 3_000)


def _babble(rng: np.random.Generator, seconds: float, pitch: float) -> Samples:
    """Return syllables without sense, made at a quarter of the rate."""
    count = max(64, samples_of(seconds) // 4)
    syllables = max(3, math.ceil(seconds * 4.6) + 2)
    at = np.linspace(0, syllables - 1.01, count)
    picks = [_VOWELS[int(rng.integers(len(_VOWELS)))] for _ in range(syllables)]
    mouth = np.interp(at, np.arange(syllables), [one[0] for one in picks]).astype(np.float32)
    tongue = np.interp(at, np.arange(syllables), [one[1] for one in picks]).astype(np.float32)
    melody = pitch * np.exp2(np.interp(at, np.arange(syllables), rng.uniform(-0.25, 0.25, syllables)))
    force = np.interp(at, np.arange(syllables), rng.choice((0.0, 0.5, 0.8, 1.0), syllables))
    pulse = (0.25 + 0.75 * np.sin(math.pi * (at % 1.0)) ** 2) * force
    throat = voiced(
        melody.astype(np.float32), ((mouth, 120, 1.0), (tongue, 180, 0.5), (2_600, 300, 0.2)),
        tilt=0.7, most=24, rate=_TALK_RATE,
    )  # fmt: skip
    return _finer((throat * pulse).astype(np.float32), samples_of(seconds))


def _finer(sound: Samples, count: int) -> Samples:
    spectrum: NDArray[np.complex128] = np.fft.rfft(sound)
    made = np.fft.irfft(spectrum, 4 * len(sound)) * 4
    return np.pad(made, (0, max(0, count - len(made))))[:count].astype(np.float32)


def heartbeat(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a heart: two beats, deep, the second one shorter."""
    made = silence(samples_of(seconds))
    step, at = period(_BEAT_SECONDS, seconds, how), 0.1
    while at < seconds - (0.3 if how.loop else 0.0):
        level = rng.uniform(0.92, 1.0)
        lay(made, _thump(46.0, 0.26), at, level)
        lay(made, _thump(58.0, 0.18), at + min(0.29, 0.33 * step), 0.7 * level)
        at += step * (1.0 if how.loop else rng.uniform(0.98, 1.02))
    return made


def _thump(frequency: float, seconds: float) -> Samples:
    time = np.arange(samples_of(seconds)) / SAMPLE_RATE
    phase = 2 * math.pi * frequency * (time + 0.012 * (1 - np.exp(-time / 0.02)))
    body = np.sin(phase) + 0.35 * np.sin(2 * phase) + 0.15 * np.sin(3 * phase)
    way = time / seconds
    return (body * np.minimum(1, time / 0.012) * (1 - way) ** 2.2).astype(np.float32)


def breathing(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return somebody who breathes: in, bright and short, out, darker and longer."""
    made = silence(samples_of(seconds))
    step, at = period(3.0, seconds, how), 0.05
    while at < seconds - 0.2:
        inward = breath(rng, 0.38 * step, ((1_600, 1_200, 0.6), (3_400, 1_800, 1.0), (6_000, 3_000, 0.4)))
        outward = breath(rng, 0.46 * step, ((700, 500, 1.0), (1_500, 800, 0.6), (3_000, 1_500, 0.25)))
        lay(made, inward * swell(len(inward), 0.2 * step, 0.10 * step), at, 0.6)
        lay(made, outward * swell(len(outward), 0.08 * step, 0.32 * step), at + 0.44 * step, 1.0)
        at += step * (1.0 if how.loop else jitter(rng, 0.06))
    return made


def snoring(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a sleeper: the rattle on the way in, the sigh on the way out."""
    made = silence(samples_of(seconds))
    step, at = period(3.4, seconds, how), 0.05
    while at < seconds - 0.2:
        length = 0.42 * step
        time = np.arange(samples_of(length)) / SAMPLE_RATE
        rattle = np.exp(-5.0 * ((time * 31) % 1.0))
        rough = breath(rng, length, ((260, 160, 1.0), (560, 220, 0.7), (1_300, 500, 0.25)))
        lay(made, (rough[: len(time)] * rattle * swell(len(time), 0.25 * step, 0.06 * step)), at)
        sigh = breath(rng, 0.35 * step, ((900, 700, 1.0), (2_200, 1_200, 0.5)))
        lay(made, sigh * swell(len(sigh), 0.06 * step, 0.25 * step), at + 0.52 * step, 0.22)
        at += step * (1.0 if how.loop else jitter(rng, 0.05))
    return in_room(rng, made, 0.3, 0.1)


def whistle(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a referee: a pea whistle, one short and one long."""
    made = silence(samples_of(seconds))
    at = 0.04
    for length in (0.22, 0.85):
        time = np.arange(samples_of(length)) / SAMPLE_RATE
        pea = np.sin(2 * math.pi * 38 * time)
        for pitch, level in ((2_870.0, 1.0), (3_080.0, 0.5)):
            curve = (pitch * (1 + 0.018 * pea)).astype(np.float32)
            blow = tone(curve, (1.0, 0.12)) * (0.7 + 0.3 * pea) * swell(len(curve), 0.015, 0.03)
            lay(made, blow.astype(np.float32), at, level)
        lay(made, burst(rng, band(3_000, 0.8), length, 4 * length, 0.01), at, 0.15)
        at += length + 0.12
    return in_room(rng, made, 0.8, 0.2, 5_000)


PEOPLE = {
    "footsteps": Sound(footsteps, "beat"),
    "applause": Sound(applause),
    "crowd": Sound(crowd),
    "heartbeat": Sound(heartbeat, "beat"),
    "breathing": Sound(breathing, "beat"),
    "snoring": Sound(snoring, "beat"),
    "whistle": Sound(whistle, "event", 1.3),
}
