"""What draft sounds are asked for and what they answer, without loading what the work needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lumigate.domain.work import WorkerTask


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundOrder:
    """One sound of so many seconds, 0.5 to 60, of all that the prompt names, together or one after the other.

    In a ``loop`` what goes on evenly leads from its last sample into its first.
    """

    prompt: str
    duration: float
    seed: int
    loop: bool = False
    mime: str = "audio/wav"
    folder: Path
    model: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundResult:
    """The file, the things that are heard in it, and the words for which there is no sound."""

    path: Path
    mime: str
    duration: float
    seed: int
    played: tuple[str, ...]
    not_played: tuple[str, ...]


SOUND = WorkerTask("lumigate.draft.sound.task:sound", SoundOrder, SoundResult, timeout=300.0)
