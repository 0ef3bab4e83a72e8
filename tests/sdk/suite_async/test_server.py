"""The client against the real server, which answers with the draft engine."""

from __future__ import annotations

import io
import uuid
import wave

import pytest
from PIL import Image

from lumigate import (
    AsyncLumigate,
    Conflict,
    InvalidRequest,
    LumigateError,
    NotFound,
    Unauthenticated,
)

SMALL = {"width": 96, "height": 64}


def connect(server) -> AsyncLumigate:
    return AsyncLumigate(server.base_url, server.api_key)


def png(colour: str = "red", size: tuple[int, int] = (80, 60)) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, colour).save(written, "PNG")
    return written.getvalue()


async def test_a_picture_is_made_and_saved(server, tmp_path):
    async with connect(server) as client:
        job = await client.images.generate("a red fox", seed=7, **SMALL)
        assert (job.status, job.served_by, job.seed) == ("completed", "draft", 7)
        path = await job.outputs[0].save(tmp_path)
    assert path.name == f"{job.id}.png"
    with Image.open(path) as picture:
        assert picture.size == (96, 64)


async def test_the_same_seed_makes_the_same_picture(server):
    async with connect(server) as client:
        one, two, other = [
            await client.images.generate("a lake", model="draft/picture", seed=seed, **SMALL)
            for seed in (1, 1, 2)
        ]
    assert one.id != two.id
    assert one.outputs[0].sha256 == two.outputs[0].sha256 != other.outputs[0].sha256


async def test_several_pictures_come_with_one_request(server):
    async with connect(server) as client:
        job = await client.images.generate("a tree", count=3, format="jpeg", **SMALL)
        assert [each.mime for each in job.outputs] == ["image/jpeg"] * 3
        first = await job.outputs[0].bytes()
    assert first.startswith(b"\xff\xd8\xff")
    assert len(first) == job.outputs[0].byte_count


async def test_a_picture_of_ones_own_is_a_beginning(server):
    async with connect(server) as client:
        for source in (png(), Image.new("RGB", (80, 60), "red"), io.BytesIO(png())):
            job = await client.images.generate("the same at night", image=source, **SMALL)
            assert job.task == "image_to_image"
            assert job.status == "completed"


async def test_a_job_is_watched_from_its_beginning_to_its_end(server):
    seen: list[str] = []
    async with connect(server) as client:
        job = await client.images.generate("a hill", wait=False, **SMALL)
        assert job.outputs == [] or job.status == "completed"
        await job.wait(on_progress=lambda job: seen.append(job.status))
        kinds = [event.event async for event in job.stream()]
        later = [event.id async for event in job.stream(after=1)]
        found = await client.jobs.get(job.id)
    assert seen[-1] == "completed"
    assert kinds[0] == "queued"
    assert kinds[-1] == "completed"
    assert later == list(range(2, len(kinds) + 1))
    assert found.record == job.record


async def test_what_was_charged_is_the_last_that_is_told(server):
    async with connect(server) as client:
        job = await client.images.generate("a hill", model="openai/gpt-image-2", size="1024x1024", wait=False)
        told = [event async for event in job.stream()]
        again = [event async for event in job.stream(after=told[-2].id)]
    kinds = [event.event for event in told]
    assert kinds.index("completed") < kinds.index("charged")
    assert again == told[-1:]
    assert [event.id for event in told] == list(range(1, len(told) + 1))
    assert job.status == "completed"
    assert job.cost_micros > 0


async def test_speech_tells_when_each_word_is_heard(server):
    async with connect(server) as client:
        job = await client.speech.generate("Good morning, Istanbul")
        sound = await job.outputs[0].bytes()
    assert [word.text.strip(",") for word in job.words] == ["Good", "morning", "Istanbul"]
    assert all(word.start < word.end for word in job.words)
    with wave.open(io.BytesIO(sound)) as opened:
        seconds = opened.getnframes() / opened.getframerate()
    assert abs(seconds - (job.outputs[0].duration or 0)) < 0.01


async def test_the_price_is_known_before_and_holds(server):
    async with connect(server) as client:
        estimate = await client.estimates.create("a bee", model="draft/picture", params=dict(SMALL))
        assert estimate.high_micros == 0
        job = await client.generations.create(
            "a bee", model="draft/picture", params=dict(SMALL), quote=estimate.quote
        )
    assert job.cost_micros <= estimate.high_micros


async def test_a_slip_of_the_pen_is_answered_with_the_nearest_name(server):
    async with connect(server) as client:
        with pytest.raises(InvalidRequest, match="width") as caught:
            await client.images.generate("a", extra={"widht": 64})
        with pytest.raises(NotFound, match="nobody/nothing"):
            await client.images.generate("a", model="nobody/nothing")
    assert caught.value.fields[0].pointer == "/params/widht"


async def test_the_same_idempotency_key_is_one_job_and_another_body_is_refused(server):
    key = uuid.uuid4().hex
    async with connect(server) as client:
        one = await client.images.generate("a owl", seed=1, idempotency_key=key, **SMALL)
        two = await client.images.generate("a owl", seed=1, idempotency_key=key, **SMALL)
        with pytest.raises(InvalidRequest) as caught:
            await client.images.generate("an eagle", seed=1, idempotency_key=key, **SMALL)
    assert one.id == two.id
    assert caught.value.code == "idempotency_mismatch"


