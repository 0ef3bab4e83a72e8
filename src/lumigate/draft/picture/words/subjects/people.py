"""Words for people, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "person": "person, man, woman, girl, boy, people, child, human, figure, traveler, traveller, hiker, wanderer, "
    "silhouette of a person, couple, kadın, adam, insan, mann, frau, hombre, mujer, homme, femme, человек",
    "astronaut": "astronaut, cosmonaut, spaceman, astronot",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {}
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {}
"""Where a subject belongs; on the ground if not listed."""
