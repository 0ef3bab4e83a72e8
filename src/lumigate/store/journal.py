"""One writer, many writes: everything that waits is committed together, durably.

The statements of a batch run on the event loop, one unit after the other, each in a savepoint of its own. Only the
commit, which waits for the disk, runs in the journal's thread; what is submitted meanwhile becomes the next batch.
Running the statements in a thread as well would hand the interpreter lock back and forth at every one of them.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from time import perf_counter
from typing import Any, Protocol

from lumigate.domain.errors import Unavailable
from lumigate.store.database import T, Tx, perform

LARGEST_BATCH = 64
"""Units per commit: bounds how much one failed commit takes with it."""

LONGEST_BATCH = 0.005
"""Seconds after which a batch takes no further unit: bounds how long the loop is kept."""


class Batch(Protocol):
    """The transaction under a batch. Its errors come out of the methods as they are."""

    tx: Tx

    def begin(self) -> None: ...

    def enter(self) -> None:
        """Begin one unit."""
        ...

    def keep(self) -> None:
        """End one unit and keep what it wrote."""
        ...

    def undo(self) -> None:
        """End one unit as if it had never been; raise where the whole transaction is lost."""
        ...

    def commit(self) -> None:
        """Make the batch durable; called in the journal's thread."""
        ...

    def rollback(self) -> None:
        """Forget the batch; never raises."""
        ...

    def explain(self, problem: Exception) -> Exception:
        """Return the error of our tree for one of the driver, any other error as it is."""
        ...


Waiting = tuple[Callable[[Tx], Any], asyncio.Future[Any]]
Written = tuple[asyncio.Future[Any], Any]


class Journal:
    """Runs units in batches. Made and used on one event loop."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch
        self._loop = asyncio.get_running_loop()
        self._waiting: deque[Waiting] = deque()
        self._busy = False
        self._closed = False
        self._idle = asyncio.Event()
        self._idle.set()
        self._commits: SimpleQueue[list[Written] | None] = SimpleQueue()
        self._thread = Thread(target=self._commit_forever, name="lumigate-journal", daemon=True)
        self._thread.start()

    def submit(self, unit: Callable[[Tx], T]) -> asyncio.Future[T]:
        """Queue a unit; the future ends once it is durable, or with what the unit raised."""
        future: asyncio.Future[T] = self._loop.create_future()
        if self._closed:
            future.set_exception(Unavailable("the server is stopping; try again in a moment"))
            return future
        self._waiting.append((unit, future))
        if not self._busy:
            self._busy = True
            self._idle.clear()
            self._loop.call_soon(self._run)
        return future

    async def close(self) -> None:
        """Refuse new units, finish the ones that wait, stop the thread."""
        self._closed = True
        await self._idle.wait()
        self._commits.put(None)
        while self._thread.is_alive():
            await asyncio.to_thread(self._thread.join)

    def _run(self) -> None:
        waiting, batch = self._waiting, self._batch
        written: list[Written] = []
        try:
            batch.begin()
        except Exception as problem:  # noqa: BLE001 - it belongs to whoever waits
            self._fail_waiting(batch.explain(problem))
            return
        deadline = perf_counter() + LONGEST_BATCH
        while waiting and len(written) < LARGEST_BATCH and perf_counter() < deadline:
            unit, future = waiting.popleft()
            if future.cancelled():
                continue
            try:
                batch.enter()
                value = perform(unit, batch.tx)
                batch.keep()
            except Exception as problem:  # noqa: BLE001 - it belongs to whoever waits
                if not self._undo(problem, future, written):
                    return
            else:
                written.append((future, value))
        self._commits.put(written)

    def _undo(self, problem: Exception, future: asyncio.Future[Any], written: list[Written]) -> bool:
        explained = self._batch.explain(problem)
        future.set_exception(explained)
        try:
            self._batch.undo()
        except Exception as worse:  # noqa: BLE001 - it belongs to whoever waits
            self._batch.rollback()
            lost = explained if isinstance(explained, Unavailable) else self._batch.explain(worse)
            self._finish(written, lost)
            return False
        return True

    def _commit_forever(self) -> None:
        while True:
            written = self._commits.get()
            if written is None:
                return
            problem: Exception | None = None
            try:
                self._batch.commit()
            except Exception as failure:  # noqa: BLE001 - it belongs to whoever waits
                self._batch.rollback()
                problem = self._batch.explain(failure)
            self._loop.call_soon_threadsafe(self._finish, written, problem)

    def _finish(self, written: list[Written], problem: Exception | None) -> None:
        for future, value in written:
            if future.done():
                continue
            if problem is None:
                future.set_result(value)
            else:
                future.set_exception(problem)
        if self._waiting:
            self._loop.call_soon(self._run)
        else:
            self._busy = False
            self._idle.set()

    def _fail_waiting(self, problem: Exception) -> None:
        failed = [(future, None) for _, future in self._waiting]
        self._waiting.clear()
        self._finish(failed, problem)
