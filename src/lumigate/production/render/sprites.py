"""Captions as sprites: words set in lines, outlined and shadowed, one of them lit, ready to lay on planes."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from lumigate.media.arrays import Plane
from lumigate.media.type.bidi import reads_right_to_left
from lumigate.media.type.drawing import draw_piece
from lumigate.media.type.lines import Line, Placed, set_line
from lumigate.media.yuv import Planes, color_of
from lumigate.production.language import joined
from lumigate.production.model import CaptionStyle, Size
from lumigate.production.plan import CaptionState, Lettering
from lumigate.production.render.fonts import caption_typeface

_OUTLINE = (16, 16, 22)
_SHADOW_STRENGTH = 0.55
_LINE_PITCH = 1.3
_SMALLEST = 0.5
_TAPS = np.array([[0.25, 0.5, 0.25]], dtype=np.float32)

_Mask = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Sprite:
    """A picture that is laid over frames at an even place: ``over`` is what it adds, ``under`` what it lets through.

    Each has three planes (y, u, v); ``under`` is 255 where the sprite is not.
    """

    x: int
    y: int
    over: tuple[Plane, Plane, Plane]
    under: tuple[Plane, Plane, Plane]

    def lay_on(self, frame: Planes) -> None:
        """Blend the sprite into a frame."""
        for plane, over, under, step in zip(
            (frame.y, frame.u, frame.v), self.over, self.under, (1, 2, 2), strict=True
        ):
            top, left = self.y // step, self.x // step
            place = plane[top : top + over.shape[0], left : left + over.shape[1]]
            dimmed = cv2.multiply(place, under, scale=1 / 255)
            place[...] = cv2.add(dimmed, over)


@dataclass(frozen=True, slots=True)
class _SetWord:
    """A word in its place: its runs with ``x`` of the line they stand in, and the baseline, in pixels of the film."""

    runs: tuple[Placed, ...]
    x: float
    baseline: float


class CaptionSetter:
    """Sets captions for one film. The layout of a cue does not depend on the word that is lit, so nothing jumps."""

    def __init__(self, lettering: Lettering, size: Size) -> None:
        self._style = lettering.style
        self._box = lettering.box
        self._size = size
        self._typeface = caption_typeface(lettering.style.font)
        self._cues: dict[tuple[tuple[str, ...], tuple[int, ...]], _CueArt | None] = {}
        self._sprites: dict[CaptionState, Sprite] = {}

    def sprite(self, state: CaptionState) -> Sprite | None:
        """Return the sprite of a caption state; ``None`` where there is nothing to draw."""
        look = CaptionState(first=0, end=0, words=state.words, lines=state.lines, lit=state.lit)
        if look not in self._sprites:
            cue = (state.words, state.lines)
            if cue not in self._cues:
                self._cues[cue] = self._art(*cue)
            art = self._cues[cue]
            if art is None:
                return None
            self._sprites[look] = art.lit(state.lit)
        return self._sprites[look]

    def _art(self, words: tuple[str, ...], lines: tuple[int, ...]) -> _CueArt | None:
        size = self._box.font_size
        placed, width = self._set(words, lines, size)
        if width > self._box.width:
            size = max(round(size * _SMALLEST), int(size * self._box.width / width))
            placed, width = self._set(words, lines, size)
        if not any(word.runs for word in placed):
            return None
        return _CueArt(placed, size, self._style, self._size)

    def _set(self, words: tuple[str, ...], lines: tuple[int, ...], size: int) -> tuple[list[_SetWord], float]:
        text = joined(words)
        is_rtl = bool(reads_right_to_left(text))
        typeface = self._typeface.for_text(text)
        pitch = size * _LINE_PITCH
        bottom = self._box.edge - size * 0.28
        top = bottom - pitch * (len(lines) - 1)
        if self._style.place == "top":
            top = self._box.edge + size
        placed: list[_SetWord] = []
        widest, first = 0.0, 0
        for row, count in enumerate(lines):
            texts = words[first : first + count]
            starts = [len(joined(texts[:index])) for index in range(len(texts) + 1)]
            spans = [(end - len(word), end) for word, end in zip(texts, starts[1:], strict=True)]
            line = set_line(
                joined(texts),
                typeface,
                size,
                is_rtl=is_rtl,
                apart=frozenset(edge for span in spans for edge in span),
            )
            left, baseline = (self._size.width - line.width) / 2, top + pitch * row
            placed += [_SetWord(_within(line, *span), left, baseline) for span in spans]
            widest = max(widest, line.width)
            first += count
        return placed, widest


def _within(line: Line, start: int, end: int) -> tuple[Placed, ...]:
    """Return the runs of a line that letter its characters ``start`` to before ``end``."""
    return tuple(piece for piece in line.pieces if start <= piece.run.start < end)


class _CueArt:
    """A cue drawn once with all words plain; lighting a word changes only its own pixels."""

    def __init__(self, words: list[_SetWord], size: int, style: CaptionStyle, canvas: Size) -> None:
        self._words = words
        self._font_size = size
        self._plain = color_of(*_rgb(style.colour))
        self._lit = color_of(*_rgb(style.highlight))
        self._stroke = max(1.0, size * 0.075)
        self._x, self._y, self._width, self._height = self._bounds(canvas)
        outline = self._mask(words, self._stroke)
        drop = max(1.0, size * 0.06)
        soft = cv2.GaussianBlur(np.roll(outline, round(drop), axis=0), (0, 0), drop * 1.6)
        ink = color_of(*_OUTLINE)
        layers = (
            (soft * np.float32(_SHADOW_STRENGTH), ink),
            (outline, ink),
            (self._mask(words, 0.0), self._plain),
        )
        over, let = _stacked(layers)
        self._over = over
        self._under = tuple(_bytes(plane * 255.0) for plane in let)

    def lit(self, index: int) -> Sprite:
        """Return the cue with one word lit."""
        mask = self._mask([self._words[index]], 0.0) if index < len(self._words) else None
        planes: list[Plane] = []
        for place, over in enumerate(self._over):
            if mask is not None:
                part = mask if place == 0 else _halved(mask)
                over = np.add(
                    over, part * np.float32(self._lit[place] - self._plain[place]), dtype=np.float32
                )
            planes.append(_bytes(over))
        under_y, under_u, under_v = self._under
        return Sprite(self._x, self._y, (planes[0], planes[1], planes[2]), (under_y, under_u, under_v))

    def _bounds(self, canvas: Size) -> tuple[int, int, int, int]:
        room = self._stroke + self._font_size * 0.35
        boxes = [box for word in self._words for box in _boxes(word, self._font_size)]
        left = max(0, int(min(box[0] for box in boxes) - room)) & ~1
        top = max(0, int(min(box[1] for box in boxes) - room)) & ~1
        right = min(canvas.width, (int(max(box[2] for box in boxes) + room) + 2) & ~1)
        bottom = min(canvas.height, (int(max(box[3] for box in boxes) + room) + 2) & ~1)
        return left, top, right - left, bottom - top

    def _mask(self, words: list[_SetWord], stroke: float) -> _Mask:
        image = Image.new("L", (self._width, self._height), 0)
        draw = ImageDraw.Draw(image)
        for word in words:
            for piece in word.runs:
                draw_piece(
                    draw, piece, word.x - self._x, word.baseline - self._y, self._font_size, stroke=stroke
                )
        return np.asarray(image, np.float32) / np.float32(255.0)


def _boxes(word: _SetWord, size: int) -> list[tuple[float, float, float, float]]:
    """Return left, top, right and bottom of the ink of each run, in pixels of the film."""
    boxes: list[tuple[float, float, float, float]] = []
    for piece in word.runs:
        left, top, right, bottom = piece.run.ink(size)
        x = word.x + piece.x
        boxes.append((x + left, word.baseline + top, x + right, word.baseline + bottom))
    return boxes


def _stacked(
    layers: tuple[tuple[_Mask, tuple[int, int, int]], ...],
) -> tuple[tuple[_Mask, _Mask, _Mask], tuple[_Mask, _Mask, _Mask]]:
    """Return what flat colours through masks add to each plane, and what they let through."""
    over: list[_Mask] = []
    let: list[_Mask] = []
    for place in range(3):
        first = layers[0][0] if place == 0 else _halved(layers[0][0])
        added, through = np.zeros_like(first), np.ones_like(first)
        for mask, colour in layers:
            part = mask if place == 0 else _halved(mask)
            added = np.add(added * (1 - part), part * np.float32(colour[place]), dtype=np.float32)
            through = np.multiply(through, 1 - part, dtype=np.float32)
        over.append(added)
        let.append(through)
    return (over[0], over[1], over[2]), (let[0], let[1], let[2])


def _halved(mask: _Mask) -> _Mask:
    smooth = np.asarray(cv2.filter2D(mask, -1, _TAPS, borderType=cv2.BORDER_REPLICATE), np.float32)
    out = np.empty((mask.shape[0] // 2, mask.shape[1] // 2), np.float32)
    out[...] = (smooth[::2, ::2] + smooth[1::2, ::2]) / 2
    return out


def _bytes(plane: _Mask) -> Plane:
    return np.clip(np.rint(plane), 0, 255).astype(np.uint8)


def _rgb(colour: str) -> tuple[int, int, int]:
    value = int(colour.removeprefix("#"), 16)
    return value >> 16 & 255, value >> 8 & 255, value & 255
