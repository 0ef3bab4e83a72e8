# ruff: noqa: N802
"""Telling the outside: when, how often, signed how, and what becomes of receivers that do not listen (W1 to W8)."""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import orjson
import pytest
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import Forbidden, NotFound, ProviderFailed, UrlRefused
from lumigate.domain.generations import Notify
from lumigate.domain.jobs import Job
from lumigate.domain.providers import Finished, ProviderOutput
from lumigate.domain.webhooks import Delivery, Endpoint
from lumigate.egress.policy import NetworkPolicy
from lumigate.kit.clock import ManualClock
from lumigate.services import delivering
from lumigate.services.delivering import SCHEDULE
from lumigate.store.database import Database
from lumigate.testing.databases import temporary_postgres, temporary_sqlite
from lumigate.testing.hostile_urls import HOSTILE_URLS
from lumigate.testing.house import ADDRESS, HouseRules, SmallHouse
from lumigate.testing.providers import Hang
from lumigate.testing.receivers import Receiver, Reply, receiver
from lumigate.testing.samples import png

POSTGRES = os.environ.get("LUMIGATE_TEST_DATABASE_URL")
FINAL = ("job.completed", "job.failed", "job.cancelled")


@pytest.fixture(
    params=[
        "sqlite",
        pytest.param(
            "postgres",
            marks=[
                pytest.mark.postgres,
                pytest.mark.skipif(POSTGRES is None, reason="LUMIGATE_TEST_DATABASE_URL is not set"),
            ],
        ),
    ],
)
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A database of its own: what is due in one test is nobody else's business."""
    if request.param == "sqlite":
        async with temporary_sqlite(tmp_path) as opened:
            yield opened
    else:
        assert POSTGRES is not None
        async with temporary_postgres(POSTGRES, connections=4) as opened:
            yield opened


@pytest.fixture
async def house(houses) -> SmallHouse:
    rules = HouseRules(network=NetworkPolicy(allow_private=True))
    return await houses(rules=rules, clock=ManualClock(datetime.now(UTC)))


@pytest.fixture
async def hook() -> AsyncIterator[Receiver]:
    async with receiver() as opened:
        yield opened


async def _endpoint(house: SmallHouse, who: Principal, url: str, *events: str) -> tuple[Endpoint, str]:
    return await house.services.webhooks.create(who, url=url, events=events or FINAL, labels={})


async def _deliveries(house: SmallHouse, who: Principal, endpoint: Endpoint) -> list[Delivery]:
    page = await house.services.webhooks.deliveries(who, endpoint.id, limit=100, cursor=None)
    return list(page.items)


async def _until_due(house: SmallHouse) -> timedelta:
    """Let time pass until something is due; return how much that was."""
    due = await house.services.deliverer.next_due()
    assert due is not None
    wait = due - house.clock.now()
    house.clock.advance(max(wait.total_seconds(), 0.0))
    return wait


async def _first(waits: list[Coroutine[None, None, None]]) -> None:
    """Return as soon as one of them does; the others are given up."""
    tasks = [asyncio.create_task(one) for one in waits]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_W1_a_delivery_is_tried_ten_times_over_three_days(house, payer, hook) -> None:
    endpoint, _ = await _endpoint(house, payer, hook.url)
    hook.otherwise = Reply(status=500)
    await house.made(payer)
    began = house.clock.now()
    waits: list[timedelta] = []
    for _ in range(10):
        waits.append(await _until_due(house))
        assert await house.services.deliverer.drain() == 1

    for planned, waited in zip((timedelta(0), *SCHEDULE), waits, strict=True):
        assert planned <= waited <= planned * 1.1
    assert sum(SCHEDULE, timedelta()) == timedelta(hours=75, minutes=35, seconds=5)
    assert len(hook.received) == 10
    assert len(set(hook.ids)) == 1
    stamps = [int(one.headers["webhook-timestamp"]) for one in hook.received]
    assert stamps == sorted(set(stamps))
    assert stamps[-1] - stamps[0] >= 75 * 3600
    assert len({one.body for one in hook.received}) == 1
    assert began.timestamp() - stamps[0] < 1

    (delivery,) = await _deliveries(house, payer, endpoint)
    assert (delivery.state, delivery.attempts, delivery.last_status) == ("dead", 10, 500)
    assert await house.services.deliverer.next_due() is None
    again = await house.services.webhooks.redeliver(payer, delivery.id)
    assert again.id == delivery.id
    hook.otherwise = Reply()
    await house.services.deliverer.drain()
    assert hook.ids == [delivery.id] * 11
    assert (await _deliveries(house, payer, endpoint))[0].state == "delivered"


