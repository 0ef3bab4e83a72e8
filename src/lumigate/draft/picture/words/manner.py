"""Words for how a thing is shown: framing, motion, material, garments."""

FRAMINGS: dict[str, str] = {
    "close": "portrait, portrait of, close-up, close up, closeup, close-up of, close up of, closeup of, headshot, "
             "head shot, extreme close-up, macro shot, macro photo, macro photograph, face of, bust of, "
             "close portrait",
    "wide": "wide shot, long shot, extreme long shot, panoramic view, panoramic shot, aerial view, bird's eye view, "
            "wide view, establishing shot, wide angle shot, wide-angle shot, far shot, aerial shot",
}  # fmt: skip

SILHOUETTES = "silhouette, silhouetted, silhouette of, silhouettes of, in silhouette, silhouettes, backlit"

FLYING = (
    "flying, flies, fly, soaring, soars, floating, floats, hovering, hovers, gliding, glides, levitating, flying "
    "high, floating in the air, in flight, in the air, mid-air, in mid-air"
)
SWIMMING = "swimming, swims, swim, diving, dives, bathing, wading, breaching, surfacing, submerged"
"""Honoured where the thing is in the air, or in the water."""

GARMENTS = (
    "coat, raincoat, jacket, shirt, t-shirt, tshirt, tee, sweater, jumper, pullover, hoodie, clothes, clothing, "
    "outfit, garment, garments, blouse, tunic, cardigan, parka, anorak, overcoat, trench coat, rain jacket"
)
"""What covers the upper body: a person who wears it takes its colour."""

ANOTHER = "another, other, second"

MATERIALS: dict[str, tuple[str, str]] = {
    "wooden": ("#8f6239", "wooden, wood, oak wood, timber, bamboo"),
    "stone": ("#95938c", "stone, rock, granite, concrete"),
    "brick": ("#a3523b", "brick, terracotta, clay"),
    "metal": ("#8b949c", "metal, metallic, steel, iron, chrome, tin, aluminium, aluminum"),
    "bronze": ("#8c6a35", "bronze, copper, brass"),
    "golden": ("#d9a441", "gold-plated, gilded"),
    "marble": ("#e4e1da", "marble statue of"),
    "paper": ("#efe6d2", "paper, origami, cardboard"),
    "leather": ("#7a4a2b", "leather"),
    "icy": ("#bfe1ee", "made of ice, frosted"),
}  # fmt: skip
"""What a thing is made of -> the colour that stands for it, and the words."""
