"""The adapter, the runner and the twin together, over real sockets."""

from __future__ import annotations

import asyncio
import io
from pathlib import Path

import orjson
import pytest
from PIL import Image

from lumigate.catalogue.quotes import quote, settle
from lumigate.domain.errors import (
    ContentRefused,
    InvalidRequest,
    OutcomeUnknown,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRejected,
    ProviderThrottled,
)
from lumigate.domain.providers import CallInput, Finished
from lumigate.egress.download import Downloader
from lumigate.emulators.control import Fault
from lumigate.emulators.placards import draw_placard
from lumigate.kit.clock import SystemClock

pytestmark = pytest.mark.anyio


def quiet(_: float) -> None:
    """Progress that nobody watches."""


async def test_pictures_come_back_as_asked(twin, host, call):
    async with host(twin.base_url) as h:
        done = await h.provider.submit(call(width=512, height=768, count=2, format="webp"), quiet)
    assert isinstance(done, Finished)
    assert [one.mime for one in done.outputs] == ["image/webp", "image/webp"]
    assert Image.open(io.BytesIO(done.outputs[0].data)).size == (512, 768)
    assert done.outputs[0].data != done.outputs[1].data


async def test_the_provider_gets_its_own_names_and_nothing_else(twin, host, call):
    async with host(twin.base_url) as h:
        await h.provider.submit(call(width=512, height=768, count=2, quality="low", format="jpeg"), quiet)
    (bought,) = twin.control.submissions
    assert bought.fields == {
        "model": "gpt-image-2",
        "prompt": "a lighthouse",
        "n": "2",
        "size": "512x768",
        "quality": "low",
        "output_format": "jpeg",
    }


async def test_listed_sizes_travel_as_listed(twin, host, call):
    async with host(twin.base_url) as h:
        await h.provider.submit(call(model="openai/gpt-image-1.5", aspect_ratio="2:3"), quiet)
    assert twin.control.submissions[0].fields["size"] == "1024x1536"


async def test_usage_is_read_and_settles_to_the_token_price(twin, host, call, catalogue):
    order = call(prompt="x" * 400, quality="low")
    async with host(twin.base_url) as h:
        done = await h.provider.submit(order, quiet)
    assert done.usage.units == {
        "request": 1,
        "image": 1,
        "token_in": 100,
        "image_token_in": 0,
        "token_out": 272,
    }
    quoted = quote(order.entry, order.task, order.params, order.prompt)
    assert settle(order.entry, order.params, done.usage, quoted).micros == 100 * 5 + 272 * 30
    assert quoted.low <= settle(order.entry, order.params, done.usage, quoted) <= quoted.high


async def test_edits_send_files_and_mask(twin, host, call, tmp_path: Path):
    picture, mask = tmp_path / "in.png", tmp_path / "mask.png"
    picture.write_bytes(draw_placard("in", 64, 64))
    mask.write_bytes(draw_placard("mask", 64, 64, clear=True))
    inputs = (
        CallInput(role="image", path=picture, mime="image/png"),
        CallInput(role="reference", path=picture, mime="image/png"),
        CallInput(role="mask", path=mask, mime="image/png"),
    )
    async with host(twin.base_url) as h:
        done = await h.provider.submit(call(inputs=inputs, count=2), quiet)
    assert len(done.outputs) == 2
    assert twin.control.submissions[0].path == "/v1/images/edits"
    assert done.usage.units["image_token_in"] == 646


async def test_urls_of_the_providers_own_private_host_are_fetched(local_twin, host, call, tmp_path: Path):
    async with host(local_twin.base_url, name="local") as h:
        done = await h.provider.submit(call(key=None, width=256, height=256), quiet)
        url = done.outputs[0].url
        assert url is not None
        kept = await Downloader(h.door, SystemClock()).download(url, tmp_path / "out", provider="local")
    assert kept.mime == "image/png"
    with Image.open(kept.path) as picture:
        assert picture.size == (256, 256)


async def test_native_fields_pass_through_and_seed_comes_back(local_twin, host, call):
    async with host(local_twin.base_url, name="local") as h:
        done = await h.provider.submit(call(native={"seed": 7}, width=256, height=256), quiet)
    assert done.seed == 7


@pytest.mark.parametrize("field", ["model", "prompt", "n", "size", "quality", "stream"])
async def test_native_fields_cannot_change_what_is_bought(twin, host, call, field):
    async with host(twin.base_url) as h:
        with pytest.raises(InvalidRequest, match=field):
            await h.provider.submit(call(native={field: "x"}), quiet)
    assert twin.control.submissions == []


async def test_a_wrong_key_names_the_variable_and_does_not_show_the_key(twin, host, call):
    async with host(twin.base_url) as h:
        with pytest.raises(ProviderNotConfigured, match="OPENAI_API_KEY") as caught:
            await h.provider.submit(call(key="sk-wrong-secret"), quiet)
    assert "wrong" not in caught.value.message


