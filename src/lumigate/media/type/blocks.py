"""A text fitted into a room: the size, the lines, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lumigate.media.type.balance import Broken, Paragraph
from lumigate.media.type.bidi import reads_right_to_left
from lumigate.media.type.breaking import Rank
from lumigate.media.type.faces import Typeface
from lumigate.media.type.letters import clean
from lumigate.media.type.lines import Line, set_line

_MEASURE = 64
"""Pixels of the letters that are measured before the size is known."""
_WORTH = (1.0, 1.0, 1.25, 1.7, 3.0)
"""How much larger the letters must become to make a break of each rank worth while."""
_WORTH_A_LINE = 1.12
_LEADING = 0.08
"""Of the size: the least between the ink of two lines."""
_TRIES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines set at one size. ``baselines`` are rows from the top of the ink; ``width`` and ``height`` hold all ink.

    ``undrawn`` are the characters that no installed face has. A block without ink has no lines.
    """

    lines: tuple[Line, ...]
    baselines: tuple[float, ...]
    size: float
    width: float
    height: float
    is_rtl: bool
    rank: Rank = Rank.MUST
    undrawn: tuple[str, ...] = ()


def fit(
    text: str,
    typeface: Typeface,
    width: float,
    height: float,
    *,
    largest: float,
    most_lines: int = 4,
    pitch: float = 1.15,
    step: float = 0.25,
) -> Block:
    """Set a text as large as a room of ``width`` x ``height`` pixels allows, at most ``largest`` pixels high.

    Lines are balanced. A word is cut only where the letters become much larger by it. ``pitch`` is the distance of
    baselines in sizes; tall scripts take more. Sizes are multiples of ``step`` where at least one such size
    fits. However long the text, its ink stays inside the room; a room too small for letters of one pixel gives no
    lines.
    """
    words, undrawn = _drawable(clean(text), typeface)
    shown = " ".join(words)
    typeface = typeface.for_text(shown)
    is_rtl = bool(reads_right_to_left(shown))
    nothing = Block(lines=(), baselines=(), size=0.0, width=0.0, height=0.0, is_rtl=is_rtl, undrawn=undrawn)
    if not shown or width < 1 or height < 1 or not typeface.faces:
        return nothing
    size, broken = _best(shown, typeface, width, height, largest, most_lines, pitch)
    for _ in range(_TRIES):
        size = _stepped(size, step)
        block = _stacked(broken, typeface, size, pitch, is_rtl=is_rtl, undrawn=undrawn)
        excess = max(block.width / width, block.height / height)
        if excess <= 1.0:
            return block if block.lines else nothing
        if size <= 1.0:
            break
        size = min(size - 0.25, size / excess)
    return nothing


def _stepped(size: float, step: float) -> float:
    if size >= step:
        return max(1.0, int(size / step + 1e-6) * step)
    return max(1.0, int(size * 4) / 4)


def _drawable(text: str, typeface: Typeface) -> tuple[list[str], tuple[str, ...]]:
    """Return the words as far as they can be drawn, and what is left out of them."""
    words: list[str] = []
    lost: dict[str, None] = {}
    for word in filter(None, text.replace("\n", " ").split(" ")):
        lacking = typeface.lacks(word)
        if any(character.isalnum() for character in lacking):
            lost[word] = None
        else:
            lost |= dict.fromkeys(lacking)
            words.append("".join(character for character in word if character not in lacking))
    return [word for word in words if word], tuple(lost)


def _best(
    text: str, typeface: Typeface, width: float, height: float, largest: float, most_lines: int, pitch: float
) -> tuple[float, Broken]:
    """Return the size and the lines that make the letters largest, as far as breaks in words are worth it."""
    best_size, best_worth = 0.0, 0.0
    best = Broken((text,), Rank.MUST)
    for rank in (Rank.WORD, Rank.SYLLABLE, Rank.LETTER, Rank.ANYWHERE):
        paragraph = _paragraph(text, typeface, rank)
        size, lines = _largest(paragraph, width, height, largest, most_lines, pitch)
        if size / _WORTH[rank] > best_worth * (1 + 1e-6):
            room = max(width / size, paragraph.narrowest(lines)) if size else width
            best_size, best_worth = size, size / _WORTH[rank]
            best = paragraph.balanced(room, lines)
        if best_size * _WORTH[rank] >= largest:
            break
    return best_size, best


def _largest(
    paragraph: Paragraph, width: float, height: float, largest: float, most_lines: int, pitch: float
) -> tuple[float, int]:
    """Return the largest size and the number of lines for it; fewer lines where more help little."""
    best, chosen = 0.0, 1
    for lines in range(1, min(most_lines, len(paragraph.units)) + 1):
        wide = paragraph.narrowest(lines)
        size = min(largest, width / wide if wide else largest, height / (pitch * (lines - 1) + 1))
        if size > best * (_WORTH_A_LINE if best else 1.0):
            best, chosen = size, lines
    return best, chosen


@lru_cache(maxsize=32)
def _paragraph(text: str, typeface: Typeface, rank: Rank) -> Paragraph:
    is_rtl = bool(reads_right_to_left(text))
    widths: dict[str, float] = {}

    def measure(piece: str) -> float:
        if piece not in widths:
            widths[piece] = set_line(piece, typeface, _MEASURE, is_rtl=is_rtl).width / _MEASURE
        return widths[piece]

    return Paragraph(text, measure, rank)


def _stacked(
    broken: Broken, typeface: Typeface, size: float, pitch: float, *, is_rtl: bool, undrawn: tuple[str, ...]
) -> Block:
    lines = [set_line(line, typeface, size, is_rtl=is_rtl) for line in broken.lines]
    lines = [line for line in lines if line.ink != (0.0, 0.0, 0.0, 0.0)]
    baselines: list[float] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if before is None:
            baselines.append(-line.ink[1])
        else:
            ink = before.ink[3] - line.ink[1] + size * _LEADING
            baselines.append(baselines[-1] + max(size * pitch, ink))
    return Block(
        lines=tuple(lines),
        baselines=tuple(baselines),
        size=size,
        width=max((line.ink[2] - line.ink[0] for line in lines), default=0.0),
        height=baselines[-1] + lines[-1].ink[3] if lines else 0.0,
        is_rtl=is_rtl,
        rank=broken.rank,
        undrawn=undrawn,
    )
