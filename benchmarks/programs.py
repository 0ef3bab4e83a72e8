"""Start, watch and stop the programs that are compared; install the peers where they are missing."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

HERE = Path(__file__).parent
WORK = HERE / ".work"
LITELLM = "litellm[proxy]==1.106.*"
PORTKEY = "@portkey-ai/gateway@1.15"


@contextmanager
def alone() -> Generator[None]:
    """Keep two measurements from running at once: they would share ports and spoil each other's figures."""
    WORK.mkdir(parents=True, exist_ok=True)
    with (WORK / "lock").open("wb") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("another measurement is running; waiting for it", file=sys.stderr)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class Missing(Exception):
    """A program that is compared is not here and could not be installed."""


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def need_tools() -> None:
    """Have nginx and wrk, installing the distribution's packages where this user may."""
    wanted = {"nginx": "nginx-light", "wrk": "wrk"}
    lacking = [package for program, package in wanted.items() if not shutil.which(program)]
    if not lacking:
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "-y", "-q", *lacking], check=False, stdout=sys.stderr)
    if any(not shutil.which(program) for program in wanted):
        raise Missing(f"install {' and '.join(lacking)} first (Debian: apt-get install {' '.join(lacking)})")


def need_litellm() -> Path:
    """Return the LiteLLM proxy's program, in a virtual environment of its own."""
    program = WORK / "litellm" / "bin" / "litellm"
    if not program.exists():
        print("installing LiteLLM", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", WORK / "litellm"], check=True)
        pip = [program.with_name("python"), "-m", "pip", "install", "--quiet", LITELLM]
        if subprocess.run(pip, check=False).returncode:
            raise Missing(f"{LITELLM} could not be installed")
    return program


def need_portkey() -> Path:
    """Return the Portkey gateway's start script."""
    script = WORK / "portkey" / "node_modules" / "@portkey-ai" / "gateway" / "build" / "start-server.js"
    if not script.exists():
        if not shutil.which("npm"):
            raise Missing("install Node.js and npm first")
        print("installing Portkey", file=sys.stderr)
        (WORK / "portkey").mkdir(parents=True, exist_ok=True)
        install = ["npm", "install", "--silent", "--prefix", WORK / "portkey", PORTKEY]
        if subprocess.run(install, check=False, stdout=sys.stderr).returncode:
            raise Missing(f"{PORTKEY} could not be installed")
    return script


@contextmanager
def running(
    name: str, command: Sequence[str | Path], *, ready: str, environment: Mapping[str, str] | None = None
) -> Generator[subprocess.Popen[bytes]]:
    """Run a program until the block ends; ``ready`` is a URL that answers once it is up.

    Raises RuntimeError with the end of its log if it does not answer within 90 s.
    """
    log = WORK / f"{name}.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            stdout=output,
            stderr=output,
            stdin=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})},
            start_new_session=True,
        )
        try:
            _wait(name, process, ready, log)
            yield process
        finally:
            _stop(process)


def _wait(name: str, process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and process.poll() is None and not _answers(url):
        time.sleep(0.1)
    # If it ended at once because its port is taken, somebody else has answered.
    time.sleep(0.2)
    if process.poll() is not None or not _answers(url):
        raise RuntimeError(f"{name} did not come up:\n{log.read_text('utf-8', 'replace')[-3000:]}")


def _answers(url: str) -> bool:
    try:
        urllib.request.urlopen(url, timeout=2).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def resident_mib(pid: int) -> float:
    """Return the resident memory of a process and its children, in MiB."""
    total = 0
    for each in _family(pid):
        with suppress(OSError):
            status = (Path("/proc") / str(each) / "status").read_text("ascii")
            total += sum(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))
    return total / 1024


def cpu_seconds(pid: int) -> float:
    """Return user and system time that a process and its living children have used so far."""
    ticks = 0
    for each in _family(pid):
        with suppress(OSError):
            stat = (Path("/proc") / str(each) / "stat").read_text("ascii").rpartition(")")[2].split()
            ticks += int(stat[11]) + int(stat[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _family(pid: int) -> Iterator[int]:
    pending = [pid]
    while pending:
        current = pending.pop()
        yield current
        with suppress(OSError):
            for task in (Path("/proc") / str(current) / "task").iterdir():
                pending += [int(word) for word in (task / "children").read_text("ascii").split()]
