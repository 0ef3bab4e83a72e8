"""What a figure wears and carries, as facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lumigate.draft.picture.subjects.people.build import BuildName, PoseName

Hair = Literal["short", "long", "bun", "bald", "curly", "bob", "tail", "mohawk", "braids", "grey", "spiky"]
Top = Literal["shirt", "tee", "coat", "suit", "robe", "dress", "gown", "armour", "apron", "labcoat", "uniform",
              "kimono", "hoodie", "vest", "tunic", "overalls", "tutu", "bare", "jersey", "wetsuit",
              "tabard"]  # fmt: skip
Bottom = Literal["trousers", "shorts", "skirt", "none", "boots", "wide"]
Hat = Literal["none", "chef", "crown", "tiara", "wizard", "witch", "pirate", "straw", "cap", "police", "fire",
              "hardhat", "cowboy", "helm", "horned", "santa", "hood", "nurse", "grad", "beret", "turban", "top",
              "beanie", "pilot", "headband", "mitre", "bandage", "halo", "jester", "sailor", "ushanka", "conical",
              "kabuto", "veil", "mask", "bike", "sombrero", "hijab", "elf", "flower"]  # fmt: skip
Held = Literal["none", "ladle", "staff", "broom", "sword", "shield", "book", "guitar", "violin", "mic", "brush",
               "camera", "umbrella", "balloon", "rod", "fork", "axe", "bow", "bat", "ball", "basketball",
                       "racket", "flowers",
               "lantern", "briefcase", "hammer", "wrench", "spear", "wand", "tray", "flask", "telescope", "hose",
               "trumpet", "skis", "surfboard", "cane", "flag", "phone", "bag", "drum", "scythe", "net", "dumbbell",
               "torch"]  # fmt: skip
Extra = Literal["beard", "long_beard", "moustache", "glasses", "sunglasses", "cape", "wings", "fairy_wings",
                "stethoscope", "badge", "tie", "scarf", "backpack", "eyepatch", "freckles", "goggles", "quiver",
                "fangs", "stitches", "pointed", "necklace", "belt", "red_nose", "cheeks", "bandages", "stripes",
                "letter", "buttons"]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One kind of person.

    Colours are ``#rrggbb``; "" leaves them to the seed. ``main`` is the colour of the upper garment and of whatever
    belongs to it; a colour that is asked for takes its place. ``skin`` is only set where it is not human.
    """

    build: BuildName = "man"
    pose: PoseName = "stand"
    hair: Hair = "short"
    hair_colour: str = ""
    top: Top = "shirt"
    bottom: Bottom = "trousers"
    main: str = ""
    second: str = ""
    hat: Hat = "none"
    hat_colour: str = ""
    held: Held = "none"
    extras: tuple[Extra, ...] = ()
    skin: str = ""
    back: bool = False
    """Seen from behind."""
