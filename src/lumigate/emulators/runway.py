"""A twin of Runway's tasks: orders, the way through the queue, uploads, and files at the end.

A task moves one step with every look at it, so that nothing depends on the clock. Marks in the prompt decide how it
ends: ``[refuse]`` as the content filter would, ``[fail:CODE]`` with that failure code, ``[cancelled]`` as if somebody
had stopped it; ``[throttle]`` lets it wait for room first.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, uuid5

import orjson
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lumigate.emulators.control import Control, Submission, root_of
from lumigate.emulators.films import draw_film
from lumigate.emulators.placards import draw_placard
from lumigate.emulators.runway_models import SHAPES
from lumigate.emulators.runway_orders import Order, RunwayError, read_order
from lumigate.emulators.sounds import draw_sound
from lumigate.kit.sniff import SNIFF_BYTES, extension_for, sniff

VERSION = "2024-11-06"

_WAY = ("PENDING", "RUNNING")
_THROTTLED = ("THROTTLED", "THROTTLED")
_MARK = re.compile(r"\[fail:([A-Z0-9_.]+)\]")
_CREATED = "2026-01-01T00:00:00.000Z"
_KEPT = 200
_UPLOADS_KEPT = 20
_UPLOAD_MAX = 200_000_000

_Answer = Callable[[], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinRules:
    """How this twin behaves.

    ``keys`` are accepted, None accepts any; ``way`` are the states that a task shows, one for each look, before it
    ends.
    """

    keys: frozenset[str] | None = None
    way: tuple[str, ...] = _WAY


@dataclass(slots=True)
class _Task:
    id: str
    order: Order
    way: list[str]
    steps: int
    state: str = "PENDING"
    failure: tuple[str, str] | None = None
    files: list[str] = field(default_factory=list[str])


class _Twin:
    def __init__(self, rules: TwinRules, control: Control) -> None:
        self._rules = rules
        self._control = control
        self._tasks: dict[str, _Task] = {}
        self._files: dict[str, bytes] = {}
        self._places: dict[str, str] = {}
        self._uploads: dict[str, bytes] = {}
        self._made = 0

    async def create(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_caller(request)
            endpoint = request.path_params["endpoint"]
            if endpoint not in SHAPES:
                raise RunwayError(404, "Not found")
            order = read_order(endpoint, await _body(request), self._uploads)
            task = self._accept(order, request.url.path)
            return _json({"id": task.id, "estimatedCost": {"credits": order.credits}})

        return await self._guarded(answer)

    async def task(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_caller(request)
            task = self._find(request)
            if request.method == "DELETE":
                if task.state in ("PENDING", "THROTTLED", "RUNNING"):
                    task.state, task.way = "CANCELLED", []
                else:
                    self._forget(task)
                return Response(status_code=204)
            await self._step(task)
            return _json(self._show(request, task))

        return await self._guarded(answer)

    async def upload(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_caller(request)
            told = await _body(request)
            name = told.get("filename") if isinstance(told, dict) else None
            if (
                not isinstance(name, str)
                or "." not in name
                or told != {"filename": name, "type": "ephemeral"}
            ):
                raise RunwayError(400, "filename and type are required", "filename")
            place = self._id("place")
            self._places[place] = f"runway://{self._id('upload')}"
            return _json(
                {
                    "uploadUrl": f"{root_of(request)}/storage",
                    "fields": {"key": place, "policy": f"policy-of-{place}"},
                    "runwayUri": self._places[place],
                }
            )

        return await self._guarded(answer)

    async def storage(self, request: Request) -> Response:
        """Take a form as the storage behind the vendor does: no key of the vendor's, every field as it was given."""
        if "authorization" in request.headers:
            return Response("only one way to sign in is allowed", status_code=400)
        async with request.form(max_files=1, max_part_size=_UPLOAD_MAX) as form:
            place, file = form.get("key"), form.get("file")
            if not isinstance(place, str) or form.get("policy") != f"policy-of-{place}":
                return Response("the policy does not fit", status_code=403)
            uri = self._places.get(place)
            data = await file.read() if isinstance(file, UploadFile) else b""
        if uri is None or sniff(data[:SNIFF_BYTES]) is None:
            return Response("the file is not one", status_code=400)
        while len(self._uploads) >= _UPLOADS_KEPT:
            self._uploads.pop(next(iter(self._uploads)))
        self._uploads[uri] = data
        return Response(status_code=204)

    async def organization(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_caller(request)
            models = {
                model: {"maxConcurrentGenerations": 5, "maxDailyGenerations": 500} for model in _models()
            }
            used = {model: {"dailyGenerations": 0} for model in models}
            return _json(
                {
                    "creditBalance": 100_000,
                    "tier": {"maxMonthlyCreditSpend": 1_000_000, "models": models},
                    "usage": {"models": used},
                }
            )

        return await self._guarded(answer)

    async def file(self, request: Request) -> Response:
        data = self._files.get(request.path_params["name"])
        if data is None:
            return Response(status_code=404)
        return Response(data, media_type=sniff(data[:SNIFF_BYTES]))

    async def _guarded(self, answer: _Answer) -> Response:
        async def safely() -> Response:
            try:
                return await answer()
            except RunwayError as error:
                return _json(error.body, error.status)

        return await self._control.meet(safely)

    def _check_caller(self, request: Request) -> None:
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        if scheme != "Bearer" or not key or (self._rules.keys is not None and key not in self._rules.keys):
            raise RunwayError(401, "The provided API key is not valid.")
        if request.headers.get("x-runway-version") != VERSION:
            raise RunwayError(400, "The X-Runway-Version header is missing or names no known version.")

    def _accept(self, order: Order, path: str) -> _Task:
        self._control.submissions.append(
            Submission(
                path=path,
                model=order.model,
                prompt=order.prompt,
                count=order.count,
                fields={name: _shown(value) for name, value in order.fields.items()},
            )
        )
        way = [*(_THROTTLED if "[throttle]" in order.prompt else ()), *self._rules.way]
        task = _Task(self._id("task"), order, [*way, _end(order.prompt)], len(way))
        task.failure = _failure(order.prompt)
        while len(self._tasks) >= _KEPT:
            self._forget(next(iter(self._tasks.values())))
        self._tasks[task.id] = task
        return task

    def _id(self, kind: str) -> str:
        self._made += 1
        return str(uuid5(NAMESPACE_URL, f"{kind}-{self._made}"))

    def _find(self, request: Request) -> _Task:
        task = self._tasks.get(request.path_params["id"])
        if task is None:
            raise RunwayError(404, "The task does not exist.")
        return task

    def _forget(self, task: _Task) -> None:
        self._tasks.pop(task.id, None)
        for name in task.files:
            self._files.pop(name, None)

    async def _step(self, task: _Task) -> None:
        if not task.way:
            return
        task.state = task.way.pop(0)
        if task.state != "SUCCEEDED":
            return
        for number, data in enumerate(await asyncio.to_thread(_draw, task.order)):
            name = f"{task.id}-{number}.{extension_for(sniff(data[:SNIFF_BYTES]) or '')}"
            self._files[name] = data
            task.files.append(name)

    def _show(self, request: Request, task: _Task) -> dict[str, object]:
        told: dict[str, object] = {"id": task.id, "createdAt": _CREATED, "status": task.state}
        match task.state:
            case "SUCCEEDED":
                told["output"] = [f"{root_of(request)}/files/{name}" for name in task.files]
                told["cost"] = {"credits": task.order.credits}
            case "FAILED":
                code, text = task.failure or ("INTERNAL", "An unexpected error occurred.")
                told |= {"failure": text, "failureCode": code, "cost": {"credits": 0}}
            case "CANCELLED":
                told["cost"] = {"credits": 0}
            case state:
                told["estimatedCost"] = {"credits": task.order.credits}
                if state == "RUNNING":
                    told["progress"] = round(1 - len(task.way) / (task.steps + 1), 3)
        return told


def build_runway(rules: TwinRules | None = None, control: Control | None = None) -> Starlette:
    """Return the twin as an app whose API root is ``/``, with ``/v1`` in every path."""
    control = control or Control()
    twin = _Twin(rules or TwinRules(), control)
    return Starlette(
        routes=[
            Route("/v1/organization", twin.organization, methods=["GET"]),
            Route("/v1/uploads", twin.upload, methods=["POST"]),
            Route("/v1/tasks/{id}", twin.task, methods=["GET", "DELETE"]),
            Route("/v1/{endpoint}", twin.create, methods=["POST"]),
            Route("/storage", twin.storage, methods=["POST"]),
            Route("/files/{name}", twin.file, methods=["GET"]),
            *control.routes(),
        ]
    )


def _models() -> list[str]:
    return sorted({model for shapes in SHAPES.values() for model in shapes})


def _end(prompt: str) -> str:
    if "[cancelled]" in prompt:
        return "CANCELLED"
    return "FAILED" if _failure(prompt) is not None else "SUCCEEDED"


def _failure(prompt: str) -> tuple[str, str] | None:
    if "[refuse]" in prompt:
        return "SAFETY.INPUT.TEXT", "The task was rejected by our content moderation system."
    match = _MARK.search(prompt)
    return None if match is None else (match[1], "The task did not succeed.")


def _draw(order: Order) -> Sequence[bytes]:
    return [_piece(order, order.seed + number) for number in range(order.count)]


def _piece(order: Order, number: int) -> bytes:
    words = order.prompt or order.endpoint
    match order.medium, order.form:
        case "video", _:
            return draw_film(words, order.width, order.height, order.seconds, number=number)
        case "audio", "wav":
            return draw_sound(f"{number}:{words}", order.seconds, form="wav")
        case "audio", "flac":
            return draw_sound(f"{number}:{words}", order.seconds, form="flac")
        case "audio", _:
            return draw_sound(f"{number}:{words}", order.seconds)
        case _, "jpeg":
            return draw_placard(words, order.width, order.height, form="jpeg", number=number)
        case _, "webp":
            return draw_placard(words, order.width, order.height, form="webp", number=number)
        case _:
            clear = order.fields.get("background") == "transparent"
            return draw_placard(words, order.width, order.height, number=number, clear=clear)


def _shown(value: object) -> str:
    """Return a field for the record; files are cut short."""
    text = value if isinstance(value, str) else orjson.dumps(value).decode()
    return re.sub(r"(data:[a-z0-9/+.-]+;base64,)[A-Za-z0-9+/=]+", r"\1...", text)


async def _body(request: Request) -> object:
    try:
        told: object = orjson.loads(await request.body())
    except orjson.JSONDecodeError as error:
        raise RunwayError(400, "The body is not valid JSON.") from error
    return told


def _json(body: Mapping[str, object], status: int = 200) -> Response:
    return Response(orjson.dumps(body), status_code=status, media_type="application/json")
