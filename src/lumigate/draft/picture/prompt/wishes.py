"""What is asked for, while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from lumigate.draft.picture.prompt.meaning import Meaning
from lumigate.draft.picture.words.relations import Relation, Side


@dataclass(slots=True, kw_only=True)
class Wish:
    """A thing and what is said about it so far."""

    name: str
    variant: str
    word: str
    number: int | None
    several: int
    colour: str | None
    size: float
    side: Side | None = None
    flying: str = ""
    """The word that has it fly, or nothing."""
    swimming: str = ""
    """The word that has it swim, or nothing."""

    @property
    def count(self) -> int:
        """How many of it are asked for."""
        return self.number or self.several

    @property
    def traits(self) -> tuple[str, str | None, float, int | None, str]:
        """What tells it from another of its name."""
        return (self.variant, self.colour, self.size, self.number, self.word.casefold())

    @property
    def described(self) -> bool:
        """Whether more is said than its name; a name of two words ("red fox") says more too."""
        return bool(self.variant or self.colour or self.number or self.size != 1 or " " in self.word)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """How a wish stands to another, both by index; ``written`` is the word for it."""

    kind: Relation
    figure: int
    ground: int
    written: str


@dataclass(slots=True)
class Phrase:
    """What has been said before the thing itself comes: "three small red"."""

    number: int | None = None
    colours: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    size: float = 1.0
    palettes: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    said: list[str] = field(default_factory=list[str])
    strays: list[str] = field(default_factory=list[str])
    flying: str = ""
    swimming: str = ""
    action: tuple[str, str] | None = None
    article: bool = False
    another: bool = False
    joined: bool = False

    @property
    def none(self) -> bool:
        """Whether the number is zero: "0 cats"."""
        return self.number == 0 and not self.strays

    @property
    def empty(self) -> bool:
        """Whether nothing has been said."""
        return self.number is None and not (self.colours or self.strays or self.said or self.palettes)


@dataclass(slots=True)
class Reading:
    """A text, understood word by word."""

    found: list[Meaning] = field(default_factory=list[Meaning])
    excluded: list[Meaning] = field(default_factory=list[Meaning])
    wishes: list[Wish] = field(default_factory=list[Wish])
    ties: list[Tie] = field(default_factory=list[Tie])
    colours: list[str] = field(default_factory=list[str])
    unknown: list[str] = field(default_factory=list[str])
    suited: bool = False
    merged: set[int] = field(default_factory=set[int])
    """Wishes, by index, that something else shows: flowers in a vase, the table of a still life."""
