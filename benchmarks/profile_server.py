"""Show where our server spends its time under the load of the hot path, with py-spy in an environment of its own."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections import Counter
from pathlib import Path

from benchmarks.hot_path import lumigate, own_targets, upstream
from benchmarks.load import drive
from benchmarks.programs import WORK, Missing, alone, free_port, need_tools


def need_py_spy() -> Path:
    """Return py-spy's program, installing it where it is missing."""
    program = WORK / "profiler" / "bin" / "py-spy"
    if not program.exists():
        subprocess.run([sys.executable, "-m", "venv", WORK / "profiler"], check=True)
        pip = [program.with_name("python"), "-m", "pip", "install", "--quiet", "py-spy"]
        if subprocess.run(pip, check=False).returncode:
            raise Missing("py-spy could not be installed")
    return program


def summarise(stacks: str, rows: int) -> str:
    """Return the functions that samples were in (alone) and under (with what they called), as shares."""
    alone: Counter[str] = Counter()
    under: Counter[str] = Counter()
    total = 0
    for line in stacks.splitlines():
        frames, _, count = line.rpartition(" ")
        names = [name.partition(":")[0] if name.endswith("]") else name for name in frames.split(";")]
        total += int(count)
        alone[names[-1]] += int(count)
        for name in set(names):
            under[name] += int(count)
    lines = [f"{total} samples", "", "alone:"]
    lines += [f"  {count / total:6.1%}  {name}" for name, count in alone.most_common(rows)]
    lines += ["", "with what they called:"]
    lines += [f"  {count / total:6.1%}  {name}" for name, count in under.most_common(rows * 2)]
    return "\n".join(lines)


def main() -> int:
    """Profile one request shape; the folded stacks stay in .work for a flame graph."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shape", default="keep provider", help="a request shape of the benchmark")
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--rows", type=int, default=30)
    parser.add_argument("--native", action="store_true", help="native frames too")
    parser.add_argument(
        "--idle", action="store_true", help="also threads that wait; else only what holds the lock"
    )
    options = parser.parse_args()

    need_tools()
    program = need_py_spy()
    port = free_port()
    target = own_targets(port)[options.shape]
    stacks = WORK / "stacks.txt"
    with alone(), upstream(), lumigate(port) as pid:
        drive(target, connections=options.connections, seconds=2, first=1)
        command = [program, "record", "-p", str(pid), "-d", str(options.seconds), "-r", "250", "-f", "raw"]
        command += ["--native"] if options.native else []
        command += [] if options.idle else ["--gil"]
        watching = subprocess.Popen([*command, "-o", stacks], stdout=subprocess.DEVNULL)
        load = drive(target, connections=options.connections, seconds=options.seconds + 1, first=10_000_000)
        watching.wait(60)
    print(f"{options.shape}: {load.per_second:.0f}/s while watched, p50 {load.p50:.2f} ms\n")
    print(summarise(stacks.read_text("utf-8"), options.rows))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
