"""Words for plants, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "tree": "tree, oak, oak tree, lone tree, ağaç, baum, árbol, arbre, дерево",
    "pine": "pine, pine tree, fir, christmas tree, çam",
    "palm": "palm, palm tree, palmiye, palme",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {}
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {}
"""Where a subject belongs; on the ground if not listed."""
