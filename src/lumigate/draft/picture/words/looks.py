"""Words for styles, palettes and colours."""

STYLES: dict[str, tuple[str, ...]] = {
    "illustration": ("illustration", "illustrated", "digital art", "concept art", "drawing", "cartoon",
                     "storybook", "anime", "digital painting", "children's book illustration",
                     "childrens book illustration",
                     "book illustration", "storybook illustration", "picture book illustration", "studio anime style",
                     "children's illustration", "sticker", "mascot"),
    "photo": ("photo", "photograph", "photography", "photorealistic", "realistic", "photographic", "dslr",
              "photoreal", "cinematic", "film still", "raw photo", "photo-realistic", "hyperrealistic"),
    "watercolor": ("watercolor", "watercolour", "aquarelle", "watercolor painting", "watercolour painting",
                   "gouache"),
    "oil": ("oil painting", "oil", "painting", "impressionist", "impressionism", "painterly", "acrylic",
            "van gogh style", "van gogh", "vincent van gogh", "acrylic painting", "oil on canvas", "impasto"),
    "pixel": ("pixel art", "pixel", "8-bit", "8 bit", "16-bit", "16 bit", "retro game", "pixelated", "pixels"),
    "sketch": ("sketch", "pencil", "pencil drawing", "pencil sketch", "charcoal", "charcoal drawing", "hand drawn",
               "hand-drawn", "graphite", "crosshatching", "cross-hatching", "crayon drawing", "crayon drawing by a kid",
               "drawing by a kid", "drawing by a child", "child's drawing", "children's drawing", "doodle"),
    "line": ("line art", "lineart", "line drawing", "line-art", "ink drawing", "ink line art", "pen and ink",
             "ink line drawing", "line illustration", "outline drawing", "coloring page", "colouring page",
             "coloring book page", "colouring book page", "coloring book", "colouring book",
             "one line drawing", "continuous line",
             "single continuous line", "single continuous black line", "continuous black line",
             "tattoo design", "tattoo"),
    "isometric": ("isometric", "isometric view", "isometric art", "isometric diorama", "isometric tile",
                  "isometric 3d", "isometric illustration", "diorama", "isometry", "isometric icon"),
    "papercut": ("papercut", "paper cut", "paper-cut", "cut paper", "paper cutout", "paper cut-out", "cutout",
                 "paper art", "paper craft", "papercraft", "layered paper", "paper collage", "cut-out", "paper cut art",
                 "layered paper art", "kirigami"),
    "poster": ("poster", "flat", "flat design", "vector", "vector art", "minimalist", "minimal", "screen print",
               "travel poster", "silkscreen", "flat illustration", "flat colors", "flat colours", "vintage poster",
               "screenprint", "risograph", "linocut", "woodcut"),
    "comic": ("comic", "comic book", "comics", "comic style", "pop art", "halftone", "graphic novel", "manga",
              "comic strip", "comic book style"),
    "lowpoly": ("low poly", "low-poly", "lowpoly", "low polygon", "polygonal", "polygon art"),
    "stainedglass": ("stained glass", "stained-glass", "stained_glass", "stainedglass", "stained glass window",
                     "leaded glass"),
    "blueprint": ("blueprint", "cyanotype", "technical drawing", "blueprint drawing"),
    "neonsign": ("neon sign", "neon line art", "neon outline", "neon outlines", "neon tubes", "neonsign", "neon_sign",
                 "neon tube"),
}  # fmt: skip

PALETTES: dict[str, tuple[str, ...]] = {
    "pastel": ("pastel", "pastel colors", "pastel colours", "pastels", "soft colors", "soft colours"),
    "neon": ("neon", "cyberpunk", "synthwave", "vaporwave", "neon lights"),
    "mono": ("black and white", "black-and-white", "monochrome", "monochromatic", "grayscale", "greyscale",
        "noir", "b&w"),
    "sepia": ("sepia", "vintage", "antique", "old photo", "nostalgic", "retro"),
    "warm": ("warm", "warm colors", "warm light", "cozy", "cosy", "golden light", "warm tones", "warm colours"),
    "cool": ("cool", "cool colors", "cool colours", "cold", "cold light", "chilly", "cool tones"),
    "dark": ("dark", "moody", "gloomy", "dramatic", "mysterious", "spooky", "eerie", "ominous", "dark mood"),
    "vivid": ("vivid", "vibrant", "colorful", "colourful", "bright", "saturated", "rainbow colors",
        "bright colors", "bright colours"),
}  # fmt: skip

