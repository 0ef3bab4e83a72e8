"""The whole server in this process: asked through the app in memory, and through a socket where sockets matter."""

from __future__ import annotations

import asyncio
import json
import os
import struct
import threading
import zlib
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import httpx2
import pytest
import structlog
from sqlalchemy import text
from starlette.types import ASGIApp

from lumigate.domain.accounts import Account, Key, Scope
from lumigate.domain.errors import ContentRefused, ProviderFailed
from lumigate.domain.providers import Call, Finished, Outcome, Provider, ProviderOutput
from lumigate.domain.work import OnProgress
from lumigate.kit.ids import new_id
from lumigate.server.app import build_app
from lumigate.server.container import Container
from lumigate.server.main import _bind, _Server
from lumigate.server.seams import Seams
from lumigate.server.settings import LimitSettings, Settings
from lumigate.server.telemetry import configure_logs
from lumigate.services.keys import make_token
from lumigate.store import accounts as account_rows
from lumigate.store import keys as key_rows
from lumigate.store.database import Database
from lumigate.store.statements import Statement

T = TypeVar("T")

PRICED = """
[models."openai/priced"]
provider = "openai"
upstream = "priced"
title = "A model with a price"
tasks = ["text_to_image"]
output_mimes = ["image/png"]
prices = [{ usd = "0.01", unit = "image" }]

[models."openai/priced".params]
count = { kind = "integer", default = 1, minimum = 1, maximum = 8 }
"""
PATIENCE = 30.0
"""Seconds after which an answer that has not come counts as a hang."""


def png(width: int = 8, height: int = 8, grey: int = 90) -> bytes:
    """Return a small, whole PNG."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + bytes([grey]) * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


class SteppingClock:
    """The machine's clock, pushed forward where a test wants time to have passed."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._ahead)

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time() + self._ahead

    def advance(self, seconds: float) -> None:
        self._ahead += seconds


@dataclass
class QuickProvider:
    """Stands where the draft engine stands and makes a tiny picture at once; the prompt says what else to do.

    ``hold …`` waits for :meth:`let_go`, ``refuse …`` and ``break …`` fail. Remembers every call.
    """

    name: str = "draft"
    repeatable: bool = True
    calls: list[Call] = field(default_factory=list[Call])
    _gates: dict[str, asyncio.Event] = field(default_factory=dict[str, asyncio.Event])

    def let_go(self, prompt: str) -> None:
        self._gates.setdefault(prompt, asyncio.Event()).set()

    async def submit(self, call: Call, on_progress: OnProgress) -> Outcome:
        self.calls.append(call)
        word = call.prompt.partition(" ")[0]
        if word == "hold":
            await self._gates.setdefault(call.prompt, asyncio.Event()).wait()
        if word == "refuse":
            raise ContentRefused("the engine will not make this", provider=self.name)
        if word == "break":
            raise ProviderFailed("the engine broke", provider=self.name)
        made = png(grey=len(self.calls) % 256)
        one = ProviderOutput(data=made, mime="image/png", width=8, height=8)
        return Finished(outputs=(one,) * int(str(call.params.get("count") or 1)), seed=1)

    async def poll(self, call: Call, handle: str) -> Outcome:
        raise ProviderFailed("nothing is ever pending here", provider=self.name)

    async def cancel(self, call: Call, handle: str) -> None:
        pass


