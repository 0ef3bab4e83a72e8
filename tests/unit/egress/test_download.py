# ruff: noqa: N802 - S1 is the name of the list that these tests hold
"""Downloads: where they may go, how far, how fast, and what they leave behind."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import zlib

import pytest

from lumigate.domain.errors import InvalidRequest, ProviderFailed, TooLarge, UnsupportedMedia, UrlRefused
from lumigate.egress.door import Door
from lumigate.egress.download import Downloader, DownloadLimits
from lumigate.egress.policy import NetworkPolicy
from lumigate.kit.clock import SystemClock
from lumigate.testing.hostile_urls import HOSTILE_URLS

pytestmark = pytest.mark.anyio

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
OPEN = NetworkPolicy(allow_private=True)
CLOSED = NetworkPolicy()


@pytest.fixture
async def door():
    door = Door(OPEN)
    yield door
    await door.close()


@pytest.fixture
def fetch(door, tmp_path):
    async def run(url, **limits):
        try:
            return await Downloader(door, SystemClock()).download(
                url, tmp_path / "out", limits=DownloadLimits(**limits)
            )
        except Exception:
            assert not (tmp_path / "out").exists(), "a failed download left a file"
            raise

    return run


async def test_a_file_arrives_hashed_and_named_by_its_bytes(listen, reply, fetch):
    async with listen(reply(PNG, headers=[("Content-Type", "text/html")])) as wire:
        got = await fetch(f"{wire.origin}/a.png")
    assert (got.mime, got.bytes, got.sha256) == ("image/png", len(PNG), hashlib.sha256(PNG).hexdigest())
    assert got.path.read_bytes() == PNG


async def test_large_files_are_written_in_pieces(listen, reply, fetch):
    body = PNG + bytes(3_500_000)
    async with listen(reply(body)) as wire:
        got = await fetch(f"{wire.origin}/a.png")
    assert got.sha256 == hashlib.sha256(body).hexdigest()


async def test_S1_hostile_urls_are_never_fetched(listen, reply, tmp_path):
    async with listen(reply(PNG)) as canary:
        door = Door(CLOSED)
        downloader = Downloader(door, SystemClock())
        for url in HOSTILE_URLS:
            aimed = url.replace("127.0.0.1/", f"127.0.0.1:{canary.port}/")
            for target in {url, aimed}:
                with pytest.raises(UrlRefused):
                    await downloader.download(target, tmp_path / "out")
        await door.close()
        assert canary.connections == 0


@pytest.mark.parametrize(
    "addresses",
    [["127.0.0.1"], ["::1"], ["93.184.215.14", "127.0.0.1"], ["93.184.215.14", "::1"], ["64:ff9b::7f00:1"]],
)
async def test_S1_names_with_any_private_address_are_refused(listen, reply, names, tmp_path, addresses):
    resolver = names(rebind_example=[addresses])
    async with listen(reply(PNG)) as canary:
        door = Door(CLOSED, resolver=lambda: resolver)
        with pytest.raises(UrlRefused, match="an address that is not public"):
            await Downloader(door, SystemClock()).download(
                f"http://rebind.example:{canary.port}/", tmp_path / "out"
            )
        await door.close()
        assert canary.connections == 0


async def test_S1_a_name_that_turns_private_between_check_and_dial_is_refused(listen, reply, names, tmp_path):
    """The resolver's own check is skipped here: the socket's is the one under test."""
    flips = names(rebind_example=[["127.0.0.1"]])
    async with listen(reply(PNG)) as canary:
        door = Door(CLOSED)
        connector = door.foreign.connector
        connector._resolver = flips
        for _ in range(50):
            with pytest.raises(UrlRefused, match="an address that is not public"):
                await Downloader(door, SystemClock()).download(
                    f"http://rebind.example:{canary.port}/", tmp_path / "out"
                )
        await door.close()
        assert canary.connections == 0
        assert flips.asked >= 1


@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://0x7f000001/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/x",
        "//169.254.169.254/",
        "http://user:pass@example.com/",
        "http://[::ffff:169.254.169.254]/",
        "",
    ],
)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_S1_redirects_are_checked_like_the_first_url(listen, reply, fetch, location, status):
    async with listen(reply(status=status, headers=[("Location", location)])) as wire:
        with pytest.raises(UrlRefused):
            await fetch(f"{wire.origin}/a")


async def test_S1_a_redirect_from_a_trusted_host_does_not_carry_the_trust(listen, reply, tmp_path):
    async with listen(reply(PNG)) as canary:
        aim = [("Location", f"http://127.0.0.1:{canary.port}/secret")]
        async with listen(reply(status=302, headers=aim)) as home:
            door = Door(CLOSED, homes={"local": f"{home.origin}/v1"})
            with pytest.raises(UrlRefused):
                await Downloader(door, SystemClock()).download(
                    f"{home.origin}/a", tmp_path / "out", provider="local"
                )
            await door.close()
        assert canary.connections == 0


async def test_S1_another_port_of_a_providers_host_stays_closed(listen, reply, tmp_path):
    async with listen(reply(PNG)) as canary:
        door = Door(CLOSED, homes={"local": "http://127.0.0.1:1/v1"})
        for provider in ("local", "other", None):
            with pytest.raises(UrlRefused):
                await Downloader(door, SystemClock()).download(
                    f"{canary.origin}/", tmp_path / "out", provider=provider
                )
        await door.close()
        assert canary.connections == 0


async def test_S1_a_connection_of_the_trusted_pool_is_not_lent_to_foreign_urls(listen, reply, tmp_path):
    async with listen(reply(PNG)) as home:
        door = Door(CLOSED, homes={"local": f"{home.origin}/v1"})
        downloader = Downloader(door, SystemClock())
        await downloader.download(f"{home.origin}/a", tmp_path / "one", provider="local")
        with pytest.raises(UrlRefused):
            await downloader.download(f"{home.origin}/a", tmp_path / "two")
        await door.close()
        assert len(home.requests) == 1


async def test_relative_redirects_are_followed(listen, fetch):
    async def answer(reader, writer, wire):
        if b"GET /a " in wire.requests[-1]:
            writer.write(b"HTTP/1.1 302 X\r\nLocation: b?x=1\r\nContent-Length: 0\r\n\r\n")
        else:
            writer.write(b"HTTP/1.1 200 X\r\nContent-Length: %d\r\n\r\n%b" % (len(PNG), PNG))

    async with listen(answer) as wire:
        assert (await fetch(f"{wire.origin}/a")).mime == "image/png"
        assert b"GET /b?x=1 " in wire.requests[1]


async def test_S1_a_redirect_loop_ends_after_three(listen, reply, fetch):
    async with listen(reply(status=302, headers=[("Location", "/again")])) as wire:
        with pytest.raises(UrlRefused, match="more than 3"):
            await fetch(f"{wire.origin}/a")
        assert len(wire.requests) == 4


async def test_S1_a_slow_drip_is_cut_off(listen, fetch):
    async def drip(reader, writer, wire):
        writer.write(b"HTTP/1.1 200 X\r\nContent-Length: 100000\r\n\r\n" + PNG[:200])
        for _ in range(100):
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.02)

    async with listen(drip) as wire:
        with pytest.raises(InvalidRequest, match="less than 4096 bytes a second"):
            await fetch(f"{wire.origin}/a", grace=0.1)


async def test_S1_silence_is_cut_off(listen, fetch):
    async def stall(reader, writer, wire):
        writer.write(b"HTTP/1.1 200 X\r\nContent-Length: 100000\r\n\r\n" + PNG)
        await asyncio.sleep(30)

    async with listen(stall) as wire:
        with pytest.raises(InvalidRequest, match="in time"):
            await fetch(f"{wire.origin}/a", idle=0.2)
        with pytest.raises(InvalidRequest, match="in time"):
            await fetch(f"{wire.origin}/a", timeout=0.2)


async def test_S1_a_gzip_bomb_is_stopped_at_the_limit(listen, reply, fetch):
    squeezed = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = (
        squeezed.compress(PNG)
        + b"".join(squeezed.compress(bytes(1 << 20)) for _ in range(64))
        + squeezed.flush()
    )
    assert len(bomb) < 200_000
    async with listen(reply(bomb, headers=[("Content-Encoding", "gzip")])) as wire:
        with pytest.raises(TooLarge):
            await fetch(f"{wire.origin}/a", max_bytes=1_000_000)


@pytest.mark.parametrize(
    ("encoding", "squeeze"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("x-gzip", gzip.compress)]
)
async def test_honest_encodings_are_undone(listen, reply, fetch, encoding, squeeze):
    async with listen(reply(squeeze(PNG), headers=[("Content-Encoding", encoding)])) as wire:
        assert (await fetch(f"{wire.origin}/a")).sha256 == hashlib.sha256(PNG).hexdigest()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [("br", PNG), ("gzip", PNG), ("gzip", gzip.compress(PNG)[:-20]), ("zstd, gzip", PNG)],
)
async def test_dishonest_encodings_are_refused(listen, reply, fetch, encoding, body):
    async with listen(reply(body, headers=[("Content-Encoding", encoding)])) as wire:
        with pytest.raises(UnsupportedMedia):
            await fetch(f"{wire.origin}/a")


async def test_S1_a_declared_length_over_the_limit_is_refused_before_the_body(listen, fetch):
    async def promise(reader, writer, wire):
        writer.write(b"HTTP/1.1 200 X\r\nContent-Length: 10000000000\r\n\r\n")
        await asyncio.sleep(30)

    async with listen(promise) as wire:
        with pytest.raises(TooLarge, match="10000000000"):
            await fetch(f"{wire.origin}/a")


async def test_S1_an_endless_chunked_body_is_stopped_at_the_limit(listen, fetch):
    async def endless(reader, writer, wire):
        writer.write(b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n")
        chunk = PNG + bytes(50_000)
        while True:
            writer.write(b"%x\r\n%b\r\n" % (len(chunk), chunk))
            await writer.drain()

    async with listen(endless) as wire:
        with pytest.raises(TooLarge):
            await fetch(f"{wire.origin}/a", max_bytes=500_000)


async def test_S1_a_body_shorter_than_declared_is_not_kept(listen, fetch):
    async def lie(reader, writer, wire):
        writer.write(b"HTTP/1.1 200 X\r\nContent-Length: 99999\r\n\r\n" + PNG)
        writer.close()

    async with listen(lie) as wire:
        with pytest.raises(InvalidRequest, match="broke"):
            await fetch(f"{wire.origin}/a")


async def test_types_are_told_from_bytes_and_not_from_names(listen, reply, fetch):
    html = b"<html><script>alert(1)</script></html>"
    async with listen(reply(html, headers=[("Content-Type", "image/png")])) as wire:
        with pytest.raises(UnsupportedMedia):
            await fetch(f"{wire.origin}/a.png")


async def test_only_wanted_types_pass(listen, reply, fetch):
    async with listen(reply(PNG)) as wire:
        with pytest.raises(UnsupportedMedia, match="video"):
            await fetch(f"{wire.origin}/b", mimes=("video/mp4",))
        assert (await fetch(f"{wire.origin}/a", mimes=("image/*",))).mime == "image/png"


async def test_text_passes_only_where_it_is_wanted(listen, reply, fetch):
    vtt = b"WEBVTT\n\n00:00.000 --> 00:01.000\nhello\n"
    async with listen(reply(vtt, headers=[("Content-Type", "text/vtt; charset=utf-8")])) as wire:
        with pytest.raises(UnsupportedMedia):
            await fetch(f"{wire.origin}/a")
        assert (await fetch(f"{wire.origin}/a", mimes=("text/vtt",))).mime == "text/vtt"


async def test_an_input_that_is_gone_is_the_callers_fault_and_an_output_the_providers(
    listen, reply, door, tmp_path
):
    async with listen(reply(status=404)) as wire:
        downloader = Downloader(door, SystemClock())
        with pytest.raises(InvalidRequest, match="404"):
            await downloader.download(f"{wire.origin}/a", tmp_path / "out")
        with pytest.raises(ProviderFailed, match="404") as caught:
            await downloader.download(f"{wire.origin}/a", tmp_path / "out", provider="fal")
    assert caught.value.provider == "fal"


async def test_an_empty_answer_is_no_file(listen, reply, fetch):
    async with listen(reply(b"")) as wire:
        with pytest.raises(InvalidRequest, match="empty"):
            await fetch(f"{wire.origin}/a")


async def test_no_key_and_no_cookie_leaves_with_a_download(listen, fetch):
    async def answer(reader, writer, wire):
        writer.write(b"HTTP/1.1 200 X\r\nSet-Cookie: a=b\r\nContent-Length: %d\r\n\r\n%b" % (len(PNG), PNG))

    async with listen(answer) as wire:
        for _ in range(2):
            (await fetch(f"{wire.origin}/a")).path.unlink()
        sent = wire.requests[1].lower()
    assert b"cookie" not in sent
    assert b"authorization" not in sent
    assert b"accept-encoding: identity" in sent
