"""Fal's twin judged by the vendor's own SDK, which does not know that it is one."""

from __future__ import annotations

import io
import urllib.request
from contextlib import contextmanager

import av
import fal_client
import pytest
from fal_client import client as vendor
from PIL import Image
from starlette.applications import Starlette
from starlette.routing import Mount

from lumigate.emulators.control import Control, Fault
from lumigate.emulators.fal import FalRules, build_fal
from lumigate.emulators.placards import draw_placard

KEY = "key-id:key-secret-0123456789"


class Twin:
    def __init__(self, origin: str, control: Control) -> None:
        self.base_url = f"{origin}/fal"
        self.control = control


@pytest.fixture(scope="session")
def _fal(serving):
    control = Control()
    app = Starlette(routes=[Mount("/fal", app=build_fal(FalRules(keys=frozenset({KEY})), control))])
    return Twin(serving(app), control)


@pytest.fixture
def twin(_fal, monkeypatch):
    _fal.control.reset()
    monkeypatch.setattr(vendor, "QUEUE_URL_FORMAT", f"{_fal.base_url}/")
    monkeypatch.setattr(vendor, "RUN_URL_FORMAT", f"{_fal.base_url}/run/")
    monkeypatch.setattr(vendor, "REST_URL", _fal.base_url)
    monkeypatch.setattr(vendor, "CDN_URL", _fal.base_url)
    monkeypatch.setattr(vendor, "BASE_DELAY", 0.0)
    return _fal


class Tidy(fal_client.SyncClient):
    """The SDK, remembering the connections that it leaves open."""

    def _get_cdn_client(self):
        client = super()._get_cdn_client()
        self.__dict__.setdefault("opened", []).append(client)
        return client


@contextmanager
def signed_in(key):
    client = Tidy(key=key)
    try:
        yield client
    finally:
        for one in [client._client, *client.__dict__.get("opened", [])]:
            one.close()


@pytest.fixture
def sdk(twin):
    with signed_in(KEY) as client:
        yield client


def fetch(url):
    with urllib.request.urlopen(url) as answer:
        return answer.read()


def test_the_sdk_subscribes_and_gets_pictures(sdk):
    seen = []
    reply = sdk.subscribe(
        "fal-ai/flux/dev",
        {"prompt": "a harbour", "image_size": {"width": 320, "height": 192}, "num_images": 2, "seed": 7},
        with_logs=True,
        on_queue_update=seen.append,
    )
    assert [type(one) for one in seen] == [fal_client.Queued, fal_client.InProgress, fal_client.Completed]
    assert "50%" in seen[1].logs[0]["message"]
    assert reply["seed"] == 7
    assert reply["has_nsfw_concepts"] == [False, False]
    pictures = [fetch(one["url"]) for one in reply["images"]]
    assert Image.open(io.BytesIO(pictures[0])).size == (320, 192)
    assert pictures[0] != pictures[1]


def test_the_sdk_follows_a_job_by_its_handle(sdk):
    handle = sdk.submit("fal-ai/kling-video/v2/master/text-to-video", {"prompt": "a quay", "duration": "1"})
    again = sdk.get_handle("fal-ai/kling-video/v2/master/text-to-video", handle.request_id)
    assert again.status_url == handle.status_url
    reply = again.get(interval=0.001)
    with av.open(io.BytesIO(fetch(reply["video"]["url"]))) as film:
        assert film.duration == pytest.approx(1_000_000, rel=0.2)


def test_the_sdk_runs_at_once(sdk):
    reply = sdk.run("fal-ai/elevenlabs/tts/eleven-v3", {"text": "It speaks."})
    with av.open(io.BytesIO(fetch(reply["audio"]["url"]))) as sound:
        assert sound.streams.audio


@pytest.mark.parametrize(
    ("model", "fields", "key"),
    [
        ("fal-ai/esrgan", {"image_url": "https://elsewhere.example/a.png"}, "image"),
        ("fal-ai/stable-audio", {"prompt": "rain", "duration": 1}, "audio_file"),
        ("fal-ai/demucs", {"audio_url": "https://elsewhere.example/a.mp3"}, "vocals"),
    ],
)
def test_models_answer_in_the_shape_of_their_kind(sdk, model, fields, key):
    assert fetch(sdk.run(model, fields)[key]["url"])


def test_the_sdk_cancels_what_has_not_begun(sdk):
    handle = sdk.submit("fal-ai/flux/dev", {"prompt": "x"})
    handle.cancel()
    assert handle.status().error_type == "client_cancelled"


def test_the_sdk_cannot_cancel_what_is_done(sdk):
    handle = sdk.submit("fal-ai/flux/dev", {"prompt": "x", "image_size": "square"})
    handle.get(interval=0.001)
    with pytest.raises(fal_client.FalClientHTTPError) as caught:
        handle.cancel()
    assert caught.value.status_code == 400