async def test_a_refused_prompt_is_content_refused(twin, host, call):
    async with host(twin.base_url) as h:
        with pytest.raises(ContentRefused):
            await h.provider.submit(call("[refuse] something"), quiet)
    assert twin.control.submissions == []


async def test_an_unknown_field_is_rejected_with_the_providers_words(twin, host, call):
    async with host(twin.base_url) as h:
        with pytest.raises(ProviderRejected, match="Unknown parameter: 'sparkle'"):
            await h.provider.submit(call(native={"sparkle": 1}), quiet)


async def test_429_is_throttled_and_carries_retry_after(twin, host, call):
    twin.control.plan(Fault(status=429, headers={"retry-after": "17"}))
    async with host(twin.base_url) as h:
        with pytest.raises(ProviderThrottled) as caught:
            await h.provider.submit(call(), quiet)
    assert caught.value.retry_after == 17
    assert twin.control.submissions == []


async def test_no_credit_is_not_throttling(twin, host, call):
    body = {"error": {"message": "You exceeded your current quota", "code": "insufficient_quota"}}
    twin.control.plan(Fault(status=429, body=body))
    async with host(twin.base_url) as h:
        with pytest.raises(ProviderNotConfigured, match="no credit"):
            await h.provider.submit(call(), quiet)


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_server_errors_are_failures_and_are_sent_once(twin, host, call, status):
    twin.control.plan(Fault(status=status))
    async with host(twin.base_url) as h:
        with pytest.raises(ProviderFailed):
            await h.provider.submit(call(), quiet)
    assert twin.control.submissions == []


async def test_a_proxy_time_out_is_unknown(twin, host, call):
    twin.control.plan(Fault(status=504, bought=True))
    async with host(twin.base_url) as h:
        with pytest.raises(OutcomeUnknown):
            await h.provider.submit(call(), quiet)
    assert len(twin.control.submissions) == 1


async def test_a_hanging_provider_is_unknown_after_its_time(twin, host, call):
    twin.control.plan(Fault(delay=0.6))
    async with host(twin.base_url) as h:
        with pytest.raises(OutcomeUnknown, match="time-out"):
            await h.provider.submit(call(timeout=0.2), quiet)


async def test_an_answer_cut_in_the_middle_is_unknown(twin, host, call):
    twin.control.plan(Fault(cut=1000))
    async with host(twin.base_url) as h:
        with pytest.raises(OutcomeUnknown):
            await h.provider.submit(call(width=256, height=256), quiet)
    assert len(twin.control.submissions) == 1


async def test_nobody_listening_means_nothing_was_sent(host, call, unused_port):
    async with host(f"http://127.0.0.1:{unused_port}/v1") as h:
        with pytest.raises(ProviderFailed, match="nothing was sent"):
            await h.provider.submit(call(), quiet)


async def test_a_connection_closed_after_reading_is_unknown_and_not_repeated(host, call, raw, take):
    async def read_and_close(reader, writer, server):
        await take(reader, server)

    async with raw(read_and_close) as server, host(f"{server.origin}/v1") as h:
        with pytest.raises(OutcomeUnknown):
            await h.provider.submit(call(), quiet)
        assert len(server.requests) == 1


async def test_a_connection_closed_before_reading_is_unknown_and_not_repeated(host, call, raw):
    async def close(reader, writer, server):
        writer.transport.abort()

    async with raw(close) as server, host(f"{server.origin}/v1") as h:
        with pytest.raises(OutcomeUnknown):
            await h.provider.submit(call(), quiet)
        assert server.connections == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>hello</html>",
        b"[]",
        b'{"data": 3}',
        b'{"data": [{}]}',
        b'{"data": [{"b64_json": "???"}]}',
        b'{"data": [null]}',
    ],
)
async def test_an_unreadable_200_is_unknown(host, call, raw, take, body):
    async def answer(reader, writer, server):
        await take(reader, server)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
        await writer.drain()

    async with raw(answer) as server, host(f"{server.origin}/v1") as h:
        with pytest.raises(OutcomeUnknown):
            await h.provider.submit(call(), quiet)


async def test_an_error_that_echoes_the_key_is_masked(host, call, raw, take):
    body = orjson.dumps({"error": {"message": "bad request from sk-test-0123456789", "code": "x"}})

    async def answer(reader, writer, server):
        await take(reader, server)
        writer.write(b"HTTP/1.1 400 Bad\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
        await writer.drain()

    async with raw(answer) as server, host(f"{server.origin}/v1") as h:
        with pytest.raises(ProviderRejected) as caught:
            await h.provider.submit(call(), quiet)
    assert "sk-test" not in caught.value.message


async def test_fifty_calls_at_once_all_come_back(twin, host, call):
    async with host(twin.base_url) as h:
        calls = (h.provider.submit(call(width=256, height=256, format="jpeg"), quiet) for _ in range(50))
        done = await asyncio.gather(*calls)
    assert len(done) == 50
    assert len(twin.control.submissions) == 50
