"""What a notebook shows."""

from __future__ import annotations

from base64 import b64encode

import httpx2
import pytest

from lumigate import AsyncJob, AsyncLumigate, Job, Lumigate, Production, Retries
from lumigate.client import _io_sync
from lumigate.wire import jobs, productions

BASE = "http://gate.test"
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 16
INSIDE = b64encode(PNG).decode()


@pytest.fixture
def client(scripted):
    scripted.on("GET", "/v1/assets/ast_1/content", httpx2.Response(200, content=PNG))
    http = httpx2.Client(transport=httpx2.MockTransport(scripted))
    return Lumigate(BASE, "lk", http_client=http, retries=Retries(limit=0))


def job(client: Lumigate, scripted, *mimes: str, **changes: object) -> Job:
    outputs = [
        {"asset": "ast_1", "url": f"/v1/assets/ast_1/content?n={n}", "mime": m} for n, m in enumerate(mimes)
    ]
    record = scripted.job(outputs=outputs) | changes
    return Job(client._api, jobs.Job.model_validate(record))


def shown(thing: object) -> dict[str, str]:
    """Return what a notebook keeps of a thing, asked in the way that IPython asks."""
    if hasattr(thing, "_repr_mimebundle_"):
        return thing._repr_mimebundle_(include=None, exclude=None)
    return {"text/plain": repr(thing), "text/html": thing._repr_html_()}


@pytest.mark.parametrize("mime", ["image/png", "image/jpeg"])
def test_a_picture_is_kept_in_the_notebook_and_not_twice(client, scripted, mime):
    (output,) = job(client, scripted, mime).outputs
    assert shown(output) == {"text/plain": f"<Output ast_1 {mime}>", mime: INSIDE}
    assert not hasattr(output, "_repr_html_")


def test_a_picture_of_a_rarer_type_is_kept_inside_html(client, scripted):
    (output,) = job(client, scripted, "image/webp").outputs
    assert f'src="data:image/webp;base64,{INSIDE}"' in shown(output)["text/html"]


@pytest.mark.parametrize(
    ("mime", "tag"), [("video/mp4", "<video "), ("audio/wav", "<audio "), ("text/vtt", "<a ")]
)
def test_what_is_played_is_shown_by_its_address(client, scripted, mime, tag):
    (output,) = job(client, scripted, mime).outputs
    html = shown(output)["text/html"]
    assert html.startswith(tag)
    assert f"{BASE}/v1/assets/ast_1/content" in html
    assert scripted.seen == []


def test_a_job_shows_its_files_and_what_it_cost(client, scripted):
    html = shown(job(client, scripted, "image/png", "video/mp4"))["text/html"]
    assert f"data:image/png;base64,{INSIDE}" in html
    assert f'<video src="{BASE}/v1/assets/ast_1/content?n=1"' in html
    assert "job_1" in html
    assert "$0.0012" in html


def test_a_running_job_says_how_far_it_is(client, scripted):
    told = shown(job(client, scripted, status="running", progress=0.42, stage="drawing"))
    assert told["text/plain"] == "<Job job_1 running 42% drawing>"
    assert "running 42%" in told["text/html"]


def test_a_picture_that_is_gone_or_too_large_is_an_address(client, scripted, monkeypatch):
    made = job(client, scripted, "image/png")
    monkeypatch.setattr(_io_sync, "INSIDE_LIMIT", 3)
    assert f'src="{BASE}/v1/assets/' in shown(made.outputs[0])["text/html"]
    scripted.script.clear()
    assert f'src="{BASE}/v1/assets/' in shown(made)["text/html"]


def test_a_film_shows_itself(client, scripted):
    record = {
        "id": "prd_1",
        "version": 2,
        "status": "completed",
        "job": "job_1",
        "document": {},
        "film": {"url": "http://x.example/a.mp4", "asset": "ast_5", "seconds": 3.0, "size": "16x9"},
        "created_at": "2026-01-02T03:04:05Z",
        "events_url": "/e",
    }
    made = Production(client._api, productions.Production.model_validate(record))
    assert '<video src="http://x.example/a.mp4"' in shown(made)["text/html"]
    assert "<video " in shown(made.film)["text/html"]


def test_the_awaiting_colour_shows_addresses_because_nothing_can_be_fetched_there(scripted):
    record = jobs.Job.model_validate(scripted.job())
    made = AsyncJob(AsyncLumigate(BASE, "lk")._api, record)
    assert f'<img src="{BASE}/v1/assets/ast_1/content"' in shown(made.outputs[0])["text/html"]
    assert "<img src=" in shown(made)["text/html"]
