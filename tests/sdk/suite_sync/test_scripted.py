# Made by tools/colour.py from tests/sdk/suite_async/test_scripted.py: change that file, not this one.
"""The client against a scripted server: what it sends, what it makes of answers."""

from __future__ import annotations

import io
import json
from pathlib import Path

import httpx2
import pytest

from lumigate import (
    Conflict,
    ConnectionFailed,
    InsufficientCredits,
    InvalidRequest,
    JobCancelled,
    JobFailed,
    JobOutcomeUnknown,
    JobRefused,
    Lumigate,
    LumigateError,
    OutcomeUnknown,
    Polling,
    ProviderError,
    RateLimited,
    Retries,
    Timeout,
    Unauthenticated,
    Unavailable,
    UnreadableAnswer,
)
from lumigate.wire.generations import GenerationIn
from lumigate.wire.productions import ProductionIn

BASE = "http://gate.test"
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 16


def connect(scripted, **settings) -> Lumigate:
    fast = {"retries": Retries(first=0.0), "polling": Polling(first=0.001, most=0.002)}
    http = httpx2.Client(transport=httpx2.MockTransport(scripted))
    return Lumigate(BASE, "lk_test", http_client=http, **(fast | settings))


def event(number: int, kind: str) -> bytes:
    data = {"id": number, "job": "job_1", "event": kind, "at": "2026-01-02T03:04:05Z", "data": {}}
    return f"id: {number}\nevent: {kind}\ndata: {json.dumps(data)}\n\n".encode()


class Breaking(httpx2.SyncByteStream):
    """A body that breaks off."""

    def __init__(self, begun: bytes) -> None:
        self.begun = begun

    def __iter__(self):
        yield self.begun
        raise httpx2.ReadError("broken")


def test_a_picture_is_one_request_and_its_job_has_outputs(scripted):
    scripted.on("POST", "/v1/generations", scripted.answer(scripted.job()))
    client = connect(scripted)
    job = client.images.generate(
        "a sunset", model=None, size="640x360", seed=7, extra={"tiling": True}, labels={"team": "x"}
    )
    assert job.status == "completed"
    assert job.cost_micros == 1200
    assert [each.width for each in job.outputs] == [64]
    (sent,) = scripted.seen
    assert sent.headers["authorization"] == "Bearer lk_test"
    assert sent.headers["prefer"] == "wait=60"
    body = GenerationIn.model_validate_json(sent.content)
    assert body.task == "text_to_image"
    assert body.params == {"width": 640, "height": 360, "seed": 7, "tiling": True}
    assert body.labels == {"team": "x"}
    assert "model" not in json.loads(sent.content)


def test_a_running_job_is_followed_until_it_is_done(scripted):
    scripted.on("POST", "/v1/generations", scripted.answer(scripted.job("running"), 202))
    scripted.on(
        "GET",
        "/v1/jobs/job_1",
        scripted.answer(scripted.job("running", progress=0.5)),
        scripted.answer(scripted.job()),
    )
    told: list[tuple[str, float]] = []
    job = connect(scripted).videos.generate(
        "waves", duration=5, on_progress=lambda job: told.append((job.status, job.progress))
    )
    assert job.status == "completed"
    assert told == [("running", 0.25), ("running", 0.5), ("completed", 1.0)]


def test_progress_comes_from_the_events_of_the_job(scripted):
    scripted.on("POST", "/v1/generations", scripted.answer(scripted.job("running"), 202))
    frames = [event(1, "stage"), event(2, "progress"), event(3, "completed")]
    scripted.on("GET", "/v1/jobs/job_1/events", httpx2.Response(200, content=b"".join(frames)))
    running = scripted.job("running", stage="drawing")
    scripted.on("GET", "/v1/jobs/job_1", scripted.answer(running), scripted.answer(scripted.job()))
    told: list[str | None] = []
    job = connect(scripted).images.generate("a", on_progress=lambda job: told.append(job.stage or job.status))
    assert job.status == "completed"
    assert told == ["running", "drawing", "completed"]


