"""Words for time of day, season and weather."""

HOURS: dict[str, tuple[str, ...]] = {
    "dawn": ("dawn", "sunrise", "morning", "early morning", "daybreak", "at dawn", "first light", "rising sun",
        "sun rising"),
    "day": ("day", "daytime", "noon", "midday", "sunny", "daylight", "afternoon", "blue sky", "sunshine",
            "sunlit", "sunlight", "blue skies", "sunny day", "clear day", "bright day", "rays of sunlight"),
    "sunset": ("sunset", "dusk", "evening", "golden hour", "twilight", "sundown", "sun set", "setting sun",
        "sunsets", "late afternoon", "afterglow"),
    "night": ("night", "midnight", "nighttime", "nocturnal", "moonlit", "moonlight", "starry", "starry night",
              "stars", "at night", "night sky", "night time", "starlit", "starlight", "starry sky", "stargazing",
                  "star", "nightfall", "under the stars"),
}  # fmt: skip

SEASONS: dict[str, tuple[str, ...]] = {
    "spring": ("spring", "springtime", "blossom", "blossoms", "cherry blossom", "cherry blossoms", "sakura",
        "blooming", "in bloom", "blossoming", "vernal"),
    "summer": ("summer", "summertime"),
    "autumn": ("autumn", "fall", "autumnal", "autumn leaves", "fall foliage"),
    "winter": ("winter", "wintry", "wintertime", "winter wonderland", "frozen", "icy", "ice", "frosty", "frost",
        "snow-covered", "snow covered", "snow-capped", "snowcapped"),
}  # fmt: skip

WEATHERS: dict[str, tuple[str, ...]] = {
    "clear": ("clear", "clear sky", "clear skies", "cloudless", "cloudless sky", "good weather"),
    "clouds": ("cloudy", "clouds", "overcast", "cloud", "grey sky", "gray sky", "cloudy sky", "fluffy clouds"),
    "rain": ("rain", "rainy", "raining", "drizzle", "storm", "stormy", "thunderstorm", "wet", "rainstorm",
        "heavy rain", "downpour", "lightning", "thunder"),
    "snow": ("snow", "snowy", "snowing", "snowfall", "blizzard", "snowflakes"),
    "fog": ("fog", "foggy", "mist", "misty", "haze", "hazy"),
}  # fmt: skip
