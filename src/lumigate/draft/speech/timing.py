"""When each written word is heard: from the engine's word events and the sound itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lumigate.draft.speech.espeak import Utterance, WordEvent

_QUIET = 0.012
_SHORTEST = 0.01
_LONGEST_DELAY = 0.30


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` to ``end`` in seconds."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as it goes to the engine; ``owners[i]`` is the word that character ``i`` belongs to."""

    text: str
    owners: tuple[int, ...]


def join_words(spoken: Sequence[str], glued: Sequence[bool], commands: Sequence[str] = ()) -> Line:
    """Return the sentence made of the spoken forms; words without sound leave no trace in it.

    ``commands[i]`` is for the engine, before word ``i``; they count as characters of that word.
    """
    text = ""
    owners: list[int] = []
    for number, form in enumerate(spoken):
        if not form:
            continue
        command = commands[number] if commands else ""
        if text and (command or not glued[number]):
            text += " "
            owners.append(owners[-1])
        text += command + form
        owners.extend([number] * len(command + form))
    return Line(text, tuple(owners))


def time_words(
    count: int,
    line: Line,
    said: Utterance,
    count_sounds: Callable[[int], float],
    levels: NDArray[np.float32],
    hop: float,
) -> list[Span]:
    """Return the span of each of ``count`` words: in order, never overlapping, inside the sound.

    The engine says some words as one ("of the"): these share its sounds, each as many as ``count_sounds`` says
    that it has. ``levels`` is the loudness every ``hop`` seconds; it moves starts and ends out of silence.
    """
    known = _first_events(count, line, said.events)
    starts = _share(count, known, said.sounds, count_sounds, len(levels) * hop)
    loud = levels > _QUIET * float(levels.max(initial=0.0))
    return _settle(starts, loud, hop)


def spread(spans: Sequence[Span], duration: float) -> list[Span]:
    """Return the spans with those of no length dealt out over the room between their neighbours.

    Words without sound, such as emoji at an end, have no length where silence is cut off around them.
    """
    placed = list(spans)
    first = 0
    while first < len(placed):
        stop = first
        while stop < len(placed) and placed[stop].end <= placed[stop].start:
            stop += 1
        if stop > first:
            low = placed[first - 1].end if first else 0.0
            high = placed[stop].start if stop < len(placed) else duration
            step = (high - low) / (stop - first)
            for place in range(first, stop):
                begin = low + (place - first) * step
                placed[place] = Span(begin, high if place == stop - 1 else begin + step)
        first = stop + 1
    return placed


def _first_events(count: int, line: Line, events: Sequence[WordEvent]) -> dict[int, WordEvent]:
    found: dict[int, WordEvent] = {}
    last_word, last_time = -1, -1.0
    for event in events:
        if not 0 <= event.position < len(line.owners):
            continue
        word = line.owners[event.position]
        if word > last_word and event.at > last_time:
            found[word] = event
            last_word, last_time = word, event.at
    if count and 0 not in found:
        found[0] = WordEvent(0, 0.0)
    return found


def _share(
    count: int,
    known: dict[int, WordEvent],
    sounds: Sequence[float],
    count_sounds: Callable[[int], float],
    duration: float,
) -> list[float]:
    marks = sorted(known)
    closing = WordEvent(0, duration, len(sounds))
    starts: list[float] = []
    for mark, following in zip(marks, [*marks[1:], count], strict=True):
        first, last = known[mark], known.get(following, closing)
        starts.append(first.at)
        if following - mark == 1:
            continue
        weights = [count_sounds(word) for word in range(mark, following)]
        inside = sounds[first.first_sound : last.first_sound]
        done = 0.0
        for weight in weights[:-1]:
            done += weight / (sum(weights) or 1)
            starts.append(_moment(done, first.at, last.at, inside))
    return starts


def _moment(share: float, begin: float, end: float, sounds: Sequence[float]) -> float:
    if len(sounds) < 2:
        return begin + (end - begin) * share
    place = round(share * len(sounds))
    return sounds[place] if place < len(sounds) else end


def _settle(starts: list[float], loud: NDArray[np.bool_], hop: float) -> list[Span]:
    duration = len(loud) * hop
    shortest = min(_SHORTEST, duration / max(1, len(starts)))
    spans: list[Span] = []
    floor = 0.0
    for number, (raw, following) in enumerate(zip(starts, [*starts[1:], duration], strict=True)):
        # Each word leaves room for those that are still to come.
        last_end = max(floor, duration - shortest * (len(starts) - 1 - number))
        last_begin = max(floor, last_end - shortest)
        begin = min(max(floor, raw), last_begin)
        end = max(following, begin + shortest)
        first_frame = int(begin / hop)
        frames = np.flatnonzero(loud[first_frame : int(np.ceil(following / hop))])
        if len(frames):
            heard = (first_frame + int(frames[0])) * hop
            if begin < heard <= begin + _LONGEST_DELAY:
                begin = min(heard, last_begin)
            end = max(min(end, (first_frame + int(frames[-1]) + 1) * hop), begin + shortest)
        end = min(end, last_end)
        spans.append(Span(begin, end))
        floor = end
    return spans
