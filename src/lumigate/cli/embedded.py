"""A server for one call, in a process of its own."""

from __future__ import annotations

import importlib.util
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import httpx2

from lumigate.cli.exits import UsageError
from lumigate.client._sync.transport import local_client
from lumigate.client.discovery import local_key, running_server

START_SECONDS = 60.0
STOP_SECONDS = 30.0
PARTS = ("fastapi", "uvicorn", "apsw", "sqlalchemy", "dbos", "av", "numpy", "cv2", "obstore", "aiohttp")
"""Libraries that only the server needs: one that is missing means that it was not installed."""

INSTALL = "pip install 'lumigate[server]'"


def missing_parts() -> list[str]:
    """Return which of the server's libraries are not installed."""
    return [name for name in PARTS if importlib.util.find_spec(name) is None]


@contextmanager
def embedded(data: Path) -> Generator[tuple[str, str | None]]:
    """Give address and key of a server on ``data``: ours, or the one that got there first."""
    if missing_parts():
        raise UsageError(
            f"no server is running and none is installed here: {INSTALL}, or set LUMIGATE_BASE_URL to one"
        )
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryFile() as log:
        child = _start(data, port, log)
        try:
            answering = _wait(address, child, data, log)
            yield answering, os.environ.get("LUMIGATE_API_KEY") or local_key(data)
        finally:
            _stop(child)


def _start(data: Path, port: int, log: BinaryIO) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "lumigate.cli", "serve", "--host", "127.0.0.1", "--port", str(port)]
    return subprocess.Popen(  # noqa: S603
        [*command, "--data", str(data), "--with-parent"],
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,  # Ctrl-C is for us; it is stopped in order afterwards
    )


def _wait(address: str, child: subprocess.Popen[bytes], data: Path, log: BinaryIO) -> str:
    until = time.monotonic() + START_SECONDS
    pause = 0.02
    with local_client() as http:
        while time.monotonic() < until:
            if _is_well(http, address):
                return address
            if child.poll() is not None:
                other = running_server(data)
                if other is not None and _is_well(http, other):
                    return other
                if other is None:
                    raise UsageError(f"the server did not start; it said:\n{_tail(log)}")
            time.sleep(pause)
            pause = min(0.25, pause * 1.5)
    raise UsageError(f"the server did not start within {START_SECONDS:g} s; it said:\n{_tail(log)}")


def _is_well(http: httpx2.Client, address: str) -> bool:
    try:
        return http.get(f"{address}/health").status_code == 200
    except httpx2.TransportError:
        return False


def _stop(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is not None:
        return
    child.terminate()
    try:
        child.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def _tail(log: BinaryIO) -> str:
    size = log.seek(0, os.SEEK_END)
    log.seek(max(0, size - 2000))
    return log.read().decode("utf-8", "replace").strip()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
