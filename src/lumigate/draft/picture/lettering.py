"""Words in quotes, lettered on the picture."""

from __future__ import annotations

import fontpkg
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from lumigate.draft.picture.raster import Plane, as_plane, blur, smooth
from lumigate.draft.picture.stage import Stage

_WIDEST = 0.84
_MOST_LINES = 4


def lay_lettering(stage: Stage, text: str) -> None:
    """Letter ``text`` in the upper part, as large as fits, with a soft shade that keeps it readable."""
    if not text:
        return
    lines, font = _fitted(text, stage.width * _WIDEST, stage.height * 0.4, stage.unit)
    cover = _letters(stage, lines, font)
    shade = (
        np.clip(blur(cover, stage.unit / 45) * 1.5, 0, 0.5)
        + np.clip(blur(cover, stage.unit / 240), 0, 1) * 0.3
    )
    stage.canvas.lay(
        "lettering shade", (0.03, 0.03, 0.06), as_plane(np.clip(shade, 0, 0.7)), depth=0.02, life="fixed"
    )
    stage.canvas.lay("lettering", (0.99, 0.98, 0.95), smooth(0.0, 1.0, cover), depth=0.02, life="fixed")


def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(fontpkg.path("Poppins", weight=700, style="normal")), size)


def _fitted(text: str, width: float, height: float, unit: float) -> tuple[list[str], ImageFont.FreeTypeFont]:
    words = text.split()
    size = max(8, int(unit * 0.17))
    while True:
        font = _font(size)
        lines = _wrapped(words, font, width)
        tall = len(lines) * size * 1.16
        fits = (
            tall <= height
            and len(lines) <= _MOST_LINES
            and all(font.getlength(one) <= width for one in lines)
        )
        if fits or size <= 8:
            return lines, font
        size = max(8, int(size * 0.92))


def _wrapped(words: list[str], font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _letters(stage: Stage, lines: list[str], font: ImageFont.FreeTypeFont) -> Plane:
    sheet = Image.new("L", (stage.width, stage.height), 0)
    pen = ImageDraw.Draw(sheet)
    step = font.size * 1.16
    top = 0.24 * stage.height - step * len(lines) / 2
    top = max(top, 0.05 * stage.height)
    for i, line in enumerate(lines):
        pen.text((stage.width / 2, top + step * (i + 0.5)), line, font=font, fill=255, anchor="mm")
    return as_plane(np.asarray(sheet)) / np.float32(255)
