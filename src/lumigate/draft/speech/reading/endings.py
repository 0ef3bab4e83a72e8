"""Endings that people write behind an apostrophe ("12 TL'ye"), fitted to the word that is said."""

from __future__ import annotations

from lumigate.draft.speech.languages import Language

_VOWELS = "aıoueiöü"
_BACK = "aıou"
_TO_BACK = str.maketrans("eiöü", "aıou")
_TO_FRONT = str.maketrans("aıou", "eiöü")


def join_ending(spoken: str, ending: str, language: Language) -> str:
    """Return the words with the ending; Turkish ones follow the last vowel of what is said."""
    if not ending:
        return spoken
    vowels = [char for char in spoken.lower() if char in _VOWELS]
    if language.family != "tr" or not vowels or not spoken[-1].isalpha():
        return f"{spoken} {ending}"
    ending = ending.translate(_TO_BACK if vowels[-1] in _BACK else _TO_FRONT)
    if spoken[-1] in _VOWELS and ending[0] in _VOWELS:
        return f"{spoken}y{ending}"
    if spoken[-1] not in _VOWELS and ending[0] == "y":
        ending = ending[1:]
    return spoken + ending
