"""What goes on every answer, who may read it from a browser, and what is said when we are at fault."""

from __future__ import annotations

import httpx2
import pytest
import structlog.testing

from lumigate.dialects.native.errors import broken
from lumigate.domain.errors import Unavailable
from lumigate.edge.middleware import Outermost
from lumigate.server.app import build_app
from lumigate.server.container import Container

ORIGIN = "https://studio.example"
SAFE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cache-control": "no-store",
}
PATHS = ["/health", "/v1/jobs", "/v1/jobs/job_0", "/nothing", "/openapi.json", "/metrics", "/v1/models"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_safe_to_get_in_a_browser(path: str, client) -> None:
    answer = client.get(path)
    for name, value in SAFE.items():
        assert answer.headers[name] == value, name
    assert "server" not in answer.headers


@pytest.mark.parametrize("name", ["abc-123", "x" * 128, "A.b_C-9"])
def test_a_request_id_is_taken_over(name: str, client) -> None:
    answer = client.get("/v1/jobs/job_0", headers={"x-request-id": name})
    assert answer.headers["x-request-id"] == answer.json()["request_id"] == name


@pytest.mark.parametrize("name", ["", "x" * 129, "a b", "caf\u00e9", "<script>", 'a"b', "a,b"])
def test_a_request_id_that_could_do_harm_is_replaced(name: str, client) -> None:
    answer = client.get("/v1/jobs/job_0", headers={"x-request-id": name.encode()})
    assert answer.headers["x-request-id"].startswith("req_")


def test_the_trace_goes_on(client) -> None:
    trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    assert client.get("/health", headers={"traceparent": trace}).headers["traceparent"] == trace
    for bad in ("00-0", trace.upper(), trace + "-x", "", "00-" + "g" * 32 + "-" + "0" * 16 + "-01"):
        assert "traceparent" not in client.get("/health", headers={"traceparent": bad}).headers


def test_a_page_of_a_chosen_origin_may_call(house) -> None:
    with house.client("") as page:
        asked = page.options(
            "/v1/generations",
            headers={
                "origin": ORIGIN,
                "access-control-request-method": "POST",
                "access-control-request-headers": "authorization, content-type, idempotency-key, prefer",
            },
        )
        assert asked.status_code == 200
        assert asked.headers["access-control-allow-origin"] == ORIGIN
        assert "POST" in asked.headers["access-control-allow-methods"]
        assert "idempotency-key" in asked.headers["access-control-allow-headers"].lower()
        refused = page.get("/v1/jobs", headers={"origin": ORIGIN})
        assert refused.status_code == 401
        assert refused.headers["access-control-allow-origin"] == ORIGIN
        assert "retry-after" in refused.headers["access-control-expose-headers"].lower()
        assert "access-control-allow-credentials" not in refused.headers


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "http://studio.example",
        "https://studio.example.evil",
        "https://studio.example:8443",
        "null",
        "",
    ],
)
def test_a_page_of_any_other_origin_may_not(origin: str, house) -> None:
    with house.client("") as page:
        asked = page.options("/v1/jobs", headers={"origin": origin, "access-control-request-method": "GET"})
        assert "access-control-allow-origin" not in asked.headers
        assert asked.status_code in (400, 405)
    with house.client() as page:
        assert "access-control-allow-origin" not in page.get("/v1/jobs", headers={"origin": origin}).headers


def test_without_chosen_origins_no_page_may(house) -> None:
    closed = Container(house.settings.model_copy(update={"cors_origins": ()}), address="")
    closed._house = house.container.house

    async def ask() -> httpx2.Response:
        transport = httpx2.ASGITransport(build_app(closed))
        async with httpx2.AsyncClient(transport=transport, base_url="http://house.test") as page:
            return await page.get("/health", headers={"origin": ORIGIN})

    answer = house.run(ask())
    assert answer.status_code == 200
    assert not [name for name in answer.headers if name.startswith("access-control")]


class Planted(RuntimeError):
    """A fault that nobody planned for; its text must not leave the house."""


SECRET = "hunter2 at /etc/shadow"