def test_where_no_more_streams_may_be_open_the_job_is_looked_at_instead(scripted):
    scripted.on("POST", "/v1/generations", scripted.answer(scripted.job("running"), 202))
    too_many = scripted.problem(429, "rate_limited", retryable=True, retry_after=0)
    scripted.on("GET", "/v1/jobs/job_1/events", too_many)
    running = scripted.answer(scripted.job("running", progress=0.5))
    scripted.on("GET", "/v1/jobs/job_1", running, scripted.answer(scripted.job()))
    told: list[float] = []
    job = connect(scripted).images.generate("a", on_progress=lambda job: told.append(job.progress))
    assert job.status == "completed"
    assert told == [0.25, 0.5, 1.0]


def test_without_waiting_the_job_comes_back_at_once(scripted):
    scripted.on("POST", "/v1/generations", scripted.answer(scripted.job("queued"), 202))
    job = connect(scripted).videos.generate("waves", wait=False)
    assert job.status == "queued"
    assert scripted.seen[0].headers["prefer"] == "respond-async"
    assert len(scripted.seen) == 1


def test_a_job_that_takes_too_long_raises_and_goes_on(scripted):
    scripted.on("POST", "/v1/generations", scripted.answer(scripted.job("running"), 202))
    scripted.on("GET", "/v1/jobs/job_1", scripted.answer(scripted.job("running")))
    with pytest.raises(Timeout, match=r"job_1 is still running after 0\.05 s") as caught:
        connect(scripted).images.generate("a", timeout=0.05)
    assert caught.value.job is not None
    assert caught.value.job.id == "job_1"
    assert isinstance(caught.value, TimeoutError)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("content_refused", JobRefused),
        ("outcome_unknown", JobOutcomeUnknown),
        ("provider_failed", JobFailed),
    ],
)
def test_a_failed_job_raises_what_happened_with_the_job(scripted, code, kind):
    error = {"code": code, "message": "no luck", "provider": "fal", "retryable": False}
    scripted.on("POST", "/v1/generations", scripted.answer(scripted.job("failed", error=error)))
    with pytest.raises(kind) as caught:
        connect(scripted).images.generate("a")
    assert caught.value.code == code
    assert caught.value.provider == "fal"
    assert caught.value.job.id == "job_1"
    assert str(caught.value) == f"no luck ({code} at fal, job_1)"


def test_waiting_for_a_cancelled_job_raises(scripted):
    scripted.on("GET", "/v1/jobs/job_1", scripted.answer(scripted.job("cancelled")))
    job = connect(scripted).jobs.get("job_1")
    with pytest.raises(JobCancelled):
        job.wait()


def test_a_retry_carries_the_same_idempotency_key_and_body(scripted):
    scripted.on(
        "POST",
        "/v1/generations",
        httpx2.ConnectError("refused"),
        scripted.problem(503, "unavailable", retryable=True, retry_after=0),
        scripted.answer(scripted.job()),
    )
    connect(scripted).images.generate("a")
    assert len(scripted.seen) == 3
    assert len({each.headers["idempotency-key"] for each in scripted.seen}) == 1
    assert len({each.content for each in scripted.seen}) == 1


def test_two_calls_have_two_idempotency_keys_unless_given(scripted):
    scripted.on("POST", "/v1/generations", scripted.answer(scripted.job()))
    client = connect(scripted)
    client.images.generate("a")
    client.images.generate("a")
    client.images.generate("a", idempotency_key="mine")
    keys = [each.headers["idempotency-key"] for each in scripted.seen]
    assert len(set(keys)) == 3
    assert keys[2] == "mine"


