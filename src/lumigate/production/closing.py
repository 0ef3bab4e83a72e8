"""The card that a film ends on: what stands on it, and where."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from lumigate.production.canvas import CaptionBox
from lumigate.production.captions import Voice, even_words, make_cues
from lumigate.production.model import CODE_SHARE, FILM_RATE, Outro, Size
from lumigate.production.qr_code import QUIET, Correction, best_fit, modules_of

_USUAL_SHARE = 0.56
"""Of the shorter side, for the code and its quiet zone, where texts are to stand beside it."""
_MARGIN = 0.06
"""Of the height, kept free above and below."""
_GAP, _AWAY = 0.025, 0.07
"""Of the shorter side: the least between code and text, and the most by which a text moves away further."""
_MOST_LINES = 3
_WIDTH = 0.86
_TITLE, _LINE = 0.078, 0.056
"""Sizes of the letters as shares of the shorter side."""
_SMALLEST_LETTERS = 10
_PITCH = 1.3
_LETTER = 0.56
_LONGEST_LINK = 44


@dataclass(frozen=True, slots=True, kw_only=True)
class CodePlace:
    """Where the code stands, in even pixels; ``side`` includes the quiet zone."""

    text: str
    correction: Correction
    module: int
    left: int
    top: int
    side: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """A text on the card; ``lines`` counts the words of each line."""

    words: tuple[str, ...]
    lines: tuple[int, ...]
    box: CaptionBox


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPlan:
    """The whole card. ``left_out`` are texts for which there is no room."""

    size: Size
    code: CodePlace | None
    texts: tuple[Lines, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Band:
    """Rows ``top`` to ``end`` for one text, above or below the middle."""

    top: int
    end: int
    is_above: bool


def texts_of(outro: Outro, title: str) -> tuple[str, str]:
    """Return the upper and the lower text: as given, else the title of the film and the link in words."""
    upper = title if outro.text_top is None else outro.text_top
    lower = _spoken_link(outro.qr or "") if outro.text_bottom is None else outro.text_bottom
    return upper.strip(), lower.strip()


def plan_card(outro: Outro, title: str, size: Size) -> CardPlan:
    """Return where everything stands on a card of this size; texts that have no room are named."""
    upper, lower = texts_of(outro, title)
    code = _code_place(outro.qr, size, has_texts=bool(upper or lower))
    margin, gap = round(size.height * _MARGIN), round(min(size.width, size.height) * _GAP)
    middle, room = (size.height // 2, 0) if code is None else (code.top + code.side // 2, code.side // 2)
    bands = (
        _Band(margin, middle - room - gap, is_above=True),
        _Band(middle + room + gap, size.height - margin, is_above=False),
    )
    texts: list[Lines] = []
    left_out: list[str] = []
    for text, share, band in zip((upper, lower), (_TITLE, _LINE), bands, strict=True):
        if text:
            found = _lines(text, share, band, size)
            if found is None:
                left_out.append(text)
            else:
                texts.append(found)
    return CardPlan(size=size, code=code, texts=tuple(texts), left_out=tuple(left_out))


def _code_place(text: str | None, size: Size, *, has_texts: bool) -> CodePlace | None:
    if text is None:
        return None
    short = min(size.width, size.height)
    fit = best_fit(text, round(short * _USUAL_SHARE)) if has_texts else None
    fit = fit or best_fit(text, round(short * CODE_SHARE))
    assert fit is not None, "the brief refuses a code that does not fit its film"
    correction, module = fit
    modules = modules_of(text, correction)
    assert modules is not None, "what fits has a size"
    side = (modules + 2 * QUIET) * module
    return CodePlace(
        text=text,
        correction=correction,
        module=module,
        left=(size.width - side) // 4 * 2,
        top=(size.height - side) // 4 * 2,
        side=side,
    )


def _lines(text: str, share: float, band: _Band, size: Size) -> Lines | None:
    """Return the text as large as it may be and still fit its band, None where that is too small to be read."""
    width, short = round(size.width * _WIDTH), min(size.width, size.height)
    letters = max(_SMALLEST_LETTERS, round(short * share))
    while letters >= _SMALLEST_LETTERS:
        words, lines = _broken(text, max(8, int(width / (_LETTER * letters))))
        spare = band.end - band.top - round(letters * _PITCH * len(lines))
        if spare >= 0 and len(lines) <= _MOST_LINES:
            away = min(spare // 2, round(short * _AWAY))
            edge = band.top + (spare - away if band.is_above else away)
            box = CaptionBox(font_size=letters, width=width, edge=edge, line_length=0)
            return Lines(words=words, lines=lines, box=box)
        letters = min(letters - 1, round(letters * 0.92))
    return None


def _broken(text: str, line_length: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Break a text into lines as captions are broken."""
    seconds = float(len(text))
    voice = Voice(start=0, until=FILM_RATE.frames(seconds + 1), words=even_words(text, seconds))
    cues = make_cues([voice], FILM_RATE, line_length)
    words = tuple(word.text for cue in cues for word in cue.words)
    return words, tuple(count for cue in cues for count in cue.lines)


def _spoken_link(url: str) -> str:
    """Return a link as people write it; of a long one the host only."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    whole = host + parts.path.rstrip("/")
    return whole if len(whole) <= _LONGEST_LINK and not parts.query else host
