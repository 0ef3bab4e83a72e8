"""Pictures: generations and edits, with files and a mask."""

from __future__ import annotations

import asyncio
import base64
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from PIL import Image, UnidentifiedImageError
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from lumigate.emulators.control import root_of
from lumigate.emulators.openai.desk import (
    LOCAL,
    Desk,
    TwinRules,
    VendorError,
    as_json,
    check_names,
    json_fields,
    one_of,
    read_text,
)
from lumigate.emulators.placards import PlacardFormat, draw_placard
from lumigate.kit.sniff import SNIFF_BYTES, extension_for, sniff

IMAGE_MODELS = (
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
_TOKENS = {"low": 272, "medium": 1056, "high": 4160, "auto": 1056, "xhigh": 6240, "max": 8320}
"""Output tokens for a picture of 1024 by 1024."""

_SIZE = re.compile(r"^(\d{2,4})x(\d{2,4})$")
_KEPT = 200


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


class Images:
    """The images endpoints, and the files that they hand out."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._files: dict[str, bytes] = {}

    async def generations(self, request: Request) -> Response:
        """Answer ``POST /v1/images/generations``."""

        async def answer() -> Response:
            return await self._make(request, await json_fields(request), 0)

        return await self._desk.meet(request, answer)

    async def edits(self, request: Request) -> Response:
        """Answer ``POST /v1/images/edits``."""

        async def answer() -> Response:
            async with request.form(max_files=32, max_part_size=64 * 1024 * 1024) as form:
                pictures = [part for name, part in form.multi_items() if name in ("image", "image[]")]
                if not pictures:
                    raise VendorError(
                        400, "Missing required parameter: 'image'.", "missing_required_parameter", "image"
                    )
                if len(pictures) > 16:
                    raise VendorError(400, "At most 16 images are allowed.", "invalid_value", "image")
                sizes = [(await _picture(part, "image")).size for part in pictures]
                for part in form.getlist("mask"):
                    _check_mask(await _picture(part, "mask"), sizes[0])
                fields = {name: part for name, part in form.multi_items() if isinstance(part, str)}
                return await self._make(request, fields, len(pictures))

        return await self._desk.meet(request, answer)

    async def file(self, request: Request) -> Response:
        """Answer ``GET /files/{name}``."""
        data = self._files.get(request.path_params["name"])
        if data is None:
            return Response(status_code=404)
        return Response(data, media_type=sniff(data[:SNIFF_BYTES]))

    async def _make(self, request: Request, fields: Mapping[str, object], pictures: int) -> Response:
        order = _read(fields, self._desk, pictures)
        self._desk.bill(request, fields, order.prompt, order.count)
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
        return as_json(body)

    def _show(self, request: Request, order: _Order, picture: bytes) -> dict[str, str]:
        if order.answers == "b64_json":
            return {"b64_json": base64.b64encode(picture).decode()}
        name = (
            f"{len(self._desk.control.submissions)}-{len(self._files)}.{extension_for(f'image/{order.form}')}"
        )
        while len(self._files) >= _KEPT:
            self._files.pop(next(iter(self._files)))
        self._files[name] = picture
        root = root_of(request)
        return {"url": f"{root}/files/{name}"}


def _read(fields: Mapping[str, object], desk: Desk, pictures: int) -> _Order:
    rules = desk.rules
    none = frozenset[str]()
    check_names(fields, _COMMON | (_EDIT if pictures else none) | (LOCAL if rules.lenient else none))
    prompt = read_text(fields, "prompt", 32_000)
    model = str(fields.get("model") or IMAGE_MODELS[0])
    desk.check_model(model, IMAGE_MODELS)
    if str(fields.get("stream", "")).lower() == "true":
        raise VendorError(400, "Streaming is not part of this twin.", "unsupported_value", "stream")
    answers = rules.answers
    if "response_format" in fields:
        if not rules.lenient:
            raise VendorError(
                400, "Unknown parameter: 'response_format'.", "unknown_parameter", "response_format"
            )
        answers = (
            "url" if one_of(fields, "response_format", ("url", "b64_json"), "url") == "url" else "b64_json"
        )
    width, height = _size(str(fields.get("size") or "auto"), model, rules)
    form = one_of(fields, "output_format", ("png", "jpeg", "webp"), "png")
    return _Order(
        model=model,
        prompt=prompt,
        count=_count(fields.get("n", 1)),
        width=width,
        height=height,
        quality=one_of(fields, "quality", tuple(_TOKENS), "auto"),
        form="jpeg" if form == "jpeg" else "webp" if form == "webp" else "png",
        clear=one_of(fields, "background", ("transparent", "opaque", "auto"), "auto") == "transparent",
        answers=answers,
        seed=int(str(fields["seed"])) if "seed" in fields else None,
        pictures=pictures,
    )


def _count(value: object) -> int:
    text = str(value)
    if isinstance(value, bool) or not text.isdigit() or not 1 <= int(text) <= 10:
        raise VendorError(
            400, "Invalid value for 'n': an integer from 1 to 10 is expected.", "invalid_value", "n"
        )
    return int(text)


def _size(text: str, model: str, rules: TwinRules) -> tuple[int, int]:
    if text == "auto":
        return 1024, 1024
    match = _SIZE.match(text)
    if match is None:
        raise VendorError(400, f"Invalid size '{text}'.", "invalid_value", "size")
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
        raise VendorError(400, f"Invalid size '{text}' for model '{model}'.", "invalid_value", "size")
    return width, height


async def _picture(part: UploadFile | str, name: str) -> Image.Image:
    data = await part.read() if isinstance(part, UploadFile) else b""
    message = "Invalid file: expected a PNG, JPEG or WebP image."
    if sniff(data[:SNIFF_BYTES]) not in ("image/png", "image/jpeg", "image/webp"):
        raise VendorError(400, message, "invalid_image_file", name)
    try:
        return Image.open(io.BytesIO(data))
    except UnidentifiedImageError as error:
        raise VendorError(400, message, "invalid_image_file", name) from error


def _check_mask(mask: Image.Image, size: tuple[int, int]) -> None:
    if mask.format != "PNG" or "A" not in mask.getbands():
        raise VendorError(
            400, "Invalid mask: expected a PNG with transparency.", "invalid_image_file", "mask"
        )
    if mask.size != size:
        message = f"Invalid mask: its size {mask.size} is not that of the image {size}."
        raise VendorError(400, message, "invalid_image_file", "mask")


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
