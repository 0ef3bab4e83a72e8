"""K6 and its relatives: a server that is asked to stop while there is much to do."""

# ruff: noqa: N802 - tests carry the ids of the catalogue of trials as they are written there

from __future__ import annotations

import asyncio
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import aiohttp
import apsw
import pytest
from invariants import await_end, await_no_workers, await_rest, check_files, check_outputs, jobs_in
from load import Order
from server import Nursery, Server
from shop import environment
from upstream import Upstream

STREAMS = 50
DRAIN_SECONDS = 10.0
STOPS = 3
ROUNDS = 20 if os.environ.get("LUMIGATE_NIGHTLY") == "1" else 1


@pytest.mark.slow
@pytest.mark.timeout(180 * ROUNDS)
def test_K6_streams_end_of_themselves_and_nobody_is_cut_off(
    program: Callable[[], Server], upstream: Upstream
) -> None:
    server = program()
    server.start()
    for number in range(ROUNDS):
        _stop_and_go_on(server, upstream, number)
    assert server.stop() == 0
    await_no_workers(server)
    check_files(server.data, upstream.orders)


def _stop_and_go_on(server: Server, upstream: Upstream, number: int) -> None:
    upstream.orders.latency = 600.0
    before = upstream.orders.bought.total()
    watched = [_order(server, "queue", f"{number}-{one}") for one in range(STREAMS)]
    _until(lambda: upstream.orders.bought.total() == before + STREAMS)
    upstream.orders.latency = 0.4
    stopped = asyncio.run(_stop_under_load(server, watched, number))
    # What the queue host makes takes as long as it takes: it is asked on after the restart.
    upstream.finish_everything()
    server.start()
    seen = asyncio.run(_follow_on(server, stopped.events))
    await_rest(server)
    for job in watched:
        assert [one for one, _ in seen[job]] == list(range(1, len(seen[job]) + 1)), "lost or doubled"
        assert {"completed", "charged"} <= {event for _, event in seen[job]}
        check_outputs(server, job)
    print(f"\nstopped in {stopped.seconds:.1f} s; {stopped.answered} waits answered, {stopped.polls} polls")


@pytest.mark.slow
def test_a_film_that_is_stopped_over_is_finished_by_the_next_server(
    server: Server, upstream: Upstream
) -> None:
    server.start()
    job = server.post("/v1/productions", Order("short film", "mark-film", wait=False).body)["job"]
    stages: set[str] = set()
    deadline = time.monotonic() + 90
    while len(stages) < STOPS:
        assert time.monotonic() < deadline
        stage = server.get(f"/v1/jobs/{job}")["stage"]
        if stage is None or stage in stages:
            time.sleep(0.01)
            continue
        stages.add(stage)
        began = time.monotonic()
        assert server.stop() == 0
        assert time.monotonic() - began < DRAIN_SECONDS
        await_no_workers(server)
        assert [one.state for one in jobs_in(server.data) if one.kind == "production"] == ["running"]
        assert _workflows(server.data) <= {"PENDING", "ENQUEUED"}
        server.start()
    assert await_end(server, job)["status"] == "completed", server.tail()
    assert check_outputs(server, job) > 0
    assert server.stop() == 0
    assert _workflows(server.data) == {"SUCCESS"}
    check_files(server.data, upstream.orders)


@pytest.mark.slow
def test_what_a_film_ordered_when_the_server_stopped_is_found_again(
    server: Server, upstream: Upstream
) -> None:
    server.start()
    upstream.orders.latency = 1.0
    job = server.post("/v1/productions", Order("bought film", "mark-film", wait=False).body)["job"]
    _until(lambda: upstream.orders.bought.total() == 1)
    assert server.stop() == 0
    server.start()
    assert await_end(server, job)["status"] == "completed", server.tail()
    assert server.stop() == 0
    assert upstream.orders.bought.total() == 1
    check_files(server.data, upstream.orders)


@pytest.mark.slow
def test_what_outlives_the_time_to_stop_is_under_review_after_the_next_start(
    folder: Path, nursery: Nursery, upstream: Upstream
) -> None:
    upstream.orders.latency = 600.0
    env = {**environment(upstream), "LUMIGATE_LIMITS__SHUTDOWN_SECONDS": "3"}
    with Server(folder, nursery=nursery, env=env) as server:
        server.start()
        job = _order(server, "fake", "1")
        _until(lambda: upstream.orders.bought.total() == 1)
        began = time.monotonic()
        assert server.stop() == 0
        assert time.monotonic() - began < 6
        server.start()
        assert await_end(server, job)["error"]["code"] == "outcome_unknown"
        assert server.stop() == 0
        check_files(server.data, upstream.orders)


