"""Runway's adapter, the runner and the twin together, over real sockets."""

from __future__ import annotations

import io
import random
from contextlib import asynccontextmanager

import av
import pytest
from PIL import Image

from lumigate.domain.errors import (
    ContentRefused,
    OutcomeUnknown,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRejected,
    ProviderThrottled,
)
from lumigate.domain.models import InputRule, ModelEntry, ParamRule
from lumigate.domain.providers import Call, CallInput, Finished, Pending, Secret
from lumigate.egress.download import Downloader
from lumigate.emulators.control import Control, Fault
from lumigate.emulators.films import draw_film
from lumigate.emulators.placards import draw_placard
from lumigate.emulators.runway import TwinRules, build_runway
from lumigate.emulators.sounds import draw_sound
from lumigate.kit.clock import SystemClock
from lumigate.providers.runway import Runway

pytestmark = pytest.mark.anyio

KEY = "key_" + "0123456789abcdef" * 8
SIZE = {"width": ParamRule(kind="integer"), "height": ParamRule(kind="integer")}
LENGTH = {"duration": ParamRule(kind="number")}
PICTURE = {"width": 720, "height": 720}
TWO = {"width": 576, "height": 1024, "count": 2}
FILM = {"width": 640, "height": 640, "duration": 2.0}


def quiet(_: float) -> None:
    """Progress that nobody watches."""


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
def at(host):
    @asynccontextmanager
    async def open_at(origin):
        async with host(origin, name="runway", build=Runway) as opened:
            yield opened

    return open_at


@pytest.fixture
def order(tmp_path):
    """Make a call; ``files`` are pairs of a role and the bytes of a file."""

    def make(
        task="text_to_image",
        upstream="gen4_image",
        *,
        prompt="a pier",
        key=KEY,
        rules=None,
        named=None,
        native=None,
        files=(),
        timeout=600.0,
        **params,
    ):
        inputs = []
        for number, (role, mime, data) in enumerate(files):
            path = tmp_path / f"in-{number}"
            path.write_bytes(data)
            inputs.append(CallInput(role=role, path=path, mime=mime))
        entry = ModelEntry(
            id=f"runway/{upstream}",
            provider="runway",
            upstream=upstream,
            tasks=(task,),
            title=upstream,
            params={**SIZE, **LENGTH, **(rules or {})},
            inputs={
                role: InputRule(need="optional", upstream=(named or {}).get(role)) for role, _, _ in files
            },
            timeout=timeout,
        )
        return Call(
            job="job_1",
            attempt="att_1",
            entry=entry,
            task=task,
            prompt=prompt,
            params=params,
            native=native or {},
            inputs=tuple(inputs),
            secret=Secret(key) if key else None,
            folder=tmp_path,
        )

    return make


async def bring(opened, call, tmp_path):
    """Order, look until it ends, and fetch: the states on the way, the end, and the first file."""
    outcome = await opened.provider.submit(call, quiet)
    way = []
    while isinstance(outcome, Pending):
        way.append(outcome)
        outcome = await opened.provider.poll(call, outcome.handle)
    assert isinstance(outcome, Finished)
    kept = await Downloader(opened.door, SystemClock()).download(
        outcome.outputs[0].url, tmp_path / "out", provider="runway"
    )
    return way, outcome, kept


async def test_a_picture_is_ordered_asked_for_and_fetched(twin, at, order, tmp_path):
    seeded = {"seed": ParamRule(kind="integer")}
    async with at(twin.origin) as opened:
        way, done, kept = await bring(opened, order(rules=seeded, seed=7, **PICTURE), tmp_path)
    assert [one.progress is not None for one in way] == [False, False, True]
    assert {one.retry_in for one in way} == {5.0}
    assert done.usage.units == {"request": 1, "image": 1, "credit": 5}
    with Image.open(kept.path) as picture:
        assert picture.size == (720, 720)
    (bought,) = twin.control.submissions
    assert bought.path == "/v1/text_to_image"
    assert bought.fields == {
        "model": "gen4_image",
        "promptText": "a pier",
        "ratio": "720:720",
        "seed": "7",
    }


async def test_waiting_for_room_is_waiting(twin, at, order, tmp_path):
    async with at(twin.origin) as opened:
        way, done, _ = await bring(opened, order(prompt="[throttle] a pier", **PICTURE), tmp_path)
    assert len(way) == 5
    assert len(done.outputs) == 1
    assert len(twin.control.submissions) == 1


