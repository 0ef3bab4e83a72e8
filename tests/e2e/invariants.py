"""What must hold after any crash, read from the files of a stopped server and from the API of a running one."""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw
from server import Server
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from upstream import Orders

from lumigate.services.ledger import verify
from lumigate.store import ledger as book
from lumigate.store.sqlite import SqliteTx
from lumigate.store.statements import Compiler

ENDED = ("completed", "failed", "cancelled")
_LEFT = "SELECT job FROM attempts WHERE provider != 'draft' AND state != 'prepared'"
"""The jobs of all attempts that may have been bought."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A job as the files of a stopped server tell it."""

    id: str
    kind: str
    state: str
    model: str | None
    prompt: str
    cost_micros: int
    estimate_micros: int
    error: str | None
    labels: dict[str, str]


def jobs_in(data: Path) -> list[Kept]:
    """Return every job in the files."""
    rows = _rows(
        data,
        "SELECT id, kind, state, model, request, cost_micros, estimate_micros, error, labels FROM jobs ORDER BY id",
    )
    return [
        Kept(
            id=row[0],
            kind=row[1],
            state=row[2],
            model=row[3],
            prompt=json.loads(row[4]).get("prompt", ""),
            cost_micros=row[5],
            estimate_micros=row[6],
            error=None if row[7] is None else json.loads(row[7])["code"],
            labels={} if row[8] is None else json.loads(row[8]),
        )
        for row in rows
    ]


def check_files(data: Path, orders: Orders, *, all_ended: bool = True) -> list[Kept]:
    """Hold the files of a stopped server to everything that must be true; return its jobs."""
    jobs = check_books(data)
    _check_purchases(data, jobs, orders)
    if all_ended:
        assert [job for job in jobs if job.state not in ENDED] == []
        assert [path for path in (data / "scratch").rglob("*") if path.is_file()] == []
        assert list((data / "blobs" / ".incoming").iterdir()) == []
    return jobs


def check_books(data: Path) -> list[Kept]:
    """Hold the database alone to what must be true at any moment; return its jobs."""
    assert _rows(data, "PRAGMA integrity_check") == [("ok",)]
    jobs = jobs_in(data)
    _check_money(data, jobs)
    _check_events(data, jobs)
    return jobs


def _check_money(data: Path, jobs: list[Kept]) -> None:
    connection = _open(data)
    try:
        tx = SqliteTx(connection, Compiler(SQLiteDialect(paramstyle="numeric_dollar")))
        found = verify(tx)
        assert found.right, found
        for job in jobs:
            spent, reviewed = book.spent_for(tx, job.id), book.reviewed_for(tx, job.id)
            if job.kind == "production":
                assert (spent, reviewed) == (0, 0), job
            elif job.state == "completed":
                assert (spent, reviewed) == (job.cost_micros, 0), job
            elif job.error == "outcome_unknown":
                assert (spent, reviewed) == (0, job.estimate_micros), job
    finally:
        connection.close()


def _check_purchases(data: Path, jobs: list[Kept], orders: Orders) -> None:
    attempts = Counter(row[0] for row in _rows(data, _LEFT))
    assert [job for job, count in attempts.items() if count > 1] == [], "an attempt was made again"
    made = [job for job in jobs if job.kind == "generation" and job.id in attempts]
    allowed = Counter(job.prompt for job in made)
    assert orders.bought <= allowed, "something was bought twice, or without a job"
    finished = Counter(job.prompt for job in made if job.state == "completed")
    assert finished <= orders.bought, "something was charged that was never bought"


def _check_events(data: Path, jobs: list[Kept]) -> None:
    ends = Counter(row[0] for row in _rows(data, f"SELECT job FROM job_events WHERE kind IN {ENDED!r}"))
    assert ends == Counter(job.id for job in jobs if job.state in ENDED)
    gaps = _rows(data, "SELECT job FROM job_events GROUP BY job HAVING max(number) != count(*)")
    assert gaps == []


def check_outputs(server: Server, job: str) -> int:
    """Fetch every output of a completed job and compare its hash; return how many there were."""
    told = server.get(f"/v1/jobs/{job}")
    if told["status"] != "completed":
        return 0
    assert told["outputs"], told
    for output in told["outputs"]:
        content = server.fetch(output["url"])
        assert len(content) == output["bytes"]
        assert hashlib.sha256(content).hexdigest() == output["sha256"]
    return len(told["outputs"])


def await_end(server: Server, job: str, seconds: float = 120.0) -> dict[str, Any]:
    """Return the job once it has ended."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        told = server.get(f"/v1/jobs/{job}")
        if told["status"] in ENDED:
            return told
        time.sleep(0.05)
    raise AssertionError(f"{job} has not ended within {seconds:g} s: {told}\n{server.tail()}")


def await_rest(server: Server, seconds: float = 120.0) -> None:
    """Wait until no job runs."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        running = [
            job for state in ("queued", "running") for job in server.get(f"/v1/jobs?status={state}")["data"]
        ]
        if not running:
            return
        time.sleep(0.05)
    raise AssertionError(f"after {seconds:g} s there still run {running}\n{server.tail()}")


def await_no_workers(server: Server, seconds: float = 10.0) -> None:
    """Wait until no worker process of the folder is left; those of a killed server need a moment to see it."""
    deadline = time.monotonic() + seconds
    while server.workers():
        assert time.monotonic() < deadline, f"workers outlived their server: {server.workers()}"
        time.sleep(0.02)


def _rows(data: Path, statement: str) -> list[tuple[Any, ...]]:
    connection = _open(data)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


def _open(data: Path) -> apsw.Connection:
    return apsw.Connection(str(data / "lumigate.db"))
