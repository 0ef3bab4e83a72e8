from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from lumigate.draft.sound.effects import EFFECTS
from lumigate.draft.sound.manner import PLAIN, Manner
from lumigate.draft.sound.task import render
from lumigate.draft.sound.words import Part

SECONDS = 3.0

Make = Callable[..., np.ndarray]


def make_one(name: str, seconds: float = SECONDS, seed: int = 1, manner: Manner = PLAIN) -> np.ndarray:
    return render([(Part(name, manner),)], seconds, seed, loop=manner.loop)


@pytest.fixture(scope="session")
def heard() -> dict[str, np.ndarray]:
    """Every sound, three seconds of it."""
    return {name: make_one(name) for name in EFFECTS}


@pytest.fixture(scope="session")
def make() -> Make:
    return make_one
