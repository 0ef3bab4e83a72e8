"""Words of a text as they are written, and the sentences that they make."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lumigate.draft.speech.languages import Language

Pause = Literal["none", "sentence", "paragraph"]

_ENDERS = (".", "!", "?", "…", "。", "！", "？", "؟", "।", "॥", "։", "۔", "|")
_CLOSERS = "\"'”’»)]}）」』】"
_BREATHS = (",", ";", ":", "—", "–", "，", "、", "；", "：", "،", "؛")
_ABBREVIATIONS = """
dr. mr. mrs. ms. prof. st. jr. sr. vs. etc. e.g. i.e. inc. ltd. co. approx. dept. est. fig. vol.
z.b. d.h. u.a. bzw. usw. ca. nr. str. hr. fr. abs.
m. mme. mlle. p.ex. av. sra. sres. ud. uds. p.ej. núm. sig. dott. ing. avv. pág.
т.е. т.д. т.п. г. ул. руб. стр. им.
vb. örn. bkz. sn. yrd. doç. tel. tzv. tzn. např. mj. np. m.in. tj. ul. bijv. d.w.z. bl.a. f.eks. t.ex.
"""
_ABBREVIATED = frozenset(_ABBREVIATIONS.split())
_LONGEST = 320
_BREATHE_AFTER = 140


@dataclass(frozen=True, slots=True)
class Word:
    """One word as the caller wrote it, punctuation included; ``glued`` when no blank comes before it."""

    text: str
    glued: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words that are spoken in one breath of the engine, and the rest that follows them."""

    words: tuple[Word, ...]
    pause: Pause


def split_sentences(text: str, language: Language) -> tuple[Sentence, ...]:
    """Return the sentences of a text; their words joined are the text without its blanks."""
    found: list[Sentence] = []
    for paragraph in re.split(r"\n[ \t\r]*\n\s*", text):
        lines = [line for line in paragraph.splitlines() if line.strip()]
        for number, line in enumerate(lines, 1):
            words = list(split_words(line, language))
            found.extend(Sentence(tuple(sentence), "sentence") for sentence in _cut(words, language))
            if number == len(lines) and found:
                found[-1] = Sentence(found[-1].words, "paragraph")
    if found:
        found[-1] = Sentence(found[-1].words, "none")
    return tuple(found)


def split_words(line: str, language: Language) -> Iterator[Word]:
    """Yield the words of one line: between blanks, or by character where the language writes none."""
    for token in line.split():
        if language.spaced:
            yield Word(token)
            continue
        for number, piece in enumerate(_pieces(token)):
            yield Word(piece, glued=number > 0)


def _cut(words: list[Word], language: Language) -> Iterator[list[Word]]:
    current: list[Word] = []
    length = 0
    for number, word in enumerate(words):
        current.append(word)
        length += len(word.text) + 1
        following = words[number + 1].text if number + 1 < len(words) else ""
        breath = length > _BREATHE_AFTER and word.text.endswith(_BREATHS)
        if _ends(word.text, following, language) or length > _LONGEST or (breath and length > _LONGEST // 2):
            yield current
            current, length = [], 0
    if current:
        yield current


def _ends(word: str, following: str, language: Language) -> bool:
    bare = word.rstrip(_CLOSERS)
    if not following:
        return True
    if not bare.endswith(_ENDERS):
        return False
    if not bare.endswith(".") or bare.endswith("..."):
        return not following[0].islower()
    stem = bare[:-1].lstrip("(\"'“‘«„¿¡")
    if bare.lower().lstrip("(\"'“„«") in _ABBREVIATED or (len(stem) == 1 and stem.isupper()):
        return False
    if language.ordinal_dot and stem.isdecimal():
        return False
    return not following[0].islower()


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
