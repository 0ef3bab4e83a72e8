"""Words for time of day, season and weather."""

HOURS: dict[str, tuple[str, ...]] = {
    "dawn": ("dawn", "sunrise", "morning", "early morning", "daybreak", "şafak", "sabah", "morgen",
    "amanecer",
             "aube", "рассвет"),
    "day": ("day", "daytime", "noon", "midday", "sunny", "daylight", "afternoon", "blue sky", "sunshine",
            "sunlit", "gündüz", "mediodía"),
    "sunset": ("sunset", "dusk", "evening", "golden hour", "twilight", "sundown", "sun set", "günbatımı",
               "gün batımı", "sonnenuntergang", "atardecer", "coucher de soleil", "закат"),
    "night": ("night", "midnight", "nighttime", "nocturnal", "moonlit", "moonlight", "starry", "starry night",
              "stars", "at night", "gece", "nacht", "noche", "nuit", "ночь"),
}  # fmt: skip

SEASONS: dict[str, tuple[str, ...]] = {
    "spring": ("spring", "springtime", "blossom", "blossoms", "cherry blossom", "cherry blossoms", "sakura",
               "ilkbahar", "frühling", "primavera", "весна"),
    "summer": ("summer", "summertime", "yaz", "sommer", "verano", "été", "лето"),
    "autumn": ("autumn", "fall", "autumnal", "autumn leaves", "fall foliage", "sonbahar", "herbst", "otoño",
               "automne", "осень"),
    "winter": ("winter", "wintry", "winter wonderland", "frozen", "icy", "ice", "kış", "invierno", "hiver",
               "зима"),
}  # fmt: skip

WEATHERS: dict[str, tuple[str, ...]] = {
    "clear": ("clear", "clear sky", "cloudless"),
    "clouds": ("cloudy", "clouds", "overcast", "cloud", "bulutlu", "wolken"),
    "rain": ("rain", "rainy", "raining", "drizzle", "storm", "stormy", "thunderstorm", "wet", "yağmur",
             "regen", "lluvia", "pluie", "дождь"),
    "snow": ("snow", "snowy", "snowing", "snowfall", "blizzard", "snowflakes", "kar", "schnee", "nieve",
             "neige", "снег"),
    "fog": ("fog", "foggy", "mist", "misty", "haze", "hazy", "sis", "nebel", "niebla", "brume", "туман"),
}  # fmt: skip
