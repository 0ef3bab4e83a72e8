"""Words for vehicles by land, water and air, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "sailboat": "sailboat, yacht, sail, sailing boat, boat, tekne, yelkenli, segelboot, velero, voilier, лодка",
    "ship": "ship, ferry, cruise ship, steamer, vapur, gemi, schiff, barco, корабль",
    "rowboat": "rowboat, rowing boat, canoe, kayak, gondola, fishing boat",
    "car": "car, automobile, sports car, vintage car, taxi, araba, auto, coche, voiture, машина",
    "balloon": "hot air balloon, balloon, air balloon, balon, heißluftballon, globo, montgolfière",
    "rocket": "rocket, spaceship, spacecraft, rocket ship, roket, rakete, cohete",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {}
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {
    "sailboat": "water", "ship": "water", "rowboat": "water", "balloon": "sky", "rocket": "sky",
}  # fmt: skip
"""Where a subject belongs; on the ground if not listed."""
