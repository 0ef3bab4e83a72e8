"""One individual of the picture, with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from lumigate.draft.picture.grammar import SubjectWish
from lumigate.draft.picture.roster import CAST
from lumigate.draft.picture.subject import Subject

Zone = Literal["ground", "water", "under", "sky"]
Hold = Literal["on", "ride", "hold", "in", "wear", "sit"]


@dataclass(slots=True, kw_only=True, eq=False)
class Standing:
    """An individual. Lengths are in units: the shorter side of the picture.

    ``x`` is its middle from the left edge, ``height`` its own; ``back`` 0..1 is how far it stands behind the nearest
    row, ``lift`` how far its feet are above the ground, ``sink`` which share of it is under water. One that another
    carries has it as ``carrier`` and is ``held`` in some way; ``share`` 0..1 is where along the carrier.
    """

    wish: SubjectWish
    of: int
    """Index of its wish."""
    index: int
    """Which one of its name it is."""
    zone: Zone
    height: float
    x: float = 0.0
    back: float = 0.0
    lift: float = 0.0
    sink: float = 0.0
    crop: bool = False
    """Whether its feet lie below the picture."""
    carrier: Standing | None = None
    held: Hold | None = None
    share: float = 0.5
    over: Standing | None = None
    """What it is to be above."""
    carries: list[Standing] = field(default_factory=list["Standing"])

    @property
    def subject(self) -> Subject:
        """What it is."""
        return CAST[self.wish.name]

    @property
    def width(self) -> float:
        """Its width in units."""
        return self.height * self.subject.aspect

    @property
    def key(self) -> str:
        """Its name among the layers and streams of the picture."""
        return f"{self.wish.name}/{self.index}"


@dataclass(slots=True)
class Layout:
    """All individuals of a picture, and what could not be shown as asked."""

    standings: list[Standing] = field(default_factory=list[Standing])
    missed: list[str] = field(default_factory=list[str])

    def roots(self, zone: Zone) -> list[Standing]:
        """Return those of a zone that nobody carries."""
        return [one for one in self.standings if one.zone == zone and one.carrier is None]
