"""Words for furniture and everyday things, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "bottle": "bottle, perfume, perfume bottle, wine bottle, wine, flask, şişe, flasche, botella, бутылка",
    "cup": "cup, mug, coffee, coffee cup, tea, cup of coffee, cup of tea, kahve, çay, tasse, kaffee, taza, café "
    "cup, чашка",
    "vase": "vase, flowers, flower, bouquet, vase of flowers, tulip, tulips, rose, roses, sunflower, sunflowers, "
    "çiçek, blume, blumen, flor, flores, fleur, fleurs, цветок, цветы",
    "candle": "candle, kerze, vela, bougie, свеча",
    "book": "book, kitap, buch, libro, livre, книга",
    "jar": "jar, cream, cosmetics, cosmetic jar, skincare, honey",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {}
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {
    "bottle": "table", "cup": "table", "vase": "table", "candle": "table", "book": "table", "jar": "table",
}  # fmt: skip
"""Where a subject belongs; on the ground if not listed."""
