"""Bodies, paths and queries that nobody should send: refused quickly, in problem form, at the right place."""

from __future__ import annotations

import itertools
import time
from typing import Any

import pytest

QUICK = 0.1
"""Seconds in which nonsense is refused; the best of three, for the machine has other things to do."""
BIG = 5 * 1024 * 1024

POSTS: dict[str, dict[str, Any]] = {
    "/v1/generations": {"model": "draft/picture", "prompt": "x"},
    "/v1/estimates": {"model": "draft/picture", "prompt": "x"},
    "/v1/keys": {"name": "x"},
    "/v1/assets/uploads": {"mime": "image/png", "bytes": 9},
    "/v1/webhooks": {"url": "https://example.com/x"},
    "/v1/productions": {"brief": "x"},
}
NESTED = {
    "[": b"[" * 10_000,
    "[]": b"[" * 10_000 + b"]" * 10_000,
    "{": b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
    "native": b'{"model":"draft/picture","prompt":"x","native":' + b'{"a":' * 150 + b"1" + b"}" * 150 + b"}",
}
NOT_JSON = {
    "nothing": b"",
    "blanks": b" \r\n\t ",
    "half": b'{"model": "draft/pic',
    "a byte order mark": b'\xef\xbb\xbf{"model":"draft/picture"}',
    "UTF-16": '{"model":"draft/picture"}'.encode("utf-16"),
    "Latin-1": '{"prompt":"caf\u00e9"}'.encode("latin-1"),
    "single quotes": b"{'model':'draft/picture'}",
    "a comment": b'{"model":"draft/picture"/*x*/}',
    "a comma too many": b'{"model":"draft/picture",}',
    "two values": b"{}{}",
    "a lone high surrogate": b'{"prompt":"\\ud800"}',
    "a lone low surrogate": b'{"prompt":"\\udc00 x"}',
    "a raw control character": b'{"prompt":"a\nb"}',
    "NUL bytes": b"\x00" * 64,
    "an integer of 5 000 digits": b'{"prompt":' + b"9" * 5000 + b"}",
    "a form": b"model=draft/picture&prompt=x",
    "XML": b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
    "the same name twice": b'{"model":"draft/picture","prompt":"a","prompt":"b"}',
    "the same name twice, deep": b'{"model":"draft/picture","prompt":"a","params":{"seed":1,"seed":2}}',
    "the same name in two spellings": b'{"model":"draft/picture","prompt":"a","\\u0070rompt":"b"}',
}
NOT_AN_OBJECT = [
    b"null",
    b"true",
    b"7",
    b"-0.0",
    b'"text"',
    b"[]",
    b'[{"model":"draft/picture"}]',
    b"NaN",
    b"1e999",
]
NUMBERS = ["1e308", "-1e308", "1e999", "NaN", "Infinity", "-Infinity", "9" * 30, "-" + "9" * 30]


def post(client, path: str, body: bytes, **headers: str):
    return client.post(path, content=body, headers={"content-type": "application/json", **headers})


def quickest(send) -> float:
    """Return the least time of three tries."""
    took = []
    for _ in range(3):
        began = time.perf_counter()
        send()
        took.append(time.perf_counter() - began)
    return min(took)


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("name", NOT_JSON)
def test_what_is_not_json_is_refused(path: str, name: str, client, is_problem) -> None:
    assert is_problem(post(client, path, NOT_JSON[name]), 400, 422)["code"] in (
        "malformed_request",
        "invalid_request",
    )


@pytest.mark.parametrize("name", NESTED)
def test_deep_nesting_is_refused_quickly(name: str, client, is_problem) -> None:
    is_problem(post(client, "/v1/generations", NESTED[name]), 400, 422)
    assert quickest(lambda: post(client, "/v1/generations", NESTED[name])) < QUICK


def test_a_text_of_5_mb_is_refused_quickly(client, is_problem) -> None:
    body = b'{"model":"draft/picture","prompt":"' + b"a" * BIG + b'"}'
    answer = is_problem(post(client, "/v1/generations", body), 422)
    assert answer["errors"][0]["pointer"] == "/prompt"
    assert len(answer["detail"]) < 500
    assert quickest(lambda: post(client, "/v1/generations", body)) < QUICK * 3


