"""What the models of the twin of Replicate make, told by their names and by what they are given."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from lumigate.emulators.films import draw_film
from lumigate.emulators.placards import PlacardFormat, draw_placard
from lumigate.emulators.sounds import draw_sound

Kind = Literal["pictures", "film", "sound", "stems", "transcript", "words"]

_KINDS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    ("stems", ("demucs", "spleeter", "stems")),
    ("transcript", ("whisper", "transcribe", "diarize")),
    ("words", ("llama", "gpt-4", "gpt-5", "claude", "blip", "moondream", "caption")),
    ("sound", ("speech", "tts", "kokoro", "voice", "bark", "music", "lyria", "audio", "sound", "chatterbox")),
    (
        "film",
        (
            *("video", "veo", "kling", "wan-", "hailuo", "seedance", "sora", "pixverse", "ltx"),
            *("ray-", "gen4-turbo", "gen4-aleph", "i2v", "t2v", "lipsync", "lip-sync", "mochi"),
        ),
    ),
)
"""What a model makes, told by words of its name; everything else makes pictures."""

_LISTS = ("schnell", "flux-dev", "sdxl", "stable-diffusion")
"""Models whose pictures come as a list also where it is one."""

STEMS = ("vocals", "drums", "bass", "other")


def kind_of(model: str, inputs: Mapping[str, object]) -> Kind:
    """Tell what a model makes by its name, and where that is not known by what it is given."""
    name = model.lower()
    for kind, words in _KINDS:
        if any(word in name for word in words):
            return kind
    if not model:
        if "text" in inputs or "lyrics" in inputs:
            return "sound"
        if "audio" in inputs:
            return "transcript"
        if inputs.keys() & {"duration", "num_frames", "fps"}:
            return "film"
    return "pictures"


def lists(model: str) -> bool:
    """Tell whether a model answers a list also where it made one thing."""
    return any(word in model for word in _LISTS)


def draw_outputs(kind: Kind, prompt: str, inputs: Mapping[str, object], first: int) -> list[bytes]:
    """Return the files that a prediction makes; ``first`` is the seed of the first of them."""
    width, height = _sides(inputs)
    if kind == "film":
        return [draw_film(prompt, width // 4, height // 4, _seconds(inputs, 4.0), number=first)]
    if kind == "stems":
        return [draw_sound(stem, 1.0, form="mp3") for stem in STEMS]
    if kind == "sound":
        return [draw_sound(prompt, _seconds(inputs, 2.0), form="mp3")]
    told = str(inputs.get("output_format", "webp"))
    form: PlacardFormat = "png" if told == "png" else "jpeg" if told in ("jpg", "jpeg") else "webp"
    return [
        draw_placard(prompt, width, height, form=form, number=first + number)
        for number in range(number_of(inputs, "num_outputs", 1))
    ]


def _sides(inputs: Mapping[str, object]) -> tuple[int, int]:
    """Return width and height as asked, else about one megapixel of the ratio that is asked."""
    if "width" in inputs or "height" in inputs:
        return number_of(inputs, "width", 1024), number_of(inputs, "height", 1024)
    match = re.fullmatch(r"(\d{1,2}):(\d{1,2})", str(inputs.get("aspect_ratio", "1:1")))
    wide, high = (int(match[1]) or 1, int(match[2]) or 1) if match else (1, 1)
    width = round((1024 * 1024 * wide / high) ** 0.5 / 16) * 16
    return max(16, width), max(16, round(width * high / wide / 16) * 16)


def _seconds(inputs: Mapping[str, object], otherwise: float) -> float:
    told = inputs.get("duration", otherwise)
    return min(max(float(told), 0.5), 30.0) if isinstance(told, int | float) else otherwise


def number_of(inputs: Mapping[str, object], name: str, otherwise: int) -> int:
    """Return a whole number of the input, ``otherwise`` where there is none."""
    value = inputs.get(name, otherwise)
    return value if isinstance(value, int) else otherwise
