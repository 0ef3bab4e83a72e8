"""The hot routes, answered before the framework's own layers: same functions, same answers, a third of the cost."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from lumigate.dialects.native.errors import broken, problem
from lumigate.domain.errors import LumigateError

Handler = Callable[[Request], Awaitable[Response]]


class Shortcut:
    """Sends a request straight to its handler where method and path are those of a hot route.

    ``exact`` is keyed by (method, path); ``below`` by (method, prefix) for paths of exactly one more segment.
    Everything else goes to ``app``, which has the same routes again for their description.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        exact: Mapping[tuple[str, str], Handler],
        below: Mapping[tuple[str, str], Handler],
    ) -> None:
        self._app = app
        self._exact = exact
        self._below = below

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        handler = self._handler(scope) if scope["type"] == "http" else None
        if handler is None:
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive, send)
        try:
            answer = await handler(request)
        except LumigateError as error:
            answer = problem(error, request.state.request_id)
        except Exception as error:  # noqa: BLE001  the outermost layer: nothing may escape unanswered
            answer = broken(request, error)
        await answer(scope, receive, send)

    def _handler(self, scope: Scope) -> Handler | None:
        method, path = scope["method"], scope["path"]
        handler = self._exact.get((method, path))
        if handler is not None:
            return handler
        cut = path.rfind("/") + 1
        return self._below.get((method, path[:cut])) if cut < len(path) else None