def test_many_names_at_once_are_refused_quickly(client, is_problem) -> None:
    body = b"{" + b",".join(b'"n%d":1' % number for number in range(50_000)) + b"}"
    answer = is_problem(post(client, "/v1/generations", body), 422)
    assert len(answer["errors"]) <= 20


@pytest.mark.parametrize("body", NOT_AN_OBJECT)
def test_json_that_is_no_object_is_refused(body: bytes, client, is_problem) -> None:
    for path in POSTS:
        is_problem(post(client, path, body), 400, 422)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("where", ["width", "count", "seed", "strength", "native", "max_cost_micros"])
def test_numbers_beyond_reason_are_refused(number: str, where: str, client, is_problem) -> None:
    if where == "native":
        field = f'"native": {{"a": [{number}]}}'
    elif where == "max_cost_micros":
        field = f'"max_cost_micros": {number}'
    else:
        field = f'"params": {{"{where}": {number}}}'
    body = f'{{"model": "draft/picture", "prompt": "x", {field}}}'.encode()
    is_problem(post(client, "/v1/generations", body), 400, 422)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("width", -1),
        ("width", 0),
        ("width", 10**9),
        ("height", -1024),
        ("count", 0),
        ("count", 10**6),
        ("seed", -1),
        ("seed", 2**64),
        ("width", "1024"),
        ("width", True),
        ("width", 512.5),
        ("width", [512]),
        ("format", 7),
        ("format", "exe"),
        ("aspect_ratio", "0:0"),
        ("aspect_ratio", "-16:9"),
        ("aspect_ratio", "1:99999"),
        ("aspect_ratio", "NaN:1"),
        ("resolution", "0x0"),
        ("resolution", "-5x5"),
        ("resolution", "99999999999999999999x1"),
        ("strength", -0.1),
        ("style", "\u0000"),
    ],
)
def test_wrong_parameters_are_pointed_at(name: str, value: object, client, is_problem) -> None:
    body = {"model": "draft/picture", "prompt": "x", "params": {name: value}}
    answer = is_problem(client.post("/v1/generations", json=body), 422)
    assert answer["errors"][0]["pointer"].startswith(f"/params/{name}"), answer["errors"]


WRONG_TYPES = [
    ("/v1/generations", {"model": 7}, "/model"),
    ("/v1/generations", {"model": None, "prompt": "x"}, "/model"),
    ("/v1/generations", {"task": "paint"}, "/task"),
    ("/v1/generations", {"prompt": ["x"]}, "/prompt"),
    ("/v1/generations", {"inputs": {"role": "image"}}, "/inputs"),
    ("/v1/generations", {"inputs": [{}]}, "/inputs/0/role"),
    ("/v1/generations", {"inputs": [{"role": "image", "url": 5}]}, "/inputs/0/url"),
    ("/v1/generations", {"params": {"style": {"a": 1}}}, "/params/style"),
    ("/v1/generations", {"params": {"style": [1]}}, "/params/style/0"),
    ("/v1/generations", {"choose": {"prefer": "best", "allow": [None]}}, "/choose/allow/0"),
    ("/v1/generations", {"labels": {"a b": "x"}}, "/labels/a b"),
    ("/v1/generations", {"labels": {"a": 1}}, "/labels/a"),
    ("/v1/generations", {"notify": [{"url": "https://example.com", "events": ["x"]}]}, "/notify/0/events/0"),
    ("/v1/generations", {"strict": "true"}, "/strict"),
    ("/v1/generations", {"max_cost_micros": "5"}, "/max_cost_micros"),
    ("/v1/generations", {"max_cost_micros": True}, "/max_cost_micros"),
    ("/v1/generations", {"max_cost_micros": -1}, "/max_cost_micros"),
    ("/v1/generations", {"a/b~c": 1}, "/a~1b~0c"),
    ("/v1/keys", {}, "/name"),
    ("/v1/keys", {"name": ""}, "/name"),
    ("/v1/keys", {"name": "x", "scopes": []}, "/scopes"),
    ("/v1/keys", {"name": "x", "scopes": ["root"]}, "/scopes/0"),
    ("/v1/keys", {"name": "x", "rate_per_minute": 0}, "/rate_per_minute"),
    ("/v1/keys", {"name": "x", "rate_per_minute": True}, "/rate_per_minute"),
    ("/v1/keys", {"name": "x", "expires_at": 1893456000}, "/expires_at"),
    ("/v1/keys", {"name": "x", "expires_at": "tomorrow"}, "/expires_at"),
    ("/v1/keys", {"name": "x", "expires_at": "2030-01-01T00:00:00"}, "/expires_at"),
    ("/v1/keys", {"name": "x", "expires_at": "9999-12-31T23:59:59-14:00"}, "/expires_at"),
    ("/v1/keys", {"name": "x", "expires_at": "0001-01-01T00:00:00+14:00"}, "/expires_at"),
    ("/v1/assets/uploads", {"mime": "image/png", "bytes": 0}, "/bytes"),
    ("/v1/assets/uploads", {"mime": "image/png", "bytes": -5}, "/bytes"),
    ("/v1/assets/uploads", {"mime": "image/png", "bytes": 10**20}, "/bytes"),
    ("/v1/webhooks", {"url": "https://example.com", "events": ["job.x"]}, "/events/0"),
    ("/v1/productions", {"brief": "x", "seconds": 1}, "/seconds"),
    ("/v1/productions", {"brief": "x", "seconds": 1e308}, "/seconds"),
    ("/v1/productions", {"brief": "x", "size": "0x"}, "/size"),
    ("/v1/productions", {"brief": "x", "captions": {"highlight": "red"}}, "/captions/highlight"),
]


