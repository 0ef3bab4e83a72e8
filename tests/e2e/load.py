"""Customers who order and do not give up: each order has an idempotency key and is sent again until it is answered."""

from __future__ import annotations

import base64
import random
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from invariants import ENDED
from server import Refused, Server
from upstream import draw

What = Literal["fake", "edit", "queue", "draft", "short film", "film", "bought film"]


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to order; ``mark`` is its own token, ``wait`` whether the customer holds the line."""

    what: What
    mark: str
    wait: bool

    @property
    def path(self) -> str:
        return "/v1/productions" if "film" in self.what else "/v1/generations"

    @property
    def body(self) -> Mapping[str, Any]:
        labels = {"mark": self.mark}
        match self.what:
            case "fake" | "queue":
                return {"model": f"{self.what}/img", "prompt": f"a lamp {self.mark}", "labels": labels}
            case "edit":
                data = f"data:image/png;base64,{base64.b64encode(draw(self.mark)).decode()}"
                picture = {"role": "image", "data": data}
                prompt = f"a lamp {self.mark}"
                return {"model": "fake/edit", "prompt": prompt, "inputs": [picture], "labels": labels}
            case "draft":
                size = {"width": 64, "height": 64}
                return {"model": "draft/picture", "prompt": f"{self.mark}", "params": size, "labels": labels}
            case "short film":
                return _film(labels, f"A lamp {self.mark}", "draft", 2, captions=False, music=False)
            case "film":
                return _film(labels, f"A lamp {self.mark}. The sea.", "draft", 4)
            case "bought film":
                return _film(labels, f"A lamp {self.mark}. The sea.", "fake", 4)


def _film(
    labels: Mapping[str, str], brief: str, picture: str, seconds: int, **more: bool
) -> Mapping[str, Any]:
    return {
        "brief": brief,
        "seconds": seconds,
        "size": "160x90",
        "profile": "draft",
        "labels": labels,
        "models": {"picture": "fake/img" if picture == "fake" else "draft/picture"},
        **more,
    }


def orders(counts: Mapping[What, int], chance: random.Random) -> list[Order]:
    """Return so many orders of each kind in a random sequence."""
    made = [
        Order(what, f"mark-{what.replace(' ', '')}{number}", chance.random() < 0.3)
        for what, count in counts.items()
        for number in range(count)
    ]
    chance.shuffle(made)
    return made


class Customers:
    """Some threads that place orders one after the other and follow each to its end."""

    def __init__(self, server: Server, placed: list[Order], number: int) -> None:
        self.jobs: dict[str, str] = {}
        """The job of every mark that was accepted."""
        self.problems: list[str] = []
        self._server = server
        self._left = list(reversed(placed))
        self._lock = threading.Lock()
        self._ends_at = time.monotonic() + 900
        self._threads = [threading.Thread(target=self._live, name=f"customer-{n}") for n in range(number)]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    @property
    def are_busy(self) -> bool:
        return any(thread.is_alive() for thread in self._threads)

    def join(self) -> None:
        for thread in self._threads:
            thread.join(max(1.0, self._ends_at - time.monotonic()))
        assert not self.are_busy

    def _live(self) -> None:
        while True:
            with self._lock:
                if not self._left:
                    return
                order = self._left.pop()
            try:
                job = self._place(order)
                self.jobs[order.mark] = job
                self._follow(job)
            except Exception as problem:
                self.problems.append(f"{order}: {problem!r}")

    def _place(self, order: Order) -> str:
        headers = {
            "idempotency-key": f"key-{order.mark}",
            "prefer": "wait=20" if order.wait else "respond-async",
        }
        while time.monotonic() < self._ends_at:
            try:
                _, told = self._server.call("POST", order.path, order.body, headers, timeout=30)
            except OSError:
                time.sleep(0.05)
            except Refused as refused:
                if refused.status not in (409, 503):
                    raise
                time.sleep(0.05)
            else:
                return told["job"] if "film" in order.what else told["id"]
        raise TimeoutError("nobody took the order")

    def _follow(self, job: str) -> None:
        while time.monotonic() < self._ends_at:
            try:
                if self._server.get(f"/v1/jobs/{job}")["status"] in ENDED:
                    return
            except OSError:
                pass
            time.sleep(0.1)
        raise TimeoutError(f"{job} never ended")
