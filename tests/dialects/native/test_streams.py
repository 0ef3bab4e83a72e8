"""Events of a job: over SSE and WebSocket, resumed where they broke off, alive while nothing happens."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import httpx2
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from lumigate.dialects.native.routes import jobs as job_routes
from lumigate.domain.errors import RateLimited
from lumigate.edge.streams import OpenStreams

WAIT = 10.0
MOST_STREAMS = 6
"""What the house of these tests allows an account."""


def frames(lines: Iterator[str]) -> Iterator[dict[str, Any]]:
    """Read server-sent events as a browser does."""
    found: dict[str, Any] = {}
    for line in lines:
        if line == "":
            if "data" in found:
                yield found
            found = {}
        elif line.startswith(":"):
            yield {"comment": line[1:].strip()}
        else:
            name, _, value = line.partition(": ")
            found[name] = value


def start(house, prompt: str) -> str:
    with house.client() as client:
        body = {"model": "openai/priced", "prompt": prompt}
        answer = client.post("/v1/generations", json=body, headers={"prefer": "respond-async"})
    assert answer.status_code in (200, 202)
    return answer.json()["id"]


def let_go(house, prompt: str) -> None:
    house.loop.call_soon_threadsafe(house.provider.let_go, prompt)


@pytest.fixture
def browser(house) -> Iterator[httpx2.Client]:
    """A client on a real socket, for answers that come bit by bit."""
    headers = {"authorization": f"Bearer {house.key}"}
    with httpx2.Client(base_url=house.address, headers=headers, trust_env=False, timeout=WAIT) as client:
        yield client


def listen(house, job: str, key: str | None = None, more: str = "") -> ClientConnection:
    token = house.key if key is None else key
    headers = {"authorization": f"Bearer {token}"} if token else {}
    address = house.address.replace("http", "ws") + f"/v1/events?job={job}{more}"
    return connect(address, additional_headers=headers, proxy=None, open_timeout=WAIT, close_timeout=WAIT)


def test_the_events_of_a_finished_job_are_all_there_and_end(house, client) -> None:
    job = client.post("/v1/generations", json={"model": "openai/priced", "prompt": "x"}).json()["id"]
    answer = client.get(f"/v1/jobs/{job}/events")
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-accel-buffering"] == "no"
    events = list(frames(iter(answer.text.split("\n"))))
    assert [int(one["id"]) for one in events] == list(range(1, len(events) + 1))
    names = [one["event"] for one in events]
    assert names[:2] == ["queued", "started"]
    assert {"completed", "charged"} <= set(names)
    for one in events:
        data = json.loads(one["data"])
        assert (data["id"], data["event"], data["job"]) == (int(one["id"]), one["event"], job)


def test_every_place_to_resume_from_gives_exactly_the_rest(house, client) -> None:
    job = client.post("/v1/generations", json={"model": "openai/priced", "prompt": "x"}).json()["id"]
    whole = list(frames(iter(client.get(f"/v1/jobs/{job}/events").text.split("\n"))))
    for seen in range(len(whole) + 2):
        answer = client.get(f"/v1/jobs/{job}/events", headers={"last-event-id": str(seen)})
        assert list(frames(iter(answer.text.split("\n")))) == whole[seen:]


def test_a_stream_that_breaks_is_taken_up_without_gap_or_repeat(house, browser) -> None:
    job = start(house, "hold the line")
    seen: list[int] = []
    with browser.stream("GET", f"/v1/jobs/{job}/events") as answer:
        for one in frames(answer.iter_lines()):
            seen.append(int(one["id"]))
            if len(seen) == 1:
                break
    let_go(house, "hold the line")
    with browser.stream("GET", f"/v1/jobs/{job}/events", headers={"last-event-id": str(seen[-1])}) as answer:
        events = list(frames(answer.iter_lines()))
    seen += [int(one["id"]) for one in events]
    assert seen == list(range(1, len(seen) + 1))
    assert "completed" in [one["event"] for one in events]


def test_events_arrive_while_the_job_runs(house, browser) -> None:
    job = start(house, "hold for news")
    names = []
    with browser.stream("GET", f"/v1/jobs/{job}/events") as answer:
        for one in frames(answer.iter_lines()):
            names.append(one["event"])
            if len(names) == 2:
                let_go(house, "hold for news")
    assert names[:2] == ["queued", "started"]
    assert "completed" in names


def test_a_quiet_stream_gives_signs_of_life(house, browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job_routes, "HEARTBEAT_SECONDS", 0.5)
    job = start(house, "hold in silence")
    with browser.stream("GET", f"/v1/jobs/{job}/events") as answer:
        for one in frames(answer.iter_lines()):
            if "comment" in one:
                break
    with listen(house, job) as socket:
        while json.loads(socket.recv(WAIT)) != {"event": "heartbeat"}:
            pass
    let_go(house, "hold in silence")


@pytest.mark.parametrize("number", ["x", "-1", "1.5", "9" * 19, "\u0661", "0x1", "1 2"])
def test_a_last_event_id_that_never_was_is_refused(number: str, house, client, is_problem) -> None:
    job = start(house, "x")
    headers = [(b"last-event-id", number.encode())]
    is_problem(client.get(f"/v1/jobs/{job}/events", headers=headers), 422)


def test_the_websocket_says_the_same(house, client) -> None:
    job = client.post("/v1/generations", json={"model": "openai/priced", "prompt": "x"}).json()["id"]
    streamed = [
        json.loads(one["data"]) for one in frames(iter(client.get(f"/v1/jobs/{job}/events").text.split("\n")))
    ]
    with listen(house, job) as socket:
        heard = [json.loads(text) for text in socket]
        assert socket.protocol.close_code == 1000
    assert heard == streamed
    with listen(house, job, more="&last_event_id=2") as socket:
        assert [json.loads(text) for text in socket] == streamed[2:]


def code_of(socket: ClientConnection) -> int:
    with pytest.raises(ConnectionClosed) as closed:
        socket.recv(WAIT)
    assert closed.value.rcvd is not None
    return closed.value.rcvd.code


def test_a_websocket_without_a_good_key_is_closed_with_4401(house) -> None:
    job = start(house, "x")
    for key in ("", "wrong", house.make_key("read", revoked=True).token):
        with listen(house, job, key) as socket:
            assert code_of(socket) == 4401


def test_a_websocket_for_a_foreign_or_unknown_job_is_closed_with_4404(house) -> None:
    job = start(house, "x")
    stranger = house.make_key("admin").token
    for key, name in ((stranger, job), (None, "job_0"), (None, "")):
        with listen(house, name, key) as socket:
            assert code_of(socket) == 4404


@pytest.mark.parametrize(
    "query", ["job=%00", "job=x&last_event_id=-1", "job=x&last_event_id=abc", "last_event_id=9" + "9" * 30]
)
def test_odd_websocket_queries_are_closed_and_break_nothing(query: str, house) -> None:
    address = house.address.replace("http", "ws") + f"/v1/events?{query}"
    headers = {"authorization": f"Bearer {house.key}"}
    refused = pytest.raises((ConnectionClosed, InvalidStatus))
    with (
        refused as ended,
        connect(address, additional_headers=headers, proxy=None, open_timeout=WAIT) as socket,
    ):
        socket.recv(WAIT)
    if isinstance(ended.value, InvalidStatus):
        assert ended.value.response.status_code in (400, 403, 404)
    else:
        assert ended.value.rcvd is not None
        assert ended.value.rcvd.code in (4401, 4404)


def test_an_account_holds_no_more_streams_open_than_it_may(house, browser, is_problem) -> None:
    job = start(house, "hold the crowd")
    path = f"/v1/jobs/{job}/events"
    with ExitStack() as open_streams:
        answers = [open_streams.enter_context(browser.stream("GET", path)) for _ in range(MOST_STREAMS - 1)]
        heard = [frames(answer.iter_lines()) for answer in answers]
        assert {next(one)["event"] for one in heard} == {"queued"}
        with listen(house, job) as socket:
            socket.recv(WAIT)
            refused = browser.get(path)
            assert is_problem(refused, 429)["retryable"] is True
            assert refused.headers["retry-after"] == "1"
            with listen(house, job) as one_more:
                assert code_of(one_more) == 4429
            assert browser.get(f"/v1/jobs/{job}").status_code == 200
            with house.client(house.make_key("admin").token) as stranger:
                is_problem(stranger.get(path), 404)
        let_go(house, "hold the crowd")
    until = time.monotonic() + WAIT
    while house.container.house.streams._open and time.monotonic() < until:
        time.sleep(0.05)
    assert not house.container.house.streams._open
    assert browser.get(path).status_code == 200


def test_accounts_have_streams_of_their_own_and_none_is_no_limit() -> None:
    streams = OpenStreams(1)
    with streams.place("one"), streams.place("other"), pytest.raises(RateLimited), streams.place("one"):
        pass
    with streams.place("one"):
        pass
    unlimited = OpenStreams(None)
    with ExitStack() as held:
        for _ in range(1000):
            held.enter_context(unlimited.place("one"))


def test_a_websocket_elsewhere_is_refused(house) -> None:
    for path in ("/", "/v1/jobs", "/health", "/v1/generations"):
        with pytest.raises(InvalidStatus) as refused:
            connect(house.address.replace("http", "ws") + path, proxy=None, open_timeout=WAIT)
        assert 400 <= refused.value.response.status_code < 500


def test_a_caller_who_goes_away_leaves_nothing_behind(house, browser) -> None:
    job = start(house, "hold for nobody")
    for _ in range(5):
        with browser.stream("GET", f"/v1/jobs/{job}/events") as answer:
            next(frames(answer.iter_lines()))
    let_go(house, "hold for nobody")
    with house.client() as client:
        assert client.get(f"/v1/jobs/{job}/events").status_code == 200
    following = house.container.house.jobs._bus._following
    until = time.monotonic() + WAIT
    while following.get(job) and time.monotonic() < until:
        time.sleep(0.05)
    assert not following.get(job)
