"""Measure what one generation costs on the way through, beside the gateways people use today.

Every contender answers the same question (make a picture, hand on its URL) in front of the same upstream,
an nginx that answers at once, so what is measured is the gateway. All run on this machine, in turn, twice;
only the ratios mean anything. Lumigate writes a job, a ledger entry and an attempt to disk with a full
fsync before it answers; the peers write nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import statistics
import struct
import subprocess
import sys
import tempfile
import urllib.request
import zlib
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.load import Load, Target, drive
from benchmarks.programs import (
    HERE,
    WORK,
    Missing,
    alone,
    cpu_seconds,
    free_port,
    need_litellm,
    need_portkey,
    need_tools,
    resident_mib,
    running,
)

UPSTREAM = free_port()
KEY = "sk-" + secrets.token_hex(24)
OPENAI_BODY = '{"model":"img","prompt":"a sunset over Istanbul %d"}'

LITELLM_CONFIG = f"""\
model_list:
  - model_name: img
    litellm_params: {{model: openai/dall-e-3, api_base: "http://127.0.0.1:{UPSTREAM}/v1", api_key: x}}
litellm_settings: {{telemetry: false}}
general_settings: {{master_key: {KEY}}}
"""

MODEL = """\
[models."bench/img"]
provider = "bench"
upstream = "img"
title = "Benchmark picture"
tasks = ["text_to_image"]
prices = [{ usd = 0.04, unit = "image" }]
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """One program and the requests that are measured on it, by name."""

    name: str
    start: Callable[[], AbstractContextManager[int]]
    targets: dict[str, Target]


@dataclass(slots=True)
class Measured:
    """Everything that was seen of one request shape on one contender."""

    loads: list[Load] = field(default_factory=list)
    single: list[Load] = field(default_factory=list)
    resident_mib: list[float] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)
    upstream_calls: list[float] = field(default_factory=list)

    def per_second(self) -> float:
        return statistics.median(load.per_second for load in self.loads)

    def p50(self) -> float:
        return statistics.median(load.p50 for load in self.loads)

    def p99(self) -> float:
        return statistics.median(load.p99 for load in self.loads)

    def single_p50(self) -> float:
        return statistics.median(load.p50 for load in self.single)

    def refused(self) -> int:
        return sum(load.refused + load.broken for load in self.loads + self.single)

    def is_sound(self) -> bool:
        """Whether it did what was asked: a run full of errors is fast and means nothing."""
        return self.refused() <= sum(load.requests for load in self.loads) / 1000


@contextmanager
def upstream() -> Generator[int]:
    """Run the nginx that plays the provider."""
    (WORK / "a.png").write_bytes(_png(512))
    config = WORK / "nginx.conf"
    template = (HERE / "nginx.conf").read_text("utf-8")
    config.write_text(template.replace("WORKDIR", str(WORK)).replace("PORT", str(UPSTREAM)), "utf-8")
    with running(
        "nginx",
        ["nginx", "-e", WORK / "nginx.log", "-p", WORK, "-c", config],
        ready=f"http://127.0.0.1:{UPSTREAM}/status",
    ) as process:
        yield process.pid


@contextmanager
def litellm(port: int) -> Generator[int]:
    """Run the LiteLLM proxy: one worker, no database, no spend log."""
    program = need_litellm()
    config = WORK / "litellm.yaml"
    config.write_text(LITELLM_CONFIG, "utf-8")
    environment = {
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        "LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY": "true",
    }
    command = [program, "--config", config, "--host", "127.0.0.1", "--port", str(port)]
    ready = f"http://127.0.0.1:{port}/health/liveliness"
    with running("litellm", command, ready=ready, environment=environment) as process:
        yield process.pid


@contextmanager
def portkey(port: int) -> Generator[int]:
    """Run the Portkey gateway."""
    command = ["node", need_portkey(), f"--port={port}", "--headless"]
    with running("portkey", command, ready=f"http://127.0.0.1:{port}/") as process:
        yield process.pid


@contextmanager
def lumigate(port: int) -> Generator[int]:
    """Run our server on a fresh data folder: SQLite, one process, nothing switched off."""
    with tempfile.TemporaryDirectory(dir=WORK, prefix="data-") as folder:
        models = Path(folder) / "models"
        models.mkdir()
        (models / "bench.toml").write_text(MODEL, "utf-8")
        environment = {
            "LUMIGATE_API_KEY": KEY,
            "LUMIGATE_PROVIDERS__BENCH__BASE_URL": f"http://127.0.0.1:{UPSTREAM}/v1",
            "LUMIGATE_PROVIDERS__BENCH__KEY": "x",
            "LUMIGATE_ALLOW_PRIVATE_NETWORK": "1",
        }
        command = [sys.executable, "-m", "lumigate.cli", "serve", "--host", "127.0.0.1"]
        command += ["--port", str(port), "--data", folder]
        ready = f"http://127.0.0.1:{port}/health"
        with running("lumigate", command, ready=ready, environment=environment) as process:
            yield process.pid


