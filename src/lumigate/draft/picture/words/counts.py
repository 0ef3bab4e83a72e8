"""Words that say how many."""

CROWDS: dict[str, int] = {"people": 3, "couple": 2, "roses": 1, "tulips": 1, "flowers": 1, "flores": 1}
"""Words that say how many by themselves; a bunch of flowers is one thing to draw."""

NUMBERS: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "couple of": 2, "pair of": 2,
    "pair": 2, "several": 4, "few": 3, "many": 6, "group of": 4, "herd of": 5, "pack of": 4, "herd": 5, "pack": 4,
    "iki": 2, "üç": 3, "zwei": 2, "drei": 3, "dos": 2, "tres": 3, "deux": 2, "trois": 3,
}  # fmt: skip
