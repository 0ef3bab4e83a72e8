"""When everything happens, in whole frames: scenes that overlap by their cross-fades, and voices in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from lumigate.kit.rational import Rate

FADE_SECONDS = Fraction(1, 2)
LEAD_SECONDS = Fraction(9, 20)
"""From the first frame of a scene to its first word: the picture comes first."""
BREATH_SECONDS = Fraction(2, 5)
"""Silence between the last word of a scene and the first word of the next."""
TAIL_SECONDS = Fraction(1)
"""From the last word of the film to its last frame."""
SHORTEST_SCENE = Fraction(3, 2)
CARD = "card"
"""The key of the closing card, which lies on the timeline like a scene in which nobody speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneTime:
    """Where a scene lies: frames ``start`` to ``start + length``; its voice begins at ``voice_start``."""

    key: str
    start: int
    length: int
    voice_start: int

    @property
    def end(self) -> int:
        return self.start + self.length


@dataclass(frozen=True, slots=True, kw_only=True)
class Fade:
    """A cross-fade: frames ``start`` to ``start + length`` show the scene before and the scene after."""

    start: int
    length: int

    @property
    def end(self) -> int:
        return self.start + self.length


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The film in frames. Fade ``n`` joins scenes ``n`` and ``n + 1``."""

    rate: Rate
    scenes: tuple[SceneTime, ...]
    fades: tuple[Fade, ...]

    @property
    def frames(self) -> int:
        """How many frames the film has."""
        return self.scenes[-1].end

    @property
    def card(self) -> SceneTime | None:
        """Where the closing card lies."""
        return self.scenes[-1] if self.scenes[-1].key == CARD else None

    @property
    def told(self) -> int:
        """The frame before which all that is spoken has its place."""
        return self.frames if self.card is None else self.card.start

    @property
    def seconds(self) -> Fraction:
        return self.rate.seconds(self.frames)

    def scene(self, key: str) -> SceneTime:
        """Return the times of one scene."""
        return next(scene for scene in self.scenes if scene.key == key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What the timeline must know of a scene: its key, and how many seconds it is spoken for (0: silent)."""

    key: str
    seconds: float


def lay_out(scenes: Sequence[Spoken], seconds: float, rate: Rate, card: float = 0.0) -> Timeline:
    """Return the timeline of a film of so many seconds, of which a closing card takes ``card``.

    Every scene is at least as long as its voice needs; the rest is shared so that scenes are as equal as the
    voices allow. Where all voices together need more than was asked for, the film is longer.
    """
    if not scenes:
        raise ValueError("a film has at least one scene")
    fade = rate.frames(FADE_SECONDS) if len(scenes) > 1 or card else 0
    closing = rate.frames(card)
    total = rate.frames(seconds) - closing + (fade if closing else 0)
    needed = [_needed(scene, rate, fade, last=scene is scenes[-1]) for scene in scenes]
    if closing:
        needed[-1] = _before_card(scenes[-1], rate, fade)
    lengths = share_out(total + fade * (len(scenes) - 1), needed)
    lead = rate.frames(LEAD_SECONDS)
    placed: list[SceneTime] = []
    start = 0
    for scene, length in zip(scenes, lengths, strict=True):
        placed.append(SceneTime(key=scene.key, start=start, length=length, voice_start=start + lead))
        start += length - fade
    if closing:
        placed.append(
            SceneTime(key=CARD, start=start, length=max(closing, fade + 1), voice_start=start + lead)
        )
    fades = tuple(Fade(start=scene.start, length=fade) for scene in placed[1:])
    return Timeline(rate=rate, scenes=tuple(placed), fades=fades)


def share_out(total: int, needed: Sequence[int]) -> list[int]:
    """Share a total among claims: nobody gets less than needed, and beyond that all get the same.

    The sum is ``total``, or the sum of what is needed where that is more.
    """
    left, open_claims = total, sorted(range(len(needed)), key=lambda index: -needed[index])
    given = list(needed)
    while open_claims:
        largest = open_claims[0]
        if needed[largest] * len(open_claims) <= left:
            break
        left -= needed[largest]
        open_claims.pop(0)
    for place, index in enumerate(sorted(open_claims)):
        share, rest = divmod(left, len(open_claims))
        given[index] = share + (1 if place < rest else 0)
    return _no_less(given, needed)


def _no_less(given: list[int], needed: Sequence[int]) -> list[int]:
    """Mend what whole frames cost: the odd frame is taken where there is one to spare."""
    for index, need in enumerate(needed):
        while given[index] < need:
            donor = max(range(len(given)), key=lambda other: given[other] - needed[other])
            if given[donor] <= needed[donor]:
                break
            given[donor] -= 1
            given[index] += 1
    return given


def _needed(scene: Spoken, rate: Rate, fade: int, *, last: bool) -> int:
    shortest = max(rate.frames(SHORTEST_SCENE), 2 * fade + 1)
    if not scene.seconds:
        return shortest
    voice = _ceil(Fraction(scene.seconds).limit_denominator(100_000) * rate.fraction)
    if last:
        return max(shortest, rate.frames(LEAD_SECONDS) + voice + rate.frames(TAIL_SECONDS))
    return max(shortest, voice + rate.frames(BREATH_SECONDS) + fade)


def _before_card(scene: Spoken, rate: Rate, fade: int) -> int:
    """Return the frames of the last scene before a card, which comes in when all has been said."""
    voice = _ceil(Fraction(scene.seconds).limit_denominator(100_000) * rate.fraction)
    spoken = rate.frames(LEAD_SECONDS) + voice + rate.frames(BREATH_SECONDS) + fade if voice else 0
    return max(rate.frames(SHORTEST_SCENE), 2 * fade + 1, spoken)


def _ceil(value: Fraction) -> int:
    return -(-value.numerator // value.denominator)