def own_targets(port: int) -> dict[str, Target]:
    """The shapes in which our server is asked for a picture, by name."""
    url = f"http://127.0.0.1:{port}/v1/generations"
    prompt = '"model":"bench/img","prompt":"a sunset over Istanbul'
    bodies = {
        "keep provider": f'{{{prompt} %d","keep":"provider"}}',
        "keep copy": f'{{{prompt} %d","keep":"copy"}}',
        "cache miss": f'{{{prompt} %d","keep":"provider","cache":"exact"}}',
        "cache hit": f'{{{prompt}","keep":"provider","cache":"exact"}}',
    }
    return {name: Target(url=url, key=KEY, body=body) for name, body in bodies.items()}


def contenders() -> list[Contender]:
    """Everyone who takes part, and what each is asked."""
    ours, first, second = free_port(), free_port(), free_port()
    return [
        Contender(
            name="upstream",
            start=upstream_is_up,
            targets={"bare": Target(url=_peer(UPSTREAM), key=KEY, body=OPENAI_BODY)},
        ),
        Contender(
            name="lumigate",
            start=lambda: lumigate(ours),
            targets=own_targets(ours),
        ),
        Contender(
            name="litellm",
            start=lambda: litellm(first),
            targets={"proxy": Target(url=_peer(first), key=KEY, body=OPENAI_BODY)},
        ),
        Contender(
            name="portkey",
            start=lambda: portkey(second),
            targets={
                "gateway": Target(
                    url=_peer(second),
                    key=KEY,
                    body=OPENAI_BODY,
                    headers={
                        "x-portkey-provider": "openai",
                        "x-portkey-custom-host": f"http://127.0.0.1:{UPSTREAM}/v1",
                    },
                )
            },
        ),
    ]


@contextmanager
def upstream_is_up() -> Generator[int]:
    """Yield the pid of the upstream, which runs all the time."""
    yield int((WORK / "nginx.pid").read_text("ascii"))


def ask_once(target: Target) -> dict[str, object]:
    """Send one request as a client would and return the answer; raises if it is not a picture's."""
    request = urllib.request.Request(
        target.url,
        data=target.body.replace("%d", "once").encode(),
        headers={
            "Content-Type": "application/json",
            "Authorization": f"Bearer {target.key}",
            **target.headers,
        },
    )
    with urllib.request.urlopen(request, timeout=60) as reply:
        answer = json.load(reply)
    files = answer.get("data") or answer.get("outputs")
    if not files or not files[0].get("url"):
        raise RuntimeError(f"{target.url!r} answered {answer!r}, which holds no picture")
    return answer


def measure(contender: Contender, seen: dict[str, Measured], *, round_number: int, seconds: float) -> None:
    """Start one contender, run each of its request shapes once, and stop it."""
    with contender.start() as pid:
        for index, (shape, target) in enumerate(contender.targets.items()):
            measured = seen.setdefault(f"{contender.name}, {shape}", Measured())
            ask_once(target)
            first = (round_number * 10 + index + 1) * 100_000_000
            drive(target, connections=16, seconds=1, first=first + 50_000_000)
            cpu, calls = cpu_seconds(pid), _upstream_calls()
            load = drive(target, connections=16, seconds=seconds, first=first)
            measured.loads.append(load)
            measured.cpu_ms.append((cpu_seconds(pid) - cpu) * 1000 / load.requests)
            measured.upstream_calls.append((_upstream_calls() - calls - 1) / load.requests)
            measured.resident_mib.append(resident_mib(pid))
            measured.single.append(
                drive(target, connections=1, seconds=max(2.0, seconds / 2), first=first + 70_000_000)
            )
            print(f"  {contender.name}, {shape}: {load.per_second:.0f}/s", file=sys.stderr)


