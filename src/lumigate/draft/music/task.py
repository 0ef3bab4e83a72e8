"""Composing music: the work that a worker process does for it."""

from __future__ import annotations

from lumigate.domain.errors import InvalidRequest
from lumigate.domain.work import OnProgress
from lumigate.draft.acoustics.files import audio_mime, write_sound
from lumigate.draft.acoustics.levels import SAMPLE_RATE
from lumigate.draft.music.order import MusicOrder, MusicResult
from lumigate.draft.music.render import render

DURATIONS = (2.0, 600.0)
"""Shortest and longest piece in seconds."""


def compose(order: MusicOrder, report: OnProgress) -> MusicResult:
    """Write, play and master the piece; the same prompt and seed give the same samples."""
    low, high = DURATIONS
    if not low <= order.duration <= high:
        raise InvalidRequest(
            f"duration {order.duration:g} s is out of range; give {low:g} to {high:g} seconds"
        )
    mime = audio_mime(order.mime)
    piece = render(
        order.prompt,
        order.duration,
        order.seed,
        tempo=order.tempo,
        key=order.key,
        loop=order.loop,
        report=report,
    )
    report(0.85)
    path = write_sound(
        piece.samples,
        folder=order.folder,
        stem="music",
        mime=mime,
        model=order.model,
        prompt=order.prompt,
        seed=order.seed,
    )
    report(1.0)
    return MusicResult(
        path=path,
        mime=mime,
        duration=piece.samples.shape[1] / SAMPLE_RATE,
        seed=order.seed,
        tempo=round(piece.form.tempo),
        key=piece.style.key.title,
        genre=piece.style.genre.name,
        not_played=piece.style.not_played,
    )
