"""Two servers on one PostgreSQL and one S3: what one took on, the other reads, awaits, cancels and takes over."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import pytest
from invariants import await_end, await_no_workers, check_outputs
from server import Nursery, Refused, Server
from sqlalchemy import text
from upstream import Upstream

from conftest import MODELS, environment
from lumigate.services.ledger import verify
from lumigate.store import executors, ledger
from lumigate.store.postgres import PostgresDatabase
from lumigate.store.statements import Statement

POSTGRES = os.environ.get("LUMIGATE_TEST_DATABASE_URL")
LEASE = 3.0

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.slow,
    pytest.mark.skipif(POSTGRES is None, reason="LUMIGATE_TEST_DATABASE_URL is not set"),
]


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """A database of its own, and a role that may make schemas in it and nothing else."""
    import psycopg
    from psycopg.sql import SQL, Identifier

    assert POSTGRES is not None
    name = f"lumigate_{uuid4().hex[:16]}"
    parts = urlsplit(POSTGRES)
    with psycopg.connect(POSTGRES, autocommit=True) as admin:
        admin.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
        try:
            admin.execute(SQL("CREATE ROLE {} LOGIN PASSWORD 'plain'").format(Identifier(name)))
            admin.execute(SQL("GRANT CREATE ON DATABASE {0} TO {0}").format(Identifier(name)))
            with psycopg.connect(urlunsplit(parts._replace(path=f"/{name}")), autocommit=True) as inside:
                inside.execute(SQL("GRANT CREATE ON SCHEMA public TO {}").format(Identifier(name)))
            host = parts.netloc.rpartition("@")[2]
            yield urlunsplit(parts._replace(netloc=f"{name}:plain@{host}", path=f"/{name}"))
        finally:
            admin.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))
            admin.execute(SQL("DROP ROLE IF EXISTS {}").format(Identifier(name)))


@pytest.fixture(scope="module")
def bucket() -> Iterator[dict[str, str]]:
    """An S3 server with a bucket; what a server must be told to use it."""
    import logging

    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    started = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    started.start()
    try:
        host, port = started.get_host_and_port()
        endpoint = f"http://{host}:{port}"
        signed = {"Authorization": "AWS4 x/20260101/us-east-1/s3/a"}
        request = urllib.request.Request(f"{endpoint}/media", method="PUT", headers=signed)
        with urllib.request.urlopen(request):
            pass
        yield {
            "LUMIGATE_BLOBS_URL": "s3://media/lumigate",
            "AWS_ENDPOINT_URL": endpoint,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_REGION": "us-east-1",
        }
    finally:
        started.stop()


@pytest.fixture(scope="module")
def vendor() -> Iterator[Upstream]:
    with Upstream() as started:
        yield started


@dataclass
class Fleet:
    """Servers of one deployment, each with a data folder of its own."""

    database: str
    vendor: Upstream
    make: Callable[[str, dict[str, str]], Server]
    servers: dict[str, Server] = field(default_factory=dict[str, Server])

    def up(self, name: str) -> Server:
        """Return a server that runs."""
        server = self.servers.get(name) or self.servers.setdefault(name, self.make(name, {}))
        if server._process is None or server._process.wait(0) is not None:
            server.start()
        return server

    def bought(self, mark: str) -> int:
        """Return how many orders with this mark are on the vendor's bill."""
        return sum(
            count
            for prompt, count in self.vendor.orders.bought.items()
            if mark in re.split(r"[^a-z-]", prompt)
        )

    def ask(self, unit: Callable[[Any], Any]) -> Any:
        """Run a unit on the database of all."""

        async def run() -> Any:
            opened = PostgresDatabase(self.database, connections=1)
            await opened.start()
            try:
                return await opened.scan(unit)
            finally:
                await opened.close()

        return asyncio.run(run())


