"""Kinds of music as data: what tempo, which scales and chords, who plays what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["pad", "chords", "arpeggio", "bass", "lead", "drums"]
BassLine = Literal["long", "pulse", "walking", "offbeat", "syncopated", "tumbao", "dub", "slap"]
ChordFigure = Literal["held", "strum", "stabs", "offbeats", "comping", "broken", "scratch", "none"]
ArpeggioFigure = Literal["up", "wave", "sixteenths", "sparse", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Genre:
    """One kind of music.

    ``tempo`` is the usual range in beats per minute. ``loops`` are chord degrees, one per bar, 0 is the tonic.
    ``swing`` is how late the offbeats come, as a share of an eighth. ``tilt`` is the slope of the spectrum in
    dB per octave relative to equal energy per octave. ``hall`` is the reverberation in seconds.
    """

    name: str
    tempo: tuple[int, int]
    scales: tuple[str, ...]
    loops: tuple[tuple[int, ...], ...]
    pad: str
    chords: str
    arpeggio: str
    bass: str
    lead: str
    drums: str
    chord_figure: ChordFigure = "held"
    arpeggio_figure: ArpeggioFigure = "up"
    bass_line: BassLine = "pulse"
    sevenths: bool = False
    swing: float = 0.0
    ducking: float = 0.0
    tilt: float = -1.0
    hall: float = 1.6
    wetness: float = 0.30


GENRES: tuple[Genre, ...] = (
    Genre(
        name="pop",
        tempo=(104, 122),
        scales=("major",),
        loops=((0, 4, 5, 3), (0, 3, 5, 4), (5, 3, 0, 4), (0, 5, 3, 4)),
        pad="warm pad",
        chords="piano",
        arpeggio="pluck",
        bass="round bass",
        lead="bell synth",
        drums="pop",
        chord_figure="stabs",
        ducking=0.30,
    ),
    Genre(
        name="ambient",
        tempo=(60, 74),
        scales=("lydian", "major"),
        loops=((0, 4, 1, 3), (0, 2, 3, 3), (3, 0, 4, 1)),
        pad="glass pad",
        chords="electric piano",
        arpeggio="harp",
        bass="soft bass",
        lead="flute",
        drums="none",
        chord_figure="none",
        arpeggio_figure="sparse",
        bass_line="long",
        sevenths=True,
        hall=3.4,
        wetness=0.50,
        tilt=-1.2,
    ),
    Genre(
        name="cinematic",
        tempo=(78, 96),
        scales=("minor", "dorian"),
        loops=((0, 5, 2, 6), (0, 3, 5, 4), (5, 6, 0, 0), (0, 6, 5, 6)),
        pad="strings",
        chords="strings",
        arpeggio="spiccato",
        bass="low strings",
        lead="brass",
        drums="epic",
        chord_figure="none",
        arpeggio_figure="sixteenths",
        bass_line="pulse",
        hall=2.8,
        wetness=0.42,
    ),
    Genre(
        name="lofi",
        tempo=(72, 84),
        scales=("dorian", "major"),
        loops=((1, 4, 0, 5), (0, 3, 1, 4), (3, 2, 1, 0)),
        pad="warm pad",
        chords="electric piano",
        arpeggio="guitar",
        bass="soft bass",
        lead="vibraphone",
        drums="lofi",
        chord_figure="comping",
        arpeggio_figure="sparse",
        bass_line="syncopated",
        sevenths=True,
        swing=0.18,
        tilt=-1.2,
        hall=1.2,
        wetness=0.26,
    ),
    Genre(
        name="electronic",
        tempo=(118, 128),
        scales=("minor", "dorian"),
        loops=((0, 5, 2, 6), (5, 6, 0, 0), (0, 2, 6, 5), (0, 5, 3, 6)),
        pad="saw pad",
        chords="synth stab",
        arpeggio="synth pluck",
        bass="synth bass",
        lead="saw lead",
        drums="house",
        chord_figure="offbeats",
        arpeggio_figure="sixteenths",
        bass_line="offbeat",
        ducking=0.55,
        tilt=-0.8,
        hall=1.4,
        wetness=0.24,
    ),
    Genre(
        name="rock",
        tempo=(112, 138),
        scales=("minor", "mixolydian", "major"),
        loops=((0, 5, 2, 6), (0, 6, 3, 0), (0, 3, 4, 3)),
        pad="organ",
        chords="drive guitar",
        arpeggio="guitar",
        bass="pick bass",
        lead="drive guitar",
        drums="rock",
        chord_figure="strum",
        arpeggio_figure="none",
        bass_line="pulse",
        hall=0.9,
        wetness=0.18,
        tilt=-0.8,
    ),
    Genre(
        name="jazz",
        tempo=(96, 132),
        scales=("major", "dorian"),
        loops=((1, 4, 0, 5), (0, 5, 1, 4), (2, 5, 1, 4)),
        pad="none",
        chords="piano",
        arpeggio="guitar",
        bass="upright bass",
        lead="vibraphone",
        drums="jazz",
        chord_figure="comping",
        arpeggio_figure="none",
        bass_line="walking",
        sevenths=True,
        swing=0.33,
        hall=1.1,
        wetness=0.22,
    ),
    Genre(
        name="acoustic",
        tempo=(88, 108),
        scales=("major", "mixolydian"),
        loops=((0, 3, 4, 0), (0, 4, 5, 3), (0, 5, 3, 4)),
        pad="strings",
        chords="guitar",
        arpeggio="guitar",
        bass="upright bass",
        lead="flute",
        drums="acoustic",
        chord_figure="strum",
        arpeggio_figure="up",
        bass_line="pulse",
        hall=1.1,
        wetness=0.22,
    ),
    Genre(
        name="classical",
        tempo=(68, 92),
        scales=("major", "minor", "harmonic minor"),
        loops=((0, 5, 3, 4), (0, 4, 5, 2), (0, 3, 4, 0)),
        pad="strings",
        chords="piano",
        arpeggio="piano",
        bass="low strings",
        lead="violin",
        drums="none",
        chord_figure="broken",
        arpeggio_figure="wave",
        bass_line="long",
        hall=2.2,
        wetness=0.34,
    ),
    Genre(
        name="oriental",
        tempo=(88, 104),
        scales=("hijaz", "phrygian"),
        loops=((0, 0, 1, 0), (0, 3, 1, 0), (0, 1, 6, 0)),
        pad="strings",
        chords="oud",
        arpeggio="oud",
        bass="upright bass",
        lead="flute",
        drums="frame",
        chord_figure="none",
        arpeggio_figure="wave",
        bass_line="syncopated",
        hall=1.6,
        wetness=0.28,
    ),
    Genre(
        name="latin",
        tempo=(94, 108),
        scales=("minor", "major", "harmonic minor"),
        loops=((0, 3, 4, 0), (0, 6, 5, 4), (0, 5, 3, 4)),
        pad="none",
        chords="piano",
        arpeggio="marimba",
        bass="upright bass",
        lead="brass",
        drums="latin",
        chord_figure="comping",
        arpeggio_figure="up",
        bass_line="tumbao",
        hall=1.0,
        wetness=0.20,
    ),
    Genre(
        name="hip hop",
        tempo=(82, 94),
        scales=("minor", "phrygian"),
        loops=((0, 0, 5, 6), (0, 5, 0, 4), (0, 3, 5, 5)),
        pad="warm pad",
        chords="electric piano",
        arpeggio="bell synth",
        bass="sub bass",
        lead="synth pluck",
        drums="hip hop",
        chord_figure="held",
        arpeggio_figure="sparse",
        bass_line="syncopated",
        swing=0.10,
        tilt=-1.1,
        hall=1.1,
        wetness=0.20,
    ),
    Genre(
        name="dark",
        tempo=(62, 80),
        scales=("phrygian", "harmonic minor"),
        loops=((0, 1, 0, 6), (0, 5, 1, 0), (0, 0, 3, 1)),
        pad="strings",
        chords="piano",
        arpeggio="music box",
        bass="low strings",
        lead="violin",
        drums="epic",
        chord_figure="none",
        arpeggio_figure="sparse",
        bass_line="long",
        hall=3.2,
        wetness=0.44,
        tilt=-1.1,
    ),
    Genre(
        name="blues",
        tempo=(76, 104),
        scales=("mixolydian", "dorian"),
        loops=((0, 0, 0, 0, 3, 3, 0, 0, 4, 3, 0, 4), (0, 3, 0, 0, 3, 3, 0, 0, 4, 3, 0, 0)),
        pad="organ",
        chords="guitar",
        arpeggio="guitar",
        bass="upright bass",
        lead="harmonica",
        drums="shuffle",
        chord_figure="comping",
        arpeggio_figure="none",
        bass_line="walking",
        sevenths=True,
        swing=0.33,
        hall=1.0,
        wetness=0.20,
    ),
    Genre(
        name="reggae",
        tempo=(70, 84),
        scales=("minor", "major", "mixolydian"),
        loops=((0, 3, 0, 4), (0, 5, 3, 4), (0, 6, 3, 0)),
        pad="organ",
        chords="guitar",
        arpeggio="organ",
        bass="round bass",
        lead="brass",
        drums="one drop",
        chord_figure="offbeats",
        arpeggio_figure="none",
        bass_line="dub",
        swing=0.08,
        hall=1.5,
        wetness=0.26,
    ),
    Genre(
        name="funk",
        tempo=(98, 114),
        scales=("dorian", "mixolydian"),
        loops=((0, 0, 3, 3), (0, 3, 0, 4), (0, 6, 3, 0)),
        pad="none",
        chords="electric piano",
        arpeggio="guitar",
        bass="pick bass",
        lead="brass",
        drums="funk",
        chord_figure="scratch",
        arpeggio_figure="none",
        bass_line="slap",
        sevenths=True,
        hall=0.8,
        wetness=0.16,
    ),
    Genre(
        name="drum and bass",
        tempo=(168, 176),
        scales=("minor", "dorian"),
        loops=((0, 0, 5, 6), (0, 5, 3, 6), (5, 6, 0, 0)),
        pad="glass pad",
        chords="saw pad",
        arpeggio="synth pluck",
        bass="sub bass",
        lead="saw lead",
        drums="breakbeat",
        chord_figure="held",
        arpeggio_figure="sixteenths",
        bass_line="dub",
        ducking=0.25,
        hall=1.8,
        wetness=0.26,
    ),
    Genre(
        name="celebration",
        tempo=(108, 126),
        scales=("major",),
        loops=((0, 3, 4, 0), (0, 5, 1, 4), (0, 4, 3, 4)),
        pad="strings",
        chords="marimba",
        arpeggio="music box",
        bass="upright bass",
        lead="bell synth",
        drums="acoustic",
        chord_figure="stabs",
        arpeggio_figure="up",
        bass_line="pulse",
        hall=1.4,
        wetness=0.28,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """A colour on top of the kind: ``scales`` replace its scales, ``tempo`` multiplies, ``energy`` shifts."""

    name: str
    scales: tuple[str, ...] = ()
    tempo: float = 1.0
    energy: float = 0.0
    tilt: float = 0.0


MOODS: tuple[Mood, ...] = (
    Mood(
        name="happy",
        scales=("major",),
        tilt=0.15,
    ),
    Mood(
        name="sad",
        scales=("minor",),
        tempo=0.9,
        energy=-0.2,
    ),
    Mood(
        name="calm",
        tempo=0.88,
        energy=-0.25,
    ),
    Mood(
        name="energetic",
        tempo=1.1,
        energy=0.2,
    ),
    Mood(
        name="dark",
        scales=("minor", "phrygian"),
        tilt=-0.1,
    ),
    Mood(name="romantic", tempo=0.94, energy=-0.1),
    Mood(
        name="hopeful",
        scales=("major", "lydian"),
    ),
    Mood(name="playful", scales=("major", "mixolydian"), tempo=1.05, tilt=0.1),
    Mood(name="nostalgic", tempo=0.94, energy=-0.1, tilt=-0.15),
    Mood(name="mysterious", scales=("dorian", "harmonic minor", "phrygian"), tempo=0.95, energy=-0.15),
    Mood(name="angry", scales=("phrygian", "minor"), tempo=1.08, energy=0.25, tilt=0.1),
    Mood(name="epic", energy=0.2),
)