def test_a_request_that_still_runs_is_waited_for_beyond_the_retries(scripted):
    busy = scripted.problem(409, "in_flight", retryable=True, retry_after=0)
    scripted.on("POST", "/v1/generations", *[busy] * 6, scripted.answer(scripted.job()))
    job = connect(scripted, retries=Retries(limit=1, first=0.0)).images.generate("a")
    assert job.id == "job_1"
    assert len(scripted.seen) == 7


def test_retries_end(scripted):
    scripted.on("GET", "/v1/jobs/job_1", scripted.problem(503, "unavailable", retryable=True))
    with pytest.raises(Unavailable):
        connect(scripted).jobs.get("job_1")
    assert len(scripted.seen) == 3


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, "unauthenticated", Unauthenticated),
        (402, "insufficient_credits", InsufficientCredits),
        (409, "conflict", Conflict),
        (422, "invalid_request", InvalidRequest),
        (502, "outcome_unknown", OutcomeUnknown),
        (502, "provider_failed", ProviderError),
    ],
)
def test_an_error_that_stands_is_not_tried_again(scripted, status, code, kind):
    scripted.on("POST", "/v1/generations", scripted.problem(status, code))
    with pytest.raises(kind) as caught:
        connect(scripted).images.generate("a")
    assert (caught.value.status, caught.value.code, caught.value.request_id) == (status, code, "req_1")
    assert len(scripted.seen) == 1


def test_a_refused_field_is_named(scripted):
    errors = [{"pointer": "/params/widht", "message": "unknown; did you mean 'width'?"}]
    scripted.on("POST", "/v1/generations", scripted.problem(422, "invalid_request", errors=errors))
    with pytest.raises(InvalidRequest, match="did you mean 'width'"):
        connect(scripted).images.generate("a", extra={"widht": 3})


def test_waiting_longer_than_patience_is_not_done(scripted):
    scripted.on("GET", "/v1/ledger", scripted.problem(429, "rate_limited", retryable=True, retry_after=3600))
    with pytest.raises(RateLimited) as caught:
        connect(scripted).ledger.balance()
    assert caught.value.retry_after == 3600
    assert len(scripted.seen) == 1


def test_a_proxy_in_between_is_tried_again_and_quoted(scripted):
    scripted.on("GET", "/health", httpx2.Response(502, text="<h1>Bad gateway</h1>"))
    with pytest.raises(LumigateError, match="Bad gateway"):
        connect(scripted).health.get()
    assert len(scripted.seen) == 3


def test_nobody_answering_says_where_and_what_to_do(scripted):
    scripted.on("GET", "/health", httpx2.ConnectError("refused"))
    client = connect(scripted)
    with pytest.raises(ConnectionFailed, match=r"nobody answers at http://gate\.test") as caught:
        client.health.get()
    assert isinstance(caught.value, ConnectionError)


def test_an_answer_of_something_else_is_said_so(scripted):
    scripted.on("GET", "/health", httpx2.Response(200, text="hello"))
    with pytest.raises(UnreadableAnswer, match="is this the address of a Lumigate server"):
        connect(scripted).health.get()


def test_lists_go_over_all_pages(scripted):
    first, second = (
        {"data": [scripted.job(id=f"job_{n}")], "next_cursor": c} for n, c in ((1, "x"), (2, None))
    )
    scripted.on("GET", "/v1/jobs", scripted.answer(first), scripted.answer(second))
    listing = connect(scripted).jobs.list(status="completed", labels={"team": "x"}, limit=1)
    assert [job.id for job in listing] == ["job_1", "job_2"]
    queries = [dict(each.url.params) for each in scripted.seen]
    assert queries[0] == {"status": "completed", "limit": "1", "label.team": "x"}
    assert queries[1] == {"status": "completed", "limit": "1", "label.team": "x", "cursor": "x"}


