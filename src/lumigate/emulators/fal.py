"""A twin of Fal: the queue, the synchronous endpoint, and the storage for inputs.

Everything lives below one root: the queue at the root itself, synchronous runs under ``/run``, the storage under
``/storage`` and ``/files``. Any well-formed model id is known; what it makes is told by words in the id. A job moves
on with every question for its status, so that nothing here depends on the clock.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field

import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from lumigate.emulators.control import Control, Submission, root_of
from lumigate.emulators.fal_models import Complaint, Made, check, draw
from lumigate.kit.sniff import extension_for, mime_for

_KEPT = 200
_PART = 10 * 1024 * 1024
_TOKEN = "twin-storage-token"  # noqa: S105  a token of the twin's own, which opens nothing else
_MISSING = "no-such"
"""A model id with this in it is unknown."""

_Answer = Callable[[], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FalRules:
    """How this twin behaves.

    ``keys`` are accepted, None accepts any. A job answers ``queued`` questions with its place in the queue and
    ``working`` with a log before it is done.
    """

    keys: frozenset[str] | None = None
    queued: int = 1
    working: int = 1


@dataclass(slots=True)
class _Order:
    number: int
    app: str
    model: str
    fields: Mapping[str, object]
    asked: int = 0
    cancelled: bool = False
    made: Made | Complaint | None = None


@dataclass(slots=True)
class _Kept:
    mime: str
    data: bytes = b""
    parts: dict[int, bytes] = field(default_factory=dict[int, bytes])


class _VendorError(Exception):
    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail


class _Twin:
    def __init__(self, rules: FalRules, control: Control) -> None:
        self._rules = rules
        self._control = control
        self._orders: dict[str, _Order] = {}
        self._files: dict[str, _Kept] = {}
        self._count = 0

    async def submit(self, request: Request) -> Response:
        async def answer() -> Response:
            identity, order = await self._take(request)
            root = f"{root_of(request)}/{order.app}/requests/{identity}"
            body: dict[str, object] = {
                "status": "IN_QUEUE",
                "request_id": identity,
                "response_url": root,
                "status_url": f"{root}/status",
                "cancel_url": f"{root}/cancel",
                "queue_position": self._rules.queued,
                "logs": None,
            }
            return _json(body, headers={"x-fal-request-id": identity})

        return await self._guarded(request, answer)

    async def run(self, request: Request) -> Response:
        async def answer() -> Response:
            identity, order = await self._take(request)
            return await self._result_of(request, identity, order)

        return await self._guarded(request, answer)

    async def status(self, request: Request) -> Response:
        async def answer() -> Response:
            order = self._order(request)
            order.asked += 1
            told = await self._state(request, order)
            return _json(told, 200 if told["status"] == "COMPLETED" else 202)

        return await self._guarded(request, answer)

    async def stream(self, request: Request) -> Response:
        async def events() -> AsyncIterator[bytes]:
            order = self._order(request)
            while True:
                order.asked += 1
                told = await self._state(request, order)
                yield b"data: " + orjson.dumps(told) + b"\n\n"
                if told["status"] == "COMPLETED":
                    return

        async def answer() -> Response:
            self._order(request)
            return StreamingResponse(events(), media_type="text/event-stream")

        return await self._guarded(request, answer)

    async def result(self, request: Request) -> Response:
        async def answer() -> Response:
            order = self._order(request)
            if order.cancelled:
                return _failed(499, "Request was cancelled", "client_cancelled")
            if order.asked < self._rules.queued + self._rules.working:
                return _json({"detail": "Request is still in progress"}, 400)
            return await self._result_of(request, request.path_params["identity"], order)

        return await self._guarded(request, answer)

    async def cancel(self, request: Request) -> Response:
        async def answer() -> Response:
            if request.path_params["identity"] not in self._orders:
                return _json({"status": "NOT_FOUND"}, 404)
            order = self._order(request)
            if order.asked >= self._rules.queued + self._rules.working:
                return _json({"status": "ALREADY_COMPLETED"}, 400)
            order.cancelled = True
            return _json({"status": "CANCELLATION_REQUESTED"}, 202)

        return await self._guarded(request, answer)

    async def token(self, request: Request) -> Response:
        async def answer() -> Response:
            return _json(
                {
                    "token": _TOKEN,
                    "token_type": "Bearer",
                    "base_url": root_of(request),
                    "expires_at": "2099-01-01T00:00:00+00:00",
                }
            )

        return await self._guarded(request, answer)

    async def initiate(self, request: Request) -> Response:
        async def answer() -> Response:
            told = await _object(request)
            name = self._keep(_Kept(str(told.get("content_type"))), str(told.get("file_name")))
            root = root_of(request)
            return _json({"upload_url": f"{root}/storage/put/{name}", "file_url": f"{root}/files/{name}"})

        return await self._guarded(request, answer)

    async def put(self, request: Request) -> Response:
        """Take the bytes; the address alone opens this, as with any signed URL."""

        async def answer() -> Response:
            self._kept(request).data = await request.body()
            return Response(status_code=200)

        return await self._guarded(request, answer, open_to_all=True)

    async def upload(self, request: Request) -> Response:
        async def answer() -> Response:
            mime = request.headers.get("content-type", "application/octet-stream")
            kept = _Kept(mime, await request.body())
            name = self._keep(kept, request.headers.get("x-fal-file-name", ""))
            return _json({"access_url": f"{root_of(request)}/files/{name}"})

        return await self._guarded(request, answer)

    async def begin(self, request: Request) -> Response:
        async def answer() -> Response:
            mime = request.headers.get("content-type", "application/octet-stream")
            name = self._keep(_Kept(mime), request.headers.get("x-fal-file-name", ""))
            return _json({"access_url": f"{root_of(request)}/files/{name}", "uploadId": f"parts-{name}"})

        return await self._guarded(request, answer)

    async def part(self, request: Request) -> Response:
        async def answer() -> Response:
            data = await request.body()
            if len(data) > _PART:
                raise _VendorError(413, "a part is too large")
            number = int(request.path_params["number"])
            self._kept(request).parts[number] = data
            return Response(status_code=200, headers={"etag": f'"{number}"'})

        return await self._guarded(request, answer)

    async def complete(self, request: Request) -> Response:
        async def answer() -> Response:
            kept, told = self._kept(request), await _object(request)
            listed = told.get("parts")
            if not isinstance(listed, list) or len(listed) != len(kept.parts):
                raise _VendorError(400, "the parts are not those that were sent")
            kept.data = b"".join(kept.parts[number] for number in sorted(kept.parts))
            return _json({})

        return await self._guarded(request, answer)

    async def file(self, request: Request) -> Response:
        kept = self._files.get(request.path_params["name"])
        if kept is None or not kept.data:
            return _json({"detail": "Not Found"}, 404)
        return Response(kept.data, media_type=kept.mime)

    async def _guarded(self, request: Request, answer: _Answer, *, open_to_all: bool = False) -> Response:
        async def safely() -> Response:
            try:
                if not open_to_all:
                    self._check_key(request)
                return await answer()
            except _VendorError as error:
                return _json({"detail": error.detail}, error.status)

        return await self._control.meet(safely)

    def _check_key(self, request: Request) -> None:
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        if scheme == "Bearer" and key == _TOKEN:
            return
        if scheme != "Key" or not key:
            raise _VendorError(401, "Authentication is required to access this application")
        if self._rules.keys is not None and key not in self._rules.keys:
            raise _VendorError(401, "Cannot access application, invalid key")

    async def _take(self, request: Request) -> tuple[str, _Order]:
        model = request.path_params["model"]
        parts = model.split("/")
        length = 3 if parts[0] in ("workflows", "comfy") else 2
        if len(parts) < length or not all(parts) or _MISSING in model:
            raise _VendorError(404, f"Application '{model}' not found")
        if "fal_webhook" in request.query_params:
            raise _VendorError(400, "Webhooks are not part of this twin")
        fields = await _object(request)
        self._count += 1
        identity = f"00000000-0000-4000-8000-{self._count:012d}"
        while len(self._orders) >= _KEPT:
            self._orders.pop(next(iter(self._orders)))
        order = _Order(self._count, "/".join(parts[:length]), model, fields)
        self._orders[identity] = order
        count = fields.get("num_images", 1)
        self._control.submissions.append(
            Submission(
                path=request.url.path,
                model=model,
                prompt=str(fields.get("prompt") or fields.get("text") or ""),
                count=count if isinstance(count, int) else 1,
                fields={
                    name: value if isinstance(value, str) else orjson.dumps(value).decode()
                    for name, value in fields.items()
                },
            )
        )
        return identity, order

    def _order(self, request: Request) -> _Order:
        order = self._orders.get(request.path_params["identity"])
        if order is None or order.app != request.path_params["app"]:
            raise _VendorError(404, "Request not found")
        return order

    async def _state(self, request: Request, order: _Order) -> dict[str, object]:
        identity = request.path_params["identity"]
        root = f"{root_of(request)}/{order.app}/requests/{identity}"
        told: dict[str, object] = {"request_id": identity, "response_url": root, "logs": None}
        if order.cancelled:
            return told | {
                "status": "COMPLETED",
                "error": "Request was cancelled",
                "error_type": "client_cancelled",
            }
        if order.asked <= self._rules.queued:
            return told | {"status": "IN_QUEUE", "queue_position": self._rules.queued - order.asked}
        step = order.asked - self._rules.queued
        if step <= self._rules.working:
            share = 100 * step // (self._rules.working + 1)
            line = {"message": f"{share}%|####      | {step}", "level": "INFO", "source": "RUN"}
            wanted = request.query_params.get("logs", "").lower() in ("true", "1")
            stamped = {**line, "timestamp": "2026-01-01T00:00:00Z"}
            return told | {"status": "IN_PROGRESS", "logs": [stamped] if wanted else None}
        made = await self._make(order)
        told |= {"status": "COMPLETED", "logs": [], "metrics": {"inference_time": 0.5}}
        if isinstance(made, Complaint) and made.broken:
            told |= {"error": made.message, "error_type": made.kind}
        return told

    async def _make(self, order: _Order) -> Made | Complaint:
        if order.made is None:
            stored = {name: kept.data for name, kept in self._files.items()}
            complaint = check(order.model, order.fields, stored)
            order.made = complaint or await asyncio.to_thread(draw, order.model, order.fields, order.number)
        return order.made

    async def _result_of(self, request: Request, identity: str, order: _Order) -> Response:
        made = await self._make(order)
        headers = {"x-fal-request-id": identity}
        if isinstance(made, Complaint):
            if made.broken:
                return _failed(made.status, made.message, made.kind)
            detail = {"loc": list(made.loc), "msg": made.message, "type": made.kind, "url": "", "ctx": {}}
            return _json({"detail": [detail]}, made.status, headers)
        urls: dict[str, str] = {}
        for name, (mime, data) in made.files.items():
            kept = self._keep(_Kept(mime, data), f"{identity}-{name}.{extension_for(mime)}")
            urls[name] = f"{root_of(request)}/files/{kept}"
        return _json(made.body(urls), headers=headers | {"x-fal-billable-units": f"{made.billed:g}"})

    def _keep(self, kept: _Kept, name: str) -> str:
        while len(self._files) >= _KEPT:
            self._files.pop(next(iter(self._files)))
        self._count += 1
        ending = name.rpartition(".")[2] if mime_for(name) else extension_for(kept.mime)
        key = f"{self._count}.{ending}"
        self._files[key] = kept
        return key

    def _kept(self, request: Request) -> _Kept:
        kept = self._files.get(request.path_params["name"])
        if kept is None:
            raise _VendorError(404, "Not Found")
        return kept


def build_fal(rules: FalRules | None = None, control: Control | None = None) -> Starlette:
    """Return the twin as an app whose root is the queue."""
    control = control or Control()
    twin = _Twin(rules or FalRules(), control)
    job = "/{app:path}/requests/{identity}"
    return Starlette(
        routes=[
            *control.routes(),
            Route("/storage/auth/token", twin.token, methods=["POST"]),
            Route("/storage/upload/initiate", twin.initiate, methods=["POST"]),
            Route("/storage/put/{name}", twin.put, methods=["PUT"]),
            Route("/files/upload", twin.upload, methods=["POST"]),
            Route("/files/upload/multipart", twin.begin, methods=["POST"]),
            Route("/files/{name}/multipart/{identity}/complete", twin.complete, methods=["POST"]),
            Route("/files/{name}/multipart/{identity}/{number:int}", twin.part, methods=["PUT"]),
            Route("/files/{name}", twin.file, methods=["GET"]),
            Route("/run/{model:path}", twin.run, methods=["POST"]),
            Route(f"{job}/status", twin.status, methods=["GET"]),
            Route(f"{job}/status/stream", twin.stream, methods=["GET"]),
            Route(f"{job}/cancel", twin.cancel, methods=["PUT"]),
            Route(f"{job}/response", twin.result, methods=["GET"]),
            Route(job, twin.result, methods=["GET"]),
            Route("/{model:path}", twin.submit, methods=["POST"]),
        ]
    )


async def _object(request: Request) -> Mapping[str, object]:
    try:
        told = orjson.loads(await request.body() or b"{}")
    except orjson.JSONDecodeError as error:
        raise _VendorError(400, "The body is not JSON") from error
    if not isinstance(told, dict):
        raise _VendorError(422, "The body must be an object")
    return told


def _failed(status: int, detail: str, kind: str) -> Response:
    return _json({"detail": detail, "error_type": kind}, status, {"x-fal-error-type": kind})


def _json(
    body: Mapping[str, object], status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    return Response(
        orjson.dumps(body), status_code=status, media_type="application/json", headers=dict(headers or {})
    )
