"""Who may do what: every operation with every kind of key, own and foreign things, and names that reach nothing."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest

OPEN, SIGNED, READ, GENERATE, ADMIN, OPERATOR = "open", "signed", "read", "generate", "admin", "operator"

TABLE: dict[str, tuple[str, int]] = {
    "generations.create": (GENERATE, 200),
    "estimates.create": (READ, 200),
    "jobs.list": (READ, 200),
    "jobs.get": (READ, 200),
    "jobs.cancel": (GENERATE, 409),
    "jobs.review": (OPERATOR, 409),
    "jobs.events": (READ, 200),
    "assets.create": (GENERATE, 201),
    "assets.promise": (GENERATE, 201),
    "assets.put": (SIGNED, 403),
    "assets.list": (READ, 200),
    "assets.get": (READ, 200),
    "assets.content": (READ, 200),
    "assets.delete": (GENERATE, 204),
    "models.list": (READ, 200),
    "models.get": (READ, 200),
    "productions.create": (GENERATE, 202),
    "productions.list": (READ, 200),
    "productions.get": (READ, 200),
    "productions.cancel": (GENERATE, 409),
    "keys.create": (ADMIN, 201),
    "keys.list": (ADMIN, 200),
    "keys.revoke": (ADMIN, 200),
    "usage.get": (READ, 200),
    "ledger.get": (READ, 200),
    "webhooks.create": (ADMIN, 201),
    "webhooks.list": (READ, 200),
    "webhooks.get": (READ, 200),
    "webhooks.change": (ADMIN, 200),
    "webhooks.delete": (ADMIN, 204),
    "webhooks.deliveries": (READ, 200),
    "deliveries.redeliver": (GENERATE, 202),
    "health.get": (OPEN, 200),
    "metrics.get": (OPEN, 200),
}
"""The least scope of each operation, and how it is answered for who has it and asks for a thing of their own (a job
and a film that have ended, so that cancelling them is too late). A new operation needs a line here."""

ORDER = {"model": "draft/picture", "prompt": "a lighthouse"}
BODIES: dict[str, Any] = {
    "generations.create": ORDER,
    "estimates.create": ORDER,
    "jobs.review": {"decision": "release"},
    "assets.promise": {"mime": "image/png", "bytes": 71},
    "productions.create": {"brief": "A bakery", "seconds": 4},
    "keys.create": {"name": "another", "test": True, "scopes": ["read"]},
    "webhooks.create": {"url": "https://example.com/hook"},
    "webhooks.change": {"enabled": True},
}
SCOPES = {READ: 0, GENERATE: 1, ADMIN: 2, OPERATOR: 3}
UNKNOWN = {
    "job": "job_" + "0" * 32,
    "asset": "ast_" + "0" * 32,
    "production": "prd_" + "0" * 32,
    "key": "key_" + "f" * 32,
    "webhook": "whk_" + "0" * 32,
    "delivery": "dlv_" + "0" * 32,
    "upload": "upl_" + "0" * 32,
    "model": "draft/nothing",
}


@dataclass
class Owned:
    """Keys of one account, and one thing of each kind that belongs to it."""

    keys: dict[str, str]
    things: dict[str, str]


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield (operation id, verb, path) of the whole document."""
    for path, verbs in document["paths"].items():
        for verb, operation in verbs.items():
            yield operation["operationId"], verb, path


@pytest.fixture(scope="module")
def owned(house) -> Owned:
    admin = house.make_key("admin")
    mine = {"account": admin.account}
    keys = {
        "admin": admin.token,
        "generate": house.make_key("read", "generate", **mine).token,
        "read": house.make_key("read", **mine).token,
        "test": house.make_key("read", "generate", test=True, **mine).token,
        "revoked": house.make_key("admin", revoked=True, **mine).token,
        "expired": house.make_key("admin", expires_in=-1, **mine).token,
        "stranger": house.make_key("admin").token,
        "unknown": "lgk_" + "a" * 51,
        "malformed": "\u00e9",
        "cut short": admin.token[:-1],
        "missing": "",
    }
    with house.client(admin.token) as client:
        hook = client.post("/v1/webhooks", json={"url": "https://example.com/hook"}).json()
        job = client.post("/v1/generations", json=ORDER).json()
        deliveries = client.get(f"/v1/webhooks/{hook['id']}/deliveries").json()["data"]
        film = client.post("/v1/productions", json={"brief": "refuse a bakery", "seconds": 4}).json()
        client.post(f"/v1/productions/{film['id']}/cancel")
        until = time.monotonic() + 20
        while client.get(f"/v1/jobs/{film['job']}").json()["ended_at"] is None:
            assert time.monotonic() < until, "the film did not end"
            time.sleep(0.05)
        things = {
            "job": job["id"],
            "asset": job["outputs"][0]["asset"],
            "production": film["id"],
            "webhook": hook["id"],
            "delivery": deliveries[0]["id"],
            "key": house.make_key("read", **mine).id,
            "upload": UNKNOWN["upload"],
            "model": "draft/picture",
        }
    return Owned(keys, things)


