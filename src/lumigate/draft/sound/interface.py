"""What programs and games say: clicks, beeps, good news and bad, coins and lasers."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.manner import Manner, Sound, period
from lumigate.draft.sound.synthesis import band, burst, in_room, lay, noise, ring, samples_of, silence
from lumigate.draft.sound.tones import crushed, fading, glide, swell, tone

_SQUARE = (1.0, 0.0, 0.333, 0.0, 0.2, 0.0, 0.143, 0.0, 0.111)
_PULSE = (1.0, 0.7, 0.25, 0.0, 0.2, 0.23, 0.14, 0.0, 0.1)


def click(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a button pressed and let go."""
    made = silence(samples_of(seconds))
    for at, level in ((0.01, 1.0), (0.105, 0.55)):
        body = ring(
            [(rng.uniform(2000, 2400), 0.012, 1.0), (rng.uniform(3900, 4500), 0.008, 0.7)], 0.03, 0.0002
        )
        lay(made, body, at, level)
        lay(made, burst(rng, band(5200, 1.5), 0.012, 0.006, 0.0001), at, 0.5 * level)
        lay(made, ring([(310.0, 0.03, 0.5)], 0.05), at, 0.4 * level)
    return made


def switch(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a light switch: one snap with the wall behind it."""
    made = silence(samples_of(seconds))
    parts = [(1_150.0, 0.02, 1.0), (2_800.0, 0.012, 0.6), (420.0, 0.045, 0.9), (150.0, 0.05, 0.5)]
    lay(made, ring(parts, 0.07, 0.0003), 0.02)
    lay(made, burst(rng, band(3_000, 1.8), 0.02, 0.01), 0.02, 0.5)
    return in_room(rng, made, 0.3, 0.14)


def pop(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a soft pop, as of a bubble or a lip."""
    made = silence(samples_of(seconds))
    curve = glide(0.09, 330 * 2 ** (-0.4 * how.weight), 880 * 2 ** (-0.4 * how.weight))
    lay(made, tone(curve, (1.0, 0.15)) * fading(len(curve), 0.09, 0.003), 0.01)
    return made


def beep(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return plain beeps, one a second."""
    made = silence(samples_of(seconds))
    step, at = period(1.0, seconds, how), 0.02
    while at < seconds - 0.1:
        curve = np.full(samples_of(0.18), 1_000.0, np.float32)
        lay(made, tone(curve, (1.0, 0.08)) * swell(len(curve), 0.004, 0.008), at)
        at += step
    return made


def notification(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a friendly message: two notes up, like small bells."""
    made = silence(samples_of(seconds))
    _notes(made, ((0.01, 880.0, 0.8), (0.13, 1_318.5, 1.0)), 0.9)
    return in_room(rng, made, 0.7, 0.14)


def success(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return that it worked: a major chord from below."""
    made = silence(samples_of(seconds))
    _notes(made, ((0.01, 523.3, 0.8), (0.10, 659.3, 0.8), (0.19, 784.0, 0.9), (0.28, 1_046.5, 1.0)), 0.9)
    return in_room(rng, made, 0.8, 0.15)


def failure(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return that it did not work: two low buzzing tones, the second one lower."""
    made = silence(samples_of(seconds))
    for at, pitch, length in ((0.01, 196.0, 0.16), (0.21, 138.6, 0.34)):
        curve = np.full(samples_of(length), pitch, np.float32)
        lay(made, tone(curve, [1 / n for n in range(1, 14)]) * swell(len(curve), 0.006, 0.03), at)
    return made


def _notes(made: Samples, notes: Sequence[tuple[float, float, float]], fall: float) -> None:
    for at, pitch, level in notes:
        parts = [(pitch, fall, 1.0), (pitch * 2, fall * 0.6, 0.25), (pitch * 3.01, fall * 0.3, 0.12)]
        lay(made, ring(parts, fall, 0.003), at, 0.6 * level)


def alarm(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return an alarm clock: four quick beeps, a pause, again."""
    made = silence(samples_of(seconds))
    step, at = period(1.0, seconds, how), 0.02
    while at < seconds - 0.05:
        for number in range(4):
            curve = np.full(samples_of(0.075), 2_050.0, np.float32)
            lay(made, tone(curve, _SQUARE) * swell(len(curve), 0.002, 0.004), at + 0.12 * number, 0.8)
        at += step
    return made


def buzzer(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return the buzzer of a quiz: harsh, low and long."""
    made = silence(samples_of(seconds))
    length = min(1.1, seconds - 0.05)
    curve = np.full(samples_of(length), 112.0, np.float32)
    both = tone(curve, [1.0] * 30) + tone(curve * np.float32(1.012), [1.0] * 30)
    lay(made, crushed(both, 0.25) * swell(len(curve), 0.005, 0.04), 0.02)
    return made


def coin(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return the coin of a video game: a short note and a long one a fourth above."""
    made = silence(samples_of(seconds))
    for at, pitch, length in ((0.01, 987.8, 0.085), (0.095, 1_318.5, 0.55)):
        curve = np.full(samples_of(length), pitch, np.float32)
        lay(
            made,
            tone(curve, _PULSE) * fading(len(curve), length * (6 if length < 0.1 else 1.4), 0.002),
            at,
            0.6,
        )
    return made


def power_up(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return strength gained: arpeggios that climb step by step."""
    made = silence(samples_of(seconds))
    at = 0.01
    for step in range(4):
        for turn in (0, 4, 7, 12):
            curve = np.full(samples_of(0.055), 330.0 * 2 ** ((turn + 2 * step) / 12), np.float32)
            lay(made, tone(curve, _PULSE) * swell(len(curve), 0.002, 0.006), at, 0.6)
            at += 0.05
    curve = np.full(samples_of(0.5), 330.0 * 2 ** (20 / 12), np.float32)
    lay(made, tone(curve, _PULSE) * fading(len(curve), 0.6, 0.002), at, 0.6)
    return made


def game_over(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a lost game: steps down, the last one sliding away."""
    made = silence(samples_of(seconds))
    at = 0.01
    for pitch in (523.3, 493.9, 466.2):
        curve = np.full(samples_of(0.17), pitch, np.float32)
        lay(made, tone(curve, _SQUARE) * swell(len(curve), 0.004, 0.02), at, 0.6)
        at += 0.2
    curve = glide(0.8, 440, 400, 200) * (
        1 + 0.012 * np.sin(2 * math.pi * 7 * np.arange(samples_of(0.8)) / SAMPLE_RATE)
    )
    lay(made, tone(curve.astype(np.float32), _SQUARE) * swell(len(curve), 0.004, 0.3), at, 0.6)
    return made


def laser(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a ray gun: shots that fall from very high to low."""
    made = silence(samples_of(seconds))
    at = 0.01
    for number in range(3):
        if at > seconds - 0.05:
            break
        curve = glide(0.28, 3_400, 1_100, 260, 120, at=(0, 0.25, 0.7, 1))
        lay(
            made,
            tone(curve, (1.0, 0.4, 0.3, 0.15)) * fading(len(curve), 0.5, 0.001),
            at,
            0.8,
            -0.2 + 0.2 * number,
        )
        at += 0.36 / how.pace
    return made


def glitch(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return data gone wrong: torn pieces of tone and noise, repeated and cut."""
    made = silence(samples_of(seconds))
    at = 0.01
    while at < seconds - 0.03:
        length = float(rng.choice((0.012, 0.02, 0.035)))
        count = samples_of(length)
        grain = (
            burst(rng, band(float(rng.uniform(800, 8_000)), 2.0), length, 9.0)
            if rng.uniform() < 0.45
            else tone(np.full(count, float(rng.uniform(90, 2_600)), np.float32), _SQUARE)
        )
        for _ in range(int(rng.integers(1, 9))):
            lay(
                made,
                grain * swell(len(grain), 0.0008, 0.0008),
                at,
                float(rng.uniform(0.3, 1.0)),
                float(rng.uniform(-0.8, 0.8)),
            )
            at += length
        at += float(rng.choice((0.0, 0.02, 0.09)))
    return made


def sonar(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a ping in the deep, and its answers."""
    made = silence(samples_of(seconds))
    step, at = period(3.0, seconds, how), 0.03
    while at < seconds - 0.1:
        curve = glide(1.6, 1_490, 1_470)
        ping = tone(curve) * fading(len(curve), 1.8, 0.008)
        for after, level, side in ((0.0, 1.0, 0.0), (0.55, 0.22, -0.5), (0.95, 0.10, 0.5)):
            lay(made, ping, at + after, level, side)
        at += step
    return in_room(rng, made, 2.8, 0.5, 2_500)


def countdown(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a start signal: three short tones, and a long one an octave above."""
    made = silence(samples_of(seconds))
    step = min(1.0, max(0.12, (seconds - 0.1) / 3.7)) / how.pace
    for number in range(4):
        is_last = number == 3
        length = min(0.7, 0.65 * step) if is_last else min(0.18, 0.4 * step)
        curve = np.full(samples_of(length), 880.0 if is_last else 440.0, np.float32)
        lay(made, tone(curve, (1.0, 0.3, 0.1)) * swell(len(curve), 0.004, 0.02), 0.02 + step * number)
    return made


def typing_dots(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a computer of old films: rows of tiny blips while letters appear."""
    made = noise(rng, samples_of(seconds), band(400, 1))
    made *= np.float32(0.002)
    at = 0.01
    while at < seconds - 0.02:
        pitch = float(rng.choice((1_760.0, 1_975.5, 2_349.3, 2_637.0)))
        curve = np.full(samples_of(0.022), pitch, np.float32)
        lay(made, tone(curve) * swell(len(curve), 0.002, 0.012), at, 0.7, float(rng.uniform(-0.3, 0.3)))
        at += 0.055 / how.pace if rng.uniform() < 0.85 else 0.17
    return made


INTERFACE = {
    "click": Sound(click, "event", 0.3),
    "switch": Sound(switch, "event", 0.3),
    "pop": Sound(pop, "event", 0.2),
    "beep": Sound(beep, "beat"),
    "notification": Sound(notification, "event", 1.0),
    "success": Sound(success, "event", 1.2),
    "error": Sound(failure, "event", 0.7),
    "alarm": Sound(alarm, "beat"),
    "buzzer": Sound(buzzer, "event", 1.2),
    "coin": Sound(coin, "event", 0.8),
    "power-up": Sound(power_up, "event", 1.4),
    "game over": Sound(game_over, "event", 1.6),
    "laser": Sound(laser, "event", 1.1),
    "glitch": Sound(glitch),
    "sonar": Sound(sonar, "beat"),
    "countdown": Sound(countdown, "event", 3.8),
    "computer": Sound(typing_dots),
}