COLOURS: dict[str, tuple[str, tuple[str, ...]]] = {
    "red": (
        "#c8322b",
        (
            "red",
            "vermilion",
            "reddish",
        ),
    ),
    "crimson": (
        "#a3162e",
        (
            "crimson",
            "scarlet",
            "cherry red",
            "ruby",
        ),
    ),
    "dark red": (
        "#7c1a1c",
        (
            "dark red",
            "deep red",
            "maroon",
            "burgundy",
            "wine red",
            "bordeaux",
        ),
    ),
    "coral": (
        "#ef7260",
        (
            "coral",
            "salmon",
            "light red",
        ),
    ),
    "orange": (
        "#e5842a",
        (
            "orange",
            "ginger",
            "orange-red",
            "tangerine orange",
            "apricot",
        ),
    ),
    "amber": (
        "#e0a02c",
        (
            "amber",
            "ochre",
            "mustard",
            "dark yellow",
        ),
    ),
    "yellow": (
        "#eec23a",
        (
            "yellow",
            "bright yellow",
            "sunny yellow",
            "yellowish",
        ),
    ),
    "lemon": (
        "#f4e36a",
        (
            "lemon yellow",
            "light yellow",
            "pale yellow",
        ),
    ),
    "cream": (
        "#f3e6c8",
        (
            "cream-coloured",
            "cream-colored",
            "cream white",
            "beige",
            "eggshell",
            "champagne",
        ),
    ),
    "green": (
        "#4c9a4a",
        (
            "green",
            "greenish",
            "bright green",
        ),
    ),
    "dark green": (
        "#22502f",
        (
            "dark green",
            "deep green",
            "forest green",
            "bottle green",
            "hunter green",
        ),
    ),
    "light green": (
        "#9ccf7a",
        (
            "light green",
            "pale green",
            "pastel green",
            "pistachio",
        ),
    ),
    "lime": (
        "#a4cf35",
        (
            "lime",
            "lime green",
            "neon green",
            "chartreuse",
        ),
    ),
    "olive": (
        "#7c7a36",
        (
            "olive",
            "olive green",
            "khaki",
            "army green",
        ),
    ),
    "emerald": (
        "#128a5d",
        (
            "emerald",
            "emerald green",
            "jade",
        ),
    ),
    "mint": (
        "#a5dcc0",
        (
            "mint",
            "mint green",
            "seafoam",
        ),
    ),
    "teal": (
        "#2a9d96",
        (
            "teal",
            "turquoise",
            "aquamarine",
        ),
    ),
    "dark teal": (
        "#145a5e",
        (
            "dark teal",
            "petrol",
            "petrol blue",
            "dark turquoise",
        ),
    ),
    "cyan": (
        "#39c3dc",
        (
            "cyan",
            "aqua",
        ),
    ),
    "blue": (
        "#2f6fc4",
        (
            "blue",
            "azure",
            "cobalt",
            "cobalt blue",
            "bluish",
            "bright blue",
            "royal blue",
            "cerulean",
        ),
    ),
    "dark blue": (
        "#1d376f",
        (
            "dark blue",
            "deep blue",
            "midnight blue",
        ),
    ),
    "navy": (
        "#1f2c54",
        (
            "navy",
            "navy blue",
        ),
    ),
    "indigo": ("#41369a", ("indigo",)),
    "light blue": (
        "#8cc0e8",
        (
            "light blue",
            "pale blue",
            "sky blue",
            "baby blue",
            "pastel blue",
            "ice blue",
            "powder blue",
        ),
    ),
    "purple": (
        "#7a4bb0",
        (
            "purple",
            "violet",
            "purplish",
        ),
    ),
    "dark purple": (
        "#46246e",
        (
            "dark purple",
            "deep purple",
            "aubergine",
            "plum",
        ),
    ),
    "lavender": (
        "#b7a0dc",
        (
            "lavender-coloured",
            "lavender-colored",
            "light purple",
            "pale purple",
            "lilac",
            "mauve",
            "lavender purple",
        ),
    ),
    "pink": (
        "#e889ae",
        (
            "pink",
            "rosy",
            "pinkish",
        ),
    ),
    "light pink": (
        "#f4bfd0",
        (
            "light pink",
            "pale pink",
            "pastel pink",
            "baby pink",
            "blush",
        ),
    ),
    "hot pink": (
        "#e2428e",
        (
            "hot pink",
            "bright pink",
            "neon pink",
            "fuchsia",
            "dark pink",
        ),
    ),
    "magenta": ("#c2309a", ("magenta",)),
    "brown": (
        "#7b5233",
        (
            "brown",
            "chestnut",
            "brownish",
            "cinnamon",
            "caramel",
        ),
    ),
    "dark brown": (
        "#4a2e1c",
        (
            "dark brown",
            "chocolate brown",
            "coffee brown",
            "deep brown",
        ),
    ),
    "light brown": (
        "#b28a60",
        (
            "light brown",
            "tan",
            "sand-coloured",
            "sand-colored",
            "pale brown",
            "camel-coloured",
            "fawn",
            "sandy",
        ),
    ),
    "rust": (
        "#a8502a",
        (
            "rust",
            "rusty",
            "copper-coloured",
            "russet",
            "rust red",
            "auburn",
        ),
    ),
    "white": (
        "#f1f0ec",
        (
            "white",
            "snow-white",
            "snow white",
            "pearl white",
        ),
    ),
    "ivory": (
        "#efe8d6",
        (
            "ivory",
            "off-white",
            "pearl",
        ),
    ),
    "black": (
        "#26262c",
        (
            "black",
            "jet black",
            "pitch black",
            "ebony",
        ),
    ),
    "grey": (
        "#8d9096",
        (
            "grey",
            "gray",
            "greyish",
            "grayish",
        ),
    ),
    "dark grey": (
        "#4b4e55",
        (
            "dark grey",
            "dark gray",
            "charcoal grey",
            "charcoal gray",
            "slate",
            "anthracite",
        ),
    ),
    "light grey": (
        "#c3c6ca",
        (
            "light grey",
            "light gray",
            "pale grey",
            "pale gray",
            "ash grey",
        ),
    ),
    "silver": (
        "#b3bac2",
        (
            "silver",
            "silvery",
        ),
    ),
    "gold": (
        "#d9a441",
        (
            "gold",
            "golden",
            "gold colored",
            "gold-coloured",
        ),
    ),
    "blond": (
        "#e3c47e",
        (
            "blond",
            "blonde",
        ),
    ),
}
"""Name -> its colour and the words for it."""
