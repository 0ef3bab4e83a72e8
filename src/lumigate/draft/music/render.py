"""A prompt as finished sound in memory, and as the parts that it is mixed of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from lumigate.domain.work import OnProgress
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.music.form import Form, plan_form
from lumigate.draft.music.master import Tone, fade_out, gains_between, levelled, toned
from lumigate.draft.music.mix import STEMS, TAIL_SECONDS, Mixer, StemName
from lumigate.draft.music.score import Score, write_score
from lumigate.draft.music.style import Style, read_style

_MARGIN = SAMPLE_RATE // 4
_FADE_IN = 0.004


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A finished piece: ``samples`` of shape ``(2, length)`` at 48 kHz, and what it was made from."""

    samples: Samples
    style: Style
    form: Form
    score: Score
    _parts: _Parts | None = None

    def stems(self) -> Iterator[tuple[StemName, Samples]]:
        """Yield drums, bass, harmony, melody and effects, each ``(2, length)``; added up they are the piece.

        Each one is played when it is its turn, so that only one lies in memory. Empty unless asked for at first.
        """
        if self._parts is not None:
            for name in STEMS:
                yield name, self._parts.stem(name, self.style, self.form, self.score)


@dataclass(frozen=True, slots=True, eq=False)
class _Parts:
    """How the mix was finished: an even tone, then factors that change from sample to sample."""

    tone: Tone
    gains: Samples
    length: int

    def stem(self, name: StemName, style: Style, form: Form, score: Score) -> Samples:
        samples = _played(Mixer(style.genre, form, score, name), form, self.length)
        self.tone.apply(samples)
        samples *= self.gains
        return _cut(samples, form, self.length)


def render(
    prompt: str,
    duration: float,
    seed: int,
    *,
    tempo: int | None = None,
    key: str | None = None,
    loop: bool = False,
    stems: bool = False,
    report: OnProgress | None = None,
) -> Piece:
    """Return the piece for a prompt; ``duration`` in seconds is kept to the sample."""
    style = read_style(prompt, seed, tempo, key)
    form = plan_form(style, duration, loop=loop)
    score = write_score(style, form, prompt, seed)
    length = round(duration * SAMPLE_RATE)
    samples = _played(Mixer(style.genre, form, score), form, length, report)
    tone = toned(samples, style.genre.tilt + (style.mood.tilt if style.mood else 0.0))
    before = samples.copy() if stems else None
    levelled(samples)
    if form.ending is not None:
        fade_out(samples, min(0.05, _last_fade(form)))
        count = int(_FADE_IN * SAMPLE_RATE)
        samples[:, :count] *= np.linspace(0, 1, count, dtype=np.float32)
    parts = None
    if before is not None:
        gains_between(before, samples)
        parts = _Parts(tone, before, length)
    return Piece(_cut(samples, form, length), style, form, score, parts)


def _played(mixer: Mixer, form: Form, length: int, report: OnProgress | None = None) -> Samples:
    """Return what the mixer plays: a piece with its end fading, or a loop with what goes before and after it."""
    heard = form.duration + (TAIL_SECONDS if form.ending is None else 0.0)
    whole = np.zeros((2, max(length, round(heard * SAMPLE_RATE))), np.float32)
    _fill(whole, mixer.blocks, heard, report)
    if form.ending is None:
        return _around(whole, length)
    fade_out(whole, _last_fade(form))
    return whole


def _fill(
    whole: Samples, blocks: Callable[[float], Iterator[Samples]], seconds: float, report: OnProgress | None
) -> None:
    at = 0
    for block in blocks(seconds):
        whole[:, at : at + block.shape[1]] = block
        at += block.shape[1]
        if report is not None:
            report(min(0.7, 0.7 * at / whole.shape[1]))


def _last_fade(form: Form) -> float:
    ending = form.ending if form.ending is not None else form.duration
    return min(1.5, 0.6 * (form.duration - ending))


def _around(whole: Samples, length: int) -> Samples:
    """Return a loop, led in by its own end and out by its own beginning, so that no filter sees a seam."""
    body = whole[:, :length]
    tail = whole[:, length:]
    while tail.shape[1]:
        # What rings on after the end belongs to the beginning, more than once round where the loop is short.
        count = min(length, tail.shape[1])
        body[:, :count] += tail[:, :count]
        tail = tail[:, count:]
    margin = min(_MARGIN, length)
    return np.concatenate([body[:, length - margin :], body, body[:, :margin]], axis=1)


def _cut(samples: Samples, form: Form, length: int) -> Samples:
    """Return the piece without what leads a loop in and out."""
    if form.ending is not None:
        return samples
    margin = min(_MARGIN, length)
    return samples[:, margin : margin + length]
