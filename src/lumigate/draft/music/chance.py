"""Named streams of random numbers: the same prompt, seed and name give the same numbers everywhere."""

from __future__ import annotations

import hashlib

import numpy as np


def stream(prompt: str, seed: int, name: str) -> np.random.Generator:
    """Return a generator of its own for one element, so that changing one element leaves the others alone."""
    digest = hashlib.blake2b(f"{seed}\x1f{name}\x1f{prompt}".encode(), digest_size=16).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest, "big")))