def ask(
    client: httpx2.Client, name: str, verb: str, path: str, things: dict[str, str], png: bytes
) -> httpx2.Response:
    """Send a good request for an operation."""
    url = path.format(**things)
    if name == "assets.create":
        return client.post(url, files={"file": ("a.png", png)})
    if name == "assets.put":
        return client.put(url, content=png, headers={"content-type": "image/png"})
    return client.request(verb, url, json=BODIES.get(name)) if name in BODIES else client.request(verb, url)


def fresh_things(house, owned: Owned, name: str, png: bytes) -> dict[str, str]:
    """Return the owned things, with a new one where the operation uses it up."""
    with house.client(owned.keys["admin"]) as client:
        if name == "assets.delete":
            sent = client.post("/v1/assets", files={"file": ("a.png", png)}).json()
            return {**owned.things, "asset": sent["id"]}
        if name == "webhooks.delete":
            made = client.post("/v1/webhooks", json={"url": "https://example.com/gone"}).json()
            return {**owned.things, "webhook": made["id"]}
    return owned.things


def test_every_operation_of_the_document_has_a_line_in_the_table(house) -> None:
    assert {name for name, _, _ in operations(house.document)} == set(TABLE)


@pytest.mark.parametrize("kind", ["admin", "generate", "read", "test"])
def test_a_key_may_do_what_its_scopes_say_and_nothing_else(
    kind: str, house, owned: Owned, a_png: bytes, is_problem
):
    rank = {"admin": 2, "generate": 1, "test": 1, "read": 0}[kind]
    with house.client(owned.keys[kind]) as client:
        for name, verb, path in operations(house.document):
            needed, good = TABLE[name]
            things = fresh_things(house, owned, name, a_png)
            answer = ask(client, name, verb, path, things, a_png)
            if needed in SCOPES and rank < SCOPES[needed]:
                assert is_problem(answer, 403)["code"] == "forbidden", name
            else:
                assert answer.status_code == good, f"{name} with {kind}: {answer.text}"


@pytest.mark.parametrize("kind", ["revoked", "expired", "unknown", "malformed", "cut short", "missing"])
def test_a_key_that_does_not_count_gets_401_everywhere(
    kind: str, house, owned: Owned, a_png: bytes, is_problem
):
    token = owned.keys[kind]
    headers = {"authorization": f"Bearer {token}".encode()} if token else {}
    bodies = set()
    with house.client("") as client:
        client.headers.update(headers)
        for name, verb, path in operations(house.document):
            needed, good = TABLE[name]
            answer = ask(client, name, verb, path, owned.things, a_png)
            if needed in (OPEN, SIGNED):
                assert answer.status_code == good, name
            else:
                body = is_problem(answer, 401)
                assert answer.headers["www-authenticate"].startswith("Bearer"), name
                bodies.add((body["code"], body["detail"]))
    assert len(bodies) == 1


def test_refused_keys_do_not_tell_unknown_from_revoked(house, owned: Owned) -> None:
    details = []
    for kind in ("revoked", "unknown", "cut short"):
        with house.client(owned.keys[kind]) as client:
            details.append(client.get("/v1/jobs").json()["detail"])
    assert len(set(details)) == 1


def test_things_of_others_look_like_things_that_never_were(
    house, owned: Owned, a_png: bytes, is_problem
) -> None:
    with house.client(owned.keys["stranger"]) as client:
        for name, verb, path in operations(house.document):
            wanted = re.findall(r"{(\w+)}", path)
            if not wanted or wanted[0] in ("model", "upload"):
                continue
            theirs = ask(client, name, verb, path, owned.things, a_png)
            nobodys = ask(client, name, verb, path, UNKNOWN, a_png)
            seen = []
            for answer, things in ((theirs, owned.things), (nobodys, UNKNOWN)):
                body = is_problem(answer, 403 if TABLE[name][0] == OPERATOR else 404)
                del body["request_id"]
                seen.append(str(body).replace(things[wanted[0]], "<id>"))
            assert seen[0] == seen[1], name


