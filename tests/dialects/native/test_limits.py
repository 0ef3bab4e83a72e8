"""How fast a key may ask, and what it is told."""

from __future__ import annotations

import re

import httpx2
import pytest

from lumigate.edge.gcra import RateLimiter
from lumigate.kit.clock import ManualClock


def read(answer: httpx2.Response) -> tuple[int, int]:
    """Return what is left and in how many seconds, from the RateLimit header."""
    found = re.fullmatch(r'"key";r=(\d+);t=(\d+)', answer.headers["ratelimit"])
    assert found is not None
    return int(found[1]), int(found[2])


def test_a_key_of_five_a_minute_may_ask_five_times_and_then_waits(house, is_problem) -> None:
    with house.client(house.make_key("read", rate=5).token) as client:
        for left in (4, 3, 2, 1, 0):
            answer = client.get("/v1/jobs")
            assert answer.status_code == 200
            assert answer.headers["ratelimit-policy"] == '"key";q=5;w=60'
            assert read(answer)[0] == left
        refused = client.get("/v1/jobs")
        assert is_problem(refused, 429)["retryable"] is True
        wait = int(refused.headers["retry-after"])
        assert 1 <= wait <= 12
        house.clock.advance(wait)
        assert client.get("/v1/jobs").status_code == 200
        assert client.get("/v1/jobs").status_code == 429
        house.clock.advance(60)
        assert [client.get("/v1/jobs").status_code for _ in range(6)] == [200] * 5 + [429]


def test_a_refused_request_says_how_it_stands_with_the_limit(house, is_problem) -> None:
    with house.client(house.make_key("read", rate=1).token) as client:
        client.get("/v1/jobs")
        for method, path in (("GET", "/v1/jobs"), ("POST", "/v1/generations"), ("GET", "/v1/jobs/job_1")):
            refused = client.request(method, path)
            is_problem(refused, 429)
            assert refused.headers["ratelimit-policy"] == '"key";q=1;w=60'
            assert read(refused)[0] == 0


def test_every_answer_to_a_limited_key_says_how_it_stands(house, a_png: bytes) -> None:
    with house.client(house.make_key("read", "generate", rate=1000).token) as client:
        asset = client.post("/v1/assets", files={"file": ("a.png", a_png)})
        for answer in (
            asset,
            client.get("/v1/jobs"),
            client.get("/v1/jobs/job_0"),
            client.post("/v1/generations", json={"model": "draft/picture", "prompt": "x"}),
            client.post("/v1/generations", json={"modle": "x"}),
            client.get("/v1/jobs", params={"limit": 0}),
            client.delete(f"/v1/assets/{asset.json()['id']}"),
        ):
            assert "ratelimit" in answer.headers, answer.url


def test_keys_have_limits_of_their_own(house) -> None:
    one, other = (house.make_key("read", rate=2) for _ in range(2))
    with house.client(one.token) as client:
        assert [client.get("/v1/jobs").status_code for _ in range(3)] == [200, 200, 429]
    with house.client(other.token) as client:
        assert client.get("/v1/jobs").status_code == 200


def test_the_first_key_and_open_routes_have_no_limit(house, client) -> None:
    assert "ratelimit" not in client.get("/v1/jobs").headers
    with house.client(house.make_key("read", rate=1).token) as limited:
        limited.get("/v1/jobs")
        assert [limited.get("/health").status_code for _ in range(5)] == [200] * 5


def test_a_new_key_takes_the_limit_that_it_is_given_or_its_makers(house, client) -> None:
    assert client.post("/v1/keys", json={"name": "x", "rate_per_minute": 7}).json()["rate_per_minute"] == 7
    with house.client(house.make_key("admin", rate=90).token) as maker:
        assert maker.post("/v1/keys", json={"name": "x"}).json()["rate_per_minute"] == 90
        assert maker.post("/v1/keys", json={"name": "x", "rate_per_minute": 5}).json()["rate_per_minute"] == 5


def test_a_key_cannot_make_itself_a_faster_one(house, is_problem) -> None:
    with house.client(house.make_key("admin", rate=90).token) as maker:
        refused = is_problem(maker.post("/v1/keys", json={"name": "x", "rate_per_minute": 91}), 422)
        assert [one["pointer"] for one in refused["errors"]] == ["/rate_per_minute"]
        assert "90" in refused["detail"]


@pytest.mark.parametrize("per_minute", [1, 7, 60, 1000])
def test_over_a_long_time_no_more_pass_than_the_limit_and_its_burst(per_minute: int) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock)
    passed = 0
    for _ in range(6000):
        passed += limiter.take("k", per_minute).allowed
        clock.advance(0.1)
    assert per_minute * 10 <= passed <= per_minute * 11 + 1 or passed == 6000