@pytest.mark.parametrize(
    ("part", "name", "method", "path"),
    [
        ("jobs", "get", "GET", "/v1/jobs/job_1"),
        ("jobs", "list", "GET", "/v1/jobs"),
        ("generations", "submit", "POST", "/v1/generations"),
        ("keys", "authenticate", "GET", "/v1/ledger"),
        ("assets", "list", "GET", "/v1/assets"),
        ("webhooks", "create", "POST", "/v1/webhooks"),
    ],
)
def test_a_fault_of_ours_is_a_problem_that_tells_nothing(
    part: str, name: str, method: str, path: str, house, client, is_problem, monkeypatch
) -> None:
    async def faulty(*_: object, **__: object) -> None:
        raise Planted(SECRET)

    monkeypatch.setattr(type(getattr(house.container.house, part)), name, faulty)
    body = (
        {"model": "draft/picture", "prompt": "x"} if part == "generations" else {"url": "https://example.com"}
    )
    with structlog.testing.capture_logs() as logged:
        answer = client.request(method, path, json=body if method == "POST" else None)
    problem = is_problem(answer, 500)
    assert problem["code"] == "internal"
    assert problem["request_id"] in problem["detail"]
    assert SECRET not in answer.text
    assert "Planted" not in answer.text
    for header, value in SAFE.items():
        assert answer.headers[header] == value
    assert [one["request_id"] for one in logged] == [problem["request_id"]]
    assert house.key not in repr(logged)


def test_a_lost_database_is_503_and_worth_another_try(house, client, is_problem, monkeypatch) -> None:
    async def gone(*_: object, **__: object) -> None:
        raise Unavailable("the database does not answer", retry_after=2.5)

    monkeypatch.setattr(type(house.container.house.jobs), "get", gone)
    answer = client.get("/v1/jobs/job_1")
    assert is_problem(answer, 503)["retryable"] is True
    assert answer.headers["retry-after"] == "3"


def test_a_fault_that_no_app_answers_is_answered_by_the_outermost_layer(house) -> None:
    async def app(scope, receive, send) -> None:
        raise Planted(SECRET)

    outermost = Outermost(app, new_id=house.container.house.new_id, answered=lambda *_: None, broken=broken)

    async def ask() -> httpx2.Response:
        transport = httpx2.ASGITransport(outermost)
        async with httpx2.AsyncClient(transport=transport, base_url="http://house.test") as page:
            return await page.get("/x")

    answer = house.run(ask())
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert SECRET not in answer.text


def test_half_an_answer_ends_with_its_connection_and_not_as_a_whole_one(house) -> None:
    async def app(scope, receive, send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"half", "more_body": True})
        raise Planted(SECRET)

    outermost = Outermost(app, new_id=house.container.house.new_id, answered=lambda *_: None, broken=broken)

    async def ask() -> None:
        transport = httpx2.ASGITransport(outermost)
        async with httpx2.AsyncClient(transport=transport, base_url="http://house.test") as page:
            await page.get("/x")

    with pytest.raises(Planted):
        house.run(ask())


@pytest.mark.parametrize("path", ["/health", "/v1/jobs", "/v1/jobs/job_0", "/openapi.json", "/nothing"])
def test_the_head_of_whatever_can_be_got_can_be_asked_for(path: str, client) -> None:
    got, head = client.get(path), client.head(path)
    assert (head.status_code, head.content) == (got.status_code, b"")
    assert head.headers["content-type"] == got.headers["content-type"]


def test_the_head_of_a_stream_does_not_wait_for_its_end(house, client) -> None:
    headers = {"prefer": "respond-async"}
    body = {"model": "openai/priced", "prompt": "hold the head"}
    job = client.post("/v1/generations", json=body, headers=headers).json()["id"]
    with httpx2.Client(base_url=house.address, trust_env=False, timeout=10) as browser:
        answer = browser.head(f"/v1/jobs/{job}/events", headers={"authorization": f"Bearer {house.key}"})
        assert answer.status_code == 200
        assert browser.get("/health").status_code == 200
    house.loop.call_soon_threadsafe(house.provider.let_go, "hold the head")


def test_metrics_show_no_key_and_no_path(house, client) -> None:
    client.get("/v1/jobs/a-path-to-look-for")
    client.request("BREW", "/v1/jobs")
    shown = client.get("/metrics").text
    assert "lumigate_http_requests_total" in shown
    for secret in (house.key, "a-path-to-look-for", "BREW", "acc_"):
        assert secret not in shown