def test_the_sdk_sees_the_field_at_fault(sdk):
    with pytest.raises(fal_client.FalClientHTTPError) as caught:
        sdk.subscribe("fal-ai/flux/dev", {"prompt": "x", "num_images": 9})
    assert caught.value.status_code == 422
    assert caught.value.message[0]["loc"] == ["body", "num_images"]


def test_the_sdk_sees_refused_content(sdk):
    with pytest.raises(fal_client.FalClientHTTPError) as caught:
        sdk.subscribe("fal-ai/flux/dev", {"prompt": "[refuse]"})
    assert caught.value.message[0]["type"] == "content_policy_violation"


def test_the_sdk_sees_broken_machines(sdk):
    handle = sdk.submit("fal-ai/flux/dev", {"prompt": "[break:runner_disconnected]"})
    with pytest.raises(fal_client.FalClientHTTPError) as caught:
        handle.get(interval=0.001)
    assert (caught.value.status_code, caught.value.error_type) == (503, "runner_disconnected")
    assert handle.status().error_type == "runner_disconnected"


def test_the_sdk_sees_a_wrong_key_and_an_unknown_model(sdk, twin):
    with signed_in("no:no") as stranger, pytest.raises(fal_client.FalClientHTTPError) as caught:
        stranger.submit("fal-ai/flux/dev", {"prompt": "x"})
    assert caught.value.status_code == 401
    with pytest.raises(fal_client.FalClientHTTPError) as caught:
        sdk.submit("fal-ai/no-such-model", {"prompt": "x"})
    assert caught.value.status_code == 404
    assert twin.control.submissions == []


@pytest.mark.parametrize("repository", ["fal_v3", "fal"])
def test_the_sdk_uploads_and_the_model_reads_it(sdk, repository):
    url = sdk.upload(draw_placard("in", 64, 64), "image/png", "in.png", repository=repository)
    assert Image.open(io.BytesIO(fetch(url))).size == (64, 64)
    assert sdk.run("fal-ai/flux/dev/image-to-image", {"prompt": "x", "image_url": url})["images"]


def test_the_sdk_uploads_in_parts(sdk, monkeypatch, tmp_path):
    monkeypatch.setattr(vendor, "MULTIPART_THRESHOLD", 100)
    monkeypatch.setattr(vendor, "MULTIPART_CHUNK_SIZE", 64)
    picture = draw_placard("in", 64, 64)
    path = tmp_path / "in.png"
    path.write_bytes(picture)
    assert fetch(sdk.upload_file(path)) == picture


def test_an_input_that_was_never_stored_is_named(sdk, twin):
    fields = {"prompt": "x", "image_url": f"{twin.base_url}/files/none.png"}
    with pytest.raises(fal_client.FalClientHTTPError) as caught:
        sdk.run("fal-ai/flux/dev/image-to-image", fields)
    assert caught.value.message[0]["type"] == "file_download_error"


def test_pictures_come_inline_where_asked(sdk):
    reply = sdk.run("fal-ai/flux/dev", {"prompt": "x", "image_size": "square", "sync_mode": True})
    assert reply["images"][0]["url"].startswith("data:image/jpeg;base64,")


def test_flagged_pictures_are_black(sdk):
    reply = sdk.run("fal-ai/flux/dev", {"prompt": "[nsfw]", "image_size": "square", "output_format": "png"})
    assert reply["has_nsfw_concepts"] == [True]
    assert Image.open(io.BytesIO(fetch(reply["images"][0]["url"]))).getextrema() == ((0, 0),) * 3


def test_the_sdk_orders_again_after_throttling(sdk, twin):
    twin.control.plan(Fault(status=429))
    sdk.submit("fal-ai/flux/dev", {"prompt": "x"})
    assert len(twin.control.submissions) == 1


@pytest.mark.anyio
async def test_the_asynchronous_sdk_sees_the_same(twin):
    client = fal_client.AsyncClient(key=KEY)
    handle = await client.submit("fal-ai/flux/dev", {"prompt": "x"})
    seen = [type(one) async for one in handle.iter_events(interval=0.001)]
    await (await client._client).aclose()
    assert seen == [fal_client.Queued, fal_client.InProgress, fal_client.Completed]


def test_the_stream_of_states_ends_with_the_last(sdk, twin):
    handle = sdk.submit("fal-ai/flux/dev", {"prompt": "x", "image_size": "square"})
    request = urllib.request.Request(f"{handle.status_url}/stream", headers={"Authorization": f"Key {KEY}"})
    told = fetch(request).decode()
    assert [word in told for word in ("IN_QUEUE", "IN_PROGRESS", "COMPLETED")] == [True] * 3


def test_a_second_answer_is_the_same_as_the_first(sdk):
    fields = {"prompt": "a quay", "image_size": "square", "seed": 3}
    first, second = (sdk.run("fal-ai/flux/dev", fields)["images"][0]["url"] for _ in range(2))
    assert first != second
    assert fetch(first) == fetch(second)
