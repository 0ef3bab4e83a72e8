"""What the twin of Runway makes of an order: the body of a request, checked as strictly as the vendor checks it."""

from __future__ import annotations

import base64
import binascii
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, cast

from PIL import Image

from lumigate.emulators.runway_models import SHAPES, Shape
from lumigate.kit.sniff import SNIFF_BYTES, sniff

Medium = Literal["image", "video", "audio"]

_MEDIA: Mapping[str, Medium] = {
    "text_to_image": "image",
    "image_upscale": "image",
    "text_to_video": "video",
    "image_to_video": "video",
    "video_to_video": "video",
    "video_upscale": "video",
    "text_to_speech": "audio",
    "sound_effect": "audio",
    "video_to_audio": "audio",
}
_DATA_URI_MAX = 5_000_000
_KINDS: Mapping[str, Medium] = {
    "imageUri": "image",
    "maskUri": "image",
    "promptImage": "image",
    "referenceImages": "image",
    "references": "image",
    "keyframes": "image",
    "videoUri": "video",
    "promptVideo": "video",
    "referenceVideos": "video",
    "referenceAudio": "audio",
    "referenceAudios": "audio",
    "voice": "audio",
}
"""Fields that hold files, and of which kind."""

_FORMATS: Mapping[Medium, tuple[str, ...]] = {
    "image": ("png", "jpeg", "webp"),
    "video": ("mp4",),
    "audio": ("mp3", "wav", "flac"),
}
_WHOLE = frozenset({"outputCount", "numVariants", "seed", "scaleFactor"})
_RANGES = {"outputCount": (1, 10), "numVariants": (1, 4), "seed": (0, 4_294_967_295), "duration": (1, 60)}
_LINES = {"720p": 720, "1k": 1024, "2k": 1440, "4k": 2160}
_LARGEST = 10_000
_SIZE = re.compile(r"^(\d{2,5}):(\d{2,5})$")
_ADDRESS = re.compile(r"^https://[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d+)?/", re.IGNORECASE)

_A_SECOND = {"gen4_turbo": 5, "gen4.5": 12, "aleph2": 28, "veo3.1": 40, "veo3.1_fast": 15}
_A_PICTURE = {"gen4_image": 5, "gen4_image_turbo": 2}
_USUAL_CREDITS = 10


