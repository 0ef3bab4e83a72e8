"""Words for places. ``kind:place`` names the scene file and a variation of it."""

PLACES: dict[str, tuple[str, ...]] = {
    "landscape": ("landscape", "countryside", "scenery", "nature", "outdoors"),
    "landscape:meadow": ("meadow", "field", "grass", "grassland", "pasture", "prairie", "savanna", "savannah",
                         "park", "garden", "lawn", "farm"),
    "landscape:hills": ("hill", "hills", "hillside", "valley", "tuscany", "vineyard"),
    "landscape:lavender": ("lavender", "lavender field", "provence"),
    "landscape:flowers": ("flower field", "field of flowers", "tulip field", "poppy field", "wildflowers",
                          "flower meadow", "sunflower field"),
    "landscape:road": ("road", "highway", "path", "trail"),
    "coast:sea": ("sea", "ocean", "seaside", "seascape", "waves", "wave"),
    "coast:beach": ("beach", "shore", "seashore", "sand beach", "tropical beach", "tropical", "island",
                    "lagoon"),
    "coast:cliffs": ("coast", "coastline", "cliff", "cliffs", "bay", "harbor", "harbour", "fjord"),
    "coast:lake": ("lake", "river", "pond", "waterside", "water"),
    "mountain": ("mountain", "mountains", "peak", "peaks", "alps", "alpine", "himalaya", "summit", "everest",
                 "mountain range"),
    "mountain:volcano": ("volcano",),
    "desert": ("desert", "dune", "dunes", "sahara", "sand dunes", "oasis"),
    "desert:canyon": ("canyon", "mesa", "grand canyon", "badlands"),
    "forest": ("forest", "woods", "woodland", "jungle", "rainforest", "grove", "woodlands", "forest clearing",
        "bamboo forest", "pine forest", "clearing"),
    "city:modern": ("city", "skyline", "downtown", "metropolis", "skyscraper", "skyscrapers", "urban",
                    "cityscape", "tokyo", "new york", "manhattan", "dubai", "singapore", "hong kong",
                    "shanghai", "chicago", "cyberpunk city"),
    "city:istanbul": ("istanbul", "mosque", "mosques", "bosphorus", "bosporus", "golden horn", "minaret",
                      "minarets", "ottoman", "hagia sophia", "blue mosque"),
    "city:town": ("town", "old town", "rooftops", "paris", "london", "lisbon", "prague", "venice", "rome"),
    "street": ("street", "city street", "avenue", "boulevard", "crosswalk", "sidewalk", "downtown street"),
    "street:old": ("alley", "alleyway", "lane", "narrow street", "cobblestone street", "cobbled street",
                   "market street", "old street"),
    "village": ("village", "hamlet", "mountain village", "fishing village", "village street"),
    "village:square": ("village square", "market square", "town square"),
    "underwater": ("underwater", "under water", "under the sea", "under the water", "seabed", "sea floor",
                   "ocean floor", "deep sea", "below the surface", "beneath the waves"),
    "underwater:reef": ("coral reef", "reef", "corals", "coral garden"),
    "sky": ("sky", "skies", "high in the sky", "heaven", "air"),
    "sky:clouds": ("above the clouds", "over the clouds", "in the clouds", "sea of clouds", "among the clouds",
                   "through the clouds"),
    "interior:lobby": ("lobby", "hotel", "hotel lobby", "reception", "foyer", "hall"),
    "interior:living": ("interior", "room", "living room", "lounge", "apartment", "home", "indoors",
        "house interior"),
    "interior:bedroom": ("bedroom", "hotel room"),
    "interior:office": ("office", "studio room", "workspace", "library", "classroom"),
    "interior:cafe": ("cafe", "café", "restaurant", "bar", "coffee shop", "kitchen", "diner", "bistro"),
    "space": ("space", "outer space", "galaxy", "nebula", "cosmos", "universe", "planet", "planets", "orbit",
              "milky way", "interstellar", "starfield"),
    "space:moonscape": ("moon surface", "on the moon", "mars", "lunar surface", "alien planet"),
    "still_life": ("still life", "product", "product shot", "product photo", "tabletop", "pedestal",
                   "podium", "packshot", "advertisement", "commercial"),
    "still_life:backdrop": ("studio", "studio shot", "plain background", "studio background", "seamless background",
                            "backdrop"),
    "abstract": ("abstract", "pattern", "gradient", "wallpaper", "texture", "fluid art",
                 "marble texture", "marble pattern", "geometric"),
    "abstract:waves": ("waves pattern", "flowing lines", "abstract waves"),
    "abstract:shapes": ("geometric shapes", "bauhaus", "shapes", "geometry"),
}  # fmt: skip

RANK = (
    "space", "underwater", "interior", "still_life", "street", "village", "city", "forest", "mountain",
    "desert", "coast", "landscape", "sky", "abstract",
)  # fmt: skip
"""Which kind leads where a prompt names several; the others remain as places in it."""

INDOORS = frozenset(
    {
        "armchair", "bathtub", "bed", "bookcase", "bookshelf", "cabinet", "chair", "couch", "desk", "dresser",
        "fireplace", "floor_lamp", "fridge", "lamp", "office_chair", "oven", "piano", "rocking_chair", "rug",
        "shelf", "sink", "sofa", "stool", "stove", "table", "television", "toilet", "tv", "wardrobe",
            "washing_machine",
    }
)  # fmt: skip
"""Subjects that stand in rooms where no other place is named."""

TABLES = frozenset({"table", "desk", "coffee_table"})
"""Subjects that a still life shows as its own table."""