@pytest.mark.parametrize("status", [200, 201, 202, 204, 299])
async def test_W2_any_success_is_the_end_of_it(house, payer, hook, status) -> None:
    endpoint, _ = await _endpoint(house, payer, hook.url)
    hook.answer(status)
    await house.made(payer)
    await house.services.deliverer.drain()
    (delivery,) = await _deliveries(house, payer, endpoint)
    assert (delivery.state, delivery.attempts, delivery.last_status, delivery.last_error) == (
        "delivered", 1, status, None,
    )  # fmt: skip
    assert await house.services.deliverer.next_due() is None


@pytest.mark.parametrize(
    "status", [301, 302, 307, 308, 400, 401, 403, 404, 405, 409, 413, 422, 500, 501, 503]
)
async def test_W2_every_other_answer_is_tried_again(house, payer, hook, status) -> None:
    endpoint, _ = await _endpoint(house, payer, hook.url)
    hook.replies.append(Reply(status=status, headers={"location": hook.url + "/elsewhere"}))
    await house.made(payer)
    await house.services.deliverer.drain()
    (delivery,) = await _deliveries(house, payer, endpoint)
    assert (delivery.state, delivery.attempts, delivery.last_status) == ("due", 1, status)
    assert [one.path for one in hook.received] == ["/hook"]
    wait = await _until_due(house)
    assert timedelta(seconds=5) <= wait <= timedelta(seconds=5.5)
    await house.services.deliverer.drain()
    assert (await _deliveries(house, payer, endpoint))[0].state == "delivered"


async def test_W2_no_answer_is_tried_again(house, payer, hook, monkeypatch) -> None:
    monkeypatch.setattr(delivering, "TIMEOUT", 0.2)
    endpoint, _ = await _endpoint(house, payer, hook.url)
    hook.replies.extend((Reply(way="reset"), Reply(way="hang")))
    await house.made(payer)
    for attempts in (1, 2):
        await _until_due(house)
        await house.services.deliverer.drain()
        (delivery,) = await _deliveries(house, payer, endpoint)
        assert (delivery.state, delivery.attempts, delivery.last_status) == ("due", attempts, None)
        assert delivery.last_error
    await _until_due(house)
    await house.services.deliverer.drain()
    assert (await _deliveries(house, payer, endpoint))[0].state == "delivered"


async def test_W2_nobody_there_is_tried_again(house, payer) -> None:
    async with receiver() as gone:
        url = gone.url
    endpoint, _ = await _endpoint(house, payer, url)
    await house.made(payer)
    await house.services.deliverer.drain()
    (delivery,) = await _deliveries(house, payer, endpoint)
    assert (delivery.state, delivery.attempts, delivery.last_status) == ("due", 1, None)


async def test_W2_gone_switches_the_endpoint_off_at_once(house, payer, hook) -> None:
    endpoint, _ = await _endpoint(house, payer, hook.url)
    hook.answer(410)
    await house.made(payer)
    await house.services.deliverer.drain()
    found = await house.services.webhooks.get(payer, endpoint.id)
    assert (found.state, found.disabled_why) == ("disabled", "the receiver answered 410 Gone")
    await house.made(payer)
    await house.services.deliverer.drain()
    assert len(hook.received) == 1
    assert [one.state for one in await _deliveries(house, payer, endpoint)] == ["dead"]


