"""How a stretch of text is to be said, over what the order says."""

from __future__ import annotations

from dataclasses import dataclass

from lumigate.draft.speech.languages import Language
from lumigate.draft.speech.voices import Voice

SILENT = -120.0
"""The volume in dB of what is not to be heard."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What stands instead of the words: an ``alias``, or a kind of reading with its ``format``.

    ``number`` tells one element from the next.
    """

    number: int
    alias: str | None = None
    kind: str = ""
    format: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """``rate`` and ``pitch`` multiply the order's, ``volume`` is in dB; None takes the order's language and voice."""

    rate: float = 1.0
    pitch: float = 1.0
    volume: float = 0.0
    language: Language | None = None
    voice: Voice | None = None
    wish: Wish | None = None


PLAIN = Style()
"""As the order says."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style."""

    text: str
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Rest:
    """Silence of a length in seconds, whatever the speed."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Edge:
    """The end of a sentence or of a paragraph, whatever the marks say."""

    paragraph: bool


Part = Run | Rest | Edge


@dataclass(frozen=True, slots=True)
class Script:
    """What is to be said, in order; ``ignored`` names what was asked for and has no effect here."""

    parts: tuple[Part, ...]
    ignored: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words as they are seen."""
        return " ".join(part.text for part in self.parts if isinstance(part, Run))
