"""The twin of Runway judged by the vendor's own SDK, which does not know that it is one."""

from __future__ import annotations

import base64
import io
import urllib.request

import av
import pytest
import runwayml
from PIL import Image
from runwayml.lib import polling
from starlette.applications import Starlette
from starlette.routing import Mount

from lumigate.emulators.control import Control, Fault
from lumigate.emulators.films import draw_film
from lumigate.emulators.placards import draw_placard
from lumigate.emulators.runway import TwinRules, build_runway

KEY = "key_" + "0123456789abcdef" * 8
PICTURE = "data:image/png;base64," + base64.b64encode(draw_placard("in", 64, 64)).decode()
FILM = "data:video/mp4;base64," + base64.b64encode(draw_film("in", 64, 64, 0.5)).decode()


class Twin:
    def __init__(self, origin, control):
        self.origin, self.control = origin, control


@pytest.fixture(scope="module")
def _runway(serving):
    control = Control()
    return Twin(serving(build_runway(TwinRules(keys=frozenset({KEY})), control)), control)


@pytest.fixture
def twin(_runway):
    _runway.control.reset()
    return _runway


@pytest.fixture
def sdk(twin, monkeypatch):
    monkeypatch.setattr(polling, "POLL_TIME", 0.0)
    monkeypatch.setattr(polling, "POLL_JITTER", 0.0)
    with runwayml.RunwayML(api_key=KEY, base_url=twin.origin, max_retries=0) as client:
        yield client


def fetch(url):
    with urllib.request.urlopen(url) as answer:
        return answer.read()


def test_the_sdk_makes_a_picture_of_the_size_of_its_ratio(sdk):
    order = sdk.text_to_image.create(model="gen4_image", prompt_text="a pier", ratio="720:960", seed=3)
    done = order.wait_for_task_output()
    assert Image.open(io.BytesIO(fetch(done.output[0]))).size == (720, 960)
    assert done.cost.credits == order.estimated_cost.credits == 5


def test_files_are_found_where_the_twin_is_mounted(serving, sdk):
    origin = serving(Starlette(routes=[Mount("/runway", app=build_runway())]))
    with runwayml.RunwayML(api_key=KEY, base_url=f"{origin}/runway", max_retries=0) as client:
        order = client.text_to_image.create(model="gen4_image", prompt_text="a pier", ratio="720:720")
        url = order.wait_for_task_output().output[0]
        assert url.startswith(f"{origin}/runway/files/")
        assert fetch(url).startswith(b"\x89PNG")
        assert client.uploads.create_ephemeral(file=("a.png", fetch(url), "image/png")).uri


def test_the_sdk_makes_several_pictures(sdk):
    order = sdk.text_to_image.create(
        model="ideogram_4_5",
        prompt_text="a pier",
        ratio="576:1024",
        output_count=2,
        reference_images=[{"uri": PICTURE}],
        mask_uri=PICTURE,
    )
    first, second = order.wait_for_task_output().output
    assert fetch(first) != fetch(second)


def test_the_sdk_makes_films(sdk):
    orders = [
        sdk.text_to_video.create(model="seedance2", prompt_text="a pier", ratio="640:640", duration=2),
        sdk.image_to_video.create(
            model="seedance2",
            prompt_image=[{"uri": PICTURE, "position": "first"}, {"uri": PICTURE, "position": "last"}],
            ratio="640:640",
            duration=2,
        ),
        sdk.video_to_video.create(model="seedance2", prompt_video=FILM, ratio="640:640", duration=2),
    ]
    for order in orders:
        with av.open(io.BytesIO(fetch(order.wait_for_task_output().output[0]))) as film:
            assert (film.streams.video[0].width, film.streams.video[0].height) == (640, 640)
            assert float(film.duration / av.time_base) == pytest.approx(2, abs=0.1)


def test_the_sdk_makes_sounds_and_speech(sdk):
    orders = [
        sdk.sound_effect.create(model="eleven_text_to_sound_v2", prompt_text="a gull", duration=1.5),
        sdk.text_to_speech.create(
            model="eleven_multilingual_v2",
            prompt_text="x" * 22,
            voice={"type": "runway-preset", "preset_id": "Maya"},
        ),
        sdk.video_to_audio.create(model="mirelo_sfx_2_0", video_uri=FILM, duration=1.5),
    ]
    for order in orders:
        with av.open(io.BytesIO(fetch(order.wait_for_task_output().output[0]))) as sound:
            assert float(sound.duration / av.time_base) == pytest.approx(1.5, abs=0.15)


def test_the_sdk_makes_things_larger(sdk):
    film = sdk.video_upscale.create(
        model="magnific_video_upscaler_creative", video_uri=FILM, resolution="720p"
    )
    picture = sdk.image_upscale.create(
        model="magnific_precision_upscaler_v2", image_uri=PICTURE, scale_factor=2
    )
    assert film.wait_for_task_output().output
    assert Image.open(io.BytesIO(fetch(picture.wait_for_task_output().output[0]))).size == (128, 128)


