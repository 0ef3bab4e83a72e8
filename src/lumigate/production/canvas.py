"""The shape of the film, and where in it text may stand."""

from __future__ import annotations

from dataclasses import dataclass

from lumigate.production.model import SIZES, Brief, CaptionStyle, Size

SMALLEST_PICTURE = 512
"""Pixels of the shorter side of a picture that is asked for, however small the film."""

MOST_CUT = 0.2
"""Share of a picture that may be cut away."""

_LETTER = 0.56
"""Mean width of a Latin letter, in font sizes."""
_LONGEST_LINE = 42
_SMALLEST_LETTERS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionBox:
    """Where captions go, all in pixels: ``baseline`` is the edge that the block of lines hangs on."""

    font_size: int
    width: int
    """No line is wider."""
    edge: int
    """Rows from the top of the film to the bottom of the lowest line; the top of the highest for ``top``."""
    line_length: int
    """Latin characters that fit a line."""


def film_size(brief: Brief) -> Size:
    """Return the size of the film: as asked for, else the usual one of the shape."""
    return brief.size or SIZES[brief.aspect_ratio]


def picture_size(size: Size) -> Size:
    """Return the size of the pictures to ask for: the film's, or larger in the same shape; sides of eights."""
    scale = max(1.0, SMALLEST_PICTURE / min(size.width, size.height))
    return Size(width=_eights(size.width * scale), height=_eights(size.height * scale))


def caption_box(size: Size, style: CaptionStyle | None) -> CaptionBox:
    """Return where captions go on a canvas: inside the title-safe area, clear of what players lay over a film."""
    style = style or CaptionStyle()
    short = min(size.width, size.height)
    font_size = max(_SMALLEST_LETTERS, round(short * 0.055 * style.scale))
    width = round(size.width * (0.8 if size.width > size.height else 0.86))
    upright = size.height > size.width
    match style.place:
        case "bottom":
            edge = round(size.height * (0.80 if upright else 0.91))
        case "middle":
            edge = round(size.height * 0.5 + font_size * 1.3)
        case "top":
            edge = round(size.height * (0.12 if upright else 0.08))
    line_length = max(8, min(_LONGEST_LINE, int(width / (_LETTER * font_size))))
    return CaptionBox(font_size=font_size, width=width, edge=edge, line_length=line_length)


def fills(width: int, height: int, size: Size) -> bool:
    """Tell whether a picture of this size may be cut to fill the film; one that would lose much is shown whole."""
    shape, wanted = width / height, size.width / size.height
    return min(shape, wanted) / max(shape, wanted) >= 1.0 - MOST_CUT


def _eights(value: float) -> int:
    return max(8, round(value / 8) * 8)
