"""Words for things that are drawn as subjects, one file for each group."""

from lumigate.draft.picture.words.spots import Spot
from lumigate.draft.picture.words.subjects import (
    animals,
    buildings,
    food,
    people,
    plants,
    skies,
    things,
    vehicles,
)

_GROUPS = (animals, people, vehicles, buildings, plants, food, things, skies)


def _phrases(*lists: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for text in lists for phrase in text.split(",") if phrase.strip())


SUBJECTS: dict[str, tuple[str, ...]] = {
    name: _phrases(words, group.ABROAD.get(name, ""))
    for group in _GROUPS
    for name, words in group.WORDS.items()
}
"""Subject, or subject:variant, -> the words for it."""

SPOT: dict[str, Spot] = {name: spot for group in _GROUPS for name, spot in group.SPOTS.items()}
"""Where a subject belongs; on the ground if not listed."""
