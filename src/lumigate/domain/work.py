"""Heavy work that runs in a process of its own: what is asked for, and who does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

Payload = TypeVar("Payload")
Result = TypeVar("Result")

OnProgress = Callable[[float], None]
"""Told the share done, from 0.0 to 1.0, never falling."""


@dataclass(frozen=True, slots=True)
class WorkerTask(Generic[Payload, Result]):
    """A function that a worker process can run.

    ``target`` is ``"package.module:function"``; the function takes ``(payload, report)``, where ``report`` is an
    :data:`OnProgress`. Payload and result are frozen dataclasses of plain values and paths: they cross the
    process border as JSON, media crosses as files. ``timeout`` is in seconds; a task that runs over is killed.
    """

    target: str
    payload: type[Payload]
    result: type[Result]
    timeout: float = 300.0


class Workers(Protocol):
    """A pool of worker processes."""

    async def run(
        self, task: WorkerTask[Payload, Result], payload: Payload, on_progress: OnProgress | None = None
    ) -> Result:
        """Run the task and return its result.

        Errors of our tree raised in the worker are raised here again with code and message kept; a crash, a
        kill for memory and a time-out are raised as :class:`lumigate.domain.errors.InternalError`,
        with the task named.
        """
        ...
