# ruff: noqa: N802 - S1 is the name of the list that these tests hold
"""Webhook posts: once, to public addresses only, and never further than the first answer."""

from __future__ import annotations

import asyncio

import pytest

from lumigate.domain.errors import Unavailable, UrlRefused
from lumigate.egress.door import Door
from lumigate.egress.policy import NetworkPolicy
from lumigate.egress.post import EXCERPT, post_guarded
from lumigate.testing.hostile_urls import HOSTILE_URLS

pytestmark = pytest.mark.anyio


@pytest.fixture
async def door():
    door = Door(NetworkPolicy(allow_private=True))
    yield door
    await door.close()


async def test_a_post_carries_body_and_headers_as_given(listen, reply, door):
    async with listen(reply(b"ok", status=202, headers=[("X-A", "b")])) as wire:
        got = await post_guarded(door, f"{wire.origin}/hook", b'{"a": 1}', {"webhook-id": "evt_1"})
    assert (got.status, got.headers["x-a"], got.received) == (202, "b", 2)
    assert b"webhook-id: evt_1" in wire.requests[0]
    assert wire.requests[0].endswith(b'{"a": 1}')


async def test_S1_hostile_urls_are_never_posted_to(listen, reply):
    door = Door(NetworkPolicy())
    async with listen(reply()) as canary:
        for url in HOSTILE_URLS:
            with pytest.raises(UrlRefused):
                await post_guarded(door, url.replace("127.0.0.1/", f"127.0.0.1:{canary.port}/"), b"x", {})
        assert canary.connections == 0
    await door.close()


async def test_S1_a_name_that_resolves_to_a_private_address_is_refused(listen, reply, names):
    resolver = names(hook_example=[["127.0.0.1"]])
    door = Door(NetworkPolicy(), resolver=lambda: resolver)
    async with listen(reply()) as canary:
        with pytest.raises(UrlRefused, match="an address that is not public"):
            await post_guarded(door, f"http://hook.example:{canary.port}/", b"x", {})
        assert canary.connections == 0
    await door.close()


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_S1_redirects_are_an_answer_and_not_a_way(listen, reply, door, status):
    async with listen(reply()) as canary:
        aim = [("Location", f"{canary.origin}/")]
        async with listen(reply(status=status, headers=aim)) as wire:
            assert (await post_guarded(door, f"{wire.origin}/", b"x", {})).status == status
        assert canary.connections == 0


async def test_a_large_answer_is_not_read_to_its_end(listen, reply, door):
    async with listen(reply(bytes(5_000_000))) as wire:
        got = await post_guarded(door, f"{wire.origin}/", b"x", {})
    assert got.status == 200
    assert got.received <= EXCERPT


async def test_a_receiver_that_hangs_is_given_up_in_time(listen, door):
    async def hang(reader, writer, wire):
        await asyncio.sleep(30)

    async with listen(hang) as wire:
        with pytest.raises(Unavailable, match=r"0\.2 seconds"):
            await post_guarded(door, f"{wire.origin}/", b"x", {}, timeout=0.2)


async def test_an_answer_that_never_ends_still_counts_as_answered(listen, door):
    async def drip(reader, writer, wire):
        writer.write(b"HTTP/1.1 200 X\r\nContent-Length: 1000\r\n\r\nx")
        await asyncio.sleep(30)

    async with listen(drip) as wire:
        assert (await post_guarded(door, f"{wire.origin}/", b"x", {}, timeout=0.3)).status == 200


async def test_a_reset_and_a_closed_port_are_unavailable(listen, door):
    async def reset(reader, writer, wire):
        writer.transport.abort()
        await reader.readexactly(1)

    async with listen(reset) as wire:
        with pytest.raises(Unavailable, match="broke"):
            await post_guarded(door, f"{wire.origin}/", b"x", {})
    with pytest.raises(Unavailable, match="could not be reached"):
        await post_guarded(door, f"{wire.origin}/", b"x", {})


async def test_messages_do_not_tell_which_address_a_name_has(names):
    inner = names(db_example=[["10.9.8.7"]])
    door = Door(NetworkPolicy(), resolver=lambda: inner)
    with pytest.raises(UrlRefused) as caught:
        await post_guarded(door, "http://db.example/", b"x", {})
    await door.close()
    assert "10.9.8.7" not in caught.value.message
