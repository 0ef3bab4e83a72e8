"""How a server starts: soon, alone on its folder, and on whatever a crash left there."""

from __future__ import annotations

import os
import random
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from invariants import ENDED, await_no_workers, await_rest, check_books, check_outputs, jobs_in
from load import Customers, Order, orders
from server import Nursery, Server
from shop import environment
from upstream import Upstream

SEED = int(os.environ.get("LUMIGATE_TEST_SEED", "20261101"))
COPIES = 200 if os.environ.get("LUMIGATE_NIGHTLY") == "1" else 20
START_SECONDS = 5.0


@pytest.mark.slow
def test_a_server_answers_soon_on_a_folder_that_was_used_before(program: Callable[[], Server]) -> None:
    server = program()
    server.start()
    # A machine that does other things at the same time says little about seconds on the wall.
    worked = _processor_seconds(server.pid)
    print(f"\nanswered after {server.starts[0]:.2f} s, of which {worked:.2f} s of work")
    assert worked < START_SECONDS
    assert server.stop() == 0


@pytest.mark.slow
def test_a_second_server_on_a_folder_is_told_so_and_ends(
    server: Server, program: Callable[[], Server]
) -> None:
    server.start()
    second = program()
    second.launch()
    assert second.wait(90) == 2
    assert "another server uses the data folder" in second.tail()
    assert str(server.data) in second.tail()
    assert server.get("/health")["status"] == "ok"
    server.kill()
    second.start()
    assert second.stop() == 0


@pytest.mark.slow
def test_a_crash_at_any_moment_leaves_books_that_balance(
    server: Server, upstream: Upstream, nursery: Nursery, tmp_path: Path
) -> None:
    chance = random.Random(SEED)
    upstream.orders.latency = 0.1
    server.start()
    placed = orders({"fake": COPIES * 3, "queue": COPIES * 2, "short film": 2}, chance)
    customers = Customers(server, placed, number=8)
    customers.start()
    copies = []
    while len(copies) < COPIES and customers.are_busy:
        assert server.wait(chance.uniform(0.0, 0.1)) is None, server.tail()
        copies.append(_copied_as_if_crashed(server, tmp_path / f"copy-{len(copies)}"))
    customers.join()
    assert customers.problems == []
    assert server.stop() == 0
    unfinished = []
    for copy in copies:
        jobs = check_books(copy)
        unfinished.append(len([job for job in jobs if job.state not in ENDED]))
    print(f"\nseed {SEED}: {len(copies)} copies with {unfinished} unfinished jobs")
    assert len(copies) >= COPIES // 2
    assert max(unfinished) > 0, "nothing was going on"
    _goes_on(copies[unfinished.index(max(unfinished))], nursery, upstream)


def _goes_on(copy: Path, nursery: Nursery, upstream: Upstream) -> None:
    """Start a server on a copy, see all jobs end, and the copy take on new ones."""
    with Server(copy, nursery=nursery, env=environment(upstream)) as server:
        server.start()
        new = server.post("/v1/generations", Order("fake", "mark-new", wait=True).body, {"prefer": "wait=30"})
        assert new["status"] == "completed"
        await_rest(server)
        for job in jobs_in(copy):
            check_outputs(server, job.id)
        assert server.stop() == 0
        await_no_workers(server)
        assert [job for job in check_books(copy) if job.state not in ENDED] == []


def _copied_as_if_crashed(server: Server, copy: Path) -> Path:
    """Copy the folder as it is at one moment, with the server held still meanwhile."""
    os.killpg(server.pid, signal.SIGSTOP)
    try:
        # Not the shared memory of the log: a process that dies takes it along.
        shutil.copytree(server.data, copy, ignore=shutil.ignore_patterns("*-shm", "scratch", "server.*"))
    finally:
        os.killpg(server.pid, signal.SIGCONT)
    return copy


def _processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