@pytest.mark.parametrize("status", [429, 502, 504])
async def test_W2_a_receiver_that_has_too_much_is_left_alone(house, payer, hook, status) -> None:
    endpoint, _ = await _endpoint(house, payer, hook.url)
    for _ in range(3):
        await house.made(payer)
    hook.answer(status)
    await house.services.deliverer.drain()
    # The others of its lane are not even tried.
    assert len(hook.received) == 1
    await house.made(payer)
    house.clock.advance(59)
    await house.services.deliverer.drain()
    assert len(hook.received) == 1
    house.clock.advance(2)
    await house.services.deliverer.drain()
    assert len(hook.received) == 5
    assert {one.state for one in await _deliveries(house, payer, endpoint)} == {"delivered"}
    assert Counter(hook.ids).most_common(1)[0][1] == 2


@pytest.mark.parametrize("form", ["seconds", "date"])
@pytest.mark.parametrize(("asked", "waited"), [(120, 120), (90_000, 3_600), (1, 5)])
async def test_W2_a_receiver_says_when_to_come_back(house, payer, hook, form, asked, waited) -> None:
    await _endpoint(house, payer, hook.url)
    later = house.clock.now() + timedelta(seconds=asked)
    header = str(asked) if form == "seconds" else format_datetime(later, usegmt=True)
    hook.replies.append(Reply(status=503, headers={"retry-after": header}))
    await house.made(payer)
    await house.services.deliverer.drain()
    wait = (await _until_due(house)).total_seconds()
    assert waited - 1 <= wait <= waited * 1.1


async def test_W3_an_endpoint_that_only_fails_for_five_days_is_switched_off_and_others_are_told(
    house, payer, hook
) -> None:
    async with receiver() as operator:
        bad, _ = await _endpoint(house, payer, hook.url)
        await _endpoint(house, payer, operator.url, "endpoint.disabled")
        hook.otherwise = Reply(status=500)
        for day in range(5):
            await house.made(payer)
            await house.services.deliverer.drain()
            assert (await house.services.webhooks.get(payer, bad.id)).state == "enabled", day
            house.clock.advance(86_400)
        await house.services.deliverer.drain()
        found = await house.services.webhooks.get(payer, bad.id)
        assert found.state == "disabled"
        assert "only failures since" in found.disabled_why
        assert {one.state for one in await _deliveries(house, payer, bad)} == {"dead"}

        house.clock.advance(1)
        await house.services.deliverer.drain()
        (told,) = operator.received
        assert told.event["type"] == "endpoint.disabled"
        assert told.event["data"]["id"] == bad.id

        before = len(hook.received)
        await house.made(payer)
        await house.services.deliverer.drain()
        assert len(hook.received) == before

        hook.otherwise = Reply()
        await house.services.webhooks.change(
            payer, bad.id, url=None, events=None, enabled=True, labels=None, rotate=False
        )
        await house.made(payer)
        await house.services.deliverer.drain()
        assert len(hook.received) == before + 1


async def test_W3_one_success_begins_the_five_days_anew(house, payer, hook) -> None:
    endpoint, _ = await _endpoint(house, payer, hook.url)
    for day in range(8):
        hook.otherwise = Reply(status=200 if day == 4 else 500)
        await house.made(payer)
        await house.services.deliverer.drain()
        house.clock.advance(86_400)
    assert (await house.services.webhooks.get(payer, endpoint.id)).state == "enabled"


