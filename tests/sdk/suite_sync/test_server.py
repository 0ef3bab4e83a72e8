# Made by tools/colour.py from tests/sdk/suite_async/test_server.py: change that file, not this one.
"""The client against the real server, which answers with the draft engine."""

from __future__ import annotations

import io
import uuid
import wave

import pytest
from PIL import Image

from lumigate import (
    Conflict,
    InvalidRequest,
    Lumigate,
    LumigateError,
    NotFound,
    Unauthenticated,
)

SMALL = {"width": 96, "height": 64}


def connect(server) -> Lumigate:
    return Lumigate(server.base_url, server.api_key)


def png(colour: str = "red", size: tuple[int, int] = (80, 60)) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, colour).save(written, "PNG")
    return written.getvalue()


def test_a_picture_is_made_and_saved(server, tmp_path):
    with connect(server) as client:
        job = client.images.generate("a red fox", seed=7, **SMALL)
        assert (job.status, job.served_by, job.seed) == ("completed", "draft", 7)
        path = job.outputs[0].save(tmp_path)
    assert path.name == f"{job.id}.png"
    with Image.open(path) as picture:
        assert picture.size == (96, 64)


def test_the_same_seed_makes_the_same_picture(server):
    with connect(server) as client:
        one, two, other = [
            client.images.generate("a lake", model="draft/picture", seed=seed, **SMALL) for seed in (1, 1, 2)
        ]
    assert one.id != two.id
    assert one.outputs[0].sha256 == two.outputs[0].sha256 != other.outputs[0].sha256


def test_several_pictures_come_with_one_request(server):
    with connect(server) as client:
        job = client.images.generate("a tree", count=3, format="jpeg", **SMALL)
        assert [each.mime for each in job.outputs] == ["image/jpeg"] * 3
        first = job.outputs[0].bytes()
    assert first.startswith(b"\xff\xd8\xff")
    assert len(first) == job.outputs[0].byte_count


def test_a_picture_of_ones_own_is_a_beginning(server):
    with connect(server) as client:
        for source in (png(), Image.new("RGB", (80, 60), "red"), io.BytesIO(png())):
            job = client.images.generate("the same at night", image=source, **SMALL)
            assert job.task == "image_to_image"
            assert job.status == "completed"


def test_a_job_is_watched_from_its_beginning_to_its_end(server):
    seen: list[str] = []
    with connect(server) as client:
        job = client.images.generate("a hill", wait=False, **SMALL)
        assert job.outputs == [] or job.status == "completed"
        job.wait(on_progress=lambda job: seen.append(job.status))
        kinds = [event.event for event in job.stream()]
        later = [event.id for event in job.stream(after=1)]
        found = client.jobs.get(job.id)
    assert seen[-1] == "completed"
    assert kinds[0] == "queued"
    assert kinds[-1] == "completed"
    assert later == list(range(2, len(kinds) + 1))
    assert found.record == job.record


def test_what_was_charged_is_the_last_that_is_told(server):
    with connect(server) as client:
        job = client.images.generate("a hill", model="openai/gpt-image-2", size="1024x1024", wait=False)
        told = list(job.stream())
        again = list(job.stream(after=told[-2].id))
    kinds = [event.event for event in told]
    assert kinds.index("completed") < kinds.index("charged")
    assert again == told[-1:]
    assert [event.id for event in told] == list(range(1, len(told) + 1))
    assert job.status == "completed"
    assert job.cost_micros > 0


def test_speech_tells_when_each_word_is_heard(server):
    with connect(server) as client:
        job = client.speech.generate("Good morning, Istanbul")
        sound = job.outputs[0].bytes()
    assert [word.text.strip(",") for word in job.words] == ["Good", "morning", "Istanbul"]
    assert all(word.start < word.end for word in job.words)
    with wave.open(io.BytesIO(sound)) as opened:
        seconds = opened.getnframes() / opened.getframerate()
    assert abs(seconds - (job.outputs[0].duration or 0)) < 0.01


def test_the_price_is_known_before_and_holds(server):
    with connect(server) as client:
        estimate = client.estimates.create("a bee", model="draft/picture", params=dict(SMALL))
        assert estimate.high_micros == 0
        job = client.generations.create(
            "a bee", model="draft/picture", params=dict(SMALL), quote=estimate.quote
        )
    assert job.cost_micros <= estimate.high_micros


def test_a_slip_of_the_pen_is_answered_with_the_nearest_name(server):
    with connect(server) as client:
        with pytest.raises(InvalidRequest, match="width") as caught:
            client.images.generate("a", extra={"widht": 64})
        with pytest.raises(NotFound, match="nobody/nothing"):
            client.images.generate("a", model="nobody/nothing")
    assert caught.value.fields[0].pointer == "/params/widht"


def test_the_same_idempotency_key_is_one_job_and_another_body_is_refused(server):
    key = uuid.uuid4().hex
    with connect(server) as client:
        one = client.images.generate("a owl", seed=1, idempotency_key=key, **SMALL)
        two = client.images.generate("a owl", seed=1, idempotency_key=key, **SMALL)
        with pytest.raises(InvalidRequest) as caught:
            client.images.generate("an eagle", seed=1, idempotency_key=key, **SMALL)
    assert one.id == two.id
    assert caught.value.code == "idempotency_mismatch"


