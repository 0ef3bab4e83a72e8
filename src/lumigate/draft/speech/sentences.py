"""Words of a text as they are written, and the sentences that they make."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import Literal

from lumigate.draft.speech.languages import Language
from lumigate.draft.speech.manner import PLAIN, Edge, Rest, Run, Script, Style
from lumigate.draft.speech.reading.given import Piece
from lumigate.draft.speech.reading.lexicon import Lexicon, lexicon_of

Pause = Literal["none", "joint", "breath", "sentence", "paragraph"]
"""What follows; a joint is where another voice goes on in the middle of a sentence, a breath where it is long."""

_ENDERS = (".", "!", "?", "…", "。", "！", "？", "؟", "।", "॥", "։", "۔", "|")
_CLOSERS = "\"'”’»)]}）」』】"
_BREATHS = (",", ";", ":", "—", "–", "，", "、", "；", "：", "،", "؛")
_SHORT_FORMS = frozenset({"dr.", "mr.", "mrs.", "prof.", "st.", "e.g.", "i.e.", "ca.", "nr.", "no."})
"""Short forms that do not end a sentence in languages without a list of their own."""
_LAST_WORDS = frozenset(
    [
        "etc.",
        "inc.",
        "ltd.",
        "co.",
        "corp.",
        "jr.",
        "sr.",
        "usw.",
        "ecc.",
        "vb.",
        "vs.",
        "itd.",
        "itp.",
        "jne.",
        "osv.",
        "enz.",
        "stb.",
        "atd.",
        "apod.",
        "т.д.",
        "т.п.",
    ]
)
"""Short forms that often stand at the end of a sentence."""
_TOKENS = re.compile(
    r"(?P<paragraph>\n[ \t\r]*\n\s*)|(?P<line>[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])|(?P<word>\S+)"
)
_ORDINAL = re.compile(r"\d{1,2}|[IVX]+")
_LONGEST = 320
_BREATHE_AFTER = 140


@dataclass(frozen=True, slots=True)
class Word:
    """One word as the caller wrote it, punctuation included; ``glued`` when no blank comes before it.

    ``pieces`` are its stretches under different wishes; empty for a word under none.
    """

    text: str
    glued: bool = False
    style: Style = PLAIN
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words that are spoken in one breath of the engine, in one language and voice, and the rest that follows.

    ``silence`` is a rest of so many seconds that the caller asked for, in place of the usual one. A sentence
    without words is such a rest alone.
    """

    words: tuple[Word, ...]
    pause: Pause
    silence: float | None = None


def split_sentences(text: str, language: Language) -> tuple[Sentence, ...]:
    """Return the sentences of a plain text; their words joined are the text without its blanks."""
    return split_script(Script((Run(text),)), language)


def split_script(script: Script, language: Language) -> tuple[Sentence, ...]:
    """Return the sentences of a script; ``language`` is that of runs which name none."""
    found: list[Sentence] = []
    runs: list[Run] = []
    for part in (*script.parts, Edge(paragraph=False)):
        if isinstance(part, Run):
            runs.append(part)
            continue
        found.extend(_split_runs(runs, language))
        runs = []
        if not found:
            if isinstance(part, Rest):
                found.append(Sentence((), "none", part.seconds))
        elif isinstance(part, Rest):
            last = found[-1]
            found[-1] = replace(last, silence=(last.silence or 0.0) + part.seconds)
        elif part.paragraph:
            found[-1] = replace(found[-1], pause="paragraph")
    if found:
        found[-1] = replace(found[-1], pause="none")
    return tuple(found)


def split_words(line: str, language: Language) -> Iterator[Word]:
    """Yield the words of one line: between blanks, or by character where the language writes none."""
    for token in line.split():
        for number, piece in enumerate([token] if language.spaced else _pieces(token)):
            yield Word(piece, glued=number > 0)


def _split_runs(runs: Sequence[Run], language: Language) -> list[Sentence]:
    found: list[Sentence] = []
    line: list[Word] = []
    text = "".join(run.text for run in runs)
    styles = _Styles(runs)
    for match in _TOKENS.finditer(text):
        if match.lastgroup == "word":
            line.extend(_styled_words(match, styles, language))
            continue
        found.extend(_sentences(line, language))
        line = []
        if match.lastgroup == "paragraph" and found:
            found[-1] = replace(found[-1], pause="paragraph")
    found.extend(_sentences(line, language))
    return found


