"""A scripted server behind a real socket, and one call of the command line."""

from __future__ import annotations

import json
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

import pytest

from lumigate.cli.run import run

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 16


@dataclass
class Asked:
    """One request as it came."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Gate:
    """Answers from a script, in order; the last answer of a route stays. Remembers what was asked."""

    address: str = ""
    script: dict[tuple[str, str], list[tuple[int, bytes]]] = field(default_factory=lambda: defaultdict(list))
    seen: list[Asked] = field(default_factory=list)

    def on(self, method: str, path: str, *answers: Any, status: int = 200) -> None:
        for each in answers:
            body = each if isinstance(each, bytes) else json.dumps(each).encode()
            self.script[method, path].append((status, body))

    def refuse(self, method: str, path: str, status: int, code: str) -> None:
        problem = {"type": "t", "title": "t", "status": status, "detail": "it says why", "code": code}
        self.on(method, path, problem | {"request_id": "req_1"}, status=status)

    def answer(self, asked: Asked) -> tuple[int, bytes]:
        self.seen.append(asked)
        answers = self.script.get((asked.method, asked.path))
        if not answers:
            problem = {"type": "t", "title": "t", "status": 404, "detail": "no script", "code": "not_found"}
            return 404, json.dumps(problem | {"request_id": "req_1"}).encode()
        return answers.pop(0) if len(answers) > 1 else answers[0]


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch, tmp_path) -> Iterator[Gate]:
    """A scripted server that the command line finds in the environment."""
    script = Gate()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _serve(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            status, answer = script.answer(Asked(self.command, parts.path, parts.query, headers, body))
            self.send_response(status)
            self.send_header("content-length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _serve  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    script.address = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setenv("LUMIGATE_BASE_URL", script.address)
    monkeypatch.setenv("LUMIGATE_API_KEY", "lk_test")
    monkeypatch.setenv("LUMIGATE_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    yield script
    server.shutdown()
    server.server_close()
    thread.join()


@dataclass(frozen=True)
class Said:
    """How a call ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def lumigate(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Said]:
    """Call the command line in this process."""

    def call(*arguments: str) -> Said:
        try:
            code = run(list(arguments))
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 1
        said = capfdbinary.readouterr()
        return Said(code, said.out.decode("utf-8", "replace"), said.err.decode())

    return call


def job(status: str = "completed", **changes: Any) -> dict[str, Any]:
    made = [
        {"asset": "ast_1", "url": "/v1/assets/ast_1/content", "mime": "image/png", "width": 64, "height": 64}
    ]
    record: dict[str, Any] = {
        "id": "job_1",
        "kind": "generation",
        "status": status,
        "model": "draft/picture",
        "task": "text_to_image",
        "served_by": "draft",
        "outputs": made if status == "completed" else [],
        "cost_micros": 1200,
        "created_at": "2026-01-02T03:04:05Z",
        "events_url": "/v1/jobs/job_1/events",
    }
    return record | changes


@pytest.fixture
def record() -> Callable[..., dict[str, Any]]:
    """Make the record of a job."""
    return job


@pytest.fixture
def painter(gate: Gate) -> Gate:
    """A server that makes a picture at once."""
    gate.on("POST", "/v1/generations", job("running"), status=202)
    gate.on("GET", "/v1/jobs/job_1", job())
    gate.on("GET", "/v1/jobs/job_1/events", b"")
    gate.on("GET", "/v1/assets/ast_1/content", PNG)
    return gate
