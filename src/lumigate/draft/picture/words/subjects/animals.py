"""Words for animals, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "fox": "fox, red fox, tilki, fuchs, zorro, renard, лиса",
    "cat": "cat, kitten, kitty, kedi, katze, gato, кот, кошка",
    "dog": "dog, puppy, doggy, hound, köpek, hund, perro, chien, собака",
    "wolf": "wolf, kurt, lobo, loup, волк",
    "bear": "bear, grizzly, ayı, bär, oso, медведь",
    "panda": "panda",
    "rabbit": "rabbit, bunny, hare, tavşan, hase, conejo, lapin, заяц",
    "lion": "lion, lioness, aslan, löwe, león, лев",
    "tiger": "tiger, kaplan, tigre, тигр",
    "owl": "owl, baykuş, eule, búho, hibou, сова",
    "penguin": "penguin, penguen, pinguin, pingüino, пингвин",
    "horse": "horse, pony, stallion, pferd, caballo, cheval, лошадь",
    "deer": "deer, stag, doe, reindeer, geyik, hirsch, ciervo, олень",
    "elephant": "elephant, fil, elefant, elefante, слон",
    "cow": "cow, inek, kuh, vaca, vache, корова",
    "sheep": "sheep, lamb, koyun, schaf, oveja, mouton, овца",
    "birds": "bird, seagull, gull, flock of birds, flock, swallows, kuş, kuşlar, vogel, vögel, pájaro, oiseau, "
    "птица, птицы",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {}
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {
    "birds": "sky",
}  # fmt: skip
"""Where a subject belongs; on the ground if not listed."""
