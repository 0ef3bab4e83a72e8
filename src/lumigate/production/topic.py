"""What a brief is about: the words of the order taken off, the subject and its surroundings told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SECONDS = (
    r"\d+(?:[.,]\d+)?\s*-?\s*(?:seconds?|secs?|s|minutes?|mins?"
    r"|saniyelik|saniye|sekunden|segundos|secondes|secondi|секунды?|秒)\b"
)
_SHAPE = r"(?:16\s*[:x]\s*9|9\s*[:x]\s*16|1\s*[:x]\s*1|vertical|portrait|landscape|square|widescreen)"
_ORDER = re.compile(
    rf"(?:^|[,;(]\s*)(?:(?:about|around|in|for|of|lasting|at)\s+)?(?:{_SECONDS}|{_SHAPE}(?:\s+(?:format|video|film))?)"
    r"(?:\s+(?:long|duration|in total))?\s*\)?(?=$|[,;.)])",
    re.IGNORECASE,
)
_KIND = r"(?:film|movie|video|clip|reel|short|trailer|teaser|promo|advert|ad|commercial|documentary|story)"
_COMMAND = re.compile(
    r"^(?:please\s+)?(?:can you\s+|could you\s+)?"
    r"(?:make|create|produce|generate|show|film|shoot|build|explain|describe|tell)\s+(?:me\s+|us\s+)?",
    re.IGNORECASE,
)
_WRAPPING = re.compile(
    rf"^(?:an?|the)?\s*(?:(?:{_SECONDS}|{_SHAPE}|short|brief|quick|little|cinematic|promotional)[\s,-]+)*"
    rf"{_KIND}\s+(?:about|of|for|on|showing|that shows|where|with)\s+",
    re.IGNORECASE,
)
_ENDS_WITH_KIND = re.compile(rf"^(?P<what>(?:an?|the|my|our)\s+.+?)\s+{_KIND}$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?。！？؟।])[\"'”’)]*(?:\s+|(?<=[。！？]))|\n+")
_CLAUSE_END = re.compile(r"(?<=[,;:،、，；])\s*")
_PLACE = re.compile(
    r"\s(?P<joint>in|on|at|over|across|through|under|beneath|above|along|by|beside|near|inside|into|among|between|for|with)"
    r"\s(?P<place>.+)$",
    re.IGNORECASE,
)
_DOING = re.compile(r"\s(?P<doing>[a-z]{2,}ing)\b", re.IGNORECASE)
_NOT_DOING = frozenset(
    {"morning", "evening", "spring", "building", "king", "ring", "wedding", "ceiling", "string", "wing", "thing",
     "clothing", "painting", "lightning", "viking", "being", "during", "landing", "feeling", "meeting"}
)  # fmt: skip
_TRAILING_TIME = re.compile(
    r"(?:^|\s*\b(?:at|in|by|before|after|during)\s+)(?:the\s+)?(?:early\s+|late\s+)?"
    r"(?:night|midnight|dawn|sunrise|sunset|dusk|noon|midday|morning|evening|twilight|day|afternoon)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:an?)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A brief of one phrase. ``whole`` has no full stop; ``style`` is what came after the first comma."""

    whole: str
    subject: str
    """The thing itself: ``a fox``."""
    place: str
    """Where it is: ``an autumn forest``; empty where the brief does not say."""
    style: str

    @property
    def the_subject(self) -> str:
        """The subject as spoken of a second time: ``the fox``."""
        return _ARTICLE.sub("the ", self.subject)

    @property
    def the_place(self) -> str:
        """The place as spoken of a second time: ``the autumn forest``."""
        return _ARTICLE.sub("the ", self.place)


def cleaned(text: str) -> str:
    """Return the brief without what was said to us and not to the audience: length, shape, command."""
    flat = re.sub(r"[ \t]+", " ", text.strip())
    before = ""
    while before != flat:
        before = flat
        flat = _ORDER.sub("", flat).strip(" ,;")
    flat = _COMMAND.sub("", flat)
    flat = _WRAPPING.sub("", flat)
    flat = _ENDS_WITH_KIND.sub(r"\g<what>", flat)
    return flat.strip(" ,;") or text.strip()


def sentences(text: str) -> tuple[str, ...]:
    """Split a text at the ends of its sentences and lines; every piece keeps its own full stop."""
    return tuple(piece.strip() for piece in _SENTENCE_END.split(text) if piece and piece.strip())


def clauses(sentence: str) -> tuple[str, ...]:
    """Split a sentence where a narrator would breathe."""
    return tuple(piece.strip() for piece in _CLAUSE_END.split(sentence) if piece and piece.strip())


def topic_of(text: str) -> Topic:
    """Read one phrase, without its full stop."""
    phrase = cleaned(text).rstrip(".!?… ")
    whole, _, style = phrase.partition(",")
    whole = whole.strip() or phrase or text.strip()
    subject, rest = _at_the_verb(whole)
    if rest:
        place = _PLACE.search(rest)
        where = place["place"] if place else _object_of(rest)
    else:
        place = _PLACE.search(whole)
        where = place["place"] if place else ""
        subject = whole[: place.start()] if place else whole
    where = _TRAILING_TIME.sub("", where)
    return Topic(whole=whole, subject=subject.strip(), place=where.strip(), style=style.strip())


def _at_the_verb(whole: str) -> tuple[str, str]:
    for found in _DOING.finditer(whole):
        if found["doing"].casefold() not in _NOT_DOING and found.start() > 0:
            return whole[: found.start()], whole[found.start() :]
    return whole, ""


def _object_of(rest: str) -> str:
    _, _, after = rest.strip().partition(" ")
    return after if after.casefold().startswith(("a ", "an ", "the ")) else ""