@pytest.fixture(scope="module")
def fleet(
    database: str,
    bucket: dict[str, str],
    vendor: Upstream,
    nursery: Nursery,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Fleet]:
    root = tmp_path_factory.mktemp("fleet")
    made: list[Server] = []

    def make(name: str, changes: dict[str, str]) -> Server:
        data: Path = root / name
        (data / "models").mkdir(parents=True)
        (data / "models" / "fake.toml").write_text(MODELS)
        env = {
            **environment(vendor),
            **bucket,
            "LUMIGATE_DATABASE_URL": database,
            "LUMIGATE_MASTER_KEY": "the same thirty-two bytes on all of them",
            "LUMIGATE_LEASE_SECONDS": str(LEASE),
            "LUMIGATE_LIMITS__SHUTDOWN_SECONDS": "3",
            "LUMIGATE_WORKERS": "1",
            **changes,
        }
        made.append(Server(data, nursery=nursery, env=env))
        return made[-1]

    try:
        yield Fleet(database, vendor, make)
    finally:
        for one in made:
            one.__exit__()


@pytest.fixture
def pair(fleet: Fleet) -> tuple[Server, Server]:
    fleet.vendor.orders.latency = 0.0
    return fleet.up("a"), fleet.up("b")


def _order(server: Server, model: str, mark: str, **headers: str) -> str:
    size = {"width": 64, "height": 64}
    body = {"model": model, "prompt": f"a lamp {mark}", "params": size}
    return server.post("/v1/generations", body, {"prefer": "respond-async", **headers})["id"]


def _film(server: Server, mark: str) -> str:
    return server.post(
        "/v1/productions",
        {
            "brief": f"A lamp {mark}.",
            "seconds": 2,
            "size": "160x90",
            "profile": "draft",
            "models": {"picture": "queue/img"},
        },
    )["job"]


def _await_numbers(fleet: Fleet) -> None:
    """Wait until everything that the queue took has its number written down: without one it is lost in a crash."""
    open_ones = Statement(text("SELECT id FROM attempts WHERE provider = 'queue' AND handle IS NULL"))
    deadline = time.monotonic() + 60
    while fleet.ask(lambda tx: tx.first(open_ones)) is not None:
        assert time.monotonic() < deadline, "what the queue took has no number"
        time.sleep(0.02)


def _await_bought(fleet: Fleet, mark: str) -> None:
    deadline = time.monotonic() + 30
    while not fleet.bought(mark):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def _await_state(server: Server, job: str, *states: str) -> None:
    deadline = time.monotonic() + 30
    while server.get(f"/v1/jobs/{job}")["status"] not in states:
        assert time.monotonic() < deadline
        time.sleep(0.02)


def _events(server: Server, job: str) -> list[str]:
    """Follow a job until its stream ends."""
    request = urllib.request.Request(
        f"{server.address}/v1/jobs/{job}/events", headers={"authorization": f"Bearer {server.key}"}
    )
    with urllib.request.urlopen(request, timeout=30) as stream:
        return [line[7:].strip().decode() for line in stream if line.startswith(b"event: ")]


def test_what_one_server_took_on_is_everybodys(fleet: Fleet, pair: tuple[Server, Server]) -> None:
    one, other = pair
    fleet.vendor.orders.latency = 0.5
    job = _order(one, "queue/img", "mark-shared", **{"idempotency-key": "shared"})
    assert _events(other, job)[-2:] == ["completed", "charged"]
    told = other.get(f"/v1/jobs/{job}")
    assert (told["status"], told["cost_micros"]) == ("completed", 30_000)
    assert check_outputs(one, job) == check_outputs(other, job) == 1
    # The same key leads to the same job, whoever is asked.
    assert _order(other, "queue/img", "mark-shared", **{"idempotency-key": "shared"}) == job
    assert fleet.bought("mark-shared") == 1

    film = _film(one, "mark-film")
    assert await_end(other, film)["status"] == "completed"
    assert check_outputs(other, film) > 0
    assert fleet.bought("mark-film") == 1


def test_a_job_of_one_server_is_cancelled_at_the_other(fleet: Fleet, pair: tuple[Server, Server]) -> None:
    one, other = pair
    fleet.vendor.orders.latency = 60.0
    job = _order(one, "queue/img", "mark-cancelled")
    _await_bought(fleet, "mark-cancelled")
    other.post(f"/v1/jobs/{job}/cancel", {})
    assert other.get(f"/v1/jobs/{job}")["status"] == "cancelled"
    assert one.get(f"/v1/jobs/{job}")["status"] == "cancelled"
    assert fleet.ask(lambda tx: ledger.reviewed_for(tx, job)) == 30_000


