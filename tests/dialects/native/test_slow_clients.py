"""Connections that are late, endless or ambiguous, on a real socket with short deadlines."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from urllib.parse import urlsplit

import httpx2
import pytest
from websockets.sync.client import connect

from lumigate.server.guard import GuardedProtocol

DEADLINE = 0.4
LATE = 5.0
"""Seconds within which a closed connection must show on a busy machine."""

MOST = 16 * 1024 * 1024
"""Bytes that the buffers between two sockets never hold."""

Dial = Callable[[], socket.socket]


@pytest.fixture
def short_deadlines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GuardedProtocol, "header_seconds", DEADLINE)
    monkeypatch.setattr(GuardedProtocol, "body_seconds", DEADLINE)
    monkeypatch.setattr(GuardedProtocol, "write_seconds", DEADLINE)


@pytest.fixture
def dial(house) -> Iterator[Dial]:
    opened: list[socket.socket] = []
    where = urlsplit(house.address)

    def one() -> socket.socket:
        opened.append(socket.create_connection((where.hostname, where.port), timeout=LATE))
        return opened[-1]

    yield one
    for each in opened:
        each.close()


def rest(connection: socket.socket) -> bytes:
    """Return everything until the server closes."""
    got = b""
    try:
        while more := connection.recv(65536):
            got += more
    except ConnectionResetError:
        pass
    return got


def sent_until_cut(connection: socket.socket) -> int:
    """Send without end and return how many bytes went out before the server closed."""
    sent = 0
    with suppress(BrokenPipeError, ConnectionResetError):
        while sent < MOST:
            sent += connection.send(b"a" * 65536)
    return sent


def one_answer(connection: socket.socket) -> tuple[int, bytes]:
    """Return the status and body of the next answer on a kept connection."""
    got = b""
    while b"\r\n\r\n" not in got:
        more = connection.recv(65536)
        assert more, f"closed after {got!r}"
        got += more
    head, _, body = got.partition(b"\r\n\r\n")
    lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    size = int(lengths[0].partition(b":")[2])
    while len(body) < size:
        body += connection.recv(65536)
    return int(head.split()[1]), body[:size]


def refusal(answer: bytes) -> int:
    """Check that an answer of the guard is a problem and return its status."""
    head, _, body = answer.partition(b"\r\n\r\n")
    status = int(head.split()[1])
    assert b"content-type: application/problem+json" in head.lower()
    assert b"connection: close" in head.lower()
    assert json.loads(body)["status"] == status
    return status


def test_a_connection_that_says_nothing_is_closed(short_deadlines, dial: Dial) -> None:
    began = time.monotonic()
    assert refusal(rest(dial())) == 408
    assert DEADLINE * 0.8 < time.monotonic() - began < LATE


def test_headers_that_drip_are_cut_at_the_deadline_and_not_at_each_drop(short_deadlines, dial: Dial) -> None:
    connection = dial()
    began = time.monotonic()
    connection.sendall(b"GET /health HTTP/1.1\r\nHost: x\r\n")
    connection.settimeout(DEADLINE / 8)
    got = b""
    while time.monotonic() - began < LATE:
        try:
            connection.sendall(b"x-drip: 1\r\n")
            got += connection.recv(65536)
            break
        except TimeoutError:
            continue
        except (BrokenPipeError, ConnectionResetError):
            break
    assert time.monotonic() - began < LATE
    assert got == b"" or refusal(got) == 408


def test_the_headers_of_a_second_request_in_the_same_packet_have_a_deadline_too(
    short_deadlines, dial: Dial
) -> None:
    connection = dial()
    connection.sendall(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\nGET /health HTTP/1.1\r\nHo")
    began = time.monotonic()
    got = rest(connection)
    assert got.startswith(b"HTTP/1.1 200")
    assert time.monotonic() - began < LATE


def test_a_body_that_stops_is_given_up(short_deadlines, house, dial: Dial) -> None:
    connection = dial()
    connection.sendall(
        b"POST /v1/generations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %b\r\n"
        b"Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{" % house.key.encode()
    )
    began = time.monotonic()
    assert refusal(rest(connection)) == 408
    assert time.monotonic() - began < LATE


def test_a_body_that_drips_slower_than_the_least_rate_is_given_up(short_deadlines, house, dial: Dial) -> None:
    connection = dial()
    connection.sendall(
        b"POST /v1/generations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %b\r\n"
        b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" % house.key.encode()
    )
    connection.settimeout(DEADLINE / 8)
    began = time.monotonic()
    is_open = True
    while is_open and time.monotonic() - began < LATE:
        try:
            connection.sendall(b"1\r\n \r\n")
            connection.recv(65536)
            is_open = False
        except TimeoutError:
            continue
        except (BrokenPipeError, ConnectionResetError):
            is_open = False
    assert not is_open


def test_a_steady_upload_may_take_longer_than_the_deadline(short_deadlines, house, dial: Dial) -> None:
    connection = dial()
    pieces = 8
    connection.sendall(
        b"POST /v1/generations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %b\r\n"
        b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (house.key.encode(), pieces * 400)
    )
    pause = DEADLINE / 4
    for _ in range(pieces):
        connection.sendall(b" " * 400)
        time.sleep(pause)
    status, _ = one_answer(connection)
    assert status == 400


def test_a_websocket_is_not_cut_by_the_deadlines_of_requests(short_deadlines, house) -> None:
    with house.client() as client:
        job = client.post(
            "/v1/generations",
            json={"model": "draft/picture", "prompt": "hold the socket"},
            headers={"prefer": "respond-async"},
        ).json()["id"]
    address = house.address.replace("http", "ws") + f"/v1/events?job={job}"
    with connect(address, additional_headers={"authorization": f"Bearer {house.key}"}, proxy=None) as events:
        seen = [json.loads(events.recv(LATE))["event"] for _ in range(2)]
        with pytest.raises(TimeoutError):
            events.recv(DEADLINE * 2.5)
        house.loop.call_soon_threadsafe(house.provider.let_go, "hold the socket")
        while seen[-1] != "completed":
            seen.append(json.loads(events.recv(LATE))["event"])
    assert seen[:2] == ["queued", "started"]


def test_a_reader_who_stops_reading_is_let_go(short_deadlines, house, dial: Dial) -> None:
    big = house.upload_of(3 * 1024 * 1024)
    where = urlsplit(house.address)
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.connect((where.hostname, where.port))
    with connection:
        connection.sendall(
            b"GET /v1/assets/%b/content HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %b\r\n\r\n"
            % (big.encode(), house.key.encode())
        )
        connection.settimeout(LATE)
        assert connection.recv(12) == b"HTTP/1.1 200"
        until = time.monotonic() + LATE
        while house.open_connections() and time.monotonic() < until:
            time.sleep(0.05)
        assert not house.open_connections()


@pytest.mark.parametrize("size", [70 * 1024, 1024 * 1024])
def test_headers_over_64_kib_are_refused(size: int, dial: Dial) -> None:
    connection = dial()
    head = b"GET /health HTTP/1.1\r\nHost: x\r\nx-long: " + b"a" * size + b"\r\n\r\n"
    with suppress(BrokenPipeError, ConnectionResetError):
        connection.sendall(head)
    got = rest(connection)
    assert got == b"" or refusal(got) == 431
    assert size > 100_000 or got


def test_a_header_without_end_is_refused_before_it_ends(dial: Dial) -> None:
    connection = dial()
    connection.sendall(b"GET /health HTTP/1.1\r\nHost: x\r\nx-long: ")
    assert sent_until_cut(connection) < MOST


def test_a_trailer_without_end_is_refused(dial: Dial) -> None:
    connection = dial()
    connection.sendall(
        b"POST /health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nx-long: "
    )
    assert sent_until_cut(connection) < MOST


AMBIGUOUS = {
    "two hosts": b"GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    "no host": b"GET /health HTTP/1.1\r\n\r\n",
    "length and chunks": b"POST /v1/estimates HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "two lengths": b"POST /v1/estimates HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    "a negative length": b"POST /v1/estimates HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    "a chunk of no size": b"POST /v1/estimates HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n",
    "a coding nobody knows": b"POST /v1/estimates HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: rot13\r\n\r\n{}",
    "a space before the colon": b"GET /health HTTP/1.1\r\nHost: a\r\nx-a : b\r\n\r\n",
    "a folded header": b"GET /health HTTP/1.1\r\nHost: a\r\n b\r\n\r\n",
    "NUL in a header": b"GET /health HTTP/1.1\r\nHost: a\r\nx-a: \x00\r\n\r\n",
    "a raw NUL in the path": b"GET /hea\x00lth HTTP/1.1\r\nHost: a\r\n\r\n",
    "no version": b"GET /health\r\nHost: a\r\n\r\n",
    "another protocol": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "HTTP/2 by prior knowledge": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
}


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_an_ambiguous_request_is_refused_and_the_connection_closed(name: str, dial: Dial) -> None:
    connection = dial()
    connection.sendall(AMBIGUOUS[name])
    assert refusal(rest(connection)) == 400


@pytest.mark.parametrize(
    ("target", "status"),
    [
        (b"http://house.test/health", 200),
        (b"/health?x=\xff", 200),
        (b"//evil/health", 404),
        (b"/v1/jobs/%00", 401),
        (b"/v1/jobs/\xff\xfe", 401),
        (b"*", 404),
        (b"?a=b", 400),
        (b"/" + b"a" * 60_000, 404),
    ],
)
def test_odd_request_targets_are_answered(target: bytes, status: int, dial: Dial) -> None:
    connection = dial()
    connection.sendall(b"GET " + target + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert int(rest(connection).split()[1]) in (status, 400)


def test_http_1_0_needs_no_host(dial: Dial) -> None:
    connection = dial()
    connection.sendall(b"GET /health HTTP/1.0\r\n\r\n")
    assert rest(connection).startswith(b"HTTP/1.1 200")


def test_others_are_served_while_slow_connections_wait(short_deadlines, house, dial: Dial) -> None:
    slow = [dial() for _ in range(100)]
    for number, each in enumerate(slow):
        if number % 2:
            each.sendall(b"GET /health HTTP/1.1\r\nHo")
    began = time.monotonic()
    with httpx2.Client(base_url=house.address, trust_env=False) as client:
        while time.monotonic() - began < DEADLINE / 2:
            assert client.get("/health").status_code == 200
    for each in slow:
        assert refusal(rest(each)) == 408
