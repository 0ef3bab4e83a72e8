"""The OpenAPI document: well formed, complete, and what the server really says."""

from __future__ import annotations

import copy
import json
import re
import warnings
from collections.abc import Iterator
from typing import Any

import httpx2
import jsonschema_rs
import pytest
from fastapi.routing import APIRoute

from lumigate.dialects.native.app import _RESOURCES, framework
from lumigate.dialects.native.coverage import OPERATIONS
from lumigate.wire.words import EventType

ORDER = {"model": "openai/priced", "prompt": "x", "labels": {"k": "v"}}


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, verbs in document["paths"].items():
        for verb, operation in verbs.items():
            yield path, verb, operation


def by_id(document: dict[str, Any], name: str) -> dict[str, Any]:
    return next(operation for _, _, operation in operations(document) if operation["operationId"] == name)


def closed(node: Any) -> Any:
    """Return schemas in which objects have the fields that are written down and no others."""
    if isinstance(node, list):
        return [closed(each) for each in node]
    if not isinstance(node, dict):
        return node
    made = {name: closed(each) for name, each in node.items()}
    if "properties" in made and made.get("type") == "object":
        made.setdefault("additionalProperties", False)
    return made


@pytest.fixture(scope="module")
def conforms(house):
    """Check an answer against what the document says of its operation and status."""
    document = copy.deepcopy(house.document)
    document["components"]["schemas"] = closed(document["components"]["schemas"])

    def check(name: str, answer: httpx2.Response) -> httpx2.Response:
        responses = by_id(document, name)["responses"]
        found = responses.get(str(answer.status_code)) or responses[f"{answer.status_code // 100}XX"]
        if "$ref" in found:
            found = document["components"]["responses"][found["$ref"].rpartition("/")[2]]
        media = answer.headers.get("content-type", "").partition(";")[0]
        if answer.content:
            assert media in found["content"], (name, media)
            schema = found["content"][media].get("schema")
            if schema and media.endswith("json"):
                whole = {**schema, "components": document["components"]}
                jsonschema_rs.validator_for(whole).validate(json.loads(answer.content))
        return answer

    return check


def test_the_document_is_openapi_3_1(house) -> None:
    assert house.document["openapi"] == "3.1.0"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        validator = pytest.importorskip("openapi_spec_validator")
        validator.validate(house.document)


def test_names_of_operations_are_resource_and_verb_and_are_those_of_the_coverage(house) -> None:
    names = [operation["operationId"] for _, _, operation in operations(house.document)]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z_]+\.[a-z]+", name) for name in names)
    assert set(names) == {name for name, support in OPERATIONS.items() if support == "supported"}


def test_every_route_is_in_the_document_and_nothing_else(house) -> None:
    _, entry = framework(house.container.house)
    routes = {
        (route.path_format, method.lower())
        for resource in _RESOURCES
        for route in resource.routes(entry).routes
        if isinstance(route, APIRoute)
        for method in route.methods
    }
    documented = {(path, verb) for path, verb, _ in operations(house.document)}
    assert documented == routes


def test_every_operation_says_what_it_is_for_and_who_may_call_it(house) -> None:
    document = house.document
    tags = {tag["name"] for tag in document["tags"]}
    assert document["security"] == [{"key": []}]
    open_ones = set()
    for _, verb, operation in operations(document):
        assert operation["summary"]
        assert set(operation["tags"]) <= tags
        assert "5XX" in operation["responses"]
        if operation.get("security") == []:
            open_ones.add(operation["operationId"])
        else:
            assert {"401", "429"} <= operation["responses"].keys()
        headers = {one["name"] for one in operation.get("parameters", []) if one["in"] == "header"}
        assert ("Idempotency-Key" in headers) == (verb == "post")
    assert open_ones == {"health.get", "metrics.get", "assets.put"}


def test_examples_are_valid(house) -> None:
    seen = 0
    for _, _, operation in operations(house.document):
        for media in operation.get("requestBody", {}).get("content", {}).values():
            if "example" in media:
                whole = {**media["schema"], "components": house.document["components"]}
                jsonschema_rs.validator_for(whole).validate(media["example"])
                seen += 1
    assert seen >= 7


def test_references_lead_somewhere_and_schemas_are_used(house) -> None:
    text = json.dumps(house.document)
    references = set(re.findall(r'"#/components/(\w+)/([\w.\-]+)"', text))
    components = house.document["components"]
    for kind, name in references:
        assert name in components[kind], (kind, name)
    assert set(components["schemas"]) == {name for kind, name in references if kind == "schemas"}


def test_webhooks_are_described_as_they_are_sent(house, client) -> None:
    document = house.document
    assert set(document["webhooks"]) == set(EventType.__args__)
    made = client.post(
        "/v1/webhooks", json={"url": "https://example.com/all", "events": list(EventType.__args__)}
    )
    job = client.post("/v1/generations", json=ORDER).json()["id"]
    bodies = house.rows(
        "select event, body from deliveries where endpoint = :hook and job = :job",
        hook=made.json()["id"],
        job=job,
    )
    client.delete(f"/v1/webhooks/{made.json()['id']}")
    assert {"job.queued", "job.started", "job.completed"} <= {event for event, _ in bodies}
    for event, body in bodies:
        schema = document["webhooks"][event]["post"]["requestBody"]["content"]["application/json"]["schema"]
        whole = {**closed(schema), "components": closed(document["components"])}
        sent = json.loads(body)
        jsonschema_rs.validator_for(whole).validate(sent)
        assert sent["type"] == event
        assert sent["data"]["id"] == job


