"""The ASGI app: dialects behind one front, wrapped once."""

from __future__ import annotations

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

from lumigate.dialects.native.errors import broken
from lumigate.edge.middleware import Outermost
from lumigate.edge.mount import Front, Mounted
from lumigate.server.container import Container
from lumigate.server.facades import NATIVE, discover_dialects
from lumigate.studio.app import Studio

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
_ASKED = (
    "authorization", "content-type", "idempotency-key", "if-none-match", "last-event-id", "prefer", "range",
    "traceparent", "x-request-id",
)  # fmt: skip
_TOLD = (
    "content-disposition", "content-range", "etag", "idempotent-replayed", "location", "preference-applied",
    "ratelimit", "ratelimit-policy", "retry-after", "traceparent", "x-request-id",
)  # fmt: skip
"""What a page of an allowed origin may send and read beyond the plain headers. Keys go in ``authorization``, never in
cookies, so other origins have nothing to borrow."""


def build_app(container: Container) -> ASGIApp:
    """Return the app of the main port."""
    house = container.house
    found = discover_dialects()
    others = [Mounted(one.prefix, one.build(house)) for one in found.values() if one.prefix]
    return _wrapped(container, Front(others, Studio(found[NATIVE].build(house))))


def build_dialect_app(container: Container, name: str) -> ASGIApp:
    """Return the app of a port on which one dialect owns the root; raise ``KeyError`` for an unknown one."""
    return _wrapped(container, discover_dialects()[name].build(container.house))


def _wrapped(container: Container, app: ASGIApp) -> ASGIApp:
    origins = container.settings.cors_origins
    if origins:
        app = CORSMiddleware(
            app,
            allow_origins=origins,
            allow_methods=_METHODS,
            allow_headers=_ASKED,
            expose_headers=_TOLD,
            max_age=600,
        )
    return Outermost(app, new_id=container.house.new_id, answered=container.metrics.answered, broken=broken)
