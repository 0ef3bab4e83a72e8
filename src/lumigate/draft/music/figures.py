"""What hands do in a bar, as data: when chords, arpeggios and basses are struck. Times in beats."""

from __future__ import annotations

from dataclasses import dataclass

from lumigate.draft.music.genres import ArpeggioFigure, BassLine, ChordFigure


@dataclass(frozen=True, slots=True)
class ChordStep:
    """A chord, or only one ``voice`` of it; ``spread`` is seconds between its notes."""

    beat: float
    length: float
    strength: float
    spread: float = 0.006
    voice: int | None = None


@dataclass(frozen=True, slots=True)
class ArpeggioStep:
    """One rung of the ladder of chord notes."""

    beat: float
    length: float
    strength: float
    rung: int


@dataclass(frozen=True, slots=True)
class BassStep:
    """A bass note, as so many degrees above the root of the chord."""

    beat: float
    length: float
    strength: float
    degree: int = 0
    is_high: bool = False


HELD: tuple[ChordStep, ...] = (ChordStep(0.0, 3.9, 0.75, 0.012),)

CHORD_FIGURES: dict[ChordFigure, tuple[ChordStep, ...]] = {
    "none": (),
    "held": HELD,
    "strum": (
        ChordStep(0.0, 0.95, 0.95, 0.016),
        ChordStep(1.0, 0.5, 0.60, 0.014),
        ChordStep(1.5, 0.9, 0.75, 0.010),
        ChordStep(2.5, 0.5, 0.70, 0.010),
        ChordStep(3.0, 0.5, 0.60, 0.014),
        ChordStep(3.5, 0.5, 0.70, 0.010),
    ),
    "stabs": (
        ChordStep(0.0, 1.4, 0.90),
        ChordStep(1.5, 1.4, 0.75),
        ChordStep(3.0, 0.9, 0.80),
    ),
    "offbeats": (
        ChordStep(0.5, 0.30, 0.85),
        ChordStep(1.5, 0.30, 0.80),
        ChordStep(2.5, 0.30, 0.85),
        ChordStep(3.5, 0.30, 0.80),
    ),
    "comping": (
        ChordStep(0.0, 1.2, 0.80, 0.012),
        ChordStep(1.5, 0.7, 0.62, 0.012),
        ChordStep(2.5, 1.2, 0.72, 0.012),
    ),
    "scratch": (
        ChordStep(0.0, 0.20, 0.80),
        ChordStep(0.75, 0.15, 0.55),
        ChordStep(1.5, 0.20, 0.75),
        ChordStep(1.75, 0.15, 0.55),
        ChordStep(2.75, 0.20, 0.70),
        ChordStep(3.5, 0.35, 0.80),
    ),
    "broken": tuple(
        ChordStep(0.5 * number, 1.6, 0.85 if number % 4 == 0 else 0.62, 0.0, voice)
        for number, voice in enumerate((0, 2, 1, 2, 0, 2, 1, 2))
    ),
}

ARPEGGIOS: dict[ArpeggioFigure, tuple[ArpeggioStep, ...]] = {
    "none": (),
    "up": tuple(
        ArpeggioStep(0.5 * number, 0.6, 0.9 if number % 4 == 0 else 0.68, rung)
        for number, rung in enumerate((0, 1, 2, 3, 4, 3, 2, 1))
    ),
    "wave": tuple(
        ArpeggioStep(0.5 * number, 0.8, 0.85 if number % 4 == 0 else 0.62, rung)
        for number, rung in enumerate((0, 2, 3, 4, 5, 4, 3, 2))
    ),
    "sixteenths": tuple(
        ArpeggioStep(0.25 * number, 0.24, (0.95, 0.50, 0.62, 0.50)[number % 4], rung)
        for number, rung in enumerate((0, 2, 1, 3, 0, 2, 1, 4, 0, 2, 1, 3, 5, 4, 3, 2))
    ),
    "sparse": (
        ArpeggioStep(0.0, 1.5, 0.75, 3),
        ArpeggioStep(1.5, 1.5, 0.60, 5),
        ArpeggioStep(3.0, 1.5, 0.65, 4),
    ),
}

BASS_LINES: dict[BassLine, tuple[BassStep, ...]] = {
    "long": (BassStep(0.0, 3.9, 0.66),),
    "pulse": (
        BassStep(0.0, 0.48, 1.00),
        BassStep(0.5, 0.45, 0.68),
        BassStep(1.0, 0.48, 0.78),
        BassStep(1.5, 0.45, 0.68),
        BassStep(2.0, 0.48, 0.92),
        BassStep(2.5, 0.45, 0.68),
        BassStep(3.0, 0.48, 0.78),
        BassStep(3.5, 0.45, 0.72, 4),
    ),
    "walking": (
        BassStep(0.0, 0.92, 0.95),
        BassStep(1.0, 0.92, 0.80, 2),
        BassStep(2.0, 0.92, 0.88, 4),
        BassStep(3.0, 0.92, 0.80, 5),
    ),
    "offbeat": (
        BassStep(0.5, 0.42, 0.95),
        BassStep(1.5, 0.42, 0.90),
        BassStep(2.5, 0.42, 0.95),
        BassStep(3.5, 0.30, 0.85, is_high=True),
    ),
    "syncopated": (
        BassStep(0.0, 1.35, 0.95),
        BassStep(1.5, 0.45, 0.70),
        BassStep(2.5, 0.95, 0.85, 4),
        BassStep(3.5, 0.45, 0.65),
    ),
    "dub": (
        BassStep(0.0, 0.95, 0.95),
        BassStep(1.5, 0.45, 0.80),
        BassStep(2.0, 0.70, 0.85, 4),
        BassStep(3.0, 0.45, 0.75, 2),
    ),
    "slap": (
        BassStep(0.0, 0.40, 1.00),
        BassStep(0.75, 0.20, 0.70),
        BassStep(1.25, 0.20, 0.75, is_high=True),
        BassStep(2.0, 0.30, 0.85),
        BassStep(2.5, 0.20, 0.75, 4),
        BassStep(3.25, 0.20, 0.80, is_high=True),
        BassStep(3.5, 0.35, 0.70, 6),
    ),
    "tumbao": (
        BassStep(0.0, 1.4, 0.80),
        BassStep(1.5, 1.4, 0.90, 4),
        BassStep(3.0, 0.95, 0.95, is_high=True),
    ),
}
