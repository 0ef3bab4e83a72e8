"""The draft voices: characters that speak every language, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lumigate.domain.errors import InvalidRequest

Gender = Literal["female", "male"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One character.

    ``variant`` is the engine's name for its timbre. ``pitch`` multiplies the timbre's own; ``liveliness`` is
    the range of the melody from 0 (flat) to 99; ``pace`` multiplies the reading speed.
    """

    name: str
    gender: Gender
    variant: str
    title: str
    pitch: float = 1.0
    liveliness: int = 55
    pace: float = 1.0


VOICES: tuple[Voice, ...] = (
    Voice(name="clara", gender="female", variant="f2", title="Clear and even"),
    Voice(name="iris", gender="female", variant="f3", title="Bright and lively", liveliness=65, pace=1.03),
    Voice(name="nora", gender="female", variant="f5", title="Light and calm", liveliness=45, pace=0.96),
    Voice(name="vera", gender="female", variant="f4", title="Low and warm", pitch=0.93, liveliness=50),
    Voice(name="stella", gender="female", variant="belinda", title="Round", pitch=0.95, pace=0.97),
    Voice(name="leo", gender="male", variant="m3", title="Clear and even"),
    Voice(name="bruno", gender="male", variant="m7", title="Soft and warm", liveliness=50, pace=0.97),
    Voice(
        name="oskar",
        gender="male",
        variant="m4",
        title="Deep",
        pitch=0.92,
        liveliness=45,
        pace=0.95,
    ),
    Voice(name="emil", gender="male", variant="m2", title="Brisk, for news", liveliness=60, pace=1.05),
    Voice(name="theo", gender="male", variant="max", title="Young and light", pitch=1.12, liveliness=65),
)


def find_voice(name: str | None) -> Voice:
    """Return the voice of this name; ``female`` and ``male`` mean the first of them, None the first of all."""
    if name is None:
        return VOICES[0]
    wanted = name.strip().lower()
    for voice in VOICES:
        if wanted in (voice.name, voice.gender):
            return voice
    known = ", ".join(voice.name for voice in VOICES)
    raise InvalidRequest(f'there is no draft voice "{name}"; use one of {known}, or "female" or "male"')
