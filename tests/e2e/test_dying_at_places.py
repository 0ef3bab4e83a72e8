"""K3: a server that dies exactly before or after something is written, bought, fetched or kept."""

# ruff: noqa: N802 - tests carry the ids of the catalogue of trials as they are written there

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw
import pytest
from invariants import await_no_workers, await_rest, check_files, check_outputs, jobs_in
from load import Order, What
from server import Refused, Server
from upstream import Upstream

from lumigate.testing.failpoints import names


@dataclass(frozen=True, slots=True)
class Chain:
    """One order, the places at which servers die over it one after the other, and what becomes of it."""

    name: str
    what: What
    places: tuple[str, ...]
    state: str
    bought: int = 0
    error: str | None = None


def _both(*places: str) -> tuple[str, ...]:
    return tuple(f"{place}/{side}" for place in places for side in ("before", "after"))


_UNKNOWN = "outcome_unknown"
_CHAINS = (
    Chain(
        "before it was taken on",
        "fake",
        (
            "Container._open/before",
            "Container._open/after",
            *_both("Idempotency.once"),
            "Generations._start/before",
        ),
        "completed",
        bought=1,
    ),
    Chain("once taken on", "fake", ("Generations._start/after",), "failed", 0, _UNKNOWN),
    Chain("before it was sent", "fake", ("Provider.submit/before@fake",), "failed", 0, _UNKNOWN),
    Chain("before it left with its picture", "edit", ("Finisher.sent/before",), "completed", 1),
    Chain("as it left with its picture", "edit", ("Finisher.sent/after",), "failed", 0, _UNKNOWN),
    Chain("once answered", "fake", ("Provider.submit/after@fake",), "failed", 1, _UNKNOWN),
    Chain("before it was kept", "fake", ("Blobs.put_file/before",), "failed", 1, _UNKNOWN),
    Chain("before the end was written", "fake", ("Finisher._surely/before",), "failed", 1, _UNKNOWN),
    Chain("once the end was written", "fake", ("Finisher._surely/after",), "completed", 1),
    Chain("before it was ordered", "queue", ("Provider.submit/before@queue",), "failed", 0, _UNKNOWN),
    Chain("before its number was written", "queue", ("Finisher.accepted/before",), "failed", 1, _UNKNOWN),
    Chain(
        "again and again once its number was written",
        "queue",
        (
            "Finisher.accepted/after",
            *_both("Provider.poll", "Downloader.download", "Blobs.put_file", "Finisher._surely"),
        ),
        "completed",
        bought=1,
    ),
    Chain(
        "again and again while it was made here",
        "draft",
        (
            "Provider.submit/before@draft",
            *_both("Recovery._adopt", "Recovery._go_on"),
            "Provider.submit/after@draft",
            *_both("Blobs.put_file", "Finisher._surely"),
        ),
        "completed",
    ),
    Chain(
        "again and again over a film",
        "short film",
        _both(
            "Productions.create", "Productions.begin", "Hands._generation", "Hands._once", "Productions.save"
        ),
        "completed",
    ),
)
_DELIVERING = _both("Deliverer.dispatch", "Deliverer._settle")
_STOPPING = _both("Container.stop")

BESIDE: Mapping[str, str] = {
    "Assets.abandon_orphans": "housekeeping: what is left is found again in the next round",
    "Assets._is_ours": "one unit, before anything is cleared away",
    "Assets.claim_upload": "an upload belongs to no job",
    "Assets.clear_away": "housekeeping: what is left is cleared away in the next round",
    "Assets.delete": "one unit, on request",
    "Assets.promise": "an upload belongs to no job",
    "Assets.record": "an upload belongs to no job",
    "Blobs.claim": "before anything is cleared away",
    "Blobs.delete": "housekeeping: bytes without a row are nobody's",
    "Blobs.put_bytes": "documents, which belong to no job",
    "Deliverer._record": "one unit, for endpoints that are switched off",
    "Finisher._progress": "progress is lost without harm",
    "Generations.estimate": "a quote promises nothing but a price",
    "Idempotency._first": "the answer was given or can be made again from its job",
    "Jobs.decide": "one unit, on request",
    "Keys.authenticate": "when a key was last used is lost without harm",
    "Keys.create": "one unit, on request",
    "Keys.install": "one unit, before anything is taken on",
    "Keys.revoke": "one unit, on request",
    "Loops.beat": "one unit: a lease",
    "Loops.keep_house": "housekeeping",
    "Loops.sweep": "taking over from other servers, which one data folder does not have",
    "Productions._end": "the end is written with its cost; this adds what a generation cost that ended in between",
    "Productions.adopt": "taking a film over from another server, which one data folder does not have",
    "Provider.cancel": "what a cancelled job owes is written after it, and reviewed where it is not",
    "Reuse._join": "one unit",
    "Reuse._repeat": "one unit",
    "Webhooks.change": "one unit, on request",
    "Webhooks.create": "one unit, on request",
    "Webhooks.delete": "one unit, on request",
    "Webhooks.redeliver": "one unit, on request",
    "check_master_key": "one unit, before anything is taken on",
}
"""Places beside the life of a job, and why it does not matter there when a server dies."""


