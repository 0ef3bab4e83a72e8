"""The ASGI app: dialects behind one front, wrapped once."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from importlib.metadata import entry_points

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

from lumigate import dialects
from lumigate.dialects.native.errors import broken
from lumigate.edge.dialect import Dialect
from lumigate.edge.house import House
from lumigate.edge.middleware import Outermost
from lumigate.edge.mount import Front, Mounted
from lumigate.server.container import Container
from lumigate.studio.app import Studio

NATIVE = "native"
"""The dialect that answers where no other prefix fits."""

GROUP = "lumigate.dialects"


def discover_dialects() -> dict[str, Dialect[House]]:
    """Return the dialects of this package and of installed ones by name; raise ``ValueError`` where two share one.

    A folder of ``lumigate.dialects`` introduces itself with ``DIALECT`` in its ``app`` module; installed packages
    do so through the entry-point group.
    """
    found: dict[str, Dialect[House]] = {}
    folders = pkgutil.iter_modules(dialects.__path__, f"{dialects.__name__}.")
    own = [import_module(f"{folder.name}.app").DIALECT for folder in folders]
    for one in (*own, *(point.load() for point in entry_points(group=GROUP))):
        if one.name in found:
            raise ValueError(f"there are two dialects called {one.name!r}")
        found[one.name] = one
    return found


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
