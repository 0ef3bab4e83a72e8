"""The faces that captions and cards are lettered with, and what to tell where a face is missing."""

from __future__ import annotations

from collections.abc import Sequence

from lumigate.media.type.faces import Typeface
from lumigate.media.type.keys import font_of
from lumigate.media.type.letters import clean

USUAL_FONT = "Poppins"


def caption_typeface(key: str | None) -> Typeface:
    """Return the faces for a font key, half bold; None is the usual font."""
    return font_of(key or USUAL_FONT).typeface


def undrawn(texts: Sequence[str]) -> str:
    """Return the characters of the texts that no installed face has, each once."""
    return caption_typeface(None).lacks(clean("\n".join(texts)))


def font_note(key: str | None, texts: Sequence[str]) -> str:
    """Return which family stands in for the font of a key, or for letters that it lacks; "" where all is as asked."""
    return "" if key is None else font_of(key).note_for(clean("\n".join(texts)))
