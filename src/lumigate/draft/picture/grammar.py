"""Reads a prompt into a scene: what to draw, and which words cannot be drawn."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, cast, get_args

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.picture.words.counts import CROWDS, NUMBERS
from lumigate.draft.picture.words.ignored import IGNORED
from lumigate.draft.picture.words.light import HOURS, SEASONS, WEATHERS
from lumigate.draft.picture.words.looks import COLOURS, PALETTES, STYLES
from lumigate.draft.picture.words.scenes import PLACES, RANK
from lumigate.draft.picture.words.subjects import SPOT, SUBJECTS

SceneKind = Literal[
    "landscape",
    "coast",
    "mountain",
    "desert",
    "forest",
    "city",
    "street",
    "village",
    "underwater",
    "sky",
    "interior",
    "space",
    "still_life",
    "abstract",
]
Hour = Literal["dawn", "day", "sunset", "night"]
Season = Literal["spring", "summer", "autumn", "winter"]
Weather = Literal["clear", "clouds", "rain", "snow", "fog"]
Style = Literal["illustration", "photo", "watercolor", "oil", "pixel", "sketch", "poster"]
Facet = Literal["place", "hour", "season", "weather", "style", "palette", "colour", "subject", "number"]

_LONGEST_PHRASE = 4
_MOST_OF_A_KIND = 7
_QUOTED = re.compile(r"[\"“”«»„](.{1,80}?)[\"“”«»„]|(?<!\w)'([^']{1,80})'(?!\w)")
_WORD = re.compile(r"[^\W_]+(?:[-&'’][^\W_]+)*")
_NEGATION = frozenset({"no", "without", "ohne", "sin", "sans", "без"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word or phrase stands for."""

    facet: Facet
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectWish:
    """A thing to draw.

    ``colour`` is a name of :data:`COLOURS` or None for its natural one; ``variant`` a kind of it, such as a breed.
    """

    name: str
    count: int = 1
    colour: str | None = None
    variant: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A prompt, understood. None means that the prompt leaves it open."""

    kind: SceneKind
    places: tuple[str, ...] = ()
    hour: Hour | None = None
    season: Season | None = None
    weather: Weather | None = None
    style: Style = "illustration"
    palette: str | None = None
    colours: tuple[str, ...] = ()
    subjects: tuple[SubjectWish, ...] = ()
    suited: bool = False
    """Whether animals wear a space helmet."""
    lettering: str = ""
    without: frozenset[str] = frozenset()
    not_drawn: tuple[str, ...] = ()

    def at(self, place: str) -> bool:
        """Tell whether the prompt names this place, such as ``coast:lake`` or any ``coast``."""
        return any(one == place or one.startswith(f"{place}:") for one in self.places)

    def shows(self, name: str) -> bool:
        """Tell whether the subject is wanted."""
        return any(one.name == name for one in self.subjects)

    def allows(self, name: str) -> bool:
        """Tell whether an ornament may appear: the negative prompt does not exclude it."""
        return name not in self.without


@dataclass(slots=True)
class _Reading:
    found: list[Meaning] = field(default_factory=list[Meaning])
    excluded: list[Meaning] = field(default_factory=list[Meaning])
    subjects: dict[str, SubjectWish] = field(default_factory=dict[str, SubjectWish])
    colours: list[str] = field(default_factory=list[str])
    unknown: list[str] = field(default_factory=list[str])
    number: int | None = None
    pending: str | None = None
    latest: str | None = None
    suited: bool = False


def understand(prompt: str, negative_prompt: str = "", style: str | None = None) -> Scene:
    """Return the scene that ``prompt`` describes.

    Text in quotes becomes lettering. What ``negative_prompt`` (or "without ..." in the prompt) names is taken
    out. ``style`` overrides a style named in the prompt and is one of :data:`Style`.
    """
    quoted = [a or b for a, b in _QUOTED.findall(prompt)]
    reading = _read(_QUOTED.sub(" ", prompt))
    against = _read(negative_prompt)
    banned = {*reading.excluded, *against.found}
    banned_subjects = {one.value.partition(":")[0] for one in banned if one.facet == "subject"}
    banned_subjects |= set(against.subjects)
    subjects = tuple(one for one in reading.subjects.values() if one.name not in banned_subjects)
    found = [one for one in reading.found if one not in banned]
    places = tuple(dict.fromkeys(one.value for one in found if one.facet == "place"))
    without = frozenset({one.value for one in banned} | banned_subjects | set(against.colours))
    return Scene(
        kind=_kind(places, subjects, found, suited=reading.suited),
        places=places,
        hour=cast("Hour | None", _first(found, "hour")),
        season=cast("Season | None", _first(found, "season")),
        weather=cast("Weather | None", _weather(found)),
        style=_style(style, _first(found, "style")),
        palette=_first(found, "palette"),
        colours=tuple(one for one in dict.fromkeys(reading.colours) if one not in without),
        subjects=subjects,
        suited=reading.suited,
        lettering=" ".join(quoted).strip(),
        without=without,
        not_drawn=tuple(dict.fromkeys(reading.unknown)),
    )


def _style(asked: str | None, found: str | None) -> Style:
    if asked is None:
        return cast("Style", found or "illustration")
    folded = asked.strip().casefold()
    if folded in get_args(Style):
        return cast("Style", folded)
    meaning = _VOCABULARY.get(folded)
    if meaning is not None and meaning.facet == "style":
        return cast("Style", meaning.value)
    raise InvalidRequest(f'there is no style "{asked}" here: use one of {", ".join(get_args(Style))}')


def _first(found: list[Meaning], facet: Facet) -> str | None:
    return next((one.value for one in found if one.facet == facet), None)


def _weather(found: list[Meaning]) -> str | None:
    named = [one.value for one in found if one.facet == "weather"]
    falling = [one for one in named if one in ("snow", "rain")]
    return (falling or named or [None])[0]


def _kind(
    places: tuple[str, ...], subjects: tuple[SubjectWish, ...], found: list[Meaning], *, suited: bool
) -> SceneKind:
    kinds = {place.partition(":")[0] for place in places}
    spots = {SPOT.get(one.name, "ground") for one in subjects}
    if spots - {"sky"}:
        kinds.discard("sky")
    for kind in RANK:
        if kind in kinds:
            return kind
    if "under" in spots:
        return "underwater"
    if suited or any(one.name in ("astronaut", "rocket") for one in subjects):
        return "space"
    if "water" in spots:
        return "coast"
    if spots == {"table"}:
        return "still_life"
    outdoors = any(one.facet in ("hour", "season", "weather") for one in found)
    return "landscape" if subjects or outdoors else "abstract"


def _read(text: str) -> _Reading:
    reading = _Reading()
    words = [one.replace("’", "'") for one in _WORD.findall(unicodedata.normalize("NFC", text).casefold())]
    position, negated = 0, False
    while position < len(words):
        word = words[position]
        if word in _NEGATION:
            negated, position = True, position + 1
            continue
        length, meaning = _longest(words, position)
        phrase = " ".join(words[position : position + length])
        several = CROWDS.get(phrase) or (1 if meaning is None or phrase in _VOCABULARY else 3)
        position += length
        if meaning is None:
            _note_unknown(reading, word)
            negated = negated and word in IGNORED
        elif negated:
            reading.excluded.append(meaning)
            negated = False
        else:
            _note(reading, meaning, several)
    if reading.pending is not None:
        reading.colours.append(reading.pending)
    return reading


def _note_unknown(reading: _Reading, word: str) -> None:
    reading.latest = None
    if word.isdigit():
        reading.number = min(int(word), _MOST_OF_A_KIND) or None
    elif word not in IGNORED and word.removesuffix("s") not in IGNORED and len(word) > 1:
        reading.unknown.append(word)


def _note(reading: _Reading, meaning: Meaning, several: int) -> None:
    if meaning.facet == "number":
        reading.number = int(meaning.value)
    elif meaning.facet == "colour":
        if reading.pending is not None:
            reading.colours.append(reading.pending)
        reading.pending = meaning.value
    elif meaning.facet == "subject":
        if reading.latest == "astronaut":
            reading.subjects.pop("astronaut", None)
            reading.suited = True
        name, _, variant = meaning.value.partition(":")
        known = reading.subjects.get(name)
        count = reading.number or several
        if known is None:
            reading.subjects[name] = SubjectWish(
                name=name, count=count, colour=reading.pending, variant=variant
            )
        reading.number, reading.pending, reading.latest = None, None, name
        return
    else:
        if reading.pending is not None:
            reading.colours.append(reading.pending)
            reading.pending = None
        reading.found.append(meaning)
    reading.latest = None


def _longest(words: list[str], position: int) -> tuple[int, Meaning | None]:
    for length in range(min(_LONGEST_PHRASE, len(words) - position), 0, -1):
        phrase = " ".join(words[position : position + length])
        for form in _singulars(phrase):
            meaning = _VOCABULARY.get(form)
            if meaning is not None:
                return length, meaning
    return 1, None


def _singulars(phrase: str) -> Iterator[str]:
    yield phrase
    if phrase.endswith("ies"):
        yield phrase[:-3] + "y"
    if phrase.endswith("ves"):
        yield phrase[:-3] + "f"
    if phrase.endswith("es"):
        yield phrase[:-2]
    if phrase.endswith("s") and not phrase.endswith("ss"):
        yield phrase[:-1]


def _vocabulary() -> MappingProxyType[str, Meaning]:
    tables: tuple[tuple[Facet, dict[str, tuple[str, ...]]], ...] = (
        ("style", STYLES),
        ("palette", PALETTES),
        ("place", PLACES),
        ("hour", HOURS),
        ("season", SEASONS),
        ("weather", WEATHERS),
        ("subject", SUBJECTS),
        ("colour", {name: words for name, (_, words) in COLOURS.items()}),
        ("number", {str(count): (word,) for word, count in NUMBERS.items()}),
    )
    book: dict[str, Meaning] = {}
    for facet, table in tables:
        for value, words in table.items():
            for word in words:
                book.setdefault(word.casefold(), Meaning(facet, value))
    for word, count in NUMBERS.items():
        book[word] = Meaning("number", str(count))
    return MappingProxyType(book)


_VOCABULARY = _vocabulary()
