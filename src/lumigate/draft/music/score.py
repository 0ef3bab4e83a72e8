"""Notes and strokes of a piece: chords, bass, figures, melody and drums, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lumigate.draft.music.chance import stream
from lumigate.draft.music.drums import FILLS, PATTERNS, STRENGTHS
from lumigate.draft.music.figures import (
    ARPEGGIOS,
    BASS_LINES,
    CHORD_FIGURES,
    HELD,
    BassStep,
)
from lumigate.draft.music.form import BEATS, Form, Section
from lumigate.draft.music.genres import Role
from lumigate.draft.music.melody import Melody, write_melody
from lumigate.draft.music.style import Style
from lumigate.draft.music.theory import Chord, nearest_voicing
from lumigate.draft.music.timbres import LEAD_OCTAVES

_PAD_RANGE = (52, 76)
_CHORD_RANGE = (55, 79)
_ARPEGGIO_RANGE = (64, 91)
_BASS_FLOOR = 33
_TURNED = 0.4


@dataclass(frozen=True, slots=True)
class Note:
    """A pitch from ``start`` for ``length`` seconds; ``strength`` from 0 to 1."""

    role: Role
    start: float
    length: float
    pitch: int
    strength: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A drum at a moment; ``strength`` from 0 to 1."""

    drum: str
    start: float
    strength: float


@dataclass(frozen=True, slots=True)
class Score:
    """Everything that is played, in order of time."""

    notes: tuple[Note, ...]
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True)
class _Bar:
    number: int
    start: float
    chord: Chord
    energy: float
    section: Section
    is_last_of_section: bool
    following: Section | None


def write_score(style: Style, form: Form, prompt: str, seed: int) -> Score:
    """Return all notes and strokes; the same prompt and seed give the same score."""
    writer = _Writer(style, form, prompt, seed)
    bars = list(writer.bars())
    notes: list[Note] = []
    for bar in bars:
        notes.extend(writer.harmony(bar))
        notes.extend(writer.bass(bar))
    notes.extend(writer.lead(bars))
    strokes = [stroke for bar in bars for stroke in writer.drums(bar)]
    if form.ending is not None:
        notes.extend(writer.last_chord(form.ending))
        strokes.extend(writer.last_strokes(form.ending))
    notes = [note for note in notes if 0 <= note.start < form.duration]
    strokes = [stroke for stroke in strokes if 0 <= stroke.start < form.duration]
    return Score(
        tuple(sorted(notes, key=lambda note: (note.start, note.role, note.pitch))),
        tuple(sorted(strokes, key=lambda stroke: (stroke.start, stroke.drum))),
    )


