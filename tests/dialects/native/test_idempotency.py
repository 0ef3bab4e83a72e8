"""A1: a request with an Idempotency-Key is done once, whatever happens to its answer."""

from __future__ import annotations

import asyncio
import random
from collections import Counter

import httpx2
import pytest

from lumigate.store import idempotency as claim_rows

ORDERS, COPIES = 200, 5
ORDER = {"model": "openai/priced", "prompt": "x"}


def test_duplicates_at_the_same_time_make_one_job_and_one_hold_each(house) -> None:
    made = house.make_key("generate")
    seed = random.Random(7)

    def sending(number: int):
        wait = seed.random() * 1.5

        async def one(client: httpx2.AsyncClient) -> tuple[int, httpx2.Response]:
            await asyncio.sleep(wait)
            headers = {"idempotency-key": f"order-{number}", "authorization": f"Bearer {made.token}"}
            body = {**ORDER, "prompt": f"order {number}", "labels": {"order": str(number)}}
            return number, await client.post("/v1/generations", json=body, headers=headers)

        return one

    requests = [sending(number) for number in range(ORDERS) for _ in range(COPIES)]
    seed.shuffle(requests)
    answers = house.together(*requests)

    first: dict[int, bytes] = {}
    kinds: Counter[str] = Counter()
    for number, answer in answers:
        if answer.status_code == 409:
            assert int(answer.headers["retry-after"]) >= 1
            assert answer.json()["code"] == "in_flight"
            kinds["in flight"] += 1
        else:
            assert answer.status_code == 200, answer.text
            assert first.setdefault(number, answer.content) == answer.content
            kinds["replayed" if "idempotent-replayed" in answer.headers else "done"] += 1
    assert kinds["done"] == ORDERS
    assert sum(kinds.values()) == ORDERS * COPIES
    assert kinds["replayed"] > 0
    assert house.rows("select count(*) from jobs where account = :of", of=made.account) == [(ORDERS,)]
    held = house.rows(
        "select count(*) from ledger_entries where account = :of and purse = 'held' and kind = 'hold'",
        of=made.account,
    )
    assert held == [(ORDERS,)]
    with house.client(made.token) as client:
        balance = client.get("/v1/ledger", params={"limit": 1}).json()["balance"]
    assert balance["held_micros"] == 0
    assert balance["spent_micros"] == ORDERS * 10_000


def test_a_repeat_gets_the_same_bytes_and_says_so(client) -> None:
    headers = {"idempotency-key": '"repeat-1"'}
    first = client.post("/v1/generations", json=ORDER, headers=headers)
    again = client.post("/v1/generations", json=ORDER, headers={"idempotency-key": "repeat-1"})
    assert "idempotent-replayed" not in first.headers
    assert again.headers["idempotent-replayed"] == "true"
    assert (again.status_code, again.content) == (first.status_code, first.content)


def test_a_repeat_of_a_202_says_where_the_job_is(house, client) -> None:
    headers = {"idempotency-key": "later-1", "prefer": "respond-async"}
    answers = [
        client.post("/v1/generations", json={**ORDER, "prompt": "hold later"}, headers=headers)
        for _ in range(2)
    ]
    house.loop.call_soon_threadsafe(house.provider.let_go, "hold later")
    assert [one.status_code for one in answers] == [202, 202]
    assert answers[0].headers["location"] == answers[1].headers["location"]
    assert answers[0].headers["location"].endswith("/v1/jobs/" + answers[0].json()["id"])
    assert answers[0].headers["preference-applied"] == "respond-async"


def test_another_body_and_another_operation_with_the_same_key_are_refused(client, is_problem) -> None:
    headers = {"idempotency-key": "mismatch-1"}
    client.post("/v1/generations", json=ORDER, headers=headers)
    other = client.post("/v1/generations", json={**ORDER, "prompt": "y"}, headers=headers)
    assert is_problem(other, 422)["code"] == "idempotency_mismatch"
    elsewhere = client.post("/v1/estimates", json=ORDER, headers=headers)
    assert is_problem(elsewhere, 422)["code"] == "idempotency_mismatch"


def test_keys_of_different_callers_do_not_meet(house, client) -> None:
    headers = {"idempotency-key": "shared-name"}
    mine = client.post("/v1/generations", json=ORDER, headers=headers)
    with house.client(house.make_key("generate").token) as other:
        theirs = other.post("/v1/generations", json={**ORDER, "prompt": "z"}, headers=headers)
    assert theirs.status_code == 200
    assert theirs.json()["id"] != mine.json()["id"]


def test_nothing_is_kept_of_a_refused_request(client, is_problem) -> None:
    headers = {"idempotency-key": "refused-1"}
    is_problem(
        client.post("/v1/generations", json={**ORDER, "model": "openai/nothing"}, headers=headers), 404
    )
    is_problem(client.post("/v1/generations", content=b"{", headers=headers), 400)
    assert client.post("/v1/generations", json=ORDER, headers=headers).status_code == 200


