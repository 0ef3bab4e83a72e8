"""A scripted server for one test."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx2
import pytest

Answer = httpx2.Response | Exception | Callable[[httpx2.Request], httpx2.Response]


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@dataclass
class Scripted:
    """Answers requests from a script, in order; the last answer of a route stays. Remembers what was asked."""

    script: dict[tuple[str, str], list[Answer]] = field(default_factory=lambda: defaultdict(list))
    seen: list[httpx2.Request] = field(default_factory=list)

    def on(self, method: str, path: str, *answers: Answer) -> None:
        self.script[method, path] += answers

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.seen.append(request)
        answers = self.script.get((request.method, request.url.path))
        if not answers:
            return problem(404, "not_found", f"no script for {request.method} {request.url.path}")
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer(request) if callable(answer) else answer

    def asked(self, method: str, path: str) -> list[httpx2.Request]:
        return [each for each in self.seen if (each.method, each.url.path) == (method, path)]

    def body(self, number: int = -1) -> Any:
        return json.loads(self.seen[number].content)

    # What the server would say.
    def job(self, status: str = "completed", **changes: Any) -> dict[str, Any]:
        return job_record(status, **changes)

    def answer(self, body: Any, status: int = 200, **headers: str) -> httpx2.Response:
        return answer(body, status, **headers)

    def problem(self, status: int, code: str, detail: str = "it says why", **more: Any) -> httpx2.Response:
        return problem(status, code, detail, **more)


def answer(body: Any, status: int = 200, **headers: str) -> httpx2.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx2.Response(status, json=body, headers=named)


def problem(
    status: int, code: str, detail: str = "it says why", *, retryable: bool = False, **more: Any
) -> httpx2.Response:
    headers = {"content-type": "application/problem+json"}
    if "retry_after" in more:
        headers["retry-after"] = str(more.pop("retry_after"))
    body = {
        "type": f"https://lumigate.dev/problems/{code}",
        "title": code,
        "status": status,
        "detail": detail,
        "code": code,
        "request_id": "req_1",
        "retryable": retryable,
    }
    return httpx2.Response(status, json=body | more, headers=headers)


def job_record(status: str = "completed", **changes: Any) -> dict[str, Any]:
    made = [
        {
            "asset": "ast_1",
            "url": "/v1/assets/ast_1/content",
            "mime": "image/png",
            "width": 64,
            "height": 64,
            "duration": None,
            "bytes": 9,
            "sha256": "0" * 64,
        }
    ]
    record: dict[str, Any] = {
        "id": "job_1",
        "kind": "generation",
        "status": status,
        "model": "draft/picture",
        "provider": "draft",
        "task": "text_to_image",
        "mode": "managed",
        "served_by": "draft",
        "progress": 1.0 if status == "completed" else 0.25,
        "stage": None,
        "outputs": made if status == "completed" else [],
        "cost_micros": 1200,
        "created_at": "2026-01-02T03:04:05Z",
        "events_url": "/v1/jobs/job_1/events",
    }
    return record | changes


@pytest.fixture
def scripted() -> Scripted:
    return Scripted()
