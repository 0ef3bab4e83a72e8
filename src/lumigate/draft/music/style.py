"""From the words of a prompt to decisions: kind, mood, tempo, key, who plays, and what cannot be played."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.music.chance import stream
from lumigate.draft.music.genres import GENRES, MOODS, Genre, Mood
from lumigate.draft.music.theory import Key, read_key

TEMPO_RANGE = (40, 220)

_SUNG = """
vocal vocals vocalist voice voices sing sings singing singer sung lyrics lyric rapper rapping choir acapella
a-cappella spoken humming whistling yodel soprano tenor baritone
"""
_VOICES = frozenset(_SUNG.split())
_WANTED = {
    "piano": ("chords", "piano"),
    "rhodes": ("chords", "electric piano"),
    "organ": ("chords", "organ"),
    "guitar": ("chords", "guitar"),
    "ukulele": ("chords", "guitar"),
    "strings": ("pad", "strings"),
    "harp": ("arpeggio", "harp"),
    "marimba": ("arpeggio", "marimba"),
    "xylophone": ("arpeggio", "marimba"),
    "music-box": ("arpeggio", "music box"),
    "oud": ("arpeggio", "oud"),
    "violin": ("lead", "violin"),
    "cello": ("lead", "cello"),
    "flute": ("lead", "flute"),
    "brass": ("lead", "brass"),
    "trumpet": ("lead", "brass"),
    "horn": ("lead", "brass"),
    "horns": ("lead", "brass"),
    "vibraphone": ("lead", "vibraphone"),
    "bells": ("lead", "bell synth"),
    "synth": ("lead", "saw lead"),
}
"""Instruments that the synthesiser has, and the place they take."""
_UNPLAYABLE = """
saxophone sax clarinet oboe bassoon trombone tuba accordion banjo mandolin harmonica bagpipes sitar koto shamisen
didgeridoo kalimba duduk ney zurna bouzouki erhu theremin harpsichord turntable scratching
"""
_MISSING = frozenset(_UNPLAYABLE.split())
_TEMPO = re.compile(r"(\d{2,3})\s*-?\s*bpm", re.IGNORECASE)
_KEY = re.compile(
    r"\b(?:in|key of)\s+(?:the key of\s+)?([A-Ga-g](?:#|♯|b|♭|-sharp|-flat)?\s*"
    r"(?:major|minor|maj\b|min\b|dorian|phrygian|lydian|mixolydian|m\b))"
)
_NO_DRUMS = re.compile(r"\b(?:no|without)\s+(?:drums|percussion|beat|beats)\b|\bdrumless\b", re.IGNORECASE)
_NO_VOICES = re.compile(
    r"\b(?:no|without|non)[\s-]+(?:any\s+)?(?:vocals?|voices?|singing|lyrics)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """All decisions that the prompt and the seed make before a note is written."""

    genre: Genre
    mood: Mood | None
    tempo: float
    is_tempo_fixed: bool
    key: Key
    energy: float
    not_played: tuple[str, ...]


def read_style(prompt: str, seed: int, tempo: int | None = None, key: str | None = None) -> Style:
    """Return what the prompt asks for; ``tempo`` and ``key`` given apart win over its words."""
    if tempo is not None and not TEMPO_RANGE[0] <= tempo <= TEMPO_RANGE[1]:
        raise InvalidRequest(
            f"tempo {tempo} is out of range; give {TEMPO_RANGE[0]} to {TEMPO_RANGE[1]} beats per minute"
        )
    words = _words(prompt)
    rng = stream(prompt, seed, "style")
    genre = _best_genre(words)
    mood = _best_mood(words)
    wanted_tempo = tempo or _tempo_in(prompt)
    drawn_tempo = float(rng.integers(genre.tempo[0], genre.tempo[1] + 1)) * (mood.tempo if mood else 1.0)
    return Style(
        genre=_with_players(genre, words, is_drumless=_NO_DRUMS.search(prompt) is not None),
        mood=mood,
        tempo=float(wanted_tempo or round(drawn_tempo)),
        is_tempo_fixed=wanted_tempo is not None,
        key=read_key(key) if key else _key_in(prompt) or _draw_key(genre, mood, rng),
        energy=mood.energy if mood else 0.0,
        not_played=_not_played(_words(_NO_VOICES.sub(" ", prompt))),
    )


def _words(prompt: str) -> list[str]:
    return re.findall(r"\w+(?:-\w+)*", prompt.lower())


def _best_genre(words: list[str]) -> Genre:
    spread = [*words, *(part for word in words if "-" in word for part in word.split("-"))]
    # A genre called by its own name outweighs any number of words that merely suggest one.
    scores = [
        sum(word in genre.hints.split() for word in spread) + 10 * (genre.name in spread) for genre in GENRES
    ]
    return GENRES[scores.index(max(scores))]


def _best_mood(words: list[str]) -> Mood | None:
    scores = [sum(word in mood.hints.split() for word in words) for mood in MOODS]
    return MOODS[scores.index(max(scores))] if max(scores) else None


def _with_players(genre: Genre, words: list[str], *, is_drumless: bool) -> Genre:
    chosen = genre
    pairs = [*words, *(f"{first}-{second}" for first, second in pairwise(words))]
    for word in pairs:
        match _WANTED.get(word):
            case ("chords", name):
                figure = "strum" if chosen.chord_figure == "none" else chosen.chord_figure
                chosen = replace(chosen, chords=name, chord_figure=figure)
            case ("pad", name):
                chosen = replace(chosen, pad=name)
            case ("arpeggio", name):
                figure = "up" if chosen.arpeggio_figure == "none" else chosen.arpeggio_figure
                chosen = replace(chosen, arpeggio=name, arpeggio_figure=figure)
            case ("lead", name):
                chosen = replace(chosen, lead=name)
            case _:
                continue
    return replace(chosen, drums="none") if is_drumless else chosen


def _tempo_in(prompt: str) -> int | None:
    match = _TEMPO.search(prompt)
    if match is None:
        return None
    return min(max(int(match[1]), TEMPO_RANGE[0]), TEMPO_RANGE[1])


def _key_in(prompt: str) -> Key | None:
    match = _KEY.search(prompt)
    return read_key(match[1]) if match else None


def _draw_key(genre: Genre, mood: Mood | None, rng: np.random.Generator) -> Key:
    scales = genre.scales
    if mood is not None and mood.scales:
        scales = tuple(scale for scale in scales if scale in mood.scales) or mood.scales
    return Key(int(rng.integers(12)), scales[int(rng.integers(len(scales)))])


def _not_played(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word in _VOICES or word in _MISSING))
