"""What a test may ask of a twin: faults to come, and a record of what was bought."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass, field

import orjson
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

PREFIX = "/__emulator__"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What happens to one request instead of, or before, an answer.

    ``status`` answers an error with ``body`` and ``headers``; ``delay`` waits so many seconds first; ``cut``
    announces ``cut`` more bytes than it sends and drops the connection. ``bought`` tells whether the vendor has
    done the work by then.
    """

    status: int | None = None
    body: Mapping[str, object] | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    delay: float = 0.0
    cut: int = 0
    bought: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One request that the vendor would put on the bill."""

    path: str
    model: str
    prompt: str
    count: int
    fields: Mapping[str, str]


class Control:
    """The state of one running twin."""

    def __init__(self) -> None:
        self.submissions: list[Submission] = []
        self._faults: deque[Fault] = deque()

    def plan(self, fault: Fault, times: int = 1) -> None:
        """Let the next ``times`` requests meet the fault, after those planned before."""
        self._faults.extend([fault] * times)

    def reset(self) -> None:
        """Forget faults and submissions."""
        self._faults.clear()
        self.submissions.clear()

    async def meet(self, answer: Callable[[], Awaitable[Response]]) -> Response:
        """Answer through the next planned fault, if there is one."""
        if not self._faults:
            return await answer()
        fault = self._faults.popleft()
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if fault.status is not None:
            if fault.bought:
                await answer()
            return _faulty(fault, fault.status)
        response = await answer()
        return _cut(response, fault.cut) if fault.cut else response

    def routes(self) -> list[Route]:
        """Return the routes by which tests in other processes reach this."""
        return [
            Route(f"{PREFIX}/requests", self._requests, methods=["GET", "DELETE"]),
            Route(f"{PREFIX}/faults", self._plan, methods=["POST"]),
        ]

    async def _requests(self, request: Request) -> Response:
        if request.method == "DELETE":
            self.reset()
            return Response(status_code=204)
        return JSONResponse({"submissions": [asdict(one) for one in self.submissions]})

    async def _plan(self, request: Request) -> Response:
        told = await request.json()
        times = int(told.pop("times", 1))
        self.plan(Fault(**told), times)
        return Response(status_code=204)


def _faulty(fault: Fault, status: int) -> Response:
    body = (
        fault.body
        if fault.body is not None
        else {"error": {"message": "planned fault", "type": "server_error"}}
    )
    return Response(
        orjson.dumps(body), status_code=status, media_type="application/json", headers=dict(fault.headers)
    )


def root_of(request: Request) -> str:
    """Return the address of a twin, below whatever path it is mounted at, without a slash at its end."""
    return f"{request.url.scheme}://{request.url.netloc}{request.scope.get('root_path', '')}".rstrip("/")


def _cut(response: Response, missing: int) -> Response:
    body = bytes(response.body)

    async def pieces() -> AsyncIterator[bytes]:
        yield body

    headers = {
        "content-length": str(len(body) + missing),
        "content-type": response.media_type or "text/plain",
    }
    return StreamingResponse(pieces(), status_code=response.status_code, headers=headers)
