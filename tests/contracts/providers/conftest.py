"""A twin on a loopback port, and servers that misbehave on the wire."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import uvicorn
from starlette.applications import Starlette

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.validation import resolve
from lumigate.domain.generations import GenerationRequest
from lumigate.domain.providers import Call, CallInput, HttpAdapter, ProviderHost, Secret
from lumigate.egress.door import Door
from lumigate.egress.http import HttpRunner
from lumigate.egress.policy import NetworkPolicy
from lumigate.egress.provider import HttpProvider
from lumigate.emulators.control import Control
from lumigate.emulators.openai import TwinRules, build_openai
from lumigate.kit.clock import SystemClock
from lumigate.providers.openai_compatible import OpenAICompatible

KEY = "sk-test-0123456789"


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@dataclass
class Twin:
    origin: str
    control: Control

    @property
    def base_url(self) -> str:
        return f"{self.origin}/v1"


def _serve(app: Starlette) -> Iterator[str]:
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, lifespan="off", log_level="critical", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 10
    while not server.started:
        assert time.monotonic() < deadline, "the twin did not start"
        thread.join(0.01)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)
    listener.close()


@pytest.fixture(scope="session")
def serving() -> Iterator[Callable[[Starlette], str]]:
    """Serve any app on a loopback port until the session ends; the answer is its origin."""
    running: list[Iterator[str]] = []

    def serve(app: Starlette) -> str:
        running.append(_serve(app))
        return next(running[-1])

    yield serve
    for one in running:
        next(one, None)


@pytest.fixture(scope="session")
def _strict(serving: Callable[[Starlette], str]) -> Twin:
    control = Control()
    return Twin(serving(build_openai(TwinRules(keys=frozenset({KEY})), control)), control)


@pytest.fixture(scope="session")
def _local(serving: Callable[[Starlette], str]) -> Twin:
    control = Control()
    return Twin(serving(build_openai(TwinRules(answers="url", lenient=True), control)), control)


@pytest.fixture
def twin(_strict: Twin) -> Twin:
    _strict.control.reset()
    return _strict


@pytest.fixture
def local_twin(_local: Twin) -> Twin:
    _local.control.reset()
    return _local


@dataclass
class Host:
    """One provider under test: the real adapter, the real runner, an address."""

    provider: HttpProvider
    door: Door


@asynccontextmanager
async def host_at(
    base_url: str, name: str = "openai", build: Callable[[ProviderHost], HttpAdapter] = OpenAICompatible
) -> AsyncIterator[Host]:
    door = Door(NetworkPolicy(), homes={name: base_url})
    runner = HttpRunner(door, SystemClock())
    variable = f"{name.upper()}_API_KEY" if build is not OpenAICompatible else "OPENAI_API_KEY"
    adapter = build(ProviderHost(name=name, base_url=base_url, key_variable=variable))
    try:
        yield Host(HttpProvider(adapter, runner), door)
    finally:
        await door.close()


@pytest.fixture
def host() -> Callable[..., object]:
    return host_at


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture
def call(catalogue: Catalogue, tmp_path: Path) -> Callable[..., Call]:
    def make(
        prompt: str = "a lighthouse",
        *,
        model: str = "openai/gpt-image-2",
        key: str | None = KEY,
        inputs: tuple[CallInput, ...] = (),
        native: dict[str, object] | None = None,
        timeout: float | None = None,
        **params: object,
    ) -> Call:
        request = GenerationRequest(model=model, prompt=prompt, params=params)  # type: ignore[arg-type]
        resolved = resolve(catalogue, request)
        entry = resolved.entry
        if timeout is not None:
            entry = replace(entry, timeout=timeout)
        return Call(
            job="job_1",
            attempt="att_1",
            entry=entry,
            task="edit_image" if inputs else resolved.task,
            prompt=prompt,
            params=resolved.params,
            native=native or {},
            inputs=inputs,
            secret=Secret(key) if key else None,
            folder=tmp_path,
        )

    return make


@dataclass
class Raw:
    """A socket that reads a request and then does what it was told."""

    origin: str
    requests: list[bytes] = field(default_factory=list)
    connections: int = 0


Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter, Raw], Awaitable[None]]


@asynccontextmanager
async def raw_server(answer: Answer) -> AsyncIterator[Raw]:
    raw = Raw("")

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        raw.connections += 1
        try:
            await answer(reader, writer, raw)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    raw.origin = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield raw
    finally:
        server.close()
        await server.wait_closed()


async def read_request(reader: asyncio.StreamReader, raw: Raw) -> None:
    head = await reader.readuntil(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    raw.requests.append(head + await reader.readexactly(length))


@pytest.fixture
def raw() -> Callable[[Answer], object]:
    return raw_server


@pytest.fixture
def take() -> Callable[[asyncio.StreamReader, Raw], Awaitable[None]]:
    return read_request


@pytest.fixture
def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
