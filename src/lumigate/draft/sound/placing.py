"""Where a sound is heard: far off, behind a wall, with an echo; and how it goes round without a seam."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.acoustics.equaliser import Band, equalise
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.manner import Manner, Sound
from lumigate.draft.sound.synthesis import in_room, samples_of

_SEAM_SECONDS = 1.5
_END_SECONDS = 0.02
_AIR = (Band(kind="low_pass", frequency=1_500.0), Band(kind="high_pass", frequency=90.0))
_WALL = (Band(kind="low_pass", frequency=420.0),)
_ECHOES = ((0.27, 0.50, True), (0.54, 0.28, False), (0.81, 0.15, True), (1.08, 0.08, False))
"""Seconds, factor, and whether the sides are swapped."""


def played(rng: np.random.Generator, sound: Sound, seconds: float, how: Manner) -> Samples:
    """Return ``(2, length)`` of a sound in its manner, at its place; in a loop without a seam."""
    if how.loop and sound.kind == "bed":
        seam = min(_SEAM_SECONDS, 0.5 * seconds)
        return _round(placed(rng, sound.effect(rng, seconds + seam, how), how), samples_of(seconds))
    made = placed(rng, sound.effect(rng, seconds, how), how)
    soften_ends(made)
    return made


def placed(rng: np.random.Generator, samples: Samples, how: Manner) -> Samples:
    """Return the sound as it comes from where it is."""
    made = samples
    if how.muffled:
        made = equalise(made, _WALL, SAMPLE_RATE)
    if how.distance == "far":
        made = in_room(rng, equalise(made, _AIR, SAMPLE_RATE), 2.0, 0.7, 1_800.0)
    if how.echo:
        made = _echoed(made)
    return made


def soften_ends(samples: Samples) -> None:
    """Take the click off both ends, in place."""
    count = min(samples.shape[1] // 4, round(_END_SECONDS * SAMPLE_RATE))
    ramp = np.sin(np.linspace(0, np.pi / 2, count, dtype=np.float32)) ** 2
    samples[:, :4] *= np.linspace(0, 1, 4, dtype=np.float32)
    samples[:, samples.shape[1] - count :] *= ramp[::-1]


def _round(samples: Samples, count: int) -> Samples:
    """Return ``count`` samples whose beginning fades in over what follows their end."""
    seam = samples.shape[1] - count
    way = np.linspace(0, math.pi / 2, seam, endpoint=False, dtype=np.float32)
    made = samples[:, :count].copy()
    made[:, :seam] = made[:, :seam] * np.sin(way) + samples[:, count:] * np.cos(way)
    return made


def _echoed(samples: Samples) -> Samples:
    made = samples.copy()
    for seconds, level, is_swapped in _ECHOES:
        delay = samples_of(seconds)
        if delay < samples.shape[1]:
            heard = samples[::-1] if is_swapped else samples
            made[:, delay:] += heard[:, :-delay] * np.float32(level)
    return made
