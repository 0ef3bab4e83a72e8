"""The OpenAPI document: what FastAPI finds, the bodies that routes read themselves, and every answer that may come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from lumigate.dialects.native.refusals import DESCRIPTIONS, may_answer
from lumigate.edge.idempotency import KEY_PATTERN
from lumigate.wire.problems import Problem
from lumigate.wire.webhooks import DisabledEvent, WebhookEvent
from lumigate.wire.words import EventType

_REF = "#/components/schemas/{model}"
_VERBS = ("get", "put", "post", "patch", "delete")
_ABOUT = """Every error is a `application/problem+json` with a stable `code`; every POST takes an `Idempotency-Key`.
Amounts are whole micro-USD, moments are RFC 3339 in UTC, lists are read with `limit` and `cursor`.
`GET /v1/events?job=` is a WebSocket with the events of `jobs.events` as JSON; it takes the same key."""
_TAGS = {
    "generations": "One request for one task of one model.",
    "jobs": "The durable record of anything that takes time, and its events.",
    "assets": "Media that is kept: sent in, made, handed out.",
    "models": "What can be asked for, its parameters and its price.",
    "productions": "Films from a brief or from pictures.",
    "account": "Keys, usage, and where the money went.",
    "webhooks": "Endpoints that are told how jobs go on.",
    "system": "Whether the server is well.",
}
_HEADERS: Mapping[str, tuple[str, str]] = {
    "X-Request-Id": ("string", "The name of this request in the log; yours, where you sent one."),
    "RateLimit-Policy": ("string", "How many requests the key has in how many seconds."),
    "RateLimit": ("string", "How many of them are left, and in how many seconds all are back."),
    "Idempotent-Replayed": ("string", "`true` where this is the answer that an equal request got before."),
    "Location": ("string", "Where the thing is that was begun."),
    "Retry-After": ("integer", "In how many seconds to ask again."),
}
_IDEMPOTENCY: dict[str, Any] = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "Equal requests with the same key are done once; repeats get the first answer.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 257, "pattern": KEY_PATTERN},
}
_PREFER: dict[str, Any] = {
    "name": "Prefer",
    "in": "header",
    "required": False,
    "description": "`wait=N` seconds (at most 300), or `respond-async`.",
    "schema": {"type": "string"},
    "examples": {"wait": {"value": "wait=30"}, "at once": {"value": "respond-async"}},
}


def body_of(model: type[BaseModel], example: dict[str, Any], *, prefer: bool = False) -> dict[str, Any]:
    """Return what to add to a route whose JSON body is ``model``; ``example`` is shown and must be valid."""
    model.model_validate(example)
    content = {"schema": {"$ref": _REF.format(model=model.__name__)}, "example": example}
    return {
        "parameters": [_PREFER] if prefer else [],
        "requestBody": {"required": True, "content": {"application/json": content}},
    }


def describe(app: FastAPI, version: str, bodies: Sequence[type[BaseModel]]) -> dict[str, Any]:
    """Return the OpenAPI 3.1 document of the app."""
    document = get_openapi(
        title="Lumigate",
        version=version,
        openapi_version="3.1.0",
        summary="The open gateway and studio for generative media.",
        description=_ABOUT,
        routes=app.routes,
        servers=[{"url": "/"}],
        tags=[{"name": name, "description": about} for name, about in _TAGS.items()],
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    components = document.setdefault("components", {})
    _add_schemas(components.setdefault("schemas", {}), bodies)
    components["securitySchemes"] = {
        "key": {"type": "http", "scheme": "bearer", "description": "A key of this server."}
    }
    components["responses"] = {name: _refusal(text) for name, text in DESCRIPTIONS.items()}
    components["headers"] = {
        name: {"description": about, "schema": {"type": kind}} for name, (kind, about) in _HEADERS.items()
    }
    document["security"] = [{"key": []}]
    for path in document["paths"].values():
        for verb in _VERBS:
            if verb in path:
                _complete(verb, path[verb])
    document["webhooks"] = _webhooks()
    return document


def _add_schemas(schemas: dict[str, Any], bodies: Sequence[type[BaseModel]]) -> None:
    _, taken = models_json_schema([(model, "validation") for model in bodies], ref_template=_REF)
    given: list[type[BaseModel]] = [Problem, WebhookEvent, DisabledEvent]
    _, sent = models_json_schema([(model, "serialization") for model in given], ref_template=_REF)
    for found in (taken, sent):
        for name, schema in found.get("$defs", {}).items():
            schemas.setdefault(name, schema)
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)


def _refusal(text: str) -> dict[str, Any]:
    return {
        "description": text,
        "headers": _refer("X-Request-Id", "Retry-After"),
        "content": {"application/problem+json": {"schema": {"$ref": _REF.format(model="Problem")}}},
    }


def _refer(*headers: str) -> dict[str, Any]:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in headers}


def _complete(verb: str, operation: dict[str, Any]) -> None:
    """Add to an operation the headers that it takes and gives, and every refusal that it may answer with."""
    is_open = operation.get("security") == []
    if verb == "post":
        operation.setdefault("parameters", []).append(_IDEMPOTENCY)
    responses = operation["responses"]
    responses.pop("422", None)
    for status, response in responses.items():
        headers = ["X-Request-Id"] if is_open else ["X-Request-Id", "RateLimit-Policy", "RateLimit"]
        if verb == "post":
            headers.append("Idempotent-Replayed")
        if status == "202":
            headers += ["Location", "Retry-After"]
        response.setdefault("headers", {}).update(_refer(*headers))
    for status in may_answer(verb, operation):
        responses[status] = {"$ref": f"#/components/responses/{status}"}


def _webhooks() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in EventType.__args__:
        model = DisabledEvent if name == "endpoint.disabled" else WebhookEvent
        found[name] = {
            "post": {
                "operationId": f"on.{name}",
                "summary": f"`{name}`, signed as Standard Webhooks has it",
                "tags": ["webhooks"],
                "security": [],
                "parameters": [
                    {"name": header, "in": "header", "required": True, "schema": {"type": "string"}}
                    for header in ("webhook-id", "webhook-timestamp", "webhook-signature")
                ],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": _REF.format(model=model.__name__)}}},
                },
                "responses": {
                    "2XX": {"description": "Taken."},
                    "410": {"description": "Gone: the endpoint is switched off at once."},
                    "default": {"description": "Not taken: it is sent again over three days."},
                },
            }
        }
    return found
