"""``image``, ``video``, ``music``, ``speak``, ``produce``"""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 16


def test_a_picture_is_saved_and_its_path_is_all_that_stdout_has(painter, lumigate):
    said = lumigate("image", "a sunset", "--size", "64x64", "--seed", "7", "-o", "sunset.png")
    assert (said.code, said.out) == (0, "sunset.png\n")
    assert Path("sunset.png").read_bytes() == PNG
    assert "$0.0012" in said.err
    assert "draft" in said.err
    body = painter.seen[0].json
    assert body == {
        "task": "text_to_image",
        "prompt": "a sunset",
        "params": {"width": 64, "height": 64, "seed": 7, "format": "png"},
    }


def test_without_a_name_the_file_is_called_as_the_job(painter, lumigate):
    assert lumigate("image", "a sunset").out == "job_1.png\n"
    assert Path("job_1.png").read_bytes() == PNG


def test_json_is_all_that_stdout_has(painter, lumigate):
    said = lumigate("image", "a sunset", "--json")
    assert said.json["id"] == "job_1"
    assert said.json["files"] == ["job_1.png"]
    assert said.err == ""


def test_stdout_can_be_the_file(painter, lumigate):
    said = lumigate("image", "a sunset", "-o", "-")
    assert said.out.encode("utf-8", "replace").endswith(b"0" * 16)
    assert not list(Path().glob("*.png"))


@pytest.mark.parametrize("more", [["--json"], ["-n", "2"]])
def test_stdout_holds_one_file_only_and_nothing_is_made_before_that_is_known(painter, lumigate, more):
    said = lumigate("image", "a sunset", "-o", "-", *more)
    assert said.code == 2
    assert painter.seen == []


def test_text_comes_in_at_stdin(painter, lumigate, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("hello there\n"))
    assert lumigate("speak", "-").code == 0
    assert painter.seen[0].json["prompt"] == "hello there"


def test_several_pictures_are_numbered(painter, lumigate, record):
    outputs = record()["outputs"] * 2
    painter.script["GET", "/v1/jobs/job_1"].clear()
    painter.on("GET", "/v1/jobs/job_1", record(outputs=outputs))
    assert lumigate("image", "a", "-n", "2", "-o", "a.png").out == "a-1.png\na-2.png\n"


def test_a_picture_to_begin_from_travels_along(painter, lumigate):
    Path("in.png").write_bytes(PNG)
    assert lumigate("image", "at night", "--input", "in.png").code == 0
    (given,) = painter.seen[0].json["inputs"]
    assert given["role"] == "image"
    assert given["data"].startswith("data:image/png;base64,")


@pytest.mark.parametrize(
    ("arguments", "task", "params"),
    [
        (["video", "waves", "--duration", "5", "--fps", "24"], "text_to_video", {"duration": 5.0, "fps": 24}),
        (["music", "calm", "--tempo", "90", "-o", "x.mp3"], "music", {"tempo": 90, "format": "mp3"}),
        (
            ["speak", "hello", "--voice", "anna", "--language", "en"],
            "speech",
            {"voice": "anna", "language": "en"},
        ),
    ],
)
def test_every_kind_of_media_has_its_command(painter, lumigate, arguments, task, params):
    assert lumigate(*arguments).code == 0
    assert painter.seen[0].json["task"] == task
    assert painter.seen[0].json["params"] == params


def test_what_was_changed_and_what_was_not_drawn_is_said(painter, lumigate, record):
    changed = {"field": "width", "asked": 65, "used": 64, "why": "even sizes only"}
    painter.script["GET", "/v1/jobs/job_1"].clear()
    painter.on("GET", "/v1/jobs/job_1", record(adjustments=[changed], not_drawn=["xylophone"]))
    said = lumigate("image", "a xylophone")
    assert "width: asked 65, used 64: even sizes only" in said.err
    assert "not drawn: xylophone" in said.err


def film(status: str) -> dict:
    made = {"url": "/v1/assets/ast_5/content", "asset": "ast_5", "seconds": 20.0, "size": "1280x720"}
    return {
        "id": "prd_1",
        "version": 1,
        "status": status,
        "job": "job_1",
        "document": {},
        "film": made if status == "completed" else None,
        "created_at": "2026-01-02T03:04:05Z",
        "events_url": "/v1/jobs/job_1/events",
    }


