"""A provider of pure parts: submitted once, asked patiently."""

from __future__ import annotations

import orjson
import pytest

from lumigate.domain.errors import OutcomeUnknown, ProviderFailed, ProviderThrottled
from lumigate.domain.models import ModelEntry
from lumigate.domain.providers import Call, Finished, HttpRequest, Pending
from lumigate.egress.door import Door
from lumigate.egress.http import HttpRunner
from lumigate.egress.policy import NetworkPolicy
from lumigate.egress.provider import HttpProvider
from lumigate.egress.retry import RetryPolicy
from lumigate.kit.clock import ManualClock

pytestmark = pytest.mark.anyio


class Queue:
    """A vendor with a queue: submit gives a handle, poll gives a status."""

    name = "queue"

    def __init__(self, origin, cancels=True):
        self.origin = origin
        self.cancels = cancels

    def submit_request(self, call):
        return HttpRequest(method="POST", url=f"{self.origin}/submit", json=b"{}")

    def read_submit(self, call, reply):
        if reply.status == 429:
            raise ProviderThrottled("busy", provider=self.name)
        return Pending(handle=orjson.loads(reply.body)["id"])

    def poll_request(self, call, handle):
        return HttpRequest(method="GET", url=f"{self.origin}/status/{handle}", safe=True, timeout=5)

    def read_poll(self, call, handle, reply):
        if orjson.loads(reply.body)["status"] == "failed":
            raise ProviderFailed("it failed", provider=self.name)
        return Finished(text="done")

    def cancel_request(self, call, handle):
        if not self.cancels:
            return None
        return HttpRequest(method="POST", url=f"{self.origin}/cancel/{handle}", safe=True)


@pytest.fixture
def call(tmp_path):
    entry = ModelEntry(id="q/m", provider="queue", upstream="m", tasks=("text_to_image",), title="M")
    return Call(
        job="job_1",
        attempt="att_1",
        entry=entry,
        task="text_to_image",
        prompt="x",
        params={},
        native={},
        inputs=(),
        secret=None,
        folder=tmp_path,
    )


@pytest.fixture
async def at():
    doors = []

    def make(origin, **options):
        door = Door(NetworkPolicy(), homes={"queue": origin})
        doors.append(door)

        async def no_wait(_):
            """Time passes elsewhere."""

        runner = HttpRunner(door, ManualClock(), retry=RetryPolicy(attempts=2), sleep=no_wait)
        return HttpProvider(Queue(origin, **options), runner)

    yield make
    for door in doors:
        await door.close()


async def test_a_submission_is_accepted_with_a_handle(listen, reply, at, call):
    async with listen(reply(b'{"id": "h1"}')) as wire:
        assert await at(wire.origin).submit(call, print) == Pending(handle="h1")


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"<html>", b"null"])
async def test_an_acceptance_that_cannot_be_read_is_unknown(listen, reply, at, call, body):
    async with listen(reply(body)) as wire:
        with pytest.raises(OutcomeUnknown, match="unknown shape"):
            await at(wire.origin).submit(call, print)
        assert len(wire.requests) == 1


async def test_throttling_carries_what_the_header_asks(listen, reply, at, call):
    async with listen(reply(status=429, headers=[("Retry-After", "12")])) as wire:
        with pytest.raises(ProviderThrottled) as caught:
            await at(wire.origin).submit(call, print)
    assert caught.value.retry_after == 12.0


async def test_a_poll_reads_the_end(listen, reply, at, call):
    async with listen(reply(b'{"status": "done"}')) as wire:
        assert await at(wire.origin).poll(call, "h1") == Finished(text="done")
    async with listen(reply(b'{"status": "failed"}')) as wire:
        with pytest.raises(ProviderFailed, match="it failed"):
            await at(wire.origin).poll(call, "h1")


@pytest.mark.parametrize("status", [408, 429, 500, 503])
async def test_a_poll_that_is_not_answered_leaves_the_job_pending(listen, reply, at, call, status):
    async with listen(reply(status=status)) as wire:
        assert await at(wire.origin).poll(call, "h1") == Pending(handle="h1", retry_in=5.0)
        assert len(wire.requests) == 2


async def test_a_poll_waits_as_long_as_asked(listen, reply, at, call):
    async with listen(reply(status=429, headers=[("Retry-After", "40")])) as wire:
        assert await at(wire.origin).poll(call, "h1") == Pending(handle="h1", retry_in=40.0)


async def test_a_poll_to_a_dead_host_leaves_the_job_pending(listen, reply, at, call):
    async with listen(reply()) as wire:
        pass
    assert await at(wire.origin).poll(call, "h1") == Pending(handle="h1", retry_in=5.0)


async def test_cancelling_asks_where_it_can(listen, reply, at, call):
    async with listen(reply()) as wire:
        await at(wire.origin).cancel(call, "h1")
        assert b"POST /cancel/h1" in wire.requests[0]
        await at(wire.origin, cancels=False).cancel(call, "h1")
        assert len(wire.requests) == 1
