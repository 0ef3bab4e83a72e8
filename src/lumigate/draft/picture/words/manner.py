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
    "marble": ("#e4e1da", "marble, alabaster"),
    "paper": ("#efe6d2", "paper, origami, cardboard"),
    "leather": ("#7a4a2b", "leather"),
    "icy": ("#bfe1ee", "made of ice, frosted"),
}  # fmt: skip
"""What a thing is made of -> the colour that stands for it, and the words."""

ACTIONS: dict[str, str] = {
    "running": "running, runs, run, galloping, gallops, racing, sprinting, leaping, jumping, jumps, koşan, "
        "koşuyor, laufend, "
    "rennt, läuft, corriendo, corre, courant, court, courent, "
    "correndo, бежит, бегущий, бегущая, 走る, 走っている, 奔跑, "
        "跑, يركض, تركض",
    "walking": "walking, walks, walk, strolling, wandering, prowling, yürüyen, yürüyor, gehend, spaziert, "
        "caminando, camina, "
    "marchant, marche, camminando, cammina, caminhando, идёт, идущий, гуляет, 歩く, 歩いている, 走路, 散步, "
        "يمشي, تمشي",
    "sleeping": "sleeping, sleeps, asleep, napping, uyuyan, uyuyor, schlafend, schläft, durmiendo, duerme, "
        "dormido, dormant, "
    "dort, dormendo, dorme, dormindo, спит, спящий, спящая, 眠る, 眠っている, 寝ている, 睡觉, 睡着, نائم, ينام, "
        "نائمة",
    "howling": "howling, howls",
    "dancing": "dancing, dances, dans eden, tanzend, tanzt, bailando, baila, dansant, danse, ballando, "
        "dançando, танцует, 踊る, 跳舞, ترقص",
    "cooking": "cooking, cooks",
}  # fmt: skip
"""What somebody does -> the words for it; told as not drawn unless the thing has a variant of that name."""
