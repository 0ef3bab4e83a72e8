"""What a built-in engine is asked for and what it gives back: files in a folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from lumigate.domain.tasks import InputRole, ParamValue, Task
from lumigate.domain.work import OnProgress


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalInput:
    """One input, already fetched, checked and lying in a file."""

    role: InputRole
    path: Path
    mime: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineOrder:
    """One thing to make. ``params`` are normalised and complete: the catalogue filled in the defaults."""

    task: Task
    prompt: str
    params: Mapping[str, ParamValue]
    inputs: tuple[LocalInput, ...] = ()
    folder: Path
    """Where the files go; exists and is empty."""


@dataclass(frozen=True, slots=True)
class TimedWord:
    """One spoken word; ``start`` and ``end`` in seconds from the beginning of the sound."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineFile:
    """One finished file and what it is."""

    path: Path
    mime: str
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    """Seconds."""
    role: str | None = None
    """What it is among several files that belong together, such as a stem."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineResult:
    """What was made. ``not_drawn`` lists words of the prompt that the engine could not show."""

    files: tuple[EngineFile, ...]
    seed: int
    not_drawn: tuple[str, ...] = ()
    words: tuple[TimedWord, ...] = field(default=())


class Engine(Protocol):
    """A provider's muscle that runs on this machine."""

    async def make(self, order: EngineOrder, on_progress: OnProgress) -> EngineResult: ...
