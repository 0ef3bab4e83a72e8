"""What strikes, bursts and breaks."""

from __future__ import annotations

import numpy as np

from lumigate.draft.acoustics.levels import Samples
from lumigate.draft.sound.manner import Manner, Sound, jitter
from lumigate.draft.sound.synthesis import band, burst, in_room, lay, noise, ring, samples_of, silence, slope
from lumigate.draft.sound.tones import crushed, fading, glide, tone


def hit(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a blow, as films have it: the snap, and the weight behind it."""
    made = silence(samples_of(seconds))
    match how.material:
        case "metal":
            return clang(rng, seconds, how)
        case "wood":
            return crack(rng, seconds, how)
        case _:
            low = 95 * 2 ** (-0.5 * how.weight)
            body = tone(glide(0.22, low * 1.7, low, low * 0.7)) * fading(samples_of(0.22), 0.2, 0.001)
            lay(made, body, 0.02)
            lay(made, burst(rng, slope(300, 5_000, -2), 0.09, 0.06), 0.02, 0.8)
            lay(made, burst(rng, band(2_600, 1.5), 0.015, 0.008, 0.0002), 0.02, 0.6)
    return in_room(rng, made, 0.35, 0.18)


def boom(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return the deep impact of a trailer: a drum as large as a house, falling, in a hall."""
    made = silence(samples_of(seconds))
    length = min(3.5, max(0.6, seconds))
    sub = tone(glide(length, 92, 48, 36, 31, at=(0, 0.06, 0.3, 1)), (1.0, 0.4, 0.2, 0.08))
    lay(made, crushed(sub * fading(len(sub), 2.8, 0.002), 1.6), 0.02)
    lay(made, burst(rng, slope(60, 900, -4), 0.9, 0.8), 0.02, 0.8)
    lay(made, burst(rng, band(1_800, 2.2), 0.05, 0.03, 0.0003), 0.02, 0.5)
    return in_room(rng, made, 3.0, 0.45, 1_200)


def explosion(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return an explosion: the bang, the fire ball, debris that falls."""
    made = silence(samples_of(seconds))
    length = min(max(0.8, seconds), 5.0)
    ball = noise(rng, samples_of(length), slope(28, 700, -3.5)) * fading(samples_of(length), 3.6, 0.006)
    air = noise(rng, samples_of(length), slope(400, 6_000, -3)) * fading(samples_of(length), 1.3, 0.002)
    for side in (0, 1):
        lay(made, crushed(ball[side] * 2.2 + air[side] * 1.1, 1.0), 0.02, 0.8, -0.5 + side)
    lay(made, burst(rng, slope(80, 8_000, -2), 0.12, 0.1, 0.0003), 0.02, 1.0)
    for moment in 0.5 + rng.exponential(0.8, 30):
        stone = burst(rng, band(float(rng.uniform(300, 2_200)), 1.4), 0.06, 0.04)
        lay(made, stone, float(moment), 0.12 * float(rng.uniform(0.2, 1.0)), float(rng.uniform(-0.9, 0.9)))
    return in_room(rng, made, 2.2, 0.25, 1_600)


def gunshot(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a shot in the open: the crack, and what comes back from the hills."""
    made = silence(samples_of(seconds))
    lay(made, burst(rng, slope(120, 11_000, -1), 0.10, 0.07, 0.0001), 0.02, 1.0)
    lay(made, ring([(115.0, 0.12, 1.0), (62.0, 0.2, 0.8)], 0.25), 0.02, 0.7)
    for after, level, side in ((0.16, 0.16, -0.6), (0.31, 0.11, 0.7), (0.55, 0.07, -0.2), (0.9, 0.04, 0.4)):
        lay(made, burst(rng, slope(150, 2_500, -3), 0.35, 0.3, 0.01), after, level, side)
    return in_room(rng, made, 1.6, 0.2, 2_500)


def glass_break(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return a pane that bursts, and the pieces that fall and ring."""
    made = silence(samples_of(seconds))
    lay(made, burst(rng, slope(1_500, 14_000, 1), 0.16, 0.12, 0.0002), 0.02, 0.9)
    lay(made, ring([(480.0, 0.04, 1.0), (1_100.0, 0.03, 0.6)], 0.06), 0.02, 0.5)
    for moment in 0.03 + np.minimum(rng.exponential(0.22, 70), 1.6):
        note = float(rng.uniform(2_400, 9_500))
        parts = [(note, 0.14, 1.0), (note * 1.47, 0.09, 0.6), (note * 2.09, 0.05, 0.3)]
        level = 0.5 * float(np.exp(-1.6 * moment)) * float(rng.uniform(0.2, 1.0))
        lay(made, ring(parts, 0.16, 0.0002), float(moment), level, float(rng.uniform(-0.7, 0.7)))
    return in_room(rng, made, 0.5, 0.12)


def clang(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return metal on metal: a pipe or a plate that rings, none of its tones in tune with another."""
    made = silence(samples_of(seconds))
    base = 420 * 2 ** (-0.6 * how.weight) * jitter(rng, 0.1)
    parts = [
        (base * ratio, fall, level)
        for ratio, fall, level in (
            (1.0, 1.2, 1.0), (1.51, 1.0, 0.7), (2.17, 0.9, 0.8), (2.93, 0.7, 0.6), (4.08, 0.5, 0.5),
            (5.42, 0.4, 0.4), (6.79, 0.3, 0.35), (8.97, 0.2, 0.25), (11.6, 0.15, 0.2),
        )
    ]  # fmt: skip
    lay(made, ring(parts, 1.6, 0.0003), 0.02)
    lay(made, burst(rng, band(3_800, 2), 0.03, 0.02), 0.02, 0.5)
    return in_room(rng, made, 0.9, 0.2)


def crack(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return wood that breaks: fibres, then the snap."""
    made = silence(samples_of(seconds))
    for place in np.sort(rng.beta(3, 1.2, 26)) * 0.32:
        lay(
            made,
            burst(rng, band(float(rng.uniform(900, 4_500)), 1.4), 0.02, 0.01, 0.0002),
            0.02 + float(place),
            0.45,
        )
    parts = [(260.0, 0.08, 1.0), (610.0, 0.06, 0.8), (1_240.0, 0.04, 0.6), (2_300.0, 0.02, 0.4)]
    lay(made, ring(parts, 0.12, 0.0003), 0.35)
    lay(made, burst(rng, slope(500, 9_000, -1), 0.07, 0.04, 0.0002), 0.35, 0.9)
    return in_room(rng, made, 0.6, 0.2)


def thud(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return something heavy and soft that falls to the floor, and settles."""
    made = silence(samples_of(seconds))
    for at, level in ((0.02, 1.0), (0.17, 0.35)):
        lay(made, ring([(58.0, 0.16, 1.0), (97.0, 0.12, 0.6), (148.0, 0.07, 0.3)], 0.25, 0.004), at, level)
        lay(made, burst(rng, slope(70, 700, -3), 0.14, 0.10, 0.004), at, 0.5 * level)
    return in_room(rng, made, 0.4, 0.15, 1_500)


def fireworks(rng: np.random.Generator, seconds: float, how: Manner) -> Samples:
    """Return fireworks: whistles that climb, bangs, and rain of sparks."""
    made = silence(samples_of(seconds))
    at = 0.02
    while at < seconds - 0.3:
        rise = min(0.8, 0.3 * seconds)
        side = float(rng.uniform(-0.7, 0.7))
        curve = glide(rise, 1_300, 2_900) * (1 + 0.01 * np.sin(np.arange(samples_of(rise)) * 0.006))
        lay(
            made,
            tone(curve.astype(np.float32), (1.0, 0.2))
            * np.linspace(0.2, 1, len(curve)).astype(np.float32) ** 2,
            at,
            0.12,
            side,
        )
        bang = at + rise + 0.1
        lay(made, burst(rng, slope(45, 2_500, -3), 0.7, 0.6, 0.001), bang, 1.0, side)
        for moment in bang + 0.15 + rng.exponential(0.35, 60):
            spark = burst(rng, band(float(rng.uniform(2_500, 8_000)), 1.2), 0.012, 0.006, 0.0001)
            lay(
                made,
                spark,
                float(moment),
                0.22 * float(rng.uniform(0.2, 1)),
                side + float(rng.uniform(-0.3, 0.3)),
            )
        at += float(rng.uniform(1.3, 2.1))
    return in_room(rng, made, 1.8, 0.3, 2_500)


IMPACTS = {
    "hit": Sound(hit, "event", 0.5),
    "boom": Sound(boom, "event", 3.0),
    "explosion": Sound(explosion, "event", 3.5),
    "gunshot": Sound(gunshot, "event", 1.5),
    "glass break": Sound(glass_break, "event", 1.6),
    "clang": Sound(clang, "event", 1.4),
    "crack": Sound(crack, "event", 0.8),
    "thud": Sound(thud, "event", 0.6),
    "fireworks": Sound(fireworks, "event", 3.0),
}