def test_events_go_on_after_the_last_one_seen_when_the_connection_breaks(scripted):
    path = "/v1/jobs/job_1/events"
    scripted.on(
        "GET",
        path,
        httpx2.Response(200, content=b"retry: 1\n\n" + event(1, "queued") + event(2, "started")[:20]),
        httpx2.ReadError("broken"),
        httpx2.Response(200, content=event(2, "started") + event(3, "completed") + event(4, "charged")),
    )
    running = scripted.answer(scripted.job("running"))
    scripted.on("GET", "/v1/jobs/job_1", running, running, scripted.answer(scripted.job()))
    job = connect(scripted).jobs.get("job_1")
    kinds = [event.event for event in job.stream()]
    assert kinds == ["queued", "started", "completed", "charged"]
    assert [each.headers.get("last-event-id") for each in scripted.asked("GET", path)] == [None, "1", "1"]
    assert job.status == "completed"


def test_what_was_charged_comes_after_the_end_also_when_the_connection_breaks_between(scripted):
    path = "/v1/jobs/job_1/events"
    scripted.on(
        "GET",
        path,
        httpx2.Response(200, stream=Breaking(event(1, "completed"))),
        httpx2.Response(200, content=event(2, "charged")),
    )
    scripted.on("GET", "/v1/jobs/job_1", scripted.answer(scripted.job("running")))
    job = connect(scripted).jobs.get("job_1")
    assert [event.event for event in job.stream()] == ["completed", "charged"]
    assert [each.headers.get("last-event-id") for each in scripted.asked("GET", path)] == [None, "1"]


def test_a_stream_that_a_stopping_server_closed_too_early_is_asked_for_the_rest(scripted):
    path = "/v1/jobs/job_1/events"
    scripted.on("GET", path, httpx2.Response(200, content=event(1, "started")))
    scripted.on("GET", path, httpx2.Response(200, content=event(2, "completed") + event(3, "charged")))
    scripted.on(
        "GET", "/v1/jobs/job_1", scripted.answer(scripted.job("running")), scripted.answer(scripted.job())
    )
    job = connect(scripted).jobs.get("job_1")
    assert [event.id for event in job.stream()] == [1, 2, 3]


def test_following_a_job_that_ended_long_ago_ends(scripted):
    scripted.on("GET", "/v1/jobs/job_1/events", httpx2.Response(200, content=b""))
    scripted.on("GET", "/v1/jobs/job_1", scripted.answer(scripted.job()))
    job = connect(scripted).jobs.get("job_1")
    assert list(job.stream(after=9)) == []


def test_cancelling_tells_what_came_back(scripted):
    scripted.on("GET", "/v1/jobs/job_1", scripted.answer(scripted.job("running")))
    cancelled = {"job": scripted.job("cancelled"), "refunded_micros": 900}
    scripted.on("POST", "/v1/jobs/job_1/cancel", scripted.answer(cancelled))
    job = connect(scripted).jobs.get("job_1")
    assert job.cancel() == 900
    assert job.status == "cancelled"


def test_an_output_is_saved_whole_with_its_name_in_a_folder(scripted, tmp_path):
    scripted.on("POST", "/v1/generations", scripted.answer(scripted.job()))
    scripted.on("GET", "/v1/assets/ast_1/content", httpx2.Response(200, content=PNG))
    job = connect(scripted).images.generate("a")
    assert job.outputs[0].save(tmp_path / "new" / "sunset.png") == tmp_path / "new" / "sunset.png"
    assert (tmp_path / "new" / "sunset.png").read_bytes() == PNG
    assert job.outputs[0].save(tmp_path) == tmp_path / "job_1.png"
    assert job.outputs[0].bytes() == PNG


