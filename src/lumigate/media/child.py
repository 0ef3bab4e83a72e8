"""One worker process, seen from its parent."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from pathlib import Path
from typing import Self

from lumigate.domain.errors import FieldError, InternalError, LumigateError, every_error
from lumigate.domain.work import OnProgress
from lumigate.media.framing import FRAME_BYTES, LENGTH, Ask, Reply, pack, unpack_reply
from lumigate.media.limits import ProcessLimits

START_SECONDS = 60.0

_KEPT = (
    "PATH",
    "HOME",
    "LANG",
    "TZ",
    "PYTHONPATH",
    "VIRTUAL_ENV",
    "LD_LIBRARY_PATH",
    "FFMPEG_BINARY",
    "TMPDIR",
)
"""What a worker sees of our environment: no key of any provider is among it."""

_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OPENCV_FOR_THREADS_NUM")


class ChildLost(Exception):
    """The process died, hung or spoke nonsense; the text says which."""


class Child:
    """A worker process that does one thing at a time."""

    def __init__(self, process: asyncio.subprocess.Process, kept_bytes: int) -> None:
        self._process = process
        self._kept_bytes = kept_bytes
        self._is_fit = True

    @classmethod
    async def start(cls, limits: ProcessLimits, scratch: Path | None) -> Self:
        """Start a process and wait until it listens; raises :class:`ChildLost` when it does not."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",
            "-m",
            "lumigate.media.worker",
            str(os.getpid()),
            str(limits.memory_bytes),
            str(limits.file_bytes),
            str(limits.niceness),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env=_environment(scratch),
            start_new_session=True,
        )
        child = cls(process, limits.kept_bytes)
        try:
            async with asyncio.timeout(START_SECONDS):
                await child._read()
        except TimeoutError:
            child.kill()
            raise ChildLost(f"a worker did not start within {START_SECONDS:g} s") from None
        except BaseException:
            child.kill()
            raise
        return child

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        return self._process.returncode is None

    @property
    def is_fit(self) -> bool:
        """Tell whether the process lives and waits for more to do."""
        return self._is_fit and self.is_alive

    async def perform(self, ask: Ask, timeout: float, on_progress: OnProgress | None) -> Reply:
        """Have one thing done; returns the last reply, of kind result, error or fault.

        Raises :class:`ChildLost`. Whatever ends this early, a cancellation too, leaves the process unfit.
        """
        self._is_fit = False
        try:
            async with asyncio.timeout(timeout):
                reply = await self._converse(ask, on_progress)
        except TimeoutError:
            raise ChildLost(f"it took longer than {timeout:g} s") from None
        # After a fault the memory of the process is anybody's guess.
        self._is_fit = reply.kind != "fault" and _resident_bytes(self.pid) <= self._kept_bytes
        return reply

    def kill(self) -> None:
        """Kill the process and everything it started; :meth:`wait` tells when it is gone."""
        self._is_fit = False
        if not self.is_alive:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)

    async def wait(self) -> None:
        """Wait until the process is gone."""
        await self._process.wait()

    async def _converse(self, ask: Ask, on_progress: OnProgress | None) -> Reply:
        stdin = self._process.stdin
        assert stdin is not None
        try:
            stdin.write(pack(ask))
            await stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            raise ChildLost(await self._death()) from None
        while True:
            reply = await self._read()
            if reply.kind != "progress":
                return reply
            if on_progress is not None:
                on_progress(reply.done)

    async def _read(self) -> Reply:
        stdout = self._process.stdout
        assert stdout is not None
        try:
            (length,) = LENGTH.unpack(await stdout.readexactly(LENGTH.size))
            if length > FRAME_BYTES:
                raise ChildLost(f"its worker sent a message of {length} bytes")
            return unpack_reply(await stdout.readexactly(length))
        except (asyncio.IncompleteReadError, ConnectionResetError):
            raise ChildLost(await self._death()) from None

    async def _death(self) -> str:
        self.kill()
        code = await self._process.wait()
        if code >= 0:
            return f"its worker ended with exit code {code}"
        with contextlib.suppress(ValueError):
            return f"its worker was ended by {signal.Signals(-code).name}"
        return f"its worker was ended by signal {-code}"


def error_from(reply: Reply) -> LumigateError:
    """Return the error of our tree that a worker raised."""
    kinds = {kind.code: kind for kind in reversed(every_error()) if kind is not LumigateError}
    return kinds.get(reply.code, InternalError)(
        reply.message,
        fields=[FieldError(pointer, message) for pointer, message in reply.fields],
        provider=reply.provider,
        retry_after=reply.retry_after,
    )


def _resident_bytes(pid: int) -> int:
    """Return the resident memory of a process; 0 where the system does not show it."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text().split()[1]
    except (OSError, IndexError):
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def _environment(scratch: Path | None) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in _KEPT or name.startswith("LC_")}
    kept |= dict.fromkeys(_ONE_THREAD, "1")
    kept |= {"MALLOC_ARENA_MAX": "2", "PYTHONUNBUFFERED": "1", "SVT_LOG": "1"}
    if scratch is not None:
        kept["TMPDIR"] = str(scratch)
    return kept
