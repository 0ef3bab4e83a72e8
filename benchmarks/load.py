"""Drive one HTTP endpoint with wrk and read what came of it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

SCRIPT = Path(__file__).with_name("load.lua")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where to post what. ``%d`` in ``body`` becomes a number that never repeats."""

    url: str
    key: str
    body: str
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What one run measured; latencies in milliseconds."""

    requests: int
    per_second: float
    p50: float
    p99: float
    refused: int
    broken: int


def drive(target: Target, *, connections: int, seconds: float, first: int = 0) -> Load:
    """Load ``target`` for some seconds. ``first`` keeps the numbers of several runs apart.

    Raises RuntimeError if wrk did not finish or nothing was answered.
    """
    environment = {
        **os.environ,
        "KEY": target.key,
        "BODY": target.body,
        "FIRST": str(first),
        "HEADERS": ";".join(f"{name}={value}" for name, value in target.headers.items()),
    }
    command = ["wrk", "-t1", f"-c{connections}", f"-d{max(1, round(seconds))}s", "--timeout", "10s"]
    ended = subprocess.run(
        [*command, "-s", SCRIPT, target.url], env=environment, capture_output=True, text=True, check=False
    )
    lines = [line for line in ended.stdout.splitlines() if line.startswith("RESULT ")]
    if ended.returncode or not lines:
        raise RuntimeError(f"wrk failed on {target.url!r}: {ended.stdout}{ended.stderr}")
    requests, micros, refused, broken, p50, p99 = (int(word) for word in lines[0].split()[1:])
    if not requests:
        raise RuntimeError(f"{target.url!r} answered nothing in {seconds} s")
    return Load(
        requests=requests,
        per_second=requests / (micros / 1e6),
        p50=p50 / 1000,
        p99=p99 / 1000,
        refused=refused,
        broken=broken,
    )
