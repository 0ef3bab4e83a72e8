"""``/v1/jobs`` and the streams of their events."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import ExitStack, suppress
from typing import Annotated, TypeVar

import orjson
from fastapi import APIRouter, Header, Query, Request, Response, WebSocket, WebSocketDisconnect

from lumigate.dialects.native import encode
from lumigate.dialects.native.documented import body_of
from lumigate.dialects.native.entry import Asker, Entry, answer
from lumigate.dialects.native.shortcut import Handler
from lumigate.domain.errors import FieldError, InvalidRequest, LumigateError
from lumigate.edge.body import parse, read_json
from lumigate.edge.sse import HEARTBEAT, HEARTBEAT_SECONDS, EventStream, frame
from lumigate.store.job_lists import JobFilter
from lumigate.wire.base import Moment
from lumigate.wire.jobs import Cancelled, Job, JobKind, JobPage, JobStatus, Reviewed, ReviewIn

Limit = Annotated[int, Query(ge=1, le=200)]
Cursor = Annotated[str | None, Query(max_length=500)]

Value = TypeVar("Value", str, str | None)

_MOST_LABELS = 8
_WS_RESTARTING = 1012
_WS_REFUSED = 4401
_WS_UNKNOWN = 4404
_WS_TOO_MANY = 4429
_WS_CODES = {404: _WS_UNKNOWN, 429: _WS_TOO_MANY}


def handler(entry: Entry) -> Handler:
    """Return the handler of ``GET /v1/jobs/{job}``."""
    jobs = entry.house.jobs

    async def read(request: Request) -> Response:
        principal = await entry(request)
        found = await jobs.get(principal.account, no_nul("job", request.scope["path"].rpartition("/")[2]))
        headers = None if found.ended else {"retry-after": "1"}
        return answer(entry.job(found, entry.base(request)), 200, headers)

    return read


def routes(entry: Entry) -> APIRouter:
    router = APIRouter(tags=["jobs"])
    house = entry.house
    read = handler(entry)

    @router.get("/v1/jobs", operation_id="jobs.list", summary="Jobs, newest first", response_model=JobPage)
    async def list_jobs(
        request: Request,
        principal: Asker,
        status: Annotated[JobStatus | None, Query()] = None,
        kind: Annotated[JobKind | None, Query()] = None,
        model: Annotated[str | None, Query(max_length=200)] = None,
        since: Annotated[Moment | None, Query()] = None,
        limit: Limit = 50,
        cursor: Cursor = None,
    ) -> Response:
        which = JobFilter(
            state=status,
            kind=kind,
            model=no_nul("model", model),
            after=since,
            labels=labels(request),
        )
        page = await house.jobs.list(principal.account, which, limit=limit, cursor=cursor)
        base = entry.base(request)
        return answer(
            {"data": [entry.job(job, base) for job in page.items], "next_cursor": page.next_cursor},
        )

    @router.get("/v1/jobs/{job}", operation_id="jobs.get", summary="One job", response_model=Job)
    async def get_job(request: Request, job: str) -> Response:
        return await read(request)

    @router.post(
        "/v1/jobs/{job}/cancel",
        operation_id="jobs.cancel",
        summary="Cancel a job; tells what went back",
        response_model=Cancelled,
    )
    async def cancel_job(request: Request, principal: Asker, job: str) -> Response:
        no_nul("job", job)

        async def make() -> encode.Json:
            cancelled, refunded = await house.jobs.cancel(principal, job)
            shown = entry.job(cancelled, entry.base(request))
            return {"job": shown, "refunded_micros": refunded, "currency": "USD"}

        return await entry.make_once(request, principal, b"", make, 200)

    @router.post(
        "/v1/jobs/{job}/review",
        operation_id="jobs.review",
        summary="Settle a job whose outcome at the provider is unknown; takes the operator",
        response_model=Reviewed,
        openapi_extra=body_of(ReviewIn, {"decision": "release", "memo": "not on the provider's bill"}),
    )
    async def review_job(request: Request, principal: Asker, job: str) -> Response:
        no_nul("job", job)
        body = await read_json(request)

        async def make() -> encode.Json:
            asked = parse(ReviewIn, body)
            found, moved = await house.jobs.decide(principal, job, asked.decision, asked.memo)
            charged = asked.decision == "charge"
            return {
                "job": entry.job(found, entry.base(request)),
                "charged_micros": moved if charged else 0,
                "released_micros": 0 if charged else moved,
                "currency": "USD",
            }

        return await entry.make_once(request, principal, body, make, 200)

    @router.get(
        "/v1/jobs/{job}/events",
        operation_id="jobs.events",
        summary="What happens to a job, as server-sent events",
        response_class=Response,
        responses={200: {"description": "Events until the job ends.", "content": {"text/event-stream": {}}}},
    )
    async def job_events(
        principal: Asker,
        job: str,
        last_event_id: Annotated[str | None, Header(max_length=20)] = None,
    ) -> Response:
        found = await house.jobs.get(principal.account, no_nul("job", job))
        after = event_number(last_event_id)

        async def frames() -> AsyncIterator[bytes]:
            yield b"retry: 1000\n\n"
            async for one in house.jobs.follow(principal.account, found.id, after, HEARTBEAT_SECONDS):
                yield HEARTBEAT if one is None else frame(one.number, one.kind, encode.event(one))

        return EventStream(frames(), house.streams.place(principal.account))

    @router.websocket("/v1/events")
    async def events_socket(
        socket: WebSocket, job: str = "", last_event_id: Annotated[int, Query(ge=0, lt=1 << 62)] = 0
    ) -> None:
        await socket.accept()
        held = ExitStack()
        try:
            principal = await entry(socket)
            found = await house.jobs.get(principal.account, no_nul("job", job))
            held.enter_context(house.streams.place(principal.account))
        except LumigateError as error:
            await socket.close(_WS_CODES.get(error.status, _WS_REFUSED), error.message[:120])
            return
        with held, suppress(WebSocketDisconnect, RuntimeError, LumigateError):
            async for one in house.jobs.follow(principal.account, found.id, last_event_id, HEARTBEAT_SECONDS):
                if one is not None:
                    await socket.send_text(orjson.dumps(encode.event(one)).decode())
                else:
                    await socket.send_text('{"event":"heartbeat"}')
            await socket.close(_WS_RESTARTING if house.jobs.is_closing else 1000)

    return router


def labels(request: Request) -> dict[str, str]:
    """Return the ``label.<name>=<value>`` filters of a query."""
    found = {
        name.removeprefix("label."): value
        for name, value in request.query_params.items()
        if name.startswith("label.")
    }
    if len(found) > _MOST_LABELS:
        raise InvalidRequest(f"{len(found)} labels are asked for; give at most {_MOST_LABELS}")
    for name, value in found.items():
        no_nul(f"label.{name}", name + value)
    return found


def no_nul(name: str, value: Value) -> Value:
    """Return a path or query value; NUL is in none of ours, and no database looks for it."""
    if value is not None and "\x00" in value:
        message = f"{name} contains a NUL character"
        raise InvalidRequest(message, fields=[FieldError(f"/{name}", message)])
    return value


def event_number(header: str | None) -> int:
    """Return the number in a Last-Event-ID header, 0 without one."""
    if header is None or header == "":
        return 0
    if not (header.isascii() and header.isdigit() and len(header) < 18):
        raise InvalidRequest(f"Last-Event-ID is {header!r}; send the id of the last event that arrived")
    return int(header)