def test_only_the_operator_settles_what_is_under_review(house, owned: Owned, client, is_problem) -> None:
    path, body = f"/v1/jobs/{owned.things['job']}/review", BODIES["jobs.review"]
    is_problem(client.post(path, json=body), TABLE["jobs.review"][1])
    is_problem(client.post(f"/v1/jobs/{UNKNOWN['job']}/review", json=body), 404)
    (home,) = house.rows("select account from keys where name = 'bootstrap'")[0]
    for scopes, test, status in (
        (("admin",), False, 409),
        (("admin",), True, 403),
        (("generate",), False, 403),
    ):
        with house.client(house.make_key(*scopes, account=home, test=test).token) as other:
            is_problem(other.post(path, json=body), status)


def test_lists_show_only_what_is_ones_own(house, owned: Owned) -> None:
    with house.client(house.make_key("admin").token) as client:
        for path in ("/v1/jobs", "/v1/assets", "/v1/productions", "/v1/webhooks"):
            assert client.get(path).json()["data"] == [], path
        assert len(client.get("/v1/keys").json()["data"]) == 1
        assert client.get("/v1/usage").json()["total"]["jobs"] == 0
        assert client.get("/v1/ledger").json()["data"] == []


def test_assets_of_others_cannot_be_used_as_inputs(house, owned: Owned, is_problem) -> None:
    body = {**ORDER, "inputs": [{"role": "image", "asset": owned.things["asset"]}]}
    film = {"brief": "x", "pictures": [{"asset": owned.things["asset"]}]}
    with house.client(owned.keys["stranger"]) as client:
        for path, sent in (("/v1/generations", body), ("/v1/productions", film)):
            is_problem(client.post(path, json=sent), 404, 422)


def test_a_revoked_key_is_refused_at_once(house) -> None:
    made = house.make_key("read")
    with (
        house.client(made.token) as client,
        house.client(house.make_key("admin", account=made.account).token) as admin,
    ):
        assert client.get("/v1/jobs").status_code == 200
        assert admin.delete(f"/v1/keys/{made.id}").status_code == 200
        assert client.get("/v1/jobs").status_code == 401


def test_a_key_expires_in_the_middle_of_its_use(house) -> None:
    with house.client(house.make_key("read", expires_in=3600).token) as client:
        assert client.get("/v1/jobs").status_code == 200
        house.clock.advance(3601)
        assert client.get("/v1/jobs").status_code == 401


@pytest.mark.parametrize("scopes", [["admin"], ["generate"], ["read", "generate", "admin"]])
def test_a_test_key_makes_only_test_keys(scopes: list[str], house, is_problem) -> None:
    with house.client(house.make_key("admin", test=True).token) as client:
        is_problem(client.post("/v1/keys", json={"name": "live", "scopes": scopes}), 422)
        made = client.post("/v1/keys", json={"name": "test", "scopes": scopes, "test": True})
    assert made.json()["secret"].startswith("lgt_")


READ_ONLY = {
    "/v1/generations": ["id", "status", "account", "cost_micros", "served_by", "created_at", "key"],
    "/v1/keys": ["id", "account", "hint", "secret", "digest", "revoked_at", "credit_limit_micros"],
    "/v1/webhooks": ["id", "account", "secret", "secrets", "status", "created_at"],
    "/v1/productions": ["id", "account", "status", "version", "document", "cost_micros"],
    "/v1/assets/uploads": ["id", "account", "asset", "put_url", "expires_at"],
}
GOOD = {
    "/v1/generations": ORDER,
    "/v1/keys": {"name": "x"},
    "/v1/webhooks": {"url": "https://example.com/x"},
    "/v1/productions": {"brief": "x"},
    "/v1/assets/uploads": {"mime": "image/png", "bytes": 5},
}


@pytest.mark.parametrize("path", READ_ONLY)
def test_fields_that_callers_do_not_set_are_refused(path: str, client, is_problem) -> None:
    for name in READ_ONLY[path]:
        body = is_problem(client.post(path, json={**GOOD[path], name: "x"}), 422)
        assert body["errors"][0]["pointer"] == f"/{name}"


