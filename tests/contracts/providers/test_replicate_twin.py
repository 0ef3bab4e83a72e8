"""The twin of Replicate judged by the vendor's own SDK, which does not know that it is one."""

from __future__ import annotations

import io
import urllib.request
from dataclasses import dataclass, field

import pytest
import replicate
from PIL import Image
from replicate.exceptions import ModelError, ReplicateError

from lumigate.emulators.app import base_urls, build_emulators
from lumigate.emulators.control import Control, Fault
from lumigate.emulators.placards import draw_placard
from lumigate.emulators.replicate import ReplicateRules, build_replicate
from lumigate.kit.sniff import sniff

KEY = "r8_test0123456789"
VERSION = "8beff3369e81422112d93b89ca01426147de542cd4684c244b673b105188fe5f"


@dataclass
class Running:
    origin: str
    control: Control
    clients: list[replicate.Client] = field(default_factory=list)

    def client(self, key: str = KEY) -> replicate.Client:
        client = replicate.Client(api_token=key, base_url=self.origin)
        client.poll_interval = 0
        self.clients.append(client)
        return client

    def close(self) -> None:
        """The SDK has no way to close its connections, so they are closed behind its back."""
        while self.clients:
            self.clients.pop()._client.close()


@pytest.fixture(scope="session")
def _running(serving):
    def start(**rules):
        control = Control()
        app = build_replicate(ReplicateRules(keys=frozenset({KEY}), **rules), control)
        return Running(serving(app), control)

    return {"patient": start(blocks=False), "prompt": start(answers="data")}


@pytest.fixture
def twin(_running):
    running = _running["patient"]
    running.control.reset()
    yield running
    running.close()


@pytest.fixture
def prompt_twin(_running):
    """Answers ``Prefer: wait`` with the result, and files inline."""
    yield _running["prompt"]
    _running["prompt"].close()


def fetched(url: str) -> bytes:
    with urllib.request.urlopen(url) as answer:
        return answer.read()


def test_run_polls_until_pictures_are_there(twin):
    found = twin.client().run(
        "black-forest-labs/flux-schnell",
        {"prompt": "a harbour", "width": 320, "height": 256, "num_outputs": 2, "output_format": "png"},
    )
    assert [Image.open(io.BytesIO(fetched(url))).size for url in found] == [(320, 256)] * 2
    assert len(twin.control.submissions) == 1


def test_run_that_blocks_gets_a_file_to_read(prompt_twin):
    found = prompt_twin.client().run(
        "black-forest-labs/flux-1.1-pro", {"prompt": "x", "aspect_ratio": "16:9"}
    )
    picture = Image.open(io.BytesIO(found.read()))
    assert picture.format == "WEBP"
    assert picture.width / picture.height == pytest.approx(16 / 9, rel=0.02)


def test_run_by_version_reads_the_version_too(twin):
    assert twin.client().run(f"stability-ai/sdxl:{VERSION}", {"prompt": "x", "width": 64, "height": 64})
    assert twin.control.submissions[0].path == "/v1/predictions"


@pytest.mark.parametrize(
    ("model", "given", "mime"),
    [
        ("google/veo-3", {"prompt": "waves", "duration": 1, "width": 256, "height": 256}, "video/mp4"),
        ("minimax/speech-02-hd", {"text": "hello"}, "audio/mpeg"),
    ],
)
def test_films_and_sounds_are_real_files(twin, model, given, mime):
    assert sniff(fetched(twin.client().run(model, given))) == mime


def test_words_stems_and_transcripts_have_shapes_of_their_own(twin):
    client = twin.client()
    words = client.run("meta/meta-llama-3-8b-instruct", {"prompt": "why"})
    stems = client.run("cjwbw/demucs", {"audio": "https://example.com/a.mp3"})
    heard = client.run("openai/whisper", {"audio": "data:audio/wav;base64,AAAA"})
    assert "".join(words).endswith("why")
    assert set(stems) == {"vocals", "drums", "bass", "other"}
    assert heard["segments"][0]["text"] == heard["text"]


def test_a_prediction_goes_through_its_states_with_progress(twin):
    client = twin.client()
    made = client.predictions.create(model="google/imagen-4", input={"prompt": "x", "seed": 7})
    states, shares = [made.status], []
    while made.status != "succeeded":
        made.reload()
        states.append(made.status)
        shares.append(made.progress.percentage)
    assert states == ["starting", "processing", "succeeded"]
    assert shares == [0.5, 1.0]
    assert made.metrics["predict_time"] > 0
    assert "Using seed: 7" in made.logs
    assert made.completed_at > made.started_at > made.created_at


