"""Telling that something moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar


class Moving(Protocol):
    """Something with a progress: a job or a film."""

    @property
    def status(self) -> str: ...
    @property
    def progress(self) -> float: ...
    @property
    def stage(self) -> str | None: ...


Thing = TypeVar("Thing", bound=Moving, contravariant=True)


class Told(Generic[Thing]):
    """Tells a listener of a thing the first time, and then each time that it moved."""

    def __init__(self, listener: Callable[[Thing], object] | None) -> None:
        self._listener = listener
        self._seen: tuple[str, float, str | None] | None = None

    def __call__(self, thing: Thing) -> None:
        """Be handed the thing as it is now."""
        now = (thing.status, thing.progress, thing.stage)
        if self._listener is not None and now != self._seen:
            self._listener(thing)
        self._seen = now
