"""The client and the server's own description of itself: each call has its operation, each operation its call."""

from __future__ import annotations

import asyncio
import inspect
import re
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx2
import pytest

import lumigate
from lumigate import AsyncLumigate, Lumigate, LumigateError, Retries
from lumigate.client._core.calls import JsonObject
from lumigate.wire import assets, jobs, productions

BASE = "http://gate.test"
AT = "2026-01-02T03:04:05Z"
TICKET = {
    "asset": "ast_1",
    "put_url": "/v1/assets/uploads/upl_1",
    "headers": {"content-type": "audio/wav"},
    "expires_at": AT,
}
OUTPUT = {"asset": "ast_1", "url": "/v1/assets/ast_1/content", "mime": "image/png"}
JOB: JsonObject = {
    "id": "job_1",
    "kind": "generation",
    "status": "running",
    "outputs": [OUTPUT],
    "created_at": AT,
    "events_url": "/e",
}
ASSET = OUTPUT | {"id": "ast_1", "bytes": 1, "sha256": "0", "origin": "upload", "created_at": AT}
FILM = {
    "id": "prd_1",
    "version": 1,
    "status": "running",
    "job": "job_1",
    "document": {},
    "film": {"url": "/v1/assets/ast_1/content", "asset": "ast_1", "seconds": 1.0, "size": "16x9"},
    "captions": {"srt": "/v1/assets/ast_1/content", "vtt": None},
    "created_at": AT,
    "events_url": "/e",
}
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 16

Client = Any
"""Of either colour: what a call gives back is finished by the colour's own ``finish``."""


def job(client: Client) -> Any:
    of = lumigate.Job if isinstance(client, Lumigate) else lumigate.AsyncJob
    return of(client.jobs._api, jobs.Job.model_validate(JOB))


def asset(client: Client) -> Any:
    of = lumigate.Asset if isinstance(client, Lumigate) else lumigate.AsyncAsset
    return of(client.jobs._api, assets.Asset.model_validate(ASSET))


def film(client: Client) -> Any:
    of = lumigate.Production if isinstance(client, Lumigate) else lumigate.AsyncProduction
    return of(client.jobs._api, productions.Production.model_validate(FILM))


