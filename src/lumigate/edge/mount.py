"""Several apps behind one address, told apart by the beginning of the path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.types import ASGIApp, Receive, Scope, Send


@dataclass(frozen=True, slots=True)
class Mounted:
    """An app and the prefix that is its own; the longest prefix wins."""

    prefix: str
    app: ASGIApp


class Front:
    """Sends every request to the app whose prefix it has; ``rest`` gets what nobody claims."""

    def __init__(self, mounted: Sequence[Mounted], rest: ASGIApp) -> None:
        self._mounted = sorted(mounted, key=lambda one: -len(one.prefix))
        self._rest = rest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket"):
            path = scope["path"]
            for one in self._mounted:
                if path == one.prefix or path.startswith(one.prefix + "/"):
                    inner = {**scope, "root_path": scope.get("root_path", "") + one.prefix}
                    await one.app(inner, receive, send)
                    return
        await self._rest(scope, receive, send)