@pytest.mark.parametrize(
    ("task", "upstream", "roles", "named", "path"),
    [
        ("text_to_video", "seedance2", (), {}, "text_to_video"),
        ("text_to_video", "seedance2", ("reference", "audio"), {}, "text_to_video"),
        ("image_to_video", "seedance2", ("image",), {}, "image_to_video"),
        ("image_to_video", "seedance2", ("first_frame", "last_frame"), {}, "image_to_video"),
        ("edit_video", "seedance2", ("video",), {"video": "promptVideo"}, "video_to_video"),
    ],
)
async def test_films_come_from_what_goes_in(
    twin, at, order, tmp_path, task, upstream, roles, named, path, media
):
    files = [(role, *media[role]) for role in roles]
    async with at(twin.origin) as opened:
        call = order(task, upstream, files=files, named=named, **FILM)
        _, done, kept = await bring(opened, call, tmp_path)
    assert kept.mime == "video/mp4"
    assert done.usage.units == {"request": 1, "credit": 20}
    assert twin.control.submissions[0].path == f"/v1/{path}"
    with av.open(io.BytesIO(kept.path.read_bytes())) as film:
        assert film.streams.video[0].width == 640


@pytest.fixture
def media():
    picture = ("image/png", draw_placard("in", 64, 64))
    return {
        "image": picture,
        "first_frame": picture,
        "last_frame": picture,
        "reference": picture,
        "mask": picture,
        "video": ("video/mp4", draw_film("in", 64, 64, 0.5)),
        "audio": ("audio/mpeg", draw_sound("in", 0.5)),
    }


@pytest.mark.parametrize(
    ("task", "upstream", "rules", "params", "roles", "path", "mime"),
    [
        ("speech", "eleven_v3", {"voice": "string"}, {"voice": "Maya"}, (), "text_to_speech", "audio/mpeg"),
        ("speech", "seed_audio", {}, {}, ("audio",), "text_to_speech", "audio/mpeg"),
        ("sound_effect", "eleven_text_to_sound_v2", {}, {"duration": 1.0}, (), "sound_effect", "audio/mpeg"),
        ("sound_effect", "mirelo_sfx_2_0", {}, {"duration": 1.5}, ("video",), "video_to_audio", "audio/mpeg"),
        (
            "edit_image",
            "ideogram_4_5",
            {"count": "integer"},
            TWO,
            ("image", "mask"),
            "text_to_image",
            "image/png",
        ),
    ],
)
async def test_other_things_are_made(
    twin, at, order, tmp_path, media, task, upstream, rules, params, roles, path, mime
):
    call = order(
        task,
        upstream,
        rules={name: ParamRule(kind=kind) for name, kind in rules.items()},
        files=[(role, *media[role]) for role in roles],
        **params,
    )
    async with at(twin.origin) as opened:
        _, done, kept = await bring(opened, call, tmp_path)
    assert kept.mime == mime
    assert len(done.outputs) == params.get("count", 1)
    assert twin.control.submissions[0].path == f"/v1/{path}"


@pytest.mark.parametrize(
    ("task", "upstream", "role", "rules", "params"),
    [
        ("upscale_image", "magnific_precision_upscaler_v2", "image", "scale", {"scale": 2}),
        ("upscale_video", "magnific_video_upscaler_creative", "video", "resolution", {"resolution": "720p"}),
        ("upscale_video", "enhance_frame_rate", "video", "fps", {"fps": 23.98}),
    ],
)
async def test_things_are_made_larger(twin, at, order, tmp_path, media, task, upstream, role, rules, params):
    files = [(role, *media[role])]
    call = order(task, upstream, prompt="", rules={rules: ParamRule(kind="number")}, files=files, **params)
    async with at(twin.origin) as opened:
        _, done, _ = await bring(opened, call, tmp_path)
    assert done.usage.units["credit"] > 0


