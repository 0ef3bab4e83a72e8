"""Words for things that are drawn as subjects, and where each belongs."""

from typing import Literal

Spot = Literal["ground", "water", "sky", "table"]

SUBJECTS: dict[str, tuple[str, ...]] = {
    "fox": ("fox", "red fox", "tilki", "fuchs", "zorro", "renard", "лиса"),
    "cat": ("cat", "kitten", "kitty", "kedi", "katze", "gato", "кот", "кошка"),
    "dog": ("dog", "puppy", "doggy", "hound", "köpek", "hund", "perro", "chien", "собака"),
    "wolf": ("wolf", "kurt", "lobo", "loup", "волк"),
    "bear": ("bear", "grizzly", "ayı", "bär", "oso", "медведь"),
    "panda": ("panda",),
    "rabbit": ("rabbit", "bunny", "hare", "tavşan", "hase", "conejo", "lapin", "заяц"),
    "lion": ("lion", "lioness", "aslan", "löwe", "león", "лев"),
    "tiger": ("tiger", "kaplan", "tigre", "тигр"),
    "owl": ("owl", "baykuş", "eule", "búho", "hibou", "сова"),
    "penguin": ("penguin", "penguen", "pinguin", "pingüino", "пингвин"),
    "horse": ("horse", "pony", "stallion", "pferd", "caballo", "cheval", "лошадь"),
    "deer": ("deer", "stag", "doe", "reindeer", "geyik", "hirsch", "ciervo", "олень"),
    "elephant": ("elephant", "fil", "elefant", "elefante", "слон"),
    "cow": ("cow", "inek", "kuh", "vaca", "vache", "корова"),
    "sheep": ("sheep", "lamb", "koyun", "schaf", "oveja", "mouton", "овца"),
    "person": ("person", "man", "woman", "girl", "boy", "people", "child", "human", "figure", "traveler",
               "traveller", "hiker", "wanderer", "silhouette of a person", "couple", "kadın", "adam", "insan",
               "mann", "frau", "hombre", "mujer", "homme", "femme", "человек"),
    "astronaut": ("astronaut", "cosmonaut", "spaceman", "astronot"),
    "sailboat": ("sailboat", "yacht", "sail", "sailing boat", "boat", "tekne", "yelkenli", "segelboot",
                 "velero", "voilier", "лодка"),
    "ship": ("ship", "ferry", "cruise ship", "steamer", "vapur", "gemi", "schiff", "barco", "корабль"),
    "rowboat": ("rowboat", "rowing boat", "canoe", "kayak", "gondola", "fishing boat"),
    "car": ("car", "automobile", "sports car", "vintage car", "taxi", "araba", "auto", "coche", "voiture",
            "машина"),
    "house": ("house", "cottage", "cabin", "hut", "farmhouse", "barn", "ev", "haus", "casa", "maison", "дом"),
    "lighthouse": ("lighthouse", "deniz feneri", "leuchtturm", "faro", "phare", "маяк"),
    "windmill": ("windmill", "mill", "değirmen", "windmühle", "molino"),
    "tree": ("tree", "oak", "oak tree", "lone tree", "ağaç", "baum", "árbol", "arbre", "дерево"),
    "pine": ("pine", "pine tree", "fir", "christmas tree", "çam"),
    "palm": ("palm", "palm tree", "palmiye", "palme"),
    "balloon": ("hot air balloon", "balloon", "air balloon", "balon", "heißluftballon",
                "globo", "montgolfière"),
    "birds": ("bird", "seagull", "gull", "flock of birds", "flock", "swallows", "kuş",
              "kuşlar", "vogel", "vögel", "pájaro", "oiseau", "птица", "птицы"),
    "moon": ("moon", "full moon", "crescent", "crescent moon", "mond", "luna", "lune", "луна"),
    "sun": ("sun", "güneş", "sonne", "sol", "soleil", "солнце"),
    "rocket": ("rocket", "spaceship", "spacecraft", "rocket ship", "roket", "rakete", "cohete"),
    "bottle": ("bottle", "perfume", "perfume bottle", "wine bottle", "wine", "flask", "şişe", "flasche",
               "botella", "бутылка"),
    "cup": ("cup", "mug", "coffee", "coffee cup", "tea", "cup of coffee", "cup of tea", "kahve", "çay",
    "tasse",
            "kaffee", "taza", "café cup", "чашка"),
    "apple": ("apple", "elma", "apfel", "manzana", "pomme", "яблоко"),
    "orange_fruit": ("orange fruit", "oranges", "tangerine", "fruit", "portakal"),
    "vase": ("vase", "flowers", "flower", "bouquet", "vase of flowers", "tulip", "tulips", "rose", "roses",
             "sunflower", "sunflowers", "çiçek", "blume", "blumen", "flor", "flores", "fleur", "fleurs",
             "цветок", "цветы"),
    "candle": ("candle", "kerze", "vela", "bougie", "свеча"),
    "book": ("book", "kitap", "buch", "libro", "livre", "книга"),
    "jar": ("jar", "cream", "cosmetics", "cosmetic jar", "skincare", "honey"),
}  # fmt: skip

SPOT: dict[str, Spot] = {
    "sailboat": "water", "ship": "water", "rowboat": "water",
    "balloon": "sky", "birds": "sky", "moon": "sky", "sun": "sky", "rocket": "sky",
    "bottle": "table", "cup": "table", "apple": "table", "orange_fruit": "table", "vase": "table",
    "candle": "table", "book": "table", "jar": "table",
}  # fmt: skip
"""Where a subject belongs; on the ground if not listed."""

CROWDS: dict[str, int] = {"people": 3, "couple": 2, "roses": 1, "tulips": 1, "flowers": 1, "flores": 1}
"""Words that say how many by themselves; a bunch of flowers is one thing to draw."""

NUMBERS: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "couple of": 2, "pair of": 2,
    "pair": 2,
    "several": 4, "few": 3, "many": 6, "group of": 4, "herd of": 5, "pack of": 4, "herd": 5, "pack": 4,
    "iki": 2, "üç": 3, "zwei": 2,
    "drei": 3, "dos": 2, "tres": 3, "deux": 2, "trois": 3,
}  # fmt: skip
