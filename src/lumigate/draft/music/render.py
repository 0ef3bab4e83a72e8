"""A prompt as finished sound in memory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lumigate.domain.work import OnProgress
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.music.form import Form, plan_form
from lumigate.draft.music.master import fade_out, master
from lumigate.draft.music.mix import BLOCK_SECONDS, TAIL_SECONDS, Mixer
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


def render(
    prompt: str,
    duration: float,
    seed: int,
    *,
    tempo: int | None = None,
    key: str | None = None,
    loop: bool = False,
    report: OnProgress | None = None,
) -> Piece:
    """Return the piece for a prompt; ``duration`` in seconds is kept to the sample."""
    style = read_style(prompt, seed, tempo, key)
    form = plan_form(style, duration, loop=loop)
    score = write_score(style, form, prompt, seed)
    mixer = Mixer(style.genre, form, score)
    length = round(duration * SAMPLE_RATE)
    rendered = duration + (TAIL_SECONDS if loop else 0.0)
    whole = np.zeros((2, round(rendered * SAMPLE_RATE)), np.float32)
    at = 0
    for block in mixer.blocks(rendered):
        whole[:, at : at + block.shape[1]] = block
        at += block.shape[1]
        if report is not None:
            report(min(0.7, 0.7 * at / (rendered * SAMPLE_RATE)) if rendered > BLOCK_SECONDS else 0.5)
    tilt = style.genre.tilt + (style.mood.tilt if style.mood else 0.0)
    samples = _master_loop(whole, length, tilt) if loop else _master_piece(whole, form, tilt)
    return Piece(samples, style, form, score)


def _master_piece(whole: Samples, form: Form, tilt: float) -> Samples:
    ending = form.ending if form.ending is not None else form.duration
    fade = min(1.5, 0.6 * (form.duration - ending))
    fade_out(whole, fade)
    finished = master(whole, tilt)
    fade_out(finished, min(0.05, fade))
    count = int(_FADE_IN * SAMPLE_RATE)
    finished[:, :count] *= np.linspace(0, 1, count, dtype=np.float32)
    return finished


def _master_loop(whole: Samples, length: int, tilt: float) -> Samples:
    body = whole[:, :length]
    tail = whole[:, length:]
    while tail.shape[1]:
        # What rings on after the end belongs to the beginning, more than once round where the loop is short.
        count = min(length, tail.shape[1])
        body[:, :count] += tail[:, :count]
        tail = tail[:, count:]
    margin = min(_MARGIN, length)
    around = np.concatenate([body[:, length - margin :], body, body[:, :margin]], axis=1)
    return master(around, tilt)[:, margin : margin + length]