def test_files_go_up_come_down_and_are_forgotten(server, tmp_path):
    content = png("blue")
    source = tmp_path / "blue.png"
    source.write_bytes(content)
    with connect(server) as client:
        asset = client.assets.upload(source)
        assert (asset.mime, asset.name, asset.width, asset.origin) == ("image/png", "blue.png", 80, "upload")
        found = client.assets.get(asset.id)
        assert found.bytes() == content
        assert asset.id in [each.id for each in client.assets.list(limit=5).first()]
        asset.delete()
        with pytest.raises(NotFound):
            client.assets.get(asset.id)


def test_a_large_file_goes_up_in_pieces(server, tmp_path):
    source = tmp_path / "large.wav"
    with wave.open(str(source), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(48_000)
        sound.writeframes(b"\0\1" * (5 * 1024 * 1024))
    with connect(server) as client:
        asset = client.assets.upload(source)
        assert asset.byte_count == source.stat().st_size
        path = asset.save(tmp_path / "back.wav")
    assert path.read_bytes() == source.read_bytes()


def test_jobs_are_found_by_their_labels_over_pages(server):
    label = uuid.uuid4().hex
    with connect(server) as client:
        made = [(client.images.generate("a", labels={"run": label}, seed=n, **SMALL)).id for n in range(3)]
        found = [job.id for job in client.jobs.list(labels={"run": label}, limit=1)]
    assert found == made[::-1]


def test_a_finished_job_cannot_be_cancelled(server):
    with connect(server) as client:
        job = client.images.generate("a", **SMALL)
        with pytest.raises(Conflict):
            job.cancel()


def test_a_key_is_made_used_and_revoked(server):
    with connect(server) as client:
        key = client.keys.create("suite", test=True, scopes=["read", "generate"])
        assert key.secret is not None
        with Lumigate(server.base_url, key.secret) as tester:
            job = tester.images.generate("a", **SMALL)
            assert job.served_by == "draft"
            client.keys.revoke(key.id)
            with pytest.raises(Unauthenticated):
                tester.jobs.get(job.id)
        assert [each.revoked_at is not None for each in client.keys.list() if each.id == key.id] == [True]


def test_a_wrong_key_is_told_apart_from_a_missing_thing(server):
    with Lumigate(server.base_url, "lgk_wrong") as client, pytest.raises(Unauthenticated) as caught:
        client.ledger.balance()
    assert caught.value.request_id is not None


def test_the_catalogue_tells_what_a_model_takes(server):
    with connect(server) as client:
        model = client.models.get("draft/picture")
        pictures = [each.id for each in client.models.list(task="text_to_image", provider="draft")]
        with pytest.raises(NotFound):
            client.models.get("draft/nothing")
    assert pictures == ["draft/picture"]
    assert model.params["width"].kind == "integer"


def test_usage_and_ledger_can_be_read(server):
    with connect(server) as client:
        client.images.generate("a", **SMALL)
        usage = client.usage.get(group_by="model")
        balance = client.ledger.balance()
        entries = list(client.ledger.list(limit=100))
    assert usage.total.jobs >= 1
    assert sum(row.jobs for row in usage.data) == usage.total.jobs
    assert balance.held_micros == 0
    assert sum(entry.amount_micros for entry in entries) == 0


def test_an_endpoint_is_made_changed_and_removed(server):
    with connect(server) as client:
        made = client.webhooks.endpoints.create("https://hooks.example.com/a", events=["job.completed"])
        assert made.secret is not None
        changed = client.webhooks.endpoints.update(made.id, enabled=False)
        assert changed.status == "disabled"
        assert (client.webhooks.endpoints.get(made.id)).url == "https://hooks.example.com/a"
        rotated = client.webhooks.endpoints.update(made.id, rotate_secret=True)
        assert rotated.secret not in {None, made.secret}
        assert made.id in [each.id for each in client.webhooks.endpoints.list()]
        assert client.webhooks.deliveries.list(made.id).first() == []
        client.webhooks.endpoints.delete(made.id)
        assert made.id not in [each.id for each in client.webhooks.endpoints.list()]


def test_the_server_says_that_it_is_well(server):
    with connect(server) as client:
        assert (client.health.get()).status == "ok"
        assert "\nlumigate_" in client.health.metrics()


@pytest.mark.slow
def test_a_film_is_made_from_a_brief_and_followed_by_the_events_of_its_job(server, tmp_path):
    with connect(server) as client:
        film = client.productions.create("A small bakery at dawn", seconds=3, size="160x90", profile="draft")
        kinds = [event.event for event in film.stream()]
        film.wait(timeout=120)
        path = film.film.save(tmp_path)
        assert film.captions.srt is not None
        words = (film.captions.srt.bytes()).decode()
        with pytest.raises(LumigateError):
            client.productions.get("prd_nothing")
    assert path.read_bytes()[4:8] == b"ftyp"
    assert "-->" in words
    assert film.film.size == "160x90"
    assert kinds[0] == "queued"
    assert {"stage", "progress", "completed"} <= set(kinds)
