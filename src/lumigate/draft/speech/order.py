"""What the draft voice is asked for and what it answers, without loading what the work needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lumigate.domain.engine import TimedWord
from lumigate.domain.work import WorkerTask


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechOrder:
    """One text to speak, plain or SSML.

    ``language`` is a code such as ``en`` or ``pt-br``; "" takes the likeliest by script. ``voice`` is a name of
    the voices table, ``female``, ``male`` or None. ``rate`` is 0.5 to 2.0 and ``pitch`` 0.7 to 1.6, both times
    the voice's own.
    """

    text: str
    language: str = ""
    voice: str | None = None
    rate: float = 1.0
    pitch: float = 1.0
    mime: str = "audio/wav"
    folder: Path
    model: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechResult:
    """The sound, its length in seconds, the words as written with their times, who spoke.

    ``ignored`` names the parts of the markup that had no effect, and what the voice leaves out in this language.
    """

    path: Path
    mime: str
    duration: float
    words: tuple[TimedWord, ...]
    voice: str
    language: str
    ignored: tuple[str, ...] = ()


SPEECH = WorkerTask("lumigate.draft.speech.task:speak", SpeechOrder, SpeechResult, timeout=600.0)
