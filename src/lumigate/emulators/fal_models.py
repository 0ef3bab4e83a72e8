"""What the models behind Fal's twin make, told by words in their ids, and what they complain about."""

from __future__ import annotations

import base64
import binascii
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from PIL import Image

from lumigate.emulators.films import draw_film
from lumigate.emulators.placards import PlacardFormat, draw_placard
from lumigate.emulators.sounds import draw_sound
from lumigate.kit.sniff import SNIFF_BYTES, sniff

Kind = Literal["images", "image", "video", "speech", "music", "stems", "text"]

_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("text", re.compile(r"whisper|wizper|scribe|speech-to-text")),
    ("stems", re.compile(r"demucs|stems")),
    (
        "video",
        re.compile(r"video|veo|kling|hailuo|seedance|pixverse|vidu|wan[-/]|sora|ltx|luma|lip-?sync|sync-"),
    ),
    ("speech", re.compile(r"tts|speech|kokoro|chatterbox|dia\b")),
    ("music", re.compile(r"music|audio|sound|lyria|ace-step")),
    ("image", re.compile(r"upscal|esrgan|rembg|birefnet|remove-background|background/remove|clarity")),
)
"""The first that matches counts; any other model makes pictures."""

_SIZES = {
    "square_hd": (1024, 1024),
    "square": (512, 512),
    "portrait_4_3": (768, 1024),
    "portrait_16_9": (576, 1024),
    "landscape_4_3": (1024, 768),
    "landscape_16_9": (1024, 576),
}
_LINES = {"360p": 360, "480p": 480, "540p": 540, "580p": 580, "720p": 720, "768p": 768, "1080p": 1080}
_RATIO = re.compile(r"^(\d{1,2}):(\d{1,2})$")
_SECONDS = re.compile(r"^(\d{1,3}(?:\.\d+)?)s?$")
_BREAK = re.compile(r"\[break:([a-z_]+)\]")
"""A prompt with this in it ends with that error of the machines."""

_REFUSE = "[refuse]"
_NSFW = "[nsfw]"
"""A prompt with this in it gives a black picture and a flag."""

_STATUS = {"request_timeout": 504, "startup_timeout": 504, "runner_incomplete_response": 502}
_MACHINES = {"runner_server_error": 500, "internal_error": 500, **_STATUS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """Why nothing was made: a fault of the input at ``loc``, or ``broken`` machines."""

    status: int
    kind: str
    message: str
    loc: tuple[str, ...] = ("body",)
    broken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What was made: files by name (type and bytes), and the body that a caller gets once they have URLs."""

    files: Mapping[str, tuple[str, bytes]]
    body: Callable[[Mapping[str, str]], dict[str, object]]
    billed: float


def kind_of(model: str) -> Kind:
    """Return what a model of this id makes."""
    for kind, words in _KINDS:
        if words.search(model):
            return kind
    return "images"


def check(model: str, fields: Mapping[str, object], stored: Mapping[str, bytes]) -> Complaint | None:
    """Return what is wrong with the input; ``stored`` are the files of the twin's storage by name."""
    prompt = _prompt(fields)
    broken = _BREAK.search(prompt)
    if broken is not None:
        status = _MACHINES.get(broken[1], 503)
        return Complaint(status=status, kind=broken[1], message="The machine broke", broken=True)
    if _REFUSE in prompt:
        message = "The content could not be processed because it was flagged by a content checker."
        return _wrong("prompt", "content_policy_violation", message)
    kind = kind_of(model)
    if not prompt and kind in ("images", "speech", "music"):
        return _wrong("text" if kind == "speech" else "prompt", "missing", "Field required")
    for name, value in fields.items():
        if name.endswith(("_url", "_urls")):
            for one in value if isinstance(value, list) else [value]:
                if not _loads(one, stored):
                    return _wrong(name, "file_download_error", "Failed to download the file.")
    count = fields.get("num_images", 1)
    if not isinstance(count, int) or not 1 <= count <= 4:
        return _wrong("num_images", "less_than_equal", "Input should be less than or equal to 4")
    if not isinstance(fields.get("seed", 0), int):
        return _wrong("seed", "int_type", "Input should be a valid integer")
    if kind == "images" and _size(fields) is None:
        return _wrong("image_size", "enum", "Input should be a known size or an object with width and height")
    if kind == "video" and _seconds(fields) is None:
        return _wrong("duration", "literal_error", "Input should be a number of seconds")
    return None


def draw(model: str, fields: Mapping[str, object], number: int) -> Made:
    """Return what the model makes of a checked input; ``number`` seeds what has no seed."""
    given = fields.get("seed")
    seed = given if isinstance(given, int) else number
    prompt = _prompt(fields)
    match kind_of(model):
        case "images":
            return _images(fields, prompt, seed)
        case "image":
            data = draw_placard(prompt or "larger", 1024, 1024, number=seed)
            return _one("image", "image/png", data, {"width": 1024, "height": 1024}, billed=1)
        case "video":
            seconds = _seconds(fields) or 5.0
            width, height = _frame(fields)
            data = draw_film(prompt, width, height, seconds, number=seed)
            return _one("video", "video/mp4", data, {}, {"seed": seed}, seconds)
        case "speech":
            seconds = max(1.0, len(prompt) / 15)
            spoken = {"duration_ms": round(seconds * 1000)}
            return _one("audio", "audio/mpeg", draw_sound(prompt, seconds), {}, spoken, len(prompt) / 1000)
        case "music":
            seconds = _seconds(fields) or 10.0
            name = "audio_file" if "stable-audio" in model else "audio"
            return _one(name, "audio/wav", draw_sound(prompt, seconds, form="wav"), {}, billed=seconds)
        case "stems":
            names = ("vocals", "drums", "bass", "other")
            files = {name: ("audio/mpeg", draw_sound(name, 2.0)) for name in names}
            return Made(
                files=files, body=lambda urls: {name: _file(name, files, urls) for name in names}, billed=1
            )
        case "text":
            words = [
                {"text": word, "timestamp": [place, place + 1]} for place, word in enumerate(("it", "speaks"))
            ]
            return Made(files={}, body=lambda _: {"text": "it speaks", "chunks": words}, billed=2)


def _images(fields: Mapping[str, object], prompt: str, seed: int) -> Made:
    width, height = _size(fields) or (1024, 768)
    count = fields.get("num_images", 1)
    several = count if isinstance(count, int) else 1
    told = fields.get("output_format", "jpeg")
    form: PlacardFormat = "png" if told == "png" else "webp" if told == "webp" else "jpeg"
    hidden = _NSFW in prompt
    files = {
        f"{place}": (
            f"image/{form}",
            _black(width, height, form)
            if hidden
            else draw_placard(prompt, width, height, form=form, number=seed + place),
        )
        for place in range(several)
    }
    inline = fields.get("sync_mode") is True

    def body(urls: Mapping[str, str]) -> dict[str, object]:
        images = [
            {**_file(name, files, urls), "width": width, "height": height}
            | ({"url": _inline(*files[name])} if inline else {})
            for name in files
        ]
        return {
            "images": images,
            "timings": {"inference": 0.5},
            "seed": seed,
            "has_nsfw_concepts": [hidden] * several,
            "prompt": prompt,
        }

    return Made(files=files, body=body, billed=several)


def _black(width: int, height: int, form: PlacardFormat) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height)).save(out, form.upper())
    return out.getvalue()


