"""The native app: routes, errors in problem form, the OpenAPI document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from lumigate.dialects.native.coverage import OPERATIONS
from lumigate.dialects.native.documented import describe
from lumigate.dialects.native.encode import webhook_body
from lumigate.dialects.native.entry import Entry
from lumigate.dialects.native.errors import broken, problem
from lumigate.dialects.native.routes import (
    account,
    assets,
    generations,
    jobs,
    models,
    productions,
    system,
    webhooks,
)
from lumigate.dialects.native.shortcut import Shortcut
from lumigate.domain.errors import (
    FieldError,
    InvalidRequest,
    LumigateError,
    MalformedRequest,
    MethodNotAllowed,
    NotFound,
)
from lumigate.edge.body import pointer_to
from lumigate.edge.dialect import Dialect
from lumigate.edge.house import House
from lumigate.wire.account import KeyIn
from lumigate.wire.assets import UploadIn
from lumigate.wire.generations import GenerationIn
from lumigate.wire.jobs import ReviewIn
from lumigate.wire.productions import ProductionIn
from lumigate.wire.webhooks import WebhookIn, WebhookPatch

_BODIES = (GenerationIn, ProductionIn, KeyIn, UploadIn, WebhookIn, WebhookPatch, ReviewIn)
_RESOURCES = (generations, jobs, assets, models, productions, account, webhooks, system)


def build(house: House) -> ASGIApp:
    """Return the app for these services."""
    app, entry = framework(house)
    return Shortcut(
        app,
        exact={("POST", "/v1/generations"): generations.handler(entry)},
        below={("GET", "/v1/jobs/"): jobs.handler(entry)},
    )


def framework(house: House) -> tuple[FastAPI, Entry]:
    """Return all routes with their description."""
    app = FastAPI(
        title="Lumigate",
        version=house.version,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    entry = Entry(house)
    app.state.entry = entry
    app.state.routes = []
    for resource in _RESOURCES:
        router = resource.routes(entry)
        app.state.routes += [route for route in router.routes if isinstance(route, APIRoute)]
        app.include_router(router)
    app.add_exception_handler(LumigateError, _known)
    app.add_exception_handler(HTTPException, _unrouted)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _unknown)
    document: list[bytes] = []

    def openapi() -> Response:
        if not document:
            document.append(orjson.dumps(describe(app, house.version, _BODIES)))
        return Response(document[0], media_type="application/json")

    app.add_api_route("/openapi.json", openapi, include_in_schema=False)
    return app, entry


DIALECT: Dialect[House] = Dialect(
    name="native", prefix="", build=build, coverage=OPERATIONS, webhook_form=webhook_body
)


def _request_id(request: Request) -> str:
    return getattr(request.state, "request_id", "")


async def _known(request: Request, error: Exception) -> Response:
    assert isinstance(error, LumigateError)
    return problem(error, _request_id(request))


async def _unrouted(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    path = request.scope["path"]
    match error.status_code:
        case 404:
            known: LumigateError = NotFound(f"there is nothing at {path!r}; see /openapi.json")
        case 405:
            known = MethodNotAllowed(f"{path!r} does not take {request.method}; see /openapi.json")
            error.headers = {"allow": _allowed(request)}
        case _:
            known = MalformedRequest(str(error.detail))
    answer = problem(known, _request_id(request))
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    return answer


def _allowed(request: Request) -> str:
    """Return the methods of a path: the framework's own answer knows only those of the first route there."""
    app: FastAPI = request.app
    routes: list[APIRoute] = app.state.routes
    path = request.scope["path"]
    here = [route for route in routes if route.path == path] or [
        route for route in routes if route.path_regex.match(path)
    ]
    return ", ".join(sorted({method for route in here for method in route.methods or ()}))


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    fields = [_field(detail) for detail in error.errors()]
    summary = "; ".join(f"{one.pointer}: {one.message}" for one in fields[:3])
    return problem(InvalidRequest(summary, fields=fields), _request_id(request))


def _field(detail: Mapping[str, Any]) -> FieldError:
    place = [part for part in detail["loc"] if part not in ("query", "path", "header", "body")]
    message = str(detail["msg"]).removeprefix("Value error, ")
    return FieldError(pointer_to(place), message[:1].lower() + message[1:])


async def _unknown(request: Request, error: Exception) -> Response:
    return broken(request, error)
