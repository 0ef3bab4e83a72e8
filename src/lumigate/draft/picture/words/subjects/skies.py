"""Words for what the sky itself shows, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "moon": "moon, full moon, crescent, crescent moon, mond, luna, lune, луна",
    "sun": "sun, güneş, sonne, sol, soleil, солнце",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {}
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {
    "moon": "sky", "sun": "sky",
}  # fmt: skip
"""Where a subject belongs; on the ground if not listed."""
