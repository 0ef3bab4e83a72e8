"""Somebody who receives webhooks: a real server on the loopback that answers as it is told."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Literal

import orjson
from aiohttp import web

from lumigate.kit.hashing import JsonValue

_PATIENCE = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One request as it came; header names are lower case."""

    path: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def id(self) -> str:
        """The ``webhook-id``."""
        return self.headers["webhook-id"]

    @property
    def event(self) -> dict[str, JsonValue]:
        """The body, read."""
        return orjson.loads(self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """How to answer a request. ``reset`` breaks the connection, ``hang`` waits for :meth:`Receiver.release` first."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    way: Literal["answer", "reset", "hang"] = "answer"


@dataclass(slots=True)
class Receiver:
    """A receiver at ``url``. ``replies`` are given in order; when there are none left, ``otherwise`` is."""

    url: str = ""
    received: list[Received] = field(default_factory=list[Received])
    replies: deque[Reply] = field(default_factory=deque[Reply])
    otherwise: Reply = Reply()
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)
    _gate: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def ids(self) -> list[str]:
        """The ``webhook-id`` of everything that came, in order."""
        return [one.id for one in self.received]

    def answer(self, *statuses: int) -> None:
        """Answer the next requests with these statuses."""
        self.replies.extend(Reply(status=status) for status in statuses)

    def release(self) -> None:
        """Let everything that hangs, now or later, be answered."""
        self._gate.set()

    async def until(self, count: int) -> None:
        """Wait until so many requests have come; raise :class:`TimeoutError` where they do not."""
        async with asyncio.timeout(_PATIENCE), self._news:
            await self._news.wait_for(lambda: len(self.received) >= count)

    async def take(self, request: web.Request) -> web.Response:
        """Answer one request."""
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.received.append(Received(path=request.path, headers=headers, body=await request.read()))
        async with self._news:
            self._news.notify_all()
        reply = self.replies.popleft() if self.replies else self.otherwise
        if reply.way == "hang":
            await self._gate.wait()
        if reply.way == "reset" and request.transport is not None:
            request.transport.abort()
        return web.Response(status=reply.status, headers=reply.headers)


@asynccontextmanager
async def receiver() -> AsyncGenerator[Receiver]:
    """Open a receiver on a free port of the loopback."""
    made = Receiver()
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", made.take)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
        yield made
    finally:
        made.release()
        await runner.cleanup()
