"""How layers live of their own accord: by what the painter says of them, and by what stands on them."""

from __future__ import annotations

from typing import Literal

from lumigate.draft.picture.layers import Layer
from lumigate.draft.picture.words.subjects import SPOT

Habit = Literal["still", "fixed", "drift", "ripple", "sway", "bob", "hover", "breathe"]
"""What a layer does.

It stays, stays on the screen, drifts like clouds, ripples like water, sways like leaves, bobs on water, hovers in the
air, or breathes.
"""

_BREATHING_NAMES = """
    bear cat cow deer dog elephant fox horse lion owl panda penguin person rabbit sheep tiger wolf man woman boy girl
    child astronaut goat pig monkey koala squirrel mouse hedgehog raccoon zebra giraffe camel donkey duck swan chicken
    rooster parrot turtle frog
"""
_HOVERING_NAMES = "fish whale dolphin shark jellyfish octopus seahorse butterfly bee dragonfly bat"

_BREATHING = frozenset(_BREATHING_NAMES.split())
_HOVERING = frozenset(_HOVERING_NAMES.split())
_LEAFY = ("tree", "pine", "palm", "canopy", "leaves", "flower", "reed", "grass", "bush", "kelp", "seaweed")


def habit_of(layer: Layer) -> Habit:
    """Return what a layer does; one that nothing is known of stays."""
    if layer.life in ("fixed", "drift", "ripple", "sway"):
        return layer.life
    first, _, rest = layer.name.partition("/")
    name = rest.partition("/")[0] if first == "subject" else first
    if first == "subject":
        spot = SPOT.get(name, "ground")
        if spot == "water":
            return "bob"
        if spot == "sky" or name in _HOVERING:
            return "hover"
        if name in _BREATHING:
            return "breathe"
    if layer.reach is None and any(word in name for word in _LEAFY):
        return "sway"
    return "still"
