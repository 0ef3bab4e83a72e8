"""Finished sound into a file: loudness set, peaks held, origin written in."""

from __future__ import annotations

from pathlib import Path

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.kit.sniff import extension_for
from lumigate.media.audio import AudioClip, AudioMime, write_audio
from lumigate.media.provenance import Provenance, provenance_text

ENGINE = "draft"

AUDIO_MIMES: tuple[AudioMime, ...] = ("audio/wav", "audio/mpeg", "audio/mp4", "audio/flac", "audio/ogg")
"""What can be written."""


def audio_mime(mime: str) -> AudioMime:
    """Return the type when it can be written; any other is refused."""
    for known in AUDIO_MIMES:
        if known == mime:
            return known
    raise InvalidRequest(f'sound is not written as "{mime}"; use one of {", ".join(AUDIO_MIMES)}')


def write_sound(
    samples: Samples,
    *,
    folder: Path,
    stem: str,
    mime: AudioMime,
    model: str,
    prompt: str,
    seed: int,
) -> Path:
    """Write ``(channels, length)`` at 48 kHz into ``folder`` and return the path."""
    path = folder / f"{stem}.{extension_for(mime)}"
    origin = Provenance(engine=ENGINE, model=model, prompt=prompt, seed=seed)
    write_audio(AudioClip(samples.T, SAMPLE_RATE), path, mime, provenance_text(origin))
    return path