def test_K3_every_place_in_the_code_is_tried_or_known_not_to_matter() -> None:
    tried = {place.partition("@")[0] for chain in _CHAINS for place in chain.places}
    tried |= {*_DELIVERING, *_STOPPING}
    beside = {f"{place}/{side}" for place in BESIDE for side in ("before", "after")}
    assert tried & beside == set()
    assert tried | beside == set(names())


@pytest.mark.slow
@pytest.mark.parametrize("chain", _CHAINS, ids=lambda chain: f"{chain.what} {chain.name}".replace(" ", "-"))
def test_K3_a_job_survives_a_server_that_dies(chain: Chain, server: Server, upstream: Upstream) -> None:
    order = Order(chain.what, "mark-k3", wait=False)
    for place in chain.places:
        server.launch(place)
        _press(server, order, place)
    server.start()
    job = _place(server, order)
    await_rest(server)
    check_outputs(server, job)
    assert server.stop() == 0
    await_no_workers(server)
    kept = {one.id: one for one in check_files(server.data, upstream.orders)}
    asked = [one.id for one in kept.values() if one.labels.get("mark") == "mark-k3"]
    assert asked == [job], "one order became several jobs"
    assert (kept[job].state, kept[job].error) == (chain.state, chain.error), server.tail()
    assert upstream.orders.bought.total() == chain.bought


@pytest.mark.slow
def test_K3_a_webhook_is_delivered_by_a_server_that_comes_after(server: Server, upstream: Upstream) -> None:
    upstream.orders.refused_webhooks = 1
    server.start()
    server.post("/v1/webhooks", {"url": f"{upstream.address}/hook", "events": ["job.completed"]})
    job = _place(server, Order("draft", "mark-hook", wait=True))
    await_rest(server)
    while upstream.orders.refused_webhooks:
        time.sleep(0.01)
    assert server.stop() == 0
    received = []
    for place in _DELIVERING:
        _make_due(server.data)
        server.launch(place)
        assert server.wait(60) == -9, f"{place}: {server.tail()}"
        received.append(upstream.orders.webhook_ids.total())
    # Only who died over the answer, or after it, had sent it.
    assert received == [0, 0, 1, 2]
    assert len(upstream.orders.webhook_ids) == 1
    assert _delivery_states(server.data) == ["delivered"]
    assert upstream.orders.webhooks == {job: ["job.completed"] * 2}
    check_files(server.data, upstream.orders)


@pytest.mark.slow
@pytest.mark.parametrize("place", _STOPPING)
def test_K3_a_film_survives_a_server_that_dies_while_it_stops(
    place: str, server: Server, upstream: Upstream
) -> None:
    server.start(place)
    job = _place(server, Order("short film", "mark-k3", wait=False))
    server.terminate()
    assert server.wait(60) == -9, server.tail()
    assert [one.state for one in jobs_in(server.data) if one.id == job] in (["queued"], ["running"])
    server.start()
    await_rest(server)
    assert check_outputs(server, job) > 0
    assert server.stop() == 0
    check_files(server.data, upstream.orders)


def _press(server: Server, order: Order, place: str) -> None:
    """Order, again and again, until the server dies at the place."""
    deadline = time.monotonic() + 60
    while (code := server.wait(0.02)) is None:
        assert time.monotonic() < deadline, f"{place} was never reached:\n{server.tail()}"
        _try(server, order)
    assert code == -9, f"{place}: the server ended with {code}:\n{server.tail()}"


def _place(server: Server, order: Order) -> str:
    """Order until it is taken on; return the job."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if (told := _try(server, order)) is not None:
            return told["job"] if "film" in order.what else told["id"]
        time.sleep(0.02)
    raise AssertionError(f"the order is not taken on:\n{server.tail()}")


def _try(server: Server, order: Order) -> dict[str, Any] | None:
    headers = {
        "idempotency-key": f"key-{order.mark}",
        "prefer": "wait=20" if order.wait else "respond-async",
    }
    try:
        return server.post(order.path, order.body, headers)
    except OSError:
        return None
    except Refused as refused:
        if refused.status not in (409, 503):
            raise
        return None


def _make_due(data: Path) -> None:
    """Let the time pass until every delivery is due."""
    connection = apsw.Connection(str(data / "lumigate.db"))
    connection.execute("UPDATE deliveries SET due_at = 0 WHERE state = 'due'")
    connection.close()


def _delivery_states(data: Path) -> list[str]:
    connection = apsw.Connection(str(data / "lumigate.db"))
    states = [row[0] for row in connection.execute("SELECT state FROM deliveries")]
    connection.close()
    return states