def test_a_download_that_fails_leaves_the_old_file_alone(scripted, tmp_path):
    scripted.on("POST", "/v1/generations", scripted.answer(scripted.job()))
    scripted.on("GET", "/v1/assets/ast_1/content", scripted.problem(404, "not_found"))
    job = connect(scripted).images.generate("a")
    target = tmp_path / "sunset.png"
    target.write_bytes(b"old")
    with pytest.raises(LumigateError):
        job.outputs[0].save(target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_left_at_the_provider_is_fetched_without_our_key(scripted, tmp_path):
    output = {"asset": None, "url": "https://cdn.example/x.mp4", "mime": "video/mp4"}
    scripted.on("POST", "/v1/generations", scripted.answer(scripted.job(outputs=[output])))
    scripted.on("GET", "/x.mp4", httpx2.Response(200, content=b"film"))
    job = connect(scripted).videos.generate("a", keep="provider")
    job.outputs[0].save(tmp_path / "x.mp4")
    assert "authorization" not in scripted.seen[-1].headers
    assert scripted.seen[-1].url.host == "cdn.example"


def test_small_media_travels_inside_and_large_media_is_uploaded(scripted, tmp_path):
    scripted.on("POST", "/v1/generations", scripted.answer(scripted.job()))
    asset = {
        "id": "ast_9",
        "url": "/v1/assets/ast_9/content",
        "mime": "image/png",
        "bytes": 1,
        "sha256": "0" * 64,
    }
    asset |= {"origin": "upload", "created_at": "2026-01-02T03:04:05Z"}
    scripted.on("POST", "/v1/assets", scripted.answer(asset, 201))
    client = connect(scripted)
    small, large = tmp_path / "small.png", tmp_path / "large.png"
    small.write_bytes(PNG)
    large.write_bytes(PNG + b"0" * 1_000_000)
    client.images.generate("a", image=small, reference=["https://x.example/a.png", "ast_7", io.BytesIO(PNG)])
    inputs = GenerationIn.model_validate_json(scripted.seen[-1].content).inputs
    assert [each.role for each in inputs] == ["image", "reference", "reference", "reference"]
    assert inputs[0].data is not None
    assert inputs[0].data.startswith("data:image/png;base64,")
    assert (inputs[1].url, inputs[2].asset) == ("https://x.example/a.png", "ast_7")
    client.images.generate("a", image=str(large))
    assert GenerationIn.model_validate_json(scripted.seen[-1].content).inputs[0].asset == "ast_9"
    (form,) = scripted.asked("POST", "/v1/assets")
    assert b'name="file"; filename="large.png"' in form.content
    assert b"image/png" in form.content


def test_an_upload_that_is_tried_again_has_the_same_body(scripted):
    scripted.on("POST", "/v1/assets", httpx2.ConnectError("x"), scripted.problem(403, "forbidden"))
    with pytest.raises(LumigateError):
        connect(scripted).assets.upload(PNG)
    first, second = scripted.seen
    assert first.content == second.content
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]


def test_a_huge_file_is_put_where_the_server_says(scripted, tmp_path):
    huge = tmp_path / "huge.mp4"
    huge.write_bytes(b"\0\0\0\x20ftypisom" + b"0" * (9 * 1024 * 1024))
    ticket = {
        "asset": "ast_9",
        "put_url": "https://bucket.example/ast_9?signed=1",
        "headers": {"Content-Type": "video/mp4"},
        "expires_at": "2026-01-02T03:04:05Z",
    }
    asset = {"id": "ast_9", "url": "/x", "mime": "video/mp4", "bytes": 1, "sha256": "0" * 64}
    asset |= {"origin": "upload", "created_at": "2026-01-02T03:04:05Z"}
    scripted.on("POST", "/v1/assets/uploads", scripted.answer(ticket, 201))
    scripted.on("GET", "/v1/assets/ast_9", scripted.answer(asset))
    got: list[int] = []

    def take(request: httpx2.Request) -> httpx2.Response:
        got.append(len(request.content))
        return httpx2.Response(200)

    scripted.on("PUT", "/ast_9", take)
    uploaded = connect(scripted).assets.upload(huge)
    assert uploaded.id == "ast_9"
    (put,) = scripted.asked("PUT", "/ast_9")
    assert "authorization" not in put.headers
    assert put.headers["content-type"] == "video/mp4"
    assert got == [huge.stat().st_size]
    asked = scripted.asked("POST", "/v1/assets/uploads")[0]
    assert json.loads(asked.content) == {"mime": "video/mp4", "bytes": got[0], "name": "huge.mp4"}


