"""The twin judged by the vendor's own SDK, which does not know that it is one."""

from __future__ import annotations

import base64
import io
import urllib.request

import openai
import pytest
from PIL import Image

from lumigate.emulators.control import Fault
from lumigate.emulators.placards import draw_placard

KEY = "sk-test-0123456789"


@pytest.fixture
def sdk(twin):
    with openai.OpenAI(api_key=KEY, base_url=twin.base_url, max_retries=0) as client:
        yield client


def test_the_sdk_generates_pictures(sdk):
    reply = sdk.images.generate(model="gpt-image-2", prompt="a harbour", size="512x256", n=2, quality="low")
    assert reply.data is not None
    first = Image.open(io.BytesIO(base64.b64decode(reply.data[0].b64_json or "")))
    assert first.format == "PNG"
    assert first.size == (512, 256)
    assert len(reply.data) == 2
    assert reply.usage is not None
    assert reply.usage.total_tokens == reply.usage.input_tokens + reply.usage.output_tokens
    assert reply.size == "512x256"


def test_the_sdk_edits_pictures(sdk):
    picture = ("a.png", draw_placard("in", 64, 64), "image/png")
    reply = sdk.images.edit(model="gpt-image-1.5", prompt="make it night", image=[picture, picture])
    assert reply.usage is not None
    assert reply.usage.input_tokens_details.image_tokens > 0


def test_transparent_backgrounds_are_transparent(sdk):
    reply = sdk.images.generate(model="gpt-image-1.5", prompt="a leaf", background="transparent")
    picture = Image.open(io.BytesIO(base64.b64decode(reply.data[0].b64_json)))
    assert picture.mode == "RGBA"
    assert picture.getpixel((5, 5))[3] == 0


def test_the_sdk_lists_models(sdk):
    assert "gpt-image-2" in [model.id for model in sdk.models.list()]


def test_the_sdk_sees_a_wrong_key(twin):
    client = openai.OpenAI(api_key="sk-no", base_url=twin.base_url, max_retries=0)
    with client, pytest.raises(openai.AuthenticationError) as caught:
        client.images.generate(model="gpt-image-2", prompt="x")
    assert caught.value.code == "invalid_api_key"


@pytest.mark.parametrize(
    ("change", "param"),
    [
        ({"size": "100x100"}, "size"),
        ({"size": "3840x256"}, "size"),
        ({"n": 11}, "n"),
        ({"quality": "superb"}, "quality"),
        ({"extra_body": {"sparkle": 1}}, "sparkle"),
        ({"prompt": ""}, "prompt"),
    ],
)
def test_the_sdk_sees_bad_fields_by_name(sdk, change, param):
    with pytest.raises(openai.BadRequestError) as caught:
        sdk.images.generate(**{"model": "gpt-image-2", "prompt": "x", **change})
    assert caught.value.param == param


def test_the_sdk_sees_a_model_that_is_gone(sdk):
    with pytest.raises(openai.NotFoundError) as caught:
        sdk.images.generate(model="dall-e-3", prompt="x")
    assert caught.value.code == "model_not_found"


def test_a_file_that_is_no_picture_is_refused(sdk):
    with pytest.raises(openai.BadRequestError):
        sdk.images.edit(model="gpt-image-2", prompt="x", image=("a.png", b"not a picture", "image/png"))


def test_planned_faults_reach_the_sdk_once(sdk, twin):
    twin.control.plan(Fault(status=429, headers={"retry-after": "1"}))
    with pytest.raises(openai.RateLimitError):
        sdk.images.generate(model="gpt-image-2", prompt="x", size="256x256")
    assert twin.control.submissions == []
    assert sdk.images.generate(model="gpt-image-2", prompt="x", size="256x256").data
    assert len(twin.control.submissions) == 1


def test_a_local_engine_hands_out_urls(local_twin):
    with openai.OpenAI(api_key="none", base_url=local_twin.base_url, max_retries=0) as client:
        reply = client.images.generate(model="anything", prompt="x", size="256x256", extra_body={"seed": 3})
        assert reply.data[0].url.startswith(local_twin.origin)


def test_the_record_can_be_read_and_cleared_over_http(sdk, twin):
    sdk.images.generate(model="gpt-image-2", prompt="a quay", size="256x256")
    with urllib.request.urlopen(f"{twin.origin}/__emulator__/requests") as answer:
        assert b"a quay" in answer.read()
    clear = urllib.request.Request(f"{twin.origin}/__emulator__/requests", method="DELETE")
    with urllib.request.urlopen(clear) as answer:
        assert answer.status == 204
    assert twin.control.submissions == []
