"""Breaks a text into lines of like length: the least ragged of all ways that are no wider than they must be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from lumigate.media.type.breaking import Break, Rank, breaks

Measure = Callable[[str], float]
"""The width of a piece of text."""

_DEEP_COST = (0.0, 0.0, 0.25, 0.5, 1.0)
"""What a break of each rank costs, in squared line widths."""
_LEANING_COST = 0.2


@dataclass(frozen=True, slots=True)
class Broken:
    """Lines of text, and the worst place that one of them ends at."""

    lines: tuple[str, ...]
    rank: Rank


@dataclass(frozen=True, slots=True)
class Unit:
    """What is not broken: text, the width of the blank and of the hyphen after it, and the break that ends it."""

    text: str
    width: float
    blank: float
    end: Break

    @property
    def hyphen(self) -> float:
        """Whether a hyphen is drawn if a line ends here, as a count."""
        return float(bool(self.end.hyphen))


class Paragraph:
    """A text without new lines, measured once for lines of any width."""

    def __init__(self, text: str, measure: Measure, deepest: Rank) -> None:
        self.units: tuple[Unit, ...] = tuple(_units(text, measure, deepest))
        self._dash = measure("-")
        self._sums = [0.0, *accumulate(unit.width + unit.blank for unit in self.units)]

    def width(self, first: int, end: int) -> float:
        """Return the width of a line of the units ``first`` to before ``end``."""
        last = self.units[end - 1]
        dash = last.hyphen * self._dash if end < len(self.units) else 0.0
        return self._sums[end] - self._sums[first] - last.blank + dash

    def count(self, width: float) -> int:
        """Return how many lines it takes where none is wider than ``width``, except for a unit that is."""
        count, first, total = 0, 0, len(self.units)
        while first < total:
            first = self._furthest(first, width)
            count += 1
        return count

    def narrowest(self, lines: int) -> float:
        """Return the least width in which the text takes at most so many lines."""
        if not self.units:
            return 0.0
        whole = self.width(0, len(self.units))
        low = max(self.width(index, index + 1) for index in range(len(self.units)))
        if lines <= 1:
            return max(low, whole)
        high = max(low, whole)
        if self.count(low) <= lines:
            return low
        for _ in range(24):
            middle = (low + high) / 2
            low, high = (low, middle) if self.count(middle) <= lines else (middle, high)
        return high

    def balanced(self, width: float, lines: int) -> Broken:
        """Return the text in at most so many lines of at most ``width``, as even as they can be.

        Where that cannot be, the lines are as many and as wide as they need to be.
        """
        total = len(self.units)
        if not total:
            return Broken((), Rank.MUST)
        lines = max(1, min(lines, self.count(width)))
        width = max(width, self.narrowest(lines)) * (1 + 1e-9)
        mean = self._sums[total] / lines
        table: list[list[tuple[float, int]]] = [[(0.0, 0)] + [(float("inf"), 0)] * total]
        for line in range(1, lines + 1):
            table.append(self._next_line(table[-1], width, mean, is_last=line == lines))
        lines = max(line for line in range(1, lines + 1) if line == 1 or table[line][total][0] < float("inf"))
        cuts = [total]
        for line in range(lines, 0, -1):
            cuts.append(table[line][cuts[-1]][1])
        spans = list(pairwise(sorted(set(cuts))))
        inner = [self.units[end - 1].end.rank for _, end in spans[:-1]]
        return Broken(tuple(self.text(*span) for span in spans), max(inner, default=Rank.MUST))

    def text(self, first: int, end: int) -> str:
        """Return a line as text, with a hyphen where a word is cut."""
        line = (
            "".join(unit.text + (" " if unit.blank else "") for unit in self.units[first : end - 1])
            + self.units[end - 1].text
        )
        return line + (self.units[end - 1].end.hyphen if end < len(self.units) else "")

    def _next_line(
        self, before: Sequence[tuple[float, int]], width: float, mean: float, *, is_last: bool
    ) -> list[tuple[float, int]]:
        total = len(self.units)
        best = [(float("inf"), 0)] * (total + 1)
        for first in range(total):
            cost = before[first][0]
            if cost == float("inf"):
                continue
            for end in range(first + 1, total + 1):
                wide = self.width(first, end)
                if wide > width and end > first + 1:
                    break
                if is_last and end < total:
                    continue
                ragged = (wide / mean - 1) ** 2 if mean else 0.0
                deep = self._cost(end) if end < total else 0.0
                if cost + ragged + deep < best[end][0]:
                    best[end] = cost + ragged + deep, first
        return best

    def _cost(self, end: int) -> float:
        """Return what it costs to end a line before the unit ``end``; a word of one letter leans on the next one."""
        last = self.units[end - 1]
        leans = last.end.rank == Rank.WORD and last.blank > 0 and len(last.text) == 1 and last.text.isalpha()
        return _LEANING_COST if leans else _DEEP_COST[last.end.rank]

    def _furthest(self, first: int, width: float) -> int:
        end = first + 1
        while end < len(self.units) and self.width(first, end + 1) <= width:
            end += 1
        return end


def wrap(text: str, measure: Measure, width: float, *, most_lines: int = 1000) -> Broken:
    """Break a text into balanced lines of at most ``width``, deeper into words only where a word does not fit."""
    found: list[Broken] = []
    for paragraph in text.split("\n"):
        broken = Broken((), Rank.MUST)
        for rank in (Rank.WORD, Rank.SYLLABLE, Rank.LETTER, Rank.ANYWHERE):
            one = Paragraph(paragraph, measure, rank)
            broken = one.balanced(width, most_lines)
            if all(unit.width <= width for unit in one.units):
                break
        found.append(broken)
    lines = tuple(line for one in found for line in one.lines)
    return Broken(lines, max((one.rank for one in found), default=Rank.MUST))


def _units(text: str, measure: Measure, deepest: Rank) -> list[Unit]:
    found: list[Unit] = []
    blank = measure("n n") - measure("nn")
    start = 0
    for place in (*breaks(text), Break(len(text), Rank.MUST)):
        if place.rank > deepest:
            continue
        piece = text[start : place.at]
        shown = piece.strip(" \n")
        if shown:
            found.append(Unit(shown, measure(shown), blank if piece.endswith(" ") else 0.0, place))
        start = place.at
    return found
