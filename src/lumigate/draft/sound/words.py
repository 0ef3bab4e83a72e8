"""Which sounds the words of a prompt ask for, how they are to be, together or one after the other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from lumigate.draft.sound.manner import PLAIN, Manner
from lumigate.draft.sound.vocabulary import vocabulary

_LONGEST_PHRASE = 5
_REACH = 4
_WORD = re.compile(r"[\w&]+(?:['’]\w+)?")
_RUNS = re.compile(r"[\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff]")
"""Writing in which words are found inside longer runs of letters."""

_Meaning = Literal["sound", "manner", "then", "join", "silent"]


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
    meaning: _Meaning
    value: str
    text: str


def folded(text: str) -> str:
    """Return words without capitals, accents and dots, as people type them in a hurry."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def read_scene(prompt: str) -> Scene:
    """Return what a prompt asks for."""
    tokens, unknown = _tokens(prompt)
    steps: list[tuple[Part, ...]] = []
    for group in _split(tokens):
        parts, unheard = _parts(group)
        unknown.extend(unheard)
        if parts:
            steps.append(parts)
    return Scene(tuple(steps), tuple(dict.fromkeys(unknown)))


def _tokens(prompt: str) -> tuple[list[_Token], list[str]]:
    tokens: list[_Token] = []
    unknown: list[str] = []
    for sentence in re.split(r"[,;.!?()\[\]\n]+|->|→", prompt):
        words = _WORD.findall(folded(sentence))
        at = 0
        while at < len(words):
            token, used = _longest(words, at)
            if token is not None:
                tokens.append(token)
            elif _RUNS.search(words[at]):
                found = _inside(words[at])
                tokens.extend(found)
                unknown.extend([] if found else [words[at]])
            elif not words[at].isdigit() and words[at].strip("_"):
                unknown.append(words[at])
            at += used
        tokens.append(_Token("join", "", ","))
    return tokens, unknown


def _longest(words: Sequence[str], at: int) -> tuple[_Token | None, int]:
    known, endings = _dictionary()
    for size in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
        phrase = "-".join(words[at : at + size])
        if phrase in known:
            return known[phrase], size
        token = next((token for start, token in endings if size == 1 and phrase.startswith(start)), None)
        if token is not None:
            return token, size
    return None, 1


def _inside(run: str) -> list[_Token]:
    """Return what is found within a run of letters without blanks, the longer words first."""
    found: list[tuple[int, _Token]] = []
    rest = run
    for word in sorted((word for word in _dictionary()[0] if _RUNS.search(word)), key=len, reverse=True):
        place = rest.find(word)
        if place >= 0:
            found.append((place, _dictionary()[0][word]))
            rest = rest.replace(word, " " * len(word))
    return [token for _, token in sorted(found, key=lambda one: one[0])]


def _split(tokens: Iterable[_Token]) -> list[list[_Token]]:
    groups: list[list[_Token]] = [[]]
    for token in tokens:
        if token.meaning == "then":
            groups.append([])
        else:
            groups[-1].append(token)
    return groups


def _parts(tokens: Sequence[_Token]) -> tuple[tuple[Part, ...], list[str]]:
    manners: dict[int, Manner] = {
        place: PLAIN for place, token in enumerate(tokens) if token.meaning == "sound"
    }
    unheard: list[str] = []
    for place, token in enumerate(tokens):
        if token.meaning != "manner":
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
        if place + step >= len(tokens) or tokens[place + step].meaning == "join":
            break
        if tokens[place + step].meaning == "sound":
            return place + step
    before = [number for number in range(place) if tokens[number].meaning == "sound"]
    after = [number for number in range(place, len(tokens)) if tokens[number].meaning == "sound"]
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


@lru_cache(maxsize=1)
def _dictionary() -> tuple[Mapping[str, _Token], tuple[tuple[str, _Token], ...]]:
    """Return whole words and phrases, and the beginnings of words, each with what it means."""
    words = vocabulary()
    known: dict[str, _Token] = {}
    endings: list[tuple[str, _Token]] = []
    lists: list[tuple[_Meaning, str, Iterable[str]]] = [
        ("silent", "", words.between["silent"]),
        ("then", "", words.between["then"]),
        ("join", "", words.between["join"]),
        *(("manner", name, listed) for name, listed in words.manners.items()),
        *(("sound", name, listed) for name, listed in words.sounds.items()),
        *(("sound", name, [name.replace(" ", "-")]) for name in words.sounds),
    ]
    for meaning, value, listed in lists:
        for word in listed:
            plain = "-".join(_WORD.findall(folded(word.rstrip("*"))))
            token = _Token(meaning, value, plain.replace("-", " "))
            if word.endswith("*"):
                endings.append((plain, token))
            else:
                known[plain] = token
    return known, tuple(sorted(endings, key=lambda one: -len(one[0])))
