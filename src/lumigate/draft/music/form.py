"""The plan of a piece: how many bars, which sections, how the energy rises and how it ends."""

from __future__ import annotations

import math
from dataclasses import dataclass

from lumigate.draft.music.style import SectionName, Style

BEATS = 4
"""Beats in a bar."""

_MOST_NUDGE = 0.06
_ENERGY: dict[SectionName, float] = {
    "intro": 0.30,
    "verse": 0.55,
    "build": 0.70,
    "chorus": 0.92,
    "break": 0.42,
    "bridge": 0.64,
    "outro": 0.36,
}
_SHAPES: tuple[tuple[SectionName, ...], ...] = (
    ("chorus",),
    ("verse", "chorus"),
    ("intro", "verse", "chorus"),
    ("intro", "verse", "build", "chorus"),
    ("intro", "verse", "build", "chorus", "outro"),
    ("intro", "verse", "build", "chorus", "chorus", "outro"),
    ("intro", "verse", "build", "chorus", "break", "chorus", "outro"),
    ("intro", "verse", "build", "chorus", "break", "build", "chorus", "outro"),
)
"""How so many phrases are used."""
_CYCLE: tuple[SectionName, ...] = (
    "verse",
    "build",
    "chorus",
    "chorus",
    "break",
    "verse",
    "build",
    "chorus",
    "bridge",
)
_SHARE: dict[SectionName, int] = {
    "intro": 1,
    "verse": 2,
    "build": 1,
    "chorus": 2,
    "break": 1,
    "bridge": 1,
    "outro": 1,
}
"""How much of a piece each section takes where the prompt lists them."""


@dataclass(frozen=True, slots=True)
class Section:
    """Some bars of one character; ``energy`` from 0 to 1 decides who plays and how much."""

    name: SectionName
    first_bar: int
    bars: int
    energy: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The whole piece: seconds of a beat, its sections, and the moment of the last chord.

    ``ending`` is when the last chord is struck and rings until ``duration``, None for a loop.
    """

    beat: float
    sections: tuple[Section, ...]
    duration: float
    ending: float | None

    @property
    def bar(self) -> float:
        """Seconds of a bar."""
        return BEATS * self.beat

    @property
    def bars(self) -> int:
        """All bars before the last chord."""
        return sum(section.bars for section in self.sections)

    @property
    def tempo(self) -> float:
        """Beats per minute as played."""
        return 60.0 / self.beat


def plan_form(style: Style, duration: float, *, loop: bool) -> Form:
    """Return the plan for ``duration`` seconds; the tempo gives way a little so that it comes out even."""
    bar = BEATS * 60.0 / style.tempo
    if loop:
        bars = max(1, round(duration / bar))
        beat = duration / bars / BEATS
        return Form(beat=beat, sections=_loop_sections(bars, style), duration=duration, ending=None)
    ring = min(4.0, max(1.2, 0.08 * duration, 0.6 * bar))
    bars = max(1, round((duration - ring) / bar))
    beat = 60.0 / style.tempo
    if style.is_tempo_fixed:
        bars = max(1, math.floor((duration - min(ring, 1.0)) / bar))
    else:
        fitted = (duration - ring) / bars / BEATS
        beat = min(max(fitted, beat * (1 - _MOST_NUDGE)), beat * (1 + _MOST_NUDGE))
    while bars > 1 and bars * BEATS * beat > duration - 0.5:
        bars -= 1
    ending = bars * BEATS * beat
    if ending > duration - 0.5:
        # Not even one bar fits at this tempo: the piece is its last chord, led in by what fits of a bar.
        ending = 0.6 * duration
    return Form(beat=beat, sections=_sections(bars, style), duration=duration, ending=ending)


def _sections(bars: int, style: Style) -> tuple[Section, ...]:
    if style.sections:
        return _planned(list(style.sections[:bars]), bars, style)
    phrase = 2 if bars < 10 else 4
    count = max(1, round(bars / phrase))
    names = list(_SHAPES[count - 1]) if count <= len(_SHAPES) else _long_shape(count)
    return _place(names, bars, phrase, style)


def _loop_sections(bars: int, style: Style) -> tuple[Section, ...]:
    phrase = 4
    listed: list[SectionName] = [name for name in style.sections[:bars] if name not in ("intro", "outro")]
    if listed:
        return _planned(listed, bars, style)
    count = max(1, round(bars / phrase))
    names: list[SectionName] = ["chorus" if number % 4 in (0, 2, 3) else "verse" for number in range(count)]
    return _place(names, bars, phrase, style)


def _long_shape(count: int) -> list[SectionName]:
    middle = count - 5
    body: list[SectionName] = [_CYCLE[number % len(_CYCLE)] for number in range(middle)]
    if body[-1] in ("build", "bridge"):
        body[-1] = "chorus"  # neither may lead into the bridge that follows
    return ["intro", *body, "bridge", "build", "chorus", "outro"]


def _planned(names: list[SectionName], bars: int, style: Style) -> tuple[Section, ...]:
    """Return the listed sections, each at least a bar, in pairs of bars where there are enough."""
    unit = 2 if bars >= 2 * sum(_SHARE[name] for name in names) else 1
    whole = sum(_SHARE[name] for name in names)
    lengths = [max(1, unit * round(bars * _SHARE[name] / whole / unit)) for name in names]
    while sum(lengths) != bars:
        # What rounding left over goes to, or comes from, the longest section.
        place = lengths.index(max(lengths))
        lengths[place] += 1 if sum(lengths) < bars else -1
    return _laid(names, lengths, style)


def _place(names: list[SectionName], bars: int, phrase: int, style: Style) -> tuple[Section, ...]:
    lengths: list[int] = []
    for number in range(len(names)):
        left = bars - sum(lengths)
        is_last = number == len(names) - 1
        lengths.append(left if is_last else max(0, min(phrase, left - (len(names) - 1 - number))))
    return _laid(names, lengths, style)


def _laid(names: list[SectionName], lengths: list[int], style: Style) -> tuple[Section, ...]:
    placed: list[Section] = []
    first = 0
    for number, (name, length) in enumerate(zip(names, lengths, strict=True)):
        if length <= 0:
            continue
        growth = 0.06 * number / max(1, len(names) - 1)
        energy = min(1.0, max(0.12, _ENERGY[name] + 0.5 * style.energy + growth))
        placed.append(Section(name, first, length, energy))
        first += length
    return tuple(placed)
