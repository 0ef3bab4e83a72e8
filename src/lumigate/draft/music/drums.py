"""Drums: every sound, and the patterns in which they are played."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples

# One bar of sixteenths: "x" loud, "o" medium, "." soft, "-" nothing.
PATTERNS: dict[str, dict[str, str]] = {
    "pop": {
        "kick": "x-----o-x-------",
        "snare": "----x-------x---",
        "hat": "x-.-o-.-x-.-o-.-",
        "clap": "----o-------o---",
    },
    "rock": {
        "kick": "x------ox-o-----",
        "snare": "----x-------x--.",
        "hat": "x-o-x-o-x-o-x-o-",
    },
    "house": {
        "kick": "x---x---x---x---",
        "clap": "----x-------x---",
        "hat": "..--..--..--..--",
        "open hat": "--o---o---o---o-",
        "shaker": ".-..-.-..-..-.-.",
    },
    "lofi": {
        "kick": "x------o--x-----",
        "rim": "----x-------x---",
        "hat": "o-.-o-.-o-.-o...",
    },
    "hip hop": {
        "kick": "x------x--o-----",
        "snare": "----x-------x---",
        "hat": "o-o-o-o-o-o-o.o.",
        "open hat": "--------------o-",
    },
    "jazz": {
        "ride": "x---x--ox---x--o",
        "hat": "----o-------o---",
        "brush": "----.-------.---",
        "kick": ".-------.-------",
    },
    "acoustic": {
        "kick": "o-------o-------",
        "tambourine": "----x-------x---",
        "shaker": "o-.-o-.-o-.-o-.-",
    },
    "latin": {
        "kick": "x--o--x-x--o--x-",
        "conga": "--x---oo--x---oo",
        "clave": "x--x--x---x-x---",
        "shaker": "o.o.o.o.o.o.o.o.",
    },
    "frame": {
        "dum": "x-------x-------",
        "tek": "---o--o---o-x-o-",
        "shaker": "o-.-o-.-o-.-o-.-",
    },
    "epic": {
        "taiko": "x-----------o-o-",
        "tom": "--------o-----.o",
        "cymbal": "................",
    },
    "shuffle": {
        "kick": "x-------x--o----",
        "snare": "----x-------x---",
        "ride": "x--ox--ox--ox--o",
    },
    "one drop": {
        "kick": "--------x-------",
        "rim": "--------x-------",
        "hat": "o-.-x-.-o-.-x-.-",
        "shaker": "..o...o...o...o.",
    },
    "funk": {
        "kick": "x--o------x--o--",
        "snare": "----x--.-.--x--.",
        "hat": "x.o.x.o.x.o.x.oo",
        "clap": "----o-------o---",
    },
    "breakbeat": {
        "kick": "x---------x-----",
        "snare": "----x--.-o--x--.",
        "hat": "x-o-x-o-x-o-x-o-",
        "ride": "----.-------.---",
    },
    "none": {},
}

FILLS: dict[str, tuple[str, str]] = {
    "pop": ("snare", "--------o-o-oxxx"),
    "rock": ("tom", "--------x-o-xoxx"),
    "house": ("clap", "--------o-o-oooo"),
    "lofi": ("rim", "----------o---oo"),
    "hip hop": ("snare", "----------o-o-oo"),
    "jazz": ("brush", "--------o--o--oo"),
    "acoustic": ("tambourine", "--------o-o-o-oo"),
    "latin": ("conga", "--------xoxoxxxx"),
    "frame": ("tek", "--------o-o-oooo"),
    "epic": ("taiko", "--------o-o-xxxx"),
    "shuffle": ("tom", "--------o--oo--x"),
    "one drop": ("tom", "--------o-oo-oxx"),
    "funk": ("snare", "--------o-oo-oxx"),
    "breakbeat": ("snare", "--------o-ooxxxx"),
}
"""What leads into the next section."""

STRENGTHS = {"x": 1.0, "o": 0.68, ".": 0.36}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drum:
    """A drum: a falling tone, and noise between two frequencies, each dying away in its own time.

    Frequencies in Hz, ``decay`` and ``noise_decay`` per second, ``place`` from -1 (left) to 1.
    """

    tone: float = 0.0
    top: float = 0.0
    """Where the tone starts to fall from."""
    bend: float = 30.0
    decay: float = 12.0
    body: float = 1.0
    noise: float = 0.0
    low: float = 300.0
    high: float = 9000.0
    noise_decay: float = 25.0
    seconds: float = 0.4
    attack: float = 0.0008
    claps: int = 1
    level: float = 1.0
    place: float = 0.0


DRUMS: dict[str, Drum] = {
    "kick": Drum(tone=50, top=150, decay=9, noise=0.10, low=1500, high=6000, noise_decay=180, level=0.95),
    "snare": Drum(
        tone=190, top=240, decay=24, body=0.45, noise=0.75, low=700, high=11000, noise_decay=19, level=0.62
    ),
    "rim": Drum(
        tone=420,
        top=900,
        decay=45,
        body=0.5,
        noise=0.4,
        low=1200,
        high=7000,
        noise_decay=45,
        seconds=0.2,
        level=0.5,
    ),
    "clap": Drum(noise=1.0, low=800, high=6500, noise_decay=22, seconds=0.3, claps=3, level=0.5, place=0.1),
    "hat": Drum(noise=1.0, low=6500, high=16000, noise_decay=65, seconds=0.12, level=0.30, place=0.25),
    "open hat": Drum(noise=1.0, low=6000, high=16000, noise_decay=13, seconds=0.4, level=0.28, place=0.25),
    "shaker": Drum(
        noise=1.0, low=4500, high=13000, noise_decay=48, seconds=0.16, attack=0.012, level=0.22, place=-0.4
    ),
    "tambourine": Drum(noise=1.0, low=5500, high=15000, noise_decay=20, seconds=0.3, level=0.30, place=-0.3),
    "ride": Drum(
        tone=3150,
        top=3150,
        decay=5,
        body=0.10,
        noise=0.5,
        low=5000,
        high=15000,
        noise_decay=6,
        seconds=0.8,
        level=0.26,
        place=0.35,
    ),
    "brush": Drum(
        noise=1.0, low=1500, high=9000, noise_decay=12, seconds=0.35, attack=0.02, level=0.34, place=-0.1
    ),
    "crash": Drum(noise=1.0, low=2500, high=16000, noise_decay=2.2, seconds=2.2, level=0.34, place=-0.25),
    "cymbal": Drum(
        noise=1.0, low=4500, high=14000, noise_decay=9, seconds=0.5, attack=0.03, level=0.10, place=0.3
    ),
    "tom": Drum(
        tone=98,
        top=150,
        bend=14,
        decay=7,
        noise=0.15,
        low=400,
        high=4000,
        noise_decay=30,
        seconds=0.7,
        level=0.72,
        place=0.2,
    ),
    "taiko": Drum(
        tone=66,
        top=120,
        bend=16,
        decay=5,
        noise=0.30,
        low=200,
        high=3500,
        noise_decay=26,
        seconds=1.1,
        level=0.95,
    ),
    "conga": Drum(
        tone=235,
        top=300,
        bend=30,
        decay=11,
        body=0.9,
        noise=0.2,
        low=900,
        high=5000,
        noise_decay=60,
        level=0.5,
        place=0.35,
    ),
    "clave": Drum(
        tone=2300,
        top=2300,
        decay=38,
        noise=0.05,
        low=3000,
        high=8000,
        noise_decay=90,
        seconds=0.15,
        level=0.22,
        place=-0.45,
    ),
    "dum": Drum(
        tone=88,
        top=130,
        bend=22,
        decay=8,
        noise=0.15,
        low=300,
        high=2500,
        noise_decay=40,
        seconds=0.6,
        level=0.85,
        place=-0.05,
    ),
    "tek": Drum(
        tone=480,
        top=620,
        decay=32,
        body=0.4,
        noise=0.7,
        low=1800,
        high=9000,
        noise_decay=38,
        seconds=0.2,
        level=0.42,
        place=0.2,
    ),
    "riser": Drum(noise=1.0, low=1200, high=12000, seconds=3.0, level=0.16),
}


@lru_cache(maxsize=64)
def strike(name: str) -> Samples:
    """Return one stroke at full strength, ``(2, length)``."""
    drum = DRUMS[name]
    length = int(drum.seconds * SAMPLE_RATE)
    time = np.arange(length, dtype=np.float64) / SAMPLE_RATE
    sound = np.zeros(length)
    if drum.tone:
        fall = (drum.top - drum.tone) / drum.bend * (1 - np.exp(-drum.bend * time))
        sound += drum.body * np.sin(2 * np.pi * (drum.tone * time + fall)) * np.exp(-drum.decay * time)
    if drum.noise:
        sound += drum.noise * _hiss(name, drum, length) * _fading(name, drum, time)
    rising = max(8, int(drum.attack * SAMPLE_RATE))
    falling = min(length // 4, int(0.02 * SAMPLE_RATE))
    sound[:rising] *= np.sin(np.linspace(0, math.pi / 2, rising)) ** 2
    sound[length - falling :] *= np.cos(np.linspace(0, math.pi / 2, falling)) ** 2
    angle = (drum.place + 1) * math.pi / 4
    both = np.stack([sound * math.cos(angle), sound * math.sin(angle)]) * (drum.level * math.sqrt(2))
    return both.astype(np.float32)


def _hiss(name: str, drum: Drum, length: int) -> Samples:
    generator = np.random.Generator(np.random.PCG64(sum(name.encode())))
    spectrum = np.fft.rfft(generator.standard_normal(length))
    hertz = np.arange(len(spectrum)) * (SAMPLE_RATE / length)
    low = (hertz / drum.low) ** 4
    curve = np.sqrt(low / (1 + low)) / np.sqrt(1 + (hertz / drum.high) ** 4)
    noise = np.fft.irfft(spectrum * curve, length)
    return (noise / np.sqrt(np.mean(np.square(noise))) * 0.45).astype(np.float32)


def _fading(name: str, drum: Drum, time: NDArray[np.float64]) -> NDArray[np.float64]:
    if name == "riser":
        return np.square(time / drum.seconds)
    if drum.claps == 1:
        return np.exp(-drum.noise_decay * time)
    total = np.zeros_like(time)
    for number in range(drum.claps):
        after = time - 0.011 * number
        rate = drum.noise_decay if number == drum.claps - 1 else 180.0
        total = np.maximum(total, np.where(after >= 0, np.exp(-rate * np.maximum(after, 0)), 0.0))
    return total