class _Styles:
    """Which style each character is in."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs = runs
        self._ends = list(accumulate(len(run.text) for run in runs))

    def between(self, start: int, stop: int) -> list[tuple[int, int, Style]]:
        """Return the stretches of one style from ``start`` to ``stop``."""
        found: list[tuple[int, int, Style]] = []
        place = bisect_right(self._ends, start)
        while start < stop:
            end = min(stop, self._ends[place])
            if end > start:
                found.append((start, end, self._runs[place].style))
            start = end
            place += 1
        return found


def _styled_words(match: re.Match[str], styles: _Styles, language: Language) -> Iterator[Word]:
    token, begin = match[0], match.start()
    first = styles.between(begin, begin + 1)[0][2]
    spoken_in = first.language or language
    place = begin
    for number, piece in enumerate([token] if spoken_in.spaced else _pieces(token)):
        stretches = styles.between(place, place + len(piece))
        wished = any(style.wish is not None for _, _, style in stretches)
        pieces = tuple(Piece(match.string[start:stop], style.wish) for start, stop, style in stretches)
        yield Word(piece, number > 0, _leading_style(match.string, stretches), pieces if wished else ())
        place += len(piece)


def _leading_style(text: str, stretches: Sequence[tuple[int, int, Style]]) -> Style:
    """Return the style in which the letters of a word begin."""
    for start, stop, style in stretches:
        if any(char.isalnum() for char in text[start:stop]):
            return style
    return stretches[0][2]


def _sentences(line: list[Word], language: Language) -> Iterator[Sentence]:
    for words, pause in _cut(line, language):
        groups = [
            tuple(group)
            for _, group in groupby(words, key=lambda word: (word.style.language, word.style.voice))
        ]
        for number, group in enumerate(groups, 1):
            yield Sentence(group, pause if number == len(groups) else "joint")


def _cut(words: list[Word], language: Language) -> Iterator[tuple[list[Word], Pause]]:
    current: list[Word] = []
    length = 0
    for number, word in enumerate(words):
        current.append(word)
        length += len(word.text) + 1
        following = words[number + 1].text if number + 1 < len(words) else ""
        breath = length > _BREATHE_AFTER and word.text.endswith(_BREATHS)
        if following and _share_a_wish(word, words[number + 1]):
            continue
        ended = _ends(word.text, following, word.style.language or language)
        if ended or length > _LONGEST or (breath and length > _LONGEST // 2):
            yield current, "sentence" if ended else "breath"
            current, length = [], 0
    if current:
        yield current, "sentence"


def _share_a_wish(word: Word, following: Word) -> bool:
    """Return whether the caller wants one thing to be said for both, which cannot be cut."""
    if not (word.pieces and following.pieces):
        return False
    wish = word.pieces[-1].wish
    return wish is not None and wish == following.pieces[0].wish


def _ends(word: str, following: str, language: Language) -> bool:
    bare = word.rstrip(_CLOSERS)
    if not following:
        return True
    if not bare.endswith(_ENDERS):
        return False
    if not bare.endswith(".") or bare.endswith("..."):
        return not following[0].islower()
    return not following[0].islower() and not _is_short(bare.lstrip("(\"'“‘«„¿¡"), following, language)


def _is_short(word: str, following: str, language: Language) -> bool:
    """Return whether the dot of a word belongs to the word: a short form, an initial, an ordinal number."""
    lexicon, stem = lexicon_of(language), word[:-1]
    if len(stem) == 1 and (stem.isupper() or _pair(word, following, lexicon)):
        return True
    if language.ordinal_dot and (_ORDINAL.fullmatch(stem) is not None):
        return True
    lowered = word.lower()
    if lowered in lexicon.before_numbers:
        return following[0].isdigit()
    if lowered in _LAST_WORDS:
        return False
    listed = {**lexicon.titles, **lexicon.abbreviations}
    return word in listed or lowered in listed or (not listed and lowered in _SHORT_FORMS)


def _pair(word: str, following: str, lexicon: Lexicon) -> bool:
    return f"{word} {following.rstrip(',;:')}".lower() in lexicon.phrases


def _pieces(token: str) -> list[str]:
    pieces: list[str] = []
    former = "open"
    waiting = ""
    for char in token:
        kind = _kind(char)
        if kind == "open":
            waiting += char
        elif pieces and not waiting and (kind == "mark" or (kind == former and kind != "han")):
            pieces[-1] += char
        else:
            pieces.append(waiting + char)
            waiting, former = "", kind
    if waiting:
        pieces.append(waiting)
    return pieces


def _kind(char: str) -> str:
    category = unicodedata.category(char)
    if category in ("Ps", "Pi"):
        return "open"
    if char == "ー" or not (char.isalnum() or category.startswith("S")):
        return "mark"
    name = unicodedata.name(char, "")
    for kind in ("HIRAGANA", "KATAKANA"):
        if name.startswith(kind):
            return kind
    return "han" if name.startswith("CJK") else "other"
