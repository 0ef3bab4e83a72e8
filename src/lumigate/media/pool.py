"""The two ways to run heavy work: in processes that may crash, and in a thread of this process."""

from __future__ import annotations

import asyncio
import heapq
import os
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Self, cast

from lumigate.domain.errors import InternalError, LumigateError, Unavailable
from lumigate.domain.work import OnProgress, Payload, Result, WorkerTask
from lumigate.media.child import Child, ChildLost, error_from
from lumigate.media.framing import Ask, Reply, from_text, to_text, type_name
from lumigate.media.limits import DEFAULT_PROCESS_LIMITS, ProcessLimits
from lumigate.media.perform import perform


class ProcessWorkers:
    """Run tasks in worker processes: at most ``size`` at once, first come, first served.

    A worker starts when it is first needed and stays warm. One that crashes, hangs or is cancelled is killed
    with everything it started, and only its own task fails. ``scratch`` is where the libraries of the workers
    put their temporary files; ``memory_bytes`` bounds the address space of each, and one that is left with more
    than ``kept_bytes`` of resident memory is not used again.
    """

    def __init__(
        self,
        size: int,
        scratch: Path | None = None,
        memory_bytes: int = DEFAULT_PROCESS_LIMITS.memory_bytes,
        file_bytes: int = DEFAULT_PROCESS_LIMITS.file_bytes,
        kept_bytes: int = DEFAULT_PROCESS_LIMITS.kept_bytes,
    ) -> None:
        if size < 1:
            raise ValueError(f"a pool has at least one worker, not {size}")
        self._size = size
        self._scratch = scratch
        self._limits = ProcessLimits(memory_bytes=memory_bytes, file_bytes=file_bytes, kept_bytes=kept_bytes)
        self._idle: list[Child] = []
        self._busy: set[Child] = set()
        self._dying: set[asyncio.Task[None]] = set()
        self._taken = 0
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = count()
        self._is_open = False

    async def start(self) -> None:
        """Open the pool; no process is started before there is work."""
        self._is_open = True

    async def close(self) -> None:
        """Kill all workers; tasks that run or wait fail as unavailable."""
        self._is_open = False
        while self._waiting:
            _, _, ticket = heapq.heappop(self._waiting)
            if not ticket.done():
                ticket.set_exception(_closed())
        children = [*self._idle, *self._busy]
        self._idle.clear()
        for child in children:
            child.kill()
        await asyncio.gather(*(child.wait() for child in children), *self._dying)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def pids(self) -> list[int]:
        """Return the process ids of the workers that live now."""
        return [child.pid for child in (*self._idle, *self._busy) if child.is_alive]

    async def run(
        self,
        task: WorkerTask[Payload, Result],
        payload: Payload,
        on_progress: OnProgress | None = None,
        *,
        priority: int = 0,
    ) -> Result:
        """Run the task in a worker; among those that wait, the lowest ``priority`` goes first.

        The time-out counts from when a worker takes the task. Raises errors of our tree as the worker raised
        them, :class:`InternalError` when it crashed, ran over or broke, :class:`Unavailable` when the
        pool is closed.
        """
        ask = _ask(task, payload)
        await self._take(priority)
        child: Child | None = None
        try:
            child = await self._child()
            reply = await child.perform(ask, task.timeout, on_progress)
        except ChildLost as lost:
            if not self._is_open:
                raise _closed() from lost
            raise InternalError(f"the work '{task.target}' failed: {lost}; it can be tried again") from lost
        finally:
            self._give_back(child)
        return _outcome(task, reply)

    async def _take(self, priority: int) -> None:
        if not self._is_open:
            raise _closed()
        if self._taken < self._size:
            self._taken += 1
            return
        ticket = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (priority, next(self._order), ticket))
        try:
            await ticket
        except asyncio.CancelledError:
            if ticket.done() and not ticket.cancelled() and ticket.exception() is None:
                self._pass_on()
            raise

    async def _child(self) -> Child:
        while self._idle:
            child = self._idle.pop()
            if child.is_alive:
                break
        else:
            child = await Child.start(self._limits, self._scratch)
        self._busy.add(child)
        return child

    def _give_back(self, child: Child | None) -> None:
        if child is not None:
            self._busy.discard(child)
            if child.is_fit and self._is_open:
                self._idle.append(child)
            else:
                self._put_down(child)
        self._pass_on()

    def _put_down(self, child: Child) -> None:
        child.kill()
        dying = asyncio.get_running_loop().create_task(child.wait())
        self._dying.add(dying)
        dying.add_done_callback(self._dying.discard)

    def _pass_on(self) -> None:
        while self._waiting:
            _, _, ticket = heapq.heappop(self._waiting)
            if not ticket.done():
                ticket.set_result(None)
                return
        self._taken -= 1


class InlineWorkers:
    """Run tasks in a thread of this process, one after the other: for tests and tiny tools.

    Nothing protects this process from what a task does; a task that runs over cannot be stopped.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="inline-work")

    async def start(self) -> None:
        """Do nothing; here so that both kinds are used alike."""

    async def close(self) -> None:
        """Let the thread go when it is done with what it has."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def run(
        self, task: WorkerTask[Payload, Result], payload: Payload, on_progress: OnProgress | None = None
    ) -> Result:
        """Run the task; its payload and result cross as JSON here too, so that what cannot is found out."""
        loop = asyncio.get_running_loop()
        ask = _ask(task, payload)

        def tell(reply: Reply) -> None:
            if on_progress is not None:
                loop.call_soon_threadsafe(on_progress, reply.done)

        return _outcome(task, await loop.run_in_executor(self._thread, perform, ask, tell))


def _ask(task: WorkerTask[Payload, Result], payload: Payload) -> Ask:
    return Ask(
        target=task.target,
        payload_type=type_name(cast("type[object]", task.payload)),
        result_type=type_name(cast("type[object]", task.result)),
        payload=to_text(cast("type[object]", task.payload), payload),
        cpu_seconds=task.timeout * (os.cpu_count() or 1),
    )


def _outcome(task: WorkerTask[Payload, Result], reply: Reply) -> Result:
    if reply.kind == "result":
        try:
            return from_text(task.result, reply.result)
        except ValueError as error:
            raise InternalError(f"the work '{task.target}' gave back what it should not: {error}") from error
    if reply.kind == "error":
        raise error_from(reply)
    raise InternalError(f"the work '{task.target}' failed: {reply.message}")


def _closed() -> LumigateError:
    return Unavailable("the workers are stopping; try again in a moment", retry_after=1.0)