@pytest.mark.parametrize("name", ["base_url", "api_base", "host", "url", "endpoint", "server", "proxy"])
def test_nobody_says_where_a_providers_key_is_sent(name: str, house, client, is_problem) -> None:
    before = len(house.provider.calls)
    evil = "https://evil.example"
    for body in (
        {**ORDER, name: evil},
        {**ORDER, "params": {name: evil}},
        {**ORDER, "native": {name: evil}},
        {**ORDER, "choose": {name: evil}},
    ):
        is_problem(client.post("/v1/generations", json=body), 422)
    assert len(house.provider.calls) == before


INJECTIONS = [
    "' or '1'='1",
    "'; drop table keys; --",
    "1) union select digest from keys --",
    '" or ""="',
    "admin'/*",
    "\\' or 1=1 --",
    "%27%20or%201=1",
    "lgk_' or digest like 'a%",
    "0x27 or 1=1",
    "$$; select pg_sleep(9); $$",
    "'||(select text from keys)||'",
    "{{7*7}}${7*7}<%= 7*7 %>",
]


@pytest.mark.parametrize("payload", INJECTIONS)
def test_words_of_sql_are_only_words(payload: str, house, client) -> None:
    before = house.rows("select count(*) from keys")
    with house.client("") as nobody:
        for path in ("/v1/jobs", "/v1/keys", "/v1/assets", "/v1/ledger"):
            headers = {"authorization": f"Bearer {payload}", "cookie": payload, "x-api-key": payload}
            assert nobody.get(path, headers=headers).status_code == 401
    quoted = {"cursor": payload, "status": payload, "model": payload, "label.k": payload, "group_by": payload}
    for path in ("/v1/jobs", "/v1/usage", "/v1/models", "/v1/assets"):
        for name, value in quoted.items():
            assert client.get(path, params={name: value}).status_code in (200, 422)
    for path in ("/v1/jobs/{}", "/v1/assets/{}", "/v1/webhooks/{}", "/v1/productions/{}", "/v1/models/{}"):
        found = client.get(path.format(payload.replace("/", "%2f").replace("?", "%3f").replace("#", "%23")))
        assert found.status_code == 404
    labels = client.post(
        "/v1/generations", json={**ORDER, "labels": {"k": payload}}, headers={"prefer": "wait=30"}
    )
    listed = client.get("/v1/jobs", params={"label.k": payload}).json()["data"]
    assert [one["id"] for one in listed] == [labels.json()["id"]]
    assert house.rows("select count(*) from keys") == before


HOSTS = [
    "x/?a=",
    "x#",
    "x/v1/health",
    "@evil",
    "evil.example:80@x",
    "x\\evil",
    "[::1]:0",
    "x y",
    "\u00e9",
    "",
    "x" * 300,
]


@pytest.mark.parametrize("host", HOSTS)
def test_the_host_header_decides_nothing(host: str, house) -> None:
    with house.client("") as nobody:
        for path in ("/v1/jobs", "/v1/keys", "/v1/jobs/health", "/v1//health", "/v1/jobs?/health"):
            assert nobody.get(path, headers={"host": host.encode()}).status_code in (400, 401, 404)
    with house.client() as client:
        job = client.post("/v1/generations", json=ORDER, headers={"host": host.encode()})
        assert job.status_code == 200
        base = job.json()["events_url"].partition("/v1/")[0]
        assert re.fullmatch(r"(http://[A-Za-z0-9.\-_\[\]:]+)?", base), base


@pytest.mark.parametrize(
    "path",
    [
        "v1/jobs",
        "//v1/jobs",
        "/v1/jobs/",
        "/V1/JOBS",
        "/v1/./jobs",
        "/health/../v1/jobs",
        "/v1/jobs;/health",
        "/%76%31/jobs",
        "/v1/jobs%00",
        "/v1/jobs%2f",
        "/v1/jobs/%2e%2e/keys",
    ],
)
def test_odd_spellings_of_a_path_open_nothing(path: str, house) -> None:
    with house.client("") as nobody:
        answer = nobody.get("http://house.test" + ("" if path.startswith("/") else "/") + path)
    assert answer.status_code in (401, 404, 422)


def test_many_guesses_are_all_refused_alike(house, owned: Owned) -> None:
    good = owned.keys["admin"]
    guesses = [
        good[:number] + ("a" if good[number] != "a" else "b") + good[number + 1 :]
        for number in range(len(good))
    ]
    with house.client("") as nobody:
        for guess in [*guesses, good * 2, good.swapcase(), "x" * 5000]:
            headers = {"authorization": f"Bearer {guess}"}
            assert nobody.get("/v1/ledger", headers=headers).status_code == 401
        assert nobody.get("/v1/ledger", headers={"authorization": f"bearer {good}"}).status_code == 200