@pytest.mark.parametrize(("path", "body", "pointer"), WRONG_TYPES)
def test_wrong_values_are_pointed_at(
    path: str, body: dict[str, Any], pointer: str, client, is_problem
) -> None:
    answer = is_problem(client.post(path, json=body), 422)
    assert pointer in [one["pointer"] for one in answer["errors"]], answer["errors"]
    assert len({one["pointer"] for one in answer["errors"]}) == len(answer["errors"])


@pytest.mark.parametrize(
    ("path", "wrong", "pointer", "hint"),
    [
        ("/v1/generations", {"modle": "x"}, "/modle", "'model'"),
        (
            "/v1/generations",
            {"model": "draft/picture", "choose": {"prefr": "best"}},
            "/choose/prefr",
            "'prefer'",
        ),
        ("/v1/generations", {"model": "draft/picture", "params": {"widht": 64}}, "/params/widht", "'width'"),
        ("/v1/keys", {"name": "x", "scope": ["read"]}, "/scope", "'scopes'"),
        ("/v1/productions", {"breif": "x"}, "/breif", "'brief'"),
        ("/v1/webhooks", {"ulr": "x"}, "/ulr", "'url'"),
    ],
)
def test_an_unknown_field_is_answered_with_the_nearest(
    path: str, wrong: dict[str, Any], pointer: str, hint: str, client, is_problem
) -> None:
    answer = is_problem(client.post(path, json={"prompt": "x", **wrong} if "gener" in path else wrong), 422)
    found = {one["pointer"]: one["message"] for one in answer["errors"]}
    assert hint in found[pointer], found


TEXTS = {
    "/v1/generations": [
        ("model",),
        ("prompt",),
        ("quote",),
        ("end_user",),
        ("provider_key",),
        ("inputs", 0, "asset"),
        ("inputs", 0, "url"),
        ("inputs", 0, "data"),
        ("params", "style"),
        ("params", "a\x00"),
        ("native", "x"),
        ("native", "x\x00"),
        ("labels", "k"),
        ("labels", "k\x00"),
        ("choose", "allow", 0),
        ("notify", 0, "url"),
    ],
    "/v1/keys": [("name",), ("expires_at",), ("scopes", 0)],
    "/v1/assets/uploads": [("mime",), ("name",)],
    "/v1/webhooks": [("url",), ("labels", "k"), ("events", 0)],
    "/v1/productions": [
        ("brief",),
        ("voice",),
        ("music",),
        ("language",),
        ("size",),
        ("pictures", 0, "asset"),
        ("pictures", 0, "title"),
        ("footer", 0, "url"),
        ("outro", "text_top"),
        ("models", "picture"),
        ("cta_url",),
    ],
}


