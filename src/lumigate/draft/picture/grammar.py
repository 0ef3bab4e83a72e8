"""Reads a prompt into a scene: what to draw, and which words cannot be drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, cast, get_args

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.picture.prompt.folding import folded
from lumigate.draft.picture.prompt.library import ENGLISH, FOREIGN
from lumigate.draft.picture.prompt.meaning import Facet, Meaning
from lumigate.draft.picture.prompt.quotes import lettering
from lumigate.draft.picture.prompt.reader import read
from lumigate.draft.picture.prompt.wishes import Reading, Tie
from lumigate.draft.picture.words.habitats import BUILDINGS, HABITAT, OUTDOORS
from lumigate.draft.picture.words.looks import COLOURS
from lumigate.draft.picture.words.relations import Side
from lumigate.draft.picture.words.scenes import INDOORS, RANK, TABLES
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
Style = Literal[
    "illustration", "photo", "poster", "watercolor", "oil", "sketch", "line", "pixel", "isometric", "papercut", "comic",
    "lowpoly", "stainedglass", "blueprint", "neonsign",
]  # fmt: skip
Framing = Literal["close", "wide"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectWish:
    """A thing to draw.

    ``colour`` is a name of :data:`COLOURS` or :data:`MATERIALS`, or None for its natural one; ``variant`` a kind of
    it, such as a breed; ``size`` a factor of its usual size; ``side`` where in the picture it is; ``flying`` and
    ``swimming`` are the words that ask for it, or nothing; ``word`` is how the prompt names it.
    """

    name: str
    count: int = 1
    colour: str | None = None
    variant: str = ""
    size: float = 1.0
    side: Side | None = None
    flying: str = ""
    swimming: str = ""
    word: str = ""
    vague: bool = False
    """Whether the prompt says that there are several and not how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A prompt, understood. None means that the prompt leaves it open."""

    kind: SceneKind
    places: tuple[str, ...] = ()
    hour: Hour | None = None
    season: Season | None = None
    weather: Weather | None = None
    style: Style = "illustration"
    is_styled: bool = False
    """Whether the prompt names its style."""
    palette: str | None = None
    colours: tuple[str, ...] = ()
    subjects: tuple[SubjectWish, ...] = ()
    ties: tuple[Tie, ...] = ()
    """How subjects stand to each other, by their indices."""
    framing: Framing | None = None
    silhouette: bool = False
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


_IN_HAND = {"book": "open_book", "balloon": "toy_balloon"}


def understand(prompt: str, negative_prompt: str = "", style: str | None = None) -> Scene:
    """Return the scene that ``prompt`` describes, in any of the languages of :data:`LANGUAGES`.

    Text in quotes becomes lettering. What ``negative_prompt`` (or "without ..." in the prompt) names is taken
    out. ``style`` overrides a style named in the prompt and is one of :data:`Style`.
    """
    letters, described = lettering(prompt)
    reading = read(described)
    against = read(negative_prompt)
    banned = {*reading.excluded, *against.found, *against.excluded}
    banned_subjects = {one.value.partition(":")[0] for one in banned if one.facet == "subject"}
    banned_subjects |= {one.name for one in against.wishes}
    found = [one for one in reading.found if one not in banned]
    _fill_vases(reading)
    _set_table(reading, found, banned_subjects)
    subjects, ties = _subjects(reading, banned_subjects)
    subjects = _in_hand(subjects, ties)
    places = tuple(dict.fromkeys(one.value for one in found if one.facet == "place"))
    without = frozenset({one.value for one in banned} | banned_subjects | set(against.colours))
    if not places and not reading.suited:
        places = tuple(home for home in _home(subjects, found) if home not in without)
    return Scene(
        kind=_kind(places, subjects, found, suited=reading.suited),
        places=places,
        hour=cast("Hour | None", _first(found, "hour")),
        season=cast("Season | None", _first(found, "season")),
        weather=cast("Weather | None", _weather(found)),
        style=_style(style, _first(found, "style")),
        is_styled=style is not None or _first(found, "style") is not None,
        palette=_first(found, "palette"),
        colours=tuple(one for one in dict.fromkeys(reading.colours) if one not in without),
        subjects=subjects,
        ties=ties,
        framing=cast("Framing | None", _first(found, "framing")),
        silhouette=any(one.facet == "silhouette" for one in found),
        suited=reading.suited,
        lettering=letters,
        without=without,
        not_drawn=tuple(dict.fromkeys(reading.unknown)),
    )


def _set_table(reading: Reading, found: list[Meaning], banned: set[str]) -> None:
    """Take a table with nothing but small things on it as the table of a still life."""
    tables = [
        index for index, one in enumerate(reading.wishes) if one.name in TABLES and one.number in (None, 1)
    ]
    others = [
        one
        for index, one in enumerate(reading.wishes)
        if index not in tables and index not in reading.merged and one.name not in banned
    ]
    elsewhere = any(one.facet == "place" and not one.value.startswith("still_life") for one in found)
    if not tables or elsewhere or not others or any(SPOT.get(one.name) != "table" for one in others):
        return
    found.append(Meaning("place", "still_life"))
    reading.merged.update(tables)
    colours = (reading.wishes[index].colour for index in tables)
    reading.colours.extend(one for one in colours if one is not None and one in COLOURS)


def _fill_vases(reading: Reading) -> None:
    """Take flowers in a vase as the vase with these flowers, where there is such a one."""
    for tie in reading.ties:
        vase, flower = (tie.figure, tie.ground) if tie.kind == "with" else (tie.ground, tie.figure)
        full = f"vase:{reading.wishes[flower].name}"
        if tie.kind in ("with", "in") and reading.wishes[vase].name == "vase" and full in SUBJECTS:
            reading.wishes[vase].variant = full.partition(":")[2]
            reading.merged.add(flower)
            colour = reading.wishes[flower].colour
            if colour is not None:
                reading.unknown.append(colour)


def _subjects(reading: Reading, banned: set[str]) -> tuple[tuple[SubjectWish, ...], tuple[Tie, ...]]:
    kept = [
        index
        for index, one in enumerate(reading.wishes)
        if one.name not in banned and index not in reading.merged
    ]
    new = {old: index for index, old in enumerate(kept)}
    wishes: list[SubjectWish] = []
    for index in kept:
        one = reading.wishes[index]
        wishes.append(
            SubjectWish(
                name=one.name,
                count=one.count,
                colour=one.colour,
                variant=one.variant,
                size=one.size,
                side=one.side,
                flying=one.flying,
                swimming=one.swimming,
                word=one.word,
                vague=one.number is None and one.several > 1,
            )
        )
    ties = tuple(
        Tie(kind=one.kind, figure=new[one.figure], ground=new[one.ground], written=one.written)
        for one in reading.ties
        if one.figure in new and one.ground in new
    )
    return tuple(wishes), ties


def _in_hand(subjects: tuple[SubjectWish, ...], ties: tuple[Tie, ...]) -> tuple[SubjectWish, ...]:
    """Take what fits a hand where somebody holds it: an open book for a stack, a balloon on a string."""
    held = {one.ground for one in ties if one.kind in ("hold", "with")}
    return tuple(
        replace(one, name=_IN_HAND[one.name]) if index in held and one.name in _IN_HAND else one
        for index, one in enumerate(subjects)
    )


def _style(asked: str | None, found: str | None) -> Style:
    if asked is None:
        return cast("Style", found or "illustration")
    plain = folded(asked.strip())
    if plain in get_args(Style):
        return cast("Style", plain)
    for book in (ENGLISH, *FOREIGN.values()):
        meaning = book.phrases.get(plain)
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
    spots = {_spot(one) for one in subjects}
    if spots - {"sky"}:
        kinds.discard("sky")
    outdoors = any(one.facet in ("hour", "season", "weather") for one in found)
    if "under" in spots and (kinds <= {"coast"}) and not outdoors and not spots & {"water", "ground"}:
        return "underwater"
    for kind in RANK:
        if kind in kinds:
            return kind
    names = {one.name for one in subjects}
    if suited or names & {"astronaut", "rocket"}:
        return "space"
    if "under" in spots and not spots & {"water", "ground"}:
        return "underwater"
    if spots & {"water", "under"} or any(one.swimming for one in subjects):
        return "coast"
    if names & INDOORS and spots <= {"ground", "table"} and not outdoors:
        return "interior"
    if spots == {"table"}:
        return "still_life"
    return "landscape" if subjects or outdoors else "abstract"


def _home(subjects: tuple[SubjectWish, ...], found: list[Meaning]) -> tuple[str, ...]:
    """Return where the subjects are at home, nothing where nobody is; indoors only where nothing speaks against it."""
    homes = [HABITAT[one.name] for one in subjects if one.name in HABITAT and not one.flying]
    outdoors = any(one.facet in ("hour", "season", "weather") for one in found)
    outdoors = outdoors or any(one.name in OUTDOORS for one in subjects)
    spots = {_spot(one) for one in subjects}
    for home in homes:
        indoors = home.startswith("interior")
        if indoors and (
            outdoors or not spots <= {"ground", "table"} or not all(one == home for one in homes)
        ):
            continue
        if home == "street" and any(one.name in BUILDINGS for one in subjects):
            continue
        if home == "sky" and spots != {"sky"}:
            continue
        if home == "underwater" and (outdoors or not spots <= {"under"}):
            continue
        return (home,)
    return ()


def _spot(wish: SubjectWish) -> str:
    return "sky" if wish.flying else SPOT.get(wish.name, "ground")
