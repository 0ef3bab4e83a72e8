"""Words for sizes, read: pixels, ratios, numbers of lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from lumigate.domain.tasks import MODALITY, ParamValue, Task

LARGEST = 16_384
_PIXELS = re.compile(r"^\s*(\d{1,5})\s*[x×*]\s*(\d{1,5})\s*$", re.IGNORECASE)
_RATIO = re.compile(r"^\s*(\d{1,4}(?:\.\d{1,3})?)\s*[:/]\s*(\d{1,4}(?:\.\d{1,3})?)\s*$")
_LINES = re.compile(r"^\s*(\d{3,4})p\s*$", re.IGNORECASE)
_LINE_NAMES = {"sd": 480, "hd": 720, "fhd": 1080, "full hd": 1080, "qhd": 1440, "uhd": 2160}
_KILO = re.compile(r"^\s*([1248])k\s*$", re.IGNORECASE)
_KILO_LINES = {1: 720, 2: 1440, 4: 2160, 8: 4320}


@dataclass(slots=True)
class AskedSize:
    """The size that is meant, as far as the words say it; ``lines`` is the shorter side, ``area`` in pixels."""

    width: int | None = None
    height: int | None = None
    ratio: Fraction | None = None
    lines: int | None = None
    area: int | None = None

    @property
    def nothing(self) -> bool:
        """Whether no word was given."""
        return (self.width, self.height, self.ratio, self.lines, self.area) == (None,) * 5


def is_measure(value: ParamValue) -> bool:
    """Tell whether a word says a size, a ratio or a number of lines, and is not just a name."""
    text = str(value)
    patterns = (_PIXELS, _RATIO, _LINES, _KILO)
    return any(pattern.match(text) for pattern in patterns) or text.lower() in _LINE_NAMES


def read_word(word: str, value: ParamValue, task: Task, asked: AskedSize) -> str | None:
    """Put one word into ``asked``; return what is wrong with it, if anything."""
    if word in ("width", "height"):
        if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
            return f"a whole number of pixels is needed, not {value!r}"
        if not 0 < value <= LARGEST:
            return f"{value} is not between 1 and {LARGEST} pixels"
        return _pin(asked, word, int(value))
    if not isinstance(value, str):
        return f"text is needed, not {value!r}"
    if word == "aspect_ratio":
        match = _RATIO.match(value)
        if match is None or not float(match[1]) or not float(match[2]):
            return f"'{value}' is no ratio; write it as '16:9'"
        ratio = Fraction(match[1]) / Fraction(match[2])
        if not Fraction(1, 50) <= ratio <= 50:
            return f"'{value}' is more than 50 times as long as wide"
        asked.ratio = ratio
        return None
    return _read_resolution(word, value, task, asked)


def _read_resolution(word: str, value: str, task: Task, asked: AskedSize) -> str | None:
    if match := _PIXELS.match(value):
        width, height = int(match[1]), int(match[2])
        if not (0 < width <= LARGEST and 0 < height <= LARGEST):
            return f"'{value}' is not between 1 and {LARGEST} pixels each way"
        return _pin(asked, "width", width) or _pin(asked, "height", height)
    if word == "size":
        return f"'{value}' is no size; write it as '1024x1024'"
    name = value.strip().lower()
    if match := _LINES.match(value):
        asked.lines = int(match[1])
    elif name in _LINE_NAMES:
        asked.lines = _LINE_NAMES[name]
    elif match := _KILO.match(value):
        kilo = int(match[1])
        if MODALITY[task] == "video":
            asked.lines = _KILO_LINES[kilo]
        else:
            asked.area = (kilo * 1024) ** 2
    else:
        return f"'{value}' is no resolution; write it as '1080p' or '1024x1024'"
    return None


def _pin(asked: AskedSize, word: str, value: int) -> str | None:
    before: int | None = asked.width if word == "width" else asked.height
    if before is not None and before != value:
        return f"{value} is asked here and {before} elsewhere: give the {word} once"
    if word == "width":
        asked.width = value
    else:
        asked.height = value
    return None


def pixels_of(value: ParamValue | None) -> tuple[int, int] | None:
    """Return width and height of ``1024x768``, None for any other text."""
    match = _PIXELS.match(str(value))
    return (int(match[1]), int(match[2])) if match else None


def ratio_of(value: ParamValue | None) -> Fraction | None:
    """Return the ratio of ``16:9``, None for any other text."""
    match = _RATIO.match(str(value))
    return Fraction(match[1]) / Fraction(match[2]) if match else None


def lines_of(value: ParamValue | None) -> int | None:
    """Return the shorter side that ``1080p``, ``4k``, ``hd`` or ``1920x1080`` means, None for any other text."""
    text = str(value)
    if match := _LINES.match(text):
        return int(match[1])
    if match := _KILO.match(text):
        return _KILO_LINES[int(match[1])]
    size = pixels_of(text)
    return min(size) if size else _LINE_NAMES.get(text.lower())