def _one(
    name: str,
    mime: str,
    data: bytes,
    told: Mapping[str, object],
    beside: Mapping[str, object] | None = None,
    billed: float = 1,
) -> Made:
    files = {name: (mime, data)}
    return Made(
        files=files,
        body=lambda urls: {name: {**_file(name, files, urls), **told}, **(beside or {})},
        billed=billed,
    )


def _file(name: str, files: Mapping[str, tuple[str, bytes]], urls: Mapping[str, str]) -> dict[str, object]:
    mime, data = files[name]
    return {
        "url": urls[name],
        "content_type": mime,
        "file_name": urls[name].rpartition("/")[2],
        "file_size": len(data),
    }


def _inline(mime: str, data: bytes) -> str:
    return f"data:{mime};base64,{base64.b64encode(data).decode()}"


def _prompt(fields: Mapping[str, object]) -> str:
    told = fields.get("prompt") or fields.get("text") or ""
    return told if isinstance(told, str) else ""


def _wrong(name: str, kind: str, message: str) -> Complaint:
    return Complaint(status=422, kind=kind, message=message, loc=("body", name))


def _loads(url: object, stored: Mapping[str, bytes]) -> bool:
    """Tell whether an input can be had: data that is media, a stored file, or any address elsewhere."""
    if not isinstance(url, str):
        return False
    head, _, rest = url.partition(",")
    if head.startswith("data:"):
        try:
            return sniff(base64.b64decode(rest, validate=True)[:SNIFF_BYTES]) is not None
        except binascii.Error:
            return False
    if "/files/" in url:
        return bool(stored.get(url.rpartition("/")[2]))
    return url.startswith(("https://", "http://"))


def _size(fields: Mapping[str, object]) -> tuple[int, int] | None:
    told = fields.get("image_size", "landscape_4_3")
    if isinstance(told, str):
        return _SIZES.get(told)
    if not isinstance(told, dict):
        return None
    width, height = told.get("width"), told.get("height")
    if not isinstance(width, int) or not isinstance(height, int):
        return None
    return (width, height) if 64 <= width <= 14142 and 64 <= height <= 14142 else None


def _seconds(fields: Mapping[str, object]) -> float | None:
    told = _SECONDS.match(str(fields.get("duration", "5")))
    return float(told[1]) if told is not None else None


def _frame(fields: Mapping[str, object]) -> tuple[int, int]:
    lines = _LINES.get(str(fields.get("resolution")), 480)
    ratio = _RATIO.match(str(fields.get("aspect_ratio", "16:9")))
    across, down = (int(ratio[1]), int(ratio[2])) if ratio is not None else (16, 9)
    across, down = max(1, across), max(1, down)
    if across >= down:
        return round(lines * across / down), lines
    return lines, round(lines * down / across)
