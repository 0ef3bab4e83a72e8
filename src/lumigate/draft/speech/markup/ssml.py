"""Reading SSML: a subset, without document types and entities of its own, of bounded depth."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from xml.parsers import expat

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.speech.languages import find_language
from lumigate.draft.speech.manner import PLAIN, Edge, Part, Rest, Run, Script, Style, Wish
from lumigate.draft.speech.markup.values import emphasis_of, pitch_of, rate_of, rest_of, volume_of
from lumigate.draft.speech.voices import find_voice

DEEPEST = 40
"""Elements inside each other."""

MOST_REST = 300.0
"""Seconds of all breaks together."""

_START = re.compile(r"<(?:speak[\s/>]|\?xml\s|!DOCTYPE\s+speak\b)", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE\s", re.IGNORECASE)
_BLANK = "\ufeff \t\r\n"
_KINDS = frozenset(
    {
        "characters",
        "spell-out",
        "verbatim",
        "digits",
        "cardinal",
        "number",
        "ordinal",
        "date",
        "time",
        "telephone",
        "currency",
        "fraction",
        "unit",
        "address",
    }
)
_UNSAID = frozenset({"metadata", "meta", "desc", "lexicon", "lookup"})
_HARMLESS = frozenset({"w", "token"})
_NAMESPACE = "xml:"

_Attributes = Mapping[str, str]


def is_ssml(text: str) -> bool:
    """Return whether a text is markup: it begins with the element speak or says it is XML; comments may come first."""
    rest = text.lstrip(_BLANK)
    while rest.startswith("<!--"):
        rest = rest.partition("-->")[2].lstrip(_BLANK)
    if _DOCTYPE.match(rest):
        return "<speak" in rest.casefold()
    return _START.match(rest) is not None


def read_ssml(text: str) -> Script:
    """Return what the markup says. Broken markup, document types and wrong values raise :class:`InvalidRequest`.

    The text of an element that has no effect here is spoken, and the element is named in ``ignored``.
    """
    reader = _Reader()
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(text.lstrip(_BLANK).encode(), True)
    except expat.ExpatError as error:
        raise InvalidRequest(
            f"the SSML is broken in line {error.lineno}, column {error.offset + 1}: "
            f"{expat.ErrorString(error.code)}; write & as &amp; and < as &lt;, and close every element"
        ) from error
    return reader.script()


def _refuse_doctype(*_: object) -> None:
    raise InvalidRequest("SSML with a document type or entities of its own is not read; leave <!DOCTYPE> out")


class _Reader:
    def __init__(self) -> None:
        self._parts: list[Part] = []
        self._open: list[tuple[str, Style]] = []
        self._ignored: dict[str, None] = {}
        self._unsaid = 0
        self._wishes = 0
        self._rest = 0.0
        self._elements: dict[str, Callable[[_Attributes, Style], Style]] = {
            "break": self._break,
            "emphasis": _emphasis,
            "prosody": self._prosody,
            "say-as": self._say_as,
            "sub": self._sub,
            "voice": self._voice,
            "lang": lambda given, style: style,
            "p": lambda given, style: style,
            "s": lambda given, style: style,
        }

    def script(self) -> Script:
        return Script(tuple(self._parts), tuple(self._ignored))

    def start(self, name: str, given: _Attributes) -> None:
        if not self._open and name != "speak":
            raise InvalidRequest(f"SSML begins with <speak>, not with <{name[:40]}>")
        if len(self._open) >= DEEPEST:
            raise InvalidRequest(f"the SSML has more than {DEEPEST} elements inside each other; flatten it")
        known = {"paragraph": "p", "sentence": "s"}.get(name, name)
        style = self._open[-1][1] if self._open else PLAIN
        language = given.get("xml:lang")
        if language is not None:
            style = replace(style, language=find_language(language))
        handler = self._elements.get(known)
        if handler is not None:
            style = handler(given, style)
        elif known in _UNSAID:
            self._unsaid += 1
        elif known not in ("speak", *_HARMLESS):
            self._ignored[f"<{name[:40]}>"] = None
        if known in ("p", "s"):
            self._parts.append(Edge(known == "p"))
        self._open.append((known, style))

    def end(self, name: str) -> None:
        known, _ = self._open.pop()
        if known in ("p", "s"):
            self._parts.append(Edge(known == "p"))
        elif known in _UNSAID:
            self._unsaid -= 1

    def text(self, data: str) -> None:
        if self._unsaid == 0:
            self._parts.append(Run(re.sub(r"\s+", " ", data), self._open[-1][1]))

    def _break(self, given: _Attributes, style: Style) -> Style:
        seconds = rest_of(given.get("time"), given.get("strength"))
        self._rest += seconds
        if self._rest > MOST_REST:
            raise InvalidRequest(f"the breaks last more than {MOST_REST:g} seconds together; shorten them")
        if seconds > 0:
            self._parts.append(Rest(seconds))
        return style

    def _prosody(self, given: _Attributes, style: Style) -> Style:
        for name in given:
            if name not in ("rate", "pitch", "volume") and not name.startswith(_NAMESPACE):
                self._ignored[f"prosody {name[:40]}"] = None
        return replace(
            style,
            rate=style.rate * rate_of(given.get("rate", "medium")),
            pitch=style.pitch * pitch_of(given.get("pitch", "medium")),
            volume=style.volume + volume_of(given.get("volume", "medium")),
        )

    def _say_as(self, given: _Attributes, style: Style) -> Style:
        kind = given.get("interpret-as", "").strip().lower()
        if kind not in _KINDS:
            self._ignored[f'say-as interpret-as="{kind[:40]}"'] = None
            return style
        shape = given.get("format", "").strip().lower()
        return replace(style, wish=Wish(self._next_wish(), kind=kind, format=shape))

    def _sub(self, given: _Attributes, style: Style) -> Style:
        alias = " ".join(given.get("alias", "").split())
        if not alias:
            raise InvalidRequest('<sub> needs what to say instead: <sub alias="World Wide Web">WWW</sub>')
        return replace(style, wish=Wish(self._next_wish(), alias=alias))

    def _voice(self, given: _Attributes, style: Style) -> Style:
        wanted = given.get("name") or given.get("gender")
        if wanted is None or wanted.strip().lower() == "neutral":
            return style
        return replace(style, voice=find_voice(wanted))

    def _next_wish(self) -> int:
        self._wishes += 1
        return self._wishes


def _emphasis(given: _Attributes, style: Style) -> Style:
    rate, pitch, volume = emphasis_of(given.get("level", "moderate"))
    return replace(style, rate=style.rate * rate, pitch=style.pitch * pitch, volume=style.volume + volume)
