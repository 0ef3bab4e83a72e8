"""Words that say how many."""

MOST = 12
"""The most of one kind that is drawn; more asked for is a crowd of these."""

CROWDS: dict[str, int] = {
    "people": 3, "couple": 2, "crowd": 9, "glasses": 1, "scissors": 1,
    "swallows": 1, "kuşlar": 1, "vögel": 1, "птицы": 1,
}  # fmt: skip
"""Words that say how many by themselves."""

NUMBERS: dict[str, int] = {
    "zero": 0, "one": 1, "single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "a dozen": 12, "dozen of": 12,
    "half a dozen": 6, "dozens of": 12, "couple of": 2, "a couple of": 2, "pair of": 2, "a pair of": 2, "pair": 2,
    "both": 2, "several": 4, "few": 3, "a few": 3, "some": 3, "various": 4, "multiple": 4, "many": 7, "lots of": 8,
    "a lot of": 8, "plenty of": 7, "group of": 4, "a group of": 4, "herd of": 5, "a herd of": 5, "pack of": 4,
    "a pack of": 4, "herd": 5, "pack": 4, "flock of": 5, "a flock of": 5, "swarm of": 9, "a swarm of": 9,
    "school of": 7, "a school of": 7, "crowd of": 9, "a crowd of": 9, "family of": 3, "a family of": 3,
    "bunch of": 4, "a bunch of": 4, "row of": 5, "a row of": 5, "rows of": 8, "line of": 5, "a line of": 5,
    "fleet of": 5, "a fleet of": 5, "team of": 4, "a team of": 4, "pile of": 5, "a pile of": 5, "stack of": 4,
    "a stack of": 4, "hundreds of": 12, "hundred": 12, "a hundred": 12, "thousands of": 12, "thousand": 12,
    "a thousand": 12, "countless": 12, "numerous": 8, "thirteen": 12, "fourteen": 12, "fifteen": 12,
    "twenty": 12, "thirty": 12, "fifty": 12, "million": 12, "a million": 12, "millions of": 12,
}  # fmt: skip

IRREGULAR: dict[str, str] = {
    "men": "man", "women": "woman", "children": "child", "mice": "mouse", "geese": "goose", "oxen": "ox",
        "calves": "calf",
    "feet": "foot", "teeth": "tooth", "cacti": "cactus", "octopi": "octopus", "dwarves": "dwarf", "elves": "elf",
    "knives": "knife", "leaves": "leaf", "loaves": "loaf", "fungi": "fungus", "wolves": "wolf", "foxes": "fox",
    "tomatoes": "tomato", "potatoes": "potato", "persons": "person", "grandchildren": "grandchild",
}  # fmt: skip
"""English plurals that are not made with an ending."""