async def test_files_go_up_come_down_and_are_forgotten(server, tmp_path):
    content = png("blue")
    source = tmp_path / "blue.png"
    source.write_bytes(content)
    async with connect(server) as client:
        asset = await client.assets.upload(source)
        assert (asset.mime, asset.name, asset.width, asset.origin) == ("image/png", "blue.png", 80, "upload")
        found = await client.assets.get(asset.id)
        assert await found.bytes() == content
        assert asset.id in [each.id for each in await client.assets.list(limit=5).first()]
        await asset.delete()
        with pytest.raises(NotFound):
            await client.assets.get(asset.id)


async def test_a_large_file_goes_up_in_pieces(server, tmp_path):
    source = tmp_path / "large.wav"
    with wave.open(str(source), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(48_000)
        sound.writeframes(b"\0\1" * (5 * 1024 * 1024))
    async with connect(server) as client:
        asset = await client.assets.upload(source)
        assert asset.byte_count == source.stat().st_size
        path = await asset.save(tmp_path / "back.wav")
    assert path.read_bytes() == source.read_bytes()


async def test_jobs_are_found_by_their_labels_over_pages(server):
    label = uuid.uuid4().hex
    async with connect(server) as client:
        made = [
            (await client.images.generate("a", labels={"run": label}, seed=n, **SMALL)).id for n in range(3)
        ]
        found = [job.id async for job in client.jobs.list(labels={"run": label}, limit=1)]
    assert found == made[::-1]


async def test_a_finished_job_cannot_be_cancelled(server):
    async with connect(server) as client:
        job = await client.images.generate("a", **SMALL)
        with pytest.raises(Conflict):
            await job.cancel()


async def test_a_key_is_made_used_and_revoked(server):
    async with connect(server) as client:
        key = await client.keys.create("suite", test=True, scopes=["read", "generate"])
        assert key.secret is not None
        async with AsyncLumigate(server.base_url, key.secret) as tester:
            job = await tester.images.generate("a", **SMALL)
            assert job.served_by == "draft"
            await client.keys.revoke(key.id)
            with pytest.raises(Unauthenticated):
                await tester.jobs.get(job.id)
        assert [each.revoked_at is not None async for each in client.keys.list() if each.id == key.id] == [
            True
        ]


async def test_a_wrong_key_is_told_apart_from_a_missing_thing(server):
    async with AsyncLumigate(server.base_url, "lgk_wrong") as client:
        with pytest.raises(Unauthenticated) as caught:
            await client.ledger.balance()
    assert caught.value.request_id is not None


async def test_the_catalogue_tells_what_a_model_takes(server):
    async with connect(server) as client:
        model = await client.models.get("draft/picture")
        pictures = [each.id async for each in client.models.list(task="text_to_image", provider="draft")]
        with pytest.raises(NotFound):
            await client.models.get("draft/nothing")
    assert pictures == ["draft/picture"]
    assert model.params["width"].kind == "integer"


async def test_usage_and_ledger_can_be_read(server):
    async with connect(server) as client:
        await client.images.generate("a", **SMALL)
        usage = await client.usage.get(group_by="model")
        balance = await client.ledger.balance()
        entries = [entry async for entry in client.ledger.list(limit=100)]
    assert usage.total.jobs >= 1
    assert sum(row.jobs for row in usage.data) == usage.total.jobs
    assert balance.held_micros == 0
    assert sum(entry.amount_micros for entry in entries) == 0


async def test_an_endpoint_is_made_changed_and_removed(server):
    async with connect(server) as client:
        made = await client.webhooks.endpoints.create("https://hooks.example.com/a", events=["job.completed"])
        assert made.secret is not None
        changed = await client.webhooks.endpoints.update(made.id, enabled=False)
        assert changed.status == "disabled"
        assert (await client.webhooks.endpoints.get(made.id)).url == "https://hooks.example.com/a"
        rotated = await client.webhooks.endpoints.update(made.id, rotate_secret=True)
        assert rotated.secret not in {None, made.secret}
        assert made.id in [each.id async for each in client.webhooks.endpoints.list()]
        assert await client.webhooks.deliveries.list(made.id).first() == []
        await client.webhooks.endpoints.delete(made.id)
        assert made.id not in [each.id async for each in client.webhooks.endpoints.list()]


async def test_the_server_says_that_it_is_well(server):
    async with connect(server) as client:
        assert (await client.health.get()).status == "ok"
        assert "\nlumigate_" in await client.health.metrics()


@pytest.mark.slow
async def test_a_film_is_made_from_a_brief_and_followed_by_the_events_of_its_job(server, tmp_path):
    async with connect(server) as client:
        film = await client.productions.create(
            "A small bakery at dawn", seconds=3, size="160x90", profile="draft"
        )
        kinds = [event.event async for event in film.stream()]
        await film.wait(timeout=120)
        path = await film.film.save(tmp_path)
        assert film.captions.srt is not None
        words = (await film.captions.srt.bytes()).decode()
        with pytest.raises(LumigateError):
            await client.productions.get("prd_nothing")
    assert path.read_bytes()[4:8] == b"ftyp"
    assert "-->" in words
    assert film.film.size == "160x90"
    assert kinds[0] == "queued"
    assert {"stage", "progress", "completed"} <= set(kinds)
