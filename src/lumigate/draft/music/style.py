"""From the words of a prompt to decisions: kind, mood, tempo, key, who plays, and what cannot be played."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

import numpy as np

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.acoustics.lexicon import Found
from lumigate.draft.music.chance import stream
from lumigate.draft.music.genres import GENRES, MOODS, Genre, Mood
from lumigate.draft.music.theory import Key, read_key
from lumigate.draft.music.vocabulary import Meaning, lexicon

TEMPO_RANGE = (40, 220)

SectionName = Literal["intro", "verse", "build", "chorus", "break", "bridge", "outro"]

_NAMED = 10
_TEMPO = re.compile(r"(?<![\d.,])(\d{1,4})\s*-?\s*bpm", re.IGNORECASE)
_KEY = re.compile(
    r"\b(?:in|key of)\s+(?:the key of\s+)?([A-Ga-g](?:#|♯|b|♭|-sharp|-flat)?\s*"
    r"(?:major|minor|maj\b|min\b|dorian|phrygian|lydian|mixolydian|m\b))"
)
_NO_DRUMS = re.compile(
    r"\b(?:no|without|ohne|sans|sin|senza|sem|без)\s+(?:any\s+)?(?:drums|percussion|beats?|schlagzeug|batterie|"
    r"percussions|batería|percusión|batteria|percussioni|bateria|percussão|ударных)\b|\bdrumless\b|\bdavulsuz\b",
    re.IGNORECASE,
)
_NO_VOICES = re.compile(
    r"\b(?:no|without|non|ohne|sans|sin|senza|sem|без)[\s-]+(?:any\s+)?(?:vocals?|voices?|singing|lyrics|gesang|voix|"
    r"paroles|voz|voces|letra|voce|voci|вокала|голоса|слов)\b|\b(?:vokalsiz|sözsüz)\b",
    re.IGNORECASE,
)
_SECTION_WORDS: Mapping[str, SectionName] = MappingProxyType(
    {
        "intro": "intro", "introduction": "intro",
        "verse": "verse", "strophe": "verse", "couplet": "verse",
        "build": "build", "build-up": "build", "buildup": "build", "pre-chorus": "build", "prechorus": "build",
        "chorus": "chorus", "refrain": "chorus", "hook": "chorus", "drop": "chorus",
        "bridge": "bridge", "solo": "bridge", "middle eight": "bridge",
        "break": "break", "breakdown": "break", "interlude": "break",
        "outro": "outro", "coda": "outro", "ending": "outro",
    }
)  # fmt: skip
_SECTION = "|".join(sorted(_SECTION_WORDS, key=len, reverse=True))
_PLAN = re.compile(
    rf"\b(?:{_SECTION})\b(?:\s*(?:,|;|/|\+|->|→|>|–|-|\band\b|\bthen\b)?\s*(?:and\s+|then\s+)?\b(?:{_SECTION})\b)+",
    re.IGNORECASE,
)
_MOST_SECTIONS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """All decisions that the prompt and the seed make before a note is written."""

    genre: Genre
    mood: Mood | None
    tempo: float
    is_tempo_fixed: bool
    key: Key
    energy: float
    sections: tuple[SectionName, ...] = ()
    """The plan that the prompt gives, such as intro, verse, chorus, outro; empty: as the length suits."""
    not_played: tuple[str, ...] = ()


def read_style(prompt: str, seed: int, tempo: int | None = None, key: str | None = None) -> Style:
    """Return what the prompt asks for; ``tempo`` and ``key`` given apart win over its words."""
    if tempo is not None and not TEMPO_RANGE[0] <= tempo <= TEMPO_RANGE[1]:
        raise InvalidRequest(
            f"tempo {tempo} is out of range; give {TEMPO_RANGE[0]} to {TEMPO_RANGE[1]} beats per minute"
        )
    plan, rest = _plan_in(prompt)
    found = list(lexicon().read(_NO_VOICES.sub(" ", rest)))
    meant = [meaning for one in found for meaning in one.meanings]
    rng = stream(prompt, seed, "style")
    genre = _best_genre(meant)
    mood = _best_mood(meant)
    wanted_tempo = tempo or _tempo_in(prompt)
    drawn_tempo = float(rng.integers(genre.tempo[0], genre.tempo[1] + 1)) * (mood.tempo if mood else 1.0)
    return Style(
        genre=_with_players(genre, meant, is_drumless=_NO_DRUMS.search(prompt) is not None),
        mood=mood,
        tempo=float(wanted_tempo or round(drawn_tempo)),
        is_tempo_fixed=wanted_tempo is not None,
        key=read_key(key) if key else _key_in(prompt) or _draw_key(genre, mood, rng),
        energy=mood.energy if mood else 0.0,
        sections=plan,
        not_played=(*_not_played(found), *_out_of_range(prompt)),
    )


def _best_genre(meant: Sequence[Meaning]) -> Genre:
    # A genre called by its own name outweighs any number of words that merely suggest one.
    scores = [
        meant.count(("hints", genre.name)) + _NAMED * min(1, meant.count(("names", genre.name)))
        for genre in GENRES
    ]
    return GENRES[scores.index(max(scores))]


def _best_mood(meant: Sequence[Meaning]) -> Mood | None:
    scores = [meant.count(("moods", mood.name)) for mood in MOODS]
    return MOODS[scores.index(max(scores))] if max(scores) else None


def _with_players(genre: Genre, meant: Sequence[Meaning], *, is_drumless: bool) -> Genre:
    chosen = genre
    for place, name in meant:
        match place:
            case "chords":
                figure = "strum" if chosen.chord_figure == "none" else chosen.chord_figure
                chosen = replace(chosen, chords=name, chord_figure=figure)
            case "pad":
                chosen = replace(chosen, pad=name)
            case "arpeggio":
                figure = "up" if chosen.arpeggio_figure == "none" else chosen.arpeggio_figure
                chosen = replace(chosen, arpeggio=name, arpeggio_figure=figure)
            case "lead":
                chosen = replace(chosen, lead=name)
            case "bass":
                chosen = replace(chosen, bass=name)
            case _:
                continue
    return replace(chosen, drums="none") if is_drumless else chosen


def _plan_in(prompt: str) -> tuple[tuple[SectionName, ...], str]:
    """Return the sections that a prompt lists, and the prompt without them."""
    match = _PLAN.search(prompt)
    if match is None:
        return (), prompt
    words = re.findall(_SECTION, match[0], re.IGNORECASE)
    plan: list[SectionName] = [_SECTION_WORDS[word.lower()] for word in words]
    return tuple(plan[:_MOST_SECTIONS]), f"{prompt[: match.start()]} {prompt[match.end() :]}"


def _tempo_in(prompt: str) -> int | None:
    match = _TEMPO.search(prompt)
    if match is None:
        return None
    return min(max(int(match[1]), TEMPO_RANGE[0]), TEMPO_RANGE[1])


def _out_of_range(prompt: str) -> tuple[str, ...]:
    """Return a tempo that is asked for and lies beyond what is played."""
    match = _TEMPO.search(prompt)
    if match is None or TEMPO_RANGE[0] <= int(match[1]) <= TEMPO_RANGE[1]:
        return ()
    return (match[0],)


def _key_in(prompt: str) -> Key | None:
    match = _KEY.search(prompt)
    return read_key(match[1]) if match else None


def _draw_key(genre: Genre, mood: Mood | None, rng: np.random.Generator) -> Key:
    scales = genre.scales
    if mood is not None and mood.scales:
        scales = tuple(scale for scale in scales if scale in mood.scales) or mood.scales
    return Key(int(rng.integers(12)), scales[int(rng.integers(len(scales)))])


def _not_played(found: Sequence[Found[Meaning]]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(one.text for one in found if any(table == "not_played" for table, _ in one.meanings))
    )