async def test_W4_every_event_arrives_at_least_once_over_crashes_and_failing_receivers(houses, house) -> None:
    payer = await house.account()
    events, servers = 60, [house]
    hooks: list[Receiver] = []
    async with (
        receiver() as one,
        receiver() as two,
        receiver() as three,
        receiver() as four,
        receiver() as five,
    ):
        hooks = [one, two, three, four, five]
        endpoints = [(await _endpoint(house, payer, hook.url))[0] for hook in hooks]
        for number, hook in enumerate(hooks):
            # Three in ten attempts fail, in another pattern for everyone.
            hook.answer(*(500 if (at * 7 + number) % 10 < 3 else 200 for at in range(400)))
        jobs = [await house.made(payer) for _ in range(events)]
        for crash in range(40):
            server = servers[-1]
            dispatched = await server.services.deliverer.dispatch()
            if crash % 2 == 0 and dispatched:
                # It dies with deliveries under way, some of them answered and not written down.
                await _first([hook.until(len(hook.received) + 1) for hook in hooks])
                await server.crash()
                servers.append(
                    await houses(
                        rules=HouseRules(network=NetworkPolicy(allow_private=True)), clock=house.clock
                    )
                )
            else:
                await server.services.deliverer.drain()
            if await house.services.deliverer.next_due() is None:
                break
            house.clock.advance(61)
        while await house.services.deliverer.next_due() is not None:
            await _until_due(house)
            await servers[-1].services.deliverer.drain()

        assert len(servers) > 3
        for hook, endpoint in zip(hooks, endpoints, strict=True):
            told = {one.event["data"]["id"] for one in hook.received}
            assert told == {job.id for job in jobs}
            deliveries = await _deliveries(house, payer, endpoint)
            assert {one.state for one in deliveries} == {"delivered"}
            # The id is that of the event, however often it was tried.
            assert {one.id for one in deliveries} == set(hook.ids)
            assert len(deliveries) == events
            assert len({(one.id, one.body) for one in hook.received}) == events


async def test_W4_a_slow_receiver_delays_nobody_else(house, payer, hook) -> None:
    async with receiver() as slow:
        slow.otherwise = Reply(way="hang")
        await _endpoint(house, payer, slow.url)
        await _endpoint(house, payer, hook.url)
        for _ in range(12):
            await house.made(payer)
        for _ in range(3):
            await house.services.deliverer.dispatch()
            await hook.until(len(hook.received) + 4)
            # Its lane is empty again before the next are looked for.
            house.services.notifier.due.clear()
            await house.services.notifier.due.wait()
        assert len(hook.received) == 12
        assert len(slow.received) == 1
        slow.release()
        house.clock.advance(61)
        while await house.services.deliverer.next_due() is not None:
            await house.services.deliverer.drain()
            house.clock.advance(61)
        assert len(set(slow.ids)) == 12


async def test_W5_over_a_rotation_both_secrets_verify_for_a_day(house, payer, hook) -> None:
    endpoint, first = await _endpoint(house, payer, hook.url)
    await house.made(payer)
    await house.services.deliverer.drain()
    _, second = await house.services.webhooks.change(
        payer, endpoint.id, url=None, events=None, enabled=None, labels=None, rotate=True
    )
    assert second is not None
    assert second != first
    await house.made(payer)
    await house.services.deliverer.drain()
    before, during = hook.received
    assert len(before.headers["webhook-signature"].split()) == 1
    assert len(during.headers["webhook-signature"].split()) == 2
    for secret in (first, second):
        event = Webhook(secret).verify(during.body, dict(during.headers))
        assert event["type"] == "job.completed"
    with pytest.raises(WebhookVerificationError):
        Webhook(second).verify(before.body, dict(before.headers))
    forged = during.body.replace(b"completed", b"cancelled")
    with pytest.raises(WebhookVerificationError):
        Webhook(second).verify(forged, dict(during.headers))

    house.clock.advance(24 * 3600)
    await house.made(payer)
    await house.services.deliverer.drain()
    after = hook.received[-1]
    (signature,) = after.headers["webhook-signature"].split()
    expected = Webhook(second).sign(
        after.id, datetime.fromtimestamp(int(after.headers["webhook-timestamp"]), UTC), after.body.decode()
    )
    assert signature == expected


async def test_W5_secrets_are_encrypted_where_they_lie(house, payer, hook) -> None:
    endpoint, secret = await _endpoint(house, payer, hook.url)
    kept = b"".join((await house.services.webhooks.get(payer, endpoint.id)).secrets)
    assert secret.encode() not in kept
    assert house.services.webhooks.secrets_of(endpoint) == [secret]


