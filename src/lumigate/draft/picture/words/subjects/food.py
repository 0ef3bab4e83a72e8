"""Words for food and drink, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "apple": "apple, elma, apfel, manzana, pomme, яблоко",
    "orange_fruit": "orange fruit, oranges, tangerine, fruit, portakal",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {}
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {
    "apple": "table", "orange_fruit": "table",
}  # fmt: skip
"""Where a subject belongs; on the ground if not listed."""
