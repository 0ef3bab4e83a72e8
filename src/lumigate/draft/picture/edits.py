"""Reads a prompt for a picture that is there: what of it to change, and what only to describe."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from lumigate.draft.picture.grammar import Scene, understand
from lumigate.draft.picture.prompt.book import phrases
from lumigate.draft.picture.words.edits import (
    ADD,
    ADD_AFTER,
    ADJUSTMENTS,
    CHANGE,
    CHANGE_AFTER,
    DEFINITE,
    REMOVE,
    REMOVE_AFTER,
)

Adjustment = Literal[
    "bright", "dark", "contrast", "soft", "warm", "cool", "vivid", "muted", "sharp", "blurred"
]  # fmt: skip
_Kind = Literal["change", "add", "remove", "describe"]

_CLAUSE = re.compile(
    r"""(?:"[^"]*"|“[^”]*”|«[^»]*»|(?<!\w)'[^']*'(?!\w)|[^,.;!。、，；!])+""",
)
_QUOTED = re.compile(r"""("[^"]*"|“[^”]*”|«[^»]*»)""")
_UNSPACED = re.compile(r"[\u3040-\u9fff]")
_WHOLE = re.compile(
    r"^(?:it|this|that|(?:the|this|my)\s+(?:image|picture|photo|scene|drawing))\b", re.IGNORECASE
)
_NOUNS = frozenset(
    {"color", "colour", "render", "paint", "draw", "place", "male", "fai", "mach", "change", "mi", "tire"}
)
"""Verbs that may be nouns: they count before "the", "it" and the like only."""
_LEAD = re.compile(
    r"^(?:please|kindly|now|then|and|also|can you|could you|bitte|und|y|e|et|и|ve)\s+", re.IGNORECASE
)
_JOINED = re.compile(r"\s+(?:and|then|und|et|y|и|ve)\s+", re.IGNORECASE)
_OBJECT = re.compile(
    r"^(?:it|this|that|a|an|the|my|his|her|das|die|den|der|es|la|le|les|el|il|lo|i)\b", re.IGNORECASE
)
_EMPTY = re.compile(
    r"^[\s\W]*(?:(?:it|this|the|image|picture|photo|a|bit|little|much|look|into|to|in|of|es|das|bild)\s*)*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Recolouring:
    """Something in the picture and its new colour; ``aim`` is the subject, ``sky``, ``green``, ``water`` or nothing."""

    colour: str
    aim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """A prompt about a picture that is there.

    ``prompt`` is what remains to be understood; ``present`` are subjects that it says are there already, ``impossible``
    the parts that cannot be done to a picture.
    """

    prompt: str
    adjustments: tuple[Adjustment, ...] = ()
    recolourings: tuple[Recolouring, ...] = ()
    present: frozenset[str] = frozenset()
    impossible: tuple[str, ...] = ()


def read_edits(prompt: str) -> Edits:
    """Tell changes of what is there from descriptions and from what is to be added."""
    rest, adjustments = _adjusted(prompt)
    described: list[str] = []
    recolourings: list[Recolouring] = []
    present: set[str] = set()
    impossible: list[str] = []
    for clause in _clauses(rest):
        kind, said = _kind(clause)
        if kind == "remove":
            impossible.append(clause)
            continue
        meant = understand(said)
        if kind == "add":
            described.append(said)
            present |= {one.name for one in meant.subjects if _is_there(said, one.word, is_styled=False)}
            continue
        changed = _recoloured(meant) if kind == "change" or _definite(said, meant) else None
        if changed is not None:
            recolourings.append(changed)
            present |= {one.name for one in meant.subjects}
            impossible += () if changed.aim in meant.not_drawn else meant.not_drawn
        elif kind == "change" and meant.subjects and not meant.is_styled and not _WHOLE.match(said):
            impossible.append(clause)
        elif not _EMPTY.match(said):
            described.append(said)
            present |= {
                one.name for one in meant.subjects if _is_there(said, one.word, is_styled=meant.is_styled)
            }
    return Edits(
        prompt=", ".join(described),
        adjustments=tuple(dict.fromkeys(adjustments)),
        recolourings=tuple(recolourings),
        present=frozenset(present),
        impossible=tuple(dict.fromkeys(impossible)),
    )


def _adjusted(prompt: str) -> tuple[str, list[Adjustment]]:
    """Take the adjustments out of a prompt, but not out of what is quoted."""
    names = {phrase.casefold(): name for name, text in ADJUSTMENTS.items() for phrase in phrases(text)}
    longest = sorted(names, key=len, reverse=True)
    spaced = "|".join(re.escape(one) for one in longest if not _UNSPACED.search(one))
    joined = "|".join(re.escape(one) for one in longest if _UNSPACED.search(one))
    pattern = re.compile(
        rf"(?<!\w)(?:a (?:bit|little) |much |slightly )?({spaced})(?!\w)|({joined})", re.IGNORECASE
    )
    found: set[str] = set()

    def taken(match: re.Match[str]) -> str:
        found.add(names[(match.group(1) or match.group(2)).casefold()])
        return " "

    parts = _QUOTED.split(prompt)
    for index in range(0, len(parts), 2):
        parts[index] = pattern.sub(taken, parts[index])
    return "".join(parts), [one for one in get_args(Adjustment) if one in found]


def _clauses(text: str) -> list[str]:
    out: list[str] = []
    for piece in _CLAUSE.findall(text):
        whole = piece.strip()
        split = _JOINED.split(whole)
        # "and" parts two requests only where both have a verb: "add a cat and a dog" is one.
        if len(split) > 1 and all(_kind(one)[0] != "describe" for one in split):
            out += [one.strip() for one in split]
        elif whole:
            out.append(whole)
    return out


def _kind(clause: str) -> tuple[_Kind, str]:
    said = clause.strip()
    while (shorter := _LEAD.sub("", said)) != said:
        said = shorter
    pairs: tuple[tuple[_Kind, str, str], ...] = (
        ("remove", REMOVE, REMOVE_AFTER),
        ("add", ADD, ADD_AFTER),
        ("change", CHANGE, CHANGE_AFTER),
    )
    low = said.casefold()
    for kind, before, after in pairs:
        for verb in sorted(phrases(before), key=len, reverse=True):
            if low.startswith(verb) and (
                not verb[-1].isascii() or not low[len(verb) : len(verb) + 1].isalnum()
            ):
                tail = said[len(verb) :].strip()
                if verb in _NOUNS and not _OBJECT.match(tail):
                    continue
                for end in phrases(after):
                    tail = tail.removesuffix(end).strip()
                return kind, tail.replace("变成", " ").replace("改成", " ")
        for verb in phrases(after):
            if low.endswith(verb):
                return kind, said[: -len(verb)].strip()
    return "describe", said


def _recoloured(meant: Scene) -> Recolouring | None:
    """Return the new colour of the one thing that a clause is about."""
    own = next((one for one in meant.subjects if one.colour is not None), None)
    colour = own.colour if own is not None else next(iter(meant.colours), None)
    if colour is None:
        return _named_after(meant)
    if meant.subjects:
        return Recolouring(colour, (own or meant.subjects[0]).name)
    for place, aim in (("sky", "sky"), ("forest", "green"), ("landscape", "green"), ("coast", "water")):
        if meant.at(place):
            return Recolouring(colour, aim)
    # A thing whose name is not known is what stands out, as one whose name is.
    return Recolouring(colour, meant.not_drawn[0]) if meant.not_drawn else None


def _named_after(meant: Scene) -> Recolouring | None:
    """Return the colour that a thing without a known name is to take: "her dress red"."""
    thing, _, colour = meant.not_drawn[0].rpartition(" ") if len(meant.not_drawn) == 1 else ("", "", "")
    said = understand(colour).colours if thing else ()
    return Recolouring(said[0], meant.not_drawn[0]) if said else None


def _definite(said: str, meant: Scene) -> bool:
    return any(_is_there(said, one.word, is_styled=False) for one in meant.subjects)


def _is_there(said: str, word: str, *, is_styled: bool) -> bool:
    """Tell whether a thing is spoken of as being there: "the cat", "my cat", "a watercolour of a cat"."""
    if not word:
        return False
    articles = "|".join(phrases(DEFINITE))
    if re.search(rf"\b(?:{articles})\s+(?:\w+\s+){{0,2}}{re.escape(word)}\b", said, re.IGNORECASE):
        return True
    return is_styled and bool(
        re.search(rf"\b(?:of|von|de|di)\s+(?:\w+\s+){{0,3}}{re.escape(word)}\b", said, re.IGNORECASE)
    )
