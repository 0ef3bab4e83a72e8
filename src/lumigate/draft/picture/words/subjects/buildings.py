"""Words for buildings and landmarks, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "house": "house, cottage, cabin, hut, farmhouse, barn, ev, haus, casa, maison, дом",
    "lighthouse": "lighthouse, deniz feneri, leuchtturm, faro, phare, маяк",
    "windmill": "windmill, mill, değirmen, windmühle, molino",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {}
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {}
"""Where a subject belongs; on the ground if not listed."""