def test_when_a_server_is_killed_the_other_goes_on_with_its_jobs(
    fleet: Fleet, pair: tuple[Server, Server]
) -> None:
    one, other = pair
    fleet.vendor.orders.latency = 4.0
    film = _film(one, "mark-lostfilm")
    queued = _order(one, "queue/img", "mark-queued")
    sent = _order(one, "fake/img", "mark-sent")
    drafts = [_order(one, "draft/picture", f"mark-draft{number}") for number in range(4)]
    for mark in ("mark-queued", "mark-sent", "mark-lostfilm"):
        _await_bought(fleet, mark)
    _await_numbers(fleet)
    one.kill()
    assert other.get(f"/v1/jobs/{film}")["status"] == "running"

    assert await_end(other, queued)["status"] == "completed"
    lost = await_end(other, sent)
    assert (lost["status"], lost["error"]["code"]) == ("failed", "outcome_unknown")
    for draft in drafts:
        assert await_end(other, draft)["status"] == "completed"
    assert await_end(other, film)["status"] == "completed", other.tail()
    assert check_outputs(other, queued) == 1
    assert check_outputs(other, film) > 0
    for mark in ("mark-queued", "mark-sent", "mark-lostfilm"):
        assert fleet.bought(mark) == 1, mark
    assert fleet.ask(verify).right


def test_what_a_server_left_that_was_stopped_goes_on_at_once(
    fleet: Fleet, pair: tuple[Server, Server]
) -> None:
    one, other = pair
    fleet.vendor.orders.latency = 5.0
    job = _order(one, "queue/img", "mark-left")
    _await_bought(fleet, "mark-left")
    began = time.monotonic()
    assert one.stop() == 0, one.tail()
    assert await_end(other, job)["status"] == "completed"
    assert fleet.bought("mark-left") == 1
    assert time.monotonic() - began < 30


def test_a_server_that_was_frozen_is_shut_out_and_comes_back(
    fleet: Fleet, pair: tuple[Server, Server]
) -> None:
    one, other = pair
    fleet.vendor.orders.latency = LEASE * 2
    queued = _order(one, "queue/img", "mark-frozen")
    sent = _order(one, "fake/img", "mark-frozensent")
    for mark in ("mark-frozen", "mark-frozensent"):
        _await_bought(fleet, mark)
    _await_numbers(fleet)
    _await_state(other, queued, "running")
    os.kill(one.pid, signal.SIGSTOP)
    try:
        lost = await_end(other, sent)
    finally:
        os.kill(one.pid, signal.SIGCONT)
    assert (lost["status"], lost["error"]["code"]) == ("failed", "outcome_unknown")
    assert await_end(one, queued)["status"] == "completed"
    # What the frozen one still learnt about the other job is refused: it was settled while it slept.
    time.sleep(LEASE)
    again = other.get(f"/v1/jobs/{sent}")
    assert (again["status"], again["ended_at"]) == ("failed", lost["ended_at"])
    assert fleet.ask(lambda tx: ledger.reviewed_for(tx, sent)) == 20_000
    for mark in ("mark-frozen", "mark-frozensent"):
        assert fleet.bought(mark) == 1
    assert len(fleet.ask(executors.living)) == 2
    fleet.vendor.orders.latency = 0.0
    fresh = _order(one, "fake/img", "mark-afterwards")
    assert await_end(one, fresh)["status"] == "completed"
    assert fleet.ask(verify).right


def test_a_server_with_other_keys_is_not_let_in(fleet: Fleet, pair: tuple[Server, Server]) -> None:
    one, _ = pair
    for changes, wanted in (
        ({"LUMIGATE_MASTER_KEY": "another thirty-two bytes, made up here"}, "LUMIGATE_MASTER_KEY"),
        ({"LUMIGATE_API_KEY": ""}, "LUMIGATE_API_KEY"),
    ):
        stranger = fleet.make(f"stranger-{wanted}", changes)
        stranger.launch()
        assert stranger.wait(60) == 2, stranger.tail()
        assert wanted in stranger.tail()
        await_no_workers(stranger)
    with pytest.raises(Refused):
        one.get("/v1/jobs/job_nothing")
    assert "data" in one.get("/v1/jobs?limit=1")
