"""Being told how far something is."""

from __future__ import annotations

from typing import Protocol


class Moving(Protocol):
    """Something with a progress: a job or a film."""

    @property
    def status(self) -> str: ...
    @property
    def progress(self) -> float: ...
    @property
    def stage(self) -> str | None: ...


class Progress:
    """Progress that nobody looks at."""

    def __call__(self, moving: Moving) -> None:
        """Be told."""