def test_a_task_goes_its_way_one_step_a_look(sdk):
    order = sdk.text_to_image.create(model="gen4_image", prompt_text="[throttle] a pier", ratio="720:720")
    seen = [sdk.tasks.retrieve(order.id) for _ in range(6)]
    assert [one.status for one in seen] == [
        *("THROTTLED", "THROTTLED", "PENDING", "RUNNING", "SUCCEEDED", "SUCCEEDED")
    ]
    assert 0 < seen[3].progress < 1


@pytest.mark.parametrize(
    ("prompt", "code"),
    [
        ("[refuse] a pier", "SAFETY.INPUT.TEXT"),
        ("[fail:INTERNAL.BAD_OUTPUT.CODE01] a pier", "INTERNAL.BAD_OUTPUT.CODE01"),
    ],
)
def test_the_sdk_sees_a_task_fail(sdk, prompt, code):
    order = sdk.text_to_image.create(model="gen4_image", prompt_text=prompt, ratio="720:720")
    with pytest.raises(runwayml.TaskFailedError) as caught:
        order.wait_for_task_output()
    assert caught.value.task_details.failure_code == code
    assert caught.value.task_details.cost.credits == 0


def test_the_sdk_cancels_and_deletes(sdk):
    order = sdk.text_to_image.create(model="gen4_image", prompt_text="a pier", ratio="720:720")
    sdk.tasks.delete(order.id)
    assert sdk.tasks.retrieve(order.id).status == "CANCELLED"
    sdk.tasks.delete(order.id)
    with pytest.raises(runwayml.NotFoundError):
        sdk.tasks.retrieve(order.id)


def test_the_sdk_uploads_and_orders_from_the_upload(sdk):
    place = sdk.uploads.create_ephemeral(file=("a.png", draw_placard("in", 64, 64), "image/png"))
    order = sdk.image_to_video.create(
        model="gen4_turbo", prompt_image=place.uri, ratio="1280:720", prompt_text="it moves"
    )
    assert order.id
    with pytest.raises(runwayml.BadRequestError, match="does not exist"):
        sdk.image_to_video.create(
            model="gen4_turbo", prompt_image=f"{place.uri}x", ratio="1280:720", prompt_text="it moves"
        )


def test_the_sdk_sees_the_account(sdk):
    account = sdk.organization.retrieve()
    assert account.credit_balance > 0
    assert "gen4_image" in account.tier.models


def test_the_sdk_sees_a_wrong_key(twin):
    with (
        runwayml.RunwayML(api_key="key_no", base_url=twin.origin, max_retries=0) as client,
        pytest.raises(runwayml.AuthenticationError),
    ):
        client.organization.retrieve()


def test_another_version_is_refused(twin):
    with (
        runwayml.RunwayML(
            api_key=KEY, base_url=twin.origin, max_retries=0, runway_version="2023-01-01"
        ) as client,
        pytest.raises(runwayml.BadRequestError, match="X-Runway-Version"),
    ):
        client.organization.retrieve()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"ratio": "1:1"}, "ratio must be one of"),
        ({"model": "gen9"}, "not a model of text_to_image"),
        ({"prompt_text": ""}, "non-empty"),
        ({"seed": -1}, "seed must be from"),
        ({"extra_body": {"sparkle": 1}}, "Unrecognized key: sparkle"),
        ({"reference_images": [{"uri": "http://127.0.0.1/a.png"}]}, "Only HTTPS"),
        ({"reference_images": [{"uri": FILM}]}, "expected image"),
        ({"reference_images": [{"uri": "data:image/png;base64,???"}]}, "Invalid data URI"),
        ({"reference_images": [{"uri": "data:image/png;base64," + "A" * 5_000_000}]}, "exceeds 5MB"),
    ],
)
def test_the_sdk_sees_what_is_wrong(sdk, twin, change, told):
    fine = {"model": "gen4_image", "prompt_text": "a pier", "ratio": "720:720"}
    with pytest.raises(runwayml.BadRequestError, match=told):
        sdk.text_to_image.create(**{**fine, **change})
    assert twin.control.submissions == []


def test_lengths_are_those_of_the_model(sdk):
    with pytest.raises(runwayml.BadRequestError, match="4, 6, 8"):
        sdk.text_to_video.create(model="veo3.1", prompt_text="a pier", ratio="1280:720", duration=5)


def test_planned_faults_reach_the_sdk(sdk, twin):
    twin.control.plan(Fault(status=429, body={"error": "too many"}))
    with pytest.raises(runwayml.RateLimitError):
        sdk.text_to_image.create(model="gen4_image", prompt_text="a pier", ratio="720:720")
    assert twin.control.submissions == []
