"""Which sounds the words of a prompt ask for, how they are to be, together or one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from lumigate.draft.acoustics.lexicon import Lexicon
from lumigate.draft.sound.manner import PLAIN, Manner
from lumigate.draft.sound.vocabulary import vocabulary

_REACH = 4
_PAUSE = re.compile(r"[,;.!?()\[\]\n]+")
_ARROW = re.compile(r"-+>|→")

_Kind = Literal["sound", "manner", "then", "join", "silent", "but", "not", "not before"]
_BETWEEN: tuple[_Kind, ...] = ("then", "join", "silent", "but", "not", "not before")
_ALSO = frozenset(("and", "&", "et", "und", "y", "e", "ed", "ve", "и"))
"""Joining words over which a negation reaches: "without thunder and wind"."""
_MAYBE_IN = frozenset(("no",))
"""Negations that mean "in the" after a sound: Portuguese "chuva no telhado"."""


@dataclass(frozen=True, slots=True)
class Part:
    """One sound and how it is to be."""

    name: str
    manner: Manner


@dataclass(frozen=True, slots=True)
class Scene:
    """The sounds to make, step after step, together within a step, and the words that ask for something else."""

    steps: tuple[tuple[Part, ...], ...]
    unknown: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every sound once, in the order of the words."""
        return tuple(dict.fromkeys(part.name for step in self.steps for part in step))


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Kind
    value: str
    text: str = ""


def read_scene(prompt: str) -> Scene:
    """Return what a prompt asks for."""
    tokens, unknown = _tokens(prompt)
    steps: list[tuple[Part, ...]] = []
    for group in _split(_wanted(tokens)):
        parts, unheard = _parts(group)
        unknown.extend(unheard)
        if parts:
            steps.append(parts)
    return Scene(tuple(steps), tuple(dict.fromkeys(unknown)))


def _tokens(prompt: str) -> tuple[list[_Token], list[str]]:
    tokens: list[_Token] = []
    unknown: list[str] = []
    for phrase in _PAUSE.split(_ARROW.sub(", then ", prompt)):
        for found in _lexicon().read(phrase):
            if found.meanings:
                kind, value = found.meanings[0]
                tokens.append(_Token(kind, value, found.text))
            elif not found.text.isdigit() and found.text.strip("_"):
                unknown.append(found.text)
        tokens.append(_Token("join", ","))
    return tokens, unknown


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon[tuple[_Kind, str]]:
    words = vocabulary()
    entries: list[tuple[str, tuple[_Kind, str]]] = []
    for name, listed in words.sounds.items():
        entries.extend(_meant("sound", name, dict.fromkeys((*listed, name.replace(" ", "-")))))
    for name, listed in words.manners.items():
        entries.extend(_meant("manner", name, listed))
    for kind in _BETWEEN:
        entries.extend(_meant(kind, "", words.between[kind]))
    return Lexicon(entries)


def _meant(kind: _Kind, value: str, words: Iterable[str]) -> Iterator[tuple[str, tuple[_Kind, str]]]:
    for word in words:
        yield word, (kind, value)


def _wanted(tokens: Iterable[_Token]) -> list[_Token]:
    """Leave out the sounds that the prompt does not want, with what it says about them."""
    kept: list[_Token] = []
    refusing = False
    for token in tokens:
        match token.kind:
            case "not":
                refusing = refusing or not (token.text in _MAYBE_IN and kept and kept[-1].kind == "sound")
            case "not before":
                _take_back(kept)
            case "sound" | "manner" if refusing:
                pass
            case "join" if token.text in _ALSO:
                kept.append(token)
            case "then" | "join" | "but":
                refusing = False
                kept.append(replace(token, kind="join") if token.kind == "but" else token)
            case _:
                kept.append(token)
    return kept


def _take_back(kept: list[_Token]) -> None:
    """Leave out the sound that was named last, with what was said about it."""
    while kept and kept[-1].kind in ("silent", "manner"):
        kept.pop()
    if kept and kept[-1].kind == "sound":
        kept.pop()
    while kept and kept[-1].kind == "manner":
        kept.pop()


def _split(tokens: Iterable[_Token]) -> list[list[_Token]]:
    groups: list[list[_Token]] = [[]]
    for token in tokens:
        if token.kind == "then":
            groups.append([])
        else:
            groups[-1].append(token)
    return groups


def _parts(tokens: Sequence[_Token]) -> tuple[tuple[Part, ...], list[str]]:
    manners: dict[int, Manner] = {place: PLAIN for place, token in enumerate(tokens) if token.kind == "sound"}
    unheard: list[str] = []
    for place, token in enumerate(tokens):
        if token.kind != "manner":
            continue
        target = _target(tokens, place)
        if target is None or not _fits(tokens[target].value, token.value):
            if target is None or token.value in _MATERIAL_NAMES:
                unheard.append(token.text)
            continue
        manners[target] = _changed(manners[target], token.value)
    named: dict[str, Manner] = {}
    for place, manner in manners.items():
        name = tokens[place].value
        if name not in named or named[name] == PLAIN:
            named[name] = manner
    return tuple(Part(name, manner) for name, manner in named.items()), unheard


def _target(tokens: Sequence[_Token], place: int) -> int | None:
    """Return where the sound is that a word at ``place`` is about: the next one, else the one before."""
    for step in range(1, _REACH):
        if place + step >= len(tokens) or tokens[place + step].kind == "join":
            break
        if tokens[place + step].kind == "sound":
            return place + step
    before = [number for number in range(place) if tokens[number].kind == "sound"]
    after = [number for number in range(place, len(tokens)) if tokens[number].kind == "sound"]
    return before[-1] if before else after[0] if after else None


def _fits(name: str, quality: str) -> bool:
    return quality not in _MATERIAL_NAMES or quality in vocabulary().materials.get(name, frozenset())


def _changed(manner: Manner, quality: str) -> Manner:
    match quality:
        case "far":
            return replace(manner, distance="far", loudness=manner.loudness - 7.0)
        case "near":
            return replace(manner, distance="near", loudness=manner.loudness + 1.5)
        case "heavy":
            return replace(manner, weight=1.0)
        case "light":
            return replace(manner, weight=-1.0)
        case "quiet":
            return replace(manner, loudness=manner.loudness - 6.0)
        case "loud":
            return replace(manner, loudness=manner.loudness + 2.0)
        case "fast":
            return replace(manner, pace=1.6)
        case "slow":
            return replace(manner, pace=0.62)
        case "echo":
            return replace(manner, echo=True)
        case "muffled":
            return replace(manner, muffled=True, loudness=manner.loudness - 4.0)
        case "wood" | "metal" | "gravel" | "snow" | "grass" | "water":
            return replace(manner, material=quality)
        case _:
            raise AssertionError(quality)


_MATERIAL_NAMES = frozenset(("wood", "metal", "gravel", "snow", "grass", "water"))