async def test_a_large_input_is_uploaded_and_the_key_stays_with_the_vendor(twin, at, order, tmp_path):
    noise = random.Random(1).randbytes(3 * 1200 * 1200)
    large = io.BytesIO()
    Image.frombytes("RGB", (1200, 1200), noise).save(large, "PNG", compress_level=0)
    assert len(large.getvalue()) > 3_700_000
    files = [("image", "image/png", large.getvalue())]
    async with at(twin.origin) as opened:
        await bring(opened, order("image_to_image", files=files, **PICTURE), tmp_path)
    assert "runway://" in twin.control.submissions[0].fields["referenceImages"]


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("SAFETY.INPUT.IMAGE", ContentRefused),
        ("SAFETY.OUTPUT.VIDEO", ContentRefused),
        ("INPUT_PREPROCESSING.SAFETY.TEXT", ContentRefused),
        ("INPUT_PREPROCESSING.INTERNAL", ProviderFailed),
        ("INPUT_PREPROCESSING.FORMAT", ProviderRejected),
        ("ASSET.INVALID", ProviderRejected),
        ("INTERNAL.BAD_OUTPUT.CODE01", ProviderFailed),
        ("INTERNAL", ProviderFailed),
        ("THIRD_PARTY.UNAVAILABLE", ProviderFailed),
    ],
)
async def test_a_failed_task_says_why(twin, at, order, tmp_path, code, kind):
    async with at(twin.origin) as opened:
        with pytest.raises(kind, match=code.replace(".", r"\.")) as caught:
            await bring(opened, order(prompt=f"[fail:{code}] a pier", **PICTURE), tmp_path)
    assert type(caught.value) is kind


async def test_a_task_that_somebody_stopped_is_a_failure(twin, at, order, tmp_path):
    async with at(twin.origin) as opened:
        with pytest.raises(ProviderFailed, match="cancelled"):
            await bring(opened, order(prompt="[cancelled] a pier", **PICTURE), tmp_path)


async def test_cancelling_stops_the_task(twin, at, order):
    call = order(**PICTURE)
    async with at(twin.origin) as opened:
        accepted = await opened.provider.submit(call, quiet)
        await opened.provider.cancel(call, accepted.handle)
        with pytest.raises(ProviderFailed, match="cancelled"):
            await opened.provider.poll(call, accepted.handle)
        await opened.provider.cancel(call, accepted.handle)
        with pytest.raises(OutcomeUnknown, match="does not know"):
            await opened.provider.poll(call, accepted.handle)


async def test_a_wrong_key_names_the_variable_and_does_not_show_the_key(twin, at, order):
    async with at(twin.origin) as opened:
        with pytest.raises(ProviderNotConfigured, match="RUNWAY_API_KEY") as caught:
            await opened.provider.submit(order(key="key_wrong", **PICTURE), quiet)
    assert "key_wrong" not in caught.value.message


async def test_what_the_vendor_would_not_take_is_rejected_with_its_words(twin, at, order):
    async with at(twin.origin) as opened:
        with pytest.raises(ProviderRejected, match="ratio: ratio must be one of"):
            await opened.provider.submit(order(width=100, height=100), quiet)
        with pytest.raises(ProviderRejected, match="Unrecognized key: sparkle"):
            await opened.provider.submit(order(native={"sparkle": 1}, **PICTURE), quiet)
    assert twin.control.submissions == []


async def test_429_is_throttled_and_carries_retry_after(twin, at, order):
    twin.control.plan(Fault(status=429, body={"error": "slower"}, headers={"retry-after": "17"}))
    async with at(twin.origin) as opened:
        with pytest.raises(ProviderThrottled, match="slower") as caught:
            await opened.provider.submit(order(**PICTURE), quiet)
    assert caught.value.retry_after == 17
    assert twin.control.submissions == []


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault(cut=1000), OutcomeUnknown),
        (Fault(delay=0.5), OutcomeUnknown),
        (Fault(status=504, bought=True), OutcomeUnknown),
        (Fault(status=500, body={"error": "broken"}), ProviderFailed),
    ],
)
async def test_an_order_is_never_sent_twice(twin, at, order, fault, kind):
    twin.control.plan(fault)
    async with at(twin.origin) as opened:
        with pytest.raises(kind):
            await opened.provider.submit(order(timeout=0.2, **PICTURE), quiet)
    assert len(twin.control.submissions) <= 1


async def test_a_poll_that_meets_a_fault_is_asked_again(twin, at, order, tmp_path):
    call = order(**PICTURE)
    async with at(twin.origin) as opened:
        accepted = await opened.provider.submit(call, quiet)
        twin.control.plan(Fault(status=503, body={"error": "full"}, headers={"retry-after": "40"}))
        assert await opened.provider.poll(call, accepted.handle) == Pending(
            handle=accepted.handle, retry_in=40.0
        )
        assert isinstance(await opened.provider.poll(call, accepted.handle), Pending)
    assert len(twin.control.submissions) == 1
