"""Small pure pieces: media, sizes, bodies, money, notebooks."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from lumigate.client._core.calls import dump
from lumigate.client._core.files import mime_of, place, stems, suffix_of
from lumigate.client._core.notebook import card, player
from lumigate.client._core.options import generation_body, plain, sized
from lumigate.client._core.sources import InMemory, Known, OnDisk, Opened, locate
from lumigate.client._core.views import JobView
from lumigate.client.money import dollars
from lumigate.wire.jobs import Job


def test_media_is_told_apart_by_its_form(tmp_path):
    assert locate("ast_01") == Known(kind="asset", value="ast_01")
    assert locate("https://x.example/a") == Known(kind="url", value="https://x.example/a")
    assert locate("data:image/png;base64,AA==").kind == "data"
    assert isinstance(locate("a.png"), OnDisk)
    assert isinstance(locate(tmp_path / "a.png"), OnDisk)
    assert isinstance(locate(io.BytesIO(b"x")), Opened)
    assert isinstance(locate(bytearray(b"x")), InMemory)


def test_a_picture_in_memory_is_written_as_png():
    found = locate(Image.new("RGB", (4, 3), "red"))
    assert isinstance(found, InMemory)
    assert found.mime == "image/png"
    assert Image.open(io.BytesIO(found.content)).size == (4, 3)


@pytest.mark.parametrize(
    ("head", "name", "mime"),
    [
        (b"\x89PNG\r\n\x1a\n", None, "image/png"),
        (b"RIFF\0\0\0\0WEBPVP8 ", None, "image/webp"),
        (b"RIFF\0\0\0\0WAVEfmt ", None, "audio/wav"),
        (b"\0\0\0\x20ftypavif", None, "image/avif"),
        (b"\0\0\0\x20ftypqt  ", None, "video/quicktime"),
        (b"\0\0\0\x20ftypisom", "liar.png", "video/mp4"),
        (b"hello", "a.txt", "text/plain"),
        (b"hello", None, "application/octet-stream"),
    ],
)
def test_what_bytes_are_is_read_from_the_bytes_first(head, name, mime):
    assert mime_of(head, name) == mime


def test_suffixes_come_from_the_type_then_from_the_address():
    assert suffix_of("audio/mpeg") == ".mp3"
    assert suffix_of("image/png; x=1") == ".png"
    assert suffix_of("application/unheard-of", "https://x.example/a%2Eglb?q=1") == ".glb"


def test_a_name_from_outside_cannot_leave_the_folder(tmp_path):
    assert place(tmp_path, "../../etc/passwd", ".png").parent == tmp_path
    assert place(tmp_path / "x.png", "job", ".png") == tmp_path / "x.png"


def test_files_of_one_job_are_numbered_where_their_type_comes_again():
    assert stems("film", ["video/mp4", "text/vtt"]) == ["film", "film"]
    assert stems("job_1", ["image/png", "image/png", "text/vtt"]) == ["job_1-1", "job_1-2", "job_1"]


def test_sizes_are_read_and_refused():
    assert sized("1024x768", None, None) == (1024, 768)
    assert sized(None, 5, None) == (5, None)
    with pytest.raises(ValueError, match="'big' is not a size"):
        sized("big", None, None)
    with pytest.raises(ValueError, match="not both"):
        sized("1x1", 1, None)


def test_a_request_without_model_and_task_is_refused_here():
    with pytest.raises(ValueError, match="name a model or a task"):
        generation_body(model=None, task=None, prompt="a", inputs=[], params={}, options={})


def test_a_parameter_given_twice_is_refused():
    with pytest.raises(ValueError, match="'seed' is given twice"):
        generation_body(
            model="m", task=None, prompt="", inputs=[], params={"seed": 1}, options={"extra": {"seed": 2}}
        )


def test_what_is_not_json_is_refused():
    with pytest.raises(TypeError, match="'object' cannot be sent"):
        plain({"x": object()})
    with pytest.raises(ValueError, match="JSON"):
        dump({"x": float("nan")})


@given(st.integers(-(10**15), 10**15))
def test_money_loses_no_digit(micros):
    text = dollars(micros).replace("$", "")
    assert round(float(text) * 1_000_000) == micros or len(text) > 15
    assert len(text.partition(".")[2]) >= 2


def test_money_reads_as_people_write_it():
    assert [dollars(each) for each in (0, 40_000, 125, 1_500_000, -2_000_000)] == [
        "$0.00", "$0.04", "$0.000125", "$1.50", "-$2.00",
    ]  # fmt: skip


def test_a_notebook_shows_players_and_nothing_that_runs():
    hostile = 'x" onerror="alert(1)'
    for mime in ("image/png", "video/mp4", "audio/mpeg", "model/gltf"):
        assert 'onerror="' not in player(hostile, mime)
    assert "<script" not in card("<script>", {"<script>": "<script>"}, [])


def test_a_job_tells_itself_in_one_line():
    record = Job.model_validate(
        {
            "id": "job_1",
            "kind": "generation",
            "status": "running",
            "progress": 0.42,
            "stage": "drawing",
            "created_at": "2026-01-02T03:04:05Z",
            "events_url": "/e",
        }
    )
    assert repr(JobView(record)) == "<JobView job_1 running 42% drawing>"
