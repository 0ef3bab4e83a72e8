"""Who a relation is about, while a text is being read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lumigate.draft.picture.prompt.wishes import Tie, Wish
from lumigate.draft.picture.words.relations import Relation
from lumigate.draft.picture.words.subjects import PEOPLE

_OF_HANDS = ("hold", "wear")


@dataclass(slots=True)
class Ties:
    """The relations read so far, and the one that waits for what it refers to.

    ``chain`` are the wishes, by index, that the next relation is about: "a cat and a dog" are so together.
    """

    wishes: Sequence[Wish]
    ties: list[Tie]
    chain: list[int] = field(default_factory=list[int])
    _closed: bool = False
    _waiting: tuple[Relation, tuple[int, ...], str] | None = None
    _second: tuple[tuple[int, ...], str] | None = None
    _ahead: tuple[Relation, int, str, int | None] | None = None
    _pairs: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])

    @property
    def waiting(self) -> bool:
        """Whether a relation waits for what it refers to."""
        return self._waiting is not None

    def forget(self) -> None:
        """Drop a relation that refers to no thing, such as to a place."""
        self._waiting = None

    def opens(self, kind: Relation, written: str) -> None:
        """Take a relation that stands before what it refers to."""
        figures = tuple(self.chain)
        if kind in _OF_HANDS and not any(self.wishes[one].name in PEOPLE for one in figures):
            people = [index for index, one in enumerate(self.wishes) if one.name in PEOPLE]
            figures = (people[-1],) if people else figures
        self._waiting = (kind, figures, written)

    def refers_back(self, kind: Relation, written: str, latest: int) -> None:
        """Take a relation that stands after what it refers to; the figure comes next, or came before."""
        self._ahead = (kind, latest, written, latest - 1 if latest > 0 else None)
        self.chain, self._closed = [latest], True

    def follows(self, latest: int | None) -> bool:
        """Tell whether a relation could refer back to the wish named last."""
        return latest is not None and self.chain[-1:] == [latest]

    def named(self, index: int, *, joined: bool) -> None:
        """Take a thing just named; ``joined`` by "and" to the one before."""
        if self._waiting is not None:
            kind, figures, written = self._waiting
            self._waiting = None
            if not figures:
                self._ahead = (kind, index, written, None)
            for figure in figures:
                self._add(kind, figure, index, written)
            self._second = (figures, written) if kind == "between" else None
            self.chain, self._closed = [index], True
            return
        if self._second is not None and joined:
            figures, written = self._second
            self._second = None
            for figure in figures:
                self._add("between", figure, index, written)
            return
        if self._ahead is not None:
            kind, ground, written, _ = self._ahead
            self._ahead = None
            self._add(kind, index, ground, written)
        if joined and not self._closed:
            self.chain.append(index)
        else:
            self.chain, self._closed = [index], False

    def points_back(self) -> None:
        """Let a waiting relation refer to what was named before: "in front of it"."""
        if self._waiting is None:
            return
        earlier = [index for index in range(len(self.wishes)) if index not in self._waiting[1]]
        if earlier:
            self.named(earlier[-1], joined=False)

    def clause_ends(self) -> None:
        """End what reaches no farther than a comma."""
        self._waiting = None
        self._second = None
        if self._ahead is None:
            return
        kind, ground, written, earlier = self._ahead
        if earlier is not None:
            self._add(kind, earlier, ground, written)
            self._ahead = None

    def _add(self, kind: Relation, figure: int, ground: int, written: str) -> None:
        if figure != ground and (ground, figure) not in self._pairs and (figure, ground) not in self._pairs:
            self._pairs.add((figure, ground))
            self.ties.append(Tie(kind=kind, figure=figure, ground=ground, written=written))
