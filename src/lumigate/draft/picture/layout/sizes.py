"""How large things are drawn beside each other."""

from __future__ import annotations

from lumigate.draft.picture.grammar import Scene, SubjectWish
from lumigate.draft.picture.roster import CAST
from lumigate.draft.picture.words.subjects import ANIMALS, PEOPLE

_POWER = 0.45
_LARGEST, _SMALLEST, _LEAST_MAIN = 0.82, 0.1, 0.27
_CLOSE_PEOPLE, _CLOSE_ANIMALS, _CLOSE_THINGS, _WIDE = 2.0, 1.3, 1.35, 0.5


def heights(wishes: list[tuple[SubjectWish, int]], room: float) -> list[float]:
    """Return the height of one of each (wish, count), in units, for things that stand in one place ``room`` wide.

    The first is the main one and as large as it usually is; the others are so by their true size, the differences made
    milder, as if the large ones stood farther away. Where it gets tight, the large ones give way first.
    """
    if not wishes:
        return []
    subjects = [CAST[one.name] for one, _ in wishes]
    main = subjects[0]
    raw = [main.height * (one.metres / main.metres) ** _POWER for one in subjects]
    least = min(_LEAST_MAIN, main.height)
    scale = min(1.0, max(_LARGEST / max(raw), least / main.height))
    tame = [min(max(one * scale, _SMALLEST), _LARGEST) for one in raw]
    sized = [min(one * wish.size, max(_LARGEST, one)) for one, (wish, _) in zip(tame, wishes, strict=True)]

    def across(chosen: list[int]) -> float:
        return sum(sized[i] * subjects[i].aspect * min(wishes[i][1], 6) * 1.1 for i in chosen)

    larger = [i for i in range(len(wishes)) if sized[i] > sized[0]]
    smaller = [i for i in range(len(wishes)) if i not in larger]
    over = across(larger) + across(smaller) - room
    if over > 0 and larger:
        share = max(1 - over / across(larger), 0.35)
        for i in larger:
            sized[i] = max(sized[i] * share, min(1.5 * sized[0], sized[i]))
    return sized


def framed(scene: Scene, wish: SubjectWish, height: float) -> float:
    """Return the height for the framing asked for."""
    if scene.framing == "wide":
        return height * _WIDE
    if scene.framing != "close":
        return height
    if wish.name in PEOPLE:
        return _CLOSE_PEOPLE
    return max(height, _CLOSE_ANIMALS) if wish.name in ANIMALS else min(height * _CLOSE_THINGS, 0.85)
