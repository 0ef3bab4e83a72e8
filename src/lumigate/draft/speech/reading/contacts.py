"""Addresses of mail and of the web, and telephone numbers."""

from __future__ import annotations

import re

from lumigate.draft.speech.reading.lexicon import Symbols
from lumigate.draft.speech.reading.tokens import Passage, Token, digits_apart

_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_TOP = (
    "com|org|net|io|dev|app|ai|co|edu|gov|info|tv|me|eu|"
    "de|fr|es|it|pt|br|tr|uk|us|nl|pl|ru|jp|cn|kr|in|ch|at|se|no|fi|dk"
)
_WEB = re.compile(
    rf"(?:(?:https?|ftp)://|www\.)[^\s]+|(?:[a-z0-9-]+\.)+(?:{_TOP})(?:/[^\s]*)?", re.IGNORECASE
)
_HANDLE = re.compile(r"@(?P<name>\w[\w.]*)")
_PIECES = re.compile(r"[^\W_]+|[\W_]")
_PHONE = re.compile(r"\+?\d{1,4}(?:[-./]?\(?\d{1,5}\)?)*|\(\d{1,5}\)(?:[-./]?\d{1,5})*")
_TYPICAL = re.compile(
    r"(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|\d{3}-\d{4}|\(\d{2,5}\)[-. ]?\d{3,5}[-. ]?\d{2,4}(?:[- ]\d{2})?"
)
_SHORTEST, _LONGEST = 7, 15
_BARE = 10


def read_address(passage: Passage, at: int) -> list[str] | None:
    """Read an e-mail address, a web address or @name sign by sign."""
    token, symbols = passage.tokens[at], passage.lexicon.symbols
    core = token.core
    if _MAIL.fullmatch(core) is not None:
        return [token.say(_spell(core, symbols))]
    if _WEB.fullmatch(core) is not None:
        bare = re.sub(r"^(?:https?|ftp)://", "", core, flags=re.IGNORECASE).rstrip("/")
        return [token.say(_spell(bare, symbols))] if bare else None
    handle = _HANDLE.fullmatch(core)
    if handle is not None and symbols.at:
        return [token.say(f"{symbols.at} {handle['name']}")]
    return None


def read_phone(passage: Passage, at: int) -> list[str] | None:
    """Read what looks like a telephone number digit by digit, group by group, over several words."""
    if not passage.tokens[at].core[:1].isdigit() and passage.tokens[at].core[:1] != "+":
        return None
    best: list[str] | None = None
    groups: list[str] = []
    for token in passage.tokens[at:]:
        text = _whole(token)
        if _PHONE.fullmatch(text.rstrip(".,;:!?")) is None:
            break
        groups.append(text.rstrip(".,;:!?"))
        if is_phone(" ".join(groups)):
            spoken = [say_phone(group, passage) for group in groups]
            tokens = passage.tokens[at : at + len(groups)]
            best = [f"{said}{one.tail.lstrip(')') or ','}" for one, said in zip(tokens, spoken, strict=True)]
            if at + len(groups) == len(passage.tokens):
                best[-1] = f"{spoken[-1]}{tokens[-1].tail.lstrip(')')}"
        if text[-1] in ".,;:!?" or len(groups) > 8:
            break
    return best


def is_phone(text: str) -> bool:
    """Return whether digits in groups look like a telephone number."""
    digits = sum(char.isdigit() for char in text)
    if not _SHORTEST <= digits <= _LONGEST:
        return False
    if text.startswith("+"):
        return True
    groups = re.findall(r"\d+", text)
    if len(groups) == 1:
        return digits >= _BARE or text.startswith("0")
    if text.startswith("0"):
        return len(groups) >= 2 and "." not in text
    return _TYPICAL.fullmatch(text) is not None


def say_phone(text: str, passage: Passage) -> str:
    """Return digits one by one, a breath between groups."""
    plus = passage.lexicon.symbols.plus or "+"
    spoken = ", ".join(digits_apart(group) for group in re.findall(r"\d+", text))
    return f"{plus} {spoken}" if text.startswith("+") else spoken


def _whole(token: Token) -> str:
    return f"{token.lead}{token.core}{token.tail}" if token.core else ""


def _spell(text: str, symbols: Symbols) -> str:
    names = {
        "@": symbols.at,
        ".": symbols.dot,
        "/": symbols.slash,
        "-": symbols.hyphen,
        "_": symbols.underscore,
        "+": symbols.plus,
        "&": symbols.ampersand,
    }
    spoken: list[str] = []
    for piece in _PIECES.findall(text):
        if piece.lower() == "www":
            spoken.append("w w w")
        else:
            spoken.append(names.get(piece) or piece)
    return " ".join(spoken)
