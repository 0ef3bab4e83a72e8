"""K1: a server that is killed again and again, while customers order pictures and films."""

# ruff: noqa: N802 - tests carry the ids of the catalogue of trials as they are written there

from __future__ import annotations

import os
import random
import time
from collections import Counter
from collections.abc import Mapping

import pytest
from invariants import await_no_workers, check_files, check_outputs
from load import Customers, What, orders
from server import Server
from shop import PRICES
from upstream import Upstream

SEED = int(os.environ.get("LUMIGATE_TEST_SEED", "20261101"))
NIGHTLY = os.environ.get("LUMIGATE_NIGHTLY") == "1"

SMALL: Mapping[What, int] = {"fake": 11, "edit": 3, "queue": 12, "draft": 8, "film": 4, "bought film": 2}
LARGE: Mapping[What, int] = {"fake": 55, "edit": 15, "queue": 60, "draft": 40, "film": 20, "bought film": 10}


@pytest.mark.slow
def test_K1_every_job_ends_once_and_is_paid_once_over_12_kills(server: Server, upstream: Upstream) -> None:
    _kill_again_and_again(server, upstream, SMALL, kills=12)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.skipif(not NIGHTLY, reason="LUMIGATE_NIGHTLY is not 1")
def test_K1_every_job_ends_once_and_is_paid_once_over_50_kills(server: Server, upstream: Upstream) -> None:
    _kill_again_and_again(server, upstream, LARGE, kills=50)


def _kill_again_and_again(
    server: Server, upstream: Upstream, counts: Mapping[What, int], *, kills: int
) -> None:
    chance = random.Random(SEED)
    placed = orders(counts, chance)
    upstream.orders.latency = 0.3
    server.start()
    endpoint = server.post(
        "/v1/webhooks",
        {"url": f"{upstream.address}/hook", "events": ["job.completed", "job.failed", "job.cancelled"]},
    )
    assert endpoint["id"]
    customers = Customers(server, placed, number=6)
    customers.start()
    delays: list[float] = []
    began = time.monotonic()
    for _ in range(kills):
        delay = chance.uniform(0.0, 2.4)
        _let_pass(server, delay)
        server.kill()
        delays.append(delay)
        server.launch()
    busy_until = time.monotonic() - began
    server.await_health()
    customers.join()
    report = f"seed {SEED}, {len(placed)} orders, {kills} kills over {busy_until:.0f} s"
    assert customers.problems == [], report
    _check_all(server, upstream, customers, counts, report)


def _check_all(
    server: Server, upstream: Upstream, customers: Customers, counts: Mapping[What, int], report: str
) -> None:
    fetched = sum(check_outputs(server, job) for job in customers.jobs.values())
    owed = set(customers.jobs.values()) - set(upstream.orders.webhooks)
    pid_workers = server.workers()
    assert server.stop() == 0, server.tail()
    await_no_workers(server)
    jobs = check_files(server.data, upstream.orders)
    asked = [job for job in jobs if "mark" in job.labels]
    assert Counter(job.labels["mark"] for job in asked) == Counter(customers.jobs.keys()), report
    assert {job.id for job in asked} == set(customers.jobs.values()), report
    for job in asked:
        if job.state == "completed" and job.model in PRICES:
            assert job.cost_micros == PRICES[job.model]
        # Only what was bought may be in doubt: what is made here is simply made again.
        if job.state != "completed":
            assert job.error == "outcome_unknown", (job, server.tail())
            assert job.model in PRICES or job.kind == "production", job
    ends = Counter((job.kind, job.model, job.state) for job in asked)
    print(f"\n{report}: {fetched} outputs read, {len(owed)} webhooks still due, workers {pid_workers}")
    for end, count in sorted(ends.items(), key=str):
        print(f"  {count:4d} {end}")


def _let_pass(server: Server, seconds: float) -> None:
    """Let the server live for a while; it must not end of itself."""
    code = server.wait(seconds)
    assert code is None, f"the server ended with {code}:\n{server.tail()}"