class RunwayError(Exception):
    """An answer of the vendor that is an error."""

    def __init__(self, status: int, message: str, field_name: str | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.body: dict[str, object] = {"error": message}
        if field_name is not None:
            self.body["issues"] = [{"path": [field_name], "message": message}]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One order that was accepted: what is made of it, in pixels and seconds, and what it costs in credits."""

    endpoint: str
    model: str
    medium: Medium
    prompt: str
    fields: Mapping[str, object] = field(repr=False)
    count: int = 1
    width: int = 1280
    height: int = 720
    seconds: float = 2.0
    form: str = "png"
    seed: int = 0
    credits: int = 0


def read_order(endpoint: str, told: object, uploads: Mapping[str, bytes]) -> Order:
    """Return the order in the body of a request; ``uploads`` are the files that were brought before, by place.

    Raises :class:`RunwayError` with status 400 for whatever the vendor would not take.
    """
    if not isinstance(told, dict):
        raise RunwayError(400, "The body must be a JSON object.")
    fields = cast("dict[str, object]", told)
    model = fields.get("model")
    shape = SHAPES[endpoint].get(model) if isinstance(model, str) else None
    if shape is None or not isinstance(model, str):
        raise RunwayError(400, f"'{model}' is not a model of {endpoint}.", "model")
    _check_names(fields, shape)
    _check_values(fields, shape)
    for name, kind in _KINDS.items():
        for uri in _uris(fields.get(name)):
            _check_uri(name, uri, kind, uploads)
    medium = _MEDIA[endpoint]
    width, height = _enlarged(fields, uploads) if endpoint == "image_upscale" else _size(fields, medium)
    count = _whole(fields, "outputCount", 1) * _whole(fields, "numVariants", 1)
    seconds = _seconds(fields, medium)
    return Order(
        endpoint=endpoint,
        model=model,
        medium=medium,
        prompt=str(fields.get("promptText", "")),
        fields=fields,
        count=count,
        width=width,
        height=height,
        seconds=seconds,
        form=_form(fields, medium),
        seed=_whole(fields, "seed", 0),
        credits=_credits(model, medium, count, seconds),
    )


def _check_names(fields: Mapping[str, object], shape: Shape) -> None:
    need = shape.need.split()
    for name in need:
        if name not in fields:
            raise RunwayError(400, f"{name} is required", name)
    known = {"model", *need, *shape.may.split()}
    for name in fields:
        if name not in known:
            raise RunwayError(400, f"Unrecognized key: {name}", name)


def _check_values(fields: Mapping[str, object], shape: Shape) -> None:
    if "promptText" in fields and not (isinstance(fields["promptText"], str) and fields["promptText"]):
        raise RunwayError(400, "promptText must be a non-empty string", "promptText")
    if shape.ratios and "ratio" in fields and fields["ratio"] not in shape.ratios.split():
        listed = ", ".join(shape.ratios.split())
        raise RunwayError(400, f"ratio must be one of {listed}", "ratio")
    length = fields.get("duration")
    if length is not None and shape.lengths and length not in shape.lengths:
        listed = ", ".join(str(one) for one in shape.lengths)
        raise RunwayError(400, f"duration must be one of {listed}", "duration")
    for name, (low, high) in _RANGES.items():
        value = fields.get(name)
        if value is None or value == "auto":
            continue
        right = int if name in _WHOLE else (int, float)
        if isinstance(value, bool) or not isinstance(value, right) or not low <= value <= high:
            raise RunwayError(400, f"{name} must be from {low} to {high}", name)
    voice = fields.get("voice")
    if voice is not None and not (isinstance(voice, dict) and {"presetId", "audioUri"} & voice.keys()):
        raise RunwayError(400, "voice must be an object of a known type", "voice")


def _uris(value: object) -> Iterator[object]:
    """Yield the files in a field: bare, in an object, or in a list of either."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        held = cast("dict[str, object]", value)
        if "presetId" not in held:
            yield held.get("uri", held.get("audioUri"))
    elif isinstance(value, list):
        for one in cast("Sequence[object]", value):
            yield from _uris(one)


def _check_uri(name: str, uri: object, kind: Medium, uploads: Mapping[str, bytes]) -> None:
    if not isinstance(uri, str):
        raise RunwayError(400, "Invalid asset URI.", name)
    if uri.startswith("runway://"):
        if uri not in uploads:
            raise RunwayError(400, "The upload does not exist or has expired.", name)
        return
    if not uri.startswith("data:"):
        if not _ADDRESS.match(uri):
            raise RunwayError(400, "Only HTTPS URLs of a domain are allowed.", name)
        return
    if len(uri) > _DATA_URI_MAX:
        raise RunwayError(400, "Asset size exceeds 5MB.", name)
    head, _, data = uri.partition(",")
    try:
        start = base64.b64decode(data[: SNIFF_BYTES // 3 * 4], validate=True)
    except (binascii.Error, ValueError) as error:
        raise RunwayError(400, "Invalid data URI.", name) from error
    found = sniff(start[:SNIFF_BYTES])
    if not head.endswith(";base64") or found is None or not found.startswith(f"{kind}/"):
        raise RunwayError(400, f"Invalid asset: expected {kind}.", name)


def _size(fields: Mapping[str, object], medium: Medium) -> tuple[int, int]:
    match = _SIZE.match(str(fields.get("ratio", "")))
    if match is not None and int(match[1]) >= 100:
        return int(match[1]), int(match[2])
    if medium == "image":
        return 1024, 1024
    lines = _LINES.get(str(fields.get("resolution", "")).lower(), 720)
    return round(lines * 16 / 18) * 2, lines


def _enlarged(fields: Mapping[str, object], uploads: Mapping[str, bytes]) -> tuple[int, int]:
    """Return the size of the picture that goes in times the factor; one behind a URL counts as 512 by 512."""
    uri = str(fields["imageUri"])
    data = uploads.get(uri) or (base64.b64decode(uri.partition(",")[2]) if uri.startswith("data:") else b"")
    factor = _whole(fields, "scaleFactor", 2)
    width, height = 512, 512
    if data:
        try:
            with Image.open(io.BytesIO(data)) as picture:
                width, height = picture.size
        except OSError as error:
            raise RunwayError(400, "The image could not be read.", "imageUri") from error
    if factor not in (2, 4, 8, 16) or max(width, height) * factor > _LARGEST:
        raise RunwayError(400, f"scaleFactor {factor} is too much for {width}x{height}", "scaleFactor")
    return width * factor, height * factor


def _seconds(fields: Mapping[str, object], medium: Medium) -> float:
    length = fields.get("duration")
    if isinstance(length, int | float):
        return float(length)
    if medium == "audio" and "voice" in fields:
        return max(0.5, len(str(fields.get("promptText", ""))) / 15)
    return 2.0


def _form(fields: Mapping[str, object], medium: Medium) -> str:
    known = _FORMATS[medium]
    told = fields.get("outputFormat", fields.get("format", known[0]))
    if told not in known:
        raise RunwayError(400, f"The twin makes {', '.join(known)} and not {told}.", "outputFormat")
    return str(told)


def _whole(fields: Mapping[str, object], name: str, default: int) -> int:
    value = fields.get(name, default)
    return value if isinstance(value, int) else default


def _credits(model: str, medium: Medium, count: int, seconds: float) -> int:
    """Return the bill: listed for a few models, ten credits a second or a piece for all the others."""
    if medium == "video":
        return max(1, round(_A_SECOND.get(model, _USUAL_CREDITS) * seconds))
    return _A_PICTURE.get(model, _USUAL_CREDITS) * count
