"""When a call is sent again."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumigate import APIError, ConnectionFailed, InFlight, Polling, Retries, Timeout
from lumigate.client._core.calls import Call, call
from lumigate.client._core.problems import error_of_answer, retry_after
from lumigate.domain.errors import every_error

GET = Call(method="GET", path="/x")
POST = call("POST", "/x", {})


def refused(status: int, *, retryable: bool = True, wait: float | None = None) -> APIError:
    return APIError("no", status=status, code="c", retryable=retryable, retry_after=wait)


def delay(failure, what=GET, *, attempt=0, elapsed=0.0, drawn=1.0, policy=Retries()):  # noqa: B008
    return policy.delay(what, failure, attempt=attempt, elapsed=elapsed, draw=lambda: drawn)


@pytest.mark.parametrize("status", [408, 429, 502, 503, 504])
def test_passing_refusals_are_tried_again_with_a_doubling_bound(status):
    assert [delay(refused(status), attempt=n) for n in range(3)] == [0.5, 1.0, None]
    assert delay(refused(status), drawn=0.0) == 0.0


@pytest.mark.parametrize("status", [400, 401, 402, 404, 409, 422, 500])
def test_standing_refusals_are_not(status):
    assert delay(refused(status)) is None


def test_what_the_server_calls_final_is_final():
    assert delay(refused(502, retryable=False)) is None


def test_a_broken_connection_is_tried_again_only_where_sending_twice_does_no_harm():
    for failure in (ConnectionFailed("x"), Timeout("x")):
        assert delay(failure) is not None
        assert delay(failure, POST) is not None
        assert delay(failure, Call(method="PATCH", path="/x")) is None


def test_what_the_server_asks_for_is_kept_and_not_shortened():
    assert delay(refused(503, wait=7.0), drawn=0.0) == 7.0
    assert delay(refused(503, wait=61.0)) is None


def test_a_call_does_not_outlive_its_time():
    short = call("POST", "/x", {"timeout": 3.0})
    assert delay(refused(503, wait=1.0), short, elapsed=1.0) is not None
    assert delay(refused(503, wait=1.0), short, elapsed=2.1) is None


def test_the_answer_of_our_own_first_request_is_waited_for_for_two_minutes():
    busy = InFlight("x", status=409, code="in_flight", retryable=True, retry_after=1.0)
    assert delay(busy, POST, attempt=50, elapsed=100.0) is not None
    assert delay(busy, POST, attempt=50, elapsed=121.0) is None


@given(st.integers(0, 60), st.floats(0, 0.999))
def test_the_wait_never_passes_its_bound(attempt, drawn):
    found = delay(ConnectionFailed("x"), attempt=attempt, drawn=drawn, policy=Retries(limit=100))
    assert found is not None
    assert 0 <= found <= 8.0


@given(st.floats(0, 3600), st.one_of(st.none(), st.floats(0, 100)))
def test_the_pause_between_looks_stays_in_its_bounds(elapsed, hint):
    assert 0.5 <= Polling().pause(elapsed, hint) <= 5.0


def test_the_pause_grows_with_the_waiting_and_follows_the_server():
    pauses = [Polling().pause(elapsed) for elapsed in (0, 4, 16, 40, 400)]
    assert pauses == [0.5, 0.5, 2.0, 5.0, 5.0]
    assert Polling().pause(400, 1.0) == 1.0


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("3", 3.0), ("0.5", 0.5), ("Wed, 21 Oct 2026 07:28:00 GMT", 60.0), ("-1", 0.0), ("soon", None)],
)
def test_both_forms_of_retry_after_are_read(text, seconds):
    now = datetime(2026, 10, 21, 7, 27, tzinfo=UTC)
    assert retry_after({"retry-after": text}, now) == seconds


def test_every_code_of_the_server_becomes_an_error_with_a_name():
    for kind in every_error():
        body = {
            "type": "t",
            "title": "t",
            "status": kind.status,
            "detail": "d",
            "code": kind.code,
            "request_id": "r",
        }
        error = error_of_answer(kind.status, {}, json.dumps(body).encode())
        assert type(error) is not APIError, kind.code
        assert error.code == kind.code
