"""A twin of OpenAI's image endpoints: generations, edits and the list of models."""

from __future__ import annotations

import asyncio
import base64
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import orjson
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lumigate.emulators.control import Control, Submission
from lumigate.emulators.placards import PlacardFormat, draw_placard
from lumigate.kit.sniff import SNIFF_BYTES, extension_for, sniff

MODELS = (
    "gpt-image-1-mini",
    "gpt-image-1.5",
    "gpt-image-2",
    "gpt-image-2.5-sunburst",
    "gpt-image-2.5-flare",
    "gpt-image-2.6-sunburst",
    "gpt-image-2.6-flare",
)

_COMMON = frozenset(
    {
        *("model", "prompt", "n", "size", "quality", "background", "output_format", "output_compression"),
        *("moderation", "user", "safety_identifier", "stream", "partial_images", "response_format"),
    }
)
_EDIT = frozenset({"input_fidelity"})
_LOCAL = frozenset({"seed", "negative_prompt", "num_inference_steps", "guidance_scale"})
"""Fields that local engines take beside OpenAI's own."""

_TOKENS = {"low": 272, "medium": 1056, "high": 4160, "auto": 1056, "xhigh": 6240, "max": 8320}
"""Output tokens for a picture of 1024 by 1024."""

_SIZE = re.compile(r"^(\d{2,4})x(\d{2,4})$")
_MARK = "[refuse]"
"""A prompt with this in it is refused as the content filter would."""

_KEPT = 200

