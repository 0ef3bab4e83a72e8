"""What can carry, ride, hold and contain what."""

from __future__ import annotations

from lumigate.draft.picture.grammar import SubjectWish
from lumigate.draft.picture.layout.standing import Hold
from lumigate.draft.picture.prompt.wishes import Tie
from lumigate.draft.picture.roster import CAST
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.words.relations import Relation
from lumigate.draft.picture.words.subjects import ANIMALS, PEOPLE, SPOT, WATERCRAFT

_VESSELS = frozenset(
    {"basket", "box", "crate", "bathtub", "bucket", "pot", "bowl", "fruit_bowl", "teacup", "sleigh", "wagon", "balloon",
     "shopping_cart", "stroller", "cradle", "nest", "suitcase", "chest"}
)  # fmt: skip
_HELD_ALOFT = frozenset({"umbrella", "parasol", "toy_balloon", "balloons", "kite", "flag", "lantern"})
_WORN: dict[str, tuple[float, float]] = {"hat": (1.95, 0.36), "crown": (1.25, 0.3), "glasses": (1.2, 1.08)}
"""What is worn on the head -> its width in widths of the head, and the row of its lower end in heads."""
_CHILDREN = frozenset({"boy", "girl", "baby", "child_umbrella"})
HEADS = frozenset({"fox", "cat", "dog", "wolf", "bear", "panda", "lion", "tiger", "owl", "penguin"})
"""Animals that sit facing the viewer."""
_CYCLES = frozenset({"bicycle", "motorcycle", "scooter", "tricycle", "unicycle"})
_HIGHEST_SEAT = 0.1
_RIDDEN = 1.6
_BOARD = 0.55
_SEAT = (0.2, 1.3)
_HIGHEST_BACK = 2.2
_SEATS = {"balloon": 0.9, "basket": 0.32}
"""Rows where what is carried shows itself, where that is not the ``top`` of a thing."""
_HAND = (0.16, 0.5)


def carried(tie: Tie, figure: SubjectWish, ground: SubjectWish) -> tuple[Hold, bool] | None:
    """Return how one of the two things of a tie is carried, and whether that is the figure; None if neither can be."""
    upper, lower = CAST.get(figure.name), CAST.get(ground.name)
    if upper is None or lower is None:
        return None
    if tie.kind in ("wear", "with") and ground.name in _WORN and figure.name in PEOPLE | HEADS:
        return "wear", False
    if tie.kind in ("hold", "with"):
        return ("hold", False) if _holds(figure, ground, tie.kind) else None
    mounted = ground.name in _CYCLES or (figure.name in PEOPLE and ground.name in ANIMALS)
    if tie.kind == "ride" or (tie.kind == "on" and mounted):
        return ("ride", True) if _rides(upper, lower, figure, ground) else None
    if tie.kind == "on" and ground.name in WATERCRAFT and SPOT.get(figure.name) != "water":
        return "in", True
    above = (
        tie.kind == "above" and not figure.flying and SPOT.get(figure.name, "ground") in ("ground", "table")
    )
    seated = tie.kind == "in" and lower.top is not None and _is_seat(lower) and ground.name not in _VESSELS
    if tie.kind == "on" or seated or (above and lower.top is not None and figure.name not in PEOPLE):
        if lower.top is None or SPOT.get(figure.name) == "water" or upper.metres > 6 * lower.metres:
            return None
        if lower.metres > 2.2 and lower.top < _HIGHEST_SEAT and upper.metres > lower.metres:
            return None
        return ("sit" if _sits(figure, lower, tie.written) else "on"), True
    if tie.kind == "in" and (ground.name in _VESSELS or ground.name in WATERCRAFT):
        return ("in", True) if upper.metres < 2 * lower.metres * lower.aspect else None
    return None


def _holds(figure: SubjectWish, thing: SubjectWish, kind: Relation) -> bool:
    holder, held = CAST[figure.name], CAST[thing.name]
    if holder.hand is None and figure.name not in PEOPLE:
        return False
    if thing.name in _HELD_ALOFT:
        return True
    small = held.metres <= 0.55 * holder.metres and SPOT.get(thing.name, "ground") in ("table", "ground")
    if kind == "with":
        return small and thing.name not in ANIMALS and held.metres <= 0.4 * holder.metres
    return small


def _sits(figure: SubjectWish, seat: Subject, written: str) -> bool:
    return figure.name in PEOPLE and "stand" not in written and _is_seat(seat)


def _is_seat(subject: Subject) -> bool:
    return (
        _SEAT[0] <= subject.metres * (1 - (subject.top or 0.0)) <= _SEAT[1] and subject.metres < _HIGHEST_BACK
    )


def _rides(rider: Subject, mount: Subject, figure: SubjectWish, ground: SubjectWish) -> bool:
    if mount.top is None or mount.top < _HIGHEST_SEAT or figure.name in WATERCRAFT:
        return False
    if ground.name in ANIMALS:
        return rider.metres < 3 * mount.metres and rider.metres > 0.05 * mount.metres
    return mount.metres <= _RIDDEN


def hand_of(subject: Subject) -> tuple[float, float]:
    """Return the point of what a subject holds, in heights of its box."""
    return subject.hand or (subject.aspect / 2 + _HAND[0], _HAND[1])


def worn(figure: str, thing: str) -> tuple[float, float]:
    """Return the width of what is worn, and the row of its lower end, in heights of who wears it."""
    width, row = _WORN[thing]
    head, crown, chin = (0.23, 0.035, 0.305) if figure in _CHILDREN else (0.145, 0.035, 0.205)
    if figure in HEADS:
        head, crown, chin = 0.3, 0.15, 0.5
    return width * head, crown + row * (chin - crown) * 0.5


def seat_of(name: str) -> float:
    """Return the row, in heights of its box, on which something sits or stands on a thing."""
    if name in _SEATS:
        return _SEATS[name]
    top = CAST[name].top
    return top if top is not None else _BOARD


def hides(carrier: str) -> bool:
    """Tell whether the legs of who rides or sits in it cannot be seen."""
    return carrier not in _CYCLES


def aloft(name: str) -> bool:
    """Tell whether a thing is held by its lower end."""
    return name in _HELD_ALOFT


def ratio(small: Subject, large: Subject, power: float = 0.75) -> float:
    """Return how high one thing is drawn per height of another, between the truth and equality."""
    return min(max((small.metres / large.metres) ** power, 0.12), 6.0)