def production(status: str = "completed", **changes) -> dict:
    film = {"url": "/v1/assets/ast_5/content", "asset": "ast_5", "seconds": 20.0, "size": "1280x720"}
    record = {
        "id": "prd_1",
        "version": 1,
        "status": status,
        "job": "job_1",
        "document": {},
        "film": film if status == "completed" else None,
        "captions": {"srt": "/v1/assets/ast_6/content", "vtt": None},
        "created_at": "2026-01-02T03:04:05Z",
        "events_url": "/v1/jobs/job_1/events",
    }
    return record | changes


def test_a_film_is_made_waited_for_and_saved(scripted, tmp_path):
    scripted.on("POST", "/v1/productions", scripted.answer(production("queued"), 202))
    scripted.on(
        "GET", "/v1/productions/prd_1", scripted.answer(production("running")), scripted.answer(production())
    )
    scripted.on("GET", "/v1/assets/ast_5/content", httpx2.Response(200, content=b"film"))
    scripted.on("GET", "/v1/assets/ast_6/content", httpx2.Response(200, content=b"1\n"))
    client = connect(scripted)
    film = client.productions.create(
        "A launch teaser",
        seconds=20,
        cta_url="https://example.com/book",
        pictures=["https://x.example/a.jpg", {"source": "ast_3", "title": "The beach"}],
        outro={"qr": "https://example.com", "logo": "ast_4"},
    )
    sent = ProductionIn.model_validate_json(scripted.seen[0].content)
    assert sent.pictures[0].url == "https://x.example/a.jpg"
    assert (sent.pictures[1].asset, sent.pictures[1].title) == ("ast_3", "The beach")
    assert sent.outro is not None
    assert sent.outro.logo == "ast_4"
    film.wait()
    assert film.film.save(tmp_path) == tmp_path / "prd_1.mp4"
    assert (tmp_path / "prd_1.mp4").read_bytes() == b"film"
    assert film.captions.srt is not None
    assert film.captions.srt.save(tmp_path) == tmp_path / "prd_1.srt"
    assert film.captions.vtt is None


def test_a_raw_request_has_key_and_errors(scripted):
    scripted.on("GET", "/v1/anything", scripted.answer({"x": 1}, x_request_id="req_9"))
    client = connect(scripted)
    response = client.request("GET", "/v1/anything", query={"deep": True, "skip": None})
    assert response.headers["x-request-id"] == "req_9"
    assert dict(response.request.url.params) == {"deep": "true"}


def test_extra_headers_are_sent(scripted):
    scripted.on(
        "GET",
        "/health",
        scripted.answer({"status": "ok", "version": "1", "database": "sqlite", "workers": 1}),
    )
    client = connect(scripted, headers={"X-Team": "a"})
    client.health.get(headers={"traceparent": "00-1"})
    assert scripted.seen[0].headers["x-team"] == "a"
    assert scripted.seen[0].headers["traceparent"] == "00-1"


@pytest.mark.parametrize("name", ["../secrets", "a?b", ""])
def test_an_id_cannot_lead_to_another_path(scripted, name):
    client = connect(scripted)
    with pytest.raises((LumigateError, ValueError)):
        client.models.get(name)
    with pytest.raises((LumigateError, ValueError)):
        client.jobs.get(name)
    assert all(each.url.raw_path.count(b"/") == 3 for each in scripted.seen)


def test_what_is_not_media_is_refused_before_anything_is_sent(scripted):
    client = connect(scripted)
    with pytest.raises(TypeError, match="'int' is not media"):
        client.images.generate("a", image=3)  # type: ignore[arg-type]
    with pytest.raises(FileNotFoundError):
        client.images.generate("a", image=Path("/nowhere/at/all.png"))
    assert scripted.seen == []
