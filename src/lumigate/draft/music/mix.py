"""Who is how loud and where: notes and strokes become one stereo sound, piece by piece."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import numpy as np

from lumigate.draft.acoustics.convolve import convolve
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples, gain
from lumigate.draft.music.drums import strike
from lumigate.draft.music.effects import ducking, echo_taps, room
from lumigate.draft.music.form import Form
from lumigate.draft.music.genres import Genre, Role
from lumigate.draft.music.instruments import Instruments
from lumigate.draft.music.score import Note, Score

BLOCK_SECONDS = 8.0
TAIL_SECONDS = 6.0
"""Nothing rings on longer than this after its end."""

_NOTE_TAIL_SECONDS = 14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Strip:
    """One channel of the desk: ``level`` in dB of one note, ``place`` from -1 to 1, sends as factors."""

    level: float
    place: float = 0.0
    send: float = 0.3
    echo: float = 0.0
    is_ducked: bool = False


_STRIPS: dict[Role, _Strip] = {
    "pad": _Strip(level=-30.0, send=0.8, is_ducked=True),
    "chords": _Strip(level=-25.5, place=-0.22, send=0.55, is_ducked=True),
    "arpeggio": _Strip(level=-25.0, place=0.32, send=0.7, echo=0.9),
    "bass": _Strip(level=-22.0, send=0.04, is_ducked=True),
    "lead": _Strip(level=-20.5, place=0.05, send=0.6, echo=0.8),
    "drums": _Strip(level=-9.0, send=0.14),
}
_REFERENCE_PITCH: dict[Role, int] = {
    "pad": 64,
    "chords": 67,
    "arpeggio": 76,
    "bass": 40,
    "lead": 76,
    "drums": 60,
}


StemName = Literal["drums", "bass", "harmony", "melody", "effects"]

STEMS: Mapping[StemName, frozenset[Role]] = MappingProxyType(
    {
        "drums": frozenset(("drums",)),
        "bass": frozenset(("bass",)),
        "harmony": frozenset(("pad", "chords", "arpeggio")),
        "melody": frozenset(("lead",)),
        "effects": frozenset(),
    }
)
"""Who plays in each stem, without room and echo; these are the last stem, of all players."""


class Mixer:
    """Plays a score from its beginning to its end in blocks, so that its length costs no memory.

    With a ``stem`` only that share of the mix is heard; all stems together are the mix.
    """

    def __init__(self, genre: Genre, form: Form, score: Score, stem: StemName | None = None) -> None:
        self._dry = frozenset(_STRIPS) if stem is None else STEMS[stem]
        self._is_wet = stem in (None, "effects")
        self._form = form
        self._score = score
        self._instruments = Instruments()
        self._names: dict[Role, str] = {
            "pad": genre.pad,
            "chords": genre.chords,
            "arpeggio": genre.arpeggio,
            "bass": genre.bass,
            "lead": genre.lead,
        }
        self._levels = {role: self._level(role) for role in self._names}
        self._genre = genre
        self._room = room(genre.hall) * np.float32(genre.wetness)
        self._kicks = [stroke.start for stroke in score.strokes if stroke.drum in ("kick", "dum", "taiko")]
        self._note_starts = [note.start for note in score.notes]
        self._stroke_starts = [stroke.start for stroke in score.strokes]
        self._block = int(BLOCK_SECONDS * SAMPLE_RATE)
        reach = self._block + int(_NOTE_TAIL_SECONDS * SAMPLE_RATE)
        self._buses: dict[Role, Samples] = {role: np.zeros((2, reach), np.float32) for role in _STRIPS}
        self._out = np.zeros((2, reach), np.float32)

    def blocks(self, seconds: float) -> Iterator[Samples]:
        """Yield ``(2, length)`` blocks one after the other until ``seconds`` are full; the last one is shorter."""
        total = round(seconds * SAMPLE_RATE)
        for first in range(0, total, self._block):
            self._play(first)
            self._combine(first / SAMPLE_RATE)
            yield self._out[:, : min(self._block, total - first)].copy()
            for bus in (*self._buses.values(), self._out):
                bus[:, : -self._block] = bus[:, self._block :]
                bus[:, -self._block :] = 0

    def _play(self, first: int) -> None:
        start, stop = first / SAMPLE_RATE, (first + self._block) / SAMPLE_RATE
        for note in self._score.notes[
            bisect_left(self._note_starts, start) : bisect_left(self._note_starts, stop)
        ]:
            if not self._is_wet and note.role not in self._dry:
                continue
            sound = self._instruments.play(self._names[note.role], note.pitch, note.length)
            self._add(note, sound, round(note.start * SAMPLE_RATE) - first)
        low, high = bisect_left(self._stroke_starts, start), bisect_left(self._stroke_starts, stop)
        bus = self._buses["drums"]
        for stroke in self._score.strokes[low:high] if self._is_wet or "drums" in self._dry else ():
            sound = strike(stroke.drum)
            place = round(stroke.start * SAMPLE_RATE) - first
            bus[:, place : place + sound.shape[1]] += sound * np.float32(stroke.strength)

    def _add(self, note: Note, sound: Samples, place: int) -> None:
        bus = self._buses[note.role]
        factor = self._levels[note.role] * note.strength**1.3
        place = max(0, place)
        stop = min(bus.shape[1], place + sound.shape[-1])
        left, right = _sides(_STRIPS[note.role].place)
        if sound.ndim == 1:
            heard = sound[: stop - place] * np.float32(factor)
            bus[0, place:stop] += heard * np.float32(left)
            bus[1, place:stop] += heard * np.float32(right)
        else:
            balance = np.array([[factor * left], [factor * right]], np.float32)
            bus[:, place:stop] += sound[:, : stop - place] * balance

    def _combine(self, start: float) -> None:
        length = self._block
        send = np.zeros((2, length), np.float32)
        factors = ducking(self._kicks, start, length, self._genre.ducking) if self._genre.ducking else None
        for role, bus in self._buses.items():
            if not self._is_wet and role not in self._dry:
                continue
            strip = _STRIPS[role]
            sound = bus[:, :length]
            if role == "drums":
                sound = sound * np.float32(gain(strip.level))
            elif factors is not None and strip.is_ducked:
                sound = sound * factors
            if role in self._dry:
                self._out[:, :length] += sound
            if not self._is_wet:
                continue
            send += sound * np.float32(strip.send)
            if strip.echo:
                for delay, factor, is_swapped in echo_taps(self._form.beat):
                    turned = sound[::-1] if is_swapped else sound
                    self._out[:, delay : delay + length] += turned * np.float32(factor * strip.echo)
        if self._is_wet:
            wet = convolve(send, self._room)
            self._out[:, : wet.shape[1]] += wet

    def _level(self, role: Role) -> float:
        name = self._names[role]
        if name == "none":
            return 0.0
        test = np.atleast_2d(self._instruments.play(name, _REFERENCE_PITCH[role], 0.75))
        heard = test[:, : int(0.75 * SAMPLE_RATE)]
        level = math.sqrt(float(np.mean(np.square(heard))) + 1e-12)
        # Short sounds are judged by their beginning as well, else a pluck would be played far too loud.
        level = max(level, 0.22 * float(np.abs(heard).max()))
        return gain(_STRIPS[role].level) / level


def _sides(place: float) -> tuple[float, float]:
    angle = (place + 1) * math.pi / 4
    return math.cos(angle) * math.sqrt(2), math.sin(angle) * math.sqrt(2)