CALLS: dict[str, Callable[[Client], Any]] = {
    "images.generate": lambda c: c.images.generate("a", size="64x64", image=PNG, labels={"a": "b"}),
    "images.edit": lambda c: c.images.edit(PNG, "a", mask=PNG),
    "images.upscale": lambda c: c.images.upscale(PNG, scale=2),
    "images.remove_background": lambda c: c.images.remove_background(PNG),
    "videos.generate": lambda c: c.videos.generate("a", duration=2),
    "videos.edit": lambda c: c.videos.edit("ast_1", "a"),
    "videos.upscale": lambda c: c.videos.upscale("ast_1"),
    "videos.lip_sync": lambda c: c.videos.lip_sync("ast_1", "ast_2"),
    "audio.speech.generate": lambda c: c.speech.generate("a"),
    "audio.speech.transcribe": lambda c: c.speech.transcribe("ast_1"),
    "audio.music.generate": lambda c: c.music.generate("a"),
    "audio.music.stems": lambda c: c.music.stems("ast_1"),
    "audio.sound_effects.generate": lambda c: c.audio.sound_effects.generate("a"),
    "generations.create": lambda c: c.generations.create("a", task="text"),
    "estimates.create": lambda c: c.estimates.create("a", task="text"),
    "jobs.get": lambda c: c.jobs.get("job_1"),
    "jobs.list": lambda c: c.jobs.list(
        status="failed", kind="training", model="m", labels={"a": "b"}, limit=1
    ),
    "jobs.cancel": lambda c: c.jobs.cancel("job_1"),
    "jobs.review": lambda c: c.jobs.review("job_1", "charge", memo="x"),
    "assets.upload": lambda c: c.assets.upload(PNG, name="a.png"),
    "assets.get": lambda c: c.assets.get("ast_1"),
    "assets.list": lambda c: c.assets.list(limit=1),
    "assets.delete": lambda c: c.assets.delete("ast_1"),
    "models.list": lambda c: c.models.list(provider="p", task="text", search="s", sort="cost", limit=1),
    "models.get": lambda c: c.models.get("draft/picture"),
    "productions.create": lambda c: c.productions.create("a", seconds=3),
    "productions.get": lambda c: c.productions.get("prd_1"),
    "productions.list": lambda c: c.productions.list(limit=1),
    "keys.create": lambda c: c.keys.create("a"),
    "keys.list": lambda c: c.keys.list(limit=1),
    "keys.revoke": lambda c: c.keys.revoke("key_1"),
    "usage.get": lambda c: c.usage.get(group_by="model"),
    "ledger.balance": lambda c: c.ledger.balance(),
    "ledger.list": lambda c: c.ledger.list(limit=1),
    "webhooks.redeliver": lambda c: c.webhooks.redeliver("dlv_1"),
    "webhooks.endpoints.create": lambda c: c.webhooks.endpoints.create("https://x.example"),
    "webhooks.endpoints.get": lambda c: c.webhooks.endpoints.get("whk_1"),
    "webhooks.endpoints.update": lambda c: c.webhooks.endpoints.update("whk_1", enabled=False),
    "webhooks.endpoints.list": lambda c: c.webhooks.endpoints.list(limit=1),
    "webhooks.endpoints.delete": lambda c: c.webhooks.endpoints.delete("whk_1"),
    "webhooks.deliveries.list": lambda c: c.webhooks.deliveries.list("whk_1", limit=1),
    "webhooks.deliveries.redeliver": lambda c: c.webhooks.deliveries.redeliver("dlv_1"),
    "health.get": lambda c: c.health.get(),
    "health.metrics": lambda c: c.health.metrics(),
    "Job.refresh": lambda c: job(c).refresh(),
    "Job.wait": lambda c: job(c).wait(),
    "Job.stream": lambda c: job(c).stream(),
    "Job.cancel": lambda c: job(c).cancel(),
    "Output.bytes": lambda c: job(c).outputs[0].bytes(),
    "Output.chunks": lambda c: job(c).outputs[0].chunks(),
    "Output.save": lambda c: job(c).outputs[0].save("x.png"),
    "Output.open": lambda c: job(c).outputs[0].open(),
    "Asset.bytes": lambda c: asset(c).bytes(),
    "Asset.chunks": lambda c: asset(c).chunks(),
    "Asset.save": lambda c: asset(c).save("x.png"),
    "Asset.open": lambda c: asset(c).open(),
    "Asset.delete": lambda c: asset(c).delete(),
    "Production.refresh": lambda c: film(c).refresh(),
    "Production.wait": lambda c: film(c).wait(),
    "Production.stream": lambda c: film(c).stream(),
    "Production.job": lambda c: film(c).job(),
    "Production.cancel": lambda c: film(c).cancel(),
    "Film.bytes": lambda c: film(c).film.bytes(),
    "Film.chunks": lambda c: film(c).film.chunks(),
    "Film.save": lambda c: film(c).film.save("x.mp4"),
    "Film.open": lambda c: film(c).film.open(),
}
NO_CALL = {"webhooks.verify", "Job.to_dict", "Production.to_dict"}


@dataclass
class Recorder:
    """Refuses all that it is asked and remembers it; large uploads are let through to their last request."""

    seen: list[httpx2.Request] = field(default_factory=list[httpx2.Request])

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.seen.append(request)
        match request.method, request.url.path:
            case "POST", "/v1/assets/uploads":
                return httpx2.Response(200, json=TICKET)
            case "PUT", _:
                return httpx2.Response(204)
            case _:
                return httpx2.Response(418)


def blocking(calls: list[Callable[[Client], Any]]) -> list[httpx2.Request]:
    """Make calls with the client that blocks and return the requests."""
    recorder = Recorder()
    with httpx2.Client(transport=httpx2.MockTransport(recorder)) as http:
        client = Lumigate(BASE, "lk", http_client=http, retries=Retries(limit=0))
        for each in calls:
            try:
                made = each(client)
                if isinstance(made, lumigate.Listing):
                    made.first()
                elif isinstance(made, Iterator):
                    next(made)
            except LumigateError:
                pass
    return recorder.seen