async def test_W7_a_body_is_small_and_names_media_by_url(house, payer, hook) -> None:
    await _endpoint(house, payer, hook.url)
    picture = ProviderOutput(data=png(), mime="image/png", width=16, height=16)
    house.fake.plan(Finished(outputs=(picture,) * 64, text="long " * 20_000))
    order = replace(house.order("very " * 6_000), labels={f"label{n}": "x" * 200 for n in range(16)})
    job = await house.made(payer, order)
    await house.services.deliverer.drain()
    (one,) = hook.received
    assert len(one.body) <= 20_000
    data = one.event["data"]
    assert data["id"] == job.id
    assert data["status"] == "completed"
    assert all(output["url"].startswith("http://house.test/v1/assets/") for output in data["outputs"])
    assert b"base64" not in one.body


async def test_W8_hostile_addresses_are_refused_when_they_are_registered(houses) -> None:
    house = await houses()
    who = await house.account()
    for url in HOSTILE_URLS:
        with pytest.raises(UrlRefused):
            await house.services.webhooks.create(who, url=url, events=FINAL, labels={})
    endpoint, _ = await _endpoint(house, who, "https://example.com/hook")
    for url in HOSTILE_URLS[:20]:
        with pytest.raises(UrlRefused):
            await house.services.webhooks.change(
                who, endpoint.id, url=url, events=None, enabled=None, labels=None, rotate=False
            )
    assert (await house.services.webhooks.get(who, endpoint.id)).url == "https://example.com/hook"


async def test_W8_the_address_is_checked_again_at_every_delivery(houses, house, payer, hook) -> None:
    endpoint, _ = await _endpoint(house, payer, hook.url)
    await house.made(payer, replace(house.order(), notify=(Notify(url=hook.url + "/job"),)))
    # The operator closed the private network since.
    strict = await houses(clock=house.clock)
    await strict.services.deliverer.drain()
    assert hook.received == []
    (delivery,) = await _deliveries(house, payer, endpoint)
    assert (delivery.state, delivery.attempts, delivery.last_status) == ("due", 1, None)
    assert "not a public address" in delivery.last_error


async def test_a_job_tells_the_urls_that_its_request_named(house, payer, hook) -> None:
    order = replace(
        house.order(),
        notify=(
            Notify(url=hook.url + "/end"),
            Notify(url=hook.url + "/failed", events=("failed",)),
            Notify(url=hook.url + "/money", events=("charged", "refunded")),
        ),
    )
    job = await house.made(payer, order)
    await house.services.deliverer.drain()
    assert sorted((one.path, one.event["type"]) for one in hook.received) == [
        ("/hook/end", "job.completed"), ("/hook/money", "job.charged"),
    ]  # fmt: skip
    hook.received.clear()
    house.fake.plan(ProviderFailed("no"))
    failed = await house.made(payer, order)
    await house.services.deliverer.drain()
    assert sorted((one.path, one.event["type"]) for one in hook.received) == [
        ("/hook/end", "job.failed"), ("/hook/failed", "job.failed"), ("/hook/money", "job.refunded"),
    ]  # fmt: skip
    assert {one.event["data"]["id"] for one in hook.received} == {failed.id} != {job.id}


