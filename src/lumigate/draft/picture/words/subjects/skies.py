"""Words for what the sky itself shows, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "moon": "moon, full moon, crescent, crescent moon, half moon, harvest moon",
    "sun": "sun",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {
    "moon": "mond, vollmond, luna, luna llena, lune, pleine lune, luna piena, lua, lua cheia, dolunay, hilal, "
        "ay, луна, "
    "полная луна, полумесяц, 月, 満月, 三日月, 月亮, 满月, 圆月, قمر, هلال, بدر",
    "sun": "sonne, sol, soleil, sole, güneş, солнце, 太陽, 太阳, شمس",
}  # fmt: skip
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {
    "moon": "sky", "sun": "sky",
}  # fmt: skip
"""Where a subject belongs; on the ground if not listed."""
