"""How a sound is to be: near or far, heavy or light, fast or slow, of what it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from lumigate.draft.acoustics.levels import Samples

Material = Literal["", "wood", "metal", "gravel", "snow", "grass", "water", "glass", "stone"]
Distance = Literal["", "near", "far"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """What the adjectives beside a sound ask for.

    ``pace`` is times the usual speed, ``weight`` from -1 (light, small) to 1 (heavy, large), ``loudness`` in dB
    beside the usual one. A ``loop`` is a sound whose last sample leads into its first.
    """

    pace: float = 1.0
    weight: float = 0.0
    material: Material = ""
    distance: Distance = ""
    echo: bool = False
    muffled: bool = False
    loudness: float = 0.0
    loop: bool = False


PLAIN = Manner()
"""Nothing was said about it."""

Effect = Callable[[np.random.Generator, float, Manner], Samples]
"""From a stream of chance, seconds and a manner to ``(2, length)`` at any level."""

Kind = Literal["bed", "beat", "event"]
"""A bed goes on evenly, a beat comes again and again in its own time, an event has a beginning and an end."""


@dataclass(frozen=True, slots=True)
class Sound:
    """One sound that there is; ``lasts`` is how many seconds an event takes, 0 for what goes on."""

    effect: Effect
    kind: Kind = "bed"
    lasts: float = 0.0


def period(usual: float, seconds: float, how: Manner) -> float:
    """Return the seconds from beat to beat; in a loop so many that whole beats fill it."""
    wanted = usual / how.pace
    return seconds / max(1, round(seconds / wanted)) if how.loop else wanted


def jitter(rng: np.random.Generator, spread: float) -> float:
    """Return a factor near 1, away from it by at most ``spread``."""
    return 1.0 + spread * float(rng.uniform(-1, 1))