def test_a_film_is_made_and_saved(gate, lumigate):
    gate.on("POST", "/v1/productions", film("completed"), status=202)
    gate.on("GET", "/v1/assets/ast_5/content", b"film")
    said = lumigate(
        "produce", "A teaser", "--seconds", "12", "--aspect", "9:16", "--cta", "https://example.com",
        "--picture", "https://x.example/a.jpg", "ast_2", "--no-captions", "--music", "none", "-o", "t.mp4",
    )  # fmt: skip
    assert (said.code, said.out) == (0, "t.mp4\n")
    assert Path("t.mp4").read_bytes() == b"film"
    assert gate.seen[0].json == {
        "brief": "A teaser",
        "captions": False,
        "seconds": 12.0,
        "aspect_ratio": "9:16",
        "cta_url": "https://example.com",
        "music": False,
        "pictures": [{"url": "https://x.example/a.jpg"}, {"asset": "ast_2"}],
    }


def test_ctrl_c_stops_the_waiting_and_tells_how_to_go_on(gate, record):
    gate.on("POST", "/v1/generations", record("running"), status=202)
    gate.on("GET", "/v1/jobs/job_1/events", b"")
    gate.on("GET", "/v1/jobs/job_1", record("running"))
    child = subprocess.Popen(
        [sys.executable, "-m", "lumigate.cli", "image", "a sunset"],
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    while not any(each.path == "/v1/jobs/job_1" for each in gate.seen):
        assert child.poll() is None
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=30)
    assert child.returncode == 130
    assert out == b""
    assert b"job_1 goes on at the server; `lumigate jobs wait job_1`" in err
    assert not [each for each in gate.seen if each.path.endswith("/cancel")]


@pytest.mark.parametrize(
    ("status", "code", "exit_code"),
    [
        (422, "invalid_request", 2),
        (401, "unauthenticated", 3),
        (403, "forbidden", 3),
        (402, "insufficient_credits", 4),
        (429, "rate_limited", 5),
        (502, "provider_failed", 6),
        (424, "provider_not_configured", 6),
        (404, "not_found", 1),
        (500, "internal", 1),
    ],
)
def test_every_refusal_has_its_exit_code(gate, lumigate, status, code, exit_code):
    gate.refuse("POST", "/v1/generations", status, code)
    said = lumigate("image", "a", "--json")
    assert said.code == exit_code
    assert said.json["error"]["code"] == code
    assert said.json["exit_code"] == exit_code
    assert "it says why" in said.err


def test_a_job_that_failed_at_the_provider_has_its_exit_code(gate, lumigate, record):
    error = {"code": "content_refused", "message": "not that", "provider": "fal"}
    gate.on("POST", "/v1/generations", record("failed", error=error))
    said = lumigate("image", "a")
    assert said.code == 6
    assert said.out == ""
    assert said.err == "lumigate: not that (content_refused at fal, job_1)\n"


def test_nobody_answering_is_said_in_one_line(gate, lumigate):
    said = lumigate("image", "a", "--base-url", "http://127.0.0.1:1", "--json")
    assert said.code == 1
    assert "nobody answers at http://127.0.0.1:1" in said.err
    assert json.loads(said.out)["error"]["code"] == "ConnectionFailed"


def test_what_was_made_and_cannot_be_saved_is_found_again(painter, lumigate):
    Path("folder").write_text("a file is in the way")
    said = lumigate("image", "a", "-o", "folder/a.png")
    assert said.code != 0
    assert said.out == ""
    assert "'folder': " in said.err
    assert "`lumigate jobs wait job_1` waits for it again" in said.err
    assert lumigate("jobs", "wait", "job_1", "-o", "a.png").out == "a.png\n"


def test_a_missing_file_is_a_slip_of_usage(gate, lumigate):
    said = lumigate("image", "a", "--input", "nowhere.png")
    assert said.code == 2
    assert "nowhere.png" in said.err
