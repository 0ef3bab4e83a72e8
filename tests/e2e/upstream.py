"""Somebody else's servers on the loopback: a host for pictures, one with a queue, and a receiver of webhooks.

They keep a record of what a vendor would put on the bill: every order that arrived, by its prompt,
whether or not the one who ordered was there for the answer.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import io
import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import Self

import orjson
from aiohttp import web
from PIL import Image


@dataclass(slots=True)
class Orders:
    """What was ordered and delivered so far; ``latency`` is how many seconds each answer takes."""

    latency: float = 0.0
    bought: Counter[str] = field(default_factory=Counter[str])
    """Orders by prompt."""
    polls: int = 0
    webhooks: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """Event types by job, in the order in which they came."""
    webhook_ids: Counter[str] = field(default_factory=Counter[str])
    refused_webhooks: int = 0
    """How many deliveries to refuse from now on."""


class Upstream:
    """The servers, in a thread of their own so that no pause of a test holds them up."""

    def __init__(self) -> None:
        self.orders = Orders()
        self.address = ""
        self._queue: dict[str, tuple[str, float]] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="upstream")
        self._runner: web.AppRunner | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(20)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(20)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(20)
        self._loop.close()

    def finish_everything(self) -> None:
        """Have everything in the queue made by now."""
        self._queue = {order: (prompt, 0.0) for order, (prompt, _) in self._queue.items()}

    async def _start(self) -> None:
        app = web.Application()
        app.add_routes(
            [
                web.post("/v1/images/generations", self._picture),
                web.post("/v1/images/edits", self._edit),
                web.post("/queue/orders", self._order),
                web.get("/queue/orders/{order}", self._look),
                web.delete("/queue/orders/{order}", self._drop),
                web.get("/files/{name}", self._file),
                web.post("/hook", self._hook),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.address = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def _stop(self) -> None:
        assert self._runner is not None
        await self._runner.cleanup()

    async def _picture(self, request: web.Request) -> web.Response:
        asked = orjson.loads(await request.read())
        return await self._answer(asked["prompt"])

    async def _edit(self, request: web.Request) -> web.Response:
        form = await request.post()
        assert "image" in form
        return await self._answer(str(form["prompt"]))

    async def _answer(self, prompt: str) -> web.Response:
        self._buy(prompt)
        await asyncio.sleep(self.orders.latency)
        encoded = base64.b64encode(draw(prompt)).decode()
        return web.json_response({"created": 1, "data": [{"b64_json": encoded}]})

    async def _order(self, request: web.Request) -> web.Response:
        asked = orjson.loads(await request.read())
        order = f"order-{len(self._queue) + 1}"
        self._buy(asked["prompt"])
        self._queue[order] = (asked["prompt"], self._loop.time() + self.orders.latency)
        return web.json_response({"order": order})

    async def _look(self, request: web.Request) -> web.Response:
        self.orders.polls += 1
        prompt, ready_at = self._queue[request.match_info["order"]]
        if self._loop.time() < ready_at:
            return web.json_response({"state": "making"})
        name = base64.urlsafe_b64encode(prompt.encode()).decode()
        return web.json_response({"state": "made", "url": f"{self.address}/files/{name}"})

    async def _drop(self, request: web.Request) -> web.Response:
        return web.json_response({"order": request.match_info["order"], "state": "dropped"})

    async def _file(self, request: web.Request) -> web.Response:
        prompt = base64.urlsafe_b64decode(request.match_info["name"]).decode()
        return web.Response(body=draw(prompt), content_type="image/png")

    async def _hook(self, request: web.Request) -> web.Response:
        told = orjson.loads(await request.read())
        if self.orders.refused_webhooks > 0:
            self.orders.refused_webhooks -= 1
            return web.Response(status=500)
        self.orders.webhook_ids[request.headers["webhook-id"]] += 1
        self.orders.webhooks.setdefault(told["data"]["id"], []).append(told["type"])
        return web.Response()

    def _buy(self, prompt: str) -> None:
        self.orders.bought[prompt] += 1


def draw(prompt: str) -> bytes:
    """Return a small PNG of a colour of its own for every prompt."""
    colour = hashlib.sha256(prompt.encode()).digest()
    out = io.BytesIO()
    Image.new("RGB", (64, 48), (colour[0], colour[1], colour[2])).save(out, "PNG")
    return out.getvalue()
