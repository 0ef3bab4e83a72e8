# ruff: noqa: N802 - S1 is the name of the list that these tests hold
"""The check at the moment of dialling, with every earlier check left out."""

from __future__ import annotations

import asyncio
import socket

import aiohttp
import pytest

from lumigate.domain.errors import UrlRefused
from lumigate.egress.connector import AddressRefused, dial_check
from lumigate.egress.door import Door
from lumigate.egress.download import Downloader
from lumigate.egress.policy import NetworkPolicy
from lumigate.kit.clock import SystemClock

pytestmark = pytest.mark.anyio

PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:{}/", "http://localhost:{}/", "http://[::ffff:127.0.0.1]:{}/"]
)
async def test_S1_literals_and_names_are_refused_at_the_socket(listen, reply, url):
    async with listen(reply(PNG)) as canary:
        door = Door(NetworkPolicy())
        with pytest.raises(aiohttp.ClientConnectorError) as caught:
            await door.foreign.get(url.format(canary.port))
        await door.close()
        assert isinstance(caught.value.os_error, AddressRefused)
        assert canary.connections == 0


async def test_S1_redirects_followed_by_the_client_itself_would_be_refused_too(listen, reply):
    async with listen(reply(PNG)) as canary:
        aim = [("Location", f"http://127.0.0.2:{canary.port}/")]
        async with listen(reply(status=302, headers=aim)) as wire:
            door = Door(NetworkPolicy(allow=("127.0.0.1",)))
            with pytest.raises(aiohttp.ClientConnectorError) as caught:
                await door.foreign.get(f"{wire.origin}/", allow_redirects=True)
            await door.close()
        assert isinstance(caught.value.os_error, AddressRefused)


async def test_S1_a_rebinding_name_never_reaches_the_second_address(names, tmp_path):
    """One address is open, the other is not; the name flips between them at every look-up."""
    touched = 0

    async def serve(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 X\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%b" % (len(PNG), PNG))
        writer.close()

    async def trap(reader, writer):
        nonlocal touched
        touched += 1
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    canary = await asyncio.start_server(trap, "127.0.0.2", port)
    flips = names(rebind_example=[["127.0.0.1"], ["127.0.0.2"]] * 500)
    policy = NetworkPolicy(allow=("127.0.0.1",))
    door = Door(policy, resolver=lambda: flips)
    door.foreign.connector._use_dns_cache = False
    door.foreign.connector._cached_hosts.clear()
    downloader = Downloader(door, SystemClock())
    fetched = refused = 0
    for number in range(200):
        try:
            await downloader.download(f"http://rebind.example:{port}/", tmp_path / str(number))
            fetched += 1
        except UrlRefused:
            refused += 1
    await door.close()
    for one in (server, canary):
        one.close()
    assert touched == 0
    assert fetched > 0
    assert refused > 0


def test_the_socket_is_made_for_open_addresses_only():
    make = dial_check(NetworkPolicy())
    info = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", 443))
    with make(info) as made:
        assert made.family == socket.AF_INET
    with pytest.raises(AddressRefused, match=r"10\.0\.0\.1"):
        make((socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.1", 443)))


async def test_proxies_of_the_environment_are_ignored(listen, reply, monkeypatch, tmp_path):
    async with listen(reply(b"proxy")) as proxy, listen(reply(PNG)) as wire:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.origin)
        door = Door(NetworkPolicy(allow_private=True))
        await Downloader(door, SystemClock()).download(f"{wire.origin}/a", tmp_path / "out")
        await door.close()
        assert proxy.connections == 0


async def test_a_closed_door_opens_again(listen, reply, tmp_path):
    async with listen(reply(PNG)) as wire:
        door = Door(NetworkPolicy(allow_private=True))
        for number in range(2):
            await Downloader(door, SystemClock()).download(f"{wire.origin}/a", tmp_path / str(number))
            await door.close()
    assert wire.connections == 2
