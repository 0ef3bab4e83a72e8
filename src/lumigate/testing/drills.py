"""Tasks that succeed, fail, hang and crash on request, to try a pool of workers with."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

from lumigate.domain.errors import FieldError, InvalidRequest, RateLimited
from lumigate.domain.work import OnProgress, WorkerTask

Way = Literal[
    "return",
    "noise",
    "progress",
    "invalid",
    "throttled",
    "broken",
    "crash",
    "hang",
    "spin",
    "family",
    "hungry",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """What should happen; ``note`` is a file that gets the process ids before anything hangs."""

    way: Way
    number: int = 0
    part: Fraction = Fraction(0)
    level: float = 0.0
    note: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drilled:
    """What came of it."""

    number: int
    part: Fraction
    level: float
    pid: int
    words: tuple[str, ...] = ()


DRILL = WorkerTask("lumigate.testing.drills:drill", Drill, Drilled, timeout=60.0)
SHORT_DRILL = WorkerTask("lumigate.testing.drills:drill", Drill, Drilled, timeout=0.5)
FOREIGN = WorkerTask("os:getpid", Drill, Drilled, timeout=60.0)


def drill(order: Drill, report: OnProgress) -> Drilled:
    """Do what the drill says."""
    match order.way:
        case "return":
            report(1.0)
        case "noise":
            _make_noise()
        case "progress":
            for share in (0.1, 0.5, 0.3, 0.8, 2.0):
                report(share)
        case "invalid":
            raise InvalidRequest("no 'shape' of that name", fields=[FieldError("/shape", "unknown")])
        case "throttled":
            raise RateLimited("too many drills", retry_after=2.5, provider="drill")
        case "broken":
            raise ZeroDivisionError("a fault nobody planned")
        case "crash":
            os._exit(7)
        case "hang" | "family" | "spin":
            _hang(order)
        case "hungry":
            bytearray(1 << 40)
    return Drilled(
        number=order.number, part=order.part, level=order.level, pid=os.getpid(), words=("done", order.way)
    )


def _make_noise() -> None:
    print("a library that prints")  # noqa: T201 - the noise is the drill
    os.write(1, b"\x00\x00\x00\x01x native noise on descriptor 1\n")


def _hang(order: Drill) -> None:
    pids = [os.getpid()]
    if order.way == "family":
        sleeper = [sys.executable, "-c", "import time; time.sleep(600)"]
        pids.append(subprocess.Popen(sleeper).pid)  # noqa: S603 - our own interpreter
    if order.note is not None:
        half = order.note.with_suffix(".half")
        half.write_text(" ".join(map(str, pids)))
        half.rename(order.note)
    while order.way == "spin":
        sum(range(1000))
    threading.Event().wait(600)
