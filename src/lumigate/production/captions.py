"""Captions: words with times gathered into cues of at most two lines, and the files that carry them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from lumigate.domain.engine import TimedWord
from lumigate.kit.rational import Rate
from lumigate.production.language import is_unspaced, joined, reads_right_to_left

MOST_LINES = 2
LINGER_SECONDS = Fraction(3, 10)
"""How long a cue stays after its last word, where nothing follows."""

_PAUSES = (",", ";", ":", ".", "!", "?", "…", "،", "؛", "؟", "。", "、", "，", "！", "？", "।")
_LEADING_VOWELS = "เแโใไເແໂໃໄ"
_CHUNK = 8
"""Width of the pieces into which scripts without blanks are cut."""
_STOPS = (".", "!", "?", "…", "؟", "。", "！", "？", "।")


@dataclass(frozen=True, slots=True, kw_only=True)
class CueWord:
    """A word of a cue; ``start`` in frames of the film."""

    text: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What stands on the screen from frame ``start`` to before ``end``. ``lines`` count words, 1 to 2 lines."""

    start: int
    end: int
    words: tuple[CueWord, ...]
    lines: tuple[int, ...]

    def text_lines(self) -> tuple[str, ...]:
        """Return the lines as text."""
        rows: list[str] = []
        first = 0
        for count in self.lines:
            rows.append(joined(tuple(word.text for word in self.words[first : first + count])))
            first += count
        return tuple(rows)

    def spoken_at(self, frame: int) -> int:
        """Return the index of the word that is being spoken: the last one that has begun."""
        return max((index for index, word in enumerate(self.words) if word.start <= frame), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The words of one scene, in seconds from the frame in which the voice begins; ``until`` the next voice."""

    start: int
    until: int
    words: tuple[TimedWord, ...]


def make_cues(voices: Sequence[Voice], rate: Rate, line_length: int) -> tuple[Cue, ...]:
    """Return the cues of a film, in order and never two at once; ``line_length`` in Latin characters."""
    cues: list[Cue] = []
    for voice in voices:
        runs = _runs(_short_words(voice.words, line_length), line_length)
        starts = [voice.start + rate.frames(Fraction(run[0].start).limit_denominator(1000)) for run in runs]
        for index, run in enumerate(runs):
            spoken_until = voice.start + rate.frames(Fraction(run[-1].end).limit_denominator(1000))
            following = starts[index + 1] if index + 1 < len(runs) else voice.until
            end = max(starts[index] + 1, min(spoken_until + rate.frames(LINGER_SECONDS), following))
            words = tuple(
                CueWord(
                    text=word.text,
                    start=min(
                        end - 1, voice.start + rate.frames(Fraction(word.start).limit_denominator(1000))
                    ),
                )
                for word in run
            )
            cue = Cue(start=starts[index], end=end, words=words, lines=_lines(run, line_length))
            cues.append(cue)
    return _apart(cues)


def timed_words(text: str, words: Sequence[TimedWord], duration: float) -> tuple[TimedWord, ...]:
    """Return the words of a text with the times that a speaker gave.

    Speakers tell words in their own way, without full stops or in lower case. Where they are as many as in the text,
    the text's own are taken; where the speaker told nothing, the time is shared by length.
    """
    told = [word for word in words if word.text.strip()]
    if not told:
        return even_words(text, duration)
    written = text.split()
    texts = written if len(written) == len(told) else [word.text.strip() for word in told]
    placed: list[TimedWord] = []
    moment = 0.0
    for word, shown in zip(told, texts, strict=True):
        start = min(max(word.start, moment), duration)
        placed.append(TimedWord(shown, start, min(max(word.end, start), duration)))
        moment = start
    return tuple(placed)


def even_words(text: str, duration: float) -> tuple[TimedWord, ...]:
    """Return times for the words of a text whose speaker gave none: each as long as its letters."""
    words = _split(text)
    letters = sum(_width(word) + 1 for word in words)
    placed: list[TimedWord] = []
    moment = 0.0
    for word in words:
        end = moment + duration * (_width(word) + 1) / letters
        placed.append(TimedWord(word, round(moment, 3), round(end, 3)))
        moment = end
    return tuple(placed)


def to_srt(cues: Sequence[Cue], rate: Rate) -> str:
    """Return the cues as SubRip text."""
    blocks = [
        f"{number}\n{_clock(cue.start, rate, ',')} --> {_clock(cue.end, rate, ',')}\n"
        + "\n".join(cue.text_lines())
        for number, cue in enumerate(cues, 1)
    ]
    return "\n\n".join(blocks) + ("\n" if blocks else "")


def to_vtt(cues: Sequence[Cue], rate: Rate) -> str:
    """Return the cues as WebVTT, every word with its own time, so that players can highlight it."""
    blocks = ["WEBVTT"]
    for number, cue in enumerate(cues, 1):
        head = f"{number}\n{_clock(cue.start, rate, '.')} --> {_clock(cue.end, rate, '.')}"
        blocks.append(head + "\n" + "\n".join(_timed_rows(cue, rate)))
    return "\n\n".join(blocks) + "\n"


def _timed_rows(cue: Cue, rate: Rate) -> list[str]:
    rows: list[str] = []
    first, stamped = 0, cue.start
    for count in cue.lines:
        row = ""
        for word in cue.words[first : first + count]:
            text = word.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            glue = " " if row and joined((row[-1], text[0])) == f"{row[-1]} {text[0]}" else ""
            stamp = f"<{_clock(word.start, rate, '.')}>" if word.start > stamped else ""
            stamped = max(stamped, word.start)
            row += f"{glue}{stamp}{text}"
        rows.append(row)
        first += count
    return rows


def _clock(frame: int, rate: Rate, point: str) -> str:
    millis = round(rate.seconds(frame) * 1000)
    seconds, millis = divmod(millis, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{point}{millis:03d}"


def _split(text: str) -> list[str]:
    """Split into words; scripts without blanks are cut after pauses and every few characters."""
    words: list[str] = []
    for piece in text.split():
        if not any(map(is_unspaced, piece)):
            words.append(piece)
            continue
        run = ""
        for character in _letters(piece):
            run += character
            if character in _PAUSES or _width(run) >= _CHUNK:
                words.append(run)
                run = ""
        if run in _PAUSES and words:
            words[-1] += run
        elif run:
            words.append(run)
    return words


def _letters(text: str) -> list[str]:
    """Split into what a reader takes for one letter: marks stay with what they sit on, so do leading vowels."""
    letters: list[str] = []
    for character in text:
        joins = unicodedata.category(character).startswith("M") or character == "\u0e33"
        if letters and (joins or letters[-1][-1] in _LEADING_VOWELS):
            letters[-1] += character
        else:
            letters.append(character)
    return letters


def _short_words(words: Sequence[TimedWord], line_length: int) -> list[TimedWord]:
    """Cut words that are longer than a line; times are shared by length."""
    short: list[TimedWord] = []
    for word in words:
        text = " ".join(word.text.split())
        if not text:
            continue
        if _width(text) <= line_length:
            short.append(TimedWord(text, word.start, word.end))
            continue
        pieces = _cut(text, line_length)
        step = (word.end - word.start) / len(pieces)
        short += [
            TimedWord(piece, word.start + step * index, word.start + step * (index + 1))
            for index, piece in enumerate(pieces)
        ]
    return short


def _cut(text: str, line_length: int) -> list[str]:
    pieces, piece = [], ""
    for character in _letters(text):
        if piece and _width(piece + character) > line_length:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]


def _runs(words: list[TimedWord], line_length: int) -> list[list[TimedWord]]:
    """Gather words into runs that fit two lines, ending at a pause where that does not leave crumbs."""
    runs: list[list[TimedWord]] = []
    left = words
    while left:
        fit = _most_that_fit(left, line_length)
        fit = _better_end(left, fit) if fit < len(left) else _end_of_sentence(left, fit)
        runs.append(left[:fit])
        left = left[fit:]
    return runs


def _most_that_fit(words: list[TimedWord], line_length: int) -> int:
    fit = 1
    while fit < len(words) and _break(words[: fit + 1], line_length) is not None:
        fit += 1
    return fit


def _better_end(words: list[TimedWord], fit: int) -> int:
    """Prefer the last pause in the second half; else leave the next cue more than a crumb."""
    for end in range(fit, fit // 2, -1):
        if words[end - 1].text.endswith(_PAUSES):
            return end
    rest = len(words) - fit
    return fit if rest >= 3 or fit <= 4 else (len(words) + 1) // 2


def _end_of_sentence(words: list[TimedWord], fit: int) -> int:
    """Two sentences that would share a cue are told apart where both have some words."""
    for end in range(fit - 2, 2, -1):
        if words[end - 1].text.endswith(_STOPS):
            return end
    return fit


def _lines(run: list[TimedWord], line_length: int) -> tuple[int, ...]:
    return _break(run, line_length) or (len(run),)


def _break(words: list[TimedWord], line_length: int) -> tuple[int, ...] | None:
    """Return words per line, as even as can be and never with the longer line on top by much; None: too much."""
    texts = [word.text for word in words]
    if _width(joined(tuple(texts))) <= line_length:
        return (len(texts),)
    best: tuple[int, ...] | None = None
    best_miss = float("inf")
    for first in range(1, len(texts)):
        top, bottom = _width(joined(tuple(texts[:first]))), _width(joined(tuple(texts[first:])))
        if max(top, bottom) > line_length:
            continue
        pause = line_length * 0.15 if texts[first - 1].endswith(_PAUSES) else 0.0
        miss = abs(top - bottom) + (line_length * 0.05 if top > bottom else 0.0) - pause
        if miss < best_miss:
            best, best_miss = (first, len(texts) - first), miss
    return best


def _width(text: str) -> int:
    """Return the width in Latin characters: characters of scripts without blanks count double."""
    return sum(_width_of(character) for character in text)


def _width_of(character: str) -> int:
    if unicodedata.category(character) == "Mn":
        return 0
    return 2 if is_unspaced(character) and not _is_thin(character) else 1


def _is_thin(character: str) -> bool:
    return 0x0E00 <= ord(character) <= 0x109F or 0x1780 <= ord(character) <= 0x17FF


def _apart(cues: list[Cue]) -> tuple[Cue, ...]:
    """Drop overlaps: a cue ends where the next one starts."""
    apart: list[Cue] = []
    for cue, following in zip(cues, [*cues, None][1:], strict=True):
        end = cue.end if following is None else min(cue.end, max(cue.start + 1, following.start))
        apart.append(Cue(start=cue.start, end=end, words=cue.words, lines=cue.lines))
    return tuple(apart)


def is_right_to_left(cue: Cue) -> bool:
    """Tell whether the cue reads from right to left, by its first letter that has a direction."""
    return bool(reads_right_to_left(joined(tuple(word.text for word in cue.words))))