class _Writer:
    def __init__(self, style: Style, form: Form, prompt: str, seed: int) -> None:
        self._style = style
        self._genre = style.genre
        self._key = style.key
        self._form = form
        self._chance = stream(prompt, seed, "performance")
        chance = stream(prompt, seed, "harmony")
        loops = self._genre.loops
        first = int(chance.integers(len(loops)))
        self._verse_loop = loops[first]
        if len(self._verse_loop) == BEATS and chance.random() < _TURNED:
            # The same chords from their middle on are another progression.
            self._verse_loop = self._verse_loop[2:] + self._verse_loop[:2]
        self._bridge_loop = loops[(first + len(loops) - 1) % len(loops)][::-1]
        self._chorus_loop = loops[(first + 1 + int(chance.integers(max(1, len(loops) - 1)))) % len(loops)]
        self._melody_chance = stream(prompt, seed, "melody")
        self._pad_voicing: tuple[int, ...] = ()
        self._chord_voicing: tuple[int, ...] = ()

    def bars(self) -> Iterator[_Bar]:
        """Yield every bar with its chord; the last one leads home."""
        sections = self._form.sections
        for index, section in enumerate(sections):
            following = sections[index + 1] if index + 1 < len(sections) else None
            loop = self._loop_of(section)
            for step in range(section.bars):
                number = section.first_bar + step
                is_last = step == section.bars - 1
                degree = loop[step % len(loop)]
                if is_last and following is None and self._form.ending is not None and self._form.bars > 1:
                    degree = self._leading_degree()
                # Within a section the energy climbs a little, so that each one leads to the next.
                energy = min(1.0, section.energy + 0.08 * step / max(1, section.bars))
                chord = Chord(degree, 4 if self._genre.sevenths else 3)
                yield _Bar(number, number * self._form.bar, chord, energy, section, is_last, following)

    def harmony(self, bar: _Bar) -> Iterator[Note]:
        """Yield pad, chords and arpeggio of a bar."""
        genre = self._genre
        pitches = [self._key.pitch(degree, 4) for degree in bar.chord.degrees()]
        self._pad_voicing = nearest_voicing(pitches, self._pad_voicing, *_PAD_RANGE)
        self._chord_voicing = nearest_voicing(pitches, self._chord_voicing, *_CHORD_RANGE)
        if genre.pad != "none":
            strength = 0.55 + 0.35 * bar.energy
            for pitch in self._pad_voicing:
                yield Note("pad", bar.start, self._form.bar * 1.01, pitch, strength)
        if bar.energy >= 0.28 or genre.pad == "none":
            yield from self._chords(bar)
        if bar.energy >= (0.28 if genre.chord_figure == "none" else 0.50):
            yield from self._arpeggio(bar)

    def bass(self, bar: _Bar) -> Iterator[Note]:
        """Yield the bass of a bar: long notes where it is quiet, its own figure where it is not."""
        if bar.energy < 0.30 and bar.section.name != "outro":
            return
        line = BASS_LINES["long"] if bar.energy < 0.48 else BASS_LINES[self._genre.bass_line]
        for step in line:
            start = bar.start + self._swung(step.beat)
            pitch = self._bass_pitch(bar, step)
            strength = step.strength * self._human(0.08)
            yield Note("bass", start, step.length * self._form.beat, pitch, strength)

    def lead(self, bars: list[_Bar]) -> Iterator[Note]:
        """Yield the melody wherever the energy is high enough for one, in phrases of four bars."""
        melody: Melody = write_melody(self._melody_chance, self._genre.swing > 0)
        for bar in bars:
            name = bar.section.name
            sings = bar.energy >= 0.74 or name == "bridge" or (name == "verse" and bar.section.first_bar > 8)
            if not sings and not (name == "break" and bar.number % 2 == 0):
                continue
            for tone in melody.bar(bar.number % 4, bar.chord, is_closing=bar.is_last_of_section):
                # In the bridge the tune lies a sixth higher, over other chords.
                degree = tone.degree + (5 if name == "bridge" else 0)
                pitch = self._key.pitch(degree, 5 + LEAD_OCTAVES.get(self._genre.lead, 0))
                start = bar.start + self._swung(tone.beat)
                strength = tone.strength * self._human(0.06)
                yield Note("lead", start, tone.length * self._form.beat, pitch, strength)

    def drums(self, bar: _Bar) -> Iterator[Stroke]:
        """Yield the strokes of a bar, with a fill and a rise where a stronger section follows."""
        name = self._genre.drums
        if name == "none":
            return
        rises = bar.is_last_of_section and bar.following is not None
        lifts = rises and bar.following is not None and bar.following.energy > bar.section.energy + 0.05
        if bar.section.bars > 1 and bar.number == bar.section.first_bar and bar.section.name == "chorus":
            yield Stroke("crash", bar.start, 0.8)
        if lifts:
            yield Stroke("riser", bar.start + self._form.bar - 3.0, 0.7)
        fill = FILLS[name] if rises and bar.energy >= 0.45 else None
        for drum, pattern in PATTERNS[name].items():
            if bar.energy < _threshold(drum):
                continue
            stop = 8 if fill is not None and drum == fill[0] else 16
            yield from self._pattern(drum, pattern[:stop], bar.start, 0.6 + 0.4 * bar.energy)
        if fill is not None:
            yield from self._pattern(fill[0], fill[1], bar.start, 0.6 + 0.4 * bar.energy)

    def last_chord(self, start: float) -> Iterator[Note]:
        """Yield the chord on which everything comes to rest."""
        length = self._form.duration - start
        pitches = [self._key.pitch(degree, 4) for degree in Chord(0).degrees()]
        voicing = nearest_voicing(pitches, self._pad_voicing, *_PAD_RANGE)
        if self._genre.pad != "none":
            for pitch in voicing:
                yield Note("pad", start, length * 0.55, pitch, 0.7)
        for number, pitch in enumerate(nearest_voicing(pitches, self._chord_voicing, *_CHORD_RANGE)):
            yield Note("chords", start + 0.014 * number, length * 0.8, pitch, 0.8)
        yield Note("arpeggio", start + 0.06, length * 0.8, self._key.pitch(0, 6), 0.5)
        yield Note("bass", start, length * 0.6, self._low(self._key.pitch(0, 2)), 0.9)

    def last_strokes(self, start: float) -> Iterator[Stroke]:
        """Yield the last stroke, which rings out."""
        name = self._genre.drums
        if name == "none" or self._form.sections[-1].energy < 0.3:
            return
        deep = next((drum for drum in PATTERNS[name] if drum in ("kick", "taiko", "dum")), None)
        if deep is not None:
            yield Stroke(deep, start, 0.8)
        if name not in ("lofi", "frame", "jazz"):
            yield Stroke("crash", start, 0.55)

    def _loop_of(self, section: Section) -> tuple[int, ...]:
        match section.name:
            case "chorus":
                return self._chorus_loop
            case "bridge":
                return self._bridge_loop
            case _:
                return self._verse_loop

    def _chords(self, bar: _Bar) -> Iterator[Note]:
        figure = HELD if bar.energy < 0.45 else CHORD_FIGURES[self._genre.chord_figure]
        if self._genre.chord_figure == "none":
            return
        voicing = self._chord_voicing
        for step in figure:
            strength = step.strength * (0.65 + 0.35 * bar.energy) * self._human(0.06)
            chosen = voicing if step.voice is None else (voicing[step.voice % len(voicing)],)
            for number, pitch in enumerate(chosen):
                start = bar.start + self._swung(step.beat) + step.spread * number
                yield Note("chords", start, step.length * self._form.beat, pitch, strength)

    def _arpeggio(self, bar: _Bar) -> Iterator[Note]:
        tones = [self._key.pitch(degree, 5) for degree in bar.chord.degrees()]
        ladder = sorted({tone + 12 * octave for tone in tones for octave in (-1, 0, 1)})
        ladder = [tone for tone in ladder if _ARPEGGIO_RANGE[0] <= tone <= _ARPEGGIO_RANGE[1]]
        for step in ARPEGGIOS[self._genre.arpeggio_figure]:
            strength = step.strength * (0.6 + 0.4 * bar.energy) * self._human(0.08)
            start = bar.start + self._swung(step.beat)
            pitch = ladder[step.rung % len(ladder)]
            yield Note("arpeggio", start, step.length * self._form.beat, pitch, strength)

    def _pattern(self, drum: str, pattern: str, start: float, factor: float) -> Iterator[Stroke]:
        for number, sign in enumerate(pattern):
            if sign != "-":
                moment = start + self._swung(number / 4)
                yield Stroke(drum, moment, STRENGTHS[sign] * factor * self._human(0.10))

    def _bass_pitch(self, bar: _Bar, step: BassStep) -> int:
        degree = bar.chord.degree + step.degree
        return self._low(self._key.pitch(degree, 2)) + (12 if step.is_high else 0)

    def _low(self, pitch: int) -> int:
        while pitch < _BASS_FLOOR:
            pitch += 12
        while pitch >= _BASS_FLOOR + 12:
            pitch -= 12
        return pitch

    def _swung(self, beat: float) -> float:
        # Offbeat eighths come later by the swing; what lies between is stretched with them.
        whole, part = divmod(beat, 1.0)
        late = 0.5 + 0.5 * self._genre.swing
        warped = part * 2 * late if part <= 0.5 else late + (part - 0.5) * 2 * (1 - late)
        return (whole + warped) * self._form.beat

    def _human(self, spread: float) -> float:
        return 1.0 + spread * float(self._chance.uniform(-1, 1))

    def _leading_degree(self) -> int:
        return {"hijaz": 1, "phrygian": 1, "dorian": 6, "mixolydian": 6}.get(self._key.scale, BEATS)


def _threshold(drum: str) -> float:
    match drum:
        case "hat" | "shaker" | "ride" | "cymbal" | "tek" | "clave":
            return 0.40
        case "kick" | "dum" | "taiko" | "rim" | "brush":
            return 0.48
        case _:
            return 0.58
