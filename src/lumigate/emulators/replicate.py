"""A twin of Replicate: predictions by model and by version, files, and the lists around them.

Time is counted in looks: a prediction moves on by one step each time that somebody asks for it.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal

import orjson
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lumigate.emulators.control import Control, Submission, root_of
from lumigate.emulators.replicate_models import STEMS, Kind, draw_outputs, kind_of, lists, number_of
from lumigate.kit.sniff import SNIFF_BYTES, extension_for, sniff

_FILES = ("image", "input_image", "mask", "audio", "video", "start_image", "end_image", "last_frame_image")
_ENDED = frozenset({"succeeded", "failed", "canceled", "aborted"})
_KEPT = 200
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
_DEADLINE = re.compile(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?")
_WAIT = re.compile(r"wait(?:=(\d{1,3}))?")
_VERSION = re.compile(r"(?:([\w.-]+/[\w.-]+):)?([0-9a-f]{40,64})")

_Answer = Callable[[], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplicateRules:
    """How this twin behaves.

    ``keys`` are accepted, None accepts any. ``looks`` is how often a prediction is asked for until it is done.
    ``blocks``: a request with ``Prefer: wait`` is answered with the result; else the time is over before that.
    ``answers`` is how files come back. ``missing`` names models that are not there.

    In a prompt ``[refuse]`` meets the content filter, ``[fail]`` breaks the model, ``[late]`` misses its deadline
    before it begins, ``[nothing]`` succeeds without an output, and ``[stall]`` never ends by itself.
    """

    keys: frozenset[str] | None = None
    looks: int = 2
    blocks: bool = True
    answers: Literal["url", "data"] = "url"
    missing: frozenset[str] = frozenset({"nobody/nothing"})


class _VendorError(Exception):
    def __init__(self, status: int, title: str, detail: str, fields: tuple[str, ...] = ()) -> None:
        super().__init__(detail)
        self.status = status
        self.body: dict[str, object] = {"title": title, "detail": detail, "status": status}
        if fields:
            self.body["invalid_fields"] = [
                {"type": "invalid", "field": name, "description": detail} for name in fields
            ]


@dataclass(slots=True, kw_only=True)
class _Prediction:
    number: int
    id: str
    model: str
    version: str
    kind: Kind
    input: Mapping[str, object]
    origin: str
    status: str = "starting"
    looks: int = 0
    output: object = None
    error: str | None = None
    began: bool = False
    seconds: float = 0.0

    @property
    def prompt(self) -> str:
        told = self.input.get("prompt") or self.input.get("text")
        return told if isinstance(told, str) else ""

    def show(self) -> dict[str, object]:
        created = _EPOCH + timedelta(seconds=self.number)
        started = created + timedelta(seconds=1) if self.began else None
        ended = created + timedelta(seconds=1 + self.seconds) if self.status in _ENDED else None
        done = {"predict_time": self.seconds, "total_time": self.seconds + 1} if ended and self.began else {}
        here = f"{self.origin}/v1/predictions/{self.id}"
        return {
            "id": self.id,
            "model": self.model,
            "version": self.version,
            "status": self.status,
            "input": self.input,
            "output": self.output,
            "logs": self._logs(),
            "error": self.error,
            "metrics": done,
            "created_at": _stamp(created),
            "started_at": _stamp(started),
            "completed_at": _stamp(ended),
            "data_removed": False,
            "source": "api",
            "urls": {"get": here, "cancel": f"{here}/cancel"},
        }

    def _logs(self) -> str:
        if not self.began:
            return ""
        bar = "  0%|          | 0/4 [00:00<?, ?it/s]\n 50%|#####     | 2/4 [00:01<00:01, 2.00it/s]\n"
        whole = "100%|##########| 4/4 [00:02<00:00, 2.00it/s]\n" if self.status == "succeeded" else ""
        return f"Using seed: {self.seed()}\n{bar}{whole}"

    def seed(self) -> int:
        told = self.input.get("seed")
        return told if isinstance(told, int) else self.number


@dataclass(slots=True)
class _Store:
    """What the twin keeps, the newest of each kind."""

    predictions: dict[str, _Prediction] = field(default_factory=dict[str, _Prediction])
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    uploads: dict[str, dict[str, object]] = field(default_factory=dict[str, dict[str, object]])
    count: int = 0

    def next(self) -> int:
        self.count += 1
        return self.count

    def keep(self, data: bytes, name: str) -> str:
        _make_room(self.files)
        self.files[name] = data
        return name


class _Twin:
    def __init__(self, rules: ReplicateRules, control: Control) -> None:
        self._rules = rules
        self._control = control
        self._store = _Store()

    async def create(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            body = await _body(request)
            owner = request.path_params.get("owner")
            model, version = (f"{owner}/{request.path_params['name']}", "hidden") if owner else _named(body)
            if model in self._rules.missing:
                raise _not_found()
            given = body.get("input")
            if not isinstance(given, dict):
                raise _VendorError(
                    422, "Input validation failed", "- input: an object is required", ("input",)
                )
            _check_deadline(request)
            inputs: dict[str, object] = {str(name): value for name, value in given.items()}
            prediction = self._accept(request, model, version, inputs)
            blocking = _WAIT.fullmatch(request.headers.get("prefer", "").strip())
            if blocking and self._rules.blocks:
                while prediction.status not in _ENDED and prediction.looks < 100:
                    await self._look(prediction)
            return _json(prediction.show(), 202 if blocking and prediction.status not in _ENDED else 201)

        return await self._guarded(answer)

    async def get(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            prediction = self._find(request)
            await self._look(prediction)
            return _json(prediction.show())

        return await self._guarded(answer)

    async def cancel(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            prediction = self._find(request)
            if prediction.status not in _ENDED:
                prediction.seconds = 0.5 if prediction.began else 0.0
                prediction.status = "canceled"
            return _json(prediction.show())

        return await self._guarded(answer)

    async def list(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            newest = list(self._store.predictions.values())[::-1][:100]
            return _json({"next": None, "previous": None, "results": [one.show() for one in newest]})

        return await self._guarded(answer)

    async def upload(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            async with request.form(max_files=1, max_part_size=1 << 20) as form:
                part = form.get("content")
                if not isinstance(part, UploadFile):
                    raise _VendorError(400, "Bad request", "Missing content", ("content",))
                data = await part.read()
                name, mime = part.filename or "file", part.content_type or "application/octet-stream"
            number = _id("file", self._store.next())
            self._store.keep(data, number)
            _make_room(self._store.uploads)
            self._store.uploads[number] = {
                "id": number,
                "name": name,
                "content_type": mime,
                "size": len(data),
                "etag": hashlib.sha256(data).hexdigest()[:32],
                "checksums": {"sha256": hashlib.sha256(data).hexdigest()},
                "metadata": {},
                "created_at": _stamp(_EPOCH),
                "expires_at": _stamp(_EPOCH + timedelta(days=1)),
                "urls": {"get": f"{root_of(request)}/v1/files/{number}"},
            }
            return _json(self._store.uploads[number], 201)

        return await self._guarded(answer)

    async def stored(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            number = request.path_params["number"]
            if number not in self._store.uploads:
                raise _not_found()
            if request.method != "DELETE":
                return _json(self._store.uploads[number])
            self._store.files.pop(number, None)
            del self._store.uploads[number]
            return Response(status_code=204)

        return await self._guarded(answer)

    async def account(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            return _json({"type": "user", "username": "emulated", "name": "Emulated", "github_url": None})

        return await self._guarded(answer)

    async def version(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            schema = {"components": {"schemas": {"Output": {"title": "Output"}}}}
            return _json(
                {
                    "id": request.path_params["version"],
                    "created_at": _stamp(_EPOCH),
                    "cog_version": "0.14.0",
                    "openapi_schema": schema,
                }
            )

        return await self._guarded(answer)

    async def file(self, request: Request) -> Response:
        data = self._store.files.get(request.path_params["name"])
        if data is None:
            return Response(status_code=404)
        return Response(data, media_type=sniff(data[:SNIFF_BYTES]))

    async def _guarded(self, answer: _Answer) -> Response:
        async def safely() -> Response:
            try:
                return await answer()
            except _VendorError as error:
                return _json(error.body, error.status)

        return await self._control.meet(safely)

    def _check_key(self, request: Request) -> None:
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        known = self._rules.keys is None or key in self._rules.keys
        if scheme.lower() not in ("bearer", "token") or not key or not known:
            raise _VendorError(
                401, "Unauthenticated", "You did not pass a valid authentication token in the header."
            )

    def _find(self, request: Request) -> _Prediction:
        prediction = self._store.predictions.get(request.path_params["id"])
        if prediction is None:
            raise _not_found()
        return prediction

    def _accept(
        self, request: Request, model: str, version: str, inputs: Mapping[str, object]
    ) -> _Prediction:
        kind = kind_of(model, inputs)
        _check_input(inputs)
        self._check_files(inputs)
        number = self._store.next()
        prediction = _Prediction(
            number=number,
            id=_id("prediction", number),
            model=model,
            version=version,
            kind=kind,
            input=inputs,
            origin=root_of(request),
        )
        _make_room(self._store.predictions)
        self._store.predictions[prediction.id] = prediction
        self._control.submissions.append(
            Submission(
                path=_path(request),
                model=model or version,
                prompt=prediction.prompt,
                count=number_of(inputs, "num_outputs", 1),
                fields={name: str(value) for name, value in inputs.items()},
            )
        )
        return prediction

    def _check_files(self, inputs: Mapping[str, object]) -> None:
        for name in _FILES:
            for value in _several(inputs.get(name)):
                number = value.rpartition("/v1/files/")[2] if "/v1/files/" in value else None
                fine = value.startswith(("http://", "https://", "data:")) and (
                    number is None or number in self._store.uploads
                )
                if not fine:
                    raise _VendorError(
                        422,
                        "Input validation failed",
                        f"- input.{name}: Does not match format 'uri'",
                        (f"input.{name}",),
                    )

    async def _look(self, prediction: _Prediction) -> None:
        """Move a prediction on by one step."""
        if prediction.status in _ENDED:
            return
        prediction.looks += 1
        if "[late]" in prediction.prompt:
            prediction.status = "aborted"
            return
        prediction.began, prediction.status = True, "processing"
        if prediction.looks < self._rules.looks or "[stall]" in prediction.prompt:
            return
        prediction.seconds = 1.5
        if "[refuse]" in prediction.prompt:
            prediction.status, prediction.error = "failed", "NSFW content detected. Try another prompt."
        elif "[fail]" in prediction.prompt:
            prediction.status, prediction.error = "failed", "CUDA out of memory."
        else:
            prediction.output = None if "[nothing]" in prediction.prompt else await self._make(prediction)
            prediction.status = "succeeded"

    async def _make(self, prediction: _Prediction) -> object:
        match prediction.kind:
            case "words":
                return ["An ", "emulated ", "answer to: ", prediction.prompt]
            case "transcript":
                text = "These words are emulated."
                segment = {"start": 0.0, "end": 2.0, "text": text}
                return {"text": text, "language": "en", "segments": [segment]}
            case _:
                made = await asyncio.to_thread(
                    draw_outputs, prediction.kind, prediction.prompt, prediction.input, prediction.seed()
                )
        places = [self._place(prediction, number, data) for number, data in enumerate(made)]
        if prediction.kind == "stems":
            return dict(zip(STEMS, places, strict=True))
        listed = "num_outputs" in prediction.input or lists(prediction.model)
        return places if prediction.kind == "pictures" and listed else places[0]

    def _place(self, prediction: _Prediction, number: int, data: bytes) -> str:
        mime = sniff(data[:SNIFF_BYTES]) or "application/octet-stream"
        if self._rules.answers == "data":
            return f"data:{mime};base64,{base64.b64encode(data).decode()}"
        name = self._store.keep(data, f"{prediction.id}-out-{number}.{extension_for(mime)}")
        return f"{prediction.origin}/delivery/{name}"


def build_replicate(rules: ReplicateRules | None = None, control: Control | None = None) -> Starlette:
    """Return the twin as an app whose API root is ``/v1``."""
    control = control or Control()
    twin = _Twin(rules or ReplicateRules(), control)
    return Starlette(
        routes=[
            Route("/v1/predictions", twin.create, methods=["POST"]),
            Route("/v1/predictions", twin.list, methods=["GET"]),
            Route("/v1/models/{owner}/{name}/predictions", twin.create, methods=["POST"]),
            Route("/v1/models/{owner}/{name}/versions/{version}", twin.version, methods=["GET"]),
            Route("/v1/predictions/{id}", twin.get, methods=["GET"]),
            Route("/v1/predictions/{id}/cancel", twin.cancel, methods=["POST"]),
            Route("/v1/files", twin.upload, methods=["POST"]),
            Route("/v1/files/{number}", twin.stored, methods=["GET", "DELETE"]),
            Route("/v1/account", twin.account, methods=["GET"]),
            Route("/delivery/{name}", twin.file, methods=["GET"]),
            *control.routes(),
        ]
    )


async def _body(request: Request) -> Mapping[str, object]:
    try:
        body = orjson.loads(await request.body())
    except orjson.JSONDecodeError as error:
        raise _VendorError(400, "Bad request", "The request body is not valid JSON.") from error
    if not isinstance(body, dict):
        raise _VendorError(422, "Input validation failed", "- (root): an object is expected")
    return {str(name): value for name, value in body.items()}


def _named(body: Mapping[str, object]) -> tuple[str, str]:
    """Return model and version of a body that names a version; the model may be unknown."""
    match = _VERSION.fullmatch(str(body.get("version", "")))
    if match is None:
        raise _VendorError(
            422, "Invalid version or not permitted", "The specified version does not exist.", ("version",)
        )
    return match[1] or "", match[2]


def _check_input(inputs: Mapping[str, object]) -> None:
    for name in ("prompt", "text", "negative_prompt"):
        if name in inputs and not isinstance(inputs[name], str):
            _refuse(name, "Invalid type. Expected: string")
    for name, most in (("width", 4096), ("height", 4096), ("num_outputs", 10)):
        value = inputs.get(name, 1)
        if isinstance(value, bool) or not isinstance(value, int):
            _refuse(name, "Invalid type. Expected: integer")
        elif not 1 <= value <= most:
            _refuse(name, f"Must be between 1 and {most}")


def _refuse(name: str, why: str) -> None:
    raise _VendorError(422, "Input validation failed", f"- input.{name}: {why}", (f"input.{name}",))


def _check_deadline(request: Request) -> None:
    told = request.headers.get("cancel-after")
    if told is None:
        return
    match = _DEADLINE.fullmatch(told)
    hours, minutes, seconds = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
    if hours * 3600 + minutes * 60 + seconds < 5:
        raise _VendorError(422, "Invalid deadline", f"Cancel-After: '{told}' is no duration of 5s or more")


def _several(value: object) -> list[str]:
    if isinstance(value, list):
        return [str(one) for one in value]
    return [] if value is None else [str(value)]


def _make_room(kept: dict[str, bytes] | dict[str, _Prediction] | dict[str, dict[str, object]]) -> None:
    while len(kept) >= _KEPT:
        kept.pop(next(iter(kept)))


def _id(kind: str, number: int) -> str:
    return hashlib.sha256(f"{kind}-{number}".encode()).hexdigest()[:26]


def _path(request: Request) -> str:
    return request.url.path.removeprefix(str(request.scope.get("root_path", "")))


def _stamp(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None


def _not_found() -> _VendorError:
    return _VendorError(404, "Not found", "The requested resource could not be found.")


def _json(body: Mapping[str, object], status: int = 200) -> Response:
    return Response(orjson.dumps(body), status_code=status, media_type="application/json")