def verdicts(seen: dict[str, Measured]) -> list[dict[str, object]]:
    """Set the ratios against what is promised; a contender that did not run gives no verdict."""
    own = seen.get("lumigate, keep provider")
    found: list[dict[str, object]] = []

    def judge(what: str, value: float, relation: str, limit: float) -> None:
        kept = value >= limit if relation == ">=" else value < limit
        found.append(
            {"what": what, "value": round(value, 3), "relation": relation, "limit": limit, "kept": kept}
        )

    if own is None:
        return found
    bare = seen["upstream, bare"]
    if (peer := seen.get("litellm, proxy")) is not None:
        judge("requests/s against LiteLLM", own.per_second() / peer.per_second(), ">=", 8)
        added = own.single_p50() - bare.single_p50()
        theirs = peer.single_p50() - bare.single_p50()
        judge("added latency at 1 connection against LiteLLM", added / theirs, "<", 1 / 3)
    if (peer := seen.get("portkey, gateway")) is not None:
        judge("requests/s against Portkey", own.per_second() / peer.per_second(), ">=", 1)
    misses = max(own.per_second(), seen["lumigate, cache miss"].per_second())
    judge("exact cache hits against misses", seen["lumigate, cache hit"].per_second() / misses, ">=", 2)
    return found


def table(seen: dict[str, Measured]) -> str:
    """Lay the medians out for a reader."""
    columns = "req/s", "p50 ms", "p99 ms", "p50 ms, 1 conn", "CPU ms/req", "RSS MiB", "upstream/req", "errors"
    rows = [f"| {'contender':<26} | {' | '.join(columns)} |", f"| --- {'| ---: ' * len(columns)}|"]
    for name, one in seen.items():
        cells = (
            f"{one.per_second():.0f}",
            f"{one.p50():.2f}",
            f"{one.p99():.1f}",
            f"{one.single_p50():.2f}",
            f"{statistics.median(one.cpu_ms):.3f}",
            f"{statistics.median(one.resident_mib):.0f}",
            f"{statistics.median(one.upstream_calls):.2f}",
            f"{one.refused()}",
        )
        rows.append(f"| {name:<26} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def _peer(port: int) -> str:
    return f"http://127.0.0.1:{port}/v1/images/generations"


def _upstream_calls() -> int:
    """How many requests the upstream has answered since it started."""
    with urllib.request.urlopen(f"http://127.0.0.1:{UPSTREAM}/status", timeout=5) as reply:
        return int(reply.read().split(b"requests")[1].split()[2])


def _png(size: int) -> bytes:
    """A picture of smooth colours, some tens of kilobytes, as a provider would send."""
    rows = bytearray()
    for y in range(size):
        rows.append(0)
        for x in range(size):
            rows += bytes((x * 255 // size, y * 255 // size, (x * y) >> 10 & 255))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(rows), 6)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def main() -> int:
    """Run the comparison; 1 if a promised ratio was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=8, help="length of each load, in seconds")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--only", nargs="*", help="names of contenders; the upstream always takes part")
    parser.add_argument("--name", default="hot-path", help="results/NAME.json is written")
    options = parser.parse_args()

    WORK.mkdir(parents=True, exist_ok=True)
    seen: dict[str, Measured] = {}
    skipped: dict[str, str] = {}
    try:
        need_tools()
    except Missing as missing:
        print(f"skipped: {missing}", file=sys.stderr)
        return 0
    with alone(), upstream():
        for round_number in range(options.rounds):
            print(f"round {round_number + 1} of {options.rounds}", file=sys.stderr)
            for contender in contenders():
                if options.only and contender.name not in {"upstream", *options.only}:
                    continue
                try:
                    measure(contender, seen, round_number=round_number, seconds=options.seconds)
                except Missing as missing:
                    skipped[contender.name] = str(missing)

    found = verdicts(seen)
    print(table(seen))
    for one in found:
        mark = "kept  " if one["kept"] else "MISSED"
        print(f"{mark} {one['what']}: {one['value']} ({one['relation']} {one['limit']:.3g})")
    unsound = [name for name, one in seen.items() if not one.is_sound()]
    for name in unsound:
        print(f"UNSOUND {name}: {seen[name].refused()} requests failed; its figures mean nothing")
    for name, why in skipped.items():
        print(f"skipped {name}: {why}")
    record = {
        "machine": {"cores": os.cpu_count(), "python": sys.version.split()[0], "commit": _commit()},
        "seconds": options.seconds,
        "verdicts": found,
        "skipped": skipped,
        "measured": {name: asdict(one) for name, one in seen.items()},
    }
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    (results / f"{options.name}.json").write_text(json.dumps(record, indent=1) + "\n", "utf-8")
    return 1 if unsound or not all(one["kept"] for one in found) else 0


def _commit() -> str | None:
    asked = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False, cwd=HERE
    )
    return asked.stdout.strip() or None


if __name__ == "__main__":
    raise SystemExit(main())
