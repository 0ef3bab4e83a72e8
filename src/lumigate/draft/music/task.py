"""Composing music: the work that a worker process does for it."""

from __future__ import annotations

from pathlib import Path

from lumigate.domain.errors import InvalidRequest
from lumigate.domain.work import OnProgress
from lumigate.draft.acoustics.files import audio_mime, write_sound
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.music.mix import STEMS
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
    share = 0.4 if order.stems else 1.0
    piece = render(
        order.prompt,
        order.duration,
        order.seed,
        tempo=order.tempo,
        key=order.key,
        loop=order.loop,
        stems=order.stems,
        report=lambda done: report(share * done),
    )
    report(0.85 * share)

    def written(samples: Samples, stem: str) -> Path:
        return write_sound(
            samples,
            folder=order.folder,
            stem=stem,
            mime=mime,
            model=order.model,
            prompt=order.prompt,
            seed=order.seed,
        )

    path = written(piece.samples, "music")
    stems: list[Path] = []
    for name, samples in piece.stems():
        stems.append(written(samples, f"music-{name}"))
        report(share + (1 - share) * len(stems) / len(STEMS))
    report(1.0)
    return MusicResult(
        path=path,
        stems=tuple(stems),
        mime=mime,
        duration=piece.samples.shape[1] / SAMPLE_RATE,
        seed=order.seed,
        tempo=round(piece.form.tempo),
        key=piece.style.key.title,
        genre=piece.style.genre.name,
        not_played=piece.style.not_played,
    )