def awaiting(calls: list[Callable[[Client], Any]]) -> list[httpx2.Request]:
    """Make calls with the client that awaits and return the requests."""
    recorder = Recorder()

    async def make() -> None:
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(recorder)) as http:
            client = AsyncLumigate(BASE, "lk", http_client=http, retries=Retries(limit=0))
            for each in calls:
                try:
                    made = each(client)
                    if isinstance(made, lumigate.AsyncListing):
                        await made.first()
                    elif isinstance(made, AsyncIterator):
                        await anext(made)
                    else:
                        await made
                except LumigateError:
                    pass

    asyncio.run(make())
    return recorder.seen


COLOURS = pytest.mark.parametrize("colour", [blocking, awaiting])


@dataclass(frozen=True)
class Operation:
    """One operation of the server's description."""

    ident: str
    method: str
    path: re.Pattern[str]
    query: frozenset[str]


@pytest.fixture(scope="module")
def operations(server) -> list[Operation]:
    document = httpx2.get(f"{server.base_url}/openapi.json", trust_env=False).json()
    return [
        Operation(
            ident=operation["operationId"],
            method=method.upper(),
            path=pattern(path),
            query=frozenset(
                each["name"] for each in operation.get("parameters", []) if each["in"] == "query"
            ),
        )
        for path, item in document["paths"].items()
        for method, operation in item.items()
    ]


def pattern(path: str) -> re.Pattern[str]:
    """Return what matches a path of the description; the id of a model has a slash in it."""
    parts = re.split(r"(\{\w+\})", path)
    held = {"{model}": r".+"}
    return re.compile(
        "".join(held.get(each, r"[^/]+") if each.startswith("{") else re.escape(each) for each in parts)
    )


def operation_of(request: httpx2.Request, operations: list[Operation]) -> Operation | None:
    fits = [
        each for each in operations if each.method == request.method and each.path.fullmatch(request.url.path)
    ]
    return min(fits, key=lambda each: each.path.pattern.count("[^/]+"), default=None)


@COLOURS
@pytest.mark.parametrize("name", CALLS)
def test_every_call_of_the_client_is_an_operation_of_the_server(
    name, colour, operations, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    seen = colour([CALLS[name]])
    assert seen
    for request in seen:
        found = operation_of(request, operations)
        assert found is not None, f"{request.method} {request.url.path} is not served"
        asked = {each for each in request.url.params if not each.startswith("label.")}
        assert asked <= found.query, f"{found.ident} does not take {asked - found.query}"


@COLOURS
def test_every_operation_of_the_server_can_be_reached(colour, operations, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    large = tmp_path / "large.wav"
    large.write_bytes(b"RIFF\0\0\0\0WAVE" + bytes(8 * 1024 * 1024))
    seen = colour([*CALLS.values(), lambda client: client.assets.upload(large)])
    reached = {found.ident for request in seen if (found := operation_of(request, operations))}
    assert reached == {each.ident for each in operations}


@pytest.mark.parametrize("client", [Lumigate, AsyncLumigate])
def test_no_call_of_the_client_is_forgotten_here(client):
    found = set(methods(client(BASE, "lk")))
    for name in ("Job", "Output", "Asset", "Production", "Film"):
        kind = getattr(lumigate, name if client is Lumigate else f"Async{name}")
        found |= {
            f"{name}.{each}" for each, _ in inspect.getmembers(kind, inspect.isfunction) if each[0] != "_"
        }
    assert found - NO_CALL == set(CALLS)


def methods(thing: object, prefix: str = "") -> Iterator[str]:
    """Yield the names of all calls below a client; an abbreviation of another resource is not named twice."""
    for name in vars(type(thing)):
        value = None if name.startswith("_") else getattr(thing, name)
        if value is None or (prefix == "" and name in {"speech", "music", "request", "close", "aclose"}):
            continue
        if callable(value):
            yield prefix + name
        else:
            yield from methods(value, f"{prefix}{name}.")