class _Sync(httpx2.BaseTransport):
    """Runs the app on the house's loop and brings the whole answer back."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._inner = httpx2.ASGITransport(house.app, raise_app_exceptions=False)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        sent = httpx2.Request(
            request.method,
            request.url,
            headers=request.headers,
            content=request.read(),
            extensions=request.extensions,
        )

        async def ask() -> httpx2.Response:
            answer = await self._inner.handle_async_request(sent)
            body = await answer.aread()
            return httpx2.Response(answer.status_code, headers=answer.headers, content=body)

        return self._house.run(ask())


@dataclass
class House:
    """A running server on a loop of its own."""

    data: Path
    settings: Settings
    clock: SteppingClock
    provider: QuickProvider
    key: str = ""
    address: str = ""
    loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)
    container: Container = field(init=False)
    app: ASGIApp = field(init=False)
    database: Database = field(init=False)
    document: dict[str, Any] = field(default_factory=dict[str, Any])
    _server: _Server | None = None
    _serving: asyncio.Task[None] | None = None

    def run(self, work: Coroutine[Any, Any, T], seconds: float = PATIENCE) -> T:
        """Run something on the house's loop and wait for it, but not for ever."""
        future = asyncio.run_coroutine_threadsafe(work, self.loop)
        try:
            return future.result(seconds)
        except TimeoutError:
            future.cancel()
            pytest.fail(f"no answer within {seconds:g} s")

    def client(self, key: str | None = None, **more: Any) -> httpx2.Client:
        """Return a client of the app in memory, with a key (``""``: with none)."""
        headers = {"authorization": f"Bearer {self.key if key is None else key}"} if key != "" else {}
        return httpx2.Client(transport=_Sync(self), base_url="http://house.test", headers=headers, **more)

    def together(self, *requests: Callable[[httpx2.AsyncClient], Coroutine[Any, Any, T]]) -> list[T]:
        """Send requests at the same time and return their answers in order."""

        async def all_of_them() -> list[T]:
            transport = httpx2.ASGITransport(self.app, raise_app_exceptions=False)
            headers = {"authorization": f"Bearer {self.key}"}
            async with httpx2.AsyncClient(
                transport=transport, base_url="http://house.test", headers=headers
            ) as client:
                return await asyncio.gather(*(one(client) for one in requests))

        return self.run(all_of_them(), 60)

    def make_key(
        self,
        *scopes: Scope,
        account: str | None = None,
        test: bool = False,
        rate: int | None = None,
        expires_in: float | None = None,
        revoked: bool = False,
        credit: int | None = None,
    ) -> Made:
        """Write a key, and an account for it where none is named."""
        now = self.clock.now()
        token = make_token(test=test)
        owner = account or new_id("acc")
        key = Key(
            id=new_id("key"),
            account=owner,
            name="made for a test",
            digest=self.container.house.keys._keyring.digest(token),
            hint="…",
            scopes=scopes,
            test=test,
            rate_per_minute=rate,
            created_at=now,
            expires_at=now + timedelta(seconds=expires_in) if expires_in is not None else None,
            revoked_at=now if revoked else None,
        )

        def unit(tx: Any) -> None:
            if account is None:
                account_rows.insert_account(
                    tx, Account(id=owner, name="tester", credit_limit_micros=credit, created_at=now)
                )
            key_rows.insert_key(tx, key)

        self.run(self.database.write(unit))
        return Made(token=token, id=key.id, account=owner)

    def rows(self, query: str, **values: Any) -> list[tuple[Any, ...]]:
        """Read the database. Never open its file beside the server: a second SQLite in one process breaks its locks."""
        return self.run(self.database.read(lambda tx: tx.rows(Statement(text(query)), values)))

    def change(self, query: str, **values: Any) -> int:
        """Change rows behind the server's back; return how many."""
        return self.run(self.database.write(lambda tx: tx.change(Statement(text(query)), values)))

    def upload_of(self, size: int) -> str:
        """Keep a file of about so many bytes and return its id."""
        noise = (
            b"RIFF"
            + struct.pack("<I", size + 36)
            + b"WAVEfmt "
            + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 16000, 2, 16)
        )
        with self.client() as client:
            sent = client.post(
                "/v1/assets",
                files={"file": ("a.wav", noise + b"data" + struct.pack("<I", size) + bytes(size))},
            )
        assert sent.status_code == 201, sent.text
        return sent.json()["id"]

    def open_connections(self) -> int:
        """Return how many sockets the server holds."""
        assert self._server is not None
        return len(self._server.server_state.connections)

    async def start(self) -> None:
        self.container = Container(
            self.settings,
            address="http://house.test",
            clock=self.clock,
            seams=Seams(provider=self._stand_in),
        )
        self.key, _ = await self.container.start()
        assert self.container._stack is not None
        self.database = self.container._stack.database
        self.app = build_app(self.container)
        bound = _bind("127.0.0.1", {"": 0})[""]
        self._server = _Server(self.app, bound)
        self._serving = asyncio.create_task(self._server.serve(sockets=[bound]))
        self.address = f"http://127.0.0.1:{bound.getsockname()[1]}"

    async def stop(self) -> None:
        assert self._server is not None
        assert self._serving is not None
        await self.container.begin_stop()
        self._server.should_exit = True
        self.container.release()
        await self._serving
        self._server.socket.close()
        await self.container.stop(1)

    def _stand_in(self, provider: Provider) -> Provider:
        return self.provider if provider.name == "draft" else provider


@dataclass(frozen=True)
class Made:
    """A key that was made for a test."""

    token: str
    id: str
    account: str


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One server for the whole folder."""
    patch = pytest.MonkeyPatch()
    for name in os.environ:
        if name.startswith("LUMIGATE_") or name in ("FAL_KEY", "OPENAI_API_KEY", "REPLICATE_API_TOKEN"):
            patch.delenv(name)
    data = tmp_path_factory.mktemp("house")
    (data / "models").mkdir()
    (data / "models" / "priced.toml").write_text(PRICED)
    configure_logs("error")
    settings = Settings(
        data=data,
        draft_pricing="list",
        workers=1,
        cors_origins=("https://studio.example",),
        limits=LimitSettings(upload_bytes=4 * 1024 * 1024, requests_per_minute=None, event_streams=6),
    )
    made = House(data=data, settings=settings, clock=SteppingClock(), provider=QuickProvider())
    thread = threading.Thread(target=made.loop.run_forever, name="house", daemon=True)
    thread.start()
    made.run(made.start(), 60)
    try:
        with made.client() as client:
            made.document = client.get("/openapi.json").json()
        yield made
    finally:
        made.run(made.stop(), 60)
        made.loop.call_soon_threadsafe(made.loop.stop)
        thread.join()
        made.loop.close()
        structlog.reset_defaults()
        patch.undo()


@pytest.fixture
def client(house: House) -> Iterator[httpx2.Client]:
    """A client with the first key of the server."""
    with house.client() as one:
        yield one


@pytest.fixture
def stranger(house: House) -> Iterator[httpx2.Client]:
    """A client of another account, with all scopes."""
    with house.client(house.make_key("admin").token) as one:
        yield one


@pytest.fixture
def a_png() -> bytes:
    return png()


@pytest.fixture
def is_problem() -> Callable[..., dict[str, Any]]:
    """Check that an answer is a problem of one of these statuses and return its body."""
    return problem_of


def problem_of(answer: httpx2.Response, *statuses: int) -> dict[str, Any]:
    shown = f"{answer.status_code} {answer.content[:300]!r}"
    assert answer.status_code in statuses, shown
    assert answer.headers["content-type"] == "application/problem+json", shown
    body: dict[str, Any] = json.loads(answer.content)
    assert {"type", "title", "status", "detail", "code", "request_id", "retryable"} <= body.keys()
    assert body["status"] == answer.status_code
    assert body["request_id"] == answer.headers["x-request-id"] != ""
    assert body["detail"]
    return body
