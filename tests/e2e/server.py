"""A real server process: started, asked, killed, started again on the same folder."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol, Self

PLUGIN = Path(__file__).parent / "plugin"
PYTHONPATH = os.pathsep.join(filter(None, [str(PLUGIN), os.environ.get("PYTHONPATH")]))
START_SECONDS = 90.0
"""How long a start may take on a machine that has other things to do."""


class Process(Protocol):
    """A server process, however it was made."""

    pid: int

    def wait(self, seconds: float) -> int | None:
        """Return the exit code, negative for a signal; None where it still runs after so many seconds."""
        ...


class _Program:
    """``lumigate serve``, as somebody would type it."""

    def __init__(self, arguments: list[str], env: Mapping[str, str], log: Path) -> None:
        with log.open("ab") as out:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "lumigate.cli", "serve", *arguments],
                env=dict(env),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        self.pid = self._process.pid

    def wait(self, seconds: float) -> int | None:
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None


class Nursery:
    """Starts servers from one process that has loaded everything before."""

    def __init__(self) -> None:
        env = {**os.environ, "PYTHONPATH": PYTHONPATH, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("nursery.py"))],
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._answer()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate(timeout=20)

    def ask(self, request: Mapping[str, Any]) -> dict[str, Any]:
        stdin = self._process.stdin
        assert stdin is not None
        stdin.write(json.dumps(request) + "\n")
        stdin.flush()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        stdout = self._process.stdout
        assert stdout is not None
        line = stdout.readline()
        if not line:
            self._process.communicate(timeout=20)
            raise AssertionError(f"the nursery ended with {self._process.returncode}")
        return json.loads(line)


class _Copy:
    def __init__(self, nursery: Nursery, pid: int) -> None:
        self._nursery = nursery
        self._code: int | None = None
        self.pid = pid

    def wait(self, seconds: float) -> int | None:
        if self._code is None:
            self._code = self._nursery.ask({"reap": self.pid, "seconds": seconds})["code"]
        return self._code


class Server:
    """One data folder and the process that serves it, on a port that stays the same over restarts."""

    def __init__(
        self, data: Path, *, nursery: Nursery | None = None, env: Mapping[str, str] | None = None
    ) -> None:
        self.data = data
        self.key = "e2e-key"
        self.port = _free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = data.with_suffix(".log")
        self.starts: list[float] = []
        """How many seconds each start took until ``/health`` answered."""
        self._nursery = nursery
        self._env = {
            "PATH": os.environ["PATH"],
            "HOME": str(data.parent),
            "PYTHONPATH": PYTHONPATH,
            "PYTHONWARNINGS": "default",
            "LUMIGATE_API_KEY": self.key,
            **(env or {}),
        }
        self._process: Process | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None and self._process.wait(0) is None:
            self.kill()

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def launch(self, failpoint: str = "") -> None:
        """Start the process without waiting for it; ``failpoint`` is where it dies of itself."""
        assert self._process is None or self._process.wait(0) is not None, "it runs already"
        if self._nursery is None:
            assert not failpoint, "only copies can die at a place"
            self._process = _Program(
                ["--host", "127.0.0.1", "--port", str(self.port), "--data", str(self.data)],
                self._env,
                self.log,
            )
            return
        asked = {
            "env": self._env,
            "log": str(self.log),
            "port": self.port,
            "data": str(self.data),
            "failpoint": failpoint,
        }
        self._process = _Copy(self._nursery, self._nursery.ask({"start": asked})["pid"])

    def start(self, failpoint: str = "") -> None:
        """Start the process and wait until it answers."""
        began = time.monotonic()
        self.launch(failpoint)
        self.await_health()
        self.starts.append(time.monotonic() - began)

    def await_health(self) -> None:
        """Wait until ``/health`` answers; fail with the log where the process ends instead."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError):
                if self.get("/health")["status"] == "ok":
                    return
            assert self._process is not None
            code = self._process.wait(0.02)
            assert code is None, f"the server ended with {code}:\n{self.tail()}"
        raise AssertionError(f"no answer within {START_SECONDS:g} s:\n{self.tail()}")

    def kill(self) -> None:
        """Kill the process group, as a machine does that loses its power."""
        assert self._process is not None
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        assert self._process.wait(20) is not None

    def terminate(self) -> None:
        """Ask it to stop, without waiting."""
        os.kill(self.pid, signal.SIGTERM)

    def stop(self, seconds: float = 30.0) -> int:
        """Ask it to stop and return its exit code."""
        self.terminate()
        code = self.wait(seconds)
        assert code is not None, f"it did not stop within {seconds:g} s:\n{self.tail()}"
        return code

    def wait(self, seconds: float) -> int | None:
        """Return the exit code, None where it still runs after so many seconds."""
        assert self._process is not None
        return self._process.wait(seconds)

    def get(self, path: str) -> Any:
        return self.call("GET", path)[1]

    def post(self, path: str, body: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Any:
        """Post and return what was answered; raise ``OSError`` for no answer and ``Refused`` for a bad one."""
        return self.call("POST", path, body, headers)[1]

    def call(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float = 60.0,
    ) -> tuple[int, Any]:
        """Return status and JSON of an answer; raise ``Refused`` for statuses from 400."""
        request = urllib.request.Request(
            self.address + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "authorization": f"Bearer {self.key}",
                "content-type": "application/json",
                **(headers or {}),
            },
        )
        try:
            with urllib.request.urlopen(request, timeout=timeout) as answer:
                return answer.status, json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            with error:
                raise Refused(error.code, error.read().decode(errors="replace")) from None
        except http.client.HTTPException as problem:
            raise ConnectionError(f"the answer broke off: {problem!r}") from problem

    def fetch(self, url: str) -> bytes:
        """Return the bytes of a signed URL."""
        with urllib.request.urlopen(url, timeout=60) as answer:
            return answer.read()

    def tail(self, lines: int = 60) -> str:
        """Return the end of the log."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])

    def workers(self) -> list[int]:
        """Return the worker processes of this folder that are alive, whoever their parent is."""
        mark = f"TMPDIR={self.data / 'scratch'}".encode()
        found: list[int] = []
        for folder in Path("/proc").iterdir():
            if not folder.name.isdigit():
                continue
            with contextlib.suppress(OSError):
                if mark in (folder / "environ").read_bytes().split(b"\0"):
                    found.append(int(folder.name))
        return found


class Refused(Exception):
    """An answer from 400 up."""

    def __init__(self, status: int, body: str) -> None:
        super().__init__(f"{status}: {body[:500]}")
        self.status = status
        self.body = body


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