def test_the_answer_of_a_job_that_failed_is_kept(house, client) -> None:
    headers = {"idempotency-key": "failed-1"}
    body = {**ORDER, "prompt": "refuse this"}
    before = len(house.provider.calls)
    answers = [client.post("/v1/generations", json=body, headers=headers) for _ in range(3)]
    assert {one.content for one in answers} == {answers[0].content}
    assert answers[0].json()["error"]["code"] == "content_refused"
    assert len(house.provider.calls) == before + 1


def test_after_a_crash_between_the_job_and_its_answer_the_job_is_answered(house, client) -> None:
    headers = {"idempotency-key": "crashed-1"}
    first = client.post("/v1/generations", json=ORDER, headers=headers).json()
    # What a process leaves that dies before the answer is written: a claim that runs and names its job.
    changed = house.change(
        "update idempotency set state = 'running', status = null, answer = null where idempotency_key = :key",
        key="crashed-1",
    )
    assert changed == 1
    before = len(house.provider.calls)
    again = client.post("/v1/generations", json=ORDER, headers=headers)
    assert again.status_code == 200
    assert again.headers["idempotent-replayed"] == "true"
    assert again.json()["id"] == first["id"]
    assert len(house.provider.calls) == before


def test_a_claim_without_a_job_is_in_flight_until_it_is_forgotten(house, client, is_problem) -> None:
    headers = {"idempotency-key": "unbound-1"}
    client.post("/v1/generations", json=ORDER, headers=headers)
    house.change(
        "update idempotency set state = 'running', job = null, answer = null where idempotency_key = :key",
        key="unbound-1",
    )
    busy = client.post("/v1/generations", json=ORDER, headers=headers)
    assert is_problem(busy, 409)["retryable"] is True
    assert int(busy.headers["retry-after"]) >= 1
    house.run(house.database.write(lambda tx: claim_rows.forget_unbound(tx, house.clock.now())))
    assert client.post("/v1/generations", json=ORDER, headers=headers).status_code == 200


POSTS = {
    "/v1/estimates": ORDER,
    "/v1/keys": {"name": "twice"},
    "/v1/webhooks": {"url": "https://example.com/twice"},
    "/v1/assets/uploads": {"mime": "image/png", "bytes": 9},
    "/v1/productions": {"brief": "A bakery at dawn", "seconds": 4, "profile": "draft"},
}


@pytest.mark.parametrize("path", POSTS)
def test_every_post_is_done_once(path: str, client) -> None:
    headers = {"idempotency-key": f"once {path}"}
    first, again = (client.post(path, json=POSTS[path], headers=headers) for _ in range(2))
    assert first.status_code in (200, 201, 202), first.text
    assert again.headers["idempotent-replayed"] == "true"
    assert (again.status_code, again.content) == (first.status_code, first.content)


def test_an_upload_is_done_once_whatever_its_boundary_was(client, a_png, is_problem) -> None:
    headers = {"idempotency-key": "upload-1"}
    first, again = (
        client.post("/v1/assets", files={"file": ("a.png", a_png)}, headers=headers) for _ in range(2)
    )
    assert first.status_code == 201
    assert again.content == first.content
    other = client.post("/v1/assets", files={"file": ("a.png", a_png + b"\x00")}, headers=headers)
    assert is_problem(other, 422)["code"] == "idempotency_mismatch"


def test_secrets_in_kept_answers_are_sealed(house, client) -> None:
    headers = {"idempotency-key": "sealed-1"}
    made = client.post("/v1/keys", json={"name": "sealed"}, headers=headers).json()
    hook = client.post(
        "/v1/webhooks", json={"url": "https://example.com/s"}, headers={"idempotency-key": "sealed-2"}
    ).json()
    kept = house.rows("select answer from idempotency where idempotency_key in ('sealed-1', 'sealed-2')")
    assert len(kept) == 2
    for (answer,) in kept:
        assert made["secret"].encode() not in answer
        assert hook["secret"].encode() not in answer
    assert client.post("/v1/keys", json={"name": "sealed"}, headers=headers).json() == made


@pytest.mark.parametrize(
    "name", ["", '""', "a" * 256, "caf\u00e9".encode("latin-1"), b"a\x01b", 'a"b', b"\xf0\x9f\x98\x80"]
)
def test_keys_that_cannot_be_told_apart_safely_are_refused(name: str | bytes, client, is_problem) -> None:
    headers = [(b"idempotency-key", name if isinstance(name, bytes) else name.encode())]
    is_problem(client.post("/v1/estimates", json=ORDER, headers=headers), 422)
