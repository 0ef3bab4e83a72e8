"""Groups of individuals that keep together, and how two groups stand to each other."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from lumigate.draft.picture.layout.carrying import seat_of
from lumigate.draft.picture.layout.standing import Standing
from lumigate.draft.picture.words.relations import Relation, Side

_GAP = 0.035
_ROW = 0.5
_MOST_COVERED = 0.22
_SHOWN = {"ride": 0.6, "in": 0.66, "sit": 0.55}
"""How much of a child is above the seat."""


@dataclass(slots=True)
class Block:
    """Individuals with ``x`` about the middle of their group."""

    members: list[Standing] = field(default_factory=list[Standing])
    merges: int = 0

    @property
    def left(self) -> float:
        """Its left end."""
        return min(one.x - reach(one)[0] for one in self.members)

    @property
    def right(self) -> float:
        """Its right end."""
        return max(one.x + reach(one)[1] for one in self.members)

    @property
    def width(self) -> float:
        """From end to end."""
        return self.right - self.left

    @property
    def side(self) -> Side | None:
        """Where in the picture it is asked to be."""
        return next((one.wish.side for one in self.members if one.wish.side is not None), None)

    def moved(self, by: float) -> None:
        """Move it along."""
        for one in self.members:
            one.x += by

    def scaled(self, by: float) -> None:
        """Make it larger or smaller about its origin."""
        for one in self.members:
            one.x *= by
            one.lift *= by
            grow(one, by)


def grow(one: Standing, by: float) -> None:
    """Make an individual larger or smaller, with all that it carries."""
    one.height *= by
    for child in one.carries:
        grow(child, by)


def reach(one: Standing) -> tuple[float, float]:
    """Return how far an individual reaches to the left and right of its middle, with what it carries."""
    half = one.width / 2
    left = right = half
    for child in one.carries:
        if child.held == "wear":
            continue
        if child.held == "hold":
            right = max(right, half * 0.9 + child.width * 0.6)
            left = max(left, half * 0.9 + child.width * 0.6)
        else:
            at = (child.share - 0.5) * one.width * 0.7
            left = max(left, child.width / 2 - at)
            right = max(right, child.width / 2 + at)
    return left, right


def rise(one: Standing) -> float:
    """Return how high an individual reaches above its feet, with what it carries."""
    most = one.height
    for child in one.carries:
        top = seat_of(one.wish.name)
        if child.held == "wear":
            most = max(most, one.height + 0.5 * child.height)
        elif child.held == "hold":
            most = max(most, one.height * (1.0 if child.wish.name == "kite" else 0.5) + child.height)
        else:
            most = max(most, one.height * (1 - top) + rise(child) * _SHOWN.get(child.held or "on", 1.0))
    return most


def cluster(members: list[Standing], room: float) -> Block:
    """Group individuals of one kind: in a row, or in two or three rows where one is too long."""
    count = len(members)
    widest = max(sum(reach(one)) for one in members)
    rows = 1
    while rows < (3 if count > 6 else 2) and count > 3 and math.ceil(count / rows) * widest * 1.06 > room:
        rows += 1
    longest = math.ceil(count / rows)
    step = widest * (1.04 if rows == 1 else 1.22) + 0.01
    for i, one in enumerate(members):
        row, column = divmod(i, longest)
        filled = min(longest, count - row * longest)
        wobble = 0.05 * math.sin(2.4 * i + 0.7) * widest
        start = (longest - filled) // 2 - (longest - 1) / 2 + (0.5 if row % 2 else 0.0)
        if rows == 1 or (row == 0 and filled < longest):
            start = -(filled - 1) / 2
        one.x = (start + column) * step + wobble
        one.back = _ROW * row + (0.04 * (i * 7 % 3) if count > 1 else 0.0)
        if row:
            grow(one, 1 - 0.13 * row)
    return Block(members)


def joined(kind: Relation, figure: Block, ground: Block, about: list[Standing]) -> Block:
    """Set ``figure`` to where it is asked to be of ``about``, which is part of ``ground``; return both as one."""
    left = min(one.x - reach(one)[0] for one in about)
    right = max(one.x + reach(one)[1] for one in about)
    middle = (left + right) / 2
    base = min(one.back for one in about)
    if kind == "between" and len(about) > 1:
        half = figure.width / 2 + _GAP
        for one in ground.members:
            one.x += half if one.x > middle + 1e-6 else -half
        figure.moved((max(one.x for one in about) + min(one.x for one in about)) / 2 - _middle(figure))
        _recentred(figure, ground)
    elif kind == "left":
        figure.moved(ground.left - _GAP - figure.right)
    elif kind in ("right", "between"):
        figure.moved(ground.right + _GAP - figure.left)
    elif kind in ("front", "behind"):
        figure.moved(middle + _aside(figure, about, ground.merges, hidden=kind == "behind") - _middle(figure))
        shift = (
            max(one.back for one in about) + 0.3
            if kind == "behind"
            else base - 0.34 - max(one.back for one in figure.members)
        )
        for one in figure.members:
            one.back += shift
    elif kind == "below":
        tallest = max(one.height for one in about)
        high = max(rise(one) for one in figure.members)
        figure.scaled(min(1.0, 0.5 * tallest / high))
        figure.moved(middle - _middle(figure))
        for one in figure.members:
            one.back += base - 0.16
    elif kind == "above":
        figure.moved(middle - _middle(figure))
        for one in figure.members:
            one.lift += max(rise(other) for other in about) + 0.03
            one.back = base
    elif ground.merges % 2 == 0:
        figure.moved(ground.left - _GAP - figure.right)
    else:
        figure.moved(ground.right + _GAP - figure.left)
    whole = Block(figure.members + ground.members, ground.merges + 1)
    nearest = min(one.back for one in whole.members)
    for one in whole.members:
        one.back -= nearest
    return whole


def _middle(block: Block) -> float:
    return (block.left + block.right) / 2


def _recentred(figure: Block, ground: Block) -> None:
    """Keep a figure between two things clear of both."""
    lefts = [one.x + reach(one)[1] for one in ground.members if one.x < _middle(figure)]
    rights = [one.x - reach(one)[0] for one in ground.members if one.x >= _middle(figure)]
    if lefts and rights:
        figure.moved((max(lefts) + min(rights)) / 2 - _middle(figure))


def _aside(figure: Block, about: list[Standing], turn: int, *, hidden: bool) -> float:
    """Return how far beside the middle a figure stands so that one of the two does not cover too much of the other."""
    wide = max(one.width for one in about)
    tall = max(one.height for one in about)
    own = figure.width
    high = max(one.height for one in figure.members)
    rear_wide, rear_tall, front_wide, front_tall = (
        (own, high, wide, tall) if hidden else (wide, tall, own, high)
    )
    most = (0.4 if hidden else _MOST_COVERED) * rear_wide * rear_tall
    covered = min(front_wide, rear_wide) * min(front_tall, rear_tall)
    sign = 1 if turn % 2 == 0 else -1
    if covered <= most:
        return sign * 0.22 * max(wide, own)
    overlap = most / max(min(front_tall, rear_tall), 1e-6)
    return sign * ((wide + own) / 2 - overlap)
