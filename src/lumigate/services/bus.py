"""Who waits for which job in this process, and how they are woken."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any


class Bus:
    """Wakes waiters when something happened to a job. Holds no facts: those are in the store."""

    def __init__(self) -> None:
        self._following: dict[str, set[asyncio.Event]] = defaultdict(set)
        self._waiting: set[asyncio.Future[None]] = set()
        self.is_closing = False
        """Whether the server stops: who follows a job ends of themselves."""

    @contextmanager
    def listen(self, job: str) -> Generator[asyncio.Event]:
        """Yield an event that is set whenever something happens to the job; clear it before reading.

        It is set as well when the server stops; look at ``is_closing`` after reading.
        """
        event = asyncio.Event()
        self._following[job].add(event)
        try:
            yield event
        finally:
            listeners = self._following[job]
            listeners.discard(event)
            if not listeners:
                del self._following[job]

    def happened(self, job: str) -> None:
        """Wake everyone who listens to the job. Call it on the event loop."""
        listeners = self._following.get(job)
        if listeners:
            for event in listeners:
                event.set()

    async def until(self, task: asyncio.Future[Any], seconds: float) -> None:
        """Wait until the task has ended, the time is up, or the server stops; the task is left alone."""
        loop = asyncio.get_running_loop()
        woken: asyncio.Future[None] = loop.create_future()

        def wake(_: object = None) -> None:
            if not woken.done():
                woken.set_result(None)

        timer = loop.call_later(seconds, wake)
        task.add_done_callback(wake)
        self._waiting.add(woken)
        try:
            await woken
        finally:
            self._waiting.discard(woken)
            task.remove_done_callback(wake)
            timer.cancel()

    def close(self) -> None:
        """Wake everyone who follows a job for good: the server stops."""
        self.is_closing = True
        for listeners in self._following.values():
            for event in listeners:
                event.set()

    def release(self) -> None:
        """Wake everyone who waits for the end of a job: they answer with what there is."""
        for woken in self._waiting:
            if not woken.done():
                woken.set_result(None)

    def listeners(self) -> int:
        """Return how many are listening, for metrics and leak tests."""
        return sum(len(events) for events in self._following.values()) + len(self._waiting)
