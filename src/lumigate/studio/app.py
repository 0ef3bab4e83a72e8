"""The pages of the studio: static files of this package, nothing from anywhere else."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_PAGES: Mapping[str, tuple[str, str]] = {
    "/": ("index.html", "text/html; charset=utf-8"),
    "/docs": ("docs.html", "text/html; charset=utf-8"),
    "/studio/docs.js": ("docs.js", "text/javascript; charset=utf-8"),
    "/studio/studio.css": ("studio.css", "text/css; charset=utf-8"),
    "/favicon.ico": ("icon.svg", "image/svg+xml"),
}
_HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
}


class Studio:
    """Answers its own few paths and passes everything else on to ``app``."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        folder = files("lumigate.studio") / "static"
        self._answers = {
            path: Response((folder / name).read_bytes(), 200, _HEADERS, media_type)
            for path, (name, media_type) in _PAGES.items()
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD"):
            answer = self._answers.get(scope["path"])
            if answer is not None:
                await answer(scope, receive, send)
                return
        await self._app(scope, receive, send)
