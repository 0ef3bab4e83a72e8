"""The instruments as data: how each one sounds, for the three ways of making sound."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ringing:
    """Struck or plucked: every harmonic dies away by itself, the high ones sooner.

    ``slope`` is the fall of the harmonics (their number to this power), ``point`` where the string is struck as a
    share of its length, ``decay`` per second at middle C, ``damping`` how much sooner the next harmonic dies.
    ``knock`` is the noise of the hammer or finger, ``detune`` in cents between two strings, ``drive`` distorts.
    """

    slope: float = 1.0
    point: float = 0.13
    decay: float = 1.2
    damping: float = 0.30
    ring: float = 1.6
    """Seconds that it goes on after the note, at most."""
    knock: float = 0.05
    detune: float = 0.0
    drive: float = 0.0
    odd_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sustained:
    """Bowed, blown or held: a steady wave with a brightness that moves.

    ``cutoff`` in Hz closes to ``closed`` with ``closing`` per second; ``detune`` in cents spreads ``voices``.
    ``formants`` are resonances of the body that stay where they are at every pitch: Hz and dB.
    """

    slope: float = 1.0
    cutoff: float = 3000.0
    closed: float = 1500.0
    closing: float = 1.5
    attack: float = 0.02
    release: float = 0.25
    voices: int = 1
    detune: float = 8.0
    vibrato: float = 0.0
    """Depth in cents."""
    breath: float = 0.0
    tremolo: float = 0.0
    """Depth as a share of the level, at 5 Hz."""
    odd_only: bool = False
    formants: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Modulated:
    """A tone whose phase is moved by another: bells, mallets, electric pianos."""

    ratio: float = 1.0
    depth: float = 1.0
    fading: float = 3.0
    """How fast the brightness goes, per second."""
    decay: float = 1.5
    ring: float = 1.2
    shimmer: float = 0.0
    """A second, much higher partial at the beginning."""
    tremolo: float = 0.0


Timbre = Ringing | Sustained | Modulated

TIMBRES: dict[str, Timbre] = {
    "piano": Ringing(slope=1.05, point=0.12, decay=0.9, damping=0.20, ring=0.35, knock=0.06, detune=1.6),
    "guitar": Ringing(slope=0.85, point=0.22, decay=1.6, damping=0.22, ring=0.6, knock=0.05),
    "drive guitar": Ringing(
        slope=0.70, point=0.18, decay=0.7, damping=0.10, ring=0.10, knock=0.03, drive=6.0
    ),
    "harp": Ringing(slope=1.1, point=0.40, decay=1.3, damping=0.25, ring=2.0, knock=0.02),
    "oud": Ringing(slope=0.75, point=0.16, decay=2.6, damping=0.16, ring=0.5, knock=0.10, detune=3.0),
    "pluck": Ringing(slope=0.80, point=0.30, decay=3.4, damping=0.16, ring=0.5, knock=0.03),
    "synth pluck": Ringing(slope=0.75, point=0.5, decay=4.5, damping=0.12, ring=0.4, knock=0.0, detune=7.0),
    "music box": Ringing(slope=1.5, point=0.07, decay=1.7, damping=0.6, ring=1.8, knock=0.05),
    "marimba": Ringing(slope=1.9, point=0.08, decay=5.0, damping=1.0, ring=0.5, knock=0.10, odd_only=True),
    "harpsichord": Ringing(
        slope=0.55, point=0.08, decay=1.5, damping=0.10, ring=0.12, knock=0.10, detune=1.2
    ),
    "banjo": Ringing(slope=0.60, point=0.11, decay=5.2, damping=0.12, ring=0.35, knock=0.14),
    "mandolin": Ringing(slope=0.70, point=0.15, decay=3.0, damping=0.16, ring=0.4, knock=0.08, detune=5.0),
    "sitar": Ringing(
        slope=0.42, point=0.07, decay=1.1, damping=0.07, ring=1.0, knock=0.06, detune=4.0, drive=0.8
    ),
    "koto": Ringing(slope=0.75, point=0.09, decay=2.1, damping=0.18, ring=0.9, knock=0.09),
    "shamisen": Ringing(slope=0.55, point=0.10, decay=5.5, damping=0.10, ring=0.3, knock=0.20, drive=0.6),
    "kalimba": Ringing(slope=1.9, point=0.12, decay=3.2, damping=0.8, ring=1.0, knock=0.14),
    "timpani": Ringing(slope=1.7, point=0.21, decay=2.4, damping=0.55, ring=0.9, knock=0.20),
    "upright bass": Ringing(slope=1.0, point=0.25, decay=2.8, damping=0.30, ring=0.15, knock=0.08),
    "pick bass": Ringing(slope=0.85, point=0.14, decay=1.8, damping=0.14, ring=0.10, knock=0.06, drive=1.2),
    "warm pad": Sustained(
        slope=0.9, cutoff=2600, closed=1300, closing=0.5, attack=0.40, release=0.9, voices=3, detune=9
    ),
    "glass pad": Sustained(
        slope=1.1, cutoff=5200, closed=2400, closing=0.3, attack=0.90, release=1.6, voices=3, detune=6
    ),
    "saw pad": Sustained(
        slope=0.85, cutoff=4200, closed=2200, closing=0.6, attack=0.12, release=0.5, voices=3, detune=14
    ),
    "strings": Sustained(
        slope=0.85,
        cutoff=4200,
        closed=3200,
        closing=0.6,
        attack=0.18,
        release=0.55,
        voices=3,
        detune=10,
        breath=0.004,
    ),
    "spiccato": Sustained(
        slope=0.80,
        cutoff=5200,
        closed=1400,
        closing=9.0,
        attack=0.012,
        release=0.16,
        voices=2,
        detune=9,
        breath=0.01,
    ),
    "low strings": Sustained(
        slope=0.80, cutoff=2200, closed=1200, closing=1.5, attack=0.06, release=0.30, voices=2, detune=7
    ),
    "violin": Sustained(
        slope=0.80, cutoff=6000, closed=4500, attack=0.09, release=0.22, vibrato=14, breath=0.006
    ),
    "cello": Sustained(
        slope=0.85, cutoff=3600, closed=2400, attack=0.10, release=0.25, vibrato=12, breath=0.004
    ),
    "flute": Sustained(
        slope=1.9, cutoff=5000, closed=3800, attack=0.05, release=0.15, vibrato=9, breath=0.030
    ),
    "brass": Sustained(
        slope=0.75,
        cutoff=4200,
        closed=2400,
        closing=2.0,
        attack=0.05,
        release=0.16,
        voices=2,
        detune=5,
        vibrato=5,
    ),
    "saxophone": Sustained(
        slope=0.70,
        cutoff=3800,
        closed=2600,
        closing=1.5,
        attack=0.045,
        release=0.14,
        vibrato=13,
        breath=0.014,
        formants=((620, 7), (1150, 6), (2600, 4)),
    ),
    "clarinet": Sustained(
        slope=0.75,
        cutoff=3600,
        closed=2800,
        attack=0.04,
        release=0.12,
        breath=0.008,
        odd_only=True,
        formants=((1500, 4),),
    ),
    "oboe": Sustained(
        slope=0.55,
        cutoff=4600,
        closed=3800,
        attack=0.04,
        release=0.12,
        vibrato=9,
        breath=0.005,
        formants=((1050, 9), (3000, 6)),
    ),
    "bassoon": Sustained(
        slope=0.70,
        cutoff=2400,
        closed=1700,
        attack=0.05,
        release=0.12,
        vibrato=5,
        breath=0.006,
        formants=((480, 9), (1200, 4)),
    ),
    "trombone": Sustained(
        slope=0.70,
        cutoff=2800,
        closed=1500,
        closing=2.0,
        attack=0.06,
        release=0.16,
        vibrato=5,
        formants=((550, 5),),
    ),
    "tuba": Sustained(
        slope=0.85, cutoff=1300, closed=700, closing=2.5, attack=0.05, release=0.14, formants=((250, 5),)
    ),
    "accordion": Sustained(
        slope=0.60,
        cutoff=4800,
        closed=4200,
        attack=0.035,
        release=0.09,
        voices=3,
        detune=13,
        breath=0.004,
        formants=((900, 4), (2200, 3)),
    ),
    "harmonica": Sustained(
        slope=0.50,
        cutoff=4200,
        closed=3400,
        attack=0.035,
        release=0.10,
        vibrato=8,
        breath=0.010,
        tremolo=0.18,
        formants=((1900, 6),),
    ),
    "bagpipes": Sustained(
        slope=0.35, cutoff=5200, closed=5000, attack=0.012, release=0.05, formants=((1300, 6), (3100, 5))
    ),
    "pan flute": Sustained(
        slope=2.1, cutoff=3600, closed=2400, attack=0.06, release=0.16, vibrato=7, breath=0.075
    ),
    "ney": Sustained(
        slope=1.5,
        cutoff=3400,
        closed=2600,
        attack=0.08,
        release=0.20,
        vibrato=16,
        breath=0.060,
        formants=((1000, 4),),
    ),
    "duduk": Sustained(
        slope=0.85,
        cutoff=2200,
        closed=1700,
        attack=0.07,
        release=0.20,
        vibrato=18,
        breath=0.012,
        odd_only=True,
        formants=((500, 6), (1300, 4)),
    ),
    "zurna": Sustained(
        slope=0.40,
        cutoff=5200,
        closed=4600,
        attack=0.025,
        release=0.08,
        vibrato=10,
        breath=0.006,
        formants=((1400, 8), (2900, 6)),
    ),
    "erhu": Sustained(
        slope=0.65,
        cutoff=4200,
        closed=3300,
        attack=0.08,
        release=0.20,
        vibrato=24,
        breath=0.008,
        formants=((800, 6), (1700, 5)),
    ),
    "theremin": Sustained(slope=2.0, cutoff=3000, closed=2600, attack=0.12, release=0.20, vibrato=38),
    "organ": Sustained(slope=1.15, cutoff=4500, closed=4500, attack=0.01, release=0.08, voices=2, detune=4),
    "saw lead": Sustained(
        slope=0.85, cutoff=6500, closed=2800, closing=3.0, attack=0.008, release=0.16, voices=3, detune=11
    ),
    "synth stab": Sustained(
        slope=0.85, cutoff=6000, closed=1000, closing=8.0, attack=0.004, release=0.14, voices=3, detune=12
    ),
    "synth bass": Sustained(
        slope=0.85, cutoff=2400, closed=380, closing=9.0, attack=0.004, release=0.05, voices=2, detune=5
    ),
    "round bass": Sustained(slope=1.25, cutoff=1600, closed=500, closing=6.0, attack=0.006, release=0.07),
    "soft bass": Sustained(slope=1.6, cutoff=900, closed=500, closing=4.0, attack=0.015, release=0.12),
    "sub bass": Sustained(slope=1.8, cutoff=700, closed=350, closing=3.0, attack=0.006, release=0.10),
    "electric piano": Modulated(
        ratio=1.0, depth=1.0, fading=2.6, decay=1.1, ring=0.3, shimmer=0.07, tremolo=0.16
    ),
    "vibraphone": Modulated(ratio=4.0, depth=0.45, fading=7.0, decay=1.3, ring=1.4, tremolo=0.12),
    "celesta": Modulated(ratio=4.0, depth=0.30, fading=9.0, decay=2.2, ring=1.2, shimmer=0.06),
    "glockenspiel": Modulated(ratio=2.76, depth=0.55, fading=6.0, decay=1.8, ring=1.6, shimmer=0.10),
    "steel drum": Modulated(ratio=2.0, depth=0.9, fading=4.0, decay=2.6, ring=0.7, tremolo=0.10),
    "bell synth": Modulated(ratio=2.0, depth=1.1, fading=5.0, decay=2.0, ring=1.0, shimmer=0.05),
}

LEAD_OCTAVES: dict[str, int] = {
    "cello": -1,
    "saxophone": -1,
    "clarinet": -1,
    "bassoon": -2,
    "trombone": -2,
    "duduk": -1,
    "sitar": -1,
    "shamisen": -1,
    "drive guitar": -1,
}
"""How far below the usual place of a melody an instrument is at home."""
