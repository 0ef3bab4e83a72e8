"""From a text to its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lumigate.draft.picture.prompt.book import Book
from lumigate.draft.picture.prompt.folding import folded
from lumigate.draft.picture.words.emoji import EMOJI

_PIECE = re.compile(
    r"(?P<dense>[\u3005\u3007\u3040-\u30ff\u3400-\u9fff]+)"
    r"|(?P<word>(?:(?![\u3005\u3007\u3040-\u30ff\u3400-\u9fff])[^\W_])+"
    r"(?:[-&'’ʼ\u064b-\u0652\u0640\u0307](?:(?![\u3005\u3007\u3040-\u30ff\u3400-\u9fff])[^\W_])+)*'?)"
    r"|(?P<break>[,.;:!?\n()\[\]|/—–、。，；：！？،؛؟])"
    r"|(?P<sign>[\U0001F300-\U0001FAFF\u2600-\u27BF])"
)
_PICTOGRAPH = re.compile("|".join(re.escape(sign) for sign in sorted(EMOJI, key=len, reverse=True)))
_ELIDED = re.compile(r"(\w{1,5}['’])(\w.*)")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]")
_LONGEST_DENSE = 9

BREAK = ","
"""The token that stands for punctuation between parts of a text."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word as compared, and as written."""

    word: str
    written: str


def with_emoji_read(text: str) -> str:
    """Return the text with pictographs replaced by the words they stand for."""
    return _PICTOGRAPH.sub(lambda sign: f", {EMOJI[sign.group()]} ,", text).replace("\ufe0f", "")


def tokens(text: str, books: Sequence[Book]) -> list[Token]:
    """Split a text into words; scripts without spaces are split by the words that ``books`` know."""
    found: list[Token] = []
    elided = any(book.elides for book in books)
    for piece in _PIECE.finditer(text):
        written = piece.group()
        if piece.lastgroup == "break":
            found.append(Token(BREAK, written))
        elif piece.lastgroup == "dense":
            found.extend(_segments(written, books))
        elif elided and (parts := _ELIDED.match(written)):
            found.append(Token(folded(parts.group(1)), parts.group(1)))
            found.append(Token(folded(parts.group(2)), parts.group(2)))
        else:
            found.append(Token(folded(written), written))
    return found


def _segments(run: str, books: Sequence[Book]) -> Iterator[Token]:
    """Split a run without spaces at the longest words known; what lies between them is a word of its own."""
    plain = folded(run)
    if len(plain) != len(run):
        plain = run
    start = position = 0
    while position < len(plain):
        length = _known(plain, position, books)
        if not length:
            position += 1
            continue
        if position > start:
            yield Token(plain[start:position], run[start:position])
        yield Token(plain[position : position + length], run[position : position + length])
        position += length
        start = position
    if position > start:
        yield Token(plain[start:position], run[start:position])


def _known(run: str, position: int, books: Sequence[Book]) -> int:
    if position and _KATAKANA.match(run[position]) and _KATAKANA.match(run[position - 1]):
        return 0
    most = min(_LONGEST_DENSE, len(run) - position)
    while most:
        most = max(book.longest(run, position, most) for book in books)
        end = position + most
        if end >= len(run) or not (_KATAKANA.match(run[end]) and _KATAKANA.match(run[end - 1])):
            return most
        most -= 1
    return 0