class _Stopped:
    def __init__(self) -> None:
        self.events: dict[str, list[tuple[int, str]]] = {}
        self.answered = 0
        self.polls = 0
        self.seconds = 0.0
        self.is_asked = False
        self.problems: list[str] = []


async def _stop_under_load(server: Server, watched: list[str], trial: int) -> _Stopped:
    """Follow all jobs, wait for others, keep asking; then ask the server to stop, and see that all of it ends well."""
    stopped = _Stopped()
    headers = {"authorization": f"Bearer {server.key}"}
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(server.address, headers=headers, connector=connector) as session:
        following = [
            asyncio.create_task(_follow(session, job, stopped.events.setdefault(job, []))) for job in watched
        ]
        waiting = [asyncio.create_task(_wait(session, f"{trial}-{number}", stopped)) for number in range(10)]
        polling = [asyncio.create_task(_poll(session, watched[number], stopped)) for number in range(4)]
        while any(len(events) < 2 for events in stopped.events.values()) or stopped.answered < 10:
            await asyncio.sleep(0.05)
            assert not any(task.done() for task in (*following, *waiting)), stopped.problems
        began = time.monotonic()
        stopped.is_asked = True
        server.terminate()
        await asyncio.gather(*following)
        streams_ended = time.monotonic() - began
        await asyncio.gather(*waiting, *polling)
        code = await asyncio.to_thread(server.wait, 30)
        stopped.seconds = time.monotonic() - began
    assert stopped.problems == []
    assert code == 0, server.tail()
    assert stopped.seconds < DRAIN_SECONDS, server.tail()
    assert streams_ended < DRAIN_SECONDS / 2
    return stopped


async def _follow(session: aiohttp.ClientSession, job: str, events: list[tuple[int, str]]) -> None:
    """Read a stream of events until its proper end; a connection that is cut raises."""
    headers = {"last-event-id": str(events[-1][0])} if events else {}
    number = 0
    async with session.get(f"/v1/jobs/{job}/events", headers=headers) as stream:
        assert stream.status == 200
        async for raw in stream.content:
            name, _, value = raw.decode().strip().partition(": ")
            if name == "id":
                number = int(value)
            elif name == "data":
                events.append((number, json.loads(value)["event"]))


async def _wait(session: aiohttp.ClientSession, customer: str, stopped: _Stopped) -> None:
    """Order and hold the line, one order after the other, until the server is gone."""
    for number in range(10_000):
        body = Order("queue", f"mark-wait{customer}-{number}", wait=True).body
        try:
            async with session.post("/v1/generations", json=body, headers={"prefer": "wait=60"}) as answer:
                told = await answer.json()
        except aiohttp.ClientConnectorError:
            return
        except aiohttp.ClientError as problem:
            # A connection that was kept open may be closed just when the next request is on its way.
            if not stopped.is_asked or not isinstance(problem, aiohttp.ServerDisconnectedError):
                stopped.problems.append(f"order {number} of customer {customer}: {problem!r}")
            return
        if answer.status not in (200, 202, 503):
            stopped.problems.append(f"{answer.status}: {told}")
        stopped.answered += 1


async def _poll(session: aiohttp.ClientSession, job: str, stopped: _Stopped) -> None:
    while True:
        try:
            async with session.get(f"/v1/jobs/{job}") as answer:
                if answer.status != 200:
                    stopped.problems.append(f"a poll was answered {answer.status}")
                await answer.read()
        except aiohttp.ClientConnectorError:
            return
        except aiohttp.ClientError as problem:
            if not stopped.is_asked or not isinstance(problem, aiohttp.ServerDisconnectedError):
                stopped.problems.append(f"a poll: {problem!r}")
            return
        stopped.polls += 1


async def _follow_on(
    server: Server, events: dict[str, list[tuple[int, str]]]
) -> dict[str, list[tuple[int, str]]]:
    """Take up every stream after the last event that arrived, and read it to its end."""
    headers = {"authorization": f"Bearer {server.key}"}
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(server.address, headers=headers, connector=connector) as session:
        async with asyncio.timeout(120):
            await asyncio.gather(*[_follow(session, job, seen) for job, seen in events.items()])
    return events


def _order(server: Server, what: Literal["fake", "queue"], mark: str) -> str:
    order = Order(what, f"mark-{what}{mark}", wait=False)
    return server.post(order.path, order.body, {"prefer": "respond-async"})["id"]


def _workflows(data: Path) -> set[str]:
    """Return the states in which the workflow engine keeps films."""
    connection = apsw.Connection(str(data / "workflows.db"))
    found = {row[0] for row in connection.execute("SELECT status FROM workflow_status")}
    connection.close()
    return found


def _until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.01)
