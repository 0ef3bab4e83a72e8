"""Named random streams: each element draws from its own, so none disturbs another."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Streams:
    """All randomness of one picture.

    A stream depends on the seed and on the element's name only: adding an element or changing the
    resolution leaves every other element where it was.
    """

    seed: int
    path: str = ""

    def stream(self, name: str) -> np.random.Generator:
        """Return a fresh generator for the element ``name``; asking again starts it anew."""
        digest = hashlib.blake2b(f"{self.seed}|{self.path}/{name}".encode(), digest_size=16).digest()
        return np.random.Generator(np.random.PCG64(int.from_bytes(digest, "big")))

    def within(self, name: str) -> Streams:
        """Return the streams of a part, for example of the second boat."""
        return Streams(self.seed, f"{self.path}/{name}")

    def number(self, name: str, low: float, high: float) -> float:
        """Return one number between ``low`` and ``high``."""
        return float(self.stream(name).uniform(low, high))

    def pick(self, name: str, count: int) -> int:
        """Return one index from 0 to ``count - 1``."""
        return int(self.stream(name).integers(count))
