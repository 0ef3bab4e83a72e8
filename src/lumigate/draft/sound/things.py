"""A door, a click, an engine and a bell; and two sounds that only films know: whoosh and riser."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
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

_BELL = (
    (0.5, 1.0, 0.55), (1.0, 0.8, 1.0), (1.19, 0.6, 0.6), (1.5, 0.45, 0.4), (2.0, 0.5, 0.75), (2.52, 0.3, 0.3),
    (3.01, 0.25, 0.3), (4.12, 0.16, 0.22), (5.4, 0.1, 0.15), (6.8, 0.07, 0.1),
)  # fmt: skip
"""Partials of a church bell: times the struck note, share of the fall, level."""


def door(rng: np.random.Generator, seconds: float) -> Samples:
    """Return a door that creaks, where there is time for it, and falls shut."""
    made = silence(samples_of(seconds))
    creak = min(1.6, seconds - 0.9)
    if creak > 0.4:
        _creak(rng, made, creak)
    at = max(0.02, creak + 0.1) if creak > 0.4 else 0.02
    slam = ring([(72.0, 0.30, 1.0), (118.0, 0.22, 0.8), (171.0, 0.15, 0.5), (240.0, 0.10, 0.3)], 0.4)
    lay(made, slam, at)
    lay(made, burst(rng, slope(150, 3_500, -4), 0.2, 0.12), at, 0.8)
    lay(made, ring([(1240.0, 0.05, 0.4), (2350.0, 0.04, 0.3)], 0.08), at + 0.055, 0.5, 0.1)
    return in_room(rng, made, 0.7, 0.35, 3000.0)


def _creak(rng: np.random.Generator, track: Samples, seconds: float) -> None:
    """Let a hinge stick and slip, faster in the middle."""
    grain = ring([(410.0, 0.03, 1.0), (735.0, 0.025, 0.9), (1180.0, 0.02, 0.6), (1790.0, 0.012, 0.4)], 0.04)
    at = 0.05
    while at < seconds:
        way = at / seconds
        lay(track, grain, at, 0.22 * math.sin(math.pi * way) * rng.uniform(0.7, 1.0), -0.15)
        at += 1.0 / (38 + 70 * math.sin(math.pi * way) + rng.uniform(-8, 8))


def click(rng: np.random.Generator, seconds: float) -> Samples:
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


def engine(rng: np.random.Generator, seconds: float) -> Samples:
    """Return a four-stroke engine that idles, uneven from stroke to stroke."""
    count = samples_of(seconds)
    rate = 27.0 * drift(rng, count, 1.2, 0.95, 1.06)
    phase = 2 * math.pi * np.cumsum(rate) / SAMPLE_RATE
    made = np.zeros(count)
    for number in range(1, 25):
        level = number**-0.85 * (1.6 if number in (2, 4, 8) else 1.0)
        made += (
            level * np.sin(number * phase + rng.uniform(0, 2 * math.pi)) * drift(rng, count, 5.0, 0.6, 1.0)
        )
    puff = np.maximum(0.0, np.sin(2 * phase)) ** 3
    breath = noise(rng, count, slope(90, 1_400, -3)) * (0.25 + puff) * np.float32(0.8)
    rattle = noise(rng, count, band(2600, 1.2)) * np.maximum(0.0, np.sin(4 * phase)) ** 8 * np.float32(0.12)
    tail = (made * 0.45)[None, :] + breath + rattle
    return np.tanh(tail * 0.7).astype(np.float32)


def bell(rng: np.random.Generator, seconds: float) -> Samples:
    """Return a church bell, struck again every four seconds."""
    made = silence(samples_of(seconds))
    note, at = float(rng.uniform(300, 420)), 0.02
    while at < max(0.05, seconds - 1.0) or at == 0.02:
        partials = [
            (note * ratio * spread, 6.5 * fall, 0.5 * level)
            for ratio, fall, level in _BELL
            for spread in (0.9993, 1.0007)
        ]
        lay(made, ring(partials, min(7.0, seconds - at), 0.002), at)
        lay(made, burst(rng, band(3200, 1.6), 0.05, 0.03), at, 0.5)
        at += 4.0
    return in_room(rng, made, 1.6, 0.2)


def whoosh(rng: np.random.Generator, seconds: float) -> Samples:
    """Return something that passes from left to right, nearest a little after the middle."""
    count = samples_of(seconds)
    way = np.linspace(0, 1, count, dtype=np.float32)
    near = np.exp(-np.square((way - 0.55) / np.where(way < 0.55, 0.20, 0.14)))
    made = moving_band(rng, (260 + 2600 * near).astype(np.float32), 2.0)
    made += np.float32(0.4) * moving_band(rng, (120 + 500 * near).astype(np.float32), 1.4)
    angle = (0.15 + 0.7 * way) * math.pi / 2
    return (made * np.stack([np.cos(angle), np.sin(angle)]) * near).astype(np.float32)


def riser(rng: np.random.Generator, seconds: float) -> Samples:
    """Return tension: noise and a tone that climb and grow to the end, and stop."""
    count = samples_of(seconds)
    way = np.linspace(0, 1, count)
    air = moving_band(rng, (300 * np.power(28.0, way)).astype(np.float32), 1.6)
    phase = 2 * math.pi * np.cumsum(110 * np.exp2(3 * way)) / SAMPLE_RATE
    tone = sum(
        np.sin(number * phase * detune) / number for number in range(1, 7) for detune in (0.997, 1.003)
    )
    beat = 1 - 0.35 * way * (0.5 + 0.5 * np.sin(2 * math.pi * np.cumsum(4 + 12 * way**2) / SAMPLE_RATE))
    grown = (0.02 + 0.98 * way**2.2) * beat * np.minimum(1.0, (1 - way) * seconds / 0.03)
    return ((air * 0.8 + np.asarray(tone)[None, :] * 0.22) * grown).astype(np.float32)
