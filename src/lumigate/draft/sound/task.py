"""Making sounds: the work that a worker process does for it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from lumigate.domain.errors import InvalidRequest
from lumigate.domain.work import OnProgress
from lumigate.draft.acoustics.files import audio_mime, write_sound
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.sound.effects import EFFECTS, FAMILIES
from lumigate.draft.sound.levels import LOUDEST, brought, finished
from lumigate.draft.sound.order import SoundOrder, SoundResult
from lumigate.draft.sound.placing import played, soften_ends
from lumigate.draft.sound.synthesis import samples_of
from lumigate.draft.sound.words import Part, Scene, read_scene

DURATIONS = (0.5, 60.0)
"""Shortest and longest sound in seconds."""
MOST_SOUNDS = 8
"""Sounds in one order; what is named beyond them is told."""

_TAIL_SECONDS = 1.2
"""How long a sound may go on under the one that follows it."""
_SHORTEST_STEP = 0.25
_SOME = ", ".join(name for family in FAMILIES.values() for name in list(family)[:2])


def sound(order: SoundOrder, report: OnProgress) -> SoundResult:
    """Make the sounds that the prompt names; the same prompt and seed give the same samples."""
    low, high = DURATIONS
    if not low <= order.duration <= high:
        raise InvalidRequest(
            f"a sound of {order.duration:g} s is not made here: use {low:g} to {high:g} seconds"
        )
    mime = audio_mime(order.mime)
    scene = read_scene(order.prompt)
    if not scene.names:
        raise InvalidRequest(
            f'there is no sound for "{order.prompt.strip()[:60]}" here; name some of {_SOME}, or another of the '
            f"{len(EFFECTS)} sounds that are known"
        )
    steps, left_out = _bounded(scene)
    samples = render(steps, order.duration, order.seed, loop=order.loop, report=report)
    path = write_sound(
        samples,
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
        played=tuple(dict.fromkeys(part.name for step in steps for part in step)),
        not_played=(*scene.unknown, *left_out),
    )


def render(
    steps: Sequence[Sequence[Part]],
    duration: float,
    seed: int,
    *,
    loop: bool = False,
    report: OnProgress | None = None,
) -> Samples:
    """Return ``(2, length)`` at 48 kHz: steps one after the other, the parts of a step together."""
    samples = np.zeros((2, round(duration * SAMPLE_RATE)), np.float32)
    total = samples.shape[1]
    number, count = 0, sum(len(step) for step in steps)
    is_round = loop and len(steps) == 1
    start = 0.0
    for step, seconds in zip(steps, _shares(steps, duration), strict=True):
        for part in step:
            effect = EFFECTS[part.name]
            rings = 0.0 if effect.kind == "bed" else min(_TAIL_SECONDS, duration - start - seconds)
            length = total / SAMPLE_RATE if len(steps) == 1 else seconds + max(0.0, rings)
            manner = replace(part.manner, loop=is_round)
            made = played(_stream(seed, part.name, number), effect, length, manner)
            first = samples_of(start)
            piece = brought(made, LOUDEST + manner.loudness)[:, : total - first]
            samples[:, first : first + piece.shape[1]] += piece
            number += 1
            if report is not None:
                report(0.85 * number / count)
        start += seconds
    if not is_round:
        soften_ends(samples)
    return finished(samples, LOUDEST + max(part.manner.loudness for step in steps for part in step))


def _shares(steps: Sequence[Sequence[Part]], duration: float) -> list[float]:
    """Return the seconds of each step: events take what they need, what goes on shares the rest."""
    wanted = [max(EFFECTS[part.name].lasts / part.manner.pace for part in step) for step in steps]
    goes_on = [any(EFFECTS[part.name].kind != "event" for part in step) for step in steps]
    if any(goes_on):
        even = duration / len(steps)
        fixed = [
            0.0 if on else max(_SHORTEST_STEP, min(need, even))
            for need, on in zip(wanted, goes_on, strict=True)
        ]
        rest = (duration - sum(fixed)) / sum(goes_on)
        return [rest if on else need for need, on in zip(fixed, goes_on, strict=True)]
    return [duration * need / sum(wanted) for need in wanted]


def _bounded(scene: Scene) -> tuple[list[tuple[Part, ...]], tuple[str, ...]]:
    """Return the first sounds, as many as are made at once, and the names of the others."""
    steps: list[tuple[Part, ...]] = []
    left_out: list[str] = []
    room = MOST_SOUNDS
    for step in scene.steps:
        if room > 0:
            steps.append(step[:room])
        left_out += [part.name for part in step[max(0, room) :]]
        room -= len(step)
    return steps, tuple(dict.fromkeys(left_out))


def _stream(seed: int, name: str, number: int) -> np.random.Generator:
    """Return a generator of its own for a sound, so that another one beside it changes nothing.

    The same sound twice in a row of steps is not the same twice.
    """
    digest = hashlib.blake2b(f"{seed}/{name}/{number or ''}".encode(), digest_size=16).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest, "big")))
