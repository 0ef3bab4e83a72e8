"""Words for styles, palettes and colours."""

STYLES: dict[str, tuple[str, ...]] = {
    "illustration": ("illustration", "illustrated", "digital art", "concept art", "drawing", "cartoon",
                     "storybook", "anime", "digital painting"),
    "photo": ("photo", "photograph", "photography", "photorealistic", "realistic", "photographic", "dslr",
              "photoreal", "cinematic", "film still", "raw photo"),
    "watercolor": ("watercolor", "watercolour", "aquarelle", "suluboya", "aquarell", "acuarela"),
    "oil": ("oil painting", "oil", "painting", "impressionist", "impressionism", "painterly", "acrylic",
            "van gogh style"),
    "pixel": ("pixel art", "pixel", "8-bit", "8 bit", "16-bit", "retro game", "pixelated"),
    "sketch": ("sketch", "pencil", "pencil drawing", "charcoal", "line art", "ink drawing", "hand drawn",
               "hand-drawn"),
    "poster": ("poster", "flat", "flat design", "vector", "vector art", "minimalist", "minimal",
    "screen print",
               "travel poster", "silkscreen", "cutout", "papercut", "paper cut"),
}  # fmt: skip

PALETTES: dict[str, tuple[str, ...]] = {
    "pastel": ("pastel", "pastel colors", "soft colors", "soft colours"),
    "neon": ("neon", "cyberpunk", "synthwave", "vaporwave", "neon lights"),
    "mono": ("black and white", "monochrome", "grayscale", "greyscale", "noir", "b&w", "siyah beyaz"),
    "sepia": ("sepia", "vintage", "antique", "old photo", "nostalgic", "retro"),
    "warm": ("warm", "warm colors", "warm light", "cozy", "cosy", "golden"),
    "cool": ("cool", "cool colors", "cold", "cold light"),
    "dark": ("dark", "moody", "gloomy", "dramatic", "mysterious", "spooky"),
    "vivid": ("vivid", "vibrant", "colorful", "colourful", "bright", "saturated", "rainbow colors"),
}  # fmt: skip

COLOURS: dict[str, tuple[str, tuple[str, ...]]] = {
    "red": ("#c8322b", ("red", "crimson", "scarlet", "kırmızı", "rot", "rojo", "rouge", "красный",
    "красная")),
    "orange": ("#e5842a", ("orange", "turuncu", "naranja", "ginger")),
    "yellow": ("#eec23a", ("yellow", "sarı", "gelb", "amarillo", "jaune", "жёлтый")),
    "green": ("#4c9a4a", ("green", "emerald", "olive", "yeşil", "grün", "verde", "vert", "зелёный")),
    "teal": ("#2a9d96", ("teal", "turquoise", "cyan", "aqua", "turkuaz")),
    "blue": ("#2f6fc4", ("blue", "navy", "azure", "cobalt", "mavi", "blau", "azul", "bleu", "синий")),
    "purple": ("#7a4bb0", ("purple", "violet", "mor", "lila", "morado")),
    "pink": ("#e889ae", ("pink", "magenta", "pembe", "rosa")),
    "brown": ("#7b5233", ("brown", "chestnut", "kahverengi", "braun", "marrón", "marron")),
    "white": ("#f1f0ec", ("white", "ivory", "beyaz", "weiß", "weiss", "blanco", "blanc", "белый", "белая")),
    "black": ("#26262c", ("black", "siyah", "schwarz", "negro", "noir cat", "чёрный", "чёрная")),
    "grey": ("#8d9096", ("grey", "gray", "silver", "gri", "grau", "gris")),
    "gold": ("#d9a441", ("gold", "altın", "gold colored")),
}  # fmt: skip
"""Name -> its colour and the words for it."""
