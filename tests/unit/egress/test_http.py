"""The runner: what is sent once, what is sent again, and what is said about it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from lumigate.domain.errors import OutcomeUnknown, ProviderFailed, ProviderTimeout, UrlRefused
from lumigate.domain.providers import HttpPart, HttpRequest
from lumigate.egress.door import Door, PoolLimits
from lumigate.egress.http import HttpRunner, RunnerLimits
from lumigate.egress.policy import NetworkPolicy
from lumigate.egress.retry import RetryBudget, RetryPolicy, retry_after_seconds
from lumigate.kit.clock import ManualClock

pytestmark = pytest.mark.anyio


class Bench:
    """A runner under a clock that moves only when the runner waits."""

    def __init__(self, base: str, **options) -> None:
        self.clock = ManualClock()
        self.waits: list[float] = []
        self.door = Door(NetworkPolicy(), homes={"p": base})
        self.runner = HttpRunner(self.door, self.clock, chance=lambda: 1.0, sleep=self._sleep, **options)

    async def _sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.clock.advance(seconds)

    async def send(self, url: str, **fields):
        fields.setdefault("method", "POST")
        if fields["method"] == "POST":
            fields.setdefault("json", b"{}")
        return await self.runner.send(HttpRequest(url=url, **fields), provider="p")

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.door.close()


def in_turn(*answers):
    """Give each request the next answer; None cuts the connection."""
    left = list(answers)

    async def answer(reader, writer, wire):
        status, headers = left.pop(0) if left else (200, "")
        if status is None:
            writer.transport.abort()
            return
        writer.write(f"HTTP/1.1 {status} X\r\n{headers}Content-Length: 2\r\n\r\nok".encode())

    return answer


async def test_a_post_goes_out_as_built_and_comes_back_whole(listen, reply):
    async with (
        listen(reply(b"hello", status=418, headers=[("X-Thing", "1")])) as wire,
        Bench(wire.origin) as b,
    ):
        got = await b.send(f"{wire.origin}/v1/x?y=1", json=b'{"a":1}', headers={"Authorization": "Bearer k"})
    assert (got.status, got.body, got.headers["x-thing"]) == (418, b"hello", "1")
    sent = wire.requests[0]
    assert sent.startswith(b"POST /v1/x?y=1 HTTP/1.1")
    assert b"Authorization: Bearer k" in sent
    assert b"Content-Type: application/json" in sent
    assert sent.endswith(b'{"a":1}')


async def test_parts_travel_as_multipart_with_names_as_they_are(listen, reply, tmp_path):
    file = tmp_path / "a.png"
    file.write_bytes(b"PICTURE")
    parts = (HttpPart(name="n", text="2"), HttpPart(name="image[]", path=file, mime="image/png"))
    async with listen(reply(b"ok")) as wire, Bench(wire.origin) as b:
        await b.send(f"{wire.origin}/", json=None, parts=parts)
    sent = wire.requests[0]
    assert b"multipart/form-data" in sent
    assert b'name="image[]"; filename="a.png"' in sent
    assert b"PICTURE" in sent


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
async def test_a_buying_request_is_never_repeated_after_an_answer(listen, status):
    async with listen(in_turn((status, ""))) as wire, Bench(wire.origin) as b:
        assert (await b.send(f"{wire.origin}/")).status == status
        assert len(wire.requests) == 1
    assert b.waits == []


async def test_a_buying_request_cut_off_is_unknown_and_never_repeated(listen):
    async with listen(in_turn((None, ""))) as wire, Bench(wire.origin) as b:
        with pytest.raises(OutcomeUnknown):
            await b.send(f"{wire.origin}/")
        assert len(wire.requests) == 1


async def test_a_buying_request_on_a_stale_connection_is_not_silently_repeated(listen):
    async with listen(in_turn((200, ""), (None, ""))) as wire, Bench(wire.origin) as b:
        await b.send(f"{wire.origin}/")
        with pytest.raises(OutcomeUnknown):
            await b.send(f"{wire.origin}/")
        assert len(wire.requests) == 2


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_safe_request_is_repeated_with_growing_waits(listen, method):
    async with listen(in_turn((503, ""), (502, ""))) as wire, Bench(wire.origin) as b:
        assert (await b.send(f"{wire.origin}/", method=method, safe=True)).status == 200
        assert len(wire.requests) == 3
    assert b.waits == [0.25, 0.5]


async def test_a_safe_request_gives_its_last_answer_back(listen):
    async with listen(in_turn(*[(503, "")] * 9)) as wire, Bench(wire.origin) as b:
        assert (await b.send(f"{wire.origin}/", method="GET", safe=True)).status == 503
        assert len(wire.requests) == 3


@pytest.mark.parametrize("status", [400, 401, 404, 501])
async def test_answers_that_will_not_change_are_not_asked_again(listen, status):
    async with listen(in_turn((status, ""))) as wire, Bench(wire.origin) as b:
        assert (await b.send(f"{wire.origin}/", method="GET", safe=True)).status == status
        assert len(wire.requests) == 1


async def test_retry_after_is_honoured(listen):
    async with listen(in_turn((429, "Retry-After: 7\r\n"))) as wire, Bench(wire.origin) as b:
        await b.send(f"{wire.origin}/", method="GET", safe=True)
    assert b.waits == [7.0]


async def test_a_wait_beyond_the_deadline_is_not_waited(listen):
    async with listen(in_turn((429, "Retry-After: 20\r\n"))) as wire, Bench(wire.origin) as b:
        assert (await b.send(f"{wire.origin}/", method="GET", safe=True, timeout=10)).status == 429
    assert b.waits == []


async def test_what_was_never_sent_is_tried_again_even_when_it_buys(listen, reply):
    async with listen(reply()) as wire:
        pass
    async with Bench(wire.origin) as b:
        with pytest.raises(ProviderFailed, match="nothing was sent"):
            await b.send(f"{wire.origin}/")
    assert b.waits == [0.25, 0.5]


async def test_the_budget_bounds_retries_of_a_provider_that_is_down(listen):
    async with listen(in_turn(*[(503, "")] * 500)) as wire, Bench(wire.origin) as b:
        for _ in range(100):
            await b.send(f"{wire.origin}/", method="GET", safe=True)
        assert 100 < len(wire.requests) <= 120


async def test_a_safe_request_that_hangs_is_a_time_out(listen):
    async def hang(reader, writer, wire):
        await asyncio.sleep(30)

    async with listen(hang) as wire, Bench(wire.origin, retry=RetryPolicy(attempts=1)) as b:
        with pytest.raises(ProviderTimeout):
            await b.send(f"{wire.origin}/", method="GET", safe=True, timeout=0.2)


async def test_a_full_pool_is_not_sent(listen):
    """Waiting for a free connection ends before the call does, and is told apart from waiting for an answer."""

    async def hang(reader, writer, wire):
        await asyncio.sleep(30)

    async with listen(hang) as wire:
        door = Door(NetworkPolicy(), homes={"p": wire.origin}, limits=PoolLimits(per_host=1))
        once = RetryPolicy(attempts=1)
        runner = HttpRunner(door, ManualClock(), retry=once, limits=RunnerLimits(connect=0.1))
        request = HttpRequest(method="POST", url=wire.origin, json=b"{}", timeout=0.5)
        answers = await asyncio.gather(
            *(runner.send(request, provider="p") for _ in range(2)), return_exceptions=True
        )
        await door.close()
    assert [type(answer) for answer in answers] == [OutcomeUnknown, ProviderFailed]
    assert len(wire.requests) == 1


async def test_an_answer_over_the_limit_is_unknown_for_a_buying_request(listen, reply):
    async with listen(reply(bytes(5000))) as wire, Bench(wire.origin, limits=RunnerLimits(body=1000)) as b:
        with pytest.raises(OutcomeUnknown, match="5000"):
            await b.send(f"{wire.origin}/")


async def test_a_url_away_from_the_configured_host_is_guarded(listen, reply):
    async with listen(reply()) as canary, Bench("http://127.0.0.1:1/") as b:
        with pytest.raises(UrlRefused):
            await b.send(f"{canary.origin}/status", method="GET", safe=True)
        assert canary.connections == 0


async def test_redirects_are_answers(listen, reply):
    async with listen(reply(status=302, headers=[("Location", "/other")])) as wire, Bench(wire.origin) as b:
        assert (await b.send(f"{wire.origin}/")).status == 302
        assert len(wire.requests) == 1


async def test_messages_hold_neither_query_nor_key(listen, caplog):
    async with listen(in_turn((None, ""))) as wire, Bench(wire.origin) as b:
        with pytest.raises(OutcomeUnknown) as caught:
            await b.send(f"{wire.origin}/a?token=hush", headers={"Authorization": "Bearer hush"})
    assert "hush" not in caught.value.message
    assert "hush" not in caplog.text


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        (None, None),
        ("5", 5.0),
        (" 2.5 ", 2.5),
        ("-3", 0.0),
        ("999999", 3600.0),
        ("nan", None),
        ("soon", None),
        ("Thu, 01 Jan 2026 00:00:30 GMT", 30.0),
        ("Wed, 31 Dec 2025 00:00:00 GMT", 0.0),
        ("Thu, 01 Jan 2099 00:00:00 GMT", 3600.0),
    ],
)
def test_retry_after_is_read_in_both_forms_and_clamped(text, seconds):
    assert retry_after_seconds(text, ManualClock().now()) == seconds


def test_retry_after_a_date_counts_from_now():
    clock = ManualClock()
    clock.advance(10)
    assert retry_after_seconds("Thu, 01 Jan 2026 00:00:30 GMT", clock.now()) == 20.0
    assert retry_after_seconds("Thu, 01 Jan 2026 00:00:30", clock.now() + timedelta(seconds=5)) == 15.0


def test_full_jitter_lies_between_nothing_and_the_ceiling():
    policy = RetryPolicy(base=1, cap=4)
    assert [policy.delay(attempt, lambda: 1.0) for attempt in range(4)] == [1, 2, 4, 4]
    assert policy.delay(3, lambda: 0.0) == 0


def test_the_budget_refills_by_its_share():
    budget = RetryBudget(RetryPolicy(burst=1, share=0.5))
    assert budget.spend()
    assert not budget.spend()
    budget.earn()
    assert not budget.spend()
    budget.earn()
    assert budget.spend()
