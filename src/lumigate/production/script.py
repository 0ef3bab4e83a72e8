"""The draft writer: a script from a brief by rules alone, the same one for the same brief.

It learned nothing and says so in the document. English briefs of one phrase get lines of the writer's own; where the
brief is a text, or in another language, its own sentences are the narration and nothing is invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

from lumigate.kit.hashing import sha256_hex
from lumigate.production import beats
from lumigate.production.language import is_not_latin, joined, main_language, pace
from lumigate.production.model import Brief, Framing, PictureInput, Script, ScriptScene
from lumigate.production.topic import Topic, clauses, cleaned, sentences, topic_of

WRITER = "draft writer"

SCENE_SECONDS = 5.0
SLOWEST_SCENE = 8.0
"""Seconds that one picture may stay when there are fewer sentences than scenes."""
QUIET = 0.9
"""Seconds of a scene in which nobody speaks: the cross-fade and a breath."""
TITLE_LENGTH = 60

_VIEWS: tuple[Framing, ...] = ("wide", "close", "low", "detail", "above")
_IN_WORDS: dict[Framing, str] = {
    "wide": "wide view of {what}",
    "close": "close view of {what}",
    "detail": "detail of {what}",
    "above": "{what}, seen from above",
    "low": "{what}, seen from low down",
}
_TITLE_WORDS = 6
_RELATIVE = re.compile(r"\b(?:who|that|which|whose)\b", re.IGNORECASE)
_QUESTIONS = ("how", "why", "what", "when", "where", "who")
_STATEMENT = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|do|does|we|our|i|you|they|it|he|she)\b", re.IGNORECASE
)
_DETERMINER = re.compile(
    r"^(?:an?|the|this|that|these|those|my|our|your|his|her|their|its|some|many|two|three|four|five|one|every|each)\b",
    re.IGNORECASE,
)


def write_script(brief: Brief) -> Script:
    """Return the script for a brief; equal briefs give equal scripts."""
    text = cleaned(brief.text) if brief.text.strip() else ""
    if brief.pictures:
        lines = _lines_for_pictures(brief, text)
    elif _speaks_for_itself(brief, text):
        lines = _own_words(brief, text)
    else:
        lines = _written_lines(brief, topic_of(text), scene_count(brief.story_seconds))
    pictures: list[PictureInput | None] = list(brief.pictures) or [None] * len(lines)
    prompts = _prompts(brief, text, lines)
    scenes = tuple(
        ScriptScene(
            key=f"s{number}",
            prompt=prompt,
            narration=line,
            view=_VIEWS[(number - 1) % len(_VIEWS)],
            seed=_number(f"{brief.text}/{number}"),
            picture=picture,
        )
        for number, (line, prompt, picture) in enumerate(zip(lines, prompts, pictures, strict=True), 1)
    )
    return Script(title=_title(brief, text), language=brief.language, written_by=WRITER, scenes=scenes)


def scene_count(seconds: float) -> int:
    """Return how many pictures suit so many seconds: one for about five."""
    return max(1, round(seconds / SCENE_SECONDS))


def deal(pieces: tuple[str, ...], hands: int) -> list[tuple[str, ...]]:
    """Split pieces into so many runs of about equal length; with too few pieces, some runs are empty."""
    if hands == 1:
        return [pieces]
    left_hands = hands // 2
    if len(pieces) < hands:
        middle = (len(pieces) * left_hands + hands - 1) // hands
    else:
        middle = _fairest_cut(pieces, left_hands, hands)
    return deal(pieces[:middle], left_hands) + deal(pieces[middle:], hands - left_hands)


def _fairest_cut(pieces: tuple[str, ...], left_hands: int, hands: int) -> int:
    wanted = sum(map(len, pieces)) * left_hands / hands
    best, best_miss, so_far = left_hands, float("inf"), sum(map(len, pieces[: left_hands - 1]))
    for cut in range(left_hands, len(pieces) - (hands - left_hands) + 1):
        so_far += len(pieces[cut - 1])
        if abs(so_far - wanted) < best_miss:
            best, best_miss = cut, abs(so_far - wanted)
    return best


def _speaks_for_itself(brief: Brief, text: str) -> bool:
    foreign = main_language(brief.language) != "en" or is_not_latin(text)
    return foreign or len(sentences(text)) > 1


def _own_words(brief: Brief, text: str) -> list[str]:
    pieces = sentences(text)
    spoken = sum(map(len, pieces)) / pace(brief.language) + QUIET * len(pieces)
    seconds = max(brief.story_seconds, spoken)
    count = scene_count(seconds)
    if len(pieces) < count:
        pieces = _finer(pieces, count)
        count = max(len(pieces), ceil(seconds / SLOWEST_SCENE), min(count, 2))
    return [joined(run) for run in deal(pieces, count)]


def _finer(pieces: tuple[str, ...], wanted: int) -> tuple[str, ...]:
    """Split the longest sentences at their commas until there are enough pieces, or nothing to split."""
    split = list(pieces)
    while len(split) < wanted:
        where = max(range(len(split)), key=lambda index: (len(clauses(split[index])) > 1, len(split[index])))
        parts = clauses(split[where])
        if len(parts) < 2:
            break
        first, second = deal(parts, 2)
        split[where : where + 1] = [joined(first), joined(second)]
    return tuple(split)


def _lines_for_pictures(brief: Brief, text: str) -> list[str]:
    untitled = [index for index, picture in enumerate(brief.pictures) if not picture.title.strip()]
    lines = [_as_sentence(picture.title) for picture in brief.pictures]
    if not untitled or not text:
        return lines
    if _speaks_for_itself(brief, text):
        spare = [joined(run) for run in deal(sentences(text), len(untitled))]
    else:
        spare = _written_lines(brief, topic_of(text), len(untitled))
    for index, line in zip(untitled, spare, strict=True):
        lines[index] = line
    return lines


def _written_lines(brief: Brief, topic: Topic, count: int) -> list[str]:
    budget = (brief.story_seconds / count - QUIET + 0.5) * pace(brief.language)
    start = _number(brief.text)
    opening = _opening(topic, start)
    if count == 1:
        return [opening]
    pool = list(_middles(topic, start))
    middles: list[str] = []
    for _ in range(count - 2):
        fitting = next((line for line in pool if len(line) <= budget), None)
        line = fitting or min(pool, key=len, default="")
        middles.append(line)
        if line:
            pool.remove(line)
    return [opening, *middles, _closing(topic, start)]


def _opening(topic: Topic, start: int) -> str:
    whole = _inside_sentence(topic.whole)
    if not any(map(str.isalnum, whole)):
        return ""
    if whole.casefold().startswith(_QUESTIONS):
        return _pick(beats.QUESTION_OPENINGS, start).format(whole=whole)
    if _STATEMENT.search(whole):
        return _as_sentence(topic.whole)
    has_article = _DETERMINER.match(whole) is not None or whole[:1].isupper()
    return _pick(beats.OPENINGS if has_article else beats.HEADLINE_OPENINGS, start).format(whole=whole)


def _middles(topic: Topic, start: int) -> Iterator[str]:
    spoken_of = [word.casefold() for word in re.findall(r"[\w']+", f"{topic.whole} {topic.style}")]
    echoes = [(spoken_of.index(word), echo.line) for echo in beats.ECHOES for word in _first(echo, spoken_of)]
    yield from (line for _, line in sorted(echoes))
    if _short(topic.subject):
        yield _pick(beats.SUBJECT_LINES, start).format(the_subject=_definite(topic.the_subject))
    if _short(topic.place) and not beats.WIDE_PLACES.isdisjoint(topic.place.casefold().split()):
        yield _pick(beats.PLACE_LINES, start).format(place=topic.place)
    turn = start % len(beats.GENERIC)
    yield from (*beats.GENERIC[turn:], *beats.GENERIC[:turn])


def _first(echo: beats.Echo, words: list[str]) -> Iterator[str]:
    found = next((word for word in words if word in echo.words), None)
    if found is not None:
        yield found


def _closing(topic: Topic, start: int) -> str:
    line = _pick(beats.CLOSINGS, start)
    if "{" in line and not _short(topic.subject):
        line = beats.CLOSINGS[1]
    return line.format(the_subject=_definite(topic.the_subject))


def _short(phrase: str) -> bool:
    words = phrase.split()
    if not words or len(words) > 4 or _STATEMENT.search(phrase) or words[0].casefold() in _QUESTIONS:
        return False
    return len(words) > 1 or phrase[:1].isupper()


def _definite(phrase: str) -> str:
    if _DETERMINER.match(phrase) or phrase[:1].isupper():
        return _inside_sentence(phrase)
    return f"the {phrase}"


def _inside_sentence(phrase: str) -> str:
    if _DETERMINER.match(phrase) or phrase.casefold().startswith(_QUESTIONS):
        return phrase[0].lower() + phrase[1:]
    return phrase


def _as_sentence(text: str) -> str:
    line = text.strip()
    if not line:
        return ""
    line = line[0].upper() + line[1:]
    return line if line[-1] in ".!?…。！？؟।:" else f"{line}."


def _prompts(brief: Brief, text: str, lines: list[str]) -> list[str]:
    many = len(sentences(text)) > 1
    topic = topic_of(sentences(text)[0]) if many else topic_of(text)
    style = "" if many else topic.style
    settled = not beats.TIMES.isdisjoint(re.findall(r"\w+", text.casefold()))
    prompts: list[str] = []
    for index, line in enumerate(lines):
        own = line.rstrip(".!?…。 ") if many or brief.pictures else ""
        what = own or topic.whole
        view = _VIEWS[index % len(_VIEWS)]
        light = "" if settled or many else _light(index, len(lines))
        context = _context(topic, own)
        prompts.append(", ".join(filter(None, (_IN_WORDS[view].format(what=what), context, light, style))))
    return prompts


def _context(topic: Topic, own: str) -> str:
    """Return what ties a scene with words of its own to the film: whom it is about, not what happens elsewhere."""
    if not own:
        return ""
    who = _RELATIVE.split(topic.subject, maxsplit=1)[0].strip(" ,")
    if _short(who):
        return "" if who in own else who
    is_title = len(topic.whole.split()) <= _TITLE_WORDS and not _is_statement(topic.whole)
    return topic.whole if is_title and topic.whole not in own else ""


def _is_statement(text: str) -> bool:
    return bool(_STATEMENT.search(text)) or text.casefold().startswith(_QUESTIONS)


def _light(index: int, count: int) -> str:
    place = index / max(1, count - 1) * (len(beats.LIGHTS) - 1)
    return beats.LIGHTS[round(place)]


def _title(brief: Brief, text: str) -> str:
    first = (
        next(iter(sentences(text)), "") or next((p.title for p in brief.pictures if p.title), "") or "Film"
    )
    words = first.partition(",")[0].rstrip(".!?…。 ").split()
    title = ""
    for word in words:
        if title and len(title) + 1 + len(word) > TITLE_LENGTH:
            break
        title = f"{title} {word}".strip()
    title = title[:TITLE_LENGTH] or "Film"
    return title[:1].upper() + title[1:]


def _pick(lines: tuple[str, ...], number: int) -> str:
    return lines[number % len(lines)]


def _number(text: str) -> int:
    return int(sha256_hex(text.encode())[:7], 16)
