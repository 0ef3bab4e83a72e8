"""Films: ordered, asked for, fetched and deleted."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from lumigate.emulators.control import root_of
from lumigate.emulators.films import draw_film
from lumigate.emulators.openai.desk import LOCAL, Desk, VendorError, as_json, check_names, one_of, read_text
from lumigate.emulators.placards import draw_placard
from lumigate.kit.sniff import SNIFF_BYTES, sniff

VIDEO_MODELS = ("sora-2", "sora-2-pro")

FAIL = "[fail]"
"""A film whose prompt has this in it is accepted and fails."""

REFUSE_LATER = "[refuse later]"
"""A film whose prompt has this in it is accepted, and then refused as what came out would be."""

_FIELDS = frozenset({"model", "prompt", "seconds", "size", "input_reference"})
_SIZES = ("720x1280", "1280x720", "1024x1792", "1792x1024")
_SIZE = re.compile(r"(\d{2,4})x(\d{2,4})")
_SECONDS = ("4", "8", "12")
_MADE = 1_760_000_000
_KEPT = 100


@dataclass(slots=True)
class _Film:
    number: str
    model: str
    prompt: str
    seconds: str
    size: tuple[int, int]
    asked: int = field(default=0)
    data: bytes | None = None


class Videos:
    """The videos endpoints, and the films that were ordered."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._films: dict[str, _Film] = {}
        self._ordered = 0

    async def create(self, request: Request) -> Response:
        """Answer ``POST /v1/videos``."""

        async def answer() -> Response:
            async with request.form(max_files=2, max_part_size=64 * 1024 * 1024) as form:
                fields: dict[str, object] = {}
                for name, part in form.multi_items():
                    fields[name] = part if isinstance(part, str) else await _reference(part)
            film = self._read(fields)
            self._desk.bill(request, fields, film.prompt)
            while len(self._films) >= _KEPT:
                self._films.pop(next(iter(self._films)))
            self._films[film.number] = film
            return as_json(self._show(film))

        return await self._desk.meet(request, answer)

    async def every(self, request: Request) -> Response:
        """Answer ``GET /v1/videos``, the newest first unless asked otherwise."""

        async def answer() -> Response:
            asked = request.query_params
            films = list(self._films.values())
            if one_of(asked, "order", ("asc", "desc"), "desc") == "desc":
                films.reverse()
            after = next((n + 1 for n, film in enumerate(films) if film.number == asked.get("after")), 0)
            limit = int(one_of(asked, "limit", [str(n) for n in range(101)], "20"))
            page = films[after : after + limit]
            body = {
                "object": "list",
                "data": [self._show(film) for film in page],
                "first_id": page[0].number if page else None,
                "last_id": page[-1].number if page else None,
                "has_more": after + limit < len(films),
            }
            return as_json(body)

        return await self._desk.meet(request, answer)

    async def show(self, request: Request) -> Response:
        """Answer ``GET /v1/videos/{id}``; every question brings the film nearer to its end."""

        async def answer() -> Response:
            film = self._find(request)
            film.asked += 1
            return as_json(self._show(film))

        return await self._desk.meet(request, answer)

    async def delete(self, request: Request) -> Response:
        """Answer ``DELETE /v1/videos/{id}``."""

        async def answer() -> Response:
            film = self._films.pop(self._find(request).number)
            return as_json({"id": film.number, "deleted": True, "object": "video.deleted"})

        return await self._desk.meet(request, answer)

    async def content(self, request: Request) -> Response:
        """Answer ``GET /v1/videos/{id}/content``."""

        async def answer() -> Response:
            film = self._find(request)
            if self._status(film) != "completed":
                raise VendorError(400, "The video is not ready yet.", "video_not_ready", "video_id")
            variant = one_of(request.query_params, "variant", ("video", "thumbnail", "spritesheet"), "video")
            if variant == "thumbnail":
                picture = draw_placard(film.prompt, *film.size, form="webp")
                return Response(picture, media_type="image/webp")
            if variant == "spritesheet":
                picture = draw_placard(film.prompt, *film.size, form="jpeg", number=1)
                return Response(picture, media_type="image/jpeg")
            if self._desk.rules.sends_away:
                root = root_of(request)
                return RedirectResponse(f"{root}/films/{film.number}", 302)
            return Response(await _bytes(film), media_type="video/mp4")

        return await self._desk.meet(request, answer)

    async def film(self, request: Request) -> Response:
        """Answer ``GET /films/{id}``, where films are that were sent away."""
        film = self._films.get(request.path_params["number"])
        if film is None:
            return Response(status_code=404)
        return Response(await _bytes(film), media_type="video/mp4")

    def _find(self, request: Request) -> _Film:
        number = request.path_params["number"]
        film = self._films.get(number)
        if film is None:
            raise VendorError(404, f"Video with id '{number}' not found.", "video_not_found", "video_id")
        return film

    def _read(self, fields: Mapping[str, object]) -> _Film:
        lenient = self._desk.rules.lenient
        check_names(fields, _FIELDS | (LOCAL if lenient else frozenset[str]()))
        prompt = read_text(fields, "prompt", 32_000)
        model = str(fields.get("model") or VIDEO_MODELS[0])
        self._desk.check_model(model, VIDEO_MODELS)
        seconds = str(fields.get("seconds") or "4")
        if not lenient:
            one_of({"seconds": seconds}, "seconds", _SECONDS, "4")
        elif not seconds.isdigit() or not 1 <= int(seconds) <= 60:
            raise VendorError(400, f"Invalid 'seconds': '{seconds}'.", "invalid_value", "seconds")
        size = str(fields.get("size") or _SIZES[0])
        match = _SIZE.fullmatch(size)
        if match is None or not (lenient or size in _SIZES):
            raise VendorError(400, f"Invalid size '{size}'.", "invalid_value", "size")
        self._ordered += 1
        return _Film(f"video_{self._ordered:04d}", model, prompt, seconds, (int(match[1]), int(match[2])))

    def _status(self, film: _Film) -> str:
        if film.asked == 0:
            return "queued"
        if film.asked < self._desk.rules.asks:
            return "in_progress"
        return "failed" if FAIL in film.prompt or REFUSE_LATER in film.prompt else "completed"

    def _show(self, film: _Film) -> dict[str, object]:
        status = self._status(film)
        error: dict[str, str] | None = None
        if status == "failed":
            error = {"code": "server_error", "message": "The video could not be generated."}
            if REFUSE_LATER in film.prompt:
                error = {"code": "moderation_blocked", "message": "The output was blocked by moderation."}
        over = status in ("completed", "failed")
        return {
            "id": film.number,
            "object": "video",
            "created_at": _MADE,
            "completed_at": _MADE + 60 if over else None,
            "expires_at": _MADE + 86_400 if status == "completed" else None,
            "model": film.model,
            "progress": 100 if over else 100 * film.asked // (self._desk.rules.asks + 1),
            "prompt": film.prompt,
            "seconds": film.seconds,
            "size": f"{film.size[0]}x{film.size[1]}",
            "status": status,
            "error": error,
            "remixed_from_video_id": None,
        }


async def _reference(part: UploadFile) -> str:
    """Return what came as a file in a few words, having looked at it."""
    mime = sniff(await part.read(SNIFF_BYTES))
    if mime not in ("image/png", "image/jpeg", "image/webp"):
        message = "Invalid file: expected a PNG, JPEG or WebP image."
        raise VendorError(400, message, "invalid_image_file", "input_reference")
    return f"{part.filename} ({mime})"


async def _bytes(film: _Film) -> bytes:
    if film.data is None:
        film.data = await asyncio.to_thread(draw_film, film.prompt, *film.size, float(film.seconds))
    return film.data