async def test_a_job_tells_its_urls_in_the_form_that_its_dialect_brings(houses, hook) -> None:
    def terse(job: Job, event: str, at: datetime, *, url_of: Callable[[str], str], base: str) -> bytes:
        assert job.result is not None
        (made,) = job.result.outputs
        return orjson.dumps({"state": job.state, "of": base, "file": url_of(made.asset or "")})

    rules = HouseRules(network=NetworkPolicy(allow_private=True))
    house = await houses(rules=rules, clock=ManualClock(datetime.now(UTC)), webhook_forms={"terse": terse})
    payer = await house.account(credit_micros=1_000_000)
    await _endpoint(house, payer, hook.url + "/endpoint", "job.completed")
    wanted = [Notify(url=f"{hook.url}/{form}", form=form) for form in ("terse", "uninstalled")]
    job = await house.made(payer, replace(house.order(), notify=(Notify(url=hook.url + "/plain"), *wanted)))
    await house.services.deliverer.drain()
    told = {one.path: orjson.loads(one.body) for one in hook.received}
    assert set(told) == {"/hook/endpoint", "/hook/plain", "/hook/terse", "/hook/uninstalled"}
    url = house.services.assets.signed_path(job.result.outputs[0].asset)
    assert told.pop("/hook/terse") == {"state": "completed", "of": ADDRESS, "file": ADDRESS + url}
    assert {one["data"]["id"] for one in told.values()} == {job.id}


async def test_an_endpoint_hears_its_own_accounts_events_and_only_those_it_wants(house, payer, hook) -> None:
    await _endpoint(house, payer, hook.url, "job.failed")
    stranger = await house.account()
    house.fake.plan(ProviderFailed("no"))
    await house.made(stranger)
    await house.made(payer)
    await house.services.deliverer.drain()
    assert hook.received == []
    house.fake.plan(ProviderFailed("no"))
    job = await house.made(payer)
    await house.services.deliverer.drain()
    assert [one.event["data"]["id"] for one in hook.received] == [job.id]


async def test_endpoints_belong_to_their_account_and_to_its_admins(house, payer, hook) -> None:
    endpoint, _ = await _endpoint(house, payer, hook.url)
    stranger = await house.account()
    spender = replace(payer, scopes=("generate",))
    webhooks = house.services.webhooks
    for call in (webhooks.get(stranger, endpoint.id), webhooks.delete(stranger, endpoint.id)):
        with pytest.raises(NotFound):
            await call
    with pytest.raises(Forbidden):
        await _endpoint(house, spender, hook.url)
    with pytest.raises(Forbidden):
        await webhooks.delete(spender, endpoint.id)
    await house.made(payer)
    (delivery,) = await _deliveries(house, payer, endpoint)
    with pytest.raises(NotFound):
        await webhooks.redeliver(stranger, delivery.id)
    await webhooks.delete(payer, endpoint.id)
    await house.services.deliverer.drain()
    assert hook.received == []


async def test_a_cache_hit_is_told_like_any_other_job(house, payer, hook) -> None:
    await _endpoint(house, payer, hook.url)
    order = replace(house.order(), cache="exact")
    first, hit = await house.made(payer, order), await house.made(payer, order)
    assert hit.cache.hit
    await house.services.deliverer.drain()
    assert {one.event["data"]["id"] for one in hook.received} == {first.id, hit.id}


async def test_who_joins_a_running_job_is_told_of_its_end_too(house, payer, hook) -> None:
    order = replace(house.order(), cache="exact")
    house.fake.plan(Hang())
    names = ("/a", "/b", "/c")
    orders = [replace(order, notify=(Notify(url=hook.url + name),)) for name in names]
    jobs = [await house.services.generations.submit(payer, one) for one in orders]
    assert len({job.id for job in jobs}) == 1
    house.fake.release()
    await house.ended(jobs[0])
    await house.services.deliverer.drain()
    assert sorted(one.path for one in hook.received) == ["/hook/a", "/hook/b", "/hook/c"]
    assert {one.event["data"]["id"] for one in hook.received} == {jobs[0].id}


async def test_two_servers_share_what_is_due(houses, house, payer, hook) -> None:
    await _endpoint(house, payer, hook.url)
    for _ in range(8):
        await house.made(payer)
    other = await houses(rules=HouseRules(network=NetworkPolicy(allow_private=True)), clock=house.clock)
    while await house.services.deliverer.next_due() is not None:
        made = await asyncio.gather(house.services.deliverer.drain(), other.services.deliverer.drain())
        if not any(made):
            break
    assert Counter(hook.ids).most_common(1)[0][1] == 1
    assert len(hook.received) == 8