def test_what_is_sent_is_what_is_written(house, conforms, client, a_png: bytes) -> None:
    job = conforms("generations.create", client.post("/v1/generations", json=ORDER)).json()
    spoken = {"model": "draft/picture", "prompt": "hold the document"}
    waiting = client.post("/v1/generations", json=spoken, headers={"prefer": "respond-async"})
    conforms("generations.create", waiting)
    conforms("jobs.cancel", client.post(f"/v1/jobs/{waiting.json()['id']}/cancel"))
    failed = client.post("/v1/generations", json={**ORDER, "prompt": "refuse this"})
    assert conforms("generations.create", failed).json()["error"]
    conforms("estimates.create", client.post("/v1/estimates", json=ORDER))
    conforms("jobs.list", client.get("/v1/jobs", params={"limit": 3, "status": "completed"}))
    conforms("jobs.get", client.get(f"/v1/jobs/{job['id']}"))
    conforms("jobs.events", client.get(f"/v1/jobs/{job['id']}/events"))
    conforms("jobs.review", client.post(f"/v1/jobs/{job['id']}/review", json={"decision": "charge"}))
    sent = conforms("assets.create", client.post("/v1/assets", files={"file": ("a.png", a_png)})).json()
    ticket = conforms(
        "assets.promise", client.post("/v1/assets/uploads", json={"mime": "image/png", "bytes": len(a_png)})
    )
    target = ticket.json()["put_url"]
    conforms("assets.put", client.put(target, content=a_png, headers=ticket.json()["headers"]))
    conforms("assets.put", client.put(target, content=a_png, headers=ticket.json()["headers"]))
    conforms("assets.list", client.get("/v1/assets"))
    conforms("assets.get", client.get(f"/v1/assets/{sent['id']}"))
    conforms("assets.content", client.get(f"/v1/assets/{sent['id']}/content"))
    conforms("assets.content", client.get(f"/v1/assets/{sent['id']}/content", headers={"range": "bytes=1-4"}))
    conforms(
        "assets.content", client.get(f"/v1/assets/{sent['id']}/content", headers={"range": "bytes=999-"})
    )
    conforms("assets.delete", client.delete(f"/v1/assets/{sent['id']}"))
    conforms("models.list", client.get("/v1/models"))
    conforms("models.get", client.get("/v1/models/draft/picture"))
    film = conforms(
        "productions.create", client.post("/v1/productions", json={"brief": "A bakery", "seconds": 4})
    )
    conforms("productions.get", client.get(f"/v1/productions/{film.json()['id']}"))
    conforms("productions.list", client.get("/v1/productions"))
    conforms("productions.cancel", client.post(f"/v1/productions/{film.json()['id']}/cancel"))
    key = conforms(
        "keys.create", client.post("/v1/keys", json={"name": "x", "expires_at": "2099-01-01T00:00:00Z"})
    )
    conforms("keys.list", client.get("/v1/keys"))
    conforms("keys.revoke", client.delete(f"/v1/keys/{key.json()['id']}"))
    for group in ("model", "provider", "key", "day", "label.k"):
        conforms("usage.get", client.get("/v1/usage", params={"group_by": group}))
    conforms("ledger.get", client.get("/v1/ledger"))
    hook = conforms(
        "webhooks.create", client.post("/v1/webhooks", json={"url": "https://example.com/x"})
    ).json()
    client.post("/v1/generations", json=ORDER)
    conforms("webhooks.list", client.get("/v1/webhooks"))
    conforms("webhooks.get", client.get(f"/v1/webhooks/{hook['id']}"))
    conforms("webhooks.change", client.patch(f"/v1/webhooks/{hook['id']}", json={"rotate_secret": True}))
    deliveries = conforms("webhooks.deliveries", client.get(f"/v1/webhooks/{hook['id']}/deliveries")).json()[
        "data"
    ]
    conforms("deliveries.redeliver", client.post(f"/v1/deliveries/{deliveries[0]['id']}/redeliver"))
    conforms("webhooks.delete", client.delete(f"/v1/webhooks/{hook['id']}"))
    conforms("health.get", client.get("/health"))
    conforms("metrics.get", client.get("/metrics"))


def test_refusals_are_what_is_written(house, conforms, client, stranger) -> None:
    conforms("generations.create", client.post("/v1/generations", json={"model": "x"}))
    conforms("generations.create", client.post("/v1/generations", json={"modle": "x"}))
    conforms("generations.create", client.post("/v1/generations", content=b"{"))
    with house.client(house.make_key("generate", credit=0).token) as poor:
        refused = conforms("generations.create", poor.post("/v1/generations", json=ORDER))
        assert refused.status_code == 402
    conforms("jobs.get", stranger.get("/v1/jobs/job_0"))
    with house.client("") as nobody:
        conforms("jobs.list", nobody.get("/v1/jobs"))


def test_the_document_needs_no_key_and_is_the_same_each_time(house) -> None:
    with house.client("") as nobody:
        first, again = (nobody.get("/openapi.json") for _ in range(2))
    assert first.status_code == 200
    assert first.content == again.content