_Answer = Callable[[], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinRules:
    """How this twin behaves.

    ``keys`` are accepted, None accepts any; ``answers`` is how pictures come back; ``lenient`` is a local engine:
    any model name, the fields of local engines, no key needed.
    """

    keys: frozenset[str] | None = None
    answers: Literal["b64_json", "url"] = "b64_json"
    lenient: bool = False


class _VendorError(Exception):
    def __init__(self, status: int, message: str, code: str, param: str | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.body = {
            "error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    model: str
    prompt: str
    count: int
    width: int
    height: int
    quality: str
    form: PlacardFormat
    clear: bool
    answers: Literal["b64_json", "url"]
    seed: int | None
    pictures: int


class _Twin:
    def __init__(self, rules: TwinRules, control: Control) -> None:
        self._rules = rules
        self._control = control
        self._files: dict[str, bytes] = {}

    async def generations(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            try:
                fields = orjson.loads(await request.body())
            except orjson.JSONDecodeError as error:
                message = "We could not parse the JSON body of your request."
                raise _VendorError(400, message, "invalid_json") from error
            if not isinstance(fields, dict):
                raise _VendorError(400, "The body must be a JSON object.", "invalid_type")
            return await self._make(request, fields, 0)

        return await self._guarded(answer)

    async def edits(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            async with request.form(max_files=32, max_part_size=64 * 1024 * 1024) as form:
                pictures = [part for name, part in form.multi_items() if name in ("image", "image[]")]
                if not pictures:
                    raise _VendorError(
                        400, "Missing required parameter: 'image'.", "missing_required_parameter", "image"
                    )
                if len(pictures) > 16:
                    raise _VendorError(400, "At most 16 images are allowed.", "invalid_value", "image")
                for part in (*pictures, *form.getlist("mask")):
                    await _check_picture(part)
                fields = {name: part for name, part in form.multi_items() if isinstance(part, str)}
                return await self._make(request, fields, len(pictures))

        return await self._guarded(answer)

    async def models(self, request: Request) -> Response:
        async def answer() -> Response:
            self._check_key(request)
            rows = [{"id": name, "object": "model", "created": 0, "owned_by": "system"} for name in MODELS]
            return _json({"object": "list", "data": rows})

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
            except _VendorError as error:
                return _json(error.body, error.status)

        return await self._control.meet(safely)

    def _check_key(self, request: Request) -> None:
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        if self._rules.lenient and self._rules.keys is None:
            return
        if scheme.lower() != "bearer" or not key:
            message = (
                "You didn't provide an API key. Provide it in an Authorization header using Bearer auth."
            )
            raise _VendorError(401, message, "missing_api_key")
        if self._rules.keys is not None and key not in self._rules.keys:
            raise _VendorError(401, f"Incorrect API key provided: {key[:3]}***.", "invalid_api_key")

    async def _make(self, request: Request, fields: Mapping[str, object], pictures: int) -> Response:
        order = _read(fields, self._rules, pictures)
        self._control.submissions.append(
            Submission(
                path=request.url.path,
                model=order.model,
                prompt=order.prompt,
                count=order.count,
                fields={name: str(value) for name, value in fields.items()},
            )
        )
        made = await asyncio.to_thread(_draw, order)
        data = [self._show(request, order, picture) for picture in made]
        body: dict[str, object] = {
            "created": 1_760_000_000,
            "data": data,
            "background": "transparent" if order.clear else "opaque",
            "output_format": order.form,
            "quality": "medium" if order.quality == "auto" else order.quality,
            "size": f"{order.width}x{order.height}",
            "usage": _usage(order),
        }
        if order.seed is not None:
            body["seed"] = order.seed
        return _json(body)

    def _show(self, request: Request, order: _Order, picture: bytes) -> dict[str, str]:
        if order.answers == "b64_json":
            return {"b64_json": base64.b64encode(picture).decode()}
        name = f"{len(self._control.submissions)}-{len(self._files)}.{extension_for(f'image/{order.form}')}"
        while len(self._files) >= _KEPT:
            self._files.pop(next(iter(self._files)))
        self._files[name] = picture
        root = str(request.base_url).rstrip("/")
        return {"url": f"{root}/files/{name}"}


def build_openai(rules: TwinRules | None = None, control: Control | None = None) -> Starlette:
    """Return the twin as an app whose API root is ``/v1``."""
    control = control or Control()
    twin = _Twin(rules or TwinRules(), control)
    return Starlette(
        routes=[
            Route("/v1/images/generations", twin.generations, methods=["POST"]),
            Route("/v1/images/edits", twin.edits, methods=["POST"]),
            Route("/v1/models", twin.models, methods=["GET"]),
            Route("/files/{name}", twin.file, methods=["GET"]),
            *control.routes(),
        ]
    )


def _read(fields: Mapping[str, object], rules: TwinRules, pictures: int) -> _Order:
    allowed = (
        _COMMON | (_EDIT if pictures else frozenset[str]()) | (_LOCAL if rules.lenient else frozenset[str]())
    )
    for name in fields:
        if name not in allowed:
            raise _VendorError(400, f"Unknown parameter: '{name}'.", "unknown_parameter", name)
    prompt = fields.get("prompt")
    if not isinstance(prompt, str) or not prompt:
        raise _VendorError(
            400, "Missing required parameter: 'prompt'.", "missing_required_parameter", "prompt"
        )
    if len(prompt) > 32_000:
        raise _VendorError(400, "Invalid 'prompt': string too long.", "string_above_max_length", "prompt")
    if _MARK in prompt:
        message = "Your request was rejected by the safety system."
        raise _VendorError(400, message, "moderation_blocked", "prompt")
    model = str(fields.get("model") or MODELS[0])
    if not rules.lenient and model not in MODELS:
        message = f"The model '{model}' does not exist or you do not have access to it."
        raise _VendorError(404, message, "model_not_found", "model")
    if str(fields.get("stream", "")).lower() == "true":
        raise _VendorError(400, "Streaming is not part of this twin.", "unsupported_value", "stream")
    answers = rules.answers
    if "response_format" in fields:
        if not rules.lenient:
            raise _VendorError(
                400, "Unknown parameter: 'response_format'.", "unknown_parameter", "response_format"
            )
        answers = (
            "url" if _one_of(fields, "response_format", ("url", "b64_json"), "url") == "url" else "b64_json"
        )
    width, height = _size(str(fields.get("size") or "auto"), model, rules)
    form = _one_of(fields, "output_format", ("png", "jpeg", "webp"), "png")
    return _Order(
        model=model,
        prompt=prompt,
        count=_count(fields.get("n", 1)),
        width=width,
        height=height,
        quality=_one_of(fields, "quality", tuple(_TOKENS), "auto"),
        form="jpeg" if form == "jpeg" else "webp" if form == "webp" else "png",
        clear=_one_of(fields, "background", ("transparent", "opaque", "auto"), "auto") == "transparent",
        answers=answers,
        seed=int(str(fields["seed"])) if "seed" in fields else None,
        pictures=pictures,
    )


def _count(value: object) -> int:
    text = str(value)
    if isinstance(value, bool) or not text.isdigit() or not 1 <= int(text) <= 10:
        raise _VendorError(
            400, "Invalid value for 'n': an integer from 1 to 10 is expected.", "invalid_value", "n"
        )
    return int(text)


def _one_of(fields: Mapping[str, object], name: str, choices: Sequence[str], default: str) -> str:
    value = str(fields.get(name, default))
    if value not in choices:
        listed = ", ".join(f"'{choice}'" for choice in choices)
        raise _VendorError(
            400, f"Invalid value: '{value}'. Supported values are: {listed}.", "invalid_value", name
        )
    return value


def _size(text: str, model: str, rules: TwinRules) -> tuple[int, int]:
    if text == "auto":
        return 1024, 1024
    match = _SIZE.match(text)
    if match is None:
        raise _VendorError(400, f"Invalid size '{text}'.", "invalid_value", "size")
    width, height = int(match[1]), int(match[2])
    if rules.lenient:
        return width, height
    if model.startswith("gpt-image-1"):
        fine = (width, height) in ((1024, 1024), (1536, 1024), (1024, 1536))
    else:
        fine = (
            width % 16 == 0
            and height % 16 == 0
            and max(width, height) <= 3 * min(width, height)
            and width * height <= 3840 * 2160
            and max(width, height) <= 3840
        )
    if not fine:
        raise _VendorError(400, f"Invalid size '{text}' for model '{model}'.", "invalid_value", "size")
    return width, height


async def _check_picture(part: UploadFile | str) -> None:
    head = await part.read(SNIFF_BYTES) if isinstance(part, UploadFile) else b""
    if sniff(head) not in ("image/png", "image/jpeg", "image/webp"):
        message = "Invalid file: expected a PNG, JPEG or WebP image."
        raise _VendorError(400, message, "invalid_image_file", "image")


def _draw(order: _Order) -> list[bytes]:
    first = order.seed or 0
    return [
        draw_placard(
            order.prompt, order.width, order.height, form=order.form, number=first + number, clear=order.clear
        )
        for number in range(order.count)
    ]


def _usage(order: _Order) -> dict[str, object]:
    text = -(-len(order.prompt) // 4)
    pictures = 323 * order.pictures
    share = order.width * order.height / (1024 * 1024)
    out = order.count * round(_TOKENS[order.quality] * share)
    return {
        "input_tokens": text + pictures,
        "input_tokens_details": {"text_tokens": text, "image_tokens": pictures},
        "output_tokens": out,
        "output_tokens_details": {"text_tokens": 0, "image_tokens": out},
        "total_tokens": text + pictures + out,
    }


def _json(body: Mapping[str, object], status: int = 200) -> Response:
    return Response(orjson.dumps(body), status_code=status, media_type="application/json")
