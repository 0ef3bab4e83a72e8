"""The main program of a worker process: reads what to do from stdin and answers on stdout."""

from __future__ import annotations

import contextlib
import ctypes
import os
import queue
import resource
import signal
import sys
import threading
from dataclasses import dataclass
from typing import BinaryIO

from lumigate.media.framing import FRAME_BYTES, LENGTH, Ask, Reply, pack, unpack_ask
from lumigate.media.perform import perform

_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth:
    """What the parent decided about this process, read from the command line."""

    parent: int
    memory_bytes: int
    file_bytes: int
    niceness: int


def die_with_parent(parent: int) -> None:
    """Ask the kernel to kill this process when its parent dies; exit if the parent is dead already."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)


def bound(birth: Birth) -> None:
    """Take the limits and the low priority that the parent decided."""
    die_with_parent(birth.parent)
    with contextlib.suppress(OSError):
        os.nice(birth.niceness)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _lower(resource.RLIMIT_AS, birth.memory_bytes)
    _lower(resource.RLIMIT_FSIZE, birth.file_bytes)


def main() -> None:
    """Serve until stdin ends or the parent is gone."""
    parent, memory_bytes, file_bytes, niceness = (int(argument) for argument in sys.argv[1:5])
    birth = Birth(parent=parent, memory_bytes=memory_bytes, file_bytes=file_bytes, niceness=niceness)
    bound(birth)
    # Native libraries print to descriptor 1; from here on that is stderr, and the messages have their own.
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    asks: queue.SimpleQueue[Ask] = queue.SimpleQueue()
    source = os.fdopen(os.dup(0), "rb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    threading.Thread(target=_listen, args=(source, asks), daemon=True, name="asks").start()

    def tell(reply: Reply) -> None:
        answers.write(pack(reply))

    tell(Reply(kind="ready"))
    while True:
        ask = asks.get()
        _allow_processor(ask.cpu_seconds)
        tell(perform(ask, tell))


def _listen(source: BinaryIO, asks: queue.SimpleQueue[Ask]) -> None:
    while True:
        head = source.read(LENGTH.size)
        if len(head) < LENGTH.size:
            break
        (length,) = LENGTH.unpack(head)
        body = source.read(length) if length <= FRAME_BYTES else b""
        if len(body) < length:
            break
        asks.put(unpack_ask(body))
    # The parent is gone or wants us gone; our process group holds whatever we started.
    if os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(0)


def _allow_processor(seconds: float) -> None:
    """Let this process use so many processor seconds more than it has used until now."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime + seconds) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, hard))


def _lower(kind: int, wanted: int) -> None:
    _, hard = resource.getrlimit(kind)
    limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(kind, (limit, limit))


if __name__ == "__main__":
    main()
