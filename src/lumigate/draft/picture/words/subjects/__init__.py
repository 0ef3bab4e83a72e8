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


NATIVE: dict[str, tuple[str, ...]] = {
    name: _phrases(words) for group in _GROUPS for name, words in group.WORDS.items()
}
"""Subject, or subject:variant, -> the English words for it."""

ABROAD: dict[str, tuple[str, ...]] = {
    name: _phrases(words) for group in _GROUPS for name, words in group.ABROAD.items()
}
"""Subject, or subject:variant, -> the words for it in other languages."""

SUBJECTS: dict[str, tuple[str, ...]] = {name: words + ABROAD.get(name, ()) for name, words in NATIVE.items()}
"""Subject, or subject:variant, -> the words for it."""

SPOT: dict[str, Spot] = {name: spot for group in _GROUPS for name, spot in group.SPOTS.items()}
"""Where a subject belongs; on the ground if not listed."""

PEOPLE = frozenset(name.partition(":")[0] for name in people.WORDS)
"""Subjects that wear clothes and hold things."""

ANIMALS = frozenset(name.partition(":")[0] for name in animals.WORDS)
"""Subjects that can wear a space helmet."""

WATERCRAFT = frozenset(
    name.partition(":")[0] for name in vehicles.WORDS if vehicles.SPOTS.get(name) == "water"
)
"""Subjects that sail."""
