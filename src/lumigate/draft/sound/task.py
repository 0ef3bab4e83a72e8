"""Making sounds: the work that a worker process does for it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from lumigate.domain.errors import InvalidRequest
from lumigate.domain.work import OnProgress
from lumigate.draft.acoustics.files import audio_mime, write_sound
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples, gain
from lumigate.draft.sound.living import applause, birds, footsteps, heartbeat
from lumigate.draft.sound.order import SoundOrder, SoundResult
from lumigate.draft.sound.things import bell, click, door, engine, riser, whoosh
from lumigate.draft.sound.weather import fire, rain, thunder, waves, wind
from lumigate.draft.sound.words import read_words
from lumigate.media.audio import AudioClip
from lumigate.media.loudness import integrated_lufs, true_peak

Effect = Callable[[np.random.Generator, float], Samples]

EFFECTS: Mapping[str, Effect] = MappingProxyType(
    {
        "rain": rain, "wind": wind, "waves": waves, "thunder": thunder, "fire": fire, "birds": birds,
        "footsteps": footsteps, "door": door, "applause": applause, "whoosh": whoosh, "riser": riser,
        "click": click, "engine": engine, "heartbeat": heartbeat, "bell": bell,
    }
)  # fmt: skip
"""Every sound, by its name."""

DURATIONS = (0.5, 60.0)
"""Shortest and longest sound in seconds."""
LOUDEST = -18.0
"""LUFS; a sound of few moments stays below, because its peaks come first."""
CEILING = -1.5
"""dBTP."""

_FADE = 0.02


def sound(order: SoundOrder, report: OnProgress) -> SoundResult:
    """Make the sounds that the prompt names; the same prompt and seed give the same samples."""
    low, high = DURATIONS
    if not low <= order.duration <= high:
        raise InvalidRequest(
            f"a sound of {order.duration:g} s is not made here: use {low:g} to {high:g} seconds"
        )
    mime = audio_mime(order.mime)
    heard = read_words(order.prompt)
    if not heard.names:
        raise InvalidRequest(
            f'there is no sound for "{order.prompt.strip()[:60]}" here; name some of {", ".join(EFFECTS)}'
        )
    samples = np.zeros((2, round(order.duration * SAMPLE_RATE)), np.float32)
    for number, name in enumerate(heard.names, 1):
        samples += _level(EFFECTS[name](_stream(order.seed, name), order.duration))
        report(0.85 * number / len(heard.names))
    _soften_ends(samples)
    path = write_sound(
        _level(samples),
        folder=order.folder,
        stem="sound",
        mime=mime,
        model=order.model,
        prompt=order.prompt,
        seed=order.seed,
    )
    report(1.0)
    return SoundResult(
        path=path,
        mime=mime,
        duration=samples.shape[1] / SAMPLE_RATE,
        seed=order.seed,
        played=heard.names,
        not_played=heard.unknown,
    )


def _stream(seed: int, name: str) -> np.random.Generator:
    """Return a generator of its own for a sound, so that another one beside it changes nothing."""
    digest = hashlib.blake2b(f"{seed}/{name}".encode(), digest_size=16).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest, "big")))


def _level(samples: Samples) -> Samples:
    """Return the sound as loud as its peaks allow, but no louder than sounds are."""
    highest = samples * np.float32(gain(CEILING - true_peak(AudioClip(samples.T, SAMPLE_RATE))))
    loud = integrated_lufs(AudioClip(highest.T, SAMPLE_RATE))
    return highest if loud is None or loud < LOUDEST else highest * np.float32(gain(LOUDEST - loud))


def _soften_ends(samples: Samples) -> None:
    count = min(samples.shape[1] // 4, round(_FADE * SAMPLE_RATE))
    ramp = np.sin(np.linspace(0, np.pi / 2, count, dtype=np.float32)) ** 2
    samples[:, :4] *= np.linspace(0, 1, 4, dtype=np.float32)
    samples[:, samples.shape[1] - count :] *= ramp[::-1]