def with_text(place: tuple[str | int, ...], text: str) -> Any:
    """Return the part of a body in which a text stands at a place."""
    value: Any = text
    for part in reversed(place):
        value = [value] if isinstance(part, int) else {part: value}
    if "inputs" in place:
        value["inputs"][0]["role"] = "image"
    return value


@pytest.mark.parametrize(("path", "place"), [(path, place) for path in TEXTS for place in TEXTS[path]])
def test_nul_is_refused_in_every_text(path: str, place: tuple[str | int, ...], client, is_problem) -> None:
    body = {**POSTS[path], **with_text(place, "a\x00b")}
    is_problem(client.post(path, json=body), 422)


IDS = [
    "/v1/jobs/{}",
    "/v1/jobs/{}/events",
    "/v1/assets/{}",
    "/v1/assets/{}/content",
    "/v1/productions/{}",
    "/v1/webhooks/{}",
    "/v1/webhooks/{}/deliveries",
    "/v1/models/{}",
]
ODD_IDS = [
    "%00",
    "a%00b",
    "..",
    "../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "%252e%252e%252fetc%252fpasswd",
    "..%5c..%5cwindows",
    "%2fetc%2fpasswd",
    "C:%5cboot.ini",
    "file:%2f%2f%2fetc%2fpasswd",
    "CON",
    "nul.txt",
    ".%00.",
    "%ff%fe",
    "%ed%a0%80",
    "a" * 4096,
    "job_" + "0" * 4000,
    "\u202e\u2066",
    "%0d%0aset-cookie:%20a=b",
    "*",
    "-1",
    "%",
    "%zz",
    "${jndi:ldap:%2f%2fevil}",
]


@pytest.mark.parametrize("odd", ODD_IDS)
def test_odd_ids_reach_nothing(odd: str, client, is_problem) -> None:
    for path in IDS:
        answer = client.get(path.format(odd))
        is_problem(answer, 404, 405, 422)
        assert "root:" not in answer.text
        assert "set-cookie" not in answer.headers
    for verb, path in itertools.product(("DELETE", "PATCH"), ("/v1/webhooks/{}", "/v1/assets/{}")):
        is_problem(client.request(verb, path.format(odd), json={}), 404, 405, 422)


QUERIES = [
    ("/v1/jobs", "limit", ["0", "-1", "201", "1e3", "x", "", "9" * 40, "%00", "\u0661"]),
    ("/v1/jobs", "cursor", ["x", "%00", "AAAA", "a" * 600, "LTEuam9i", "%ff"]),
    ("/v1/jobs", "status", ["done", "", "%00"]),
    ("/v1/jobs", "since", ["yesterday", "0", "1e400", "2030-01-01", "0001-01-01T00:00:00%2B14:00", "%00"]),
    ("/v1/jobs", "model", ["%00", "a" * 300]),
    ("/v1/jobs", "label.%00", ["x"]),
    ("/v1/jobs", "label.k", ["%00"]),
    ("/v1/models", "sort", ["random", ""]),
    ("/v1/models", "task", ["paint"]),
    ("/v1/models", "cursor", ["-1", "x", "\u0661", "9" * 30]),
    ("/v1/models", "provider", ["%00"]),
    ("/v1/usage", "from", ["x", "9999-12-31T23:59:59-14:00", "2030-01-01T00:00:00Z%00"]),
    ("/v1/usage", "to", ["0", "0001-01-01T00:00:00Z"]),
    ("/v1/usage", "group_by", ["x", "label.", "label.%00", "%00", "a" * 100]),
    ("/v1/assets", "limit", ["0", "201"]),
    ("/v1/ledger", "cursor", ["x"]),
]


@pytest.mark.parametrize(("path", "name", "values"), QUERIES)
def test_wrong_queries_are_refused(path: str, name: str, values: list[str], client, is_problem) -> None:
    for value in values:
        is_problem(client.get(f"{path}?{name}={value}"), 422)


