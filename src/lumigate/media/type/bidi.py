"""The order in which letters of two directions stand in a line: the Unicode bidirectional algorithm.

Characters that embed or isolate are not looked at: :func:`lumigate.media.type.letters.clean` takes them out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType

_PAIRS: Mapping[str, str] = MappingProxyType(
    {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "⟦": "⟧", "⁅": "⁆", "⁽": "⁾", "₍": "₎", "「": "」", "『": "』",
     "【": "】", "〈": "〉", "《": "》", "〔": "〕", "（": "）", "［": "］", "｛": "｝"}
)  # fmt: skip
_NEUTRAL = ("B", "S", "WS", "ON")


def reads_right_to_left(text: str) -> bool | None:
    """Tell the direction of the first strong character; None where there is none."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return None


def levels(text: str, *, is_rtl: bool) -> list[int]:
    """Return the level of each character of a line: odd ones read from right to left."""
    base = int(is_rtl)
    if not is_rtl and text.isascii():
        return [0] * len(text)
    side = "R" if is_rtl else "L"
    own = [unicodedata.bidirectional(character) or "L" for character in text]
    kinds = _weak(own, side)
    _brackets(text, kinds, side)
    _neutral(kinds, side)
    found = [_level(kind, base) for kind in kinds]
    for index in range(len(text) - 1, -1, -1):
        if own[index] not in ("WS", "B", "S", "BN"):
            break
        found[index] = base
    return found


def visual_order(levels: Sequence[int]) -> list[int]:
    """Return the indices from left to right for things of these levels."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        start: int | None = None
        for place in range(len(order) + 1):
            inside = place < len(order) and levels[order[place]] >= level
            if inside and start is None:
                start = place
            elif not inside and start is not None:
                order[start:place] = reversed(order[start:place])
                start = None
    return order


def _level(kind: str, base: int) -> int:
    if base == 0:
        return {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
    return 1 if kind == "R" else 2


def _weak(own: list[str], side: str) -> list[str]:
    """Resolve marks, numbers and what goes with numbers."""
    kinds = list(own)
    before, strong = side, side
    for index, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[index] = kind = before
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[index] = kind = "AN"
        before = kind
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for index in range(1, len(kinds) - 1):
        first, kind, second = kinds[index - 1 : index + 2]
        if first == second and ((kind in ("ES", "CS") and first == "EN") or (kind == "CS" and first == "AN")):
            kinds[index] = first
    _terminators(kinds)
    strong = side
    for index, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"
    return kinds


def _terminators(kinds: list[str]) -> None:
    """Signs beside a number, such as those of money, go with it; other ones between numbers are neutral."""
    index = 0
    while index < len(kinds):
        end = index
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > index:
            beside = (index > 0 and kinds[index - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
            kinds[index:end] = ["EN" if beside else "ON"] * (end - index)
        index = end + 1
    kinds[:] = ["ON" if kind in ("ES", "CS") else kind for kind in kinds]


def _brackets(text: str, kinds: list[str], side: str) -> None:
    """A pair of brackets has the direction of what it holds."""
    for start, end in _bracket_pairs(text, kinds):
        inside = {_strong(kind) for kind in kinds[start + 1 : end]} - {""}
        if side in inside:
            found = side
        elif inside:
            before = next((_strong(kind) for kind in reversed(kinds[:start]) if _strong(kind)), side)
            found = before if before in inside else side
        else:
            continue
        kinds[start] = kinds[end] = found


def _bracket_pairs(text: str, kinds: list[str]) -> list[tuple[int, int]]:
    closing = {second: first for first, second in _PAIRS.items()}
    waiting: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for index, character in enumerate(text):
        if kinds[index] != "ON":
            continue
        if character in _PAIRS:
            waiting.append((character, index))
        elif character in closing:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == closing[character]:
                    pairs.append((waiting[depth][1], index))
                    del waiting[depth:]
                    break
    return sorted(pairs)


def _strong(kind: str) -> str:
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else ""


def _neutral(kinds: list[str], side: str) -> None:
    """What has no direction takes that of its neighbours, where they agree, else that of the line."""
    index = 0
    while index < len(kinds):
        if kinds[index] not in _NEUTRAL:
            index += 1
            continue
        end = index
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        before = _strong(kinds[index - 1]) if index else side
        after = _strong(kinds[end]) if end < len(kinds) else side
        kinds[index:end] = [before if before == after else side] * (end - index)
        index = end