def test_cancel_before_and_after_it_began(twin):
    client = twin.client()
    early = client.predictions.create(version=VERSION, input={"prompt": "x"})
    early.cancel()
    assert (early.status, early.started_at) == ("canceled", None)
    late = client.predictions.create(version=VERSION, input={"prompt": "[stall]"})
    late.reload()
    late.cancel()
    assert late.status == "canceled"
    assert late.metrics["predict_time"] > 0


def test_cancelling_what_is_done_changes_nothing(prompt_twin):
    client = prompt_twin.client()
    made = client.predictions.create(version=VERSION, input={"prompt": "x"}, wait=1)
    assert made.status == "succeeded"
    made.cancel()
    assert made.status == "succeeded"


@pytest.mark.parametrize(("mark", "told"), [("[refuse]", "NSFW"), ("[fail]", "CUDA")])
def test_failures_are_model_errors(twin, mark, told):
    with pytest.raises(ModelError, match=told):
        twin.client().run("google/imagen-4", {"prompt": mark})


def test_files_are_kept_shown_and_deleted(twin):
    client = twin.client()
    kept = client.files.create(io.BytesIO(draw_placard("in", 64, 64)), filename="in.png")
    assert kept.content_type == "image/png"
    assert client.files.get(kept.id).size == kept.size
    assert client.run("black-forest-labs/flux-kontext-pro", {"prompt": "x", "input_image": kept.urls["get"]})
    assert client.files.delete(kept.id)
    with pytest.raises(ReplicateError) as caught:
        client.files.get(kept.id)
    assert caught.value.status == 404


def test_local_files_of_the_sdk_travel_as_uploads(twin, tmp_path):
    place = tmp_path / "in.png"
    place.write_bytes(draw_placard("in", 64, 64))
    with place.open("rb") as file:
        twin.client().run("black-forest-labs/flux-kontext-pro", {"prompt": "x", "input_image": file})
    assert "/v1/files/" in twin.control.submissions[0].fields["input_image"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"prompt": 3}, "prompt"),
        ({"prompt": "x", "width": "wide"}, "width"),
        ({"prompt": "x", "num_outputs": 11}, "num_outputs"),
        ({"prompt": "x", "image": "/etc/passwd"}, "image"),
    ],
)
def test_bad_inputs_are_named(twin, given, field):
    with pytest.raises(ReplicateError, match=f"input.{field}") as caught:
        twin.client().predictions.create(model="google/imagen-4", input=given)
    assert caught.value.status == 422
    assert twin.control.submissions == []


def test_keys_models_versions_and_numbers_that_are_not_there(twin):
    client = twin.client()
    for status, asked in (
        (401, lambda: twin.client("r8_wrong").predictions.list()),
        (404, lambda: client.run("nobody/nothing", {"prompt": "x"})),
        (422, lambda: client.predictions.create(version="latest", input={})),
        (404, lambda: client.predictions.get("none")),
    ):
        with pytest.raises(ReplicateError) as caught:
            asked()
        assert caught.value.status == status


def test_the_list_has_the_newest_first(twin):
    client = twin.client()
    made = [client.predictions.create(version=VERSION, input={"prompt": word}) for word in ("one", "two")]
    assert [one.id for one in client.predictions.list().results[:2]] == [made[1].id, made[0].id]


def test_throttled_creates_are_not_bought(twin):
    twin.control.plan(Fault(status=429, body={"detail": "Request was throttled."}))
    with pytest.raises(ReplicateError, match="throttled"):
        twin.client().predictions.create(version=VERSION, input={"prompt": "x"})
    assert twin.control.submissions == []


def test_the_account_is_there(twin):
    assert twin.client().accounts.current().username == "emulated"


def test_addresses_are_right_below_the_providers_name(serving):
    house = Running(base_urls(serving(build_emulators()))["replicate"], Control())
    found = house.client().run("google/imagen-4", {"prompt": "a pier", "width": 64, "height": 64})
    house.close()
    assert "/replicate/delivery/" in found
    assert sniff(fetched(found)) == "image/webp"