def test_the_earliest_and_latest_moments_are_fine(client) -> None:
    for query in ("to=1970-01-01T00:00:00Z", "from=1970-01-01T00:00:00Z&to=9999-12-31T23:59:59.999999Z"):
        assert client.get(f"/v1/usage?{query}").status_code in (200, 422)
    assert client.get("/v1/jobs?since=9999-12-31T23:59:59.999999Z").json()["data"] == []


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/xml", "multipart/form-data; boundary=b", "image/png", "json"]
)
def test_a_body_that_says_it_is_something_else_is_refused(kind: str, client, is_problem) -> None:
    for path in POSTS:
        answer = client.post(path, content=b'{"model":"draft/picture"}', headers={"content-type": kind})
        assert is_problem(answer, 415)["code"] == "unsupported_media"


@pytest.mark.parametrize(
    "kind", ["application/json; charset=utf-8", "APPLICATION/JSON", "application/vnd.api+json", None]
)
def test_json_by_its_other_names_is_taken(kind: str | None, client) -> None:
    headers = {"content-type": kind} if kind else {}
    body = b'{"model":"draft/picture","prompt":"x"}'
    assert client.post("/v1/estimates", content=body, headers=headers).status_code == 200


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd", "gzip, gzip", "x"])
def test_compressed_bodies_are_refused_before_they_are_opened(coding: str, client, is_problem) -> None:
    is_problem(post(client, "/v1/generations", b"\x1f\x8b" + bytes(100), **{"content-encoding": coding}), 415)


def test_a_body_over_the_limit_is_refused(client, is_problem) -> None:
    is_problem(post(client, "/v1/generations", b"", **{"content-length": str(65 * 1024 * 1024)}), 413)
    sent = iter([b" " * (1 << 20)] * 65)
    answer = client.post("/v1/generations", content=sent, headers={"content-type": "application/json"})
    is_problem(answer, 413)


def test_a_prompt_of_10_000_characters_is_taken_or_clearly_refused(client, is_problem) -> None:
    prompt = "a lighthouse \U0001f5fc at dusk, " * 500
    assert len(prompt) > 10_000
    answer = client.post("/v1/generations", json={"model": "openai/priced", "prompt": prompt})
    assert answer.status_code == 200
    refused = is_problem(
        client.post("/v1/generations", json={"model": "draft/picture", "prompt": prompt * 9}), 422
    )
    assert refused["errors"][0]["pointer"] == "/prompt"


@pytest.mark.parametrize(
    "prompt",
    [
        "\u202eright to left\u202c \u0645\u0631\u062d\u0628\u0627",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "e\u0301 \u00e9 \ufb01 \uff21",
        "\u0001\u0007\u007f\u0085\u2028\ufeff\ufffe\uffff",
        "\U0010ffff",
        "</script><script>alert(1)</script>",
        "%s%n%x {0} {{x}} ${x} `id` $(id); | & > /dev/null",
        "\r\nSet-Cookie: a=b",
        "a" * 4000,
    ],
)
def test_any_other_text_reaches_the_provider_as_it_was_sent(prompt: str, house, client) -> None:
    answer = client.post(
        "/v1/generations", json={"model": "openai/priced", "prompt": prompt, "labels": {"t": prompt[:99]}}
    )
    assert answer.status_code == 200, answer.text
    assert house.provider.calls[-1].prompt == prompt
    assert client.get(f"/v1/jobs/{answer.json()['id']}").json()["labels"] == {"t": prompt[:99]}


@pytest.mark.parametrize(
    ("verb", "path", "allow"),
    [
        ("DELETE", "/v1/jobs", "GET"),
        ("PUT", "/v1/keys", "GET, POST"),
        ("POST", "/v1/webhooks/whk_1", "DELETE, GET, PATCH"),
        ("GET", "/v1/generations", "POST"),
        ("TRACE", "/v1/assets", "GET, POST"),
        ("BREW", "/v1/jobs/job_1", "GET"),
    ],
)
def test_a_wrong_method_is_told_the_right_ones(verb: str, path: str, allow: str, client, is_problem) -> None:
    answer = client.request(verb, path)
    is_problem(answer, 405)
    assert answer.headers["allow"] == allow


def test_paths_that_are_not_there_are_problems(client, is_problem) -> None:
    for path in ("/v1", "/v1/", "/v2/jobs", "/v1/jobs/", "/admin", "/.env", "/.git/config", "/v1/jobs/a/b/c"):
        is_problem(client.get(path), 404)
