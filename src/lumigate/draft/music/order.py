"""What draft music is asked for and what it answers, without loading what the work needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lumigate.domain.work import WorkerTask

STEM_NAMES = ("drums", "bass", "harmony", "melody", "effects")
"""The stems of a piece, in the order of their files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MusicOrder:
    """One piece of music.

    ``duration`` is 2 to 600 s. ``tempo`` in beats per minute and ``key`` ("A minor") win over the prompt.
    A ``loop`` has no beginning and no end: its last sample leads into its first. With ``stems`` the parts that the
    piece is mixed of are written too.
    """

    prompt: str
    duration: float
    seed: int
    tempo: int | None = None
    key: str | None = None
    loop: bool = False
    stems: bool = False
    mime: str = "audio/wav"
    folder: Path
    model: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MusicResult:
    """The file and what is in it; ``not_played`` are words of the prompt that could not be played.

    ``stems`` are, where asked for, those of :data:`STEM_NAMES`, in this order.
    """

    path: Path
    stems: tuple[Path, ...] = ()
    mime: str
    duration: float
    seed: int
    tempo: int
    key: str
    genre: str
    not_played: tuple[str, ...]


MUSIC = WorkerTask("lumigate.draft.music.task:compose", MusicOrder, MusicResult, timeout=600.0)
