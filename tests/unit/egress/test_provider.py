"""A provider of pure parts: submitted once, asked patiently."""

from __future__ import annotations

from dataclasses import replace

import orjson
import pytest

from lumigate.domain.errors import OutcomeUnknown, ProviderFailed, ProviderThrottled, ProviderTimeout
from lumigate.domain.models import ModelEntry
from lumigate.domain.providers import Call, CallInput, Finished, HttpRequest, Pending, Uploaded
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

    def make(origin, kind=Queue, **options):
        door = Door(NetworkPolicy(), homes={"queue": origin})
        doors.append(door)

        async def no_wait(_):
            """Time passes elsewhere."""

        runner = HttpRunner(door, ManualClock(), retry=RetryPolicy(attempts=2), sleep=no_wait)
        return HttpProvider(kind(origin, **options), runner)

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


class Storing(Queue):
    """A vendor that takes inputs by URL and keeps large ones in two steps."""

    inline_bytes = 4

    def submit_request(self, call):
        urls = [one.url for one in call.inputs]
        return HttpRequest(method="POST", url=f"{self.origin}/submit", json=orjson.dumps(urls))

    def upload_request(self, call, one):
        return HttpRequest(method="POST", url=f"{self.origin}/initiate", json=b"{}")

    def read_upload(self, call, one, reply):
        if reply.status == 429:
            raise ProviderThrottled("busy", provider=self.name)
        at = orjson.loads(reply.body)["at"]
        put = HttpRequest(
            method="PUT", url=f"{self.origin}/put", file=one.path, headers={"Content-Type": one.mime}
        )
        return Uploaded(url=at, then=put)


@pytest.fixture
def having(call, tmp_path):
    def make(*contents):
        inputs = []
        for number, content in enumerate(contents):
            path = tmp_path / f"input-{number}"
            path.write_bytes(content)
            inputs.append(CallInput(role="image", path=path, mime="image/png"))
        return replace(call, inputs=tuple(inputs))

    return make


def speaking(*bodies, statuses=(200, 200, 200)):
    """Answer one request after the other."""
    answers = list(zip(statuses, bodies, strict=False))

    async def answer(_, writer, __):
        status, body = answers.pop(0)
        writer.write(b"HTTP/1.1 %d X\r\nContent-Length: %d\r\n\r\n%b" % (status, len(body), body))
        await writer.drain()

    return answer


async def test_a_small_input_travels_as_a_data_url(listen, reply, at, having):
    async with listen(reply(b'{"id": "h1"}')) as wire:
        await at(wire.origin, kind=Storing).submit(having(b"1234"), print)
    (sent,) = wire.requests
    assert sent.endswith(b'["data:image/png;base64,MTIzNA=="]')


async def test_a_large_input_is_stored_before_the_order(listen, at, having):
    answers = speaking(b'{"at": "https://store/1"}', b"", b'{"id": "h1"}')
    async with listen(answers) as wire:
        assert await at(wire.origin, kind=Storing).submit(having(b"12345"), print) == Pending(handle="h1")
    initiate, put, submit = wire.requests
    assert initiate.startswith(b"POST /initiate")
    assert put.startswith(b"PUT /put")
    assert b"Content-Type: image/png" in put
    assert b"Content-Length: 5" in put
    assert put.endswith(b"\r\n\r\n12345")
    assert submit.endswith(b'["https://store/1"]')


async def test_an_upload_is_sent_again_and_the_order_is_not(listen, at, having):
    async def answer(_, writer, wire):
        if len(wire.requests) == 1 or b"/submit" in wire.requests[-1]:
            writer.transport.abort()
            return
        await speaking(b'{"at": "https://store/1"}')(_, writer, wire)

    async with listen(answer) as wire:
        with pytest.raises(OutcomeUnknown):
            await at(wire.origin, kind=Storing).submit(having(b"12345"), print)
    asked = [one.split()[1] for one in wire.requests]
    assert asked == [b"/initiate", b"/initiate", b"/put", b"/submit"]


@pytest.mark.parametrize(
    ("bodies", "statuses", "kind"),
    [
        ((b"<html>",), (200,), ProviderFailed),
        ((b"{}",), (200,), ProviderFailed),
        ((b'{"at": "https://store/1"}', b""), (200, 403), ProviderFailed),
        ((b"", b""), (429, 429), ProviderThrottled),
    ],
)
async def test_a_failed_upload_buys_nothing_and_its_outcome_is_known(
    listen, at, having, bodies, statuses, kind
):
    async with listen(speaking(*bodies, statuses=statuses)) as wire:
        with pytest.raises(kind):
            await at(wire.origin, kind=Storing).submit(having(b"12345"), print)
    assert not any(b"/submit" in one for one in wire.requests)


async def test_a_storage_that_hangs_up_leaves_no_unknown_outcome(listen, at, having):
    async def answer(_, writer, __):
        writer.transport.abort()

    async with listen(answer) as wire:
        with pytest.raises((ProviderFailed, ProviderTimeout)):
            await at(wire.origin, kind=Storing).submit(having(b"12345"), print)


class Ending(Queue):
    """A vendor that ends a job with the status that its model answered."""

    def settles(self, handle, reply):
        return "x-error" in reply.headers

    def read_poll(self, call, handle, reply):
        raise ProviderFailed("the model broke", provider=self.name)


async def test_a_status_that_looks_busy_may_be_the_end(listen, reply, at, call):
    async with listen(reply(status=503, headers=[("x-error", "broke")])) as wire:
        with pytest.raises(ProviderFailed, match="the model broke"):
            await at(wire.origin, kind=Ending).poll(call, "h1")
    async with listen(reply(status=503)) as wire:
        assert isinstance(await at(wire.origin, kind=Ending).poll(call, "h1"), Pending)
